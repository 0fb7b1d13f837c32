"""Changes of the head count within the scope, in this audit."""

from __future__ import annotations

from collections.abc import Iterator

from extract.ledger.reading import Reading
from schemas import patterns
from schemas.statements.people.persons import HeadcountChange
from schemas.text import fold

_WORDS = tuple(
    f"{what}{by}" for what in ("人数", "员工数", "人员", "员工") for by in ("由", "从", "自", "已由", "已从")
)
_CHANGED = patterns.compile(
    r"(?:覆盖的?(?:总?人数|员工数|人员|员工)|有效人数|体系人数)(?:已)?(?:由|从|自)[^，,。；;\d]{0,16}(?P<former>\d{1,6})\s?[人名][^。；;\d]{0,12}?"
    r"(?:变更为|变化为|变成|变为|调整(?:为|到|至)|(?:增加|增长|减少|上升|下降|扩大|缩减)(?:到|至|为了?)|增至|减至|增为|减为|升至|降至|改为)"
    r"(?:现在的?|目前的?|本次的?|了)?\s?(?P<now>\d{1,6})\s?[人名]"
)
_OTHER_TIME = patterns.compile(
    r"上次|上一|前次|去年|上年|往年|当时|计划|拟|预计|将|申请|集团|分公司|场所|车间|部门|倒班|折算"
)
"""In a sentence on another time, another head count, or on what is to come."""

_SINCE = patterns.compile(r"(?:自|与|和|同|较|比)?上[次一][^，,。；;]{0,8}(?:以来|后|至今|相比|比较|[，,])")


def read(reading: Reading) -> Iterator[HeadcountChange]:
    """The first change of each sentence that is on this audit."""
    for passage in reading.passages(_WORDS):
        sentence = fold(str(passage.leaf.value))
        match = _CHANGED.search(sentence)
        if match is not None and not _is_of_another(sentence, match.start(), match.end()):
            yield HeadcountChange(passage.leaf, sentence, int(match["now"]))


def _is_of_another(sentence: str, start: int, end: int) -> bool:
    """Whether the clauses of a change speak of another time than this audit (自上次审核以来 does not)."""
    before = _SINCE.sub("", sentence[max(start - 30, 0) : start])
    return _OTHER_TIME.search(before + sentence[start : end + 10]) is not None
