"""Nonconformities of earlier audits: what they were and on which day they were closed."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extract import labels
from extract.groups.previous_nonconformities import statements as words
from extract.groups.previous_nonconformities.statements import EarlierNonconformity
from extract.readers.fields import check_marks, labelled
from extract.readers.fields.labelled import Labelled
from extract.readers.leaves import body_end, cell_title, clean, elsewhere, first_date, is_blank
from extract.readers.records import running_text
from extract.readers.tables import notes
from extract.readers.tables import rows as tables
from extract.readers.tables.grid import grids
from extract.readers.tables.rows import Row
from extract.readers.text import sections
from extract.readers.text.units import Piece, Unit, holding, piece, units
from extract.readers.text.units import piece as piece_of
from extract.reading.source import Source
from extract.values.dates import FoundDate
from schemas import patterns
from schemas.report import PreviousNonconformity, Report

_GROUP = "previous_nonconformities"
_PREVIOUS = patterns.compile(
    r"上一?(?:次|回|趟|年度?|期|轮|周期|个周期|认证周期)|前一?次|以往|历次|初审|首次认证时"
    r"|初次(?:认证|审核)(?:时|中|[^，。；]{0,8}阶段)"
    r"|第?一阶段[^，。；]{0,10}(?:开具|开出|提出)|20\d\d\s?年[^，。；]{0,8}(?:监督|再认证|初)审"
    r"|去年(?=[^，,。；;\n]{0,12}(?:审核|监督|外审|[来审]的时候|[来审]时|开[出具的]))"
    r"|previous|last audit",
    re.I,
)
_FOUND = patterns.compile(
    r"不符合|不合格|遗留|留下|写道|指出|[开提]的(?:问题|那?[一两二三四\d]{1,2}[项个条件张])|(?<![A-Za-z])NCs?(?![A-Za-z])|nonconform|non-conform|finding",
    re.I,
)
_RAISED = patterns.compile(
    r"[^。；;\n]{0,12}(?:审核|年审|监督|评审|复审|认证)[^。；;\n]{0,16}?(?:提出|开具|开出|出具|发现|查见|遗留|留下|[开提]的)"
)
"""Behind the words for an earlier audit: it raised what is told to be closed."""

_FINDING = (
    "不符合",
    "不合格",
    "遗留",
    "留下",
    *("开的", "提的"),
    "写道",
    "指出",
    *("NC", "nc", "Nc", "conform", "CONFORM"),
    "inding",
    "INDING",
)
_OTHER = patterns.compile(r"内审|内部审核|管理评审|下次|internal audit|合规性评价", re.I)
_OTHERS_RAISED = patterns.compile(
    r"(?:内审|内部审核|管理评审|合规性评价|internal audit)[^，。；]{0,12}?"
    r"(?:提出|开具|开出|发现|不符合|不合格|raised|finding)",
    re.I,
)
"""What others found, under a heading of earlier audits: not what a fact is about (内审计划、合规性评价表)."""

_THIS = patterns.compile(
    r"[。；;，,]\s?(?:本次|本轮|此次)(?!(?:审核|现场)?[^，。；]{0,8}(?:关闭|予以关闭))"
    r"(?![^。；;“\n]{0,40}[；;]\s?[“\"「])"
)
_WORDED = patterns.compile(r"[^\d]{12,400}")
_CLOSED = patterns.compile(r"关闭|\d日?\s?(?:已|全|均)?关(?![^\W\d_])|销项|封闭|闭环|[Cc]losed")
_THERE_ARE = patterns.compile(r"[☑\s]{0,3}(?:有|存在|Yes)\s?(?:[:：，,（(]|\d\s?[项个]\s?[:：，,])\s?")
"""The ticked option behind which they are told."""

_LABELLED = patterns.compile(
    r"(?:^|(?<=\n))\s{0,4}(?P<label>[^\W\d][^:：\n。；;，,]{1,11}?)\s?[:：]\s?(?P<value>[^\n]{2,300})"
)
_COUNT = patterns.compile(
    r"[共计有]\s?(?:\d{1,2}|[一二两三四五六七八九十])\s?[项个条](?:轻微|一般|不符合|不合格)?[^，,；;]{0,4}$"
)
_CHAPTER = patterns.compile(r"\s*\d{1,2}(?:[.．]\d{1,2}){1,4}(?!\d)")
"""The number of a line in its chapter: such a line is no item of a list under another one."""

_COUNT_LED = patterns.compile(
    r"[:：]\s?共?\s?(?:\d{1,2}|[一二两三四五六七八九十])\s?[项个条份](?:轻微|一般|严重)?"
    r"(?:[，,]\s?(?:均|都|全部)?已?(?:全部|验证)?(?:关闭?|闭环|整改|销项))?[。：:]?\s*$"
)
"""How many there are, behind a label: they stand in the lines below."""

_OUTER = patterns.compile(
    r"(?:上|前)一?[次年]度?(?:监督|认证|外部|初次|再认证|现场){0,2}(?:审核|年审|外审)"
    r"[^。\n]{0,200}(?:。[^。\n]{0,60}){0,2}(?:审核组|外审|认证机构|本[院所])"
)
_INNER = patterns.compile(r"内审|内部审核")
"""Whose audit a statement on the last one is of."""

_OF_ACTION = patterns.compile(r"(?:原因|纠正|预防|整改|验证|跟踪|措施)[^，,。；;\n：:]{0,10}[:：]")
"""The beginning of a line that tells of the cause or of what was done, and not what was wrong."""

_NOTED = patterns.compile(
    r"[（(](?P<note>(?=[^（()）\n]{0,40}(?:关闭|销项|销号|核销|闭环|闭合))[^（()）\n]{8,40})[)）]\s?[:：]\s?$"
)
_OF_SAME = patterns.compile(r"\s?(?:[该此其]|上述|这|针对|对|纠正|整改|措施|验证|跟踪|关闭|已|经|于|20\d\d)")
"""The beginning of a sentence on the one before it (该不符合的纠正措施于…通过验证)."""

_DEMANDED = patterns.compile(
    r"\s?(?:请?(?:各|该)?(?:责任|相关|有关|发生|不符合)?(?:部门|单位)|(?:受审核|被审核|获证)(?:方|组织)|贵?[组企单公客][织业位司户]|贵方)"
    r"[^，,。；;\n]{0,6}?(?:(?<![供对相响反适效])应(?![急对用变付答])|须(?!知)|(?<![所供必])需(?!求)|(?<!申)请(?![购假示])|负责(?!人))"
    r"(?![^。；;\n]{0,60}[未没缺无])[^。；;\n]{0,24}?"
    r"(?:查明|分析|查找|制定|采取|提[交供报]|完成|整改|纠正|改正|落实|关闭|送[审达交]|报送|举一反三|[将在于]|\d日?\s?[之以]?前)"
)
"""The beginning of a sentence on what is to be done about nonconformities: it tells of none."""

_RESULT = patterns.compile(
    r"\s{0,3}(?:跟踪|验证|复查|核查|关闭|整改|确认)(?:的)?(?:结果|情况|结论|日期|时间)?\s?[:：]?\s?\n"
)
"""A line that is but the label of the result below it."""

_COUNTED_LABEL = "0123456789一二三四五六"
"""What the label of one of several ends with (不符合项1：…)."""

_MOST_LABELS, _FACT = 3, 12
_NEAR, _SHORTEST, _LONGEST, _LONGEST_CARDS = 48, 4, 400, 2000


def _is_of_action(source: Source, stated: EarlierNonconformity) -> bool:
    """Whether words tell what is or was to be done, and not what was wrong."""
    return any(one.match(source.text, stated.start, stated.end) for one in (_OF_ACTION, _DEMANDED))


def read(
    source: Source,
    report: Report,  # noqa: ARG001 - all groups have one signature
) -> list[PreviousNonconformity]:
    """One entry a nonconformity of a statement, in reading order."""
    rows = [row for row in tables.rows(source, _GROUP, lines=True) if _is_previous(source, row)]
    taken = {(row.block, row.row if row.form in ("columns", "line") else -1) for row in rows}
    taken |= running_text.with_runs(source, frozenset(taken))
    found = [stated for row in rows if (stated := _of_row(source, row))]
    found += _without_header(source, taken)
    for place, is_value in _places(source, taken):
        parsed = words.parse(source.text, place.start, place.end, labelled=is_value)
        described = any(one.end > one.start for one in parsed)
        items = [] if described else words.facts(source.text, place.start, place.end)
        items = items if described or items else [*words.items(source.text, place.start, place.end)]
        found += [stated for stated in items or parsed if not _is_of_action(source, stated)]
    found = [
        stated
        if stated.closed
        else stated._replace(closed=_closed_over(source, stated) or _closed_below(source, stated))
        for stated in found
    ]
    found = _joined(source, found)
    found += _cards(source, {stated.start for stated in found if stated.closed})
    whole = {stated.start for stated in found if stated.closed}
    found = [stated for stated in found if stated.closed or stated.start not in whole]
    entries = [
        _entry(source, stated) for stated in sorted(dict.fromkeys(found), key=lambda stated: stated.place)
    ]
    return [entry for entry in entries if entry.description or entry.closed_on]


def _without_header(source: Source, taken: set[tuple[int, int]]) -> Iterator[EarlierNonconformity]:
    """What rows without a header tell under a heading of theirs: a fact and the day of its closing."""
    found = sections.find(source, labels.sections(_GROUP)["previous"])
    for grid in grids(source).values() if found else ():
        start = grid.block.start
        if not sections.covers(found, start) or any(block == grid.index for block, _ in taken):
            continue
        for row, cells in grid.anchors.items():
            days = [one for cell in cells if (one := _whole_day(source, grid.piece(cell)))]
            facts = [c for c in cells if len(grid.text(c)) > _FACT and not _whole_day(source, grid.piece(c))]
            if len(days) == 1 and facts and not elsewhere(source, facts[0].start, _GROUP):
                taken.add((grid.index, row))
                yield EarlierNonconformity(
                    *words.bare(source.text, facts[0].start, facts[0].end), days[0], facts[0].start
                )


def _whole_day(source: Source, cell: Piece) -> FoundDate | None:
    """The day that is all of a cell."""
    day = first_date(source, cell)
    return day if day and day.end - day.start >= len(cell.text.strip()) - 1 else None


def _cards(source: Source, seen: set[int]) -> Iterator[EarlierNonconformity]:
    """What lines of labels tell under a heading of theirs: the fact, and the day of its closing behind it."""
    for start, end in _card_places(source):
        lines = list(_LABELLED.finditer(source.text, start, end))
        fields = [
            labels.column_of(_GROUP, labels.key(line["label"]).rstrip(_COUNTED_LABEL)) for line in lines
        ]
        facts = [i for i, name in enumerate(fields) if name == "description"]
        for i, stop in zip(facts, [*facts[1:], len(lines)], strict=False):
            start, high = words.bare(source.text, *lines[i].span("value"))
            closing = next((lines[j] for j in range(i + 1, stop) if fields[j] == "closed_on"), None)
            stated = (words.closing_day(source.text, *lines[j].span("value")) for j in range(i + 1, stop))
            day = first_date(source, piece(source, *closing.span("value"))) if closing else None
            day = day or next((one for one in stated if one), None)
            if (
                day
                and start not in seen
                and high - start >= _SHORTEST
                and not elsewhere(source, start, _GROUP)
            ):
                yield EarlierNonconformity(start, high, day, start)


def _card_places(source: Source) -> Iterator[tuple[int, int]]:
    """Where such lines may stand: under the headings, or right below a label that has a line of its own."""
    for section in sections.find(source, labels.sections(_GROUP)["previous"]):
        yield section.body, min(section.end, section.body + _LONGEST_CARDS)
    for place in labelled.find(source, _GROUP, "told"):
        low = source.text.rfind("\n", 0, place.start) + 1
        end = low
        while place.how == "next" and (line := _LABELLED.match(source.text, end)):
            end = line.end() + 1
        if end > low:
            yield low, min(end, low + _LONGEST_CARDS)


def _closed_over(source: Source, stated: EarlierNonconformity) -> FoundDate | None:
    """The day of closing in brackets before the colon in front of a description (上次遗留（…已关闭）：…)."""
    noted = _NOTED.search(source.text, max(stated.start - _NEAR, 0), stated.start)
    return words.closing_day(source.text, *noted.span("note")) if noted else None


def _closed_below(source: Source, stated: EarlierNonconformity) -> FoundDate | None:
    """The day behind a label of closing in the lines of labels right below a description."""
    at = source.text.find("\n", stated.end) + 1
    for _ in range(_MOST_LABELS) if at else ():
        if result := _RESULT.match(source.text, at):
            end = source.text.find("\n", result.end())
            end = end if end >= 0 else len(source.text)
            return words.closing_day(source.text, result.end(), end) if end - result.end() <= _NEAR else None
        line = _LABELLED.match(source.text, at)
        name = labels.column_of(_GROUP, labels.key(line["label"])) if line else None
        if line is None or name == "description":
            return None
        if name == "closed_on":
            return first_date(source, piece(source, *line.span("value")))
        at = line.end() + 1
    return None


def _joined(source: Source, found: list[EarlierNonconformity]) -> list[EarlierNonconformity]:
    """The nonconformities, those that a sentence behind them tells the closing of alone with that day."""
    made: list[EarlierNonconformity] = []
    for stated in sorted(found, key=lambda one: one.place):
        last = made[-1] if made else None
        alone = stated.start == stated.end and stated.closed is not None
        open_ = (
            last is not None and not last.closed and last.start < last.end < stated.place <= last.end + _NEAR
        )
        if last and alone and open_ and _OF_SAME.match(source.text, stated.place):
            made[-1] = last._replace(closed=stated.closed)
        else:
            made.append(stated)
    return made


def _entry(source: Source, stated: EarlierNonconformity) -> PreviousNonconformity:
    entry = PreviousNonconformity()
    if stated.start < stated.end:
        entry.description = source.leaf(
            clean(source.text[stated.start : stated.end]), stated.start, stated.end
        )
    if stated.closed:
        closed = stated.closed
        entry.closed_on = source.leaf(closed.value, closed.start, closed.end)
    return entry


def _is_previous(source: Source, row: Row) -> bool:
    """Whether a row of a table is on an earlier audit: by its heading, its title, caption or header."""
    names = labels.sections(_GROUP)["previous"]
    grid = grids(source)[row.block]
    lead = notes.before(grid)
    head = source.text[grid.block.start : row.start][:200]
    return (
        sections.within(source, row.start, names)
        or labels.has_name(grid.title_of(row.row)[:60], names)
        or bool(lead and len(lead.text) <= 2 * _NEAR and labels.has_name(lead.text, names))
        or labels.has_name(head, names)
        or labels.has_name(tables.title(source, row), names)
    ) and not elsewhere(source, row.start, _GROUP)


def _of_row(source: Source, row: Row) -> EarlierNonconformity | None:
    description, closed, verified = (row.get(name) for name in ("description", "closed_on", "verified"))
    day = first_date(source, closed) if closed else None
    if day is None and verified:
        day = words.closing_day(source.text, verified.start, verified.end)
    if description is None or is_blank(description.text):
        return None
    if check_marks.has_marks(source, description.start, description.end):
        return None
    if day is None and (len(description.text) < _SHORTEST or (closed and _WORDED.fullmatch(closed.text))):
        return None
    start, end = words.bare(source.text, description.start, description.end)
    return EarlierNonconformity(start, end, day, row.start)


def _places(source: Source, taken: set[tuple[int, int]]) -> Iterator[tuple[Piece, bool]]:
    """The paragraphs and cells that tell of earlier nonconformities, each once; whether after a label."""
    stated = {place.start: place for place in [*labelled.find(source, _GROUP, "told"), *_bare(source)]}
    led = last = -9
    numbered = False
    found = sections.find(source, labels.sections(_GROUP)["previous"])
    end = body_end(source)
    worded = frozenset([*holding(source, _FOUND, words=_FINDING), *holding(source, words.CLOSING)])
    for unit in units(source):
        row = unit.cell.row if unit.cell else 0
        if unit.start >= end or {(unit.block, row), (unit.block, -1)} & taken:
            continue
        inside = next((place for start, place in stated.items() if unit.start <= start < unit.end), None)
        text = source.text[unit.start : unit.end]
        if inside is not None and inside.how == "next" and _OTHERS_RAISED.search(text):
            continue
        chapter = _CHAPTER.match(text) is not None
        listed = unit.block == led + 1 and unit.cell is None and _is_item(text)
        listed = listed and not (chapter and numbered)
        listed = listed or (unit.block == last + 1 and words.GOES_ON.match(text) is not None)
        if inside is None and not (listed or (unit in worded and _speaks(source, unit, found))):
            continue
        led, last = (unit.block if listed or _leads(text) else led), unit.block
        numbered = numbered if listed else chapter
        if listed:
            yield piece(source, unit.start, unit.end), False
            continue
        within = [stated[start] for start in sorted(stated) if unit.start <= start < unit.end]
        stops = [*(place.label.start for place in within[1:]), unit.end]
        own = [piece(source, place.start, stop) for place, stop in zip(within, stops, strict=False)]
        for told_of in (_chosen(source, one) for one in own or [_sentences(source, unit)]):
            if told_of and (_of_the_body(text) or not elsewhere(source, told_of.start, _GROUP)):
                yield told_of, inside is not None


def _of_the_body(text: str) -> bool:
    """Whether a statement among those on internal audits is of the certification body's own last audit."""
    return _OUTER.search(text) is not None and _INNER.search(text) is None


def _is_item(text: str) -> bool:
    """Whether a line is one of a list, by what it begins with or as it tells a closing."""
    if words.is_listed(text):
        return True
    return len(text) <= _LONGEST and _CLOSED.search(text) is not None and _closes(text)


def _closes(text: str) -> bool:
    return words.closing_day(text, 0, len(text)) is not None


def _leads(text: str) -> bool:
    """Whether a line leads to those told in the lines below it: by its colon, or by how many there are."""
    return text.rstrip().endswith((":", "：", "如下", "如下。")) or (
        len(text) <= _NEAR and (_COUNT.search(text) or _COUNT_LED.search(text)) is not None
    )


def _bare(source: Source) -> Iterator[Labelled]:
    """What stands behind a bare 上次 and tells the day on which it was closed."""
    for place in labelled.find(source, _GROUP, "told_bare"):
        low = source.text.rfind("\n", 0, place.start) + 1
        stop = source.text.find("\n", place.end)
        line = source.text[place.start : stop if stop >= 0 else len(source.text)][:_LONGEST]
        stated = words.closing_day(source.text, place.start, place.start + len(line))
        if stated and _CLOSED.search(line) and not _OTHER.search(source.text, low, place.start):
            yield place


def _spoken(text: str) -> re.Match[str] | None:
    """The words for an earlier audit that stand before those for a nonconformity."""
    closed = _CLOSED.search(text) is not None
    stated = (
        m
        for m in _PREVIOUS.finditer(text)
        if _FOUND.search(text, m.start(), m.end() + _NEAR) or (closed and _RAISED.match(text, m.end()))
    )
    return next(stated, None)


def _sentences(source: Source, unit: Unit) -> Piece:
    """What a unit tells from the sentence on an earlier audit up to the next one on this audit."""
    text = source.text[unit.start : unit.end]
    match = _spoken(text)
    low = max((text.rfind(mark, 0, match.start()) for mark in "。\n；;"), default=-1) + 1 if match else 0
    stop = _THIS.search(text, match.end() if match else 0)
    return piece(source, unit.start + low, unit.start + (stop.start() if stop else len(text)))


def _chosen(source: Source, piece: Piece) -> Piece | None:
    """A piece, null where of its boxes the one for none is ticked."""
    if not check_marks.has_marks(source, piece.start, piece.end):
        return piece
    ticked = check_marks.ticked(check_marks.choices(source, piece.start, piece.end))
    if any(labels.key(choice.text).startswith(("无", "没有", "none")) for choice in ticked):
        return None
    stated = _THERE_ARE.match(source.text, ticked[0].start, ticked[0].end) if len(ticked) == 1 else None
    return piece_of(source, stated.end(), piece.end) if stated else piece


def _speaks(source: Source, unit: Unit, found: list[sections.Section]) -> bool:
    """Whether a unit that speaks of one, or of closing, is on an earlier nonconformity.

    It is by its own words, its row's title or its heading."""
    text = source.text[unit.start : unit.end]
    if match := _spoken(text):
        return not _OTHER.search(text, max(match.start() - 12, 0), match.end() + 12)
    names = labels.sections(_GROUP)["previous"]
    if unit.cell is not None and labels.has_name(cell_title(source, unit), names):
        return True
    in_section = unit.cell is None and any(s.body <= unit.start < s.end for s in found)
    return in_section and bool(words.CLOSING.search(text)) and not _OTHERS_RAISED.search(text)
