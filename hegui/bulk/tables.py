"""The tables of an archive: Parquet files that DuckDB writes, and a database of views over them.

Rows are in the order of the documents' SHA-256, then in that of the document; they are written in that order
and copied by one thread, so that the same journal gives the same bytes and nothing is sorted.
"""

from __future__ import annotations

import csv
import io
import json
import shutil
from collections.abc import Iterable, Iterator, Mapping
from contextlib import closing, contextmanager
from heapq import merge
from pathlib import Path
from typing import Any

from hegui.archive_entry import reviewed
from hegui.archive_entry.packets import unpacked
from hegui.bulk.comparisons import across
from hegui.bulk.journal import Journal
from hegui.bulk.meta import Meta
from hegui.files import outputs
from hegui.optional_packages import module

DATABASE = "archive.duckdb"
FORM = "3"
"""The form of the tables: those of another are made anew where a run goes on."""

FAILURES = "failures.csv"

COLUMNS: Mapping[str, Mapping[str, str]] = {
    "reports": {
        "sha256": "VARCHAR",
        "path": "VARCHAR",
        "paths": "INTEGER",
        "format": "VARCHAR",
        "pages": "INTEGER",
        "ocr_pages": "INTEGER",
        "organization": "VARCHAR",
        "uscc": "VARCHAR",
        "certification_body": "VARCHAR",
        "number": "VARCHAR",
        "audit_type": "VARCHAR",
        "systems": "VARCHAR[]",
        "leader": "VARCHAR",
        "audit_start": "DATE",
        "audit_end": "DATE",
        "report_date": "DATE",
        "month": "VARCHAR",
        "error": "INTEGER",
        "warning": "INTEGER",
        "info": "INTEGER",
        "not_checked": "INTEGER",
        "verdict": "VARCHAR",
        "packs": "VARCHAR[]",
        "suppressed": "INTEGER",
        "confirmed": "INTEGER",
        "confirmed_error": "INTEGER",
    },
    "findings": {
        "sha256": "VARCHAR",
        "code": "VARCHAR",
        "name": "VARCHAR",
        "severity": "VARCHAR",
        "message": "VARCHAR",
        "page": "INTEGER",
        "line": "INTEGER",
        "text": "VARCHAR",
        "fingerprint": "VARCHAR",
        "other_sha256": "VARCHAR",
        "suppressed": "BOOLEAN",
        "review": "VARCHAR",
        "review_reason": "VARCHAR",
        "reviewer": "VARCHAR",
        "review_day": "VARCHAR",
        "number": "INTEGER",
        "expected": "VARCHAR",
        "clauses": "VARCHAR",
        "section_heading": "VARCHAR",
        "section_table": "VARCHAR",
        "section_row": "INTEGER",
        "section_paragraph": "INTEGER",
    },
    "not_checked": {"sha256": "VARCHAR", "code": "VARCHAR", "reason": "VARCHAR"},
    "people": {
        "sha256": "VARCHAR",
        "name": "VARCHAR",
        "registration": "VARCHAR",
        "role": "VARCHAR",
        "person": "VARCHAR",
    },
    "days": {"sha256": "VARCHAR", "person": "VARCHAR", "day": "DATE", "half": "VARCHAR"},
    "passages": {"sha256": "VARCHAR", "hash": "UBIGINT", "place": "INTEGER"},
}
"""The columns of each table with DuckDB's types; `reports` has the office's own behind them."""

_FORMULA = ("=", "+", "-", "@", "\t", "\r")
_ROWS = 8_192
"""Rows that are held to be packed together."""

_SPILL, _MERGED = ".spill", ".merged"
MEMORY_MB = (64, 128, 256, 512, 1024, 4096)
"""What DuckDB may have, and what where that is too little; what does not fit goes into the folder for a
while."""

COUNTING_MB = 512
"""What DuckDB may have for the summary."""

_MOST_JSON, _LONGEST = 2 * 1024 * 1024, 20_000
"""Bytes of a row, for which DuckDB sets twice as much aside; characters of its texts where it has more."""


OWN: Mapping[str, Mapping[str, str]] = {
    "numbers": {"sha256": "VARCHAR", "kind": "VARCHAR", "number": "VARCHAR"}
}
"""What reports are compared by beside the tables."""


def write(journal: Journal, meta: Meta, lang: str, codes: Iterable[str] | None) -> None:
    """Write all tables of a run, the database and the list of failures into its folder."""
    folder = journal.folder
    for memory in MEMORY_MB:
        try:
            with Rows(folder) as rows, rows.loaded(journal, meta, memory) as base:
                rows.save(base, across.found(base, journal, lang, codes), journal)
            break
        except module("duckdb").OutOfMemoryException:
            if memory == MEMORY_MB[-1]:
                raise
    _database(folder)
    outputs.save(str(folder / FAILURES), _failures(journal))


class Rows:
    """Rows on their way into a folder's tables. Use it in a `with` statement."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._files: dict[str, io.TextIOWrapper] = {}

    def __enter__(self) -> Rows:
        for name in (*COLUMNS, *OWN):
            self._files[name] = self._raw(name).open("w", encoding="utf-8", errors="replace")
        return self

    def __exit__(self, *_: object) -> None:
        for name, file in self._files.items():
            file.close()
            self._raw(name).unlink(missing_ok=True)
            self._raw(name, _MERGED).unlink(missing_ok=True)
        shutil.rmtree(self._folder / _SPILL, ignore_errors=True)

    def add(self, sha256: str, rows: Mapping[str, Iterable[Mapping[str, Any]]]) -> None:
        """The rows of a document, by table. Documents come in the order of SHA-256."""
        for name, several in rows.items():
            self._files[name].writelines(_line(sha256, row) for row in several)

    @contextmanager
    def loaded(self, journal: Journal, meta: Meta, memory: int = MEMORY_MB[0]) -> Iterator[Any]:
        """The rows of all documents with a result, in a database of DuckDB with so many MB."""
        for sha256, paths, packet in journal.judged():
            made = unpacked(packet)
            head = {"path": paths[0], "paths": len(paths)}
            made = reviewed.applied(made, journal.reviews(sha256))
            made["reports"] = [{**head, **one, **meta.of(sha256, paths)} for one in made["reports"]]
            self.add(sha256, made)
        for file in self._files.values():
            file.flush()
        with closing(module("duckdb").connect()) as base:
            # Each thread has buffers of its own, and more than one may change the order of rows.
            base.execute("SET threads = 1")
            base.execute(f"SET memory_limit = '{memory}MB'")
            base.execute(f"SET temp_directory = {text(self._folder / _SPILL)}")
            for name, columns in {**COLUMNS, **OWN}.items():
                more = dict.fromkeys(meta.columns, "VARCHAR") if name == "reports" else {}
                if name != "passages":
                    self._view(base, name, {**columns, **more})
            yield base

    def _view(self, base: Any, name: str, columns: Mapping[str, str]) -> None:
        typed = ", ".join(f"{text(column)}: {text(kind)}" for column, kind in columns.items())
        base.execute(
            f"CREATE VIEW {name} AS SELECT * FROM read_json({text(self._raw(name))}, format ="  # noqa: S608
            f" 'newline_delimited', maximum_object_size = {_MOST_JSON}, columns = {{{typed}}})"
        )

    def save(self, base: Any, found: Iterable[across.Row], journal: Journal) -> None:
        """Make the Parquet files; `found` are findings across reports, which stand behind each document's."""
        self._merge(
            "findings",
            (
                _line(row.here.sha256, reviewed.reviewed(_across(row), journal.reviews(row.here.sha256)))
                for row in found
            ),
        )
        for name in COLUMNS:
            fresh = self._folder / f".{name}.new"
            order = " ORDER BY sha256, place, hash" if name == "passages" else ""
            base.execute(
                f"COPY (SELECT * FROM {name}{order}) TO {text(fresh)}"  # noqa: S608
                f" (FORMAT parquet, COMPRESSION zstd, ROW_GROUP_SIZE {_ROWS})"
            )
            fresh.replace(self._folder / f"{name}.parquet")

    def _merge(self, name: str, lines: Iterable[str]) -> None:
        """Put lines, in the order of SHA-256, behind those of the same document."""
        self._files[name].flush()
        fresh = self._raw(name, _MERGED)
        with self._raw(name).open(encoding="utf-8") as old, fresh.open("w", encoding="utf-8") as made:
            made.writelines(merge(old, lines, key=_document))
        fresh.replace(self._raw(name))

    def _raw(self, name: str, suffix: str = "") -> Path:
        return self._folder / f".{name}.ndjson{suffix}"


def _line(sha256: str, row: Mapping[str, Any]) -> str:
    """A row as a line of JSON, which begins with its document."""
    data = {"sha256": sha256, **row}
    line = json.dumps(data, ensure_ascii=False)
    if len(line) > _MOST_JSON // 4:
        line = json.dumps({key: _cut(value) for key, value in data.items()}, ensure_ascii=False)
    return f"{line}\n"


def _document(line: str) -> str:
    return line[: len('{"sha256": "') + 64]


def _across(row: across.Row) -> Mapping[str, Any]:
    """The row of a finding across reports."""
    found = row.finding
    first = found.evidence[0] if found.evidence else None
    return {
        "code": found.code,
        "name": found.name,
        "severity": found.severity,
        "message": found.message,
        "line": (first and first.line) or None,
        "text": first and first.text,
        "fingerprint": found.fingerprint,
        "other_sha256": row.other.sha256,
    }


def _cut(value: object) -> object:
    """A value, of a text its beginning: a line may be as long as a file, and RESULT has it whole."""
    return value[:_LONGEST] if isinstance(value, str) else value


def text(value: object) -> str:
    """A value as a text of SQL."""
    return "'" + str(value).replace("'", "''") + "'"


def _database(folder: Path) -> None:
    """The views; their files are looked for beside where the database is opened from.

    The form of DuckDB 1.0, which gives the same bytes each time, and any later one reads."""
    fresh = folder / f".{DATABASE}.new"
    fresh.unlink(missing_ok=True)
    with closing(module("duckdb").connect()) as base:
        base.execute(f"SET file_search_path = {text(folder)}")
        base.execute(f"ATTACH {text(fresh)} AS made (STORAGE_VERSION 'v1.0.0')")
        for name in COLUMNS:
            base.execute(
                f"CREATE VIEW made.main.{name} AS SELECT * FROM read_parquet('{name}.parquet')"  # noqa: S608
            )
        base.execute("DETACH made")
    fresh.replace(folder / DATABASE)


def _failures(journal: Journal) -> bytes:
    """The files without a result, as Excel opens a CSV file."""
    buffer = io.StringIO()
    writer = csv.writer(buffer, lineterminator="\r\n")
    writer.writerow(("path", "sha256", "kind", "document_kind", "message"))
    writer.writerows([_harmless(value) for value in row] for row in journal.failures())
    return buffer.getvalue().encode("utf-8-sig", "replace")


def _harmless(value: str | None) -> str:
    """A text that no table program takes for a formula."""
    stated = value or ""
    return "'" + stated if stated.startswith(_FORMULA) else stated


def connected(folder: Path) -> Any:
    """A connection of DuckDB to the tables of a run, which can read nothing else. Close it after use."""
    base = module("duckdb").connect()
    for name in COLUMNS:
        base.execute(
            f"CREATE VIEW {name} AS SELECT * FROM read_parquet({text(folder / f'{name}.parquet')})"  # noqa: S608
        )
    return base


@contextmanager
def counting(folder: Path) -> Iterator[Any]:
    """A connection to the tables of a run for what is worked out at its end, within `COUNTING_MB`."""
    with closing(connected(folder)) as base:
        base.execute("SET threads = 1")
        base.execute(f"SET memory_limit = '{COUNTING_MB}MB'")
        base.execute(f"SET temp_directory = {text(folder / _SPILL)}")
        try:
            yield base
        finally:
            shutil.rmtree(folder / _SPILL, ignore_errors=True)


def verdicts(base: Any) -> dict[str, int]:
    """How many reports of the tables `base` have which verdict."""
    counted = base.execute("SELECT verdict, COUNT(*) FROM reports GROUP BY verdict").fetchall()
    return {"error": 0, "warning": 0, "clean": 0, **dict(counted)}


def there(folder: Path) -> bool:
    """Whether all tables are in the folder."""
    names = [*(f"{name}.parquet" for name in COLUMNS), DATABASE, FAILURES]
    return all((folder / name).exists() for name in names)
