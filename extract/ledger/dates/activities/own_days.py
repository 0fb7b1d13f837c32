"""Whether the day of an activity is one of the organization's own, by the words around it."""

from __future__ import annotations

from collections.abc import Iterator

from extract.ledger.dates.activities import neighbouring_acts
from extract.ledger.reading import Reading
from extract.ledger.text.excusing_words import excused
from schemas import patterns
from schemas.leaf import Leaf
from schemas.statements.times.activities import OwnActivityDay

_OTHERS = patterns.compile(
    r"认证机构|认证中心|认证工作|本院|本机构|本中心|母公司|集团公司的|(?<![、和及与])(?:外部审核|外审)(?![、和及与]|的?结果)"
    r"|(?:供方|供应商)(?!的?(?:评价|管理|准则|名录|选择|开发|绩效))|对[^，,。；;]{0,12}(?:供方|供应商)"
)
"""Whose audit or review a sentence tells of, where it is not the organization's."""

_CERTIFICATES = ("证书", "资格证", "合格证", "上岗证")
"""In a row on what somebody may do (内部审核 | 内审员培训证书), whose day is that of the certificate."""

_NEAR = 60
"""So many characters around a day are looked at."""

_INPUTS = patterns.compile(
    r"(?:输入|议题|议程)(?:资料|材料|信息|内容|项目|文件)?(?:主要)?(?:包括|包含|涵盖|涉及|含|有|为|是|[:：])[^。；;\n]*"
)
"""What a review looked at: audits and suppliers among others."""


def read(reading: Reading, kind: str, day: Leaf[str]) -> Iterator[OwnActivityDay]:
    """The day, where it is that of no other act, and its clause or row does not tell of somebody else."""
    if neighbouring_acts.is_of_another(reading, kind, day):
        return
    before, after = reading.around(day)
    lead = _INPUTS.sub("", before[-_NEAR:])
    words = lead + day.raw + _INPUTS.sub("", after[:_NEAR])
    beside = reading.beside(day)
    if any(map(_OTHERS.search, beside)) or any(cell.strip().endswith(_CERTIFICATES) for cell in beside):
        return
    other = excused(_OTHERS, words, len(lead), len(lead) + len(day.raw))
    if not other.here:
        yield OwnActivityDay(day, words, other.doubt)
