"""What reads as a criterion of a conclusion and what as a rating."""

from __future__ import annotations

from functools import cache, lru_cache

from extract import labels
from schemas import rx

LONGEST_CRITERION = 60
LONGEST_OPTION = 12

LEVELS = frozenset("高中低强弱大小")
"""Ratings of anything: a criterion must tell by its words that it is a system's."""

OF_SYSTEM = rx.compile(
    r"(?:体系|方针|目标|合规|法律|法规|内部?审|内部审核|管理?评审|改进|资源|运行|控制|策划|绩效|过程|领导|文件|应急|符合|有效|适宜|充分)"
    r".{0,24}?(?:性|能力|履行|实现|程度|情况|改进|运行|机制|绩效)(?:的?(?:评价|判定|评定))?\s?$"
    r"|(?:符合|有效|适宜|充分)性(?:的?(?:评价|判定|评定))?\s?$"
)
"""A criterion that tells by its own words that it is one of a management system."""


@cache
def _wordings() -> tuple[str, ...]:
    """The wordings of ratings by `labels.key`, but for single characters, which other words have too."""
    every = labels.values("conclusion", "rating").values()
    return tuple(k for words in every for word in words if len(k := labels.key(word)) > 1)


@lru_cache(maxsize=1024)
def _words_option(text: str) -> bool:
    folded = labels.key(text)
    return _words_rating(text) or any(word in folded for word in _wordings())


def is_option(text: str) -> bool:
    """Whether a text words a rating, with other words beside it or without."""
    return len(text) <= LONGEST_OPTION and _words_option(text)


@lru_cache(maxsize=1024)
def _words_rating(text: str) -> bool:
    words = labels.values("conclusion", "rating").values()
    return labels.is_value("conclusion", "rating", text) or any(text in every for every in words)


def is_rating(text: str) -> bool:
    """Whether a text is a rating and nothing more."""
    return len(text) <= LONGEST_OPTION and _words_rating(text)


def is_criterion(text: str) -> bool:
    """Whether a text may name a criterion."""
    return 2 <= len(text) <= LONGEST_CRITERION and text[0].isalpha() and not is_rating(text)
