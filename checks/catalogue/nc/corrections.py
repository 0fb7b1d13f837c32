"""Corrections that answer another lack than the one that was found."""

from __future__ import annotations

from collections.abc import Iterator

from checks.compare import out_of_order
from checks.context import Context
from checks.dates.performance_evaluation.improvements import subjects
from checks.registry import check
from schemas import patterns
from schemas.leaf import Leaf
from schemas.result import Finding
from schemas.statements.activities import OtherTraining
from schemas.text import fold

LINES = 6
"""So far below what was found its correction is told."""

_LACK = patterns.compile(
    r"(?:缺失|缺少|缺乏|没有|未见|未(?:能|提供|进行|开展|组织|实施|对|保留|制定|按){1,3})"
    r"(?P<what>[^,，。；;：:]{2,40}?)(?:知识|内容|方面)?的?(?:专题|专项)?(?:培训|教育|再培训)"
)
_ANSWER = patterns.compile(
    r"(?:整改|纠正|措施|改进)[^,，。；;\d]{0,12}?(?:对|组织|开展|进行|实施|[：:])(?P<what>[^,，。；;：:]{2,40}?)的?(?:专题|专项)?(?:培训|教育|再培训)"
    r"(?!记录|资料|签到|计划|照片|课件|表)"
)
_WHOM = patterns.compile(r"^[^,，。；;：:]{0,12}?(?:进行|开展|组织|实施)了?")
_NOT_YET = patterns.compile(r"计划|拟|将|是否|应(?!急)|建议")


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
    stated = context.mentions.passages(("培训", "教育"))
    texts = [(passage.leaf, fold(str(passage.leaf.value))) for passage in stated]
    for number, (leaf, text) in enumerate(texts):
        lack = _LACK.search(text)
        lacking = subjects(lack["what"]) if lack else frozenset()
        if lack is None or not lacking:
            continue
        answers = list(_answers(_from(texts, number), text, lack.end()))
        if answers and all(lacking.isdisjoint(subjects(what)) and subjects(what) for _, what in answers):
            place, answer = answers[0]
            yield context.finding(
                leaf,
                *([place] if place is not leaf else []),
                identity="training",
                variant="training",
                values=sorted(lacking),
                lack=lack["what"],
                answer=_WHOM.sub("", answer),
            )


def _closed_before(context: Context, day: Leaf[str]) -> Leaf[str] | None:
    """The earlier day on which the improvements of the management review are told to be closed."""
    closed = (one.closed_on for one in context.report.management_reviews if one.closed_on is not None)
    return next((leaf for leaf in closed if out_of_order(day.value, leaf.value)), None)


def _from(texts: list[tuple[Leaf[str], str]], at: int) -> Iterator[tuple[Leaf[str], str]]:
    """A sentence and those soon behind it."""
    last = texts[at][0].evidence.line + LINES
    while at < len(texts) and texts[at][0].evidence.line <= last:
        yield texts[at]
        at += 1


def _answers(below: Iterator[tuple[Leaf[str], str]], text: str, end: int) -> Iterator[tuple[Leaf[str], str]]:
    """The trainings told as correction of a lack, up to the next lack: where, and on what."""
    for leaf, said in below:
        own = said is text
        start = end if own else 0
        if not own and _LACK.search(said):
            return
        if not _NOT_YET.search(said[start:]):
            for match in _ANSWER.finditer(said, start):
                yield leaf, match["what"]
