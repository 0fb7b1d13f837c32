"""淮汭国际认证有限公司: a summary, numbered chapters in points and tables, statements at the end."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.invent.draw import words
from corpus.bodies.templates.a._huaihe_end import conclusion, findings, statements
from corpus.bodies.templates.a._huaihe_evidence import Evidence
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

BODY = "淮汭国际认证有限公司"
SYSTEMS = ("QMS+EMS", "FSMS", "QMS+EMS+OHSMS", "QMS", "EMS+OHSMS", "QMS+ISMS", "QMS+OHSMS")
TYPES = ("recertification", "surveillance", "stage2", "transfer")
STYLE = {"look": "ballot", "dates": "dots", "blank": "N/A"}

KINDS = {
    "stage2": "第二阶段审核",
    "surveillance": "监督审核",
    "recertification": "再认证审核",
    "transfer": "转换审核",
}
MODES = {"onsite": "现场审核", "remote": "远程审核", "mixed": "现场与远程相结合"}
ROLES = {"leader": "审核组长", "member": "审核组员", "technical_expert": "技术专家"}
OPINIONS = {
    "recommend": "推荐认证注册",
    "recommend_after_correction": "在不符合项关闭后推荐认证注册",
    "maintain": "推荐保持认证注册",
}


def build(audit: Audit, w: Writer) -> None:
    """The report."""
    w.report.serif = False
    w.margins(header=(f"{BODY} | 审核报告",), footer=("受控文件 · HR-F-08",), page="# / ##", first=False)
    _cover(w)
    _summary(audit, w)
    w.heading(1, "1 审核概要")
    _arrangement(audit, w)
    _team(audit, w)
    w.heading(1, "2 组织概况")
    _organization(audit, w)
    w.heading(1, "3 审核证据")
    w.text("本章按主题记录审核证据。● 为总体情况，■ 为抽样项目，- 为样本的具体内容。", style="plain")
    Evidence(audit, w).write()
    w.heading(1, "4 审核发现")
    findings(audit, w)
    w.heading(1, "5 审核结论")
    conclusion(audit, w, OPINIONS)
    statements(audit, w)


def _cover(w: Writer) -> None:
    w.text("", "", "", style="center")
    w.text(w.fact("organization.name"), style="subtitle")
    w.text(w.fact("title"), style="title")
    w.text(f"{w.fact('number')}  |  {w.fact('report_date')}", style="center")
    w.text("", "", "", style="center")
    w.text(w.fact("certification_body.name"), style="center")
    w.page()


def _summary(audit: Audit, w: Writer) -> None:
    w.heading(1, "执行摘要")
    since, until = (w.fact(f"audit.{end}") + w.half(f"audit.{end}_half") for end in ("start", "end"))
    names = "、".join(w.tag("systems+", one, words("systems")[one]["name"]) for one in audit.systems)
    leader = w.person(audit.leader)
    found, opinion = "nonconformities", audit.conclusion.recommendation or ""
    told = w.fact("conclusion.recommendation", OPINIONS[opinion])
    w.text(
        f"{w.fact('certification_body.name')}委派以{leader('name')}为组长的审核组，于{since}至{until}对"
        f"{w.fact('organization.name')}的{names}实施了{w.fact('audit_type', KINDS[audit.audit_type])}。"
        f"本次审核发现严重不符合{w.fact(f'{found}.major')}项、一般不符合{w.fact(f'{found}.minor')}项。"
        "体系的策划、实施和改进总体符合审核准则，组织对提出的问题认可并承诺整改。"
        f"审核组的意见是{told}。",
    )
    w.table(
        [
            ["严重不符合", "一般不符合", "整改完成期限", "下次审核不晚于"],
            [
                f"{w.fact(f'{found}.major')}项",
                f"{w.fact(f'{found}.minor')}项",
                w.fact(f"{found}.due_date"),
                w.fact("next_audit_by"),
            ],
        ],
        (1, 1, 1.2, 1.2),
        head=1,
        rules="rows",
    )


def _arrangement(audit: Audit, w: Writer) -> None:
    w.heading(2, "1.1 审核安排")
    told = [
        f"审核方式：{w.fact('audit.mode', MODES[audit.audit.mode])}",
        f"审核覆盖期：{w.fact('audit.covered_from')}至{w.fact('audit.covered_to')}",
        f"审核人日：{w.fact('audit.person_days')}；其中现场：{w.fact('audit.onsite_days')}",
        f"业务风险：{w.fact('audit.risk')}",
    ]
    if audit.audit.reductions:
        told.append(f"人日减少的理由：{w.each('audit.reductions', audit.audit.reductions, '；')}")
    if audit.stage1:
        hours = f"{w.fact('stage1.start_time')}至{w.fact('stage1.end_time')}{w.silent('stage1.end')}"
        mode = w.fact("stage1.mode", "现场")
        told.append(f"第一阶段审核：{w.fact('stage1.start')} {hours}，{mode}完成，结论为可以进入第二阶段")
    w.text(*(f"● {one}" for one in told), style="plain")
    w.heading(2, "1.2 审核准则和范围")
    rows: list[Row] = [["管理体系", "认证标准", "审核范围"]]
    for one in audit.standards:
        e = w.standard(one.system)
        same = f"¶{e('iso')}" if one.iso and one.iso != one.number else ""
        hidden = e.silent("iso") if one.iso == one.number else ""
        number = f"{e('number')}{same}{e.silent('system')}{hidden}"
        rows.append([words("systems")[one.system]["name"], number, w.scope("audit", one.system)])
    w.table(rows, (2.2, 2.2, 5.2), head=1)
    w.text("其他准则：", style="plain")
    w.text("● 组织的管理体系文件及与相关方的约定；", style="plain")
    w.text(f"● 法律法规：{w.laws('criteria')}。", style="plain")


def _team(audit: Audit, w: Writer) -> None:
    w.heading(2, "1.3 审核组")
    rows: list[Row] = [["姓名", "代号", "分工", "级别", "注册号", "有效期至", "专业"]]
    for member in audit.team:
        e = w.person(member)
        first = [e("name"), e("label"), e("role", ROLES[member.role]), e("grade")]
        codes = e.each("professional_codes", "；") or w.blank
        if not member.registrations:
            rows.append([*first, w.blank, w.blank, codes])
        for at, one in enumerate(member.registrations):
            r = e.inner("registrations", one)
            number = r("number") + r.silent("system") + r.silent("grade")
            number += r.silent_each("professional_codes")
            rows.append([*(["^"] * 4 if at else first), number, r("valid_until"), "^" if at else codes])
    w.table(rows, (1.1, 0.7, 1.3, 1.4, 2.7, 1.6, 1.3), head=1)
    for guest in audit.attendants:
        g = w.same("attendants", guest.name, guest)
        role = g("role", "向导" if guest.role == "guide" else "观察员")
        w.text(f"● {role}：{g('name')}（{g('from')}）", style="plain")


def _organization(audit: Audit, w: Writer) -> None:
    licence, world = "organization.licence", audit.world
    w.heading(2, "2.1 登记信息")
    told = [
        f"统一社会信用代码：{w.fact('organization.uscc')}",
        f"成立日期：{w.fact('organization.established_on')}",
        f"营业期限：{w.fact(f'{licence}.valid_from')}至{w.until(f'{licence}.valid_to')}",
        f"登记机关：{w.fact(f'{licence}.authority')}",
        f"法定代表人：{world.people.legal}；注册资本：{world.capital}万元",
        f"注册地址：{w.fact('organization.registered_address')}",
        f"经营地址：{w.fact('organization.business_address')}",
        f"办公地址：{w.fact('organization.office_address')}",
        f"联系人：{world.people.contact}；电话：{world.phone}",
    ]
    w.text(*(f"● {one}" for one in told), style="plain")
    w.heading(2, "2.2 业务与过程")
    told = [
        f"主要业务：{w.scope('activity')}",
        f"业务流程：{' → '.join(world.industry['flow'])}",
        f"关键过程：{w.fact('key_processes')}",
        f"特殊过程：{w.fact('special_processes')}",
        f"外包过程：{w.fact('outsourced_processes')}",
    ]
    if "QMS" in audit.systems:
        told.append(f"不适用条款：{w.fact('exclusions')}")
    w.text(*(f"● {one}" for one in told), style="plain")
    w.heading(2, "2.3 场所")
    rows: list[Row] = [["地址", "类型", "活动", "人数"]]
    for site in audit.sites:
        e = w.same("sites", site.address, site)
        kind = e("kind", "固定场所" if site.kind == "fixed" else "临时场所")
        rows.append([e("address"), kind, e("activity"), e("headcount")])
    w.table(rows, (4.4, 1.4, 3, 1), head=1)
    _papers(audit, w)


def _papers(audit: Audit, w: Writer) -> None:
    w.heading(2, "2.4 资质和认证证书")
    if audit.permits:
        rows: list[Row] = [["资质名称", "编号", "持有人", "许可范围", "起始日期", "截止日期", "发证机关"]]
        for permit in audit.permits:
            e = w.entry("permits", permit)
            until = e("valid_to") if permit.valid_to else e("valid_to", "长期")
            told = [e("kind"), e("number"), e("holder"), e("scope"), e("valid_from")]
            rows.append([*told, until, e("authority")])
        w.table(rows, (1.4, 1.9, 1.5, 1.3, 1.6, 1.6, 1.5), head=1)
    else:
        w.text("● 组织的业务没有专项行政许可的要求。", style="plain")
    if audit.certificates:
        rows = [["认证证书", "证书编号", "颁发日期", "有效期至"]]
        for one in audit.certificates:
            c = w.entry("certificates", one)
            name = c("system", words("systems")[one.system]["name"])
            rows.append([name, c("number"), c("issued_on"), c("valid_to")])
        w.text("有效的管理体系认证证书如下，证书和标志的使用符合规定。", style="plain")
        w.table(rows, (3.4, 2.8, 1.8, 1.8), head=1)
