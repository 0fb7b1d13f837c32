"""What stands in the cells of a table of rules: figures as numbers, ranges with `-`."""

from __future__ import annotations

from collections.abc import Sequence

from extract.values.found import narrow
from schemas import rx

_RANGE = rx.compile(r"(?<=\d)\s{0,3}(?:[-~～〜至到一]|[-~～]{2,3})\s{0,3}(?=\d)")
_THOUSANDS = rx.compile(r"(?<=\d)[,，](?=\d{3}(?!\d))")
_NUMBER = rx.compile(r"\d{1,9}(?:\.\d{1,6})?")
_PEOPLE = rx.compile(
    r"(?:[<>≤≥＜＞]|[大小少多高低]于|不少于|超过)?\s?(?:\d{1,6}-)?\d{1,6}\s?(?:人)?(?:及?以[上下内])?"
)


def figure(text: str) -> str | int | float:
    """A cell's value: a number, a range with `-`, or its text.

    >>> [figure(t) for t in ("3.0", "2.5", "1—5", "１，１７６～1,550", "> 10700", "同上")]
    [3, 2.5, '1-5', '1176-1550', '>10700', '同上']
    """
    shown = _RANGE.sub("-", _THOUSANDS.sub("", narrow(text).strip()))
    if _NUMBER.fullmatch(shown):
        value = float(shown)
        return int(value) if value.is_integer() else value
    if _PEOPLE.fullmatch(shown):
        return "".join(shown.split()).replace("＞", ">").replace("＜", "<")
    return shown if len(shown) <= _SHORT and _RANGE.search(narrow(text)) else text


_BLURRED = rx.compile(r"(?=.{0,5}\d)[\dIl|Oo]{1,4}(?:[.,][\dOo]{1,2})?")
_DIGITS = str.maketrans("Il|Oo,", "11100.")
_SHORT = 24
"""In a longer text a dash between figures may be of a number or a day."""


def recognised(text: str) -> str:
    """A figure of a recognised page whose digits were taken for letters that look the same.

    >>> recognised("I1"), recognised("8.O"), recognised("Ol")
    ('11', '8.0', 'Ol')
    """
    return text.translate(_DIGITS) if _BLURRED.fullmatch(text) else text


def is_row_head(texts: Sequence[str]) -> bool:
    """Whether a row has figures: a range or number of people first, or numbers behind its first cell."""
    if not texts or not any(texts):
        return False
    values = [figure(text) for text in texts]
    first = values[0]
    if isinstance(first, str) and first and _PEOPLE.fullmatch(first):
        return True
    numbers = sum(isinstance(value, int | float) for value in values)
    return numbers > 0 and 2 * numbers >= sum(map(bool, texts)) - 1
