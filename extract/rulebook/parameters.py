"""The parameters that rules set: figures with units, found by the data of `parameters.yaml`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from extract.reading.source import Source
from extract.reading.system_names import find_systems
from extract.rulebook.amounts import Amount, amounts, bound, in_unit
from extract.rulebook.clauses.sentences import Statement
from schemas import patterns
from schemas.cache import yaml_file
from schemas.other_kinds.rulebook import RuleParameter

_DATA = Path(__file__).with_suffix(".yaml")
_COMMA = patterns.compile(r"[，,、]")
_LINKS = patterns.compile(r"(?:分别|依次)")
_AND = patterns.compile(r"[和与及、]|以及")
_JOINED = patterns.compile(r"[和与及、，,或]|以及|个?月|年|日|[(（)）]")
_RISKS = (
    ("high", patterns.compile(r"高(?:等级|级别|度)?(?:的)?风险|风险(?:等级|级别|程度)?(?:为|是)?高")),
    (
        "medium",
        patterns.compile(r"中(?:等|级)?(?:等级|级别|度)?(?:的)?风险|风险(?:等级|级别|程度)?(?:为|是)?中"),
    ),
    ("low", patterns.compile(r"低(?:等级|级别|度)?(?:的)?风险|风险(?:等级|级别|程度)?(?:为|是)?低")),
    ("limited", patterns.compile(r"有限(?:的)?风险|风险(?:等级|级别|程度)?(?:为|是)?有限")),
)
_REST = "rest"


class Way(NamedTuple):
    """One way to state a parameter; see `parameters.yaml` for what the fields mean."""

    bounds: frozenset[str]
    near: tuple[re.Pattern[str], ...] = ()
    before: tuple[re.Pattern[str], ...] = ()
    after: tuple[re.Pattern[str], ...] = ()
    about: tuple[re.Pattern[str], ...] = ()
    but: tuple[re.Pattern[str], ...] = ()
    never: tuple[re.Pattern[str], ...] = ()
    alone: tuple[re.Pattern[str], ...] = ()
    rest: bool = False


class _Kind(NamedTuple):
    """A parameter: its unit, the ways to state it, from when a term counts."""

    name: str
    unit: str
    ways: tuple[Way, ...]
    since: tuple[tuple[str, re.Pattern[str]], ...] = ()


class _Figure(NamedTuple):
    """A figure with the words of its own part of the sentence before and behind it."""

    amount: Amount
    before: str
    after: str
    bound: str


def parameters(source: Source, stated: Sequence[Statement], systems: Sequence[str]) -> list[RuleParameter]:
    """The parameters in the order of the document, each value once with the first clause that states it.

    `systems` are those that the document is for: what it says of one of several has `applies_to`."""
    found: dict[tuple[str, float, str | None], RuleParameter] = {}
    for statement in stated:
        for kind, value, unit, about in _in(statement, systems):
            one = RuleParameter(
                name=kind.name,
                value=value,
                unit=unit,
                clause=statement.clause,
                applies_to=about,
                item=statement.item,
                since=_since(kind, statement.text),
                place=statement.leaf(source),
            )
            found.setdefault((one.name, one.value, one.applies_to), one)
    return list(found.values())


def _since(kind: _Kind, said: str) -> str | None:
    """From when a term counts (`audit`, `certificate`), where its sentence tells."""
    matches = [(m.start(), name) for name, pattern in kind.since if (m := pattern.search(said))]
    return min(matches)[1] if matches else None


def _in(statement: Statement, systems: Sequence[str]) -> Iterator[tuple[_Kind, float, str, str | None]]:
    """What a sentence states: the parameter, value, unit, and what it applies to."""
    for figure in _figures(statement.text):
        for kind in _kinds():
            stated = in_unit(figure.amount.value, figure.amount.unit, kind.unit)
            way = next((way for way in kind.ways if _holds(way, figure, statement)), None) if stated else None
            if stated is None or way is None:
                continue
            value, unit = stated
            if figure.amount.low is not None and kind.name.endswith("_min"):
                value = figure.amount.low
            for about in _applies(figure, systems):
                yield kind, (round(1 - value, 4) if way.rest else value), unit, about


def _figures(text: str) -> Iterator[_Figure]:
    """The figures of a sentence with their own parts of it."""
    found = amounts(text)
    subjects = _respectively(text, found)
    for at, one in enumerate(found):
        low = found[at - 1].end if at else 0
        high = found[at + 1].start if at + 1 < len(found) else len(text)
        if at and (comma := _COMMA.search(text, low, one.start)):
            low = comma.end()
        if at + 1 < len(found) and (comma := _COMMA.search(text, one.end, high)):
            high = comma.start()
        before, after = text[low : one.start], text[one.end : high]
        if at < len(subjects):
            before, after = subjects[at], text[found[len(subjects) - 1].end :]
        yield _Figure(one, before, after, bound(before, after))


def _respectively(text: str, found: Sequence[Amount]) -> list[str]:
    """The words before each of several figures that 分别 gives to as many subjects; empty where none does."""
    link = _LINKS.search(text)
    first = next((at for at, one in enumerate(found) if link and one.start >= link.end()), None)
    if link is None or first != 0 or len(found) < 2:
        return []
    last = 1
    while last < len(found) and _JOINED.fullmatch(text[found[last - 1].end : found[last].start]):
        last += 1
    subjects = [one for one in _AND.split(text[: link.start()]) if one][-last:]
    if last < 2 or len(subjects) < last:
        return []
    return [f"{one}{text[link.end() : found[0].start]}" for one in subjects]


def _holds(way: Way, figure: _Figure, statement: Statement) -> bool:
    """Whether a figure is stated in a way."""
    if figure.bound not in way.bounds:
        return False
    near = f"{figure.before}\t{figure.after}"
    around = f"{statement.above}\n{statement.text}"
    return (
        all(one.search(near) for one in way.near)
        and all(one.search(figure.before) for one in way.before)
        and all(one.search(figure.after) for one in way.after)
        and all(one.search(around) for one in way.about)
        and not any(one.search(figure.before) or one.search(figure.after) for one in way.but)
        and not any(one.search(around) for one in way.never)
        and not any(one.search(statement.above) for one in way.alone)
    )


def _applies(figure: _Figure, systems: Sequence[str]) -> list[str | None]:
    """The systems or risks that the words before a figure tie it to; `[None]`: to none of several."""
    risks = [name for name, pattern in _RISKS if pattern.search(figure.before)]
    if risks:
        return list(risks) if len(risks) < len(_RISKS) - 1 else [None]
    named = list(dict.fromkeys(one.value for one in find_systems(figure.before)))
    if not named or len(systems) < 2 or not set(named) < set(systems):
        return [None]
    return list(named)


@cache
def _kinds() -> tuple[_Kind, ...]:
    data: dict[str, Any] = yaml_file.read(_DATA)
    words: dict[str, str] = data["words"]
    return tuple(_kind(name, entry, words) for name, entry in data["parameters"].items())


def _kind(name: str, entry: dict[str, Any], words: dict[str, str]) -> _Kind:
    since = tuple((key, _pattern(stated, words)) for key, stated in entry.get("since", {}).items())
    return _Kind(name, entry["unit"], tuple(_way(way, words) for way in entry["ways"]), since)


def _way(entry: dict[str, Any], words: dict[str, str]) -> Way:
    groups = {
        key: tuple(_pattern(one, words) for one in stated)
        for key, stated in entry.items()
        if key not in ("bounds", _REST)
    }
    return Way(bounds=frozenset(entry["bounds"]), rest=entry.get(_REST, False), **groups)


def _pattern(stated: str, words: dict[str, str]) -> re.Pattern[str]:
    """A pattern of the data with its named words filled in."""
    for name, each in words.items():
        stated = stated.replace(f"{{{name}}}", f"(?:{each})")
    return patterns.compile(stated)
