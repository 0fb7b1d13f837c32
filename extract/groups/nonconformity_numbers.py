"""The numbers of nonconformities told in paragraphs: of the report on one, behind its clause, at its head."""

from __future__ import annotations

from extract.readers.units import Piece
from extract.source import Source
from schemas import rx

_CODE = rx.compile(
    r"(?:编号|报告|NC(?!R)|No\.?)\s?[》）)]?\s?[:：为是]?\s?"
    r"(?P<code>(?:[A-Z][A-Za-z0-9]{0,9}|\d{1,8})(?:[-/][A-Za-z0-9]{1,10}){1,6})(?![A-Za-z0-9的])"
)
_OWN_CODE = rx.compile(
    r"(?<![A-Za-z0-9])(?:NCR?|CAR)\s?[-–—#]?\s?\d{1,4}(?:-\d{1,4}){0,2}|^\s*[A-Z]{1,4}-\d{1,4}(?:-\d{1,4})?(?=\s?[:：])"
)
_NUMBER_BEHIND = rx.compile(
    r"(?:编号|序号)\s?[:：为是]\s?(?P<n>[A-Z]{0,4}-?\d{1,4}(?:-\d{1,4})?)(?=[，,。；;）)\s]|$)"
)
"""What numbers a nonconformity behind its clause (…，编号为01)."""

_WRITTEN = rx.compile(
    r"\s*(?:[①-⑳]\s?)?(?:(?:不符合|不合格|问题|NCR?|No\.?)(?:项|报告)?(?:编号|序号)?\s?[:：#-]?\s?|(?:编号|序号)\s?[:：]?\s?|[（(【]|第)?\s?(?P<n>\d{1,3})(?![\d.])"
)

_REACH = 60


def number_before(source: Source, start: int, end: int, fact: Piece | None = None) -> str:
    """The number of the report on a nonconformity: in its part, but for the fact, or in the line before."""
    for inside in _CODE.finditer(source.text, start, end) if start < end else ():
        if fact is None or not fact.start <= inside.start() < fact.end:
            return inside["code"]
    if fact is not None and (own := _NUMBER_BEHIND.search(source.text, fact.end, max(end, fact.end))):
        return own["n"]
    start = source.text.rfind("\n", max(start - _REACH, 0), start) + 1 or start
    low = max(start - _REACH, 0)
    line = source.text[low:start].rstrip("\n").split("\n")[-1]
    told = [m for m in _CODE.finditer(line) if len(line) - m.end() <= 3]
    return told[-1]["code"] if told else ""


def code_in(text: str) -> str:
    """The number that a nonconformity has of its own (NC-01), else empty."""
    found = _OWN_CODE.search(text)
    return found[0] if found else ""


def written_number(text: str, count: int) -> str:
    """The number as the head of a part writes it (不符合01, （01）), where it is the one that follows."""
    written = _WRITTEN.match(text)
    return written["n"] if written and int(written["n"]) == count else str(count)
