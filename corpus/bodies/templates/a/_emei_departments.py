"""The fifth table of 峨湄's report: a form for each department, with the records seen there under it."""

from __future__ import annotations

from collections.abc import Callable

from corpus.bodies.audit import Audit
from corpus.bodies.templates.a import _emei_records as records
from corpus.bodies.templates.plans import groups, halves
from corpus.bodies.templates.stock import phrases
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

CLAUSES = {
    "top": ("4.1、4.2、5.1、5.2、6.1、9.2、9.3", "4.1、4.2、5.1、5.2、6.1、9.2、9.3"),
    "office": ("7.1.2、7.2、7.3、7.5", "7.2、7.3、7.4、7.5"),
    "quality": ("7.1.5、8.6、8.7、9.1.3", "8.1、9.1.1"),
    "doing": ("7.1.4、8.5.1、8.5.2、8.5.4", "8.1、8.2"),
    "tech": ("7.1.6、7.5、8.5.6", "8.1"),
    "buying": ("8.4.1、8.4.2、8.4.3", "8.1"),
    "sales": ("8.2、8.5.5、9.1.2", "7.4、8.1"),
    "plant": ("7.1.3", "8.1"),
    "safety": ("7.4", "6.1.2、6.1.3、8.2、9.1.2"),
}
"""By part: clauses of the quality standard and of the environmental one."""
HAZARDOUS = {
    "top": "4、5、6、9.2、9.3",
    "office": "7.2、7.3、7.5",
    "quality": "7.1.5、8.4、8.6、8.7",
    "doing": "8.5",
    "tech": "8.1、8.5.6",
    "buying": "8.4",
    "sales": "8.2",
    "plant": "7.1.3",
    "safety": "6.1、9.1",
}
STEPS = {"duty": "职责", "process": "过程", "record": "抽样"}


def all_of(audit: Audit, w: Writer) -> None:
    """All forms."""
    world = audit.world
    under: dict[str, Callable[[Audit, Writer], None]] = {
        "top": records.management,
        "office": records.people,
        "quality": records.instruments,
        "doing": records.operation,
        "tech": records.standards,
        "buying": records.purchasing,
        "sales": records.figures,
        "plant": records.equipment,
        "safety": records.compliance,
    }
    parts = zip(under, ("管理层", *world.departments), strict=True)
    times, teams = halves(audit), groups(audit)
    for at, (part, department) in enumerate(parts):
        head = world.people.manager if part == "top" else world.people.heads[department]
        team = teams[at % 2] or teams[0]
        day, half = times[min(at * len(times) // len(under), len(times) - 1)]
        letters = "、".join(member.label for member in team)
        time = f"{day.month}/{day.day} {'上午' if half == 'am' else '下午'}"
        band = ["受审核部门", department, "负责人", head, "审核人员", letters, "时段", time]
        _form(audit, w, part, band)
        under[part](audit, w)


def _form(audit: Audit, w: Writer, part: str, band: list[str]) -> None:
    department = band[1]
    clauses = []
    for system in audit.systems:
        found = HAZARDOUS[part] if system == "HSPM" else CLAUSES[part][system == "EMS"]
        clauses.append(f"{system}：{found}")
    more = ["‹"] * 6
    rows: list[Row] = [list(band), ["涉及条款", "；".join(clauses), *more]]
    for step, label in STEPS.items():
        rows.append([label, "¶".join(phrases(w, f"{part} {step}", 2)), *more])
    numbers = [item.number for item in audit.nonconformities.items if item.department == department]
    seen = "{-}符合  {+}有不符合，见表6第" + "、".join(numbers) + "号"
    told = seen if numbers else "{+}符合  {-}有不符合"
    rows.append(["判定", told, *more])
    w.table(rows, (1.7, 1.3, 1, 1.2, 1.2, 1.2, 0.8, 1.6), bold=(0, 2, 4, 6))
