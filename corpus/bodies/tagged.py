"""The tags of a report in reading order, and texts put in their place."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from corpus.blocks import Tag
from corpus.layouts.tree import Heading, Line, Paragraph, Piece, Report, Table, TextBox
from corpus.layouts.truth import tables_in

ASIDE = "~"
"""Begins the path of what is no field of the report: it has no place in the truth."""

KIND_OF_DRILL = re.compile(r"drills\[[^\]]*\]\.kind")
DRILL = re.compile(
    r"(?:事故|专项|综合|现场|联合|实战|模拟|桌面|应急|处置|响应|救援|疏散|预案|方案|的){0,5}(?:演练|演习)"
    r"| [Dd]rill\b"
)

Change = Callable[[Line], Line]


@dataclass(frozen=True)
class Edit:
    """Another text at the tag with this number (from 0, in reading order), and its value if not the text's.

    `gone`: what stands there now is no value."""

    number: int
    text: str
    value: str | None = None
    gone: bool = False


def tags_of(report: Report) -> list[Tag]:
    """All tags, in reading order; a drill's kind with the word for a drill right behind it."""
    return [
        _named(piece.tag, line[at + 1 : at + 3])
        for line in lines_of(report)
        for at, piece in enumerate(line)
        if piece.tag is not None
    ]


def _named(tag: Tag, behind: Line) -> Tag:
    """A tag with what belongs to its value behind it: 火灾 before 应急演练 names a 火灾应急演练."""
    word = DRILL.match("".join(piece.text for piece in behind))
    if word is None or not KIND_OF_DRILL.fullmatch(tag.path):
        return tag
    return replace(tag, raw=tag.raw + word[0], value=None if tag.value is None else tag.value + word[0])


def edit(report: Report, edits: list[Edit]) -> None:
    """Put other texts at the places of tags. A place keeps its tag with the new text and value."""
    by_number = {one.number: one for one in edits}
    count = iter(range(len(tags_of(report))))

    def changed(piece: Piece) -> Piece:
        if piece.tag is None or (one := by_number.get(next(count))) is None:
            return piece
        path = f"{ASIDE}{piece.tag.path}" if one.gone else piece.tag.path
        return replace(piece, text=one.text, tag=Tag(path, one.text, one.value))

    _each_line(report, lambda line: tuple(changed(piece) for piece in line))


def lines_of(report: Report) -> Iterator[Line]:
    """All lines of the body, in reading order."""
    found: list[Line] = []

    def keep(line: Line) -> Line:
        found.append(line)
        return line

    _each_line(report, keep)
    return iter(found)


def _each_line(report: Report, change: Change) -> None:
    """Every line of the body through `change`, in reading order."""
    for at, block in enumerate(report.blocks):
        if isinstance(block, Heading | Paragraph):
            report.blocks[at] = replace(block, line=change(block.line))
        elif isinstance(block, TextBox):
            report.blocks[at] = replace(block, lines=tuple(change(line) for line in block.lines))
        elif isinstance(block, Table):
            for table in [block, *tables_in(block)]:
                for cell in sorted(table.cells, key=lambda cell: (cell.row, cell.column)):
                    cell.lines = [change(line) for line in cell.lines]
