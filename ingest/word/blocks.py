"""The blocks of a part of a Word file: paragraphs, headings, tables, text boxes and pictures in order."""

from __future__ import annotations

from typing import NamedTuple

from ingest.drafts import Draft, DraftCell, Segment
from ingest.marks import mark_up
from ingest.word.inline import Anchored, Inline, Stretch
from ingest.word.numbering import Numberings
from ingest.word.package import A, Element, Package, W, value
from ingest.word.pictures import Pictures
from ingest.word.story import Story, changed
from ingest.word.styles import Style, is_shade
from ingest.word.tables import Grid, children, read_grid
from schemas import rx

_HEADING_NAME = rx.compile(r"(?:heading|标题)\s?([1-9])\Z")
_CONTENTS_NAME = rx.compile(r"(?:toc|目录)\s?\d?\b")
_VALUE = rx.compile(r"[:：]\s{0,9}[^\s:：（(]|[。；;]\s{0,9}\Z")
_LONGEST_HEADING = 120


class _Own(NamedTuple):
    """What a paragraph says of itself: style, outline level, list and depth, whether its end is deleted."""

    style: str | None = None
    outline: str | None = None
    number: str | None = None
    depth: str | None = None
    open_ended: bool = False
    shaded: bool = False
    hidden: bool = False


_NOTHING = _Own()


class Reader:
    """Reads blocks; `story` is the part that is being read."""

    def __init__(self, package: Package, numberings: Numberings, pictures: Pictures, story: Story) -> None:
        self.package = package
        self.numberings = numberings
        self.pictures = pictures
        self.story = story

    def blocks(self, container: Element) -> list[Draft]:
        """The blocks below an element, in order."""
        drafts: list[Draft] = []
        held: list[Element] = []
        own = _NOTHING
        for element in children(container, self.story.counts):
            if element.tag == W + "p":
                own = _own(element.find(W + "pPr"))
                held.append(element)
                if not own.open_ended:
                    drafts += self._paragraph(held, own)
                    held = []
            elif element.tag == W + "tbl":
                if held:
                    drafts += self._paragraph(held, own)
                    held = []
                drafts += self._table(element)
            elif element.tag == W + "altChunk":
                self.story.counts.chunks += 1
        return drafts + (self._paragraph(held, own) if held else [])

    def _paragraph(self, elements: list[Element], own: _Own) -> list[Draft]:
        """A paragraph: one element, or several with deleted ends between them; the last one shapes it."""
        story = self.story
        style = story.styles.paragraph(own.style)
        contents = story.in_contents or bool(_CONTENTS_NAME.match(style.name))
        shaded, story.shaded = story.shaded, story.shaded or own.shaded
        inline = Inline(story, style.look, "" if own.hidden else self._numbered(own, style))
        for element in elements:
            inline.walk(element)
        story.shaded = shaded
        contents = contents or story.in_contents
        story.end_paragraph()
        drafts = self._lines(inline, _level(own, style), contents)
        for anchored in inline.anchored:
            drafts += self._anchored(anchored)
        if inline.hidden and (text := " ".join("".join(inline.hidden).split())):
            story.counts.hidden += 1
            drafts.append(Draft("paragraph", [Segment(text, 0)], role="hidden"))
        return drafts

    def _lines(self, inline: Inline, level: int | None, contents: bool) -> list[Draft]:
        """The lines of a paragraph, each a block."""
        drafts = []
        for stretch in inline.lines:
            segment = _segment(stretch)
            if segment is None:
                continue
            heading = level is not None and not contents and _may_be_heading(segment.text)
            draft = Draft("heading" if heading else "paragraph", [segment], contents=contents)
            draft.level = level if heading else None
            if stretch.paged and self.story.margin:
                draft.role = "page_number"
            drafts.append(draft)
        return drafts

    def _anchored(self, anchored: Anchored) -> list[Draft]:
        """The blocks of what hangs on a paragraph."""
        story = self.story
        if anchored.kind == "box":
            shaded, story.shaded = story.shaded, True
            drafts = self.blocks(anchored.element)
            story.shaded = shaded
            return drafts
        if anchored.kind == "watermark":
            drawn = Draft("paragraph", [Segment(anchored.text, 0)])
            drawn.role = "watermark" if story.margin else "body"
            return [drawn]
        target = story.target(anchored.relation)
        if anchored.kind == "diagram":
            return _diagram(self.package.part(target[1]) if target else None)
        return [] if story.margin else self.pictures.read(target[1] if target else "", anchored.size)

    def _numbered(self, own: _Own, style: Style) -> str:
        """The automatic number of a paragraph, as text."""
        number = own.number if own.number is not None else style.number
        if number is None or number == "0":
            return ""
        if own.depth is not None and own.depth.isdigit() and len(own.depth) < 3:
            return self.numberings.next(number, int(own.depth))
        if own.number is None and style.depth is not None:
            return self.numberings.next(number, style.depth)
        at = self.numberings.depth_of_style(number, own.style or "")
        return self.numberings.next(number, at)

    def _table(self, element: Element) -> list[Draft]:
        """A table with those in its cells behind it; a frame of one cell as what is in it."""
        story = self.story
        style = value(element.find(f"{W}tblPr/{W}tblStyle"))
        before = story.shaded
        coloured = before or style in story.styles.coloured

        def read(cell: Element, shaded: bool) -> list[Draft]:
            story.shaded = coloured or shaded
            return self.blocks(cell)

        grid = read_grid(element, story.counts, read)
        story.shaded = before
        if len(grid.cells) == 1:
            return grid.cells[0].drafts
        return _as_drafts(grid) if grid.cells else []


def _as_drafts(grid: Grid) -> list[Draft]:
    """A grid as a table, and after it what stands in its cells but is no text of theirs."""
    table = Draft("table", rows=grid.rows, columns=grid.columns)
    behind: list[Draft] = []
    for cell in grid.cells:
        segments: list[Segment] = []
        for draft in cell.drafts:
            if draft.kind == "table" or draft.role not in {"body", "page_number"}:
                behind.append(draft)
            elif draft.segments:
                draft.segments[0].before = "\n" if segments else ""
                segments += draft.segments
        table.cells.append(
            DraftCell(cell.row, cell.column, segments or [Segment("", 0)], cell.row_span, cell.column_span)
        )
    return [table, *behind]


def _own(properties: Element | None) -> _Own:
    own = _NOTHING
    for child in properties if properties is not None else ():
        tag = child.tag
        if tag == W + "pStyle":
            own = own._replace(style=value(child))
        elif tag == W + "numPr":
            own = own._replace(number=value(child.find(W + "numId")), depth=value(child.find(W + "ilvl")))
        elif tag == W + "outlineLvl":
            own = own._replace(outline=value(child))
        elif tag == W + "shd":
            own = own._replace(shaded=is_shade(child))
        elif tag == W + "rPr":
            gone, hidden = changed(child, W + "del", W + "moveFrom"), changed(child, W + "vanish")
            own = own._replace(open_ended=gone, hidden=hidden) if gone or hidden else own
    return own


def _level(own: _Own, style: Style) -> int | None:
    """The heading level by style or outline."""
    if match := _HEADING_NAME.match(style.name):
        return int(match[1])
    outline = int(own.outline) if own.outline and own.outline.isdigit() else style.level
    return outline + 1 if outline is not None and outline < 9 else None


def _segment(stretch: Stretch) -> Segment | None:
    text = stretch.text.rstrip()
    cut = len(text) - len(text.lstrip())
    if not text.strip():
        return None
    marks = [(offset - cut, state, raw) for offset, state, raw in stretch.marks]
    return mark_up(Segment(text[cut:], 0, marks=marks))


def _diagram(root: Element | None) -> list[Draft]:
    """A diagram: a figure, and the texts of its boxes."""
    drafts = [Draft("figure")]
    for paragraph in root.iter(A + "p") if root is not None else ():
        text = "".join(piece.text or "" for piece in paragraph.iter(A + "t")).strip()
        if text:
            drafts.append(Draft("paragraph", [mark_up(Segment(text, 0))]))
    return drafts


def _may_be_heading(text: str) -> bool:
    """A heading style on a whole statement is only its look."""
    return len(text) <= _LONGEST_HEADING and not _VALUE.search(text)
