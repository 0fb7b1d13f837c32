"""Sentences that tell the first issue of a document, and no revision."""

from __future__ import annotations

from collections.abc import Iterator

from extract.ledger.documents.revisions import WHEN
from extract.ledger.reading import Reading
from schemas import patterns
from schemas.statements.papers.documents import FirstIssue
from schemas.text import fold

_WORDS = ("初次", "首次", "初始", "第一次")
_ISSUED = patterns.compile(
    r"(?:初次|首次|初始|第一次)(?:颁布|发布|发行|颁发|批准发布|发布实施|颁布实施)(?!后|之后|以来)"
)


def read(reading: Reading) -> Iterator[FirstIssue]:
    """The sentences."""
    for passage in reading.passages(_WORDS):
        text = fold(str(passage.leaf.value))
        if _is_first_issue(text):
            yield FirstIssue(passage.leaf, text)


def _is_first_issue(text: str) -> bool:
    """Whether a sentence tells the first issue, and no revision."""
    return _ISSUED.search(text) is not None and WHEN.search(text) is None
