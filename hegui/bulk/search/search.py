"""Reports that speak of something: the sentence of each that fits best, the best first."""

from __future__ import annotations

import math
import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from contextlib import closing
from functools import reduce
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from hegui.archive_entry.lines import Lines
from hegui.bulk import tables
from hegui.bulk.search import index, query
from hegui.bulk.search.folding import folded, sentence, sentences
from hegui.bulk.search.index import Index
from hegui.bulk.search.query import Item, squeezed
from hegui.bulk.search.texts import Texts
from hegui.bulk.where_condition import checked
from hegui.errors import RefusedError

if TYPE_CHECKING:
    from numpy.typing import NDArray

_DIGITS = 4

_SATURATION, _BY_LENGTH = 1.2, 0.75
"""The parameters of BM25 (S. Robertson and others, 1994), here of sentences, in which a word counts once."""

_PHRASE = 0.5
"""What more a sentence counts that has a word's parts next to one another."""


class Quote(NamedTuple):
    """A sentence with its place; `marks` are ranges of `text`."""

    page: int | None
    line: int
    text: str
    marks: list[tuple[int, int]]


class Hit(NamedTuple):
    """A report, and its sentence that fits best: the higher the score, the better.

    `sentences` is how many of its sentences have all that is looked for, or, where they have it together
    alone, some of it. `marks` are ranges of `text`. `elsewhere` are sentences with what this one does not
    have."""

    sha256: str
    path: str
    score: float
    page: int | None
    line: int
    text: str
    sentences: int
    marks: list[tuple[int, int]]
    organization: str | None = None
    elsewhere: Sequence[Quote] = ()


class Found(NamedTuple):
    """What was looked for, how many reports speak of it, the best of them."""

    words: str
    where: str | None
    reports: int
    hits: list[Hit]


class _Rows(NamedTuple):
    """Sentences: their rows in the index, ascending, the numbers of their documents, how well they fit."""

    rows: NDArray[np.int64]
    documents: NDArray[np.int64]
    scores: NDArray[np.float64]

    def only(self, kept: NDArray[np.bool_]) -> _Rows:
        """Some of them."""
        return _Rows(self.rows[kept], self.documents[kept], self.scores[kept])

    def of(self, documents: NDArray[np.int64]) -> _Rows:
        """Those of some documents."""
        return self.only(np.isin(self.documents, documents))


class _Best(NamedTuple):
    """A report: the number of its document, its sentence that fits best, how many do."""

    document: int
    score: float
    row: int
    sentences: int


def search(run: Path, words: str, where: str | None, most: int, jobs: int, lang: str) -> Found:
    """Look words up in a run; at most so many reports are given. The index is completed before.

    Raises RefusedError: without a run, for words without a letter, for a condition that is none."""
    among = None if where is None else _among(run, where)
    with Texts(run) as texts:
        index.complete(run, texts, jobs, lang)
        with Index(run) as indexed:
            items = query.items(words, query.Vocabulary(indexed.terms()))
            if not items:
                raise RefusedError("no_words", given=words)
            wanted = [one for one in items if one is not None]
            if len(wanted) < len(items):
                return Found(words, where, 0, [])
            looked_up = _Search(indexed, texts, among)
            found, each = looked_up.best(wanted)
            hits = [looked_up.hit(best, wanted, each) for best in found[:most]]
            return Found(words, where, len(found), hits)


def _among(run: Path, where: str) -> set[str]:
    """The reports that a condition takes."""
    if not tables.there(run):
        raise RefusedError("no_tables", path=str(run))
    with closing(tables.connected(run)) as base:
        found = base.execute(f"SELECT sha256 FROM reports WHERE {checked(base, where)}").fetchall()  # noqa: S608
    return {sha256 for (sha256,) in found}


class _Search:
    """One search: in which reports, over which index and texts."""

    def __init__(self, indexed: Index, texts: Texts, among: Collection[str] | None) -> None:
        self._index, self._texts = indexed, texts
        self._known = known = indexed.documents()
        self._among = np.array([among is None or one in among for one in known.sha256], bool)
        long = known.lengths / max(1.0, float(known.lengths[1:].mean()) if len(known.lengths) > 1 else 1.0)
        self._weights = (_SATURATION + 1) / (1 + _SATURATION * (1 - _BY_LENGTH + _BY_LENGTH * long))

    def best(self, items: Sequence[Item]) -> tuple[list[_Best], list[_Rows]]:
        """The reports that have all items, those that have them in one sentence first, the best first; and
        the sentences that have each item."""
        each = [self._taken(item) for item in items]
        common = _common(_distinct(one.documents) for one in each)
        each = [self._compared(one.of(common), item) for one, item in zip(each, items, strict=True)]
        common = _common(_distinct(one.documents) for one in each)
        together = self._summed(_common(one.rows for one in each), each)
        whole = list(_bests(together))
        rest = np.setdiff1d(common, together.documents)
        apart = list(_bests(self._summed(reduce(np.union1d, [one.of(rest).rows for one in each]), each)))
        least = min((one.score for one in whole), default=1.0)
        lowered = (one._replace(score=least * one.score / (1 + one.score)) for one in apart)
        names = self._known.sha256
        order = sorted([*whole, *lowered], key=lambda one: (-one.score, -one.sentences, names[one.document]))
        return order, each

    def hit(self, best: _Best, items: Sequence[Item], each: Sequence[_Rows]) -> Hit:
        """A report with its sentence, and sentences with the items that this one does not have; `each` are
        the sentences of each item."""
        sha256 = self._known.sha256[best.document]
        lines = self._texts.lines(sha256)
        rows = _together(best.row, [one.of(np.array([best.document])) for one in each])
        first, *others = (self._quote(lines, best.document, row, items) for row in rows)
        path, score = self._texts.path(sha256), round(best.score, _DIGITS)
        at = (first.page, first.line, first.text, best.sentences, first.marks)
        return Hit(sha256, path, score, *at, self._texts.organization(sha256), others)

    def _quote(self, lines: Lines, document: int, row: int, items: Sequence[Item]) -> Quote:
        found = sentence(lines, row - int(self._known.firsts[document]))
        return Quote(found.page, found.line, found.text, marked(found.text, [item.marks for item in items]))

    def _taken(self, item: Item) -> _Rows:
        """The sentences that have the parts of an item."""
        rows = self._index.rows(item.expression)
        scores = self._rarity(rows) * self._weights[rows]
        if item.phrase:
            phrase = self._index.rows(item.phrase)
            if not np.isin(phrase, rows).all():
                rows = np.union1d(rows, phrase)
            scores = self._rarity(rows) * self._weights[rows] * (1 + _PHRASE * np.isin(rows, phrase))
        documents = np.searchsorted(self._known.firsts, rows, "right") - 1
        there = (documents >= 0) & (rows < self._known.ends[documents]) & self._among[documents]
        return _Rows(rows, documents, scores).only(there)

    def _rarity(self, rows: NDArray[np.int64]) -> float:
        return math.log(1 + (len(self._known.lengths) - len(rows) + 0.5) / (len(rows) + 0.5))

    def _compared(self, found: _Rows, item: Item) -> _Rows:
        """Those sentences whose text has what is to stand in it as written."""
        if not item.exact or not len(found.rows):
            return found
        sure = np.isin(found.rows, self._index.rows(item.phrase) if item.phrase else ())
        documents, firsts = np.unique(found.documents, return_index=True)
        for document, several in zip(documents, np.split(np.arange(len(sure)), firsts[1:]), strict=True):
            if not sure[several].all():
                written = sentences(self._texts.lines(self._known.sha256[document]))
                for at in several[~sure[several]]:
                    text = squeezed(written[found.rows[at] - self._known.firsts[document]])
                    sure[at] = all(one in text for one in item.exact)
        return found.only(sure)

    def _summed(self, rows: NDArray[np.int64], each: Sequence[_Rows]) -> _Rows:
        """Sentences with what they score in all."""
        scores = np.zeros(len(rows))
        for one in each:
            mine = np.isin(rows, one.rows)
            scores[mine] += one.scores[np.isin(one.rows, rows)]
        return _Rows(rows, np.searchsorted(self._known.firsts, rows, "right") - 1, scores)


def _together(first: int, each: Sequence[_Rows]) -> list[int]:
    """A sentence of a report and as many more of it as have, together, all items; of each item that is
    missing yet that which fits it best."""
    rows = [first]
    for one in each:
        if not np.isin(one.rows, rows).any():
            rows.append(int(one.rows[np.argmax(one.scores)]))
    return rows


def _distinct(numbers: NDArray[np.int64]) -> NDArray[np.int64]:
    """Ascending numbers, each once."""
    return numbers[np.append(True, np.diff(numbers) > 0)] if len(numbers) else numbers


def _common(several: Iterable[NDArray[np.int64]]) -> NDArray[np.int64]:
    """The numbers that all have, of which none has one twice."""
    return reduce(lambda one, other: np.intersect1d(one, other, assume_unique=True), several)


def _bests(found: _Rows) -> Iterator[_Best]:
    """The best sentence of each report; of equal ones the first."""
    order = np.lexsort((found.rows, -found.scores, found.documents))
    documents, firsts, many = np.unique(found.documents[order], return_index=True, return_counts=True)
    for document, first, count in zip(documents, order[firsts], many, strict=True):
        yield _Best(int(document), float(found.scores[first]), int(found.rows[first]), int(count))


def marked(text: str, items: Iterable[Sequence[str]]) -> list[tuple[int, int]]:
    """The ranges of a text that have what is looked for: of each item the first mark that it has, and those
    behind it where they stand apart.

    >>> marked("检定：压力表（ＧＢ／Ｔ 1226-2017）", [["压力表", "压力"], ["gb t 1226"]])
    [(3, 6), (7, 16)]
    """
    characters, places = _mapped(text)
    taken: list[tuple[int, int]] = []
    for mark in (mark for item in items for mark in item):
        pattern = r"[\W_]*".join(map(re.escape, re.findall(r"[^\W_]", folded(mark))))
        for found in re.finditer(pattern, characters) if pattern else ():
            start, end = places[found.start()], places[found.end() - 1] + 1
            if all(end <= one or other <= start for one, other in taken):
                taken.append((start, end))
    return sorted(taken)


def _mapped(text: str) -> tuple[str, list[int]]:
    """A text folded, and the place in it that each character comes from."""
    pairs = [(part, at) for at, character in enumerate(text) for part in folded(character)]
    return "".join(part for part, _ in pairs), [at for _, at in pairs]
