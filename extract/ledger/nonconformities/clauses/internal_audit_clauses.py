"""Sentences that tell clauses of the nonconformities of an internal audit."""

from __future__ import annotations

from collections.abc import Iterator

from extract.ledger.nonconformities.clauses.clause_numbers import CLAUSE
from extract.ledger.reading import Reading
from schemas import patterns
from schemas.statements.nonconformities import InternalAuditClauses
from schemas.text import fold

REACH = 400
"""So many characters behind their number the nonconformities of an internal audit are told."""

_NAME = patterns.compile(r"不符合|不合格|违反|nonconform")


def read(reading: Reading) -> Iterator[InternalAuditClauses]:
    """The sentences near the number of an internal audit's nonconformities, but for this audit's."""
    sentences = [p.leaf for p in reading.passages(("条款", "clause")) if _NAME.search(p.leaf.value or "")]
    raised = [
        leaf for item in reading.report.nonconformities.items for leaf in (item.clause, item.description)
    ]
    own = {leaf.evidence.line for leaf in raised if leaf is not None}
    for one in reading.report.internal_audits:
        number = one.nonconformities
        if number is None or not number.value:
            continue
        about = "".join(reading.around(number))
        for leaf in sentences:
            if -REACH / 4 <= leaf.start - number.start <= REACH and leaf.evidence.line not in own:
                clauses = tuple(CLAUSE.findall(fold(str(leaf.value))))
                yield InternalAuditClauses(leaf, fold(about + str(leaf.value)), number, clauses)
