"""Check marks, however they are written, to one character with a state. Shared by all formats.

A glyph is a mark only where it stands like one: `√符合` is, `√2` and the `“√”` of a legend are not.
What a lost symbol font leaves (a lone `R` or `£`) is not guessed here.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from ingest import char_boxes
from ingest.drafts import Segment
from schemas import patterns
from schemas.document import EMPTY, TICKED, UNKNOWN, Box, MarkState

CHARACTER: dict[MarkState, str] = {"ticked": TICKED, "empty": EMPTY, "unknown": UNKNOWN}
"""State → the character that stands for it in `Document.text`."""

TICKED_BOXES = "☑☒■▣⊠✅◼⬛\U0001f5f9\U0001f5f7\uf0fe\uf0fd\uf052\uf053"
EMPTY_BOXES = "□☐▢◻⬜◽❏❑❒▫\U0001f5c6\U0001f78e\uf0a8\uf06f\uf0a3\uf071\uf072"
TICKS = "√✓✔\uf0fc\uf050"
"""Private-use code points are those of Wingdings and Wingdings 2, where a converter left them."""

_CODES: dict[str, MarkState] = {
    "checkmark": "ticked",
    "boxtimes": "ticked",
    "blacksquare": "ticked",
    "square": "empty",
    "Box": "empty",
    "bigcirc": "empty",
}
"""Marks as TeX names them, where a converter wrote its formulas into the text."""

_CODE = rf"\$?\\(?:{'|'.join(_CODES)})(?![A-Za-z])\$?|&#(?:[xX][0-9a-fA-F]{{4,5}}|\d{{4,6}});"
_TAG = r"<(?i:input)\b[^<>]{0,200}>"
_BRACKETED = (
    rf"[\[［【](?:[ \u3000]{{0,2}}[xX{TICKS}][ \u3000]{{0,2}}|[ \u3000]{{1,3}}|_{{1,2}}"
    r"|(?=[\]］】]\s?[\u3400-\u9fff]))[\]］】]"
)
_ROUND = rf"[(（][ \u3000]{{0,2}}[{TICKS}][ \u3000]{{0,2}}[)）]"
_ROUND_CROSS = patterns.compile(r"[(（][ \u3000]{0,2}[xX×][ \u3000]{0,2}[)）]")
"""A tick where blank round brackets stand beside it."""

BRACKETS = ("(", "（")
_ROUND_BLANK = patterns.compile(r"[(（][ \u3000]{0,4}[)）]")
_FEWEST, _OPTION, _UNITS = 3, 30, "年月日时分项人份张件"
"""So many blank round brackets are options; letters of one; what a number is left out before."""

_PATTERN = patterns.compile(
    rf"(?P<tag>{_TAG})|(?P<code>{_CODE})|(?P<square>{_BRACKETED})|(?P<round>{_ROUND})"
    rf"|(?P<both>[{EMPTY_BOXES}][ ]?[{TICKS}]|[{TICKS}][{EMPTY_BOXES}])"
    rf"|(?P<ticked>[{TICKED_BOXES}])|(?P<empty>[{EMPTY_BOXES}])|(?P<tick>[{TICKS}])"
)
_CIRCLES = "●○◉◯⊙"
_RADIO = patterns.compile(rf"[{_CIRCLES}]")
_BEGINS = patterns.compile(rf"[<$&\\\[［【(（{_CIRCLES}{TICKED_BOXES}{EMPTY_BOXES}{TICKS}]")
"""What a mark begins with: most lines and cells have none of it."""

_RADIO_TICKED = "●◉⊙"
_CHECKED = patterns.compile(r"\bchecked\b(?!\s{0,3}=\s{0,3}[\"']?false)", re.IGNORECASE)
_BOX_TYPE = patterns.compile(r"type\s{0,3}=\s{0,3}[\"']?(?:checkbox|radio)", re.IGNORECASE)
_QUOTES = "“”\"'‘’「」『』"
_LEGEND = patterns.compile(r"表示|代表|为|内|中|里|处|号")
_LEGEND_OF_TICK = patterns.compile(r"表示|代表|为|内|中(?![等级度风])\w|里|处|号|以外|之外")
"""Behind a tick that is spoken of; `√中` is the option of a level."""

_STRIKES = "打划画勾"
_CAPITALS = patterns.compile(r"[A-Z]{2}|[A-Z]\s?[级类档型]")
"""What a tick before a system, standard or grade has behind it (`√QMS`, `√B类…`): no root is taken of it."""

_MATHS = patterns.compile(r"[0-9A-Za-z(（=+\-*/^×÷√.]")


Marked = tuple[int, MarkState, str]
"""A mark of a segment: where it stands, its state, what was written."""


class Found(NamedTuple):
    """A mark at `start:end` of a text."""

    start: int
    end: int
    state: MarkState


def find_marks(text: str) -> list[Found]:
    """The marks of a line or cell, in order.

    >>> [(m.state, text[m.start : m.end]) for text in ["■符合 □不符合", "√2"] for m in find_marks(text)]
    [('ticked', '■'), ('empty', '□')]
    >>> [m.state for text in ["[]初审 [√]监督", "( )初审 (x)监督", "见(x)式"] for m in find_marks(text)]
    ['empty', 'ticked', 'empty', 'ticked']
    """
    return [] if _BEGINS.search(text) is None else _found(text)


def _found(text: str) -> list[Found]:
    """The check marks of a text that has a character which one may begin with."""
    found = []
    rounds = others = False
    end = 0
    for begin in _BEGINS.finditer(text):
        start = begin.start()
        if start < end:
            continue
        match = _PATTERN.match(text, start)
        if match is None:
            others = others or begin.group() in _CIRCLES
            continue
        end = match.end()
        state = _state(text, match)
        if state is not None:
            found.append(Found(start, end, state))
            rounds = rounds or match.lastgroup == "round"
    if crossed := [*_ROUND_CROSS.finditer(text)]:
        crossed = crossed if _ROUND_BLANK.search(text) else []
    if crossed:
        found += [Found(m.start(), m.end(), "ticked") for m in crossed]
        rounds = True
    rounds = rounds or _are_options(text)
    if rounds:
        found += [Found(m.start(), m.end(), "empty") for m in _ROUND_BLANK.finditer(text)]
    radios = _radios(text) if others else []
    if rounds or radios:
        found = sorted(found + radios, key=lambda mark: mark.start)
    return found


def _are_options(text: str) -> bool:
    """Whether blank round brackets are the boxes of options, none of which is ticked: each right before the
    words of one, in one sentence."""
    blanks = [blank.span() for blank in _ROUND_BLANK.finditer(text)]
    if len(blanks) < _FEWEST:
        return False
    ends = [*(start for start, _ in blanks[1:]), len(text)]
    said = [text[start:end].rstrip(" \u3000") for (_, start), end in zip(blanks, ends, strict=True)]
    return all(
        one[:1].isalpha() and one[0] not in _UNITS and (at == len(said) - 1 or _is_option(one))
        for at, one in enumerate(said)
    )


def _is_option(text: str) -> bool:
    return len(text) <= _OPTION and not any(stop in text for stop in "。；;\t")


def mark_up(segment: Segment) -> Segment:
    """The segment with its marks as single characters (in place); characters' boxes are kept in step."""
    if _BEGINS.search(segment.text) is None:
        return segment
    found = _found(segment.text)
    if not found:
        return segment
    if segment.marks:
        taken = {offset for offset, _, _ in segment.marks}
        found = [mark for mark in found if mark.start not in taken]
    if not found:
        return segment
    if all(mark.end - mark.start == 1 for mark in found):
        _exchange(segment, found)
    else:
        _replace(segment, found)
    return segment


def blank_bracket(text: str) -> re.Match[str] | None:
    """The blank brackets that a line or cell begins with."""
    return _ROUND_BLANK.match(text)


def mark_bracket(segment: Segment) -> None:
    """Make an empty box of the blank brackets that a segment begins with (in place)."""
    if (match := blank_bracket(segment.text)) is not None:
        _replace(segment, [Found(*match.span(), "empty")])


def moved(offsets: Iterable[int], before: Sequence[Marked], marks: Sequence[Marked]) -> list[int]:
    """The offsets in a text of which marks of several characters became one (`before` are those that it had);
    none within such a mark.

    >>> moved([3, 7, 11], (), [(0, "empty", "[ ]"), (5, "ticked", "[√]")])
    [1, 5, 7]
    """
    shorter: list[tuple[int, int]] = []
    shift, stated = 0, list(before)
    for offset, state, raw in marks:
        if stated and stated[0] == (offset + shift, state, raw):
            del stated[0]
            continue
        shorter.append((offset + shift, len(raw) - 1))
        shift += len(raw) - 1
    outside = [offset for offset in offsets if not any(at < offset <= at + less for at, less in shorter)]
    return [offset - sum(less for at, less in shorter if at < offset) for offset in outside]


def _exchange(segment: Segment, found: list[Found]) -> None:
    """Puts one character for another: nothing moves."""
    characters = list(segment.text)
    marks = [(start, state, characters[start]) for start, _, state in found]
    for start, state, _ in marks:
        characters[start] = CHARACTER[state]
    segment.marks = sorted([*segment.marks, *marks])
    segment.text = "".join(characters)


def _replace(segment: Segment, found: list[Found]) -> None:
    parts: list[str] = []
    old = None if segment.places is None else segment.boxes()
    boxes: list[Box] = []
    kept: list[int] = []
    marks: list[Marked] = []
    at = shift = 0
    older = list(segment.marks)
    for mark in found:
        while older and older[0][0] < mark.start:
            offset, state, raw = older.pop(0)
            marks.append((offset - shift, state, raw))
        parts += (segment.text[at : mark.start], CHARACTER[mark.state])
        kept += range(at, mark.start + 1)
        if old is not None:
            whole = char_boxes.hull_of(old[mark.start : mark.end]) or char_boxes.NOWHERE
            boxes += (*old[at : mark.start], whole)
        marks.append((mark.start - shift, mark.state, segment.text[mark.start : mark.end]))
        shift += mark.end - mark.start - 1
        at = mark.end
    marks += [(offset - shift, state, raw) for offset, state, raw in older]
    if segment.sources is not None:
        segment.sources = [segment.sources[i] for i in (*kept, *range(at, len(segment.text)))]
    segment.text = "".join((*parts, segment.text[at:]))
    segment.places = None if old is None else char_boxes.of_boxes([*boxes, *old[at:]])
    segment.marks = marks


def _state(text: str, match: re.Match[str]) -> MarkState | None:
    kind, raw = match.lastgroup, match.group()
    before, after = text[match.start() - 1 : match.start()], text[match.end() : match.end() + 2]
    if kind == "tag":
        if not _BOX_TYPE.search(raw):
            return None
        return "ticked" if _CHECKED.search(raw) else "empty"
    if kind == "code":
        return _state_of_code(raw)
    if kind == "square":
        if before.isascii() and before.isalnum():
            return None
        return "ticked" if raw[1:-1].strip(" \u3000_") else "empty"
    if before and (before in _QUOTES or (before in _STRIKES and not after.strip())):
        return None
    if kind in {"ticked", "empty"}:
        return None if _told(before, after, raw) else ("ticked" if kind == "ticked" else "empty")
    if kind == "tick" and not _stands_like_a_tick(before, after):
        return None
    return "ticked"


def _state_of_code(raw: str) -> MarkState | None:
    """What a name of TeX or a character's number stands for; null for another character."""
    if not raw.startswith("&#"):
        return _CODES[raw.strip("$\\")]
    digits = raw[2:-1]
    character = chr(int(digits[1:], 16) if digits[0] in "xX" else int(digits))
    if character in EMPTY_BOXES:
        return "empty"
    return "ticked" if character in TICKED_BOXES + TICKS else None


def _told(before: str, after: str, raw: str) -> bool:
    """A box that is spoken of (在□内打√), or one of a row of lost characters (□□)."""
    return raw in {before, after[:1]} or (before == "在" and bool(_LEGEND.match(after)))


def _stands_like_a_tick(before: str, after: str) -> bool:
    if before and before in _STRIKES:
        return False
    maths = _MATHS.match(after) and not _CAPITALS.match(after)
    if maths or _LEGEND_OF_TICK.match(after):
        return False
    return not (before and _MATHS.match(before) and before not in "(（" and not before.isupper())


def _radios(text: str) -> list[Found]:
    """Circles are marks only as a choice: two or more in a line, each before or after an option."""
    matches = [m for m in _RADIO.finditer(text) if _alone(text, m.start())]
    if len(matches) < 2:
        return []
    return [Found(m.start(), m.end(), "ticked" if m.group() in _RADIO_TICKED else "empty") for m in matches]


def _alone(text: str, at: int) -> bool:
    before, after = text[at - 1 : at] if at else "", text[at + 1 : at + 2]
    if _RADIO.match(before or " ") or _RADIO.match(after or " ") or before in tuple(_QUOTES):
        return False
    return not before or before.isspace() or before in "：:；;，,、/）)|" or not after or after.isspace()
