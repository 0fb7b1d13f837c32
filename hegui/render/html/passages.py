"""The text of a document without pages, as it was read, with the passages marked that findings show."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from html import escape
from typing import NamedTuple

from hegui.render.html.places import Part
from hegui.render.show.flow import Flow
from hegui.wording import name
from schemas.document import Block, Document
from schemas.result import SEVERITIES, Severity


class Passage(NamedTuple):
    """A range that a finding shows: the finding's number and the shot's (`3.0`), and how it is marked."""

    start: int
    end: int
    key: str
    severity: Severity
    part: Part


class Stretch(NamedTuple):
    """A range of the text that the same passages cover."""

    start: int
    end: int
    passages: tuple[Passage, ...]


class Passages(Flow):
    """The whole text, with passages that may lie over one another.

    `units` are where paragraphs and cells begin, once `whole` was made; `line_starts` where lines do."""

    def __init__(self, document: Document, lang: str, passages: Iterable[Passage]) -> None:
        super().__init__(document, lang)
        self._stretches = list(_parted(list(passages)))
        self._starts = [one.start for one in self._stretches]
        self._seen: set[str] = set()
        self.units: list[int] = []
        self.line_starts = {line.number: line.start for line in reversed(document.lines)}

    def whole(self) -> str:
        """All blocks in reading order; what is set apart has its role before it."""
        return "".join(map(self._whole, self.document.blocks))

    def _whole(self, block: Block) -> str:
        if block.role == "body":
            return self.content(block)
        role = escape(name("roles", block.role, self.lang))
        return f'<div class="apart"><small>{role}</small>{self.content(block)}</div>'

    def unit(self, start: int) -> str:
        """A paragraph and a cell can be linked to by where it begins."""
        if self.units and self.units[-1] == start:
            return ""
        self.units.append(start)
        return f' id="t{start}"'

    def unit_at(self, offset: int) -> int | None:
        """The paragraph or cell that has an offset; null before the first one."""
        at = bisect_right(self.units, offset) - 1
        return self.units[at] if at >= 0 else None

    def words(self, start: int, end: int) -> str:
        """A range of the text with its marked passages."""
        made, at = [], start
        first = max(bisect_right(self._starts, start) - 1, 0)
        for stretch in self._stretches[first:]:
            if stretch.start >= end:
                break
            low, high = max(stretch.start, at), min(stretch.end, end)
            if low < high:
                made += [super().words(at, low), self._mark(stretch, super().words(low, high))]
                at = high
        return "".join((*made, super().words(at, end)))

    def _mark(self, stretch: Stretch, inner: str) -> str:
        worst = min(stretch.passages, key=lambda one: (SEVERITIES.index(one.severity), one.part != "odd"))
        keys = list(dict.fromkeys(one.key for one in stretch.passages))
        new = [key for key in keys if key not in self._seen][:1]
        self._seen.update(new)
        anchor = f' id="m{new[0]}"' if new else ""
        return f'<mark class="{worst.severity} {worst.part}"{anchor} data-k="{" ".join(keys)}">{inner}</mark>'


def _parted(passages: Sequence[Passage]) -> Iterator[Stretch]:
    """The passages cut where one of them begins or ends."""
    begins: dict[int, list[int]] = {}
    ends: dict[int, list[int]] = {}
    for at, one in enumerate(passages):
        if one.start < one.end:
            begins.setdefault(one.start, []).append(at)
            ends.setdefault(one.end, []).append(at)
    active: set[int] = set()
    last = 0
    for cut in sorted(begins.keys() | ends.keys()):
        if active:
            yield Stretch(last, cut, tuple(passages[at] for at in sorted(active)))
        active.difference_update(ends.get(cut, ()))
        active.update(begins.get(cut, ()))
        last = cut
