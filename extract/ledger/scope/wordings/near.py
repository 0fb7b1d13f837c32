"""The scope told again in a sentence, cell or quote, alike but for some words in the middle of it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from extract.ledger.reading import Reading
from extract.ledger.text.word_kinds import has, words
from schemas.statements.scope import NearScope
from schemas.text import plain_same

_SHORTEST, _LONGEST, _EDGE, _MOST, _SHARE = 8, 120, 3, 10, 0.65
"""Characters of a scope; that it begins or ends with; of what is told otherwise; how much is the same."""

_LIGHT = frozenset('、和及与的，,；;（()）/ ：:“”"以等。\t')
_STOPS = "，,。；;\n\t"


class _Other(NamedTuple):
    """What a text has instead of some words of the scope, and where the whole stands."""

    own: str
    stated: str
    start: int
    end: int


def read(reading: Reading) -> Iterator[NearScope]:
    """What is as long as a scope, begins and ends as it does, and is none of the scopes."""
    stated = {_core(str(one.text.value)): one for one in reading.report.scopes if one.text is not None}
    scopes = {
        core: one.text for core, one in stated.items() if one.place != "activity" and one.text is not None
    }
    text = plain_same(reading.text)
    for core, place in scopes.items():
        for other in _others(text, core) if _SHORTEST <= len(core) <= _LONGEST else ():
            whole = text[other.start : other.end]
            line = text[text.rfind("\n", 0, other.start) + 1 : other.end]
            line = line if "\t" in line else line.rpartition("。")[2]
            known = any(whole in one or _core(whole) == one for one in stated)
            if known or has("allowed", line) or has("changed_scope", line):
                continue
            leaf = reading.leaf(whole, other.start, other.end)
            if reading.role(leaf, "time") in ("former", "held"):
                continue
            yield NearScope(leaf, whole, place, other.own, other.stated)


def _core(text: str) -> str:
    """What a scope says is made or done, without what it says of a system."""
    core = plain_same(text)
    for word in words()["of_system"]:
        at = core.find(word)
        if at >= _SHORTEST:
            core = core[:at]
    return core.strip("".join(_LIGHT))


def _others(text: str, core: str) -> Iterator[_Other]:
    at = text.find(core[:_EDGE])
    while at >= 0:
        same = next((i for i in range(len(core)) if text[at + i : at + i + 1] != core[i]), len(core))
        rest = core[same:]
        for size in range(len(rest), _EDGE - 1, -1):
            end = text.find(rest[len(rest) - size :], at + same, at + same + _MOST + size)
            if end >= 0:
                one = _Other(rest[: len(rest) - size], text[at + same : end], at, end + size)
                if _is_another(one, core):
                    yield one
                break
        at = text.find(core[:_EDGE], at + 1)


def _is_another(one: _Other, core: str) -> bool:
    """Whether the words that differ are some, not the same in another order, and few of the whole."""
    own, stated = (set(words) - _LIGHT for words in (one.own, one.stated))
    same = len(core) - len(one.own) >= _SHARE * len(core)
    stopped = any(mark in one.stated for mark in _STOPS) or "体系" in one.stated
    return own != stated and same and len(one.own) <= _MOST and not stopped
