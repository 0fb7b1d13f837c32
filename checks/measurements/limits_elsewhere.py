"""Values outside the limit that a table tells for the same thing elsewhere, and judged to be good."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from checks.context import Context
from checks.measurements.clause_limits import Outside
from checks.measurements.outside_limits import judges_well
from checks.measurements.row_limits import has_word, is_good, is_limit, limit_column
from schemas.bounds import Bound, Value, bounds, outside, plain, values
from schemas.leaf import Leaf
from schemas.text import fold
from schemas.wholes.surroundings import Table, TableCell

SHORTEST, SURE = 2, 4
"""Letters of a name; letters by which a thing is known."""

_LONGEST = 30


_MARKS, _NAMES_END = "／；;/", "；;，,、（(：: "
"""What parts the limits and values of one cell; what ends the name of the limit before."""

_NEAR = 5
"""Letters before a value that tell that it is a change (下降了4.2%)."""
_FEWEST = 3
"""Cells of a row of values: what they are of, and two of them."""


def monitored(context: Context) -> Iterator[Outside]:
    """Values outside of a limit that their table tells for them: of several in a cell the one at its place,
    or of a row of values the limit by its name, told in a row above."""
    tables = context.mentions.tables()
    for before, table in zip([None, *tables], tables, strict=False):
        yield from _at_places(table)
        yield from _in_card([before, table] if before is not None else [table])


def _at_places(table: Table) -> Iterator[Outside]:
    heads = _heads(table)
    limits = [at for at, head in heads.items() if is_limit(head)]
    for row in range(1, len(table.rows)) if limits else ():
        stated = {cell.column: cell for cell in table.begun(row)}
        cell = stated.get(limit_column(heads, limits))
        is_stated = any(has_word(one.text, "bad") for one in stated.values())
        for at in stated if cell is not None and not is_stated else ():
            if cell is not None and at > cell.column and not has_word(heads.get(at, ""), "other"):
                for text, limit in _pairs(stated[at].text, cell.text):
                    if any(outside(value, limit) for value in values(text)):
                        yield Outside(text, cell.text, (table.leaf(stated[at]), table.leaf(cell)))


def _pairs(value: str, limit: str) -> Iterator[tuple[str, Bound]]:
    """The values of a cell with the limits at the same place of another (98 ℃／8 min, ≥95 ℃／≥5 min)."""
    for mark in _MARKS:
        parts, asked = value.split(mark), [[*bounds(plain(one))] for one in limit.split(mark)]
        if 1 < len(parts) == len(asked) and all(len(one) == 1 for one in asked):
            yield from zip(map(plain, parts), (one[0] for one in asked), strict=True)
            return


def _in_card(tables: list[Table]) -> Iterator[Outside]:
    """Those of the last of some tables, of which the one before may tell the limits."""
    known: list[tuple[str, Bound, TableCell]] = []
    for table, stated in ((one, one.begun(row)) for one in tables for row in range(len(one.rows))):
        cells = [cell for cell in stated if cell.text]
        if len(cells) < _FEWEST:
            limited = len(cells) > 1 and is_limit(fold(cells[0].text).casefold())
            known = [*_by_name(cells[1])] if limited else known
            continue
        label = plain(cells[0].text)
        fitting = [(size, bound, cell) for name, bound, cell in known if (size := _common(name, label))]
        numbers = [(cell, float(cell.text)) for cell in cells[1:] if _is_number(cell.text)]
        if not fitting or len(numbers) < _FEWEST - 1 or table is not tables[-1]:
            continue
        _, bound, limit = max(fitting, key=lambda one: one[0])
        below = [cell.text for line in table.rows[cells[0].row + 1 :] for cell in line if cell]
        for cell, number in numbers:
            is_stated = any(cell.text in text and not _is_number(text) for text in below)
            if outside(Value(number, bound.unit, 0, 0), bound) and not is_stated:
                shown = (cell, cells[0], limit)
                yield Outside(cell.text, limit.text, tuple(map(table.leaf, shown)))


def _by_name(cell: TableCell) -> Iterator[tuple[str, Bound, TableCell]]:
    """The limits of a cell with what each is of (杀菌水温≥92.0℃；通过时间≥24.0分钟)."""
    text, end = plain(cell.text), 0
    for bound in bounds(text):
        name = text[end : bound.start]
        for mark in plain(_NAMES_END):
            name = name.rstrip().rpartition(mark)[2]
        end = bound.end
        yield name.strip(), bound, cell


def _common(name: str, label: str) -> int:
    """How much of the head of a label ends the name of a limit (杀菌水温, 水温℃)."""
    return next((n for n in range(len(label), SHORTEST - 1, -1) if name.endswith(label[:n])), 0)


def _is_number(text: str) -> bool:
    return text.replace(".", "", 1).isdecimal()


class _Limit(NamedTuple):
    bound: Bound
    leaf: Leaf[str]
    table: int


def _named(context: Context) -> dict[tuple[str, str], list[_Limit]]:
    """The limits of tables by what they are of (codes and names of its cell) and their unit."""
    found: dict[tuple[str, str], list[_Limit]] = {}
    for number, table in enumerate(context.mentions.tables()):
        heads = _heads(table)
        limits = [at for at, head in heads.items() if is_limit(head)]
        for row in range(1, len(table.rows)) if limits else ():
            stated = {cell.column: cell for cell in table.begun(row)}
            cell = stated.get(limit_column(heads, limits))
            made = [*bounds(plain(cell.text))] if cell is not None and len(cell.text) <= _LONGEST else []
            if cell is not None and len(made) == 1 and made[0].unit:
                for name in _names(stated, min(limits)):
                    leaf = table.leaf(cell)
                    found.setdefault((name, made[0].unit), []).append(_Limit(made[0], leaf, number))
    return {key: limits for key, limits in found.items() if len({one.bound[:2] for one in limits}) == 1}


def _heads(table: Table) -> dict[int, str]:
    return {cell.column: fold(cell.text).casefold() for cell in table.begun(0)} if table.rows else {}


def _names(stated: dict[int, TableCell], end: int) -> list[str]:
    """The codes and names in the cells before a column (CCP1 杀菌: CCP1, 杀菌)."""
    words = [word for at in sorted(stated) if at < end for word in stated[at].text.split()]
    return [word for word in words if not word.isdecimal() and len(word) >= SHORTEST]


def beyond(context: Context) -> Iterator[tuple[Outside, bool]]:
    """The values outside of a limit told elsewhere, and whether what they are of is surely the same."""
    limits = _named(context)
    if limits:
        yield from _of_tables(context, limits)
        yield from _of_sentences(context, limits)


def _of_tables(
    context: Context, limits: dict[tuple[str, str], list[_Limit]]
) -> Iterator[tuple[Outside, bool]]:
    """Those of rows with a verdict and without a limit of their own."""
    for table in context.mentions.tables():
        heads = _heads(table)
        verdicts = [at for at, head in heads.items() if has_word(head, "verdict")]
        if not verdicts or any(map(is_limit, heads.values())):
            continue
        for row in range(1, len(table.rows)):
            stated = {cell.column: cell for cell in table.begun(row)}
            verdict = stated.get(verdicts[-1])
            if verdict is None or not is_good(verdict.text):
                continue
            names = _names(stated, verdicts[-1])
            for cell in (
                stated[at] for at in stated if at < verdicts[-1] and not has_word(heads.get(at, ""), "other")
            ):
                text = plain(cell.text)
                for value in values(text) if len(text) <= _LONGEST else ():
                    limit = next((limits[n, value.unit][0] for n in names if (n, value.unit) in limits), None)
                    if limit is not None and outside(value, limit.bound):
                        places = (table.leaf(cell), limit.leaf, table.leaf(verdict))
                        yield Outside(text[value.start : value.end], str(limit.leaf.value), places), True


def _of_sentences(
    context: Context, limits: dict[tuple[str, str], list[_Limit]]
) -> Iterator[tuple[Outside, bool]]:
    """Those of sentences: the first value behind what a limit is of, in its unit, where all is said to be
    well and no limit is told."""
    for passage in context.mentions.passages({name for name, _ in limits}):
        text = plain(str(passage.leaf.value))
        if context.mentions.beside(passage.leaf) or not judges_well(text) or [*bounds(text)]:
            continue
        for name in sorted(dict.fromkeys(passage.words), key=str.isalpha):
            start = text.find(name) + len(name)
            own = {limit.leaf.span for key, found in limits.items() if key[0] == name for limit in found}
            ends = [text.find(word, start) for word in passage.words if not _is_of(word, own, limits)]
            end = min((one for one in ends if one >= start), default=len(text))
            stated = [
                one
                for one in values(text)
                if start <= one.start < end
                and (name, one.unit) in limits
                and not has_word(text[max(one.start - _NEAR, 0) : one.start], "change")
            ]
            limit = limits[name, stated[0].unit][0] if stated else None
            if limit is not None and outside(stated[0], limit.bound):
                sure = len(name) >= SURE or not name.isalpha()
                shown = text[stated[0].start : stated[0].end]
                yield Outside(shown, str(limit.leaf.value), (passage.leaf, limit.leaf)), sure


def _is_of(word: str, own: set[tuple[int, int]], limits: dict[tuple[str, str], list[_Limit]]) -> bool:
    """Whether a word names what some limits are of (CCP1, 杀菌)."""
    return any(key[0] == word and one.leaf.span in own for key, found in limits.items() for one in found)
