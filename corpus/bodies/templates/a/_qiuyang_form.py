"""The one form of 楸阳's report: rows of twelve places, cells as wide as they need."""

from __future__ import annotations

WIDTHS = (1.5, 0.8, 1.1, 1.1, *(1.0,) * 8)


class Form:
    """The rows of the form."""

    def __init__(self) -> None:
        self.rows: list[list[str]] = []

    def line(self, *cells: tuple[str, int]) -> None:
        """A row of cells, each with its width; `^` goes on with the cell above."""
        row: list[str] = []
        for text, wide in cells:
            row += [text] * wide if text == "^" else [text, *["‹"] * (wide - 1)]
        self.rows.append(row)

    def band(self, text: str) -> None:
        """A row over the whole width."""
        self.line((text, 12))

    def pair(self, label: str, value: str, other: str, more: str) -> None:
        """Two labels and their values."""
        self.line((label, 2), (value, 4), (other, 2), (more, 4))
