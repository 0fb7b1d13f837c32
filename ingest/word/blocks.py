"""The blocks of a part of a Word file: paragraphs, headings, tables, text boxes and pictures in order."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from ingest import limits
from ingest.drafts import Draft, DraftCell, Segment
from ingest.errors import UnreadableError
from ingest.word.looks import Looks
from ingest.word.numbering import Numberings
from ingest.word.package import A, Element, Package, W, value
from ingest.word.pictures import Pictures
from ingest.word.runs.inline import Anchored, Inline, Stretch
from ingest.word.runs.plain import plain_text
from ingest.word.story import Story
from ingest.word.styles import PLAIN, Look, Style, has_lines, is_shade
from ingest.word.tables import OPENED, Grid, opened, read_grid
from ingest.word.trace import Trace
from ingest.wording.marks import mark_up
from ingest.wording.page_numbers import running_role
from schemas import patterns

_VALUE = patterns.compile(r"[:：]\s{0,9}[^\s:：（(]|[。；;]\s{0,9}\Z")
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
_P, _TBL, _PROPERTIES = W + "p", W + "tbl", W + "pPr"
_CHUNKS = {W + "altChunk", W + "subDoc"}
"""Documents within the document."""
_STYLE, _LIST, _OUTLINE, _SHADE, _MARK = (
    W + name for name in ("pStyle", "numPr", "outlineLvl", "shd", "rPr")
)
_NUMBER, _DEPTH = W + "numId", W + "ilvl"
_DELETED, _MOVED, _HIDDEN = (W + name for name in ("del", "moveFrom", "vanish"))
_SECTION = W + "sectPr"
_TOLD = {_STYLE, _LIST, _OUTLINE, _SHADE, _MARK, _SECTION}


class Reader:
    """Reads blocks; `story` is the part that is being read."""

    def __init__(
        self,
        package: Package,
        numberings: Numberings,
        pictures: Pictures,
        story: Story,
        trace: Trace | None = None,
    ) -> None:
        self.package = package
        self.trace = trace
        self.numberings = numberings
        self.pictures = pictures
        self.story = story
        self.looks = Looks(story.styles)
        self._depth = 0

    def blocks(self, container: Iterable[Element]) -> list[Draft]:
        """The blocks below an element, in order."""
        drafts: list[Draft] = []
        held: list[Element] = []
        own = _NOTHING
        paragraph = self._written if self._depth or self.story.margin else self._paragraph
        for element in container:
            tag = element.tag
            if tag == _P:
                own = self._own(element)
                held.append(element)
                if not own.open_ended:
                    paragraph(held, own, drafts)
                    held = []
            elif tag == _TBL or tag in OPENED:
                if held:
                    paragraph(held, own, drafts)
                    held = []
                within = opened(element, self.story.counts)
                drafts += self._table(element) if tag == _TBL else self.blocks(within)
            elif tag in _CHUNKS:
                self.story.counts.chunks += 1
            elif tag == _SECTION:
                self.story.sections.append(element)
        if held:
            paragraph(held, own, drafts)
        return drafts

    def _own(self, paragraph: Element) -> _Own:
        """What a paragraph's properties, which stand first in it, say; a section that ends there is kept."""
        for first in paragraph:
            if first.tag != _PROPERTIES:
                break
            stated: dict[object, Element] = {tag: child for child in first if (tag := child.tag) in _TOLD}
            if _SECTION in stated:
                self.story.sections.append(stated[_SECTION])
            return _own(stated) if stated else _NOTHING
        return _NOTHING

    def _paragraph(self, held: list[Element], own: _Own, drafts: list[Draft]) -> None:
        """Adds a paragraph: what stands in one element, or in several with deleted ends between them.

        The last of them shapes it. It knows its look, as those of the body do that stand in no table."""
        before = len(drafts)
        self._written(held, own, drafts)
        if len(drafts) > before:
            look = self.looks.of(held[0], own.style)
            for draft in drafts[before:]:
                draft.look = look if draft.kind in {"paragraph", "heading"} else None

    def _written(self, held: list[Element], own: _Own, drafts: list[Draft]) -> None:
        """Adds what is written in a paragraph."""
        story = self.story
        style = story.styles.paragraph(own.style)
        plain = len(held) == 1 and style.look is PLAIN and not story.fields and self.trace is None
        text = plain_text(held[0], story.styles) if plain else None
        if text is None:
            self._rich(held, own, style, drafts)
            return
        if (own.number or style.number) and not own.hidden:
            text = self._numbered(own, style) + text
        if text := text.strip():
            segment = mark_up(Segment(text, 0))
            if own.outline or style.headed or style.contents:
                drafts.append(_draft(segment, own, style, contents=style.contents))
            else:
                drafts.append(Draft("paragraph", [segment]))

    def _rich(self, held: list[Element], own: _Own, style: Style, drafts: list[Draft]) -> None:
        """Adds a paragraph that has more than plain text in it, and what hangs on it."""
        story = self.story
        contents = bool(story.fields) and story.in_contents
        shaded = story.shaded
        story.shaded = shaded or own.shaded
        numbered = not own.hidden and (own.number or style.number)
        inline = self._inline(style.look, self._numbered(own, style) if numbered else "", held)
        story.shaded = shaded
        contents = contents or style.contents or (bool(story.fields) and story.in_contents)
        if story.muted:
            story.end_paragraph()
        for stretch in inline.lines:
            segment = _segment(stretch)
            if segment is not None:
                draft = _draft(segment, own, style, contents=contents)
                if stretch.paged and story.margin:
                    draft.role = running_role(segment.text, "body", counted=True)
                drafts.append(draft)
        for anchored in inline.anchored:
            drafts += self._placed(self._anchored(anchored), anchored.element)
        if inline.hidden and (text := " ".join("".join(inline.hidden).split())):
            story.counts.hidden += 1
            hidden = Draft("paragraph", [Segment(text, 0)], role="hidden")
            drafts += self._placed([hidden], held[0])

    def _inline(self, look: Look, number: str, held: list[Element]) -> Inline:
        """What stands in the elements of a paragraph."""
        if self.trace is not None:
            return self.trace.inline(self.story, look, number, held)
        inline = Inline(self.story, look, number)
        for element in held:
            inline.walk(element)
        return inline

    def _placed(self, drafts: list[Draft], element: Element) -> list[Draft]:
        """The drafts; where it is asked for, those that come from no element come from this one."""
        if self.trace is not None:
            self.trace.hang(drafts, element)
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
        if own.depth is not None and own.depth.isdecimal() and len(own.depth) < 3:
            return self.numberings.next(number, int(own.depth))
        if own.number is None and style.depth is not None:
            return self.numberings.next(number, style.depth)
        at = self.numberings.depth_of_style(number, own.style or "")
        return self.numberings.next(number, at)

    def _table(self, element: Element) -> list[Draft]:
        """A table with those in its cells behind it.

        A frame of one cell is what is in it, and so is a table that only places the parts of a header."""
        story = self.story
        if self._depth >= limits.NESTING:
            raise UnreadableError("too_large", limit=limits.NESTING, unit="nesting")
        style = value(element.find(f"{W}tblPr/{W}tblStyle"))
        before = story.shaded
        coloured = before or story.styles.coloured(style)

        def read(cell: list[Element], shaded: bool) -> list[Draft]:
            story.shaded = coloured or shaded
            return self.blocks(cell)

        self._depth += 1
        grid = read_grid(element, story.counts, read)
        self._depth -= 1
        story.shaded = before
        laid_out = story.margin and not (has_lines(element) or story.styles.ruled(style))
        if len(grid.cells) == 1 or laid_out:
            placed = [draft for cell in grid.cells for draft in cell.drafts]
            return placed + self._hidden(grid.hidden)
        return [*(_as_drafts(grid) if grid.cells else []), *self._hidden(grid.hidden)]

    def _hidden(self, drafts: list[Draft]) -> list[Draft]:
        """The texts of blocks that are not shown."""
        kept = [draft for draft in drafts if draft.segments and draft.role == "body"]
        self.story.counts.hidden += len(kept)
        return [Draft("paragraph", draft.segments, role="hidden") for draft in kept]


def _as_drafts(grid: Grid) -> list[Draft]:
    """A grid as a table, and after it what stands in its cells but is no text of theirs."""
    table = Draft("table", rows=grid.rows, columns=grid.columns)
    behind: list[Draft] = []
    for cell in grid.cells:
        made = DraftCell(cell.row, cell.column, [], cell.row_span, cell.column_span)
        for draft in cell.drafts:
            if draft.kind == "table" or draft.role not in {"body", "page_number"}:
                draft.within = draft.within or made
                behind.append(draft)
            elif draft.segments:
                draft.segments[0].before = "\n" if made.segments else ""
                made.segments += draft.segments
        made.segments = made.segments or [Segment("", 0)]
        table.cells.append(made)
    return [table, *behind]


def _own(stated: dict[object, Element]) -> _Own:
    """What the properties of a paragraph say."""
    numbered = _by_tag(stated.get(_LIST))
    mark = _by_tag(stated.get(_MARK))
    return _Own(
        value(stated.get(_STYLE)),
        value(stated.get(_OUTLINE)),
        value(numbered.get(_NUMBER)),
        value(numbered.get(_DEPTH)),
        _DELETED in mark or _MOVED in mark,
        is_shade(stated.get(_SHADE)),
        _HIDDEN in mark,
    )


def _by_tag(element: Element | None) -> dict[object, Element]:
    return {} if element is None else {child.tag: child for child in element}


def _draft(segment: Segment, own: _Own, style: Style, *, contents: bool) -> Draft:
    """A line of a paragraph as a block."""
    level = _level(own, style) if (own.outline or style.headed) and not contents else None
    draft = _headed(segment, level) if level is not None else Draft("paragraph", [segment])
    draft.contents = contents
    return draft


def _level(own: _Own, style: Style) -> int | None:
    """The heading level by style or outline."""
    if style.heading is not None:
        return style.heading
    outline = int(own.outline) if own.outline and own.outline.isdecimal() else style.level
    return outline + 1 if outline is not None and outline < 9 else None


def _segment(stretch: Stretch) -> Segment | None:
    text = stretch.text.strip()
    if not text:
        return None
    if not stretch.marks and stretch.sources is None:
        return mark_up(Segment(text, 0))
    cut = len(stretch.text) - len(stretch.text.lstrip())
    marks = [(at - cut, state, raw) for at, state, raw in stretch.marks]
    sources = stretch.sources and stretch.sources[cut : cut + len(text)]
    return mark_up(Segment(text, 0, marks=marks, sources=sources))


def _diagram(root: Element | None) -> list[Draft]:
    """A diagram: a figure, and the texts of its boxes."""
    drafts = [Draft("figure")]
    for paragraph in root.iter(A + "p") if root is not None else ():
        text = "".join(piece.text or "" for piece in paragraph.iter(A + "t")).strip()
        if text:
            drafts.append(Draft("paragraph", [mark_up(Segment(text, 0))]))
    return drafts


def _headed(segment: Segment, level: int) -> Draft:
    """A heading by its style; on a whole statement such a style is only its look."""
    if len(segment.text) > _LONGEST_HEADING or _VALUE.search(segment.text):
        return Draft("paragraph", [segment])
    return Draft("heading", [segment], level=level)
