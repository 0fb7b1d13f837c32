"""The usual words for those of other ways of writing (审查期间 for 审核期间, 矫正措施 for 纠正措施)."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from pathlib import Path

from schemas import patterns
from schemas.cache import yaml_file

_FILE = Path(__file__).parent / "data" / "wording_variants.yaml"
_SEEN = patterns.compile("[查稽统涵矫正善测期厂端列发照讫结追要约签核估事面品之导]")
_LONGEST = 24


@cache
def _words() -> list[tuple[re.Pattern[str], str]]:
    data: dict[str, list[tuple[str, str]]] = yaml_file.read(_FILE)
    return [(patterns.compile(pattern), usual) for pattern, usual in data["words"]]


@lru_cache(maxsize=4096)
def usual(key: str) -> str:
    """The key of a label in usual words; empty where it is written in them.

    >>> usual("审查期间"), usual("下次管理审查日期"), usual("效期至"), usual("有效期至"), usual("审核期间")
    ('审核期间', '下次管理评审日期', '有效期至', '', '')
    """
    if len(key) > _LONGEST or not _SEEN.search(key):
        return ""
    found = key
    for pattern, word in _words():
        found = pattern.sub(word, found)
    return found if found != key else ""
