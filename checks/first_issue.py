"""Conclusions of a first certification in the report of a later audit."""

from __future__ import annotations

import re
from collections.abc import Iterator

from schemas import rx
from schemas.mentions import Mentions
from schemas.report import Report
from schemas.surroundings import Passage

LATER = frozenset({"surveillance", "recertification"})
_WORDS = ("首次", "初次", "first", "initial")
_PROPOSED = rx.compile(
    r"(?:同意|推荐|建议|准予|予以)(?:[^。；;，,、：:\n“”\"首初]{0,12})(?:首次|初次)(?:颁发|发放|授予|核发|发证|(?:认证)?注册|获证)"
    r"(?!之?[日时后前起]|以来|日期|时间|证书(?:的?[日时]|之?后|以来))"
    r"|(?:recommend|propos)\w{0,6} (?:the |that )?(?:first|initial) (?:issue|certification|registration)",
    re.IGNORECASE,
)
_BOTH = (
    "初审",
    "初次审核",
    "初次认证审核",
    "扩项",
    "扩大范围",
    "新增体系",
    "增加体系",
    "initial audit",
    "extension",
)
"""Words by which part of the audit may be a first one."""


def proposed(report: Report, mentions: Mentions) -> Iterator[Passage]:
    """The sentences that propose the first issue of a certificate after a surveillance or recertification
    audit, nothing of which is a first audit."""
    kind = report.audit_type
    if kind is None or kind.value not in LATER or {place.value for place in kind.mentions} - {kind.value}:
        return
    found = [one for one in mentions.passages(_WORDS) if _PROPOSED.search(str(one.leaf.value))]
    if found and not mentions.passages(_BOTH):
        yield from found
