"""Ways to look at the text around a place, for what reads the statements of a report."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import lru_cache
from operator import attrgetter
from typing import Any, NamedTuple, Protocol

from schemas.leaf import Evidence, Leaf, Mention
from schemas.slotted import slotted


@slotted
class Passage:
    """A sentence or cell (`leaf`) with the words looked for that it has, in reading order."""

    leaf: Leaf[str]
    words: list[str]


class TableCell(NamedTuple):
    """What covers a place of a table: its text without white space around, where it begins and stands."""

    text: str
    row: int
    column: int
    start: int
    end: int


@slotted
class Table:
    """A table of the body: what covers each place, row by row (null where nothing does); `leaf` makes a cell
    a place that a finding shows."""

    rows: list[list[TableCell | None]]
    leaf: Callable[[TableCell], Leaf[str]]

    def begun(self, row: int) -> list[TableCell]:
        """The cells that begin in a row."""
        return [c for at, c in enumerate(self.rows[row]) if c and (c.row, c.column) == (row, at)]


def _alone(_place: Leaf[Any] | Mention[Any]) -> tuple[str, str]:
    return "", ""


def _no_cells(_place: Leaf[Any] | Mention[Any]) -> tuple[str, ...]:
    return ()


def _no_table(_place: Leaf[Any] | Mention[Any]) -> int:
    return -1


def _lists_nothing(_title: str) -> bool:
    return False


def _no_role(_place: Leaf[Any] | Mention[Any], _axis: str) -> str:
    return ""


class Sentence(NamedTuple):
    """A sentence, line or cell as it is written, and where it begins."""

    text: str
    start: int


_STOPS = "。；;！!？?\n\t"
"""What ends a sentence, a line or a cell."""


def no_leaf(value: Any, start: int, end: int) -> Leaf[Any]:
    """Of a document that was not read no place can be shown. Raises NotImplementedError."""
    raise NotImplementedError(f"no document behind {value!r} at {start}–{end}")


class Find(Protocol):
    """Looks for words in the text."""

    def __call__(self, words: Iterable[str], but: Iterable[str] = ()) -> Leaf[str] | None:
        """The place of the first of the words that the text has anywhere (`^word`: as a heading or label).

        Where it stands within a phrase of `but` it does not count."""


def _no_passages(_words: Iterable[str]) -> list[Passage]:
    return []


def _no_name(_text: str) -> bool:
    return False


def finds_nothing(words: Iterable[str], but: Iterable[str] = ()) -> Leaf[str] | None:  # noqa: ARG001
    """Of a document that was not read no words are found."""
    return None


@slotted
class Surroundings:
    """Ways to look at the text; of a document that was not read, nothing is around."""

    clause: Callable[[Leaf[Any] | Mention[Any]], Evidence] = attrgetter("evidence")
    """What a finding shows of a place: of a short value in running text the clause that tells it."""

    around: Callable[[Leaf[Any] | Mention[Any]], tuple[str, str]] = _alone
    """The words before and after a place in its sentence."""

    beside: Callable[[Leaf[Any] | Mention[Any]], tuple[str, ...]] = _no_cells
    """The other cells of a place's row of a table; none outside tables."""

    under: Callable[[Leaf[Any] | Mention[Any]], tuple[str, ...]] = _no_cells
    """The headings above a place and the title of its row."""

    leads: Callable[[Leaf[Any] | Mention[Any]], tuple[str, ...]] = _no_cells
    """What leads to a place: the heads and caption of its list, what stands before it in its sentence."""

    role: Callable[[Leaf[Any] | Mention[Any], str], str] = _no_role
    """What a place is of, by the words that lead to it, on an axis: `part` (site, shift, unit … or whole),
    `time` (former or latter), `transfer`; empty where nothing tells it."""

    table: Callable[[Leaf[Any] | Mention[Any]], int] = _no_table
    """The number of the table that a place stands in; -1 outside tables."""

    tables: Callable[[], list[Table]] = list
    """The tables of the body, in reading order."""

    lists: Callable[[str], bool] = _lists_nothing
    """Whether the text has a title, without brackets, as an item of some list: what no list was read of."""

    find: Find = finds_nothing
    """Where the text has some words."""

    passages: Callable[[Iterable[str]], list[Passage]] = _no_passages
    """The sentences that have any of many words, titles, names and what partners provide left out."""

    is_name: Callable[[str], bool] = _no_name
    """Whether some characters have the shape of a person's name."""

    length: int = 0
    """How many characters the text has, white space apart."""

    text: str = ""
    """The text of the document."""

    leaf: Callable[[Any, int, int], Leaf[Any]] = no_leaf
    """A place that a finding shows: a value, and its range in the text."""

    def sentences(self) -> tuple[Sentence, ...]:
        """Every sentence, line and cell of the text that is not blank, in reading order."""
        return _sentences(self.text)


@lru_cache(maxsize=2)
def _sentences(text: str) -> tuple[Sentence, ...]:
    found: list[Sentence] = []
    start = 0
    for at, char in enumerate(text + "\n"):
        if char in _STOPS:
            if start < at and not text[start:at].isspace():
                found.append(Sentence(text[start:at], start))
            start = at + 1
    return tuple(found)
