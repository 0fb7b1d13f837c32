"""The words of lists as patterns: their columns' headers, what says that there is none."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import Any

from schemas import patterns
from schemas.cache import yaml_file
from schemas.text import fold

_DATA = Path(__file__).parent / "words.yaml"
_LONGEST_HEADER = 30


@cache
def _words() -> Any:
    return yaml_file.texts(_DATA)


@cache
def _columns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple((name, patterns.compile(pattern, re.I)) for name, pattern in _words()["columns"])


@cache
def pattern(name: str) -> re.Pattern[str]:
    """One of the patterns `none`, `ends`, `note`."""
    return patterns.compile(_words()[name], re.I)


def column(header: str) -> str | None:
    """The column that a header names; null for other texts.

    >>> [column(text) for text in ("序 号", "用人单位所在地", "机构名称", "行业代码", "校准日期")]
    ['number', 'employer_place', 'institution', 'code', None]
    """
    key = fold(header).strip("*:：")
    if not key or len(key) > _LONGEST_HEADER:
        return None
    bare = "".join(char for char in key if char not in "（）()[]【】/、-—–")
    return next((name for name, one in _columns() if one.fullmatch(bare)), None)


def is_none(text: str) -> bool:
    """Whether a cell says that there is nothing.

    >>> [is_none(text) for text in ("未开展技术服务", "-", "／", "无锡市")]
    [True, True, True, False]
    """
    return not text.strip() or pattern("none").fullmatch(fold(text)) is not None
