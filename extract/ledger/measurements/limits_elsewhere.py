"""Values that are judged to be good, with the limit that a table tells for the same thing elsewhere."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from extract.ledger.measurements.limited_values import judges_well
from extract.ledger.measurements.row_limits import has_word, heads_of, is_good, is_limit, limit_column
from extract.ledger.reading import Reading
from schemas.bounds import Bound, bounds, plain, values
from schemas.leaf import Leaf
from schemas.statements.amounts.measurements import ValueElsewhere
from schemas.wholes.surroundings import TableCell

SHORTEST, SURE = 2, 4
"""Letters of a name; letters by which a thing is known."""

_LONGEST = 30
_NEAR = 5
"""Letters before a value that tell that it is a change (下降了4.2%)."""


class _Limit(NamedTuple):
    bound: Bound
    leaf: Leaf[str]
    table: int


def _named(reading: Reading) -> dict[tuple[str, str], list[_Limit]]:
    """The limits of tables by what they are of (codes and names of its cell) and their unit."""
    found: dict[tuple[str, str], list[_Limit]] = {}
    for number, table in enumerate(reading.tables()):
        heads = heads_of(table)
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


def _names(stated: dict[int, TableCell], end: int) -> list[str]:
    """The codes and names in the cells before a column (CCP1 杀菌: CCP1, 杀菌)."""
    words = [word for at in sorted(stated) if at < end for word in stated[at].text.split()]
    return [word for word in words if not word.isdecimal() and len(word) >= SHORTEST]


def read(reading: Reading) -> Iterator[ValueElsewhere]:
    """The values of rows, then those of sentences."""
    limits = _named(reading)
    if limits:
        yield from _of_tables(reading, limits)
        yield from _of_sentences(reading, limits)


def _of_tables(reading: Reading, limits: dict[tuple[str, str], list[_Limit]]) -> Iterator[ValueElsewhere]:
    """Those of rows with a verdict and without a limit of their own."""
    for table in reading.tables():
        heads = heads_of(table)
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
                    if limit is not None:
                        places = (table.leaf(cell), limit.leaf, table.leaf(verdict))
                        shown, rule = text[value.start : value.end], str(limit.leaf.value)
                        yield ValueElsewhere(places[0], shown, (value,), limit.bound, rule, places)


def _of_sentences(reading: Reading, limits: dict[tuple[str, str], list[_Limit]]) -> Iterator[ValueElsewhere]:
    """Those of sentences: the first value behind what a limit is of, in its unit, where all is said to be
    well and no limit is told."""
    for passage in reading.passages({name for name, _ in limits}):
        text = plain(str(passage.leaf.value))
        if reading.beside(passage.leaf) or not judges_well(text) or [*bounds(text)]:
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
            if limit is not None:
                sure = len(name) >= SURE or not name.isalpha()
                shown, places = text[stated[0].start : stated[0].end], (passage.leaf, limit.leaf)
                bound, rule = limit.bound, str(limit.leaf.value)
                yield ValueElsewhere(passage.leaf, shown, (stated[0],), bound, rule, places, sure)


def _is_of(word: str, own: set[tuple[int, int]], limits: dict[tuple[str, str], list[_Limit]]) -> bool:
    """Whether a word names what some limits are of (CCP1, 杀菌)."""
    return any(key[0] == word and one.leaf.span in own for key, found in limits.items() for one in found)
