"""Where a rating, or a sentence, has the internal audit effective without reserve."""

from __future__ import annotations

from collections.abc import Iterator

from extract.ledger.people.competence.supposed import SUPPOSED
from extract.ledger.reading import Reading
from extract.ledger.text.excusing_words import excused
from extract.ledger.text.subject_words import as_written
from schemas import patterns
from schemas.leaf import text_of
from schemas.statements.people.persons import EffectiveAudit
from schemas.text import fold

_AUDITED = patterns.compile(
    r"(?:内审|内部审核)(?![员组人])(?:[和及、与]管理评审)?的?"
    r"(?:过程|活动|工作|实施|程序|情况|结果|均|都|是|为|也|能够?|整体|总体){0,4}"
    r"(?P<good>有效(?![性期地])|(?:得到|实施)了?有效的?(?:实施|开展|运行)|充分有效|达到了?预期)"
)
"""That the internal audit is effective, without reserve."""

_RATED = ("有效", "符合", "满足")


def read(reading: Reading) -> Iterator[EffectiveAudit]:
    """The ratings, then the sentences."""
    for rating in reading.report.conclusion.ratings:
        subject, value = text_of(rating.criterion), text_of(rating.value)
        if rating.value is not None and value in _RATED and ("内部审核" in subject or "内审" in subject):
            yield EffectiveAudit(rating.value, f"{subject}：{value}")
    for passage in reading.passages(("内审", "内部审核")):
        text = fold(str(passage.leaf.value))
        if (match := _AUDITED.search(text)) and not excused(SUPPOSED, text, *match.span()).here:
            yield EffectiveAudit(passage.leaf, as_written(str(passage.leaf.value), *match.span()))
