"""Lists of laws: titles in 《》 one after the other, bare titles in a list, and tables of laws."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from extract import labels
from extract.groups.leaves import body_end, clean
from extract.readers import sections, tables
from extract.readers.grid import Grid, grids
from extract.readers.units import once
from extract.source import Source
from extract.values.found import narrow
from extract.values.numbers import parse_count
from extract.values.standards import find_standards
from extract.values.titles import Title, find_titles
from schemas.report import LawList, ListPlace, Report

_STATE = "中华人民共和国"
_MARKS = r"[\s、，,;；|｜.。•·*\-—和及与等]"
_GAP = re.compile(
    rf"{_MARKS}{{0,12}}(?:[（(〔\[][^（()）〔〕\[\]《》\n]{{0,40}}[)）〕\]])?{_MARKS}{{0,12}}"
    rf"(?:以及|还有|另有)?(?:[（(]?\d{{1,3}}\s?[.、)）]|[①-⑳])?{_MARKS}{{0,8}}"
)
_NUMBER_GAP = re.compile(r"[A-Z][A-Za-z/]{1,6}\s?[\d.]{2,8}\s?[-—–:：]\s?\d{4}\s?")
_BARE = re.compile(
    rf"(?<![^\W\x00-\x7f])(?<![《〈])(?P<title>(?:{_STATE})?[^\W\x00-\x7f]{{1,30}}?(?:法|条例|规定|办法|规则|细则|法典))"
    r"(?=\s?(?:[（(][^（()）\n]{0,24}[)）])?\s?(?:[、，,;；。\n\t|]|等|$|和|及))"
)
_NUM = r"(?:\d{1,4}|[一二三四五六七八九十百两]{1,5})"
_EACH = r"(?:个|部|项|条|份|种|件)"
_COUNT_AFTER = re.compile(
    rf"[》\s]{{0,3}}[，,、]?\s?等?[^，。；;\n\d]{{0,6}}?(?:(?:共计|合计|总计|共)\s?(?P<n>{_NUM})\s?余?\s?{_EACH}"
    rf"|(?P<n2>{_NUM})\s?余?\s?{_EACH}?(?:国家|适用|相关|有关|的|环境|安全|职业健康|地方){{0,4}}(?:法律|法规|规章|文件|要求|标准))"
)
_COUNT_BEFORE = re.compile(
    r"(?:法律|法规|规章|文件|要求|标准|清单)[^。；;\n]{0,16}?(?:共计|共|合计|总计|计)?\s?"
    r"(?P<n>\d{1,4}|[一二三四五六七八九十百两]{1,5})\s?(?:余)?\s?(?:个|部|项|条|份|种|件)[^。；;\n]{0,16}$"
    r"|(?P<n2>\d{1,4}|[一二三四五六七八九十百两]{1,5})\s?(?:余)?\s?(?:个|部|项|条|份|种|件)[^。；;\n，,]{0,12}(?:法律|法规)[^。；;\n]{0,16}$"
)
_SECTIONS: tuple[tuple[str, ListPlace], ...] = (
    ("compliance", "compliance"),
    ("criteria", "criteria"),
    ("laws", "compliance"),
)
_LEADS: tuple[ListPlace, ...] = ("criteria", "compliance")
_ITEM_MARK = re.compile(r"\s{0,8}\n\s{0,8}(?:[（(]?\d{1,3}\s?[.、)）]|[-•·①])?\s{0,8}$")
_OPEN = re.compile(r"[\s，,、]{0,3}(?:等(?!级|于)|……|\.{3,6}|etc\b)")


@dataclass(frozen=True, slots=True)
class Item:
    """A title in a list: the range and wording of the title alone; the list goes on at `after`."""

    start: int
    end: int
    value: str
    after: int


def read(source: Source, report: Report) -> list[LawList]:  # noqa: ARG001 - all groups have one signature
    """One entry a place that lists at least two laws, in reading order."""
    lists = [(run[0].start, _law_list(source, run)) for run in _runs(source)]
    lists += _tables(source)
    return [made for _, made in sorted(lists, key=lambda pair: pair[0])]


def _runs(source: Source) -> Iterator[list[Item]]:
    run: list[Item] = []
    for item in _items(source):
        if run and not _goes_on(source.text, run[-1].after, item.start):
            if _is_law_list(run):
                yield _laws(run)
            run = []
        run.append(item)
    if _is_law_list(run):
        yield _laws(run)


def _items(source: Source) -> list[Item]:
    """Titles in brackets, and bare titles of laws outside of them, in reading order; tables of laws apart."""
    text = source.text[: body_end(source)]
    in_tables = sorted(
        (source.document.blocks[i].start, source.document.blocks[i].end) for i in _law_blocks(source)
    )
    titles = [
        Item(t.start, t.end, t.value, t.after) for t in find_titles(text) if not _standing_in(t, in_tables)
    ]
    starts = [item.start for item in titles]
    for match in _BARE.finditer(text):
        at = bisect_right(starts, match.start()) - 1
        inside = at >= 0 and match.start() < titles[at].after
        begin = match.start() + max(match["title"].find(_STATE), 0)
        title = source.text[begin : match.end()]
        if not inside and not _within(begin, in_tables) and _lists_bare(title):
            titles.append(Item(begin, match.end("title"), clean(title), match.end("title")))
    return sorted(titles, key=lambda item: item.start)


@once
def _law_blocks(source: Source) -> set[int]:
    """The tables that are lists of laws."""
    told = {row.block for row in tables.rows(source, "law_lists")}
    return told | {i for i, grid in grids(source).items() if _law_column(source, grid)}


def _standing_in(title: Title, ranges: list[tuple[int, int]]) -> bool:
    return _within(title.start, ranges)


def _within(at: int, ranges: list[tuple[int, int]]) -> bool:
    i = bisect_right(ranges, (at, 1 << 60)) - 1
    return i >= 0 and ranges[i][0] <= at <= ranges[i][1]


def _lists_bare(title: str) -> bool:
    return title.startswith(_STATE) or _kind(title) == "law"


def _goes_on(text: str, after: int, start: int) -> bool:
    gap = text[after : start - 1] if text[start - 1 : start] == "《" else text[after:start]
    return len(gap) <= 90 and _GAP.fullmatch(_NUMBER_GAP.sub("", gap)) is not None


@cache
def _endings() -> tuple[tuple[str, str], ...]:
    kinds = labels.values("law_lists", "title")
    found = [(word, kind) for kind, words in kinds.items() for word in words]
    return tuple(sorted(found, key=lambda pair: -len(pair[0])))


def _kind(title: str) -> str:
    """What a title names: `law`, `rule` (a rule or standard), `record` (the organisation's own), or ""."""
    if find_standards(title):
        return "rule"
    plain = re.sub(r"[（(][^（()）]{0,30}[)）]$|[\s《》]", "", title)
    if plain.startswith(_STATE):
        return "law"
    return next((kind for word, kind in _endings() if plain.endswith(word)), "")


def _is_law_list(run: list[Item]) -> bool:
    kinds = [_kind(item.value) for item in run]
    return kinds.count("law") >= 2 and kinds.count("record") < len(run) / 2


def _laws(run: list[Item]) -> list[Item]:
    """The list without the organisation's own records that stand at its beginning or end."""
    return [item for item in run if _kind(item.value) != "record"]


def _law_list(source: Source, run: list[Item]) -> LawList:
    made = LawList(place=_place(source, run[0].start))
    made.titles = [source.leaf(item.value, item.start, item.end) for item in run]
    made.open_ended = _OPEN.match(source.text, run[-1].after) is not None
    _count(source, made, run[0].start, run[-1].after)
    return made


def _count(source: Source, made: LawList, start: int, after: int) -> None:
    following = narrow(source.text[after : after + 40])
    before_at, lead = _lead(source.text, start, 60)
    match = _COUNT_AFTER.match(following)
    if match:
        group = "n" if match["n"] else "n2"
        begin, number = after + match.start(group), match[group]
    else:
        match = _COUNT_BEFORE.search(narrow(lead))
        if not match:
            return
        group = "n" if match["n"] else "n2"
        begin, number = before_at + match.start(group), match[group]
    value = parse_count(number)
    if value:
        made.stated_count = source.leaf(value, begin, begin + len(number))


def _lead(text: str, at: int, reach: int) -> tuple[int, str]:
    """Where the words before a list begin, and the words: of its paragraph, or the line before its items."""
    low = max(at - reach, 0)
    lead = _ITEM_MARK.sub("", text[low:at].rstrip("《"))
    begin = lead.rfind("\n") + 1
    return low + begin, lead[begin:]


def _place(source: Source, at: int) -> ListPlace:
    """Where a list stands: by the words that lead to it in its paragraph, then by the headings above it."""
    lead = labels.key(_lead(source.text, at, 160)[1])
    path = [labels.key(title) for title in sections.section_of(source, at)][::-1][:4]
    for title in path:
        for name, place in _SECTIONS[:2]:
            if any(labels.key(word) in title for word in labels.sections("law_lists")[name]):
                return place
    for place in _LEADS:
        if any(labels.key(word) in lead for word in labels.values("law_lists", "lead")[place]):
            return place
    weak = labels.sections("law_lists")[_SECTIONS[2][0]]
    return "compliance" if any(labels.key(word) in title for title in path for word in weak) else "operation"


def _tables(source: Source) -> list[tuple[int, LawList]]:
    """One list a table of laws: told by its header, or by a column of nothing but titles of laws."""
    blocks: dict[int, list[Item]] = {}
    for row in tables.rows(source, "law_lists"):
        if cell := row.get("title"):
            blocks.setdefault(row.block, []).append(_cell_item(source, cell.start, cell.end))
    for index, grid in grids(source).items():
        if not _is_law_list(blocks.get(index, [])):
            blocks[index] = _law_column(source, grid)
    found: list[tuple[int, LawList]] = []
    for index, items in blocks.items():
        if _is_law_list(items):
            made = LawList(place=_place(source, source.document.blocks[index].start))
            made.titles = [source.leaf(item.value, item.start, item.end) for item in items]
            _count(source, made, source.document.blocks[index].start, items[-1].end)
            found.append((items[0].start, made))
    return found


def _cell_item(source: Source, start: int, end: int) -> Item:
    bracketed = find_titles(source.text[start:end], start)
    if bracketed:
        start, end = bracketed[0].start, bracketed[0].end
    return Item(start, end, clean(source.text[start:end]), end)


def _law_column(source: Source, grid: Grid) -> list[Item]:
    """The column of a table most of whose cells are titles of laws, empty where there is none."""
    columns: dict[int, list[Item]] = {}
    for cell in grid.block.cells:
        if source.text[cell.start : cell.end].strip() and cell.end - cell.start <= 60:
            columns.setdefault(cell.column, []).append(_cell_item(source, cell.start, cell.end))
    for items in columns.values():
        laws = [item for item in items if _kind(item.value) in ("law", "rule") and len(item.value) >= 4]
        if len(laws) >= 3 and len(laws) >= len(items) - 1:
            return laws
    return []
