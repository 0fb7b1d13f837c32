"""Slips of writing by their words: wrong characters in usual terms, and what a paragraph tells twice."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path

from extract.readers.leaves import body_end
from extract.readers.text.units import Unit, units
from extract.reading.source import Source
from schemas import patterns
from schemas.cache import yaml_file
from schemas.leaf import Leaf
from schemas.mentions import Garble
from schemas.slotted import slotted

DATA = Path(__file__).with_name("slips.yaml")

_FOREIGN = patterns.compile(
    r"(?<=[\u4e00-\u9fff])[ \u3000]?(?P<word>and|or)[ \u3000]?(?=[\u4e00-\u9fff])"
    r"|(?<![A-Za-z0-9.])(?P<system>Q?E0)(?=[:：]\s?\d{1,2}\.\d|\s?(?:运行|绩效|体系|条款|过程|管理))"
    r"|(?<![\dA-Za-z.:：])(?P<zero>0)(?=[:：]\s?\d{1,2}\.\d[\d.]{0,4}\s?条款)"
)
"""A word of another language between Chinese ones; a nought for the letter of a system (E0:9.2, EO:9.2)."""

_LATIN = patterns.compile(r"[a-z]{2}")
_BESIDE = 48
"""So many characters on both sides of a word are without words of its language, where it stands there by a
slip: a report in English names companies in Chinese."""

_WORDS = {"and": "和", "or": "或"}
_TWICE = patterns.compile(
    r"(?<=[、：:，。；])(?P<item>[\u4e00-\u9fff]{4,14})(?:、|和|以?及)(?P=item)(?=[、，。；）]|等)"
)
"""One item of a list right behind itself. Names of people are shorter: one may hold two offices."""

_RESULT = patterns.compile(r"异常|[未无]|合格|符合|正常|良好|有效|完好|一致|满意|车间|小组|[班工]组")
_STOP = patterns.compile(r"[；。\n\t]")
_LONG = 20
"""So many characters that stand twice between full stops or semicolons of a paragraph, numbers apart, are a
sentence told twice; shorter ones may be the results of two things."""

_NUMBER = patterns.compile(r"[\dA-Za-z]")


@slotted
class Slip:
    """An entry of the file: a text that is wrong, what is meant, and between what it stands."""

    wrong: str
    right: str
    before: str = ""
    not_before: str = ""
    after: tuple[str, ...] = ()
    not_after: tuple[str, ...] = ()
    cut: bool = False

    def fits(self, text: str, at: int) -> bool:
        """Whether the text at a place is the slip, seen with what stands around it."""
        before = text[max(at - 4, 0) : at].rstrip()[-1:]
        behind = text[at + len(self.wrong) : at + len(self.wrong) + 8].lstrip()
        if (self.before and before not in self.before) or (before and before in self.not_before):
            return False
        return not (
            (self.after and not behind.startswith(self.after)) or behind.startswith(self.not_after or ("\0",))
        )


@cache
def entries() -> tuple[Slip, ...]:
    """The entries of the file, in its order."""
    data = yaml_file.texts(DATA)
    return tuple(
        Slip(
            entry["wrong"],
            entry["right"],
            entry.get("before", ""),
            entry.get("not_before", ""),
            tuple(entry.get("after", ())),
            tuple(entry.get("not_after", ())),
            cut=kind == "cut",
        )
        for kind in data
        for entry in data[kind]
    )


def read(source: Source) -> Iterator[Garble]:
    """The wrong characters (`typed`, the leaf's value is what is meant), and what is told twice (`words`)."""
    end, text = body_end(source), source.text
    for slip in entries():
        at = text.find(slip.wrong, 0, end)
        while at >= 0:
            if slip.fits(text, at):
                yield Garble(source.leaf(slip.right, at, at + len(slip.wrong)), "typed")
            at = text.find(slip.wrong, at + 1, end)
    for match in _FOREIGN.finditer(text, 0, end):
        word = match["word"]
        low, high = max(match.start() - _BESIDE, 0), match.end() + _BESIDE
        if word and (_LATIN.search(text, low, match.start()) or _LATIN.search(text, match.end(), high)):
            continue
        right = _WORDS[word] if word else match[0].replace("0", "O")
        yield Garble(source.leaf(right, match.start(), match.end()), "typed")
    for match in _TWICE.finditer(text, 0, end):
        if not _RESULT.search(match["item"]):
            yield Garble(source.leaf(match[0], match.start(), match.end()), "words")
    for unit in units(source):
        if unit.start < end:
            yield from (Garble(leaf, "words") for leaf in _told_twice(source, unit))


def _told_twice(source: Source, unit: Unit) -> Iterator[Leaf[str]]:
    """The sentences of a paragraph that stand in it before."""
    text, stated = source.text, set()
    start = unit.start
    for stop in [*(m.start() for m in _STOP.finditer(text, unit.start, unit.end)), unit.end]:
        said = text[start:stop].strip()
        if len(said) >= _LONG and not _NUMBER.search(said):
            if said in stated:
                yield source.leaf(said, start, stop)
            stated.add(said)
        start = stop + 1
