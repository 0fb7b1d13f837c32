"""How many people there are in all, beside how many the system covers, as clauses tell it anywhere."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from checks.context import Context
from checks.general.days import Day, has, words
from checks.general.registry import question
from checks.text.noun_phrases import balanced
from schemas.leaf import Leaf
from schemas.result import Finding
from schemas.text import plain_same

_STOPS, _SENTENCES, _ENDS = "。；;，,、（()）\n", "。；;\n", "。；;，,\t\n"
_LEADS = " \t\n:：为共是"
_LEAST, _MOST, _SHARE, _NEAR, _AROUND = 5, 100000, 0.65, 16, 60
"""People that are worth a comparison, at least and at most; how much of one number another is that may be
meant for it; characters between a word and its number; around it that tell who is left out."""


class _Told(NamedTuple):
    """A number of people, the place of its clause and its own; the words of its clause before it, and its
    sentence."""

    number: int
    leaf: Leaf[str]
    own: Leaf[str]
    led: str
    sentence: str


@question("TIME003")
def all_otherwise(context: Context, _told: list[Day]) -> Iterator[Finding]:
    """All people told to be fewer than the system covers, or more though none of them is left out."""
    covered = list(_numbers(context, "covered"))
    if not covered:
        return
    known = {one.number for one in covered}
    if not has("taken_off", context.mentions.text):
        yield from _covered_otherwise(context, covered)
    if _has_others(context.mentions.text):
        return
    low, high = _SHARE * max(known), min(known) / _SHARE
    for one in _numbers(context, "staff"):
        less = low <= one.number < min(known) and not _is_part(context, one)
        more = max(known) < one.number <= high and has("none_apart", one.sentence)
        if less or more:
            yield _differs(context, covered[0], one)


def _covered_otherwise(context: Context, covered: list[_Told]) -> Iterator[Finding]:
    """Those whom the system covers told, right behind the words, to be two numbers of which one may be meant
    for the other."""
    several = len(context.report.systems) > 1
    stated = [one for one in covered if _is_right_before(one.led, several=several)]
    stated = [one for one in stated if not _is_part(context, one)]
    often = Counter(one.number for one in stated)
    usual = next((one for one in stated if often[one.number] == max(often.values())), covered[0])
    for one in stated:
        if usual.number - one.number in often:  # the parts of the whole
            continue
        if one.number != usual.number and _SHARE <= one.number / usual.number <= 1 / _SHARE:
            yield _differs(context, usual, one)


def _is_part(context: Context, one: _Told) -> bool:
    """Whether a number is told as that of a site, a shift or another part of the people, or of before; of one
    system among several `_is_right_before` knows."""
    of, when = (context.mentions.role(one.own, axis) for axis in ("part", "time"))
    return of in ("site", "shift", "unit", "kind", "converted") or when == "former"


def _is_right_before(text: str, *, several: bool) -> bool:
    """Whether nothing parts the words that a text ends with from the number behind it; where there are
    `several` systems, none of them alone."""
    led = text.rstrip(_LEADS)
    return led.endswith(tuple(words()["covered"])) and not (several and has("of_one_system", led))


def _has_others(text: str) -> bool:
    """Whether a text tells of people who are none of the staff (劳务), and not that there are none."""
    for word in words()["none_apart"]:
        text = text.replace(word, "")
    return any(word in text for word in words()["others_too"])


def _differs(context: Context, one: _Told, other: _Told) -> Finding:
    stated = context.listed(f"{each.number}（{balanced(each.leaf.raw)}）" for each in (one, other))
    return context.finding(
        other.leaf,
        one.leaf,
        wrong=[other.leaf],
        identity="heads",
        values=[one.number, other.number],
        variant="told",
        actual=str(other.number),
        told=stated,
    )


def _numbers(context: Context, kind: str) -> Iterator[_Told]:
    """The numbers of people right behind words of a kind, in a clause or the cell at its right."""
    text = plain_same(context.mentions.text)
    at = 0
    while at < len(text):
        end = at
        while end < len(text) and text[end].isdecimal():
            end += 1
        if end == at:
            at += 1
            continue
        reach = max(at - _AROUND, 0)
        low = max(reach, *(text.rfind(mark, reach, at) + 1 for mark in _STOPS))
        if _is_of(kind, text[low:at], text[end : end + 3].lstrip(" ")) and _LEAST < int(text[at:end]) < _MOST:
            near = min(len(text), end + _NEAR)
            high = min((stop for mark in _ENDS if (stop := text.find(mark, end, near)) >= 0), default=near)
            leaf: Leaf[str] = context.mentions.leaf(text[low:end].strip(), low, high)
            own: Leaf[str] = context.mentions.leaf(text[at:end], at, end)
            yield _Told(int(text[at:end]), leaf, own, text[low:at], _sentence(text, at, end))
        at = end


def _sentence(text: str, at: int, end: int) -> str:
    """What stands around a number in its sentence."""
    before, behind = text[max(at - _AROUND, 0) : at], text[end : end + _AROUND]
    for mark in _SENTENCES:
        before, behind = before.rpartition(mark)[2], behind.partition(mark)[0]
    return f"{before} {behind}"


def _is_of(kind: str, before: str, behind: str) -> bool:
    """Whether a number is of people, and words of a kind stand right before it, none of a part of them."""
    alone = before.rstrip(" ").endswith(("\t", ":", "：")) and behind[:1] in ("", "\n", "\t")
    people = alone or behind[:1] in ("人", "名")
    if not people or behind[1:2] in ("日", "天", "次") or before.endswith((".", "-", "第", "~", "+", "=")):
        return False
    ends = {one: max(map(before[-_NEAR:].rfind, words()[one])) for one in ("covered", "staff")}
    return ends[kind] >= 0 and ends[kind] == max(ends.values()) and not has("some", before)
