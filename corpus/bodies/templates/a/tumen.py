"""图檀睿评, a young body: a box that says it all, then bullets and lines of labels and values."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.templates.a import _tumen_end as end
from corpus.bodies.templates.a import _tumen_lists as lists
from corpus.bodies.templates.a import _tumen_seen as seen
from corpus.bodies.templates.a._tumen_form import (
    BAR,
    KINDS,
    MODES,
    NAMES,
    ROLES,
    SHORT,
    Days,
    bullet,
    line,
    scopes,
)
from corpus.bodies.templates.stock import Phrases, store
from corpus.bodies.writer import Writer

BODY = "图檀睿评认证有限公司"
SYSTEMS = ("QMS", "ISMS+ITSMS", "QMS+EMS+OHSMS", "FSMS+HACCP", "QMS+EMS", "EIMS", "ISMS")
TYPES = ("surveillance", "stage2", "recertification", "transfer", "special")
STYLE = {"look": "ballot", "dates": "chinese", "blank": "无", "styled": True}


def build(audit: Audit, w: Writer) -> None:
    """The report."""
    w.margins(footer=("图檀睿评　TR-08 报告模板 v3.2",), page="# / ##", first=False)
    w.report.serif = False
    say, days = Phrases(w), Days(audit, w)
    _head(audit, w, days, say)
    w.heading(1, f"01{BAR}企业画像")
    _company(audit, w)
    w.heading(1, f"02{BAR}怎么审的")
    _method(audit, w, days)
    w.heading(1, f"03{BAR}谁来审的")
    _team(audit, w)
    w.heading(1, f"04{BAR}上次的问题")
    end.earlier(audit, w, days)
    w.heading(1, f"05{BAR}我们看到的")
    seen.seen(audit, w, days, say)
    w.heading(1, f"06{BAR}抽样清单")
    lists.lists(audit, w, days)
    w.heading(1, f"07{BAR}这次的问题和建议")
    end.findings(audit, w, days, say)
    w.heading(1, f"08{BAR}结论")
    end.conclusion(audit, w)
    w.heading(1, f"09{BAR}声明与签字")
    end.signed(audit, w)


def _head(audit: Audit, w: Writer, days: Days, say: Phrases) -> None:
    when, found = audit.audit, audit.nonconformities
    w.text(w.fact("certification_body.name"), style="center")
    w.text(w.fact("title"), style="title")
    names = "、".join(w.tag("systems+", one, NAMES[one]) for one in audit.systems)
    due = f"{BAR}整改截止：{w.fact('nonconformities.due_date')}" if found.items else ""
    opinion = end.ADVICE[audit.audit_type][audit.conclusion.recommendation or ""]
    advice = w.tag("conclusion.recommendation", audit.conclusion.recommendation, opinion)
    box = [
        f"企业：{w.fact('organization.name')}{BAR}报告编号：{w.fact('number')}",
        f"类型：{w.fact('audit_type', KINDS[audit.audit_type])}{BAR}体系：{names}",
        f"审核时间：{w.fact('audit.start')}{w.half('audit.start_half')}—{days.fact('audit.end')}"
        f"{w.half('audit.end_half')}{BAR}方式：{w.fact('audit.mode', MODES[when.mode])}",
        f"组长：{w.person(audit.leader)('name')}{BAR}人日：{w.fact('audit.person_days')}（现场"
        f"{w.fact('audit.onsite_days')}）{BAR}报告日期：{w.fact('report_date')}",
        f"结果：严重不符合{w.fact('nonconformities.major')}项{BAR}轻微不符合"
        f"{w.fact('nonconformities.minor')}项{due}",
        f"推荐意见：{advice}",
        say.one("sum"),
        f"日期说明：正文中没有写年份的日期都是{when.start.year}年。",
    ]
    w.table([["¶".join(box)]], (6.4,))
    w.text("", style="plain")


def _company(audit: Audit, w: Writer) -> None:
    world, people, name = audit.world, audit.world.people, "organization"
    line(
        w,
        f"统一社会信用代码：{w.fact('organization.uscc')}",
        f"成立：{w.fact('organization.established_on')}",
        f"注册资本：{world.capital}万元",
    )
    line(w, f"注册地址：{w.fact('organization.registered_address')}")
    line(
        w,
        f"办公地址：{w.fact('organization.office_address')}",
        f"经营地址：{w.fact('organization.business_address')}",
    )
    line(
        w,
        f"营业执照：{w.fact('organization.licence.authority')}核发，"
        f"{w.fact(f'{name}.licence.valid_from')}—{w.until(f'{name}.licence.valid_to')}",
    )
    line(
        w,
        f"法定代表人：{people.legal}",
        f"总经理：{people.manager}",
        f"管理者代表：{people.representative}",
        f"联系人：{people.contact} {world.phone}",
    )
    line(
        w,
        f"总人数：{w.fact('headcount_total')}",
        f"参保：{w.fact('insured_count')}",
        f"体系覆盖：{w.fact('headcount')}",
        f"班次：{world.shifts}",
    )
    line(w, f"主业：{w.scope('activity')}", f"体系上线：{w.fact('system_effective_on')}")
    _business(audit, w)
    _papers(audit, w)


def _business(audit: Audit, w: Writer) -> None:
    for site in audit.sites:
        e = w.same("sites", site.address, site)
        kind = e("kind", "固定" if site.kind == "fixed" else "临时")
        bullet(w, f"场所：{e('address')}", f"{kind}场所", e("activity"), f"{e('headcount')}人")
    line(
        w,
        f"业务流程：{' → '.join(audit.world.industry['flow'])}",
    )
    line(
        w,
        f"关键过程：{w.fact('key_processes')}",
        f"特殊过程：{w.fact('special_processes')}",
        f"外包：{w.fact('outsourced_processes')}",
    )
    line(w, f"不适用条款：{w.fact('exclusions')}")
    if audit.exclusions != "无":
        bullet(w, f"{store('tumen')['excluded']}。")
    scopes(audit, w, "system", "企业手册里的范围")


def _papers(audit: Audit, w: Writer) -> None:
    for one in audit.certificates:
        c = w.entry("certificates", one)
        bullet(
            w,
            f"在手证书：{c('system', NAMES[one.system])}",
            f"编号 {c('number')}",
            f"{c('issued_on')}发证，{c('valid_to')}到期",
        )
    for permit in audit.permits:
        p = w.entry("permits", permit)
        since = p("valid_from")
        last = p("valid_to") if permit.valid_to else w.tag(f"{p.path}.valid_to", "长期")
        bullet(
            w,
            f"许可：{p('kind')}",
            f"编号 {p('number')}",
            f"持有人 {p('holder')}",
            f"范围 {p('scope')}",
            f"{p('authority')}",
            f"有效期{since}—{last}",
        )


def _method(audit: Audit, w: Writer, days: Days) -> None:
    told, when = store("tumen"), audit.audit
    bullet(w, f"目的：{told['aim'][audit.audit_type]}。")
    for one in audit.standards:
        e = w.standard(one.system)
        system, number = e.silent("system"), e("number")
        other = one.iso and one.iso != one.number
        twin = f"（{e('iso')}）" if other else e.silent("iso") if one.iso else ""
        bullet(w, f"准则：{system}{number}{twin}《{one.title}》")
    bullet(w, f"适用法律：{w.laws('criteria')}，以及企业的体系文件和合同。")
    scopes(audit, w, "audit", "审核范围")
    line(
        w,
        f"覆盖时段：{w.fact('audit.covered_from')}—{w.fact('audit.covered_to')}",
        f"风险等级：{w.fact('audit.risk')}",
        f"计划号：{audit.world.plan_no}",
    )
    cuts = w.each("audit.reductions", when.reductions, "；") if when.reductions else "没有调整"
    line(w, f"人日调整：{cuts}", "计划偏离：没有")
    first = audit.stage1
    if first:
        start = f"{w.fact('stage1.start')}{w.fact('stage1.start_time')}"
        last = w.silent("stage1.end") if first.start == first.end else days.fact("stage1.end")
        mode = w.tag("stage1.mode", first.mode, MODES[first.mode])
        bullet(w, f"一阶段：{start}—{last}{w.fact('stage1.end_time')}，{mode}进行；{told['stage1']}。")
    bullet(w, f"变化：{told['change'][audit.audit_type]}。")


def _team(audit: Audit, w: Writer) -> None:
    for member in audit.team:
        p = w.person(member)
        who = f"{p('label')} {p('name')}"
        parts = [who, p("role", ROLES[member.role]), p("grade")]
        for one in member.registrations:
            r = p.inner("registrations", one)
            silent = r.silent("system") + r.silent("grade") + r.silent_each("professional_codes")
            shown = SHORT[one.system]
            parts.append(f"{silent}{shown} {r('number')}（至{r('valid_until')}）")
        if member.professional_codes:
            parts.append(f"专业代码 {p.each('professional_codes', '、')}")
        bullet(w, *parts)
    for person in audit.attendants:
        e = w.same("attendants", person.name, person)
        name = e("name")
        bullet(w, name, e("role", "向导" if person.role == "guide" else "观察员"), e("from"))
