"""A period of days as the report tells it: its places, and which of them its values are taken from."""

from __future__ import annotations

from extract.groups.leaves import Candidate, date_candidate
from extract.values.dates import FoundDate
from schemas.slotted import field, slotted

_CARDS = 4
"""So many single days within a span are those of its parts."""


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

    def joined(self) -> Period:
        """The period without the ends of single days that a span elsewhere begins with (到厂日期：…), and
        without the days within it on which its parts were audited, each told in a card of its own."""
        spans = {(first.value, last.value) for _, first, last in self.dates if first.value != last.value}
        begun = {first for first, _ in spans}
        days = [first.value for _, first, last in self.dates if first.value == last.value]
        parted = len(days) >= _CARDS and len({*days}) > 1
        kept = [one for one in self.dates if one[1] != one[2] or one[1].value not in begun]
        if parted and len(spans) == 1:
            low, high = next(iter(spans))
            kept = [
                one
                for one in kept
                if one[1].value != one[2].value or not (low and high and low <= str(one[1].value) <= high)
            ]
        if not begun or len(kept) == len(self.dates):
            return self
        firsts = {first.start for _, first, _ in kept} if parted and len(spans) == 1 else None
        starts = [one for one in self.first if firsts is None or one.start in firsts]
        return Period(starts, [date_candidate(last, where) for where, _, last in kept], kept)

    def best(self) -> tuple[FoundDate, FoundDate] | None:
        """The dates of the place that the values are taken from."""
        if not self.dates:
            return None
        _, first, last = min(self.dates, key=lambda d: (d[0], d[1].value is None, d[1].start))
        return first, last
