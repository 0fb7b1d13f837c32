"""Labels in brackets of their own before their values (【受审核方】某公司): colons for the brackets."""

from __future__ import annotations

import re

from extract import labels
from schemas import rx

_FRAMED = rx.compile(
    r"(?P<open>[【〖［〔「\[])(?<![^\n\t \u3000].)"
    r"(?P<label>[ \u3000]?[^\W\d_\x00-\x7f][^【】〖〗［］〔〕「」\[\]\n\t：:]{1,14})"
    r"(?P<close>[】〗］〕」\]])(?P<gap>[ \u3000]?)(?=[^\s：:])"
)
_FELLOW = {"【": "】", "〖": "〗", "［": "］", "〔": "〕", "「": "」", "[": "]"}
_FEW = 3
"""So many labels are written so where a document makes labels with brackets; fewer are headings or marks."""


def opened(text: str) -> str:
    """The text with a blank and a colon for the brackets about such labels, character for character.

    >>> opened("【受审核方】甲公司\\n【报告编号】A-1\\n【注册地址】乙路1号\\n【抽样】卡尺")
    ' 受审核方：甲公司\\n 报告编号：A-1\\n 注册地址：乙路1号\\n【抽样】卡尺'
    >>> opened("【受审核方】甲公司\\n【结论】符合")
    '【受审核方】甲公司\\n【结论】符合'
    """
    found = [match for match in _FRAMED.finditer(text) if _is_label(match)]
    if len({labels.key(match["label"]) for match in found}) < _FEW:
        return text
    parts, low = [], 0
    for match in found:
        parts += [text[low : match.start()], " ", match["label"], "：", match["gap"]]
        low = match.end()
    return "".join([*parts, text[low:]])


def _is_label(match: re.Match[str]) -> bool:
    """Whether the brackets are a pair about the label of a field."""
    if _FELLOW[match["open"]] != match["close"]:
        return False
    return any(labels.fields_of(name) for name in labels.short_keys(match["label"]))
