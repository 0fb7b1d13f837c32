"""Inspections of environment and safety that were looked at for the offices alone."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from checks.context import Context
from checks.environment_safety.office_only_aspects import (
    BEHIND_A_VERB,
    audited_systems,
    productive,
    register_patterns,
)
from schemas import patterns as rx
from schemas.cache import yaml_file
from schemas.leaf import Leaf
from schemas.result import Finding
from schemas.text import fold

_WORDS = ("检查", "巡查", "巡检", "排查", "巡视", "点检")


def inspected_offices(context: Context) -> Iterator[Finding]:
    """One finding where all sheets of inspections that the report has are of offices, and no sentence tells
    of an inspection of another part."""
    audited = audited_systems(context)
    scope = productive(context) if audited else None
    shown = _sheets(context) if scope is not None else []
    if scope is not None and shown:
        leaf, does = scope
        yield context.finding(
            *shown,
            leaf,
            identity="offices",
            variant="offices",
            severity="info",
            values=[],
            concerning=audited,
            does=does,
        )


def _sheets(context: Context) -> list[Leaf[str]]:
    """The sentences on sheets of offices; none where another part was inspected, or may have been."""
    patterns, parts = _patterns(), register_patterns()
    found: list[Leaf[str]] = []
    for passage in context.mentions.passages((*_WORDS, *BEHIND_A_VERB)):
        text = fold(str(passage.leaf.value))
        if not any(word in text for word in _WORDS):
            continue
        around = (text, *context.mentions.beside(passage.leaf), *context.mentions.under(passage.leaf))
        if patterns["anywhere"].search(text) or parts["production"].search("\n".join(around)):
            return []
        for match in patterns["sheet"].finditer(text):
            title = match["inside"] + (match["behind"] or "")
            if patterns["office"].search(title):
                found += [] if parts["fault"].search(text) else [passage.leaf]
            elif not patterns["other"].search(title if match[0].startswith("《") else text):
                return []
    return list({id(leaf): leaf for leaf in found}.values())


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    said = yaml_file.read(Path(__file__).with_suffix(".yaml"))
    return {name: rx.compile(pattern) for name, pattern in said.items()}
