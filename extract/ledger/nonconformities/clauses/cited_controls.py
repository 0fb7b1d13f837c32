"""Controls of an annex (A.9.2.1) that sentences name as those of the edition in force."""

from __future__ import annotations

from collections.abc import Iterator

from extract.ledger.nonconformities.clauses.wrong_citations import AS_WRONG
from extract.ledger.reading import Reading
from extract.ledger.text import annex_controls
from schemas.statements.nonconformities import CitedControl

_OF_OLD = (
    "27001",
    "22080",
    "2013",
    "2016",
    "旧版",
    "原版",
    "上一版",
    "转换",
    "换版",
    "对照",
    "映射",
    "原标准",
    "上次",
    "前次",
    "以往",
)
"""A sentence with one of them names the edition, or may name controls of the one before."""


def read(reading: Reading) -> Iterator[CitedControl]:
    """The controls, each where it is first named."""
    seen: set[str] = set()
    for sentence in reading.sentences():
        if any(word in sentence.text for word in _OF_OLD) or AS_WRONG.search(sentence.text):
            continue
        for one in annex_controls.controls(sentence.text):
            if one.number not in seen:
                seen.add(one.number)
                start = sentence.start
                place = reading.leaf(one.number, start + one.start, start + one.end)
                yield CitedControl(place, sentence.text)
