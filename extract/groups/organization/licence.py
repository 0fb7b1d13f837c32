"""The business licence: term and authority, and the day on which the organization was established."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extract import labels
from extract.groups.organization import established_on
from extract.readers.dates import short_years
from extract.readers.fields import labelled, prose
from extract.readers.fields.labelled import Labelled
from extract.readers.leaves import (
    FORM,
    PROSE,
    Candidate,
    body_end,
    clean,
    date_candidate,
    date_field,
    elsewhere,
    gather,
    is_blank,
    rank,
    trimmed,
)
from extract.readers.text import lines
from extract.readers.text.units import Unit, holding, units
from extract.reading.source import Source
from extract.values.dates import find_dates
from schemas import patterns
from schemas.leaf import Leaf
from schemas.report import Licence

_LICENCE = patterns.compile(
    r"营业执照|法律地位|法人登记证|business licen[cs]e|social credit code[^\n]{0,120}\blicen[cs]e", re.I
)
_NAMES = (
    *("营业", "经营期限", "执照", "法律地位", "法人登记证"),
    *("usiness", "USINESS", "redit code", "redit Code", "REDIT CODE"),
)
_TERM = patterns.compile(r"(?:有效期限?|营业期限|经营期限|期限|\bvalid(?:ity)?\b)[^0-9０-９长。；;]{0,12}")
_FOREVER = patterns.compile(
    r"[^，,。；;\d]{0,16}?(?:有效期?限?|期限)?\s?(?:为|至|：|:)?\s?(?P<long>长期)(?:有效)?(?=[，,。；;\s]|$)"
)
_IS_END = patterns.compile(
    r"\s{0,4}(?:\d{1,2}(?:\.\d{1,2}){0,3}[.、)）]?\s?)?(?:营业|经营)?(?:执照)?(?:有效)?期?限?(?:起始?|开始|自|从|[截终]?止|至|到期?)(?:日期?|时间)?"
    r"\s?(?:[（(\[【〔〖［｛<][^\n\d：:]{1,24}[)）\]】〕〗］｝>])?\s?[:：\t=]"
)
"""A label of one end of the term (营业期限起：), whose fields tell it."""

_OWN_TERM = patterns.compile(r"(?:(?:营业|经营)期限|执照(?:期限|有效期限?))[^0-9０-９长]{0,12}")
_OFFICE_NAME = (
    r"[^\W\d\x00-\x7f]{4,26}?(?:市场监督管理局|市场监管局|行政审批(?:服务)?局|审批服务局"
    r"|工商行政管理局|工商局)"
)
_AUTHORITY = patterns.compile(
    r"(?:(?:登记|发照|许可|核准|发证|颁发|核发|签发|颁证)(?:机关|部门|单位|机构))\s?(?:[：:]|为|是|系)?\s?(?P<a>(?=[^，,。；;\n\t]{0,40}(?:局|委|厅|处|所))[^，,。；;\n\t]{4,40})"
    r"|(?:[在由于经向系是持凭（(]|[取获领]得|[领换]取|[换申]领|^|(?<=[\s，,；;：:]))(?!日(?![照土喀]))(?P<b>(?:(?![由经在向系是持凭]|[取获领]得|[领换]取|[换申]领)[^\W\x00-\x7f]){2,24}?(?:市场监督管理局|市场监管局|行政审批(?:服务)?局|审批服务局|工商行政管理局|工商局))"
    r"[^，。；\n]{0,16}?(?:登记|注册|成立|核发|颁发|签发|核准|批准|发给|发照|发放|发出|制发|[发给办]的?(?=\s?[，,。；;（(]))"
    rf"|(?:登记|注册)[于在](?P<d>{_OFFICE_NAME})(?=[，,。；;\s（(]|$)"
    r"|\b[Ll]icen[cs]e[^.;\n]{0,40}?\b(?:issued|granted) by (?:the )?"
    r"(?P<c>[^\W\d\x00-\x7f]{4,30}?(?:局|厅|委员会))"
)
_NOTED = patterns.compile(r"[（(]\s?(?P<a>[^（()）\d\n]{3,30}局[^（()）\d\n，,]{0,8})[)）]")
_OFFICE_ALONE = patterns.compile(
    r"(?:^|(?<=[，,；;、：:/\s]))(?:(?:登记|发照|核发|发证|颁发)机关\s?[为是系]?)?\s?(?P<a>[^\W\d\x00-\x7f]{4,30}(?:监督管理局|市场监管局|行政审批(?:服务)?局|审批服务局|工商(?:行政管理)?局))"
    r"(?=[，,。；;、\s]|$)"
)
_REGISTERED = patterns.compile(
    r"^[ \u3000]{0,4}(?:\d{1,2}(?:\.\d{1,2}){0,3}[.、)）]?[ \u3000]?|[-•●·]\s?)?(?:登记|发照|核准)\s?[:：]\s?"
    r"(?P<a>[^\W\d\x00-\x7f]{4,30}局)[。；;]?$",
    re.M,
)
_ANOTHER = patterns.compile(r"许可|登记证|回执|证书|操作证|人员证|资质证|资格证|认证证书|排污")
_OTHER_PAPER = patterns.compile(r"合同|协议|操作证|人员证|检定|校准|体检")
"""Between the licence and words for a term: the term is that of another paper."""

_PERMIT = patterns.compile(r"许可证|回执|认证证书|资质证书|登记证(?!机关)")
_NONE_NEEDED = patterns.compile(r"(?:无需|不需|无须|凭|未)[^，,。；;\n]{0,12}(?:许可证|登记证|资质证书)")

_OFFICE = patterns.compile(r"机关|管理局|监管局|审批局|服务局|工商局")
_ESTABLISHED = patterns.compile(
    r"[^，。；\d]{0,24}(?:(?:注册成立|成立(?!.{0,10}[分子]公司)|登记|注册|创立)(?!日期|时间)|设立(?=\s?(?:[，,。；;\n]|$)))"
)
_FOUNDED = patterns.compile(
    r"[^，。；\d]{0,24}?(?:(?:登记|注册)?成立(?![了过]|以来|.{0,10}(?:[分子]公司|小组|委员会|部门|工会|办公室|机构|队|站|协会))"
    r"|设立(?=\s?(?:[，,。；;\n]|$)))"
)
_DAY_FIRST = patterns.compile(
    r"\s?[，,]\s?(?:[^，,。；;、\d]{0,30}(?:公司|企业|组织|单位|受审核方|厂)|[^，,。；;、\d]{2,30}(?:核准|批准|登记|同意)[，,]?[^，,。；;、\d]{0,30}(?:公司|企业|组织|单位|受审核方|厂))"
    r"(?:依法|正式|经[^，,。；;\d]{2,30}(?:核准|批准|登记))?[，,]?(?:登记|注册|宣告|正式)?(?:成立|设立)(?=\s?(?:[，,。；;\n]|$|于|时))"
)
"""Behind a day at the beginning of its sentence: the organization, and that it was founded."""

_BEGINS = patterns.compile(r"(?:^|[。；;\n）)]|\d[.、])\s?$")
_FOUNDED_ON = patterns.compile(r"(?:^|(?<=[\n\t；;，,|｜ ]))(?:成立|设立)(?:于)?\s?[:：]?\s?(?=\d{4})")
_JUST_FOUNDED = patterns.compile(r"\s?(?:注册|登记)?成立(?=\s?(?:[，,。；;\n]|$))")
_SOONER = patterns.compile(r"(?:公司|企业|组织|）|\)|厂|院|受审核方)\s?[于自]\s?$")
_COMPANY = patterns.compile(
    r"(?:公司|企业|组织|受审核方|集团|厂)\s?(?:[（(][^（()）]{0,60}[)）])?[，,]?\s?[于自在]?\s?$"
)
_FILLER = patterns.compile(r"[：:\s为是于在]{0,4}")
_SINCE = patterns.compile(r"\s?起?[，,]?\s?(?:[一二三四五六七八九十]{1,3}|\d{1,2})\s?年|\s?起")
_LOOSE = frozenset(map(labels.key, ("机关", "许可机关", "发证机关", "核准机关", "发证单位")))
_BREAK = patterns.compile(r"(?<=[^\s])[，,；;。]")
_TO = patterns.compile(r"\s?(?:至|到|to\b|-|~|—|without)")
_NEAR = 28
_OPEN_END = patterns.compile(
    r"\s?(?:起)?\s?[，,]?\s?(?:(?:至|到|to|until|-|~|—)\s?|[^。；;，,\d]{0,24}?[（(]?)(?P<long>长期)"
)
_FROM_BEFORE = patterns.compile(r"(?:自|从|起始(?:日期?|于)?|起算日?|始于|开始于)\s?[为是于:：]?\s?$")
_FROM_BEHIND = patterns.compile(r"\s?日?\s?起(?!重)")
_PARTED = patterns.compile(
    r"\s?[/／|｜]\s?|\s?日?\s?起?\s?(?:[至到][(（/／\s]{0,3}(?:to|until)|to[(（/／\s]{0,3}[至到])[)）]?\s?",
    re.I,
)
"""Between the two days of a term, as in the cell of a form (2012-12-30 / 2042-12-29, 至 to)."""

_STOPS = patterns.compile(
    r"\s?日?\s?起?(?:算|计)?\s?[，,；;]\s?(?:(?:[截终]?止|届满|到期|期满)(?:日期?|时间)?(?:[于在为是至到]|\s?[:：])|[至到])\s?"
)
"""Between the two days of a term, words for its end (自…起，止于…)."""

_DAY, _FEWEST_YEARS = 10, 5
_ENDS, _BOTH = patterns.compile(r"\s?日?\s?(?:止|为止|到期|届满)"), 2
_LONGEST_NAME, _NEAR_WORD = 60, 12


def read(source: Source) -> Licence:
    """The licence's term and authority, from the paragraph that tells of it or its fields."""
    stated = holding(source, _LICENCE, _OWN_TERM, words=_NAMES)
    for unit in (one for one in stated if not _IS_END.match(source.text, one.start, one.end)):
        text = source.text[unit.start : unit.end]
        named = _LICENCE.search(text)
        term = (_TERM.search(text, named.start()) or _TERM.search(text)) if named else _OWN_TERM.search(text)
        if named and term and _is_of_another(text[named.end() : term.start()]):
            term = None
        if named and (forever := _FOREVER.match(text, named.end())):
            at = unit.start + forever.start("long")
            open_ended = Licence(valid_to=gather(source, [Candidate("长期", at, at + 2, FORM)]))
            open_ended.valid_from = _from(source, unit, named.end())
            open_ended.authority = _authority(source, unit)
            return open_ended
        if named and term is None and (spanned := _spanned(source, unit, named.end())):
            spanned.authority = _authority(source, unit)
            return spanned
        if term and unit.start < body_end(source) and not elsewhere(source, unit.start, "audit"):
            licence = _term(source, unit.start + term.start(), _sentence_end(source, unit, term.end()))
            if licence.valid_to or licence.valid_from:
                if named and licence.valid_from is None:
                    licence.valid_from = _from(source, unit, named.end())
                licence.authority = _authority(source, unit)
                return licence
    terms = [place for place in own(source, "licence") if _TERM.search(place.text)]
    fields = [(p, _TERM.search(p.text)) for p in own(source, "licence_term")]
    starts = [(p.start + (m.start() if m and "成立" in p.text[: m.start()] else 0), p.end) for p, m in fields]
    starts += [(p.start + m.start(), p.end) for p in terms if (m := _TERM.search(p.text))]
    for start, end in starts:
        licence = _term(source, start, end)
        if licence.valid_to or licence.valid_from:
            licence.authority = _authority(source, None)
            return licence
    ends = (
        gather(source, date_field(source, own(source, name))[:1]) for name in ("licence_from", "licence_to")
    )
    return Licence(valid_from=next(ends), valid_to=next(ends), authority=_authority(source, None))


def _is_of_another(between: str) -> bool:
    """Whether the words between the licence and a term name another paper, and not the licence again."""
    if _OTHER_PAPER.search(between):
        return True
    permit = _PERMIT.search(_NONE_NEEDED.sub("", between))
    return permit is not None and _LICENCE.search(between, permit.end()) is None


def _spanned(source: Source, unit: Unit, at: int) -> Licence | None:
    """The term that the licence's sentence tells by its two days alone (自…至…), years apart or open."""
    low = unit.start + at
    stop = source.text.find("。", low, unit.end)
    text = source.text[low : stop if stop >= 0 else unit.end]
    if _ANOTHER.search(text) or elsewhere(source, low, "audit"):
        return None
    for span in short_years.read(source, text, low)[1]:
        first, last = str(span.first.value or ""), str(span.last.value or "")
        endless = last == "长期" or (
            len(last) == _DAY and int(last[:4]) - int(first[:4] or 0) >= _FEWEST_YEARS
        )
        if len(first) == _DAY and endless:
            ends = [gather(source, [date_candidate(day)]) for day in (span.first, span.last)]
            return Licence(valid_from=ends[0], valid_to=ends[1])
    return None


def _from(source: Source, unit: Unit, at: int) -> Leaf[str] | None:
    """The first day of a term without end, told in the licence's sentence apart from it (自…起，长期)."""
    low = unit.start + at
    stop = source.text.find("。", low, unit.end)
    text = source.text[low : stop if stop >= 0 else unit.end]
    for day in find_dates(text, low):
        if _FROM_BEFORE.search(text, 0, day.start - low) or _FROM_BEHIND.match(text, day.end - low):
            return gather(source, [date_candidate(day)])
    return None


def _sentence_end(source: Source, unit: Unit, at: int) -> int:
    """The end of the term's sentence, at most some words away."""
    end = min(unit.end, unit.start + at + 60)
    stop = source.text.find("。", unit.start + at, end)
    return end if stop < 0 else stop


def established(source: Source, name: str | None) -> Leaf[str] | None:
    """The day of establishment: its fields, else the words of it in a sentence about the organization.

    Beside a field the sentences count that are surely about the organization of that name."""
    again = [*established_on.stated(source, name)]
    named = date_field(source, [p for p in own(source, "established_on") if p.how != "space"])
    if named:
        return gather(source, [*named, *again])
    found: list[Candidate[str]] = []
    for words in prose.find(source, "organization", "established_on"):
        at = match.end() if (match := _FILLER.match(source.text, words.end)) else words.end
        dates = find_dates(source.text[at : at + 30], at)
        other = elsewhere(source, at, "audit") or established_on.of_another(source, words.start)
        if dates and dates[0].start == at and not other:
            found.append(date_candidate(dates[0], PROSE))
    return gather(source, [*(found[:1] or again or _registered(source) or _bare(source)), *again])


def _bare(source: Source) -> list[Candidate[str]]:
    """The day behind the bare word in a cell of further such pairs (成立 2021.02.26 营业期限 …)."""
    for match in lines.finditer(_FOUNDED_ON, ("成立", "设立"), source.text, body_end(source)):
        dates = find_dates(source.text[match.end() : match.end() + 16], match.end())
        if dates and dates[0].start == match.end() and not elsewhere(source, match.start(), "audit"):
            return [date_candidate(dates[0])]
    return []


def _registered(source: Source) -> list[Candidate[str]]:
    """公司于 … 在 … 局登记."""
    for unit in units(source):
        text = source.text[unit.start : unit.end]
        if not patterns.search(r"登记|成立|注册|设立", text) or elsewhere(source, unit.start, "audit"):
            continue
        for date in find_dates(text):
            before, after = text[max(0, date.start - 12) : date.start], text[date.end : date.end + 40]
            named = _COMPANY.search(text, 0, date.start)
            sooner = _SOONER.search(before) and _ESTABLISHED.match(after)
            begins = _BEGINS.search(before) and _DAY_FIRST.match(text, date.end)
            stated = begins or sooner or (named and _FOUNDED.match(after)) or _JUST_FOUNDED.match(after)
            if stated and not established_on.of_another(source, unit.start + date.start):
                return [Candidate(date.value, unit.start + date.start, unit.start + date.end, PROSE)]
    return []


def own(source: Source, name: str) -> list[Labelled]:
    """The places of a field of the audited organization, not of another one."""
    return [p for p in labelled.find(source, "organization", name) if not elsewhere(source, p.start, "audit")]


def _term(source: Source, start: int, end: int) -> Licence:
    text = source.text[start:end]
    dates, spans = short_years.read(source, text, start)
    if spans:
        first, last = spans[0].first, spans[0].last
        return Licence(
            valid_from=gather(source, [date_candidate(first)]),
            valid_to=gather(source, [date_candidate(last)]),
        )
    open_ended = _OPEN_END.match(text, dates[0].end - start) if dates else None
    if open_ended and len(dates) == 1:
        at = start + open_ended.start("long")
        return Licence(
            valid_from=gather(source, [date_candidate(dates[0])]),
            valid_to=gather(source, [Candidate("长期", at, at + 2, FORM)]),
        )
    if len(dates) == _BOTH and _PARTED.fullmatch(text, dates[0].end - start, dates[1].start - start):
        since, until = (gather(source, [date_candidate(date)]) for date in dates)
        return Licence(valid_from=since, valid_to=until)
    if len(dates) == _BOTH and _STOPS.fullmatch(text, dates[0].end - start, dates[1].start - start):
        since, until = (gather(source, [date_candidate(date)]) for date in dates)
        return Licence(valid_from=since, valid_to=until)
    forever = len(dates) > 1 and dates[1].value == "长期" and dates[1].start - dates[0].end <= _NEAR
    if forever and (_SINCE.match(text, dates[0].end - start) or _TO.match(text, dates[0].end - start)):
        return Licence(
            valid_from=gather(source, [date_candidate(dates[0])]),
            valid_to=gather(source, [date_candidate(dates[1])]),
        )
    if dates and _SINCE.match(text, dates[0].end - start):
        return Licence(valid_from=gather(source, [date_candidate(dates[0])]))
    return Licence(valid_to=gather(source, [date_candidate(dates[0])]) if dates else None)


def _authority(source: Source, unit: Unit | None) -> Leaf[str] | None:
    """The registration authority: in the licence's paragraph, in its own field, else in a sentence."""
    places = own(source, "licence_authority")
    near = [p for p in places if unit and unit.start <= p.start < unit.end]
    sure = [p for p in places if _is_sure(source, p)]
    found: list[Candidate[str]] = []
    for place in (near or sure)[:1]:
        first = _BREAK.search(source.text, place.start, place.end)
        start, end = trimmed(source, place.start, first.start() if first else place.end)
        if not is_blank(source.text[start:end]) and end - start <= _LONGEST_NAME:
            found.append(Candidate(clean(source.text[start:end]), start, end, rank(source, place)))
    for place in () if found else own(source, "licence_term"):
        if match := _NOTED.search(source.text, place.start, place.end):
            found.append(Candidate(clean(match["a"]), *match.span("a"), rank(source, place)))
    for place in () if found else [*own(source, "licence"), *own(source, "licence_term")]:
        if match := _OFFICE_ALONE.search(source.text, place.start, place.end):
            found.append(Candidate(clean(match["a"]), *match.span("a"), rank(source, place)))
    found = found or [*_registered_by(source)]
    if not found and (match := _told_authority(source.text)):
        name = next(group for group in "abcd" if match[group])
        found.append(Candidate(clean(match[name]), match.start(name), match.end(name), FORM))
    return gather(source, found)


def _registered_by(source: Source) -> Iterator[Candidate[str]]:
    """The office behind a bare 登记 in a line right beside that of the term."""
    for place in own(source, "licence_term"):
        low = source.text.rfind("\n", 0, source.text.rfind("\n", 0, place.label.start) - 1) + 1
        high = source.text.find("\n", source.text.find("\n", place.end) + 1)
        for match in _REGISTERED.finditer(source.text, max(low, 0), high if high >= 0 else len(source.text)):
            yield Candidate(clean(match["a"]), *match.span("a"), rank(source, place))
            return


def _is_sure(source: Source, place: Labelled) -> bool:
    """Whether a field is on the licence: not by a word for any office, nor in a list of permits."""
    if _beside_licence(source.text, place):
        return True
    if place.how == "below" and _ANOTHER.search(_line(source.text, place.label.start)):
        return False
    return _LOOSE.isdisjoint(labels.short_keys(place.label.text))


def _line(text: str, at: int) -> str:
    """The line, or the cells of a table's row, that an offset lies in."""
    return text[text.rfind("\n", 0, at) + 1 : max(text.find("\n", at), at)]


def _beside_licence(text: str, place: Labelled) -> bool:
    """Whether the line of a field speaks of the licence before it (执照 | 2012–2042 | 机关 | 某局)."""
    return "执照" in text[text.rfind("\n", 0, place.label.start) + 1 : place.label.start]


def _of_another(before: str) -> bool:
    """Whether what stands before an authority speaks of another permit and not of the licence."""
    return _ANOTHER.search(before) is not None and not _LICENCE.search(before)


def _told_authority(text: str) -> re.Match[str] | None:
    """The sentence that tells the authority: the first that speaks of the licence, else the first of all.

    Only the lines that name an office are looked at."""
    end, first = 0, None
    for office in _OFFICE.finditer(text):
        if office.start() < end:
            continue
        start, end = text.rfind("\n", 0, office.start()) + 1, text.find("\n", office.end()) + 1 or len(text)
        for match in _AUTHORITY.finditer(text, start, end):
            before = text[text.rfind("。", start, match.start()) + 1 : match.start()]
            if _LICENCE.search(before) or "执照" in text[match.end() : match.end() + _NEAR_WORD]:
                return match
            if not _of_another(text[start : match.start()]):
                first = first or match
    return first
