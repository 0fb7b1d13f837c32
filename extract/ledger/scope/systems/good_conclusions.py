"""Systems that a sentence concludes on, by their names or standards, beside those audited."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

from extract.ledger.reading import Reading
from schemas.cache import yaml_file
from schemas.statements.scope import GoodConclusion
from schemas.text import plain_same

_CLAUSES = ";；，"


def read(reading: Reading, audited: set[str]) -> Iterator[GoodConclusion]:
    """The conclusions that name others as good, where all that are audited would be known by name."""
    if not audited or not audited <= {*_known()["names"].values()}:
        return
    for sentence in reading.sentences():
        text = plain_same(sentence.text)
        if not all(any(word in text for word in _known()[kind]) for kind in ("concluding", "good")):
            continue
        others = sorted(_named(text) - audited)
        if others:
            place = reading.leaf(sentence.text, sentence.start, sentence.start + len(sentence.text))
            yield GoodConclusion(place, text, others)


def _named(text: str) -> set[str]:
    """The systems that a text names, in clauses that are not on others'."""
    for mark in _CLAUSES:
        text = text.replace(mark, ",")
    clauses = (one for one in text.split(",") if not any(word in one for word in _known()["others"]))
    return {system for one in clauses for system in (*_by_name(one), *_by_standard(one))}


def _by_name(text: str) -> Iterator[str]:
    """The systems whose names lead, with others joined to them, to 管理体系."""
    links = (*_known()["names"], *_known()["joins"])
    for name, system in _known()["names"].items():
        at = text.find(name)
        while at >= 0:
            end = at + len(name)
            while link := next((one for one in links if text.startswith(one, end)), ""):
                end += len(link)
            if text.startswith("管理体系", end):
                yield system
            at = text.find(name, at + 1)


def _by_standard(text: str) -> Iterator[str]:
    plain = "".join(c if c.isascii() and (c.isalnum() or c in "-.") else " " for c in text)
    for token in plain.split():
        for number, system in _known()["standards"].items():
            if token == number or token.startswith(f"{number}-"):
                yield system


@cache
def _known() -> dict[str, Any]:
    known: dict[str, Any] = yaml_file.read(Path(__file__).with_suffix(".yaml"))
    return known
