"""What heads a document of rules: title, number, body, version, the day from which it holds."""

from __future__ import annotations

import re
from functools import cache

from extract.readers.leaves import clean
from extract.reading.source import Source
from extract.rulebook.clauses.outline import Outline
from extract.rulebook.head_lines import HeadLine, closed_up, head_lines, labelled, words
from extract.values.dates import find_dates
from extract.values.found import narrow
from extract.values.organizations import find_organizations
from extract.values.standards import find_standards
from schemas import patterns
from schemas.other_kinds.rulebook import RuleDocument

_LONGEST_TITLE, _LONGEST_LINE, _LONGEST_PART = 70, 80, 40
_NUMBER = patterns.compile(
    r"[（(]?[A-Za-z0-9\u4e00-\u9fff][A-Za-z0-9\u4e00-\u9fff/._:：〔〕\[\]（）()\- ]{2,40}"
)
_CODE = patterns.compile(
    r"(?=[^\n]{0,40}\d)[A-Z]{2,10}[A-Za-z0-9]{0,10}(?:[-/_. ][A-Za-z0-9]{1,10}){1,5}(?:[:：—-]\d{4})?"
    r"(?:[-/ ]?[A-Z](?:/?\d)?)?"
)
_BEHIND = patterns.compile(r"\s{1,8}(?=[\u4e00-\u9fff])|\s{2,8}")
_EDITION = (
    r"(?:[VvRr]\.?\s?\d{1,2}(?:\.\d{1,2}){0,2}|[A-Z](?:\s?[/.-]\s?\d{1,2})?(?![A-Za-z])"
    r"|\d{1,2}(?:[./]\d{1,2}){1,2}|\d{1,4}|[一二三四五六七八九十]{1,2}(?=\s?版))"
)
_CHANGE = (
    r"(?:\s?[/，,、]?\s?第\s?(?P<revision>\d{1,2})\s?次(?:修改|修订|改版)"
    r"|\s?[，,、]?\s?修[订改](?:状态|号|次数)?\s?[:：]?\s?(?P<change>\d{1,2})(?!\d))?"
)
_VERSION = patterns.compile(rf"第?\s?(?P<edition>{_EDITION})\s?版?{_CHANGE}")
_ORDINAL = patterns.compile(rf"第\s?(?P<edition>[A-Z\d一二三四五六七八九十]{{1,3}})\s?版{_CHANGE}")
_ALONE = patterns.compile(
    r"[（(]?\s?(?:(?P<edition>20\d\d|[A-Z](?:/\d)?|V\d(?:\.\d)?)\s?版|(?P<slashed>[A-Z]/\d{1,2}))\s?[)）]?"
)
_IN_TITLE = patterns.compile(r"[（(]\s?(?P<edition>20\d\d|[A-Z](?:/\d)?|V\d(?:\.\d)?)\s?年?版\s?[)）]$")
_SUFFIX = patterns.compile(r"[/-](?P<version>[A-Z](?:/?\d{1,2})?)$")
_PREFIX = patterns.compile(r"[A-Z]{3,12}(?=[-/_])")
_OFTEN = 5
_BRACKETS = patterns.compile(r"\s?[（(][^（()）]{1,24}[)）]$")
_HAN = patterns.compile(r"[\u4e00-\u9fff]")
_SHORTENED = patterns.compile(r"[（(](?:以下|下称|下文)(?:简称|称)?")
_BY = patterns.compile(r"由(?P<name>[^，。,；;由\n]{4,40}?)(?:提出|制定|发布|起草|归口|编制|批准)")
_NO_PART = patterns.compile(r"[:：\d。]")


def document_head(source: Source, found: Outline) -> RuleDocument:
    """What the cover, the running headers and the first pages say of the document itself."""
    lines = head_lines(source, found)
    number, title = _number(lines), _title(lines)
    return RuleDocument(
        title=title,
        number=number,
        body=_body(source, lines, number),
        version=_version(lines, title, number),
        effective_on=_effective(source, lines),
    )


def _number(lines: list[HeadLine]) -> str | None:
    for stated in labelled(lines, "number"):
        match = _NUMBER.match(narrow(stated))
        if match and patterns.search(r"\d", match[0]):
            return clean(_BEHIND.split(match[0].strip())[0].strip(" :：._-"))
    for line in lines:
        text = narrow(line.text)
        if len(text) <= _LONGEST_LINE and _CODE.fullmatch(text) and not find_standards(text):
            return clean(text)
    return None


def _version(lines: list[HeadLine], title: str | None, number: str | None) -> str | None:
    """The version by its label, by 第…版 on the first pages, behind the title, at the end of the number."""
    for stated in labelled(lines, "version"):
        if match := _VERSION.match(narrow(stated)):
            return _edition(match)
    for line in lines:
        text = narrow(line.text)
        if len(text) <= _LONGEST_LINE and (match := _ORDINAL.search(text)):
            return _edition(match)
        if match := _ALONE.fullmatch(text):
            return match["edition"] or match["slashed"]
    if title and (match := _IN_TITLE.search(narrow(title))):
        return match["edition"]
    suffix = _SUFFIX.search(number or "")
    return suffix["version"] if suffix else None


def _edition(match: re.Match[str]) -> str:
    edition = "".join(match["edition"].split())
    if _HAN.match(edition):
        edition = f"第{edition}版"
    change = match["revision"] or match["change"]
    return f"{edition}/{change}" if change else edition


def _effective(source: Source, lines: list[HeadLine]) -> str | None:
    """The day with which a line says that the rules are in force (… 实施), that of a label, or of the text.

    Where they are in force from the day of their issue, that day."""
    for line in lines:
        if len(line.text) <= _LONGEST_LINE and (day := _in_force(line.text)):
            return day
    for stated in labelled(lines, "effective_on"):
        if day := _day(stated[:24]):
            return day
    since, on_issue = _told_in_force()
    for match in since.finditer(source.text):
        if day := _day(match["day"]):
            return day
    if on_issue.search(source.text):
        return next((day for stated in labelled(lines, "issued") if (day := _day(stated[:24]))), None)
    return None


def _in_force(text: str) -> str | None:
    """The day that stands right before 实施 (or another such word) in a line."""
    behind = _behind_a_day()
    found = [date for date in find_dates(text) if date.value and behind.match(text, date.end)]
    return found[0].value if found else None


@cache
def _behind_a_day() -> re.Pattern[str]:
    stated = words()["in_force"]
    return patterns.compile(rf"\s{{0,4}}(?:之?日?起|开始|正式){{0,3}}\s{{0,4}}(?:{stated})(?![日时人机])")


@cache
def _told_in_force() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """The rules are in force from a day, or from the day of their issue."""
    stated = words()["in_force"]
    return (
        patterns.compile(
            rf"自\s?(?P<day>[^，。；\n自]{{6,24}}?)\s?(?:之日)?起\s?(?:正式|开始)?\s?(?:{stated})"
        ),
        patterns.compile(rf"自(?:发布|颁布|公布|批准|印发)之?日?起\s?(?:正式|开始)?\s?(?:{stated})"),
    )


def _day(text: str) -> str | None:
    return next((date.value for date in find_dates(text, labelled=True) if date.value), None)


def _title(lines: list[HeadLine]) -> str | None:
    for stated in labelled(lines, "title"):
        if 4 <= len(stated) <= _LONGEST_TITLE and "\n" not in stated:
            return clean(closed_up(stated))
    ends, west = _title_patterns()
    above = ""
    for line in lines:
        text = clean(closed_up(line.text))
        bare = _BRACKETS.sub("", text).strip("《》")
        if len(text) <= _LONGEST_TITLE and (
            ends.fullmatch(bare) or (text.isascii() and west.fullmatch(text))
        ):
            return _joined(above, text.strip("《》"))
        above = text or above
    return None


@cache
def _title_patterns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """How titles end in Chinese, and what English ones have."""
    east, west = words()["title"]
    return (
        patterns.compile(rf"[^。；;：:]{{2,64}}(?:{east})"),
        patterns.compile(rf"[^。；;：:]{{0,40}}{west}[^。；;：:]{{0,60}}", re.I),
    )


def _joined(above: str, title: str) -> str:
    """A title with the line above, where it begins there."""
    goes_on = patterns.compile(words()["continued"]).fullmatch(_BRACKETS.sub("", title))
    part = len(above) <= _LONGEST_PART and _HAN.search(above) and not _NO_PART.search(above)
    return above + title if goes_on and part and not find_organizations(above) else title


def _body(source: Source, lines: list[HeadLine], number: str | None) -> str | None:
    """The body that issued the rules: by label, by name on the first pages, as author, by its letters."""
    for stated in labelled(lines, "body"):
        if name := _organization(stated):
            return name
    for line in lines:
        if len(line.text) <= _LONGEST_LINE and (name := _organization(line.text)):
            return name
    for match in _BY.finditer(source.text):
        if name := _organization(match["name"]):
            return name
    for match in _SHORTENED.finditer(source.text):
        if found := find_organizations(source.text[max(match.start() - _LONGEST_LINE, 0) : match.start()]):
            return found[-1].value
    letters = _PREFIX.match(number or "")
    return letters[0] if letters and source.text.count(letters[0]) >= _OFTEN else None


def _organization(text: str) -> str | None:
    for name in words()["bodies"]:
        if name in text:
            return str(name)
    found = find_organizations(text)
    return found[0].value if found else None
