"""What is remarked on a document itself, and where: a remark for each place of each finding.

A remark at one place tells the others; what has no place in the document is told in one remark on all of it.
Findings that are let stand are not remarked.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import islice
from typing import TYPE_CHECKING, Generic, NamedTuple, TypeVar

from hegui.render.page import place as place_of
from hegui.render.text import excerpts, told_clauses
from hegui.wording import text
from schemas.leaf import Evidence
from schemas.sections import Sections

if TYPE_CHECKING:
    from schemas.document import Document
    from schemas.result import Finding

MOST_PLACES = 6
"""How many other places a remark names; of more it tells how many there are."""

LONGEST = 80
"""Characters of another place that a remark quotes."""

NEAR = 30
"""Places of one finding that stand so many characters apart in one sentence are one place."""

Span = tuple[int, int]
Target = TypeVar("Target")


class Place(NamedTuple, Generic[Target]):
    """A place of a finding: its words, where it is (for who reads of it elsewhere), where the remark goes."""

    words: str
    where: str
    target: Target


class Remark(NamedTuple, Generic[Target]):
    """What is said, line by line, at a place (null: of the whole document)."""

    finding: Finding
    target: Target | None
    lines: tuple[str, ...]


def remarks(
    findings: Iterable[Finding], lang: str, places_of: Callable[[Finding], Sequence[Place[Target]]]
) -> Iterator[Remark[Target]]:
    """The remarks on findings."""
    for finding in findings:
        if finding.suppressed:
            continue
        places, stated = places_of(finding), _told(finding, lang)
        if not places:
            yield Remark(finding, None, stated)
        for at, place in enumerate(places):
            some = places[: MOST_PLACES + 1]
            others = [*some[:at], *some[at + 1 :]][: min(MOST_PLACES, len(places) - 1)]
            yield Remark(finding, place.target, (*stated, *_others(others, len(places) - 1, lang)))


def _told(finding: Finding, lang: str) -> tuple[str, ...]:
    """What is wrong, by which clause, and what would be right."""
    severity = text("remarks", finding.severity, lang)
    head = {"number": finding.number, "code": finding.code, "message": finding.message}
    lines = [text("remarks", "head", lang, severity=severity, **head)]
    entries = [("clauses", told_clauses(finding.clauses, lang))]
    entries += [("expected", finding.expected or ""), ("actual", finding.actual or "")]
    lines += [
        text("remarks", "entry", lang, label=text("labels", label, lang), told=stated)
        for label, stated in entries
        if stated
    ]
    return tuple(lines)


def _others(others: Sequence[Place[Target]], count: int, lang: str) -> Iterator[str]:
    """A line for each other place; of too many for the first, and how many more there are."""
    shown = others if count <= MOST_PLACES else others[: MOST_PLACES - 1]
    for other, quoted in zip(shown, excerpts([each.words for each in shown]), strict=True):
        words = quoted if len(quoted) <= LONGEST else quoted[:LONGEST] + "…"
        at = "other_at" if other.where else "other"
        yield text("remarks", at, lang, quoted=words, where=other.where)
    if len(shown) < count:
        yield text("remarks", "more", lang, count=count - len(shown))


class Locator:
    """Finds evidence in a document's text: by its line, and in the line by its words."""

    def __init__(self, document: Document, lang: str) -> None:
        self._document, self._lang = document, lang
        self._sections = Sections(document)
        self._lines: dict[int, Span] = {}
        for line in document.lines:
            start, _ = self._lines.get(line.number, (line.start, 0))
            self._lines[line.number] = start, line.end
        raw = {mark.offset: mark.raw for mark in document.marks}
        for gap in document.gaps:
            at = gap.offset
            raw[at] = gap.drawn + raw.get(at, document.text[at : at + 1])
        written = (("".join(raw.get(at, each).split()), at) for at, each in enumerate(document.text))
        shown, self._places = [], array("I")
        for words, at in written:
            shown.append(words)
            self._places.extend([at] * len(words))
        self._words = "".join(shown)

    def places(self, finding: Finding) -> list[Place[Span]]:
        """The places of a finding in reading order, as ranges of the text."""
        spans = sorted({span for each in finding.evidence if (span := self._span(finding, each))})
        text = self._document.text
        apart: list[Span] = []
        for start, end in spans:
            between = text[apart[-1][1] : start] if apart else "\n"
            if len(between) <= NEAR and not {"\n", "\t"} & set(between):
                apart[-1] = apart[-1][0], max(end, apart[-1][1])
            else:
                apart.append((start, end))
        return [Place(" ".join(text[slice(*span)].split()), self._where(span[0]), span) for span in apart]

    def _span(self, finding: Finding, evidence: Evidence) -> Span | None:
        """The range of an evidence's words: those around what the finding compares, where its line has them
        several times; the whole line where they cannot be told."""
        line = self._lines.get(evidence.line)
        if line is None:
            return None
        found = list(islice(self._found(line, evidence.text), 100))
        compared = [place.span[0] for place in finding.places]
        around = (each for each in found if any(each[0] <= at < each[1] for at in compared))
        return next(around, found[0] if found else line)

    def _found(self, line: Span, words: str) -> Iterator[Span]:
        """The ranges that begin in a line and read as the words do, white space apart."""
        wanted = "".join(words.split())
        first, last = (bisect_left(self._places, at) for at in line)
        while wanted and (first := self._words.find(wanted, first, last + len(wanted) - 1)) >= 0:
            yield self._places[first], self._places[first + len(wanted) - 1] + 1
            first += 1

    def _where(self, start: int) -> str:
        """Where a place of the text stands, for a reader; blank beside the body."""
        above = self._sections.at(start)
        if above is None:
            return ""
        line = self._document.lines_of(start, start)[0]
        return place_of(Evidence(line=line.number, text="", section=above), self._lang)
