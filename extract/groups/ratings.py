"""Ratings in the conclusion: criteria with the boxes of their options."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise

from extract import labels
from extract.groups.leaves import clean, elsewhere, is_blank
from extract.readers import sections, ticks
from extract.readers.grid import Grid, grids
from extract.readers.sections import Section
from extract.readers.ticks import Choice
from extract.readers.units import Piece, numbering_end, units
from extract.source import Source
from schemas import rx
from schemas.document import EMPTY, TICKED, UNKNOWN, Cell
from schemas.leaf import Leaf
from schemas.report import Rating
from schemas.slotted import replaced

_LONGEST_CRITERION = 60
_LONGEST_OPTION = 12
_FOREIGN = rx.compile(r"(?<=[^\W\x00-\x7f])\s{0,4}[/／(（]?\s?[A-Za-z][A-Za-z ]{1,40}[)）]?$")
_SENTENCE = rx.compile(r"[，,；;。]|[、：:][^（(]*[（(]|\d[／/]\d")
"""What a criterion has not in it, but the evidence beside it has."""

_PART = rx.compile(r"[^；;。\n]+")
_BOX = f"{TICKED}{EMPTY}{UNKNOWN}"
_ONLY_BOX = rx.compile(rf"\s*[{_BOX}]\s*")
_LABEL = rx.compile(
    rf"(?<=\S)(?:\s{{1,8}}|[，,、]\s?)(?=[^\s，,:：{_BOX}][^\s:：{_BOX}]{{1,30}}\s?[:：]\s{{0,3}}[^\s])"
)
"""Before a criterion with a colon."""

_GAP = rx.compile(
    rf"(?<=[^\s{_BOX}])(?:\s{{2,8}}|[\u3000\t]|[，,、]\s?)(?=[^\s，,:：{_BOX}]{{2,30}}\s{{0,3}}[{_BOX}])"
)
"""Before a criterion without a colon, where boxes stand before their options."""


_PAIR = rx.compile(
    r"(?:^|(?<=[\s。；;，,、：:)）]))(?P<name>[^\s。；;，,、:：—（()）]{2,24}?)"
    r"(?:\s?—{1,2}\s?|\s?(?:[（(][^（()）\n]{0,20}[)）])?\s?[:：]\s{0,3}|(?<=性)[ \u3000]{1,4})"
    r"(?P<value>[^\s。；;，,、:：—]{1,8})(?=[\s。；;，,]|$)",
    re.M,
)


_SAID = rx.compile(
    r"(?:^|(?<=[\s。；;，,、：:]))(?P<name>[^\W\d\x00-\x7f]{1,24}?"
    r"(?:性(?:的?(?:评价|结论|判定|评定)(?:结果)?)?(?:为|是)|(?=(?:被)?(?:评为|评定为|判为|判定为|评价为))))"
    r"(?:被)?(?:评为|评定为|判为|判定为|评价为)?\s?[“\"‘]?(?P<value>[^\s。；;，,、：:—”\"’“‘]{1,8})[”\"’]?(?=[\s。；;，,]|$)",
    re.M,
)
_NAME_END = rx.compile(r"(?<=性)(?:的?(?:评价|结论|判定|评定)(?:结果)?)?(?:为|是)$")
_IN_BRACKETS = rx.compile(r"[A-Za-z][A-Za-z ]{2,30}\s?[（(](?P<own>[^\W\x00-\x7f]{2,8})[)）]")
_EVALUATED = rx.compile(
    r"(?:评价|评审|评定|评估|评鉴|考评)(?:项目|内容|准则|要素|指标|事项|方面|要点)|Criteri"
)
_OF_FINDINGS = rx.compile(r"严重|程度|级别|不符合|等级")
"""A rating in a sentence (符合性评价为符合)."""


def read(source: Source, conclusion: list[Section]) -> list[Rating]:
    """Criteria with rating boxes: rows of tables anywhere, lines of the conclusion, given as its sections."""
    return [*_everywhere(source, conclusion)]


def _everywhere(source: Source, conclusion: list[Section]) -> Iterator[Rating]:
    for grid in grids(source).values():
        if elsewhere(source, grid.block.start, "audit"):
            continue
        concludes = sections.covers(conclusion, grid.block.start)
        yield from _in_columns(source, grid, titled=not concludes)
        for row in range(grid.rows):
            yield from _row_rating(source, grid, row)
            if concludes:
                yield from _row_told(source, grid, row)
    rows = _titled_rows(source)
    for unit in units(source):
        titled = unit.cell is not None and (unit.block, unit.cell.row) in rows and unit.cell.column > 0
        if not titled and not sections.covers(conclusion, unit.start):
            continue
        boxes = ticks.has_marks(source, unit.start, unit.end)
        if unit.cell is None:
            yield from (_in_text if boxes else _told)(source, unit.start, unit.end)
        elif not boxes and len(listed := [*_told(source, unit.start, unit.end)]) > 1:
            yield from listed


def _titled_rows(source: Source) -> set[tuple[int, int]]:
    """The rows of forms whose title is that of a conclusion, by block and row."""
    keys = set(map(labels.name_key, labels.sections("conclusion")["conclusion"]))
    return {
        (block, row)
        for block, grid in grids(source).items()
        for row in range(grid.rows)
        if labels.key(grid.title_of(row)) in keys
    }


def _in_columns(source: Source, grid: Grid, *, titled: bool) -> Iterator[Rating]:
    """The rows under a header whose cells are the ratings: the one ticked cell tells a row's.

    `titled`: only where the header's first cell names the criteria, and all others are ratings."""
    header: dict[int, Cell] = {}
    for row in range(grid.rows):
        cells = [cell for cell in grid.anchors.get(row, ()) if not grid.is_blank(cell)]
        rated = {cell.column: cell for cell in cells if _is_option(grid.text(cell))}
        if len(rated) > 1 and not (titled and not _names_criteria(grid, cells, rated)):
            header = rated
        elif header and (rating := _under(source, grid, header, cells)):
            yield rating
        elif cells:
            header = {}


def _names_criteria(grid: Grid, cells: list[Cell], rated: dict[int, Cell]) -> bool:
    """Whether the first cell of a header is that of criteria of a system, and every other one a rating."""
    named = _EVALUATED.match(grid.text(cells[0]))
    return bool(named) and len(cells) == len(rated) + 1 and cells[0].column not in rated


@lru_cache(maxsize=1024)
def _words_option(text: str) -> bool:
    return labels.value_of("conclusion", "rating", text) is not None


def _is_option(text: str) -> bool:
    return len(text) <= _LONGEST_OPTION and _words_option(text)


def _under(source: Source, grid: Grid, header: dict[int, Cell], cells: list[Cell]) -> Rating | None:
    """The rating of a row with one criterion and boxes under the header."""
    boxes = [c for c in cells if c.column in header and _ONLY_BOX.fullmatch(grid.text(c))]
    names = [grid.piece(c) for c in cells if c not in boxes and not grid.text(c).isdecimal()]
    ticked = [cell for cell in boxes if TICKED in grid.text(cell)]
    if len(names) != 1 or not boxes or not _is_criterion(names[0].text):
        return None
    if len(ticked) == 1:
        shown = grid.piece(header[ticked[0].column])
        value: Leaf[str] = source.leaf(clean(shown.text), shown.start, shown.end)
    else:
        value = source.leaf(None, boxes[0].start, boxes[-1].end)
    return Rating(criterion=source.leaf(clean(names[0].text), names[0].start, names[0].end), value=value)


def _row_rating(source: Source, grid: Grid, row: int) -> Iterator[Rating]:
    """A row: the criterion in its first cells or before the boxes, the options in one cell or several."""
    written = [cell for cell in grid.anchors.get(row, ()) if not grid.is_blank(cell)]
    if not written or not ticks.has_marks(source, written[0].start, written[-1].end):
        return
    cells = [grid.piece(cell) for cell in written]
    for i, cell in enumerate(cells):
        if not ticks.has_marks(source, cell.start, cell.end):
            continue
        own = [*_in_text(source, cell.start, cell.end)]
        head = rx.compile(f"[^{_BOX}]*").match(source.text, cell.start, cell.end)
        if head and _SENTENCE.search(head[0]):
            return
        if own:
            yield from own
        elif i:
            options = [c for piece in cells[i:] for c in ticks.choices(source, piece.start, piece.end)]
            yield from _rating(source, cells[i - 1], options)
        return


def _row_told(source: Source, grid: Grid, row: int) -> Iterator[Rating]:
    """The ratings in a row of the conclusion's table that stand without boxes right of their criteria.

    All of the row are such pairs, but for a number before them."""
    cells = [grid.piece(cell) for cell in grid.anchors.get(row, ()) if not grid.is_blank(cell)]
    cells = cells[1:] if cells and cells[0].text.isdecimal() else cells
    pairs = [
        (name, _own_rating(value))
        for name, value in zip(cells[::2], cells[1::2], strict=False)
        if not (is_blank(name.text) and is_blank(value.text))
    ]
    if len(cells) % 2 or not all(
        _is_criterion(name.text) and _is_rating(value.text) for name, value in pairs
    ):
        return
    for name, value in pairs:
        yield Rating(
            criterion=source.leaf(clean(name.text), name.start, name.end),
            value=source.leaf(clean(value.text), value.start, value.end),
        )


def _own_rating(value: Piece) -> Piece:
    """A rating without the foreign words before it (Conforming (符合))."""
    match = _IN_BRACKETS.fullmatch(value.text)
    if match is None:
        return value
    start, end = (value.start + at for at in match.span("own"))
    return Piece(start, end, match["own"])


def _is_criterion(text: str) -> bool:
    return 2 <= len(text) <= _LONGEST_CRITERION and text[0].isalpha() and not _is_rating(text)


def _is_rating(text: str) -> bool:
    return len(text) <= 12 and labels.is_value("conclusion", "rating", text)


def _in_text(source: Source, start: int, end: int) -> Iterator[Rating]:
    """Criteria with their boxes one after another in a text (策划 ■符合 □不符合；运行 □符合 ■不符合)."""
    for low, high in _one_by_one(source.text, start, end):
        if not ticks.has_marks(source, low, high):
            continue
        options = ticks.choices(source, low, high)
        head = source.text[low : options[0].start].rstrip(" \t：:\u3000")
        at = max(head.rfind("："), head.rfind(":")) + 1
        at = at or numbering_end(head)
        text = head[at:].strip(" \t，,、；;")
        if text:
            begin = low + head.index(text, at)
            yield from _rating(source, Piece(begin, begin + len(text), text), options)


def _told(source: Source, start: int, end: int) -> Iterator[Rating]:
    """Criteria with a rating after their colon and no boxes (符合性：基本符合　有效性：有效)."""
    for match in (m for pattern in (_PAIR, _SAID) for m in pattern.finditer(source.text, start, end)):
        if _is_rating(match["value"]):
            start, end = match.span("name")
            end = start + len(_NAME_END.sub("", match["name"]))
            yield Rating(
                criterion=source.leaf(clean(source.text[start:end]), start, end),
                value=source.leaf(clean(match["value"]), *match.span("value")),
            )


def _one_by_one(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The ranges that have one criterion each, divided by sentence marks or where the next one begins."""
    for part in _PART.finditer(text, start, end):
        boxes = [at for at in range(part.start(), part.end()) if text[at] in _BOX]
        if not boxes:
            continue
        cuts = {m.start() for m in _LABEL.finditer(text, boxes[0], part.end())}
        if text[boxes[-1] + 1 : part.end()].strip():
            cuts |= {m.start() for m in _GAP.finditer(text, boxes[0], part.end())}
        yield from pairwise([part.start(), *sorted(cuts), part.end()])


def _rating(source: Source, criterion: Piece, options: list[Choice]) -> Iterator[Rating]:
    shown = [_own_words(option) for option in options]
    known = [o for o in shown if len(o.text) <= 12 and labels.value_of("conclusion", "rating", o.text)]
    if len(known) < 2 or len(criterion.text) > _LONGEST_CRITERION:
        return
    chosen = ticks.ticked(known)
    if len(chosen) == len(known) or _SENTENCE.search(criterion.text) or _OF_FINDINGS.search(criterion.text):
        return
    if len(chosen) == 1:
        value: Leaf[str] = source.leaf(clean(chosen[0].text), chosen[0].start, chosen[0].end)
    else:
        value = source.leaf(None, known[0].start, known[-1].end)
    named = source.leaf(clean(criterion.text), criterion.start, criterion.end)
    yield Rating(criterion=named, value=value)


def _own_words(option: Choice) -> Choice:
    """An option without the foreign words after the Chinese ones (符合 Conforming)."""
    text = _FOREIGN.sub("", option.text)
    return replaced(option, text=text) if text else option
