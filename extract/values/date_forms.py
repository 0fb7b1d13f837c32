"""The written forms of one date: patterns on narrowed text, and what each says.

A pattern that begins with a class of characters is found much sooner than one that begins with a look behind:
that stands after the first character.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from schemas import patterns

S = " {0,3}"
DIGITS = {c: i for i, c in enumerate("〇一二三四五六七八九")} | {"零": 0, "○": 0, "O": 0, "o": 0, "0": 0}
MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_NAME = r"(?P<name>jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]{0,6}\.?"

_FULL = patterns.compile(
    rf"(?P<y>[12][0-9Oo]{{3}}){S}(?P<s1>年{{1,2}}|的|[-./]){S}(?P<j1>[.·]?){S}(?P<m>\d{{1,2}}){S}"
    rf"(?P<s2>月{{1,2}}|[-./]){S}(?P<j2>[.,·]?){S}(?P<d>\d{{1,2}})(?!\d)(?P<tail>{S}[日号曰](?:[日号曰](?![常程期志报产检用均班间照记夜]))?)?"
)
_YEAR_MONTH = patterns.compile(
    rf"(?P<y>[12]\d{{3}}){S}年{S}(?:(?P<m>\d{{1,2}}){S}(?:-|至|到|~){S}(?P<m2>\d{{1,2}}){S}月(?!{S}\d)"
    rf"|(?P<m1>\d{{1,2}}){S}月(?!{S}日|{S}\d{{1,2}}{S}[日号]))"
)
_SHORT_MONTH = patterns.compile(
    r"(?P<y>(?:19|20)\d{2})(?P<s>[-./])(?P<m>\d{1,2})"
    r"(?![\dA-Za-z_%‰]|[./]\d|-(?!(?:19|20)\d{2}[-./]\d)\d|[-/][A-Za-z])"
)
_CHINESE = patterns.compile(
    rf"(?P<y>[一二][〇零○Oo0一二三四五六七八九]{{3}}){S}年{S}(?P<m>[一二三四五六七八九十元正]{{1,2}}){S}月"
    rf"(?:{S}(?P<d>[一二三四五六七八九十廿卅]{{1,3}}){S}[日号])?"
)
_COMPACT = patterns.compile(
    r"(?:日期|时间|有效期|期限|于|自|至|到|[Dd]ate|[Uu]ntil|[-~])[限至到为]{0,2} {0,3}:? {0,3}"
    r"(?P<v>(?:19|20)\d{6})(?![\dA-Za-z])"
)
_DOES = (
    r"至|到|~|起|止|以?前|之前|上午|下午|在|由|召|开|签|发[的布给证]|审|评|关|检|校|做|办|成立|生效|实施|运行|颁|换|取|演|培"
    r"|搞|完|通过|验证|体检|改[完好]|交|编|批准|出具|送|更新|修订|查"
)
"""What stands right behind a day on which something was done, a term begins or ends."""

_WHOLE = r"(?:19|20)\d\d\s?(?:年\s?\d{1,2}\s?月|[./-]\s?\d{1,2}\s?[./-])\s?\d"
_BEHIND = patterns.compile(
    rf"(?<![\dA-Za-z_./-])(?P<v>(?:19|20)\d{{6}})"
    rf"(?=\s?(?:{_DOES})|\s?[，,；;。)）]|\s?-{{1,2}}\s?{_WHOLE})(?![\dA-Za-z])"
)
"""Eight digits that what follows tells to be a day (20250508在配电室演练)."""

_SHORT_DOTS = patterns.compile(
    rf"(?P<y>[1-3](?<![\dA-Za-z_./-][1-3])\d)(?P<s>[./])(?P<m>0?[1-9]|1[0-2])(?P=s)(?P<d>0?[1-9]|[12]\d|3[01])"
    rf"(?=\s?(?:{_DOES}))"
)
"""A day with a short year that what follows tells to be one (25.4.3全部关掉)."""

_NUMBERED = patterns.compile(
    r"(?:号码?|编|[批货][次]?|单|码|代码|小类|专业|版本?|条款|章|No\.?)\s?[:：]?\s?$", re.I
)
"""Before a number that is no day, whatever follows."""

_RECENT = range(15, 40)
"""The years that a short year is of."""

_FEW = 9
"""The last part of a code of a profession is hardly above it."""

_EIGHT = patterns.compile(r"(?:19|20)\d{6}")
_BARE = patterns.compile(r"(?<![\dA-Za-z])(?P<v>(?:19|20)\d{6})(?![\dA-Za-z])")
_MONTH_NAME = patterns.compile("[JFMASONDjfmasond][AEPUCOaepuco][NBRYLGPTVCnbrylgptvc]")
_DAY_NAME = patterns.compile(
    rf"(?<![\d.])(?P<d>\d{{1,2}})(?:st|nd|rd|th)?(?:[ -]|\. ?| of )"
    rf"{_NAME}[ ,-]{{0,2}}(?P<y>[12]\d{{3}})(?!\d)",
    re.I,
)
_NAME_DAY = patterns.compile(
    rf"(?<![A-Za-z]){_NAME} {{0,2}}"
    rf"(?:(?P<d>\d{{1,2}})(?:st|nd|rd|th)?,? {{1,2}}|,? {{0,2}})(?P<y>[12]\d{{3}})(?!\d)",
    re.I,
)
_DAY_BEFORE = patterns.compile(
    rf"(?<![\d.:-])(?P<d>\d{{1,2}})(?:st|nd|rd|th)?(?: {_NAME})? ?(?:-|to|until|~|and|&) ?$", re.I
)
_DAYS_AFTER = patterns.compile(
    rf"(?<![A-Za-z]){_NAME} {{0,2}}(?P<d>\d{{1,2}})(?:st|nd|rd|th)? ?(?:-|to|~) ?"
    r"(?P<d2>\d{1,2})(?:st|nd|rd|th)?,? {1,2}(?P<y>[12]\d{3})(?!\d)",
    re.I,
)
_DAY_FIRST = patterns.compile(
    r"(?P<d>\d(?<![\d./-]\d)\d?)(?P<s>[./-])(?P<m>\d{1,2})(?P=s)(?P<y>(?:19|20)\d{2})(?![\d./-])"
)
_FOREVER = patterns.compile(
    r"(?:(?<=[至到期限:为是~-])|(?<=[至到期限:为是~-] ))(?:长期|永久)(?:有效)?(?![^\W\x00-\x7f])"
    r"|(?:长期|永久)有效|无固定期限|不约定期限|^ {0,3}长期 {0,3}$",
    re.M,
)
_WITH_ZEROS = patterns.compile("[Oo]")
_FOREVER_WORD = patterns.compile("长期|永久|期限")
_ANY = patterns.compile(r"[\d一二]|长期|永久|期限")
"""What every form has in it: a cheap look before the patterns."""

_SHORT_YEAR = patterns.compile(
    rf"(?P<y>[0-4](?<![\d.][0-4])(?<!\d [0-4])\d|[56](?<=[至到~][56])\d){S}年"
    rf"{S}(?P<m>\d{{1,2}}){S}月{S}(?P<d>\d{{1,2}}){S}[日号]"
)
"""A day whose year has two digits: of this century, for before 50 nobody tells two digits alone;
later ones only as the end of a long term (2021/10/17至51年10月16日)."""

_BAD_YEAR = patterns.compile(
    rf"(?P<y>\d(?<![\d.-]\d)\d\d(?:\d\d\d?)?){S}年{S}(?P<m>\d{{1,2}}){S}月{S}(?P<d>\d{{1,2}}){S}[日号]"
)
_ACT = r"召开|开展|进行|组织|实施|举行|举办|完成|签订|发布|批准|检定|校准|检验|评审|演练|培训"
"""What follows a day on which something was done."""

_NO_DAY = patterns.compile(
    rf"(?:19|20)\d\d年(?:{S}月{S}\d{{1,2}}{S}[日号]|{S}\d{{1,2}}{S}月{S}\d{{3}}{S}[日号]|{S}\d{{3}}{S}月{S}\d{{1,2}}{S}[日号]"
    rf"|\d{{1,2}}月[日号](?=[，。；、）)至起止前后在由\s]|{_ACT}|$))"
)
"""A day without its month or day, or with a digit too many."""

_LONG_YEAR = patterns.compile(
    r"(?<![A-Za-z\d_.\-/])(?:19|20)[0-3]\d\d(?P<s>[-./])(?:0[1-9]|1[0-2])(?P=s)(?:0[1-9]|[12]\d|3[01])(?![A-Za-z\d_.\-/])"
    rf"|(?<![A-Za-z\d_.\-/])(?:19|20)[0-3]\d\d(?P<dot>[-./])\d{{1,2}}(?P=dot)\d{{1,2}}日?(?={_ACT}|在[^\W\d])"
)
_CODE_BEFORE = patterns.compile(
    r"(?:编号|号码?|[批货][号次]|代码|No\.?|number|code) {0,2}[:：]? {0,2}$", re.I
)
_DATE_BEFORE = patterns.compile(
    r"(?:[12]\d{3}[-./年] ?\d{1,2}[-./月] ?\d{1,2}日?(?: ?[AaPp]\.?[Mm])?[-./]"
    r"|\d:[0-5]\d(?: ?[AaPp]\.?[Mm])?-"
    r"|(?:(?<![\w-])|(?<=自))(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])-)$"
)
_BEFORE = 20
"""So many characters before a day tell whether a day, or a time of one, goes before it."""

_CODE_AFTER = patterns.compile(r"-(?!(?:19|20)\d{2}[-./年])\d{3}|[./](?!(?:19|20)\d{2}[-./年])\d|-[A-Za-z]")
_STROKE_DAY = patterns.compile(r"/(?P<d>\d{1,2})(?![\dA-Za-z./-])")
_FEW_DAYS = 4
_NOT_MONTH = patterns.compile(
    r" {0,3}(?:[万亿]|元|吨|千|公斤|公里|平|立方|㎡|m|k|t|号|个|台|套|项|件|人|份|版|条|米|℃|°|μ)"
)
_MONTH_BEFORE = patterns.compile(r"(?:[期间限至到自从于起在:~-]|有效|[Dd]ate|[Uu]ntil|from|to) {0,3}$")
_MONTH_AFTER = patterns.compile(r" {0,3}(?:至|到|~|-{1,2}|起|止|to\b|until\b)")


class Form(NamedTuple):
    """One written date in narrowed text. `style` is the mark between its parts, for what follows it."""

    start: int
    end: int
    value: str | None
    style: str
    garbled: bool = False


def iso(year: int, month: int, day: int | None = None) -> str | None:
    """The ISO day or month, null when the calendar has none such.

    >>> iso(2025, 2, 30), iso(2025, 4), iso(2025, 13)
    (None, '2025-04', None)
    """
    try:
        made = date(year, month, 1 if day is None else day)
    except ValueError:
        return None
    return made.isoformat() if day is not None else made.isoformat()[:7]


def forms(text: str, labelled: bool = False) -> list[Form]:
    """Every written date in narrowed text, unordered, overlapping; `labelled`: a bare 20250605 is one."""
    if not _ANY.search(text):
        return []
    found = [*_full(text)]
    if found and found[0].end - found[0].start == len(text):
        return found
    worded = "年" in text and "月" in text
    if worded:
        found += _year_month(text)
    found += _short_month(text, labelled)
    if worded:
        found += _chinese(text)
        found += _short_year(text)
        found += _bad_year(text)
    found += _long_year(text)
    found += _compact(text, labelled)
    found += _told_short(text)
    found += _english(text)
    if _FOREVER_WORD.search(text):
        found += [Form(match.start(), match.end(), "长期", "") for match in _FOREVER.finditer(text)]
    return found


def _full(text: str) -> Iterator[Form]:
    for match in _FULL.finditer(text):
        if not _stands_alone(text, match) or not (garbled := _soundness(text, match)):
            continue
        year, month, day = int(_WITH_ZEROS.sub("0", match["y"])), int(match["m"]), int(match["d"])
        if month > 31 or (month > 12 and day > 31) or not 1900 <= year <= 2199:
            continue
        yield Form(match.start(), match.end(), iso(year, month, day), match["s1"][0], garbled == "garbled")


_ITEM_BEFORE = patterns.compile(r"(?:\A|[\n\t])[ \u3000]{0,2}\d{1,3}\.\Z")
"""The number of an item that a day begins (38.2025年5月19日在…)."""


def _stands_alone(text: str, match: re.Match[str]) -> bool:
    """Whether the digits are not part of a longer number or code."""
    start, end = match.span()
    before, after = text[start - 1 : start], text[end : end + 1]
    if before.isascii() and (before.isalnum() or before == "_"):
        return False
    if (
        before in {"-", ".", "/"}
        and text[start - 2 : start - 1].isascii()
        and text[start - 2 : start - 1].isalnum()
        and not _DATE_BEFORE.search(text[max(0, start - _BEFORE) : start])
        and not _ITEM_BEFORE.search(text, max(0, start - 6), start)
    ):
        return False
    if match["tail"] or not after:
        return True
    if after.isascii() and (after.isalpha() or after == "_"):
        return bool(patterns.match(r"[AaPp][Mm]\b|T\d\d:|to\b", text[end : end + 4]))
    return not _CODE_AFTER.match(text, end) or _goes_on(text, match)


def _goes_on(text: str, match: re.Match[str]) -> bool:
    """Whether a stroke and one of the next days stand behind a day (2024-05-20/21)."""
    behind = _STROKE_DAY.match(text, match.end()) if match["s2"] in {"-", "."} else None
    return behind is not None and 0 < int(behind["d"]) - int(match["d"]) <= _FEW_DAYS


def _soundness(text: str, match: re.Match[str]) -> str:
    """`clean`, `garbled`, or "" when this is no date."""
    s1, s2, tail = match["s1"], match["s2"], match["tail"]
    strays = bool(match["j1"] or match["j2"]) or len(s1) > 1 or len(s2) > 1 or "O" in match["y"].upper()
    if tail and (tail.strip() not in {"日", "号"}):
        strays = True
    if s1 == "的":
        return "garbled" if s2[0] == "月" and tail else ""
    if s1[0] == "年" and s2[0] == "月" and not tail:
        after = text[match.end() : match.end() + 3].strip()
        if after[:1].isalnum() and not patterns.match(r"[上下]午|[至到]", after):
            return ""
    elif s1[0] == "年" and s2[0] != "月" and not tail:
        return ""
    elif s1 in "-./" and s2 in "-./" and s1 != s2:
        return "clean" if not strays and s2 != "-" else ""
    return "garbled" if strays else "clean"


def _year_month(text: str) -> Iterator[Form]:
    for match in _YEAR_MONTH.finditer(text):
        if text[match.start() - 1 : match.start()].isdigit():
            continue
        year = int(match["y"])
        if match["m1"]:
            yield Form(match.start(), match.end(), iso(year, int(match["m1"])), "年")
            continue
        yield Form(match.start(), match.end("m"), iso(year, int(match["m"])), "年")
        yield Form(match.start("m2"), match.end(), iso(year, int(match["m2"])), "年")


def _short_month(text: str, labelled: bool) -> Iterator[Form]:
    for match in _SHORT_MONTH.finditer(text):
        start, end, mark = match.start(), match.end(), match["s"]
        before = text[start - 1 : start]
        if (before.isascii() and before.isalnum()) or before in {"_", "/", ".", "[", "(", "〔"}:
            continue
        if before == "-" and not patterns.search(r"\d{1,2}-{1,2}$", text[max(0, start - 5) : start]):
            continue
        if not 1 <= int(match["m"]) <= 12 or _NOT_MONTH.match(text, end):
            continue
        stated = (
            labelled or _MONTH_BEFORE.search(text[max(0, start - 6) : start]) or _MONTH_AFTER.match(text, end)
        )
        if (mark == "-" and len(match["m"]) == 2 and before != "-") or stated:
            yield Form(start, end, iso(int(match["y"]), int(match["m"])), mark)


_NO_SUCH = 99
_MONTHS = 12


def _chinese(text: str) -> Iterator[Form]:
    for match in _CHINESE.finditer(text):
        year = int("".join(str(DIGITS[c]) for c in match["y"]))
        day = tens(match["d"]) if match["d"] else None
        yield Form(match.start(), match.end(), iso(year, tens(match["m"]), day), "年")


def tens(text: str) -> int:
    """The number of numerals up to 31; more than that where they are none (十十)."""
    text = text.replace("廿", "二十").replace("卅", "三十").replace("元", "一").replace("正", "一")
    high, ten, ones = text.partition("十")
    if not ten:
        return int("".join(str(DIGITS[c]) for c in text))
    if len(high) > 1 or len(ones) > 1 or "十" in ones:
        return _NO_SUCH
    return (DIGITS[high] if high else 1) * 10 + (DIGITS[ones] if ones else 0)


def _compact(text: str, labelled: bool) -> Iterator[Form]:
    for match in (_BARE if labelled else _COMPACT).finditer(text) if _EIGHT.search(text) else ():
        value = match["v"]
        if made := iso(int(value[:4]), int(value[4:6]), int(value[6:])):
            yield Form(match.start("v"), match.end("v"), made, "")


def _told_short(text: str) -> Iterator[Form]:
    """Eight digits, and days with short years, that what follows tells to be days; no numbers of things."""
    for match in _BEHIND.finditer(text) if _EIGHT.search(text) else ():
        value = match["v"]
        made = iso(int(value[:4]), int(value[4:6]), int(value[6:]))
        if made and not _NUMBERED.search(text, max(match.start() - 8, 0), match.start()):
            yield Form(match.start(), match.end(), made, "")
    for match in _SHORT_DOTS.finditer(text):
        code = match["s"] == "." and int(match["d"]) <= _FEW and len(match["m"] + match["d"]) == len("mmdd")
        numbered = _NUMBERED.search(text, max(match.start() - 8, 0), match.start())
        if int(match["y"]) in _RECENT and not code and not numbered:
            made = iso(2000 + int(match["y"]), int(match["m"]), int(match["d"]))
            yield Form(match.start(), match.end(), made, match["s"])


def _english(text: str) -> Iterator[Form]:
    for pattern in (_DAY_NAME, _NAME_DAY) if _names_month(text) else ():
        for match in pattern.finditer(text):
            month = MONTHS.index(match["name"][:3].lower()) + 1
            day = int(match["d"]) if match["d"] else None
            yield from _english_before(text, match, int(match["y"]), month)
            yield Form(match.start(), match.end(), iso(int(match["y"]), month, day), "")
    for match in _DAYS_AFTER.finditer(text) if _names_month(text) else ():
        month = MONTHS.index(match["name"][:3].lower()) + 1
        yield Form(match.start(), match.end("d"), iso(int(match["y"]), month, int(match["d"])), "")
        yield Form(match.start("d2"), match.end(), iso(int(match["y"]), month, int(match["d2"])), "")
    for match in _DAY_FIRST.finditer(text):
        day, month = int(match["d"]), int(match["m"])
        if 12 < day <= 31 and month <= 12:
            yield Form(match.start(), match.end(), iso(int(match["y"]), month, day), "")


def _english_before(text: str, match: re.Match[str], year: int, month: int) -> Iterator[Form]:
    """The first day of a span whose year, or month too, stands behind the last one (12-13 August 2025)."""
    if before := _DAY_BEFORE.search(text, max(match.start() - 20, 0), match.start()):
        first = MONTHS.index(before["name"][:3].lower()) + 1 if before["name"] else month
        end = before.end("name") if before["name"] else before.end("d")
        yield Form(before.start("d"), end, iso(year, first, int(before["d"])), "")


def _names_month(text: str) -> bool:
    """Whether the name of a month may stand in a text."""
    if not _MONTH_NAME.search(text):
        return False
    lower = text.lower()
    return any(month in lower for month in MONTHS)


def _short_year(text: str) -> Iterator[Form]:
    for match in _SHORT_YEAR.finditer(text):
        made = iso(2000 + int(match["y"]), int(match["m"]), int(match["d"]))
        if made or int(match["m"]) <= _MONTHS:
            yield Form(match.start(), match.end(), made, "年")


def _bad_year(text: str) -> Iterator[Form]:
    for pattern in (_BAD_YEAR, _NO_DAY):
        for match in pattern.finditer(text):
            yield Form(match.start(), match.end(), None, "年", garbled=True)


def _long_year(text: str) -> Iterator[Form]:
    """A day with a digit too many in its year (20255-08-30), which no code has right behind its label."""
    for match in _LONG_YEAR.finditer(text):
        if not _CODE_BEFORE.search(text, max(match.start() - 12, 0), match.start()):
            yield Form(match.start(), match.end(), None, match["s"] or match["dot"], garbled=True)
