"""What a defect is, and what it may draw on."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date
from random import Random
from typing import Any

from corpus.blocks import Tag
from corpus.bodies.audit import Audit
from corpus.bodies.tagged import Edit
from corpus.bodies.truth import bare

Value = str | int | float | date


@dataclass(frozen=True)
class Wrong:
    """What a defect of the audit has made wrong.

    `values` are paths without keys and the values that now stand there; where the report does not tell them
    all, the defect is not in it. `about` is what the finding must show to be the right one, where the values
    themselves may stand at several places (a device's number, a person's name). Not `named`: the finding may
    name another field."""

    values: tuple[tuple[str, Value], ...]
    about: str = ""
    allowed: tuple[str, ...] = ()
    named: bool = True


@dataclass(frozen=True)
class Slip:
    """What a defect of a place writes: the edits, the texts that the finding must show (see `Wrong`)."""

    edits: tuple[Edit, ...]
    texts: tuple[str, ...] = ()
    allowed: tuple[str, ...] = ()
    named: bool = True


@dataclass
class Ground:
    """An audit to be changed, with what other defects have taken."""

    audit: Audit
    random: Random
    taken: set[str] = field(default_factory=set)

    def take(self, key: str) -> bool:
        """Whether a thing is still free; from now on it is not."""
        free = key not in self.taken
        self.taken.add(key)
        return free

    def pick(self, name: str, fits: Callable[[Any], bool] = lambda _: True) -> Any | None:
        """An entry of a list of the audit that fits and that no other defect has; None when there is none."""
        entries = self.audit.at(name)
        free = [at for at, one in enumerate(entries) if f"{name}[{at}]" not in self.taken and fits(one)]
        if not free:
            return None
        at = self.random.choice(free)
        self.taken.add(f"{name}[{at}]")
        return entries[at]


@dataclass
class Places:
    """The tags of a report as it stands, by number, with those that other defects have."""

    tags: list[Tag]
    audit: Audit
    random: Random
    taken: set[int] = field(default_factory=set)
    boxes: dict[int, bool] = field(default_factory=dict)
    """The tags behind a ticked box: whether another box of the line is empty."""
    leads: list[tuple[int, str]] = field(default_factory=list)
    """By tag the number of its line, and what stands before it there."""

    def of(self, path: str) -> list[int]:
        """The free places of a path without keys that show a text, in reading order."""
        return [
            at
            for at, tag in enumerate(self.tags)
            if at not in self.taken and tag.raw and bare(tag.path) == path
        ]

    def later(self, path: str) -> int | None:
        """One of the places of a value behind its first; None when it stands only once."""
        numbers = [at for at, tag in enumerate(self.tags) if tag.raw and tag.path == path]
        return self.one([at for at in numbers[1:] if at not in self.taken])

    def one(self, numbers: Sequence[int]) -> int | None:
        """One of some places."""
        return self.random.choice(list(numbers)) if numbers else None

    def beside(self, number: int, name: str) -> Tag | None:
        """The tag of another field of the same entry."""
        entry = self.tags[number].path.rpartition(".")[0]
        return next((tag for tag in self.tags if tag.path == f"{entry}.{name}"), None)


@dataclass(frozen=True)
class Said:
    """A sentence of a defect of the text: `text` goes behind the line with this number, or in it where
    `instead` stands, `hidden` where nobody sees it. The finding must show `texts`."""

    number: int
    text: str
    instead: str = ""
    texts: tuple[str, ...] = ()
    allowed: tuple[str, ...] = ()
    hidden: bool = False


@dataclass
class Prose:
    """The sentences of a report that tell no value, by the number of their line; `every` line as written,
    and the `titles` above each."""

    lines: dict[int, str]
    every: list[str]
    audit: Audit
    random: Random
    taken: set[int] = field(default_factory=set)
    titles: list[str] = field(default_factory=list)

    def one(self, fits: Callable[[str], bool] = lambda _: True) -> int | None:
        """One of the free lines that fit; None where there is none."""
        free = [number for number, text in self.lines.items() if number not in self.taken and fits(text)]
        return self.random.choice(free) if free else None


@dataclass(frozen=True)
class Content:
    """A content of a report, to be left out: the values that tell it (paths, all below them), and the lines
    that tell it by words. A paragraph or row that tells something of `beside` it may go with it; where any
    other value would go too, the report keeps the content. `types` of audits whose report must have it, and
    `systems`, one of which is audited (none: all).

    The finding must show `texts`."""

    paths: tuple[str, ...]
    words: re.Pattern[str]
    texts: tuple[str, ...]
    beside: tuple[str, ...] = ()
    types: tuple[str, ...] = ("stage2", "surveillance", "recertification", "special", "transfer")
    allowed: tuple[str, ...] = ()
    systems: tuple[str, ...] = ()


InAudit = Callable[[Ground], Wrong | None]
InPlace = Callable[[Places], Slip | None]
InText = Callable[[Prose], Said | None]


@dataclass(frozen=True)
class AuditDefect:
    """A defect of the audit."""

    code: str
    name: str
    put: InAudit
    moves: bool = False
    """Whether it moves the audit: then it comes before those that count from its days."""


@dataclass(frozen=True)
class PlaceDefect:
    """A defect of a place."""

    code: str
    name: str
    put: InPlace


@dataclass(frozen=True)
class TextDefect:
    """A defect of the text that stands around the values."""

    code: str
    name: str
    put: InText


@dataclass(frozen=True)
class Omission:
    """A content left out."""

    code: str
    name: str
    content: Content


IN_AUDIT: list[AuditDefect] = []
IN_PLACE: list[PlaceDefect] = []
IN_TEXT: list[TextDefect] = []
OMITTED: list[Omission] = []


def in_audit(code: str, *, moves: bool = False) -> Callable[[InAudit], InAudit]:
    """Registers a function that changes an audit in one respect, or returns None."""

    def register(put: InAudit) -> InAudit:
        IN_AUDIT.append(AuditDefect(code, put.__name__, put, moves))
        return put

    return register


def in_place(code: str) -> Callable[[InPlace], InPlace]:
    """Registers a function that changes what is written at a place, or returns None."""

    def register(put: InPlace) -> InPlace:
        IN_PLACE.append(PlaceDefect(code, put.__name__, put))
        return put

    return register


def in_text(code: str) -> Callable[[InText], InText]:
    """Registers a function that puts a sentence into a report or changes one, or returns None."""

    def register(put: InText) -> InText:
        IN_TEXT.append(TextDefect(code, put.__name__, put))
        return put

    return register
