"""Corrections that answer another lack than the one that was found."""

from __future__ import annotations

from collections.abc import Iterator

from checks.comparisons.order import out_of_order
from checks.context import Context
from checks.registry import check
from schemas.leaf import Leaf
from schemas.result import Finding
from schemas.statements.nonconformities import TrainingLack
from schemas.statements.times.activities import OtherTraining


@check("NC009", "correction-of-another-lack", "warning")
def correction_of_another_lack(context: Context) -> Iterator[Finding]:
    """查什么：不符合的事实是缺少某一内容的培训，随后所写的整改（纠正）是否是另一内容的培训；管理评审唯一的改进是某一内容的培训，写作完成的
    是否是另一内容的。

    为什么：纠正措施要针对不符合；缺的培训没有补，不符合就没有关闭。

    例：内审发现缺少消防知识培训的记录，“整改措施：对有关人员作标准条款的培训”。

    应为：核实所缺的培训是否已补，整改的证据是否是这一项的。

    依据：GB/T 27021.1-2017 9.4.4.1；各管理体系标准 10.2。

    何时可忽略：另补了所缺的培训，报告没有写（应写明）。
    ---
    What it checks: whether what was found lacking is a training on one subject, and the correction told below
    it is a training on another; whether the one improvement of the management review was a training, and
    the one told as carried out is on another subject.

    Why: corrective action meets the nonconformity; as long as the training that was lacking has not been
    given, it is not closed.

    Example: the internal audit finds no training on fire protection; “correction: those concerned were
    trained in the clauses of the standard”.

    Expected: the training that was lacking was given, and the evidence is of that one.

    Basis: GB/T 27021.1-2017 9.4.4.1; 10.2 of the management-system standards.

    When to ignore: the missing training was given too (the report should say so).
    """
    for other in context.mentions.statements(OtherTraining):
        closed = _closed_before(context, other.place)
        yield context.finding(
            other.proposed,
            *([other.held] if other.held is not None else []),
            other.place,
            *([closed] if closed is not None else []),
            identity="review",
            variant="review" if other.held is None else "held",
            severity=None if other.held is None else "info",
            values=sorted(other.asked),
            lack=other.lack,
            answer=other.answer,
            days=context.words("days", closed=closed.value, day=other.place.value) if closed else "",
        )
    for lack in context.mentions.statements(TrainingLack):
        lacking, about = lack.subjects, [answer.subjects for answer in lack.answers]
        if lacking and about and all(one and lacking.isdisjoint(one) for one in about):
            place, answer = lack.answers[0].place, lack.answers[0].what
            yield context.finding(
                lack.place,
                *([place] if place is not lack.place else []),
                identity="training",
                variant="training",
                values=sorted(lacking),
                lack=lack.words,
                answer=answer,
            )


def _closed_before(context: Context, day: Leaf[str]) -> Leaf[str] | None:
    """The earlier day on which the improvements of the management review are told to be closed."""
    closed = (one.closed_on for one in context.report.management_reviews if one.closed_on is not None)
    return next((leaf for leaf in closed if out_of_order(day.value, leaf.value)), None)
