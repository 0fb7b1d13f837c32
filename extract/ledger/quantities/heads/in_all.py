"""Numbers of people right behind words for all of them, or for those whom the system covers."""

from __future__ import annotations

from collections.abc import Iterator

from extract.ledger.reading import Reading
from extract.ledger.text.word_kinds import has, words
from schemas.leaf import Leaf
from schemas.statements.amounts.counts import PeopleInAll
from schemas.text import plain_same

_STOPS, _SENTENCES, _ENDS = "。；;，,、（()）\n", "。；;\n", "。；;，,\t\n"
_LEADS = " \t\n:：为共是"
_LEAST, _MOST, _NEAR, _AROUND = 5, 100000, 16, 60
"""People that are worth a comparison, at least and at most; characters between a word and its number; around
it that tell who is left out."""


def read(reading: Reading) -> Iterator[PeopleInAll]:
    """The numbers in a clause or the cell at its right, one after another."""
    text = plain_same(reading.text)
    others, taken_off = _has_others(reading.text), has("taken_off", reading.text)
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
        of = _of(text[low:at], text[end : end + 3].lstrip(" "))
        for kind in of if of and _LEAST < int(text[at:end]) < _MOST else ():
            near = min(len(text), end + _NEAR)
            high = min((stop for mark in _ENDS if (stop := text.find(mark, end, near)) >= 0), default=near)
            leaf: Leaf[str] = reading.leaf(text[low:end].strip(), low, high)
            own: Leaf[str] = reading.leaf(text[at:end], at, end)
            led, sentence = text[low:at].rstrip(_LEADS), _sentence(text, at, end)
            yield PeopleInAll(
                leaf,
                sentence,
                kind,
                int(text[at:end]),
                own,
                of_covered=led.endswith(tuple(words()["covered"])),
                of_one_system=has("of_one_system", led),
                none_apart=has("none_apart", sentence),
                others=others,
                taken_off=taken_off,
            )
        at = end


def _has_others(text: str) -> bool:
    """Whether a text tells of people who are none of the staff (劳务), and not that there are none."""
    for word in words()["none_apart"]:
        text = text.replace(word, "")
    return any(word in text for word in words()["others_too"])


def _sentence(text: str, at: int, end: int) -> str:
    """What stands around a number in its sentence."""
    before, behind = text[max(at - _AROUND, 0) : at], text[end : end + _AROUND]
    for mark in _SENTENCES:
        before, behind = before.rpartition(mark)[2], behind.partition(mark)[0]
    return f"{before} {behind}"


def _of(before: str, behind: str) -> list[str]:
    """Of whom a number of people is, by the words right before it, none of a part of them."""
    alone = before.rstrip(" ").endswith(("\t", ":", "：")) and behind[:1] in ("", "\n", "\t")
    people = alone or behind[:1] in ("人", "名")
    if not people or behind[1:2] in ("日", "天", "次") or before.endswith((".", "-", "第", "~", "+", "=")):
        return []
    ends = {kind: max(map(before[-_NEAR:].rfind, words()[kind])) for kind in ("covered", "staff")}
    last = max(ends.values())
    return [kind for kind, end in ends.items() if end == last >= 0] if not has("some", before) else []
