"""Word files: body paragraphs and tables in order, then headers, footers and page numbers apart."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ingest import limits
from ingest.assemble import assemble
from ingest.drafts import Draft, DraftCell, Segment
from ingest.errors import UnreadableError
from ingest.headings import find_headings
from ingest.joining import is_page_number
from ingest.marks import mark_up
from ingest.settings import DEFAULT, Settings
from ingest.word.inline import Inline, Stretch
from ingest.word.numbering import Style, read_numberings, read_styles
from ingest.word.package import MC, Element, Package, R, W, value
from schemas import rx
from schemas.document import Document, Role

_WRAPPERS = {W + name for name in ("sdtContent", "ins", "moveTo", "customXml", "smartTag")} | {MC + "Choice"}
_HEADING_NAME = rx.compile(r"(?:heading|标题)\s?([1-9])\Z")
_CONTENTS_NAME = rx.compile(r"(?:toc|目录)\s?\d?\b")
_VALUE = rx.compile(r"[:：]\s{0,9}[^\s:：（(]|[。；;]\s{0,9}\Z")
_LONGEST_HEADING = 120


def read_document(data: bytes, path: str, settings: Settings = DEFAULT) -> Document:  # noqa: ARG001
    """The document in a Word file's bytes.

    Raises UnreadableError: `corrupt`, `encrypted`, `too_large`, `empty`."""
    reader = _Reader(Package(data))
    drafts = reader.drafts()
    if not drafts:
        raise UnreadableError("empty")
    find_headings(drafts)
    return assemble(drafts, path=path, data=data, format="docx")


class _Reader:
    def __init__(self, package: Package) -> None:
        self.package = package
        relations = package.relations(package.main)
        by_kind = dict(relations.values())
        self.relations = relations
        self.notes = [by_kind[kind] for kind in ("footnotes", "endnotes") if kind in by_kind]
        self.numberings = read_numberings(package.part(by_kind.get("numbering", "")))
        self.styles = read_styles(package.part(by_kind.get("styles", "")))
        self.number = 0

    def drafts(self) -> list[Draft]:
        root = self.package.part(self.package.main)
        body = None if root is None else root.find(W + "body")
        if body is None:
            raise UnreadableError("corrupt", format="docx")
        drafts = list(self.blocks(body))
        for name in self.notes:
            notes = self.package.part(name)
            for note in notes if notes is not None else ():
                if value(note, "type") in {None, "normal"}:
                    drafts += self.blocks(note)
        return drafts + (self._margins(body) if drafts else [])

    def _margins(self, body: Element) -> list[Draft]:
        """Headers and footers, each once."""
        drafts: list[Draft] = []
        seen: set[str] = set()
        for role, tag in (("header", "headerReference"), ("footer", "footerReference")):
            for reference in body.iter(W + tag):
                _, name = self.relations.get(reference.get(R + "id") or "", ("", ""))
                part = self.package.part(name) if name not in seen else None
                seen.add(name)
                for draft in self.blocks(part) if part is not None else ():
                    draft.role = _margin_role(draft, "header" if role == "header" else "footer")
                    drafts.append(draft)
        return _each_once(drafts)

    def blocks(self, container: Element) -> Iterator[Draft]:
        """The blocks below an element, in order."""
        for element in _children(container):
            if element.tag == W + "p":
                yield from self._paragraph(element)
            elif element.tag == W + "tbl":
                table = self._table(element)
                if table.rows:
                    yield table

    def _paragraph(self, element: Element) -> Iterator[Draft]:
        style, level = self._style(element)
        inline = Inline(self._numbered(element, style)).walk(element)
        for stretch in inline.lines:
            self.number += 1
            segment = _segment(stretch, self.number)
            if segment is None:
                self.number -= 1
                continue
            heading = level is not None and _may_be_heading(segment.text)
            yield Draft(
                "heading" if heading else "paragraph",
                [segment],
                level=level if heading else None,
                contents=bool(_CONTENTS_NAME.match(style.name)),
            )
        for box in inline.boxes:
            yield from self.blocks(box)

    def _style(self, paragraph: Element) -> tuple[Style, int | None]:
        """The paragraph's style, and its heading level by style or outline."""
        name = value(paragraph.find(f"{W}pPr/{W}pStyle"))
        style = self.styles.get(name or "", Style())
        own = value(paragraph.find(f"{W}pPr/{W}outlineLvl"))
        outline = int(own) if own and own.isdigit() else style.level
        if match := _HEADING_NAME.match(style.name):
            return style, int(match[1])
        return style, outline + 1 if outline is not None and outline < 9 else None

    def _numbered(self, paragraph: Element, style: Style) -> str:
        """The automatic number of a paragraph, as text."""
        own = paragraph.find(f"{W}pPr/{W}numPr")
        number = value(own.find(W + "numId")) if own is not None else None
        number = number if number is not None else style.number
        if number is None or number == "0":
            return ""
        depth = value(own.find(W + "ilvl")) if own is not None else None
        if depth is None or not depth.isdigit():
            name = value(paragraph.find(f"{W}pPr/{W}pStyle")) or ""
            at = self.numberings.depth_of_style(number, name) if style.depth is None else style.depth
        else:
            at = int(depth)
        return self.numberings.next(number, at)

    def _table(self, element: Element) -> Draft:
        draft = Draft("table")
        merged: dict[int, DraftCell] = {}
        for row in _children(element):
            if row.tag == W + "tr" and row.find(f"{W}trPr/{W}del") is None:
                self._row(row, draft, merged)
        return draft

    def _row(self, row: Element, draft: Draft, merged: dict[int, DraftCell]) -> None:
        self.number += 1
        before = value(row.find(f"{W}trPr/{W}gridBefore"))
        column = _span(before) if before else 0
        for element in _children(row):
            if element.tag != W + "tc":
                continue
            across = _span(value(element.find(f"{W}tcPr/{W}gridSpan")))
            merge = element.find(f"{W}tcPr/{W}vMerge")
            segments = self._cell(element)
            if merge is not None and value(merge) != "restart" and column in merged:
                merged[column].row_span = draft.rows - merged[column].row + 1
                _extend(merged[column], segments)
            else:
                cell = DraftCell(draft.rows, column, segments or [Segment("", self.number)], 1, across)
                draft.cells.append(cell)
                merged.pop(column, None)
                if merge is not None:
                    merged[column] = cell
            column = min(column + across, limits.TABLE_COLUMNS)
        draft.rows += 1
        draft.columns = max(draft.columns, column)

    def _cell(self, element: Element) -> list[Segment]:
        """The text of a cell, that of tables in it included, all on the row's line."""
        number = self.number
        segments: list[Segment] = []
        for draft in self.blocks(element):
            if draft.kind == "table":
                rows = [_row_segment(draft, row, number) for row in range(draft.rows)]
                segments += [segment for segment in rows if segment.text]
            else:
                segments += draft.segments
        for at, segment in enumerate(segments):
            segment.number, segment.before = number, "\n" if at else ""
        self.number = number
        return segments


def _children(element: Element) -> Iterator[Element]:
    """The block-level children, those of content controls, insertions and alternatives included."""
    for child in element:
        tag = child.tag
        if tag in {W + "del", W + "moveFrom", MC + "Fallback"} or not isinstance(tag, str):
            continue
        if tag == W + "sdt":
            content = child.find(W + "sdtContent")
            yield from _children(content) if content is not None else ()
        elif tag in _WRAPPERS or tag == MC + "AlternateContent":
            yield from _children(child)
        else:
            yield child


def _segment(stretch: Stretch, number: int) -> Segment | None:
    text = stretch.text.rstrip()
    cut = len(text) - len(text.lstrip())
    if not text.strip():
        return None
    marks = [(offset - cut, state, raw) for offset, state, raw in stretch.marks]
    return mark_up(Segment(text[cut:], number, marks=marks))


def _row_segment(table: Draft, row: int, number: int) -> Segment:
    """A row of a table within a cell, as one line."""
    whole = Segment("", number)
    for cell in table.cells:
        if cell.row == row:
            for segment in cell.segments:
                gap = 1 if whole.text and segment.text else 0
                shift = len(whole.text) + gap
                whole.text += " " * gap + segment.text
                whole.marks += [(offset + shift, state, raw) for offset, state, raw in segment.marks]
    return whole


def _extend(cell: DraftCell, segments: Iterable[Segment]) -> None:
    """Text in a cell that only continues a merged one belongs to that one."""
    for segment in segments:
        if segment.text:
            segment.before = "\n" if cell.text else ""
            cell.segments.append(segment)


def _span(text: str | None) -> int:
    return min(max(int(text), 1), limits.TABLE_COLUMNS) if text and text.isdigit() and len(text) < 9 else 1


def _may_be_heading(text: str) -> bool:
    """A heading style on a whole statement is only its look."""
    return len(text) <= _LONGEST_HEADING and not _VALUE.search(text)


def _margin_role(draft: Draft, role: Role) -> Role:
    paged = draft.kind != "table" and is_page_number(draft.text, at_margin=True)
    return "page_number" if paged else role


def _each_once(drafts: list[Draft]) -> list[Draft]:
    seen: set[tuple[str, str]] = set()
    kept = []
    for draft in drafts:
        text = draft.text or "\t".join(cell.text for cell in draft.cells)
        if (draft.role, text) not in seen:
            seen.add((draft.role, text))
            kept.append(draft)
    return kept
