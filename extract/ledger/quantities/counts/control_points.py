"""How many critical control points all plans together have (CCP共4个, 3个CCP均受控)."""

from __future__ import annotations

from collections.abc import Iterator

from extract.ledger.quantities.counts.counted import numbers
from extract.ledger.reading import Reading
from extract.ledger.text.lines import placed_lines
from extract.ledger.text.word_kinds import has, words
from schemas.statements.amounts.counts import ControlPoints
from schemas.text import plain_same

_BREAKS = "，,。；;、（(\t："


def read(reading: Reading) -> Iterator[ControlPoints]:
    """The numbers of the clauses that tell them of all, none of some."""
    for start, line in placed_lines(plain_same(reading.text)):
        known = any(word in line for word in words()["points"])
        for low, high, number in numbers(line, ["个"]) if known else ():
            begin = max(line.rfind(mark, 0, low) for mark in _BREAKS) + 1
            end = min((at for mark in _BREAKS if (at := line.find(mark, high)) >= 0), default=len(line))
            lead, behind = line[begin:low].rstrip(" 共有设计"), line[high:end].lstrip(" ")
            noun = next(
                (one for one in words()["points"] if lead.endswith(one) or behind.startswith(one)), ""
            )
            whole = has("of_all_points", line[begin:low]) or has("all_points", behind)
            if noun and whole and not has("some_of", line[begin:end]):
                clause = line[begin:end].strip()
                yield ControlPoints(reading.leaf(clause, start + begin, start + end), clause, noun, number)
