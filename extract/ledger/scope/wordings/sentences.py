"""The scopes that sentences word."""

from __future__ import annotations

from collections.abc import Iterator

from extract.ledger.reading import Reading
from extract.ledger.scope.wordings.normal_forms import is_whole, wording
from schemas import patterns
from schemas.statements.scope import ScopeSentence

_DASH = patterns.compile(r"\s?(?:[—–]{2,3}|―{1,2})\s?")
"""Between a system and its scope (质量——阀门的制造)."""

_LEAD = patterns.compile(r"^[^，,。；;：:]{0,10}(?:管理)?体系(?:的?(?:认证|覆盖)?范围)?(?:均?[为是]|覆盖)\s?")
"""The system before its scope (质量管理体系为阀门的制造)."""


def read(reading: Reading) -> Iterator[ScopeSentence]:
    """The sentences that word a whole scope."""
    for place in reading.mentions.said_scopes:
        stated = _LEAD.sub("", _DASH.sub(":", str(place.value)))
        own = wording(stated) if is_whole(stated) else None
        if own is not None:
            yield ScopeSentence(place, stated, own)
