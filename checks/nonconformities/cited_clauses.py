"""Clauses that sentences cite from a standard by its number (GB/T 24001-2016 标准 6.1.2 条款)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from checks.context import Context
from checks.laws import standard_clauses
from checks.text import annex_controls
from schemas import patterns
from schemas.facts import ClauseList
from schemas.leaf import Leaf
from schemas.standards import normalize_number
from schemas.text import fold

_CITED = patterns.compile(
    r"(?P<standard>(?:GB(?:/T)?|ISO(?:/IEC)?|SY/T|RB/T)\s?\d{4,6}(?:\.\d{1,2})?(?:\s?[-—–:：]\s?(?:19|20)\d\d)?)"
    r"(?:\s?[（(《][^（()）《》]{1,30}[)）》])?\s?(?:标准)?\s?(?:[中的里])?\s?(?P<before>第|条款)?\s?(?:号)?[:：]?\s?"
    r"(?P<clauses>\d{1,2}(?:\.\d{1,2}){1,3}(?![\d.]\d?)(?:\s?[a-z]\s?[)）])?"
    r"(?:\s?[、，,/和及]\s?\d{1,2}(?:\.\d{1,2}){1,3}(?![\d.]\d?)(?:\s?[a-z]\s?[)）])?){0,8})\s?(?P<behind>条款?)?"
)
_AS_WRONG = patterns.compile(r"没有(?:该|此|这)|不存在|无此|误写|错写|写错|应为|引用")
"""What tells of a clause that somebody else cited wrongly."""

_OF_OLD = (
    "27001",
    "22080",
    "2013",
    "2016",
    "旧版",
    "原版",
    "上一版",
    "转换",
    "换版",
    "对照",
    "映射",
    "原标准",
    "上次",
    "前次",
    "以往",
)
"""A sentence with one of them names the edition, or may name controls of the one before."""


class Unknown(NamedTuple):
    """A clause that a sentence cites and the standard, of one of `lists`, has not."""

    standard: str
    clause: str
    leaf: Leaf[str]
    lists: tuple[ClauseList, ...]


def unknown(context: Context, day: str | None) -> Iterator[Unknown]:
    """The clauses that none of the editions meant has, once each."""
    stated: set[tuple[str, str]] = set()
    for passage in context.mentions.passages(("条款", "GB/T", "ISO")):
        sentence = fold(str(passage.leaf.value))
        for match in _CITED.finditer(sentence):
            if _AS_WRONG.search(sentence) or not (match["before"] or match["behind"]):
                continue
            found = standard_clauses.of_standard(
                context.facts, context.report, normalize_number(match["standard"]), day
            )
            for cited in standard_clauses.cited(match["clauses"]) if found.lists else ():
                key = (context.listed(found.numbers), cited.number)
                if key not in stated and not any(one.has(cited.number) for one in found.lists):
                    stated.add(key)
                    yield Unknown(*key, passage.leaf, found.lists)


def unknown_controls(context: Context, day: str | None) -> Iterator[Unknown]:
    """The controls of an annex (A.9.2.1) that none of the audit's criteria has, once each.

    Of criteria no longer in force it is they that are wrong (SCOPE003)."""
    lists = annex_controls.lists_of(context.facts, context.report)
    editions = [context.facts.edition(one.standard) for one in lists]
    if day and any(edition is not None and edition.superseded(day) for edition in editions):
        return
    stated: set[str] = set()
    for sentence in context.mentions.sentences() if lists else ():
        if any(word in sentence.text for word in _OF_OLD) or _AS_WRONG.search(sentence.text):
            continue
        for one in annex_controls.controls(sentence.text):
            if one.number in stated or any(known.has(one.number) for known in lists):
                continue
            stated.add(one.number)
            start = sentence.start
            leaf: Leaf[str] = context.mentions.leaf(one.number, start + one.start, start + one.end)
            standard = context.listed(dict.fromkeys(known.standard for known in lists))
            yield Unknown(standard, one.number, leaf, tuple(lists))
