"""Statements about things in running text: a device, a person, an equipment, and what is said of it.

"压力表（编号 A1）由某公司检定，检定日期：…，有效期至…" is a subject and facts. A `Shape` tells for one group
what its labels are (`labels/<group>.yaml`), what its subjects look like and which other wordings count.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import cache, lru_cache
from typing import Literal

from extract import labels
from extract.readers.units import Unit, numbering_end, units
from extract.source import Source
from extract.values.dates import FoundDate, find_dates, find_spans
from extract.values.found import Found, narrow
from extract.values.organizations import find_organizations

Kind = Literal["date", "until", "validity", "org", "code", "text", "person"]

_SEPARATOR = re.compile(
    r"\s{0,2}(?:[（(][^（()）\n]{0,16}[)）])?\s{0,2}\.?\s{0,2}(?P<told>:|为:?|是:?|即|系|is |are )?\s{0,4}"
)
_DELIMITER = re.compile(r"[，,。；;\t\n|]|\s{2,}|\.\s|(?<=[\u4e00-\u9fff])\s(?=[\u4e00-\u9fff]{2,8}\s?:)")
_SENTENCE_END = re.compile(r"[。；;\n]")
_TOGETHER = re.compile(r"均|都|分别|统一|一并|\ball\b|\bboth\b")
_MAY_PRECEDE = frozenset("的其由该及和与且并本告书证")
_PREFIX = r"(?:本次|最近一次|最近|最新|设备|仪器|器具|产品|证书|报告)??"
_LONGEST = 6000


@dataclass(frozen=True, slots=True)
class Fact:
    """A value that a text states: `value` null when it is a date that does not exist."""

    field: str
    start: int
    end: int
    value: str | None
    anchor: int = -1

    @property
    def begin(self) -> int:
        """Where the fact's label, if any, begins."""
        return self.anchor if self.anchor >= 0 else self.start


Statement = dict[str, Fact]
"""Field -> fact."""


@dataclass(frozen=True, slots=True)
class Phrase:
    """A wording without a label: a date or organisation is `field` when `pattern` stands `where` of it."""

    field: str
    where: Literal["before", "after"]
    pattern: re.Pattern[str]


@dataclass(frozen=True, slots=True)
class Shape:
    """How statements of one group look. `substance`: without one of these fields there is no statement."""

    group: str
    subject: str
    kinds: dict[str, Kind]
    gate: re.Pattern[str]
    substance: frozenset[str]
    subjects: Callable[[str], Iterator[Found]]
    dates: tuple[Phrase, ...] = ()
    orgs: tuple[Phrase, ...] = ()
    texts: tuple[tuple[str, re.Pattern[str]], ...] = ()
    bracket: Callable[[str], str | None] = field(default=lambda _: None)
    leading: bool = False


@dataclass(slots=True)
class Stretch:
    """A paragraph or cell, or several that are one list of labels: range and text in one width."""

    start: int
    end: int
    text: str
    raw: str


def read(source: Source, shape: Shape, taken: frozenset[int] = frozenset()) -> list[Statement]:
    """The statements of a document in reading order; blocks in `taken` (tables already read) are left out."""
    found: list[Statement] = []
    for stretch in stretches(source, shape, taken):
        if shape.gate.search(stretch.text):
            found += _statements(facts(stretch, shape), shape, stretch)
    return found


def stretches(source: Source, shape: Shape, taken: frozenset[int]) -> Iterator[Stretch]:
    """Paragraphs and cells; paragraphs that begin with a label of the group go on with the one before."""
    start = end = -1
    for unit in units(source):
        if source.document.blocks[unit.block].role != "body":
            continue
        if unit.cell is not None:
            if start >= 0:
                yield _stretch(source, start, end)
                start = -1
            if unit.block not in taken and unit.end > unit.start:
                yield _stretch(source, unit.start, unit.end)
            continue
        if start >= 0 and not (_goes_on(source, unit, shape) and unit.end - start < _LONGEST):
            yield _stretch(source, start, end)
            start = -1
        start = unit.start if start < 0 else start
        end = unit.end
    if start >= 0:
        yield _stretch(source, start, end)


def _stretch(source: Source, start: int, end: int) -> Stretch:
    raw = source.text[start:end]
    return Stretch(start, end, narrow(raw), raw)


def _goes_on(source: Source, unit: Unit, shape: Shape) -> bool:
    head = narrow(source.text[unit.start : min(unit.end, unit.start + 60)])
    match = _label_pattern(shape.group).match(head, numbering_end(head))
    if not match:
        return False
    separator = _SEPARATOR.match(head, match.end())
    named = _field(shape.group, match["label"])
    return bool(separator and separator["told"]) and named != shape.subject


@cache
def _label_pattern(group: str) -> re.Pattern[str]:
    words = {word for words in labels.fields(group).values() for word in words}
    shown = [
        rf"{re.escape(w)}(?![A-Za-z])" if w.isascii() else " ?".join(map(re.escape, narrow(w))) for w in words
    ]
    longest = sorted(shown, key=lambda w: (-len(w), w))
    return re.compile(rf"{_PREFIX}(?P<label>{'|'.join(longest)})", re.I)


@lru_cache(maxsize=4096)
def _field(group: str, label: str) -> str:
    wanted = labels.key(label)
    return next(name for name, words in labels.fields(group).items() if wanted in map(labels.key, words))


def facts(stretch: Stretch, shape: Shape) -> list[Fact]:
    """What a stretch states, in reading order, each character used once."""
    names = list(shape.subjects(stretch.text))
    found = [Fact(shape.subject, n.start, n.end, n.value) for n in names]
    found += _brackets(stretch, shape, names)
    told = _labelled(stretch, shape, {n.end for n in names})
    found = _apart(found, told) + told
    found += _apart(_phrases(stretch, shape), found)
    return sorted(found, key=lambda f: (f.begin, f.end))


def _apart(facts: list[Fact], others: list[Fact]) -> list[Fact]:
    """The facts that touch none of the others (which touch none of one another)."""
    taken = sorted((f.start, f.end) for f in others)
    starts = [start for start, _ in taken]
    found: list[Fact] = []
    for fact in facts:
        at = bisect_left(starts, fact.end) - 1
        if at < 0 or taken[at][1] <= fact.start:
            found.append(fact)
    return found


def _brackets(stretch: Stretch, shape: Shape, names: list[Found]) -> Iterator[Fact]:
    """What stands in brackets right after a subject: its model or number."""
    for name in names:
        at = name.end
        for _ in range(2):
            match = re.compile(
                r"\s?(?:\d{1,3}\s?[台个只块件把套]\s?)?[（(](?P<in>[^（()）\n]{1,30})[)）]"
            ).match(stretch.text, at)
            if not match:
                break
            content = match["in"].strip()
            if named := shape.bracket(content):
                start = match.start("in") + match["in"].find(content)
                yield Fact(named, start, start + len(content), "".join(content.split()))
            at = match.end()


def _labelled(stretch: Stretch, shape: Shape, subject_ends: set[int]) -> list[Fact]:
    text = stretch.text
    places = [
        m
        for m in _label_pattern(shape.group).finditer(text)
        if _begins(text, m.start(), subject_ends) or _begins(text, m.start("label"), subject_ends)
    ]
    found: list[Fact] = []
    for i, match in enumerate(places):
        name = _field(shape.group, match["label"])
        separator = _SEPARATOR.match(text, match.end())
        if separator is None or (found and match.start() < found[-1].end):
            continue
        limit = places[i + 1].start() if i + 1 < len(places) else len(text)
        made = _value(stretch, shape.kinds[name], name, separator.end(), limit, bool(separator["told"]))
        found += [Fact(f.field, f.start, f.end, f.value, match.start()) for f in made]
    return found


def _begins(text: str, at: int, subject_ends: set[int]) -> bool:
    """Whether a label may begin here: not within a longer word."""
    before = text[at - 1 : at]
    if not before or at in subject_ends or before in _MAY_PRECEDE:
        return True
    if text[at].isascii():
        return not (before.isascii() and before.isalnum())
    return not "\u4e00" <= before <= "\u9fff" or before in "日期号"


def _value(stretch: Stretch, kind: Kind, name: str, at: int, limit: int, told: bool) -> list[Fact]:
    if kind in ("date", "until", "validity"):
        return _date_value(stretch.raw, kind, name, at, limit)
    delimiter = _DELIMITER.search(stretch.text, at, limit)
    end = _balanced(stretch.text, at, delimiter.start() if delimiter else limit)
    content = stretch.text[at:end].strip(" :.'\"“”")
    if not content or content in {"/", "-", "无", "--"}:
        return []
    start = at + stretch.text[at:end].find(content)
    end = start + len(content)
    if kind == "org":
        return _org_value(stretch, name, start, end, told)
    if kind == "code":
        return _code_value(stretch.text, name, start, end, told)
    return [Fact(name, start, end, _joined(stretch.raw[start:end]))] if told and len(content) <= 80 else []


def _joined(text: str) -> str:
    return re.sub(r"(?<![A-Za-z0-9])\s+|\s+(?![A-Za-z0-9])", "", text.strip())


def _balanced(text: str, at: int, end: int) -> int:
    """The end, or the bracket that closes what was opened before the value."""
    depth = 0
    for i in range(at, end):
        if text[i] in "（(":
            depth += 1
        elif text[i] in "）)":
            depth -= 1
            if depth < 0:
                return i
    return end


def _date_value(raw: str, kind: Kind, name: str, at: int, limit: int) -> list[Fact]:
    window = raw[at : max(limit, min(at + 12, len(raw)))][:48]
    spans = find_spans(window, at, labelled=True)
    if kind != "date" and spans and spans[0].first.start - at <= 3:
        first, last = spans[0].first, spans[0].last
        until = Fact("valid_to" if kind == "validity" else name, last.start, last.end, last.value)
        return [Fact("valid_from", first.start, first.end, first.value), until]
    found = next(iter(find_dates(window, at, labelled=True)), None)
    if found is None or found.start - at > 3:
        return []
    return [Fact("valid_to" if kind == "validity" else name, found.start, found.end, found.value)]


def _org_value(stretch: Stretch, name: str, start: int, end: int, told: bool) -> list[Fact]:
    content = stretch.raw[start:end]
    found = next(iter(find_organizations(content, start)), None)
    if found and found.start - start <= 2:
        return [Fact(name, found.start, found.end, found.value)]
    if told and 3 <= len(content) <= 40 and re.search(r"[\u4e00-\u9fff]{3}|[A-Z][a-z]+ [A-Z]", content):
        return [Fact(name, start, end, _joined(content))]
    return []


def _code_value(text: str, name: str, start: int, end: int, told: bool) -> list[Fact]:
    content = text[start:end].split("、")[0].rstrip()
    if content[:1] in "(（" or not re.search(r"[0-9A-Za-z]", content) or len(content) > 60:
        return []
    if not told:
        match = re.match(r"[A-Za-z]{0,6}[-/#]?\d[0-9A-Za-z./-]{1,40}", content)
        if not match:
            return []
        content = match[0].rstrip("./-")
    return [Fact(name, start, start + len(content), "".join(content.split()))]


def _phrases(stretch: Stretch, shape: Shape) -> list[Fact]:
    text, found = stretch.text, []
    for name, pattern in shape.texts:
        for match in pattern.finditer(text):
            found.append(Fact(name, match.start("value"), match.end("value"), _joined(match["value"])))
    dates: list[FoundDate] = find_dates(stretch.raw) if shape.dates else []
    for date in dates:
        if named := _phrase(text, date.start, date.end, shape.dates):
            found.append(Fact(named, date.start, date.end, date.value))
    for org in find_organizations(stretch.raw) if shape.orgs else []:
        if named := _phrase(text, org.start, org.end, shape.orgs):
            found.append(Fact(named, org.start, org.end, org.value))
    return found


def _phrase(text: str, start: int, end: int, phrases: tuple[Phrase, ...]) -> str | None:
    for phrase in phrases:
        if phrase.where == "after" and phrase.pattern.match(text, end, end + 60):
            return phrase.field
        if phrase.where == "before" and phrase.pattern.search(text[max(0, start - 24) : start]):
            return phrase.field
    return None


def _statements(found: list[Fact], shape: Shape, stretch: Stretch) -> list[Statement]:
    made: list[Statement] = []
    current: Statement = {}
    for fact in found:
        if _is_new(fact, current, shape, stretch.text):
            made.append(current)
            current = {} if fact.field == shape.subject else _only_subject(current, shape)
        elif fact.field == shape.subject and set(current) == {shape.subject}:
            made.append(current)
            current = {}
        current.setdefault(fact.field, fact)
    made.append(current)
    _share(made, shape, stretch)
    whole = [s for s in made if shape.substance & s.keys()]
    if shape.leading and len(whole) == 1 and shape.subject not in whole[0]:
        whole = [_with_leading(whole[0], shape, stretch)]
    return [_moved(s, stretch.start) for s in whole if shape.subject in s]


def _is_new(fact: Fact, current: Statement, shape: Shape, text: str) -> bool:
    """Whether a fact begins another statement: another subject, or a field with another value."""
    before = current.get(fact.field)
    if before is not None:
        return before.value != fact.value and set(current) != {shape.subject}
    if fact.field != shape.subject or not current:
        return False
    last = max(f.end for f in current.values())
    return bool(_SENTENCE_END.search(text, last, fact.start))


def _only_subject(current: Statement, shape: Shape) -> Statement:
    return {shape.subject: current[shape.subject]} if shape.subject in current else {}


def _share(made: list[Statement], shape: Shape, stretch: Stretch) -> None:
    """Give what is said of several subjects at once (A、B 均由某公司校准) to each of them."""
    for i in range(len(made) - 2, -1, -1):
        here, after = made[i], made[i + 1]
        if shape.substance & here.keys() or shape.subject not in here or _same(here, after, shape.subject):
            continue
        told = [f for f in after.values() if f.field in shape.substance]
        if not told:
            continue
        low, high = min(f.begin for f in here.values()), max(f.end for f in told)
        between = stretch.text[low:high]
        if _TOGETHER.search(between) and not _SENTENCE_END.search(between):
            here.update({f.field: f for f in told if f.field not in here})


def _same(one: Statement, other: Statement, name: str) -> bool:
    return name in one and name in other and one[name].value == other[name].value


def _with_leading(statement: Statement, shape: Shape, stretch: Stretch) -> Statement:
    """The short words before the first colon or bracket as the subject."""
    begin = numbering_end(stretch.text)
    match = re.compile(
        r"\s{0,3}(?P<name>[\u4e00-\u9fffA-Za-z][\u4e00-\u9fffA-Za-z0-9 -]{1,15}?)\s?[:（(]"
    ).match(stretch.text, begin)
    first = min((f.begin for f in statement.values()), default=0)
    if match and match.end() <= first and not _label_pattern(shape.group).fullmatch(match["name"]):
        name = Fact(shape.subject, match.start("name"), match.end("name"), _joined(match["name"]))
        return {shape.subject: name, **statement}
    return statement


def _moved(statement: Statement, by: int) -> Statement:
    return {
        name: Fact(f.field, f.start + by, f.end + by, f.value, f.anchor + by if f.anchor >= 0 else -1)
        for name, f in statement.items()
    }
