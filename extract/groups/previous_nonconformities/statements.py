"""What a statement says of an earlier audit's nonconformities: each one, and the day it was closed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from extract.groups.previous_nonconformities import facts as previous_facts
from extract.readers.text.units import numbering_end
from extract.reading.stops import LONG_LINE
from extract.values.dates import FoundDate, find_dates
from extract.values.found import narrow
from schemas import patterns

CLOSING = patterns.compile(
    r"关闭|封闭|销项|验证|整改|纠正|闭环|(?<=[日\d])关[的了掉]|closed|verified|effective", re.I
)
_CLOSED = patterns.compile(
    r"\s?日?\s?(?:已|全|均)?关(?:(?![^\W\d_])|[的了掉](?![^\W\d_]))|[^。；;\n]{0,24}?(?:关闭|封闭|销项|闭环|验证(?:通过|合格|有效|关闭|确认)?(?!人|意见|要求)|closed|verified)",
    re.I,
)
_CLOSED_BEFORE = patterns.compile(
    r"(?:关闭|验证|封闭|销项)(?:\s?[A-Za-z]{4,12})?(?:日期|时间|日|于|在|为|\s?[:：（(-])[^，。；;\n\d]{0,4}$"
    r"|(?:closed|verified)(?: as)?(?: effective)?(?: on)?\s?[:]?\s?$",
    re.I,
)
_JOINED = patterns.compile(r"\s?[、和及与,，]\s?(?=\d)")
_AND = patterns.compile(r"\s?[、和及与]\s?")
_DONE = patterns.compile(r"[^。；;\n]{0,16}?(?:整改完(?:成|毕)|完成了?(?:整改|纠正)|纠正完成|完成)")
_VERIFIED = patterns.compile(
    r"关闭|验证(?:通过|合格|有效)|措施有效|整改有效|纠正有效|有效性|予以关闭|(?<!无)有效(?!期|版|文件)|effective|closed",
    re.I,
)
_AHEAD = patterns.compile(r"(?:应|须|需|将|计划|前|要求|之前)\s?(?:完成|关闭|提交|整改)|^\s?(?:之前|以前|前)")
_COUNTED = (
    r"(?:(?:不符合|不合格)(?:项|报告)?\s{0,2}(?:共|共计|[:：为])?\s?(?:\d{1,2}|[一二两三四五六七八九十])?\s?[项个条]?"
    r"|(?:\d{1,2}|[一二两三四五六七八九十])\s?[项个条](?:轻微|一般|严重|次要|主要)?(?:不符合|不合格)?(?:项)?"
    r"|nonconformit(?:y|ies)|findings?)"
)
_BRACKET = patterns.compile(
    rf"{_COUNTED}[^，。；;：:（(\n]{{0,8}}[（(](?P<d>(?:[^（()）\n]|[（(][^（()）\n]{{0,30}}[)）]){{3,160}})[)）]",
    re.I,
)
_COLON = patterns.compile(
    r"(?:不符合|不合格|问题)(?:项|报告)?(?:均|都|也)?已经?(?:得到|全部|予以)?(?:验证)?(?:关闭|销项|整改|纠正|闭环)(?:完成|完毕)?\s?[:：]\s?|(?:指出|提出的?是)[，,：:]\s?|(?:问题|事实|不符合)\s?-{1,2}\s?|(?:不符合|不合格|问题|曾?指出|nonconformit(?:y|ies)|findings?)(?:项|报告)?(?:的?(?:事实|内容|描述|情况|陈述|如下|分别)){0,3}"
    r"(?:(?!复查|验证|跟踪|整改|纠正|措施|原因|关闭|情况)[^。；;：:，,\n]){0,16}?"
    r"(?:[，,]\s?(?:(?:其|具体)?(?:内容|事实|描述)?(?:分别)?[为是系即]|具体|内容|事实|如下)\s?[:：]?|[:：]|为[:：]?|即[:：]?|是[:：])\s?",
    re.I,
)
_COUNT_LEAD = patterns.compile(rf"[^，,。；;：:\n]{{0,16}}?{_COUNTED}\s?[，,：:]\s?", re.I)
_OF = patterns.compile(
    r"(?:开具|提出|发现|开出|存在)的?(?:关于)?[“\"]?(?P<d>[^，,。；;“”\"\n：:]{5,90}?)[”\"]?(?:的|这一|等)\s?"
    r"(?:\d|[一二两三])?\s?[项个]?(?:轻微|一般|严重)?(?:不符合|不合格|问题)"
)
_FOUND_SO = patterns.compile(
    r"(?:审核|年审|监督)[^，,。；;\n]{0,8}?[，,]?(?:曾|共|中|时|曾经)?(?:发现|提出|指出|开出|查出)(?:了)?[，,:：]?\s?"
    r"(?P<d>[^，,。；;\n：:]{6,120})[，,](?:属于?|判为|判定为|定为|构成|被?判)[^，,。；;\n]{0,8}(?:不符合|不合格)"
)
"""审核时发现…，属轻微不符合。"""

_OFFICES = patterns.compile(
    r"(?:部|科|室|车间|中心|办|库|组|厂|班)\s?[（(](?P<d>[^（()）\n\d][^（()）\n]{5,120})[)）]"
)
"""…项不符合，分别涉及甲部（事实）和乙部（事实）。"""

_COUNTED_FIRST = patterns.compile(
    r"(?:\d{1,2}|[一二两三四五六七八九十])\s?[项个条](?:轻微|一般|严重)?(?:不符合|不合格)?项?[，,]?\s?(?:[即为是]|[:：])\s?[“\"「]?"
)
_PARTED, _BREAK = patterns.compile("[^；;]+"), patterns.compile("[，,；;。]")
_QUOTED = patterns.compile(r"[“\"「](?P<d>[^”\"」\n]{6,160})[”\"」]")
_ANOTHER = (
    r"(?:(?:其中|其余|其|另外?|另有|还有|余下|剩余)?的?[一另][项个条](?:不符合项?|问题)?[为是]"
    r"|其[一二三四五六][为是，,])\s?[:：]?"
)
_ITEM = patterns.compile(
    r"(?:^|(?<=[；;。：:，,\s\n])|(?<=[)）])(?=\s?[（(①-⑳]))\s{0,2}"
    r"(?:[（(]\d{1,2}[)）]|\d{1,2}[)）、.．](?!\d)|[①-⑳]|第[一二三四五六]项[,，:：为是]?"
    r"|(?:上|前)一?次(?:审核)?(?:的)?(?:不符合|问题)项?\s?\d{1,2}\s?[:：]"
    rf"|{_ANOTHER}|其中[为是]\s?[:：]|[一二三四五六]是[:：]?)\s{{0,2}}"
)
GOES_ON = patterns.compile(rf"\s{{0,4}}(?:{_ANOTHER}|第[二三四五六]项[,，:：为是])")
"""The beginning of a paragraph that goes on with the next one (另有一项为：…)."""

_COUNTED_LIST = patterns.compile(
    r"(?:不符合|不合格)(?:项|报告)?\s?(?:共|共计|计|有)?\s?(?P<count>[二两三四五六2-6])\s?[项个条]\s?[:：]\s?(?P<list>[^。\n]{12,400})"
)
_COUNTS = {
    word: number for number, words in enumerate(("二两2", "三3", "四4", "五5", "六6"), 2) for word in words
}
_END = patterns.compile(
    r"[。\n\t]|[；;]|\.\s(?=[A-Z])|[，,]\s?(?=(?:分别(?:[于在]|已)|该(?:项|不符合)|受审核方|企业|公司|组织|责任部门|已|均已|现已|经(?!办|理|销|手)|业已|于|纠正|整改"
    r"|并已|目前|不符合(?!项?事实)|本次|审核组|验证|关闭|判|为(?:轻微|一般)|(?:19|20)\d\d|违反|属)|(?:GB|ISO))"
    r"|-{2}\s?(?=(?:均|现)?(?:已|经|于|整改|纠正|关闭|验证|销项|(?:19|20)\d\d))"
    r"|[（(](?=[^（()）\n]{0,24}(?:关闭|验证|销项|封闭|闭环|整改|纠正|closed|verified|effective))"
)
_NOTHING = patterns.compile(
    r"^(?:(?:其中|均|已|的){0,2}(?:严重|轻微|一般|详见|见附|见|编号|报告编?号|关闭|共|无|没有|以上|其中|验证)[^，。；]{0,16}"
    r"|(?:[\d\s.、，,;；)）/:-]|条款|GB|ISO|T|[a-z](?![a-z])){1,60}|[^\w]{0,4})$"
)
_FOLLOWED = patterns.compile(
    r"关闭|(?<!未)(?<!未经)(?<!进行)验证|有效(?!期|版|文件|证|日|性)|整改|(?<!控制)(?<!防护)措施|纠正|复查|effective|closed|verified",
    re.I,
)
_LEAD = patterns.compile(
    r"(?:[^\W\d\x00-\x7f]{1,10}?[部科室组办厂间心]?\s?[、，,：:]?\s?)?(?:标准)?\s?"
    r"(?:(?:GB|ISO)[A-Z/ ]{0,6}\d[\d.:-]{3,14}\s?(?:标准)?[、/\s]?)?"
    r"[QEOSF]{0,3}[:：]?\d{1,2}(?:\.\d{1,2}){1,3}\s?(?:[a-z][)）])?\s?(?:条款?)?\s?[，,：:、]?\s{0,2}"
)
_RAISED = patterns.compile(
    r"(?:上一?(?:次|年度?|轮|期|周期)|前一?次|以往|去年|当时)[^。；;:：\n]{0,20}?(?:提出|指出|发现|开具|开出|查见|写道|记载|遗留)"
    r"(?:了?的?(?:问题|不符合|不合格|事实|内容|描述)(?:项|报告)?){0,2}(?:为|是|如下|即)?\s?[:：]\s?"
)
"""The audit that raised it, before a colon (上次审核提出：…)."""

_WHERE = patterns.compile(
    r"(?:(?:涉及|责任(?:部门|单位)|发生(?:部门|[在于]))\s?(?:为|是|[:：])?\s?|在)"
    r"(?:[^，,。；;:：\n\d]{1,12}?(?:部|科|室|车间|办|中心|组|班|库|处|站|队))\s?[，,:：、]\s?"
)
"""Whose it was, before the fact (涉及某部，…)."""

_NUMBERED = patterns.compile(
    r"(?:(?:不符合)?(?:报告)?编号\s?[:：为是]?\s?[A-Z]{0,5}[-\dA-Z]{1,14}\s?[，,、；;：:]\s?)?"
    r"(?:其?(?:不符合|具体)?(?:事实|内容|描述|情况)\s?[为是系:：]\s?)?"
)
"""The number of its report, and the words that lead to the fact (编号NC-01，事实为…)."""

_TAIL = patterns.compile(
    r"[，,（(]?\s?(?:不符合|违反)?\s?(?:标准)?\s?(?:(?:GB|ISO)[^，。；]{3,50}|[QEOSFH]{0,3}\s?\d{1,2}(?:\.\d{1,2}){1,3}(?:条款?)?)[)）]?$"
)
_NEXT_CLAUSE = patterns.compile(r"[、；;，,]\s?(?=[QEOSFH]{0,3}[:：]?\d{1,2}\.\d)")
_FEWEST_WORDS = patterns.compile(r"[^\W\d\x00-\x7f]{3}|[A-Za-z]{3,}\s[a-z]{2,}")
_LISTED = patterns.compile(
    r"\s{0,3}(?:[（(]\d{1,2}[)）]|\d{1,3}(?:[)）]|[、.．]\s?(?:(?!\d)|(?=(?:19|20)\d\d\s?年)))|[①-⑳]|[\[【(（]?[☑√][\]】)）]?|[甲乙丙丁][、.．]|[-•·●–—*◇◆]|答复?\s?[:：]"
    r"|(?:上|前)一?(?:次|年度?)(?:审核)?的?(?:不符合|问题)项?\s?[:：]"
    r"|(?:不符合|问题)(?:项|报告)?\s?\d{1,2}\s?[:：]|(?:NCR?|CAR|BF)\s?[-#]?\s?\d{1,4}(?:-\d{1,4}){0,2}(?:\s?[:：]|\s{1,3})"
    r"|[A-Z]{1,3}-?\d{1,2}\s?(?:[:：、)）]|[.．](?!\d)))\s{0,2}"
)
_CLOSING_CLAUSE = patterns.compile(
    r"(?:(?:-{2}|[。；;，,])\s?(?:均|现)?(?:已|经)(?:完成)?(?:整改|纠正|改正|落实|改进)(?:完成|完毕|到位|有效)?)?"
    r"(?:[。.]\s{0,2}[（(]?|-{2}|[（(]|[；;，,]\s?)(?:(?:该项|纠正措施)?(?:已|均|现)?(?:经)?(?:于|在)?"
    r"|[^，。；;（(\n\d]{0,10}(?:关闭|验证|销项|[Cc]losed|[Vv]erified)[^，。；;（(\n\d]{0,12})\s?:?\s?$"
)
_INTRODUCES = patterns.compile(
    r"(?:上|前)一?(?:次|年|期|轮|周期|个周期|认证周期)|以往|审核组|本次|The previous|Previous", re.I
)
_PART = patterns.compile(r"[^；;。\n√☑✓ \u3000]{2,160}")
_OF_CLOSING = patterns.compile(
    r"[^，]{0,6}(?:关闭|销项|封闭|闭环)|(?:已|经|并)?(?:复查|复核|验证|确认|跟踪|措施|纠正|整改|效果|证据)[^，]{0,16}$|有效|无再发|未(?:再|重复)|[，,]?\s?(?:本次|现场)"
)
"""What is said behind a closing of the same one."""

_POINTS = patterns.compile(r"(?:[。；;]|\s)?\s?(?:→|——|-{1,2}>?|=>|[（(]|(?:该项|已|均|现)?(?:于|在)?)\s?$")
_EACH_ON = patterns.compile(r"分别(?![为是])")
"""Days told together, each of one (分别于…关闭)."""

_SHORTEST, _CLOSE, _LEAD_IN = 8, 40, 26
_MARKS = '–—→·•◆● \t\n\u3000，,；;。、：:“”"「」'
_OPEN = "（([【"
"""What a description does not end with."""


class EarlierNonconformity(NamedTuple):
    """A nonconformity: the range of its description (empty where none is told), its closing, its place."""

    start: int
    end: int
    closed: FoundDate | None
    place: int


def parse(text: str, start: int, end: int, *, labelled: bool = False) -> list[EarlierNonconformity]:
    """The nonconformities of a statement, those without description as one where a closing day is told.

    `labelled`: it is the value of a field, and begins with a description where nothing else tells one."""
    shown = narrow(text[start:end])
    found = list(_descriptions(shown, labelled=labelled))
    closings = list(_closing_days(shown, start))
    if not found:
        each = closings if "分别" in shown else closings[:1]
        return [EarlierNonconformity(start, start, day, start) for day in each] if _is_counted(shown) else []
    if len(found) < len(closings) and not _EACH_ON.search(shown):
        found = _repeated(shown, found, [(day.start - start, day.end - start) for day in closings])
    if len(found) == len(closings) > 1 and _EACH_ON.search(shown):
        return [
            EarlierNonconformity(start + low, start + high, day, start + low)
            for (low, high), day in zip(found, closings, strict=True)
        ]
    stated: list[EarlierNonconformity] = []
    for i, (low, high) in enumerate(found):
        limit = found[i + 1][0] if i + 1 < len(found) else len(shown)
        own = [day for day in closings if start + high <= day.start < start + limit]
        later = [day for day in closings if day.start >= start + found[-1][1]]
        day = next(iter(own or later), None)
        stated.append(EarlierNonconformity(start + low, start + high, day, start + low))
    return stated


def _repeated(
    text: str, found: list[tuple[int, int]], closings: list[tuple[int, int]]
) -> list[tuple[int, int]]:
    """The descriptions told one after the other, each with its closing behind it (…→5月1日关闭；…)."""
    more = list(found)
    for (_, high), (low, _) in pairwise(closings):
        if any(high <= start < low for start, _ in found):
            continue
        parts = [m for m in _PART.finditer(text, high, low) if not _OF_CLOSING.match(m[0])]
        begin = parts[0].start() if parts else low
        cut = _POINTS.search(text, begin, low)
        span = bare(text, begin, cut.start() if cut else low)
        if len(text[slice(*span)]) >= _SHORTEST and _is_description(text[slice(*span)]):
            more.append(span)
    return sorted(more)


def items(text: str, start: int, end: int) -> Iterator[EarlierNonconformity]:
    """The lines that are a description and, behind it, the day on which it was closed: …。（3月5日关闭）."""
    for line in LONG_LINE.finditer(text, start, end):
        shown = narrow(line[0])
        lead = _LISTED.match(shown)
        low = lead.end() if lead else numbering_end(line[0])
        day = next(_closing_days(shown[low:], line.start() + low), None)
        if day is None:
            continue
        clause = _CLOSING_CLAUSE.search(shown, low, day.start - line.start())
        span = bare(text, line.start() + low, line.start() + (clause.start() if clause else low))
        span = bare(text, span[0], previous_facts.cut(text, *span))
        stated = text[slice(*span)]
        if len(stated) >= _SHORTEST and not _INTRODUCES.match(stated) and _is_description(stated):
            yield EarlierNonconformity(*span, day, span[0])


def facts(text: str, start: int, end: int) -> list[EarlierNonconformity]:
    """The nonconformities whose facts stand before the days of their closing without words for them."""
    shown = text[start:end]
    lead = _LISTED.match(narrow(shown))
    low = lead.end() if lead else numbering_end(shown)
    days = list(_closing_days(narrow(shown[low:]), 0))
    found = []
    for span, day in previous_facts.before_closings(shown[low:], days):
        first, last = bare(text, start + low + span[0], start + low + span[1])
        if _is_description(text[first:last]):
            at = start + low
            found.append(
                EarlierNonconformity(first, last, day._replace(start=day.start + at, end=day.end + at), first)
            )
    return found


def is_listed(text: str) -> bool:
    """Whether a line begins as one of a list."""
    return numbering_end(text) > 0 or _LISTED.match(text) is not None


def closing_day(text: str, start: int, end: int) -> FoundDate | None:
    """The day on which a range says that something was closed."""
    return next(_closing_days(narrow(text[start:end]), start), None) or _alone(text, start, end)


def _without_number(text: str, start: int, end: int) -> tuple[int, int]:
    """A description's range without the number and the place that it begins with."""
    for words in (_NUMBERED, _WHERE):
        if lead := words.match(text, start, end):
            start = lead.end()
    return start, end


def bare(text: str, start: int, end: int) -> tuple[int, int]:
    """A description's range without marks, the clause before it and the standard behind it."""
    for words in (_LISTED, _RAISED):
        if lead := words.match(text, start, end):
            start = lead.end()
    while start < end and text[start] in _MARKS:
        start += 1
    while end > start and text[end - 1] in _MARKS:
        end -= 1
    start, end = _without_number(text, start, end)
    if lead := _LEAD.match(text, start, end):
        start = lead.end() if _FEWEST_WORDS.search(text, lead.end(), end) else start
    if (tail := _TAIL.search(text, start, end)) and tail.start() - start > 4:
        end = tail.start()
    while end > start and (text[end - 1] in _MARKS or text[end - 1] in _OPEN):
        end -= 1
    return start, end


def _alone(text: str, start: int, end: int) -> FoundDate | None:
    """The only day of a cell that says that something is closed."""
    days = find_dates(text[start:end], start) if _VERIFIED.search(text, start, end) else []
    return days[0] if len(days) == 1 else None


def _is_counted(text: str) -> bool:
    return re.search(rf"{_COUNTED}", text, re.I) is not None


def _descriptions(text: str, *, labelled: bool) -> Iterator[tuple[int, int]]:
    """The ranges of descriptions: items of a list, in brackets, behind a colon, before 的不符合, quoted."""
    quoted = [m for m in _QUOTED.finditer(text) if CLOSING.search(text, m.end(), m.end() + _CLOSE)]
    if len(quoted) > 1:
        yield from (bare(text, *one.span("d")) for one in quoted)
        return
    if (listed := _COUNTED_LIST.search(text)) and (spans := _counted(text, listed)):
        yield from spans
        return
    items = list(_ITEM.finditer(text))
    if items and (len(items) > 1 or items[0].start() > 0 or CLOSING.search(text)):
        for item, after in zip(items, [*items[1:], None], strict=True):
            limit = after.start() if after else len(text)
            yield from _one(text, item.end(), limit, whole=True)
        return
    yield from _one(text, 0, len(text), whole=labelled)


def _counted(text: str, listed: re.Match[str]) -> list[tuple[int, int]]:
    """The descriptions of a list that has as many parts as it says (不符合共两项：…；…)."""
    spans = [bare(text, *part.span()) for part in _PARTED.finditer(text, *listed.span("list"))]
    alone = all(_is_description(text[slice(*span)]) and not _FOLLOWED.search(text, *span) for span in spans)
    return spans if alone and len(spans) == _COUNTS[listed["count"]] else []


def _one(text: str, low: int, high: int, *, whole: bool) -> Iterator[tuple[int, int]]:
    """The description of an item, or of a statement that is not one as a whole."""
    if named := _named(text, low, high):
        yield from named
        return
    begin = low
    if colon := _COLON.search(text, low, high):
        again = _COUNTED_FIRST.match(text, colon.end(), high)
        begin = again.end() if again else colon.end()
    elif not whole:
        quoted = _QUOTED.search(text, low, high)
        if quoted and CLOSING.search(text, quoted.end(), high):
            yield bare(text, *quoted.span("d"))
        return
    elif count := _COUNT_LEAD.match(text, low, high):
        begin = count.end()
    if stated := _QUOTED.match(text, begin, high):
        yield bare(text, *stated.span("d"))
        return
    stop = _END.search(text, begin, high)
    span = bare(text, begin, stop.start() if stop else high)
    if _is_description(text[slice(*span)]) and not _FOLLOWED.search(text, *span):
        yield span


def _named(text: str, low: int, high: int) -> list[tuple[int, int]]:
    """The descriptions in brackets behind what they are of, or before 的不符合."""
    for pattern in (_BRACKET, _OFFICES, _FOUND_SO, _OF):
        found: list[tuple[int, int]] = []
        for match in pattern.finditer(text, low, high):
            spans = [bare(text, *span) for span in _parts(text, *match.span("d"))]
            found += [span for span in spans if _is_description(text[slice(*span)])]
            if found and pattern is not _OFFICES:
                break
        if found:
            return found
    return []


def _parts(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The parts of a bracket that begin with clauses of their own (7.5 记录涂改、8.7 试块未编号)."""
    for cut in _NEXT_CLAUSE.finditer(text, start, end):
        yield start, cut.start()
        start = cut.end()
    yield start, end


def _is_description(text: str) -> bool:
    return len(text) >= 4 and not _NOTHING.search(text) and _FEWEST_WORDS.search(text) is not None


def _closing_days(text: str, base: int) -> Iterator[FoundDate]:
    """The days on which something was closed or verified, else corrected where it is told as effective."""
    dates = find_dates(text)
    closed = [d for d in dates if _is_closing(text, d)]
    if not closed and _VERIFIED.search(text):
        closed = [
            d
            for d in dates
            if (m := _DONE.match(text, d.end)) and "计划" not in m[0] and not _AHEAD.match(text, d.end)
        ]
    for before, after in pairwise(dates) if closed else ():
        if before in closed and after not in closed and _AND.fullmatch(text, before.end, after.start):
            closed.append(after)
    yield from (d._replace(start=d.start + base, end=d.end + base) for d in sorted(closed))


def _is_closing(text: str, date: FoundDate) -> bool:
    clause = _BREAK.split(text[max(date.start - 6, 0) : date.start])[-1]
    if _AHEAD.match(text, date.end) or _AHEAD.search(clause):
        return False
    if _CLOSED_BEFORE.search(text[max(date.start - _LEAD_IN, 0) : date.start]):
        return True
    match = _CLOSED.match(text, date.end)
    later = find_dates(match[0]) if match else []
    return match is not None and all(_JOINED.match(match[0]) for _ in later[:1])
