"""The records of 泊野's auditors, a table for each department."""

from __future__ import annotations

from pathlib import Path

import yaml

from corpus.bodies.audit import Audit
from corpus.bodies.invent.draw import words
from corpus.bodies.templates.a._boye_parts import item, topic
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

STOCK: dict[str, list[str]] = yaml.safe_load(
    Path(__file__).with_name("_boye_departments.yaml").read_text(encoding="utf-8")
)


def all_of(audit: Audit, w: Writer) -> None:
    """A table for each department: who was met, what was seen, whether something was found."""
    topic(w, "各部门的审核记录")
    for department in audit.world.departments:
        item(w, department)
        first, *others = _seen(audit, w, department)
        rows: list[Row] = [["受审人员", audit.world.people.heads[department]], ["职责", first]]
        for at, text in enumerate(others, 1):
            rows.append([f"记录{at}", text])
        rows.append(["判断", _judged(audit, department)])
        w.table(rows, (1.6, 9.4), bold=(0,))


def _seen(audit: Audit, w: Writer, department: str) -> list[str]:
    """What is written of a department: its head's words first, then some of what was seen."""
    kind = words("department_kinds").get(department, "operation")
    first, *others = STOCK[kind]
    industry = audit.world.industry
    slots = {
        "head": audit.world.people.heads[department],
        "process": w.random.choice(industry["flow"]),
        "place": audit.calibrations[0].place if audit.calibrations else "现场",
        "equip": audit.world.equipment[0][0],
        "material": industry["supplies"][0],
    }
    chosen = sorted(w.random.sample(range(len(others)), min(len(others), w.random.choice([3, 4, 5]))))
    return [text.format(**slots) for text in [first, *(others[at] for at in chosen)]]


def _judged(audit: Audit, department: str) -> str:
    if any(one.department == department for one in audit.nonconformities.items):
        return "除所开具的不符合项以外，其余抽样符合要求"
    return "抽样未发现不符合"
