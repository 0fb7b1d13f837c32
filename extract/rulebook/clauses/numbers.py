"""The number that a paragraph of rules begins with, in each of the ways in which rules are numbered."""

from __future__ import annotations

import re
from typing import NamedTuple

from extract.values.found import narrow
from schemas import patterns

_CJK = "一二三四五六七八九十百零〇"
_N = rf"(?:[{_CJK}]{{1,6}}|\d{{1,3}})"
_GAP = r"[ \u3000]{0,2}"
_STYLES: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("part", patterns.compile(rf"第{_GAP}{_N}{_GAP}(?:编|篇|部分)|Part\s(?:\d{{1,2}}|[IVX]{{1,5}})\b")),
    ("chapter", patterns.compile(rf"第{_GAP}{_N}{_GAP}章|Chapter\s(?:\d{{1,2}}|[IVX]{{1,5}})\b", re.I)),
    ("section", patterns.compile(rf"第{_GAP}{_N}{_GAP}节|Section\s(?:\d{{1,2}}|[IVX]{{1,5}})\b", re.I)),
    ("article", patterns.compile(rf"第{_GAP}{_N}{_GAP}条(?:之[{_CJK}]{{1,2}})?|Article\s\d{{1,3}}\b", re.I)),
    ("lettered", patterns.compile(rf"(?:附录{_GAP})?[A-Z](?:{_GAP}[.．。]{_GAP}\d{{1,2}}){{1,5}}(?!\d)")),
    (
        "decimal",
        patterns.compile(
            rf"§?{_GAP}\d{{1,2}}(?:(?:[.．。·]\d{{1,3}}){{1,6}}|(?:{_GAP}[.．。·]{_GAP}\d{{1,2}}){{2,6}})"
            rf"(?!\d|{_GAP}[.．·]{_GAP}\d|[）)])"
        ),
    ),
    (
        "number",
        patterns.compile(
            rf"\d{{1,2}}(?:{_GAP}[.．、](?![ \u3000]?\d{{1,3}}[.．%％])"
            r"|(?=[ \u3000\t])|(?=[\u4e00-\u9fff])|$)"
        ),
    ),
    ("cjk", patterns.compile(rf"[{_CJK}]{{1,4}}{_GAP}[、.．]|[{_CJK}]{{1,3}}(?=[ \u3000])")),
    ("bracketed", patterns.compile(rf"[（(]{_GAP}[{_CJK}]{{1,4}}{_GAP}[)）]")),
)
_LEAD = patterns.compile(r"[\s*#]{0,8}")
_TAIL = patterns.compile(rf"{_GAP}[.．、:：]?[\s\u3000]{{0,8}}")
_REFERENCE = patterns.compile(
    r"(?:条款?(?!件|例|文|目|码)|款(?!项)|项(?!目)|点(?!检)|号(?!码)|版(?!本)"
    r"|(?:的)?(?:规定|要求)(?:的|[，,。；;处执进]|$)|所[述列定规指]|的|之|[、和或至及与到~～—–-]\s?(?:第|\d)"
    r"|[，,；;。）)])"
)
"""What follows a number that is spoken of: the line goes on from the one before."""

_QUANTITY = patterns.compile(
    r"(?:[%％‰℃°]|个?(?:月|工作日|人日|人天|日历日|自然日)(?![度份报])|[天日](?![常然程期历])|年(?![度检审])|小时|分钟"
    r"|人(?=[，,。；;、及以]|$)|万?元|倍|分(?=[，,。；;、]|$))"
)
_WORDS = patterns.compile(r"[^\W\d_]")
_DIGITS = patterns.compile(r"\d{1,3}")
_ROMAN = {"I": 1, "V": 5, "X": 10}
_HIGHEST = 99


class Numbered(NamedTuple):
    """A number at the beginning of a text: style, as printed, its parts, its range, where the words begin."""

    style: str
    number: str
    ordinals: tuple[int, ...]
    start: int
    end: int
    words: int


def numbered(text: str) -> Numbered | None:
    """The number that leads a paragraph; null where it has none, or speaks of one.

    >>> [(n.number, n.ordinals) for n in map(numbered, ("4.2.1 时间", "第十二条 申诉", "A.1 总则")) if n]
    [('4.2.1', (4, 2, 1)), ('第十二条', (12,)), ('A.1', (1, 1))]
    >>> [numbered(t) for t in ("4.6.5 条处理，或者", "1) 申请书", "3.5 个月", "2020.02.18", "第五条规定的")]
    [None, None, None, None, None]
    """
    shown = narrow(text)
    lead = _LEAD.match(shown)
    at = lead.end() if lead else 0
    for style, pattern in _STYLES:
        if match := pattern.match(shown, at):
            made = _made(style, match, shown)
            if made is not None or style != "lettered":
                return made
    return None


def _made(style: str, match: re.Match[str], text: str) -> Numbered | None:
    tail = _TAIL.match(text, match.end())
    words = tail.end() if tail else match.end()
    rest = text[words : words + 40]
    if _spoken_of(style, text[match.end() : match.end() + 12]) or (rest and not _WORDS.search(rest)):
        return None
    number = "".join(match[0].split()).lstrip("§").rstrip(".．、。").replace("．", ".").replace("。", ".")
    if style in ("article", "chapter", "section", "part") and match[0][0] != "第":
        number = " ".join(match[0].split())
    ordinals = _ordinals(style, number.replace("·", "."))
    if not ordinals or max(ordinals) > (999 if style == "article" else _HIGHEST):
        return None
    return Numbered(style, number, ordinals, match.start(), match.end(), words)


def _spoken_of(style: str, after: str) -> bool:
    """Whether what follows a number tells that it is no number of its own paragraph."""
    after = after.lstrip(" \u3000")
    if style in ("cjk", "bracketed"):
        return False
    if style in ("article", "chapter", "section", "part"):
        return _REFERENCE.match(after) is not None and after[:1] not in "的之"
    return _REFERENCE.match(after) is not None or _QUANTITY.match(after) is not None


def _ordinals(style: str, number: str) -> tuple[int, ...]:
    """What the parts of a number count; of a letter its place in the alphabet, of 2.0 the chapter alone."""
    if style == "lettered":
        bare = number.removeprefix("附录")
        return (ord(bare[0]) - 64, *map(int, _DIGITS.findall(bare)))
    if digits := _DIGITS.findall(number):
        parts = tuple(map(int, digits))
        return parts[:1] if parts[1:] == (0,) else parts
    if number[-1:] in _ROMAN:
        return (_roman(number.split()[-1]),)
    return (counted("".join(c for c in number if c in _CJK)),)


def counted(written: str) -> int:
    """What a Chinese number up to 999 counts; 0 for none.

    >>> [counted(n) for n in ("十", "二十一", "一百零三", "三")]
    [10, 21, 103, 3]
    """
    total, digit = 0, 0
    for char in written:
        if char in "十百":
            total += (digit or 1) * (10 if char == "十" else 100)
            digit = 0
        elif char not in "零〇":
            digit = _CJK.index(char) + 1
    return total + digit


def _roman(written: str) -> int:
    values = [_ROMAN.get(char, 0) for char in written.upper()]
    return sum(-v if v < max(values[i:]) else v for i, v in enumerate(values))
