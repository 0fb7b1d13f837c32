"""Where in a document without pages something stands: heading, table and row, or paragraph."""

from __future__ import annotations

import time

import pytest

import ingest
from extract.report import extract_report
from hegui.render.page import place, section
from schemas.document import Block, Cell, Document, Lines
from schemas.leaf import Evidence, Section
from schemas.wholes.sections import Sections, printed_number

TEXT = """管理体系审核报告

受审核方名称：青峦环保设备有限公司

3.5 能力

人员均有证书。

3.6 运行控制

空压机每日点检，有点检记录。

仓库的灭火器在有效期内。

器具\t编号\t有效期至
压力表\tY-207\t2025-04-01
游标卡尺\tK-31\t2026-04-01

表 7 人员

姓名\t工种\t证号
苗青\t电工\tT330
温岭\t焊工\tT331
"""


def read(text: str) -> Document:
    return ingest.read_bytes(text.encode(), "a.txt")


def at(document: Document, words: str) -> Section | None:
    return Sections(document).at(document.text.index(words))


def test_a_place_is_heading_and_table_or_paragraph() -> None:
    document = read(TEXT)
    assert at(document, "仓库") == Section(heading="3.6 运行控制", paragraph=2)
    assert at(document, "Y-207") == Section(heading="3.6 运行控制", table="1", row=2)
    assert at(document, "有证书") == Section(heading="3.5 能力", paragraph=1)
    assert at(document, "运行控制") == Section(heading="3.6 运行控制")


def test_a_table_has_the_number_that_is_printed_above_it() -> None:
    assert at(read(TEXT), "T331") == Section(heading="3.6 运行控制", table="7", row=3)


@pytest.mark.parametrize(
    ("words", "number"),
    [
        ("表 4 监视测量设备", "4"),
        ("表3-1：人员", "3-1"),
        ("表A.2 岗位", "A.2"),
        ("Table 12: devices", "12"),
        ("表明已受控", ""),
        ("表 BC", ""),
        ("报表 4", ""),
        ("", ""),
    ],
)
def test_captions(words: str, number: str) -> None:
    assert printed_number(words) == number


def test_a_table_within_a_cell_is_told_by_the_row_of_the_outer_one() -> None:
    outer = Block("table", 0, 5, rows=2, columns=1, cells=(Cell(0, 0, 0, 2), Cell(1, 0, 3, 5)))
    inner = Block("table", 6, 8, rows=1, columns=1, cells=(Cell(0, 0, 6, 8),), within=(0, 1))
    after = Block("table", 9, 11, rows=1, columns=1, cells=(Cell(0, 0, 9, 11),))
    document = Document("a.docx", "", "docx", "甲甲\n乙乙\n丙丙\n丁丁", Lines(), (outer, inner, after))
    assert Sections(document).at(7) == Section(table="1", row=2)
    assert Sections(document).at(9) == Section(table="2", row=1)


def test_beside_the_body_there_is_none() -> None:
    header = Block("paragraph", 0, 2, role="header")
    document = Document("a.docx", "", "docx", "页眉\n正文", Lines(), (header, Block("paragraph", 3, 5)))
    assert Sections(document).at(1) is None


def test_the_fields_of_a_report_know_their_section() -> None:
    report, _ = extract_report(read(TEXT))
    assert report.organization.name is not None
    assert report.organization.name.evidence.section == Section(paragraph=2)


def test_it_is_told_in_words() -> None:
    evidence = Evidence(line=131, text="", section=Section(heading="3.6 运行控制", table="4", row=2))
    assert place(evidence, "zh") == "3.6 运行控制，表 4 第 2 行（第131行）"
    assert place(evidence, "en") == "3.6 运行控制, table 4 row 2 (line 131)"
    paragraph = Evidence(line=120, text="", section=Section(heading="3.6 运行控制", paragraph=3))
    assert place(paragraph, "zh") == "3.6 运行控制，第 3 段（第120行）"
    assert place(Evidence(line=7, text="", section=Section(heading="附录")), "zh") == "附录（第7行）"
    assert place(Evidence(line=7, text=""), "zh") == "第7行"
    assert place(Evidence(page=3, line=7, text=""), "zh") == "第3页7行"
    assert section(Section(), "zh") == ""


def test_the_work_is_linear() -> None:
    row = Cell(0, 0, 0, 1)
    count = 40_000
    cells = tuple(row._replace(row=at, start=2 * at, end=2 * at + 1) for at in range(count))
    table = Block("table", 0, 2 * count, rows=count, columns=1, cells=cells)
    document = Document("a.docx", "", "docx", "甲\n" * count, Lines(), (table,))
    begun = time.process_time()
    made = Sections(document)
    assert [made.at(2 * at) for at in range(count)][-1] == Section(table="1", row=count)
    assert time.process_time() - begun < 2
