"""The audit team in lists of names: who stands among them and is not of it, who of it has not signed."""

from __future__ import annotations

from collections.abc import Collection

from checks.context import Context
from schemas.leaf import Leaf
from schemas.statements.audit_team import ListedStranger

_MOST = 2
"""More strangers than these tell that the list of the team was read in part."""


def strangers(context: Context, team: Collection[str], known: Collection[str]) -> list[Leaf[str]]:
    """The sentences and cells that have a name in a list with those of the team which is nobody's of it, nor
    told in any place without them; their value is that name."""
    found = context.mentions.statements(ListedStranger, team, known)
    return [stranger.place for stranger in found] if len(found) <= _MOST else []
