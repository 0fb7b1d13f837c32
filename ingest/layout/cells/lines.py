"""The lines of a table's cells: which go on in the next one, and which end a paragraph.

Cells are narrow: many a paragraph ends near the right edge, a name above its number. So it is weighed what
the next line would have needed, where words may be parted, and how the other cells of a column go on.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from ingest.drafts import DraftCell, Segment
from ingest.layout.cells.cell_columns import part_in_columns
from ingest.layout.cells.wrapping import (
    begins_new,
    between,
    ends_with_day,
    fills,
    first_widths,
    within_brackets,
)
from ingest.layout.grid import GridCell
from ingest.layout.lines import PdfLine
from ingest.layout.staggered_rows import rough_shape
from ingest.wording.joining import stops_midway
from schemas import patterns

_MOST_PADDING = 8.0
_ROOM, _SLACK, _STRETCHED = 0.4, 0.2, 0.006
_LONGEST_LABEL = 80
_FEWEST, _LEAST_CODE = 3, 4
_LONGEST_PART, _PARTS = 10, 5
"""How long codes of one build are at least, and of how many parts alike (`9-a9a`)."""

_PRINTED = "".join(map(chr, range(33, 127)))
_CHINESE_LABEL = patterns.compile(r"[\u4e00-\u9fff、/（）]{2,12}\Z")
_ENGLISH_LABEL = patterns.compile(r"[A-Z][a-z][A-Za-z ./&'()-]{0,60}\Z")
_OF_NUMBERS = frozenset("年月日时分号第个名人份台套件项次条款部家元岁天期")
"""What follows a number."""

_CODE, _PARTED = patterns.compile(r"[!-~]{1,9999}"), patterns.compile(r"[a9]|[^a9]{1,9}")
_LISTED = patterns.compile(r"\d{2,4}(?:[./-]\d{2,4}){1,4}")
"""A code of figures alone on its line (`34.06.02`)."""

_STATED = patterns.compile(r"[\u4e00-\u9fff]{2,12}（[^（）；;]{1,16}）[；;：:]")
_STATED_WITHIN = patterns.compile(r"[；;、，,。][\u4e00-\u9fff]{2,12}（[^（）；;]{1,16}）[；;：:]")
"""What a record begins with: a name, what it is in brackets."""

_LEADS_ON = frozenset("至到自从由于为在第的及和与或按经")
"""What goes on with a number or word."""


def cell_segments(lines: list[PdfLine], cell: GridCell, page: int) -> list[Segment]:
    """The segments of a cell: lines that fill it go on in the next, others end a paragraph."""
    left, top, right, bottom = cell.box
    if not lines:
        return [Segment("", 0, page, (round(left, 1), round(top, 1), round(right, 1), round(bottom, 1)))]
    if len(lines) == 1:
        return [lines[0].segment]
    padding = min(max(min(line.left for line in lines) - left, 0.0), _MOST_PADDING)
    room = right - left - 2 * padding
    opening = label = lines[0].text
    for line, following in pairwise(lines):
        limit = line.left + room
        if _goes_on(line, following, opening, limit) and not _are_languages(label, following.text):
            before = following.segment.before = between(line, following, limit)
            label = f"{label}{before}{following.text}"[:_LONGEST_LABEL]
        else:
            following.segment.before = "\n"
            opening = label = following.text
    segments = [line.segment for line in lines]
    _part_records(segments)
    return segments


def _part_records(segments: list[Segment]) -> None:
    """Parts lines that begin as paragraphs of their cell do (甲某（电工）；…), and nothing in a line does."""
    heads = [_STATED.match(segment.text) for segment in segments]
    begun = [head for head, segment in zip(heads, segments, strict=True) if head and segment.before == "\n"]
    if not heads[0] or not begun or any(_STATED_WITHIN.search(one.text) for one in segments):
        return
    for above, segment, head in zip(segments, segments[1:], heads[1:], strict=False):
        if head and above.text[-1:].isalnum():
            segment.before = "\n"


def _goes_on(line: PdfLine, following: PdfLine, opening: str, limit: float) -> bool:
    if not fills(line, following, limit) or begins_new(line, following, opening, limit):
        return False
    midway = stops_midway(line.text)
    if not midway and _are_alike(opening, following.text):
        return False
    if line.spaced or midway or within_brackets(line.text, following.text):
        return True
    room = limit - max(line.right, line.reach)
    free = room - max(first_widths(following.segment)) - _STRETCHED * (limit - line.left)
    return free < _ROOM * line.size and not _are_two(line, following, room)


def _are_alike(opening: str, text: str) -> bool:
    """Whether a line begins with a long code of the build that its paragraph begins with, or both are codes.

    >>> _are_alike("2023-N1QMS-7400001", "2024-N1EMS-7400001"), _are_alike("2023-N1QMS-", "7400001")
    (True, False)
    >>> _are_alike("2019-05-14至", "2039-05-13"), _are_alike("34.06.02", "29.01.03")
    (False, True)
    """
    if _LISTED.fullmatch(opening) and _LISTED.fullmatch(text):
        return rough_shape(opening) == rough_shape(text) and len(opening) == len(text)
    heads = [code[0] for code in (_CODE.match(opening), _CODE.match(text)) if code is not None]
    if len(heads) < 2 or min(map(len, heads)) < _LONGEST_PART:
        return False
    one, other = (_PARTED.findall(rough_shape(head)) for head in heads)
    return {"a", "9"} <= {*one} and min(len(one), len(other)) >= _PARTS and one[:_PARTS] == other[:_PARTS]


def _are_languages(above: str, text: str) -> bool:
    """Whether a label stands above its translation.

    >>> _are_languages("证书编号", "Certificate No."), _are_languages("Conform", "符合")
    (True, True)
    >>> _are_languages("压力表", "YN-100"), _are_languages("按照", "ISO 9001")
    (False, False)
    """
    if _CHINESE_LABEL.match(above):
        return _ENGLISH_LABEL.match(text) is not None
    return _ENGLISH_LABEL.match(above) is not None and _CHINESE_LABEL.match(text) is not None


def _are_two(line: PdfLine, following: PdfLine, room: float) -> bool:
    """Whether a line ends with a figure, the next begins with a letter or figure, and no word was parted
    there: one is where it is too long for a line, which then has no other and is full."""
    last, first = line.text[-1], following.text[0]
    if not (last.isdecimal() and (last + first).isascii() and first.isalnum()):
        return False
    alone = not line.text.rstrip(_PRINTED)
    if not alone or (first.isalpha() and ends_with_day(line.text)):
        return True
    return room >= _character(following) + _SLACK * line.size


def _character(line: PdfLine) -> float:
    """The width of a line's first character."""
    text, places = line.segment.text, line.segment.places
    return places[len(text)] - places[0] if places else 0.0


class _Place(NamedTuple):
    """A line that goes on with the one before it: what it begins with, that one's text."""

    segment: Segment
    head: str
    before: str


def part_as_others(cells: Sequence[DraftCell]) -> None:
    """Parts lines that begin with what begins a line in several cells of a column, and stands within a line
    in none: a number below a name; and as the columns tell (in place)."""
    part_in_columns(cells)
    columns: dict[tuple[int, int], list[DraftCell]] = {}
    for cell in cells:
        if len(cell.segments) > 1:
            columns.setdefault((cell.column, cell.column_span), []).append(cell)
    for found in columns.values():
        if len(found) >= _FEWEST:
            _part(found)


def _part(cells: list[DraftCell]) -> None:
    places = [place for cell in cells for place in _places(cell)]
    _part_labelled(cells, places)
    heads: dict[str, list[_Place]] = {}
    for place in places:
        heads.setdefault(place.head, []).append(place)
    heads = {
        head: found
        for head, found in heads.items()
        if len(found) >= _FEWEST and (len({place.before for place in found}) > 1 or _are_labelled(found))
    }
    if not heads:
        return
    within = {head for cell in cells for segment in cell.segments for head in _within(segment.text)}
    for head, found in heads.items():
        if head not in within:
            for place in found:
                place.segment.before = "\n"


def _part_labelled(cells: list[DraftCell], places: list[_Place]) -> None:
    """Parts a label from the value under it where most cells of a column have a label above their value."""
    over = [cell for cell in cells if cell.segments[1].before == "\n"]
    labels = {text for cell in over if _CHINESE_LABEL.match(text := cell.segments[0].text)}
    most = len(labels) > 1 and 2 * len(over) >= len(cells)
    for place in places:
        if place.before in labels or (most and _CHINESE_LABEL.match(place.before)):
            place.segment.before = "\n"


def _are_labelled(places: list[_Place]) -> bool:
    """Whether one label stands above a value of its own in each cell (证书编号 above its number)."""
    label = _CHINESE_LABEL.match(places[0].before) is not None
    return label and len({place.segment.text for place in places}) == len(places)


def _places(cell: DraftCell) -> Iterator[_Place]:
    for above, segment in pairwise(cell.segments):
        if segment.before == "\n" or len(above.text) < 2 or not segment.text:
            continue
        if _are_unlike(above.text, segment.text[0]) and (head := _head(segment.text)):
            yield _Place(segment, head, above.text)


def _are_unlike(above: str, first: str) -> bool:
    """Whether a Chinese word ends above a code, or a code above a Chinese word.

    >>> _are_unlike("压力表", "Y"), _are_unlike("使用登记证车11苏", "E"), _are_unlike("YN-100", "编")
    (True, False, True)
    """
    ascii_above = [character.isascii() for character in above[-2:]]
    if (
        above[-1] in _LEADS_ON
        or not above[-1].isalnum()
        or not first.isalnum()
        or any(ascii_above) != all(ascii_above)
    ):
        return False
    return ascii_above[-1] != first.isascii()


def _head(text: str) -> str:
    """What a line begins with: the shape of a code with figures, or two characters; empty where neither.

    >>> [_head(text) for text in ("YN-100", "证书编号", "日至2025年", "No. 1")]
    ['a-9', '证书', '', '']
    """
    code = _CODE.match(text)
    if code is None:
        return text[:2] if text[:2].isalpha() and len(text) > 1 and text[0] not in _OF_NUMBERS else ""
    coded = len(code[0]) >= _LEAST_CODE and any(map(str.isdigit, code[0]))
    return rough_shape(code[0]) if coded else ""


def _within(text: str) -> Iterator[str]:
    """What stands within a line and might begin one."""
    for first, second in pairwise(text[1:]):
        yield first + second
    for code in _CODE.finditer(text):
        if code.start():
            yield rough_shape(code[0])
