"""What becomes of pages that cannot be read or not surely: findings, and reasons in what was not checked."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import ingest
from extract.reading.pages import hidden, sheets
from extract.reading.source import Source
from hegui.pipeline import check_document, check_path
from schemas.document import Line
from tests.conftest import ROOT

REPORT = ROOT / "corpus" / "reports" / "longyuan-s-defects.pdf"


@pytest.fixture
def damaged(tmp_path: Path) -> Path:
    """A report with its first page spoilt, which says whose report it is."""
    data = bytearray(REPORT.read_bytes())
    start = next(re.finditer(rb">>\s*stream\r?\n", data)).end()
    data[start + 30 : start + 38] = b"!!!!!!!!"
    path = tmp_path / "r.pdf"
    path.write_bytes(data)
    return path


def test_a_damaged_page_is_a_finding_and_the_rest_is_checked(damaged: Path) -> None:
    whole, part = check_path(str(REPORT)), check_path(str(damaged), as_of=check_path(str(REPORT)).as_of)
    (finding,) = [one for one in part.findings if one.code == "ING002"]
    assert finding.severity == "warning"
    assert [place.page for place in finding.evidence] == [1]
    assert "第 1 页已损坏" in finding.message
    known = {one.fingerprint for one in whole.findings}
    assert len([one for one in part.findings if one.fingerprint in known]) >= len(known) / 2
    assert part.document.pages == whole.document.pages


def test_what_may_stand_on_an_unread_page_is_said_to(damaged: Path) -> None:
    missing = [one for one in check_path(str(damaged)).not_checked if one.fields]
    assert missing
    assert all("第 1 页没有读出文字" in one.reason for one in missing if "没有读到" in one.reason)
    assert any("没有读到" in one.reason for one in missing)


def test_each_page_read_with_little_confidence_is_a_finding() -> None:
    document = ingest.read(str(REPORT))
    document.sheets = tuple(
        page._replace(reading="ocr", confidence=0.5 if page.number == 2 else 0.98) for page in document.sheets
    )
    document.lines = tuple(map(_unsure, document.lines))
    findings = [one for one in check_document(document).findings if one.code == "ING001"]
    assert [[place.page for place in one.evidence] for one in findings] == [[2], [3]]
    assert all(place.bbox is not None for one in findings for place in one.evidence)
    assert len({one.fingerprint for one in findings}) == 2


def _unsure(line: Line) -> Line:
    return line._replace(confidence=0.6) if line.number == 60 else line


def test_a_document_of_text_has_no_pages_to_tell_of() -> None:
    source = Source(ingest.read(str(REPORT)))
    assert sheets(source) == []
    assert hidden(source) == []
