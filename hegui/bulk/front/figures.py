"""What the front page shows, out of the tables of a run: everything sorted, so that it is always the same."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from checks.packs import first_sight
from hegui.bulk.comparisons import pairs
from hegui.bulk.journal import Counts, Failure, Journal
from hegui.bulk.meta import Meta

MOST_REPORTS, MOST_FINDINGS = 50_000, 100_000
"""The page has so many to go through, the gravest first; the tables and the workbook have all."""

FIRST = 12
"""So many reports are named to be read first."""

_RANK = "CASE severity WHEN 'error' THEN 0 WHEN 'warning' THEN 1 ELSE 2 END"

_SPAN = """
SELECT MIN(COALESCE(audit_start, audit_end, report_date))::VARCHAR,
    MAX(COALESCE(report_date, audit_end, audit_start))::VARCHAR,
    SUM(suppressed), SUM(confirmed)
FROM reports
"""
_PACKS = """
SELECT pack, COUNT(*) FROM (SELECT UNNEST(packs) AS pack FROM reports) GROUP BY pack ORDER BY 2 DESC, pack
"""
_MONTHS = """
SELECT month, COUNT(*), COUNT(*) FILTER (error > 0) FROM reports
WHERE month IS NOT NULL GROUP BY month ORDER BY month
"""
_CODES = """
SELECT code, MIN({rank}), COUNT(DISTINCT sha256), COUNT(*)
FROM findings WHERE NOT suppressed GROUP BY code ORDER BY 3 DESC, code
"""
_ACROSS = f"""
WITH pairs AS ({pairs.QUERY})
SELECT code, {{rank}}, message, file, other FROM pairs
ORDER BY 2, code, file, other, message LIMIT {{most}}
"""  # noqa: S608
_NUMBERS_ACROSS = f"""
WITH pairs AS ({pairs.QUERY})
SELECT code, COUNT(*), LEN(LIST_DISTINCT(FLATTEN(LIST([sha256, other_sha256])))), MIN({{rank}})
FROM pairs GROUP BY code ORDER BY code
"""  # noqa: S608
_OPEN = """
SELECT reason, COUNT(DISTINCT sha256), string_agg(DISTINCT code, ' ' ORDER BY code) FROM not_checked
GROUP BY reason ORDER BY 2 DESC, reason LIMIT {most}
"""
_REPORTS = """
SELECT sha256, path, organization, audit_type, COALESCE(report_date, audit_end)::VARCHAR, month, leader,
    error, warning, info, verdict
FROM reports ORDER BY error DESC, warning DESC, info DESC, path LIMIT {most}
"""
_FINDINGS = """
SELECT sha256, code, {rank}, message, page, line, review, suppressed, other_sha256
FROM findings ORDER BY suppressed, 3, code, message, sha256, line, fingerprint LIMIT {most}
"""


class Unit(NamedTuple):
    """A month: its reports and those with an error."""

    key: str
    reports: int
    with_error: int


class Code(NamedTuple):
    """A code: the gravest severity of its findings (0 error … 2 info), its reports, its findings."""

    code: str
    severity: int
    reports: int
    findings: int


class Figures(NamedTuple):
    """All that stands on the page. `reports` and `findings` are rows of the queries; `days` from … to;
    `limits` the version of the table that limits severities; `numbers_across` code, pairs, reports of them,
    gravest severity."""

    counts: Counts
    verdicts: Mapping[str, int]
    suppressed: int
    confirmed: int
    version: str
    facts: str
    model: str | None
    folder: str
    days: tuple[str | None, str | None]
    packs: list[tuple[str, str, int]]
    limits: str
    months: list[Unit]
    codes: list[Code]
    across: list[tuple[Any, ...]]
    numbers_across: list[tuple[str, int, int, int]]
    failures: list[Failure]
    not_checked: list[tuple[str, int, str]]
    all_reasons: int
    reports: list[tuple[Any, ...]]
    findings: list[tuple[Any, ...]]
    all_findings: int
    unmatched: tuple[list[str], list[str]]


_SHOWN = 200


def figures(base: Any, journal: Journal, verdicts: Mapping[str, int], meta: Meta) -> Figures:
    """What the tables `base` and the journal of a run have."""

    def rows(query: str, most: int = _SHOWN) -> list[Any]:
        found: list[Any] = base.execute(query.format(most=most, rank=_RANK)).fetchall()
        return found

    about = {name: json.loads(value) for name, value in journal.about().items() if value.startswith("{")}
    first, last, suppressed, confirmed = rows(_SPAN)[0]
    versions = about.get("packs", {})
    stated = journal.about()
    return Figures(
        counts=journal.counts(),
        verdicts=verdicts,
        suppressed=int(suppressed or 0),
        confirmed=int(confirmed or 0),
        version=json.loads(stated.get("hegui", '""')),
        facts=json.loads(stated.get("facts", '""')),
        model=about.get("model", {}).get("model"),
        folder=_common(path for path, _ in journal.paths()),
        days=(first, last),
        packs=[(pack, versions.get(pack, ""), many) for pack, many in rows(_PACKS)],
        limits=json.loads(stated.get(first_sight.ID, '""')),
        months=list(_whole([Unit(*row) for row in rows(_MONTHS)])),
        codes=[Code(*row) for row in rows(_CODES)],
        across=rows(_ACROSS),
        numbers_across=rows(_NUMBERS_ACROSS),
        failures=list(journal.failures()),
        not_checked=rows(_OPEN),
        all_reasons=int(rows("SELECT COUNT(DISTINCT reason) FROM not_checked")[0][0]),
        reports=rows(_REPORTS, MOST_REPORTS),
        findings=rows(_FINDINGS, MOST_FINDINGS),
        all_findings=int(rows("SELECT COUNT(*) FROM findings")[0][0]),
        unmatched=meta.unmatched(journal.paths()) if meta.columns else ([], []),
    )


def _common(paths: Iterator[str]) -> str:
    """The folder that all files are in; empty where they have none in common."""
    folder: str | None = None
    for path in paths:
        here = os.path.dirname(path)  # noqa: PTH120 - as it is written
        if folder is None:
            folder = here
        while folder and here != folder and not here.startswith(f"{folder}/"):
            folder = folder.rpartition("/")[0]
    return folder or ""


def _whole(months: list[Unit]) -> Iterator[Unit]:
    """The months with those between them that have no report."""
    before: Unit | None = None
    for one in months:
        while before is not None and (following := _following(before.key)) < one.key:
            before = Unit(following, 0, 0)
            yield before
        yield one
        before = one


def _following(month: str) -> str:
    """The next month.

    >>> _following("2024-12")
    '2025-01'
    """
    year, number = int(month[:4]), int(month[5:7])
    return f"{year + number // 12:04}-{number % 12 + 1:02}"
