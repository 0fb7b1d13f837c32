"""What references of a document of rules may lead to: its numbers, items, annexes and tables."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from extract.reading.source import Source
from extract.rulebook.clauses.numbers import counted, numbered
from extract.rulebook.clauses.outline import Outline
from extract.rulebook.clauses.table_of_contents import contents_end
from extract.values.found import narrow
from schemas import patterns
from schemas.other_kinds.rule_mentions import Target
from schemas.other_kinds.rulebook import RuleClause
from schemas.text import fold

_CJK = "一二三四五六七八九十百零〇"
_CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"
_UNITS = {"条": "article", "章": "chapter", "节": "section", "编": "part"}
_ITEMS = {
    "letter": patterns.compile(r"(?<![A-Za-z])([a-z])\s?[)）]|(?<![^\n])[\s-]{0,4}([a-z])[.、．]"),
    "digit": patterns.compile(r"(?<![\d.])(\d{1,2})\s?[)）]|(?<![^\n])[\s-]{0,4}(\d{1,2})[.、．](?!\d)"),
    "circled": patterns.compile(rf"([{_CIRCLED}])()"),
    "cjk": patterns.compile(rf"[（(]\s?([{_CJK}]{{1,3}})\s?[)）]|(?<![^\n])[\s-]{{0,4}}([{_CJK}]{{1,3}})、"),
}
_LISTED = patterns.compile(r"[:：]\s{0,3}(?:\n|$)|\n|[-•●·▪◆]\s")
_ANNEX = patterns.compile(
    rf"[\s*#【《]{{0,6}}(?:附\s?[录表件]|Annex|Appendix)\s?(?P<n>[A-Z](?![a-z])|\d{{1,2}}|[{_CJK[:10]}]{{1,2}})?"
)
_TABLE = patterns.compile(r"[\s*#【]{0,6}(?:续?\s?附?表|Table)\s?(?P<n>\d{1,2}|[A-Z]\s?[.-]?\s?\d{1,2})")
_PROSE = patterns.compile(r"规定了|给出|[所][列述示规]|[。；;]\s{0,2}$|涵盖|提供了|^.{0,8}(?:中|的)")
_LONGEST_HEADING, _SHORTEST_TITLE = 80, 4


def ordinal(label: str) -> int:
    """What the label of an item or annex counts; 0 for none.

    >>> [ordinal(n) for n in ("d", "12", "③", "十一", "C")]
    [4, 12, 3, 11, 3]
    """
    if label in _CIRCLED:
        return _CIRCLED.index(label) + 1
    if label.isdigit():
        return int(label)
    if label.isascii():
        return ord(label[0].lower()) - 96
    return counted(label)


class Targets:
    """What a document has that its references can lead to. `first`: the block behind its contents."""

    def __init__(self, source: Source, found: Outline, clauses: Sequence[RuleClause]) -> None:
        self.first = contents_end(source)
        self.recognised = source.document.ocr_pages > 0
        self._clauses = clauses
        self._at: dict[tuple[str, tuple[int, ...]], list[int]] = {}
        for at, clause in enumerate(clauses):
            self._at.setdefault(_key(clause.number), []).append(at)
        self._listed: dict[str, list[str]] = {}
        self._titles = [(fold(one.title), one.number) for one in clauses if one.title]
        self._styles = {one.found.style for one in found.clauses}
        self.pointed = bool(self._styles & {"decimal", "number"})
        self._known = {(_group(one.found.style), one.found.ordinals) for one in found.clauses}
        self._annexes: set[str] = {
            number.removeprefix("附录")[0] for clause in clauses if (number := clause.number)[:3].isupper()
        }
        self._captions: set[str] = set()
        self.leading: dict[str, list[int]] = {}
        for at, start, text in _heads(source):
            self._lead(text, start, in_contents=at < self.first)
        self._tables = sum(b.kind == "table" and b.role == "body" for b in source.document.blocks)
        self._known |= {
            (group, ordinals[:n]) for group, ordinals in self._known for n in range(1, len(ordinals))
        }

    def _lead(self, text: str, start: int, *, in_contents: bool) -> None:
        if found := numbered(text):
            self._known.add((_group(found.style), found.ordinals))
            if not in_contents:
                self.leading.setdefault(found.number, []).append(start)
        if len(text) > _LONGEST_HEADING or _PROSE.search(text):
            return
        if annex := _ANNEX.match(text):
            self._annexes |= {_label(annex["n"])} if annex["n"] else set()
        if (table := _TABLE.match(text)) and not in_contents:
            self._captions.add(_label(table["n"]))

    def leading_end(self, text: str) -> int:
        """Where the words of a paragraph begin behind its own number, or that of an annex or table."""
        if (
            len(text) <= _LONGEST_HEADING
            and not _PROSE.search(text)
            and (head := _ANNEX.match(text) or _TABLE.match(text))
        ):
            return head.end()
        found = numbered(text)
        return found.words if found else 0

    def counts(self, unit: str) -> bool:
        """Whether clauses are counted by such names (条, 章, 节)."""
        return _UNITS[unit] in self._styles

    def has(self, kind: Target, number: str, item: str | None = None) -> bool:
        """Whether there is what a reference leads to."""
        if kind == "annex":
            return _label(number[2:]) in self._annexes
        if kind == "table":
            return self._has_table(_label(number[1:]))
        if kind == "item":
            return item is None or self._has_item(number, item)
        return _key(number) in self._known

    def _has_table(self, label: str) -> bool:
        if label in self._captions or label in self._annexes:
            return True
        return label.isdigit() and int(label) <= self._tables and len(self._captions) < self._tables

    def _has_item(self, number: str, label: str) -> bool:
        """Whether a clause has an item; true where its list cannot be told."""
        if number not in self._listed:
            self._listed[number] = [*self._texts(number)]
        texts = self._listed[number]
        return not texts or any(self._lists(text, label) for text in texts)

    def _lists(self, text: str, label: str) -> bool:
        found = {style: {*_labels(pattern, text)} for style, pattern in _ITEMS.items()}
        every = {n for labels in found.values() for n in labels}
        if not every:
            return not text or _LISTED.search(text) is not None
        same = found[_style(label)]
        if len(same) > 1 and not self.recognised:
            return ordinal(label) in same
        return ordinal(label) <= max(every)

    def _texts(self, number: str) -> Iterator[str]:
        """The text of each clause of a number, with that of the clauses below it."""
        for at in self._at.get(_key(number), ()):
            clause = self._clauses[at]
            texts = [clause.text]
            for below in self._clauses[at + 1 :]:
                if not below.number.startswith(f"{clause.number}."):
                    break
                texts.append(f"{below.title or ''}\n{below.text}")
            yield "\n".join(texts)

    def titled_in(self, sentence: str, here: str | None) -> list[str]:
        """The numbers of the clauses whose title a sentence names, apart from the place itself."""
        folded = fold(sentence)
        named = [
            (len(title), number)
            for title, number in self._titles
            if len(title) >= _SHORTEST_TITLE and title in folded and not f"{here}.".startswith(f"{number}.")
        ]
        longest = max((length for length, _ in named), default=0)
        numbers = list(dict.fromkeys(number for length, number in named if length == longest))
        return numbers if len(numbers) == 1 else []


def _style(label: str) -> str:
    if label.isascii():
        return "digit" if label.isdigit() else "letter"
    return "circled" if label in _CIRCLED else "cjk"


def _labels(pattern: re.Pattern[str], text: str) -> Iterator[int]:
    for match in pattern.finditer(text):
        yield ordinal(match[1] or match[2])


def _heads(source: Source) -> Iterator[tuple[int, int, str]]:
    """The blocks, offsets and texts that may begin with what is referred to: paragraphs, cells of tables."""
    for at, block in enumerate(source.document.blocks):
        if block.role not in ("body", "footnote"):
            continue
        text = narrow(source.text[block.start : block.end])
        if block.kind != "table":
            yield at, block.start, text
            continue
        for cell in block.cells:
            yield at, cell.start, narrow(source.text[cell.start : cell.end])
        yield from ((at, block.start, line) for line in text.split("\n"))


def _group(style: str) -> str:
    """Styles that a reference tells apart."""
    return "decimal" if style in ("decimal", "number", "cjk") else style


def _key(number: str) -> tuple[str, tuple[int, ...]]:
    """A number that is referred to, as it is known by."""
    for unit, style in _UNITS.items():
        if unit in number:
            inner = number[1 : number.index(unit)].strip()
            return style, (int(inner) if inner.isdigit() else counted(inner),)
    if number[:1].isdigit():
        return "decimal", tuple(int(part) for part in number.split("."))
    found = numbered(f"{number} x")
    return (_group(found.style), found.ordinals) if found else ("", ())


def _label(written: str) -> str:
    """The label of an annex or table: letters large, Chinese figures as digits."""
    bare = "".join(written.split()).replace("-", ".")
    if bare and not bare.isascii():
        return str(counted(bare))
    return bare.upper()
