"""What a checklist's definition contradicts itself in: of the form as it was issued, not of one filled in."""

from __future__ import annotations

from collections.abc import Iterator

from schemas import patterns
from schemas.checklists.models import MARKED, SCORED, Checklist, ChecklistPart
from schemas.other_kinds.monitoring import Slip

_TAKES = patterns.compile(r"扣\s?(\d{1,2}(?:\.\d{1,2})?)\s?分")
_GRADE = patterns.compile(r"纳入\s?([A-E]\s?级)")
_FINE = 1e-9


def lint(checklist: Checklist) -> list[Slip]:
    """All slips, in the order of the form."""
    return [*_rows(checklist), *_numbering(checklist), *_sums(checklist), *_grades(checklist)]


def _rows(checklist: Checklist) -> Iterator[Slip]:
    """Steps above their item's points, for points that are not there, or other than the rule's words."""
    for place in checklist.places:
        number, content = place.indicator.number, place.content
        for step in content.steps:
            if content.value is not None and step.points > content.value:
                words = {"step": _shown(step.points), "value": _shown(content.value)}
                yield Slip(kind="step_above_value", indicators=[number], words=words)
            absent = [of for of in step.of if of > len(content.points)]
            if absent:
                words = {"absent": "、".join(map(str, absent)), "count": str(len(content.points))}
                yield Slip(kind="reference_missing", indicators=[number], words=words)
        items = {float(one) for text in content.scoring for one in _TAKES.findall(text)}
        if place.indicator.kind == SCORED and items != {step.points for step in content.steps}:
            yield Slip(kind="steps_differ", indicators=[number], words={"told": _list(sorted(items))})


def _numbering(checklist: Checklist) -> Iterator[Slip]:
    """Printed numbers that are not those of the indicators."""
    printed = [(place, place.content.printed) for place in checklist.places if place.content.printed]
    wrong = [
        (place.indicator.number, number) for place, number in printed if number != str(place.indicator.number)
    ]
    if wrong:
        words = {
            "rows": str(len(printed)),
            "indicators": str(len(checklist.indicators)),
            "last": printed[-2][1] or "",
        }
        yield Slip(kind="numbers", indicators=list(dict.fromkeys(number for number, _ in wrong)), words=words)
    seen: dict[str, int] = {}
    for place, number in printed:
        other = seen.setdefault(number or "", place.indicator.number)
        if other != place.indicator.number:
            yield Slip(
                kind="number_twice",
                indicators=[other, place.indicator.number],
                words={"number": number or ""},
            )


def _sums(checklist: Checklist) -> Iterator[Slip]:
    """Points and numbers of indicators that the form states otherwise than it has them."""
    for part in checklist.parts:
        yield from _part(checklist, part)
    added = sum(place.content.value or 0.0 for place in checklist.places)
    if abs(added - checklist.points) > _FINE:
        yield Slip(kind="points_in_all", words={"stated": _shown(checklist.points), "sum": _shown(added)})
    counted = [one for one in checklist.indicators if one.kind in (SCORED, *MARKED)]
    general = [one for one in counted if one.kind == SCORED]
    for kind, stated, there in (
        ("indicators", checklist.indicators_stated, len(counted)),
        ("general", checklist.general_stated, len(general)),
    ):
        if stated is not None and stated != there:
            yield Slip(kind=f"count_{kind}", words={"stated": str(stated), "count": str(there)})


def _part(checklist: Checklist, part: ChecklistPart) -> Iterator[Slip]:
    those = checklist.of_part(part.part)
    added = sum(row.value or 0.0 for one in those for row in one.rows)
    if part.points is not None and abs(added - part.points) > _FINE:
        words = {"part": part.title, "stated": _shown(part.points), "sum": _shown(added)}
        yield Slip(kind="points_of_part", words=words)
    for kind, stated in part.stated.values().items():
        there = sum(one.kind == kind for one in those)
        if stated is not None and stated != there:
            words = {"part": part.title, "stated": str(stated), "count": str(there)}
            yield Slip(kind=f"count_{kind}_of_part", words=words)


def _grades(checklist: Checklist) -> Iterator[Slip]:
    """Grades that are named and not defined, and points without a grade."""
    named: dict[str, list[int]] = {}
    for place in checklist.places:
        for text in place.content.scoring:
            for word in _GRADE.findall(text):
                named.setdefault("".join(word.split()), []).append(place.indicator.number)
    known = {one.word for one in checklist.grades}
    for word, numbers in named.items():
        if word not in known:
            words = {"word": word, "known": "、".join(one.word for one in checklist.grades)}
            yield Slip(kind="grade_unknown", indicators=list(dict.fromkeys(numbers)), words=words)
    limits = [one.lower for one in checklist.grades]
    if min(limits, default=1) > 0 or len(set(limits)) < len(limits):
        yield Slip(kind="grade_limits", words={"limits": _list(sorted(limits))})


def _shown(points: float) -> str:
    return f"{points:g}"


def _list(points: list[float]) -> str:
    return "、".join(map(_shown, points))
