"""What is remarked on a document itself, and where: a finding in full at one place, and pointers to it.

The full remark stands where the finding differs from its other places, and names these; what has no place in
the document is remarked on all of it. Pointers on one line are one remark, or a part of the full one there.
Findings that are let stand are not remarked.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import islice
from typing import TYPE_CHECKING, Generic, NamedTuple, TypeVar

from hegui.render.finding_text import foremost, quoted, within
from hegui.render.page import place as place_of
from hegui.render.text import excerpts, told_clauses
from hegui.review.numbers import in_order
from hegui.wording import text
from schemas.leaf import Evidence
from schemas.wholes.sections import Sections

if TYPE_CHECKING:
    from schemas.document import Document
    from schemas.result import Finding, Severity

MOST_PLACES = 6
"""How many other places a remark names; of more it tells how many there are."""

LONGEST = 80
"""Characters of another place that a remark quotes."""

NEAR = 30
"""Places of one finding that stand so many characters apart in one sentence are one place."""

MOST_SHARED = 2
"""What so many findings are compared with is pointed at; what more of them are is right, and known to be."""

Span = tuple[int, int]
Target = TypeVar("Target")


class Place(NamedTuple, Generic[Target]):
    """A place of a finding: its words, where it is (for who reads of it elsewhere), where the remark goes,
    its page (0 without) and line, and whether it differs from the others."""

    words: str
    where: str
    target: Target
    line: tuple[int, int]
    odd: bool = False


class Remark(NamedTuple, Generic[Target]):
    """What is said, line by line, at a place (null: of the whole document); `severity` is null where it only
    points to a finding remarked elsewhere."""

    severity: Severity | None
    target: Target | None
    lines: tuple[str, ...]


class _Full(NamedTuple, Generic[Target]):
    """A finding, the place where it is told in full (null: nowhere), and its other places."""

    finding: Finding
    place: Place[Target] | None
    others: list[Place[Target]]


def remarks(
    findings: Iterable[Finding], lang: str, places_of: Callable[[Finding], Sequence[Place[Target]]]
) -> Iterator[Remark[Target]]:
    """The remarks on findings: each in full at one place, with a pointer at the others that count.

    `places_of` gives the places of a finding, the foremost first."""
    full = [_full(one, places_of(one)) for one in in_order(findings) if not one.suppressed]
    shared = Counter(line for one in full for line in {place.line for place in _all(one)})
    pointers: dict[tuple[int, int], dict[str, list[int]]] = {}
    targets: dict[tuple[int, int], Target] = {}
    for one in full:
        for place in _pointed(one, shared):
            key = "same_fault" if place.odd else "compare"
            pointers.setdefault(place.line, {}).setdefault(key, []).append(one.finding.number)
            targets.setdefault(place.line, place.target)
    for one in full:
        lines = (*_told(one.finding, lang), *_others(one, lang))
        more = pointers.pop(one.place.line, {}) if one.place else {}
        yield Remark(one.finding.severity, one.place and one.place.target, (*lines, *_pointers(more, lang)))
    for line, those in pointers.items():
        yield Remark(None, targets[line], tuple(_pointers(those, lang)))


def _full(finding: Finding, places: Sequence[Place[Target]]) -> _Full[Target]:
    """A finding is told in full where it differs, else at its foremost place."""
    at = next((at for at, place in enumerate(places) if place.odd), 0)
    return _Full(finding, places[at] if places else None, [*places[:at], *places[at + 1 :]])


def _all(one: _Full[Target]) -> list[Place[Target]]:
    return [one.place, *one.others] if one.place else []


def _pointed(one: _Full[Target], shared: Mapping[tuple[int, int], int]) -> list[Place[Target]]:
    """The other places that point to a finding: all that differ, and of the right ones the first that few
    findings share."""
    apart = [place for place in one.others if one.place and place.line != one.place.line]
    right = (place for place in apart if not place.odd and shared[place.line] <= MOST_SHARED)
    return [*[place for place in apart if place.odd][:MOST_PLACES], *islice(right, 1)]


def _pointers(of: Mapping[str, Sequence[int]], lang: str) -> Iterator[str]:
    joint = "、" if lang == "zh" else ", "
    for key, numbers in of.items():
        yield text("remarks", key, lang, numbers=joint.join(map(str, dict.fromkeys(numbers))))


def _told(finding: Finding, lang: str) -> tuple[str, ...]:
    """What is wrong, by which clause, and what would be right."""
    severity = text("remarks", finding.severity, lang)
    head = {"number": finding.number, "code": finding.code, "message": finding.message}
    lines = [text("remarks", "head", lang, severity=severity, **head)]
    entries = [("clauses", told_clauses(finding.clauses, lang))]
    entries += [("expected", within(finding.expected, lang) or ""), ("actual", finding.actual or "")]
    lines += [
        text("remarks", "entry", lang, label=text("labels", label, lang), told=stated)
        for label, stated in entries
        if stated
    ]
    return tuple(lines)


def _others(full: _Full[Target], lang: str) -> Iterator[str]:
    """A line for each other place; of too many for the first, and how many more there are."""
    count = len(full.others)
    shown = full.others if count <= MOST_PLACES else full.others[: MOST_PLACES - 1]
    written = [quoted(full.finding.message, each.words) for each in shown]
    for other, excerpt in zip(shown, excerpts(written), strict=True):
        words = excerpt if len(excerpt) <= LONGEST else excerpt[:LONGEST] + "…"
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
        self._starts = sorted(start for start, _ in self._lines.values())
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
        """The places of a finding as ranges of the text, the foremost first, then in reading order."""
        odd = [finding.evidence[at] for at in finding.odd]
        spans = {one: self._spans(finding, those) for one, those in (("odd", odd), ("all", finding.evidence))}
        first = self._spans(finding, foremost(finding)[:1])
        text = self._document.text
        apart: list[Span] = []
        for start, end in spans["all"]:
            between = text[apart[-1][1] : start] if apart else "\n"
            if len(between) <= NEAR and not {"\n", "\t"} & set(between):
                apart[-1] = apart[-1][0], max(end, apart[-1][1])
            else:
                apart.append((start, end))
        return [
            Place(
                " ".join(text[slice(*span)].split()),
                self._where(span[0]),
                span,
                (0, bisect_right(self._starts, span[0])),
                any(span[0] <= start < span[1] for start, _ in spans["odd"]),
            )
            for span in sorted(apart, key=lambda one: not any(one[0] <= at < one[1] for at, _ in first))
        ]

    def _spans(self, finding: Finding, evidence: Iterable[Evidence]) -> list[Span]:
        return sorted({span for each in evidence if (span := self._span(finding, each))})

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
