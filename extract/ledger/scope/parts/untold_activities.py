"""Activities of the scope of which it alone tells."""

from __future__ import annotations

from collections.abc import Iterator

from extract.ledger.reading import Reading
from extract.ledger.scope.parts.accounts import known
from extract.ledger.scope.wordings.normal_forms import head
from schemas import patterns as rx
from schemas.statements.scope import UntoldActivity


def read(reading: Reading) -> Iterator[UntoldActivity]:
    """A scope with one of its activities of which it alone tells, the first of each kind."""
    scopes = [one.text for one in reading.report.scopes if one.text is not None and one.text.value]
    whole = [str(leaf.value) for leaf in scopes]
    but = [*whole, *(text.rpartition("的")[2] for text in map(head, whole) if text)]
    for kind in known()["activities"]:
        found = rx.compile(known()["at"].replace("{activity}", kind["scope"]))
        for leaf in scopes:
            if match := found.search(head(str(leaf.value)) or ""):
                if reading.find(kind["told"], but) is None:
                    yield UntoldActivity(leaf, match["does"])
                break
