"""The day that a report is judged for: named with its place in every output, and doubted where need be."""

from __future__ import annotations

import json
from io import BytesIO
from xml.etree import ElementTree

import docx
import openpyxl
import pytest
from pypdf import PdfReader

from hegui.pipeline import check_document
from hegui.render import Look, Source, judged_day, make, text
from hegui.render import json as as_json
from hegui.render.html import page
from hegui.render.pipelines import junit, markdown, rdjsonl, sarif
from hegui.render.pipelines.markdown import escaped
from hegui.render.workbooks import findings as workbook
from ingest import read_bytes
from ingest.settings import Settings
from schemas.document import Document
from schemas.leaf import Evidence
from schemas.result import DaySource, Result
from tests.conftest import ROOT
from tests.hegui.word_files import said

HEAD = "管理体系审核报告\n受审核方名称：澄远精密部件有限公司\n审核体系：质量管理体系\n"
AUDIT = "审核日期：2025年10月20日至2025年10月22日\n"
DONE = "2025年9月12日完成内部审核，2025年9月26日召开了管理评审会议。\n2025年6月3日完成了应急演练。\n"
PLACE = "2025-10-24（第4行 报告日期）"
WIDE = Look(columns=400)


def document(text: str) -> Document:
    return read_bytes(text.encode(), "报告.txt")


def judged(text: str, **settings: str) -> Result:
    return check_document(document(text), **settings)  # type: ignore[arg-type]


def test_it_is_named_with_its_place_in_every_output() -> None:
    written = document(f"{HEAD}报告日期：2025年10月24日\n{AUDIT}")
    result = check_document(written)
    assert f"判定日 {PLACE}" in text.one(result, WIDE).decode()
    assert f"判定日 {PLACE}" in markdown.one(result, WIDE).decode()
    assert f"判定日 {PLACE}" in page.make(Source(result, written, ()), WIDE).decode()
    suite = ElementTree.fromstring(junit.one(result, WIDE))
    assert [one.get("value") for one in suite.iter("property")] == [PLACE]
    book = openpyxl.load_workbook(BytesIO(workbook.one(result, WIDE)))
    assert PLACE in [cell.value for cell in book.worksheets[0][2]]
    assert json.loads(rdjsonl.one(result, WIDE).splitlines()[0])["message"] == escaped(f"判定日 {PLACE}")
    for shown in (as_json.one(result, WIDE), sarif.one(result, WIDE)):
        assert '"from":"report_date"' in shown.decode().replace(" ", "").replace("\n", "")
    assert f"判定日 {PLACE}" in sarif.one(result, WIDE).decode()


@pytest.mark.parametrize("suffix", ["docx", "pdf"])
def test_a_note_on_the_whole_names_it_though_nothing_is_found(suffix: str) -> None:
    """A clean report comes back with the day that it was judged for."""
    data = (ROOT / f"corpus/reports/huanan-eo.{suffix}").read_bytes()
    written = read_bytes(data, f"a.{suffix}", Settings("never", sources=suffix == "docx"))
    result = check_document(written).replaced(findings=[])
    made = make("check", suffix, Source(result, written, [data]), WIDE)
    assert judged_day.sentence(result, "zh") in (said(made) if suffix == "docx" else noted_in(made))


def noted_in(data: bytes) -> list[str]:
    notes = [one.get_object() for one in PdfReader(BytesIO(data)).pages[0]["/Annots"]]  # type: ignore[attr-defined]
    return [str(one["/Contents"]) for one in notes if "/Contents" in one]


@pytest.mark.parametrize(
    ("written", "given", "shown"),
    [
        (AUDIT, None, "判定日 2025-10-22（第4行 审核结束日）"),
        (AUDIT, "2025-10-30", "判定日 2025-10-30（--as-of 给定）"),
        ("审核组长：甘启明\n", None, None),
    ],
)
def test_what_it_is_taken_from(written: str, given: str | None, shown: str | None) -> None:
    result = check_document(document(HEAD + written), as_of=given)
    assert judged_day.sentence(result, "zh") == shown


def test_on_pages_the_page_is_named() -> None:
    result = judged(HEAD + AUDIT)
    source = DaySource(source="report_date", evidence=Evidence(page=3, line=12, text="2025年10月24日"))
    result = result.replaced(as_of="2025-10-24", as_of_source=source)
    assert judged_day.sentence(result, "zh") == "判定日 2025-10-24（第3页12行 报告日期）"
    assert judged_day.sentence(result, "en") == "as of 2025-10-24 (p. 3 l. 12 date of the report)"


def test_a_doubted_day_is_told_once_and_nothing_rests_on_it() -> None:
    result = judged(f"{HEAD}报告日期：2023年10月24日\n{AUDIT}{DONE}")
    told = [one for one in result.findings if "2023-10-24" in one.message]
    assert [(one.code, one.severity, one.expected) for one in told] == [("DATE015", "warning", "2025-10-22")]
    reasons = {one.code: one.reason for one in result.not_checked}
    assert "存疑" in reasons["DATE001"]
    assert "--as-of 2025-10-22" in reasons["DATE001"]
    shown = judged_day.sentence(result, "zh")
    assert shown == (
        "判定日 2023-10-24（第4行 报告日期），存疑：写作已完成的事多数晚于它；"
        "最可能是 2025-10-22，可用 --as-of 2025-10-22 指定"
    )
    doubt = result.as_of_source.doubt if result.as_of_source else None
    assert doubt is not None
    assert (doubt.reason, doubt.likely) == ("later", "2025-10-22")


def test_what_holds_on_any_day_stays() -> None:
    """A finding that has nothing to do with the day is made whatever the day is."""
    slip = "统一社会信用代码：91330000MA0000000A\n"
    right = judged(f"{HEAD}报告日期：2025年10月24日\n{AUDIT}{slip}{DONE}")
    doubted = judged(f"{HEAD}报告日期：2023年10月24日\n{AUDIT}{slip}{DONE}")
    assert [one.code for one in right.findings] == ["ENT003"]
    assert [one.code for one in doubted.findings] == ["ENT003", "DATE015"]


def test_a_given_day_is_not_doubted() -> None:
    result = judged(f"{HEAD}报告日期：2023年10月24日\n{AUDIT}{DONE}", as_of="2023-10-24")
    assert "DATE015" not in {one.code for one in result.findings}
    assert result.as_of_source is not None
    assert result.as_of_source.doubt is None


def test_what_is_withheld_does_not_depend_on_what_is_selected() -> None:
    result = judged(f"{HEAD}报告日期：2023年10月24日\n{AUDIT}{DONE}")
    alone = check_document(
        document(f"{HEAD}报告日期：2023年10月24日\n{AUDIT}{DONE}"), codes=["DATE001", "DATE002"]
    )
    assert not alone.findings
    assert {one.code for one in alone.not_checked} <= {one.code for one in result.not_checked}


@pytest.mark.parametrize("parted", ["\t", "\t\t", "    ", "　　"])
def test_a_label_and_blanks_on_a_cover_of_word(parted: str) -> None:
    """What a label is parted from its day by is no gap: the day is read, shown and quoted verbatim."""
    word = docx.Document()
    for line in (*HEAD.splitlines(), f"报告日期{parted}2025 年 10 月 24 日", *AUDIT.splitlines()):
        word.add_paragraph(line)
    word.save(file := BytesIO())
    result = check_document(read_bytes(file.getvalue(), "报告.docx"))
    leaf = result.report.report_date
    assert leaf is not None
    assert (leaf.value, leaf.evidence.text) == ("2025-10-24", "2025 年 10 月 24 日")
    assert judged_day.day(result, "zh") == PLACE


@pytest.mark.parametrize(
    "line",
    ["报告日期____2025年10月24日____", "报告日期____2025年10月24日", "报告日期：____2025年10月24日____"],
)
def test_a_day_that_is_written_on_a_line_is_read(line: str) -> None:
    assert judged(f"{HEAD}{line}\n{AUDIT}").as_of == "2025-10-24"


def test_a_label_with_an_empty_line_has_no_day() -> None:
    assert judged(f"{HEAD}报告日期________\n").report.report_date is None
