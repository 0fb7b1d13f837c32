"""Names and abbreviations of a document of rules that vary: of its body, of others, of systems."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

from extract.reading.source import Source
from extract.values.found import narrow
from extract.values.organizations import find_organizations
from schemas import patterns
from schemas.cache import yaml_file
from schemas.leaf import Leaf
from schemas.other_kinds.rule_mentions import Naming
from schemas.other_kinds.rulebook import RuleDocument

_DATA = Path(__file__).with_suffix(".yaml")
_TOKEN = patterns.compile(r"(?<![A-Za-z\d/_.&-])[A-Z]{3,10}(?![A-Za-z\d/_&])")
_DECLARED = patterns.compile(
    r"[（(]\s?(?:以下|下称|下文|简称)(?:均|统)?(?:简称|称)?(?:为|作)?\s?[:：]?\s?[“\"「]?\s?"
    r"(?P<name>[A-Za-z][A-Za-z&]{1,11}|[\u4e00-\u9fff]{2,10})\s?[”\"」]?\s?[)）]"
)
_OWNER = patterns.compile(r"(?:公司|中心|机构|院|所|集团)[”\"」]?\s?$")
_FULL = patterns.compile(r"[\u4e00-\u9fffA-Za-z、]{4,20}$")
_OFTEN, _LONG, _SAME_END = 3, 4, 6


def varying(source: Source, document: RuleDocument) -> list[Naming]:
    """The names that vary, in reading order of their first place."""
    text = narrow(source.text)
    words = _Abbreviations(source, text, document)
    made = [*words.varying(), *_terms(source, text), *_full_names(source, document)]
    made += [*_short_names(source, text), *_declared_twice(source, text)]
    return sorted(made, key=lambda one: one.places[0].start)


class _Abbreviations:
    """The abbreviations of letters: by which the body calls itself, and what stands there instead."""

    def __init__(self, source: Source, text: str, document: RuleDocument) -> None:
        self._source, self._text = source, text
        self._places: dict[str, list[tuple[int, int]]] = {}
        for match in _TOKEN.finditer(text):
            self._places.setdefault(match[0], []).append(match.span())
        self._declared = {match["name"] for match in _DECLARED.finditer(text)}
        self._known = {*_data()["known"]}
        self.own = self._own(document)

    def _own(self, document: RuleDocument) -> str | None:
        """The abbreviation of the body: declared behind a company, of its own numbers, else the commonest."""
        acting = {
            name: self._acting(name, _data()["duty"]) for name in self._places if name not in self._known
        }
        often = [name for name, count in acting.items() if count >= _OFTEN]
        for match in _DECLARED.finditer(self._text):
            if match["name"] in often and _OWNER.search(self._text, max(0, match.start() - 8), match.start()):
                return match["name"]
        prefix = patterns.match(r"[A-Z]{3,10}", document.number or "")
        if prefix and prefix[0] in often:
            return prefix[0]
        return max(often, key=lambda name: acting[name], default=None)

    def _acting(self, name: str, words: str) -> int:
        return sum(
            patterns.match(rf"\s?{words}", self._text[end : end + 6]) is not None
            for _, end in self._places[name]
        )

    def varying(self) -> Iterator[Naming]:
        if self.own is None:
            return
        for name, spans in self._places.items():
            if name == self.own or name in self._known or name in self._declared:
                continue
            near = _near(name, self.own)
            if near or self._is_leftover(spans):
                yield Naming(
                    name,
                    [self._source.leaf(name, *span) for span in spans],
                    self.own,
                    [self._source.leaf(self.own, *span) for span in self._places[self.own]],
                    "misspelt" if near else "other_body",
                )

    def _is_leftover(self, spans: list[tuple[int, int]]) -> bool:
        """Whether a strange abbreviation has the duties of a certification body."""
        strong, trade = _data()["strong"], _data()["trade"]
        for start, end in spans:
            if patterns.match(rf"\s?{strong}", self._text[end : end + 6]):
                around = self._text[max(0, start - 60) : end + 60]
                if patterns.search(trade, around):
                    return True
        return False


def _near(one: str, other: str) -> bool:
    """Whether two names differ by one letter, or by two that changed places.

    >>> [_near(*p) for p in (("HZSJ", "HJSJ"), ("ZCX", "ZXC"), ("ZCX", "ZCXX"), ("ZCX", "QMS"))]
    [True, True, True, False]
    """
    if len(one) == len(other):
        wrong = [at for at, (a, b) in enumerate(zip(one, other, strict=True)) if a != b]
        if len(wrong) == 2:
            first, second = wrong
            return second == first + 1 and one[first] == other[second] and one[second] == other[first]
        return len(wrong) == 1
    short, long = sorted((one, other), key=len)
    return len(long) == len(short) + 1 and any(long[:at] + long[at + 1 :] == short for at in range(len(long)))


def _terms(source: Source, text: str) -> Iterator[Naming]:
    """One system in two abbreviations."""
    for term in _data()["terms"]:
        places: dict[str, list[Leaf[str]]] = {}
        for name in term["names"]:
            but = term.get("but", r"(?!)")
            only = term.get("only", "")
            for match in patterns.compile(
                rf"(?<![A-Za-z\d&/-]){name}(?![A-Za-z\d])(?!{but})(?={only})"
            ).finditer(text):
                places.setdefault(name, []).append(source.leaf(name, *match.span()))
        if len(places) > 1:
            right = next(name for name in term["names"] if name in places)
            yield from (
                Naming(n, found, right, places[right], "term") for n, found in places.items() if n != right
            )


def _full_names(source: Source, document: RuleDocument) -> Iterator[Naming]:
    """The body's full name written otherwise, and another body where this one should stand."""
    own = document.body
    if not own or own.isascii():
        return
    data = _data()
    found = find_organizations(source.text)
    right = [source.leaf(own, one.start, one.end) for one in found if one.value == own]
    others: dict[str, list[Any]] = {}
    for one in found:
        if one.value != own and not one.value.endswith(own) and not own.endswith(one.value):
            others.setdefault(one.value, []).append(one)
    for name, ones in others.items():
        if not right or not patterns.search("公司$|中心$", name):
            continue
        misspelt = _alike(name, own)
        of_trade = patterns.search(data["bodies"], name)
        if misspelt or (of_trade and any(_issues(source, one.start, one.end) for one in ones)):
            places = [source.leaf(name, one.start, one.end) for one in ones]
            yield Naming(name, places, own, right, "misspelt" if misspelt else "other_body")


def _alike(one: str, other: str) -> bool:
    """Whether two names are one but for two or three characters in the middle."""
    head = next(
        (at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other))
    )
    rest = min(len(one), len(other)) - head
    tail = next((at for at in range(rest) if one[-1 - at] != other[-1 - at]), rest)
    changed = max(len(one), len(other)) - head - tail
    return changed <= 2 and head + tail >= _SAME_END and head > 0


def _issues(source: Source, start: int, end: int) -> bool:
    """Whether a name stands where only the body of the rules does: before a duty, as who issues them."""
    after = source.text[end : end + 10]
    if patterns.match(rf"\s?(?:{_data()['strong']}|{_data()['issuer']})", after):
        return True
    block = next((b for b in source.document.blocks if b.start <= start < b.end), None)
    return block is not None and block.role in ("header", "footer")


def _short_names(source: Source, text: str) -> Iterator[Naming]:
    """A declared short name of Chinese characters with one of them wrong, or two changed."""
    for match in _DECLARED.finditer(text):
        name = match["name"]
        if name.isascii() or len(name) < _LONG or patterns.compile(_data()["generic"]).fullmatch(name):
            continue
        before = text[max(0, match.start() - 8) : match.start()]
        if not _OWNER.search(before):
            continue
        wrong = _misspelt(text, name)
        right = [source.leaf(name, m.start(), m.end()) for m in re.finditer(re.escape(name), text)]
        for written, starts in wrong.items():
            places = [source.leaf(written, at, at + len(name)) for at in starts]
            yield Naming(written, places, name, right, "misspelt")


def _misspelt(text: str, name: str) -> dict[str, list[int]]:
    """Where a name stands with one character wrong or two changed, as the subject of a duty."""
    found: dict[str, list[int]] = {}
    duty = patterns.compile(rf"\s?{_data()['strong']}")
    for match in duty.finditer(text):
        start = match.start() - len(name)
        written = text[max(0, start) : match.start()]
        if written != name and len(written) == len(name) and _near(written, name):
            found.setdefault(written, []).append(start)
    return found


def _declared_twice(source: Source, text: str) -> Iterator[Naming]:
    """One name with two declared abbreviations."""
    seen: dict[str, re.Match[str]] = {}
    for match in _DECLARED.finditer(text):
        full = _FULL.search(text, max(0, match.start() - 20), match.start())
        if not full:
            continue
        end = full[0][-_SAME_END - 2 :]
        other = seen.setdefault(end, match)
        if len(end) > _SAME_END and other["name"] != match["name"]:
            yield Naming(
                match["name"], [_leaf(source, match)], other["name"], [_leaf(source, other)], "declared"
            )


def _leaf(source: Source, match: re.Match[str]) -> Leaf[str]:
    return source.leaf(match["name"], match.start("name"), match.end("name"))


@cache
def _data() -> Any:
    return yaml_file.read(_DATA)
