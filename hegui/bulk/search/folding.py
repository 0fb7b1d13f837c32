"""How texts are compared in a search: width and case are folded, words are runs of one kind of character."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from itertools import islice
from typing import NamedTuple

from hegui.archive_entry.lines import Lines
from schemas import patterns

BREAK = "\u0298"
"""Stands for punctuation between words, so that no phrase goes over it: a letter that no report has."""

FORM = "1"
"""Another one where the same text is parted in another way: an index of another form is made anew."""

FIRST_HAN = "\u3005"
HAN = "\u3005-\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"

RUNS = patterns.compile(rf"(?P<han>[{HAN}]+)|\d+|[^\W\d_{HAN}]+")
"""Runs of Chinese characters, of digits, of other letters: a number stands by itself."""

_SENTENCES = patterns.compile(r"[^。！？；;!?\n]+[。！？；;!?]*")
_LONGEST = 1_000
"""Characters of a sentence; a longer one is parted."""


class Sentence(NamedTuple):
    """A sentence, or a row of a table, with the number of the line and the page that it begins in."""

    text: str
    line: int
    page: int | None


def folded(text: str) -> str:
    """A text as it is compared.

    >>> folded("ＧＢ／Ｔ 19001")
    'gb/t 19001'
    """
    return unicodedata.normalize("NFKC", text).casefold()


def runs(text: str) -> Iterator[str]:
    """The runs of a folded text, `BREAK` where more than blanks stands between them; what joins numbers and
    letters is no break.

    >>> [one.replace(BREAK, "|") for one in runs("压力表(gb/t 1226-2017) 检定")]
    ['压力表', '|', 'gb', 't', '1226', '2017', '|', '检定']
    """
    before = None
    for run in RUNS.finditer(text):
        if before is not None:
            gap = text[before.end() : run.start()]
            joined = before["han"] is None and run["han"] is None and "\t" not in gap
            if gap.strip(" ") and not joined:
                yield BREAK
        yield run[0]
        before = run


def is_han(run: str) -> bool:
    """Whether a run is one of Chinese characters."""
    return run[0] >= FIRST_HAN


def sentences(lines: Lines) -> list[str]:
    """The sentences of a text, in its order."""
    return [text for _, text in _sentences(lines)]


def sentence(lines: Lines, number: int) -> Sentence:
    """One of the sentences of a text, with its place."""
    start, text = next(islice(_sentences(lines), number, None))
    return Sentence(text, *lines.place(start))


def _sentences(lines: Lines) -> Iterator[tuple[int, str]]:
    """The sentences and where they begin."""
    for found in _SENTENCES.finditer(lines.text):
        for start in range(found.start(), found.end(), _LONGEST):
            part = lines.text[start : min(start + _LONGEST, found.end())]
            stripped = part.strip()
            if stripped:
                yield start + part.index(stripped[0]), stripped
