"""Where results are kept: a SQLite file a state of the program, in `.same/`, no part of the project."""

from __future__ import annotations

import hashlib
import os
import sqlite3
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from tests.same.results import Kept

ROOT = Path(__file__).parents[2]
FOLDER = ROOT / ".same"
PRODUCT = ("schemas", "ingest", "extract", "checks", "hegui")
"""The folders of the program: what stands elsewhere changes no result."""

COLUMNS = "name text primary key, source text, digest text, seconds real, packed blob"
TABLE = f"create table if not exists kept ({COLUMNS})"


def state_of(ref: str | None = None) -> str:
    """The name of a state of the program: of a commit, or of the work tree as it stands.

    Raises subprocess.CalledProcessError for no such commit."""
    with tempfile.TemporaryDirectory() as folder:
        tree = ref if ref is not None else _tree_of_work(Path(folder, "index"))
        listed = _git("ls-tree", "-r", tree, *PRODUCT)
    return hashlib.sha256(listed.encode()).hexdigest()[:16]


def _tree_of_work(index: Path) -> str:
    _git("read-tree", "HEAD", index=index)
    _git("add", "-A", "--", *PRODUCT, index=index)
    return _git("write-tree", index=index).strip()


def _git(*words: str, index: Path | None = None) -> str:
    environment = {**os.environ, **({"GIT_INDEX_FILE": str(index)} if index else {})}
    return subprocess.run(
        ["git", "-C", str(ROOT), *words],
        env=environment,
        check=True,
        stdout=subprocess.PIPE,
        encoding="utf-8",
    ).stdout


@contextmanager
def opened(state: str) -> Iterator[Store]:
    """The store of a state."""
    FOLDER.mkdir(exist_ok=True)
    with closing(sqlite3.connect(FOLDER / f"{state}.sqlite")) as base:
        base.execute(TABLE)
        yield Store(base)


class Store:
    """Results by the names of reports."""

    def __init__(self, base: sqlite3.Connection) -> None:
        self._base = base

    def names(self) -> set[str]:
        """The reports that are kept."""
        return {name for (name,) in self._base.execute("select name from kept")}

    def put(self, name: str, kept: Kept) -> None:
        """Keep a result; it stays though the run be broken off."""
        row = (name, kept.source, kept.digest, kept.seconds, kept.packed)
        with self._base:
            self._base.execute("insert or replace into kept values (?, ?, ?, ?, ?)", row)

    def get(self, name: str) -> Kept | None:
        """What is kept of a report."""
        found = self._base.execute(
            "select source, digest, packed, seconds from kept where name = ?", (name,)
        ).fetchone()
        return found and Kept(*found)
