"""特克斯审核报告: the conclusion first, then how it was audited, then the processes in running text."""

from __future__ import annotations

from corpus.bodies.audit import Audit, TeamMember
from corpus.bodies.templates.a._tekes_end import ADVICE, Ending
from corpus.bodies.templates.a._tekes_processes import Processes
from corpus.bodies.templates.plans import groups, halves, shared
from corpus.bodies.templates.slots import Slots
from corpus.bodies.writer import HALVES, Writer
from corpus.layouts.writer import Row

BODY = "特克斯建筑与工程服务行业协会认证中心"
SYSTEMS = (
    "QMS+EMS+OHSMS",
    "QMS",
    "HSE+QMS",
    "EMS+OHSMS",
    "QMS+EIMS",
    "QMS+EMS+OHSMS+HSE",
    "QMS+OHSMS",
)
TYPES = ("stage2", "surveillance", "recertification", "special")
STYLE = {"look": "tick", "dates": "chinese", "blank": "—", "styled": True}

NAMES = {
    "QMS": "质量管理体系",
    "EMS": "环境管理体系",
    "OHSMS": "职业健康安全管理体系",
    "HSE": "健康、安全与环境管理体系",
    "EIMS": "企业诚信管理体系",
}
KINDS = {
    "stage2": "初次认证第二阶段审核",
    "surveillance": "年度监督审核",
    "recertification": "再认证审核",
    "special": "特殊审核",
}
ROLES = {"leader": "审核组长", "member": "审核员", "technical_expert": "技术专家"}
MODES = {"onsite": "现场审核", "remote": "远程审核", "mixed": "现场与远程相结合的审核"}
PLACES = {"guide": "向导", "observer": "观察员"}


def build(audit: Audit, w: Writer) -> None:
    """The report."""
    w.margins(
        header=("特克斯建筑与工程服务行业协会认证中心　　审核报告",),
        footer=("TXJX-CX-18-04　　内部资料，未经许可不得摘引",),
        page="- # -",
    )
    slots = Slots(w)
    slots.slots |= _records(w)
    _cover(audit, w)
    w.page()
    _summary(audit, w)
    _carried_out(audit, w, slots)
    Processes(audit, w, slots, NAMES).write()
    Ending(audit, w, slots).write()


def _records(w: Writer) -> dict[str, object]:
    """The numbers of the records that the sentences cite."""
    letters = "".join(w.random.sample("BDGHJKLMSTXZ", 2))
    numbers = w.random.sample(range(1, 90), 9)
    return {f"r{at}": f"{letters}-JL-{number:02}" for at, number in enumerate(numbers, 1)}


def _cover(audit: Audit, w: Writer) -> None:
    body = "certification_body"
    w.text("", "", style="plain")
    w.text(w.fact(f"{body}.name"), style="subtitle")
    w.text(w.fact("title"), style="title")
    w.text(f"（{w.fact('audit_type', KINDS[audit.audit_type])}）", style="center")
    w.text("", "", style="plain")
    systems = "、".join(w.tag("systems+", one, NAMES[one]) for one in audit.systems)
    w.text(
        f"报告编号　{w.fact('number')}",
        f"受审核单位　{w.fact('organization.name')}",
        f"认证领域　{systems}",
        f"审核组长　{w.person(audit.leader)('name')}",
        f"出具日期　{w.fact('report_date')}",
        style="center",
    )
    w.text("", "", style="plain")
    w.text(
        f"{w.fact(f'{body}.address')}",
        f"联系电话 {w.fact(f'{body}.phone')}　电子信箱 {w.fact(f'{body}.email')}",
        f"{w.fact(f'{body}.website')}",
        style="center",
    )


def _summary(audit: Audit, w: Writer) -> None:
    """What was concluded, before all else."""
    w.heading(1, "一、结论提要")
    found = "nonconformities"
    w.text(
        f"受本中心委派，审核组对{w.fact('organization.name')}实施了审核。审核中开出轻微不符合"
        f"{w.fact(f'{found}.minor')}项、严重不符合{w.fact(f'{found}.major')}项，整改须在"
        f"{w.fact(f'{found}.due_date')}以前完成并提交证据。"
    )
    label = ADVICE[audit.conclusion.recommendation or ""]
    told = w.tag("conclusion.recommendation", audit.conclusion.recommendation, label)
    w.text(f"审核组一致的意见是：{told}。")
    scopes = "；".join(f"{NAMES[one]}为“{w.scope('certificate', one)}”" for one in audit.systems)
    w.text(f"建议在认证证书上表述的范围，{scopes}。")
    w.text(f"下一次审核应在{w.fact('next_audit_by')}以前进行。以上意见的依据见后面各部分。")


def _carried_out(audit: Audit, w: Writer, slots: Slots) -> None:
    w.heading(1, "二、审核的实施")
    w.heading(2, "（一）依据和范围")
    standards = []
    for one in audit.standards:
        e = w.standard(one.system)
        iso = e.silent("iso") if one.iso == one.number else f"（等同 {e('iso')}）" if one.iso else ""
        standards.append(f"{e.silent('system')}{e('number')}《{one.title}》{iso}")
    w.text(
        f"审核依据为{'、'.join(standards)}，受审核单位的体系文件，合同和协议，以及适用的法律："
        f"{w.laws('criteria')}。"
    )
    scopes = "；".join(f"{NAMES[one]}——{w.scope('audit', one)}" for one in audit.systems)
    w.text(f"审核范围：{scopes}。")
    _when(audit, w)
    w.heading(2, "（二）审核组")
    _team(audit, w)
    w.heading(2, "（三）日程")
    _plan(audit, w, slots)
    w.text(
        f"首次会议于{w.fact('audit.start')}、末次会议于{w.fact('audit.end')}在受审核单位会议室召开，"
        f"均由审核组长主持，{audit.world.people.manager}、{audit.world.people.representative}、"
        f"{audit.world.people.workers}及各部门负责人到会，签到表随报告归档。"
    )


def _when(audit: Audit, w: Writer) -> None:
    when = audit.audit
    start = f"{w.fact('audit.start')}{w.half('audit.start_half')}"
    if when.start == when.end:
        span = f"{start}开始，当日{w.silent('audit.end')}{w.half('audit.end_half')}结束"
    else:
        span = f"{start}开始，{w.fact('audit.end')}{w.half('audit.end_half')}结束"
    why = f"，人日有所减少，原因是{w.each('audit.reductions', when.reductions)}" if when.reductions else ""
    w.text(
        f"本次审核{span}，方式为{w.fact('audit.mode', MODES[when.mode])}，共用{w.fact('audit.person_days')}"
        f"人日，其中现场{w.fact('audit.onsite_days')}人日{why}。风险等级评定为{w.fact('audit.risk')}。"
        f"所取证据的期间自{w.fact('audit.covered_from')}起，到{w.fact('audit.covered_to')}止。"
    )
    first = audit.stage1
    if first is None:
        return
    begun = f"{w.fact('stage1.start')}{w.fact('stage1.start_time')}"
    if first.start == first.end:
        ended = f"当日{w.silent('stage1.end')}{w.fact('stage1.end_time')}"
    else:
        ended = f"{w.fact('stage1.end')}{w.fact('stage1.end_time')}"
    w.text(
        f"第一阶段审核自{begun}至{ended}，以{w.fact('stage1.mode', MODES[first.mode])}的方式完成，"
        "所提出的问题在第二阶段之前已经解决。"
    )


def _team(audit: Audit, w: Writer) -> None:
    w.forms = ["dots"]
    rows: list[Row] = [["代号", "姓名", "分工", "领域", "注册证书号", "资格", "有效期至", "专业代码"]]
    for member in audit.team:
        rows += _member(member, w)
    w.table(rows, (0.7, 1.2, 1.2, 1.9, 2.7, 1.2, 1.9, 1.4), head=1, repeat=True)
    w.forms = ["chinese"]
    guests = []
    for guest in audit.attendants:
        a = w.same("attendants", guest.name, guest)
        guests.append(f"{a('role', PLACES[guest.role])}{a('name')}（{a('from')}）")
    w.text(f"随同审核组的还有{'、'.join(guests)}。审核组成员均已签署公正性和保密声明。")


def _member(member: TeamMember, w: Writer) -> list[Row]:
    e = w.person(member)
    known = [e("label"), e("name"), e("role", ROLES[member.role]) + e.silent("grade")]
    if not member.registrations:
        codes = e.each("professional_codes")
        return [[*known, w.blank, w.blank, member.grade, w.blank, codes]]
    rows: list[Row] = []
    for one in member.registrations:
        r = e.inner("registrations", one)
        codes = r.each("professional_codes") if one.professional_codes else w.blank
        mine = [r("system", NAMES[one.system]), r("number"), r("grade"), r("valid_until"), codes]
        rows.append([*(["^"] * 3 if rows else known), *mine])
    last = [*rows[-1]]
    last[-1] = f"{last[-1]}{e.silent_each('professional_codes')}"
    rows[-1] = last
    return rows


def _plan(audit: Audit, w: Writer, slots: Slots) -> None:
    """Processes by half days, for two groups."""
    w.forms = ["dots"]
    steps = [(process, slots(where)) for process, where in slots.at("plan")]
    days = halves(audit)
    sides = [shared(steps[::2], len(days)), shared(steps[1::2], len(days))]
    names = ["、".join(w.person(one)("name") for one in party) for party in groups(audit)]
    rows: list[Row] = [["日期", "时段", "过程", "受访部门", "审核人员"]]
    for at, (day, half) in enumerate(days):
        first: list[str] = [w.date(day), HALVES[half]]
        for who, side in zip(names, sides, strict=True):
            for process, where in side[at]:
                rows.append([*first, process, where, who])
                first = ["^", "^"]
    w.table(rows, (2.1, 1, 3.8, 2.3, 2.8), head=1, repeat=True)
    w.forms = ["chinese"]
