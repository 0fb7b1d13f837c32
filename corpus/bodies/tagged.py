"""The tags of a report in reading order, and texts put in their place."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from itertools import count
from operator import attrgetter
from typing import Literal

from corpus.blocks import Tag
from corpus.layouts.tree import Cell, Heading, Line, Paragraph, Piece, Report, Table, TextBox
from corpus.layouts.truth import tables_in

ASIDE = "~"
"""Begins the path of what is no field of the report: it has no place in the truth."""

KIND_OF_DRILL = re.compile(r"drills\[[^\]]*\]\.kind")
DRILL = re.compile(
    r"(?:事故|专项|综合|现场|联合|实战|模拟|桌面|应急|处置|响应|救援|疏散|预案|方案|的){0,5}(?:演练|演习)"
    r"| [Dd]rill\b"
)

GOES_WITH = re.compile(r"\s*(?:特殊|专项)")
"""An option that may be ticked beside another of its line."""

PARTED = re.compile(r"[\s、，,；;/]*")
"""What parts the values of a list."""

SENTENCE = 16
"""So many characters make a line a sentence."""

LONGEST_TITLE = 40
"""So many characters at most has the head of a row or column."""

FARTHEST = 24
"""So many characters at most has an option before the next one's box."""

Change = Callable[[Line], Line]


@dataclass(frozen=True)
class Edit:
    """Another text at the tag with this number (from 0, in reading order), and its value if not the text's.

    `gone`: what stands there now is no value; with an empty text the mark that parts it from the value before
    goes as well. `box`: the ticked box before it is emptied, or another of its line ticked as well."""

    number: int
    text: str
    value: str | None = None
    gone: bool = False
    box: Literal["", "emptied", "another"] = ""


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
    if not KIND_OF_DRILL.fullmatch(tag.path):
        return tag
    word = DRILL.match("".join(piece.text for piece in behind))
    if word is None:
        return tag
    return replace(tag, raw=tag.raw + word[0], value=None if tag.value is None else tag.value + word[0])


def edit(report: Report, edits: list[Edit]) -> None:
    """Put other texts at the places of tags. A place keeps its tag with the new text and value."""
    by_number = {one.number: one for one in edits}
    numbers = count()

    def changed(line: Line) -> Line:
        pieces = list(line)
        for at, piece in enumerate(line):
            if piece.tag is None or (one := by_number.get(next(numbers))) is None:
                continue
            path = f"{ASIDE}{piece.tag.path}" if one.gone else piece.tag.path
            pieces[at] = replace(piece, text=one.text, tag=Tag(path, one.text, one.value))
            if one.gone and not one.text and at and PARTED.fullmatch(line[at - 1].text):
                pieces[at - 1] = replace(line[at - 1], text="")
            if one.box:
                box = _box(line, at, another=one.box == "another")
                pieces[box] = replace(pieces[box], ticked=one.box == "another")
        return tuple(pieces)

    _each_line(report, changed)


def leads_of(report: Report) -> list[tuple[int, str]]:
    """Of each tag the number of its line among all lines, and what the line says before it."""
    return [
        (number, "".join(before.text for before in line[:at]))
        for number, line in enumerate(lines_of(report))
        for at, piece in enumerate(line)
        if piece.tag is not None
    ]


def boxed(report: Report) -> dict[int, bool]:
    """The tags right behind a ticked box, by number: whether an option beside it has an empty one."""
    found: dict[int, bool] = {}
    number = -1
    for line in lines_of(report):
        for at, piece in enumerate(line):
            number += piece.tag is not None
            if piece.tag is not None and at and line[at - 1].kind == "box" and line[at - 1].ticked:
                found[number] = _beside(line, at) is not None
    return found


def _box(line: Line, at: int, *, another: bool) -> int:
    """The index of the box before a piece, or of the one beside it."""
    beside = _beside(line, at)
    return beside if another and beside is not None else at - 1


def _beside(line: Line, at: int) -> int | None:
    """The index of the empty box of the option right behind or before a ticked one; null without one.

    A special audit may go with one of another type: its box is none that is too many."""
    boxes = [i for i, piece in enumerate(line) if piece.kind == "box"]
    own = boxes.index(at - 1)
    for low, high in ((own, own + 1), (own - 1, own)):
        if low < 0 or high >= len(boxes):
            continue
        between = "".join(piece.text for piece in line[boxes[low] + 1 : boxes[high]])
        other = boxes[high if low == own else low]
        if (
            len(between) <= FARTHEST
            and not any(mark in between for mark in ":：；;")
            and not line[other].ticked
            and not GOES_WITH.match("".join(piece.text for piece in line[other + 1 : other + 3]))
        ):
            return other
    return None


def prose_of(report: Report) -> dict[int, str]:
    """The lines that are sentences and tell no value, each by its number among all lines."""
    return {
        number: text
        for number, line in enumerate(lines_of(report))
        if all(piece.kind == "text" and piece.tag is None for piece in line)
        and (text := "".join(piece.text for piece in line)).endswith(("。", "；"))
        and len(text) >= SENTENCE
    }


def say(report: Report, number: int, text: str, instead: str = "", *, hidden: bool = False) -> None:
    """Put a text behind a line that tells no value, hidden or not, or in it where another stands."""
    numbers = count()

    def changed(line: Line) -> Line:
        if next(numbers) != number:
            return line
        if not instead:
            return (*line, Piece("hide" if hidden else "text", text))
        return tuple(replace(piece, text=piece.text.replace(instead, text, 1)) for piece in line)

    _each_line(report, changed)


def lines_of(report: Report) -> Iterator[Line]:
    """All lines of the body, in reading order."""
    for block in report.blocks:
        if isinstance(block, Heading | Paragraph):
            yield block.line
        elif isinstance(block, TextBox):
            yield from block.lines
        elif isinstance(block, Table):
            for cell in cells_of(block):
                yield from cell.lines


def cells_of(table: Table) -> Iterator[Cell]:
    """The cells of a table and of the tables in them, in reading order."""
    for one in [table, *tables_in(table)]:
        yield from sorted(one.cells, key=attrgetter("row", "column"))


def titles_of(report: Report) -> list[str]:
    """What stands above each line of the body: the last heading or lead, the heads of its row and column."""
    found: list[str] = []
    title = ""
    for block in report.blocks:
        if isinstance(block, Heading):
            title = _plain(block.line)
            found.append(title)
        elif isinstance(block, Paragraph):
            lead = _plain(block.line)
            if len(lead) <= LONGEST_TITLE and lead.endswith(("：", ":")):
                title = lead
            found.append(title)
        elif isinstance(block, TextBox):
            found += [title] * len(block.lines)
        elif isinstance(block, Table):
            for table in [block, *tables_in(block)]:
                text = {(cell.row, cell.column): "".join(map(_plain, cell.lines)) for cell in table.cells}
                lines = {(cell.row, cell.column): len(cell.lines) for cell in table.cells}
                for row, column in sorted(text):
                    heads = {text.get((row, 0), ""), text.get((0, column), ""), text.get((0, 0), "")}
                    above = " ".join([title, *(h for h in sorted(heads) if len(h) <= LONGEST_TITLE)])
                    found += [above] * lines[row, column]
    return found


def _plain(line: Line) -> str:
    return "".join(piece.text for piece in line)


def _each_line(report: Report, change: Change) -> None:
    """Every line of the body through `change`, in reading order."""
    for at, block in enumerate(report.blocks):
        if isinstance(block, Heading | Paragraph):
            report.blocks[at] = replace(block, line=change(block.line))
        elif isinstance(block, TextBox):
            report.blocks[at] = replace(block, lines=tuple(change(line) for line in block.lines))
        elif isinstance(block, Table):
            for cell in cells_of(block):
                cell.lines = [change(line) for line in cell.lines]
