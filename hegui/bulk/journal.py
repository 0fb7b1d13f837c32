"""The journal of a run: which files there are, what became of each document, under which settings.

One SQLite file, one transaction a document: whatever ends a run, only the documents under way are lost. A
document is known by the SHA-256 of its content: the same file twice is one document under two paths.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from threading import RLock
from typing import NamedTuple, Self

from hegui.archive_entry.reviewed import Review
from hegui.errors import RefusedError
from hegui.files import disk

NAME = "run.sqlite"
FORM = "1"
"""The form of the journal, which a later program may have to know."""

WRITTEN = "written"
"""In `about`: the tables hold what the journal holds (with which table of the office's own)."""

_PAGE = 500
"""So many documents are looked up at a time: their number costs no memory."""

_TABLES = """
CREATE TABLE IF NOT EXISTS about (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS files (
    path TEXT PRIMARY KEY, sha256 TEXT, kind TEXT, message TEXT
) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS contents ON files (sha256, path);
CREATE TABLE IF NOT EXISTS documents (
    sha256 TEXT PRIMARY KEY, kind TEXT, message TEXT, document_kind TEXT,
    verdict TEXT, result BLOB, rows BLOB, passages BLOB, lines BLOB, pictures BLOB
);
"""

_REVIEWS = """
CREATE TABLE IF NOT EXISTS reviews (
    sha256 TEXT, fingerprint TEXT, origin TEXT, verdict TEXT, reason TEXT, reviewer TEXT, day TEXT,
    PRIMARY KEY (sha256, fingerprint, origin)
) WITHOUT ROWID
"""
"""Only of a run that verdicts or a baseline were given to."""

_ANSWERS = "CREATE TABLE IF NOT EXISTS answers (key TEXT PRIMARY KEY, value BLOB NOT NULL) WITHOUT ROWID"
"""Only of a run with a model."""

_PUT_FILE = """
INSERT INTO files VALUES (?, ?, ?, ?) ON CONFLICT (path) DO UPDATE
SET sha256 = excluded.sha256, kind = excluded.kind, message = excluded.message
WHERE (sha256, kind, message) IS NOT (excluded.sha256, excluded.kind, excluded.message)
"""


class File(NamedTuple):
    """A file of the archive: the SHA-256 of its content, or why it cannot be read."""

    path: str
    sha256: str | None
    kind: str | None = None
    message: str | None = None


class Document(NamedTuple):
    """A document to judge: the SHA-256 of its content, and the first of its paths."""

    sha256: str
    path: str


class Outcome(NamedTuple):
    """What became of a document: verdict and packets (`hegui.archive_entry.packets`), or why not."""

    sha256: str
    verdict: str | None = None
    result: bytes | None = None
    rows: bytes | None = None
    passages: bytes | None = None
    lines: bytes | None = None
    pictures: bytes | None = None
    kind: str | None = None
    message: str | None = None
    document_kind: str | None = None


class Failure(NamedTuple):
    """A file without a result: a row of `failures.csv`."""

    path: str
    sha256: str | None
    kind: str
    document_kind: str | None
    message: str


class Counts(NamedTuple):
    """Files and documents of a run; `failed` documents have no result, `unread` files no content."""

    files: int
    unread: int
    documents: int
    judged: int
    failed: int

    @property
    def waiting(self) -> int:
        """Documents of which nothing is known yet."""
        return self.documents - self.judged - self.failed


class Journal:
    """The journal of the run in `folder`, which is made where there is none. Use it in a `with` statement.

    Raises RefusedError: for a folder with something else in it, a journal of another form or that another
    run has open, and where nothing can be written."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._base = _opened(folder)
        self._lock = RLock()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._base.close()

    # ------------------------------------------------------------ what the run is

    def about(self) -> dict[str, str]:
        """What the run was made with: versions, settings."""
        return dict(self._base.execute("SELECT name, value FROM about ORDER BY name"))

    def note(self, **values: str) -> None:
        """Keep what the run is made with."""
        with self._lock, self._base:
            self._base.executemany("INSERT OR REPLACE INTO about VALUES (?, ?)", values.items())

    def counts(self) -> Counts:
        """Of what there is how much."""
        files, unread = self._base.execute("SELECT COUNT(*), COUNT(*) - COUNT(sha256) FROM files").fetchone()
        row = self._base.execute(
            "SELECT COUNT(*), COUNT(result), COUNT(kind) FROM (SELECT DISTINCT sha256 FROM files WHERE sha256"
            " IS NOT NULL) LEFT JOIN documents USING (sha256)"
        ).fetchone()
        return Counts(files, unread, *row)

    # ------------------------------------------------------------ files and documents

    def list_files(self, files: Iterable[File]) -> None:
        """Put files on the list; what was known of the same path before is overwritten."""
        with self._changing():
            self._base.executemany(_PUT_FILE, files)

    def unlist_packed(self) -> None:
        """Packed files that were only told of before, and of which what is in them is on the list now, go."""
        with self._changing():
            self._base.execute(
                "DELETE FROM files WHERE kind = 'packed' AND EXISTS (SELECT 1 FROM files AS within"
                " WHERE within.path > files.path || '!/' AND within.path < files.path || '!0')"
            )

    def waiting(self) -> Iterator[Document]:
        """The documents of which nothing is known yet, in the order of their SHA-256."""
        yield from self._documents("NOT IN (SELECT sha256 FROM documents)")

    def put(self, outcome: Outcome) -> None:
        """Keep what became of a document."""
        with self._changing():
            self._base.execute(
                "INSERT OR REPLACE INTO documents (sha256, verdict, result, rows, passages, lines, pictures,"
                " kind, message, document_kind) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                outcome,
            )

    def forget_failures(self) -> None:
        """Documents without a result count as not looked at."""
        with self._changing():
            self._base.execute("DELETE FROM documents WHERE result IS NULL")

    def forget(self, documents: Iterable[str]) -> None:
        """These count as not looked at."""
        with self._changing():
            self._base.executemany("DELETE FROM documents WHERE sha256 = ?", ((one,) for one in documents))

    @contextmanager
    def _changing(self) -> Iterator[None]:
        """A transaction: where it changed anything, what was read out before holds no more."""
        with self._lock:
            before = self._base.total_changes
            with self._base:
                yield
                if self._base.total_changes > before:
                    self._base.execute("DELETE FROM about WHERE name = ?", (WRITTEN,))

    # ------------------------------------------------------------ what a model answered

    def keep_answers(self) -> None:
        """Make room for a model's answers. What is below may be called from several threads."""
        self._base.execute(_ANSWERS)

    def answer(self, key: str) -> bytes | None:
        """The answer under a key; null where there is none."""
        with self._lock:
            row = self._base.execute("SELECT value FROM answers WHERE key = ?", (key,)).fetchone()
        return None if row is None else row[0]

    def put_answer(self, key: str, answer: bytes) -> None:
        """Keep an answer: at once, whatever becomes of its document."""
        with self._lock, self._base:
            self._base.execute("INSERT OR REPLACE INTO answers VALUES (?, ?)", (key, answer))

    # ------------------------------------------------------------ what people decided

    def put_reviews(self, origin: str, reviews: Iterable[Review]) -> None:
        """Keep what was decided by verdicts or by a baseline, in place of what was before."""
        given = sorted(set(reviews))
        if given == sorted(one for one in self.reviews() if one.origin == origin):
            return
        with self._changing():
            self._base.execute(_REVIEWS)
            self._base.execute("DELETE FROM reviews WHERE origin = ?", (origin,))
            self._base.executemany("INSERT OR REPLACE INTO reviews VALUES (?, ?, ?, ?, ?, ?, ?)", given)

    def reviews(self, sha256: str | None = None) -> list[Review]:
        """What was decided on the findings of a document (null: of all), in their order."""
        if not self._has("reviews"):
            return []
        of, given = ("", ()) if sha256 is None else (" WHERE sha256 = ?", (sha256,))
        query = f"SELECT * FROM reviews{of} ORDER BY sha256, fingerprint, origin"  # noqa: S608
        return [Review(*row) for row in self._base.execute(query, given)]

    def _has(self, table: str) -> bool:
        query = "SELECT 1 FROM sqlite_master WHERE name = ?"
        return self._base.execute(query, (table,)).fetchone() is not None

    # ------------------------------------------------------------ what is read out

    def paths_of(self, sha256: str) -> list[str]:
        """The paths of a document, in their order."""
        query = "SELECT path FROM files WHERE sha256 = ? ORDER BY path"
        return [path for (path,) in self._base.execute(query, (sha256,))]

    def judged(self) -> Iterator[tuple[str, list[str], bytes]]:
        """The SHA-256 of each document with a result, in its order; the paths, the rows."""
        yield from (
            (sha256, sorted(json.loads(paths)), rows)
            for sha256, paths, rows in self._base.execute(
                "SELECT sha256, json_group_array(path), rows FROM files JOIN documents USING (sha256)"
                " WHERE result IS NOT NULL GROUP BY sha256 ORDER BY sha256"
            )
        )

    def passages(self) -> Iterator[tuple[str, bytes]]:
        """The fingerprints of each document with a result, in the order of SHA-256."""
        yield from self._of_each("passages")

    def pictures(self) -> Iterator[tuple[str, bytes]]:
        """The hashes of the pictures of each document with a result, in the order of SHA-256."""
        yield from self._of_each("pictures")

    def _of_each(self, which: str) -> Iterator[tuple[str, bytes]]:
        yield from self._base.execute(
            f"SELECT sha256, {which} FROM documents WHERE result IS NOT NULL AND EXISTS"  # noqa: S608
            " (SELECT 1 FROM files WHERE files.sha256 = documents.sha256) ORDER BY sha256"
        )

    def result(self, sha256: str) -> bytes | None:
        """The packet of RESULT of a document; null where there is none."""
        return self._packet("result", sha256)

    def lines(self, sha256: str) -> bytes | None:
        """The packet of a document's lines; null where there is none."""
        return self._packet("lines", sha256)

    def _packet(self, which: str, sha256: str) -> bytes | None:
        query = f"SELECT {which} FROM documents WHERE sha256 = ?"  # noqa: S608
        row = self._base.execute(query, (sha256,)).fetchone()
        return None if row is None else row[0]

    def paths(self) -> Iterator[tuple[str, str | None]]:
        """Every path and the SHA-256 of its content, in the order of paths."""
        yield from self._base.execute("SELECT path, sha256 FROM files ORDER BY path")

    def failures(self) -> Iterator[Failure]:
        """The files without a result, in the order of paths."""
        yield from (
            Failure(*row)
            for row in self._base.execute(
                "SELECT path, sha256, COALESCE(documents.kind, files.kind), document_kind,"
                " COALESCE(documents.message, files.message) FROM files LEFT JOIN documents USING (sha256)"
                " WHERE COALESCE(documents.kind, files.kind) IS NOT NULL ORDER BY path"
            )
        )

    def _documents(self, which: str) -> Iterator[Document]:
        last = ""
        while page := [
            Document(*row)
            for row in self._base.execute(
                f"SELECT sha256, MIN(path) FROM files WHERE sha256 > ? AND sha256 {which}"  # noqa: S608
                " GROUP BY sha256 ORDER BY sha256 LIMIT ?",
                (last, _PAGE),
            )
        ]:
            yield from page
            last = page[-1].sha256

    # ------------------------------------------------------------ its file

    def settle(self) -> None:
        """Write the journal anew in the order of its keys and close it: the same run gives the same bytes."""
        fresh = self.folder / f".{NAME}.new"
        fresh.unlink(missing_ok=True)
        tables = [("about", "name"), ("files", "path"), ("documents", "sha256")]
        with closing(sqlite3.connect(fresh)) as made:
            made.execute("PRAGMA journal_mode = WAL")
            made.executescript(_TABLES)
            if self._has("answers"):
                made.execute(_ANSWERS)
                tables.append(("answers", "key"))
            if self.reviews():
                made.execute(_REVIEWS)
                tables.append(("reviews", "sha256, fingerprint, origin"))
        self._base.execute("ATTACH ? AS fresh", (str(fresh),))
        with self._base:
            for table, key in tables:
                self._base.execute(
                    f"INSERT INTO fresh.{table} SELECT * FROM main.{table} ORDER BY {key}"  # noqa: S608
                )
        self._base.execute("DETACH fresh")
        self._base.close()
        fresh.replace(self.folder / NAME)


def _opened(folder: Path) -> sqlite3.Connection:
    try:
        if not (folder / NAME).exists():
            _require_empty(folder)
            folder.mkdir(parents=True, exist_ok=True)
        base = sqlite3.connect(folder / NAME, timeout=1.0, check_same_thread=False)
        base.execute("PRAGMA locking_mode = EXCLUSIVE")
        base.execute("PRAGMA journal_mode = WAL")
        base.execute("PRAGMA synchronous = NORMAL")
        base.executescript(_TABLES)
        _require_form(base, folder)
    except OSError as error:
        raise disk.of_system(error, folder) from error
    except sqlite3.OperationalError as error:
        if (refused := disk.of_database(error, folder)) is not None:
            raise refused from error
        kind = "run_in_use" if "locked" in str(error) else "no_run"
        raise RefusedError(kind, path=str(folder)) from error
    except sqlite3.DatabaseError as error:
        raise RefusedError("no_run", path=str(folder)) from error
    return base


def _require_empty(folder: Path) -> None:
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise RefusedError("run_not_empty", path=str(folder))


def _require_form(base: sqlite3.Connection, folder: Path) -> None:
    with base:
        base.execute("INSERT OR IGNORE INTO about VALUES ('form', ?)", (FORM,))
    (form,) = base.execute("SELECT value FROM about WHERE name = 'form'").fetchone()
    if form != FORM:
        raise RefusedError("no_run", path=str(folder))
