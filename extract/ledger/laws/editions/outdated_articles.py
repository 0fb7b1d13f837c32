"""Articles of rules that are cited by the number of an earlier text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from extract.ledger.reading import Reading
from schemas import patterns
from schemas.facts import MovedArticle
from schemas.facts.titles import PREFIX
from schemas.statements.laws import OutdatedArticle

_CITED = patterns.compile(
    r"(?P<law>[\u4e00-\u9fff]{4,20})[》」”]?\s?(?:[（(][^（()）]{0,30}[)）])?\s?"
    r"第\s?(?P<article>[一二三四五六七八九十]{1,4})\s?条"
)
_EARLIER = patterns.compile(r"2003|原|旧|修[订改]前|former", re.I)
"""Words beside an article that is cited from an earlier text on purpose."""


def read(reading: Reading, known: list[MovedArticle]) -> Iterator[OutdatedArticle]:
    """The places that cite one of some articles by the number of an earlier text, as what they say of it
    shows; those whose sentence is on what the number stands for now are right."""
    for passage in reading.passages(tuple(dict.fromkeys(f"第{one.old}条" for one in known))):
        text = str(passage.leaf.value or "")
        cites = list(_CITED.finditer(text))
        ends = [*(cite.start() for cite in cites[1:]), len(text)]
        for cite, end in zip(cites, ends, strict=False):
            one = _moved(known, cite, text[cite.end() : end])
            if one is not None:
                yield OutdatedArticle(passage.leaf, text, one)


def _moved(known: list[MovedArticle], cite: re.Match[str], behind: str) -> MovedArticle | None:
    """The article that is meant, by what is said of it, where the number cited is its earlier one."""
    if _EARLIER.search(cite[0]):
        return None
    ours = [one for one in known if cite["law"].endswith(one.law.removeprefix(PREFIX))]
    if any(one.article == cite["article"] and _words(one.words).search(behind) for one in ours):
        return None
    return next(
        (one for one in ours if one.old == cite["article"] and _words(one.words).search(behind)), None
    )


@cache
def _words(words: tuple[str, ...]) -> re.Pattern[str]:
    return patterns.compile("|".join(words))
