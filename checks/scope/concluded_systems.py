"""Systems that a conclusion of this audit is on, and that were not audited; those audited that none is on."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from checks.context import Context
from checks.scope.reviewed_systems import first_named, systems_named
from checks.text.excusing_words import excused
from schemas import patterns
from schemas.leaf import Leaf
from schemas.text import fold

_OWN = patterns.compile(
    r"体系(?:覆盖|涵盖|范围内|涉及)(?:的)?(?:有效)?(?:人数|员工|人员)?(?:为|共|约)?\d{1,6}(?:名|人|位)"
    r"|审核组(?:一致)?(?:认为|认定|确认|判定|评价)[^。；;]{0,80}体系"
    r"|(?:推荐|同意|建议)[^。；;]{0,40}体系[^。；;]{0,12}(?:认证|注册|换证|证书)"
)
"""What is said of the system that was audited: whom it covers, what the team judges and recommends."""

_OTHERS = patterns.compile(
    r"另|其他|上次|上一|以往|原|曾|拟|计划|将|未|不(?:在|含|包括|涉及)|除|供方|供应商|外包|顾客|客户的|集团|母公司|总部"
    r"|已(?:获|取得|通过|经通过)|持有|证书编号|结合|扩项|扩大|增加|转换|咨询|培训|资格|注册审核员|能力"
)
"""Words of a sentence that may tell of a system beside those of this audit."""


_RECOMMENDED = patterns.compile(
    r"(?:推荐|同意|建议|提请)[^。；;\n]{0,60}体系[^。；;\n]{0,12}(?:认证|注册|换证|证书|资格)"
)
_NOT_SO = patterns.compile(
    r"不(?:予|同意|建议|再)?推荐|不(?:建议|同意|予)|暂[缓停不]|撤销|注销|缩小|如果|[如若]|待|后再|将|拟|是否|可以?推荐|[□☐○]|说明|范围|[外除]"
)
"""In a sentence that recommends something else, on a condition, or as one of several choices."""

SEVERAL = 2


class Said(NamedTuple):
    """A sentence of the conclusion, and the systems it names that were not audited.

    `doubt`: words by which it may not be on these."""

    leaf: Leaf[str]
    systems: frozenset[str]
    doubt: str = ""


def said_of_others(context: Context, known: set[str]) -> Iterator[Said]:
    """The sentences that name an audited system and one that no other place of the report has."""
    for passage in context.mentions.passages(("体系",)):
        text = fold(str(passage.leaf.value))
        named = systems_named(text)
        if _OWN.search(text) is None or not named & known or not named - known:
            continue
        other = excused(_OTHERS, text, *first_named(text, named - known))
        if not other.here:
            yield Said(passage.leaf, named - known, other.doubt)


def recommended_for_some(context: Context, audited: set[str]) -> Iterator[Said]:
    """The sentence that recommends several of the audited systems by name, or one of two, and leaves others
    out that no other sentence recommends."""
    stated = [
        (passage.leaf, text)
        for passage in context.mentions.passages(("体系",))
        if _RECOMMENDED.search(text := fold(str(passage.leaf.value)))
    ]
    named = [systems_named(text) for _, text in stated]
    union = frozenset[str]().union(*named)
    if len(audited) < SEVERAL or not all(named) or not union or not union < audited:
        return
    otherwise = [_NOT_SO.search(_RANGE.sub("", text)) for _, text in stated]
    sure = [leaf for (leaf, _), other in zip(stated, otherwise, strict=True) if other is None]
    doubt = next((other[0] for other in otherwise if other is not None), "")
    if sure:
        yield Said(sure[0], frozenset(audited - union), doubt)


_RANGE = patterns.compile(r"[，,]\s?(?:认证|推荐的?)?范围(?:如下|见下表|为|:)[^\n]{0,200}$")
"""The scope that a recommendation leads to."""
