"""Nonconformities that leave the internal audit in doubt, which the report judges to be good all the same."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

from checks.compare import Place
from checks.context import Context
from checks.text.subject_words import as_written, raw_of
from schemas import patterns as rx
from schemas.cache import yaml_file
from schemas.leaf import Leaf, text_of
from schemas.result import Finding
from schemas.text import fold

_OF_AUDIT = ("内审", "内部审核")
_RESERVED = "基本"


class _Known(NamedTuple):
    """The patterns of `praised.yaml`, and the values of a rating that are good."""

    competence: re.Pattern[str]
    conduct: re.Pattern[str]
    own: re.Pattern[str]
    others: re.Pattern[str]
    not_now: re.Pattern[str]
    judged: re.Pattern[str]
    part: re.Pattern[str]
    said: re.Pattern[str]
    good: frozenset[str]


class _Doubt(NamedTuple):
    """What a nonconformity was raised on that leaves the audit in doubt; `done`: how the audit was done."""

    place: Leaf[str]
    words: str
    done: bool


def audit_in_doubt(context: Context) -> Iterator[Finding]:
    """One finding where a nonconformity is on the competence of the internal auditors, or on how their audit
    was done, the audit is judged to be good, and nothing is told of its validity.

    Of how it was done a judgement with a reserve (基本有效) already tells."""
    doubt = _doubt(context)
    if doubt is None:
        return
    judged = _judged(context, reserved=not doubt.done)
    if judged is None or _is_told(context):
        return
    place, words = judged
    yield context.finding(
        place,
        doubt.place,
        identity="validity",
        variant="validity",
        values=[],
        praise=words,
        fault=doubt.words,
    )


def _doubt(context: Context) -> _Doubt | None:
    """The first fact of this audit's nonconformities that leaves the internal audit in doubt."""
    items = context.report.nonconformities.items
    raised = [one.description for one in items if one.description is not None] + context.mentions.raised
    spans = sorted(leaf.span for leaf in raised)
    known = _known()
    for passage in context.mentions.passages(("内审", "内部审核")):
        leaf, text = passage.leaf, fold(str(passage.leaf.value))
        if not _within(spans, leaf) or known.not_now.search(text):
            continue
        for pattern in (known.competence, known.conduct, known.own):
            match = pattern.search(text)
            if match and not known.others.search(text, match.end("who"), match.start("fault")):
                words = _words(str(leaf.value), match)
                return _Doubt(leaf, words, done=pattern is not known.competence)
    return None


def _words(raw: str, match: re.Match[str]) -> str:
    """Who, or what, and the fault, as written; what stands between is left out."""
    between = "" if match.end("who") == match.start("fault") else "…"
    return f"{raw_of(raw, *match.span('who'))}{between}{as_written(raw, *match.span('fault'))}"


def _within(spans: list[tuple[int, int]], place: Place) -> bool:
    """Whether a place overlaps one of some ranges (in order)."""
    start, end = place.span
    at = bisect_right(spans, (end, end))
    return any(first < end and start < last for first, last in spans[max(at - 2, 0) : at + 1])


def _judged(context: Context, *, reserved: bool) -> tuple[Leaf[str], str] | None:
    """Where a rating, else a sentence, has the internal audit good, and the words; with a reserve too."""
    known = _known()
    for one in context.report.conclusion.ratings:
        subject, value = text_of(one.criterion), text_of(one.value)
        if one.value is None or value not in known.good or not any(word in subject for word in _OF_AUDIT):
            continue
        if reserved or _RESERVED not in value:
            return one.value, f"{subject}：{value}"
    for passage in context.mentions.passages(_OF_AUDIT):
        text = fold(str(passage.leaf.value))
        match = known.judged.search(text)
        if match is None or known.not_now.search(text) or known.part.search(text):
            continue
        if reserved or _RESERVED not in match[0]:
            return passage.leaf, raw_of(str(passage.leaf.value), *match.span())
    return None


def _is_told(context: Context) -> bool:
    """Whether a sentence tells what becomes of the internal audit's validity."""
    passages = context.mentions.passages(_OF_AUDIT)
    return any(_known().said.search(fold(str(passage.leaf.value))) for passage in passages)


@cache
def _known() -> _Known:
    said = yaml_file.read(Path(__file__).with_suffix(".yaml"))["auditors"]
    patterns = {name: rx.compile(said[name]) for name in _Known._fields if name != "good"}
    return _Known(**patterns, good=frozenset(said["good"]))
