"""The audit's days in sentences of no known shape: the words of their clause tell whose they are.

Asked only where nothing else tells the days. A place that another one contradicts is none.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from extract.groups.audit.days import grounds
from extract.groups.audit.days.prose import Days, begun_and_ended
from extract.groups.audit.time.amounts import STAGE1
from extract.readers.leaves import body_end, elsewhere
from extract.readers.text import lines, sections
from extract.reading.source import Source
from extract.reading.stops import SENTENCE
from extract.values.date_forms import iso
from extract.values.dates import FoundDate, read_dates
from schemas import patterns

_WORDS = ("审核", "首次会", "末次会", "时间", "日期", "起止")
_FIELD = patterns.compile(
    r"[ \u3000]{0,4}(?:起止|起讫|实施|具体|现场)?(?:时间|日期|起止|起讫|日程)\s?[:：]\s?(?:自|从|于)?\s?"
)
_THIS = patterns.compile(
    r"现场(?:审核|工作|活动)|审核组|审核人员|审核员|审核(?:活动|工作)?(?:自|从|于|在|时间|日期|实施|工作|历时|为期|共)"
    r"|(?:本|此)次[^，,。；;]{0,12}审核|(?:第?二阶段|监督|再认证|认证)审核|实际(?:实施|审核|现场)?(?:的)?(?:时间|日期)"
    r"|(?:进行|实施|开展|完成)了?的?[^，,。；;]{0,12}审核|[首末]次会"
    r"|审了[一两二三四半\d.]{1,3}整?天"
)
_OTHER = patterns.compile(
    r"内部?审|管理评审|上(?:一|两)?(?:次|轮|年)|前(?:一|两|几)?次|去年|往年|历次|下(?:一)?次|拟于|预计|原定|原计划|改期"
    r"|计划(?:编制|于|在|为)|文件(?:评审|审核|审查)|有效期|证书|合同|协议|申请|受理|发布|生效|演练|培训|检定|校准|检验|监测"
    r"|体检|整改|纠正|验证|关闭|报告(?:编制|日期|于)|抽样|抽查|(?<!报告)记录|证据|覆盖|追溯|涵盖|运行|成立|监督抽|合规|通知"
)
_BREAK = patterns.compile(r"[，,；;：:。]")
_LEAD = patterns.compile(
    r"(?:具体|实际)?(?:起止|起讫)?(?:的)?(?:时间|日期|日程)?(?:是|为|即|从|自|于|在|由|[（(])*\s?"
)
_ONE_DAY = patterns.compile(
    r"(?:\s?[（(](?:周|星期)[一二三四五六日天][)）])?\s?(?:这一天|一天|当天|当日|全天|单日)?[^，,。；;\n\d]{0,40}?"
    r"(?:(?:进行|实施|开展|完成|[做搞])了?的?[^，,。；;\n\d]{0,24}?审核|审(?:核|查)?了?(?:一(?:整?天|次)|半天))"
)
_SENT = patterns.compile(
    r"(?:审核组|我们)(?:一行)?(?:[\d一二两三四五六七八九十]{1,2}[人名位])?[，,]?\s?[于在]?\s?$"
)
"""Right before the only day: who audits; a clause behind it may tell of anything."""

_DIGIT = patterns.compile(r"[\d一二三四五六七八九十]\s?[年月日号./-]")
_YEAR = patterns.compile(r"(?<!\d)(20\d\d)\s?年")
_MONTH = patterns.compile(r"(?<!\d)(?P<y>20\d\d)\s?年\s?(?P<m>\d{1,2})\s?月(?!\s?\d)")
_BARE_DAY = patterns.compile(
    r"(?<![\d月.\-/年第])(?<!月 )(?P<d>[12]?\d|3[01])[日号](?=\s?(?P<half>上午|下午)?)"
)
_LISTED = patterns.compile(
    r"(?<!\d)(?:(?P<y>20\d\d)\s?年\s?)?(?P<m>\d{1,2})\s?月\s?(?P<first>\d{1,2})\s?[日号]?"
    r"(?:\s?[、，,和及]\s?(?:(?P=m)\s?月\s?)?\d{1,2}\s?[日号]?){0,9}"
    r"\s?[、，,和及]\s?(?:(?P=m)\s?月\s?)?(?P<last>\d{1,2})\s?(?:[日号]|[两二三四五六七\d]\s?[天日])"
)
"""Days that are told one by one (6月10日、11日和12日; 6月10、11、12三天)."""

_MOST_DAYS, _LONGEST_GAP, _REACH, _DAY = 15, 200, 160, 10
_SHORT = 3
_STRONG, _WEAK = 2, 1


class _Place(NamedTuple):
    """A place of days and how surely they are the audit's."""

    weight: int
    days: Days


def days(source: Source, own_stage1: bool, report_date: str | None, stage1_end: str | None) -> Iterator[Days]:
    """The places of the days that most surely are the audit's; none where these differ."""
    if own_stage1:
        return
    found = [one for one in _places(source, report_date) if _in_time(one.days, report_date, stage1_end)]
    most = max((one.weight for one in found), default=0)
    best = [one.days for one in found if one.weight == most]
    if len({(first.value, last.value) for first, last in best}) == 1:
        yield from best


def _year_of(before: str, behind: str, report_date: str | None) -> int | None:
    """The year of an audit's days told without one: that of the report, of what stands before in the line, or
    the only one that the words behind tell."""
    if report_date and len(report_date) == _DAY:
        return int(report_date[:4])
    stated = [m[1] for m in _YEAR.finditer(before) if not _OTHER.search(before, m.end(), m.end() + 24)]
    only = {m[1] for m in _YEAR.finditer(behind)}
    return int(stated[-1]) if stated else int(only.pop()) if len(only) == 1 else None


def is_of_another_year(last: FoundDate, report_date: str | None) -> bool:
    """Whether a report of a day is on another audit than one that ended then: much before or behind it."""
    values = (last.value or "", report_date or "")
    if any(len(value) != _DAY for value in values):
        return False
    ended, reported = map(date.fromisoformat, values)
    return abs((reported - ended).days) > _LONGEST_GAP


def _in_time(stated: Days, report_date: str | None, stage1_end: str | None) -> bool:
    first, last = (str(day.value or "") for day in stated)
    if len(first) != _DAY or len(last) != _DAY or not first <= last:
        return False
    if (date.fromisoformat(last) - date.fromisoformat(first)).days > _MOST_DAYS:
        return False
    return not is_of_another_year(stated[1], report_date) and last != stage1_end


def _places(source: Source, report_date: str | None) -> Iterator[_Place]:
    for sentence in lines.finditer(SENTENCE, _WORDS, source.text, body_end(source)):
        text, low = sentence[0], sentence.start()
        if not (_THIS.search(text) or _FIELD.match(text)) or not _DIGIT.search(text):
            continue
        before = source.text[max(0, low - _REACH) : low].rpartition("\n")[2]
        behind = source.text[low : sentence.end() + _REACH].partition("\n")[0]
        year = _year_of(before, behind, report_date)
        field = _FIELD.match(text) if _under_audit(source, low) else None
        for weight, stated in _weighed(text, low, before, year, field.end() if field else 0):
            if not elsewhere(source, stated[0].start, "audit"):
                yield _Place(weight, stated)


def _under_audit(source: Source, offset: int) -> bool:
    """Whether the heading above a place speaks of this audit."""
    path = sections.section_of(source, offset)
    return bool(path) and "审核" in path[-1] and not _another(path[-1])


def _weighed(text: str, low: int, before: str, year: int | None, field: int) -> Iterator[tuple[int, Days]]:
    """The spans and single days of a sentence that their clause tells to be the audit's.

    `field`: where the label of a field of days ends that the sentence begins with (时间：…), else 0."""
    dates, spans = read_dates(text, low, year)
    month = next(reversed([*_MONTH.finditer(before + text)]), None)
    if month and not dates:
        dates = list(_in_month(text, low, int(month["y"]), int(month["m"])))
    pairs = [(one.first, one.last) for one in spans] + list(begun_and_ended(text, low, dates))
    pairs += _listed(text, low, year)
    taken = [range(first.start, last.end) for first, last in pairs]
    for stated in pairs:
        clause = _clause(text, stated[0].start - low, stated[1].end - low)
        own = _THIS.search(clause) or 0 < field == stated[0].start - low
        if own and not _another(clause):
            yield _STRONG, stated
    for day in dates:
        at = day.end - low
        if any(day.start in within for within in taken) or not (done := _ONE_DAY.match(text, at, at + 90)):
            continue
        sent = _SENT.search(text, 0, day.start - low)
        if not _another(_clause(text, day.start - low, at if sent else done.end())):
            yield _WEAK, (day, day)


def _listed(text: str, low: int, year: int | None) -> Iterator[Days]:
    for match in _LISTED.finditer(text):
        stated, month = int(match["y"] or year or 0), int(match["m"])
        if stated:
            first, last = (iso(stated, month, int(match[one])) for one in ("first", "last"))
            yield (
                FoundDate(low + match.start(), low + match.end("first"), first),
                FoundDate(low + match.start("last"), low + match.end("last"), last),
            )


def _in_month(text: str, low: int, year: int, month: int) -> Iterator[FoundDate]:
    """The days that are told by their number alone, of a month told before."""
    for match in _BARE_DAY.finditer(text):
        half = {"上午": "am", "下午": "pm"}.get(match["half"] or "")
        yield FoundDate(low + match.start(), low + match.end(), iso(year, month, int(match["d"])), half)


def _another(clause: str) -> bool:
    return bool(_OTHER.search(grounds.without(clause)) or STAGE1.search(clause))


def _clause(text: str, start: int, end: int) -> str:
    """What stands around days up to the next commas; all before it where that only leads to them."""
    stops = [match.end() for match in _BREAK.finditer(text, 0, start)]
    low = stops[-1] if stops else 0
    if stops and _LEAD.fullmatch(text, low, start):
        low = max((at for at in stops[:-1] if text[at - 1] in "；;"), default=0)
    stop = _BREAK.search(text, end)
    behind = _BREAK.search(text, stop.end()) if stop and stop.start() - end < _SHORT else stop
    return text[low : behind.start() if behind else len(text)]
