"""Where in a document without pages something stands, as who reads it in Word finds it."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from schemas.leaf import Section

if TYPE_CHECKING:
    from schemas.document import Block, Document

_LONGEST = 40
"""Characters of a heading that are told."""

_LEADS = ("表", "Table ", "TABLE ")
_NUMBER = frozenset("0123456789.-–—ABCDEFGH")


class Sections:
    """The sections of a document's text, worked out in one go over its blocks."""

    def __init__(self, document: Document) -> None:
        self._blocks = document.blocks
        self._starts = [block.start for block in document.blocks]
        self._sections = _of_blocks(document)
        self._rows: dict[int, tuple[list[int], list[int]]] = {}
        self._made: dict[tuple[int, int], Section] = {}

    def at(self, offset: int) -> Section | None:
        """The section of a place in the text; null beside the body (headers, footers, comments)."""
        block = bisect_right(self._starts, offset) - 1
        if block < 0 or (section := self._sections[block]) is None:
            return None
        if section.table is None:
            return section
        row = self._row(block, offset)
        if (block, row) not in self._made:
            self._made[block, row] = section.replaced(row=row + 1)
        return self._made[block, row]

    def _row(self, at: int, offset: int) -> int:
        """The row (from 0) of a place in a table; of one in a table within a cell that of the outermost."""
        block = self._blocks[at]
        if block.within is not None:
            outer, cell = block.within
            return self._row(outer, self._blocks[outer].cells[cell].start)
        if at not in self._rows:
            cells = sorted((cell.start, cell.row) for cell in block.cells)
            self._rows[at] = [start for start, _ in cells], [row for _, row in cells]
        starts, rows = self._rows[at]
        return rows[max(bisect_right(starts, offset) - 1, 0)] if rows else 0


def _of_blocks(document: Document) -> list[Section | None]:
    """The section of each block; a table's without the row."""
    made: list[Section | None] = []
    heading, caption = None, ""
    tables = paragraphs = 0
    for block in document.blocks:
        if block.role != "body":
            made.append(None)
            continue
        words = "" if block.kind == "table" else _words(document, block)
        if block.kind == "table":
            if block.within is None:
                tables += 1
                made.append(Section(heading=heading, table=caption or str(tables)))
            else:
                made.append(made[block.within[0]])
        elif block.kind == "heading" and not printed_number(words):
            heading, paragraphs = words[:_LONGEST] or heading, 0
            made.append(Section(heading=heading))
        else:
            paragraphs += bool(words)
            made.append(Section(heading=heading, paragraph=paragraphs or None))
        if block.within is None:
            caption = printed_number(words)
    return made


def _words(document: Document, block: Block) -> str:
    """What begins a block, white space folded."""
    return " ".join(document.text[block.start : min(block.end, block.start + 2 * _LONGEST)].split())


def printed_number(words: str) -> str:
    """The number of a table's caption as printed; blank for what is none.

    >>> printed_number("表 4 监视测量设备"), printed_number("表3-1：人员"), printed_number("表明已受控")
    ('4', '3-1', '')
    """
    for lead in _LEADS:
        if words.startswith(lead):
            rest = words.removeprefix(lead).lstrip()
            end = next((at for at, char in enumerate(rest) if char not in _NUMBER), len(rest))
            number = rest[:end].strip(".-–—")
            return number if any(char.isdigit() for char in number) else ""
    return ""
