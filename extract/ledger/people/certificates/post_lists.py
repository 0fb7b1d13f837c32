"""Lists of people in special posts, as sentences tell them (`post_lists.yaml`)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

from extract.ledger.reading import Reading
from schemas import patterns
from schemas.cache import yaml_file
from schemas.statements.people.certificates import PostList
from schemas.text import fold

_DATA = Path(__file__).with_suffix(".yaml")
_PARTED = patterns.compile(r"\s?[、及与和/]\s?")
_POST = patterns.compile(r"[^\W\d_]{1,8}(?:工|员|司机|岗位?|人员|作业|操作手)")
_OPEN = patterns.compile(r"等(?:人员|岗位|工种)?$")
_FEWEST = 2
"""So many posts make a list."""


def read(reading: Reading) -> Iterator[PostList]:
    """The lists of people in special posts, in reading order."""
    for passage in reading.passages(_words()["told"]):
        for match in _list().finditer(fold(str(passage.leaf.value))):
            written = _OPEN.sub("", match["posts"])
            posts = tuple(dict.fromkeys(part for part in _PARTED.split(written) if part))
            if len(posts) >= _FEWEST and all(map(_POST.fullmatch, posts)):
                kind = next(at for at, names in enumerate(_words()["people"]) if match["people"] in names)
                yield PostList(passage.leaf, match["title"], kind, posts, written != match["posts"])


@cache
def _list() -> re.Pattern[str]:
    """The title of such a list, and the posts that it is told to have."""
    people = "|".join(name for names in _words()["people"] for name in names)
    papers = "|".join(_words()["papers"])
    return patterns.compile(
        rf"《?(?P<title>(?:公司)?(?P<people>{people})(?:人员|员工)?(?:{papers}))》?\s?[，,：:]?\s?"
        r"(?:其?中|内容|主要|显示|现|共){0,3}(?:包括了?|包含了?|列有|列出了?|有|为|涉及|：|:)\s?[：:]?\s?"
        r"(?P<posts>[^。；;，,（(）)\d]{2,60})"
    )


@cache
def _words() -> dict[str, Any]:
    words: dict[str, Any] = yaml_file.read(_DATA)["posts"]
    return words
