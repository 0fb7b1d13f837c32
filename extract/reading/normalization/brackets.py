"""Notes in brackets of other shapes (压力表〔编号A1，合格〕, 某人［2025.1.2签］) as those in round ones."""

from __future__ import annotations

from schemas import rx

_NOTE = rx.compile(
    r"(?<=[\w》”’）)%℃。；;，,])[ \u3000]?(?:"
    r"〔(?P<a>[^〔〕\n]{2,300})〕|［(?P<b>[^［］\n]{2,300})］|〖(?P<c>[^〖〗\n]{2,300})〗|﹝(?P<d>[^﹝﹞\n]{2,300})﹞"
    r"|\[(?P<e>[^\[\]\n]{2,300})\]|[{｛](?P<f>[^{}｛｝\n]{2,300})[}｝]"
    r"|【(?P<g>[^【】\n]{2,300})】|「(?P<h>[^「」\n]{2,300})」)(?!\s?(?:[\dA-Z字第]|号))"
)
_BARE = rx.compile(r"\s?[A-Za-z]?\d{1,5}\s?年?\s?|\s?[A-Za-z]\d{0,2}\s?|\s?[√✓✔×xX]\s?")
"""The year within a number (〔2023〕), a reference, a letter, a tick: no note."""

_TOLD = rx.compile(r"(?=[^\d]*\d)(?=[^，,；;、：:]*[，,；;、：:])|[^年]*(?:19|20)\d\d\s?[-./年]\s?\d")
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
        told = note[name]
        if _BARE.fullmatch(told) or (name in _OTHER_USES and not _TOLD.match(told)):
            continue
        start, end = note.span(name)
        parts += [text[low : start - 1], "（", told, "）"]
        low = end + 1
    return "".join([*parts, text[low:]]) if parts else text
