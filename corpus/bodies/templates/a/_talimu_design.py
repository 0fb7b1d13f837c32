"""03 审核设计: basis, scopes, team, plan by half days."""

from __future__ import annotations

from datetime import date

from corpus.bodies.audit import Audit
from corpus.bodies.invent.draw import words
from corpus.bodies.templates.plans import Step, groups, halves, shared
from corpus.bodies.writer import HALVES, Writer
from corpus.layouts.writer import Row

ROLES = {"leader": "组长", "member": "成员", "technical_expert": "技术专家"}
GUESTS = {"guide": "向导", "observer": "观察员"}
MODES = {"onsite": "全现场", "remote": "全远程", "mixed": "混合"}


def design(audit: Audit, w: Writer) -> None:
    """The chapter."""
    w.heading(1, "03 审核设计")
    rows: list[Row] = [["目的", "验证体系与准则的符合性和有效性，识别改进机会，支持认证决定"]]
    rows.append(["标准", "¶".join(_standards(audit, w))])
    rows.append(["法规依据", w.laws("criteria", "；", "{}")])
    for one in audit.systems:
        rows.append([f"范围·{words('systems')[one]['letter']}", w.scope("audit", one)])
    span = f"{w.fact('audit.covered_from')} – {w.fact('audit.covered_to')}"
    rows.append(["覆盖期", span])
    rows.append(["方式", w.choice("audit.mode", MODES, audit.audit.mode)])
    days = f"合计 {w.fact('audit.person_days')} 人日，现场 {w.fact('audit.onsite_days')} 人日"
    rows.append(["人日", days])
    if audit.audit.reductions:
        rows.append(["人日调整", w.each("audit.reductions", audit.audit.reductions, "；")])
    if audit.stage1:
        rows.append(["一阶段", _stage1(audit, w)])
    w.table(rows, (2, 8), bold=(0,))
    _team(audit, w)
    _plan(audit, w)


def _standards(audit: Audit, w: Writer) -> list[str]:
    told = []
    for one in audit.standards:
        e = w.standard(one.system)
        number = e.silent("system") + e("number")
        if one.iso == one.number:
            told.append(f"{number}{e.silent('iso')} {one.title}")
        else:
            twin = f" / {e('iso')}" if one.iso else ""
            told.append(f"{number}{twin} {one.title}")
    return told


def _stage1(audit: Audit, w: Writer) -> str:
    stage = audit.stage1
    since = f"{w.fact('stage1.start')} {w.fact('stage1.start_time')}"
    if stage is not None and stage.start == stage.end:
        until = w.silent("stage1.end") + w.fact("stage1.end_time")
    else:
        until = f"{w.fact('stage1.end')} {w.fact('stage1.end_time')}"
    return f"{since} – {until}（{w.fact('stage1.mode', '现场')}）"


def _team(audit: Audit, w: Writer) -> None:
    w.heading(2, "审核组")
    rows: list[Row] = [["代码", "姓名", "角色", "资格", "注册号", "注册截止", "专业"]]
    for member in audit.team:
        e = w.person(member)
        first = [e("label"), e("name"), e("role", ROLES[member.role]), e("grade")]
        if not member.registrations:
            rows.append([*first, w.blank, w.blank, e.each("professional_codes", " ") or w.blank])
            continue
        numbers, ends = [], []
        for one in member.registrations:
            r = e.inner("registrations", one)
            told = r.silent("system") + r.silent("grade") + r.silent_each("professional_codes")
            numbers.append(r("number") + told)
            ends.append(r("valid_until"))
        codes = e.each("professional_codes", " ") or w.blank
        rows.append([*first, "¶".join(numbers), "¶".join(ends), codes])
    w.table(rows, (0.8, 1.3, 1.2, 1.6, 2.9, 1.6, 1.4), head=1, rules="three")
    for guest in audit.attendants:
        g = w.same("attendants", guest.name, guest)
        w.text(f"{g('role', GUESTS[guest.role])}：{g('name')}（{g('from')}）", style="plain")


STEPS: tuple[tuple[int, str], ...] = (
    (0, "目标、职责、文件"),
    (2, "过程运行、作业现场"),
    (0, "人员能力、培训、沟通"),
    (2, "交接与标识、过程记录"),
    (1, "监视测量、放行"),
    (5, "顾客要求、合同"),
    (1, "不合格输出、数据分析"),
    (5, "顾客反馈、满意度"),
    (4, "供方管理"),
    (3, "技术文件"),
    (4, "采购文件、验收"),
    (3, "变更管理"),
    (6, "设施设备保养"),
    (7, "法规与合规"),
    (6, "配套设施现场"),
    (7, "运行控制、应急"),
)


def _plan(audit: Audit, w: Writer) -> None:
    w.heading(2, "半日计划")
    steps: list[Step] = [(audit.world.departments[at], what) for at, what in STEPS]
    parts, teams = halves(audit), groups(audit)
    own = [shared(steps[at::2], len(parts)) for at in (0, 1)]
    names = ["、".join(one.name for one in group) for group in teams]
    rows: list[Row] = [["半日", "时间", f"一组：{names[0]}", f"二组：{names[1]}"]]
    last = len(parts) - 1
    for at, (day, half) in enumerate(parts):
        when = _when(w, at, last, day, half)
        lines = ["¶".join(f"{where}：{what}" for where, what in mine[at]) for mine in own]
        if at == 0:
            rows.append([f"H{at + 1}", when, "首次会议、现场走动（全体）", "‹"])
        rows.append(["^" if at == 0 else f"H{at + 1}", "^" if at == 0 else when, *lines])
        if at == last:
            rows.append(["^", "^", "内部汇总、末次会议（全体）", "‹"])
    w.table(rows, (0.8, 1.8, 3.8, 3.8), head=1, repeat=True)
    w.text("计划按期执行，没有变更。", style="plain")


def _when(w: Writer, at: int, last: int, day: date, half: str) -> str:
    if at == 0:
        return w.fact("audit.start", f"{day:%m.%d}") + w.half("audit.start_half")
    if at == last:
        return w.fact("audit.end", f"{day:%m.%d}") + w.half("audit.end_half")
    return f"{day:%m.%d}{HALVES[half]}"
