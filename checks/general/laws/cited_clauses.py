"""A clause right behind a standard's number, anywhere in the text, that the standard does not have."""

from __future__ import annotations

from collections.abc import Iterator

from checks.context import Context
from checks.general.days import Day, has, words
from checks.general.registry import question
from checks.laws.standard_clauses import cited, of_standard
from checks.quantities.parts_and_wholes import plain_same
from checks.text.lines import placed_lines
from schemas.leaf import Leaf
from schemas.result import Finding
from schemas.text import fold

_REACH, _YEAR = 16, 4
"""Characters behind a standard in which its clause stands; figures of a year."""

_STOPS = "，,。；;、和及与"


@question("NC002")
def no_such_clause(context: Context, _told: list[Day]) -> Iterator[Finding]:
    """A standard with a clause behind it (GB/T 19001-2016 §7.1.7, ISO 45001:2018 Clause 9.1.4)."""
    for passage in context.mentions.passages(words()["system_signs"]):
        text = fold(str(passage.leaf.value))
        for number, clause in _pairs(text) if not has("mistaken", text) else ():
            lists = of_standard(context.facts, context.report, number, context.as_of).lists
            if lists and not any(one.has(clause) for one in lists):
                yield context.finding(
                    passage.leaf,
                    identity=f"{number} {clause}",
                    values=[clause],
                    variant="alone",
                    actual=clause,
                    standard=number,
                    clause=clause,
                )


def _pairs(text: str) -> Iterator[tuple[str, str]]:
    """Each standard with the clause that follows in its clause of the sentence."""
    for sign in words()["system_signs"]:
        at = text.find(sign)
        while at >= 0:
            number, end = _dated(text, sign, at + len(sign))
            behind = text[end : end + _REACH]
            stop = min((i for i in map(behind.find, _STOPS) if i >= 0), default=len(behind))
            found = cited(behind[:stop])
            if found and found[0].system is None and not any(one in behind[:stop] for one in ("GB", "ISO")):
                yield number, found[0].number
            at = text.find(sign, end)


def _dated(text: str, sign: str, end: int) -> tuple[str, int]:
    """The number of a standard with the year behind it, where there is one, and where it ends."""
    mark = text[end : end + 1]
    year = text[end + 1 : end + 1 + _YEAR]
    if mark in ("-", ":", "—", "–", "(") and year.isdecimal():
        joined = ":" if sign.startswith("ISO") else "-"
        return f"{sign}{joined}{year}", end + 1 + _YEAR
    return sign, end


@question("SCOPE003")
def two_editions(context: Context, _told: list[Day]) -> Iterator[Finding]:
    """The rules of certification in two editions, though no sentence tells that one replaced the other."""
    stated: dict[str, dict[str, Leaf[str]]] = {}
    for start, line in placed_lines(plain_same(context.mentions.text)):
        for sign in words()["rule_signs"] if not (has("gone", line) or has("mistaken", line)) else ():
            at = line.find(sign)
            while at >= 0:
                end = at + len(sign)
                while line[end : end + 1].isascii() and (
                    line[end : end + 1].isalnum() or line[end : end + 1] == "-"
                ):
                    end += 1
                year = line[end + 1 : end + 1 + _YEAR]
                if line[end : end + 1] == ":" and year.isdecimal() and len(year) == _YEAR:
                    low, high = start + at, start + end + 1 + _YEAR
                    place: Leaf[str] = context.mentions.leaf(f"{line[at:end]}:{year}", low, high)
                    stated.setdefault(line[at:end], {}).setdefault(year, place)
                at = line.find(sign, at + 1)
    for number, years in stated.items():
        if len(years) > 1:
            older, later = min(years), max(years)
            yield context.finding(
                years[older],
                years[later],
                wrong=[years[older]],
                identity=number,
                values=sorted(years),
                variant="editions",
                number=number,
                years=context.listed(sorted(years)),
            )
