"""Which row of a checklist a piece of text is: by the indicator's title, else by how it is looked at."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from typing import NamedTuple

from rapidfuzz import fuzz, process

from extract.checklist.words import key, without_number
from schemas.checklists.models import Checklist, Place

_ALIKE = 80.0
"""So like a title (of 100) is a title that recognition blurred."""

_ALIKE_METHOD = 75.0
_LONGEST = 400
_LONGEST_TITLE = 80
_SHORTEST = 4


class Known(NamedTuple):
    """The keys of a row of the checklist."""

    place: Place
    title: str
    method: str
    scoring: str


class Matcher:
    """Finds the rows of one checklist."""

    def __init__(self, checklist: Checklist) -> None:
        self.checklist = checklist
        self._asked: dict[tuple[str, tuple[str, ...]], list[tuple[str, float]]] = {}

    @cached_property
    def known(self) -> list[Known]:
        """All rows with their keys."""
        return [
            Known(
                place,
                key(place.indicator.title),
                key("".join([*place.content.method, *place.content.points]))[:_LONGEST],
                key("".join(place.content.scoring))[:_LONGEST],
            )
            for place in self.checklist.places
        ]

    @cached_property
    def titles(self) -> dict[str, list[Known]]:
        """The rows by the titles of their indicators."""
        found: dict[str, list[Known]] = {}
        for one in self.known:
            found.setdefault(one.title, []).append(one)
        return found

    def titled(self, text: str) -> list[Known]:
        """The rows whose title a text is, but for its number; none for a text that is no title."""
        return self.titles.get(key(without_number(text)), []) if len(text) <= _LONGEST_TITLE else []

    def find(self, cells: Sequence[str], *, blurred: bool) -> list[Known]:
        """The rows that a table's row may be, by its cells: one, those of one indicator, or none.

        `blurred` cells need only be like what is printed."""
        found = next((those for cell in cells if (those := self.titled(cell))), [])
        if not found and blurred:
            found = self._like(cells)
        if len(found) == 1:
            return found
        return self._by_method(cells, found or self.known) or found

    def _like(self, cells: Sequence[str]) -> list[Known]:
        """The rows of the title that a cell is most like."""
        best, most = "", _ALIKE
        for cell in cells:
            given = key(without_number(cell[:_LONGEST_TITLE])) if len(cell) <= _LONGEST_TITLE else ""
            if len(given) >= _SHORTEST and (found := self._nearest(given, tuple(self.titles), most)):
                best, most = found[0][0], found[0][1]
        return self.titles.get(best, [])

    def _by_method(self, cells: Sequence[str], those: Sequence[Known]) -> list[Known]:
        """The row whose method a cell tells, among some; none where none or several do."""
        methods = tuple(one.method for one in those)
        best: list[str] = []
        most = _ALIKE_METHOD
        for cell in cells:
            given = key(cell[: _LONGEST * 2])[:_LONGEST]
            if len(given) > _SHORTEST * 2 and (found := self._nearest(given, methods, most)):
                most = found[0][1]
                best = [choice for choice, like in found if like == most]
        return [one for one in those if one.method == best[0]] if len(best) == 1 else []

    def _nearest(self, given: str, choices: tuple[str, ...], least: float) -> list[tuple[str, float]]:
        """The two choices that a text is most like, with how much (of 100)."""
        asked = given, choices
        if asked not in self._asked:
            near = process.extract(given, choices, scorer=fuzz.ratio, limit=2, score_cutoff=_ALIKE_METHOD)
            self._asked[asked] = [(choice, like) for choice, like, _ in near]
        return [one for one in self._asked[asked] if one[1] >= least]
