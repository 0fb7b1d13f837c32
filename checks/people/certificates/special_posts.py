"""Lists of the people in special posts that name different posts."""

from __future__ import annotations

from itertools import combinations

from checks.context import Context
from schemas.statements.people.certificates import PostList

MOST = 8
"""So many lists are compared."""


def posts_apart(context: Context) -> tuple[PostList, PostList] | None:
    """Two lists of which the one has all posts of the other and more, the shorter one first."""
    for pair in combinations(context.mentions.statements(PostList)[:MOST], 2):
        short, long = sorted(pair, key=lambda each: len(each.posts))
        if pair[0].kind == pair[1].kind and set(short.posts) < set(long.posts) and not short.open:
            return short, long
    return None
