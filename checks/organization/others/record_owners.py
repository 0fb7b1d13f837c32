"""Companies where the audited organization is to stand, wherever the text has them: whom a record is made out
to, and names a slip away from its own."""

from __future__ import annotations

from collections.abc import Iterator

from checks.comparisons.names import one_apart
from checks.context import Context
from schemas.statements.other_companies import HalfName, Partner, RecordOwner
from schemas.text import fold


def records_of_others(context: Context) -> Iterator[RecordOwner]:
    """The other companies that a record is said to be made out to, each once."""
    yielded: set[str] = set()
    for owner in context.mentions.statements(RecordOwner):
        if owner.sent or owner.own or owner.name in yielded:
            continue
        if not context.mentions.statements(Partner, owner.name, owner.place):
            yielded.add(owner.name)
            yield owner


def slips_of_own(context: Context) -> Iterator[HalfName]:
    """Names one character away from the organization's, anywhere in the text, each once."""
    known = {fold(one.name) for one in context.mentions.of_kind("organization")}
    for half in context.mentions.statements(HalfName):
        if half.words not in known and one_apart(half.words, half.name):
            known.add(half.words)
            dealings = context.mentions.statements(Partner, half.words, half.place)
            if not any(partner.around for partner in dealings):
                yield half
