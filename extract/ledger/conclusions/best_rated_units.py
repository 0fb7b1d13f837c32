"""The best verdict, by the words or the report's own letters, on what a nonconformity was raised against:
in rows, on labels, in sentences."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from extract.ledger.conclusions.criterion_clauses import is_subject
from extract.ledger.nonconformities.offices import offices
from extract.ledger.reading import Reading
from extract.ledger.text.lines import placed_lines
from extract.ledger.text.word_kinds import has, words
from schemas.report import Nonconformity
from schemas.statements.conclusions import BestRatedUnit
from schemas.text import fold, plain_same

_LABEL, _ABOVE, _NEAR, _FEWEST, _CELLS, _MARKS, _LEAD = 24, 15, 8, 2, 4, "☑■√", 6
"""Characters of a label; lines above a row that tell what it is, around it that show its scale; parts of a
clause's number; cells that may name an office; ticks; how far before the words of a scale its letter is."""


class _Unit(NamedTuple):
    """What is rated as best: its label, all that is told with it, whether a verdict in between is told near
    it, where it stands."""

    label: str
    text: str
    verdict: str
    graded: bool
    start: int
    end: int


def read(reading: Reading) -> Iterator[BestRatedUnit]:
    """The units that are rated as without nonconformity, on the clause, matter or place of one."""
    lines = placed_lines(plain_same(reading.text))
    items = [one for one in reading.report.nonconformities.items if not _is_marked(lines, one)]
    raised = _raised(reading)
    letters = _letters(lines)
    for unit in _units(lines, letters) if items else ():
        if has("no_verdict", unit.text) or any(low <= unit.start < high for low, high in raised):
            continue
        item = next((one for one in items if _is_on(unit, one, graded=unit.graded or bool(letters))), None)
        if item is None and unit.verdict in letters and has("on_all", unit.label):
            item = items[0]
        if item is not None:
            low = unit.start + max(unit.text.rfind(unit.verdict), 0)
            verdict = reading.leaf(unit.verdict, low, low + len(unit.verdict))
            whole = reading.leaf(unit.text.strip(), unit.start, unit.end)
            yield BestRatedUnit(verdict, unit.label, whole, item)


def _raised(reading: Reading) -> list[tuple[int, int]]:
    """Where the nonconformities themselves are told."""
    stated = [
        leaf
        for item in reading.report.nonconformities.items
        for leaf in (item.description, item.clause, item.department)
        if leaf is not None
    ]
    text = reading.text
    return [(text.rfind("\n", 0, leaf.start) + 1, max(text.find("\n", leaf.start), 0)) for leaf in stated]


def _is_marked(lines: Sequence[tuple[int, str]], item: Nonconformity) -> bool:
    """Whether a row on its clause has a verdict that is not the best."""
    clause = str(item.clause.value) if item.clause is not None and item.clause.value else ""
    rows = (line.split("\t") for _, line in lines if line.count("\t") > 1)
    return any(
        any(_covers(one, clause) for one in _cited(" ".join(cells)))
        and any(cell.strip(" 有") in words()["bad_verdicts"] for cell in cells)
        for cells in rows
    )


def _letters(lines: Sequence[tuple[int, str]]) -> set[str]:
    """The letters, signs and words that a scale gives to what has no nonconformity."""
    found: set[str] = set()
    for _, line in lines:
        for word in words()["none_found"]:
            at = line.find(word)
            token = line[max(at - _LEAD, 0) : at].strip(" =—-:表示指为级\t")
            sign = token[-1:]
            if at > 0 and sign and has("scales", line) and not "\u4e00" <= sign <= "\u9fff":
                found.add(sign)
        for word in words()["all_others"]:
            at = line.find(word)
            if at >= 0:
                stated = line[at + len(word) :].strip("“\"'’‘")
                found.add(stated.partition("”")[0].partition('"')[0].rstrip("。"))
    return found


def _units(lines: Sequence[tuple[int, str]], letters: set[str]) -> Iterator[_Unit]:
    """Rows and labels with the best verdict below words of rating, and clauses of sentences that tell it."""
    best = {*words()["best_verdicts"], *letters}
    for number, (start, line) in enumerate(lines):
        above = "\n".join(one for _, one in lines[max(number - _ABOVE, 0) : number + 1])
        near = "\n".join(one for _, one in lines[max(number - _NEAR, 0) : number + _NEAR + 1])
        graded = has("between", near)
        cells = [cell.strip() for cell in line.split("\t")]
        rated = has("verdicts", above)
        verdict = next((one for cell in cells[1:] if (one := _verdict(cell, best))), "") if rated else ""
        if verdict:
            label = next((cell for cell in cells if cell and not cell.isdecimal()), "")
            yield _Unit(label, line, verdict, graded, start, start + len(line))
            continue
        label, colon, rest = line.partition(":")
        verdict = _ticked(rest) or _verdict(rest, best) if colon and len(label) <= _LABEL and rated else ""
        if verdict in best:
            yield _Unit(label, line.partition("□")[0], verdict, graded, start, start + len(line))
            continue
        yield from _clauses(line, start, best, graded=graded)


def _verdict(cell: str, best: set[str]) -> str:
    """The best verdict that a cell is, begins with, or ends with behind the word of rating."""
    bare = cell.strip(" 。")
    head = bare.partition(",")[0].partition("(")[0].strip(' 。“”"')
    tail = bare.rpartition("评")[2].strip(' 为“”"') if "评" in bare else ""
    return next((one for one in (head, tail) if one in best), "")


def _ticked(text: str) -> str:
    """The option that is ticked, where it is one of several."""
    mark = next((char for char in text if char in _MARKS), "")
    options = text.partition(mark)[2] if mark and "□" in text else ""
    return options.partition("□")[0].strip(" \u3000;") if text.count(mark or "\n") == 1 else ""


def _clauses(line: str, start: int, best: set[str], *, graded: bool) -> Iterator[_Unit]:
    """The parts of a line between full stops that rate what they begin with as best."""
    at = 0
    for part in line.replace(";", "。").split("。"):
        bare = part.replace(" ", "")
        rated = next((word for word in words()["rating"] if word in bare), "")
        verdict = bare.partition(rated)[2].lstrip("“\"'") if rated else ""
        stated = max((one for one in best if verdict.startswith(one)), key=len, default="")
        if stated:
            before = [one for one in bare.partition(rated)[0].split(",") if one]
            label = before[-1].partition("(")[0] if before else ""
            yield _Unit(label, part, stated, graded, start + at, start + at + len(part))
        at += len(part) + 1


def _is_on(unit: _Unit, item: Nonconformity, *, graded: bool) -> bool:
    """Whether a unit is on a nonconformity: it cites its clause and no other department; or, where there is a
    verdict in between, its label has words of it, or it is on what the clause asks."""
    clause = str(item.clause.value) if item.clause is not None and item.clause.value else ""
    names = offices(item)
    stated = fold(unit.text)
    here = any(name in stated for name in names)
    cited = _cited(unit.text)
    if cited:
        cells = (cell.strip() for cell in unit.text.split("\t")[:_CELLS])
        elsewhere = not here and any(cell.endswith(tuple(words()["kinds_of_office"])) for cell in cells)
        return not elsewhere and any(_covers(one, clause) for one in cited)
    if not graded or len(unit.label) > _LABEL:
        return False
    described = fold(str(item.description.value)) if item.description is not None else ""
    label = fold(unit.label)
    for word in words()["of_operation"]:
        label = label.replace(word, "")
    for mark in words()["between_words"]:
        label = label.replace(mark, "、")
    told_of = any(
        len(one) > 1 and one in described and not has("usual_words", one) for one in label.split("、")
    )
    return told_of or is_subject(label, item)


def _cited(text: str) -> list[str]:
    """The numbers of clauses of two parts at least that a text has."""
    bare = "".join(char if char.isascii() and (char.isdecimal() or char in ".A") else " " for char in text)
    return [one for one in bare.split() if len(one.split(".")) >= _FEWEST and one[-1:].isdecimal()]


def _covers(cited: str, clause: str) -> bool:
    return bool(clause) and (cited == clause or clause.startswith(f"{cited}."))
