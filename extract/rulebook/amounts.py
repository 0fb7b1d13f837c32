"""Figures with their units in sentences of rules, and which bound each is (不超过, 至少, 内)."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Literal, NamedTuple

from extract.values.numbers import chinese_number
from schemas import patterns

Bound = Literal["most", "least", "over", "under", "within", "before", "later", "none"]

_HAN = "零〇一二三四五六七八九十百两"
_ONE = rf"(?:\d{{1,4}}(?:\.\d{{1,3}})?|[{_HAN}]{{1,6}})"
_AGAIN = rf"(?:[(（]{_ONE}[)）])?"
_RANGE = rf"(?:(?P<low>{_ONE})(?:个?月|%|年|[天日])?(?:[-~～—–至到]|——))?"
_FRACTIONS = {"½": 0.5, "⅓": 1 / 3, "⅔": 2 / 3, "¼": 0.25, "¾": 0.75}
_UNITS = (
    ("working_days", r"个?(?:完整的?)?(?:工作日|工作天|工作日数)"),
    ("person_days", r"个?(?:审核)?(?:人[·./・]?[日天]|审核员[日天]|审核人[日天])"),
    ("months", r"(?:个(?:日历|自然|完整的?|整)?月|月(?=[以之]?内|[以之]?后|以上|期限))"),
    ("years", r"个?(?:日历|自然|周|整|完整的?)?年(?!度|审|检|第|版)"),
    ("days", r"个?(?:日历|自然)?(?:[日天](?!历|常|期|程))"),
)
_TIMED = patterns.compile(
    rf"(?<![\d.年月第A-Za-z/{_HAN}])(?<!最后){_RANGE}(?P<n>{_ONE}){_AGAIN}(?:"
    + "|".join(rf"(?P<{unit}>{pattern})" for unit, pattern in _UNITS)
    + ")"
)
_HALVES = patterns.compile(
    r"(?P<half>半个?年(?!度))|(?P<more>[一1]个?年半)|(?P<one>[一1]个?月半|[一1]个半月)"
)
_SHARES = patterns.compile(
    rf"(?<![\d.])(?:(?P<low>\d{{1,3}})%?[-~～至到])?(?P<percent>\d{{1,3}}(?:\.\d{{1,2}})?)[%％﹪]"
    rf"|百分之(?P<hundredth>[{_HAN}]{{1,5}}|\d{{1,3}})"
    rf"|(?P<below>[{_HAN}]{{1,3}}|\d{{1,2}})分之(?P<above>[{_HAN}]{{1,3}}|\d{{1,2}})"
    r"|(?<![\d./A-Za-z第-])(?P<upper>\d)[/／](?P<lower>\d{1,2})(?![\d./年月])"
    r"|(?<![A-Za-z\d])(?P<tenth>[一二两三四五六七八九]|[1-9])成(?![立为员果本套品型分熟效功就])"
    r"|(?P<half>一半|半数)|(?P<sign>[½⅓⅔¼¾])|(?P<times>0\.\d{1,2})倍?"
)

_NOT = r"(?:不|未)(?:得|能|应|可|会|宜|允许|应当|可以|准)?"
_OFTEN = r"(?:一般|通常|原则上)?"
_BOUNDS = patterns.compile(
    rf"(?P<most>(?:{_NOT}|不{_OFTEN})(?:超过|超出|大于|高于|多于|长于|迟于|晚于|超)|最[长多高大迟晚]|至多|上限|≤|<=|⩽|≦)"
    rf"|(?P<least>{_NOT}(?:少于|低于|小于|短于|少过|不足)|至少|最[少低短小]|起码|下限|≥|>=|⩾|≧|达到|[已应须]?满(?!足|意))"
    r"|(?P<under>不足|未满|不满(?!意|足))|(?P<over>超过|超出|大于|逾(?!期))"
)
_NOT_YET = patterns.compile(r"(?:尚未|还未|没有|未)(?:超过|达到|满)$")
_BEHIND = (
    (
        "within",
        patterns.compile(r"(?:的?(?:时间|期限|期间|时限))?(?:[以之]?内|为限|[以之]下|及以下|或以下|封顶)"),
    ),
    ("least", patterns.compile(r"(?:[(（]含[)）])?(?:及|或|和)?[以之]上")),
    ("before", patterns.compile(r"[以之]?前|开始前")),
    ("later", patterns.compile(r"[以之]?后")),
)


class Amount(NamedTuple):
    """A figure in a sentence: a share (0 to 1), a time or person-days; `low` where it is a range."""

    start: int
    end: int
    value: float
    unit: str
    low: float | None = None


def amounts(text: str) -> list[Amount]:
    """The figures of a sentence without white space, in its order; the same figure in brackets is no other.

    >>> [(a.value, a.unit) for a in amounts("三个月内减少30%，百分之八十，30个工作日")]
    [(3, 'months'), (0.3, 'share'), (0.8, 'share'), (30, 'working_days')]
    >>> [(a.value, a.unit) for a in amounts("1/3，2人日，半年")]
    [(0.3333, 'share'), (2, 'person_days'), (6, 'months')]
    >>> amounts("2025年9月2日实施，第三年，第1/3页")
    []
    """
    found = sorted([*_timed(text), *_halves(text), *_shares(text)], key=lambda one: (one.start, -one.end))
    kept: list[Amount] = []
    for one in found:
        if kept and one.start < kept[-1].end:
            continue
        if kept and text[kept[-1].end : one.start] in ("(", "（") and one.value == kept[-1].value:
            kept[-1] = kept[-1]._replace(end=min(one.end + 1, len(text)))
            continue
        kept.append(one)
    return kept


def _timed(text: str) -> Iterator[Amount]:
    for match in _TIMED.finditer(text):
        unit = match.lastgroup or ""
        value, low = _number(match["n"]), _number(match["low"])
        dated = unit in ("days", "months") and text[match.start() - 1 : match.start()] in ("年", "月")
        if value is None or dated or (unit == "years" and value > _MOST_YEARS):
            continue
        yield Amount(match.start(), match.end(), value, unit, low)


_MOST_YEARS = 100


def _halves(text: str) -> Iterator[Amount]:
    for match in _HALVES.finditer(text):
        value = {"half": 6.0, "more": 18.0, "one": 1.5}[match.lastgroup or ""]
        yield Amount(match.start(), match.end(), _plain(value), "months")


def _shares(text: str) -> Iterator[Amount]:
    for match in _SHARES.finditer(text):
        value, low = _share(match), _number(match["low"])
        if value is not None and 0 < value <= 1:
            yield Amount(match.start(), match.end(), _plain(value), "share", low / 100 if low else None)


def _share(match: re.Match[str]) -> float | None:
    if match["sign"]:
        return _FRACTIONS[match["sign"]]
    if match["half"]:
        return 0.5
    if match["times"]:
        return float(match["times"]) if match[0].endswith("倍") else None
    for group, parts in (("percent", 100), ("hundredth", 100), ("tenth", 10)):
        if match[group]:
            return _over(_number(match[group]), parts)
    return _over(_number(match["above"] or match["upper"]), _number(match["below"] or match["lower"]))


def _over(upper: float | None, lower: float | None) -> float | None:
    return upper / lower if upper and lower else None


def _number(text: str | None) -> float | None:
    if not text:
        return None
    return _plain(float(text)) if text[0].isdigit() else chinese_number(text)


def _plain(value: float) -> float:
    """A number as it is printed: whole ones without a point, others with four digits."""
    return int(value) if float(value).is_integer() else round(value, 4)


def bound(before: str, after: str) -> Bound:
    """Which bound a figure is, by the words before it (the last bound among them) and right behind it.

    >>> bound("减少的时间不得超过规定时间的", ""), bound("", "内"), bound("已运行", "以上"), bound("", "前")
    ('most', 'within', 'least', 'before')
    """
    behind: Bound = "none"
    for name, pattern in _BEHIND:
        if pattern.match(after):
            behind = name  # type: ignore[assignment]
            break
    if behind in ("before", "later", "least"):
        return behind
    last = None
    for match in _BOUNDS.finditer(before):
        last = match
    if last is None:
        return behind
    if last.lastgroup == "most" and _NOT_YET.search(before, 0, last.end()):
        return "over"
    ahead: Bound = last.lastgroup  # type: ignore[assignment]
    return "within" if behind == "within" and ahead != "most" else ahead


_CONVERTED: dict[tuple[str, str], Callable[[float], float]] = {
    ("years", "months"): lambda value: value * 12,
    ("months", "years"): lambda value: value / 12,
}
_TIMES = frozenset({"days", "working_days", "months", "years"})


def in_unit(value: float, unit: str, wanted: str) -> tuple[float, str] | None:
    """A figure in the unit wanted, else in its own where it is a time too; null for another kind of figure.

    >>> in_unit(1, "years", "months"), in_unit(30, "days", "working_days"), in_unit(30, "days", "share")
    ((12, 'months'), (30, 'days'), None)
    """
    if unit == wanted:
        return value, unit
    if change := _CONVERTED.get((unit, wanted)):
        return _plain(change(value)), wanted
    return (value, unit) if {unit, wanted} <= _TIMES else None
