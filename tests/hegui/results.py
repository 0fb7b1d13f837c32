"""Results made by hand, for the tests of what is shown."""

from __future__ import annotations

from typing import Any

from hegui.review.numbers import numbered
from schemas import VERSION
from schemas.leaf import Evidence, Leaf
from schemas.report import Audit, Organization, Report
from schemas.result import Clause, DocumentInfo, Finding, NotChecked, Result, Summary, Versions

NAME = "青峦环保设备有限公司"

HOSTILE = (
    "<script>alert(1)</script>",
    "</failure></testsuite><x>&amp;]]>",
    '=HYPERLINK("http://evil.example","甲")',
    "[甲](http://evil.example) ![乙](http://evil.example/x.png) [丙](1)",
    "| 甲 | `乙` | @someone #12 http://evil.example www.evil.example a@evil.example",
    "\x1b]0;x\x07\x1b[2J\x00\x0b\ufffe\u202e\ud800\r\n## 甲\n::error::乙",
    "</code></td></table><details><summary>*甲* _乙_ ~~丙~~ $x$ \\",
)
"""What a document may have in the place of a name."""


def at(line: int, text: str, page: int | None = None) -> Evidence:
    """A fragment on a line."""
    return Evidence(page=page, line=line, text=text, bbox=(72.0, 310.456, 220.1, 324.0) if page else None)


def leaf(value: str, line: int) -> Leaf[str]:
    """A value written as it is."""
    return Leaf[str](value=value, raw=value, evidence=at(line, value), confidence=0.876)


def finding(code: str = "CAL001", **settings: object) -> Finding:
    """A finding on two places."""
    given: dict[str, Any] = {
        "code": code,
        "name": "calibration-expired",
        "rule": f"{code}.validity",
        "severity": "error",
        "message": "压力表（20881）校准有效期至 2025-05-30，早于审核结束日 2025-06-12",
        "clauses": [Clause(pack="general", document="GB/T 27021.1-2017", clause="9.4.5")],
        "evidence": [at(12, "有效期至2025年5月30日", 3), at(4, "审核至 2025-06-12", 1)],
        "fields": ["calibrations[0].valid_until"],
        "expected": ">= 2025-06-12",
        "actual": "2025-05-30",
        "fingerprint": "0123456789abcdef",
    }
    return Finding(**{**given, **settings})


def result(*findings: Finding, path: str = "报告.txt") -> Result:
    """A result with these findings."""
    report = Report(
        organization=Organization(name=leaf(NAME, 2)),
        audit=Audit(start=leaf("2025-06-11", 4)),
        systems=[leaf("EMS", 5)],
    )
    return Result(
        document=DocumentInfo(path=path, sha256="0" * 64, format="text"),
        as_of="2025-06-13",
        packs=["general"],
        report=report.assign_paths(),
        findings=numbered(findings),
        not_checked=[
            NotChecked(
                code="NC001", reason="报告中没有：nonconformities.minor", fields=["nonconformities.minor"]
            ),
            NotChecked(
                code="NC002", reason="报告中没有：nonconformities.minor", fields=["nonconformities.minor"]
            ),
        ],
        summary=Summary(error=sum(f.severity == "error" for f in findings)),
        versions=Versions(hegui=VERSION, packs={"general": "2026.1"}, facts="2026-11"),
    )
