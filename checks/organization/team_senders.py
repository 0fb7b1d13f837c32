"""Companies that are told to have sent the audit team, and are neither the certification body nor a part of
it."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from typing import NamedTuple

from checks.comparisons.equal import Place
from checks.comparisons.names import name_key
from checks.context import Context
from schemas.statements.organization import TeamSender


class Sender(NamedTuple):
    """A company, and where it is told to have sent the team."""

    name: str
    places: list[Place]


def senders(context: Context, body: str) -> Iterator[Sender]:
    """Those of whom nothing else is told; `body` is the name of the certification body."""
    own = name_key(body)
    for name, places in groupby(context.mentions.statements(TeamSender), key=lambda sender: sender.name):
        key = name_key(name)
        if key not in own and own not in key:
            yield Sender(name, [sender.place for sender in places])
