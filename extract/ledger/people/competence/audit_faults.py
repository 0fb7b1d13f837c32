"""Nonconformities of this audit that leave the internal audit in doubt."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator

from extract.ledger.people.competence.internal_audits import OF_AUDIT, known
from extract.ledger.reading import Reading
from extract.ledger.text.subject_words import as_written, raw_of
from schemas.leaf import Leaf
from schemas.statements.people.persons import AuditFault
from schemas.text import fold


def read(reading: Reading) -> Iterator[AuditFault]:
    """The sentences on the competence of the internal auditors, or on how their audit was done."""
    items = reading.report.nonconformities.items
    raised = [one.description for one in items if one.description is not None] + reading.mentions.raised
    spans = sorted(leaf.span for leaf in raised)
    of = known()
    for passage in reading.passages(OF_AUDIT):
        leaf, text = passage.leaf, fold(str(passage.leaf.value))
        if not _within(spans, leaf) or of.not_now.search(text):
            continue
        for pattern in (of.competence, of.conduct, of.own):
            match = pattern.search(text)
            if match and not of.others.search(text, match.end("who"), match.start("fault")):
                yield AuditFault(leaf, _words(str(leaf.value), match), pattern is not of.competence)
                break


def _words(raw: str, match: re.Match[str]) -> str:
    """Who, or what, and the fault, as written; what stands between is left out."""
    between = "" if match.end("who") == match.start("fault") else "…"
    return f"{raw_of(raw, *match.span('who'))}{between}{as_written(raw, *match.span('fault'))}"


def _within(spans: list[tuple[int, int]], place: Leaf[str]) -> bool:
    """Whether a place overlaps one of some ranges (in order)."""
    start, end = place.span
    at = bisect_right(spans, (end, end))
    return any(first < end and start < last for first, last in spans[max(at - 2, 0) : at + 1])
