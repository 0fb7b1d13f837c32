"""Registers of those whose work asks for a certificate, told twice with other posts in them."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from checks.context import Context
from schemas.result import Finding
from schemas.statements.people.certificates import PostRegister


def registers_differ(context: Context) -> Iterator[Finding]:
    """Two registers of the same special posts of which one lists posts that the other lacks: special work
    (特殊工作) and special posts (特殊岗位) are not the same, 特种 and 特殊 are."""
    for first, second in combinations(context.mentions.statements(PostRegister), 2):
        posts, others = first.posts, second.posts
        more, less = ([p for p in a if p not in b] for a, b in ((posts, others), (others, posts)))
        if first.of == second.of and (more or less) and len(more) < len(posts):
            yield context.finding(
                first.place,
                second.place,
                identity="special posts",
                variant="registers",
                severity="info",
                values=[*sorted(posts), *sorted(others)],
                one=first.words,
                other=second.words,
                posts=context.listed(posts),
                others=context.listed(others),
            )
            return
