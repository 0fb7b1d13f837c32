"""Choices: the options of a form with the state of their boxes."""

from __future__ import annotations

import re
from typing import Literal

from extract.readers.text.units import Piece, piece
from extract.reading.source import Source
from schemas import patterns
from schemas.document import EMPTY, STATE_OF, TICKED, UNKNOWN, MarkState
from schemas.slotted import slotted

Mode = Literal["before", "after"]

MARK = patterns.compile(f"[{TICKED}{EMPTY}{UNKNOWN}]")
_SEPARATORS = " \t\n\u3000；;，,、。/／|:：-"
_NEXT = patterns.compile(r"[\t\n]|[ \u3000]{1,8}(?=[×✗✘][ \u3000]?[^\W\d])")
"""Where an option ends: with the line or cell, or before one that is crossed out."""

_WORDS = patterns.compile(r"[^\s；;、/／|]+")
_LONGER = 2  # so much longer is a last option that has the rest of its sentence
_GAP = patterns.compile(r"[\s；;、/／|]+")


@slotted
class Choice(Piece):
    """An option: its text and range (the box included) and its state; unknown where no box is left."""

    state: MarkState


def choices(source: Source, start: int, end: int) -> list[Choice]:
    """The options in a range with the states of their boxes, in reading order.

    The box may stand before or after its option. Without any box the options are what white space and
    separators divide, their states unknown.
    """
    marks = [m.start() for m in MARK.finditer(source.text, start, end)]
    if not marks:
        return _unmarked(source, start, end)
    if _mode(source.text, marks, start, end) == "before":
        return _before(source, marks, end)
    return _after(source, marks, start)


def one_of(source: Source, start: int, end: int) -> list[Choice]:
    """The options of a range that has no boxes but a tick right before or behind one of them (甲√　乙　丙).

    Empty where it is not told so."""
    text = source.text[start:end]
    if text.count(TICKED) != 1 or EMPTY in text or UNKNOWN in text:
        return []
    parts = list(_WORDS.finditer(source.text, start, end))
    at = next((i for i, part in enumerate(parts) if part[0] == TICKED), None)
    own = None if at is None else _beside(source.text, parts, at)
    if at is not None and own is None:
        return []
    found: list[Choice] = []
    for i, part in enumerate(parts):
        bare = part[0].replace(TICKED, "").strip(_SEPARATORS)
        if i == at:
            continue
        if not bare:
            return []
        low, high = part.span()
        if i == own and at is not None:
            low, high = min(low, parts[at].start()), max(high, parts[at].end())
        found.append(Choice(low, high, bare, "ticked" if i == own or TICKED in part[0] else "empty"))
    return found if len(found) > 1 else []


def _beside(text: str, parts: list[re.Match[str]], at: int) -> int | None:
    """Which part a tick is of that stands alone: the nearer one; null where both are as near."""
    if at in (0, len(parts) - 1):
        return 1 if at == 0 else at - 1
    left = _width(text[parts[at - 1].end() : parts[at].start()])
    right = _width(text[parts[at].end() : parts[at + 1].start()])
    return None if left == right else at - 1 if left < right else at + 1


def _width(gap: str) -> int:
    """How wide white space and marks look, in halves of a character."""
    return sum(1 if char == " " else 2 for char in gap)


def ticked(found: list[Choice]) -> list[Choice]:
    """The options whose box is ticked."""
    return [choice for choice in found if choice.state == "ticked"]


def chosen(source: Source, place: Piece | None) -> Piece | None:
    """The one ticked option of a place with boxes, null where none or several are; else the place itself."""
    if place is None or not has_marks(source, place.start, place.end):
        return place
    found = ticked(choices(source, place.start, place.end))
    return found[0] if len(found) == 1 else None


def has_marks(source: Source, start: int, end: int) -> bool:
    """Whether there is any box in a range."""
    return MARK.search(source.text, start, end) is not None


def list_end(source: Source, start: int, end: int) -> int:
    """Where options end that begin in a range and go on with one box in each line or cell behind it."""
    low, reached = start, end
    while _has_one_box(source.text[low:end]):
        low, reached = end + 1, end
        ends = (source.text.find(mark, low) for mark in "\t\n")
        end = min((at for at in ends if at >= 0), default=len(source.text))
    return reached


def _has_one_box(line: str) -> bool:
    """Whether a line has a box before its one option."""
    return line.lstrip(_SEPARATORS)[:1] in STATE_OF and sum(map(line.count, STATE_OF)) == 1


def _mode(text: str, marks: list[int], start: int, end: int) -> Mode:
    head = text[start : marks[0]].strip(_SEPARATORS)
    tail = text[marks[-1] + 1 : end].strip(_SEPARATORS + ")）】]")
    if head and not tail and not text[start : marks[0]].rstrip().endswith(("：", ":")):
        return "after"
    return "before"


def _before(source: Source, marks: list[int], end: int) -> list[Choice]:
    found: list[Choice] = []
    for mark, limit in zip(marks, [*marks[1:], end], strict=True):
        text = _first_line(source.text[mark + 1 : limit])
        if len(found) > 1 and limit == end and len(text) > _LONGER * max(len(one.text) for one in found):
            text = text[: min(at for stop in "。；;，," if (at := f"{text}，".find(stop)) >= 0)]
        option = piece(source, mark + 1, mark + 1 + len(text))
        label = option.text.rstrip(_SEPARATORS)
        found.append(Choice(mark, option.start + len(label), label, STATE_OF[source.text[mark]]))  # type: ignore[arg-type]
    return found


def _after(source: Source, marks: list[int], start: int) -> list[Choice]:
    found = []
    for begin, mark in zip([start, *(m + 1 for m in marks[:-1])], marks, strict=True):
        raw = source.text[begin:mark]
        lead = max(map(raw[: _note_at(raw)].rfind, "：:（(")) + 1
        lead += len(raw[lead:]) - len(raw[lead:].lstrip(_SEPARATORS))
        option = piece(source, begin + lead, mark)
        found.append(Choice(option.start, mark + 1, option.text, STATE_OF[source.text[mark]]))  # type: ignore[arg-type]
    return found


def _note_at(text: str) -> int:
    """Where the note in brackets begins with which a text ends; else its end."""
    shown = text.rstrip()
    opened = max(map(shown.rfind, "（(")) if shown.endswith(("）", ")")) else -1
    return opened if opened >= 0 else len(text)


def _first_line(text: str) -> str:
    """Up to the next cell or line, where the option has text before it."""
    lead = len(text) - len(text.lstrip())
    return text[:lead] + _NEXT.split(text[lead:], maxsplit=1)[0]


def _unmarked(source: Source, start: int, end: int) -> list[Choice]:
    found = []
    at = start
    for part in _GAP.split(source.text[start:end]):
        if part:
            at = source.text.index(part, at)
            text = part.strip(_SEPARATORS)
            if text:
                found.append(Choice(at, at + len(part), text, "unknown"))
            at += len(part)
    return found
