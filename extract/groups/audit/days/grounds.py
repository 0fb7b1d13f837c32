"""What a sentence on the audit tells of its ground before it comes to it (根据认证合同，…; 核对合同后，…).

Words for contracts, records or earlier audits that stand there do not make it a sentence on something else.
"""

from __future__ import annotations

import re

from schemas import patterns

_GROUND = patterns.compile(
    r"(?:^|(?<=[，,。；;\n]))\s?"
    r"(?:本着|为了?(?!期)|根据|按照?|依据?|依照|遵照|基于|鉴于|履行|结合|受|应|经)[^，,。；;\n]{2,80}[，,]"
    r"|在(?=[^\d])[^，,。；;\n]{2,60}?(?:后|基础上|前提下|情况下)[，,]"
    r"|(?:根据|按照?|依据?|依照|遵照|履行)[^，,。；;\n\d]{0,20}?(?:合同|协议)(?:书|评审|文本)?"
    r"(?:所|的)?(?:约定|规定|要求|安排|策划|确定)?"
)
_PURPOSE = patterns.compile(r"\s?(?:为|鉴于)")
_OTHER = patterns.compile(
    r"内部?审|管理评审|合规|二方|供方|供应商|供货|采购合同|销售合同|培训|体检|演练|监督抽"
)
_EARLIER = patterns.compile(r"上[一两]?(?:次|轮|年度)|前[一两]次|去年|往年|下一?次")
_THEIRS = patterns.compile(r"二方|供方|供应商|供货方|外[包协][方单商]|分包[方商]|内审|模拟")
"""Behind the days: what is audited is not the organization's system, or not by the body."""


def without(sentence: str) -> str:
    """A sentence up to the days without its grounds; those that speak of another activity stay."""
    return _GROUND.sub(_kept, sentence)


def is_theirs(stated: str) -> bool:
    """Whether the words behind the days speak of an audit by, or of, somebody else."""
    return _THEIRS.search(stated) is not None


def _kept(ground: re.Match[str]) -> str:
    stated = ground[0]
    earlier = _EARLIER.search(stated) and not _PURPOSE.match(stated)
    return stated if earlier or _OTHER.search(stated) else ""
