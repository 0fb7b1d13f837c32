"""Numbers of standards in all spellings."""

from __future__ import annotations

import re

from extract.values.found import Found, narrow
from schemas import patterns
from schemas.standards import normalize_number

_STATE = r"GB[ZJ]?\s?(?:/\s?[TZ]|T|Z)?(?![A-Za-z])"
_WORLD = r"(?:ISO\s?/\s?(?:IEC|TS|TR|PAS)(?:\s?TS|\s?TR)?|ISO|IEC|IATF|OHSAS|IECQ[\s/-]{0,2}QC)(?![A-Za-z])"
_TRADE = (
    r"(?:HJ|AQ|XF|GA|DL|SY|HG|JB|JGJ|RB|YY|SJ|QB|NB|NY|LY|JT|CJ|YD|SN|SB|MT|YB|WS|JC|LD|JTG|SL|TB|FZ|QC|HB|QJ|WB"
    r"|CECS|CJJ|JG|JR|GM|KA|BB)(?:\s?/\s?T)?(?![A-Za-z/])"
)
_OTHER = (
    r"(?:TSG\s?[A-Z]{0,3}|JJ[FG]|T\s?/\s?[A-Z]{2,8}|Q\s?/\s?[A-Z0-9]{2,8}"
    r"|DB\s?\d{2,4}\s?(?:/\s?T|/|T)?|CNAS-[A-Z]{2})"
)
_NUMBER = r"\d{1,6}(?:\.\d{1,3}){0,3}(?:-\d{1,2}(?!\d)){0,2}"
_DIGIT = patterns.compile(r"\d")
_YEAR = r"(?:\s?[-:]{1,2}\s?(?:(?:19|20)\d{2}|(?:8|9)\d)(?!\d))"
_STANDARD = patterns.compile(
    r"(?![A-Z]{2}-(?:19|20)\d\d-\d{5})"  # the number of a report (GB-2024-54538)
    rf"(?<![A-Za-z])(?:(?<!\d)|(?=GB|ISO))(?:(?:{_STATE}|{_WORLD}|{_OTHER})[\s-]{{0,3}}{_NUMBER}{_YEAR}?|{_TRADE}\s{{0,3}}{_NUMBER}{_YEAR})",
    re.I,
)

_SIGNED = r"[A-Z]{0,2}\d{1,5}[A-Z]{0,2}(?:\.\d{1,3})?(?:[/-][A-Z]{0,2}\d{1,5}[A-Z]?(?!\d)){0,2}"
_EDITION = r"\s?[-:]{1,2}\s?(?:19|20)\d{2}(?!\d)"
_FOREIGN = patterns.compile(
    r"(?<![A-Za-z-])(?:"
    r"(?:BS\sEN|DIN\sEN|NF\sEN|(?:DIN|BS)(?!\s?(?:EN|ISO))|EN(?!\s?ISO)|ASTM|ASME|API(?:\s(?:Spec|SPEC|Std|STD|RP)\.?)?"
    r"|ANSI(?:/[A-Z]{2,6})?|AWWA|AWS|UL|IEEE|JIS|NFPA|SAE|MSS\sSP|NACE|AS/NZS|AATCC)[\s-]{0,2}"
    rf"(?:[A-Z]\s)?{_SIGNED}{_EDITION}"
    r"|(?:ASTM\s?[A-G]|ASME\sB|API\s(?=\d{3}|\d[A-H])|(?:BS\s|DIN\s)?EN\s(?=\d{3})|DIN\s(?=\d{3}))"
    r"\d{1,5}[A-Z]?(?:\.\d{1,3})?(?:-\d{1,2}(?!\d))?(?![\dA-Za-z])"
    r")"
)


def find_foreign(text: str, base: int = 0) -> list[Found]:
    """The numbers of standards of other countries and of their trades, those of ISO and IEC aside.

    Without a year only those whose sign tells them (ASTM A105, API 598, EN 12266-1).

    >>> [s.value for s in find_foreign("API 6D-2021、ASTM A216/A216M—2021、BS EN 1092-1:2018、ASME B16.34")]
    ['API 6D-2021', 'ASTM A216/A216M-2021', 'BS EN 1092-1:2018', 'ASME B16.34']
    """
    return [
        Found(base + match.start(), base + match.end(), normalize_number(match[0]))
        for match in _FOREIGN.finditer(narrow(text))
    ]


def find_standards(text: str, base: int = 0) -> list[Found]:
    """The numbers of standards in a text, each in its usual spelling.

    >>> [s.value for s in find_standards("GB/T24001：2016/ISO14001: 2015、ＧＢ／Ｔ 45001—2020、HJ 2.3-2018")]
    ['GB/T 24001-2016', 'ISO 14001:2015', 'GB/T 45001-2020', 'HJ 2.3-2018']
    >>> [s.value for s in find_standards("GB/T 24001-2016 8.2GB/T 45001-2020 8.2")]
    ['GB/T 24001-2016', 'GB/T 45001-2020']
    """
    narrowed = narrow(text)
    return [
        Found(base + match.start(), base + match.end(), normalize_number(match[0]))
        for match in (_STANDARD.finditer(narrowed) if _DIGIT.search(narrowed) else ())
    ]
