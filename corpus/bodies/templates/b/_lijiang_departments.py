"""What 漓绛's auditors wrote of each department, in one cell."""

from __future__ import annotations

from collections.abc import Callable

from corpus.bodies.audit import Audit
from corpus.bodies.templates.b import _lijiang_evidence as seen
from corpus.bodies.templates.plans import groups, halves
from corpus.bodies.writer import Writer
from corpus.layouts.tree import Cell, lines_of
from corpus.layouts.writer import Row

LETTERS = {"QMS": "Q", "EMS": "E", "OHSMS": "S"}
HALF = {"am": "上午", "pm": "下午"}
CLAUSES: list[dict[str, str]] = [
    {
        "QMS": "4.1～4.4、5.1～5.3、6.1～6.3、7.1.1、9.3、10.1、10.3",
        "EMS": "4.1～4.4、5.1～5.3、6.1.1、6.2、7.1、9.3、10.1、10.3",
        "OHSMS": "4.1～4.4、5.1～5.4、6.1.1、6.2、7.1、9.3、10.1、10.3",
    },
    {
        "QMS": "5.3、6.2、7.1.2、7.2～7.5、9.2、10.2",
        "EMS": "5.3、6.2、7.2～7.5、8.1、9.2",
        "OHSMS": "5.3、6.2、7.2～7.5、8.1、9.2",
    },
    {"QMS": "6.2、7.1.5、8.6、8.7、9.1.1、9.1.3、10.2", "EMS": "6.2、8.1、9.1.1", "OHSMS": "6.2、8.1、9.1.1"},
    {"QMS": "6.2、7.1.4、8.1、8.5、8.7", "EMS": "6.1.2、6.2、8.1、8.2", "OHSMS": "6.1.2、6.2、8.1、8.2"},
    {"QMS": "6.2、7.1.6、8.1、8.3", "EMS": "6.1.2、8.1", "OHSMS": "6.1.2、8.1"},
    {"QMS": "6.2、8.4、8.5.3", "EMS": "6.1.2、8.1", "OHSMS": "6.1.2、8.1.4"},
    {"QMS": "6.2、8.2、8.5.5、9.1.2", "EMS": "6.1.2、7.4.3、8.1", "OHSMS": "6.1.2、7.4.3、8.1"},
    {"QMS": "6.2、7.1.3", "EMS": "6.1.2、8.1", "OHSMS": "6.1.2、8.1.1、8.1.2"},
    {
        "QMS": "6.2、7.1.4",
        "EMS": "6.1.2～6.1.4、6.2、8.1、8.2、9.1.1、9.1.2、10.2",
        "OHSMS": "6.1.2～6.1.4、6.2、8.1、8.2、9.1.1、9.1.2、10.2",
    },
]

TOLD: list[Callable[[Audit, Writer], list[str]]] = [
    seen.top,
    seen.office,
    seen.quality,
    seen.doing,
    seen.technical,
    seen.purchase,
    seen.sale,
    seen.upkeep,
    seen.safety,
]


def departments(audit: Audit, w: Writer) -> None:
    """The evidence, department by department."""
    w.heading(1, "4  审核证据（按部门）")
    names = ["管理层", *audit.world.departments]
    times, crews = halves(audit), groups(audit)
    for at, (name, clauses, told) in enumerate(zip(names, CLAUSES, TOLD, strict=True)):
        day, half = times[at * len(times) // len(names)]
        crew = "、".join(f"{one.label}" for one in crews[at % 2])
        head = audit.world.people.manager if not at else audit.world.people.heads[name]
        mine = [item.number for item in audit.nonconformities.items if item.department == name]
        wanted = "；".join(f"{LETTERS[one]}：{text}" for one, text in clauses.items() if one in audit.systems)
        result = f"开具不符合项{'、'.join(mine)}，见第6章；其余符合" if mine else "符合"
        rows: list[Row] = [
            ["部门", Cell(lines_of(name), bold=True), "受访人", head, "审核员", crew],
            ["时间", f"{day.month}月{day.day}日{HALF[half]}", "条款", wanted, "‹", "‹"],
            ["审核证据", "¶".join(told(audit, w)), "‹", "‹", "‹", "‹"],
            ["判定", result, "‹", "‹", "‹", "‹"],
        ]
        w.table(rows, (1.3, 2.4, 1.2, 4.6, 1.3, 2), bold=(0, 2, 4))
        w.text("", style="plain")
