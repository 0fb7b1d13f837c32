"""Lines of a PDF page: glyphs put together by base line, and whether one line goes on in the next."""

from __future__ import annotations

from array import array
from dataclasses import dataclass

from ingest.drafts import Segment
from ingest.headings import is_title, numbering
from ingest.joining import ends_sentence, joint, starts_fresh, starts_item, stops_midway
from ingest.layout.page import Glyph
from ingest.marks import CHARACTER, mark_up
from schemas.document import MarkState

SAME_LINE = 3.0
_SPACE = 0.3
_INDENT = 0.8
_OPENERS, _NO_STARTERS = "（(《“‘「『【〔", "，。、；：！？）)》”’」』】〕…,.;:%％"
_LIGATURES = "fl"
_SURELY, _PERHAPS = 0.6, 1.7


@dataclass(slots=True)
class PdfLine:
    """A line on a page: its text with boxes, its edges, the height of its letters (about the font size).

    `first` is the width of its first word or character: what would have had to fit on the line above;
    `most` that with a number right after it, from which some writers do not part it."""

    segment: Segment
    left: float
    top: float
    right: float
    bottom: float
    base: float
    size: float
    first: float
    most: float
    spaced: bool = False

    @property
    def text(self) -> str:
        """The line's text."""
        return self.segment.text


def lines_of(glyphs: list[Glyph], page: int) -> list[PdfLine]:
    """The lines that glyphs form, from top to bottom."""
    glyphs = sorted(glyphs, key=lambda glyph: glyph.base)
    lines: list[PdfLine] = []
    group: list[Glyph] = []
    for glyph in glyphs:
        if group and glyph.base - group[-1].base > min(SAME_LINE, 0.4 * (glyph.bottom - glyph.top) + 0.5):
            _add(lines, group, page)
            group = []
        group.append(glyph)
    if group:
        _add(lines, group, page)
    return lines


def _add(lines: list[PdfLine], group: list[Glyph], page: int) -> None:
    line = _line(sorted(group, key=lambda glyph: glyph.left), page)
    if line is not None:
        lines.append(line)


def _line(glyphs: list[Glyph], page: int) -> PdfLine | None:
    """One line; spaces are those written, and one where a gap is wide."""
    kept: list[Glyph] = []
    marks: list[tuple[int, MarkState, str]] = []
    text: list[str] = []
    boxes = array("f")
    last = None
    space = False
    for glyph in glyphs:
        character = glyph.text
        if character.isspace():
            space = last is not None
            continue
        if last is not None:
            if last.text == character and _doubled(last, glyph):
                continue
            if space or glyph.left - last.right > _SPACE * (glyph.bottom - glyph.top):
                text.append(" ")
                boxes.extend((0.0, 0.0, 0.0, 0.0))
        if glyph.state is not None:
            marks.append((len(text), glyph.state, character))
            character = CHARACTER[glyph.state]
        text.append(character)
        boxes.extend((glyph.left, glyph.top, glyph.right, glyph.bottom))
        kept.append(glyph)
        last, space = glyph, False
    return _measured(Segment("".join(text), 0, page, None, boxes, marks), kept, space) if kept else None


def _measured(segment: Segment, glyphs: list[Glyph], spaced: bool) -> PdfLine:
    """The line of a segment with the measures of its glyphs."""
    left, right = glyphs[0].left, max([glyph.right for glyph in glyphs])
    top, bottom = min([glyph.top for glyph in glyphs]), max([glyph.bottom for glyph in glyphs])
    size = sorted([glyph.bottom - glyph.top for glyph in glyphs])[len(glyphs) // 2]
    segment.bbox = (round(left, 1), round(top, 1), round(right, 1), round(bottom, 1))
    mark_up(segment)
    return PdfLine(segment, left, top, right, bottom, glyphs[0].base, size, *_first_widths(glyphs), spaced)


def _doubled(last: Glyph, glyph: Glyph) -> bool:
    """The same glyph drawn twice at one place, as some writers do for bold; not a ligature (ff)."""
    if glyph.left - last.left >= 0.4 * (last.right - last.left):
        return False
    return not (glyph.text in _LIGATURES and glyph.left == last.left)


def _first_widths(glyphs: list[Glyph]) -> tuple[float, float]:
    """The width of what may not be parted at a line's start: a word, or a character with its punctuation.

    An opening bracket keeps the character after it; no closing one or comma begins a line. The second width
    has the number or word right after such punctuation in it."""
    at = 0
    if not glyphs[0].text.isascii():
        while at + 1 < len(glyphs) and (glyphs[at].text in _OPENERS or glyphs[at + 1].text in _NO_STARTERS):
            at += 1
        first = glyphs[at].right - glyphs[0].left
        return first, (glyphs[_word_end(glyphs, at)].right - glyphs[0].left if at else first)
    first = glyphs[_word_end(glyphs, at)].right - glyphs[0].left
    return first, first


def _word_end(glyphs: list[Glyph], at: int) -> int:
    """The last of the Latin characters that follow one another without a gap."""
    for end in range(at + 1, len(glyphs)):
        glyph = glyphs[end]
        if not glyph.text.isascii() or glyph.left - glyphs[end - 1].right > _SPACE * (
            glyph.bottom - glyph.top
        ):
            return end - 1
    return len(glyphs) - 1


def fills(line: PdfLine, following: PdfLine, limit: float) -> bool:
    """Whether a line reaches so far to the right that what follows had no room on it.

    Where a character more would perhaps have fitted (no comma may begin a line), the wording decides."""
    room = limit - line.right - following.first
    if room < _SURELY * line.size:
        return True
    stops = ends_sentence(line.text) and line.text[-1] not in ":："
    reach = max(_PERHAPS * line.size, following.most - following.first + _SURELY * line.size)
    return room < reach and not stops


def begins_new(line: PdfLine, following: PdfLine) -> bool:
    """Whether the wording of the next line begins something new although the line is filled."""
    text = following.text
    if stops_midway(line.text):
        return False
    if ends_sentence(line.text) and starts_fresh(text):
        return True
    if found := numbering(text):
        if found.style == "list" or (found.strong and is_title(text, found)):
            return True
        return not found.strong and starts_item(text) and (ends_sentence(line.text) or is_title(text, found))
    return starts_item(text)


def between(line: PdfLine, following: PdfLine, limit: float) -> str:
    """What stands between two lines of one paragraph: a space between words, nothing within one."""
    last, start = line.text[-1], following.text[0]
    if not (last.isascii() and start.isascii()):
        return ""
    if line.spaced:
        return " "
    if last.isalpha() and start.isalpha():
        wrapped = limit - line.right > 0.6 * line.size or " " in line.text
        return " " if wrapped else ""
    return joint(line.text, following.text)


def same_flow(line: PdfLine, following: PdfLine, *, first: bool) -> bool:
    """Whether two lines have like letters, and the next is not set in as the first line of a paragraph."""
    if abs(line.size - following.size) > 0.2 * max(line.size, following.size):
        return False
    shift = following.left - line.left
    slack = _INDENT * line.size
    if shift > slack:
        return first and starts_item(line.text)
    return shift > -slack or first
