"""Trades with their words (`trades.yaml`, `more_trades.yaml`), and systems (`words.yaml`)."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from extract.ledger.residue.words import SEVERAL, known
from schemas import patterns as rx
from schemas.cache import yaml_file

SHARED = 4
"""A word that makes so many trades the organization's own says little of each."""

FEW = 8
"""A character of the words of fewer trades says that the organization may have one of them (乳)."""

LONG = 3
"""Words of so many characters may be sure."""

_OF_WORK = rx.compile(
    r"环境因素|危险源|风险|危害|工艺|流程|工序|关键过程|特殊过程|主要过程|环境影响|排放|污染|生产设备|主要设备|加工设备"
    r"|原材料|原辅料|作业|车间|aspects?|hazards?|process(?:es)?|equipment",
    re.I,
)
"""In a sentence that tells of the organization's work: one word of a trade is enough there, if it is sure."""


class Kind(NamedTuple):
    """A trade or system: its names by language, what makes it the organization's own, its words.

    Those of them that are `sure` mean no other trade or system. `shown`: words by which a
    report shows that the organization has the system, though it was not audited."""

    key: str
    names: dict[str, str]
    own: tuple[str, ...]
    words: frozenset[str]
    sure: frozenset[str] = frozenset()
    shown: tuple[str, ...] = ()

    def names_in(self, text: str) -> bool:
        """Whether a text names the trade: by its name or a longer word of those that make it own."""
        named = rx.split(r"[、和]", self.names.get("zh", ""))
        return any(word in text for word in (*named, *self.own) if len(word) >= SEVERAL)

    def speaks_in(self, sentence: str, words: Iterable[str]) -> bool:
        """Whether a sentence that has some of the words tells of the trade."""
        found = set(words)
        if len(found) >= SEVERAL and not found <= usual():
            return True
        return not found.isdisjoint(self.sure) and _OF_WORK.search(sentence) is not None


@cache
def trades() -> tuple[Kind, ...]:
    """The trades of `trades.yaml` and `more_trades.yaml`."""
    common = frozenset(known()["common"])
    return tuple(
        Kind(
            key,
            {"zh": one["zh"], "en": one["en"]},
            tuple(one["own"]),
            frozenset(one["words"]),
            frozenset(_sure(one)) - common,
        )
        for key, one in _industries().items()
    )


@cache
def sectors() -> tuple[tuple[str, ...], ...]:
    """The keys of trades that use one another's words."""
    return tuple(map(tuple, known()["sectors"]))


def _sure(one: dict[str, Any]) -> Iterator[str]:
    """The longer words of a trade, and few short ones: most stand within others, letters in names of all
    sorts."""
    short = frozenset(known()["sure"])
    if one.get("alone", True):
        yield from (
            word for word in one["words"] if word in short or (len(word) >= LONG and not word.isascii())
        )


@cache
def usual() -> frozenset[str]:
    """Words of a trade that any other company uses as well."""
    return frozenset(known()["usual"])


@cache
def trade_words() -> frozenset[str]:
    """The words of all trades."""
    return frozenset().union(*(trade.words for trade in trades()))


@cache
def systems() -> tuple[Kind, ...]:
    """The systems of `words.yaml`."""
    return tuple(
        Kind(
            key,
            {},
            tuple(one["with"]),
            frozenset([*one["words"], *one.get("usual", ())]),
            frozenset(one["words"]),
            tuple(map(str, one.get("shown", ()))),
        )
        for key, one in known()["systems"].items()
    )


@cache
def letters_of() -> dict[str, frozenset[str]]:
    """The characters of the words that make each trade the organization's, but for those of many trades."""
    every = {
        trade.key: frozenset("".join(word for word in trade.own if word not in shared()))
        - frozenset(known()["plain"])
        for trade in trades()
    }
    counted = Counter(letter for letters in every.values() for letter in letters)
    return {
        key: frozenset(letter for letter in letters if counted[letter] < FEW)
        for key, letters in every.items()
    }


@cache
def shared() -> frozenset[str]:
    """The words that make several trades the organization's own, and those of any company's name."""
    counted = Counter(word for trade in trades() for word in trade.own)
    return frozenset(word for word, count in counted.items() if count >= SHARED) | {*known()["generic"]}


def _industries() -> dict[str, Any]:
    files = (Path(__file__).with_name(name) for name in ("trades.yaml", "more_trades.yaml"))
    return {key: one for file in files for key, one in yaml_file.read(file)["industries"].items()}
