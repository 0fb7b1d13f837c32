"""What is looked for: the words of a user as expressions of FTS5 over the words of an index.

A word is parted by the words of the index itself, so that nothing has to be loaded to look it up: into as few
parts as there are, each a part of a known word (`安全阀` has `阀`). Numbers and letters in a row (a standard,
a serial number) stand together as written. In quotes, and where characters make no known word (a name), what
is looked for is compared with the text once more.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby, islice
from typing import NamedTuple

from hegui.bulk.search.folding import BREAK, folded, is_han, runs
from schemas import patterns

_QUOTES = r"\"“”＂「」『』"
_GIVEN = patterns.compile(
    rf"[{_QUOTES}](?P<exact>[^{_QUOTES}]+)[{_QUOTES}]|(?P<word>[^\s{_QUOTES}，、；。]+)"
)
_WAYS = 4
"""A run of characters is parted in so many ways at most."""

_LONGEST = 60
"""So many characters of a run are parted; what is longer is compared alone."""

_LONGEST_PHRASE, _PHRASES = 8, 24
"""Of a run of so many characters at most so many phrases are looked for."""

_NAME = 4
"""A run of so many characters without a known word is a name, or the like: its characters stand together."""

_PREFIX = 3
"""The last part of a number, of so many signs, may go on: a serial number is found by its beginning."""


class Item(NamedTuple):
    """A word or a phrase.

    `expression` takes the sentences that have its parts, `phrase` those that have them next to one another
    (empty where that is not known). `exact` are texts (without spaces) of which each must stand in a sentence
    as written; what `phrase` takes has them. `marks` is what is marked in a sentence, the best first."""

    expression: str
    phrase: str
    exact: tuple[str, ...]
    marks: tuple[str, ...]


class Vocabulary:
    """The words of Chinese characters that an index has."""

    def __init__(self, terms: Sequence[str]) -> None:
        self._terms = terms
        self._known = frozenset(terms)
        self._all = "\n".join(terms)

    def is_word(self, part: str) -> bool:
        """Whether a part is a word of several characters."""
        return len(part) > 1 and part in self._known

    def ways(self, run: str) -> list[list[str]]:
        """The ways to part a run of characters into as few parts of words as there are; none where a
        character is in no word."""
        best: list[list[list[str]]] = [[[]]]
        for end in range(1, len(run) + 1):
            found = [
                [*way, run[start:end]]
                for start in range(end)
                if best[start] and run[start:end] in self._all
                for way in best[start]
            ]
            fewest = min(map(len, found), default=0)
            best.append([way for way in found if len(way) == fewest][:_WAYS])
        return best[-1]

    def expression(self, part: str) -> str:
        """The expression for a part of words: a word that has it, or several that are it together."""
        return " OR ".join([*(f'"{term}"' for term in self._terms if part in term), *self.phrases(part)])

    def together(self, way: Sequence[str]) -> str:
        """The expression for sentences that have all parts."""
        return " AND ".join(f"({self.expression(part)})" for part in dict.fromkeys(way))

    def phrases(self, run: str) -> list[str]:
        """The phrases of whole words that are a run of characters together."""
        if not 1 < len(run) <= _LONGEST_PHRASE:
            return []
        return [f'"{" ".join(way)}"' for way in islice(self._phrases(run), _PHRASES) if len(way) > 1]

    def _phrases(self, run: str) -> Iterator[list[str]]:
        if not run:
            yield []
        for end in range(len(run), 0, -1):
            if run[:end] in self._known:
                for rest in self._phrases(run[end:]):
                    yield [run[:end], *rest]


def items(words: str, vocabulary: Vocabulary) -> list[Item | None]:
    """What is looked for, in its order; null for what no sentence can have. Words without a letter or digit
    are passed over."""
    found = []
    for given in _GIVEN.finditer(words):
        stretches = _stretches(folded(given["exact"] or given["word"]))
        if stretches:
            found.append(_item(stretches, vocabulary, exact=given["exact"]))
    return found


def squeezed(text: str) -> str:
    """A text as phrases are compared: folded, without spaces."""
    return "".join(folded(text).split())


def _stretches(text: str) -> list[str]:
    """The stretches of a text: runs of Chinese characters, numbers and letters in a row (with blanks)."""
    several = [run for run in runs(text) if run != BREAK]
    found: list[str] = []
    for han, those in groupby(several, key=is_han):
        stretch = list(those)
        found += stretch if han else [" ".join(stretch)]
    return found


def _item(stretches: Sequence[str], vocabulary: Vocabulary, *, exact: str | None) -> Item | None:
    parts: list[str] = []
    phrase, whole = "", False
    compared: list[str] = [] if exact is None else [squeezed(exact)]
    marks: list[str] = [] if exact is None else [exact]
    for stretch in stretches:
        if not is_han(stretch):
            parts.append(f'"{stretch}"' + ("*" if len(stretch.rpartition(" ")[2]) >= _PREFIX else ""))
            marks.append(stretch)
            continue
        ways = vocabulary.ways(stretch[:_LONGEST])
        if not ways:
            return None
        parts.append(" OR ".join(f"({vocabulary.together(way)})" for way in ways))
        phrase = vocabulary.expression(stretch)
        whole = len(ways[0]) == 1
        marks += [stretch, *(part for part in ways[0] if len(part) > 1)]
        if exact is None and _is_name(stretch, ways[0], vocabulary):
            compared.append(stretch)
    expression = " AND ".join(f"({part})" for part in parts)
    if len(parts) > 1 or compared not in ([], stretches):
        phrase = ""
    elif whole:  # one part of words: what has it has it as written
        phrase, compared = "", []
    return Item(expression, phrase, tuple(compared), tuple(dict.fromkeys(marks)))


def _is_name(stretch: str, way: Sequence[str], vocabulary: Vocabulary) -> bool:
    """Whether characters make no known word, so that they are looked for as they stand."""
    return 1 < len(stretch) <= _NAME and not any(map(vocabulary.is_word, way))
