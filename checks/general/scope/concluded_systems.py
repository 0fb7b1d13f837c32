"""Systems that a sentence concludes on, by their names or standards, and that were not audited."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

from checks.context import Context
from checks.general.days import Day
from checks.general.registry import question
from checks.quantities.parts_and_wholes import plain_same
from checks.scope.systems import names, systems_of
from schemas.cache import yaml_file
from schemas.result import Finding

_CLAUSES = ";；，"


@question("SCOPE002")
def not_audited(context: Context, _told: list[Day]) -> Iterator[Finding]:
    """A system that a conclusion names as good, and the report has nowhere else."""
    audited = set(systems_of(context.report))
    if not audited or not audited <= {*_known()["names"].values()}:
        return
    for sentence in context.mentions.sentences():
        text = plain_same(sentence.text)
        if not all(any(word in text for word in _known()[kind]) for kind in ("concluding", "good")):
            continue
        others = sorted(_named(text) - audited)
        if others:
            leaf = context.mentions.leaf(sentence.text, sentence.start, sentence.start + len(sentence.text))
            shown = names(context.facts, others, context.lang)
            own = names(context.facts, sorted(audited), context.lang)
            yield context.finding(
                leaf,
                identity=f"concluded/{others}",
                values=others,
                variant="concluding",
                actual=shown,
                named=shown,
                audited=own,
            )


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
