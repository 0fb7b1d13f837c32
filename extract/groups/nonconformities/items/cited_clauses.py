"""Clauses cited beside the standards that they belong to."""

from __future__ import annotations

from bisect import bisect_left
from typing import NamedTuple

from extract.readers.text.units import Piece
from extract.reading.source import Source
from extract.reading.system_names import system_of
from extract.values.clauses import Clause, find_clauses, open_clauses
from extract.values.standards import find_standards
from schemas import patterns

_BARE = patterns.compile(
    r"(?<![\d.])(?:(?:1\d|[3-9])(?:\.\d{1,2}){1,4}|10|[4-9])(?![\d年月日])(?:\s?[a-z][)）])?"
)
_JOINED = patterns.compile(r"\s?(?:条款|条|款)?\s?(?:[、,，;；/和及与&]|\sand\s|以及)\s?(?:第\s?)?$")
"""What stands between several clauses of a cell."""
_ANNEX = patterns.compile(r"(?<![A-Za-z0-9.])[A-Z]\.\d{1,2}(?:\.\d{1,2}){1,2}(?![\d.])")
_BESIDE = 3


class Cited(NamedTuple):
    """A clause cited for a standard: the standard's number, where it and the clause stand."""

    standard: str
    standard_at: tuple[int, int] | None
    clause: str
    clause_at: tuple[int, int]


def clauses_in(source: Source, start: int, end: int) -> list[Clause]:
    """The clauses and the controls of annexes (A.5.18) that a range cites, in order; without a number what
    it leaves open (GB/T 24001-2016第/条)."""
    text = source.text[start:end]
    found = find_clauses(text, start)
    controls = [Clause(m.start() + start, m.end() + start, m[0]) for m in _ANNEX.finditer(text)]
    stated = [*found, *(a for a in controls if not any(a.start <= c.start < a.end for c in found))]
    return sorted([*stated, *_left_open(text, start, stated)], key=lambda clause: clause.start)


def _left_open(text: str, base: int, stated: list[Clause]) -> list[Clause]:
    """The clauses that are left open, where none is told right behind."""
    starts = sorted(c.start for c in stated)
    found = [(c, starts[bisect_left(starts, c.start) :][:1]) for c in open_clauses(text, base)]
    return [c for c, following in found if not following or following[0] - c.end > _BESIDE]


def cited(source: Source, clause: Piece, standard: Piece | None) -> list[Cited]:
    """The clauses of a cell with their standards, those of a column of its own where the cell has none."""
    clauses = clauses_in(source, clause.start, clause.end)
    if not clauses:
        clauses = _bare(source, clause)
    own = standards_of(source, standard)
    found: list[Cited] = []
    for one in clauses:
        stated = standards_of(source, clause, one) or own or [("", None)]
        found += [Cited(number, at, shown(one), (one.start, one.end)) for number, at in stated]
    return found


def _bare(source: Source, cell: Piece) -> list[Clause]:
    """The clause of a cell that has but numbers, and those joined to it (8.4.1、8.4.2)."""
    found: list[Clause] = []
    for match in _BARE.finditer(source.text, cell.start, cell.end):
        if found and not _JOINED.fullmatch(source.text, found[-1].end, match.start()):
            break
        found.append(Clause(match.start(), match.end(), match[0]))
    return found


def shown(clause: Clause) -> str:
    """A clause with its letter: `7.4 a)`."""
    return f"{clause.value} {clause.item})" if clause.item else clause.value


def standards_of(
    source: Source, piece: Piece | None, clause: Clause | None = None
) -> list[tuple[str, tuple[int, int] | None]]:
    """The standards of a piece, or those right before a clause in it, one a system, with their places."""
    if piece is None:
        return []
    by_system: dict[str, tuple[str, tuple[int, int] | None]] = {}
    limit = clause.start if clause else piece.end
    for found in find_standards(source.text[piece.start : limit], piece.start):
        named = clause is None or found.value in clause.standards or clause.start - found.end <= _BESIDE
        system = system_of(found.value)
        if named and system and not _twin(found.value, by_system.get(system)):
            by_system[system] = (found.value, (found.start, found.end))
    return list(by_system.values())


def _twin(number: str, known: tuple[str, tuple[int, int] | None] | None) -> bool:
    """Whether it is the international twin of a national number already taken."""
    return known is not None and known[0].startswith("GB") and not number.startswith("GB")
