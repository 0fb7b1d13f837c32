"""A scope that a sentence words otherwise than all the places that have it."""

from __future__ import annotations

from collections.abc import Iterator

from checks.context import Context
from checks.scope.wordings import Wordings
from schemas.leaf import Leaf
from schemas.statements.scope import ScopeSentence

_NEAR = 0.7
"""Less alike, it is the scope of something else, or a part of it."""


def worded_otherwise(context: Context, scopes: list[Leaf[str]]) -> Iterator[tuple[Leaf[str], Leaf[str]]]:
    """Each such wording, with the scope that is most like it."""
    from difflib import SequenceMatcher  # only where a sentence tells a scope

    wordings = Wordings(context)
    known = [(own, one) for one in scopes for own in [wordings.form(one.value)] if own is not None]
    for sentence in context.mentions.statements(ScopeSentence):
        ours = sentence.wording
        if any(ours.stem == own.stem for own, _ in known):
            continue
        ranked = [
            (SequenceMatcher(None, ours.stem, own.stem, autojunk=False).ratio(), -at)
            for at, (own, _) in enumerate(known)
        ]
        alike, at = max(ranked, default=(0.0, 0))
        if alike >= _NEAR:
            yield sentence.place, known[-at][1]
