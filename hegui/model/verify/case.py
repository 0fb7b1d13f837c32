"""What is asked of a claim: the places that it quotes, and what the report has at them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from checks.comparisons.equal import Place
from checks.packs import Rules
from hegui.model.verify.quotes import Quoted, Spans
from schemas import patterns
from schemas.answers.claim import Claim
from schemas.cache import yaml_file
from schemas.dates import FOREVER
from schemas.facts import Facts
from schemas.leaf import Leaf, leaves
from schemas.mentions import DateMention, Entity, Mentions
from schemas.paths import plain
from schemas.report import Report
from schemas.slotted import slotted
from schemas.text import fold

_REACH, _BEHIND = 16, 8
"""So many characters before and behind a day say what happened on it."""

_STOP = patterns.compile(r"[。；;\n\t]")
_DATED = patterns.compile(r"\d\s?[年月日]|\d[-./]\d{1,2}[-./]\d")
_LONG = 200
"""Characters of a sentence before and behind what is quoted of it."""

_SPAN = "/"
"""Within the value of a garbled span."""

_BREAKS = "，,。；;、\n\t"


class Grounds(NamedTuple):
    """By what a report is judged: rules, facts, the ISO day or null, language, draft or final."""

    rules: Rules
    facts: Facts
    as_of: str | None
    lang: str = "zh"
    stage: str = "final"


class Day(NamedTuple):
    """A day that is quoted: its value (null: no such day), place, field path without indices ("" for none),
    what stands before it and behind it, and how the text tells it."""

    value: str | None
    leaf: Leaf[str]
    path: str
    before: str
    behind: str
    mention: DateMention
    joined: bool = False
    """Whether it is the last of a span."""

    def is_told(self, name: str) -> bool:
        """Whether its field or the words next to it are among those of a list of `words.yaml`."""
        wording = words(name)
        return (
            self.path in wording["fields"]
            or any(word in self.before for word in wording["before"])
            or self.behind.startswith(tuple(wording["behind"]))
        )


class Field(NamedTuple):
    """A place of a field of the report: its path with indices, the path without, and what stands there."""

    path: str
    kind: str
    leaf: Place


@cache
def words(name: str) -> dict[str, list[str]]:
    """A list of `words.yaml`: `before`, `behind` and `fields`."""
    found: dict[str, list[str]] = yaml_file.read(Path(__file__).with_name("words.yaml"))[name]
    return {key: found.get(key, []) for key in ("before", "behind", "fields")}


@slotted
class Reading:
    """A report as it was read, with what stands where."""

    report: Report
    mentions: Mentions
    grounds: Grounds
    fields: Spans[Field]
    dates: Spans[DateMention]
    entities: Spans[Entity]


def reading(report: Report, mentions: Mentions, grounds: Grounds) -> Reading:
    """The fields, days and names of a report by their places."""
    return Reading(
        report,
        mentions,
        grounds,
        Spans((*place.span, Field(path, plain(path), place)) for path, place in _placed(report)),
        Spans((*one.leaf.span, one) for one in mentions.dates),
        Spans((*leaf.span, one) for one in mentions.entities for leaf in one.places),
    )


def _placed(report: Report) -> Iterator[tuple[str, Place]]:
    for path, leaf in leaves(report):
        yield from ((path, place) for place in leaf.places if place.span[0] >= 0)


@slotted
class Case:
    """A claim with the places that it quotes."""

    claim: Claim
    quotes: tuple[Quoted, ...]
    of: Reading

    @property
    def report(self) -> Report:
        """The report as it was read."""
        return self.of.report

    @property
    def mentions(self) -> Mentions:
        """What was found anywhere in its text."""
        return self.of.mentions

    @property
    def facts(self) -> Facts:
        """The dated facts."""
        return self.of.grounds.facts

    @property
    def as_of(self) -> str | None:
        """The ISO day that the report is judged for."""
        return self.of.grounds.as_of

    @property
    def text(self) -> str:
        """All that is quoted, a line a quote."""
        return "\n".join(quote.text for quote in self.quotes)

    def sentence(self) -> str:
        """The sentence or cell that all quotes stand in; empty where they stand in several."""
        text = self.mentions.surroundings.text
        low, high = min(quote.start for quote in self.quotes), max(quote.end for quote in self.quotes)
        if _STOP.search(text, low, high - 1):
            return ""
        low = max((stop.end() for stop in _STOP.finditer(text, max(low - _LONG, 0), low)), default=low)
        stop = _STOP.search(text, high - 1, high + _LONG)
        return text[low : stop.start() if stop else high]

    def fields(self, quote: Quoted | None = None) -> list[Field]:
        """The report's fields that stand within a quote (default: any), in order."""
        quoted = self.quotes if quote is None else (quote,)
        return [one for at in quoted for one in self.of.fields.within(at.start, at.end)]

    def kinds(self) -> dict[str, list[Field]]:
        """The same by their paths without indices."""
        found: dict[str, list[Field]] = {}
        for one in self.fields():
            found.setdefault(one.kind, []).append(one)
        return found

    def entities(self, quote: Quoted | None = None) -> list[Entity]:
        """The companies and persons named within a quote (default: any)."""
        quoted = self.quotes if quote is None else (quote,)
        return [one for at in quoted for one in self.of.entities.within(at.start, at.end)]

    def days(self, quote: Quoted | None = None) -> list[Day]:
        """The days within a quote (default: any), in order."""
        quoted = self.quotes if quote is None else (quote,)
        return [day for at in quoted for day in self._days(at)]

    def _days(self, quote: Quoted) -> Iterator[Day]:
        text = self.mentions.surroundings.text
        last = quote.start
        for mention in self.of.dates.within(quote.start, quote.end):
            start, end = mention.leaf.span
            before = text[max(last, start - _REACH) : start]
            path = next((one.kind for one in self.of.fields.within(start, end)), "")
            joined = last > quote.start and before.strip(" 日") in words("joining")["before"]
            shown = fold(_since_break(before))
            if not shown:
                shown = fold("".join(self.mentions.surroundings.leads(mention.leaf)[-1:]))[-_REACH:]
            behind = fold(_STOP.split(text[end : end + _BEHIND])[0])
            value = None if _SPAN in (mention.leaf.value or "") else mention.leaf.value
            yield Day(value, mention.leaf, path, shown, behind, mention, joined)
            last = end

    def is_dated_wholly(self) -> bool:
        """Whether every day that is quoted was read: no figures before 年, 月 or 日 are left."""
        text = list(self.mentions.surroundings.text)
        for day in self.days():
            start, end = day.leaf.span
            text[start : end + 1] = " " * (end + 1 - start)
        left = (" ".join("".join(text[quote.start : quote.end]).split()) for quote in self.quotes)
        return not any(_DATED.search(one) for one in left)

    def audit_days(self) -> tuple[str, str] | None:
        """The first and the last day of the audit; null where they are not told."""
        audit = self.report.audit
        items = [leaf.value for leaf in (audit.start, audit.end) if leaf is not None and leaf.value]
        return (items[0], items[-1]) if items and FOREVER not in items else None

    def own_days(self) -> list[Day]:
        """The days that are not those of the audit or report, which others are compared with."""
        audit = self.audit_days() or ()
        dated = self.report.report_date
        held = {*audit, dated.value if dated is not None else None} - {None}
        return [
            day
            for day in self.days()
            if not day.path.startswith(("audit.", "stage1.", "report_date")) and day.value not in held
        ]


def _since_break(text: str) -> str:
    """What stands behind the last mark of a text, but for marks at its end that end no sentence."""
    bare = text.rstrip("，,、\t :：")
    return text[max(bare.rfind(mark) for mark in _BREAKS) + 1 :]


def only(values: Iterable[Any]) -> Any:
    """The one value that all are; null where they differ, or there is none."""
    found = set(values)
    return found.pop() if len(found) == 1 else None
