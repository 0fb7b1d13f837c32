"""A value with what was written and where: the leaf of all structured fields."""

from __future__ import annotations

from typing import Any, Generic, TypeVar

from schemas.record import Model, field

T = TypeVar("T")

Box = tuple[float, float, float, float]


class Section(Model):
    """Where something stands in a document without pages: the heading above it, and below that the table by
    its number (as printed, else counted over the document) with the row, or the paragraph (both from 1)."""

    heading: str | None = None
    table: str | None = None
    row: int | None = None
    paragraph: int | None = None


class Evidence(Model):
    """Where a value stands: 1-based page and line, verbatim text, box in PDF points (null without pages).

    `section` is null with pages."""

    page: int | None = None
    line: int
    text: str
    bbox: Box | None = None
    section: Section | None = None
    _more: tuple[Evidence, ...] = ()

    @property
    def pages(self) -> tuple[Evidence, ...]:
        """This fragment and, for a value broken over pages, one for each further page."""
        return (self, *self._more)


class Mention(Model, Generic[T]):
    """Another place of the same fact."""

    value: T | None
    raw: str
    evidence: Evidence
    _start: int = -1
    _end: int = -1

    @property
    def span(self) -> tuple[int, int]:
        """The range in the document's text; (-1, -1) where unknown."""
        return self._start, self._end


class Leaf(Model, Generic[T]):
    """One value: `value` null with `raw` set means written, but no such thing (30 February)."""

    value: T | None
    raw: str
    evidence: Evidence
    confidence: float = field(default=1.0, ge=0, le=1)
    mentions: list[Mention[T]] = field(default_factory=list)
    _path: str | None = None
    _start: int = -1
    _end: int = -1

    @property
    def path(self) -> str | None:
        """The field path in the report (`calibrations[0].valid_until`), null outside a report."""
        return self._path

    @property
    def start(self) -> int:
        """The offset in the document's text, for reading order; -1 where unknown."""
        return self._start

    @property
    def span(self) -> tuple[int, int]:
        """The range in the document's text; (-1, -1) where unknown."""
        return self._start, self._end

    @property
    def places(self) -> list[Leaf[T] | Mention[T]]:
        """The leaf itself and its mentions: every place where the fact stands."""
        return [self, *self.mentions]


Text = Leaf[str]
Number = Leaf[int]
Amount = Leaf[float]
Date = Leaf[str]
"""ISO `YYYY-MM-DD`, `YYYY-MM`, or `长期`."""


def value_of(leaf: Leaf[str] | None) -> str | None:
    """The text or day of a leaf; null where there is none."""
    return leaf.value if leaf is not None else None


def text_of(leaf: Leaf[str] | None) -> str:
    """The text of a leaf; empty where there is none."""
    return (leaf.value or "") if leaf is not None else ""


def leaves(value: Any, path: str = "") -> list[tuple[str, Leaf[Any]]]:
    """Every leaf below a model or list with its path, in the order of the models."""
    found: list[tuple[str, Leaf[Any]]] = []
    _collect(value, path, found)
    return found


def _collect(value: Any, path: str, found: list[tuple[str, Leaf[Any]]]) -> None:
    if isinstance(value, Leaf):
        found.append((path, value))
    elif isinstance(value, Model):
        values = value.__dict__
        for name, shown in value.SHOWN:
            below = values[name]
            if isinstance(below, Leaf):
                found.append((f"{path}.{shown}" if path else shown, below))
            elif below is not None and not isinstance(below, str):
                _collect(below, f"{path}.{shown}" if path else shown, found)
    elif isinstance(value, list):
        for i, item in enumerate(value):
            _collect(item, f"{path}[{i}]", found)
