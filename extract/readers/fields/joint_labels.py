"""Labels that join several facts, over values joined the same way (审核日期/人日/风险 | … / 6 / 中)."""

from __future__ import annotations

from extract import labels
from extract.readers.text.units import Piece, piece
from extract.reading.source import Source
from schemas import patterns

_STROKE = patterns.compile(r"\s?[/／]\s?")
_NAMES = patterns.compile(
    r"\s?[/／]\s?|[?？]\s?(?=[^\s?？）)])|(?<=[期限号码间日])[和及与](?=[^\W\x00-\x7f]{2})"
)
"""What parts the names in a label; words only behind the end of one (执照期限和发照机关)."""

_APART = patterns.compile(r"\s{1,3}[/／|｜]\s{1,3}|\s?[；;\n]\s?")
_MEASURED = patterns.compile(r"[^\W\d]{0,6}\d{1,5}(?:\.\d{1,2})?\s?(?:人[天日次]|[天日人名项个])")
"""A number with its unit (现场6人日)."""

_LOOSE = patterns.compile(r"_(?:loose|beside|bare|head)$")
"""Fields of words that tell them only in some places."""

_GROUPS = ("audit", "identity", "organization", "processes", "nonconformities")
_ASKED = (*_GROUPS, "headcount")
"""The groups of what a label joins; of questions (员工几人？参保几人？) also those of people."""

_WHOLE = ("审核{}", "{}等级", "统一社会信用{}", "audit{}")
"""How a word that is but a part of a label may read in full (风险 → 风险等级)."""

_MOST, _SHORT, _LONGEST, _LONGEST_LABEL = 4, 2, 200, 30


def parts_of(source: Source, label: Piece, value: Piece) -> dict[tuple[str, str], Piece]:
    """The fields of a joint label, each with its own part of the value; empty for any other label.

    The first one only where its part is set off by spaces or a line's end, or each is a number with its unit:
    else it is read from the whole."""
    if len(value.text) > _LONGEST or not _NAMES.search(label.text):
        return {}
    names = _NAMES.split(labels.without_notes(label.text).rstrip(":：?？ "))
    asked = "?" in label.text or "？" in label.text
    if not _SHORT <= len(names) <= _MOST or not (asked or _known(names[0])):
        return {}
    parts, apart = _parts(source, value, len(names))
    groups = _ASKED if asked else _GROUPS
    sure = apart or (parts and all(_MEASURED.fullmatch(part.text) for part in parts))
    found = dict.fromkeys(_known(names[0]), parts[0]) if sure else {}
    found = {field: part for field, part in found.items() if field[0] in groups}
    for name, part in zip(names[1:], parts[1:], strict=False):
        found |= dict.fromkeys(_fields(name, names[0], groups), part)
    return {field: part for field, part in found.items() if part.text}


def named_parts(source: Source, label: str, value: Piece, *, close: bool = False) -> list[tuple[str, Piece]]:
    """The names that a label joins, each with its part of a value set off by spaces or lines; else none.

    `close`: by mere strokes too (01/一般). What stands before a colon (内审：计划日期/实施日期) is said of
    the first one alone."""
    if len(value.text) > _LONGEST or len(label) > _LONGEST_LABEL or not _STROKE.search(label):
        return []
    names = _STROKE.split(labels.without_notes(label).rstrip(":： "))
    parts, apart = _parts(source, value, len(names))
    fits = apart or (close and parts)
    return list(zip(names, parts, strict=True)) if fits and len(names) <= _MOST and all(names) else []


def name_at(source: Source, label: str, value: Piece, start: int) -> str:
    """The name of the part of a joint value in which an offset stands; empty where it is none."""
    found = (name for name, part in named_parts(source, label, value) if part.start <= start < part.end)
    return next(found, "")


def _known(name: str) -> tuple[tuple[str, str], ...]:
    """The fields of a label, which may ask for them."""
    return next((found for key in labels.short_keys(name) if (found := labels.fields_of(key))), ())


def _fields(name: str, first: str, groups: tuple[str, ...]) -> list[tuple[str, str]]:
    key = labels.key(name)
    spelled = [
        *(key, labels.key(first)[:_SHORT] + key, *(form.format(key) for form in _WHOLE)),
        *labels.questions.meant(key),
    ]
    stated = (
        [f for f in labels.fields_of(text) if f[0] in groups and not _LOOSE.search(f[1])] for text in spelled
    )
    return next((found for found in stated if found), [])


def _parts(source: Source, value: Piece, count: int) -> tuple[list[Piece], bool]:
    """The value cut into so many parts, and whether at strokes between spaces and at line ends alone."""
    for mark in (_APART, _STROKE):
        cuts = [m.span() for m in mark.finditer(source.text, value.start, value.end)]
        if len(cuts) == count - 1:
            starts = [value.start, *(end for _, end in cuts)]
            ends = [*(start for start, _ in cuts), value.end]
            return [piece(source, a, b) for a, b in zip(starts, ends, strict=True)], mark is _APART
    return [], False
