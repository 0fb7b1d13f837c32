"""What the clauses of rules ask of an audit report: lists of its contents, and single sentences."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from schemas import patterns
from schemas.cache import yaml_file
from schemas.other_kinds.rule_words import AskedContent
from schemas.other_kinds.rulebook import RuleClause

_DATA = Path(__file__).with_suffix(".yaml")
_MARK = (
    r"(?P<letter>[（(]?[a-zA-Z][)）.、．])|(?P<figure>[（(]?\d{1,2}[)）])|(?P<point>\d{1,2}[.、．](?!\d))"
    r"|(?P<han>[（(][一二三四五六七八九十]{1,3}[)）])|(?P<ring>[①-⑳])|(?P<bullet>[-–—•·●◆■])"
)
_ITEM = patterns.compile(rf"[-–—•·●◆■\s]{{0,4}}(?:{_MARK})\s?")
_INLINE = patterns.compile(rf"(?<=[:：；;。])\s?(?:{_MARK})\s?")
_LEADS = patterns.compile(
    r"[:：]\s*$|(?:以下|下列|如下)(?:各项)?(?:内容|方面|信息|要求|事项|要素)?[。.]?\s*$"
)
_FIRST = patterns.compile(r"[^。]{1,400}")
_SENTENCE = patterns.compile(r"[^。\n]{1,600}")
_LONGEST = 48
_FEWEST, _FEWEST_NAMED = 2, 4
_REPORTS = ("surveillance_report", "recertification_report")


class _Kind(NamedTuple):
    """A kind of list or sentence; see `contents.yaml`."""

    name: str
    stated: re.Pattern[str]
    but: re.Pattern[str] | None
    beside: re.Pattern[str] | None
    types: tuple[str, ...]
    asks: tuple[str, ...]
    when: str | None


class _Listed(NamedTuple):
    """A clause that leads in a list: the words before it, and its items with their marks."""

    lead: str
    items: list[tuple[str | None, str]]


def asked(clauses: Sequence[RuleClause]) -> list[AskedContent]:
    """What the clauses ask in reading order; of each kind the first clause.

    What a report contains is asked of surveillance and recertification too, where no clause of their own
    tells what is in those reports."""
    by_number = {clause.number: clause for clause in reversed(clauses)}
    found: dict[str, list[AskedContent]] = {}
    for at, clause in enumerate(clauses):
        above = by_number.get(clause.parent or "")
        titles = "\n".join(one.title for one in (above, clause) if one and one.title)
        listed = _listed(clause, clauses[at + 1 :])
        for kind in _kinds("lists") if len(listed.items) >= _FEWEST else ():
            if kind.name not in found and _leads(kind, listed.lead, titles):
                found[kind.name] = [_item(kind, clause, *item) for item in listed.items]
                break
        if "report" not in found and len(listed.items) < _FEWEST and (named := _named(clause)):
            found["report"] = [named]
        for kind in _kinds("said"):
            if kind.name not in found and (sentence := _said(kind, clause, listed)):
                found[kind.name] = [_sentence(kind, clause, sentence)]
    own = {kind.removesuffix("_report") for kind in _REPORTS if kind in found}
    if "report" in found:
        found["report"] = [
            one._replace(types=tuple(name for name in one.types if name not in own))
            for one in found["report"]
        ]
    order = {clause.number: at for at, clause in reversed([*enumerate(clauses)])}
    every = [one for entries in found.values() for one in entries]
    return sorted(every, key=lambda one: order.get(one.clause.split(" ")[0], order.get(one.clause, 0)))


def _listed(clause: RuleClause, following: Sequence[RuleClause]) -> _Listed:
    """The list that a clause leads in: in its text, or as the clauses right under it."""
    first, *rest = clause.text.split("\n")
    items = [*_marked(rest)] or [*_inline(first)]
    if not items and rest and _LEADS.search(first):
        items = [(None, line) for line in rest]
    if not items and _LEADS.search(clause.text):
        items = [*_below(clause, following)]
    begin = next((at for at, line in enumerate(rest) if _ITEM.match(line)), len(rest))
    lead = "\n".join([first, *rest[:begin]]) if begin < len(rest) else first
    return _Listed(lead, items)


def _marked(lines: Sequence[str]) -> Iterator[tuple[str | None, str]]:
    """The items of lines: those with marks of the first one's style; other lines go on with an item."""
    style, open_ = None, None
    for line in lines:
        match = _ITEM.match(line)
        if match and style in (None, match.lastgroup):
            if open_:
                yield open_
            style = match.lastgroup
            mark = None if style == "bullet" else match[style or 0].strip()
            open_ = (mark, line[match.end() :])
        elif open_:
            open_ = (open_[0], open_[1] + line)
    if open_:
        yield open_


def _inline(text: str) -> Iterator[tuple[str | None, str]]:
    """The items that stand in the line itself (包括：a) 名称；b) 地址)."""
    marks = [*_INLINE.finditer(text)]
    for match, after in zip(marks, [*[m.start() for m in marks[1:]], len(text)], strict=False):
        yield match[match.lastgroup or 0].strip(), text[match.end() : after]


def _below(clause: RuleClause, following: Sequence[RuleClause]) -> Iterator[tuple[str | None, str]]:
    """The clauses right under one, as its items: their own numbers stand in place of marks."""
    for one in following:
        if one.parent != clause.number:
            break
        yield f"={one.number}", one.text or one.title or ""


def _named(clause: RuleClause) -> AskedContent | None:
    """What a sentence says a report contains (审核报告应包括受审核方名称、审核目的、…)."""
    kind = next(one for one in _kinds("lists") if one.name == "report")
    for match in _SENTENCE.finditer(clause.text):
        if kind.stated.search(match[0]) and not (kind.but and kind.but.search(match[0])):
            made = _made(kind, clause.number, match[0], match[0])
            if len(made.asks) >= _FEWEST_NAMED:
                return made
    return None


def _leads(kind: _Kind, lead: str, titles: str) -> bool:
    if kind.but and kind.but.search(lead):
        return False
    if kind.stated.search(lead):
        return _LEADS.search(lead.rstrip("\n")) is not None
    return (
        len(lead) <= _LONGEST and kind.stated.search(titles) is not None and _LEADS.search(lead) is not None
    )


def _said(kind: _Kind, clause: RuleClause, listed: _Listed) -> str | None:
    """The sentence of a clause that asks, by itself or by the clause's title."""
    text = listed.lead if listed.items else clause.text
    titled = clause.title is not None and kind.stated.search(clause.title) is not None
    for match in _SENTENCE.finditer(text):
        if kind.but and kind.but.search(match[0]):
            continue
        if not titled and not kind.stated.search(match[0]):
            continue
        if kind.beside is None or kind.beside.search(match[0]):
            return text if kind.beside else match[0]
    return None


def _item(kind: _Kind, clause: RuleClause, mark: str | None, text: str) -> AskedContent:
    number = mark[1:] if mark and mark.startswith("=") else " ".join(filter(None, (clause.number, mark)))
    first = _FIRST.match(text.strip())
    return _made(kind, number, first[0] if first else text, first[0] if first else text)


def _sentence(kind: _Kind, clause: RuleClause, text: str) -> AskedContent:
    return _made(kind, clause.number, text, text)


def _made(kind: _Kind, number: str, stated: str, text: str) -> AskedContent:
    folded = "".join(text.split())
    keys = [key for key, pattern in _asks() if key in kind.asks or not kind.asks if pattern.search(folded)]
    if kind.name in ("combined", "signature"):
        keys = list(kind.asks)
    short = stated.strip().strip("；;。，,")
    zh = short if len(short) <= _LONGEST else f"{short[:_LONGEST]}…"
    return AskedContent(kind.name, number, zh, kind.types, tuple(keys), kind.when)


@cache
def _asks() -> tuple[tuple[str, re.Pattern[str]], ...]:
    stated: dict[str, str] = yaml_file.read(_DATA)["asks"]
    return tuple((key, patterns.compile(pattern)) for key, pattern in stated.items())


@cache
def _kinds(section: str) -> tuple[_Kind, ...]:
    stated: dict[str, dict[str, Any]] = yaml_file.read(_DATA)[section]
    return tuple(_kind(name, entry) for name, entry in stated.items())


def _kind(name: str, entry: dict[str, Any]) -> _Kind:
    return _Kind(
        name=name,
        stated=patterns.compile(entry.get("lead") or entry["told"]),
        but=patterns.compile(entry["but"]) if "but" in entry else None,
        beside=patterns.compile(entry["with"]) if "with" in entry else None,
        types=tuple(entry["types"]),
        asks=tuple(entry.get("asks", ())),
        when=entry.get("when"),
    )
