"""The programme as done and the process records of 车尔臣's report."""

from __future__ import annotations

from dataclasses import dataclass

from corpus.bodies.audit import Audit, Nonconformity, TeamMember
from corpus.bodies.invent.draw import words
from corpus.bodies.templates.plans import Step, groups, halves, shared
from corpus.bodies.templates.sentences import SERVICES
from corpus.bodies.templates.slots import Slots
from corpus.bodies.writer import HALVES, Writer
from corpus.layouts.writer import Row

Clauses = dict[str, tuple[str, ...]]
EVERY = ("QMS", "EMS", "OHSMS", "EnMS", "HSPM", "ISMS")
WAYS = (("office", "purchase", "sale", "tech"), ("doing", "quality", "upkeep", "safety"))
"""The departments that each of the two groups goes to."""


@dataclass(frozen=True)
class Process:
    """What is audited together: a topic of the store, names, the department, clauses by system."""

    topic: str
    name: str
    english: str
    office: str
    clauses: Clauses


def _all(*clauses: str, device: tuple[str, ...], **others: tuple[str, ...]) -> Clauses:
    return dict.fromkeys(EVERY, clauses) | {"MDR": device} | others


PROCESSES = (
    Process("lead", "领导与体系边界", "Leadership", "office", _all("4", "5", device=("4.1", "5.1"))),
    Process("plan", "风险、目标与变更", "Planning", "office", _all("6.1", "6.2", device=("5.4",))),
    Process(
        "law",
        "合规义务",
        "Compliance",
        "safety",
        {
            "EMS": ("6.1.3", "9.1.2"),
            "OHSMS": ("6.1.3", "9.1.2"),
            "EnMS": ("9.1.2",),
            "MDR": ("7.2.1",),
            "ISMS": ("A.5.31",),
            "QMS": ("8.2.2",),
        },
    ),
    Process("people", "人力与能力", "People", "office", _all("7.2", "7.3", device=("6.2",))),
    Process("means", "设施与设备", "Infrastructure", "upkeep", _all("7.1", device=("6.3",), QMS=("7.1.3",))),
    Process(
        "gauge",
        "监测资源",
        "Monitoring resources",
        "quality",
        {
            "QMS": ("7.1.5",),
            "EMS": ("9.1.1",),
            "OHSMS": ("9.1.1",),
            "EnMS": ("9.1.1",),
            "MDR": ("7.6",),
        },
    ),
    Process("papers", "成文信息", "Documented information", "office", _all("7.5", device=("4.2",))),
    Process(
        "buy",
        "采购与外包",
        "Purchasing",
        "purchase",
        {
            "QMS": ("8.4",),
            "OHSMS": ("8.1.4",),
            "EnMS": ("8.3",),
            "HSPM": ("8.4",),
            "MDR": ("7.4",),
            "ISMS": ("A.5.19",),
        },
    ),
    Process("sell", "客户与合同", "Customer", "sale", {"QMS": ("8.2",), "HSPM": ("8.2",), "MDR": ("7.2",)}),
    Process(
        "run",
        "运行与交付",
        "Operation",
        "doing",
        _all("8.1", device=("7.5", "8.2.6"), QMS=("8.5", "8.6"), HSPM=("8.5",)),
    ),
    Process("ready", "应急", "Emergency", "safety", {"EMS": ("8.2",), "OHSMS": ("8.2",)}),
    Process(
        "cycle",
        "内审与管理评审",
        "Internal audit & review",
        "office",
        _all("9.2", "9.3", device=("8.2.4", "5.6")),
    ),
    Process("better", "改进", "Improvement", "quality", _all("10", device=("8.5",))),
)


def programme(audit: Audit, w: Writer, said: Slots) -> None:
    """Who was where on which half day."""
    w.heading(1, "4 审核日程（实际执行）  Programme as performed")
    spans, teams = halves(audit), groups(audit)
    routes = said.at("route")
    parts = []
    for offices in WAYS:
        steps: list[Step] = [(str(said.slots[one]), what) for one in offices for what in routes[one]]
        parts.append(shared(steps, len(spans)))
    labels = ["、".join(one.label for one in team) for team in teams]
    rows: list[Row] = [["日期 Date", "时段", f"第一组（{labels[0]}）", f"第二组（{labels[1]}）"]]
    for at, (day, half) in enumerate(spans):
        cells = ["¶".join(f"{place}：{what}" for place, what in part[at]) for part in parts]
        if not at:
            cells = [f"首次会议 Opening meeting¶{cell}" for cell in cells]
        if at == len(spans) - 1:
            cells = [f"{cell}¶组内沟通、末次会议 Closing meeting" for cell in cells]
        rows.append([w.date(day), HALVES[half], *cells])
    w.table(rows, (1.8, 1, 4.8, 4.8), head=1, repeat=True)
    w.text(
        "日程与审核计划一致，无调整。实习审核员和技术专家（如有）均随同所在组的审核员工作。", style="plain"
    )


def records(audit: Audit, w: Writer, said: Slots) -> None:
    """A table for each process."""
    w.heading(1, "6 按过程的审核结果  Results by process")
    w.text("判定：C＝符合 Conforming；NC＝不符合 Nonconformity，事实见第 8 章。", style="plain")
    found = {item.number: _process_of(audit, item) for item in audit.nonconformities.items}
    teams = groups(audit)
    at = 0
    for process in PROCESSES:
        mine = [(one, process.clauses[one]) for one in audit.systems if one in process.clauses]
        if not mine:
            continue
        wrong = [item for item in audit.nonconformities.items if found[item.number] == process.topic]
        _record(w, said, process, mine, wrong, teams[process.office in WAYS[1]][0], at + 1)
        at += 1


def _record(
    w: Writer,
    said: Slots,
    process: Process,
    mine: list[tuple[str, tuple[str, ...]]],
    wrong: list[Nonconformity],
    auditor: TeamMember,
    number: int,
) -> None:
    table = words("systems")
    clauses = "；".join(f"{table[one]['short']} {'、'.join(found)}" for one, found in mine)
    places = list(dict.fromkeys([str(said.slots[process.office]), *(item.department for item in wrong)]))
    seen = [] if wrong else said.phrases.some(process.topic, 2)
    seen += _evidence(w, said, process.topic)
    if wrong:
        numbers = "、".join(f"F-{item.number}" for item in wrong)
        seen.append(f"抽样中有与准则不一致的情况，见 {numbers}；其余样本未见异常。")
    verdict = "{-}C  {+}NC" if wrong else "{+}C  {-}NC"
    w.table(
        [
            [f"P{number:02}", f"{process.name} {process.english}", "部门 Dept.", "、".join(places)],
            ["条款¶Clause", clauses, "审核员¶Auditor", auditor.label],
            ["证据¶Evidence", "¶".join(seen), "‹", "‹"],
            ["判定¶Result", verdict, "‹", "‹"],
        ],
        (1.9, 6.1, 1.8, 2.6),
    )


def _process_of(audit: Audit, item: Nonconformity) -> str:
    """The process whose clause is nearest to that of a nonconformity."""
    system = next((one.system for one in audit.standards if one.number == item.standard), audit.systems[0])
    fits = [
        (len(clause), process.topic)
        for process in PROCESSES
        for clause in process.clauses.get(system, ())
        if f"{item.clause}.".startswith(f"{clause}.")
    ]
    return max(fits)[1] if fits else "better"


def _evidence(w: Writer, said: Slots, topic: str) -> list[str]:
    """What a process record names of facts."""
    found = [text for one in said.at("evidence", topic) if (text := said.text(one))]
    if topic == "cycle":
        found += _cycle(said.audit, w)
    if topic == "plan":
        found += [
            f"{one}：目标 {target}，实绩 {reached}。" for one, target, reached in said.audit.world.objectives
        ]
    if topic == "gauge":
        found += [_gauge(w, said.audit)]
    if topic == "better":
        found += _figures(said.audit, w)
    if topic == "run" and said.audit.world.industry["field"] not in SERVICES:
        names = "、".join(name for name, _, _ in said.audit.world.equipment)
        found.append(f"现场看到的主要设备：{names}。")
    return found


def _gauge(w: Writer, audit: Audit) -> str:
    told = []
    for one in audit.calibrations[:2]:
        e = w.entry("calibrations", one)
        told.append(
            f"{e('device')}（{e('serial')}），在{e.aside('place')}使用，标签有效期到 {e('valid_until')}"
        )
    return f"现场抽查：{'；'.join(told)}。全部清单见附录 A。"


def _cycle(audit: Audit, w: Writer) -> list[str]:
    found = []
    for one in audit.internal_audits:
        e = w.entry("internal_audits", one)
        span = (
            f"{e('start')}{e.silent('end')} 一天" if one.start == one.end else f"{e('start')} 至 {e('end')}"
        )
        found.append(
            f"内部审核：方案 {e('planned_on')} 批准，{span}实施；组长 {e('leader')}，"
            f"内审员 {e.each('auditors')}；提出不符合 {e('nonconformities')} 项，{e('closed_on')} 全部关闭。"
        )
    for review in audit.management_reviews:
        m = w.entry("management_reviews", review)
        found.append(
            f"管理评审：{m('planned_on')} 发出通知，{m('held_on')} 召开，{m('chair')} 主持；"
            f"决定改进 {m('improvements')} 项，要求 {m('due_date')} 之前完成。"
        )
    return found


def _figures(audit: Audit, w: Writer) -> list[str]:
    found = []
    for count in audit.counts:
        e = w.entry("counts", count)
        found.append(f"{e('what')}共 {e('stated')} {count.unit}：{e.each('listed')}。")
    return found
