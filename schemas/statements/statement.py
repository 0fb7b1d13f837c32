"""`Statement`: one thing that a report says, with its place."""

from __future__ import annotations

from typing import Any, Protocol, TypeVar

from schemas.leaf import Leaf
from schemas.slotted import slotted


@slotted
class Statement:
    """One thing that a report says.

    `place` is what a finding shows of it, its value what is read there (an ISO day, a number, a name, words);
    `words` is the sentence, clause or cell that says it, as it was read. A class of statements adds what else
    they have, named after the thing (`subject`, `unit`, `until`); its `TOPIC` names the module of
    `extract.ledger` that reads them (`organization.agreement_terms`)."""

    TOPIC = ""

    place: Leaf[Any]
    words: str


S = TypeVar("S", bound=Statement)


class Statements(Protocol):
    """Gives the statements of a class in reading order; they are read when they are first asked for."""

    def __call__(self, kind: type[S], *of: Any) -> list[S]:
        """The statements of a class; `of`: on something that the asker has at hand (a place, a name)."""


class Marks(Protocol):
    """Tells whether the words around a place say something of it."""

    def __call__(self, place: Any, name: str) -> str:
        """The words by which a place has a mark (`organization.renewed`); empty where it has not."""


def nothing_stated(kind: type[S], *of: Any) -> list[S]:  # noqa: ARG001
    """No statements: of a document that was not read."""
    return []


def unmarked(place: Any, name: str) -> str:  # noqa: ARG001
    """No mark: of a document that was not read."""
    return ""
