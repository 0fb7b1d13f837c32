"""`--format list`: a line for each finding, for the audit team leader to answer; Markdown or Word."""

from __future__ import annotations

import io
import re
from pathlib import Path
from typing import Any

import pytest
from docx import Document
from lxml import html
from markdown_it import MarkdownIt

from hegui.render import Look, opinions
from hegui.review.numbers import numbered
from schemas.report import Organization, Report
from schemas.result import FailedDocument, Failure
from tests.conftest import ROOT, Hegui
from tests.hegui.results import HOSTILE, at, finding, leaf, result

REPORT = ROOT / "corpus/reports/huanan-eo-defects.docx"
HEADS = ["条", "级别", "问题", "位置和原文", "应为", "依据", "审核组长答复"]
FAILED = FailedDocument(document={"path": "坏.pdf"}, error=Failure(kind="corrupt", message="坏：已损坏"))


def rows(data: bytes) -> list[list[str]]:
    page: Any = html.fromstring(MarkdownIt("commonmark").enable("table").render(data.decode()))
    return [[cell.text_content() for cell in row] for row in page.iter("tr")]


def word_rows(data: bytes) -> list[list[str]]:
    return [
        [cell.text for cell in row.cells] for table in Document(io.BytesIO(data)).tables for row in table.rows
    ]


def test_a_line_a_finding_by_weight_with_an_empty_column() -> None:
    law = finding(
        "LAW001", expected=None, clauses=[], evidence=[at(3, "旧法")], message="已废止", fingerprint="b"
    )
    answer = result(law, finding("CON003", odd=[1]), finding("TXT001", suppressed=True, fingerprint="c"))
    heads, first, second = rows(opinions.one(answer, Look()))
    assert heads == HEADS
    assert first[:2] == ["1", "错误 CON003"]
    assert re.sub("“[^”]+”", "“…”", first[3]) == "第1页4行“…”；第3页12行“…”"
    assert first[4:] == ["不早于 2025-06-12", "GB/T 27021.1-2017 9.4.5", ""]
    assert second == ["2", "错误 LAW001", "已废止", "第3行“旧法”", "", "", ""]


def test_word_has_the_same_rows_and_always_the_same_bytes() -> None:
    answer = result(finding(), finding("CON003", fingerprint="b"))
    look = Look(target="意见.DOCX")
    made = opinions.one(answer, look)
    assert word_rows(made) == rows(opinions.one(answer, Look()))
    assert opinions.one(answer, look) == made
    english = word_rows(opinions.one(answer, look._replace(lang="en")))
    assert english[0] == [
        "no.",
        "severity",
        "what is wrong",
        "places and text",
        "expected",
        "by",
        "answer of the leader",
    ]


def test_many_places_are_counted_and_what_is_left_open_is_told() -> None:
    many = finding(evidence=[at(line, "甲") for line in range(1, 9)], actual=None)
    told = opinions.one(result(many), Look()).decode()
    assert "第1行“甲”；第2行“甲”；第3行“甲”；另5处" in told
    assert "另有 2 项检查未能进行；没有列出不等于符合" in told


def test_several_documents_and_one_that_could_not_be_read() -> None:
    nameless = [result(finding(), path="甲.txt"), result(path="乙.txt")]
    first, last = (one.replaced(report=Report()) for one in nameless)
    told = opinions.several([first, FAILED, last], Look()).decode()
    assert [line for line in told.splitlines() if line.startswith("## ")] == [
        "## 甲.txt",
        "## 坏.pdf",
        "## 乙.txt",
    ]
    assert "未读 坏：已损坏" in told
    assert told.count("没有发现问题") == 1


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_texts_are_text(text: str) -> None:
    answer = result(finding(message=text, expected=text, evidence=[at(1, text)]))
    for look in (Look(), Look(target="a.docx")):
        data = opinions.one(answer, look)
        found: Any = word_rows(data) if look.target else rows(data)
        assert len(found) == 2
        assert all(len(row) == len(HEADS) for row in found)
    assert "<script" not in opinions.one(answer, Look()).decode()


def test_from_the_shell_markdown_or_word_by_the_name(hegui: Hegui, tmp_path: Path) -> None:
    told = hegui("check", REPORT, "--format", "list").raw
    names = {"a.md": False, "b.docx": True}
    for name, is_word in names.items():
        hegui("check", REPORT, "--format", "list", "--output", tmp_path / name)
        data = (tmp_path / name).read_bytes()
        assert (word_rows(data) if is_word else rows(data)) == rows(told)
    hegui("check", REPORT, "--also", f"list={tmp_path}/c.docx", "--format", "json")
    assert word_rows((tmp_path / "c.docx").read_bytes()) == rows(told)
    hegui("check", REPORT, "--format", "list", "--output", f"{tmp_path}/out/")
    assert rows((tmp_path / "out" / f"{REPORT.name}.list").read_bytes()) == rows(told)


def test_the_numbers_are_those_of_the_findings() -> None:
    found = numbered(
        [finding("TXT001", severity="info", fingerprint="a"), finding("CON003", fingerprint="b")]
    )
    answer = result(*found)
    assert [row[0] for row in rows(opinions.one(answer, Look()))[1:]] == ["1", "2"]


def test_the_list_is_headed_by_the_client_and_is_signed() -> None:
    answer = result(finding(), path="稿/一.docx")
    client = Organization(name=leaf("泽阳轴承有限公司", 1))
    answer = answer.replaced(report=answer.report.replaced(organization=client))
    told = opinions.one(answer, Look()).decode()
    assert "## 泽阳轴承有限公司" in told
    assert "稿/一.docx · " in told
    assert told.rstrip().splitlines()[-1].startswith("审核组长签名：")
    assert "审核组长签名" not in opinions.one(result(), Look()).decode()
    word = Document(io.BytesIO(opinions.one(answer, Look(target="a.docx"))))
    assert word.paragraphs[-1].text.startswith("审核组长签名：")
    last = word.tables[0].rows[-1].cells
    assert all(cell.paragraphs[0].paragraph_format.keep_with_next for cell in last)


def test_what_is_masked_in_the_message_is_masked_in_the_quote() -> None:
    masked = finding(message="110105********002X 校验不符", evidence=[at(1, "证号 11010519491231002X")])
    assert "19491231" not in opinions.one(result(masked), Look()).decode()
