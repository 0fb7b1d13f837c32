"""Representatives of management and staff, each for a field: two people whom the text names as one."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from checks.compare import one_apart
from checks.context import Context
from checks.general.days import Day
from checks.general.registry import question
from schemas.cache import yaml_file
from schemas.leaf import Leaf
from schemas.result import Finding

_POST, _LENGTHS, _FULL, _REACH, _NEAR = "代表", (4, 3, 2), 3, 14, 4
"""The word; letters of a name, of a usual one; so far from the word stands a name behind a post, a number."""

_TWO = 2
"""So many names tell of a slip; more, of several people."""


class _Held(NamedTuple):
    """Who is told to have an office, in the words that name it, and where; no name where several have it."""

    office: str
    name: str
    place: Leaf[str]


@question("PER006")
def two_holders(context: Context, _told: list[Day]) -> Iterator[Finding]:
    """Two names for one representative, none of them told as one of several or before a change."""
    people = {name for one in context.mentions.of_kind("person") for name in one.spellings}
    offices: dict[str, dict[str, list[_Held]]] = {}
    for held in _holders(context, people):
        offices.setdefault(held.office, {}).setdefault(held.name, []).append(held)
    for office, names in offices.items():
        alike = any(
            one_apart(a, b) or a.startswith(b) or b.startswith(a) for a in names for b in names if a != b
        )
        lines = [{one.place.evidence.line for one in those} for those in names.values()]
        if len(names) != _TWO or "" in names or alike or lines[0] & lines[1]:
            continue
        rare = min(names.values(), key=len)
        shown = [held[0].place for held in sorted(names.values(), key=lambda those: those is not rare)]
        yield context.finding(
            *shown,
            wrong=shown[:1],
            identity=office,
            values=sorted(names),
            variant="held",
            office=f"{office}{_POST}",
            names=context.listed(
                context.words("times", name=name, count=len(those)) for name, those in names.items()
            ),
        )


def _holders(context: Context, people: Collection[str]) -> Iterator[_Held]:
    """Every place that names a representative and who it is."""
    for sentence in context.mentions.sentences():
        text = sentence.text
        at = text.find(_POST)
        while at >= 0:
            office, end = _office(text[:at]), at + len(_POST)
            before, after = text[: at - len(office)], text[end:]
            none = after.startswith(tuple(_known()["none"])) or before.endswith(tuple(_known()["theirs"]))
            if office and not none:
                name = _behind(context, after, people) or _before(context, before, people)
                several = after.partition(name)[2][:1] if name and name in after[:_REACH] else ""
                place: Leaf[str] = context.mentions.leaf(
                    text.strip(), sentence.start, sentence.start + len(text)
                )
                if (several and several in _known()["several"]) or _is_of_others(before, after):
                    yield _Held(office, "", place)
                elif name:
                    yield _Held(office, name, place)
            at = text.find(_POST, end)


def _office(before: str) -> str:
    """The words that lead to a representative of whom there is one."""
    manager: str = _known()["manager"]
    if before.endswith(manager):
        rest = before.removesuffix(manager)
        field = rest[len(rest.rstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ/+")) :]
        named = next((one for one in ("质量", "环境", "安全", "能源") if rest.endswith(one)), "")
        return f"{field or named}{manager}"
    rest = before
    while word := next((one for one in _known()["staff"] if rest.endswith(one)), ""):
        rest = rest.removesuffix(word)
    office = before[len(rest) :].lstrip("与和及的")
    return office if _known()["safety"] in office else ""


def _is_of_others(before: str, after: str) -> bool:
    """Whether the sentence tells of others, of a change, or of several."""
    counted = any(word in after[:_NEAR] for word in _known()["counted"])
    return counted or any(word in before + after for word in _known()["others"])


def _behind(context: Context, after: str, people: Collection[str]) -> str:
    """The name right behind an office, behind a bracket or the post that it is told with."""
    text = after
    linked = text.startswith(tuple(_known()["is"]))
    while word := next((one for one in _known()["is"] if text.startswith(one)), ""):
        text = text.removeprefix(word)
    if text[:1] in ("（", "("):
        inner, _, rest = text[1:].replace(")", "）").partition("）")
        return _first(context, inner, people, len(inner)) or _first(context, rest, people)
    if name := _first(context, text, people):
        return name
    clause = text[: min((at for mark in "，,、；。" if (at := text.find(mark)) >= 0), default=_REACH)]
    known = [one for one in people if linked and clause[:_REACH].endswith(one)]
    return max(known, key=len, default="")


def _first(context: Context, text: str, people: Collection[str], whole: int = 0) -> str:
    names = [text[:size] for size in _LENGTHS if len(text) >= size]
    known = next((name for name in names if name in people), "")
    sure = text[:1] not in _known()["no_surnames"] and (not whole or whole == _FULL)
    usual = text[:_FULL] if sure and len(text) >= _FULL and context.mentions.is_name(text[:_FULL]) else ""
    return known or usual


def _before(context: Context, before: str, people: Collection[str]) -> str:
    """The name of who is told to have an office, or before the bracket with it."""
    text = before.rstrip()
    taken = next((one for one in _known()["taken"] if text.endswith(one)), "")
    if not (taken or text.endswith(("（", "("))):
        return ""
    text = text.removesuffix(taken).rstrip("（( 被")
    names = [text[-size:] for size in _LENGTHS if len(text) >= size]
    known = next((name for name in names if name in people), "")
    begun = len(text) == _FULL or text[-_FULL - 1 : -_FULL] in ("，", ",", "、", "命", "举", "长", "理", "任")
    usual = text[-_FULL:] if begun and context.mentions.is_name(text[-_FULL:]) else ""
    return known or usual


@cache
def _known() -> dict[str, Any]:
    known: dict[str, Any] = yaml_file.read(Path(__file__).with_suffix(".yaml"))
    return known
