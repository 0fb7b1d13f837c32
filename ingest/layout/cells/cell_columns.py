"""Lines of cells that end a paragraph as the other cells of their column tell: a line that another one's
width shows to have room left, a code under words in cell after cell, a line that begins a paragraph
elsewhere; and a label above its value where the cells beside it have one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from ingest.drafts import DraftCell, Segment
from ingest.layout.cells.wrapping import within_brackets
from ingest.wording.joining import stops_midway
from schemas import patterns

_FEWEST, _LONGEST, _SHORTEST_FULL = 3, 40, 2
"""So many cells make a rule of a column; longer lines are no such code or name; of so many ideographs a line
tells their distance."""

_ALIKE, _SLACK, _CENTRED, _INDENTED = 0.9, 0.25, 0.35, 0.8
"""How far sizes may differ; of the distance of ideographs: what may be missing of the room of one, how much
the room on both sides may differ in the middle of a column, and how far a line is set in."""

_STOPS = frozenset("，。、；：！？）》”’」』】,.;:)!?")
_CODE = patterns.compile(r"(?=[!-~]{0,40}\d)(?=[!-~]{0,40}[A-Za-z])[!-~]{3,40}\Z")
"""A model or number alone on its line."""

_CODE_WITHIN = patterns.compile(r"[\u4e00-\u9fff] ?(?=[!-~]{0,40}\d)(?=[!-~]{0,40}[A-Za-z])[!-~]{3,40}")

_LABEL = patterns.compile(r"[\u4e00-\u9fff、/（）]{2,12}(?<![至到自从由于为在第的及和与或按经])\Z")
_VALUE = patterns.compile(r"\d[!-~]{2,30}(?:/?[\u4e00-\u9fff]{1,4})?\Z")
"""What stands above a value, and a day or number with a word behind it."""


class _Full(NamedTuple):
    """A line of ideographs alone: where it begins and ends, and how far they are apart."""

    left: float
    right: float
    pitch: float


def part_in_columns(cells: Sequence[DraftCell]) -> None:
    """Parts the lines of cells as those of the same column and row tell (in place)."""
    columns: dict[tuple[int, int], list[DraftCell]] = {}
    rows: dict[int, list[DraftCell]] = {}
    for cell in cells:
        columns.setdefault((cell.column, cell.column_span), []).append(cell)
        if len(cell.segments) > 1:
            rows.setdefault(cell.row, []).append(cell)
    for found in rows.values():
        _part_labelled(found)
    for found in columns.values():
        if any(len(cell.segments) > 1 for cell in found):
            _part_with_room(found)
            _part_codes(found)
            _part_again(found)


def _joined(cells: Sequence[DraftCell]) -> Iterator[tuple[Segment, Segment]]:
    """The lines that go on with the ones above them, each behind that one."""
    for cell in cells:
        for above, segment in pairwise(cell.segments):
            if segment.before != "\n" and above.text and segment.text and not stops_midway(above.text):
                yield above, segment


def _part_with_room(cells: Sequence[DraftCell]) -> None:
    """Parts a line from the next one where a line of ideographs in the column shows that what the next begins
    with had room."""
    full = [found for cell in cells for segment in cell.segments if (found := _full(segment))]
    if not full:
        return
    left, right = min(one.left for one in full), max(one.right for one in full)
    for above, segment in _joined(cells):
        line = _full(above) or _mixed(above, max(one.pitch for one in full))
        if line is None or not _is_ideograph(segment.text[0]) or within_brackets(above.text, segment.text):
            continue
        first = next(at for at, one in enumerate(f"{segment.text[1:]}一", 1) if one not in _STOPS)
        slack = _SLACK if all(map(_is_ideograph, above.text)) else 0.0
        width = max((one.right - one.left for one in full if one.pitch >= _ALIKE * line.pitch), default=0.0)
        if _used(line, left, right) + (first - slack) * line.pitch <= width:
            segment.before = "\n"


def _used(line: _Full, left: float, right: float) -> float:
    """What a line takes of its column, with the room before it where it is set in."""
    before, after = line.left - left, right - line.right
    centred = abs(before - after) <= _CENTRED * line.pitch
    return line.right - line.left + (0.0 if centred or before < _INDENTED * line.pitch else before)


def _full(segment: Segment) -> _Full | None:
    """The measures of a line of ideographs alone."""
    text = segment.text
    ideographs = _SHORTEST_FULL <= len(text) <= _LONGEST and all(map(_is_ideograph, text))
    if segment.places is None or not ideographs:
        return None
    lefts = segment.edges()[0]
    pitch = (lefts[-1] - lefts[0]) / (len(text) - 1)
    return _Full(lefts[0], lefts[-1] + pitch, pitch) if pitch > 0 else None


def _mixed(segment: Segment, pitch: float) -> _Full | None:
    """The measures of a line that has other characters, and ends with words."""
    if segment.places is None or len(segment.text) < 2 or not all(map(_is_ideograph, segment.text[-2:])):
        return None
    lefts, rights = segment.edges()
    return _Full(lefts[0], rights[-1], pitch)


def _part_codes(cells: Sequence[DraftCell]) -> None:
    """Parts the models and numbers that stand alone under words in several cells, behind words in none."""
    found = [segment for above, segment in _joined(cells) if _is_code(above.text, segment.text)]
    parted = sum(_begins_with_code(cell) for cell in cells)
    if not found or len(found) + parted < _FEWEST:
        return
    if not any(_CODE_WITHIN.search(segment.text) for cell in cells for segment in cell.segments):
        for segment in found:
            segment.before = "\n"


def _begins_with_code(cell: DraftCell) -> bool:
    """Whether a paragraph of a cell that is a code alone stands under words."""
    return any(
        segment.before == "\n" and _is_code(above.text, segment.text)
        for above, segment in pairwise(cell.segments)
    )


def _is_code(above: str, text: str) -> bool:
    """Whether a line is a code alone under a word; a figure before one ideograph is a part of a code."""
    return len(above) > 1 and all(map(_is_ideograph, above[-2:])) and _CODE.match(text) is not None


def _part_again(cells: Sequence[DraftCell]) -> None:
    """Parts a line that stands as it is in several cells, in one of them as a paragraph of its own."""
    held = [*_joined(cells)]
    if not held:
        return
    own: set[str] = set()
    stated: dict[str, int] = {}
    for cell in cells:
        for at, segment in enumerate(cell.segments):
            if at:
                stated[segment.text] = stated.get(segment.text, 0) + 1
            if at and segment.before == "\n":
                own.add(segment.text)
    for above, segment in held:
        text = segment.text
        if (
            text in own
            and stated[text] >= _FEWEST
            and len(text) > 1
            and not within_brackets(above.text, text)
        ):
            segment.before = "\n"


def is_labelled(above: str, text: str) -> bool:
    """Whether a line is the label of a value that begins with a figure under it.

    >>> is_labelled("有效期至/结果", "2026-01-26/合格"), is_labelled("检定日期为", "3月2日起的一年内")
    (True, False)
    """
    return _LABEL.match(above) is not None and _VALUE.match(text) is not None


def _part_labelled(cells: Sequence[DraftCell]) -> None:
    """Parts a label from the value under it where most cells of several lines in a row have one."""
    pairs = [cell.segments for cell in cells if _LABEL.match(cell.segments[0].text)]
    over = sum(segments[1].before == "\n" for segments in pairs)
    for _, value, *_ in pairs if over and 2 * over >= len(cells) else ():
        if _VALUE.match(value.text):
            value.before = "\n"


def _is_ideograph(character: str) -> bool:
    return "\u4e00" <= character <= "\u9fff"
