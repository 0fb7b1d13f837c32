"""Sentences of the conclusion on systems beside those that are known."""

from __future__ import annotations

from collections.abc import Iterator

from extract.ledger.reading import Reading
from extract.ledger.scope.systems.names import first_named, systems_named
from extract.ledger.text.excusing_words import excused
from schemas import patterns
from schemas.statements.scope import SystemConclusion
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


def read(reading: Reading, known: set[str]) -> Iterator[SystemConclusion]:
    """The sentences that name a known system and one that no other place of the report has."""
    for passage in reading.passages(("体系",)):
        text = fold(str(passage.leaf.value))
        named = systems_named(text)
        if _OWN.search(text) is None or not named & known or not named - known:
            continue
        other = excused(_OTHERS, text, *first_named(text, named - known))
        if not other.here:
            yield SystemConclusion(passage.leaf, text, named - known, other.doubt)
