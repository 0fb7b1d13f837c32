"""Frozen templates: the reports that a template wrote, of a few seeds, clean and with defects, as text.

`a.zip` and `b.zip` have one member a template. Its first line tells body, systems and types; then come the
reports (`lines.py`). A line begins with the version that has it: a blank for both, `-` for the clean report
alone, `+` for the one with defects.
"""

from __future__ import annotations

import io
import json
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import cache, lru_cache
from hashlib import sha256
from pathlib import Path
from zipfile import ZipFile

from corpus.bodies.audit import Audit
from corpus.bodies.frozen import lines
from corpus.bodies.template import Template
from corpus.bodies.truth import Known
from corpus.layouts.tree import Report

FOLDER = Path(__file__).parent
SEEDS = (1, 2, 3)
"""The seeds that are kept."""

BOTH, CLEAN, SLIPPED = " ", "-", "+"


class FrozenError(ValueError):
    """A report is asked for that was not kept."""


@dataclass(frozen=True)
class Frozen(Template):
    """A template whose reports are kept; it writes no other audit."""

    def report(self, seed: int, audit: Audit | None = None) -> Report:
        """The report of a seed. Raises FrozenError for another seed or audit."""
        about, kept = self._kept(seed)
        if audit is not None and fingerprint(audit) != about["audit"]:
            raise FrozenError(f"{self.name} is frozen: its report of seed {seed} is of another audit")
        return lines.read(version(kept, CLEAN), self.name, self.body)[0]

    def slipped(self, seed: int) -> tuple[Report, list[Known]]:
        """The report of a seed with defects, and what must be found. Raises FrozenError for another seed."""
        return lines.read(version(self._kept(seed)[1], SLIPPED), self.name, self.body)

    def _kept(self, seed: int) -> tuple[lines.Json, list[str]]:
        for part in _reports(self.half, self.name):
            about = json.loads(part[0][1:])[1]
            if about["seed"] == seed:
                return about, part
        kept = ", ".join(map(str, SEEDS))
        raise FrozenError(f"{self.name} is frozen: it has the reports of seeds {kept}, none of {seed}")


def names(half: str) -> list[str]:
    """The frozen templates of a half."""
    return sorted(_members(half)) if (FOLDER / f"{half}.zip").exists() else []


def template(half: str, name: str) -> Frozen:
    """A frozen template by its half and name. Raises KeyError."""
    if name not in names(half):
        raise KeyError(f"no template: {half}/{name}")
    with _archive(half) as archive, archive.open(name) as member:
        about = json.loads(member.readline())[1]
    return Frozen(name, half, about["body"], tuple(about["systems"]), tuple(about["types"]))


def fingerprint(audit: Audit) -> str:
    """What tells an audit from any other."""
    return sha256(repr((audit, audit.world)).encode()).hexdigest()[:16]


def text(half: str, name: str) -> str:
    """What is kept of a template."""
    with _archive(half) as archive:
        return archive.read(name).decode()


def merged(clean: list[str], slipped: list[str]) -> Iterator[str]:
    """The lines of both versions of a report, each with its sign."""
    matcher = SequenceMatcher(None, clean, slipped, autojunk=False)
    for kind, first, last, other_first, other_last in matcher.get_opcodes():
        if kind == "equal":
            yield from (BOTH + line for line in clean[first:last])
        else:
            yield from (CLEAN + line for line in clean[first:last])
            yield from (SLIPPED + line for line in slipped[other_first:other_last])


def version(kept: list[str], sign: str) -> Iterator[str]:
    """The lines of one version of a report."""
    return (line[1:] for line in kept if line[0] in (BOTH, sign))


@lru_cache(maxsize=8)
def _reports(half: str, name: str) -> list[list[str]]:
    """The lines of each report."""
    found: list[list[str]] = []
    for line in text(half, name).rstrip("\n").split("\n")[1:]:
        if line.startswith((f'{BOTH}["report"', f'{CLEAN}["report"')):
            found.append([])
        found[-1].append(line)
    return found


@cache
def _data(half: str) -> bytes:
    return (FOLDER / f"{half}.zip").read_bytes()


@cache
def _members(half: str) -> frozenset[str]:
    with _archive(half) as archive:
        return frozenset(archive.namelist())


def _archive(half: str) -> ZipFile:
    return ZipFile(io.BytesIO(_data(half)))
