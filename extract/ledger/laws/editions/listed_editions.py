"""Editions that a list of laws, standards or external documents has."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path

from extract.ledger.reading import Reading
from schemas import patterns
from schemas.cache import yaml_file
from schemas.facts import StandardEdition
from schemas.leaf import Leaf
from schemas.statements.laws import ListedEdition

_NUMBER = patterns.compile(
    r"(?<![A-Za-z])(?:GB\s?/\s?T|GJB|SY\s?/\s?T|YY\s?/\s?T|(?:IECQ\s?)?QC|OHSAS|IATF|ISO\s?/\s?(?:IEC|TS)|ISO)\s?"
    r"\d{4,6}[A-Z]?(?:[.-]\d{1,2}(?!\d))?\s?[-—–－:：]{1,2}\s?(?:19|20)\d\d(?!\d)"
)
_BESIDE = 24
"""So far around a number in running text a word tells that it is past."""


def read(reading: Reading, wanted: Callable[[str], StandardEdition | None]) -> Iterator[ListedEdition]:
    """The numbers of wanted editions in lists of norms, but those told as past; `wanted` gives the edition of
    a number, null where nobody asks for it."""
    for match in _NUMBER.finditer(reading.text):
        edition = wanted(match[0])
        if edition is None:
            continue
        place = reading.leaf(edition.number, *match.span())
        if _is_listed(reading, place) and not _is_past(reading, place):
            yield ListedEdition(place, match[0], edition)


def _is_listed(reading: Reading, leaf: Leaf[str]) -> bool:
    """Whether a number stands in a list of norms: under its heads or caption, or in a line of titles."""
    leads = "\n".join(reading.leads(leaf))
    own = "".join(reading.around(leaf)) + "".join(reading.beside(leaf))
    if _has("others", leads + own):
        return False
    if _has("norms", leads):
        return True
    titles = (one for law_list in reading.report.law_lists for one in law_list.titles if one.value)
    lines = {(one.evidence.page, one.evidence.line) for one in titles}
    return (leaf.evidence.page, leaf.evidence.line) in lines


def _is_past(reading: Reading, leaf: Leaf[str]) -> bool:
    """Whether the words or cells beside a number say that it is no longer the one in force."""
    before, after = reading.around(leaf)
    near = (before[-_BESIDE:], after[:_BESIDE], *reading.beside(leaf))
    return any(_has("past", one) for one in near)


def _has(kind: str, text: str) -> bool:
    return any(word in text for word in _words()[kind])


@cache
def _words() -> dict[str, list[str]]:
    found: dict[str, list[str]] = yaml_file.read(Path(__file__).with_suffix(".yaml"))
    return found
