"""The findings of 瀚沽 by process: clause, what was found, how it is judged."""

from __future__ import annotations

from collections.abc import Callable

from corpus.bodies.audit import Audit
from corpus.bodies.templates.b import _haihe_evidence as seen
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

LETTERS = {"QMS": "Q", "EMS": "E", "OHSMS": "S", "EnMS": "En"}
Clauses = dict[str, str]
"""Clauses of a row by system, parted by commas."""

Told = Callable[[Audit, Writer], list[str]]


def _of(all_alike: str = "", **own: str) -> Clauses:
    found = dict.fromkeys(LETTERS, all_alike) | own
    return {system: clauses for system, clauses in found.items() if clauses}


PROCESSES: tuple[tuple[str, int | None, tuple[tuple[Clauses, Told], ...]], ...] = (
    (
        "领导作用与管理体系策划过程",
        None,
        (
            (_of("4.1,4.2,4.3,4.4"), seen.context),
            (_of("5.1,5.2,5.3", OHSMS="5.1,5.2,5.3,5.4"), seen.leadership),
            (_of("6.1", QMS="6.1,6.3", EMS="6.1.1,6.1.2,6.1.4", OHSMS="6.1.1,6.1.2,6.1.4"), seen.risks),
            (_of(EMS="6.1.3", OHSMS="6.1.3", QMS="8.2.2", EnMS="4.2"), seen.laws),
            (_of("6.2"), seen.objectives),
            (_of(EnMS="6.3,6.4,6.5,6.6"), seen.energy),
        ),
    ),
    (
        "人力资源与文件管理过程",
        0,
        (
            (_of("7.2,7.3", QMS="7.1.2,7.1.6,7.2,7.3"), seen.competence),
            (_of("7.4,7.5"), seen.papers),
        ),
    ),
    (
        "基础设施与监视测量资源管理过程",
        6,
        (
            (_of("7.1", QMS="7.1.1,7.1.3,7.1.4"), seen.plant),
            (_of(QMS="7.1.5", EMS="9.1.1", OHSMS="9.1.1", EnMS="6.6"), seen.measuring),
        ),
    ),
    (
        "与顾客有关的过程及采购过程",
        4,
        (
            (_of(QMS="8.2"), seen.customers),
            (_of("8.1（采购）", QMS="8.4", OHSMS="8.1.4", EnMS="8.3"), seen.supply),
        ),
    ),
    (
        "设计开发、生产和服务提供过程",
        2,
        (
            (_of(QMS="8.3"), seen.design),
            (_of("8.1", QMS="8.1,8.5", OHSMS="8.1.1,8.1.2,8.1.3", EnMS="8.1,8.2"), seen.doing),
            (_of(QMS="8.6,8.7"), seen.release),
        ),
    ),
    (
        "许可、守法与应急管理过程",
        7,
        (
            (_of(QMS="4.2", EMS="9.1.2", OHSMS="9.1.2", EnMS="9.1.2"), seen.duties),
            (_of(QMS="8.1（应急）", EMS="8.2", OHSMS="8.2", EnMS="8.1（应急）"), seen.alarm),
        ),
    ),
    (
        "绩效评价与改进过程",
        1,
        (
            (_of("9.1", QMS="9.1"), seen.performance),
            (_of("9.2"), seen.internal),
            (_of("9.3"), seen.review),
            (_of("10.1,10.2", QMS="10.1,10.2,10.3", EMS="10.1,10.2,10.3"), seen.improvement),
        ),
    ),
)


def processes(audit: Audit, w: Writer) -> None:
    """All processes, one table each."""
    w.text(
        "审核组依据审核计划，按过程抽样收集审核证据，主要审核发现如下。“判定”栏中“符合”表示抽样证据满足"
        "条款要求，“不符合”表示已开具不符合报告，“不适用”表示该条款经确认不适用。"
    )
    placed = _placed(audit)
    number = 0
    for name, head, parts in PROCESSES:
        rows: list[Row] = []
        for clauses, told in parts:
            mine = {system: text for system, text in clauses.items() if system in audit.systems}
            if mine:
                rows.append(_row(audit, w, mine, told, placed.get(told.__name__, [])))
        if not rows:
            continue
        number += 1
        w.heading(2, f"3.{number}　{name}")
        department = "管理层" if head is None else audit.world.departments[head]
        leader = audit.world.people.manager if head is None else audit.world.people.heads[department]
        first: Row = [
            f"责任部门：{department}　　接受审核人员：{leader}　　审核方法：面谈、查阅、观察",
            "‹",
            "‹",
        ]
        w.table([first, ["条款", "审核发现", "判定"], *rows], (1, 5.2, 0.9), head=2, repeat=True)


def _row(audit: Audit, w: Writer, mine: Clauses, told: Told, found: list[int]) -> Row:
    alone = len(audit.systems) == 1
    shared: dict[str, list[str]] = {}
    for system, text in mine.items():
        shared.setdefault(text.replace(",", "¶"), []).append(LETTERS[system])
    label = "¶".join(text if alone else f"【{'/'.join(letters)}】¶{text}" for text, letters in shared.items())
    lines = told(audit, w)
    numbers = []
    for at in found:
        item = audit.nonconformities.items[at]
        e = w.same("nonconformities.items", item.number, item)
        lines.append(f"审核发现：{e('description')}已开具不符合报告（编号{e('number')}）。")
        numbers.append(item.number)
    left_out = told is seen.design and "8.3" in audit.exclusions
    return [label, "¶".join(lines), "不符合" if numbers else "不适用" if left_out else "符合"]


def _placed(audit: Audit) -> dict[str, list[int]]:
    """The nonconformities by the row that tells of their clause."""
    systems = {one.number: one.system for one in audit.standards}
    rows = [row for _, _, parts in PROCESSES for row in parts]
    found: dict[str, list[int]] = {}
    for at, item in enumerate(audit.nonconformities.items):
        system = systems.get(item.standard, audit.systems[0])
        best, length = seen.improvement.__name__, 0
        for clauses, told in rows:
            for clause in clauses.get(system, "").split(","):
                fits = clause and f"{item.clause}.".startswith(f"{clause}.") and len(clause) > length
                if fits:
                    best, length = told.__name__, len(clause)
        found.setdefault(best, []).append(at)
    return found
