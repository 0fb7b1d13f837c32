"""Sentences with words of a system that was not audited."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from extract.ledger.reading import Reading
from extract.ledger.residue.trades import systems
from extract.ledger.residue.words import SEVERAL
from schemas import patterns as rx
from schemas.statements.papers.residue import SystemWords

OWN = 4
"""A system of which so many sentences speak is taken for one of the organization's own."""

_NOT_THEIRS = rx.compile(
    r"供方|供应商|外包|分包|承包|(?:^|[，,、：:])\s?(?:无|没有|未设)|不涉及|未涉及|不适用|未审核|例如|比如|目录|名录|合并|整合"
)
"""In a sentence that tells of another's system, that there is none, or that several are one."""

_OF_SUPPLIER = rx.compile(
    r"(?:供方|供应商|供货方|外包方|分包方|承包方|厂家)[^。；;]{0,12}?(?:自身|本身|提供|持有|取得|获得|通过|具有|有|的)"
)
"""In a sentence that tells what a supplier has."""


def read(reading: Reading, audited: frozenset[str]) -> Iterator[SystemWords]:
    """Sentences with words of a system that is not audited, several of them in all that not every company
    says, where nothing shows that the organization has such a system, or little tells of it."""
    for system in systems():
        if audited.isdisjoint(system.own):
            found = [p for p in reading.passages(system.words) if not _NOT_THEIRS.search(p.leaf.value or "")]
            strange = tuple(dict.fromkeys(word for passage in found for word in passage.words))
            has = _is_shown(reading, system.shown) if system.shown else len(found) >= OWN
            if len(system.sure.intersection(strange)) >= SEVERAL and not has:
                leaves = tuple(passage.leaf for passage in found)
                yield SystemWords(leaves[0], leaves[0].raw, system.key, leaves, strange)


def _is_shown(reading: Reading, words: Iterable[str]) -> bool:
    """Whether words show that the organization has a system: not only of its suppliers."""
    if reading.find(tuple(words)) is None:
        return False
    stated = reading.passages(frozenset(words))
    return not stated or any(not _OF_SUPPLIER.search(p.leaf.value or "") for p in stated)
