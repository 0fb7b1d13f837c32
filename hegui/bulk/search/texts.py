"""The texts of a run's reports, read from its journal, to which nothing is written."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from pathlib import Path
from types import TracebackType
from typing import Self

from hegui.archive_entry.lines import Lines, opened
from hegui.archive_entry.packets import unpacked
from hegui.bulk.journal import NAME
from hegui.errors import RefusedError

_JUDGED = """
FROM documents WHERE result IS NOT NULL AND lines IS NOT NULL AND EXISTS
    (SELECT 1 FROM files WHERE files.sha256 = documents.sha256)
"""


class Texts:
    """The texts of the run in `folder`. Use it in a `with` statement.

    Raises RefusedError: for a folder without a run, and for one that is being made just now."""

    def __init__(self, folder: Path) -> None:
        self._path = folder / NAME
        if not self._path.is_file():
            raise RefusedError("no_run", path=str(folder))
        try:
            self._base = _opened(self._path)
        except sqlite3.Error as error:
            kind = "run_in_use" if "locked" in str(error) else "no_run"
            raise RefusedError(kind, path=str(folder)) from error

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: type[BaseException] | BaseException | TracebackType | None) -> None:
        self._base.close()

    def state(self) -> str:
        """Another one where anything was written to the journal."""
        files = (self._path, self._path.with_name(f"{NAME}-wal"))
        states = [path.stat() for path in files if path.exists()]
        return " ".join(f"{one.st_size}:{one.st_mtime_ns}" for one in states if one.st_size)

    def each(self) -> Iterator[tuple[str, bytes]]:
        """The SHA-256 of each report and the packet of its lines, in the order of SHA-256."""
        yield from self._base.execute(f"SELECT sha256, lines {_JUDGED} ORDER BY sha256")

    def packet(self, sha256: str) -> bytes:
        """The packet of a report's lines."""
        row = self._base.execute("SELECT lines FROM documents WHERE sha256 = ?", (sha256,)).fetchone()
        return bytes(row[0])

    def lines(self, sha256: str) -> Lines:
        """The text of a report."""
        return opened(unpacked(self.packet(sha256)))

    def organization(self, sha256: str) -> str | None:
        """Whose report it is; null where it does not say so, and where the run does not have it."""
        row = self._base.execute("SELECT rows FROM documents WHERE sha256 = ?", (sha256,)).fetchone()
        try:
            (report,) = unpacked(bytes(row[0]))["reports"]
        except (ValueError, KeyError):
            return None
        name: str | None = report.get("organization")
        return name

    def path(self, sha256: str) -> str:
        """The first path of a report."""
        row = self._base.execute("SELECT MIN(path) FROM files WHERE sha256 = ?", (sha256,)).fetchone()
        return str(row[0])


def _opened(path: Path) -> sqlite3.Connection:
    """The journal to read; in a folder that cannot be written to as a file that nobody changes, as SQLite has
    to put its locks somewhere."""
    way = "mode=rw" if os.access(path.parent, os.W_OK) and os.access(path, os.W_OK) else "mode=ro&immutable=1"
    base = sqlite3.connect(f"{path.resolve().as_uri()}?{way}", uri=True, timeout=1.0)
    base.execute("PRAGMA query_only = ON")
    base.execute("SELECT COUNT(*) FROM about").fetchone()
    return base
