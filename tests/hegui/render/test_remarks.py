"""Notes on a document: a finding in full where it is odd, a pointer elsewhere, none where many agree."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest

from hegui import pipeline
from hegui.render.remarks import Locator, Place, Remark, remarks
from hegui.review.numbers import numbered
from ingest import read_bytes
from schemas.result import Finding
from tests.conftest import ROOT
from tests.hegui.results import at, finding

REPORTS = sorted((ROOT / "corpus/reports").glob("*-defects.docx"))
MOST_A_FINDING = 1.6


def remarked(*findings: Finding) -> list[Remark[int]]:
    """The remarks on findings whose places are the lines of their evidence."""

    def places(one: Finding) -> Sequence[Place[int]]:
        return [
            Place(each.text, "", each.line, (0, each.line), number in one.odd)
            for number, each in enumerate(one.evidence)
        ]

    return list(remarks(numbered(findings), "zh", places))


def on(*lines: int, odd: Sequence[int] = (), name: str = "a", code: str = "CAL001") -> Finding:
    evidence = [at(line, f"第{line}行") for line in lines]
    return finding(code, evidence=evidence, odd=list(odd), fingerprint=name, message=name)


def told(found: Sequence[Remark[int]]) -> dict[int | None, list[str]]:
    return {one.target: list(one.lines) for one in found}


def test_in_full_where_it_is_odd_and_a_pointer_at_the_first_of_the_others() -> None:
    first, second = remarked(on(3, 7, 9, odd=[1]))
    assert (first.target, second.target) == (7, 3)
    assert first.lines[0] == "第 1 条 · 错误 CAL001：a"
    assert first.lines[-2:] == ("另一处：“第3行”", "另一处：“第9行”")
    assert (second.lines, second.severity) == (("对照，见第 1 条",), None)


def test_each_further_odd_place_points_to_it_as_well() -> None:
    found = told(remarked(on(3, 7, 9, 11, odd=[1, 3])))
    assert list(found) == [7, 11, 3]
    assert found[11] == ["此处亦然，见第 1 条"]


def test_a_right_place_that_many_findings_share_has_no_note() -> None:
    three = [on(line, 50, odd=[0], name=str(line)) for line in (1, 2, 3)]
    assert list(told(remarked(*three))) == [1, 2, 3]
    two = told(remarked(*three[:2]))
    assert two[50] == ["对照，见第 1、2 条"]


def test_a_pointer_is_a_line_of_the_full_note_that_stands_there() -> None:
    found = told(remarked(on(3, 7, odd=[0]), on(7, name="b", code="TXT001")))
    assert list(found) == [3, 7]
    assert found[7][0].startswith("第 2 条 · 错误 TXT001：b")
    assert found[7][-1] == "对照，见第 1 条"


@pytest.mark.parametrize("report", REPORTS, ids=lambda path: path.stem)
def test_notes_are_few_and_every_finding_is_told_in_full_once(report: Path) -> None:
    document = read_bytes(report.read_bytes(), report.name)
    findings = pipeline.check_document(document).findings
    found = list(remarks(findings, "zh", Locator(document, "zh").places))
    full = [one for one in found if one.severity is not None]
    assert sorted(one.lines[0].split()[1] for one in full) == sorted(str(one.number) for one in findings)
    assert len(found) <= MOST_A_FINDING * len(findings)


def test_the_full_note_stands_at_the_misspelt_name() -> None:
    report = ROOT / "corpus/reports/huanan-eo-defects.docx"
    document = read_bytes(report.read_bytes(), report.name)
    findings = pipeline.check_document(document).findings
    (one,) = [one for one in findings if one.code == "ENT001"]
    full = next(
        each
        for each in remarks(findings, "zh", Locator(document, "zh").places)
        if f" 条 · 错误 {one.code}" in each.lines[0]
    )
    assert full.target is not None
    assert one.actual is not None
    assert one.actual in document.text[slice(*full.target)]
    assert [one.actual in one.evidence[at].text for at in one.odd] == [True]
