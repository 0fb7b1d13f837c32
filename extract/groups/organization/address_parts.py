"""Addresses told several in one cell or line, or in cells one below the other, each behind the word for whose
it is (注册：…　办公：…)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extract.readers.leaves import body_end, clean, elsewhere
from extract.readers.text.units import Unit, once, units
from extract.reading.source import Source
from extract.values.found import Found
from extract.values.names import places
from schemas import patterns

_WHOSE = (
    r"(?P<which>(?:注册|登记|住所|办公|通[讯信]|生产|经营|运营)"
    r"(?:[/／、及和与]?(?:注册|登记|办公|生产|经营|运营))?地?(?:址|点|方)?)"
)
_SEVERAL = patterns.compile(
    rf"(?:^|(?<=[\s；;，,。|｜])){_WHOSE}\s?[:：]\s?(?P<text>[^\s，,。；;:：\n\t]{{6,80}})"
)
_BILINGUAL = patterns.compile(rf"[A-Z][A-Za-z .]{{2,30}}\s{_WHOSE}\s(?P<text>[^\s，,。；;:：\n\t]{{6,80}})")
_FEWEST = 2


@once
def stated(source: Source) -> list[tuple[str, Found]]:
    """Whose an address is, and the address, where cells and lines tell two or more, in reading order."""
    return sorted(_told(source), key=lambda one: one[1].start)


def _told(source: Source) -> Iterator[tuple[str, Found]]:
    end = body_end(source)
    column: list[tuple[Unit, re.Match[str]]] = []
    for unit in units(source):
        raw = source.text[unit.start : unit.end]
        if unit.start >= end or not ("注册" in raw or "住所" in raw or "办公" in raw or "经营" in raw):
            continue
        found = [m for m in _SEVERAL.finditer(raw) if places().match(m["text"])]
        if unit.cell is not None and len(found) == 1 and found[0].span() == (0, len(raw.rstrip())):
            column.append((unit, found[0]))
        both = _BILINGUAL.fullmatch(raw.strip()) if unit.cell else None
        if len(found) >= _FEWEST and not elsewhere(source, unit.start, "audit"):
            yield from ((m["which"], _address(m["text"], unit.start + m.start("text"))) for m in found)
        elif both and places().match(both["text"]):
            at = unit.start + raw.index(both["text"])
            yield both["which"], _address(both["text"], at)
    for number, (unit, match) in enumerate(column):
        beside = column[max(0, number - 1) : number] + column[number + 1 : number + 2]
        if any(_is_next(unit, other) for other, _ in beside) and not elsewhere(source, unit.start, "audit"):
            yield match["which"], _address(match["text"], unit.start + match.start("text"))


def _is_next(unit: Unit, other: Unit) -> bool:
    """Whether two cells stand one right below the other."""
    a, b = unit.cell, other.cell
    if a is None or b is None or unit.block != other.block or a.column != b.column:
        return False
    upper, lower = sorted((a, b), key=lambda cell: cell.row)
    return upper.row + upper.row_span == lower.row


def _address(text: str, start: int) -> Found:
    return Found(start, start + len(text), clean(text))
