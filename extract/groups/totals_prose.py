"""Sums in a sentence: 甲 12 件、乙 3 件，合计 15 件."""

from __future__ import annotations

from extract.groups.leaves import body_end, clean
from extract.source import Source
from extract.values.found import narrow
from extract.values.numbers import parse_amount
from schemas import rx
from schemas.report import TableWithTotal, TotalItem

_UNIT = r"(?:万元|元|公斤|千克|吨|kg|g|t|件|人|个|台|项|份|套|只|次|起|度|千瓦时|立方米|m3|升|小时|条|部)"
_NUMBER = r"(?P<n>\d{1,3}(?:,\d{3})+(?:\.\d{1,3})?|\d{1,9}(?:\.\d{1,3})?)"
_SUM = rx.compile(rf"(?:合计|共计|总计|总数|总量|共)(?:为|是|:)?\s?{_NUMBER}\s?(?P<unit>{_UNIT})")
_ADDEND = rx.compile(
    rf"(?P<lead>[^\n]*[:：])?\s?(?P<name>[^:：\d]{{1,30}}?)\s?{_NUMBER}\s?(?P<unit>{_UNIT})\s?"
)
_BETWEEN = rx.compile(r"[、，,；;]|(?<=[吨件元人个])[和及]")
_THOUSANDS = rx.compile(r"\d,\d{3}(?!\d)")
_START = rx.compile(r"[。\n\t]")
_PARTIAL = rx.compile(r"其中|例如|包括但不限于|超过|不足|约")
_REACH = 400


def read(source: Source) -> list[TableWithTotal]:
    """One entry a sum whose items can all be read, in reading order."""
    text = narrow(source.text[: body_end(source)])
    found: list[TableWithTotal] = []
    for match in _SUM.finditer(text):
        low = (
            max(
                text.rfind("\n", 0, match.start()),
                text.rfind("\t", 0, match.start()),
                match.start() - _REACH,
                -1,
            )
            + 1
        )
        items = _listed(source, text, low, match.start(), match["unit"])
        total = parse_amount(match["n"].replace(",", ""))
        if len(items) >= 2 and total is not None:
            leaf = source.leaf(total, match.start("n"), match.end("unit"))
            found.append(TableWithTotal(items=items, stated_total=leaf))
    return found


def _listed(source: Source, text: str, low: int, end: int, unit: str) -> list[TotalItem]:
    """The items before a total, in one unit; none when the list may have more than what can be read."""
    breaks = [match.end() for match in _START.finditer(text, low, end)]
    low = breaks[-1] if breaks else low
    parts = _parts(text, low, end)
    items: list[TotalItem] = []
    for start, stop in reversed(parts):
        match = _ADDEND.fullmatch(text, start, stop)
        if match is None or match["unit"] != unit or _PARTIAL.search(match[0]):
            told = text[start:stop].strip()
            return [] if any(c.isdigit() for c in told) or _PARTIAL.search(told) else items
        name = source.leaf(clean(match["name"]), match.start("name"), match.end("name"))
        amount = parse_amount(match["n"].replace(",", ""))
        items.insert(0, TotalItem(name=name, amount=source.leaf(amount, match.start("n"), match.end("unit"))))
        if match["lead"]:
            break
    return items


def _parts(text: str, low: int, end: int) -> list[tuple[int, int]]:
    """The ranges between list marks, but for those within numbers (1,200)."""
    cuts = [m for m in _BETWEEN.finditer(text, low, end) if not _THOUSANDS.match(text, m.start() - 1)]
    starts = [low, *(m.end() for m in cuts)]
    ends = [*(m.start() for m in cuts), end]
    return [(s, e) for s, e in zip(starts, ends, strict=True) if text[s:e].strip()]
