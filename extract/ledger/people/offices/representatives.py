"""Every place that names a representative of management or staff, and who it is (`representatives.yaml`)."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from functools import cache
from pathlib import Path
from typing import Any

from extract.ledger.reading import Reading
from schemas.cache import yaml_file
from schemas.leaf import Leaf
from schemas.statements.people.persons import Representative

_POST, _LENGTHS, _FULL, _REACH, _NEAR = "代表", (4, 3, 2), 3, 14, 4
"""The word; letters of a name, of a usual one; so far from the word stands a name behind a post, a number."""


def read(reading: Reading) -> Iterator[Representative]:
    """The places in reading order."""
    people = {name for person in reading.mentions.of_kind("person") for name in person.spellings}
    for sentence in reading.sentences():
        text = sentence.text
        at = text.find(_POST)
        while at >= 0:
            office, end = _office(text[:at]), at + len(_POST)
            before, after = text[: at - len(office)], text[end:]
            none = after.startswith(tuple(_known()["none"])) or before.endswith(tuple(_known()["theirs"]))
            if office and not none:
                name = _behind(reading, after, people) or _before(reading, before, people)
                several = after.partition(name)[2][:1] if name and name in after[:_REACH] else ""
                place: Leaf[str] = reading.leaf(text.strip(), sentence.start, sentence.start + len(text))
                if (several and several in _known()["several"]) or _is_of_others(before, after):
                    yield Representative(place, text, office, "")
                elif name:
                    yield Representative(place, text, office, name)
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


def _behind(reading: Reading, after: str, people: Collection[str]) -> str:
    """The name right behind an office, behind a bracket or the post that it is told with."""
    text = after
    linked = text.startswith(tuple(_known()["is"]))
    while word := next((one for one in _known()["is"] if text.startswith(one)), ""):
        text = text.removeprefix(word)
    if text[:1] in ("（", "("):
        inner, _, rest = text[1:].replace(")", "）").partition("）")
        return _first(reading, inner, people, len(inner)) or _first(reading, rest, people)
    if name := _first(reading, text, people):
        return name
    clause = text[: min((at for mark in "，,、；。" if (at := text.find(mark)) >= 0), default=_REACH)]
    known = [one for one in people if linked and clause[:_REACH].endswith(one)]
    return max(known, key=len, default="")


def _first(reading: Reading, text: str, people: Collection[str], whole: int = 0) -> str:
    names = [text[:size] for size in _LENGTHS if len(text) >= size]
    known = next((name for name in names if name in people), "")
    sure = text[:1] not in _known()["no_surnames"] and (not whole or whole == _FULL)
    usual = text[:_FULL] if sure and len(text) >= _FULL and reading.is_name(text[:_FULL]) else ""
    return known or usual


def _before(reading: Reading, before: str, people: Collection[str]) -> str:
    """The name of who is told to have an office, or before the bracket with it."""
    text = before.rstrip()
    taken = next((one for one in _known()["taken"] if text.endswith(one)), "")
    if not (taken or text.endswith(("（", "("))):
        return ""
    text = text.removesuffix(taken).rstrip("（( 被")
    names = [text[-size:] for size in _LENGTHS if len(text) >= size]
    known = next((name for name in names if name in people), "")
    begun = len(text) == _FULL or text[-_FULL - 1 : -_FULL] in ("，", ",", "、", "命", "举", "长", "理", "任")
    usual = text[-_FULL:] if begun and reading.is_name(text[-_FULL:]) else ""
    return known or usual


@cache
def _known() -> dict[str, Any]:
    known: dict[str, Any] = yaml_file.read(Path(__file__).with_suffix(".yaml"))
    return known
