"""What is told of a thing in running text: a fact, and how the statements of a group look."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Literal, NamedTuple

from extract.reading.source import Source
from extract.values.found import Found
from schemas import patterns
from schemas.slotted import field, slotted

Kind = Literal["date", "until", "validity", "org", "code", "text", "words", "person", "skip"]
"""`words` is a text that is no number."""

LEADING = patterns.compile(r"\s{0,3}(?P<name>[^\W\d_](?:[^\W_]|[ -]){1,15}?)\s?[:（(]")
"""The first words of a paragraph, behind its number: what is before a colon or bracket."""

_WORDS = patterns.compile(r"[^\W\d\x00-\x7f]{3}")


class Fact(NamedTuple):
    """A value that a text states: `value` null when it is a date that does not exist."""

    field: str
    start: int
    end: int
    value: str | None
    anchor: int = -1

    @property
    def begin(self) -> int:
        """Where the fact's label, if any, begins."""
        return self.anchor if self.anchor >= 0 else self.start


class Phrase(NamedTuple):
    """A wording without a label: a date or organisation is `field` when `pattern` stands `where` of it.

    `alone`: the name itself is of the pattern and is a part of an enumeration."""

    field: str
    where: Literal["before", "after", "alone"]
    pattern: re.Pattern[str]


@slotted
class Shape:
    """How statements of one group look.

    `substance`: without one of these fields or the `weak` ones there is no statement; `dates`, `orgs`,
    `texts`, `more`: wordings that need no label; `spans`: what stands before a span of validity, `term`
    its fields; `prefixes`: what may stand right before the subject; `bracket`: the field of what stands
    in brackets behind it; `beside`: that of a code right behind it, by the code and what follows;
    `loose`: labels that need no colon; `starters`: fields that begin another statement when they come
    again (default: all of them); `rows`: whether the cells of a row belong to the subject that one of
    them names; `headed`: whether the headers of the group's table are labels too, with a colon;
    `lined`: at the beginning of a line also those that patterns know; `short_years`: whether dates with
    them count without a label; `bare`: the fields of parts of an enumeration that tell them by their
    looks; `leading`: what a paragraph says whose first words are the subject; `again`: a subject that
    comes again in another sentence is another one, though of one name; `led`: labels in lines are of the
    group where the heading or line over them is, also those that have their values in the line below.
    Only `subjects`, the labels and `leading` tell the subject."""

    group: str
    subject: str
    kinds: dict[str, Kind]
    gate: re.Pattern[str]
    substance: frozenset[str]
    subjects: Callable[[str], Iterator[Found]]
    dates: tuple[Phrase, ...] = ()
    orgs: tuple[Phrase, ...] = ()
    texts: tuple[tuple[str, re.Pattern[str]], ...] = ()
    prefixes: frozenset[str] = frozenset()
    spans: re.Pattern[str] | None = None
    term: tuple[str, str] = ("valid_from", "valid_to")
    rows: bool = False
    headed: bool = False
    lined: bool = False
    short_years: bool = False
    bare: Callable[[list[str]], Iterator[tuple[str, int]]] | None = None
    more: Callable[[str], Iterator[Fact]] | None = None
    bracket: Callable[[str], str | None] = field(default=lambda _: None)
    beside: Callable[[str, str], str | None] = field(default=lambda _code, _after: None)
    loose: frozenset[str] = frozenset()
    starters: frozenset[str] | None = None
    leading: re.Pattern[str] | None = None
    weak: frozenset[str] = frozenset()
    again: bool = False
    led: bool = False


@slotted
class Stretch:
    """A paragraph or cell, or several that are one list of labels: range and text in one width."""

    start: int
    end: int
    text: str
    raw: str
    source: Source


def without_lists(stated: list[Fact], shape: Shape, names: list[Found]) -> list[Fact]:
    """Labelled facts without codes that hold a subject behind other words: the label stands over a list of
    things then (检验报告：放在一号库的叉车…)."""
    starts = {n.start for n in names}

    def is_list(fact: Fact) -> bool:
        coded = shape.kinds.get(fact.field) == "code" and _WORDS.match(fact.value or "")
        return bool(coded) and not starts.isdisjoint(range(fact.start + 1, fact.end))

    return [fact for fact in stated if not is_list(fact)]


def counts_on(before: str, code: str) -> bool:
    """Whether a code is the next of a list that goes on from the one before, and so of the same kind.

    >>> counts_on("编号Y01", "Y02"), counts_on("Y-100", "2103567"), counts_on("TCS-150", "D-03")
    (True, False, False)
    """
    stem, stated = code.rstrip("0123456789"), before.rstrip("0123456789")
    same = len(code) - len(stem) == len(before) - len(stated) > 0
    return same and stated.endswith(stem) and bool(stem or not stated[-1:].isalpha() or not stated.isascii())
