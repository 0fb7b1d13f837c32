"""Sentences that propose the first issue of a certificate."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extract.ledger.reading import Reading
from extract.ledger.scope.systems.names import systems_named
from schemas import patterns
from schemas.statements.conclusions import FirstIssue
from schemas.text import fold

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


def read(reading: Reading) -> Iterator[FirstIssue]:
    """The sentences, but for those of systems that the report says to be audited first."""
    first = reading.passages(_BOTH)
    words = next((word for passage in first for word in passage.words), "")
    for one in reading.passages(_WORDS):
        sentence = fold(str(one.leaf.value))
        systems = systems_named(sentence)
        own = any(systems & systems_named(fold(str(passage.leaf.value))) for passage in first)
        if _PROPOSED.search(sentence) and not own:
            yield FirstIssue(one.leaf, sentence, words)
