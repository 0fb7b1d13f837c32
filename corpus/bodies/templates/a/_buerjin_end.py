"""布尔津's last volume: basis, team, plan, who came to the meetings, signatures."""

from __future__ import annotations

from corpus.bodies.audit import Audit, TeamMember
from corpus.bodies.templates.plans import groups, halves, shared
from corpus.bodies.templates.slots import Slots
from corpus.bodies.writer import HALVES, Writer
from corpus.layouts.writer import Row

ROLES = {"leader": "审核组长", "member": "审核组员", "technical_expert": "技术专家"}
MODES = {"onsite": "到现场", "remote": "远程", "mixed": "现场加远程"}


def end(audit: Audit, w: Writer, slots: Slots, names: dict[str, str]) -> None:
    """The last volume."""
    w.heading(1, "下册　计划与到会")
    _basis(audit, w, names)
    _team(audit, w)
    _plan(audit, w, slots)
    _meetings(audit, w)
    _signed(audit, w)


def _basis(audit: Audit, w: Writer, names: dict[str, str]) -> None:
    w.heading(2, "计划书")
    when = audit.audit
    if when.start == when.end:
        span = (
            f"{w.fact('audit.start')}{w.silent('audit.end')}，{w.half('audit.start_half')}开始，"
            f"{w.half('audit.end_half')}结束"
        )
    else:
        span = (
            f"{w.fact('audit.start')}{w.half('audit.start_half')}—"
            f"{w.fact('audit.end')}{w.half('audit.end_half')}"
        )
    standards = []
    for one in audit.standards:
        e = w.standard(one.system)
        same = one.iso == one.number
        iso = e.silent("iso") if same else f"（{e('iso')}）" if one.iso else ""
        standards.append(f"{e.silent('system')}{e('number')}{iso}《{one.title}》")
    rows: list[Row] = [
        ["审核时间", span],
        ["审核方法", f"{w.fact('audit.mode', MODES[when.mode])}，抽样"],
        ["工作量", f"{w.fact('audit.person_days')}人日（现场{w.fact('audit.onsite_days')}人日）"],
        ["风险等级", w.fact("audit.risk")],
        ["证据期间", f"{w.fact('audit.covered_from')}—{w.fact('audit.covered_to')}"],
        ["依据标准", "¶".join(standards)],
        ["依据法律", w.laws("criteria")],
        ["审核范围", "¶".join(f"{names[one]}：{w.scope('audit', one)}" for one in audit.systems)],
    ]
    if when.reductions:
        rows.insert(3, ["减少人日的理由", w.each("audit.reductions", when.reductions)])
    if audit.stage1:
        first = f"{w.fact('stage1.start')} {w.fact('stage1.start_time')}—"
        last = f"{w.fact('stage1.end')} {w.fact('stage1.end_time')}"
        how = w.fact("stage1.mode", MODES[audit.stage1.mode])
        rows.insert(0, ["第一阶段", f"{first}{last}，{how}；具备进行第二阶段的条件"])
    w.table(rows, (1.6, 8), bold=(0,))


def _team(audit: Audit, w: Writer) -> None:
    w.heading(2, "派出人员")
    for member in audit.team:
        w.text(_member(member, w))
    came = {"guide": "陪同（向导）", "observer": "观察员"}
    for guest in audit.attendants:
        a = w.same("attendants", guest.name, guest)
        w.text(f"{a('role', came[guest.role])}{a('name')}，来自{a('from')}。")


def _member(member: TeamMember, w: Writer) -> str:
    e = w.person(member)
    told = f"{e('label')}：{e('name')}，{e('role', ROLES[member.role])}"
    told += f"，{e('grade')}" if member.grade != ROLES[member.role] else e.silent("grade")
    if member.registrations:
        numbers = []
        for one in member.registrations:
            r = e.inner("registrations", one)
            known = r.silent("system") + r.silent("grade") + r.silent_each("professional_codes")
            numbers.append(f"{r('number')}，到期{r('valid_until')}{known}")
        told += f"；注册证书 {'；'.join(numbers)}"
    if member.professional_codes:
        told += f"；专业代码 {e.each('professional_codes')}"
    return f"{told}。"


def _plan(audit: Audit, w: Writer, slots: Slots) -> None:
    w.heading(2, "日程")
    parties = groups(audit)
    steps = [(slots(where), slots(what)) for where, what in slots.at("plan")]
    days = halves(audit)
    if len(days) > 1:
        leads, follows = shared(steps[::2], len(days)), shared(steps[1::2], len(days))
    else:
        leads, follows = [steps[::2]], [steps[1::2]]
    labels = ["、".join(w.person(one)("name") for one in party) for party in parties]
    rows: list[Row] = [["半日", f"第一小组：{labels[0]}", f"第二小组：{labels[1]}"]]
    for at, (day, half) in enumerate(days):
        cells = ["¶".join(f"{where}——{what}" for where, what in part[at]) for part in (leads, follows)]
        if at == 0:
            cells = [f"首次会议¶{cell}" for cell in cells]
        if at == len(days) - 1:
            cells = [f"{cell}¶小结，末次会议" for cell in cells]
        rows.append([f"{day.month}月{day.day}日¶{HALVES[half]}", *cells])
    w.table(rows, (1.3, 4.2, 4.2), head=1, repeat=True)


def _meetings(audit: Audit, w: Writer) -> None:
    w.heading(2, "首次会议、末次会议到会登记")
    w.text(f"首次会议日期：{w.fact('audit.start')}　　末次会议日期：{w.fact('audit.end')}", style="plain")
    people = audit.world.people
    came: dict[str, str] = {people.manager: "最高管理者"}
    came.setdefault(people.representative, "管理者代表")
    for department, name in people.heads.items():
        came.setdefault(name, f"{department}负责人")
    came.setdefault(people.workers, "职工代表")
    rows: list[Row] = [["到会人", "单位和职务", "首次", "末次"]]
    rows += [[name, office, "√", "√"] for name, office in came.items()]
    for member in audit.team:
        rows.append([w.person(member)("name"), f"审核组，{ROLES[member.role]}", "√", "√"])
    w.table(rows, (2, 4, 1, 1), head=1, repeat=True)


def _signed(audit: Audit, w: Writer) -> None:
    w.heading(2, "签署")
    w.text("本报告上、中、下三册由下列人员共同完成并负责，各人与企业无利害关系，对企业的秘密予以保守。")
    w.text(
        f"审核组签名：{w.each('conclusion.signatories', audit.conclusion.signatories, '　　')}", style="plain"
    )
    w.text(f"签署日期：{w.fact('report_date')}", style="plain")
    w.text(f"企业代表签名：{audit.world.people.representative}　　对报告内容无异议", style="plain")
    w.text(w.fact("certification_body.name"), style="right")
