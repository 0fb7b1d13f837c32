"""Systems that were audited and that no conclusion of this audit is on."""

from __future__ import annotations

from typing import NamedTuple

from checks.context import Context
from schemas.leaf import Leaf
from schemas.statements.scope import SystemRecommendation

SEVERAL = 2


class Recommended(NamedTuple):
    """A sentence that recommends some systems, and those that no such sentence has.

    `doubt`: words by which another one may have them."""

    leaf: Leaf[str]
    systems: frozenset[str]
    doubt: str


def recommended_for_some(context: Context, audited: set[str]) -> Recommended | None:
    """The sentence that recommends several of the audited systems by name, or one of two, and leaves others
    out that no other sentence recommends."""
    sentences = context.mentions.statements(SystemRecommendation)
    union = frozenset[str]().union(*(one.systems for one in sentences))
    whole = all(one.systems for one in sentences)
    if len(audited) < SEVERAL or not whole or not union or not union < audited:
        return None
    sure = [one.place for one in sentences if not one.doubt]
    doubt = next((one.doubt for one in sentences if one.doubt), "")
    return Recommended(sure[0], frozenset(audited - union), doubt) if sure else None
