"""Sentences by which compliance was evaluated for what was added to a list."""

from __future__ import annotations

from collections.abc import Iterator

from extract.ledger.reading import Reading
from schemas import patterns
from schemas.statements.laws import RepeatedEvaluation
from schemas.text import fold

_ANEW = patterns.compile(
    r"(?:补充|重新|再次|追加|又|专项|新增|补做|补评)[^。；;]{0,24}?(?:合规性?评价|守法评价|评价(?!表))"
    r"|(?:合规性?评价|守法评价)[^。；;]{0,16}?(?:补充|重新|再次|追加|新增|更新)"
)
"""That what was added was evaluated too."""

_RULE = patterns.compile(
    r"应(?![急用])|须|需要?|要(?!求)|规定|如果|若|时[,，]|情况下|一旦|程序|制度|计划|建议"
)
"""In a sentence on what is to be done."""


def read(reading: Reading) -> Iterator[RepeatedEvaluation]:
    """The sentences that tell that what was added was evaluated."""
    for passage in reading.passages(("评价",)):
        text = fold(str(passage.leaf.value))
        if _is_anew(text):
            yield RepeatedEvaluation(passage.leaf, text)


def _is_anew(text: str) -> bool:
    """Whether a sentence tells that what was added was evaluated."""
    return _ANEW.search(text) is not None and _RULE.search(text) is None
