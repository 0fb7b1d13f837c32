"""Standard numbers in one spelling (a dash before the year of Chinese ones, a colon in international ones);
the numbers of clauses as they are cited."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import NamedTuple

from schemas import patterns
from schemas.text import fold

_DASHES = dict.fromkeys(map(ord, "‐‑‒–—―−﹘﹣"), "-") | {ord("∕"): "/"}
_COLONS = dict.fromkeys(map(ord, "∶︰ː"), ":")
_INTERNATIONAL = {"ISO", "IEC", "IATF", "IECQ", "OHSAS", "QC", "SA", "AS", "EN", "BS", "CNAS", "CNCA", "IAF"}
SIGNS = frozenset(
    "GB GBZ HJ AQ XF GA DL SY HG JB JGJ RB YY SJ QB NB NY LY JT CJ YD SN SB MT YB WS JC LD".split()  # noqa: SIM905
) | {"CJJ", "JG", "JR", "GM", "KA", "BB"}
"""Signs of standards that have a recommended kind (GB/T, HJ/T)."""
_NUMBER = patterns.compile(
    r"(?P<prefix>TSG|DB[A-Z]?\s?\d{2,4}(?:\s?/\s?[A-Z]{1,6})?|[A-Z]{1,8}(?:\s?/\s?[A-Z]{1,8}){0,3}(?:\sTS|\sQC|\sT)?)"
    r"(?P<gap>[\s/-]{0,3})(?P<number>[A-Z]{0,5}\d{1,6}[A-Z]?(?:\.\d{1,4}){0,4}(?:-\d{1,3})?)"
    r"(?:\s?[-:]{1,2}\s?(?P<year>(?:19|20)\d\d|\d\d))?"
)

_DATED = patterns.compile(
    r"(?<![A-Za-z])(?:[A-Z]{2,5}|DB\d{2,4})\s?(?:/\s?T)?\s?[A-Z]{0,2}\d{1,6}(?:\.\d{1,3}){0,3}\s?[-—–－~:：]{1,2}\s?(?:19|20)?\d\d(?!\d)"
)
_PARTED = patterns.compile(r"[、,，;；]|\s?[和及与]\s?|/(?=\s?(?:GB|ISO|SY|QC|RB|YY|GJB|Q/))")
_CLAUSE = patterns.compile(
    r"(?<![\d.])(?:(?<![A-Z])(?P<letters>[A-Z][A-Za-z]{0,4})\s?:?\s?)?"
    r"(?P<number>(?:A\.)?\d{1,2}(?:\.\d{1,2}){1,4}|A\.\d{1,2})(?!\d)(?!\.\d)"
)
_AT_END = patterns.compile(r"(?<![A-Za-z])(?P<letters>[A-Za-z]{1,2}):?$")
_LETTERS = {
    "Q": "QMS",
    "E": "EMS",
    "S": "OHSMS",
    "O": "OHSMS",
    "EN": "EnMS",
    "F": "FSMS",
    "H": "HACCP",
    "I": "ISMS",
}
"""Letters of a system before a clause (E7.4.3)."""


@lru_cache(maxsize=4096)
def normalize_number(text: str) -> str:
    """The number of a standard in the usual spelling, whatever its width, spaces, dashes and colons.

    What is no standard number comes back with its white space and width folded. The edition (year) stays off
    when it is not written.

    >>> [normalize_number(text) for text in ("GB/T24001：2016", "ISO14001: 2015", "ＧＢ／Ｔ 45001—2020")]
    ['GB/T 24001-2016', 'ISO 14001:2015', 'GB/T 45001-2020']
    >>> [normalize_number(text) for text in ("DB 44/26-2001", "DB31/ 199-2018", "DB37/T 4000-2020")]
    ['DB44/26-2001', 'DB31/199-2018', 'DB37/T 4000-2020']
    >>> [normalize_number(text) for text in ("GBT 19001 - 2016", "ISO/IEC20000-1:2018", "TSGZF001-2006")]
    ['GB/T 19001-2016', 'ISO/IEC 20000-1:2018', 'TSG ZF001-2006']
    """
    shown = " ".join(unicodedata.normalize("NFKC", text).translate(_DASHES | _COLONS).split())
    found = _NUMBER.fullmatch(_year_apart(shown.upper()))
    if not found:
        return shown
    prefix = _prefix(found["prefix"])
    international = prefix.split("/")[0].split()[0] in _INTERNATIONAL
    gap = "-" if prefix in {"CNAS", "CNCA"} else "/" if _is_local(prefix) and "/" in found["gap"] else " "
    year = f"{':' if international else '-'}{found['year']}" if found["year"] else ""
    return f"{prefix}{gap}{found['number']}{year}"


def number_key(text: str) -> str:
    """The number for comparison: joint publishers are left out, as reports do (ISO 27001 for ISO/IEC 27001).

    >>> number_key("ISO/IEC 27001：2022") == number_key("ISO27001:2022")
    True
    """
    return normalize_number(text).replace("ISO/IEC ", "ISO ").replace("IECQ ", "")


def edition_year(number: str) -> str | None:
    """The four-digit year of a number in any spelling, or null.

    >>> edition_year("ISO 9001:2015"), edition_year("GB/T 19001")
    ('2015', None)
    """
    found = re.search(r"[-:]((?:19|20)\d\d)$", normalize_number(number))
    return found[1] if found else None


def edition_year_or_short(number: str) -> bool:
    """Whether a number has its year, of four digits or (before 2000) of two.

    >>> edition_year_or_short("GB 14554-93"), edition_year_or_short("GB 8978")
    (True, False)
    """
    return edition_year(number) is not None or re.search(r"[-—–]\d\d$", number) is not None


def dated_numbers(text: str) -> list[str]:
    """The numbers of standards with their years in a text, as written.

    >>> dated_numbers("GB 8978-1996《污水综合排放标准》、DB31/199-2018")
    ['GB 8978-1996']
    """
    return _DATED.findall(text)


def numbers_in(text: str) -> list[str]:
    """The numbers that a field of standards names, each in the usual spelling.

    >>> numbers_in("GB/T19001-2016、ISO 14001：2015")
    ['GB/T 19001-2016', 'ISO 14001:2015']
    """
    return [normalize_number(part) for part in _PARTED.split(text) if part.strip()]


class Cited(NamedTuple):
    """A clause as it is cited, and the system that letters before it name (null: none)."""

    number: str
    system: str | None = None


def cited(text: str) -> list[Cited]:
    """The clauses that a field cites, once each; a single number without points is none.

    >>> [each.number for each in cited("7.1.5.2 a)，8.5.1、Clauses 4.1-4.4 和 A.5.31")]
    ['7.1.5.2', '8.5.1', '4.1', '4.4', 'A.5.31']
    >>> cited("E7.4.3/Q 8.2"), cited("第 8 章")
    ([Cited(number='7.4.3', system='EMS'), Cited(number='8.2', system='QMS')], [])
    """
    found = []
    for match in _CLAUSE.finditer(fold(text)):
        letters = (match["letters"] or "").upper()
        number = match["number"]
        if letters == "A" and not number.startswith("A."):
            continue
        found.append(Cited(number, _LETTERS.get(letters)))
    return list(dict.fromkeys(found))


def letters_at_end(text: str) -> str:
    """The letters of a system that a text ends with; empty for others.

    >>> letters_at_end("生产部 E"), letters_at_end("见 ISO"), letters_at_end("Q7.2 S:")
    ('E', '', 'S')
    """
    found = _AT_END.search(fold(text))
    return found["letters"] if found and found["letters"].upper() in _LETTERS else ""


def _year_apart(text: str) -> str:
    """`ISO 14001-2015` as `ISO 14001:2015`, so that the year is not taken for a part of the standard."""
    return re.sub(r"\s?[-:]{1,2}\s?((?:19|20)\d\d)$", r":\1", text)


def _is_local(prefix: str) -> bool:
    """Whether it is the sign of a province's compulsory standards (DB44/26-2001)."""
    return prefix.startswith("DB") and prefix[-1:].isdigit()


def _prefix(text: str) -> str:
    prefix = re.sub(r"\s?/\s?", "/", text)
    if prefix.startswith("DB"):
        return re.sub(r"(?<=DB)\s", "", prefix)
    if "/" in prefix or len(prefix) < 3:
        return prefix
    base = prefix[:-1].rstrip()
    return f"{base}/T" if prefix.endswith("T") and base in SIGNS else prefix
