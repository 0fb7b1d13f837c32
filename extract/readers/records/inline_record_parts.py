"""Records told compactly: values one behind the other, parted by marks, several records in one cell or line.

"电子天平/JA3003/7588344；检2025.8.25，至2026.8.24；合格 卡尺/0-150mm/R-5；…": a record is values and
short words alone. What a value is, its kind tells, and the words right beside it."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from itertools import islice
from typing import NamedTuple

from extract.readers.dates import short_years
from extract.readers.tables.grid import grids
from extract.readers.text import items, sections
from extract.readers.text.units import Unit, card_begin, indices, once, units
from extract.reading.source import Source
from extract.values import date_years
from extract.values.found import narrow
from extract.values.organizations import find_organizations
from schemas import patterns

_HINT = patterns.compile(r"(?:19|20)\d\d\s?[-./年]\s?\d{1,2}|(?<!\d)[0-4]\d\s?年\s?\d{1,2}\s?月")
_MARK = patterns.compile(
    r"[；;，,/|｜\n\t:：（()）【】\[\]。]|\s[-–—]\s|[—–]|[·•](?=\s)|\s|(?<=[A-Za-z\d])、(?=[A-Za-z\d])"
)
_MARKS = patterns.compile(r"[；;，,、/|｜\n\t（(]|\s\s|(?<=[\d\u3400-\u9fff]) (?=[\dA-Z\u3400-\u9fff])")
_FEWEST_MARKS, _SHORTEST, _LONGEST, _LONGEST_PART, _AROUND = 3, 8, 4000, 40, 200
_MEAN = 14
_CODE_WITH_STROKE = patterns.compile(
    r"(?:19|20)\d\d\s?/\s?\d{1,2}\s?/\s?\d{1,2}|(?<![A-Za-z\d.])[A-Z]{1,4}-?\d+(?:\.\d+)?/(?:\d{1,2}-)?\d+\.\d+(?![\d.])|[A-Z]{2,3}/[TZQ]\s?\d+"
    r"|(?<![A-Za-z])[A-Z]/N(?:[o.]{1,2}|\b)\s?:?\s?[A-Za-z\d#-]{2,30}|(?<![A-Za-z])[NnIi]/[Aa](?![A-Za-z])"
    r"|[\d.]+\s?[（(]\d{2}[)）]|\d{1,2}[（(][A-Z\d][)）]|(?:19|20)\d\d\s?年\s?\d{1,2}\s?月\s?\d{1,2}\s?日"
)
_DATE_BLANK = patterns.compile(
    r"(?<=\d)(?<!\d{9})[^\S\n](?=[年月日～~至-])|(?<=[年月～~至-])[^\S\n](?=\d)"
    r"|(?<=[A-Za-z.])(?<!\d[A-Za-z])[^\S\n](?![Nn][Oo]\.?\s?\d)(?=[A-Za-z\d])"
)
_LABEL_BLANK = patterns.compile(
    r"(?:报告|证书|凭证|[编证器机表]号|代码|登记证|型号|检[验定测]|校[准验]|下次|下[检校]|首检|有效|到期|签订|签署|签|[发取]证)"
    r"[^\S\n](?=(?:19|20)\d\d\s?[-./年]|[A-Z\d][A-Z\d-]{0,12}\d{3})|(?<=编号)[^\S\n](?=[A-Z\d][A-Z\d/-]{1,20}(?![A-Za-z\d]))"
)
"""A short label and the blank before its day or number (报告 LT-2023-89322)."""

_WORD_BLANK = patterns.compile(
    r"(?:(?<=[-./月]\d\d)|(?<=[-./月]\d)|(?<=日))[^\S\n]"
    r"(?=(?:签[订署]?|起|止|到期|届满|失效|检[定验测]?|校[准验]?|[发取]证?)(?:[\s，,；;。/／|）)]|$))"
)
"""The blank between a day and the word that tells whose it is (2025-04-09 签)."""

_ITEM = patterns.compile(
    r"(?:^|(?<=[\s；;。|:：]))\s?(?:[①-⑳]|[-–—•·●○◦]\s|[（(]?\d{1,2}(?:[)）]|[.．、](?!\d)))\s?"
)


class Part(NamedTuple):
    """A part of a record: its range, its text in one width, and the mark before it."""

    start: int
    end: int
    text: str
    mark: str


class Listed(NamedTuple):
    """A unit of compact records: its parts, the words that tell what it lists, and where the end of the line
    stands that leads to it."""

    unit: Unit
    parts: list[Part]
    about: str
    lead: tuple[int, int] = (0, 0)


class _Lists:
    """The units that may list records: those with a date and marks; whether one does is told when asked."""

    def __init__(self, source: Source) -> None:
        self._source = source
        self._told: dict[int, list[Part]] = {}
        self._leads: dict[int, tuple[int, int]] = {}
        self.candidates: list[tuple[int, int, str]] = []
        last = 0
        inside = items.within(source)
        for i, unit in enumerate(units(source)):
            if unit.cell is None and unit.block in inside:
                continue
            if _may_list(source, items.whole(source, unit)):
                heading = sections.section_of(source, unit.start)[-1:]
                self.candidates.append((i, last, "".join(heading)))
            elif unit.cell is None:
                last = i
        self._may = {i for i, _, _ in self.candidates}

    def at(self, index: int) -> Listed | None:
        """What the unit lists; null where it does not."""
        parts = self._parts(index)
        unit = items.whole(self._source, units(self._source)[index])
        if not parts:
            return None
        lead = self._lead(index)
        return Listed(unit, parts, _about(self._source, unit, self._source.text[slice(*lead)]), lead)

    def _parts(self, index: int) -> list[Part]:
        """The parts of a unit; none of one that lists nothing."""
        if index not in self._may:
            return []
        if index not in self._told:
            unit = items.whole(self._source, units(self._source)[index])
            start = card_begin(self._source.text, unit.start, unit.end) if unit.cell else unit.start
            parts = parts_of(self._source.text[start : unit.end], start)
            lists = sum(len(part.text) for part in parts) <= _MEAN * len(parts)
            self._told[index] = parts if lists else []
        return self._told[index]

    def _lead(self, index: int) -> tuple[int, int]:
        """The end of the last paragraph before a unit that lists nothing."""
        every, lead = units(self._source), (0, 0)
        inside = items.within(self._source)
        for i in range(index - 1, -1, -1):
            if every[i].block in inside and every[i].cell is None:
                continue
            if every[i].cell is None and not self._parts(i):
                lead = max(every[i].end - _AROUND, every[i].start), every[i].end
                break
            if i in self._leads:
                lead = self._leads[i]
                break
        self._leads[index] = lead
        return lead


_lists = once(_Lists)


def units_about(source: Source, about: re.Pattern[str]) -> Iterator[Listed]:
    """The cells and paragraphs that are nothing but values and short words, in reading order, where what
    tells of a matter stands in them, in the heading over them or between the last prose and them."""
    lists = _lists(source)
    if not lists.candidates:
        return
    stated = indices(source, about)
    for index, last, heading in lists.candidates:
        at = bisect_left(stated, last)
        near = at < len(stated) and stated[at] <= index
        if (near or about.search(heading)) and (found := lists.at(index)):
            yield found


def _may_list(source: Source, unit: Unit) -> bool:
    if not _SHORTEST <= unit.end - unit.start <= _LONGEST:
        return False
    raw = source.text[unit.start : unit.end]
    dated = _HINT.search(raw) is not None or short_years.are_in(source, raw) or date_years.is_in(raw)
    return dated and any(islice(_MARKS.finditer(raw), _FEWEST_MARKS - 1, None))


def _about(source: Source, unit: Unit, lead: str) -> str:
    """The words around a unit: the other cells of its row or the line before it, and the last heading."""
    words = list(sections.section_of(source, unit.start)[-1:])
    grid = grids(source).get(unit.block)
    if grid is None or unit.cell is None:
        return "\n".join([*words, lead])
    beside = [
        grid.text(cell)[:_LONGEST_PART]
        for cell in grid.anchors.get(unit.cell.row, ())
        if cell.end <= unit.start
    ]
    return "\n".join([*words, *beside])


def parts_of(raw: str, base: int) -> list[Part]:
    """The parts of a text that begins at an offset: what its marks, blanks and numbers of items divide."""
    text = narrow(raw)
    whole = _whole(text)
    cuts: list[tuple[int, int, str]] = [(m.start(), m.end(), "\n") for m in _ITEM.finditer(text)]
    cuts += [(m.start(), m.end(), m[0].strip(" ") or " ") for m in _MARK.finditer(text)]
    if whole:
        cuts = [cut for cut in cuts if not any(low < cut[1] and cut[0] < high for low, high in whole)]
    cuts.sort()
    found: list[Part] = []
    at, mark = 0, "\n"
    for start, end, one in [*cuts, (len(text), len(text), "")]:
        if start < at:
            continue
        shown = text[at:start].strip(" .")
        if shown:
            begin = text.find(shown, at)
            found.append(Part(base + begin, base + begin + len(shown), shown, mark))
            mark = one
        elif one in "\n；;" or mark in " ":
            mark = one
        at = end
    return found


def _whole(text: str) -> list[tuple[int, int]]:
    """The ranges that no mark parts: organisations, days, numbers with strokes and brackets."""
    spans = [(org.start, org.end) for org in find_organizations(text)]
    spans += [m.span() for m in _CODE_WITH_STROKE.finditer(text)]
    spans += [(m.start() - 1, m.end() + 1) for m in _DATE_BLANK.finditer(text)]
    spans += [m.span() for m in _LABEL_BLANK.finditer(text)]
    spans += [(day.start, day.end) for day in date_years.thin(text, date_years.stated())]
    spans += [(m.start() - 1, m.end() + 1) for m in _WORD_BLANK.finditer(text)]
    return spans
