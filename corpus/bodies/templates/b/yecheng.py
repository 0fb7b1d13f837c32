"""叶城昆岭: a 审核综述 of four parts in numbered points, and all samples in one large 附表 at the end."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.templates.b import _yecheng_annex as annex
from corpus.bodies.templates.b import _yecheng_parts as parts
from corpus.bodies.templates.b._yecheng_form import KINDS, MODES, NAMES, ROLES, SHORT, Points
from corpus.bodies.templates.plans import Step, groups, halves, shared
from corpus.bodies.templates.stock import Phrases, store
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

BODY = "叶城昆岭认证有限公司"
SYSTEMS = ("QMS+EMS+OHSMS", "EMS+OHSMS", "QMS+EMS")
TYPES = ("stage2", "surveillance", "recertification")
STYLE = {"look": "black", "dates": "dot", "blank": "—", "styled": False}


def build(audit: Audit, w: Writer) -> None:
    """The report."""
    said = Phrases(w)
    said.slots["flow"] = "→".join(audit.world.industry["flow"])
    w.margins(header=(f"{BODY}　审核报告",), page="- # -", first=False)
    _cover(audit, w)
    w.page()
    _overview(audit, w)
    w.text("审核综述", style="subtitle")
    parts.first(audit, w, said)
    parts.second(audit, w, said)
    parts.third(audit, w, said)
    parts.fourth(audit, w, said)
    annex.table(audit, w)


def _cover(audit: Audit, w: Writer) -> None:
    w.text(f"报告编号：{w.fact('number')}", style="right")
    w.text("", style="center")
    w.text(w.fact("title"), style="title")
    w.text(f"（{'、'.join(w.tag('systems+', one, NAMES[one]) for one in audit.systems)}）", style="center")
    w.text("", style="center")
    w.text(f"受审核方：{w.fact('organization.name')}", style="center")
    w.text(f"审核组长：{w.person(audit.leader)('name')}", style="center")
    w.text(f"审核日期：{w.fact('audit.start')}—{w.fact('audit.end')}", style="center")
    w.text(f"报告日期：{w.fact('report_date')}", style="center")
    w.text("", style="center")
    body = "certification_body"
    w.text(w.fact(f"{body}.name"), style="subtitle")
    w.text(
        f"{w.fact(f'{body}.address')}　{w.fact(f'{body}.phone')}　{w.fact(f'{body}.website')}", style="center"
    )


def _overview(audit: Audit, w: Writer) -> None:
    org, lic, people = "organization", "organization.licence", audit.world.people
    w.heading(1, "审核概况")
    w.text("一、受审核方", style="plain")
    rows: list[Row] = [
        ["名　　称", w.fact(f"{org}.name"), "‹", "‹"],
        ["统一社会信用代码", w.fact(f"{org}.uscc"), "成立日期", w.fact(f"{org}.established_on")],
        ["注册地址", w.fact(f"{org}.registered_address"), "‹", "‹"],
        ["办公地址", w.fact(f"{org}.office_address"), "‹", "‹"],
        ["生产经营地址", w.fact(f"{org}.business_address"), "‹", "‹"],
        [
            "营业期限",
            f"{w.fact(f'{lic}.valid_from')}至{w.until(f'{lic}.valid_to')}",
            "登记机关",
            w.fact(f"{lic}.authority"),
        ],
        ["法定代表人", people.legal, "联系人", f"{people.contact} {audit.world.phone}"],
        [
            "职工总数",
            f"{w.fact('headcount_total')}人",
            "体系覆盖人数",
            f"{w.fact('headcount')}人",
        ],
        ["参保人数", f"{w.fact('insured_count')}人", "体系运行时间", f"自{w.fact('system_effective_on')}起"],
    ]
    w.table(rows, (1.4, 2.4, 1.2, 2), bold=(0, 2))
    for at, site in enumerate(audit.sites, 1):
        e = w.same("sites", site.address, site)
        kind = e("kind", "固定场所" if site.kind == "fixed" else "临时场所")
        w.text(f"审核场所{at}：{e('address')}，{kind}，{e('activity')}，{e('headcount')}人。", style="plain")
    w.text("二、审核任务", style="plain")
    _task(audit, w)
    w.text("三、审核组", style="plain")
    _team(audit, w)
    w.text("四、审核日程", style="plain")
    _schedule(audit, w)


def _task(audit: Audit, w: Writer) -> None:
    when = audit.audit
    point = Points(w)
    point(f"审核类型：{w.fact('audit_type', KINDS[audit.audit_type])}。")
    point(f"审核目的：{store('yecheng')['aim'][audit.audit_type][0]}。")
    named = []
    for one in audit.standards:
        e = w.standard(one.system)
        named.append(f"{e('number')} idt {e('iso')}《{one.title}》{e.silent('system')}")
    law = w.law_entry("criteria")
    point(
        f"审核准则：{'；'.join(named)}；受审核方管理体系文件；适用的法律法规，主要包括"
        f"{law('stated_count')}部：{law.silent('place')}{law.each('titles', '、', '《{}》')}。"
    )
    point("审核范围：" + "".join(f"{SHORT[one]}：{w.scope('audit', one)}。" for one in audit.systems))
    if audit.stage1:
        one_stage = audit.stage1
        last = w.silent("stage1.end") if one_stage.end == one_stage.start else w.fact("stage1.end")
        point(
            f"第一阶段审核于{w.fact('stage1.start')} {w.fact('stage1.start_time')}至{last} "
            f"{w.fact('stage1.end_time')}以{w.fact('stage1.mode', MODES[one_stage.mode])}方式完成，"
            "结论为具备第二阶段审核条件。"
        )
    point(
        f"审核时间：{w.fact('audit.start')}{w.half('audit.start_half')}至"
        f"{w.fact('audit.end')}{w.half('audit.end_half')}，{w.fact('audit.mode', MODES[when.mode])}审核，"
        f"共{w.fact('audit.person_days')}人日，其中现场{w.fact('audit.onsite_days')}人日；"
        f"风险等级{w.fact('audit.risk')}。"
    )
    if when.reductions:
        point(f"人日减少理由：{w.each('audit.reductions', when.reductions, '；')}。")
    point(f"审核覆盖期：{w.fact('audit.covered_from')}至{w.fact('audit.covered_to')}。")


def _team(audit: Audit, w: Writer) -> None:
    for member in audit.team:
        e = w.person(member)
        lead = f"{e('label')}：{e('name')}，{e('role', ROLES[member.role])}，{e('grade')}"
        told = []
        for one in member.registrations:
            r = e.inner("registrations", one)
            codes = r.each("professional_codes", "/")
            code = f"，专业{codes}" if one.professional_codes else ""
            told.append(
                f"{r('system', SHORT[one.system])} {r('number')}{r.silent('grade')}"
                f"（有效期至{r('valid_until')}{code}）"
            )
        if member.registrations:
            w.text(f"{lead}，{'；'.join(told)}{e.silent_each('professional_codes')}。", style="plain")
        else:
            w.text(f"{lead}，专业{e.each('professional_codes', '/')}。", style="plain")
    for guest in audit.attendants:
        a = w.same("attendants", guest.name, guest)
        role = a("role", "向导" if guest.role == "guide" else "观察员")
        w.text(f"{role}：{a('name')}，{a('from')}。", style="plain")


LEFT: list[Step] = [
    ("管理层", "策划、目标、管理评审"),
    ("{0}", "人员、文件、内审"),
    ("{4}", "采购"),
    ("{5}", "合同与顾客"),
]
RIGHT: list[Step] = [
    ("{2}", "运行控制"),
    ("{7}", "环境、安全与合规"),
    ("{6}", "设备设施"),
    ("{1}", "检查与测量"),
]


def _schedule(audit: Audit, w: Writer) -> None:
    times, names = halves(audit), audit.world.departments
    sides = [shared([(a.format(*names), b) for a, b in steps], len(times)) for steps in (LEFT, RIGHT)]
    rows: list[Row] = [["日期", "时间", "审核员", "部门及内容"]]
    rows.append([w.fact("audit.start"), "9:00", "全体", "首次会议"])
    for at, (day, half) in enumerate(times):
        for crew, side in zip(groups(audit), sides, strict=True):
            labels = "".join(w.person(one)("label") for one in crew)
            told = "；".join(f"{where}：{what}" for where, what in side[at])
            rows.append([w.date(day), "上午" if half == "am" else "下午", labels, told])
    late = "11:40" if audit.audit.end_half == "am" else "17:00"
    rows.append([w.fact("audit.end"), late, "全体", "末次会议"])
    w.table(rows, (1.4, 0.9, 1, 5), head=1, repeat=True)
