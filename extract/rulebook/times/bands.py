"""The tables of audit time beside which the authority's are laid: bands of head counts, columns, figures."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import Any

from schemas import patterns
from schemas.cache import yaml_file
from schemas.other_kinds.rule_words import HeadCountTable, TimeColumn
from schemas.other_kinds.rulebook import Cell, RuleTable

_DATA = Path(__file__).with_suffix(".yaml")
_BAND = patterns.compile(r"(?P<first>\d{1,6})\s?[-~～—–至到]{1,2}\s?(?P<last>\d{1,6})")
_FIGURE = patterns.compile(r"\d{1,3}(?:\.\d{1,2})?")
_READ = str.maketrans(
    {"O": "0", "o": "0", "l": "1", "I": "1", "|": "1", "，": ".", ",": ".", "。": ".", "．": "."}
)
_ALL = "all"


def head_count_tables(tables: Sequence[RuleTable], title: str | None) -> list[HeadCountTable]:
    """The tables of a document with rows of head counts; `title` is the document's."""
    return [_table(table, bands, title) for table in tables if (bands := _bands(table))]


def _table(table: RuleTable, bands: dict[int, tuple[int, int]], title: str | None) -> HeadCountTable:
    columns = [*_columns(table, title)]
    figures = {
        (row, one.at): _figure(table.rows[row][one.at])
        for row in bands
        for one in columns
        if one.at < len(table.rows[row])
    }
    return HeadCountTable(table, bands, columns, figures)


def _bands(table: RuleTable) -> dict[int, tuple[int, int]]:
    """The rows of head counts: their bands."""
    made = {}
    for at, row in enumerate(table.rows):
        if (
            row
            and isinstance(row[0], str)
            and (match := _BAND.fullmatch(row[0].translate(_READ).removesuffix("人")))
        ):
            made[at] = int(match["first"]), int(match["last"])
    return made


def _columns(table: RuleTable, title: str | None) -> Iterator[TimeColumn]:
    """The columns with the time of both stages, each with its system and level."""
    data = _data()
    shared = next((s for text in (table.title, title) if (s := _system(text or ""))), None)
    for at, name in enumerate(table.columns):
        if at == 0 or patterns.search(data["people"], name) or _is_apart(name):
            continue
        level = next(
            (level for level, words in data["levels"] if patterns.search(words, name.rsplit("/", 1)[-1])),
            _ALL,
        )
        yield TimeColumn(at, _system(name) or shared, level)


def _is_apart(name: str) -> bool:
    """Whether a column has another time than that of both stages of an initial audit."""
    data = _data()
    alone = patterns.search(data["one_stage"], name) and not patterns.search(data["both_stages"], name)
    return bool(alone or patterns.search(data["apart"], name))


def _system(text: str) -> str | None:
    return next((code for code, words in _data()["systems"] if patterns.search(words, text)), None)


def _figure(cell: Cell) -> float | None:
    """A cell's figure."""
    if not isinstance(cell, str):
        return float(cell)
    match = _FIGURE.match("".join(cell.translate(_READ).split()))
    return float(match[0]) if match else None


@cache
def _data() -> Any:
    return yaml_file.read(_DATA)
