"""The text of a document by its lines: from which a passage is quoted, and in which a search looks."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from itertools import accumulate, pairwise
from typing import Any, NamedTuple

from schemas.document import Document


class Lines(NamedTuple):
    """A text, and where its lines begin in it, their numbers, their pages (0: without)."""

    text: str
    starts: Sequence[int]
    numbers: Sequence[int]
    pages: Sequence[int]

    def by_number(self) -> dict[str, str]:
        """What stands in each line, by its number."""
        ends = [*self.starts[1:], len(self.text)]
        found: dict[str, str] = {}
        for start, end, number in zip(self.starts, ends, self.numbers, strict=False):
            found[str(number)] = found.get(str(number), "") + self.text[start:end]
        return {number: text.rstrip("\n") for number, text in found.items()}

    def between(self, first: int, last: int) -> str:
        """What stands in the lines from one number to another."""
        ends = [*self.starts[1:], len(self.text)]
        return "".join(
            self.text[start:end]
            for start, end, number in zip(self.starts, ends, self.numbers, strict=False)
            if first <= number <= last
        ).rstrip("\n")

    def place(self, offset: int) -> tuple[int, int | None]:
        """The number of the line and the page at an offset of the text."""
        at = bisect_right(self.starts, offset) - 1
        return (0, None) if at < 0 else (self.numbers[at], self.pages[at] or None)


def lined(document: Document) -> dict[str, Any]:
    """The lines of a document as JSON, each number as its distance from the one before."""
    columns = zip(*((line.start, line.number, line.page or 0) for line in document.lines), strict=True)
    starts, numbers, pages = tuple(columns) or ((), (), ())
    return {
        "text": document.text,
        "starts": _steps(starts),
        "numbers": _steps(numbers),
        "pages": _steps(pages),
    }


def opened(packet: Mapping[str, Any]) -> Lines:
    """The lines again; those of earlier versions have texts by numbers alone."""
    if "starts" not in packet:
        numbers = sorted(map(int, packet))
        texts = [packet[str(number)] + "\n" for number in numbers]
        starts = [0, *accumulate(map(len, texts))][: len(texts)]
        return Lines("".join(texts), starts, numbers, [0] * len(numbers))
    columns = (list(accumulate(packet[name])) for name in ("starts", "numbers", "pages"))
    return Lines(packet["text"], *columns)


def _steps(values: Sequence[int]) -> list[int]:
    return [after - before for before, after in pairwise([0, *values])]
