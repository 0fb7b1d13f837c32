"""Notes in brackets of other shapes (〔编号A1〕) as in round ones; those of labels (【编号】) as colons."""

from __future__ import annotations

import re

from extract import labels
from schemas import patterns

_NOTE = patterns.compile(
    r"(?<=[\w》”’）)%℃。；;，,])[ \u3000]?(?:"
    r"〔(?P<a>[^〔〕\n]{2,300})〕|［(?P<b>[^［］\n]{2,300})］|〖(?P<c>[^〖〗\n]{2,300})〗|﹝(?P<d>[^﹝﹞\n]{2,300})﹞"
    r"|\[(?P<e>[^\[\]\n]{2,300})\]|[{｛](?P<f>[^{}｛｝\n]{2,300})[}｝]"
    r"|【(?P<g>[^【】\n]{2,300})】|「(?P<h>[^「」\n]{2,300})」)(?!\s?(?:[\dA-Z字第]|号))"
)
_BARE = patterns.compile(r"\s?[A-Za-z]?\d{1,5}\s?年?\s?|\s?[A-Za-z]\d{0,2}\s?|\s?[√✓✔×xX]\s?")
"""The year within a number (〔2023〕), a reference, a letter, a tick: no note."""

_TOLD = patterns.compile(r"(?=[^\d]*\d)(?=[^，,；;、：:]*[，,；;、：:])|[^年]*(?:19|20)\d\d\s?[-./年]\s?\d")
"""What brackets of other uses (heads, quotes, codes) have in notes: several things, or a day."""

_OTHER_USES = ("b", "e", "f", "g", "h")


def rounded(text: str) -> str:
    """The text with round brackets about notes, character for character.

    >>> rounded("压力表Y-100〔编号A1，合格〕见国办发〔2023〕5号，【抽样】卡尺【A2，2025.3.1校准】")
    '压力表Y-100（编号A1，合格）见国办发〔2023〕5号，【抽样】卡尺（A2，2025.3.1校准）'
    """
    parts, low = [], 0
    for note in _NOTE.finditer(text):
        name = note.lastgroup or "a"
        stated = note[name]
        if _BARE.fullmatch(stated) or (name in _OTHER_USES and not _TOLD.match(stated)):
            continue
        start, end = note.span(name)
        parts += [text[low : start - 1], "（", stated, "）"]
        low = end + 1
    return "".join([*parts, text[low:]]) if parts else text


_FRAMED = patterns.compile(
    r"(?P<open>[【〖［〔「\[])(?<![^\n\t \u3000].)"
    r"(?P<label>[ \u3000]?[^\W\d_\x00-\x7f][^【】〖〗［］〔〕「」\[\]\n\t：:]{1,14})"
    r"(?P<close>[】〗］〕」\]])(?P<gap>[ \u3000]?)(?=[^\s：:])"
)
_FELLOW = {"【": "】", "〖": "〗", "［": "］", "〔": "〕", "「": "」", "[": "]"}
_FEW = 3
"""So many labels are written so where a document makes labels with brackets; fewer are headings or marks."""


def labels_opened(text: str) -> str:
    """The text with a blank and a colon for the brackets about such labels, character for character.

    >>> labels_opened("【受审核方】甲公司\\n【报告编号】A-1\\n【注册地址】乙路1号\\n【抽样】卡尺")
    ' 受审核方：甲公司\\n 报告编号：A-1\\n 注册地址：乙路1号\\n【抽样】卡尺'
    >>> labels_opened("【受审核方】甲公司\\n【结论】符合")
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
