"""Conclusions of a first certification in the report of a later audit."""

from __future__ import annotations

import re
from collections.abc import Iterator

from checks.scope.reviewed_systems import systems_named
from schemas import patterns
from schemas.mentions import Mentions
from schemas.report import Report
from schemas.text import fold
from schemas.wholes.surroundings import Passage

LATER = frozenset({"surveillance", "recertification"})
_WORDS = ("首次", "初次", "first", "initial")
_PROPOSED = patterns.compile(
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


def proposed(report: Report, mentions: Mentions) -> Iterator[tuple[Passage, str]]:
    """The sentences that propose the first issue of a certificate after a surveillance or recertification
    audit, and the words of the report by which a part of it may be a first audit; not of systems that
    it says to be audited first."""
    kind = report.audit_type
    if kind is None or kind.value not in LATER:
        return
    others = [place.raw for place in kind.mentions if place.value != kind.value]
    first = mentions.passages(_BOTH)
    for one in mentions.passages(_WORDS):
        sentence = fold(str(one.leaf.value))
        systems = systems_named(sentence)
        own = any(systems & systems_named(fold(str(passage.leaf.value))) for passage in first)
        if _PROPOSED.search(sentence) and not own:
            yield one, next(iter([*(word for passage in first for word in passage.words), *others]), "")
