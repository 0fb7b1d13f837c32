"""References to an annex, table or chapter beyond the last, or to a chapter on something else."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import product
from pathlib import Path
from string import ascii_uppercase
from typing import Any, NamedTuple

from checks.context import Context
from checks.general.days import Day
from checks.general.registry import question
from checks.quantities.parts_and_wholes import plain_same
from checks.text.lines import placed_lines
from schemas.cache import yaml_file
from schemas.leaf import Leaf
from schemas.result import Finding

_WORDS, _STEMS = "一二三四五六七八九十", "甲乙丙丁戊己庚辛壬癸"
_OPEN = ("(", "（")
_BEHIND_NUMBER, _STOPS = "、.． \u3000\t)）】:：", "。；;，,"
_FEWEST, _CHAPTERS, _BEFORE, _BEHIND, _APART, _HEAD, _MOST = 2, 3, 18, 12, 24, 60, 40
"""Labels, and chapters, that make a numbering; characters around a reference that tell what it is to, or that
that is a paper apart; of a heading; the highest number."""


class _Label(NamedTuple):
    """A word with a number (附件3): its kind with that of the number, the number, its place in its line."""

    kind: str
    number: int
    start: int
    end: int


class _Chapter(NamedTuple):
    """A chapter: its number, heading and whole text."""

    number: int
    title: str
    text: str


@question("TXT003")
def beyond(context: Context, _told: list[Day]) -> Iterator[Finding]:
    """A number above the last of its kind, where those that the report has count on from one."""
    lines = placed_lines(plain_same(context.mentions.text))
    known: dict[str, set[int]] = defaultdict(set)
    for _, line in lines:
        for label in _labels(line):
            if _is_defined(line, label):
                known[label.kind].add(label.number)
    numerals, chapters = _chapters(lines)
    inner = {_number(_numeral(line, 0)) for _, line in lines if line[1:3].strip("0123456789")[:1] == "."}
    for word in _known()["chapters"]:
        known[f"{word}{numerals}"].update({one.number for one in chapters} | inner - {0})
    for start, line in lines:
        for label in _labels(line):
            ours = known[label.kind]
            counted = len(ours) >= _FEWEST and max(ours) == len(ours)
            if counted and label.number > len(ours) and not _is_of_others(line, label):
                yield _told_of(context, start, line, label, "missing")


@question("TXT003")
def another_chapter(context: Context, _told: list[Day]) -> Iterator[Finding]:
    """A chapter that has no word of what a reference to it is on, and another has that in its heading."""
    lines = placed_lines(plain_same(context.mentions.text))
    numerals, chapters = _chapters(lines)
    by_number = {one.number: one for one in chapters}
    kinds = {f"{word}{numerals}" for word in _known()["chapters"]}
    for start, line in lines:
        for label in _labels(line):
            chapter = by_number.get(label.number)
            if label.kind not in kinds or chapter is None or _is_of_others(line, label):
                continue
            around = _around(line, label)
            for topic in _known()["topics"]:
                asked = any(word in around for word in topic) and not any(
                    word in chapter.text for word in topic
                )
                right = next((one for one in chapters if any(word in one.title for word in topic)), None)
                if asked and right is not None:
                    yield _told_of(context, start, line, label, "chapter", chapter, right)


def _told_of(
    context: Context, start: int, line: str, label: _Label, variant: str, *chapters: _Chapter
) -> Finding:
    target = line[label.start : label.end]
    place: Leaf[str] = context.mentions.leaf(target, start + label.start, start + label.end)
    own, right = (one.title.strip() for one in chapters) if chapters else ("", "")
    return context.finding(place, identity=target, variant=variant, target=target, own=own, right=right)


def _chapters(lines: Sequence[tuple[int, str]]) -> tuple[str, list[_Chapter]]:
    """The numbering of headings that goes farthest: the kind of its numbers, and the chapters."""
    best: list[int] = []
    kind = ""
    for bracketed, numerals in product((False, True), ("0", "一", "A", "甲")):
        if bracketed and kind:
            break
        run: list[int] = []
        for at, (_, line) in enumerate(lines):
            if line.strip().startswith(_OPEN) is bracketed and _heading(line, numerals) == len(run) + 1:
                run.append(at)
        if len(run) > max(len(best), _CHAPTERS - 1):
            best, kind = run, numerals
    ends = [*best[1:], len(lines)]
    parts = ["\n".join(line for _, line in lines[low:high]) for low, high in zip(best, ends, strict=False)]
    return kind, [_Chapter(at, part.partition("\n")[0], part) for at, part in enumerate(parts, 1)]


def _heading(line: str, numerals: str) -> int:
    """The number that a short line, no row, begins with; 0: none of these numerals."""
    text = line.strip().lstrip("【[（(第")
    token = _numeral(text, 0)
    if "\t" in line or len(line) > _HEAD or not token or _kind(token) != numerals:
        return 0
    rest = text[len(token) :]
    ended = rest[:1] in tuple(_BEHIND_NUMBER) or rest.startswith(tuple(_known()["chapters"]))
    return _number(token) if ended and not rest[1:2].isdecimal() and rest.strip(_BEHIND_NUMBER) else 0


def _labels(line: str) -> Iterator[_Label]:
    """The words with numbers of a line."""
    for word in _known()["annexes"]:
        yield from _annexes(line, word)
    for word in _known()["chapters"]:
        yield from _parts(line, word)
    for stem in _STEMS:
        for at in _finds(line, stem):
            begin = at + 1 + (line[at + 1 : at + 2] == "-")
            token = _numeral(line, begin)
            if token.isdecimal():
                yield _Label(line[at:begin], int(token), at, begin + len(token))


def _annexes(line: str, word: str) -> Iterator[_Label]:
    """The labels that begin with a word (附件3, 表8-1)."""
    for at in _finds(line, word):
        before = line[max(at - 1, 0) : at]
        if len(word) == 1 and before.isalpha() and before not in _known()["leads"]:
            continue
        begin = at + len(word) + (line[at + len(word) : at + len(word) + 1] == " ")
        token = _numeral(line, begin)
        end = begin + len(token)
        last = _numeral(line, end + 1) if line[end : end + 1] == "-" else ""
        if token.isdecimal() and last.isdecimal():
            yield _Label(f"{word}{token}-", int(last), at, end + 1 + len(last))
        elif _number(token) and line[end : end + 1] not in (*_known()["counts"], *_WORDS):
            yield _Label(f"{word}{_kind(token).replace('一', '0')}", _number(token), at, end)


def _parts(line: str, word: str) -> Iterator[_Label]:
    """The labels that end with a word (第三章, E章)."""
    for at in _finds(line, word):
        end = len(line[:at].rstrip(" "))
        begin = _begin(line, end)
        ordinal = line[max(begin - 1, 0) : begin] == "第"
        token = line[begin:end]
        if _number(token) and (ordinal or _kind(token) in "A甲"):
            yield _Label(f"{word}{_kind(token)}", _number(token), begin - ordinal, at + len(word))


def _finds(line: str, word: str) -> Iterator[int]:
    at = line.find(word)
    while at >= 0:
        yield at
        at = line.find(word, at + 1)


def _numeral(text: str, at: int) -> str:
    """The numeral that begins at a place: digits, words, a letter or a stem alone."""
    end = at
    char = text[at : at + 1]
    if char.isdecimal() or (char and char in _WORDS):
        while end < len(text) and (text[end].isdecimal() if char.isdecimal() else text[end] in _WORDS):
            end += 1
        return text[at:end]
    single = char and (char in _STEMS or (char.isascii() and char.isupper()))
    return char if single and not _is_code(text[at + 1 : at + 2]) else ""


def _is_code(char: str) -> bool:
    return char.isascii() and char.isalnum()


def _begin(text: str, end: int) -> int:
    """Where the numeral begins that ends at a place."""
    begin = end
    while begin and (text[begin - 1].isdecimal() or text[begin - 1] in _WORDS):
        begin -= 1
    single = begin == end and end and _numeral(text[:end], end - 1)
    return end - 1 if single and not _is_code(text[max(end - 2, 0) : end - 1]) else begin


def _kind(token: str) -> str:
    """What numerals a token is of, as the first of them."""
    if token.isdecimal():
        return "0"
    return "一" if token[:1] in _WORDS else "甲" if token[:1] in _STEMS else "A"


def _number(token: str) -> int:
    """The number of a numeral; 0 for none, or one that is too high."""
    if token.isdecimal():
        return int(token) if int(token) <= _MOST else 0
    if len(token) == 1:
        numerals = next((of for of in (_WORDS, _STEMS) if token in of), ascii_uppercase)
        return numerals.index(token) + 1
    ten = len(token) == 2 and token[0] == "十" and token[1] in _WORDS[:-1]
    return 11 + _WORDS.index(token[1]) if ten else 0


def _is_defined(line: str, label: _Label) -> bool:
    """Whether a label stands where its title begins: at the head of a line, cell or item."""
    before, behind = line[: label.start].rstrip(" "), line[label.end :].lstrip(" ")
    head = before.strip("（(【[《#*●•·- ") == "" or before[-1:] in "\t;；、:："
    return head and behind[:1] not in ("", *_STOPS, ")", "）", *_known()["goes_on"])


def _is_of_others(line: str, label: _Label) -> bool:
    """Whether a label is another paper's, or heads what it is the number of."""
    before, behind = line[max(label.start - _BEFORE, 0) : label.start], line[label.end : label.end + _APART]
    if any(word in before for word in _known()["others"]) or before.endswith(tuple(_known()["papers"])):
        return True
    if any(word in behind for word in _known()["apart"]):
        return True
    head = not line[: label.start].strip("（(【[ ")
    return head and not line.startswith(tuple(_known()["goes_on"]), label.end)


def _around(line: str, label: _Label) -> str:
    """The words of its clause next to a label, the cells before it among them."""
    before, behind = line[max(label.start - _BEFORE, 0) : label.start], line[label.end : label.end + _BEHIND]
    for mark in _STOPS:
        before, behind = before.rpartition(mark)[2], behind.partition(mark)[0]
    return f"{before} {behind}"


@cache
def _known() -> dict[str, Any]:
    known: dict[str, Any] = yaml_file.read(Path(__file__).with_suffix(".yaml"))
    return known
