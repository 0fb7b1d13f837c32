"""How often the objectives are assessed, as sentences tell it."""

from __future__ import annotations

from collections.abc import Iterator

from extract.ledger.reading import Reading
from extract.ledger.text.excusing_words import excused_at
from extract.ledger.text.frequencies import FREQUENCIES
from schemas import patterns
from schemas.statements.amounts.quantities import AssessmentFrequency
from schemas.text import fold

_OFTEN = "(?P<{}>" + "|".join(word for words in FREQUENCIES.values() for word in words) + ")"
_ASSESSED = patterns.compile(
    _OFTEN.format("first") + r"[^，,：:\d]{0,16}?目标[^，,：:]{0,20}?(?:考核|测评|评价|评估)"
    r"|目标(?!责任|值为)[^，,：:]{0,20}?"
    + _OFTEN.format("behind")
    + r"[^，,：:\d]{0,8}?(?:考核|测评|评价|评估)|"
    + _OFTEN.format("then")
    + r"[^，,：:\d]{0,6}?(?:考核|测评|评价|评估)[^，,：:\d]{0,12}?目标(?!责任|值)"
)
_BUT = patterns.compile(r"除[^，,]{1,30}?外[，,]?")
_DEPARTMENTS = patterns.compile(r"部门|层级|职能|分解|班组|车间|岗位")
_TEAMS = patterns.compile(r"班组|车间|岗位|个人|员工")
_OTHERS = patterns.compile(
    r"供方|供应商|上一?年|去年|以前|原(?:为|来)|改为|调整|变更|计划|拟|建议|方针|适宜性|评审|合规|培训|其中|部分"
    r"|能耗|排放|顾客满意|满意[度率]"
)
"""In a clause on something else, on some of the objectives, or on a change."""


def read(reading: Reading) -> Iterator[AssessmentFrequency]:
    """The sentences that tell surely of whose objectives it is, and how often."""
    for passage in reading.passages([word for words in FREQUENCIES.values() for word in words]):
        text = str(passage.leaf.value or "")
        if (assessed := _assessed(text)) is not None:
            yield AssessmentFrequency(passage.leaf, text, *assessed)


def _assessed(sentence: str) -> tuple[str, str] | None:
    """Whose objectives a sentence says are assessed, and how often; none where it says neither surely.

    >>> _assessed("除合格率按年度考核外，其余按月考核各部门的目标"), _assessed("公司目标每季度考核一次")
    (('departments', 'month'), ('organization', 'quarter'))
    """
    text = _BUT.sub("", fold(sentence))
    matches = list(_ASSESSED.finditer(text))
    often = {_frequency(match["first"] or match["behind"] or match["then"]) for match in matches}
    apart = [excused_at((_OTHERS, _TEAMS), text, *match.span()) for match in matches]
    if len(often) != 1 or any(one.here for one in apart):
        return None
    return "departments" if _DEPARTMENTS.search(text) else "organization", often.pop()


def _frequency(word: str) -> str:
    return next(name for name, words in FREQUENCIES.items() if word in words)
