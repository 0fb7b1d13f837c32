"""The halves of the audit's first and last day: told with the day or in a note behind the days."""

from __future__ import annotations

import re
from collections.abc import Iterable

from extract.groups.audit.days import clock_times
from extract.groups.audit.days.clock_times import Which
from extract.readers.leaves import body_end
from extract.readers.text import lines
from extract.reading.source import Source
from extract.values.dates import FoundDate, find_dates
from schemas import patterns
from schemas.document import EMPTY, TICKED
from schemas.leaf import Leaf

_WORD = patterns.compile(r"上午|下午|早上|晚上|中午|[AaPp]\.?[Mm]\b|morning|afternoon")
_HALF = r"[^，,。；;)）\n]{0,8}?(?P<half>上午|下午|[ap]\.?m\b|morning|afternoon)"
_FIRST_DAY = patterns.compile(
    rf"(?:首日|首天|第[一1][日天]|头一天|first day){_HALF}",
    re.I,
)
_LAST_DAY = patterns.compile(
    rf"(?:末日|末天|最后[一1]?[日天]|尾日|last day){_HALF}",
    re.I,
)
_ALONE = patterns.compile(
    r"(?:^|(?<=[\t\n]))[ ]?(?P<day>20\d\d[^\t\n，。]{4,8}?)\s?(?P<half>上午|下午|[AaPp][Mm])[ ]?(?=[\t\n]|$)"
)
_CELL = patterns.compile(r"\t(?P<half>上午|下午|[AaPp][Mm])(?=[\t\n]|$)")
_BOXES = patterns.compile(
    rf"[\s\t]{{0,3}}[（(]?\s?(?:[{TICKED}{EMPTY}]\s?(?:上午|下午|全天|[AaPp][Mm])[\s/、]{{0,3}}){{2,3}}"
)
_TICKED = patterns.compile(rf"{TICKED}\s?(?P<half>上午|下午|全天|[AaPp][Mm])")
_WHOLE = patterns.compile(r"\s?[（(,，]?\s?(?:全天|整天|全日|一整天|full[ -]day|whole day)", re.I)
_ASIDE = patterns.compile(
    r"\s?[（(](?:半天|半日|0\.5天)?[，,、]?\s?(?P<half>上午|下午)[^（()）\n\d]{0,6}[)）]"
)
_NOON = patterns.compile(r"\s?中午(?:12[:：]00|12点)?(?:前|以前|之前)?")
_LED = patterns.compile(r"\bin the (?P<half>morning|afternoon) of\s$", re.I)
_WEEK = patterns.compile(r"\s?[（(](?:周|星期)[一二三四五六日天][)）]")
_AGAIN = patterns.compile(
    r"(?<![\d.])(?:(?P<m>\d{1,2})\s?[月./-]\s?)?(?P<d>\d{1,2})[日号]?\s?(?P<half>上午|下午)(?=(?P<after>[^，,。；;\n]{0,24}))"
)
_BEGUN = patterns.compile(r"首次会|开始|抵达|进场|进厂|到达|到厂|启动|进驻|入场")
_ENDED = patterns.compile(r"末次会|结束|离开|离场|离厂|撤离|撤场|完成")
_LEAD, _NEAR, _DAY = 24, 48, 10


def first(source: Source, found: Iterable[FoundDate]) -> Leaf[str] | None:
    """The half of the day on which the audit begins, `am` or `pm`."""
    return _half(source, found, _FIRST_DAY, "first")


def last(source: Source, found: Iterable[FoundDate]) -> Leaf[str] | None:
    """The half of the day on which the audit ends."""
    return _half(source, found, _LAST_DAY, "last")


def _half(
    source: Source, found: Iterable[FoundDate], noted: re.Pattern[str], which: Which
) -> Leaf[str] | None:
    places = list(found)
    stated = next((leaf for day in places if (leaf := _told(source, day, which))), None)
    stated = stated or next((leaf for day in places if (leaf := _note(source, day, noted))), None)
    stated = stated or next((leaf for day in places[:1] if (leaf := _again(source, day, which))), None)
    stated = stated or next((leaf for day in places[:1] if (leaf := _in_a_cell(source, day))), None)
    ways = (clock_times.behind, clock_times.listed, clock_times.met) if stated is None else ()
    return stated or next((leaf for way in ways for day in places if (leaf := way(source, day, which))), None)


def _in_a_cell(source: Source, day: FoundDate) -> Leaf[str] | None:
    """The half that stands with the day in cells of their own (From | 2025-08-13 上午): one of both alone."""
    found = [
        match
        for match in lines.finditer(
            _ALONE, ("上午", "下午", "AM", "PM", "am", "pm"), source.text, body_end(source)
        )
        if [date.value for date in find_dates(match["day"])] == [day.value]
    ]
    halves = {"am" if match["half"][0] in "aA上" else "pm" for match in found}
    return source.leaf(halves.pop(), *found[0].span("half")) if len(halves) == 1 else None


def _again(source: Source, day: FoundDate, which: Which) -> Leaf[str] | None:
    """The half told with the beginning or end on that day elsewhere (5月7日下午末次会议)."""
    if len(day.value or "") != _DAY:
        return None
    words = _BEGUN if which == "first" else _ENDED
    wanted = [int(part) for part in str(day.value).split("-")[1:]]
    for match in lines.finditer(
        _AGAIN, ("日上午", "日下午", "号上午", "号下午"), source.text, body_end(source)
    ):
        month = int(match["m"]) if match["m"] else wanted[0] if 0 <= match.start() - day.end < _NEAR else 0
        if [month, int(match["d"])] == wanted and words.search(match["after"]):
            return source.leaf("am" if match["half"] == "上午" else "pm", *match.span("half"))
    return None


def _told(source: Source, day: FoundDate, which: Which) -> Leaf[str] | None:
    """The half right behind a day, in brackets or the next cell; of a whole day the first or last one."""
    at = week.end() if (week := _WEEK.match(source.text, day.end)) else day.end
    if led := _LED.search(source.text, max(day.start - _LEAD, 0), day.start):
        return source.leaf("am" if led["half"][0] in "mM" else "pm", *led.span("half"))
    if boxes := _BOXES.match(source.text, at):
        return _boxed(source, boxes, which)
    if day.half is not None:
        word = _WORD.search(source.text, day.start, day.end + 16)
        return source.leaf(day.half, *(word.span() if word else (day.start, day.end)))
    if aside := _ASIDE.match(source.text, at):
        return source.leaf("am" if aside["half"] == "上午" else "pm", *aside.span("half"))
    if cell := _CELL.match(source.text, at):
        return source.leaf("am" if cell["half"][0] in "aA上" else "pm", *cell.span("half"))
    if whole := _WHOLE.match(source.text, at):
        return source.leaf("am" if which == "first" else "pm", whole.start(), whole.end())
    noon = _NOON.match(source.text, at) if which == "last" else None
    return source.leaf("am", noon.start(), noon.end()) if noon else None


def _boxed(source: Source, boxes: re.Match[str], which: Which) -> Leaf[str] | None:
    """The ticked half (☑上午 □下午); null where none or several are."""
    ticked = [*_TICKED.finditer(source.text, *boxes.span())]
    if len(ticked) != 1:
        return None
    half = ticked[0]["half"]
    value = ("am" if which == "first" else "pm") if half == "全天" else "am" if half[0] in "aA上" else "pm"
    return source.leaf(value, *ticked[0].span("half"))


def _note(source: Source, day: FoundDate, noted: re.Pattern[str]) -> Leaf[str] | None:
    """The half that a note in the same line tells (（最后一日上午结束）)."""
    line = source.text[day.end : day.end + _NEAR].split("\n")[0].split("。")[0]
    match = noted.search(source.text, day.end, day.end + len(line))
    if match is None:
        return None
    value = "am" if match["half"].lower().startswith(("上", "a.", "am", "morn")) else "pm"
    return source.leaf(value, *match.span("half"))
