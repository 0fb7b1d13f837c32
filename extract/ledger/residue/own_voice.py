"""Sentences of a report that speak in the audited organization's own voice."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extract.ledger.reading import Reading
from schemas import patterns
from schemas.statements.papers.residue import OwnVoice
from schemas.wholes.surroundings import Passage

_WE = ("我公司", "我司", "我厂", "我单位", "我们公司", "our company")

_OURS = patterns.compile(
    r"(?:我公司|我司|我厂|我单位|我们公司)(?:的|已|建立的|现有的?|制定的|本次|这次)?[^，,。；;：:我]{0,8}?"
    r"(?:方针|目标|体系|手册|文件|实际|内部|内审|管理评审|产品|生产|员工|职工|环境|质量|安全|能源|能耗|设备|车间|供方)"
    r"|our company(?:'s)? (?:\w+ ){0,3}(?:policy|objectives|system|manual|products|employees|processes)",
    re.IGNORECASE,
)
"""What an organization says of its own system; not what a body says of itself (我公司网站)."""

_NOT_THEIRS = patterns.compile(
    r"[“”\"「」『』]|认证机构|认证中心|认证决定|认证证书|审核组|审核员|技术委员会|贵(?:公司|单位|组织|方)|受审核方"
    r"|(?:评审|会议|决议|总结|自评|自查|内审)的?(?:结论|决议|纪要|意见|结果)?\s?[:：]|会议(?:一致)?认为|承诺|声明|方针\s?[：:为]|宗旨\s?[：:为]|致辞|说明|介绍|表示|回答|答复|告知|认为[：:]|称[：:，,]|说[：:，,]|(?:供方|供应商|顾客|客户|业主)[^，,。]{0,6}?(?:反馈|反映|称|说|认为|评价)|投诉|来函|邮件"
)
"""Around a sentence that is quoted, that somebody is told to have said, or in which the body speaks."""

_CONCLUDED = tuple(
    f"{of}{what}{mark}" for of in ("评审", "会议") for what in ("结论", "决议") for mark in "：:"
)
"""Before the conclusion of the organization's own meeting, which is told in its words so far behind."""

_REACH = 400
_HEARD = 40
"""So many characters before and behind say who speaks."""


def read(reading: Reading) -> Iterator[OwnVoice]:
    """The sentences on the organization's system in its own voice (我公司的方针)."""
    found = [passage for passage in reading.passages(_WE) if _is_theirs(reading, passage)]
    concluded = reading.find(_CONCLUDED) if found else None
    at = concluded.start if concluded is not None else -_REACH
    for passage in found:
        if not 0 <= passage.leaf.start - at < _REACH:
            yield OwnVoice(passage.leaf, passage.leaf.raw, tuple(passage.words))


def _is_theirs(reading: Reading, passage: Passage) -> bool:
    before, after = reading.around(passage.leaf)
    words = passage.leaf.raw
    return bool(_OURS.search(words)) and not _NOT_THEIRS.search(before[-_HEARD:] + words + after[:_HEARD])
