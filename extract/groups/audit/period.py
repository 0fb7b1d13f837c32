"""A period of days as the report tells it: its places, and which of them its values are taken from."""

from __future__ import annotations

from collections.abc import Callable

from extract.readers.leaves import Candidate, date_candidate
from extract.values.dates import FoundDate
from schemas.slotted import field, slotted


@slotted
class Period:
    """The places of a period: first days, last days and the found dates behind them."""

    first: list[Candidate[str]] = field(default_factory=list)
    last: list[Candidate[str]] = field(default_factory=list)
    dates: list[tuple[int, FoundDate, FoundDate]] = field(default_factory=list)

    def add(self, first: FoundDate, last: FoundDate, where: int) -> None:
        """Another place of the period."""
        self.first.append(date_candidate(first, where))
        self.last.append(date_candidate(last, where))
        self.dates.append((where, first, last))

    def without(self, is_apart: Callable[[int], bool]) -> Period:
        """The period without the places that are of something else, told by where a day begins."""
        first, last = ([one for one in ends if not is_apart(one.start)] for ends in (self.first, self.last))
        dates = [one for one in self.dates if not (is_apart(one[1].start) or is_apart(one[2].start))]
        return Period(first, last, dates)

    def joined(self) -> Period:
        """The period without the ends of single days that a span elsewhere begins with (到厂日期：…), and
        without several single days within a span: those of its parts (a card for each process)."""
        spans = [(first.value or "", last.value or "") for _, first, last in self.dates if first != last]
        begun = {first for first, last in spans if first != last}
        within = {
            id(one)
            for one in self.dates
            if one[1] == one[2] and any(first <= (one[1].value or "") <= last for first, last in spans)
        }
        parts = within if len({one[1].value for one in self.dates if id(one) in within}) > 1 else set()
        kept = [one for one in self.dates if one[1] != one[2] or one[1].value not in begun]
        kept = [one for one in kept if id(one) not in parts]
        if not begun or len(kept) == len(self.dates):
            return self
        first = [date_candidate(first, where) for where, first, _ in kept] if parts else self.first
        return Period(first, [date_candidate(last, where) for where, _, last in kept], kept)

    def best(self) -> tuple[FoundDate, FoundDate] | None:
        """The dates of the place that the values are taken from."""
        if not self.dates:
            return None
        _, first, last = min(self.dates, key=lambda d: (d[0], d[1].value is None, d[1].start))
        return first, last
