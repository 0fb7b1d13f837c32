"""What ended before the audit did: permits, calibrations, inspections, as the words around a day name it."""

from __future__ import annotations

from collections.abc import Iterator

from checks.context import Context
from checks.general.dates.too_late import audit_end, now
from checks.general.days import STOPS, Day, has, words
from checks.general.registry import question
from checks.text.noun_phrases import ELLIPSIS, noun_phrase
from schemas.dates import last_day
from schemas.leaf import Leaf
from schemas.result import Finding

KINDS = {"ENT005": "permit", "CAL001": "device", "CAL002": "device", "EQP001": "equipment", "PER001": "card"}
"""What the checks are on."""

THINGS = ("permit", "device", "equipment", "card", "person", "other")
"""The kinds of things that have a validity."""

LONG, SOON = 1200, 30
"""Days after which an end is no longer asked for; before which a validity is soon over."""

_NUMBER, _LONGEST = 4, 30
"""So many digits are a number or a day; so many letters name a thing."""


@question("ENT005", "CAL001", "EQP001", "CAL002", "PER001")
def over(context: Context, stated: list[Day]) -> Iterator[Finding]:
    """The days on which such a thing ended, or was due again, and that nothing tells to be renewed."""
    code = context.check.code
    limit = audit_end(context) if code == "CAL002" else now(context, stated)
    if limit is None:
        return
    for day in stated:
        if not day.ends or day.begins or not _is_over(code, day, limit):
            continue
        kind, word = thing(day)
        if (
            kind != KINDS[code]
            or has("replaced", day.sentence)
            or (kind == "card" and has("renewals", day.label))
        ):
            continue
        if has("theirs", " ".join((day.sentence, *day.titles))):
            continue
        if not any(_is_anew(day, one, kind, word) for one in stated):
            yield _over(context, day, limit)


def thing(day: Day) -> tuple[str, str]:
    """What a day is of: the kind and the word that stands nearest before it in its sentence or row, else in
    its headings."""
    for text in (day.before, " ".join(day.row), day.after, *reversed(day.titles)):
        at, kind, word = max((text.rfind(word), kind, word) for kind in THINGS for word in words()[kind])
        if at >= 0:
            return kind, word
        if has("calibrated", text):
            return "device", ""
    return "", ""


def _is_over(code: str, day: Day, limit: Leaf[str]) -> bool:
    left = (day.last - last_day(str(limit.value))).days
    return 0 <= left <= SOON if code == "CAL002" else -LONG < left < 0


def _is_anew(day: Day, other: Day, kind: str, word: str) -> bool:
    """Whether another day is a later end of the same thing."""
    if other.last <= day.last or not other.ends:
        return False
    its, named = thing(other)
    if day.leaf.evidence.line == other.leaf.evidence.line and not day.row:
        between = other.before[day.leaf.span[1] - other.at :] if other.at > day.at else word
        return its == kind and not any(one in between for one in (word, *words()[kind]) if one)
    apart = day.leaf.evidence.line != other.leaf.evidence.line
    if its != kind or (named != word and not (apart and named and named in day.before)):
        return False
    return not (day.row and other.row) or _name(day) == _name(other)


def _name(day: Day) -> list[str]:
    """The cells of a row that are neither days nor numbers."""
    return [cell for cell in day.row if sum(map(str.isdigit, cell)) < _NUMBER]


def _over(context: Context, day: Day, limit: Leaf[str]) -> Finding:
    what = _subject(day.row[0] if day.row else day.lead) or _subject(day.before) or day.head[:_LONGEST]
    called = _called(day)
    return context.finding(
        day.leaf,
        limit,
        wrong=[day.leaf],
        identity=f"over {what}",
        variant="expired" if context.check.code == "ENT005" else "stated",
        actual=day.leaf.value,
        what=called,
        device=called,
        name=called,
        until=day.leaf.value,
        due=day.leaf.value,
        end=limit.value,
        days=SOON,
    )


def _called(day: Day) -> str:
    """What a message calls the thing: the first cell of its row, the words before the day that have the
    thing's name in them, else that name."""
    _, word = thing(day)
    if day.row and not set(day.row[0]) & set(STOPS) and (named := noun_phrase(_subject(day.row[0]))):
        return named
    for before in (day.lead, day.before):
        named = noun_phrase(_without_days(_subject(before)), _LONGEST)
        if named and word in named and not named.startswith(ELLIPSIS):
            return named
    return word or day.head


def _without_days(text: str) -> str:
    """A text without a day that it ends with, of which a span begins, and the words that lead to that."""
    bare = text.rstrip("0123456789年月日-./ ")
    return text if bare == text else _subject(bare)


def _subject(text: str) -> str:
    """The end of what stands before a day, without the words that say that something ends."""
    ends = (
        *words()["until"],
        *words()["joins"],
        *words()["over"],
        "，",
        ",",
        "：",
        ":",
        "（",
        "(",
        "为",
        " ",
    )
    while text.endswith(ends):
        text = text.removesuffix(max((end for end in ends if text.endswith(end)), key=len))
    return text[-_LONGEST:]
