"""Labels with their values in running text: `名称：X，编号：Y；…` in a cell, a paragraph or several of them.

A run is a stretch that has nothing else: words that lead to it, then known labels each with a value, one
record behind the other.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from extract import labels
from extract.readers.text.units import Piece, Unit, numbering_end, once, piece, units
from extract.reading.source import Source
from extract.reading.stops import STOP
from extract.values.organizations import find_organizations
from schemas import patterns

_WORDS = (
    r"(?:(?<=[\n；;，,。:：|｜\s\u3000、（()）.．•●◆▪■★▲·—-])|^)"
    r"(?P<label>[A-Z][A-Za-z./]{1,14}(?: [A-Za-z./]{1,14}){0,3}"
    r"|(?:[A-Z][A-Za-z.]{1,12}(?: [A-Za-z.]{1,12}){0,2} (?=[^\W\x00-\x7f]))?"
    r"[^\W\d_][^\s:：；;，,。|｜、（）()]{0,14}"
    r"(?: ?[（(][^（()）\n]{1,10}[)）]| [A-Z][A-Za-z. ]{1,18})?)\s?"
)
_LABEL, _KEY = patterns.compile(_WORDS + "[:：]"), patterns.compile(_WORDS + r"[=＝](?![=＝])")
"""Labels before a colon; keys before the sign that systems print (name=X; doneOn=2025-03-04)."""

_CODE = patterns.compile(r"\s*[\[【][A-Za-z]{1,8}[-_.#]?\d{1,10}[\]】]\s*")
"""The code of a record before its keys."""

_ITEM = patterns.compile(
    r"[\s；;。，,、]*(?:[（(]?\d{1,2}[)）.、．]|[①-⑳]|[•●◆▪■★▲·]|[-—]{1,2}(?=\s|$))?\s*$"
)
_SPACED = patterns.compile(r"[ \u3000\t]{2,}|\u3000|\t")
_MARKS = " \t\n\u3000；;，,、|｜"
_ONE = patterns.compile(r"[^\W\d_]{2,10}\s?[A-Z]{0,4}[-－]?\d{1,3}\s?号?")
"""The title of one of several records before its labels (问题卡 03 部门：… 条款：…)."""

_FEWEST, _LONGEST, _LONGEST_LEAD = 2, 6000, 80
_LONGEST_BARE, _SHORTEST_BARE, _LONGEST_LINE, _LONGEST_REST, _LONGEST_MARK, _SHORTEST_ORDERED = (
    10,
    3,
    400,
    12,
    24,
    24,
)


class Pair(NamedTuple):
    """A label, its value, and the place where the pair begins; `whole`: the value with further sentences;
    `first`: whether it begins a line of several pairs; `named`: where the label stands."""

    label: str
    value: Piece
    at: int
    whole: Piece
    first: bool
    named: int


class Run(NamedTuple):
    """Pairs in reading order: the block that they begin in, its row (0 outside tables), the words before."""

    block: int
    row: int
    lead: str
    pairs: list[Pair]

    @property
    def start(self) -> int:
        """Where the first label begins."""
        return self.pairs[0].at

    @property
    def end(self) -> int:
        """Where the last value ends."""
        return self.pairs[-1].whole.end


@once
def runs(source: Source) -> list[Run]:
    """The runs of a document in reading order."""
    found: list[Run] = []
    before = ""
    last = -2
    for unit in units(source):
        if source.document.blocks[unit.block].role != "body":
            continue
        run = _run(source, unit)
        if unit.cell is not None:
            found += [run] if run else []
            continue
        if run and not run.lead and found and last == unit.block - 1 and _goes_on(source, found[-1], last):
            found[-1].pairs.extend(run.pairs)
        elif run:
            found.append(run if run.lead else run._replace(lead=before[-_LONGEST_LEAD:]))
        last = unit.block if run else -2
        before = source.text[unit.start : unit.end] if not run else before
    return found


def _goes_on(source: Source, run: Run, block: int) -> bool:
    """Whether a run is that of paragraphs, the last one of them in a block."""
    return source.document.blocks[run.block].kind != "table" and run.end <= source.document.blocks[block].end


def _run(source: Source, unit: Unit) -> Run | None:
    """The run of a cell or paragraph; null where it is not one wholly."""
    size = unit.end - unit.start
    if not 3 < size <= _LONGEST:
        return None
    text = source.text[unit.start : unit.end]
    lead: str = ""
    pairs: list[Pair] = []
    if "=" in text or "＝" in text:
        lead, pairs = _with_marks(source, unit, text, _KEY)
    if not pairs and (":" in text or "：" in text):
        lead, pairs = _with_marks(source, unit, text, _LABEL)
    elif not pairs and size <= _LONGEST_LINE and unit.cell is None and _SPACED.search(text.strip()):
        pairs = _with_spaces(source, unit, text)
    if not pairs and size > _SHORTEST_ORDERED:
        lead, pairs = _in_order(source, unit, text)
    if not pairs or not all(_is_bare(one.value.text) for one in pairs):
        return None
    if len(pairs) > 1 and not any(one.first for one in pairs):
        pairs = [one._replace(first=_begins_line(text, one.at - unit.start)) for one in pairs]
    return Run(unit.block, unit.cell.row if unit.cell else 0, lead, pairs)


def _is_bare(value: str) -> bool:
    """Whether a value has no further value behind a gap, and no label within its brackets."""
    return not _SPACED.search(value) and sum(map(value.count, "（(")) == sum(map(value.count, "）)"))


def _begins_line(text: str, at: int) -> bool:
    """Whether nothing but an item's mark stands before a label in its line."""
    low = text.rfind("\n", 0, at) + 1
    return at - low <= _LONGEST_MARK and not text[low + _item_end(text[low:at]) : at].strip()


def _item_end(text: str) -> int:
    """Where a text begins behind the code of a record or the number of an item."""
    code = _CODE.match(text)
    return code.end() if code else numbering_end(text)


def is_name(label: str) -> bool:
    """Whether a label is the header of a column of some table."""
    return any(labels.is_header(k) or labels.is_own(k) for k in labels.short_keys(label))


def _with_marks(source: Source, unit: Unit, text: str, label: re.Pattern[str]) -> tuple[str, list[Pair]]:
    """The words before the first label, and the labels with what stands behind their marks."""
    marks = _marks(text, label)
    known = [m for m in marks if is_name(m["label"])]
    if not known or (len(known) < _FEWEST and unit.cell is not None):
        return "", []
    begin = _begin(text, known[0])
    lead = text[_item_end(text) : begin].strip()
    led = not lead or (len(known) >= _FEWEST and (lead[-1] in ":：" or bool(_ONE.fullmatch(lead))))
    if len(lead) > _LONGEST_LEAD or not led:
        return "", []
    kept = [m for m in marks if m.start() >= known[0].start()]
    pairs: list[Pair] = []
    for mark, after in zip(kept, [*kept[1:], None], strict=True):
        end = _begin(text, after) if after else len(text)
        one = _pair(source, unit, text, mark, end)
        pairs += [one] if lead or len(kept) < _FEWEST else _with_bare(source, one)
    if any(len(one.whole.text) - len(one.value.text) > _LONGEST_REST for one in pairs[:-1]):
        return "", []
    return lead, pairs


def _marks(text: str, label: re.Pattern[str]) -> list[re.Match[str]]:
    """The labels of a text; not one right before another one (抽查设备：名称：X), unless that is no name."""
    found: list[re.Match[str]] = []
    for mark in label.finditer(text):
        if found and found[-1].end() == mark.start() and not is_name(mark["label"]):
            continue
        if found and found[-1].end() >= _begin(text, mark):
            found.pop()
        found.append(mark)
    return found


def _begin(text: str, mark: re.Match[str]) -> int:
    """Where the item of a label begins: at the number or bullet before it."""
    low = max(mark.start("label") - 8, 0)
    item = _ITEM.search(text, low, mark.start("label"))
    return item.start() if item else mark.start("label")


def _pair(source: Source, unit: Unit, text: str, mark: re.Match[str], end: int) -> Pair:
    start = unit.start + mark.end()
    stop = STOP.search(text, mark.end(), end)
    value = _trimmed(source, start, unit.start + (stop.start() if stop else end))
    whole = _trimmed(source, start, unit.start + end, _MARKS)
    at = unit.start + mark.start("label")
    return Pair(mark["label"], value, at, whole, first=False, named=at)


def _with_bare(source: Source, pair: Pair) -> list[Pair]:
    """A pair, parted where labels without a mark go on behind each comma (代码：5110…，检验日期2024年…)."""
    value, at = pair.value, pair.value.start
    first, *parts = value.text.replace(",", "，").split("，") if not {":", "："} & set(value.text) else [""]
    found: list[Pair] = []
    for part in map(str.strip, parts):
        at = source.text.find(part, at + 1, value.end)
        size = next((n for n in range(_LONGEST_BARE, _SHORTEST_BARE, -1) if _is_bare_name(part[:n])), 0)
        rest = part[size:].lstrip("为是于 ")
        if not size or not _is_told(rest):
            return [pair]
        stated = _trimmed(source, at + len(part) - len(rest), at + len(part))
        found.append(Pair(part[:size], stated, at, stated, first=False, named=at))
    known = _trimmed(source, value.start, value.start + len(first))
    return [pair._replace(value=known, whole=known), *found] if found else [pair]


def _is_bare_name(words: str) -> bool:
    return not words[-1:].isascii() and is_name(words)


def _is_told(rest: str) -> bool:
    """Whether what stands right behind a label without a mark is its value: a day, a number, a name."""
    named = find_organizations(rest)
    return (rest[:1].isascii() and rest[:1].isalnum()) or bool(named and named[0].start == 0)


def _trimmed(source: Source, start: int, end: int, marks: str = _MARKS + "。") -> Piece:
    found = piece(source, start, end)
    shown = found.text.rstrip(marks)
    return Piece(found.start, found.start + len(shown), shown)


def _with_spaces(source: Source, unit: Unit, text: str) -> list[Pair]:
    """The labels of a line with the values that a space parts from them (编号 A-1    日期 2025-03-05)."""
    found: list[Pair] = []
    for part in _parts(text):
        shown = piece(source, unit.start + part.start, unit.start + part.end)
        label, _, value = shown.text.partition(" ")
        if not value or not is_name(label):
            return []
        one = _trimmed(source, shown.start + len(label), shown.end)
        found.append(Pair(label, one, shown.start, one, first=False, named=shown.start))
    return found


def _in_order(source: Source, unit: Unit, text: str) -> tuple[str, list[Pair]]:
    """The words before an order of values, and its labels with the values that keep to it."""
    lead, stated = _ordered_values(text)
    found = []
    for one in stated:
        value = _trimmed(source, unit.start + one.start, unit.start + one.end)
        found.append(Pair(one.label, value, value.start, value, one.first, unit.start + one.named))
    return lead.strip(), found


def _parts(text: str) -> Iterator[Piece]:
    """The parts of a line between wide gaps."""
    at = 0
    for gap in _SPACED.finditer(text):
        if text[at : gap.start()].strip():
            yield Piece(at, gap.start(), text[at : gap.start()])
        at = gap.end()
    if text[at:].strip():
        yield Piece(at, len(text), text[at:])


@once
def labels_at(source: Source) -> dict[int, Piece]:
    """The label of each value, by where the value begins."""
    return {
        pair.value.start: Piece(pair.named, pair.named + len(pair.label), pair.label)
        for run in runs(source)
        for pair in run.pairs
    }


_ORDER = patterns.compile(
    r"(?:[（(]|依次为|分别为|按)\s?(?P<list>(?:[^。；;（()）:：\n]|[（(][^（()）\n]{0,12}[)）]){4,160}?)"
    r"(?:的?(?:顺序|次序|格式)[^：:\n]{0,6})?\s?[）)]?\s?[:：]"
)
_DIVIDERS = tuple(map(patterns.compile, (r"[/／]", r"[，,]", r"、", r"[|｜]", r"[ \u3000]{2,}")))
_FEWEST_NAMES, _MOST, _LONGEST_NAME, _REACH = 2, 16, 16, 200


class Value(NamedTuple):
    """A value at `start:end`, and its label with the place where that stands; `first` of its record."""

    label: str
    named: int
    start: int
    end: int
    first: bool


def _ordered_values(text: str) -> tuple[str, list[Value]]:
    """The words before an order that a text tells, and the values that keep to it, where most do."""
    order = _ORDER.search(text, 0, _REACH)
    if order is None:
        return "", []
    low = order.end()
    records = [part for part in _between(text, low, len(text), STOP) if text[slice(*part)].strip()]
    for mark in _DIVIDERS:
        names = list(_between(text, *order.span("list"), mark))
        if not _FEWEST_NAMES <= len(names) <= _MOST or not _are_names(text, names):
            continue
        stated = max((_kept(text, records, one, len(names)) for one in _DIVIDERS), key=len)
        if len(stated) * 2 > len(records):
            return text[: order.start()], list(_values(text, names, stated))
    return "", []


def _are_names(text: str, names: list[tuple[int, int]]) -> bool:
    """Whether what stands between the marks of an order are labels, most of them known."""
    words = [text[low:high].strip() for low, high in names]
    known = [word for word in words if any(map(_is_name, labels.short_keys(word)))]
    return len(known) * 2 > len(words) and all(0 < len(word) <= _LONGEST_NAME for word in words)


def _is_name(key: str) -> bool:
    return labels.is_header(key) or labels.is_own(key)


def _kept(
    text: str, records: list[tuple[int, int]], mark: re.Pattern[str], size: int
) -> list[list[tuple[int, int]]]:
    """The records that a mark parts into as many values."""
    return [parts for one in records if len(parts := list(_between(text, *one, mark))) == size]


def _values(text: str, names: list[tuple[int, int]], stated: list[list[tuple[int, int]]]) -> Iterator[Value]:
    for parts in stated:
        for (at, end), (low, high) in zip(names, parts, strict=True):
            yield Value(text[at:end].strip(), at, low, high, (low, high) == parts[0])


def _between(text: str, start: int, end: int, mark: re.Pattern[str]) -> Iterator[tuple[int, int]]:
    """The ranges between marks."""
    for stop in mark.finditer(text, start, end):
        yield start, stop.start()
        start = stop.end()
    yield start, end
