"""`opened`: gives the statements of a document, each class read when it is first asked for."""

from __future__ import annotations

from functools import cache
from importlib import import_module
from typing import Any, Protocol, TypeVar

from extract.ledger.reading import Reading
from schemas.statements import Statement, Statements

S = TypeVar("S", bound=Statement)


class Reader(Protocol):
    """What reads the statements of a topic."""

    def __call__(self, reading: Reading, *of: Any) -> Any:
        """The statements, in reading order."""


def opened(reading: Reading) -> Statements:
    """What gives the statements of a document."""
    known: dict[str, list[Any]] = {}

    def statements(kind: type[S], *of: Any) -> list[S]:
        if of:
            return [*reader(kind.TOPIC)(reading, *of)]
        if kind.TOPIC not in known:
            known[kind.TOPIC] = [*reader(kind.TOPIC)(reading)]
        return known[kind.TOPIC]

    return statements


@cache
def reader(topic: str) -> Reader:
    """The reader of a topic: `read` of the module that has its name."""
    read: Reader = import_module(f"extract.ledger.{topic}").read
    return read
