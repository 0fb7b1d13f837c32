"""The versions of each report: the clean one, and the one with the defects that its YAML file puts in."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from corpus.blocks import Report
from corpus.markup import expand, parse
from corpus.truth import report_values

SOURCES = Path(__file__).parent / "sources"


@dataclass(frozen=True)
class Variant:
    """A report under its file name, with its truth."""

    name: str
    report: Report
    truth: dict[str, Any]


def variants(sources: Path = SOURCES) -> Iterator[Variant]:
    """All versions, in order of name. Raises ValueError for an edit whose text is not there exactly once."""
    for path in sorted(sources.glob("*.report")):
        clean = path.read_text(encoding="utf-8")
        yield _variant(path.stem, clean, [])
        defects = yaml.safe_load(path.with_suffix(".yaml").read_text(encoding="utf-8"))["defects"]
        edited = clean
        for defect in defects:
            for edit in defect["edits"]:
                edited = _apply(edited, edit, f"{path.stem} {defect['code']}")
        yield _variant(f"{path.stem}-defects", edited, defects)


def _apply(source: str, edit: dict[str, str], where: str) -> str:
    found = source.count(edit["from"])
    if found != int(edit.get("times", 1)):
        raise ValueError(f"{where}: {edit['from']!r} is there {found} times")
    return source.replace(edit["from"], edit["to"])


def _variant(name: str, source: str, defects: list[dict[str, Any]]) -> Variant:
    report = parse(source)
    values, paths = report_values(report.tags)
    findings = []
    for defect in defects:
        finding = {"code": defect["code"]}
        if fields := [paths[expand(field)] for field in defect.get("fields", [])]:
            finding["fields"] = fields
        findings.append({**finding, "texts": defect.get("texts", [])})
    truth = {"kind": "audit_report", "report": values, "findings": findings}
    return Variant(name, report, truth)
