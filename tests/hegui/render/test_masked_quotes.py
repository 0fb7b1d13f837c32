"""A number that a message shows without its middle is whole in no quote of any output but JSON."""

from __future__ import annotations

import io

import docx
import openpyxl
import pytest

from hegui import render
from hegui.pipeline import check_document
from hegui.render import Look, Source
from ingest import read_bytes
from ingest.settings import Settings
from schemas.result import Result
from tests.hegui.render.html.test_html import page_of, source_of
from tests.hegui.word_files import said

PARTED = "T110105 19491231 0021"
REPORT = f"""管理体系审核报告
受审核方名称：青峦环保设备有限公司
审核日期：2025年6月11日至2025年6月12日
审核准则：GB/T 45001-2020
审核组长：周明远

特种作业人员证书
姓名\t证书\t证号\t有效期至
陆青禾\t低压电工作业\t{PARTED}\t2027-05-01

陆青禾持低压电工作业证，证号T110105194912310021，有效期至2027年5月1日。
"""
WHOLE = ("T110105194912310021", PARTED)
MIDDLE = ("19491231",)


@pytest.fixture(scope="module")
def answer() -> Result:
    found = check_document(read_bytes(REPORT.encode(), "a.txt"), codes=["PER003"])
    assert found.findings
    assert all("*" in one.message for one in found.findings)
    assert any(number in place.text for one in found.findings for place in one.evidence for number in WHOLE)
    return found


@pytest.mark.parametrize("name", ["text", "xlsx", "markdown", "junit", "sarif", "rdjsonl", "list"])
def test_no_output_quotes_it_whole(name: str, answer: Result) -> None:
    data = render.load("check", name).one(answer, Look(select=("PER003",)))
    if name == "xlsx":
        sheet = openpyxl.load_workbook(io.BytesIO(data)).worksheets[1]  # the fields have a sheet of their own
        data = "".join(str(cell.value) for row in sheet.iter_rows() for cell in row).encode()
        assert b"*" in data
    assert not any(number in data.decode("utf-8", "replace") for number in (*WHOLE, *MIDDLE))


def test_the_page_beside_it_shows_what_stands_there() -> None:
    """Only the quotes are masked: the text of the report is the report."""
    made = page_of(source_of("a.txt", REPORT.encode(), codes=["PER003"]))
    quotes = [one.text_content() for one in made.xpath("//article//q")]
    assert any("*" in one for one in quotes)
    assert not any(number in one for one in quotes for number in (*WHOLE, *MIDDLE))
    assert PARTED in made.xpath("string(//*[@id='view'])")


def test_a_comment_in_word_quotes_its_other_places_masked() -> None:
    word = docx.Document()
    for line in REPORT.splitlines():
        word.add_paragraph(line)
    word.save(made := io.BytesIO())
    data = made.getvalue()
    document = read_bytes(data, "x.docx", Settings("never", sources=True))
    judged = check_document(document, codes=["PER003"])
    told = "".join(said(render.make("check", "docx", Source(judged, document, [data]), Look())))
    assert judged.findings
    assert not any(number in told for number in MIDDLE)


def test_json_keeps_what_is_written(answer: Result) -> None:
    assert any(number in render.load("check", "json").one(answer, Look()).decode() for number in WHOLE)
