"""The blocks in reading order as boxes of HTML: text with its marks, tables with their merged cells."""

from __future__ import annotations

from bisect import bisect_left
from html import escape

from hegui.render import document_view
from hegui.render.show.overlay import colour, kind_of, sureness
from hegui.wording import name, text
from schemas.document import Block, Document


class Flow:
    """The boxes of a document's blocks."""

    def __init__(self, document: Document, lang: str) -> None:
        self.document, self.lang = document, lang
        self.offsets = [mark.offset for mark in document.marks]

    def block(self, index: int, block: Block, place: document_view.Place) -> str:
        """The box of a block, with its number in reading order, its kind and its lines."""
        body = self.content(block)
        facts = [kind_of(block, self.lang), *self._facts(block, place)]
        words = "".join(f"<span>{escape(fact)}</span>" for fact in facts)
        return (
            f'<li class="block {colour(block)}" id="b{index}" data-b="{index}">'
            f'<div class="facts"><b>{index + 1}</b>{words}</div>{body}</li>'
        )

    def _facts(self, block: Block, place: document_view.Place) -> list[str]:
        facts = []
        if place.lines:
            first, last = place.lines
            lines = str(first) if first == last else f"{first}–{last}"
            facts.append(text("show", "line", self.lang, line=lines))
        if block.kind == "table":
            facts.append(text("show", "size", self.lang, rows=block.rows, columns=block.columns))
        if place.pages and place.pages[1] > place.pages[0]:
            facts.append(text("show", "goes_on", self.lang, page=place.pages[1]))
        if place.confidence < 1:
            facts.append(text("show", "sure", self.lang, confidence=f"{place.confidence:.2f}"))
        return facts

    def content(self, block: Block) -> str:
        """A block as it reads: a table, a heading, a paragraph."""
        return self._table(block) if block.kind == "table" else self._paragraph(block)

    def unit(self, start: int) -> str:  # noqa: ARG002 - for those that link to it
        """The attributes of the paragraph or cell that begins there."""
        return ""

    def _paragraph(self, block: Block) -> str:
        tag = f"h{min((block.level or 1) + 2, 6)}" if block.kind == "heading" else "p"
        return f"<{tag}{self.unit(block.start)}>{self.words(block.start, block.end)}</{tag}>"

    def _table(self, block: Block) -> str:
        rows: list[list[str]] = [[] for _ in range(block.rows)]
        for cell in block.cells:
            spans = f' rowspan="{cell.row_span}"' if cell.row_span > 1 else ""
            spans += f' colspan="{cell.column_span}"' if cell.column_span > 1 else ""
            spans += self.unit(cell.start)
            rows[cell.row].append(f"<td{spans}>{self.words(cell.start, cell.end)}</td>")
        made = "".join(f"<tr>{''.join(row)}</tr>" for row in rows)
        return f'<div class="wide"><table>{made}</table></div>'

    def words(self, start: int, end: int) -> str:
        """A range of the text: marks coloured by state, lines recognised with low confidence underlined."""
        pieces = []
        for line in self.document.lines_of(start, end) if start < end else ():
            first, last = max(line.start, start), min(line.end, end)
            inner = self._marked(first, last)
            sure = sureness(line.confidence)
            pieces.append((first, last, inner if sure == "sure" else f'<span class="{sure}">{inner}</span>'))
        made, at = [], start
        for first, last, inner in pieces:
            made += [escape(self.document.spaced(at, first)), inner]
            at = max(at, last)
        return "".join((*made, escape(self.document.spaced(at, end))))

    def _marked(self, start: int, end: int) -> str:
        made, at = [], start
        for i in range(bisect_left(self.offsets, start), bisect_left(self.offsets, end)):
            mark = self.document.marks[i]
            words = f"{name('states', mark.state, self.lang)} · {mark.raw}"
            made.append(escape(self.document.spaced(at, mark.offset)))
            sign = escape(self.document.text[mark.offset])
            made.append(f'<span class="mark {mark.state}" data-t="{escape(words)}">{sign}</span>')
            at = mark.offset + 1
        return "".join((*made, escape(self.document.spaced(at, end))))
