"""The index of a run: the words of each sentence of its reports, in SQLite's FTS5 beside the journal.

The text itself stays in the journal: the index has words and where they stand, no sentence. A document has a
row a sentence, in one range. What was judged again or is no longer of the run loses its range; when much of
the index belongs to nothing it is made anew. What is interrupted goes on where it was.
"""

from __future__ import annotations

import os
import sqlite3
import zlib
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from contextlib import closing, contextmanager
from pathlib import Path
from signal import SIG_IGN, SIGINT, signal
from types import TracebackType
from typing import TYPE_CHECKING, NamedTuple, Self

import numpy as np

from hegui.bulk.journal import NAME as JOURNAL
from hegui.bulk.search.folding import FIRST_HAN, FORM
from hegui.bulk.search.texts import Texts
from hegui.errors import RefusedError
from hegui.progress import LongProgress
from hegui.terminal import console
from hegui.wording import text

if TYPE_CHECKING:
    from numpy.typing import NDArray

NAME = "search.sqlite"

_TABLES = """
CREATE TABLE about (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE documents (
    sha256 TEXT PRIMARY KEY, first INTEGER, rows INTEGER, digest INTEGER, lengths BLOB
) WITHOUT ROWID;
CREATE TABLE terms (term TEXT PRIMARY KEY) WITHOUT ROWID;
CREATE VIRTUAL TABLE sentences USING fts5 (
    words, content = '', columnsize = 0, tokenize = 'unicode61 remove_diacritics 0'
);
INSERT INTO about VALUES ('next', '1');
"""
"""`terms` are the words of Chinese characters: a word is looked for in all those that it is a part of. `next`
is the row after the last, `lengths` has a byte a sentence: its words."""

_NAMES = ("sentences", "terms", "documents", "about")

_AT_ONCE = 256
"""So many documents are put into the index together."""

_APART = 1_000
"""From so many documents on several processes part them into words."""

_WASTE = 4
"""An index of which one row in so many belongs to no document is made anew."""

Part = Callable[[Iterable[bytes]], Iterable[Sequence[str]]]
"""Gives the words of each sentence, by documents, for packets of lines."""


class Documents(NamedTuple):
    """The documents of an index: their SHA-256, their first rows and those behind their last, ascending; the
    words of each row."""

    sha256: list[str]
    firsts: NDArray[np.int64]
    ends: NDArray[np.int64]
    lengths: NDArray[np.uint8]


class Index:
    """The index of the run in a folder, to look words up in. Use it in a `with` statement."""

    def __init__(self, folder: Path) -> None:
        self._base = _reading(folder / NAME)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: type[BaseException] | BaseException | TracebackType | None) -> None:
        self._base.close()

    def terms(self) -> list[str]:
        """All words of Chinese characters."""
        return [row[0] for row in self._base.execute("SELECT term FROM terms ORDER BY term")]

    def documents(self) -> Documents:
        """The documents, in the order of their rows."""
        query = "SELECT sha256, first, rows, lengths FROM documents ORDER BY first"
        found = self._base.execute(query).fetchall()
        firsts = np.array([row[1] for row in found], np.int64)
        ends = firsts + np.array([row[2] for row in found], np.int64)
        lengths = np.zeros(_next(self._base), np.uint8)
        for _, first, rows, each in found:
            lengths[first : first + rows] = np.frombuffer(each, np.uint8)
        return Documents([row[0] for row in found], firsts, ends, lengths)

    def rows(self, asked: str) -> NDArray[np.int64]:
        """The rows that an expression of FTS5 takes, ascending."""
        found = self._base.execute("SELECT rowid FROM sentences WHERE sentences MATCH ?", (asked,))
        return np.fromiter((row[0] for row in found), np.int64)


def complete(folder: Path, texts: Texts, jobs: int, lang: str) -> None:
    """Make the index of a run what its journal has; nothing is done where it is so.

    Raises RefusedError where it cannot be written, or somebody else is making it."""
    path = folder / NAME
    state = texts.state()
    if _noted(path) == {"form": FORM, "state": state} or _is_whole(path, texts):
        return
    try:
        with closing(_writing(path)) as base:
            waiting, gone = _difference(base, texts)
            if _wasted(base, gone):
                base.executescript("".join(f"DROP TABLE {one};" for one in _NAMES))
                _make(base)
                waiting, gone = _difference(base, texts)
            with base:
                base.executemany("DELETE FROM documents WHERE sha256 = ?", ((one,) for one in gone))
            if waiting:
                _add(base, waiting, texts, jobs, lang)
            with base:
                base.execute("INSERT INTO about VALUES ('state', ?)", (state,))
    except OSError as error:
        raise RefusedError("cannot_write", path=str(path), reason=error.strerror) from error
    except sqlite3.OperationalError as error:
        if "locked" in str(error):
            raise RefusedError("index_in_use", path=str(folder)) from error
        raise RefusedError("cannot_write", path=str(path), reason=str(error)) from error


def _is_whole(path: Path, texts: Texts) -> bool:
    """Whether a copied index that cannot be written to has what the journal has."""
    if os.access(path.parent, os.W_OK) or _noted(path).get("form") != FORM:
        return False
    with closing(_reading(path)) as base:
        return _difference(base, texts) == ([], [])


def _reading(path: Path) -> sqlite3.Connection:
    return sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True)


def _noted(path: Path) -> Mapping[str, str]:
    """How an index was made and of what; nothing for what is none."""
    if not path.exists():
        return {}
    try:
        with closing(_reading(path)) as base:
            return dict(base.execute("SELECT name, value FROM about WHERE name IN ('form', 'state')"))
    except sqlite3.OperationalError as error:
        return {"form": FORM} if "locked" in str(error) else {}
    except sqlite3.DatabaseError:
        return {}


def _writing(path: Path) -> sqlite3.Connection:
    """The index to write; where there is none it is made, with the rights of the journal."""
    fresh = _noted(path).get("form") != FORM
    if fresh:
        path.unlink(missing_ok=True)
        path.touch(mode=0o600)
        path.chmod(path.with_name(JOURNAL).stat().st_mode & 0o777)
    base = sqlite3.connect(path, timeout=1.0)
    base.execute("PRAGMA locking_mode = EXCLUSIVE")
    if fresh:
        _make(base)
    with base:
        base.execute("DELETE FROM about WHERE name = 'state'")
    return base


def _make(base: sqlite3.Connection) -> None:
    base.executescript(_TABLES)
    with base:
        base.execute("INSERT INTO about VALUES ('form', ?)", (FORM,))
    base.execute("VACUUM")


def _difference(base: sqlite3.Connection, texts: Texts) -> tuple[list[str], list[str]]:
    """The documents that the index is without, and those that are not, or no longer so, in the journal."""
    known = dict(base.execute("SELECT sha256, digest FROM documents"))
    waiting = []
    for sha256, packet in texts.each():
        if known.get(sha256) == zlib.crc32(packet):
            del known[sha256]
        else:
            waiting.append(sha256)
    return waiting, sorted(known)


def _next(base: sqlite3.Connection) -> int:
    return int(base.execute("SELECT value FROM about WHERE name = 'next'").fetchone()[0])


def _wasted(base: sqlite3.Connection, gone: Iterable[str]) -> bool:
    """Whether much of the index belongs to no document once these are gone."""
    leaving = set(gone)
    total = _next(base) - 1
    kept: int = sum(
        rows for sha256, rows in base.execute("SELECT sha256, rows FROM documents") if sha256 not in leaving
    )
    return (total - kept) * _WASTE > total


def _add(base: sqlite3.Connection, waiting: Sequence[str], texts: Texts, jobs: int, lang: str) -> None:
    """Put documents into the index."""
    known = {term for (term,) in base.execute("SELECT term FROM terms")}
    console.say(text("search", "indexing", lang, count=len(waiting)))
    try:
        with LongProgress(len(waiting), lang) as progress, _parter(len(waiting), jobs) as part:
            for at in range(0, len(waiting), _AT_ONCE):
                documents = waiting[at : at + _AT_ONCE]
                packets = [texts.packet(one) for one in documents]
                with base:
                    for sha256, packet, each in zip(documents, packets, part(packets), strict=True):
                        _put(base, sha256, zlib.crc32(packet), each, known)
                        progress.done(failed=False)
    except KeyboardInterrupt:
        console.say(text("search", "interrupted", lang))
        raise
    with base:
        base.execute("INSERT INTO sentences (sentences) VALUES ('optimize')")
    base.execute("VACUUM")


def _put(
    base: sqlite3.Connection, sha256: str, digest: int, sentences: Sequence[str], known: set[str]
) -> None:
    """Put a document into the index; `known` are the words that it has already."""
    first = _next(base)
    base.executemany("INSERT INTO sentences (rowid, words) VALUES (?, ?)", enumerate(sentences, first))
    fresh = {word for one in sentences for word in one.split() if word[0] >= FIRST_HAN} - known
    base.executemany("INSERT INTO terms VALUES (?)", ((one,) for one in sorted(fresh)))
    known |= fresh
    base.execute(
        "INSERT OR REPLACE INTO documents VALUES (?, ?, ?, ?, ?)",
        (sha256, first, len(sentences), digest, bytes(min(one.count(" ") + 1, 255) for one in sentences)),
    )
    base.execute("UPDATE about SET value = ? WHERE name = 'next'", (first + len(sentences),))


@contextmanager
def _parter(many: int, jobs: int) -> Iterator[Part]:
    """What parts documents into words: several processes, where there are many of them."""
    from hegui.bulk.search.words import of_document

    if many < _APART or jobs < 2:
        yield lambda packets: map(of_document, packets)
        return
    with ProcessPoolExecutor(jobs, initializer=signal, initargs=(SIGINT, SIG_IGN)) as pool:
        yield lambda packets: pool.map(of_document, packets, chunksize=_AT_ONCE // jobs // 2 or 1)
