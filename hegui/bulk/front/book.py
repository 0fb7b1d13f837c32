"""The sheet of all findings in `summary.xlsx`, where verdicts are filled in: `--verdicts` reads them back."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from hegui.bulk.front.code_names import code_title
from hegui.render.workbooks.workbook import LongSheet, Row
from hegui.review.verdicts import VERDICTS
from hegui.wording import name, text
from schemas.result import SEVERITIES

_COLUMNS = {
    "severity": 8,
    "code": 26,
    "message": 70,
    "organization": 28,
    "file": 40,
    "line": 8,
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
SELECT severity, code, message, organization, path, page, line, review, review_reason, reviewer, review_day,
    findings.suppressed, fingerprint, sha256
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
    let_stand = text("workbook", "yes", lang)
    while several := asked.fetchmany(_AT_A_TIME):
        for (
            severity,
            code,
            message,
            client,
            path,
            page,
            line,
            verdict,
            *about,
            suppressed,
            fingerprint,
            of,
        ) in several:
            yield [
                name("severities", severity, lang),
                f"{code} {code_title(code, lang)}",
                message,
                client,
                path,
                f"{page}:{line}" if page else line,
                text("workbook", verdict, lang) if verdict else None,
                *about,
                let_stand if suppressed else None,
                fingerprint,
                of,
            ]
