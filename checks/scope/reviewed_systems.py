"""Conclusions of internal audits and management reviews that are on some of the audited systems alone."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from checks.context import Context
from checks.scope.systems import names, systems_of
from schemas import patterns
from schemas.cache import yaml_file
from schemas.result import Finding
from schemas.statements.scope import SystemSentence

SEVERAL = 2
NAMED = frozenset({"QMS", "EMS", "OHSMS", "EnMS", "FSMS", "ISMS"})
"""The systems that sentences name."""

KINDS = ("management_reviews", "internal_audits")


def concluded_for_some(context: Context) -> Iterator[Finding]:
    """A finding for each kind of conclusion that names some of the audited systems, and not the others."""
    audited = systems_of(context.report)
    if len(audited) < SEVERAL or not NAMED.issuperset(audited):
        return
    sentences = context.mentions.statements(SystemSentence)
    for kind in KINDS:
        own = [one for one in sentences if kind in one.kinds]
        if any(one.judged for one in own if one.systems):
            yield from _finding(context, kind, audited, own)
    yield from _finding(context, "ready", audited, [one for one in sentences if one.ready])


def _finding(
    context: Context, kind: str, audited: list[str], sentences: list[SystemSentence]
) -> Iterator[Finding]:
    named = frozenset().union(*(one.systems for one in sentences))
    lacking = [one for one in audited if one not in named]
    if any(one.on_whole for one in sentences) or not lacking or not named & {*audited}:
        return
    yield context.finding(
        *(one.place for one in sentences if one.systems),
        identity=kind,
        variant="concluded",
        values=lacking,
        severity="info",
        what=context.words(kind),
        named=names(context.facts, [one for one in audited if one in named], context.lang),
        lacking=names(context.facts, lacking, context.lang),
    )


def systems_named(text: str) -> frozenset[str]:
    """The systems that a folded text names, in words (环境和能源管理体系) or by their standards."""
    named, word, systems = _names()
    called = " ".join([*(match[0] for match in named.finditer(text)), *_NUMBER.findall(text)])
    return frozenset(systems[one] for one in word.findall(called))


_NUMBER = patterns.compile(r"\d{4,5}")
_NAMES = Path(__file__).parents[2] / "extract" / "ledger" / "scope" / "systems" / "names.yaml"


@cache
def _names() -> tuple[re.Pattern[str], re.Pattern[str], dict[str, str]]:
    known = yaml_file.read(_NAMES)
    systems = {
        word: system for of in ("names", "numbers") for system, words in known[of].items() for word in words
    }
    word = "|".join(sorted(systems, key=lambda one: -len(one)))
    name = "|".join(one for one in word.split("|") if not one.isdigit())
    named = rf"(?:(?:{name})(?:管理)?(?:体系)?(?:、|和|及|与|以及|/|，|,)?){{1,8}}(?:管理)?体系"
    return patterns.compile(named), patterns.compile(word), systems
