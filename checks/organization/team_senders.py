"""Companies that are told to have sent the audit team, and are neither the certification body nor a part of
it (`team_senders.yaml` has the words)."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

from checks.compare import Place, name_key
from checks.context import Context
from schemas.cache import yaml_file

_BEFORE, _BEHIND = 40, 16


class Sender(NamedTuple):
    """A company, and where it is told to have sent the team."""

    name: str
    places: list[Place]


def senders(context: Context, body: str) -> Iterator[Sender]:
    """Those of whom nothing else is told; `body` is the name of the certification body."""
    own = name_key(body)
    for entity in context.mentions.of_kind("organization"):
        key = name_key(entity.name)
        if entity.relation != "other" or entity.roles or key in own or own in key:
            continue
        places: list[Place] = [place for place in entity.places if _sends(context.mentions.text, place)]
        if places:
            yield Sender(entity.name, places)


def _sends(text: str, place: Place) -> bool:
    """Whether the words right behind a name tell that it sends, and those of its sentence whom."""
    start, end = place.span
    if start < 0:
        return False
    before = text[max(start - _BEFORE, 0) : start].replace("；", "。").replace("\n", "。").rpartition("。")[2]
    behind = text[end : end + _BEHIND].replace("；", "。").replace("\n", "。").partition("。")[0]
    words, near = _words(), behind
    while lead := next((one for one in words["reach"] if near.startswith(one) and not _begins(near)), ""):
        near = near.removeprefix(lead)
    sentence = before + behind
    sent = _begins(near) and any(word in sentence for word in words["team"])
    return sent and not any(word in before for word in words["aside"])


def _begins(words: str) -> bool:
    return words.lstrip(" ").startswith(tuple(_words()["sends"]))


@cache
def _words() -> dict[str, list[str]]:
    words: dict[str, list[str]] = yaml_file.read(Path(__file__).with_suffix(".yaml"))
    return words
