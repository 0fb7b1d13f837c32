"""Spans of days with their stated length in the same statement."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from extract.readers.dates.body_dates import dates_and_spans
from extract.readers.leaves import body_end
from extract.readers.tables.grid import grids
from extract.readers.text.units import block_at
from extract.reading.source import Source
from extract.reading.stops import COMMA, PERIOD
from extract.values.dates import FoundSpan
from extract.values.found import narrow
from extract.values.numbers import chinese_number
from schemas import patterns
from schemas.leaf import Leaf
from schemas.mentions import Term
from schemas.report import Report, leaves

_TEN = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
_WORDS = {name: i for i, name in enumerate(_TEN, 1)}
_NUMBER = rf"(?:\d{{1,3}}|[一二两三四五六七八九十壹贰叁肆伍陆柒捌玖拾]{{1,3}}|\b(?i:{'|'.join(_WORDS)}))"
_LENGTH = patterns.compile(
    rf"(?:期限?|有效期|租期|租赁期|年限|为期|有效|期间|[Tt]erm|for)(?P<gap>[^，,。；;\n\d一二两三四五六七八九十壹贰叁肆伍陆柒捌玖拾]{{0,6}}?)"
    rf"(?P<value>(?P<n>{_NUMBER})\s?(?P<unit>周?年半?|个月|个?半年|months?|years?)|(?<!个)半年(?!度))"
    r"(?!\s?[\d一二三四五六七八九十]{1,2}\s?月|\s?以?[内前后上])"
    rf"|(?<=[日\d])\s?[（(](?:共|为期|期限)?\s?(?P<value3>(?P<n3>{_NUMBER})\s?(?P<unit3>年半?|个月))[)）]"
    rf"|(?P<value2>(?P<n2>{_NUMBER})\s?-?\s?(?P<unit2>年|个月|years?|months?)"
    r"(?:期(?!限?内)|有效(?!期?限?内)|的?租期| lease| term))"
)
_ALONE_BEFORE = patterns.compile(
    rf"(?:^|[\s，,；;、:：（(|｜/／])(?:共?计|合计|共|为期|约定)?(?P<value>(?P<n>{_NUMBER})\s?(?P<unit>周?年半?|个月|个?半年))[\s，,、:：（(|｜/／]{{1,3}}$"
)
_ALONE_BEHIND = patterns.compile(
    rf"[\s，,、（(|｜/／]{{1,3}}(?:共?计|合计|共|为期|约定)?(?P<value>(?P<n>{_NUMBER})\s?(?P<unit>周?年半?|个月|个?半年))(?=[\s，,；;。、）)|｜/／]|$)"
)
"""A length that stands for itself right before or behind the days of an agreement."""

_OTHER = patterns.compile(
    r"试用|质保|保修|保证期|免租|宽限|账期|付款|结算|顺延|延[期长]|续[签期约]|保[存管]|留存|整改|检定|校准|周期|复审|复训|复检|换证|年审|到期前|[期届]满|[；;]"
)
"""Between a length and the days beside it, or in its name: it is the length of something else."""

_LENGTHENED = patterns.compile(r"顺延|延[期长]|续[签期约]|到期前|[期届]满")
_ANOTHER = patterns.compile(r"证|许可|审核|抽[查样]|查[阅看见]|覆盖|记录|核[查实]|(?<!\d)\d{4}\s?[-./年]")
_SIGNED = patterns.compile(r"签|订立|[Ss]igned")
"""Between a length and the days behind it: these are of something else, but for the day of signing."""

_OF_DEVICE = patterns.compile(r"使用(?:年限|寿命)|设计(?:使用)?(?:年限|寿命)|服役|折旧|报废")
"""In the name of a length: how long a device may be used, not what its days make."""

_TESTED = patterns.compile(r"(?:校验|检定|校准|检[验测]|年检|定检)(?:的)?(?:日期|时间|有效期)")
"""Between a length and the days behind it: these are a device's, whose term has a length of its own."""

_AGREED = patterns.compile(r"合同|协议|租|签")
_BARE = patterns.compile(
    rf"\s*(?:(?P<n>{_NUMBER})\s?(?P<unit>周?年半?|个月|个?半年|months?|years?)|(?<!个)半年)\s*"
)
_FIGURE = patterns.compile(r"\s*(?P<n>\d{1,2})\s*")
_OF_UNIT = patterns.compile(r"[（(/／]\s?(?P<unit>年|个?月|years?|months?)\s?[)）]?$")
"""A bare number under a head that has its unit (期限（年）)."""

_TERM = patterns.compile(
    r"^(?!.*(?:周期|保存|保管|保质|留存|复审|复训|复检|换证|年审|预警)).*(?:期|年限|[Tt]erm|[Pp]eriod)"
)
_APART_IN_CELL = patterns.compile(r"[。\t]")
_THING = patterns.compile(r"[^\W\x00-\x7f]{2,12}(?:合同|协议|租赁|证书|证|执照|期限|租期|有效期)")
_JOINING = patterns.compile(r"[^，,；;。\n\d]{0,10}[，,:：（(]?\s?(?:自|从|由|即|为|from)?\s?")
_LED = patterns.compile(r"整?\s?[，,；;:：（(]?\s?(?:即|为|是)?\s?(?:自|从|由|于|from)?\s?")
"""Between a length and the days right behind it (一年（2025.02.06 – 2026.02.05）, 三年，自 …)."""

_WITHIN = patterns.compile(r"\s?(?:之?间|期间)(?!隔)")
"""Behind a span: something took place within it (2024年2月至5月间体检)."""

Place = tuple[int, int]

_LABELLED = patterns.compile(
    r"(?:^|[\n\t；;|｜])\s?[^\n\t:：。；;\d]{1,32}[:：\t]\s?"
    r"(?:(?:19|20)\d{2}[^\n\t:：。；;，,]{4,10}(?:[-–—~～/至到]|\bto\b)\s?)?$",
    re.M,
)
"""A label in a line or cell of its own, with its value behind it, or a span up to its last day."""

_REACH, _SHORT, _DAY, _CARD = 60, 12, 10, 200
_ISSUED = (
    "颁发",
    "签发",
    "发证",
    "核发",
    "发放",
    "发给",
    "取得",
    "获得",
    "获证",
    "领取",
    "生效",
    "起算",
    "注册",
)
_UNTIL, _OVER = ("至", "到", "截止", "截至", "止"), ("到期", "届满", "期满", "止", "失效")
_AGAIN = ("换发", "换证", "补发", "变更", "再认证", "更换", "重新")
"""What is issued anew keeps the end that it had."""


def read(source: Source, own: dict[int, Leaf[str]], report: Report) -> list[Term]:
    """The spans that have a stated length before, within or behind them, in reading order.

    What the report holds of a span is its leaf, of `own`: its leaves by their offset."""
    text = source.text[: body_end(source)]
    shown = narrow(text)
    spans = [s for s in dates_and_spans(source)[1] if _whole(s) and not _WITHIN.match(shown, s.end)]
    found: list[Term] = []
    for i, span in enumerate(spans):
        low = max(spans[i - 1].end if i else 0, span.start - _REACH)
        high = min(spans[i + 1].start if i + 1 < len(spans) else len(text), span.end + _REACH)
        mention = _term(source, shown, span, low, high) or _alone(source, shown, span, low, high)
        if term := mention or _in_row(source, span):
            first, last, stated = (own.get(at.start, at) for at in (term.start, term.end, term.stated))
            found.append(Term(first, last, stated, term.months, term.what))
    found += _issued(source, shown, own, {term.stated.span for term in found})
    return sorted([*found, *_of_contracts(source, report, found)], key=lambda term: term.start.span)


def _issued(source: Source, text: str, own: dict[int, Leaf[str]], seen: set[Place]) -> Iterator[Term]:
    """The terms of a day of issue, a length and a last day in one sentence (于…颁发，有效期三年，至…)."""
    days = [day for day in dates_and_spans(source)[0] if day.value and len(day.value) == _DAY]
    for first, last in pairwise(days):
        low, high = _since(text, max(first.start - _SHORT, 0), first.start), last.end + _SHORT
        apart = last.start - first.end > _REACH or PERIOD.search(text, first.end, last.start)
        began = text[first.end : first.end + _SHORT]
        over = text[max(last.start - _SHORT, 0) : last.start].rstrip("为在于 ").endswith(_UNTIL)
        over = over or text[last.end :].lstrip("日 ").startswith(_OVER)
        if apart or not over or not any(act in began for act in _ISSUED):
            continue
        lengths = [
            m for m in _LENGTH.finditer(text, low, high) if not _OTHER.search(text, _named(text, m), m.end())
        ]
        if (
            len(lengths) != 1
            or _LENGTHENED.search(text, low, high)
            or any(w in text[low:high] for w in _AGAIN)
        ):
            continue
        group = next(name for name in ("value", "value2", "value3") if lengths[0][name])
        at = lengths[0].span(group)
        if at not in seen and (months := _months(lengths[0])):
            leaves_ = (source.leaf(day.value, day.start, day.end) for day in (first, last))
            begun, ended = (own.get(leaf.start, leaf) for leaf in leaves_)
            yield Term(
                begun, ended, source.leaf(text[slice(*at)], *at), months, _what(text, low, first.start)
            )


def _of_contracts(source: Source, report: Report, found: list[Term]) -> list[Term]:
    """The further terms, of contracts whose ends and length stand together: in a row (起 | 止 | 期限), in a
    clause (为期三年，2024年9月15日生效，2027年9月14日终止)."""
    seen = {term.start.span[0] for term in found}
    made: list[Term] = []
    starts = [min(at.start for _, at in leaves(one)) for one in report.contracts if any(leaves(one))]
    for contract in report.contracts:
        first, last, stated = contract.valid_from, contract.valid_to, contract.stated_term
        match = _BARE.fullmatch(narrow(str(stated.value))) if stated and stated.value else None
        if first is None or last is None or stated is None or match is None or first.span[0] in seen:
            continue
        whole = all(len(str(leaf.value)) == _DAY for leaf in (first, last))
        places = (first.span, last.span, stated.span)
        if whole and (_together(source, *places) or _in_card(source, places, starts)):
            made.append(Term(first, last, stated, _months(match), ""))
    return made


def _together(source: Source, first: Place, last: Place, stated: Place) -> bool:
    """Whether two days and a length are cells of a row or column, or parts of a clause with no other day."""
    places = (first, last, stated)
    low, high = min(places)[0], max(at for _, at in places)
    grid = grids(source).get(block_at(source, low))
    cells = [grid.cell_at(at) for at, _ in places] if grid else []
    placed = [cell for cell in cells if cell is not None]
    if len(placed) == len(places) == len({cell.row for cell in placed}):
        return len({cell.column for cell in placed}) == 1  # a column a contract
    if cells and len({cell.row if cell else -1 for cell in cells}) == 1 and len(set(map(id, cells))) > 1:
        return not COMMA.search(source.text, low, high)
    apart = _APART_IN_CELL if cells and cells[0] is cells[1] is cells[2] is not None else PERIOD
    gaps = [
        source.text[first[1] : last[0]],
        source.text[stated[1] : first[0]] if stated < first else source.text[last[1] : stated[0]],
    ]
    near = high - low <= _REACH and len(gaps[0]) <= _SHORT and not apart.search(source.text, low, high)
    return near and not any(patterns.search(r"[；;]|\d{4}", gap) for gap in gaps)


def _in_card(source: Source, places: tuple[Place, ...], starts: list[int]) -> bool:
    """Whether two days and a length stand behind labels in lines or cells of one card, of one contract."""
    low, high = min(places)[0], max(places)[1]
    if high - low > _CARD or any(low < start < high for start in starts):
        return False
    lines = (source.text.rfind("\n", 0, at) + 1 for at, _ in places)
    return all(_LABELLED.search(source.text, line, at) for line, (at, _) in zip(lines, places, strict=True))


def _whole(span: FoundSpan) -> bool:
    """Whether both ends are dates that exist, some time apart."""
    first, last = span.first.value, span.last.value
    return bool(first and last and last != "长期" and first != last and not span.garbled)


def _term(source: Source, text: str, span: FoundSpan, low: int, high: int) -> Term | None:
    """The length stated for a span within its sentence: right before it, else behind it, else before it."""
    since = _since(text, low, span.start)
    led = next(reversed(list(_LENGTH.finditer(text, since, span.start))), None)
    named = _named(text, led) if led else 0
    if led and (_LENGTHENED.search(text, named, led.end()) or _OF_DEVICE.search(text, named, led.end())):
        led = None
    right = led is not None and _LED.fullmatch(text, led.end(), span.start) is not None
    behind = None if right else _behind(text, span, high)
    match = behind or (led if right or (led and _reaches(text, led, span.start)) else None)
    months = _months(match) if match else 0
    if match is None or not months:
        return None
    group = next(name for name in ("value", "value2", "value3") if match[name])
    stated = source.leaf(match[group], match.start(group), match.end(group))
    return _of_span(source, span, stated, months, _what(text, low, span.start))


def _behind(text: str, span: FoundSpan, high: int) -> re.Match[str] | None:
    """The first length behind a span that is not of something else, nor of the span that follows."""
    for match in _LENGTH.finditer(text, span.end - 1, _until(text, span.end, high)):
        if high < len(text) and _of_next(text, span.end, match, high):
            continue
        other = _OTHER.search(text, span.end, match.end()) or _ANOTHER.search(text, span.end, match.end())
        return None if other else match
    return None


def _reaches(text: str, match: re.Match[str], start: int) -> bool:
    """Whether a length is of the days that follow with other words between (期限三年，… 签订，自 …)."""
    if _OTHER.search(text, _named(text, match), start) or _TESTED.search(text, match.end(), start):
        return False
    other = _ANOTHER.search(text, match.end(), start)
    signed = other and other[0][0].isdigit() and _SIGNED.search(text, match.end(), start)
    return other is None or bool(signed)


def _named(text: str, match: re.Match[str]) -> int:
    """Where the words begin that name what a length is of."""
    low = max(match.start() - _SHORT, 0)
    return max((part.end() for part in COMMA.finditer(text, low, match.start())), default=low)


def _alone(source: Source, text: str, span: FoundSpan, low: int, high: int) -> Term | None:
    """The length that stands for itself between marks beside the days of an agreement."""
    since = _since(text, low, span.start)
    if not _AGREED.search(text, since, span.start):
        return None
    match = _ALONE_BEFORE.search(text, max(since, span.start - _SHORT), span.start)
    match = match or _ALONE_BEHIND.match(text, span.end, _until(text, span.end, high))
    months = _in_months(match["n"], match["unit"]) if match else 0
    if match is None or not months:
        return None
    return _of_span(source, span, source.leaf(match["value"], *match.span("value")), months)


def _of_span(source: Source, span: FoundSpan, stated: Leaf[str], months: int, what: str = "") -> Term:
    first = source.leaf(span.first.value, span.first.start, span.first.end)
    last = source.leaf(span.last.value, span.last.start, span.last.end)
    return Term(first, last, stated, months, what)


def _of_next(text: str, end: int, match: re.Match[str], following: int) -> bool:
    """Whether a length behind a span is that of the span that follows (…；试用期六个月，自…至…)."""
    if not COMMA.search(text, end, match.start()) or PERIOD.search(text, match.end(), following):
        return False
    return _JOINING.fullmatch(text, match.end(), following) is not None


def _in_row(source: Source, span: FoundSpan) -> Term | None:
    """The length in a cell of its own in the row of a span (期限：三年 | 起止：…)."""
    grid = grids(source).get(block_at(source, span.start))
    own = next((c for c in grid.block.cells if c.start <= span.start < c.end), None) if grid else None
    if grid is None or own is None:
        return None
    for cell in grid.anchors.get(own.row, ()):
        written = narrow(source.text[cell.start : cell.end])
        whole = _BARE.fullmatch(written)
        match = whole or _FIGURE.fullmatch(written)
        heads = [grid.text(grid.at.get((row, cell.column))) for row in range(cell.row)] if match else []
        heads = [head for head in (*heads, grid.text(grid.at.get((cell.row, cell.column - 1)))) if match]
        mention = next((head for head in heads if len(head) <= _SHORT and _TERM.search(head)), None)
        unit = _OF_UNIT.search(mention) if mention else None
        if match and mention and (whole or unit):
            stated = source.leaf(match[0].strip(), cell.start, cell.end)
            months = _in_months(match["n"], unit["unit"]) if unit and not whole else _months(match)
            return _of_span(source, span, stated, months)
    return None


def _until(text: str, start: int, high: int) -> int:
    match = PERIOD.search(text, start, high)
    return match.start() if match else high


def _since(text: str, low: int, end: int) -> int:
    matches = list(PERIOD.finditer(text, low, end))
    return matches[-1].end() if matches else low


def _months(match: re.Match[str]) -> int:
    """The months of a length; half a year has no number."""
    mention = match.groupdict()
    written = mention["n"] or mention.get("n2") or mention.get("n3")
    unit = mention["unit"] or mention.get("unit2") or mention.get("unit3")
    return _in_months(written, unit) if written and unit else 6


def _in_months(written: str, unit: str) -> int:
    number = (
        int(written) if written.isdecimal() else _WORDS.get(written.lower()) or chinese_number(written) or 0
    )
    if unit.startswith(("年", "周年", "year")):
        return number * 12 + (6 if unit.endswith("半") else 0)
    return number * 6 if "半年" in unit else number


def _what(text: str, low: int, end: int) -> str:
    """The thing whose term it is, as far as the words before name it."""
    matches = list(_THING.finditer(text, _since(text, low, end), end))
    return matches[-1][0] if matches else ""
