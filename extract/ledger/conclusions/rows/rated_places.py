"""Departments and processes that are rated good: by the row of a table, by a ticked option."""

from __future__ import annotations

import string
from collections.abc import Iterator

from extract.ledger.measurements.row_limits import has_word, is_good
from extract.ledger.nonconformities.offices import stem
from extract.ledger.reading import Reading
from schemas.standards import cited
from schemas.statements.conclusions import RatedPlace
from schemas.text import fold
from schemas.wholes.surroundings import Table, TableCell

_RAISED = ("不符合", "不合格", "nc", "发现", "问题")
_NONE = ("/", "无", "-", "—", "--", "0", "none", "无不符合", "未发现")
_NEGATIVE = ("不符合", "不合格", "不满足", "无效", "存在问题")
_NUMBERING = string.ascii_letters + string.digits + string.punctuation + "（）、．"
_OPEN = ("待", "整改", "纠正后", "除")
"""In an option that has regard to what is still to be corrected."""

_LONGEST = 24


def read(reading: Reading) -> Iterator[RatedPlace]:
    """The rows that rate departments or processes and nothing else, then the ticked options."""
    yield from _rows(reading)
    yield from _choices(reading)


def _rows(reading: Reading) -> Iterator[RatedPlace]:
    """The rows of tables that rate departments or processes and nothing else."""
    for table in reading.tables():
        heads = {cell.column: fold(cell.text).casefold() for cell in table.begun(0)} if table.rows else {}
        verdicts = [
            at for at, head in heads.items() if at and has_word(head, "verdict") and not _is_raised(head)
        ]
        if len(verdicts) != 1 or _cites(table):
            continue
        raised = [at for at, head in heads.items() if _is_raised(head) and at not in verdicts]
        rows = [{cell.column: cell for cell in table.begun(row)} for row in range(1, len(table.rows))]
        stated = [(cells, cells.get(verdicts[0]), _label(cells, verdicts[0])) for cells in rows]
        marked = {
            label.text for _, verdict, label in stated if verdict and label and _is_raised(verdict.text)
        }
        for cells, verdict, label in stated:
            if verdict is None or label is None or label.text in marked:
                continue
            if len(verdict.text) > 1 and is_good(verdict.text):
                none = any(at in cells and fold(cells[at].text).casefold() in _NONE for at in raised)
                leaves = (table.leaf(label), table.leaf(verdict))
                yield RatedPlace(leaves[1], verdict.text, _names(label.text), label.text, leaves, none)


def _cites(table: Table) -> bool:
    """Whether rows of a table are of clauses: then one that conforms says nothing of the whole place."""
    return any(
        cited(cell.text) for row in table.rows[1:] for cell in row[:3] if cell and len(cell.text) <= _LONGEST
    )


def _label(cells: dict[int, TableCell], end: int) -> TableCell | None:
    """The last short cell before a column that is no number of the row."""
    stated = [cells[at] for at in sorted(cells) if at < end and not cells[at].text.isdecimal()]
    return stated[0] if stated and len(stated[0].text) <= _LONGEST else None


def _choices(reading: Reading) -> Iterator[RatedPlace]:
    """The ticked options of questions on a department, with one to say the contrary."""
    for one in reading.mentions.choices:
        opposed = any(word in option for option in one.options for word in _NEGATIVE)
        if len(one.ticked) == 1 and opposed and is_good(one.ticked[0]):
            above = reading.under(one.leaf)[-1:]
            names = _names(" ".join((one.label, *above)))
            open_still = any(word in option for option in one.options for word in _OPEN)
            office = one.label or "".join(above)
            yield RatedPlace(one.leaf, one.ticked[0], names, office, (one.leaf,), not open_still)


def _is_raised(head: str) -> bool:
    return any(word in head for word in _RAISED)


def _names(label: str) -> tuple[str, ...]:
    """What a label may name: its words, without their numbers, in full and without what says of what kind
    they are (P-02采购过程: 采购过程, 采购)."""
    words = (fold(word).lstrip(_NUMBERING).rstrip(":") for word in label.split())
    return tuple(dict.fromkeys(name for word in words if word for name in (word, stem(word))))
