"""Tables with totals: what their rows are, by their names, and how their amounts are written."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extract.ledger.reading import Reading
from schemas import patterns
from schemas.leaf import Leaf
from schemas.report import TableWithTotal, TotalItem
from schemas.statements.amounts.totals import TotalRow, TotalTable
from schemas.text import fold

_SUBTOTAL = patterns.compile(r"(小计|合计|总计|共计|sub-?total|total)[:：]?$", re.IGNORECASE)
_ROUNDED = patterns.compile("%|％|百分|万元|亿元|千元|比例|占比")
_HALVES = ("人日", "人天")
"""Units of totals that are told in halves where they are no whole numbers."""

_OF_WHICH = patterns.compile(r"其中|ofwhich|including", re.I)
_TAKEN_OFF = patterns.compile(
    r"^[减扣][:：]|^(?:扣减|核减|扣除|冲减|减去|less[: ])|(?:扣减|核减|减少|冲减|扣除)(?:人日|人天|数|额)?$",
    re.I,
)
_REQUIRED, _ACTUAL = patterns.compile(r"应[^\W\d]$|[应需]有$"), patterns.compile(r"实[^\W\d际]|实际")
"""What names of amounts end and begin with that tell the same things twice (应配3台、实配3台)."""

_NEEDED = ("核定", "应审", "应有", "所需", "标准人日", "不少于", "Required", "required")
"""In the name of what was to be spent at least, which is none of what was."""


def read(reading: Reading) -> Iterator[TotalTable]:
    """The tables, their further columns and subtotals."""
    for number, table in enumerate(reading.report.tables_with_totals):
        for one in (table, *table.beside):
            if one.stated_total is not None:
                yield _table(number, one, one.stated_total, rounded=table.rounded)


def _table(number: int, table: TableWithTotal, total: Leaf[float], *, rounded: bool) -> TotalTable:
    raws = [item.amount.raw for item in table.items if item.amount is not None]
    title = table.title.raw if table.title else ""
    return TotalTable(
        total,
        title,
        number,
        (table.title.value or "") if table.title else "",
        [_row(item, total) for item in table.items],
        _decimals(total.raw),
        max(map(_decimals, raws), default=0),
        rounded=rounded or _ROUNDED.search(" ".join([title, total.raw, *raws])) is not None,
        halves=total.raw.endswith(_HALVES),
    )


def _row(item: TotalItem, total: Leaf[float]) -> TotalRow:
    written = str(item.name.value) if item.name is not None else ""
    name = fold(item.name.value or "") if item.name else ""
    return TotalRow(
        item.name or item.amount or total,
        name,
        item,
        of_which=_OF_WHICH.match(name) is not None,
        subtotal=_SUBTOTAL.search(name) is not None,
        needed=any(word in name for word in _NEEDED),
        taken_off=_TAKEN_OFF.search(name) is not None,
        required=_REQUIRED.search(written) is not None,
        actual=_ACTUAL.match(written) is not None,
    )


def _decimals(raw: str) -> int:
    found = re.search(r"\d\.(\d+)", fold(raw))
    return len(found[1]) if found else 0
