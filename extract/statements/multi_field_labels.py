"""Words beside the days of a row that stands beside a label: which field each day is of.

`2023-04-03 起 ⏎ 2026-04-02 | 签订 | 2023-04-01`: a word before a day or behind it in its line; `检验／下检 |
2024-10-21 ⏎ 2026-10-20`: words of one cell for the lines of the next, in their order."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from extract.readers.records.inline_record_parts import Part
from extract.readers.records.multi_field_cell_parts import Held
from extract.reading.stops import DAY_HINT
from extract.statements.inline_records import Spec
from schemas import rx

_WORD = rx.compile(r"[^\W\d_]{1,8}")
_FEWEST = 2


def of(cells: list[Held], spec: Spec) -> tuple[dict[int, tuple[str, ...]], set[int]]:
    """The fields of days that words tell, by where each day begins; and where the words used begin."""
    told: dict[int, tuple[str, ...]] = {}
    used: set[int] = set()
    joint = {cell.start for cell, _ in pairwise(cells) if _is_joint(cell, spec)}
    for cell, behind in pairwise(cells):
        for word, day in zip(cell.parts, behind.parts, strict=False) if cell.start in joint else ():
            if (names := _before(word, spec)) and DAY_HINT.match(day.text):
                told[day.start] = names
                used.add(word.start)
    parts = [(part, cell.start in joint) for cell in cells for part in cell.parts]
    for at, (part, in_joint) in enumerate(parts):
        if in_joint or not _WORD.fullmatch(part.text):
            continue
        last = parts[at - 1][0] if at else None
        after = parts[at + 1][0] if at + 1 < len(parts) else None
        for day, names in _beside(last, part, after, spec):
            told.setdefault(day.start, names)
            used.add(part.start)
    return told, used


def _beside(
    last: Part | None, word: Part, after: Part | None, spec: Spec
) -> Iterator[tuple[Part, tuple[str, ...]]]:
    """The day that a word tells of, with its fields: the one behind it, else the one before it.

    A word that ends the line of the day before it is of that one."""
    ends = _behind(word, spec) if last and DAY_HINT.match(last.text) else ()
    leads = _before(word, spec) if after and DAY_HINT.match(after.text) else ()
    of_line = bool(ends) and word.mark == " " and after is not None and after.mark != " "
    if after and leads and not of_line:
        yield after, leads
    elif last and ends:
        yield last, ends


def _is_joint(cell: Held, spec: Spec) -> bool:
    """Whether a cell is nothing but words, of which some lead days."""
    words = [part for part in cell.parts if _WORD.fullmatch(part.text)]
    return len(words) == len(cell.parts) >= _FEWEST and any(_before(word, spec) for word in words)


def _before(word: Part, spec: Spec) -> tuple[str, ...]:
    return tuple(name for name, led, _ in spec.days if led.search(word.text))


def _behind(word: Part, spec: Spec) -> tuple[str, ...]:
    return tuple(name for name, _, ended in spec.days if ended.match(word.text))
