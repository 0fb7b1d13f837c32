"""A filled checklist of an invented institution: what was marked and taken off, what the form says of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from typing import Any

import yaml

from corpus.checklists.form import Row, definition, rows

PARTS = ("qualification", "conduct")
FULL = {"qualification": 22.0, "conduct": 78.0}
GRADES = ((90.0, "excellent"), (60.0, "qualified"))


@dataclass
class Item:
    """A row as it was filled in; `written` is what stands in its cell of deductions."""

    row: Row
    written: str = ""
    deducted: float | None = None
    mark: str | None = None
    problem: str = ""


@dataclass
class Filled:
    """A filled checklist; `stated` is what the form says, `counted` the marks that it counts.

    `findings` are what is wrong with it: a code and the fields that show it."""

    name: str
    random: Random
    institution: str = ""
    employer: str = ""
    title: str = ""
    number: str = ""
    people: list[str] = field(default_factory=list)
    items: list[Item] = field(default_factory=list)
    stated: dict[str, Any] = field(default_factory=dict)
    taken: float | None = None
    counted: dict[str, int | None] = field(default_factory=dict)
    findings: list[dict[str, Any]] = field(default_factory=list)

    def find(self, code: str, *fields: str) -> None:
        """Something that is wrong with the form."""
        self.findings.append({"code": code, "fields": list(fields)})

    def general(self) -> list[Item]:
        """The scored rows."""
        return [item for item in self.items if item.row.kind == "general"]

    def marked(self, kind: str) -> list[Item]:
        """The rows of veto or key items."""
        return [item for item in self.items if item.row.kind == kind]


def shown(points: float) -> str:
    """Points as people write them."""
    return f"{points:g}"


def words() -> dict[str, list[str]]:
    """The vocabulary."""
    text = Path(__file__).with_name("words.yaml").read_text(encoding="utf-8")
    return dict(yaml.safe_load(text))


def filled(seed: int) -> Filled:
    """The checklist of a seed: what is wrong with it goes through `DEFECTS` by turns."""
    name = list(DEFECTS)[(seed - 1) % len(DEFECTS)]
    random = Random(f"checklist {seed}")
    made = _right(Filled(f"checklist-{seed}-{name}", random), low=name in LOW)
    _state(made)
    DEFECTS[name](made)
    return made


def _right(made: Filled, *, low: bool) -> Filled:
    """Names, and a form that was filled in without a slip; `low`: with many deductions."""
    random, known = made.random, words()
    pick = {name: lambda name=name: random.choice(known[name]) for name in known}
    made.institution = pick["places"]() + pick["heads"]() + pick["tails"]()
    made.employer = pick["places"]() + pick["heads"]() + pick["employers"]()
    made.title = made.employer + pick["reports"]()
    made.number = f"{random.choice('ABCDHKZ')}{random.choice('CDJW')}-ZJ-2023-{random.randint(1, 480):04}"
    made.people = [pick["surnames"]() + pick["given"]() for _ in range(3)]
    nothing = random.choice(["0", "/", "-", "无", "0"])
    for row in rows():
        made.items.append(_item(row, random, known, nothing, 0.75 if low else 0.3))
    return made


def _item(row: Row, random: Random, known: dict[str, list[str]], nothing: str, share: float) -> Item:
    if row.kind in ("veto", "key"):
        return Item(row, "符合", mark="pass")
    if row.kind == "comparison":
        return Item(row, "2024年度机构服务质量监测不填写")
    assert row.value is not None
    if random.random() > share:
        return Item(row, nothing, 0.0)
    deducted = min(row.value, random.choice(row.steps) * random.choice([1, 1, 2, 3 if share > 0.5 else 1]))
    return Item(row, shown(deducted), deducted, problem=random.choice(known["found"]))


def scores(items: list[Item]) -> dict[str, float | None]:
    """The points of the parts and in all; null where a row is open or missing."""
    made: dict[str, float | None] = {}
    for part in PARTS:
        wanted = [row for row in rows() if row.kind == "general" and row.part == part]
        found = {(item.row.number, item.row.row): item for item in items}
        costs = [_cost(found.get((row.number, row.row))) for row in wanted]
        known = [cost for cost in costs if cost is not None]
        made[part] = FULL[part] - sum(known) if len(known) == len(costs) else None
    parts = [made[part] for part in PARTS]
    made["total"] = None if None in parts else sum(point for point in parts if point is not None)
    return made


def _cost(item: Item | None) -> float | None:
    if item is None or item.deducted is None or item.row.value is None:
        return None
    return min(item.deducted, item.row.value)


def counts(items: list[Item]) -> dict[str, dict[str, int]]:
    """How many veto and key indicators pass and fail."""
    made = {}
    for kind in ("veto", "key"):
        by_number: dict[int, list[str | None]] = {}
        for row in rows():
            if row.kind == kind:
                found = [item.mark for item in items if item.row is row]
                by_number.setdefault(row.number, []).append(found[0] if found else None)
        failed = sum("fail" in marks for marks in by_number.values())
        passed = sum(all(mark == "pass" for mark in marks) for marks in by_number.values())
        made[kind] = {"pass": passed, "fail": failed}
    return made


def grade(items: list[Item]) -> str | None:
    """The grade that follows from the items."""
    if any(count["fail"] for count in counts(items).values()):
        return "failed"
    total = scores(items)["total"]
    return None if total is None else graded(total)


def graded(total: float) -> str:
    """The grade for points."""
    return next((word for limit, word in GRADES if total >= limit), "failed")


def _state(made: Filled) -> None:
    """The form says what follows from its items."""
    made.stated = {**scores(made.items), "grade": grade(made.items)}
    made.taken = sum(item.deducted or 0 for item in made.general())
    made.counted = {f"{kind} {mark}": n for kind, of in counts(made.items).items() for mark, n in of.items()}


# ---------------------------------------------------------------- what is wrong


def _nothing(made: Filled) -> None:
    """A form without a slip."""


def _fail(made: Filled, kind: str) -> None:
    item = made.random.choice(made.marked(kind))
    item.written, item.mark, item.problem = "不符合", "fail", made.random.choice(words()["failed"])
    _state(made)


def _wrong_part(made: Filled) -> None:
    part = made.random.choice(PARTS)
    wrong = made.random.choice([-1, -0.5, 0.5, 1])
    made.stated[part] += wrong
    made.stated["total"] += wrong
    made.find("MON001", f"stated.{part}")


def _wrong_total(made: Filled) -> None:
    right, word = made.stated["total"], made.stated["grade"]
    fitting = [d for d in (-1.5, -0.5, 0.5, 2) if right + d <= 100 and graded(right + d) == word]
    made.stated["total"] += made.random.choice(fitting)
    made.find("MON001", "stated.total")


def _over(made: Filled) -> None:
    item = next(item for item in made.general() if item.row.number == 17)
    item.deducted, item.written, item.problem = 3.0, "3", "1份报告未签合同"
    _state(made)
    at = made.items.index(item)
    made.find("MON002", f"items[{at}].deducted")


def _no_step(made: Filled) -> None:
    item = next(item for item in made.general() if item.row.number == 22)
    item.deducted, item.written, item.problem = 1.5, "1.5", "采样记录缺设备编号"
    _state(made)
    made.find("MON002", f"items[{made.items.index(item)}].deducted")


def _wrong_grade(made: Filled) -> None:
    right = made.stated["grade"]
    made.stated["grade"] = "qualified" if right == "excellent" else "excellent"
    made.find("MON003", "stated.grade")


def _failed_but_excellent(made: Filled) -> None:
    _fail(made, "key")
    made.stated["grade"] = graded(made.stated["total"])
    made.find("MON003", "stated.grade")


def _blank(made: Filled) -> None:
    for item in made.random.sample(made.general(), 2):
        item.written, item.deducted, item.problem = "", None, ""
        made.find("MON004", f"items[{made.items.index(item)}].deducted")
    _state(made)
    made.taken = None


def _blank_veto(made: Filled) -> None:
    item = made.random.choice([one for one in made.marked("veto") if one.row.number != 3])
    item.written, item.mark = "", None
    made.find("MON004", f"items[{made.items.index(item)}].mark")
    _state(made)
    made.counted = {}


def _moved(made: Filled) -> None:
    at = next(n for n, item in enumerate(made.items) if item.row.number == 20)
    made.items.insert(at + 2, made.items.pop(at))
    made.find("MON004", f"items[{at + 2}]")


def _missing(made: Filled) -> None:
    dropped = next(item for item in made.general() if item.row.number == 28)
    made.items.remove(dropped)
    _state(made)
    made.taken = None
    made.find("MON004")


def _open(made: Filled) -> None:
    made.institution = made.employer = made.title = made.number = ""
    made.people = ["", "", ""]
    for item in made.items:
        item.problem = ""
        if item.row.kind != "comparison":
            item.written, item.deducted, item.mark = "", None, None
    _state(made)
    made.taken, made.counted = None, {}
    made.find("MON004")


LOW = {"qualified", "no-step", "key-failed"}

DEFECTS: dict[str, Callable[[Filled], None]] = {
    "excellent": _nothing,
    "qualified": _nothing,
    "veto-failed": lambda made: _fail(made, "veto"),
    "key-failed": lambda made: _fail(made, "key"),
    "wrong-part": _wrong_part,
    "wrong-total": _wrong_total,
    "over-value": _over,
    "no-step": _no_step,
    "wrong-grade": _wrong_grade,
    "failed-but-graded": _failed_but_excellent,
    "blank-items": _blank,
    "blank-veto": _blank_veto,
    "moved": _moved,
    "missing": _missing,
    "open": _open,
}


def truth(made: Filled, *, form: bool) -> dict[str, Any]:
    """What a program should read of a form and find wrong with it; `form`: it has that of the result."""
    stated = {
        name: made.stated.get(name) if form or name not in PARTS else None
        for name in (*PARTS, "total", "grade")
    }
    return {
        "kind": "monitoring_checklist",
        "definition": definition()["id"],
        "monitoring": {
            "institution": made.institution or None,
            "report": {"title": made.title or None, "number": made.number or None},
            "items": [_told(item) for item in made.items],
            "scores": scores(made.items),
            "counts": counts(made.items),
            "grade": grade(made.items),
            "stated": stated,
        },
        "findings": made.findings,
    }


def _told(item: Item) -> dict[str, Any]:
    return {
        "number": item.row.number,
        "row": item.row.row,
        "kind": item.row.kind,
        "value": item.row.value,
        "deducted": item.deducted,
        "mark": item.mark,
        "problem": item.problem or None,
    }
