"""The report's number and day in one line of the cover (№ 85042-2025-I 监督审核 签发 2025.08.16), and the day
of the next audit behind a bare 下次, or its quarter."""

from __future__ import annotations

import re

from extract.readers.leaves import body_end, cover_end, elsewhere
from extract.readers.text import lines
from extract.readers.text.units import Unit, unit_at, units
from extract.reading.source import Source
from extract.values.dates import FoundDate, find_dates
from schemas import patterns
from schemas.leaf import Leaf

_NUMBER = patterns.compile(
    r"(?:(?<=\n)|\A)[ \u3000]{0,4}№\s{0,2}"
    r"(?P<number>(?=[A-Z\d/-]{0,20}\d{3})[A-Z\d][A-Z\d/-]{5,30})(?=[ \u3000\t])"
)
_DAY = patterns.compile(
    r"(?<=\s)(?:报告)?(?:签发|出具|发布)(?:日期?|于)?[ \u3000]{1,4}"
    r"(?=(?:19|20)\d\d\s?[-./年]\s?\d)[^\n\t]{8,14}"
)

_NEXT = patterns.compile(
    r"^[ \u3000]{0,4}(?:\d{1,2}(?:\.\d{1,2}){0,3}[.、)）]?[ \u3000]?|[-•●·]\s?)?"
    r"(?P<next>下一?次)\s?[:：]\s?(?:不[晚迟]于|最[迟晚]于?)\s?",
    re.M,
)
_QUARTER = patterns.compile(
    r"(?:下一?次|下一?轮|首次|第一次)(?:的?(?:现场|监督|年度|换证|再认证|认证)){0,3}审核(?:的?(?:时间|日期))?[^。；;\n\d]{0,10}?"
    r"(?P<day>(?P<year>20\d\d)\s?年\s?第?\s?(?P<quarter>[一二三四1-4])\s?季度)"
)
_QUARTERS = {
    mark: f"{3 * at:02}" for at, marks in enumerate(("一1", "二2", "三3", "四4"), 1) for mark in marks
}
"""The month with which a quarter ends."""

_SIGNED = patterns.compile(
    r"[^。；;\n]{0,40}(?:[（(]\s?(?:签[字名章署]|盖章|公章|章)\s?[)）]|签[字名章]\s?[:：]?)[^。；;\n]{0,30}"
    r"|(?:审核组[组成]?[长员]?|[^\W\d]{4,24}(?:公司|中心|研究院))\s?[:：]?[^。；;，,\n\d]{0,30}"
)
_OTHERS_SIGN = patterns.compile(r"受审|客户|企业|组织|代表|向导|陪同|批准|审批|复核|评定[人员：:（(]|决定")
_ANNEX = patterns.compile(
    r"\s{0,4}[【\[]?附\s?(?:表|件|录|页)?\s?[一二三四五六七八九十甲乙丙丁A-Z\d]{0,2}(?:\s|[:：】\].、]|$)"
)
_LONGEST_ANNEX = 40


_DAY_BEHIND = patterns.compile(
    r"[ \u3000]{0,4}[|｜/／·•，,][ \u3000]{0,4}(?:19|20)\d\d\s?[-./年]\s?\d{1,2}\s?[-./月]\s?\d{1,2}"
    r"\s?日?[ \u3000]{0,4}$"
)
_PARTING = " \u3000日期:：()（）,，|｜/／·•"
_BODY = patterns.compile(
    r"[^\W\d_a-zA-Z（）()]{2,24}(?:[（(][^\W\d_]{2,8}[)）])?[^\W\d_a-zA-Z]{0,12}"
    r"(?:公司|中心|研究院|协会|院|所)"
)
_CODE = patterns.compile(r"(?=.*\d{3})[A-Z\d][A-Z\d/-]{5,30}")


def up_to_day(source: Source, start: int, end: int) -> int:
    """Where a line of the cover ends without the day behind a bar or comma (85042-2025-I ｜ 2025.08.16)."""
    day = _DAY_BEHIND.search(source.text, start, end)
    return day.start() if day else end


def is_day_of_report(rest: str, *, on_cover: bool) -> bool:
    """Whether the words beside the day of a line leave it the report's: none, or on the cover a body's name
    or a number alone (某认证（兰州）有限公司，2025-8-8)."""
    stated = rest.strip(_PARTING)
    return not stated or (on_cover and bool(_BODY.fullmatch(stated) or _CODE.fullmatch(stated)))


def number(source: Source) -> Leaf[str] | None:
    """The number that a line of the cover begins with behind №."""
    found = list(lines.finditer(_NUMBER, ("№",), source.text, cover_end(source)))
    return source.leaf(found[0]["number"], *found[0].span("number")) if len(found) == 1 else None


def day(source: Source) -> Leaf[str] | None:
    """The day that ends a line of the cover behind 签发."""
    for match in lines.finditer(_DAY, ("签发", "出具", "发布"), source.text, cover_end(source)):
        dates = find_dates(match[0], match.start())
        rest = source.text[dates[0].end :].partition("\n")[0] if dates else "-"
        if len(dates) == 1 and not rest.strip():
            return source.leaf(dates[0].value, dates[0].start, dates[0].end)
    return None


def next_by(source: Source) -> list[FoundDate]:
    """The day behind a bare 下次 that says no later than when, where one line alone begins so."""
    found = lines.finditer(_NEXT, ("下次", "下一次"), source.text, body_end(source))
    ends = [match.end() for match in found if not elsewhere(source, match.start("next"), "audit")]
    dates = [date for end in ends for date in find_dates(source.text[end : end + 24], end)[:1]]
    return dates if len(ends) == 1 and all(date.start in ends for date in dates) else []


def next_quarter(source: Source) -> list[FoundDate]:
    """The last month of the quarter in which the next audit is to be (下次审核宜安排在2026年第四季度)."""
    return [
        FoundDate(*match.span("day"), f"{match['year']}-{_QUARTERS[match['quarter']]}")
        for match in lines.finditer(_QUARTER, ("季度",), source.text, body_end(source))
        if not elsewhere(source, match.start(), "audit")
    ]


def ends_letter(source: Source, unit: Unit) -> bool:
    """Whether a line stands between those who sign for the auditors and the first annex."""
    every = units(source)
    at = unit_at(source, unit.start)
    written = (one for one in every[(at or 0) + 1 :] if source.text[one.start : one.end].strip())
    following = next(written, None)
    if at is None or following is None or following.cell is not None:
        return False
    annex = following.end - following.start <= _LONGEST_ANNEX and _ANNEX.match(
        source.text, following.start, following.end
    )
    above = source.text[every[at - 1].start : every[at - 1].end].strip() if at else ""
    return bool(annex and _SIGNED.fullmatch(above) and not _OTHERS_SIGN.search(above))
