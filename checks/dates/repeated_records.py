"""One record told in two places with different days: an inspection, a certificate, a permit, a drill."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations, islice
from typing import Any, NamedTuple

from checks.comparisons.names import name_key
from checks.context import Context
from schemas.leaf import Leaf
from schemas.statements.times.dates import DrillSurroundings

DAYS: dict[str, tuple[str, ...]] = {
    "special_equipment": ("first_inspected_on", "inspected_on", "next_inspection_on"),
    "personnel_certificates": ("issued_on", "valid_from", "valid_to"),
    "permits": ("valid_from", "valid_to"),
    "certificates": ("issued_on", "valid_to"),
}
"""By list the days that a record has one of each."""

_NUMBERS = ("number", "device_code", "registration_no", "report_no")
_NAMES = ("name", "kind", "category", "system", "model")
_WHOLE_DAY = len("2025-01-01")
_PAIRS = 1000
"""So many pairs of drills of one month are compared; no report tells of more."""

_COMMON = (
    *("应急", "演练", "演习", "预案", "处置", "救援", "现场", "事故", "情况", "方案", "综合", "专项", "桌面"),
    *("实战", "emergency", "drills", "drill", "exercises", "exercise", "response"),
)
"""Words that tell nothing of what a drill is for."""


class Twice(NamedTuple):
    """A day of one record that differs between two places: of what, of which field, and the places."""

    what: str
    field: str
    places: tuple[Leaf[str], Leaf[str]]


def told_twice(context: Context) -> Iterator[Twice]:
    """The first day of each record that two statements tell otherwise, where they agree in another
    or give one number and a day of the same year that is a slip away."""
    for name, fields in DAYS.items():
        for statements in _by_thing(getattr(context.report, name)):
            found = next(
                (
                    one
                    for pair in combinations(statements, 2)
                    if (one := _differing(context, name, fields, *pair)) is not None
                ),
                None,
            )
            if found is not None:
                yield found


def drilled_twice(context: Context) -> Iterator[tuple[str, list[Leaf[str]]]]:
    """The drills of one kind that are told on two days of one month, a digit apart, in two places: their kind
    and their days. Two rows of a list are two drills, and so are those of two workshops."""
    stated = [
        (one.kind, one.held_on)
        for one in context.report.drills
        if one.kind is not None and one.kind.value and one.held_on is not None and _is_whole(one.held_on)
    ]
    months: dict[str, list[tuple[Leaf[str], Leaf[str]]]] = defaultdict(list)
    for kind, day in stated:
        months[str(day.value)[:7]].append((kind, day))
    for month in months.values():
        days = sorted({str(day.value) for _, day in month})
        if len(days) != 2 or not is_slip(*days):
            continue
        for (kind, day), (other, second) in islice(combinations(month, 2), _PAIRS):
            ours, theirs = (_purpose(str(each.value)) for each in (kind, other))
            named = ours and theirs and (ours in theirs or theirs in ours)
            if named and day.value != second.value and _one_drill(context, day, second):
                yield min(str(kind.value), str(other.value), key=len), [one for _, one in month]
                return


def _purpose(kind: str) -> str:
    """What a drill is for, by the name of its kind."""
    key = name_key(kind)
    for word in _COMMON:
        key = key.replace(word, "")
    return key


def _one_drill(context: Context, one: Leaf[str], other: Leaf[str]) -> bool:
    """Whether two days that are told of a drill can be those of one."""
    if one.evidence.line == other.evidence.line:
        return False
    (first,), (second,) = (context.mentions.statements(DrillSurroundings, each) for each in (one, other))
    listed = first.in_row and second.in_row and first.titles == second.titles
    if listed or first.several or second.several:
        return False
    return not (first.parts and second.parts) or not first.parts.isdisjoint(second.parts)


def _by_thing(statements: list[Any]) -> list[list[Any]]:
    """The statements by the thing that they are on; those without one by their number."""
    found: dict[str, list[Any]] = {}
    for at, one in enumerate(statements):
        number = getattr(one, "number", None)
        key = getattr(one, "thing", None) or (number and name_key(str(number.value))) or f"#{at}"
        found.setdefault(key, []).append(one)
    return list(found.values())


def _differing(context: Context, name: str, fields: tuple[str, ...], one: Any, other: Any) -> Twice | None:
    if any(_contradict(one, other, part) for part in (*_NUMBERS, *_NAMES)):
        return None
    days = {field: (getattr(one, field), getattr(other, field)) for field in fields}
    both = {field: pair for field, pair in days.items() if all(map(_is_whole, pair))}
    apart = [field for field, (a, b) in both.items() if a.value != b.value]
    if len(apart) != 1:
        return None
    first, second = both[apart[0]]
    joined = len(both) > 1 or (_same_number(one, other) and is_slip(first.value, second.value))
    if not joined or any(context.mentions.mark(day, "dates.of_other_record") for day in (first, second)):
        return None
    return Twice(_label(one), f"{name}.{apart[0]}", (first, second))


def _contradict(one: Any, other: Any, part: str) -> bool:
    """Whether two statements name another number or kind."""
    a, b = (getattr(each, part, None) for each in (one, other))
    if a is None or b is None or not a.value or not b.value:
        return False
    ours, theirs = name_key(str(a.value)), name_key(str(b.value))
    return ours not in theirs and theirs not in ours


def _is_whole(leaf: Leaf[str] | None) -> bool:
    return leaf is not None and len(str(leaf.value or "")) == _WHOLE_DAY


def _same_number(one: Any, other: Any) -> bool:
    pairs = ((getattr(one, part, None), getattr(other, part, None)) for part in _NUMBERS)
    return any(a is not None and b is not None and a.value and a.value == b.value for a, b in pairs)


def is_slip(one: str, other: str) -> bool:
    """Whether two days of one year are a digit, or two that changed places, apart.

    >>> is_slip("2027-10-29", "2027-10-20"), is_slip("2027-01-12", "2027-10-12")
    (True, True)
    >>> is_slip("2027-10-29", "2026-10-29"), is_slip("2027-10-29", "2027-03-14")
    (False, False)
    """
    wrong = sum(a != b for a, b in zip(one, other, strict=True))
    return one[:4] == other[:4] and (wrong == 1 or (wrong == 2 and sorted(one) == sorted(other)))


def _label(one: Any) -> str:
    """What the record is on: its name or kind, and a number."""
    parts = (getattr(one, part, None) for part in ("name", "kind", *_NUMBERS))
    shown = [str(leaf.value) for leaf in parts if leaf is not None and leaf.value]
    return shown[0] + (f"（{shown[-1]}）" if len(shown) > 1 else "") if shown else ""
