"""The systems that words name (环境和能源管理体系), or the numbers of their standards."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import NamedTuple

from schemas import patterns as rx
from schemas.cache import yaml_file

_NUMBER = rx.compile(r"\d{4,5}")


class Words(NamedTuple):
    """The words of `names.yaml`."""

    kinds: dict[str, list[str]]
    systems: dict[str, str]
    named: re.Pattern[str]
    word: re.Pattern[str]
    verdict: re.Pattern[str]
    ready: re.Pattern[str]
    other: re.Pattern[str]


def first_named(text: str, systems: frozenset[str]) -> tuple[int, int]:
    """The range in which a folded text first names one of some systems; the whole text where no words do."""
    spans = (match.span() for match in known_words().named.finditer(text))
    return next((span for span in spans if systems_named(text[slice(*span)]) & systems), (0, len(text)))


def systems_named(text: str) -> frozenset[str]:
    """The systems that a folded text names, in words (环境和能源管理体系) or by their standards."""
    known = known_words()
    called = " ".join([*(match[0] for match in known.named.finditer(text)), *_NUMBER.findall(text)])
    return frozenset(known.systems[word] for word in known.word.findall(called))


@cache
def known_words() -> Words:
    """The words, made ready."""
    said = yaml_file.read(Path(__file__).with_suffix(".yaml"))
    systems = {
        word: system for of in ("names", "numbers") for system, words in said[of].items() for word in words
    }
    word = "|".join(sorted(systems, key=lambda one: -len(one)))
    name = "|".join(one for one in word.split("|") if not one.isdigit())
    named = rf"(?:(?:{name})(?:管理)?(?:体系)?(?:、|和|及|与|以及|/|，|,)?){{1,8}}(?:管理)?体系"
    patterns = [rx.compile(one) for one in (named, word, said["verdict"], said["ready"], said["not"])]
    return Words(said["kinds"], systems, *patterns)
