"""Spans of days with their stated length in the same statement."""

from __future__ import annotations

import re

from extract.background.found import dates_and_spans
from extract.groups.leaves import body_end
from extract.readers.grid import grids
from extract.readers.units import block_at
from extract.source import Source
from extract.values.dates import FoundSpan
from extract.values.found import narrow
from extract.values.numbers import chinese_number
from schemas import rx
from schemas.leaf import Leaf
from schemas.mentions import Term
from schemas.report import Report

_NUMBER = r"(?:\d{1,3}|[一二两三四五六七八九十]{1,3})"
_LENGTH = rx.compile(
    rf"(?:期限?|有效期|租期|租赁期|年限|为期|有效|期间|[Tt]erm|for)(?P<gap>[^，,。；;\n\d一二两三四五六七八九十]{{0,6}})"
    rf"(?P<value>(?P<n>{_NUMBER})\s?(?P<unit>周?年半?|个月|个?半年|months?|years?))"
    r"(?!\s?[\d一二三四五六七八九十]{1,2}\s?月)"
    rf"|(?<=[日\d])\s?[（(](?:共|为期|期限)?\s?(?P<value3>(?P<n3>{_NUMBER})\s?(?P<unit3>年半?|个月))[)）]"
    rf"|(?P<value2>(?P<n2>{_NUMBER})\s?-?\s?(?P<unit2>年|个月|years?|months?)"
    r"(?:期|有效|的?租期| lease| term))"
)
_ALONE_BEFORE = rx.compile(
    rf"(?:^|[\s，,；;、:：（(|｜/／])(?:共?计|合计|共|为期|约定)?(?P<value>(?P<n>{_NUMBER})\s?(?P<unit>周?年半?|个月|个?半年))[\s，,、:：（(|｜/／]{{1,3}}$"
)
_ALONE_BEHIND = rx.compile(
    rf"[\s，,、（(|｜/／]{{1,3}}(?:共?计|合计|共|为期|约定)?(?P<value>(?P<n>{_NUMBER})\s?(?P<unit>周?年半?|个月|个?半年))(?=[\s，,；;。、）)|｜/／]|$)"
)
"""A length that stands for itself right before or behind the days of an agreement."""

_AGREED = rx.compile(r"合同|协议|租|签")
_BARE = rx.compile(rf"\s*(?P<n>{_NUMBER})\s?(?P<unit>周?年半?|个月|个?半年|months?|years?)\s*")
_TERM = rx.compile(r"^(?!.*(?:周期|保存|保管|保质|留存)).*(?:期|年限|[Tt]erm|[Pp]eriod)")
_APART = rx.compile(r"[。\n\t]")
_APART_IN_CELL = rx.compile(r"[。\t]")
_THING = rx.compile(r"[^\W\x00-\x7f]{2,12}(?:合同|协议|租赁|证书|证|执照|期限|租期|有效期)")
_PARTED = rx.compile(r"[，,；;]")
_JOINING = rx.compile(r"[^，,；;。\n\d]{0,10}[，,:：（(]?\s?(?:自|从|由|即|为|from)?\s?")
_OPENED = rx.compile(r"\s?[（(]\s?(?:自|从|由|即)?\s?")
"""Between a length and the days in brackets that explain it (一年（2025.02.06 – 2026.02.05）)."""

Place = tuple[int, int]

_REACH, _SHORT, _DAY = 60, 12, 10


def read(source: Source, own: dict[int, Leaf[str]], report: Report) -> list[Term]:
    """The spans that have a stated length before, within or behind them, in reading order.

    What the report holds of a span is its leaf, of `own`: its leaves by their offset."""
    text = source.text[: body_end(source)]
    shown = narrow(text)
    spans = [s for s in dates_and_spans(source)[1] if _whole(s)]
    found: list[Term] = []
    for i, span in enumerate(spans):
        low = max(spans[i - 1].end if i else 0, span.start - _REACH)
        high = min(spans[i + 1].start if i + 1 < len(spans) else len(text), span.end + _REACH)
        told = _term(source, shown, span, low, high) or _alone(source, shown, span, low, high)
        if term := told or _in_row(source, span):
            first, last, stated = (own.get(at.start, at) for at in (term.start, term.end, term.stated))
            found.append(Term(first, last, stated, term.months, term.what))
    return sorted([*found, *_of_contracts(source, report, found)], key=lambda term: term.start.span)


def _of_contracts(source: Source, report: Report, found: list[Term]) -> list[Term]:
    """The further terms, of contracts whose ends and length stand together: in a row (起 | 止 | 期限), in a
    clause (为期三年，2024年9月15日生效，2027年9月14日终止)."""
    seen = {term.start.span[0] for term in found}
    made: list[Term] = []
    for contract in report.contracts:
        first, last, stated = contract.valid_from, contract.valid_to, contract.stated_term
        match = _BARE.fullmatch(narrow(str(stated.value))) if stated and stated.value else None
        if first is None or last is None or stated is None or match is None or first.span[0] in seen:
            continue
        whole = all(len(str(leaf.value)) == _DAY for leaf in (first, last))
        if whole and _together(source, first.span, last.span, stated.span):
            made.append(Term(first, last, stated, _in_months(match["n"], match["unit"]), ""))
    return made


def _together(source: Source, first: Place, last: Place, stated: Place) -> bool:
    """Whether two days and a length are cells of a row, or parts of a clause without another day."""
    low, high = min(first[0], last[0], stated[0]), max(first[1], last[1], stated[1])
    grid = grids(source).get(block_at(source, low))
    cells = [grid.cell_at(at) for at in (first[0], last[0], stated[0])] if grid else []
    if cells and len({cell.row if cell else -1 for cell in cells}) == 1 and len(set(map(id, cells))) > 1:
        return not _PARTED.search(source.text, low, high)
    apart = _APART_IN_CELL if cells and cells[0] is cells[1] is cells[2] is not None else _APART
    gaps = [
        source.text[first[1] : last[0]],
        source.text[stated[1] : first[0]] if stated < first else source.text[last[1] : stated[0]],
    ]
    near = high - low <= _REACH and len(gaps[0]) <= _SHORT and not apart.search(source.text, low, high)
    return near and not any(rx.search(r"[；;]|\d{4}", gap) for gap in gaps)


def _whole(span: FoundSpan) -> bool:
    """Whether both ends are dates that exist, some time apart."""
    first, last = span.first.value, span.last.value
    return bool(first and last and last != "长期" and first != last and not span.garbled)


def _term(source: Source, text: str, span: FoundSpan, low: int, high: int) -> Term | None:
    """The length stated nearest to the span within its sentence: behind it, else before it."""
    behind, before = (
        (span.end - 1, _until(text, span.end, high)),
        (_since(text, low, span.start), span.start),
    )
    around = [m.end() for m in _LENGTH.finditer(text, *before)][-1:]
    explained = any(_OPENED.fullmatch(text, at, span.start) for at in around)
    for begin, end in (before, behind) if explained else (behind, before):
        matches = list(_LENGTH.finditer(text, begin, end))
        if begin < span.end and high < len(text):
            matches = [m for m in matches if not _of_next(text, span.end, m, high)]
        if not matches:
            continue
        match = matches[0] if begin == span.end - 1 else matches[-1]
        months = _months(match)
        if months:
            group = next(name for name in ("value", "value2", "value3") if match[name])
            stated = source.leaf(match[group], match.start(group), match.end(group))
            return _of_span(source, span, stated, months, _what(text, low, span.start))
    return None


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
    if not _PARTED.search(text, end, match.start()) or _APART.search(text, match.end(), following):
        return False
    return _JOINING.fullmatch(text, match.end(), following) is not None


def _in_row(source: Source, span: FoundSpan) -> Term | None:
    """The length in a cell of its own in the row of a span (期限：三年 | 起止：…)."""
    grid = grids(source).get(block_at(source, span.start))
    own = next((c for c in grid.block.cells if c.start <= span.start < c.end), None) if grid else None
    if grid is None or own is None:
        return None
    for cell in grid.anchors.get(own.row, ()):
        match = _BARE.fullmatch(narrow(source.text[cell.start : cell.end]))
        heads = [grid.text(grid.at.get((row, cell.column))) for row in range(cell.row)] if match else []
        before = grid.at.get((cell.row, cell.column - 1))
        if match and any(_TERM.search(head) for head in (*heads, grid.text(before)) if len(head) <= _SHORT):
            stated = source.leaf(match[0].strip(), cell.start, cell.end)
            return _of_span(source, span, stated, _in_months(match["n"], match["unit"]))
    return None


def _until(text: str, start: int, high: int) -> int:
    match = _APART.search(text, start, high)
    return match.start() if match else high


def _since(text: str, low: int, end: int) -> int:
    matches = list(_APART.finditer(text, low, end))
    return matches[-1].end() if matches else low


def _months(match: re.Match[str]) -> int:
    written = match["n"] or match["n2"] or match["n3"]
    unit = match["unit"] or match["unit2"] or match["unit3"]
    return _in_months(written, unit)


def _in_months(written: str, unit: str) -> int:
    number = int(written) if written.isascii() else chinese_number(written) or 0
    if unit.startswith(("年", "周年", "year")):
        return number * 12 + (6 if unit.endswith("半") else 0)
    return number * 6 if "半年" in unit else number


def _what(text: str, low: int, end: int) -> str:
    """The thing whose term it is, as far as the words before name it."""
    matches = list(_THING.finditer(text, _since(text, low, end), end))
    return matches[-1][0] if matches else ""
