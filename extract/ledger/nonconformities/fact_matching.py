"""Whether two texts tell of the same thing: by numbers that they share, and by their words."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from schemas import patterns
from schemas.leaf import Leaf
from schemas.mentions import Lack
from schemas.report import Nonconformity
from schemas.text import fold

_NUMBER = patterns.compile(r"(?=[A-Za-z/_-]{0,12}\d)[A-Za-z\d/_-]{4,24}")
_DAY = patterns.compile(r"(?:19|20)\d\d(?:[-/年.]\d{1,2}(?:[-/月.]\d{1,2})?)?")
_EMPTY = patterns.compile(
    r"未能|不能|无法|没有|未见|未按|按照|尚未|仍未|未|没|无|不|已|均|也|都|仍|的|了|在|对|与|和|及|其|中|为|是|被|把|将|从|由|到|至"
    r"|提供|出示|查看|查阅|抽查|查见|查|现场|询问|发现|看到|见|负责人|责任人|受审核方|公司|组织|审核|部门|要求|规定|标准|条款|不符合"
    r"|能源|环境|安全|质量|生产|设备|管理|体系|食品|信息|程序|控制|计划|检查|制度|规程|情况|内容|人员|员工|工作|系统|进行|开展|实施|组织|安排|执行|相关|有关|记录|证据|一致|其中|本年度|今年|去年|年度|每年|每季|\d{1,4}年|\d{1,2}月|\d{1,2}日"
    r"|[一二两三四五六七八九十\d]{1,3}(?:份|个|台|名|人|项|次|批|处|件|张|只|块|家|套|条|瓶|支|辆|号|把|根|具)|[\u4e00-\u9fff]{1,6}(?:部|科|车间)(?![件分位品])"
)
"""What most facts have in them, whatever they tell of."""

_CLAUSE = patterns.compile(r"(?<![\d.])\d{1,2}\.\d{1,2}(?![\d])")
_DEPARTMENT = patterns.compile(
    r"[\u4e00-\u9fff]{1,6}(?:部|科|车间)(?![件分位品署门])|[\u4e00-\u9fff]{2}(?:中心|办公室)"
)
_RUN = patterns.compile(r"[\u4e00-\u9fff]{2,}|[A-Za-z]{3,}")
_COMMON = frozenset(
    ("the", "and", "was", "were", "not", "had", "has", "for", "that", "been", "with", "of", "to")
)
_ONE = 0.7
"""So much of the words of two facts that are one is common to both."""

_SHARE, _OTHERS_SHARE, _SURE = 0.34, 0.4, 4
"""So much of the words of a fact, or of a nonconformity, is common to both; or so many pairs."""
_MOST = 200
"""So many nonconformities are compared."""


class Topic(NamedTuple):
    """What a text tells of: its numbers, and its words in pairs of characters."""

    numbers: frozenset[str]
    pairs: frozenset[str]


def topic_of(text: str) -> Topic:
    """The topic of a text.

    >>> sorted(topic_of("抽查 2 台卡尺（KC-0713），未能提供校准记录").pairs), topic_of("KC-0713").numbers
    (['卡尺', '校准'], frozenset({'KC-0713'}))
    """
    folded = fold(text)
    numbers = frozenset(m[0].upper() for m in _NUMBER.finditer(folded) if not _DAY.fullmatch(m[0]))
    pairs: set[str] = set()
    for run in _RUN.findall(_EMPTY.sub(" ", text if text.isascii() else folded)):
        if run.isascii():
            pairs |= {run.lower()} - _COMMON
        else:
            pairs.update(run[at : at + 2] for at in range(len(run) - 1))
    return Topic(numbers, frozenset(pairs))


def stated(items: Iterable[Nonconformity], others: Iterable[Leaf[str]]) -> list[Topic]:
    """The topics of nonconformities, and of other texts that name some."""
    leaves = (*(item.description for item in items), *others)
    places = (place for leaf in leaves if leaf is not None for place in leaf.places)
    texts = dict.fromkeys(place.value or "" for place in places)
    return [topic_of(text) for text in texts if text][:_MOST]


def same(fact: Topic, other: Topic) -> bool:
    """Whether a fact may be what a nonconformity tells of: rather too often than too seldom."""
    if fact.numbers & other.numbers:
        return True
    common = len(fact.pairs & other.pairs)
    return common >= _SURE or (
        common > 0 and (common >= _SHARE * len(fact.pairs) or common >= _OTHERS_SHARE * len(other.pairs))
    )


def is_one(fact: Topic, other: Topic) -> bool:
    """Whether two facts are the same one, told twice.

    >>> is_one(topic_of("未见卡尺的校准记录"), topic_of("检验室：卡尺未见校准记录"))
    True
    """
    if fact.numbers & other.numbers:
        return True
    common = len(fact.pairs & other.pairs)
    return common > 0 and common >= _ONE * min(len(fact.pairs), len(other.pairs))


def is_apart(fact: Lack, silent: Iterable[Nonconformity]) -> bool:
    """Whether the place of a fact names a department or clause, and none of those of nonconformities that
    have no description. False where there are none, or the place names nothing."""
    where = fold(" ".join((*fact.under, fact.leaf.value or "")))
    items = [*silent]
    departments = {fold(one.department.value) for one in items if one.department and one.department.value}
    clauses = {m[0] for one in items if one.clause for m in _CLAUSE.finditer(fold(one.clause.value or ""))}
    if not departments and not clauses:
        return False
    named = {m[0] for m in _CLAUSE.finditer(where)}
    if any(one in where for one in departments) or clauses & named:
        return False
    return bool(named) or _DEPARTMENT.search(where) is not None
