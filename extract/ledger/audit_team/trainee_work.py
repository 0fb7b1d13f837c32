"""What any sentence or table tells of a trainee of the team: to audit alone, to count as audit time."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from extract.ledger.people.names import words
from extract.ledger.reading import Reading
from extract.ledger.text.excusing_words import clause_text
from schemas.leaf import Leaf
from schemas.statements.people.audit_team import TraineeWork
from schemas.wholes.surroundings import Table, TableCell

_NEAR, _LEAST, _BESIDE, _FOLLOW = 3, 2, 8, 5
"""So many letters before a word a denial stands; names in the list of those who audit together; letters
between a word and its amount; lines that tell of one person."""

_EQUAL = 0.01
_MARKS = "ABCDEFGH、，, \u3000①②③④⑤"


def read(reading: Reading, name: str, team: Collection[str]) -> Iterator[TraineeWork]:
    """The acts told of one trainee."""
    for passage in reading.passages((name,)):
        text = passage.leaf.raw
        behind = text.partition(name)[2]
        if any(_said(behind, word) for word in words()["alone"]):
            yield TraineeWork(passage.leaf, text, "alone")
        elif _has(text, "days") and _days_behind(behind) and not _has(text, "uncounted"):
            yield TraineeWork(passage.leaf, text, "counted")
    for table in reading.tables():
        yield from _in_table(table, name, team)
    yield from _counted(reading, name, team)


def _counted(reading: Reading, name: str, team: Collection[str]) -> Iterator[TraineeWork]:
    """The lines from a trainee's name to the next member of the team that count an amount of days."""
    start, near = 0, 0
    for line in reading.text.split("\n"):
        at = line.find(name)
        in_row = at >= 0 and "\t" in line  # what follows is the next row
        near = (0 if in_row else _FOLLOW) if at >= 0 else near - 1
        is_guided = _has(line, "guides")
        others = [found for one in team if one != name and (found := line.find(one, max(at, 0))) >= 0]
        said = line[max(at, 0) : None if is_guided else min(others, default=len(line))]
        if near > 0 and "\t" not in line and (stated := _counts(said)):
            place: Leaf[str] = reading.leaf(line.strip(), start, start + len(line))
            yield TraineeWork(place, stated, "counted")
        near = 0 if (others and not (at < 0 and is_guided)) or not line.strip() else near
        start += len(line) + 1


def _counts(text: str) -> str:
    """The clause of a text that counts days, blank where none does: the word, none for not before it, and a
    share or an amount above none beside it; how the whole is reckoned counts nobody."""
    for word in words()["counted"]:
        at = text.find(word)
        if at < 0 or any(no in text[max(at - _NEAR, 0) : at] for no in words()["denied"]):
            continue
        clause = clause_text(text, at, at + len(word)).strip()
        beside = text[max(at - _BESIDE, 0) : at].rpartition("，")[2], text[at + len(word) :][:_BESIDE]
        amounts = ["".join(c if c.isdigit() or c == "." else " " for c in one).split() for one in beside]
        counted = any(one.strip("0.") for one in (*amounts[0][-1:], *amounts[1][:1])) or _has(
            clause, "shares"
        )
        if counted and not _has(clause, "reckoned"):
            return clause
    return ""


def _has(text: str, kind: str) -> bool:
    return any(word in text for word in words()[kind])


def _said(text: str, word: str) -> bool:
    """Whether a word that an audit follows stands in a text, and no denial right before it."""
    at = text.find(word)
    if at < 0 or "审" not in clause_text(text, at, at + len(word)):
        return False
    return not any(no in text[max(at - _NEAR, 0) : at] for no in words()["denied"])


def _days_behind(text: str) -> bool:
    """Whether a number of days above none stands right behind a name."""
    stated = text.lstrip(" 各为:：")
    number = stated[: next((at for at, c in enumerate(stated) if not (c.isdigit() or c == ".")), len(stated))]
    return bool(number.strip("0.")) and stated[len(number) :].lstrip()[:1] in ("天", "人")


def _in_table(table: Table, name: str, team: Collection[str]) -> Iterator[TraineeWork]:
    """A trainee's row in a table of days whose total has it, and the rows of a plan with that name alone."""
    for number in range(len(table.rows)):
        row = table.begun(number)
        for cell in row:
            if cell.text.strip() == name and number and (amount := _counted_amount(table, number)):
                yield TraineeWork(table.leaf(cell), amount, "counted")
            elif number and cell.text.strip(_MARKS) == name and _shared(table, cell.column, team):
                others = (other.text.strip() for other in row if other is not cell)
                yield TraineeWork(table.leaf(cell), " ".join(filter(None, others)), "planned")


def _shared(table: Table, column: int, team: Collection[str]) -> bool:
    """Whether a column has cells with several of the team: those who audit together."""
    cells = (row[column] for row in table.rows if column < len(row))
    return any(cell is not None and sum(one in cell.text for one in team) >= _LEAST for cell in cells)


def _counted_amount(table: Table, number: int) -> str:
    """The number of a row under a head of auditor days, behind that head, where a later row has the sum."""
    said = [cell.column for row in range(number) for cell in table.begun(row) if _has(cell.text, "counted")]
    for cell in table.begun(number):
        if said and cell.column not in said:
            continue
        stated = [_amount(row[cell.column]) for row in table.rows]
        head = next((at for at in range(number, -1, -1) if stated[at] is None), -1)
        above = table.rows[head][cell.column] if head >= 0 else None
        if not stated[number] or above is None or not _has(above.text, "days"):
            continue
        for at in range(number + 1, len(stated)):
            if abs(sum(one or 0.0 for one in stated[head + 1 : at]) - (stated[at] or 0.0)) < _EQUAL:
                return f"{above.text.strip()} {cell.text.strip()}"
    return ""


def _amount(cell: TableCell | None) -> float | None:
    text = cell.text.strip() if cell is not None else ""
    try:
        return float(text)
    except ValueError:
        return None
