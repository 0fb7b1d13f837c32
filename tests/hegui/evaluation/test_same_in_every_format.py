"""One report as text, Word and PDF gives the same fields and findings; what is known of it is found."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from hegui.evaluation.documents import pairs, score
from hegui.evaluation.summary import summary
from hegui.pipeline import check_path
from hegui.render.json import plain
from schemas.report import leaves
from schemas.result import Result
from tests.conftest import ROOT

REPORTS = sorted((ROOT / "corpus/reports").glob("*.docx"))


def values(result: Result) -> dict[str, Any]:
    return {path: leaf.value for path, leaf in leaves(result.report)}


def found(result: Result) -> list[tuple[str, str, str]]:
    return sorted((finding.code, finding.fingerprint, finding.message) for finding in result.findings)


@pytest.mark.parametrize("report", REPORTS, ids=lambda path: path.stem)
def test_formats_give_the_same_fields_and_findings(report: Path) -> None:
    text, *others = (check_path(str(report.with_suffix(suffix))) for suffix in (".txt", ".docx", ".pdf"))
    for other in others:
        assert values(other) == values(text)
        assert found(other) == found(text)
    told = [one for one in text.findings if one.severity != "info"]
    assert bool(told) is report.stem.endswith("-defects")


def test_the_known_defects_are_found_and_nothing_else() -> None:
    figures = summary(
        [score(pair, lambda path: plain(check_path(path))) for pair in pairs(ROOT / "corpus/reports")]
    )
    assert figures["total"]["codes"]["precision"] >= 0.98
    assert figures["total"]["codes"]["recall"] >= 0.98
    assert figures["total"]["fields"]["f1"] >= 0.99
    assert (figures["clean"]["errors"], figures["clean"]["warnings"]) == (0, 0)
