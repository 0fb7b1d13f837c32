"""The audit's days in sentences that tell its beginning and its end (从 … 开始，到 … 末次会议结束)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from itertools import pairwise

from extract import labels
from extract.groups.audit.days import grounds
from extract.groups.audit.time.amounts import NOT_THE_AUDIT, STAGE1
from extract.readers.leaves import body_end, elsewhere
from extract.readers.text import lines
from extract.reading.source import Source
from extract.reading.stops import SENTENCE
from extract.values.date_forms import iso
from extract.values.dates import FoundDate, read_dates
from schemas import patterns

Days = tuple[FoundDate, FoundDate]

_ABOUT = patterns.compile(r"审核|评审|首次会议|人日|人天|[Aa]udit")
_BEGAN = patterns.compile(
    r"[^。；;\n]{0,32}?(?:开始|启动|到达|抵达|进场|进驻|入场|首次会议?|进厂|到厂|入厂|连线|接入|(?<!发)起(?!草|重)|(?<![开起原])始(?!终))"
    r"[^。；;\n]{0,12}[；;]?\s?"
)
_BEGIN_BEFORE = patterns.compile(r"(?:起始|开始|启动)(?:日期?|时间)?(?:为|是|于|[:：])\s?$")
_ENDED = patterns.compile(
    r"[^。；;，,\n]{0,14}?(?:结束|完成|末次会议?|离开|离场|离厂|退出|撤离|完毕|收尾|止(?![血损]))"
)
_END_BEFORE = patterns.compile(r"(?:终止|结束|截止|完成)(?:日期?|时间)?(?:为|是|于|[:：])\s?$")
_BARE = patterns.compile(
    r"(?:[到至于，,]|并于)\s?(?P<day>(?:(?P<next>次日|翌日|第二天)|(?P<same>当日|当天|同日)|(?P<d>\d{1,2})[日号]))"
    r"\s?(?P<half>上午|下午|中午)?"
)
_NOON = patterns.compile(r"\s?中午(?:前|之前|以前)?")
_WORKED = patterns.compile(
    r"\s?(?:上午|下午|中午)?\s?(?:止|期间)?[，,]?\s?(?:在|到)(?:企业|现场|受审核方|公司|组织)(?:现场)?(?:开展|实施|进行)了?(?:工作|审核|现场)"
)
_STAGE2 = patterns.compile(r"第?[二2Ⅱ]\s?阶段|[Ss]tage\s?(?:2|two|II\b)")
_PLANNED = patterns.compile(r"原定|原计划|拟于|预计|下次|下一次|上次|改期")
_ONE_DAY = patterns.compile(r"(?:安排|为期|用时|共)了?[一1]天[，,]?\s?(?:为|是|于|即)\s?$")
_SAME_DAY = patterns.compile(
    r"\s?(?:[（(][^（()）\n]{1,12}[)）])?\s?[^。；;\n\d]{0,40}?(?:实施|进行|开展|完成)了?[^，,。；;\n\d]{0,16}(?:审核|评审)"
    r"[^。；;\n\d]{0,20}[，,]\s?(?:于|并)?(?:当日|当天|同日)(?:全部)?(?:完成|结束|完毕)(?!交|整改)"
)
"""Behind the only day of an audit that ended on it (于…实施审核，当日完成)."""

_HALF_DAY = patterns.compile(
    r"\s?[（(]?(?:上午|下午)?[)）]?[，,（(]?\s?(?:历时|为期|用时|审核时间|共计?|计|持续)?(?:为|了)?\s?(?:半天|半日|0\.5天|[一1]天)"
)
_PUT_ON = patterns.compile(r"(?:审核|评审)[^。；;，,\n\d]{0,12}(?:安排|定|选|实施|进行|开展)?[在于]\s?$")
"""Around the only day of an audit of half a day or one (审核安排在 … 下午，历时半天)."""

_ARRIVED = patterns.compile(
    r"\s?(?:上午|下午|中午)?\s?(?:\d{1,2}\s?[:：时点]\s?(?:[0-5]\d)?分?)?\s?[^。；;，,\n]{0,10}?"
    r"(?:进厂|到厂|入厂|进场|进驻|进入|到达|抵达|首次会|开始)"
)
_LEFT = patterns.compile(
    r"\s?(?P<half>上午|下午|中午)?\s?(?:(?P<h>\d{1,2})\s?[:：时点]\s?(?P<min>[0-5]\d)?分?)?[^。；;\n\d]{0,24}?(?:末次会|离厂|离场|离开|撤离|撤场|结束)(?!后[^。；;]{0,8}整改)"
)
_MONTH_DAY = patterns.compile(r"(?<![\d年.])(?P<m>\d{1,2})\s?月\s?(?P<d>\d{1,2})\s?[日号]")
_MOST_DAYS = 31


def days(source: Source, own_stage1: bool) -> Iterator[Days]:
    """The first and last day of each sentence that tells both as such, and names no other stage."""
    other = _STAGE2 if own_stage1 else STAGE1
    for sentence in lines.finditer(SENTENCE, labels.hints("audit_ended"), source.text, body_end(source)):
        text, low = sentence[0], sentence.start()
        about = _ABOUT.search(text) or _WORKED.search(text)
        if not about or other.search(text) or _PLANNED.search(text):
            continue
        for first, last in _pairs(text, low):
            words = text[: first.start - low] + text[first.end - low : last.start - low]
            if not NOT_THE_AUDIT.search(grounds.without(words)) and not elsewhere(
                source, first.start, "audit"
            ):
                yield first, last


def _pairs(text: str, low: int) -> Iterator[Days]:
    dates, spans = read_dates(text, low)
    for span in spans:
        if _WORKED.match(text, span.end - low):
            yield span.first, span.last
    joined = {span.first.start for span in spans}
    for stated in begun_and_ended(text, low, dates):
        if stated[0].start not in joined:
            yield stated
    for day in dates:
        if (left := _left(text, low, day)) and day.start not in joined:
            yield from _in_order(day, left)
    for day in dates:
        lasted = _HALF_DAY.match(text, day.end - low) and _PUT_ON.search(text, 0, day.start - low)
        if lasted or _ONE_DAY.search(text, 0, day.start - low) or _SAME_DAY.match(text, day.end - low):
            yield day, day
        elif (bare := _bare(text, low, day)) and _begins(text, low, day, bare):
            yield from _in_order(day, bare) if _ends(text, low, bare.start, bare.end) else ()


def begun_and_ended(text: str, low: int, dates: list[FoundDate]) -> Iterator[Days]:
    """Two days of a sentence of which the one is told as the beginning, the next as the end."""
    for first, last in pairwise(dates):
        if _begins(text, low, first, last) and _ends(text, low, last.start, last.end):
            yield from _in_order(first, _noon(text, low, last))


def _begins(text: str, low: int, first: FoundDate, last: FoundDate) -> bool:
    between = _BEGAN.fullmatch(text, first.end - low, last.start - low)
    return bool(between or _BEGIN_BEFORE.search(text, 0, first.start - low))


def _ends(text: str, low: int, start: int, end: int) -> bool:
    return bool(_ENDED.match(text, end - low) or _END_BEFORE.search(text, 0, start - low))


def _bare(text: str, low: int, first: FoundDate) -> FoundDate | None:
    """The last day told by its number alone, or as the next or same one, soon behind the first."""
    match = _BARE.search(text, first.end - low, first.end - low + 24)
    if match is None or len(first.value or "") != 10:
        return None
    begun = date.fromisoformat(str(first.value))
    if match["d"]:
        value = iso(begun.year, begun.month, int(match["d"]))
    else:
        value = (begun + timedelta(days=1 if match["next"] else 0)).isoformat()
    half = {"上午": "am", "下午": "pm"}.get(match["half"] or "")
    return FoundDate(low + match.start("day"), low + match.end("day"), value, half)


def _left(text: str, low: int, first: FoundDate) -> FoundDate | None:
    """The later day of the same year on which it ended (5月7日进厂，…，5月9日上午…离厂)."""
    if len(first.value or "") != 10 or not _ARRIVED.match(text, first.end - low):
        return None
    for match in _MONTH_DAY.finditer(text, first.end - low):
        if left := _LEFT.match(text, match.end()):
            value = iso(int(str(first.value)[:4]), int(match["m"]), int(match["d"]))
            half = {"上午": "am", "下午": "pm", "中午": "am"}.get(left["half"] or "")
            clock = f"{int(left['h']):02}:{left['min'] or '00'}" if left["h"] else None
            return FoundDate(low + match.start(), low + match.end(), value, half, clock)
    return None


def _noon(text: str, low: int, last: FoundDate) -> FoundDate:
    """The last day, its morning where the audit ended by noon."""
    return last._replace(half="am") if last.half is None and _NOON.match(text, last.end - low) else last


def _in_order(first: FoundDate, last: FoundDate) -> Iterator[Days]:
    values = first.value or "", last.value or ""
    if all(len(value) == 10 for value in values):
        apart = date.fromisoformat(values[1]) - date.fromisoformat(values[0])
        if 0 <= apart.days <= _MOST_DAYS:
            yield first, last
