"""What a report has to tell (`required_contents.yaml`), and whether one does."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import Any, Literal, NamedTuple

from schemas.cache import yaml_file
from schemas.leaf import Leaf
from schemas.mentions import Mentions
from schemas.record import Model
from schemas.report import Report
from schemas.statements.papers.required_contents import ChosenOption, RequiredStatement

State = Literal["told", "partly", "open", "absent", "not_asked"]
"""`told` by fields or words; `partly`: some of its fields; `open`: a person decides; `absent`; `not_asked`:
the audit is of a type that has no such thing."""

_FULL = ("stage2", "surveillance", "recertification", "special", "transfer")
"""Types of audit whose result is a full report."""
_NEGATIVE = ("未", "不", "没", "无", "not", "Not")


class Thing(NamedTuple):
    """Something that a report has to tell; see `required_contents.yaml` for what the fields mean."""

    key: str
    zh: str
    en: str
    fields: tuple[str, ...] = ()
    words: tuple[str, ...] = ()
    open: tuple[str, ...] = ()
    but: tuple[str, ...] = ()
    others: tuple[str, ...] = ()
    owners: tuple[str, ...] = ()
    types: tuple[str, ...] = ()
    rated: tuple[str, ...] = ()
    choices: tuple[str, ...] = ()
    unmarked: tuple[str, ...] = ()
    codes: tuple[str, ...] = ()
    absence: Literal["error", "warning", "info"] | None = None
    statement: bool = False
    headed: tuple[str, ...] = ()
    about: tuple[str, ...] = ()
    said: tuple[str, ...] = ()
    demanded: tuple[str, ...] = ()
    implied: str = ""

    def title(self, lang: str) -> str:
        """Its name in a language."""
        return self.zh if lang == "zh" else self.en


class Presence(NamedTuple):
    """Whether a thing is told, and where (the first place of each of its fields, or a word)."""

    thing: Thing
    state: State
    places: tuple[Leaf[Any], ...] = ()


@cache
def things() -> dict[str, Thing]:
    """All things that the packs may ask for, by their names."""
    written: dict[str, dict[str, Any]] = yaml_file.read(Path(__file__).with_suffix(".yaml"))
    return {key: _thing(key, entry) for key, entry in written.items()}


def _thing(key: str, entry: dict[str, Any]) -> Thing:
    written: dict[str, Any] = {
        name: tuple(value) if isinstance(value, list) else value for name, value in entry.items()
    }
    return Thing(key=key, **written)


def asked_of(types: Iterable[str], audit_type: str | None) -> bool:
    """Whether what is asked of some types of audit (none: of all with a full report) is asked of this one."""
    return audit_type is None or audit_type in (tuple(types) or _FULL)


def look(thing: Thing, report: Report, mentions: Mentions) -> Presence:
    """Whether the report tells a thing."""
    audit_type = report.audit_type.value if report.audit_type is not None else None
    if thing.types and not asked_of(thing.types, audit_type):
        return Presence(thing, "not_asked")
    if mentions.unfilled:
        return Presence(thing, "open")
    found = [next(_places(report, entry.split("|")), None) for entry in thing.fields]
    places = tuple(place for place in found if place is not None)
    whole = bool(thing.fields) and len(places) == len(found)
    if (undecided := _undecided(thing, mentions, whole)) is not None:
        return Presence(thing, "open", (undecided,))
    if whole:
        return Presence(thing, "told", places)
    if (rating := _rating(thing, report)) is not None:
        return Presence(thing, "told", (*places, rating))
    but = (*thing.but, *_labels_of_others(thing, report))
    if (word := mentions.find(thing.words, but) or _statement(thing, mentions)) is not None:
        return Presence(thing, "told", (*places, word))
    if places:
        return Presence(thing, "partly", places)
    if (word := mentions.find(thing.open, but)) is not None:
        return Presence(thing, "open", (word,))
    unsure = thing.absence is None or (thing.types and audit_type is None)
    return Presence(thing, "open" if unsure else "absent")


def _statement(thing: Thing, mentions: Mentions) -> Leaf[str] | None:
    """The first sentence, or cell with those beside it, that says something of what a thing is about."""
    found = mentions.statements(RequiredStatement, thing.about, thing.said, thing.demanded)
    return found[0].place if found else None


def _undecided(thing: Thing, mentions: Mentions, whole: bool) -> Leaf[str] | None:
    """Where the options stand that would tell a thing, and none of them is marked."""
    groups = [one for one in mentions.choices if one.kind in thing.choices]
    if groups and not whole and not any(one.ticked for one in groups):
        return groups[0].leaf
    place = mentions.find(thing.unmarked)
    return None if place is None or mentions.statements(ChosenOption, place) else place


def _rating(thing: Thing, report: Report) -> Leaf[str] | None:
    """The rating of a criterion that tells a thing, where it is not to the contrary."""
    for one in report.conclusion.ratings:
        criterion, value = (
            leaf.value or "" if leaf is not None else "" for leaf in (one.criterion, one.value)
        )
        if value and criterion.startswith(thing.rated or "\0") and not value.startswith(_NEGATIVE):
            return one.value
    return None


def _labels_of_others(thing: Thing, report: Report) -> Iterator[str]:
    """The words that are labels of other fields, each with the value that stands behind it, or with the name
    right before it of whose field it is (某认证公司　地址：…)."""
    for raw in _raws(report, thing.others):
        yield from (f"{word}{mark}{raw}" for word in thing.open for mark in (":", ""))
    for raw in _raws(report, thing.owners):
        yield from (f"{raw}{word}" for word in thing.open)


def _raws(report: Report, paths: Iterable[str]) -> Iterator[str]:
    """What the report has for some fields, at each place once."""
    for leaf in _places(report, paths):
        yield from dict.fromkeys(raw for raw in (leaf.raw, *(one.raw for one in leaf.mentions)) if raw)


def _places(report: Report, paths: Iterable[str]) -> Iterator[Leaf[Any]]:
    """The leaves with a value at or below some paths, in order."""
    for path in paths:
        steps = (step.partition("[") for step in path.split("."))
        yield from _below(report, [(name, index.rstrip("]")) for name, _, index in steps])


def _below(value: Any, steps: list[tuple[str, str]]) -> Iterator[Leaf[Any]]:
    if isinstance(value, Leaf):
        if value.value is not None:
            yield value
    elif isinstance(value, list):
        for entry in value:
            yield from _below(entry, steps)
    elif steps and isinstance(value, Model):
        (name, index), *rest = steps
        found = getattr(value, name, None)
        if index:
            found = found[int(index) : int(index) + 1] if isinstance(found, list) else None
        yield from _below(found, rest)
    elif isinstance(value, Model):
        for name in value.FIELDS:
            yield from _below(getattr(value, name), [])


def of_title(title: str, audit_type: str | None) -> Thing | None:
    """What a section with such a title is to tell; null where it is no thing of these.

    >>> [thing and thing.key for thing in (of_title("上次审核不符合项的验证", None), of_title("会议", None))]
    ['previous', None]
    """
    found = [(at, one) for one in things().values() for word in one.headed if (at := title.find(word)) >= 0]
    thing = min(found, key=lambda pair: pair[0])[1] if found else None
    return thing if thing and (not thing.types or asked_of(thing.types, audit_type)) else None


def there(report: Report, path: str) -> bool:
    """Whether anything has a value at or below a path."""
    return next(_places(report, [path]), None) is not None
