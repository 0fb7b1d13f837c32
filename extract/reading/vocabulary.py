"""Words looked for in a text all at once: labels of a group, offices; blanks within them do not count."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from functools import cache
from typing import NamedTuple

from extract import labels
from extract.values.found import narrow
from schemas import patterns
from schemas.cache.compile_cache import kept

_PREFIXES = (
    *("本次", "最近一次", "最近", "最新", "铭牌", "标牌", "对应", "所附"),
    *("设备", "仪器", "器具", "产品", "证书", "报告"),
)


class Hit(NamedTuple):
    """A word in a text: its range and what it stands for; `begin` before a word like 本次 or 设备."""

    start: int
    end: int
    value: str
    begin: int


class Vocabulary:
    """Words and what each stands for; of words at one place the longest counts."""

    def __init__(self, words: Mapping[str, str]) -> None:
        self._take(*_arranged(words))

    @classmethod
    def of_labels(cls, name: tuple[str, ...], words: Callable[[], Mapping[str, str]]) -> Vocabulary:
        """Words that stand in the labels' files, arranged once for all runs under a name."""
        made = cls.__new__(cls)
        made._take(*kept(("vocabulary", *name), lambda: _arranged(words()), labels.state()))
        return made

    def _take(self, words: dict[str, str], lengths: dict[str, list[int]], first: str) -> None:
        self._words = words
        self._lengths = lengths
        self._first = patterns.compile(first)

    def __contains__(self, word: str) -> bool:
        return _key(word) in self._words

    def find(self, text: str) -> Iterator[Hit]:
        """The words of a narrowed text in order; a word may begin within another one.

        >>> [(h.start, h.end, h.value) for h in Vocabulary({"证书 编号": "a", "编号": "b"}).find("证 书编号")]
        [(0, 5, 'a'), (3, 5, 'b')]
        """
        joined, places = _joined(text)
        lengths = self._lengths
        for first in self._first.finditer(joined, 0, len(joined) - 1):
            i = first.start()
            if joined[i : i + 2] in lengths and (hit := self._hit(text, joined, places, i)):
                yield hit

    def begins(self, pair: str) -> bool:
        """Whether a word begins with two letters, in lower case."""
        return pair in self._lengths

    def at(self, text: str, start: int) -> Hit | None:
        """The word that a narrowed text has at an offset."""
        if text[start : start + 2].lower() not in self._lengths and " " not in text[start : start + 3]:
            return None
        joined, places = _joined(text[start:])
        hit = self._hit(text[start:], joined, places, 0) if joined[:2] in self._lengths else None
        return Hit(hit.start + start, hit.end + start, hit.value, hit.begin + start) if hit else None

    def _hit(self, text: str, joined: str, places: list[int] | range, i: int) -> Hit | None:
        for length in self._lengths[joined[i : i + 2]]:
            word = joined[i : i + length]
            if len(word) == length and word in self._words:
                start, end = places[i], places[i + length - 1] + 1
                if word.isascii() and (
                    _is_letter(text[start - 1 : start]) or _is_letter(text[end : end + 1])
                ):
                    continue
                prefix = next((p for p in _PREFIXES if joined.endswith(p, 0, i)), "")
                return Hit(start, end, self._words[word], places[i - len(prefix)])
        return None


def _arranged(words: Mapping[str, str]) -> tuple[dict[str, str], dict[str, list[int]], str]:
    """The keys of words with their meanings, the lengths by beginning, the pattern of first characters."""
    keys: dict[str, str] = {}
    for word, value in words.items():
        keys.setdefault(_key(word), value)
    lengths: dict[str, list[int]] = {}
    for length, begin in sorted({(len(word), word[:2]) for word in keys}, reverse=True):
        lengths.setdefault(begin, []).append(length)
    first = re.escape("".join(sorted({word[0] for word in keys})))
    return keys, lengths, f"[{first}]" if keys else "(?!)"


def spelled(*words: str) -> str:
    """A pattern for words, foreign ones with small letters, capitals or both.

    Literals alone are found much sooner than with `re.IGNORECASE`.

    >>> spelled("租赁", "lease")
    '租赁|lease|Lease|LEASE'
    """
    forms = (form for w in words for form in (w, w.capitalize(), w.title(), w.upper()))
    return "|".join(map(re.escape, dict.fromkeys(forms)))


def _key(word: str) -> str:
    return narrow(word).replace(" ", "").casefold()


def _joined(text: str) -> tuple[str, list[int] | range]:
    """The text in one case without blanks, and where each of its characters stands."""
    if " " not in text:
        lower = text.lower()
        return (lower if len(lower) == len(text) else text), range(len(text))
    places = [i for i, char in enumerate(text) if char != " "]
    lower = text.lower()
    source = lower if len(lower) == len(text) else text
    return source.replace(" ", ""), places


def _is_letter(char: str) -> bool:
    return char.isascii() and char.isalpha()


@cache
def of_field(group: str, name: str) -> Vocabulary:
    """The labels of one field of a group."""
    return Vocabulary.of_labels(
        ("field", group, name), lambda: dict.fromkeys(labels.fields(group).get(name, ()), name)
    )


@cache
def of_group(group: str) -> Vocabulary:
    """The labels of a group and the fields that they stand for."""
    return Vocabulary.of_labels(
        ("group", group),
        lambda: {word: name for name, words in labels.fields(group).items() for word in words},
    )


@cache
def of_headers(group: str) -> Vocabulary:
    """The headers of a group's table that are no labels of the group, and the fields that they stand for."""
    return Vocabulary.of_labels(("headers", group), lambda: _headers(group))


def _headers(group: str) -> dict[str, str]:
    known = labels.load()[group]
    words = {
        word: name
        for name, written in (*known.own.items(), *known.columns.items())
        for word in written
        if "+" not in name and not name.startswith("bare_") and len(labels.key(word)) > 1
    }
    return {word: name for word, name in words.items() if word not in of_group(group)}


KINDS = {"field": of_field, "group": of_group, "headers": of_headers}
"""By the names under which they are kept."""

_HEADER = patterns.compile(r"[^\W\d\x00-\x7f]{3,12}(?=\s?:)")


def may_be_header(text: str, start: int) -> bool:
    """Whether a narrowed text may have a header for `header_at` at an offset."""
    return _HEADER.match(text, start) is not None


def header_at(group: str, text: str, start: int) -> Hit | None:
    """The header of the group's table, of those that patterns know, that a narrowed text has at an offset."""
    match = _HEADER.match(text, start)
    name = labels.column_of(group, match[0]) if match and labels.is_common(group, match[0]) else None
    if match is None or name is None or "+" in name or name.startswith("bare_"):
        return None
    return Hit(match.start(), match.end(), name, match.start())
