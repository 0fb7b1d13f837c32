"""Rows of tables with a limit or target, what was measured, and how that is judged (`row_limits.yaml`)."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path

from extract.ledger.measurements.consumption import is_consumption
from extract.ledger.reading import Reading
from schemas.cache import yaml_file
from schemas.mentions import Judged
from schemas.text import fold
from schemas.wholes.surroundings import Table

_LONGEST_HEAD, _LONGEST, _FEW = 20, 60, 2


def judged(reading: Reading) -> list[Judged]:
    """The rows that are judged to be good, each with one of its results; then those of scores."""
    found = [one for table in reading.tables() for one in _rows(table)]
    return [*found, *reading.mentions.judged]


def _rows(table: Table) -> Iterator[Judged]:
    """The rows under heads for a limit, a result and a verdict."""
    heads = heads_of(table)
    if any(len(head) > _LONGEST_HEAD for head in heads.values()):
        return
    verdicts = [at for at, head in heads.items() if _last(head, "verdict") >= 0 and _has_no_number(table, at)]
    limits = [at for at in heads if at not in verdicts and is_limit(heads[at])]
    if not verdicts or not limits:
        return
    limit = limit_column(heads, limits)
    measured = _measured(heads, limit, verdicts)
    for row in range(1, len(table.rows)):
        cells = {cell.column: cell for cell in table.begun(row) if 0 < len(cell.text) <= _LONGEST}
        stated, verdict = cells.get(limit), cells.get(verdicts[-1])
        if stated is None or verdict is None or not is_good(verdict.text):
            continue
        name = fold(" ".join(cell.text for at, cell in cells.items() if at < min([limit, *measured])))
        shares = "%" in heads[limit] + fold(stated.text)
        caps = _last(heads[limit], "capped") >= 0 or (is_consumption(name) and not shares)
        capped = caps and _last(name.casefold(), "least") < 0
        for at in measured:
            if at in cells:
                value, limit_leaf, judged = (table.leaf(cell) for cell in (cells[at], stated, verdict))
                yield Judged(value, limit_leaf, judged, capped)


def _measured(heads: dict[int, str], limit: int, verdicts: list[int]) -> list[int]:
    """The columns of what was measured: by their heads, else those between the limit and the verdict."""
    free = [at for at, head in heads.items() if at not in (limit, verdicts[-1]) and _last(head, "other") < 0]
    named = [at for at in free if _last(heads[at], "result") > _last(heads[at], "limit")]
    if named:
        return named if len(named) <= _FEW else named[-1:]
    return [at for at in free if limit < at < verdicts[-1] and not is_limit(heads[at])]


def heads_of(table: Table) -> dict[int, str]:
    """The heads of the columns of a table, folded and small."""
    return {cell.column: fold(cell.text).casefold() for cell in table.begun(0)} if table.rows else {}


def is_limit(head: str) -> bool:
    """Whether a head, folded and small, is of limits."""
    at = _last(head, "limit")
    return at >= 0 and at > _last(head, "result") and at >= _last(head, "other")


def limit_column(heads: dict[int, str], limits: list[int]) -> int:
    """Of several columns of limits the one that tells values."""
    return next((at for at in limits if _last(heads[at], "capped") >= 0 or "值" in heads[at]), limits[-1])


def is_good(verdict: str) -> bool:
    """Whether a cell says that all is well.

    >>> is_good("均符合要求"), is_good("不符合"), is_good("☑ 达标"), is_good("Y")
    (True, False, True, True)
    """
    known, stated = _known(), fold(verdict).casefold().strip("。.; ")
    if stated[:1] in known["good"] and len(stated) > 1:
        stated = stated[1:].strip()
    for word in sorted(known["wholly"], key=len, reverse=True):
        stated = stated.removeprefix(word)
    return stated in known["good"] or any(
        stated.removesuffix(word) in known["good"] for word in known["so"] if stated.endswith(word)
    )


def has_word(head: str, kind: str) -> bool:
    """Whether a head, folded and small, has a word of a kind of `row_limits.yaml`."""
    return _last(head, kind) >= 0


def _has_no_number(table: Table, column: int) -> bool:
    """Whether no cell of a column has a digit: what was measured has."""
    cells = (row[column] for row in table.rows[1:])
    return not any(char.isdecimal() for cell in cells if cell is not None for char in cell.text)


def _last(text: str, kind: str) -> int:
    """Where the last of the words of a kind ends in a head; -1 where it has none."""
    return max((text.rfind(word) + len(word) for word in _known()[kind] if word in text), default=-1)


@cache
def _known() -> dict[str, list[str]]:
    known: dict[str, list[str]] = yaml_file.read(Path(__file__).with_suffix(".yaml"))
    return known
