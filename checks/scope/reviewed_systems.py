"""Conclusions of internal audits and management reviews that are on some of the audited systems alone."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

from checks.context import Context
from checks.scope.systems import names, systems_of
from schemas import patterns as rx
from schemas.cache import yaml_file
from schemas.leaf import Leaf
from schemas.result import Finding
from schemas.text import fold

REACH = 400
"""So many characters behind its label a conclusion may go on."""

SEVERAL = 2
_NUMBER = rx.compile(r"\d{4,5}")


class Said(NamedTuple):
    """A sentence on systems: those that it names; `open`: it judges the system as a whole."""

    leaf: Leaf[str]
    text: str
    systems: frozenset[str]
    open: bool


class Words(NamedTuple):
    """The words of `reviewed_systems.yaml`."""

    kinds: dict[str, list[str]]
    systems: dict[str, str]
    named: re.Pattern[str]
    word: re.Pattern[str]
    verdict: re.Pattern[str]
    ready: re.Pattern[str]
    other: re.Pattern[str]


def concluded_for_some(context: Context) -> Iterator[Finding]:
    """A finding for each kind of conclusion that names some of the audited systems, and not the others."""
    audited = systems_of(context.report)
    known = _words()
    if len(audited) < SEVERAL or not {*audited} <= {*known.systems.values()}:
        return
    stated = list(_told(context))
    for kind, labels in known.kinds.items():
        starts = [passage.leaf for passage in context.mentions.passages(labels)]
        said = [one for one in stated if _is_of(context, one.leaf, starts)]
        if any(known.verdict.search(one.text) for one in said if one.systems):
            yield from _finding(context, kind, audited, said)
    ready = [one for one in stated if known.ready.search(one.text)]
    yield from _finding(context, "ready", audited, ready)


def _is_of(context: Context, leaf: Leaf[str], starts: list[Leaf[str]]) -> bool:
    """Whether a sentence may belong to a conclusion that begins at one of others, in reading order: under the
    same headings, soon behind it."""
    low = bisect_right(starts, leaf.start - REACH, key=_start)
    near = starts[low : bisect_right(starts, leaf.start, key=_start)]
    return any(context.mentions.under(leaf) == context.mentions.under(start) for start in near)


def _start(leaf: Leaf[str]) -> int:
    return leaf.start


def _finding(context: Context, kind: str, audited: list[str], said: list[Said]) -> Iterator[Finding]:
    named = frozenset().union(*(one.systems for one in said))
    lacking = [one for one in audited if one not in named]
    if any(one.open for one in said) or not lacking or not named & {*audited}:
        return
    yield context.finding(
        *(one.leaf for one in said if one.systems),
        identity=kind,
        variant="concluded",
        values=lacking,
        severity="info",
        what=context.words(kind),
        named=names(context.facts, [one for one in audited if one in named], context.lang),
        lacking=names(context.facts, lacking, context.lang),
    )


def _told(context: Context) -> Iterator[Said]:
    """The sentences that have a system, or the system as a whole, in them."""
    known = _words()
    for passage in context.mentions.passages(("体系",)):
        text = fold(str(passage.leaf.value))
        if known.other.search(text):
            continue
        found = systems_named(text)
        whole = "体系" in known.named.sub("", text) and known.verdict.search(text) is not None
        yield Said(passage.leaf, text, found, whole)


def first_named(text: str, systems: frozenset[str]) -> tuple[int, int]:
    """The range in which a folded text first names one of some systems; the whole text where no words do."""
    spans = (match.span() for match in _words().named.finditer(text))
    return next((span for span in spans if systems_named(text[slice(*span)]) & systems), (0, len(text)))


def systems_named(text: str) -> frozenset[str]:
    """The systems that a folded text names, in words (环境和能源管理体系) or by their standards."""
    known = _words()
    called = " ".join([*(match[0] for match in known.named.finditer(text)), *_NUMBER.findall(text)])
    return frozenset(known.systems[word] for word in known.word.findall(called))


@cache
def _words() -> Words:
    said = yaml_file.read(Path(__file__).with_suffix(".yaml"))
    systems = {
        word: system for of in ("names", "numbers") for system, words in said[of].items() for word in words
    }
    word = "|".join(sorted(systems, key=lambda one: -len(one)))
    name = "|".join(one for one in word.split("|") if not one.isdigit())
    named = rf"(?:(?:{name})(?:管理)?(?:体系)?(?:、|和|及|与|以及|/|，|,)?){{1,8}}(?:管理)?体系"
    patterns = [rx.compile(one) for one in (named, word, said["verdict"], said["ready"], said["not"])]
    return Words(said["kinds"], systems, *patterns)
