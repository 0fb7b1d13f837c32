"""Values after their labels: in the line after a colon, in the cell to the right or below, in the next line.

All labels are looked for at once, in one pass over the document: at each colon backwards for the longest
known label that ends there, in each cell and each short line as a whole. A group then asks for its field.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from typing import Literal, NamedTuple

from extract import labels
from extract.readers.fields import (
    answers,
    bare_labels,
    check_marks,
    first_lines,
    joint_labels,
    label_cells,
    label_parts,
)
from extract.readers.tables.grid import Grid, grids
from extract.readers.text.units import Piece, Unit, next_body_block, numbering_end, once, piece, units
from extract.reading.source import Source
from schemas import patterns
from schemas.document import Cell
from schemas.slotted import slotted

How = Literal["colon", "space", "right", "below", "next"]
FieldKey = tuple[str, str]

_FIGURES_OVER = (2, 4, 6)
_COLON = patterns.compile(r"[:：∶﹕]|——")
_DATE_END = patterns.compile(r"(?:\d\s*[年月日号]|[)）\]】])\s*$")
_APART = patterns.compile(
    r"(?<!\(s)[）)]\s{1,8}(?=[^\W\x00-\x7f])|\u3000{2}(?!\u3000{0,4}\w\s?(?:[:：]|$))|[。；;]"
)
"""Marks over which no label reaches; a wide gap in a label of two characters (网　　址：) is none."""

_SPACE = patterns.compile(r"\s+|[_＿﹍]{2,}(?=[^\s_＿﹍])")
"""What parts a label from its value: white space, or a line that the value stands behind."""

_WORDLESS = patterns.compile(r"[\d\s./:：,，;；%+~～()（）—–-]*")
"""A cell that is no label: a day, a number, a blank."""

_WIDE = patterns.compile(r"\u3000|\t|[ \u2003]{2}")
_PHRASE = patterns.compile(r"\s(?:and|or|of|in|on|for|to|by|with|at|the)\s")
"""How an English phrase goes on: what stands before is no label (Business and Processes)."""

_FOREIGN_TAIL = patterns.compile(r"(?<=[^\x00-\x7f])\s{0,3}[/／|]?\s{0,2}[A-Za-z][A-Za-z_ .'&-]{1,40}$")
_FOREIGN_HEAD = patterns.compile(
    r"[A-Z][A-Za-z][A-Za-z /&.'-]{2,40}(?:\([A-Za-z ]{2,20}\))?\s(?=\d|[^\x00-\x7f])"
)
"""A foreign label in a cell with its value behind it (Key processes 焊接)."""

_DATED = patterns.compile(
    r"[^\W\d\x00-\x7f]{2,8}\s{1,3}(?:19|20)\d\d\s?[-./年]\s?\d{1,2}\s?[-./月]\s?\d{1,2}\s?日?"
)
"""Words with a day behind them and nothing else (签发 2025.03.17)."""

_JOINED = patterns.compile(r"\s?[/／]\s?")
_VERB = patterns.compile(
    r"(?:均|都|皆|拟|建议)?(?:的?(?:界定|表述|确定|描述|规定|说明|写作|写|定))?(?:如下|包括|[为是有作])\s?$"
)
_COPULA = patterns.compile(r"(?:如下|包括|[为是])\s?$")
_WINDOW, _TAIL, _REACH, _FEWEST = 48, 6, 180, 2
_LONGEST_ALONE = 60
_TRAILING = " \t\n\u3000；;，,、|｜¦│（(【["


@slotted
class Labelled(Piece):
    """The value after a label. `label` is the label as written, `how` where the value stands to it.

    `block` is the index of the value's block; a value may be empty (a field left blank)."""

    label: Piece
    how: How
    block: int


class _Label(NamedTuple):
    """A label found in a unit: its range (colon included), the fields it may stand for."""

    start: int
    end: int
    fields: tuple[FieldKey, ...]
    key: str
    colon: bool = True


def find(source: Source, group: str, name: str) -> list[Labelled]:
    """All places where a label of the field is followed by a value, in reading order, without blank ones."""
    return [found for found in find_all(source, group, name) if found.text]


def find_all(source: Source, group: str, name: str) -> list[Labelled]:
    """As `find`, with the places where the value is left blank."""
    if name not in labels.fields(group):
        raise KeyError(f"{group}.{name}")
    return _index(source).get((group, name), [])


def covering(source: Source, start: int, end: int) -> list[tuple[FieldKey, Labelled]]:
    """The values after labels that have a range in them, with the field that the label stands for."""
    return [
        (key, found)
        for key, places in _index(source).items()
        for found in places
        if found.start <= start and end <= found.end
    ]


@once
def _index(source: Source) -> dict[FieldKey, list[Labelled]]:
    index: dict[FieldKey, list[Labelled]] = {}
    for unit, found in zip(units(source), _labels(source), strict=True):
        for i, label in enumerate(found):
            limit = found[i + 1].start if i + 1 < len(found) else unit.end
            if limit < unit.end:
                limit = label_parts.foreign_start(source.text, label.end, limit)
            limit = label_parts.item_end(source.text, unit.start, label.start, limit)
            value = _value(source, unit, label, limit)
            if value is None or label_parts.is_compared(value.text):
                continue
            parts = joint_labels.parts_of(source, value.label, value)
            for one in dict.fromkeys((*label.fields, *parts)):
                own = _labelled(parts[one], value.label, value.how, value.block) if one in parts else value
                index.setdefault(one, []).append(own)
    for fact in bare_labels.facts(source):
        index.setdefault(fact.field, []).append(_labelled(fact.value, fact.label, "right", fact.block))
    for fact in answers.facts(source):
        known = index.setdefault(fact.field, [])
        if not any(one.start <= fact.value.start < one.end for one in known):
            known.append(_labelled(fact.value, fact.label, "right", fact.block))
    return index


@once
def _labels(source: Source) -> list[list[_Label]]:
    """The labels of each unit, in the order of the units."""
    return [_in_unit(source, unit) for unit in units(source)]


@once
def starts(source: Source) -> frozenset[int]:
    """The offsets where a paragraph or cell begins with a known label, a number before it aside."""
    return frozenset(
        unit.start
        for unit, found in zip(units(source), _labels(source), strict=True)
        if found and _at_start(source.text[unit.start : found[0].start + 1])
    )


def _at_start(head: str) -> bool:
    """Whether nothing but a number stands before the last character."""
    return not head[:-1].strip() or numbering_end(head) >= len(head) - 1


def begins_at(source: Source, offset: int) -> bool:
    """Whether a paragraph or cell that begins with a known label begins at an offset."""
    return offset in starts(source)


def begins_with_label(source: Source, block: int) -> bool:
    """Whether a block's text begins with a known label."""
    return source.document.blocks[block].start in starts(source)


def _in_unit(source: Source, unit: Unit) -> list[_Label]:
    """The labels of a paragraph or cell, in order."""
    found: list[_Label] = []
    last = unit.start
    title = grids(source)[unit.block].title_of(unit.cell.row) if unit.cell and unit.cell.column else ""
    for colon in _COLON.finditer(source.text, unit.start, unit.end):
        label = _before(source.text, last, colon.span(), bool(found), unit.start)
        if not label and (over := label_parts.titled(source.text, title, last, colon.start())):
            label = _Label(over.end, colon.end(), over.fields, over.name)
        if label:
            found.append(label)
            last = label.end
    if found and found[0].start - unit.start <= 12:
        return found
    stated = label_cells.nested(source, unit)
    alone = _Label(unit.start, unit.end, *stated, colon=False) if stated else _alone(source, unit)
    if alone and found and not source.text[alone.end : found[0].start].strip():
        named = source.text[alone.start : alone.end], source.text[found[0].start : found[0].end - 1]
        english = named[0].isascii() and named[0][:1].isalpha()
        if english and not named[1].isascii():  # one label in two languages (Organization 组织:)
            fields = tuple(dict.fromkeys(alone.fields + found[0].fields))
            return [found[0]._replace(start=alone.start, fields=fields), *found[1:]]
    return [alone, *(label for label in found if label.start >= alone.end)] if alone else found


def _before(text: str, low: int, mark: tuple[int, int], inside: bool, unit_start: int) -> _Label | None:
    """The longest known label that ends at a colon."""
    colon, after = mark
    end = label_parts.without_notes(text, max(low, colon - _REACH), colon)
    low = max((mark.end() for mark in _APART.finditer(text, max(low, end - _WINDOW), end)), default=low)
    low = label_parts.behind_value(text, max(low, end - _WINDOW), end) if inside else low
    found = _suffix(text, max(low, end - _WINDOW), end, inside, unit_start)
    if end != colon and (whole := _suffix(text, max(low, colon - _WINDOW), colon, inside, unit_start)):
        found = whole if found is None or whole[0] <= found[0] else found
    for pattern in (_VERB, _COPULA):
        if found is None and (verb := pattern.search(text, max(low, end - 8), end)):
            found = _suffix(text, max(low, verb.start() - _WINDOW), verb.start(), inside, unit_start)
    if found is None and (of := label_parts.SYSTEM_TAIL.search(text, max(low, end - _WINDOW), end)):
        found = _suffix(text, max(low, of.start() - _WINDOW), of.start(), inside, unit_start)
    if found is None and (tail := _FOREIGN_TAIL.search(text, max(low, end - _WINDOW), end)):
        found = _suffix(text, max(low, tail.start() - _WINDOW), tail.start(), inside, unit_start)
    if found is None:
        return None
    start, fields, name = found
    before = label_parts.twin_end(text, low, start)
    twin = _suffix(text, max(low, start - _WINDOW), before, inside, unit_start)
    if twin and set(twin[1]) & set(fields):
        start = twin[0]
    elif twin and _JOINED.fullmatch(text, before, start):
        start, fields = twin[0], tuple(dict.fromkeys(twin[1] + fields))
    elif twin and label_parts.governs(twin[2], twin[1], fields):
        start, fields, name = twin
    return _Label(start, after, fields, name)


def _suffix(
    text: str, low: int, end: int, inside: bool, unit_start: int
) -> tuple[int, tuple[FieldKey, ...], str] | None:
    """The longest label in `text[low:end]` that reaches its end and begins at a boundary."""
    tail = labels.key(text[max(low, end - _TAIL) : end])[-2:]
    if len(tail) == 2 and tail not in labels.endings():
        return None
    folded, offsets = "", []
    for at in range(low, end):
        for char in labels.FOLDING[ord(text[at])]:
            folded += char
            offsets.append(at)
    if folded[-2:] not in labels.endings():
        return None
    for begin in range(max(0, len(folded) - _WINDOW), len(folded) - 1):
        name = folded[begin:]
        if _boundary(text, unit_start, offsets[begin], inside) and (fields := labels.fields_of(name)):
            return offsets[begin], fields, name
    return None


def _boundary(text: str, low: int, start: int, inside: bool) -> bool:
    """Whether a label may begin at `start`: what stands before it is no part of a longer word.

    In a line that already has a label, a value may run into the next label without a separator."""
    if start <= low or text[start - 1] == "\n":
        return True
    if (before := text[start - 1]).isspace():
        word = text[max(low, start - 12) : start].rstrip()
        return not word or not (_latin(text[start]) and _latin(word[-1])) or text[start - 2 : start].isspace()
    if not before.isalnum():
        return before not in "-_·"
    if _latin(text[start]) != _latin(before) and not before.isdigit():
        return True
    return inside and (before.isdigit() or bool(_DATE_END.search(text[max(low, start - 4) : start])))


def _latin(char: str) -> bool:
    return char.isascii() and char.isalpha()


def _alone(source: Source, unit: Unit) -> _Label | None:
    """A unit that is a label and nothing else, or begins with a label and white space."""
    text = source.text[unit.start : unit.end]
    if len(text) > 4 * _LONGEST_ALONE or _WORDLESS.fullmatch(text):
        return None
    at = numbering_end(text)
    sure = unit.cell is not None and unit.cell in first_lines.pairs(grids(source)[unit.block])
    if unit.cell is not None and (over := label_parts.over_value(text, at, sure=sure)):
        return _Label(unit.start + at, unit.start + over.end, over.fields, over.name, colon=False)
    if len(text) - at <= _LONGEST_ALONE:
        if joint := labels.joint_fields(text[at:]):
            return _Label(unit.start + at, unit.end, joint, labels.key(text[at:]), colon=False)
        for name in labels.short_keys(text[at:]):
            if _has_value(source, unit, text[at:], name):
                break
            if (fields := label_parts.with_twin(name, text[at:])) and label_parts.is_most_of(name, text[at:]):
                return _Label(unit.start + at, unit.end, fields, name, colon=False)
        if stated := label_cells.over_twin(source, unit, text[at:]):
            return _Label(unit.start + at, unit.end, *stated, colon=False)
    parted = unit.cell is None or sure or "\u3000" in text or "\n" in text or _FOREIGN_HEAD.match(text, at)
    dated = _DATED.fullmatch(text, at)
    drawn = _drawn(source, unit)
    return _before_space(text, at, unit, drawn, dated=bool(dated)) if parted or dated else None


def _drawn(source: Source, unit: Unit) -> frozenset[int]:
    """Where, counted from a unit's start, a line that its value was written on began."""
    gaps = _gap_offsets(source)
    return frozenset(
        at - unit.start for at in gaps[bisect_right(gaps, unit.start) : bisect_left(gaps, unit.end)]
    )


@once
def _gap_offsets(source: Source) -> list[int]:
    return sorted(gap.offset for gap in source.document.gaps if gap.drawn.strip())


def _has_value(source: Source, unit: Unit, text: str, name: str) -> bool:
    """Whether a cell has its value behind its foreign label (Key processes 焊接), and no twin of the label.

    The cells beside and under it begin with labels of their own."""
    head = _FOREIGN_HEAD.match(text) if unit.cell is not None and name.isascii() else None
    if head is None or labels.is_known(labels.key(text[head.end() :])):
        return False
    grid = grids(source).get(unit.block)
    near = (grid.right_of(unit.cell), grid.below(unit.cell)) if grid and unit.cell else ()
    return (
        all(cell is None or not grid.text(cell) or _is_headed(grid, cell) for cell in near) if grid else False
    )


def _is_headed(grid: Grid, cell: Cell) -> bool:
    """Whether a cell begins with a known foreign label."""
    text = grid.text(cell)
    return text[:1].isascii() and any(
        labels.is_known(labels.key(labels.without_notes(text[:gap]))) for gap in _gaps(text, 0)
    )


def _before_space(
    text: str, at: int, unit: Unit, drawn: frozenset[int], *, dated: bool = False
) -> _Label | None:
    """A label that white space or a `drawn` line divides from its value (报告日期　2025年3月1日); `dated`: a
    day alone."""
    for gap in sorted({*_gaps(text, at), *drawn}, reverse=True):
        if _PHRASE.match(text, gap) and text[gap - 1].isascii():
            continue
        name = labels.key(labels.without_notes(text[at:gap]))
        wide = dated or gap in drawn or _WIDE.match(text, gap) is not None
        if len(name) > (1 if wide else 2) and (fields := labels.fields_of(name)):
            if label_parts.is_first_word(text, gap, fields):
                continue
            return _Label(unit.start + at, unit.start + gap, fields, name, colon=False)
    return None


def _gaps(text: str, at: int) -> Iterator[int]:
    """Ends of the runs before white space among the first characters up to a box, the longest first."""
    box = check_marks.MARK.search(text, at)
    end = min(at + _WINDOW, box.start() if box else len(text))
    found = [m.start() for m in _SPACE.finditer(text, 0, end) if m.start() > at]
    return reversed(found[:8])


def _value(source: Source, unit: Unit, label: _Label, limit: int) -> Labelled | None:
    """What the label's value is, by where it stands."""
    name = piece(source, label.start, label.end)
    inline = _trimmed(source, label.end, limit)
    if inline.text:
        listed = _trimmed(source, inline.start, check_marks.list_end(source, inline.start, inline.end))
        return _labelled(listed, name, "colon" if label.colon else "space", unit.block)
    if limit < unit.end:
        return _labelled(inline, name, "colon", unit.block)
    if unit.cell is not None:
        return _from_cells(source, unit, label, name, inline)
    return _from_next(source, unit, name, inline)


def _labelled(value: Piece, label: Piece, how: How, block: int) -> Labelled:
    return Labelled(value.start, value.end, value.text, label, how, block)


def _trimmed(source: Source, start: int, end: int) -> Piece:
    found = piece(source, start, end)
    text = found.text.rstrip(_TRAILING)
    lead = len(text) - len(text.lstrip("_＿:：")) if text.strip("_＿ ") else 0
    return Piece(found.start + lead, found.start + len(text), text[lead:])


def _from_cells(source: Source, unit: Unit, label: _Label, name: Piece, inline: Piece) -> Labelled | None:
    """The value in the cell to the right, else below; blank where the form leaves it open.

    A cell that words a value of the field is its value, though it may be a label elsewhere (现场审核)."""
    grid, cell = grids(source).get(unit.block), unit.cell
    if grid is None or cell is None:
        return None
    right = grid.right_of(cell)
    words = right is not None and label_parts.words_value(grid.text(right), label.fields)
    if right is not None and (words or not grid.is_label(right)) and not grid.is_over_values(cell):
        listed = _trimmed(source, right.start, check_marks.list_end(source, right.start, right.end))
        return _labelled(listed, name, "right", unit.block)
    below = None if grid.is_answer(cell) else _under(grid, cell)
    if below is not None and not grid.is_label(below) and _single_record(grid, cell.row, below.row_span):
        return _labelled(grid.piece(below), name, "below", unit.block)
    return _labelled(inline, name, "right", unit.block) if right is None else None


def _under(grid: Grid, cell: Cell) -> Cell | None:
    """The cell under a head, or over it where each row of figures stands over that of their names; where that
    is blank beside further heads, the one under it."""
    below = grid.below(cell)
    if cell.row % 2 and grid.rows in _FIGURES_OVER and _heads_from_below(grid):
        return grid.at.get((cell.row - 1, cell.column))
    if below is None or not grid.is_blank(below):
        return below
    beside = [one for one in grid.anchors.get(below.row, ()) if not grid.is_blank(one)]
    return grid.below(below) if beside and all(map(grid.is_label, beside)) else below


def _heads_from_below(grid: Grid) -> bool:
    """Whether all labels stand in the second row, the fourth one and so on, under as many cells each."""
    rows = [grid.anchors.get(row, ()) for row in range(grid.rows)]
    stated = [sum(map(grid.is_label, cells)) for cells in rows]
    even = all(len(over) == len(under) > 1 for over, under in zip(rows[::2], rows[1::2], strict=True))
    named = [2 * count >= len(cells) for count, cells in zip(stated, rows, strict=True)]
    return even and not any(stated[::2]) and all(named[1::2])


def _single_record(grid: Grid, row: int, height: int) -> bool:
    """Whether under a row of labels (but for its first cell and a few) stands one row of values, or one value
    as high as all rows there are."""
    heads = [cell for cell in grid.anchors.get(row, ())[1:] if not grid.is_blank(cell)]
    named = sum(map(grid.is_label, heads))
    if named < len(heads) and (named < _FEWEST or 2 * named < len(heads)):
        return False
    after = [cell for cell in grid.anchors.get(row + 1 + height, ()) if not grid.is_blank(cell)]
    return not after or grid.is_label(after[0]) or begins_at(grid.source, after[0].start)


def _from_next(source: Source, unit: Unit, name: Piece, inline: Piece) -> Labelled | None:
    """The value in the next line, where the label stands alone in its own; nothing for a mere heading.

    A heading (`1 受审核组织`) has a number before it, and no colon or unnumbered fields under it."""
    found = next_body_block(source, unit.block)
    if source.document.blocks[unit.block].role != "body" or found is None:
        return _labelled(inline, name, "next", unit.block)
    i, block = found
    if block.kind != "paragraph" or (
        begins_with_label(source, i) and not check_marks.has_marks(source, block.start, block.start + 3)
    ):
        numbered = unit.start < name.start
        below = numbering_end(source.text[block.start : block.end]) > 0
        if numbered and not (below and _COLON.search(source.text, unit.start, unit.end)):
            return None
        return _labelled(inline, name, "next", unit.block)
    value = _trimmed(source, block.start, check_marks.list_end(source, block.start, block.end))
    return _labelled(value, name, "next", i)
