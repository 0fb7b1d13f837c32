"""The best verdict on what a nonconformity was raised against, wherever a row or clause has both: its
department with its clause or number, in prose its clause or department (`best_verdicts.yaml`)."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path

from extract.ledger.nonconformities.offices import offices
from extract.ledger.reading import Reading
from schemas.bounds import plain
from schemas.cache import yaml_file
from schemas.leaf import Leaf
from schemas.report import Nonconformity
from schemas.statements.conclusions import BestVerdict
from schemas.text import fold
from schemas.wholes.surroundings import TableCell

_REACH = 40
_PART = 3
"""So many characters of a clause's number at least tell what it is on (8.1)."""


def read(reading: Reading) -> Iterator[BestVerdict]:
    """The verdicts of rows, then those of sentences."""
    yield from _of_rows(reading)
    yield from _of_sentences(reading)


def _of_rows(reading: Reading) -> Iterator[BestVerdict]:
    items = reading.report.nonconformities.items
    for table in reading.tables() if items else ():
        rows = [table.begun(row) for row in range(len(table.rows))]
        for item in items:
            of_it = [cells for cells in rows if _is_of(cells, item) and not _tells(cells, item)]
            verdicts = [[cell for cell in cells if cell.text.strip() in _known("cells")] for cells in of_it]
            if of_it and all(verdicts) and not any(_is_marked(cells, item) for cells in rows):
                verdict = verdicts[0][0]
                yield BestVerdict(table.leaf(verdict), of_it[0][0].text, verdict.text, item)


def _is_of(cells: list[TableCell], item: Nonconformity) -> bool:
    """Whether a row is on the department and clause of a nonconformity, or names its number."""
    clause = str(item.clause.value) if item.clause is not None and item.clause.value else ""
    names = offices(item)
    here = any(name in fold(cell.text) for cell in cells for name in names)
    of_clause = any(clause and _holds(cell.text, clause) for cell in cells)
    numbered = len(item.number or "") >= _PART and not (item.number or "").isdecimal()
    return (here and of_clause) or (
        numbered and any(item.number in cell.text for cell in cells[1:] if item.number)
    )


def _tells(cells: list[TableCell], item: Nonconformity) -> bool:
    """Whether a row is where the nonconformity itself is told."""
    own = [leaf.start for leaf in (item.clause, item.description, item.department) if leaf is not None]
    return any(cell.start <= start < cell.end for cell in cells for start in own)


def _is_marked(cells: list[TableCell], item: Nonconformity) -> bool:
    """Whether a row marks a nonconformity of the department."""
    here = any(name in fold(cell.text) for cell in cells for name in offices(item))
    return here and not _tells(cells, item) and any("不符合" in cell.text for cell in cells)


def _holds(text: str, clause: str) -> bool:
    """Whether a text cites a clause, or one that it is part of."""
    cited = "".join(char if char.isdecimal() or char == "." else " " for char in plain(text)).split()
    own = "".join(char if char.isdecimal() or char == "." else " " for char in clause).split()
    return any(
        one == other or (len(one) >= _PART and other.startswith(f"{one}.")) for one in cited for other in own
    )


def _of_sentences(reading: Reading) -> Iterator[BestVerdict]:
    items = reading.report.nonconformities.items
    raised = {item.description.evidence.line for item in items if item.description is not None}
    for sentence in reading.sentences() if items else ():
        text = sentence.text
        verdict = next((word for word in _known("said") if word in text), "")
        if not verdict:
            continue
        for part, start in _parts(text):
            own = next((word for word in _known("said") if word in part), "")
            item = next((one for one in items if own and _names(part, one)), None)
            if item is None or any(word in part for word in _known("aside")):
                continue
            low = sentence.start + start
            leaf: Leaf[str] = reading.leaf(part.strip(), low, low + len(part))
            if leaf.evidence.line not in raised:
                yield BestVerdict(leaf, part.strip(), own, item)


def _parts(text: str) -> Iterator[tuple[str, int]]:
    """The clauses of a sentence up to and with its verdict, each with where it begins."""
    start = 0
    while start < len(text):
        ends = [at + len(word) for word in _known("said") if (at := text.find(word, start)) >= 0]
        end = min(ends, default=len(text))
        low = max(start, end - _REACH)
        yield text[low:end], low
        start = end


def _names(part: str, item: Nonconformity) -> bool:
    """Whether a clause of a sentence cites a nonconformity's clause, or names its department."""
    clause = str(item.clause.value) if item.clause is not None and item.clause.value else ""
    return bool(clause and _holds(part, clause)) or any(name in fold(part) for name in offices(item))


@cache
def _known(name: str) -> list[str]:
    known: dict[str, list[str]] = yaml_file.read(Path(__file__).with_suffix(".yaml"))
    return known[name]
