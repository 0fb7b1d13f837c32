"""磁屿: a report out of the body's audit platform; coded items, small tables, attachments last."""

from __future__ import annotations

from corpus.bodies.audit import Audit, TeamMember
from corpus.bodies.templates.b import _huangshi_lists as lists
from corpus.bodies.templates.b._huangshi_form import Form
from corpus.bodies.templates.plans import groups, halves, shared
from corpus.bodies.writer import HALVES, Writer
from corpus.layouts.writer import Row

BODY = "磁屿标准认证中心有限公司"
SYSTEMS = ("QMS+EMS", "QMS+EMS+OHSMS")
TYPES = ("stage2", "special")
STYLE = {"look": "box", "dates": "dash", "blank": "—", "styled": True}

KINDS = {
    "stage2": "初次审核（第二阶段）",
    "surveillance": "监督审核",
    "recertification": "再认证审核",
    "special": "特殊审核",
}
MODES = {"onsite": "现场审核", "remote": "远程审核", "mixed": "现场+远程"}
NAMES = {"QMS": "质量管理体系", "EMS": "环境管理体系", "OHSMS": "职业健康安全管理体系"}
SHORT = {"QMS": "质量", "EMS": "环境", "OHSMS": "职业健康安全"}
ROLES = {"leader": "组长", "member": "组员", "technical_expert": "技术专家"}


def build(audit: Audit, w: Writer) -> None:
    """The report."""
    form = Form(audit, w)
    w.margins(
        header_cells=("审核作业平台", f"任务 {audit.world.plan_no}"),
        footer=("本文件由审核作业平台按已提交的数据生成",),
        page="第#页/共##页",
    )
    _head(audit, w)
    makers = {
        "types": kind,
        "modes": mode,
        "standards": standards,
        "team": team,
        "guests": guests,
        "scopes": scopes,
        "asked": asked,
        "sites": sites,
        "plan": plan,
        **lists.MAKERS,
    }
    for letter in "ABCDEFGHI":
        form.section(letter, makers)
    w.text("—— 报告结束 ——", style="center")


def _head(audit: Audit, w: Writer) -> None:
    w.text(w.fact("title"), style="title")
    w.text("（审核作业平台导出版）", style="center")
    rows: list[Row] = [
        ["报告编号", w.fact("number"), "任务编号", audit.world.plan_no],
        ["受审核组织", w.fact("organization.name"), "‹", "‹"],
        ["认证机构", w.fact("certification_body.name"), "‹", "‹"],
        ["审核领域", w.each("systems", audit.systems, " + "), "组长", w.person(audit.leader)("name")],
        ["报告日期", w.fact("report_date"), "数据状态", "已提交，已锁定"],
    ]
    w.table(rows, (1.6, 4.4, 1.6, 2.4), bold=(0, 2))
    w.text(
        "填报规则：带方框的数据项为单选；“—”表示该项不适用或无数据；编号相同的数据项在平台中可查看原始附件。",
        style="plain",
    )


def kind(form: Form) -> None:
    """The type, on a line of its own."""
    form.w.text(form.w.choice("audit_type", KINDS, form.audit.audit_type, "　"), style="plain")


def mode(form: Form) -> None:
    """Where the audit was done."""
    form.w.text(form.w.choice("audit.mode", MODES, form.audit.audit.mode, "　"), style="plain")


def standards(form: Form) -> None:
    """The standards."""
    rows: list[Row] = []
    for one in form.audit.standards:
        e = form.w.standard(one.system)
        number = e("number") + e.silent("system")
        rows.append([NAMES[one.system], number, one.title, e("iso") if one.iso else form.w.blank])
    form.small(("领域", "认证依据", "标准名称", "对应国际标准"), rows, (2.4, 2.2, 3.4, 2))


def team(form: Form) -> None:
    """A small table for each person."""
    for member in form.audit.team:
        form.w.text(f"成员 {member.label}", style="plain")
        form.w.table(_member(form, member), (1.7, 2.6, 1.2, 1.6, 1.2, 1.7), bold=(0, 2, 4))


def _member(form: Form, member: TeamMember) -> list[Row]:
    w = form.w
    e = w.person(member)
    rows: list[Row] = [
        ["姓名", e("name"), "代号", e("label"), "身份", e("role", ROLES[member.role])],
        ["资格", e("grade"), "性别", member.sex, "来源", member.employer],
    ]
    if not member.registrations:
        codes = e.each("professional_codes", "、") or w.blank
        rows.append(["专业代码", codes, "‹", "‹", "‹", "‹"])
    for at, one in enumerate(member.registrations):
        r = e.inner("registrations", one)
        number = r("number") + r.silent("system") + r.silent("grade")
        codes = r.each("professional_codes", "、") or w.blank
        told = codes + ("" if at else e.silent_each("professional_codes"))
        label = f"注册（{SHORT[one.system]}）"
        rows.append([label, number, "有效期至", r("valid_until"), "专业代码", told])
    return rows


def guests(form: Form) -> None:
    """Who went along."""
    roles = {"guide": "向导", "observer": "观察员"}
    for guest in form.audit.attendants:
        a = form.w.same("attendants", guest.name, guest)
        form.w.text(f"{a('role', roles[guest.role])}：{a('name')}（{a('from')}）", style="plain")


def scopes(form: Form) -> None:
    """The scope of the audit, by system."""
    for one in form.audit.systems:
        form.w.text(f"{SHORT[one]}：{form.w.scope('audit', one)}", style="plain")


def asked(form: Form) -> None:
    """The scope that the organization asked for."""
    for one in form.audit.systems:
        form.w.text(f"{SHORT[one]}：{form.w.scope('system', one)}", style="plain")


def sites(form: Form) -> None:
    """Where the organization works."""
    rows: list[Row] = []
    kinds = {"fixed": "固定场所", "temporary": "临时场所"}
    for site in form.audit.sites:
        e = form.w.same("sites", site.address, site)
        rows.append([e("kind", kinds[site.kind]), e("address"), e("activity"), e("headcount")])
    form.small(("场所类别", "地址", "活动", "覆盖人数"), rows, (1.5, 4.9, 2.2, 1.4))


def plan(form: Form) -> None:
    """What was audited when and by whom."""
    audit = form.audit
    world = audit.world
    steps = [("管理层", "方针、目标、资源、管理评审"), *zip(world.departments, lists.DUTIES, strict=True)]
    times, parties = halves(audit), groups(audit)
    parts = [shared(steps[at::2], len(times)) for at in (0, 1)]
    rows: list[Row] = []
    for at, (day, half) in enumerate(times):
        cells = []
        for party in parts:
            cells.append("¶".join(f"{where}：{what}" for where, what in party[at]))
        rows.append([f"{day:%m-%d}", HALVES[half], *cells])
    labels = ["、".join(member.label for member in party) for party in parties]
    form.small(("日期", "时段", *(f"审核员 {one}" for one in labels)), rows, (1, 1, 4, 4))
