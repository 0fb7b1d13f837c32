"""Titles of laws that no list has, and that a sentence has wrong."""

from __future__ import annotations

from collections.abc import Iterator

from checks.context import Context
from checks.laws.titles import near
from schemas import rx
from schemas.facts import Law
from schemas.leaf import Leaf

_AS_WRONG = rx.compile(r"误写|错写|写错|写成|应为|更正|名称(?:有误|错误|不准确)")
"""What finds fault with the title."""


def misnamed(context: Context, told: set[str]) -> Iterator[tuple[str, Law, Leaf[str]]]:
    """The titles but those `told` that no act has, each with the one meant and its first place."""
    seen = {*told}
    for leaf in context.mentions.statutes:
        title = str(leaf.value)
        law = near(context.facts, title) if title not in seen else None
        seen.add(title)
        if law is not None and not any(map(_AS_WRONG.search, context.mentions.around(leaf))):
            yield title, law, leaf
