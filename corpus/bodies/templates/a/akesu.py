"""阿克苏: the export of an audit platform; every item a card of keys and values, a dashboard of totals."""

from __future__ import annotations

from corpus.bodies.audit import Audit, TeamMember
from corpus.bodies.templates.a import _akesu_checks as checks
from corpus.bodies.templates.a import _akesu_end as end
from corpus.bodies.templates.a import _akesu_records as records
from corpus.bodies.templates.a._akesu_cards import Cards, Line
from corpus.bodies.templates.stock import Phrases
from corpus.bodies.writer import Writer

BODY = "阿克苏河智审认证有限公司"
SYSTEMS = ("QMS", "QMS+EMS+OHSMS", "ISMS+ITSMS", "EMS+OHSMS", "MDR", "QMS+EMS", "ISMS", "QMS+EIMS")
TYPES = ("surveillance", "stage2", "recertification", "special", "stage1")
STYLE = {"look": "bracket", "dates": "dash", "blank": "N/A", "styled": False}

KINDS = {
    "stage1": "初审一阶段",
    "stage2": "初审二阶段",
    "surveillance": "监督审核",
    "recertification": "再认证",
    "special": "特殊审核",
}
MODES = {"onsite": "现场", "remote": "远程", "mixed": "现场+远程"}
ROLES = {"leader": "组长", "member": "组员", "technical_expert": "技术专家"}
STARTS = {"am": "08:30", "pm": "13:30"}
ENDS = {"am": "11:30", "pm": "17:00"}


def build(audit: Audit, w: Writer) -> None:
    """The report."""
    cards, said = Cards(audit, w), Phrases(w)
    w.margins(
        header=("智审平台 电子审核档案",),
        footer=(f"模板 {audit.world.form_no} · 导出件与平台数据一致",),
        page="#/##",
    )
    _front(audit, w, cards)
    end.dashboard(audit, w, cards)
    cards.section("S2", "组织档案")
    _organization(audit, w, cards)
    cards.section("S3", "审核任务")
    _task(audit, w, cards)
    cards.section("S4", "人员")
    for member in audit.team:
        cards.card("USR", "审核组", _member(w, member), "已确认")
    for guest in audit.attendants:
        e = w.same("attendants", guest.name, guest)
        role = e("role", "向导" if guest.role == "guide" else "观察员")
        cards.card("USR", "随行人员", [("姓名", e("name")), ("身份", role), ("所属", e("from"))], "已确认")
    cards.section("S5", "检查项")
    checks.all_of(audit, w, cards, said)
    cards.section("S6", "抽样记录")
    records.all_of(audit, w, cards)
    cards.section("S7", "不符合跟踪")
    end.nonconformities(audit, w, cards)
    cards.section("S8", "结论与电子签名")
    end.conclusion(audit, w, cards, said)


def _front(audit: Audit, w: Writer, cards: Cards) -> None:
    w.text(w.fact("certification_body.name"), style="subtitle")
    w.text(w.fact("title"), style="title")
    named = " + ".join(w.tag("systems+", one, checks.NAMES[one]) for one in audit.systems)
    lines = [
        ("报告编号", w.fact("number")),
        ("受审核方", w.fact("organization.name")),
        ("认证领域", named),
        ("审核类型", w.fact("audit_type", KINDS[audit.audit_type])),
        ("组长", w.person(audit.leader)("name")),
        ("申请号", audit.world.application_no),
        ("任务号", audit.world.plan_no),
        ("报告日期", w.fact("report_date")),
    ]
    cards.named("PKG-0001", "导出信息", lines, "已归档")
    contact = [
        ("机构地址", w.fact("certification_body.address")),
        ("机构电话", w.fact("certification_body.phone")),
        ("机构网站", w.fact("certification_body.website")),
        ("机构邮箱", w.fact("certification_body.email")),
    ]
    cards.named("PKG-0002", "认证机构", contact)
    w.text(
        "阅读说明: 方括号内为卡片编码；“状态”由平台按流程节点生成；时间格式为年-月-日T时:分；"
        "备注为审核员在现场录入的原文。",
        style="plain",
    )


def _organization(audit: Audit, w: Writer, cards: Cards) -> None:
    people = audit.world.people
    lines = [
        ("名称", w.fact("organization.name")),
        ("信用代码", w.fact("organization.uscc")),
        ("成立日", w.fact("organization.established_on")),
        ("执照有效期起", w.fact("organization.licence.valid_from")),
        ("执照有效期止", w.until("organization.licence.valid_to")),
        ("登记机关", w.fact("organization.licence.authority")),
        ("注册地址", w.fact("organization.registered_address")),
        ("办公地址", w.fact("organization.office_address")),
        ("经营地址", w.fact("organization.business_address")),
        ("业务", w.scope("activity")),
    ]
    cards.card("ORG", "主体信息", lines, "已核验")
    lines = [
        ("法定代表人", people.legal),
        ("最高管理者", people.manager),
        ("管理者代表", people.representative),
        ("联系人", f"{people.contact} / {audit.world.phone}"),
        ("员工总数", f"{w.fact('headcount_total')}人"),
        ("社保人数", f"{w.fact('insured_count')}人"),
        ("体系人数", f"{w.fact('headcount')}人"),
        ("体系运行起始日", w.fact("system_effective_on")),
    ]
    cards.card("ORG", "人员与体系", lines, "已核验")
    for site in audit.sites:
        e = w.same("sites", site.address, site)
        kind = e("kind", "固定" if site.kind == "fixed" else "临时")
        lines = [("类型", kind), ("地址", e("address")), ("活动", e("activity")), ("人数", e("headcount"))]
        cards.card("SITE", "场所", lines, "已核验")
    for certificate in audit.certificates:
        e = w.entry("certificates", certificate)
        lines = [
            ("领域", e("system", checks.NAMES[certificate.system], value=certificate.system)),
            ("证书号", e("number")),
            ("颁证日", e("issued_on")),
            ("有效期止", e("valid_to")),
        ]
        cards.card("CERT", "现有证书", lines, "有效")


def _task(audit: Audit, w: Writer, cards: Cards) -> None:
    when = audit.audit
    first = f"{w.fact('audit.start')}T{STARTS[when.start_half]}{w.silent('audit.start_half')}"
    last = f"{w.fact('audit.end')}T{ENDS[when.end_half]}{w.silent('audit.end_half')}"
    lines = [
        ("开始", first),
        ("结束", last),
        ("方式", w.choice("audit.mode", MODES, when.mode)),
        ("覆盖期", f"{w.fact('audit.covered_from')} ~ {w.fact('audit.covered_to')}"),
        ("风险级别", w.fact("audit.risk")),
    ]
    if when.reductions:
        lines.append(("减人日理由", w.each("audit.reductions", when.reductions, "；")))
    cards.card("TASK", "本次任务", lines, "已完成")
    if audit.stage1 and audit.audit_type != "stage1":
        lines = [
            ("开始", f"{w.fact('stage1.start')}T{w.fact('stage1.start_time')}"),
            ("结束", f"{w.fact('stage1.end')}T{w.fact('stage1.end_time')}"),
            ("方式", w.fact("stage1.mode", MODES[audit.stage1.mode])),
            ("说明", "一阶段提出的改进点已由企业处理，组长复核后同意进入二阶段"),
        ]
        cards.card("TASK", "一阶段任务", lines, "已关闭")
    for standard in audit.standards:
        e = w.standard(standard.system)
        lines = [("标准号", f"{e.silent('system')}{e('number')}")]
        if standard.iso and standard.iso != standard.number:
            lines.append(("对应国际标准", e("iso")))
        elif standard.iso:
            lines[0] = ("标准号", f"{lines[0][1]}{e.silent('iso')}")
        lines.append(("标准名称", standard.title))
        cards.card("STD", "审核依据", lines)
    cards.card("STD", "法律法规依据", [("名称", w.laws("criteria", "；", "{}"))])
    for one in audit.systems:
        told = [("领域", one), ("审核范围", w.scope("audit", one)), ("体系范围", w.scope("system", one))]
        cards.card("SCP", "范围", told, "已确认")


def _member(w: Writer, member: TeamMember) -> list[Line]:
    e = w.person(member)
    lines = [
        ("代号", e("label")),
        ("姓名", e("name")),
        ("性别", member.sex),
        ("角色", e("role", ROLES[member.role])),
        ("级别", e("grade")),
    ]
    for at, one in enumerate(member.registrations, 1):
        r = e.inner("registrations", one)
        told = f"{r('number')}{r.silent('system')}{r.silent('grade')} | 有效至 {r('valid_until')}"
        if one.professional_codes:
            told += f" | 专业 {r.each('professional_codes', ',')}"
        lines.append((f"注册{at}", told))
    if not member.registrations:
        if member.professional_codes:
            lines.append(("专业", e.each("professional_codes", ",")))
        return lines
    lines[-1] = (lines[-1][0], lines[-1][1] + e.silent_each("professional_codes"))
    return lines
