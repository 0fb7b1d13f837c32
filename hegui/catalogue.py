"""What the checks are about and how they explain themselves, known without importing them.

Importing the catalogue takes longer than a check: only what explains checks needs this, and it is kept."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

import checks.catalogue
from checks import rules
from hegui.selection import codes
from schemas.cache.compile_cache import Key, kept
from schemas.result import Severity, Subject


class Explained(NamedTuple):
    """A check: its code, name, default severity, subject, and its explanation in Chinese and English."""

    code: str
    name: str
    severity: Severity
    about: Subject
    zh: str
    en: str

    def paragraphs(self, lang: str) -> list[tuple[str, str]]:
        """The explanation: each paragraph's heading and what follows it, in one line."""
        joint, colon, stated = ("", "：", self.zh) if lang == "zh" else (" ", ":", self.en)
        parted = [joint.join(one.split("\n")).partition(colon) for one in stated.split("\n\n")]
        return [(heading, text.strip()) for heading, _, text in parted]


def checks_about(subject: Subject, select: Iterable[str] = (), ignore: Iterable[str] = ()) -> list[Explained]:
    """The checks that were made of a kind of document, by code, with a user's `--select` and `--ignore`.

    Raises RefusedError for a code or rule that is not known."""
    wanted = {*map(rules.code_of, codes(rules.known(), select, ignore))}
    return [one for one in every() if one.about == subject and one.code in wanted]


def every() -> list[Explained]:
    """All checks, by code."""
    return [Explained(*fields) for fields in kept(("checks",), _explained, _state())]


def _explained() -> list[tuple[str, ...]]:
    from checks.engine import catalogue

    return [
        (one.code, one.name, one.severity, one.about, one.explain("zh"), one.explain("en"))
        for one in catalogue().values()
    ]


def _state() -> Key:
    """What tells that a module of the catalogue was changed, added or removed."""
    states = [path.stat() for path in Path(checks.catalogue.__path__[0]).rglob("*.py")]
    return len(states), sum(one.st_size for one in states), max(one.st_mtime_ns for one in states)
