"""The sheet of all findings in `summary.xlsx`, where verdicts are filled in: `--verdicts` reads them back."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from checks.messages import title
from hegui.render.page import place
from hegui.render.workbooks.workbook import LongSheet, Row
from hegui.review.verdicts import VERDICTS
from hegui.wording import name, text
from schemas.leaf import Evidence, Section
from schemas.result import SEVERITIES

_COLUMNS = {
    "number": 6,
    "severity": 8,
    "code": 26,
    "message": 70,
    "organization": 28,
    "file": 40,
    "place": 30,
    "expected": 18,
    "clauses": 30,
    "verdict": 14,
    "reason": 24,
    "by": 12,
    "on": 14,
    "let_stand": 12,
    "fingerprint": 20,
    "sha256": 20,
}
"""The columns and their widths in characters."""

_HIDDEN = ("fingerprint", "sha256")
_AT_A_TIME = 5_000

_FINDINGS = """
SELECT findings.number, severity, code, message, organization, path, page, line, section_heading AS heading,
    section_table AS "table", section_row AS "row", section_paragraph AS paragraph, expected, clauses, review,
    review_reason, reviewer, review_day, findings.suppressed, fingerprint, sha256
FROM findings JOIN reports USING (sha256)
ORDER BY CASE severity WHEN 'error' THEN 0 WHEN 'warning' THEN 1 ELSE 2 END, code, path, sha256, line,
    message, fingerprint
"""


def findings(base: Any, lang: str) -> LongSheet:
    """All findings of the tables `base`, the gravest first; those let stand among them, and told."""
    (count,) = base.execute("SELECT COUNT(*) FROM findings").fetchone()
    keys = list(_COLUMNS)
    verdicts = [text("workbook", one, lang) for one in VERDICTS]
    return LongSheet(
        text("workbook", "findings_sheet", lang),
        [text("workbook", key, lang) for key in keys],
        _rows(base, lang),
        list(_COLUMNS.values()),
        count,
        choices={
            keys.index("verdict"): verdicts,
            keys.index("reason"): (),
            keys.index("by"): (),
            keys.index("on"): None,
        },
        colours={name("severities", one, lang): one for one in SEVERITIES},
        hidden=frozenset(keys.index(key) for key in _HIDDEN),
        left_out=text("front", "findings_left", lang, count="{count}"),
    )


def _rows(base: Any, lang: str) -> Iterator[Row]:
    asked = base.execute(_FINDINGS)
    keys = [one[0] for one in asked.description]
    while several := asked.fetchmany(_AT_A_TIME):
        yield from (_row(dict(zip(keys, values, strict=True)), lang) for values in several)


def _row(of: Mapping[str, Any], lang: str) -> Row:
    return [
        of["number"],
        name("severities", of["severity"], lang),
        f"{of['code']} {title(of['code'], lang)}",
        of["message"],
        of["organization"],
        of["path"],
        _place(of, lang),
        of["expected"],
        of["clauses"],
        text("workbook", of["review"], lang) if of["review"] else None,
        *(of[key] for key in ("review_reason", "reviewer", "review_day")),
        text("workbook", "yes", lang) if of["suppressed"] else None,
        *(of[key] for key in _HIDDEN),
    ]


def _place(of: Mapping[str, Any], lang: str) -> str | None:
    """Where a finding is: as reports tell it, of which the tables have the parts; null without a line."""
    if of["line"] is None:
        return None
    section = Section(**{key: of[key] for key in ("heading", "table", "row", "paragraph")})
    return place(Evidence(page=of["page"], line=of["line"], text="", bbox=None, section=section), lang)
