"""Amounts, counts with units, and Chinese numerals."""

from __future__ import annotations

import re
from typing import NamedTuple

from extract.values.found import narrow
from schemas import patterns

_DIGITS = {c: i for i, c in enumerate("零一二三四五六七八九")}
_DIGITS |= {c: i for i, c in enumerate("零壹贰叁肆伍陆柒捌玖")} | {"〇": 0, "○": 0, "两": 2, "俩": 2}
_UNITS = {"十": 10, "百": 100, "千": 1000, "拾": 10, "佰": 100, "仟": 1000}
_BIG = {"万": 10_000, "萬": 10_000, "亿": 100_000_000}
_NUMERAL = "零〇○一二三四五六七八九十百千万亿两壹贰叁肆伍陆柒捌玖拾佰仟萬"
_AMOUNT = patterns.compile(
    r"[¥￥$]?\s?(?P<sign>-?)"
    r"(?P<n>\d{1,3}(?:(?:,\d{3}){1,4}|(?: \d{3}){1,4})(?:\.\d{1,4})?|\d{1,12}(?:\.\d{1,6})?)"
    r"\s?(?P<scale>万|亿|千|[kK](?=元))?\s?(?:元|圆|RMB|CNY|人民币)?"
)
_YEAR = patterns.compile(r"(?:19|20)\d\d\s?(?:年|[-/.]\s?\d)")
"""The year that a date begins with."""

_COUNT = patterns.compile(
    rf"(?P<n>\d{{1,9}}|[{_NUMERAL}]{{1,9}})\s{{0,2}}(?P<unit>余?[名人位个项条款部种类台套件份辆只具间次家处张批页月天日周年岁])"
)


class FoundCount(NamedTuple):
    """A whole number with its unit (25 人, 三项)."""

    start: int
    end: int
    value: int
    unit: str


def chinese_number(text: str) -> int | None:
    """The value of a Chinese numeral, null when it is none.

    >>> [chinese_number(t) for t in ("二十五", "一百零三", "三万二千", "两", "壹拾伍", "二〇二五", "甲")]
    [25, 103, 32000, 2, 15, 2025, None]
    """
    if not text or any(c not in _DIGITS and c not in _UNITS and c not in _BIG for c in text):
        return None
    if all(c in _DIGITS for c in text):
        return int("".join(str(_DIGITS[c]) for c in text))
    total = section = digit = 0
    for char in text:
        if char in _DIGITS:
            digit = _DIGITS[char]
        elif char in _UNITS:
            section += (digit or 1) * _UNITS[char]
            digit = 0
        else:
            total = (
                (total + section + digit) * _BIG[char]
                if char == "亿"
                else total + (section + digit) * _BIG[char]
            )
            section = digit = 0
    return total + section + digit


_BARE_UNITS = frozenset("百千万亿佰仟")
"""Numerals that by themselves are units of amounts."""


def parse_amount(text: str) -> float | None:
    """The amount of money that a text states and nothing else beside it, in yuan.

    >>> [parse_amount(t) for t in ("98300元", "￥1,234.50", "142 630", "3.5 万元", "１２元", "壹仟元整")]
    [98300.0, 1234.5, 142630.0, 35000.0, 12.0, 1000.0]
    >>> parse_amount("万元") is None
    True
    """
    shown = narrow(text).replace("，", ",").strip().removeprefix("人民币").strip(" :()（）")
    if match := _AMOUNT.fullmatch(shown):
        scale = {"万": 10_000.0, "亿": 1e8, "千": 1000.0, "k": 1000.0}.get(
            (match["scale"] or "").lower(), 1.0
        )
        return round(float(match["sign"] + match["n"].replace(",", "").replace(" ", "")) * scale, 4)
    words = re.fullmatch(rf"([{_NUMERAL}]{{1,20}})[元圆]?整?", shown)
    value = chinese_number(words[1]) if words and words[1] not in _BARE_UNITS else None
    return float(value) if value is not None else None


def parse_count(text: str) -> int | None:
    """The first whole number of a text, in figures or Chinese numerals, with or without a unit.

    >>> [parse_count(t) for t in ("25 人", "共二十五名", "１２项", "/", "3.5", "千分尺", "2025年9月3日")]
    [25, 25, 12, None, None, None, None]
    """
    shown = narrow(text).strip()
    match = re.search(rf"(?<![\d.])\d{{1,9}}(?![\d.]|,\d)|(?![百千万亿佰仟])[{_NUMERAL}]{{1,9}}", shown)
    if not match or _YEAR.match(shown, match.start()):
        return None
    return int(match[0]) if match[0].isascii() else chinese_number(match[0])


def find_counts(text: str, base: int = 0) -> list[FoundCount]:
    """The whole numbers with a unit of counting.

    >>> [(c.value, c.unit) for c in find_counts("共25人，消防栓7个，三项不符合，1.5 级")]
    [(25, '人'), (7, '个'), (3, '项')]
    """
    narrowed = narrow(text)
    found: list[FoundCount] = []
    for match in _COUNT.finditer(narrowed):
        if match.start() and narrowed[match.start() - 1] in "0123456789.第":
            continue
        number = match["n"]
        value = int(number) if number.isascii() else chinese_number(number)
        if value is not None:
            found.append(FoundCount(base + match.start(), base + match.end(), value, match["unit"]))
    return found
