"""`site`: what the words of a drill's place tell of it (食堂前草坪: on the ground, at the canteen)."""

from __future__ import annotations

from extract.ledger.environment_safety.drills.words import groups_in, known
from schemas import patterns
from schemas.statements.environment_safety import Site

_TAIL = 3
"""So many characters stand at most behind the word that tells the kind of a place (食堂门外)."""

_NUMBERED = patterns.compile(
    r"[\dA-Za-z一二三四五六七八九十东西南北]{1,3}(?=号?(?:楼|门|车间|厂房|仓|库|食堂|宿舍|大门))"
)
"""Which of several buildings a place is at."""

_BESIDE = patterns.compile(r"[路道场坪地](?:边|旁|侧|口|附近|尽头)|路口|路旁|路边")
"""Of a surface that a place is only beside, or before."""


def site(place: str) -> Site:
    """A place by its words.

    >>> site("食堂旁空地").kind, site("食堂旁空地").surface, site("厂区").kind, site("食堂门外十米处").kind
    ('ground', 'ground', None, None)
    """
    its = kind(place, _TAIL)
    return Site(
        place,
        its,
        _surface(place),
        its in known()["outdoors"],
        groups_in(place, known()["buildings"]),
        frozenset(_NUMBERED.findall(place)),
    )


def kind(place: str, tail: int | None = None) -> str | None:
    """The kind of a place: that of the last word of it that is known; null where it tells two places, or more
    than `tail` characters stand behind that word."""
    if "、" in place or "和" in place or "及" in place:
        return None
    kinds = known()["drill_places"].items()
    found = [
        (place.rfind(word) + len(word), kind) for kind, words in kinds for word in words if word in place
    ]
    end, kind = max(found, default=(0, None))
    return kind if tail is None or len(place) - end <= tail else None


def _surface(place: str) -> str | None:
    """What a place in the open is on, by its last word; null where it names another too (路边空地)."""
    if _BESIDE.search(place):
        return None
    named = {name for name, words in known()["surfaces"].items() if any(word in place for word in words)}
    name = next(iter(named)) if len(named) == 1 else None
    words = known()["surfaces"][name] if name else ()
    return name if place.removesuffix("上").removesuffix("处").endswith(tuple(words)) else None
