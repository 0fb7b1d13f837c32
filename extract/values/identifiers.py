"""Codes that identify: unified social credit codes, auditors' registrations, resident IDs."""

from __future__ import annotations

from typing import NamedTuple

from extract.values.found import Found, narrow
from schemas import facts, patterns

_USCC = patterns.compile(
    r"(?<![0-9A-Za-z])(?:[0-9A-Za-z]-?){2}(?:\d-?){6}(?:[0-9A-Za-z]-?){9}[0-9A-Za-z](?![0-9A-Za-z])"
)
_REGISTRATION = patterns.compile(
    r"(?<![0-9A-Za-z])(?:(?P<year>(?:19|2[0Oo])[\dOoIl]{2})\s?-\s?)?(?P<grade>[A-Z]?\d|[NM][IlOo](?!\d))\s?-?\s?"
    r"(?P<system>[A-Z][A-Za-z]{1,7})\s?-\s?(?P<serial>\d{5,8})(?:\s?-\s?\d{1,2})?(?![0-9A-Za-z])"
)
"""Also with letters that look like the digits of year and grade (2O24-NIEMS-1234567)."""

_SERIAL, _REACH = patterns.compile(r"-\s?\d{5}"), 32
"""What every registration has in it, and how far it reaches to both sides of that."""

_ID = patterns.compile(
    r"(?<!\d)[1-9]\d{5}(?:18|19|20)\d{2}(?:0[1-9]|1[0-9])[0-3]\d\d{3}[0-9Xx](?![0-9A-Za-z])"
)


class Registration(NamedTuple):
    """An auditor's registration number: `value` without white space, its grade (N1) and system as written."""

    start: int
    end: int
    value: str
    grade: str
    system: str


def find_uscc(text: str, base: int = 0) -> list[Found]:
    """What has the shape of a unified social credit code, right or wrong, written with or without hyphens.

    >>> [c.value for c in find_uscc("（统一社会信用代码 91110000MA0000000X），电话 010-88888888")]
    ['91110000MA0000000X']
    >>> [c.value for c in find_uscc("代码：9111-0000-MA00-0000-0X，合同 HT-2025-0417-9111-00")]
    ['91110000MA0000000X']
    """
    return [
        Found(base + m.start(), base + m.end(), m[0].replace("-", "").upper())
        for m in _USCC.finditer(narrow(text))
        if m[0][0] in "159" or ("-" not in m[0] and any(c.isalpha() for c in m[0]))
    ]


def find_registrations(text: str, base: int = 0) -> list[Registration]:
    """Registration numbers of auditors.

    >>> [(r.value, r.grade, r.system) for r in find_registrations("2023-N1EMS-1234567，编号 2023-001")]
    [('2023-N1EMS-1234567', 'N1', 'EMS')]
    """
    shown = narrow(text)
    found: list[Registration] = []
    last = 0
    for mark in _SERIAL.finditer(shown):
        m = _REGISTRATION.search(shown, max(last, mark.start() - _REACH), mark.end() + _REACH)
        if m and m.start() < mark.start() < m.end() and _is_told(m["grade"], m["system"]):
            last = m.end()
            value = patterns.sub(r"\s", "", m[0])
            found.append(Registration(base + m.start(), base + last, value, m["grade"], m["system"]))
    return found


def _is_told(grade: str, system: str) -> bool:
    """Whether a grade ends with its digit; with a letter in its place the system must be a known one."""
    return grade[-1].isdigit() or system in facts.load().systems


def find_ids(text: str, base: int = 0) -> list[Found]:
    """What has the shape of a resident ID number, also behind a letter (T…); check digits are not judged.

    >>> [i.value for i in find_ids("证号：T110101199003077758")]
    ['110101199003077758']
    """
    return [Found(base + m.start(), base + m.end(), m[0].upper()) for m in _ID.finditer(narrow(text))]


def without_open_bracket(number: str) -> str:
    """A number up to a bracket that nothing closes: a note begins there (XT-7（二阶段）)."""
    for opened, closed in ("（）", "()", "〔〕", "[]"):
        if number.count(opened) > number.count(closed):
            number = number[: number.rindex(opened)]
        if number.count(closed) > number.count(opened):
            number = number[: number.rindex(closed)]
    return number.rstrip("-_/.·")
