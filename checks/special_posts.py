"""Lists of the people in special posts that name different posts."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations, islice
from typing import NamedTuple

from checks.context import Context
from schemas import rx
from schemas.leaf import Leaf
from schemas.text import fold

_LIST = rx.compile(
    r"《?(?P<title>(?:公司)?特殊(?:工作|岗位|工种|作业岗位)(?:人员|员工)?"
    r"(?:名录|名单|名册|花名册|清单|台账|一览表|登记表|登记台账|汇总表))》?\s?[，,：:]?\s?"
    r"(?:其?中|内容|主要|显示|现|共){0,3}(?:包括了?|包含了?|列有|列出了?|有|为|涉及|：|:)\s?[：:]?\s?(?P<posts>[^。；;，,（(）)\d]{2,60})"
)
_TOLD = ("电工", "焊工", "叉车", "司机", "操作工", "检验员", "锅炉工", "起重")
"""Posts that such lists have: a title alone is no place to look for words."""

_PARTED = rx.compile(r"\s?[、及与和/]\s?")
_POST = rx.compile(r"[^\W\d_]{1,8}(?:工|员|司机|岗位?|人员|作业|操作手)")
_OPEN = rx.compile(r"等(?:人员|岗位|工种)?$")
FEWEST, MOST = 2, 8
"""So many posts make a list; so many lists are compared."""


class Posts(NamedTuple):
    """A list of people by its title, its place and the posts in it; `open`: it breaks off (等)."""

    title: str
    place: Leaf[str]
    posts: tuple[str, ...]
    open: bool


def posts_apart(context: Context) -> tuple[Posts, Posts] | None:
    """Two lists of which the one has all posts of the other and more, the shorter one first."""
    told = list(islice(_lists(context), MOST))
    for one, other in combinations(told, 2):
        short, long = sorted((one, other), key=lambda each: len(each.posts))
        if set(short.posts) < set(long.posts) and not short.open:
            return short, long
    return None


def _lists(context: Context) -> Iterator[Posts]:
    """The lists of people in special posts, in reading order."""
    for passage in context.mentions.passages(_TOLD):
        for match in _LIST.finditer(fold(str(passage.leaf.value))):
            written = _OPEN.sub("", match["posts"])
            posts = tuple(dict.fromkeys(part for part in _PARTED.split(written) if part))
            if len(posts) >= FEWEST and all(map(_POST.fullmatch, posts)):
                yield Posts(match["title"], passage.leaf, posts, written != match["posts"])
