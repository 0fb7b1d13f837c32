"""Records told compactly: values one behind the other, parted by marks, several records in one cell or line.

"电子天平/JA3003/7588344；检2025.8.25，至2026.8.24；合格 卡尺/0-150mm/R-5；…": a record is values and
short words alone. What a value is, its kind tells, and the words right beside it."""

from __future__ import annotations

from typing import NamedTuple

from extract.readers import sections
from extract.readers.grid import grids
from extract.readers.units import Unit, once, units
from extract.source import Source
from extract.values.found import narrow
from extract.values.organizations import find_organizations
from schemas import rx

_HINT = rx.compile(r"(?:19|20)\d\d\s?[-./年]\s?\d{1,2}")
_MARK = rx.compile(r"[；;，,/|｜\n\t:：（()）【】\[\]。]|\s[-–—]\s|[—–]|\s|(?<=[A-Za-z\d])、(?=[A-Za-z\d])")
_MARKS = rx.compile(r"[；;，,、/|｜\n\t（(]|\s\s|(?<=[\d\u3400-\u9fff]) (?=[\dA-Z\u3400-\u9fff])")
_FEWEST_MARKS, _LONGEST, _LONGEST_PART, _AROUND = 3, 4000, 40, 200
_MEAN = 14
_CODE_WITH_STROKE = rx.compile(
    r"(?:19|20)\d\d\s?/\s?\d{1,2}\s?/\s?\d{1,2}|(?<![A-Za-z\d.])[A-Z]{1,4}-?\d+(?:\.\d+)?/\d+\.\d+(?![\d.])|[A-Z]{2,3}/[TZQ]\s?\d+"
    r"|[\d.]+\s?[（(]\d{2}[)）]|\d{1,2}[（(][A-Z\d][)）]|(?:19|20)\d\d\s?年\s?\d{1,2}\s?月\s?\d{1,2}\s?日"
)
_DATE_BLANK = rx.compile(
    r"(?<=\d)\s(?=[年月日～~至-])|(?<=[年月～~至-])\s(?=\d)|(?<=[A-Za-z.])\s(?=[A-Za-z\d])"
)
_ITEM = rx.compile(r"(?:^|(?<=[\s；;。|:：]))\s?(?:[①-⑳]|[（(]?\d{1,2}(?:[)）]|[.．、](?!\d)))\s?")


class Part(NamedTuple):
    """A part of a record: its range, its text in one width, and the mark before it."""

    start: int
    end: int
    text: str
    mark: str


class Listed(NamedTuple):
    """A unit of compact records: its parts, and the words that tell what it lists."""

    unit: Unit
    parts: list[Part]
    about: str


@once
def units_of(source: Source) -> list[Listed]:
    """The cells and paragraphs that are nothing but values and short words, in reading order."""
    found: list[Listed] = []
    lead = ""
    for unit in units(source):
        raw = source.text[unit.start : unit.end]
        parts = _parts(raw, unit.start) if _may_list(raw) else []
        if parts and sum(len(part.text) for part in parts) <= _MEAN * len(parts):
            found.append(Listed(unit, parts, _about(source, unit, lead)))
        elif unit.cell is None:
            lead = raw[-_AROUND:]
    return found


def _may_list(raw: str) -> bool:
    short = len(raw) <= _LONGEST and _HINT.search(raw)
    return bool(short) and sum(1 for _ in _MARKS.finditer(raw)) >= _FEWEST_MARKS


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


def _parts(raw: str, base: int) -> list[Part]:
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
    return spans
