"""On which days a document of rules was written, reviewed, approved, issued, revised, and came into force."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple, cast

from extract.reading.source import Source
from extract.rulebook.clauses.numbers import counted
from extract.rulebook.clauses.outline import Outline
from extract.values.dates import find_dates
from extract.values.found import narrow
from schemas import patterns
from schemas.cache import yaml_file
from schemas.document import Block
from schemas.leaf import Leaf
from schemas.other_kinds.rule_mentions import Act, DatedAct

_DATA = Path(__file__).with_suffix(".yaml")
_LONGEST_HEAD, _LONGEST_LINE, _BEFORE, _AFTER = 6000, 90, 30, 16
_CJK = "一二三四五六七八九十"
_TIMES = patterns.compile(
    rf"第\s?(?P<a>\d{{1,2}}|[{_CJK}]{{1,3}})\s?次\s?(?:修订|修改|更改)"
    rf"|(?:修订|修改|更改)\s?(?:次数|状态|序号)\s?[:：]?\s{{0,3}}第?\s?(?P<b>\d{{1,2}}|[{_CJK}]{{1,3}})(?![\d./年-])"
)
_EDITION = patterns.compile(r"(?<![A-Za-z\d/-])A\s?/\s?(?P<n>[1-9]\d?)(?![\d/])")
_LABEL = patterns.compile(
    r"\s?(?P<kind>日期|时间|日|date)?\s?(?:人|者|部门)?\s{0,3}(?:[:：\s（(]|$|(?=\d))", re.I
)
_FILLING = patterns.compile(r"[\s:：()（）起正式第次年月日]|\d|[一二三四五六七八九十]")


class _Unit(NamedTuple):
    """A line or a row of a form: its range, and the column heads above it."""

    start: int
    text: str
    heads: tuple[tuple[int, int, str], ...] = ()
    row: int | None = None


def dated_acts(source: Source, found: Outline) -> list[DatedAct]:
    """The dated acts of the cover, the running heads and the history of revisions, in reading order."""
    made: list[DatedAct] = []
    for unit in _units(source, found):
        made += _history(source, unit) if unit.row is not None else _of_line(source, unit)
    return _distinct(made)


def revisions(source: Source, found: Outline) -> list[Leaf[int]]:
    """How often the document was revised, as the cover, the foreword and the version say."""
    dated: list[Leaf[int]] = []
    alone: list[Leaf[int]] = []
    for unit in _units(source, found, prose=True):
        if unit.row is not None or _other().search(unit.text):
            continue
        days = find_dates(unit.text, labelled=True)
        for match in _TIMES.finditer(unit.text):
            written = match["a"] or match["b"]
            times = int(written) if written.isdigit() else counted(written)
            leaf = source.leaf(times, unit.start + match.start(), unit.start + match.end())
            (dated if days and match["a"] else alone).append(leaf)
        for match in _EDITION.finditer(unit.text):
            alone.append(source.leaf(int(match["n"]), unit.start + match.start(), unit.start + match.end()))
    alone = [*{(leaf.value, leaf.raw): leaf for leaf in reversed(alone)}.values()][::-1]
    last = max(dated, key=lambda leaf: leaf.value or 0, default=None)
    return [*([last] if last else []), *alone]


def _distinct(acts: list[DatedAct]) -> list[DatedAct]:
    """Running heads repeat what they say: each once."""
    kept: dict[tuple[object, ...], DatedAct] = {}
    for one in acts:
        kept.setdefault((one.act, one.day.value, one.row, one.labelled), one)
    return [*kept.values()]


def _units(source: Source, found: Outline, *, prose: bool = False) -> Iterator[_Unit]:
    first = min(found.clauses[0].block.start if found.clauses else len(source.text), _LONGEST_HEAD)
    above = ""
    for block in source.document.blocks:
        if block.role not in ("body", "header", "footer"):
            continue
        text = narrow(source.text[block.start : block.end])
        if block.kind == "table":
            if _is_history(text, above):
                yield from _rows(source, block, history=True)
            elif block.start < first or block.role != "body":
                yield from _rows(source, block, history=False)
        elif block.start < first or block.role != "body":
            at = block.start
            for line in text.split("\n"):
                if prose or len(line) <= _LONGEST_LINE:
                    yield _Unit(at, line)
                at += len(line) + 1
        above = text if text.strip() else above


def _is_history(text: str, above: str) -> bool:
    data = _data()
    head = text.split("\n", 1)[0]
    titled = patterns.search(data["history"], head) or (
        len(above) <= _BEFORE and patterns.search(data["history"], above)
    )
    dated = patterns.search("日期|时间|Date", text[:200])
    return bool(
        dated
        and (
            titled
            or (
                patterns.search("版[本次号]|修[订改]", head)
                and patterns.search(data["history_columns"], head)
            )
        )
    )


def _rows(source: Source, block: Block, *, history: bool) -> Iterator[_Unit]:
    """The rows of a table as units; in a form with the cells of its first row as heads of the columns."""
    rows: dict[int, list[Any]] = {}
    for cell in block.cells:
        rows.setdefault(cell.row, []).append(cell)
    heads: tuple[tuple[int, int, str], ...] = ()
    count = 0
    for _, cells in sorted(rows.items()):
        start, end = cells[0].start, cells[-1].end
        text = narrow(source.text[start:end])
        filled = [(c.start - start, c.column, narrow(source.text[c.start : c.end]).strip()) for c in cells]
        dated = bool(find_dates(text, labelled=True))
        if history and not dated:
            heads = tuple(filled) if not count else heads
            continue
        columns = tuple(
            (at, column, next((h for _, c, h in heads if c == column), "")) for at, column, _ in filled
        )
        yield _Unit(start, text, columns, count if history else None)
        count += 1
        if not history and not dated and sum(_acts().search(t) is not None for *_, t in filled) > 1:
            heads = tuple(filled)


def _of_line(source: Source, unit: _Unit) -> Iterator[DatedAct]:
    """The acts of a line or row of a form: by the word behind the day, the one before it, or its column."""
    if _other().search(unit.text):
        return
    acts = [*_acts().finditer(unit.text)]
    used = 0
    days = [one for one in find_dates(unit.text, labelled=True) if one.value]
    for at, day in enumerate(days):
        low = max(used, days[at - 1].end if at else 0, day.start - _BEFORE)
        stated = [a for a in acts if low <= a.start() and a.end() <= day.start and _is_label(unit.text, a)][
            -1:
        ]
        labelled = bool(stated)
        if not stated:
            stop = days[at + 1].start if at + 1 < len(days) else len(unit.text)
            behind = [a for a in acts if day.end <= a.start() < min(stop, day.end + _AFTER)]
            stated = _run(unit.text, day.end, behind)
            used = stated[-1].end() if stated else used
        names = [_act(match) for match in stated] or _column_act(unit, day.start)
        leaf = source.leaf(day.value, unit.start + day.start, unit.start + day.end)
        yield from (DatedAct(name, leaf, None, labelled) for name in names)


def _is_label(text: str, act: re.Match[str]) -> bool:
    """Whether the word of an act stands as the label of what follows it."""
    label = _LABEL.match(text, act.end())
    alone = not patterns.match(r"[\u4e00-\u9fff]", text[act.start() - 1 : act.start()] if act.start() else "")
    return label is not None and (alone or label["kind"] is not None)


def _run(text: str, at: int, acts: list[re.Match[str]]) -> list[re.Match[str]]:
    """The acts that follow a day without other words (起实施, 发布并实施)."""
    stated: list[re.Match[str]] = []
    for match in acts:
        between = _FILLING.sub("", text[at : match.start()])
        if between not in ("", "并", "及", "和", "、", "自", "之"):
            break
        if patterns.match(
            r"\s{0,2}(?:日期|时间|人|者|次数|状态|部门|[:：\t])", text[match.end() : match.end() + 4]
        ):
            break
        stated.append(match)
        at = match.end()
    return stated


def _column_act(unit: _Unit, at: int) -> list[Act]:
    """The act at the head of the column in which a day stands."""
    heads = [head for start, _, head in unit.heads if start <= at]
    match = _acts().search(heads[-1]) if heads else None
    return [_act(match)] if match else []


def _history(source: Source, unit: _Unit) -> Iterator[DatedAct]:
    """The acts of a row of the history of revisions."""
    for day in find_dates(unit.text, labelled=True):
        if not day.value:
            continue
        act: Act = next(iter(_column_act(unit, day.start)), "revised")
        leaf = source.leaf(day.value, unit.start + day.start, unit.start + day.end)
        yield DatedAct(act, leaf, unit.row, labelled=True)


def _act(match: re.Match[str]) -> Act:
    return cast("Act", match.lastgroup)


@cache
def _acts() -> re.Pattern[str]:
    named = (f"(?P<{act}>{'|'.join(words)})" for act, words in _data()["acts"].items())
    return patterns.compile("|".join(named), re.I)


@cache
def _other() -> re.Pattern[str]:
    return patterns.compile(_data()["other"])


@cache
def _data() -> Any:
    return yaml_file.read(_DATA)
