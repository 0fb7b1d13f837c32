"""Hazards whose causes are those of another kind of accident."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

from extract.ledger.reading import Reading
from schemas import patterns
from schemas.cache import yaml_file
from schemas.statements.environment_safety import AccidentCauses
from schemas.text import fold

REACH = 40
"""So many characters before its causes an accident is named."""

_CAUSES = patterns.compile(
    r"原因(?:主要|可能)?(?:包括了?|[有为是])?\s?[：:]?\s?(?P<causes>[^。；;：:]{2,80})(?=[。；;]|$)"
)
_LABELLED = patterns.compile(r"原因(?:主要|可能)?(?:包括了?|[有为是]|\s?[：:])")
_PARTED = patterns.compile(r"\s?[、，,和或及]\s?")
_REST = patterns.compile(r"\s?等(?:等|原因|因素)?$")


class Strange(NamedTuple):
    """The name of an accident, and the causes of other kinds of accidents that are told of it."""

    accident: str
    causes: list[str]


def read(reading: Reading) -> Iterator[AccidentCauses]:
    """The accidents all of whose causes, as sentences tell them, are of other kinds."""
    for passage in reading.passages(("原因",)):
        text = fold(str(passage.leaf.value))
        if (found := strange(text)) is not None:
            yield AccidentCauses(passage.leaf, text, *found)


def strange(text: str) -> Strange | None:
    """The accident that a folded sentence tells causes of, where all of them are of other kinds.

    >>> strange("造成的物体打击，可能的原因：线路老化、漏电等")
    Strange(accident='物体打击', causes=['线路老化', '漏电'])
    >>> strange("触电的原因：线路老化、违章操作"), strange("机械伤害的原因：违章操作、交通意外")
    (None, None)
    """
    if _LABELLED.search(text) is None or (match := _CAUSES.search(text)) is None:
        return None
    before = text[max(match.start() - REACH, 0) : match.start()]
    named = max(
        ((before.rfind(word), word) for words in _known()[0].values() for word in words), default=None
    )
    if named is None or named[0] < 0:
        return None
    kinds = {kind for kind, words in _known()[0].items() if any(word in before for word in words)}
    causes = [item for one in _PARTED.split(match["causes"]) if (item := _REST.sub("", one).strip())]
    return Strange(named[1], causes) if causes and all(_is_strange(one, kinds) for one in causes) else None


def _is_strange(cause: str, kinds: set[str]) -> bool:
    """Whether what is told as a cause is known, and of none of the kinds of accidents."""
    of = [set(kinds_of) for kinds_of, words in _known()[1] if any(word in cause for word in words)]
    return bool(of) and all(kinds.isdisjoint(each) for each in of)


@cache
def _known() -> tuple[dict[str, list[str]], list[tuple[list[str], list[str]]]]:
    """The words of each kind of accident; the kinds that some causes belong to, with their words."""
    data = yaml_file.read(Path(__file__).with_suffix(".yaml"))
    return data["accidents"], [(one["of"], one["words"]) for one in data["causes"]]
