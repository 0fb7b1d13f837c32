"""Drills of an emergency plan that is not among the plans that the report lists."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from itertools import islice
from pathlib import Path
from typing import NamedTuple

from checks.context import Context
from schemas import patterns
from schemas.cache import yaml_file
from schemas.leaf import Leaf
from schemas.text import fold

_DATA = Path(__file__).with_name("drills.yaml")
SEVERAL = 3
"""So many plans in a sentence are a list."""

MOST = 40
"""So many drills, and so many plans, are compared."""

_TITLED = patterns.compile(
    r"《(?P<plan>[^《》]{2,24}?(?:应急(?:救援|处置)?(?:预案|措施|方案|计划)|预案|现场处置方案))》(?P<open>\s?等)?"
)
_DRILLED = patterns.compile(
    r"(?:进行|组织|开展|实施|举行|举办|完成)(?:进行|开展|实施|举行)?了?\s?《?(?P<plan>[^\W\d_了的及和与]{2,14}?预案)》?\s?的?(?:模拟|实战|桌面)?演[练习]"
)
_LISTING = ("编制", "制定", "建立", "提供", "策划", "包括", "预案")
"""Words that a list of plans has beside their titles."""

_KIND = patterns.compile(
    r"应急|救援|处置|预案|措施|方案|计划|专项|综合|现场|事故|事件|预防|突发|控制|公司|生产安全|安全|及|与|和"
)
"""What titles of plans have in common, beside what they are for."""

_LEAD = 2


class Listed(NamedTuple):
    """The plans of a sentence; `open`: it breaks off (等)."""

    place: Leaf[str]
    plans: list[str]
    open: bool


class Drilled(NamedTuple):
    """A plan that was drilled, the place, the list that lacks it, its plans, and one by a similar name."""

    plan: str
    place: Leaf[str]
    listed: Leaf[str]
    plans: list[str]
    near: str | None


def drilled_unlisted(context: Context) -> Iterator[Drilled]:
    """The plans drilled that no list of plans has: where the lists are open (等), only those that one of a
    similar name seems to be meant for."""
    drilled = {
        match["plan"]: passage.leaf
        for passage in context.mentions.passages(("演练", "演习"))
        for match in _DRILLED.finditer(fold(str(passage.leaf.value)))
        if _about(match["plan"])
    }
    lists = list(_lists(context)) if drilled else []
    whole = [one for one in lists if len(one.plans) >= SEVERAL]
    known = {plan: _about(plan) for plan in islice((plan for one in lists for plan in one.plans), MOST)}
    for plan, place in islice(drilled.items() if whole else (), MOST):
        about = _about(plan)
        if any(_is_one(about, its) for its in known.values()):
            continue
        near = next((other for other, its in known.items() if _is_near(about, its)), None)
        is_open = any(one.open for one in whole) or any(_shares(about, its) for its in known.values())
        if near is not None or not is_open:
            yield Drilled(plan, place, whole[0].place, whole[0].plans, near)


def _lists(context: Context) -> Iterator[Listed]:
    """The plans that sentences name by their titles."""
    for passage in context.mentions.passages(_LISTING):
        found = list(_TITLED.finditer(fold(str(passage.leaf.value))))
        if found:
            yield Listed(passage.leaf, [match["plan"] for match in found], found[-1]["open"] is not None)


def _about(title: str) -> str:
    """What a plan is for.

    >>> _about("触电事故专项应急预案"), _about("机械伤害预防及应急措施")
    ('触电', '机械伤害')
    """
    return _KIND.sub("", title)


def _is_one(one: str, other: str) -> bool:
    """Whether two plans may be for one thing: the one is for part of the other, or both go by one name."""
    return (
        not other
        or one in other
        or other in one
        or any(
            any(word in one for word in words) and any(word in other for word in words)
            for words in _twice()["plans"]
        )
    )


def _is_near(one: str, other: str) -> bool:
    """Whether two plans begin alike, and go on with words for one kind of harm (机械打击, 机械伤害)."""
    if one[:_LEAD] != other[:_LEAD] or one == other:
        return False
    rest, its = one[_LEAD:], other[_LEAD:]
    return any(rest in words and its in words for words in _twice()["harms"])


def _shares(one: str, other: str) -> bool:
    """Whether two plans have two characters that stand side by side in common."""
    return any(one[at : at + _LEAD] in other for at in range(len(one) - 1))


@cache
def _twice() -> dict[str, list[list[str]]]:
    twice: dict[str, list[list[str]]] = yaml_file.read(_DATA)
    return twice
