"""How 枫汀's system prints: modules, pairs in two columns, cards with running numbers."""

from __future__ import annotations

from collections.abc import Sequence

from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

Pair = tuple[str, str, str]
"""A label, its code and a value."""

LETTERS = {"QMS": "Q", "EMS": "E", "OHSMS": "S"}


class Print:
    """Prints modules and cards; each kind of card is numbered by itself."""

    def __init__(self, writer: Writer) -> None:
        self.writer, self.modules = writer, 0
        self.numbers: dict[str, int] = {}

    def module(self, name: str, code: str) -> None:
        """The head of a module."""
        self.modules += 1
        self.writer.heading(1, f"M{self.modules:02} {name} / {code}")

    def pairs(self, pairs: Sequence[Pair]) -> None:
        """Pairs in two columns."""
        self.writer.table(_rows(pairs), (1, 1), rules="rows")

    def wide(self, pairs: Sequence[Pair]) -> None:
        """Pairs with long values, each over the whole width."""
        self.writer.text(*(shown(pair) for pair in pairs), style="plain")

    def card(self, code: str, name: str, pairs: Sequence[Pair], long: Sequence[Pair] = ()) -> None:
        """A card: its number, its pairs and, over the whole width, what is long."""
        self.numbers[code] = self.numbers.get(code, 0) + 1
        rows: list[Row] = [[f"▼ {code}{self.numbers[code]:04}  {name}", "‹"], *_rows(pairs)]
        rows += [[shown(pair), "‹"] for pair in long]
        self.writer.table(rows, (1, 1), head=1, repeat=False)
        self.writer.text("", style="plain")


def shown(pair: Pair) -> str:
    """A pair as printed."""
    label, code, value = pair
    return f"{label}[{code}]: {value}"


def _rows(pairs: Sequence[Pair]) -> list[Row]:
    rows: list[Row] = []
    for at in range(0, len(pairs), 2):
        two = [shown(pair) for pair in pairs[at : at + 2]]
        rows.append(two if len(two) == 2 else [*two, "‹"])
    return rows
