"""The office's own table on its reports (`--meta`): what a report is joined with by path, name or content."""

from __future__ import annotations

import csv
import hashlib
import io
import os
import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path, PurePath
from typing import NamedTuple

from hegui.errors import RefusedError
from ingest.containers.files import read_file
from ingest.errors import UnreadableError
from schemas import patterns

_DRIVE = patterns.compile(r"[A-Za-z]:|//[^/]+/")
"""How a path of Windows begins: a drive, a share."""

KEYS = ("sha256", "path", "file")
"""The columns that tell whose row it is; the first of them that the table has."""

PREFIX = "meta_"
_MOST_COLUMNS = 60


Tail = tuple[str, ...]
"""The last parts of a path, the name first, in small letters."""

_LEAST_TAIL = 2
"""So many parts of a path of another machine must be those of a file here: the name and its folder."""


class Meta(NamedTuple):
    """The table: further columns of `reports`, rows by what names a report, its digest (empty without).

    `elsewhere` are rows whose paths are of another machine (a drive of Windows), by their last parts."""

    key: str = "path"
    columns: Sequence[str] = ()
    rows: Mapping[str, Sequence[str | None]] = {}
    digest: str = ""
    elsewhere: Mapping[Tail, Sequence[Tail]] = {}

    def of(self, sha256: str, paths: Iterable[str]) -> dict[str, str | None]:
        """The values on a document under its paths; null where it has no row."""
        names = (self.name(path, sha256) for path in paths)
        row = next((self.rows[name] for name in names if name in self.rows), None)
        return dict(zip(self.columns, row or [None] * len(self.columns), strict=True))

    def name(self, path: str, sha256: str | None) -> str:
        """What the table calls a file."""
        if self.key == "sha256":
            return sha256 or ""
        if self.key == "file":
            return _composed(PurePath(path).name)
        name = _composed(os.path.abspath(path))  # noqa: PTH100 - no links
        return name if name in self.rows else self._from_elsewhere(name) or name

    def _from_elsewhere(self, name: str) -> str | None:
        """The row that has the most of the last parts of a file's path; null where none or several have."""
        mine = _tail(name)
        shared = [(_shared(mine, tail), tail) for tail in self.elsewhere.get(mine[:_LEAST_TAIL], ())]
        most = max((many for many, _ in shared), default=0)
        best = [tail for many, tail in shared if many == most]
        return "/".join(reversed(best[0])) if len(best) == 1 else None

    def unmatched(self, files: Iterable[tuple[str, str | None]]) -> tuple[list[str], list[str]]:
        """The rows that name no file, and the paths of files without a row."""
        left, without = dict.fromkeys(self.rows), []
        for path, sha256 in files:
            name = self.name(path, sha256)
            if name not in self.rows:
                without.append(path)
            left.pop(name, None)
        return list(left), without


def read(path: str) -> Meta:
    """The table in a CSV file (UTF-8 or GB18030) or a workbook (xlsx), its first row the heading.

    Raises RefusedError for a file that cannot be read, has none of `KEYS`, or names a report twice."""
    try:
        data = read_file(path)
    except UnreadableError as error:
        raise RefusedError(error.kind, **{**error.words, "path": path}) from error
    table = [row for row in _table(path, data) if any(row)]
    heads = [_head(one) for one in table[0]] if table else []
    key = next((one for one in KEYS if one in heads), None)
    if key is None:
        raise RefusedError("meta_without_key", path=path)
    at = heads.index(key)
    chosen = [place for place, head in enumerate(heads) if head and head not in KEYS][:_MOST_COLUMNS]
    columns = [PREFIX + heads[place] for place in chosen]
    if len(set(columns)) < len(columns):
        raise RefusedError("meta_column_twice", path=path)
    rows: dict[str, list[str | None]] = {}
    elsewhere: dict[Tail, list[Tail]] = {}
    for row in table[1:]:
        padded = [*row, *[""] * (len(heads) - len(row))]
        name = _named(key, padded[at], Path(path).parent)
        if key == "path" and name and not name.startswith(os.sep) and os.sep == "/":
            tail = _tail(name)
            elsewhere.setdefault(tail[:_LEAST_TAIL], []).append(tail)
            name = "/".join(reversed(tail))
        if name in rows:
            raise RefusedError("meta_twice", path=path, name=name)
        if name:
            rows[name] = [padded[place] or None for place in chosen]
    return Meta(key, columns, rows, hashlib.sha256(data).hexdigest(), elsewhere)


def _named(key: str, value: str, folder: Path) -> str:
    """What names a report in a row; a path is told from the current folder, else from the table's. One of
    Windows has its backslashes turned; with a drive it is of another machine, unless this is Windows."""
    if key == "sha256" or not value:
        return value.lower()
    value = _composed(value)
    if "\\" in value and not Path(value).exists():
        value = value.replace("\\", "/")
    if key == "file":
        return value.rpartition("/")[2]
    if os.sep == "/" and (drive := _DRIVE.match(value)):
        return value[drive.end() :].lstrip("/")
    beside = folder / value
    return _composed(os.path.abspath(beside if not Path(value).exists() and beside.exists() else value))  # noqa: PTH100


def _composed(text: str) -> str:
    """A name as Windows and Linux write it: a Mac parts letters and their signs."""
    return unicodedata.normalize("NFC", text)


def _tail(path: str) -> Tail:
    return tuple(part.casefold() for part in reversed(path.split("/")) if part)


def _shared(one: Tail, other: Tail) -> int:
    """How many parts two have in common from the name on."""
    pairs = zip(one, other, strict=False)
    return next((at for at, (a, b) in enumerate(pairs) if a != b), min(len(one), len(other)))


def _head(given: str) -> str:
    """The name of a column as it can stand in a query: `Team (2)` is `team_2`; Chinese stays.

    >>> _head(" Team (2)")
    'team_2'
    """
    return re.sub(r"\W+", "_", given.strip().lower()).strip("_")


def _table(path: str, data: bytes) -> Iterator[list[str]]:
    if data[:4] == b"PK\x03\x04":
        yield from _sheet(path)
        return
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        try:
            text = data.decode("gb18030")
        except UnicodeDecodeError as error:
            raise RefusedError("encoding", path=path) from error
    try:
        yield from ([cell.strip() for cell in row] for row in csv.reader(io.StringIO(text, newline="")))
    except csv.Error as error:
        raise RefusedError("corrupt", path=path) from error


def _sheet(path: str) -> Iterator[list[str]]:
    """The first sheet of a workbook."""
    from hegui.files.sheets import MOST_ROWS, cell_text, opened

    for row in opened(path, "corrupt").worksheets[0].iter_rows(values_only=True, max_row=MOST_ROWS):
        yield [cell_text(cell) for cell in row]
