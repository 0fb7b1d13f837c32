"""Terms that are told for the corrections of this audit's nonconformities."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extract.ledger.reading import Reading
from schemas import patterns
from schemas.statements.nonconformities import CorrectionTerm
from schemas.wholes.surroundings import Passage

OTHERS = patterns.compile(
    r"上次|上年|以往|前次|内审|内部审核|管理评审|评审(?:输出|决议|提出)|建议|观察项|供方|供应商|演练|隐患"
)
TERM = patterns.compile(
    r"(?:\d|[一二两三四五六七八九十])\s?个?(?:工作日|自然日|日|天|月|周)(?:之?内|以内)"
    r"[^。；]{0,16}(?:完成|提交|关闭|整改|纠正|验证|寄|报送|反馈|回复)|期限|限期|days|weeks|months"
)
MAJOR = patterns.compile(r"严重(?:不符合|不合格)")
TERMED = ("整改", "纠正", "不符合", "不合格", "原因分析", "证据", "correct", "nonconformit")
"""Words of sentences that may tell a term for the corrections (30日内)."""


def read(reading: Reading) -> Iterator[CorrectionTerm]:
    """The sentences with a term."""
    for passage in reading.passages(TERMED):
        text = passage.leaf.raw
        if not OTHERS.search(text) and TERM.search(text):
            yield CorrectionTerm(passage.leaf, text, MAJOR.search(text) is not None)


def own_passages(reading: Reading, words: tuple[str, ...], tells: re.Pattern[str]) -> Iterator[Passage]:
    """The sentences with some words that tell of this audit's nonconformities."""
    for passage in reading.passages(words):
        if tells.search(passage.leaf.raw) and not OTHERS.search(passage.leaf.raw):
            yield passage
