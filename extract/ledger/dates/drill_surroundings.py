"""What stands around the day of a drill."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extract.ledger.reading import Reading
from schemas import patterns
from schemas.leaf import Leaf
from schemas.statements.times.dates import DrillSurroundings

_SEVERAL = patterns.compile(
    r"第[一二三四]次|[两二三四]次|分别|又|再次|补充|补做|每[月周季]|各(?:班组|车间|部门)|夜间|[白晚夜]班|计划|拟|将|原定|推迟|改期|演练前|培训"
    r"|second|again|twice|planned|postponed|both|night",
    re.I,
)
"""Words of more than one drill, of one that was planned, or of what was done for it."""

_ITEM = patterns.compile(r"(?:^|[\s：:])(?:[（(]?\d{1,2}[)）.．、](?!\d)|[①-⑳])\s?")
"""Where an item of a numbered list in a line begins."""

_WHERE = patterns.compile(
    r"[^\W\d_，,。；;、]{1,4}(?:车间|宿舍|仓库|食堂|厂区|库区|罐区|油库|班组|项目部?|分公司|分厂|门店|场站|站点)"
)
_CLAUSES = patterns.compile(r"[A-Za-z/／、 \n]{0,16}\d{1,2}(?:\.\d{1,2}){1,3}[A-Za-z\d./／、，,—–~\s-]{0,40}")
_OFFICES = patterns.compile(
    r"\s?(?:[^\W\d_]{0,8}(?:部门?|科|室|处|车间|班组?|工段|中心|管理层)(?:[、，,/／\s]{1,2}|$)){1,8}"
)
"""Cells of a row on clauses: the clauses, and the departments that were audited."""


def read(reading: Reading, day: Leaf[str]) -> Iterator[DrillSurroundings]:
    """What stands around the day of a drill, of a list of attachments in its item (…3. 演练记录（…）)."""
    before, after = reading.around(day)
    beside = reading.beside(day)
    text = "".join((_ITEM.split(before)[-1], _ITEM.split(after)[0], *_acts(beside)))
    several, parts = _SEVERAL.search(text) is not None, frozenset(_WHERE.findall(text))
    yield DrillSurroundings(day, text, several, parts, bool(beside), reading.under(day)[:1])


def _acts(cells: tuple[str, ...]) -> list[str]:
    """The cells of a row without those that but name who was audited (综合部、各车间)."""
    audited = any(map(_CLAUSES.fullmatch, cells))
    return [text for text in cells if not (audited and _OFFICES.fullmatch(text))]
