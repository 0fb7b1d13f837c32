"""When in the year the organization's rule has something done, and when it was done."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

from checks.compare import every_place
from checks.context import Context
from schemas import rx, yaml_file
from schemas.leaf import Leaf
from schemas.text import fold

_TWICE = Path(__file__).with_name("twice.yaml")
_ACTS = {
    "internal_audit": (("内部审核", "内审"), "internal_audits", "start"),
    "management_review": (("管理评审", "管评"), "management_reviews", "held_on"),
    "compliance_evaluation": (("合规性评价", "合规评价"), "compliance_evaluations", "done_on"),
}
"""What has a rule: the words for it, and the field of its day."""

_RULE = rx.compile(r"每年(?!度)|(?:规定|策划)[^，,。；;]{0,6}(?:在|于)")
_BUT = rx.compile(
    r"一般|通常|原则上|尽量|20\d\d|首次|第一次|初次|必要时|根据需要|调整|本次|今年|本年|已于|计划于|拟"
)
_TWICE_A_YEAR = rx.compile(r"(?:两|二|2|四|4|几)次|每(?:半年|季|月)|不定期|随时")


class Season(NamedTuple):
    """The rule, the words for when, what it is of (a key of the messages), and the day that is another."""

    rule: Leaf[str]
    when: str
    act: str
    day: Leaf[str]


def out_of_season(context: Context) -> Iterator[Season]:
    """What the rule has done in other months than it was: where every day told of it is in other months."""
    for act, (words, field, day) in _ACTS.items():
        days = [
            place
            for one in getattr(context.report, field)
            for place in every_place([getattr(one, day)])
            if isinstance(place, Leaf) and len(str(place.value or "")) >= len("2025-01")
        ]
        found = _rule(context, words) if days else None
        if found and all(int(str(place.value)[5:7]) not in found[2] for place in days):
            yield Season(found[0], found[1], act, days[0])


def _rule(context: Context, words: tuple[str, ...]) -> tuple[Leaf[str], str, frozenset[int]] | None:
    """The first sentence that says in which months such a thing is done: itself, the words, the months."""
    for passage in context.mentions.passages(list(_seasons())):
        text = fold(str(passage.leaf.value))
        above = "".join(context.mentions.under(passage.leaf))[-40:]
        if not _RULE.search(text) or _BUT.search(text) or _TWICE_A_YEAR.search(text):
            continue
        if not any(word in f"{above}{text}" for word in words) or _of_another(text, words):
            continue
        told = [match[0] for match in _pattern().finditer(text)]
        if told:
            return passage.leaf, "、".join(told), frozenset(m for word in told for m in _seasons()[word])
    return None


def _of_another(text: str, words: tuple[str, ...]) -> bool:
    """Whether a sentence tells of another of the acts first."""
    others = [word for known, *_ in _ACTS.values() if known != words for word in known]
    at = min((text.find(word) for word in words if word in text), default=len(text))
    return any(-1 < text.find(word) < at for word in others)


@cache
def _pattern() -> re.Pattern[str]:
    return rx.compile("|".join(sorted(_seasons(), key=len, reverse=True)))


@cache
def _seasons() -> dict[str, list[int]]:
    """The months of each word, and of the months by their numbers."""
    known: dict[str, list[int]] = yaml_file.read(_TWICE)["seasons"]
    return known | {f"{month}月": [month] for month in range(1, 13)}
