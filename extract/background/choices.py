"""Boxes of which one alone is to be ticked (□是 ☑否), where none or several are."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from itertools import takewhile

from extract import labels
from extract.groups.conclusion import meaning
from extract.groups.leaves import body_end
from extract.readers import ticks
from extract.readers.grid import grids
from extract.readers.ticks import Choice
from extract.readers.units import Unit, units
from extract.source import Source
from schemas import rx
from schemas.document import EMPTY, TICKED, UNKNOWN
from schemas.leaf import Leaf
from schemas.mentions import Choices

_MARKS = (TICKED, EMPTY, UNKNOWN)
_HEAD = rx.compile(r"[，,；;：:。（(\s]")
_AUDIT = rx.compile(r"(?:审核|评审|评鉴)$")
_MOST_LABEL = 30
_LONGEST_OPTION, _ALL_OPTIONS, _AHEAD = 60, 3, 8
_FEWEST = 2
_ALONE = frozenset({"yes_no", "have", "agree", "judged", "half", "grade", "risk"})
"""The sets whose options stand for themselves; another's box may be ticked beside (☑监督 □一阶段 □二阶段)."""

_TYPES = frozenset({"type", "stage", "part"})
"""The sets whose options are types of audits."""

Group = list[tuple[Choice, str]]
"""Options that exclude one another, each with its key."""


def read(source: Source) -> list[Choices]:
    """The groups of options that exclude one another, in reading order; none with a box that was lost."""
    found = list(_unmarked(source))
    if not any(mark in source.text for mark in _MARKS):
        return found
    for unit, options in _runs(source):
        if any(choice.state == "unknown" for choice in options):
            continue
        groups = list(_groups(options))
        apart = sum(len(group) for _, group in groups) == len(options)
        for kind, group in groups:
            told = _told(source, unit, kind, group)
            beside = any(choice.state == "ticked" for choice in options) and not (apart and kind in _ALONE)
            if told.ticked or not beside:
                found.append(told)
    return found


def _unmarked(source: Source) -> Iterator[Choices]:
    """Recommendations that stand one under the other without any box: all that there may be."""
    run: list[tuple[Unit, str]] = []
    for unit in [*units(source), None]:
        short = unit is not None and 0 < unit.end - unit.start <= _LONGEST_OPTION
        text = source.text[unit.start : unit.end].strip() if unit is not None else ""
        told = meaning(text) if short and not text.endswith((":", "：")) else None
        if unit is not None and told is not None and not ticks.has_marks(source, unit.start, unit.end):
            run.append((unit, told))
            continue
        if len({word for _, word in run}) == len(run) >= _ALL_OPTIONS:
            options = [source.text[one.start : one.end].strip() for one, _ in run]
            leaf: Leaf[str] = source.leaf(None, run[0][0].start, run[-1][0].end)
            yield Choices(leaf, "recommendation", "", [], options, boxed=False)
        if unit is None or text:
            run = []


def _runs(source: Source) -> Iterator[tuple[Unit, list[Choice]]]:
    """The options that stand together: of a paragraph or cell, of single boxes in lines or cells in a row."""
    run: list[Choice] = []
    first: Unit | None = None
    for unit in units(source):
        if unit.start >= body_end(source):
            break
        options = _options(source, unit)
        opens = bool(options) and not source.text[unit.start : options[0].start].strip()
        alone = opens and (len(options) == 1 or _in_one_column(source, unit))
        if alone and first is not None and _go_on(source, first, unit):
            run += options
            continue
        if first is not None:
            yield first, run
        run, first = options, unit if options else None
        if first is not None and not alone:
            yield first, run
            first = None
    if first is not None:
        yield first, run


def _options(source: Source, unit: Unit) -> list[Choice]:
    if not ticks.has_marks(source, unit.start, unit.end):
        return []
    return ticks.choices(source, unit.start, unit.end)


def _go_on(source: Source, first: Unit, unit: Unit) -> bool:
    """Whether a single box goes on what another began: in a line below, in the next cells of a row, or in
    those of a table with one column."""
    if first.cell is None or unit.cell is None:
        return first.cell is None and unit.cell is None
    return first.block == unit.block and (first.cell.row == unit.cell.row or _in_one_column(source, unit))


def _in_one_column(source: Source, unit: Unit) -> bool:
    grid = grids(source).get(unit.block) if unit.cell is not None else None
    return grid is not None and grid.block.columns == 1


def _groups(options: list[Choice]) -> Iterator[tuple[str, Group]]:
    """The options parted into groups by the sets that they are of; those of no set are left out."""
    every = [_known(choice.text) for choice in options]
    kind, group = "", list[tuple[Choice, str]]()
    for at, choice in enumerate(options):
        known = every[at]
        word = known.get(kind)
        if word is not None and all(word != other for _, other in group):
            group.append((choice, word))
            continue
        if _is_whole(group):
            yield kind, group
        kinds = [name for name in known if not group or name != kind] or list(known)
        kind = _likeliest(every[at + 1 : at + 1 + _AHEAD], kinds)
        group = [(choice, known[kind])] if kind else []
    if _is_whole(group):
        yield kind, group


def _is_whole(group: Group) -> bool:
    return len(group) >= _FEWEST


def _likeliest(following: list[dict[str, str]], kinds: list[str]) -> str:
    """Of the sets that an option may be of the one that most of the options behind it are of as well."""
    return max(kinds, key=lambda kind: len([*takewhile(lambda known: kind in known, following)]), default="")


def _known(text: str) -> dict[str, str]:
    """The sets that have an option, with its key there."""
    words = _words()
    for name in labels.keys(text):
        if name in words:
            return words[name]
    if (told := meaning(text)) is not None:
        return {"recommendation": told}
    head = labels.key(_HEAD.split(text, maxsplit=1)[0])
    return words.get(head) or words.get(_AUDIT.sub("", head)) or {}


@cache
def _words() -> dict[str, dict[str, str]]:
    """For each wording of an option the sets that have it, and which of their options it is."""
    types = labels.values("identity", "audit_type")
    sets = {"mode": labels.values("audit", "mode"), **labels.load()["choices"].values}
    found: dict[str, dict[str, str]] = {}
    for kind, options in sets.items():
        for option, wordings in options.items():
            for wording in (*wordings, *(types.get(option, ()) if kind in _TYPES else ())):
                found.setdefault(labels.key(wording), {})[kind] = option
    return found


def _told(source: Source, unit: Unit, kind: str, group: Group) -> Choices:
    start, end = group[0][0].start, max(choice.end for choice, _ in group)
    return Choices(
        leaf=source.leaf(None, start, end),
        kind=kind,
        label=_label(source, unit, start),
        ticked=[choice.text for choice, _ in group if choice.state == "ticked"],
        options=[choice.text for choice, _ in group],
    )


def _label(source: Source, unit: Unit, at: int) -> str:
    """What is asked: the words before the options, else the cell left of them."""
    before = _HEAD.split(source.text[unit.start : at].rstrip(" \t\u3000：:"))[-1]
    if before.strip():
        return before.strip()[-_MOST_LABEL:]
    grid = grids(source).get(unit.block)
    if grid is None or unit.cell is None:
        return ""
    left = [cell for cell in grid.anchors.get(unit.cell.row, ()) if cell.column < unit.cell.column]
    told = [grid.text(cell) for cell in left if not any(mark in grid.text(cell) for mark in _MARKS)]
    return told[-1][:_MOST_LABEL] if told else ""
