"""What an archive looks like as a whole: a page and a workbook of the same tables."""

from __future__ import annotations

from collections.abc import Iterator
from hashlib import file_digest
from pathlib import Path
from typing import Any

from hegui.bulk import tables
from hegui.bulk.comparisons import pairs
from hegui.bulk.journal import Journal
from hegui.bulk.meta import Meta
from hegui.bulk.pages.links import PAGE
from hegui.bulk.show.table import Table, Value
from hegui.files import outputs
from schemas.result import SEVERITIES

BOOK = "summary.xlsx"

_BY = """
SELECT {column}, COUNT(*), COUNT(*) FILTER (error > 0), AVG((error > 0)::INT), AVG(error + warning + info)
FROM reports GROUP BY {column} ORDER BY {column} NULLS LAST
"""

_QUERIES = {
    "codes": (
        ("code", "check", "severity", "reports", "share", "findings"),
        """
        SELECT code, MIN(name), MIN(severity::ENUM ('error', 'warning', 'info'))::VARCHAR,
            COUNT(DISTINCT sha256), COUNT(DISTINCT sha256) / (SELECT COUNT(*) FROM reports), COUNT(*)
        FROM findings WHERE NOT suppressed GROUP BY code ORDER BY 4 DESC, code
        """,
    ),
    "months": (("month", "reports", "with_error", "share", "findings_each"), _BY.format(column="month")),
    "audit_types": (
        ("audit_type", "reports", "with_error", "share", "findings_each"),
        _BY.format(column="audit_type"),
    ),
    "not_checked": (
        ("code", "reason", "reports"),
        """
        SELECT code, reason, COUNT(DISTINCT hash(sha256))
        FROM not_checked GROUP BY code, reason ORDER BY 3 DESC, code, reason
        """,
    ),
    "across": (
        ("code", "severity", "message", "file", "other"),
        f"""
        SELECT code, severity, message, file, other FROM ({pairs.QUERY})
        ORDER BY code, file, other, message
        """,  # noqa: S608
    ),
    "reports": (
        (*("file", "organization", "audit_type", "report_date", "verdict"), *SEVERITIES, "not_checked"),
        """
        SELECT path, organization, audit_type, report_date::VARCHAR, verdict, error, warning, info,
            not_checked
        FROM reports ORDER BY error DESC, warning DESC, info DESC, path
        """,
    ),
}
"""Tables from the views: their columns, the query."""


def gathered(base: Any, journal: Journal, meta: Meta) -> Iterator[Table]:
    """The tables of the summary, those that are empty left out; `base` has those of the run."""
    yield Table("overview", ("what", "number"), list(_overview(base, journal)))
    for name, (columns, query) in _QUERIES.items():
        rows = base.execute(query).fetchall()
        if rows:
            yield Table(name, columns, [[_rounded(value) for value in row] for row in rows])
    failures = [[one.path, one.kind, one.message] for one in journal.failures()]
    if failures:
        yield Table("failures", ("file", "kind", "message"), failures)
    if meta.columns:
        left, without = meta.unmatched(journal.paths())
        rows = [
            *(["row_without_file", name] for name in left),
            *(["file_without_row", path] for path in without),
        ]
        if rows:
            yield Table("meta", ("what", "name"), rows)


def write(journal: Journal, meta: Meta, lang: str) -> str:
    """Write the page and the workbook into the folder of the run; the SHA-256 of the workbook."""
    from hegui.bulk.front import book, figures, page
    from hegui.bulk.show import archive
    from hegui.render.workbooks.workbook import save

    folder = journal.folder
    with tables.counting(folder) as base:
        outputs.save(
            str(folder / PAGE),
            page.page(figures.figures(base, journal, tables.verdicts(base), meta), folder, lang),
        )
        sheets = [archive.sheet(one, lang) for one in gathered(base, journal, meta)]
        save([*sheets, book.findings(base, lang)], folder / BOOK)
    return digest(folder) or ""


def there(folder: Path) -> bool:
    """Whether the page and the workbook are in the folder."""
    return (folder / PAGE).exists() and (folder / BOOK).exists()


def digest(folder: Path) -> str | None:
    """The SHA-256 of the workbook in the folder of a run; null where there is none."""
    if not (folder / BOOK).is_file():
        return None
    with (folder / BOOK).open("rb") as file:
        return file_digest(file, "sha256").hexdigest()


def _overview(base: Any, journal: Journal) -> Iterator[tuple[str, int]]:
    counts = journal.counts()
    yield "files", counts.files
    yield "documents", counts.documents
    yield "duplicates", counts.files - counts.unread - counts.documents
    yield "judged", counts.judged
    for verdict, number in tables.verdicts(base).items():
        yield f"verdict_{verdict}", number
    yield "failed", counts.failed + counts.unread


def _rounded(value: Any) -> Value:
    return round(value, 4) if isinstance(value, float) else value
