"""Ratings in the conclusion: criteria with the boxes of their options."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from extract import labels
from extract.groups.conclusion.ratings import clause_checklists, lists, prose
from extract.groups.conclusion.ratings import tables as rating_grids
from extract.groups.conclusion.ratings.words import (
    CLAUSE,
    LEVELS,
    LONGEST_CRITERION,
    NO_CRITERION,
    OF_SYSTEM,
    is_criterion,
    is_option,
    is_rating,
    may_rate,
    named,
)
from extract.groups.shared.bound_volumes import in_first_report
from extract.groups.shared.table_titles import is_label_line
from extract.readers.fields import check_marks
from extract.readers.fields.check_marks import Choice
from extract.readers.leaves import clean, elsewhere, text_leaf
from extract.readers.tables import rows as tables
from extract.readers.tables.grid import Grid, grids
from extract.readers.text import sections
from extract.readers.text.sections import Section
from extract.readers.text.units import Piece, Unit, holding, numbering_end, units
from extract.reading.source import Source
from extract.reading.stops import STATEMENT
from schemas import patterns
from schemas.document import EMPTY, TICKED, UNKNOWN, Cell
from schemas.leaf import Leaf
from schemas.report import Rating
from schemas.slotted import replaced

_FOREIGN = patterns.compile(r"(?<=[^\W\x00-\x7f])\s{0,4}[/／(（]?\s?[A-Za-z][A-Za-z ]{1,40}[)）]?$")
_NOTE = patterns.compile(r"\s?[（(][^（()）\n]{2,40}[)）]$")
_SENTENCE = patterns.compile(r"[，,；;。]|[、：:][^（(]*[（(]|\d[／/]\d")
"""What a criterion has not in it, but the evidence beside it has."""

_LONGEST_LINE, _FORM = 120, 2
_RATED = patterns.compile(
    r"(?:评价|评定|判定|评鉴|评估|评|判)(?:结果|结论)?[均都]?为?\s?[：:“\"「]?(?:基本|部分|不)?(?:符合|有效|适宜|充分|满足|无效|良好|健全)"
    r"|[，,；;][^，,；;。\n]{2,12}(?:有效|充分|适宜|良好|健全)[，,；;。]"
    r"|[^\s]——\s?(?:基本|部分|不)?(?:符合|有效|适宜|充分)"
    r"|(?:符合|有效|适宜|充分)性\s?[：:【\[（(〔]\s?(?:基本|部分|不)?(?:符合|有效|适宜|充分|无效)"
)
"""Words of a rating that may stand in any section."""

_RATED_BY = (
    *("评", "判", "——", "符合性", "有效性", "适宜性", "充分性"),
    *(f"{word}{mark}" for word in ("有效", "充分", "适宜", "良好", "健全") for mark in "，,；;。"),
)

_MARKS = f"{TICKED}{EMPTY}{UNKNOWN}○●◎△▲√✓×✗"
_BOX = f"{TICKED}{EMPTY}{UNKNOWN}"
_LABEL = patterns.compile(
    rf"(?<=\S)(?:\s{{1,8}}|[，,、]\s?)(?=[^\s，,:：{_BOX}][^\s:：{_BOX}]{{1,30}}\s?[:：]\s{{0,3}}[^\s])"
)
"""Before a criterion with a colon."""

_GAP = patterns.compile(
    rf"(?<=[^\s{_BOX}])(?:\s{{2,8}}|[\u3000\t]|[，,、]\s?)(?=[^\s，,:：{_BOX}]{{2,30}}\s{{0,3}}[{_BOX}])"
)
"""Before a criterion without a colon, where boxes stand before their options."""


_RATES = patterns.compile(
    r"(?:分项|逐项|单项|各项|要素|体系)的?(?:评价|评定|评审|结论)(?:结果|结论)?"
    r"|评价(?:项目|内容|要素|准则)\s?[/／]\s?(?:评价|结果|结论|评定)(?:结果)?"
)
"""The title of a row that rates one criterion after another."""

_PAIR = patterns.compile(
    r"(?:^|(?<=[\s。；;，,、：:)）①-⑳])|(?<=\d[.．]))(?:[①-⑳]|[—–•●◆▪·-]{1,2}\s?)?"
    r"(?P<name>(?!\d{1,2}[.．])[^\s。；;，,、:：=＝—（()）①-⑳]{2,24}?)"
    r"(?:\s?(?:—{1,2}|…{1,3}|\.{3,8}|[→|｜/／]|->|=>)\s?"
    r"|\s?(?:[（(][^（()）\n]{0,20}[)）])?\s?[:：=＝]\s{0,3}"
    r"|(?<=性)[ \u3000]{1,4}|[ \u3000]{1,4}(?=[○●◎△▲√✓]))"
    r"[○●◎△▲√✓]?(?P<value>[^\s。；;，,、:：—○●◎△▲√✓×✗]{1,8})(?=[\s。；;，,]|$)",
    re.M,
)


_BOXED = patterns.compile(
    r"(?:^|(?<=[\s。；;，,、：:)）])|(?<=\d[.．]))[①-⑳]?(?P<name>(?!\d{1,2}[.．])[^\s。；;，,、：:—（()）①-⑳【】]{2,24}?)"
    r"\s?(?:【\s?(?P<value>[^\s【】]{1,8})\s?】|[（(〔\[]\s?(?P<other>[^\s()（）〔〕\[\]]{1,8})\s?[)）〕\]])(?=[\s。；;，,、]|$)",
    re.M,
)
"""A criterion with its rating in brackets (文件的充分性【符合】)."""

_SAID = patterns.compile(
    r"(?:^|(?<=[\s。；;，,、：:])|(?<=\d[.．]))(?P<name>[^\W\d\x00-\x7f]{1,24}?"
    r"(?:(?:性|机制|能力)(?:的?(?:评价|结论|判定|评定)(?:结果)?)?(?:为|是)|(?=(?:被)?(?:评为|评定为|判为|判定为|评价为))))"
    r"(?:被)?(?:评为|评定为|判为|判定为|评价为)?\s?[“\"‘]?(?P<value>[^\s。；;，,、：:—”\"’“‘]{1,8})[”\"’]?(?=[\s。；;，,]|$)",
    re.M,
)
_NAME_END = patterns.compile(r"(?<=[性制力])(?:的?(?:评价|结论|判定|评定)(?:结果)?)?(?:为|是)$")
_OF_FINDINGS = patterns.compile(
    r"严重|(?:结合|不符合|不合格|性质|偏离|风险|重要|危害|影响|污染)的?程度|^程度|级别|不符合|等级|风险(?:水平|大小)?$|复杂"
    r"|^(?:本次|现场|措施|整改)?(?:复查|复验|复核|验证|跟踪|追踪|关闭|落实)(?:结果|结论|情况)?$"
)
_GRADE = patterns.compile(r"(?:严重|重大|主要|轻微|次要|一般)\s?不(?:符合|合格)|\b(?:[Mm]ajor|[Mm]inor)\b")
"""An option that is the grade of a nonconformity."""

_SYSTEMS = patterns.compile(rf"体系|法律法规|合规|绩效|{OF_SYSTEM.pattern}")
_RECORDED = patterns.compile(
    r"(?:^|[\t\n])\s?(?:评价|检[查测验]|评审|考核|化验|培训|验收|点检|巡查|记录|责任)[人员者]\s?[:：\t]"
)
"""A row that tells who has made a record: what is ticked in it is the record's."""


def read(source: Source, conclusion: list[Section]) -> list[Rating]:
    """Criteria with rating boxes: rows of tables anywhere, lines of the conclusion, given as its sections."""
    own = {section.start: section for section in (*conclusion, *clause_checklists.judged(source))}
    found = [*_everywhere(source, [own[at] for at in sorted(own)]), *_in_forms(source)]
    first: dict[int, Rating] = {}
    for rating in found:
        if rating.criterion and not in_first_report(source, rating.criterion.start):
            first.setdefault(rating.criterion.start, rating)
    return [*first.values()]


def _in_forms(source: Source) -> Iterator[Rating]:
    """Criteria and ratings each behind a label of its own (评价项目：…；评价结果：…)."""
    for row in tables.rows(source, "conclusion", lines=True):
        criterion, value = row.get("criterion"), check_marks.chosen(source, row.get("value"))
        form = row.form != "columns" and (
            row.form != "transposed" or grids(source)[row.block].block.columns == _FORM
        )
        if not form or criterion is None or value is None:
            continue
        rated = is_rating(value.text) and is_criterion(criterion.text)
        if rated and not elsewhere(source, row.start, "audit"):
            yield Rating(criterion=text_leaf(source, criterion), value=text_leaf(source, value))


def _everywhere(source: Source, conclusion: list[Section]) -> Iterator[Rating]:
    for grid in grids(source).values():
        if elsewhere(source, grid.block.start, "audit"):
            continue
        concludes = sections.covers(conclusion, grid.block.start) or clause_checklists.recommends(grid)
        concludes = concludes or clause_checklists.is_conclusion(grid)
        if not concludes and clause_checklists.is_table(source, grid):
            for row in clause_checklists.concluding_rows(grid):
                yield from _row_rating(source, grid, row)
            continue
        yield from rating_grids.read(grid, concludes=concludes)
        found = [rating for row in range(grid.rows) for rating in _row_rating(source, grid, row)]
        yield from found if concludes or rating_grids.evaluates(grid) or _of_systems(found) else ()
    yield from lists.read(source, conclusion)
    rows, rated = _titled_rows(source), {unit.start for unit in holding(source, _RATED, words=_RATED_BY)}
    for unit in units(source):
        titled = unit.cell is not None and (unit.block, unit.cell.row) in rows and unit.cell.column > 0
        boxes = check_marks.has_marks(source, unit.start, unit.end)
        if not titled and not sections.covers(conclusion, unit.start):
            yield from _of_system(source, unit, boxes=boxes) if boxes or unit.start in rated else ()
            continue
        if unit.cell is None:
            yield from _in_text(source, unit.start, unit.end) if boxes else _sentences(source, unit)
        elif not boxes:
            listed = [*_told(source, unit.start, unit.end)]
            own = len(listed) == 1 and OF_SYSTEM.search(
                str(listed[0].criterion and listed[0].criterion.value)
            )
            yield from listed if len(listed) > 1 or own else ()


def _of_systems(rated: list[Rating]) -> bool:
    """Whether half of the criteria or more are those of a system by their words."""
    names = [str(one.criterion.value) for one in rated if one.criterion]
    return 2 * sum(bool(_SYSTEMS.search(name) or CLAUSE.fullmatch(name)) for name in names) >= len(names)


def _of_system(source: Source, unit: Unit, *, boxes: bool) -> Iterator[Rating]:
    """The ratings of a line of another section whose criteria are a system's by their words."""
    if elsewhere(source, unit.start, "audit") or (
        boxes and clause_checklists.is_line(source, unit.start, unit.end)
    ):
        return
    if boxes:
        short = unit.cell is None and unit.end - unit.start <= _LONGEST_LINE
        found = [*_in_text(source, unit.start, unit.end)] if short else []
    elif unit.cell is None:
        found = [*prose.stated(source, unit.start, unit.end)]
        if not found and prose.team_rates(source.text[unit.start : unit.end]):
            found = [*_told(source, unit.start, unit.end)]
        found = found or [*_in_brackets(source, unit.start, unit.end)]
    else:
        pair = _PAIR.fullmatch(source.text, unit.start, unit.end)
        found = [*_told(source, unit.start, unit.end)] if pair else []
    own = sum(OF_SYSTEM.search(str(r.criterion.value)) is not None for r in found if r.criterion)
    team = not boxes and len(found) > 1 and prose.team_rates(source.text[unit.start : unit.end])
    if 2 * own >= len(found) or team:
        yield from found


def _sentences(source: Source, unit: Unit) -> list[Rating]:
    if not may_rate(source.text, unit.start, unit.end):
        return []
    listed = [*prose.stated(source, unit.start, unit.end)]
    listed = listed or [*_told(source, unit.start, unit.end)]
    return listed or [*prose.alone(source, unit.start, unit.end)]


def _titled_rows(source: Source) -> set[tuple[int, int]]:
    """The rows of forms whose title is that of a conclusion, by block and row."""
    keys = set(map(labels.name_key, labels.sections("conclusion")["conclusion"]))
    return {
        (block, row)
        for block, grid in grids(source).items()
        for row in range(grid.rows)
        if labels.key(title := grid.title_of(row)) in keys or _RATES.fullmatch(title.strip(" :："))
    }


def _row_rating(source: Source, grid: Grid, row: int) -> Iterator[Rating]:
    """A row: the criterion in its first cells or before the boxes, the options in one cell or several."""
    written = [cell for cell in grid.anchors.get(row, ()) if not grid.is_blank(cell)]
    if not written or not check_marks.has_marks(source, written[0].start, written[-1].end):
        return
    if _RECORDED.search(source.text, written[0].start, written[-1].end):
        return
    if (headed := [*_under_criteria(source, grid, written)]) and len(headed) == len(written):
        yield from headed
        return
    cells = [grid.piece(cell) for cell in written]
    if len(beside := [*_pairs(source, cells)]) > 1:
        yield from beside
        return
    for i, cell in enumerate(cells):
        if not check_marks.has_marks(source, cell.start, cell.end):
            continue
        own = [*_in_text(source, cell.start, cell.end)]
        head = patterns.compile(f"[^{_BOX}]*").match(source.text, cell.start, cell.end)
        if head and _SENTENCE.search(head[0]):
            return
        if own:
            yield from own
        elif i:
            options = [c for piece in cells[i:] for c in _options(source, piece.start, piece.end)]
            yield from _rating(source, cells[i - 1], options)
        return


def _options(source: Source, start: int, end: int) -> list[Choice]:
    """The options of a range: those that a tick is behind or before and the others have nothing, or boxes."""
    alone = check_marks.one_of(source, start, end)
    if alone and all(is_option(option.text) for option in alone):
        return alone
    return check_marks.choices(source, start, end)


def _pairs(source: Source, cells: list[Piece]) -> Iterator[Rating]:
    """The ratings of a row that has several criteria, each with its options in the next cell."""
    for name, options in zip(cells[::2], cells[1::2], strict=False):
        if not check_marks.has_marks(source, name.start, name.end) and is_criterion(named(name).text):
            yield from _rating(source, name, _options(source, options.start, options.end))


def _under_criteria(source: Source, grid: Grid, written: list[Cell]) -> Iterator[Rating]:
    """The ratings of a row of options alone, each under the cell of its criterion."""
    for cell in written:
        above = grid.at.get((cell.row - 1, cell.column))
        if (
            above is None
            or above.column != cell.column
            or check_marks.has_marks(source, above.start, above.end)
        ):
            return
        name = named(grid.piece(above))
        if is_criterion(name.text) and not is_label_line(name.text):
            yield from _rating(source, name, _options(source, cell.start, cell.end))


def _in_text(source: Source, start: int, end: int) -> Iterator[Rating]:
    """Criteria with their boxes one after another in a text (策划 ■符合 □不符合；运行 □符合 ■不符合)."""
    for low, high in _one_by_one(source.text, start, end):
        if not check_marks.has_marks(source, low, high):
            continue
        options = check_marks.choices(source, low, high)
        head = source.text[low : options[0].start].rstrip(" \t：:\u3000（(")
        at = max(head.rfind("："), head.rfind(":")) + 1
        at = at or numbering_end(head)
        text = head[at:].strip(" \t，,、；;")
        if text:
            begin = low + head.index(text, at)
            yield from _rating(source, Piece(begin, begin + len(text), text), options)


def _in_brackets(source: Source, start: int, end: int) -> Iterator[Rating]:
    """Criteria with their ratings in brackets."""
    for match in _BOXED.finditer(source.text, start, end):
        group = "value" if match["value"] else "other"
        if is_rating(match[group]) and is_criterion(match["name"]):
            yield Rating(
                criterion=source.leaf(clean(match["name"]), *match.span("name")),
                value=source.leaf(clean(match[group]), *match.span(group)),
            )


def _told(source: Source, start: int, end: int) -> Iterator[Rating]:
    """Criteria with a rating after their colon and no boxes (符合性：基本符合　有效性：有效)."""
    yield from _in_brackets(source, start, end)
    for match in (m for pattern in (_PAIR, _SAID) for m in pattern.finditer(source.text, start, end)):
        if is_rating(match["value"]) and is_criterion(match["name"]):
            start, end = match.span("name")
            end = start + len(_NAME_END.sub("", match["name"]))
            yield Rating(
                criterion=source.leaf(clean(source.text[start:end]), start, end),
                value=source.leaf(clean(match["value"]), *match.span("value")),
            )


def _one_by_one(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The ranges that have one criterion each, divided by sentence marks or where the next one begins."""
    for part in STATEMENT.finditer(text, start, end):
        boxes = [at for at in range(part.start(), part.end()) if text[at] in _BOX]
        if not boxes:
            continue
        cuts = {m.start() for m in _LABEL.finditer(text, boxes[0], part.end())}
        if text[boxes[-1] + 1 : part.end()].strip():
            cuts |= {m.start() for m in _GAP.finditer(text, boxes[0], part.end())}
        yield from pairwise([part.start(), *sorted(cuts), part.end()])


def _rating(source: Source, criterion: Piece, options: list[Choice]) -> Iterator[Rating]:
    criterion = named(criterion)
    shown = [_own_words(option) for option in options]
    known = [o for o in shown if is_option(o.text) and o.text.count("（") == o.text.count("）")]
    if any(mark in criterion.text for mark in _MARKS) or is_rating(criterion.text):
        return
    if any(_GRADE.search(o.text) for o in options):
        return
    if len(known) < 2 or len(criterion.text) > LONGEST_CRITERION or NO_CRITERION.fullmatch(criterion.text):
        return
    if all(o.text in LEVELS for o in known) and not OF_SYSTEM.search(criterion.text):
        return
    chosen = check_marks.ticked(known)
    if len(chosen) == len(known) or _SENTENCE.search(criterion.text) or _OF_FINDINGS.search(criterion.text):
        return
    if len(chosen) == 1:
        value: Leaf[str] = source.leaf(clean(chosen[0].text), chosen[0].start, chosen[0].end)
    else:
        value = source.leaf(None, known[0].start, known[-1].end)
    yield Rating(criterion=source.leaf(clean(criterion.text), criterion.start, criterion.end), value=value)


def _own_words(option: Choice) -> Choice:
    """An option without the foreign words after the Chinese ones (符合 Conforming), and without a note in
    brackets behind a rating (基本受控（见NC-1）)."""
    text = _FOREIGN.sub("", option.text)
    noted = _NOTE.search(text)
    if noted and is_rating(text[: noted.start()]):
        text = text[: noted.start()]
        return replaced(option, text=text, end=option.end - (len(option.text) - len(text)))
    return replaced(option, text=text) if text else option
