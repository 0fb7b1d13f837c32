"""Words with numbers (附件3, 第三章), as they name the parts of a report (`labels.yaml` has the words)."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from string import ascii_uppercase
from typing import Any, NamedTuple

from schemas.cache import yaml_file

_WORDS, _STEMS = "一二三四五六七八九十", "甲乙丙丁戊己庚辛壬癸"
_STOPS = "。；;，,"
_BEFORE, _BEHIND, _APART, _MOST = 18, 12, 24, 40
"""Characters around a reference that tell what it is to, or that it is a paper apart; the highest number."""


class Label(NamedTuple):
    """A word with a number (附件3): its kind with that of the number, the number, its place in its line."""

    kind: str
    number: int
    start: int
    end: int


def labels(line: str) -> Iterator[Label]:
    """The words with numbers of a line."""
    for word in known()["annexes"]:
        yield from _annexes(line, word)
    for word in known()["chapters"]:
        yield from _parts(line, word)
    for stem in _STEMS:
        for at in _finds(line, stem):
            begin = at + 1 + (line[at + 1 : at + 2] == "-")
            token = numeral(line, begin)
            if token.isdecimal():
                yield Label(line[at:begin], int(token), at, begin + len(token))


def _annexes(line: str, word: str) -> Iterator[Label]:
    """The labels that begin with a word (附件3, 表8-1)."""
    for at in _finds(line, word):
        before = line[max(at - 1, 0) : at]
        if len(word) == 1 and before.isalpha() and before not in known()["leads"]:
            continue
        begin = at + len(word) + (line[at + len(word) : at + len(word) + 1] == " ")
        token = numeral(line, begin)
        end = begin + len(token)
        last = numeral(line, end + 1) if line[end : end + 1] == "-" else ""
        if token.isdecimal() and last.isdecimal():
            yield Label(f"{word}{token}-", int(last), at, end + 1 + len(last))
        elif number_of(token) and line[end : end + 1] not in (*known()["counts"], *_WORDS):
            yield Label(f"{word}{kind_of(token).replace('一', '0')}", number_of(token), at, end)


def _parts(line: str, word: str) -> Iterator[Label]:
    """The labels that end with a word (第三章, E章)."""
    for at in _finds(line, word):
        end = len(line[:at].rstrip(" "))
        begin = _begin(line, end)
        ordinal = line[max(begin - 1, 0) : begin] == "第"
        token = line[begin:end]
        if number_of(token) and (ordinal or kind_of(token) in "A甲"):
            yield Label(f"{word}{kind_of(token)}", number_of(token), begin - ordinal, at + len(word))


def _finds(line: str, word: str) -> Iterator[int]:
    at = line.find(word)
    while at >= 0:
        yield at
        at = line.find(word, at + 1)


def numeral(text: str, at: int) -> str:
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
    single = begin == end and end and numeral(text[:end], end - 1)
    return end - 1 if single and not _is_code(text[max(end - 2, 0) : end - 1]) else begin


def kind_of(token: str) -> str:
    """What numerals a token is of, as the first of them."""
    if token.isdecimal():
        return "0"
    return "一" if token[:1] in _WORDS else "甲" if token[:1] in _STEMS else "A"


def number_of(token: str) -> int:
    """The number of a numeral; 0 for none, or one that is too high."""
    if token.isdecimal():
        return int(token) if int(token) <= _MOST else 0
    if len(token) == 1:
        numerals = next((of for of in (_WORDS, _STEMS) if token in of), ascii_uppercase)
        return numerals.index(token) + 1
    ten = len(token) == 2 and token[0] == "十" and token[1] in _WORDS[:-1]
    return 11 + _WORDS.index(token[1]) if ten else 0


def is_defined(line: str, label: Label) -> bool:
    """Whether a label stands where its title begins: at the head of a line, cell or item."""
    before, behind = line[: label.start].rstrip(" "), line[label.end :].lstrip(" ")
    head = before.strip("（(【[《#*●•·- ") == "" or before[-1:] in "\t;；、:："
    return head and behind[:1] not in ("", *_STOPS, ")", "）", *known()["goes_on"])


def is_of_others(line: str, label: Label) -> bool:
    """Whether a label is another paper's, or heads what it is the number of."""
    before, behind = line[max(label.start - _BEFORE, 0) : label.start], line[label.end : label.end + _APART]
    if any(word in before for word in known()["others"]) or before.endswith(tuple(known()["papers"])):
        return True
    if any(word in behind for word in known()["apart"]):
        return True
    head = not line[: label.start].strip("（(【[ ")
    return head and not line.startswith(tuple(known()["goes_on"]), label.end)


def around(line: str, label: Label) -> str:
    """The words of its clause next to a label, the cells before it among them."""
    before, behind = line[max(label.start - _BEFORE, 0) : label.start], line[label.end : label.end + _BEHIND]
    for mark in _STOPS:
        before, behind = before.rpartition(mark)[2], behind.partition(mark)[0]
    return f"{before} {behind}"


@cache
def known() -> dict[str, Any]:
    """The words of `labels.yaml`."""
    known: dict[str, Any] = yaml_file.read(Path(__file__).with_name("labels.yaml"))
    return known
