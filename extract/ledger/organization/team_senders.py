"""Companies that are told to have sent the audit team (`team_senders.yaml` has the words)."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path

from extract.ledger.reading import Reading
from schemas.cache import yaml_file
from schemas.leaf import Leaf
from schemas.statements.organization import TeamSender

_BEFORE, _BEHIND = 40, 16


def read(reading: Reading) -> Iterator[TeamSender]:
    """Those of whom nothing else is told, company by company."""
    for entity in reading.mentions.of_kind("organization"):
        if entity.relation == "other" and not entity.roles:
            for place in entity.places:
                if words := _sending(reading.text, place):
                    yield TeamSender(place, words, entity.name)


def _sending(text: str, place: Leaf[str]) -> str:
    """The sentence of a name, if the words right behind it tell that it sends, and the others whom."""
    start, end = place.span
    if start < 0:
        return ""
    before = text[max(start - _BEFORE, 0) : start].replace("；", "。").replace("\n", "。").rpartition("。")[2]
    behind = text[end : end + _BEHIND].replace("；", "。").replace("\n", "。").partition("。")[0]
    words, near = _words(), behind
    while lead := next((one for one in words["reach"] if near.startswith(one) and not _begins(near)), ""):
        near = near.removeprefix(lead)
    sentence = before + behind
    sent = _begins(near) and any(word in sentence for word in words["team"])
    return sentence if sent and not any(word in before for word in words["aside"]) else ""


def _begins(words: str) -> bool:
    return words.lstrip(" ").startswith(tuple(_words()["sends"]))


@cache
def _words() -> dict[str, list[str]]:
    words: dict[str, list[str]] = yaml_file.read(Path(__file__).with_suffix(".yaml"))
    return words
