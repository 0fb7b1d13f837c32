"""What code writes into the cells of 西辽's form."""

from __future__ import annotations

from corpus.bodies.audit import TeamMember
from corpus.bodies.invent.draw import words
from corpus.bodies.templates.again import again
from corpus.bodies.templates.plans import Step, groups, halves, shared
from corpus.bodies.templates.slots import Slots
from corpus.bodies.writer import Writer
from corpus.layouts.tree import Table, table_of
from corpus.layouts.writer import Row

KINDS = {
    "stage2": "初次认证第二阶段",
    "surveillance": "监督",
    "recertification": "再认证",
    "transfer": "认证转换",
}
MODES = {"onsite": "现场审核", "remote": "远程审核", "mixed": "现场与远程结合"}
ROLES = {"leader": "组长", "member": "组员", "technical_expert": "技术专家"}
TOP = "管理层"
LATER = ("现场巡视", "抽样追溯", "异常情况查证", "记录复查")


def kind(s: Slots) -> str:
    """The type of audit, ticked."""
    audit, w = s.audit, s.w
    return w.choice("audit_type", KINDS, audit.audit_type)


def mode(s: Slots) -> str:
    """The way of auditing, ticked."""
    audit, w = s.audit, s.w
    return w.choice("audit.mode", MODES, audit.audit.mode)


def criteria(s: Slots) -> str:
    """Standards, documents, laws."""
    audit, w = s.audit, s.w
    lines = []
    for one in audit.standards:
        e = w.standard(one.system)
        own = one.iso == one.number
        twin = e.silent("iso") if own else f"（等同{e('iso')}）" if one.iso else ""
        lines.append(f"{e('number')}{twin}《{one.title}》{e.silent('system')}")
    laws = w.law_entry("criteria")
    lines.append("受审核方的管理体系文件和对相关方的承诺")
    told = laws.silent("place") + laws.each("titles", "、", "《{}》")
    lines.append(f"适用的法律法规共{laws('stated_count')}部：{told}")
    return "；¶".join(f"{at}）{line}" for at, line in enumerate(lines, 1)) + "。"


def reductions(s: Slots) -> str:
    """Why there is less time."""
    audit, w = s.audit, s.w
    found = w.each("audit.reductions", audit.audit.reductions, "；")
    return f"有减少，理由：{found}。" if found else "未减少。"


def stage1(s: Slots) -> str:
    """When the first stage was."""
    audit, w = s.audit, s.w
    stage = audit.stage1
    if stage is None:
        return "本次审核类型不设第一阶段。"
    last = w.silent("stage1.end") if stage.start == stage.end else f"至{w.fact('stage1.end')}"
    return (
        f"{w.fact('stage1.start')}{last} {w.fact('stage1.start_time')}—{w.fact('stage1.end_time')}，"
        f"{w.fact('stage1.mode', MODES[stage.mode])}，提出的问题在第二阶段之前已得到处理。"
    )


def attendants(s: Slots) -> str:
    """Guides and observers."""
    audit, w = s.audit, s.w
    told = []
    for guest in audit.attendants:
        a = w.same("attendants", guest.name, guest)
        role = a("role", "向导" if guest.role == "guide" else "观察员")
        told.append(f"{role}：{a('name')}（{a('from')}）")
    return "；".join(told) + "。" if told else "没有向导和观察员。"


def before(s: Slots) -> str:
    """The nonconformities of the audit before."""
    audit, w = s.audit, s.w
    lines = []
    for at, old in enumerate(audit.previous_nonconformities, 1):
        e = w.entry("previous_nonconformities", old)
        now = "本次抽样又发现类似情况" if again(audit, old.description) else "现场复查措施得到保持"
        lines.append(f"（{at}）{e('description')}¶关闭时间：{e('closed_on')}；{now}。")
    return "¶".join(lines) or "没有需要验证的以往不符合。"


def counts(s: Slots) -> str:
    """Enumerations with their numbers."""
    audit, w = s.audit, s.w
    lines = []
    for count in audit.counts:
        e = w.entry("counts", count)
        lines.append(f"经查，{e('what')}共{e('stated')}{count.unit}：{e.each('listed', '、')}。")
    return "¶".join(lines)


def team(s: Slots) -> Table:
    """A row for each registration."""
    audit, w = s.audit, s.w
    rows: list[Row] = [["代号", "姓名", "职务", "资格", "注册证书号", "有效期至", "专业代码"]]
    for one in audit.team:
        rows += _member(one, w)
    return table_of(rows, (0.6, 1, 0.9, 1, 2.7, 1.7, 1.3), head=1)


def _member(one: TeamMember, w: Writer) -> list[Row]:
    e = w.person(one)
    named = [
        e("label"),
        e("name"),
        e("role", ROLES[one.role]),
        e("grade") + e.silent_each("professional_codes"),
    ]
    if not one.registrations:
        named[3] = e("grade")
        return [[*named, "外聘，无注册", "无", e.each("professional_codes", "、")]]
    rows: list[Row] = []
    for at, registration in enumerate(one.registrations):
        r = e.inner("registrations", registration)
        number = r("number") + r.silent("system") + r.silent("grade")
        codes = r.each("professional_codes", "、") if registration.professional_codes else "无"
        rows.append([*(named if at == 0 else "^^^^"), number, r("valid_until"), codes])
    return rows


def plan(s: Slots) -> Table:
    """A row for each half day: what the two groups did."""
    audit = s.audit
    offices = [TOP, *audit.world.departments]
    steps: list[Step] = [(office, "") for office in offices]
    days = halves(audit)
    crews = groups(audit)
    labels = ["、".join(member.label for member in crew) for crew in crews]
    parts = [shared(steps[0::2], len(days)), shared(steps[1::2], len(days))]
    rows: list[Row] = [["时间", f"第一组（{labels[0]}）", f"第二组（{labels[1]}）"]]
    for at, (day, half) in enumerate(days):
        cells = ["、".join(office for office, _ in part[at]) for part in parts]
        cells = [LATER[at % len(LATER)] if cell.endswith("（续）") else cell for cell in cells]
        if at == len(days) - 1:
            cells = ["汇总审核发现" if cell in LATER else f"{cell}，汇总审核发现" for cell in cells]
        rows.append([f"{day:%m-%d}{'上午' if half == 'am' else '下午'}", *cells])
    return table_of(rows, (1.6, 3, 3), head=1)


def certificates(s: Slots) -> Table | None:
    """The certificates in force."""
    audit, w = s.audit, s.w
    if not audit.certificates:
        return None
    table = words("systems")
    rows: list[Row] = [["体系", "证书编号", "颁发日期", "有效期至"]]
    for one in audit.certificates:
        c = w.entry("certificates", one)
        rows.append([c("system", table[one.system]["name"]), c("number"), c("issued_on"), c("valid_to")])
    return table_of(rows, (2.4, 2.2, 1.6, 1.6), head=1)


def sites(s: Slots) -> Table:
    """A row for each site."""
    audit, w = s.audit, s.w
    rows: list[Row] = [["场所地址", "性质", "活动", "人数"]]
    for site in audit.sites:
        e = w.same("sites", site.address, site)
        what = e("kind", "固定" if site.kind == "fixed" else "临时")
        rows.append([e("address"), what, e("activity"), e("headcount")])
    return table_of(rows, (3.4, 0.9, 2, 0.9), head=1)


def objectives(s: Slots) -> Table:
    """A row for each objective."""
    audit = s.audit
    rows: list[Row] = [["目标", "指标值", "完成值"], *([*one] for one in audit.world.objectives)]
    return table_of(rows, (3.4, 1.6, 1.6), head=1)


def activity(s: Slots) -> str:
    """What the organization does."""
    w = s.w
    return f"{w.scope('activity')}。¶{s('主要流程为{flow}。')}"


def aim(s: Slots) -> str:
    """What the audit is for."""
    audit = s.audit
    return str(s.at("aims", audit.audit_type))


def change(s: Slots) -> str:
    """What changed."""
    audit = s.audit
    return str(s.at("changes", audit.audit_type))
