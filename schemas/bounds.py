"""Limits as reports write them (≤50mg/m³, 6～9, 7±1℃, 不低于92%, -18℃以下), and values held against them."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from typing import NamedTuple

from schemas import patterns

NUMBER = r"-?\d{1,6}(?:\.\d{1,4})?"
UNIT = (
    r"(?:(?:m[23](?![\d.])|[A-Za-zμΩ°℃%‰㎡²³·]|/(?:m[23](?![\d.])|[A-Za-z]|[年月季次]|万?元|平方米|吨)|\([A-Z]\)){1,14}"
    r"|[分起次件例秒吨人](?:/[年月季次])?|分钟|小时)"
)
_FREE = r"(?:(?<=Ra)|(?<![\d.~～—\-/A-Za-z]))"
_BOUND = patterns.compile(
    rf"(?:(?P<most>≤|<=|<|不大于|不高于|不超过|不得超过|不多于|小于等?于?|低于)|(?P<least>≥|>=|>|不小于|不低于|不少于|不得低于|大于等?于?))\s?(?:Ra\s?)?(?P<n>{NUMBER})\s?(?P<u>{UNIT})?"
    rf"|{_FREE}(?P<middle>{NUMBER})\s?(?:{UNIT})?\s?±\s?(?P<off>\d{{1,4}}(?:\.\d{{1,4}})?)\s?(?P<um>{UNIT})?"
    rf"|{_FREE}(?P<low>{NUMBER})\s?(?:{UNIT})?\s?[-~～—至]\s?(?P<high>{NUMBER})\s?(?P<ur>{UNIT})?"
    rf"|{_FREE}(?P<side>{NUMBER})\s?(?P<us>{UNIT})?\s?(?P<way>以下|以内|以上)"
    rf"|{_FREE}(?P<plain>{NUMBER})\s?(?P<up>{UNIT})?"
)
_VALUE = patterns.compile(rf"{_FREE}(?P<n>{NUMBER})\s?(?P<u>{UNIT})?(?!\s?[-~～—±]\s?\d|[\d年月日号])")
_EVERY = patterns.compile(r"/[年月季次]$")
_INFINITE = float("inf")


class Bound(NamedTuple):
    """The values that a limit allows, its unit ("" for none), and where it stands."""

    low: float
    high: float
    unit: str
    start: int
    end: int


class Value(NamedTuple):
    """A number with its unit and where it stands."""

    number: float
    unit: str
    start: int
    end: int


def plain(text: str) -> str:
    """A text as `bounds` and `values` read it: in one width, with its white space."""
    return unicodedata.normalize("NFKC", text)


def bounds(text: str, *, capped: bool = False) -> Iterator[Bound]:
    """The limits that a text writes; where it is `capped`, a number without more is the most allowed.

    >>> [one[:3] for one in bounds("中心温度≥75℃,时间3～5min")]
    [(75.0, inf, '℃'), (3.0, 5.0, 'min')]
    >>> [one[:3] for one in bounds("-18℃以下")], [one[:3] for one in bounds("50mg/m3", capped=True)]
    ([(-inf, -18.0, '℃')], [(-inf, 50.0, 'mg/m3')])
    """
    for match in _BOUND.finditer(text):
        made = _made(match, capped=capped)
        if made is not None:
            yield made


def _made(match: re.Match[str], *, capped: bool) -> Bound | None:
    low, high = -_INFINITE, _INFINITE
    unit = next((stated for name in ("u", "um", "ur", "us", "up") if (stated := match[name])), "")
    if match["n"]:
        low, high = (low, float(match["n"])) if match["most"] else (float(match["n"]), high)
    elif match["middle"]:
        middle, off = float(match["middle"]), float(match["off"])
        low, high = middle - off, middle + off
    elif match["low"]:
        low, high = float(match["low"]), float(match["high"])
    elif match["side"]:
        low, high = (float(match["side"]), high) if match["way"] == "以上" else (low, float(match["side"]))
    elif capped:
        high = float(match["plain"])
    else:
        return None
    return Bound(low, high, plain_unit(unit), *match.span()) if low <= high else None


def values(text: str) -> Iterator[Value]:
    """The numbers of a text with their units; not those of a day or a range."""
    for match in _VALUE.finditer(text):
        yield Value(float(match["n"]), plain_unit(match["u"] or ""), *match.span())


def plain_unit(unit: str) -> str:
    """A unit as it is compared: how often is left out, raised digits are plain ones.

    >>> plain_unit("mg/m³"), plain_unit("起/年")
    ('mg/m3', '起')
    """
    return _EVERY.sub("", unit.replace("³", "3").replace("²", "2").strip())


def outside(value: Value, bound: Bound) -> bool:
    """Whether a value of the limit's unit lies outside of it; rounding aside."""
    slack = 1e-9 * max(1.0, abs(value.number))
    return value.unit == bound.unit and not bound.low - slack <= value.number <= bound.high + slack
