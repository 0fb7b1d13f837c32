"""Auditor days as sentences and tables tell them: what was needed at least, what was spent, what on site."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import count

from extract.ledger.audit_time.words import known, number_before, tells
from extract.ledger.reading import Reading
from extract.ledger.text.excusing_words import clause
from schemas.leaf import Leaf
from schemas.statements.times.audit_time import StatedDays
from schemas.wholes.surroundings import Table

_WHOLE = "共"
_LEAD, _FEW = 30, 5
"""So long is what leads from the words to an amount; so short what tells nothing by itself."""


def read(reading: Reading) -> Iterator[StatedDays]:
    """The amounts of the sentences of each line, then those of each table."""
    lines: dict[int, list[Leaf[str]]] = {}
    for passage in reading.passages(known()["units"]):
        if reading.table(passage.leaf) < 0:
            lines.setdefault(passage.leaf.evidence.line, []).append(passage.leaf)
    groups = count()
    for leaves in lines.values():
        group = next(groups)
        for leaf in leaves:
            yield from _in_text(leaf, group)
    for table in reading.tables():
        yield from _in_table(reading, table, next(groups))


def _in_text(leaf: Leaf[str], group: int) -> Iterator[StatedDays]:
    """The amounts of a sentence, each by the words of its clause."""
    text = leaf.raw
    for unit in known()["units"]:
        at = text.find(unit)
        while at >= 0:
            number = number_before(text, at)
            if number:
                low, _ = clause(text, at - len(number), at)
                whole = text[low : at - len(number)].strip("，, ") == _WHOLE
                if (
                    at - len(number) - low <= _FEW and low and not whole
                ):  # 合计 alone: of what, the clause before tells
                    low = clause(text, low - 1, low - 1)[0]
                words = f"{_WHOLE}计" if whole else text[max(low, at - len(number) - _LEAD) : at]
                yield from _days(float(number), words, leaf, group)
            at = text.find(unit, at + 1)


def _in_table(reading: Reading, table: Table, group: int) -> Iterator[StatedDays]:
    """The amounts of a table of auditor days, each by the label of its row and what stands before it."""
    units = tuple(known()["units"])
    timed = False
    for number in range(len(table.rows)):
        row = table.begun(number)
        if len(row) == 1:
            continue
        timed = timed or any(unit in cell.text for cell in row for unit in units)
        lead = reading.leads(table.leaf(row[0])) if row[0].text.strip() else ()
        if not (timed or any(unit in text for text in lead for unit in units)):
            continue
        for cell in row[1:]:
            amount = _last_number(cell.text)
            if amount and cell.text.strip():
                others = tuple(table.leaf(one) for one in row if one.text and one is not cell)
                words = row[0].text + " " + cell.text
                yield from _days(float(amount), words, table.leaf(cell), group, others)


def _days(
    amount: float, words: str, leaf: Leaf[str], group: int, row: tuple[Leaf[str], ...] = ()
) -> Iterator[StatedDays]:
    kinds = {kind for kind in ("least", "spent", "onsite") if tells(words, kind)}
    if "least" not in kinds and tells(words, "apart"):
        kinds = {"apart"}
    if not amount or not kinds or tells(words, "others"):
        return
    if "least" in kinds or not tells(words, "changes"):
        yield StatedDays(leaf, words, amount, frozenset(kinds), group, row)


def _last_number(text: str) -> str:
    """The last number of a cell, before what brackets add."""
    bare = text.partition("（")[0].partition("(")[0].rstrip("人日天 ")
    return number_before(bare, len(bare)) if bare.isascii() or bare[-1:].isdecimal() else ""
