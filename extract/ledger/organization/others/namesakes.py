"""Sentences with the stem of a short name."""

from __future__ import annotations

from collections.abc import Iterator

from extract.ledger.organization.others.client_statements import is_of_other
from extract.ledger.reading import Reading
from schemas.statements.other_companies import Namesake
from schemas.text import fold


def read(reading: Reading, stem: str) -> Iterator[Namesake]:
    """The sentences, each with whether it tells of somebody else."""
    for passage in reading.passages((stem,)):
        sentence = fold(str(passage.leaf.value))
        yield Namesake(passage.leaf, sentence, is_of_other(sentence, ""))
