"""Registers of those whose work asks for a certificate, told twice with other posts in them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import combinations

from checks.context import Context
from schemas import patterns
from schemas.leaf import Leaf
from schemas.result import Finding
from schemas.text import fold

_REGISTER = patterns.compile(
    r"《(?P<title>特[种殊](?P<of>[^《》、，]{0,8})人员[^《》、，]{0,6}(?:名录|花名册|名册|名单|台账|台帐|一览表|清单|登记表))》"
    r"\s?(?:中|内)?(?:主要)?(?:包括了?|包含|列有|列出了?|有|为)\s?[：:]?\s?"
    r"(?P<list>[^\s、，,。；;：:]{2,8}(?:\s?[、和及]\s?[^\s、，,。；;：:]{2,8}){1,8})"
)
_PARTED = patterns.compile(r"\s?[、和及]\s?")
_OTHER = patterns.compile(r"设备|部门|车间|分公司|项目")


def registers_differ(context: Context) -> Iterator[Finding]:
    """Two registers of the same special posts of which one lists posts that the other lacks: special work
    (特殊工作) and special posts (特殊岗位) are not the same, 特种 and 特殊 are."""
    found: list[tuple[re.Match[str], list[str], Leaf[str]]] = []
    for passage in context.mentions.passages(("包括", "包含", "列有", "列出")):
        match = _REGISTER.search(fold(str(passage.leaf.value)))
        if match and not match["list"].endswith("等") and not _OTHER.search(match["title"]):
            found.append((match, _PARTED.split(match["list"]), passage.leaf))
    for (one, posts, leaf), (other, others, there) in combinations(found, 2):
        more, less = ([p for p in a if p not in b] for a, b in ((posts, others), (others, posts)))
        if one["of"] == other["of"] and (more or less) and len(more) < len(posts):
            yield context.finding(
                leaf,
                there,
                identity="special posts",
                variant="registers",
                severity="info",
                values=[*sorted(posts), *sorted(others)],
                one=one["title"],
                other=other["title"],
                posts=context.listed(posts),
                others=context.listed(others),
            )
            return
