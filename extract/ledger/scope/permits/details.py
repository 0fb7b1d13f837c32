"""The details of permits: what they have behind 明细."""

from __future__ import annotations

from collections.abc import Iterator

from extract.ledger.reading import Reading
from extract.ledger.scope.permits.items import names
from extract.ledger.text.word_kinds import has, words
from schemas.statements.scope import PermitDetail
from schemas.text import fold


def read(reading: Reading) -> Iterator[PermitDetail]:
    """The sentences and cells that have such details, with the names in them."""
    for passage in reading.passages(words()["detail"]):
        text = fold(passage.leaf.raw)
        if text.partition("明细")[2].startswith(":"):
            detail = text.partition("明细:")[2]
            yield PermitDetail(passage.leaf, detail, names(detail), has("open_list", detail))
