"""A scope that a sentence words otherwise than all the places that have it."""

from __future__ import annotations

from collections.abc import Iterator

from checks.context import Context
from checks.scope.wordings import is_whole, same, wording
from schemas import patterns
from schemas.leaf import Leaf

_DASH = patterns.compile(r"\s?(?:[—–]{2,3}|―{1,2})\s?")
"""Between a system and its scope (质量——阀门的制造)."""

_LEAD = patterns.compile(r"^[^，,。；;：:]{0,10}(?:管理)?体系(?:的?(?:认证|覆盖)?范围)?(?:均?[为是]|覆盖)\s?")
"""The system before its scope (质量管理体系为阀门的制造)."""

_NEAR = 0.7
"""Less alike, it is the scope of something else, or a part of it."""


def worded_otherwise(context: Context, scopes: list[Leaf[str]]) -> Iterator[tuple[Leaf[str], Leaf[str]]]:
    """Each such wording, with the scope that is most like it."""
    from difflib import SequenceMatcher  # only where a sentence tells a scope

    known = [(own, one) for one in scopes for own in [wording(str(one.value))] if own is not None]
    for said in context.mentions.said_scopes:
        stated = _LEAD.sub("", _DASH.sub(":", str(said.value)))
        ours = wording(stated) if is_whole(stated) else None
        if ours is None or any(same(ours, own) or ours.stem == own.stem for own, _ in known):
            continue
        ranked = [
            (SequenceMatcher(None, ours.stem, own.stem, autojunk=False).ratio(), -at)
            for at, (own, _) in enumerate(known)
        ]
        alike, at = max(ranked, default=(0.0, 0))
        if alike >= _NEAR:
            yield said, known[-at][1]
