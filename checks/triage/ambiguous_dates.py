"""A date that may have been read for another only asks: a second look at what accuses.

A finding that a day is too late or too early rests on how one date was read. It is only worth knowing, and
says what is doubted, where every place of that date leaves its reading open: its sentence or row has a date
that no field has and that would be in order; the words or the column say that it is of the other kind (the
end of a validity for the day of a calibration); or it and another date of its entry are the wrong way round,
and the words do not tell which is which; or the same words name two entries, and the other's date is in
order. Where several days of a field are too late alike, the first one asks, and the check counts as not made
of the others. The codes that are looked at, and the kinds of the fields, are data (`ambiguous_dates.yaml`).
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

from checks.comparisons.equal import Place
from checks.comparisons.order import out_of_order
from checks.messages import message, without_indices
from schemas.cache import yaml_file
from schemas.dates import FOREVER
from schemas.leaf import Leaf, leaves
from schemas.mentions import DateMention, Mentions
from schemas.report import Report
from schemas.result import Finding, NotChecked
from schemas.statements.times.dates import DateSurroundings
from schemas.text import fold

DATA = Path(__file__).with_suffix(".yaml")
REACH = 600
"""A row is looked at for so many characters on either side of a date."""

ALIKE = 3
"""So many days of one field that are too late are no slip of the report, but a column of the next times."""

_HEADED = ".system"
"""What the header of a column may tell: it is no part of an entry's own words."""

MANY = 20
"""So many entries of the same words are compared."""

_SIGNS = ("<", "<=", ">", ">=")

_Word = tuple[str, tuple[int, int]]
"""A field of an entry and where it stands."""


class Asked(NamedTuple):
    """What a finding asks of a date: before (`<`) or after (`>`) a day."""

    sign: str
    day: str

    def of(self, day: str | None) -> bool:
        """Whether a day would be in order."""
        if not day or day == FOREVER:
            return False
        if self.sign.startswith("<"):
            return not out_of_order(day, self.day)
        return not out_of_order(self.day, day)


def asked_of(finding: Finding) -> Asked | None:
    """What a finding asks of its date; null where it asks something else."""
    sign, _, day = (finding.expected or "").partition(" ")
    return Asked(sign, day) if sign in _SIGNS and _is_iso(day) else None


def settled(
    report: Report, mentions: Mentions, findings: list[Finding], lang: str
) -> tuple[list[Finding], list[NotChecked]]:
    """The findings, those on a date whose reading is open as questions, and what was not checked."""
    looked_at = yaml_file.read(DATA)["codes"]
    asked = [finding for finding in findings if finding.code in looked_at]
    if not asked:
        return findings, []
    look = _Look(report, mentions)
    alike = Counter(map(_to_come, asked))
    several = {id(f): [str(f.actual)] for f in asked if _to_come(f) and alike[_to_come(f)] >= ALIKE}
    firsts = {id(f) for f in {_to_come(f): f for f in reversed(asked) if id(f) in several}.values()}
    kept = []
    for finding in findings:
        if id(finding) in firsts:
            finding = _asks(finding, several[id(finding)], "alike", lang)
        elif id(finding) in several:
            continue
        elif days := look.doubted(finding):
            finding = _asks(finding, days, "doubtful", lang)
        kept.append(finding)
    return kept, list(_not_made(asked, several, "alike", lang))


def _asks(finding: Finding, days: list[str], variant: str, lang: str) -> Finding:
    """A finding that is only worth knowing, with what is doubted behind its message."""
    words: dict[str, object] = {"days": _joined(days, lang)}
    open_, close = ("（", "）") if lang == "zh" else (" (", ")")
    doubt = message("not_checked", variant, lang, words)
    return finding.replaced(severity="info", message=f"{finding.message}{open_}{doubt}{close}")


def _joined(days: list[str], lang: str) -> str:
    return ("、" if lang == "zh" else ", ").join(days)


def _to_come(finding: Finding) -> tuple[str, str] | None:
    """The code and the field of a finding on a day that is too late."""
    order = asked_of(finding)
    if order is None or not order.sign.startswith("<"):
        return None
    held = (
        place.path for place in finding.wrong if isinstance(place, Leaf) and place.value == finding.actual
    )
    return next(((finding.code, without_indices(path)) for path in held if path), None)


def _not_made(
    asked: list[Finding], days: dict[int, list[str]], variant: str, lang: str
) -> Iterator[NotChecked]:
    """One entry a code of the findings that have doubted days."""
    doubted = [finding for finding in asked if id(finding) in days]
    for code in dict.fromkeys(finding.code for finding in doubted):
        ours = [finding for finding in doubted if finding.code == code]
        fields = list(dict.fromkeys(field for finding in ours for field in finding.fields))
        stated = list(dict.fromkeys(day for finding in ours for day in days[id(finding)]))
        words: dict[str, object] = {"days": _joined(stated, lang)}
        yield NotChecked(code=code, reason=message("not_checked", variant, lang, words), fields=fields)


def ends() -> frozenset[str]:
    """The fields of days on which something ends, by their last name."""
    return frozenset(yaml_file.read(DATA)["end"])


PAIR = 2


class _Look:
    """The dates of a report: what the text says of each, and which of them no field has."""

    def __init__(self, report: Report, mentions: Mentions) -> None:
        self._mentions = mentions
        known = yaml_file.read(DATA)
        self._kinds: dict[str, str] = {name: kind for kind in ("done", "end") for name in known[kind]}
        self._codes: dict[str, str | None] = known["codes"]
        self._pairs = set(known["pairs"])
        self._last = report.audit.end.value if report.audit.end is not None else None
        every = leaves(report)
        dated = [(path, leaf) for path, leaf in every if _is_date(leaf)]
        self._entries: dict[str, list[tuple[str, Leaf[Any]]]] = {}
        for path, leaf in dated:
            self._entries.setdefault(path.rpartition(".")[0], []).append((path, leaf))
        self._extents: dict[str, tuple[int, int]] = {}
        for path, leaf in every:
            entry, (first, last) = path.rpartition(".")[0], leaf.span
            low, high = self._extents.get(entry, (first, last))
            if entry.endswith("]") and first >= 0 and not path.endswith(_HEADED):
                self._extents[entry] = (min(low, first), max(high, last))
        self._words: dict[str, set[_Word]] = {}
        for path, leaf in every:
            entry, _, name = path.rpartition(".")
            if entry.endswith("]") and not _is_date(leaf):
                self._words.setdefault(entry, set()).add((name, leaf.span))
        self._named: dict[_Word, list[str]] = {}
        for entry, words in self._words.items():
            self._named.setdefault(_first(words), []).append(entry)
        held = sorted((place.span[0], fold(place.raw)) for _, leaf in dated for place in leaf.places)
        taken = {start for start, _ in held}
        self._held, self._known = [start for start, _ in held], [raw for _, raw in held]
        self._labelled = {leaf.span for leaf in mentions.row_deadlines}
        self._told = {mention.leaf.span[0]: mention for mention in mentions.dates}
        self._free = sorted(
            (m for m in mentions.dates if m.leaf.value and not m.garbled and m.leaf.span[0] not in taken),
            key=lambda mention: mention.leaf.span[0],
        )
        self._starts = [mention.leaf.span[0] for mention in self._free]

    def doubted(self, finding: Finding) -> list[str]:
        """The days whose reading is open, where all that the finding rests on are; else none."""
        asked = asked_of(finding) if finding.code in self._codes else None
        held = [place for place in finding.wrong if _is_date(place) and place.value == finding.actual]
        if asked is None or not held:
            return []
        least = self._last if self._codes[finding.code] == "after_audit" else None
        paired = finding.code in self._pairs
        if all(self._is_open(place, asked, least, paired=paired) for place in held):
            return [str(finding.actual)]
        return []

    def _is_open(self, place: Place, asked: Asked, least: str | None, *, paired: bool) -> bool:
        """Whether it may be another date that stands where this one was read."""
        if place.span in self._labelled:
            return False  # the first day of a cell under its own label
        if self._is_held(place):
            return False
        path = place.path if isinstance(place, Leaf) else None
        kind, said = self._kinds.get((path or "").rpartition(".")[2]), self._said(place)
        if kind is not None and said is not None and said != kind:
            return True
        if any(asked.of(day) and not (least and out_of_order(least, day)) for day in self._beside(place)):
            return True
        if any(asked.of(day) for day in self._twice(path or "")):
            return True
        sure = not paired or path is None or (kind is not None and said == kind)
        return not sure and self._is_reversed(path or "", place, asked)

    def _is_held(self, place: Place) -> bool:
        """Whether the words right around a date say that an internal audit or a review was held on it."""
        mentions = self._mentions
        return bool(
            mentions.mark(place, "dates.held_on_before") and mentions.mark(place, "dates.held_on_behind")
        )

    def _said(self, place: Place) -> str | None:
        """The kind of day that the words around a date, or its column, say that it is."""
        stated: DateMention | None = self._told.get(place.span[0])
        return None if stated is None or stated.done is None else ("done" if stated.done else "end")

    def _beside(self, place: Place) -> Iterator[str]:
        """The days in the sentence, row or entry of a place that no field has."""
        start, end = place.span
        if start < 0:
            return
        (around,) = self._mentions.statements(DateSurroundings, place)
        before, after, cells = around.before, around.after, around.cells
        reach = min(sum(map(len, cells)) + 2 * len(cells), REACH)
        low, high = start - max(before, reach), end + max(after, reach)
        path = place.path if isinstance(place, Leaf) else None
        begun, done = self._extents.get((path or "").rpartition(".")[0], (start, end))
        begun, done = (begun, done) if done - begun <= REACH else (start, end)
        low, high = min(low, begun), max(high, done)
        known = set(self._known[bisect_left(self._held, low) : bisect_right(self._held, high)])
        for mention in self._free[bisect_left(self._starts, low) : bisect_right(self._starts, high)]:
            first, last = mention.leaf.span
            if self._is_review(mention.leaf):
                continue
            within = begun <= first < done or (first >= start - before and last <= end + after)
            raw = fold(mention.leaf.raw)
            if within or (raw not in known and any(raw in cell for cell in cells)):
                yield str(mention.leaf.value)

    def _is_review(self, day: Place) -> bool:
        """Whether a day is told as that of a review within a validity."""
        mentions = self._mentions
        return bool(mentions.mark(day, "dates.review_behind") or mentions.mark(day, "dates.review_before"))

    def _twice(self, path: str) -> Iterator[str | None]:
        """The same field of another entry that has no words of its own: one thing that was read twice."""
        entry, _, name = path.rpartition(".")
        if (words := self._words.get(entry)) is None:
            return
        for other in self._named[_first(words)][:MANY]:
            if other != entry and (self._words[other] <= words or words <= self._words[other]):
                days = self._entries.get(other, [])
                if self._are_pairs(self._entries.get(entry, []), days):
                    continue
                yield from (leaf.value for path, leaf in days if path.endswith(f".{name}"))

    def _are_pairs(self, *entries: list[tuple[str, Leaf[Any]]]) -> bool:
        """Whether entries have each a day and a later one of their own: terms of one thing (外检, 内检)."""
        starts = [leaf.span[0] for days in entries for _, leaf in days]
        pairs = [[str(leaf.value) for _, leaf in sorted(days, key=_place)] for days in entries]
        fit = all(len(pair) == PAIR and pair[0] < pair[1] for pair in pairs)
        return fit and len({*starts}) == len(starts)

    def _is_reversed(self, path: str, place: Place, asked: Asked) -> bool:
        """Whether a date of the same entry would be in order, and the two are the wrong way round."""
        entry, _, name = path.rpartition(".")
        for other, leaf in self._entries.get(entry, ()):
            if other == path or not asked.of(leaf.value) or leaf.value is None:
                continue
            begins = self._begins(name), self._begins(other.rpartition(".")[2])
            pair = (place.value, leaf.value) if begins[0] else (leaf.value, place.value)
            if begins[0] != begins[1] and out_of_order(*pair):
                return True
        return False

    def _begins(self, name: str) -> bool:
        """Whether a field is the earlier of the two of its entry."""
        return self._kinds.get(name) == "done" or name.endswith(("_from", "start"))


def _place(stated: tuple[str, Leaf[Any]]) -> int:
    return stated[1].span[0]


def _first(words: set[_Word]) -> _Word:
    return min(words, key=lambda word: word[1])


def _is_date(place: Place) -> bool:
    return isinstance(place.value, str) and _is_iso(place.value)


def _is_iso(text: str) -> bool:
    """Whether a text is a day or a month (2025-01, 2025-01-31)."""
    parts = text.split("-")
    return [*map(len, parts)] in ([4, 2], [4, 2, 2]) and all(map(str.isdecimal, parts))
