"""One number told in two places: how many work in a department or shift, how many there are of what the
organization has identified or listed (`repeated_counts.yaml`)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from itertools import pairwise, product
from pathlib import Path
from typing import NamedTuple

from checks.context import Context
from schemas.cache import yaml_file
from schemas.leaf import Leaf
from schemas.text import fold
from schemas.wholes.surroundings import Table

_NUMERALS = {"两": 2, **{word: at for at, word in enumerate("一二三四五六七八九十", 1)}}
_BREAKS = "，,。；;、（("
_SHORTEST, _LONGEST = 2, 16


class Count(NamedTuple):
    """A number of something, where it is told, and of which department (empty: none is named)."""

    what: str
    number: int
    leaf: Leaf[str]
    scope: str = ""


def twice_told(context: Context, kind: str) -> Iterator[list[Count]]:
    """The statements on one thing that do not tell one number: of `people` or `things`."""
    stated: dict[str, list[Count]] = defaultdict(list)
    for one in (*_of_sentences(context, kind), *(_of_tables(context) if kind == "people" else ())):
        stated[one.what].append(one)
    for counts in stated.values():
        for those in _by_scope(counts):
            firsts = {one.number: one for one in reversed(those)}
            if len(firsts) == 2:
                yield sorted(firsts.values(), key=lambda one: one.leaf.start)


def _by_scope(counts: list[Count]) -> list[list[Count]]:
    """The numbers of one thing in each department that is named for it, in all of them where one is at most;
    a department with its site in brackets is also meant where it is named without."""
    scopes = sorted({one.scope for one in counts} - {""})
    scopes = [one for one in scopes if not any(other.startswith(one) for other in scopes if other != one)]
    if len(scopes) < 2:
        return [counts]
    return [[one for one in counts if one.scope and scope.startswith(one.scope)] for scope in scopes]


def _of_sentences(context: Context, kind: str) -> Iterator[Count]:
    """The numbers that sentences tell without a word of a part, another time or somebody else."""
    units = _known()[kind]
    asked = [number + unit for number, unit in product([*"0123456789", *_NUMERALS], units)]
    for passage in context.mentions.passages(asked):
        text = fold(str(passage.leaf.value))
        if context.mentions.beside(passage.leaf) or any(word in text for word in _known()["effective"]):
            continue
        for start, end, number in numbers(text, units):
            if not text.startswith(tuple(_known()["behind"]), end):
                yield from _named(context, passage.leaf, text, (start, end, number), kind)


def numbers(text: str, units: list[str]) -> Iterator[tuple[int, int, int]]:
    """The whole numbers of a text before one of some units: begin, end behind the unit, number."""
    for at, char in enumerate(text):
        start = at
        while start and text[start - 1].isdecimal():
            start -= 1
        if char not in units or not at or (start and text[start - 1] in "第.-~～—/"):
            continue
        if start < at:
            yield start, at + 1, int(text[start:at])
        elif (number := _NUMERALS.get(text[at - 1])) and text[at - 2 : at - 1] not in _NUMERALS:
            yield at - 1, at + 1, number


def _named(
    context: Context, leaf: Leaf[str], text: str, number: tuple[int, int, int], kind: str
) -> Iterator[Count]:
    """What a number is of: the words before it, else those behind it."""
    start, end, many = number
    low = max(text.rfind(mark, 0, start) for mark in _BREAKS) + 1
    high = min((at for mark in _BREAKS if (at := text.find(mark, end)) >= 0), default=len(text))
    if any(word in text[low:high] for word in _known()["aside"]):
        return
    before = _without_light(text[low:start])
    if kind == "people":
        yield from _of_people(context, leaf, text[:start], before, many)
        return
    noun = next((one for one in _known()["nouns"] if before.endswith(one)), None)
    noun = noun or next((one for one in _known()["nouns"] if text.startswith(one, end)), None)
    title = _list_before(text[:start]) if not before or before.endswith("》") else None
    if noun or title:
        yield Count(noun or f"《{title}》", many, leaf)


def _of_people(context: Context, leaf: Leaf[str], text: str, before: str, many: int) -> Iterator[Count]:
    """A shift with the department that the sentence names before it, or a department as it is called, also
    before a number in brackets (生产部（34人）)."""
    above = [name for head in context.mentions.under(leaf) if (name := _headed(head))]
    if shift := next((one for one in _known()["shifts"] if before.endswith(one)), None):
        yield Count(shift, many, leaf, _last_unit(text) or "".join(above[-1:]))
    elif before in _known()["own"] and above:
        yield Count(above[-1], many, leaf)
    elif before and before == _unit(before):
        yield Count(before, many, leaf)
    elif not before and (named := _before_bracket(text)):
        yield Count(named, many, leaf)


def _before_bracket(text: str) -> str:
    """The department that a text ends with before it opens a bracket; empty where some are told."""
    opened = text.endswith(("（", "(")) and not any(one in text for one in _known()["aside"])
    return _last_unit(text[:-1]) if opened else ""


def _unit(words: str) -> str:
    """The name of a department that words end with, without the number of a heading; empty for others."""
    name = fold(words).lstrip("0123456789.、()（）一二三四五六七八九十第章节 ")
    ends = any(name.endswith(unit) and len(name) > len(unit) for unit in _known()["units"])
    return name if ends and _SHORTEST <= len(name) <= _LONGEST else ""


def _headed(head: str) -> str:
    """The department that a heading names, with the site its brackets begin with (包装车间（二厂，3月）)."""
    name, _, note = fold(head).partition("(")
    site = note.partition(")")[0].partition(",")[0]
    return f"{unit}({site}" if (unit := _unit(name)) and site.endswith(tuple(_known()["sites"])) else unit


def _last_unit(text: str) -> str:
    """The name of the department that a text names last, from the mark before it on."""
    ends = [at + len(unit) for unit in _known()["units"] if (at := text.rfind(unit)) >= 0]
    end = max(ends, default=0)
    low = max(text.rfind(mark, 0, end) for mark in (*_BREAKS, ":", "：")) + 1
    return _unit(text[low:end])


def _without_light(words: str) -> str:
    """Words without those that only lead to a number."""
    light = sorted(_known()["light"], key=len, reverse=True)
    while tail := next((one for one in light if words.endswith(one)), ""):
        words = words.removesuffix(tail)
    return words


def _list_before(text: str) -> str | None:
    """The only title of a list in 《》 that a text has."""
    titles = [part.partition("》")[0] for part in text.split("《")[1:] if "》" in part]
    return titles[0] if len(titles) == 1 and titles[0].endswith(tuple(_known()["lists"])) else None


def _of_tables(context: Context) -> Iterator[Count]:
    """The people of departments that the rows of a table tell."""
    for table in context.mentions.tables():
        first = table.begun(0) if table.rows else ()
        heads = [cell.column for cell in first if fold(cell.text) in _known()["heads"]]
        for low, column in pairwise([-1, *heads]):
            yield from _of_rows(table, low, column)


def _of_rows(table: Table, low: int, column: int) -> Iterator[Count]:
    """The departments between two columns, each with the number in the second one."""
    for row in range(1, len(table.rows)):
        cells = {cell.column: cell for cell in table.begun(row)}
        number = fold(cells[column].text).removesuffix("人") if column in cells else ""
        for cell in (cells[at] for at in sorted(cells) if low < at < column):
            if number.isdecimal() and _unit(cell.text):
                yield Count(_unit(cell.text), int(number), table.leaf(cells[column]))


@cache
def _known() -> dict[str, list[str]]:
    known: dict[str, list[str]] = yaml_file.read(Path(__file__).with_suffix(".yaml"))
    return known
