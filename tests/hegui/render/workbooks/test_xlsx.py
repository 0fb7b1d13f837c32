"""The workbook of findings, and a reviewer's verdicts that come back in it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pandas as pd
import pytest
from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from hegui.render import Look
from hegui.render.workbooks import findings
from hegui.review.verdicts import read
from schemas.result import FailedDocument, Failure
from tests import made
from tests.conftest import Hegui
from tests.hegui.results import finding, result

TEXT = (made.COVER + made.CLOSING).replace(
    "2 审核范围",
    "1.2 器具\n声级计（型号 AWA-50，编号 41877）校准日期 2024年3月4日，有效期至 2025年3月3日。\n"
    "电子秤（编号 41878）校准日期 2024年3月4日，有效期至 2025年3月5日。\n\n2 审核范围",
)


@pytest.fixture
def office(tmp_path: Path) -> Path:
    """A folder with a report that has findings."""
    (tmp_path / "报告.txt").write_text(TEXT, encoding="utf-8", newline="\n")
    return tmp_path


@pytest.fixture
def filled(hegui: Hegui, office: Path) -> Path:
    """The workbook of that report."""
    hegui("check", "报告.txt", "--format", "xlsx", "--output", "表.xlsx", "--fail-on", "never", cwd=office)
    return office / "表.xlsx"


def fill(path: Path, verdicts: dict[str, tuple[str, str, str, Any]], sheet: str = "问题") -> None:
    """Fill in a verdict, reason, name and day for what has run out and has a word in its message."""
    book = load_workbook(path)
    rows: Worksheet = book[sheet]
    heads = [str(cell.value) for cell in rows[1]]
    for row in rows.iter_rows(min_row=2):
        told = str(row[heads.index("问题")].value)
        for word, values in verdicts.items():
            if word in told and "CAL001" in str(row[heads.index("检查")].value):
                for at, value in enumerate(values):
                    row[heads.index("结论") + at].value = value
    book.save(path)


def checked(hegui: Hegui, office: Path, *arguments: str) -> dict[str, Any]:
    ran = hegui("check", "报告.txt", "--format", "json", *arguments, cwd=office)
    assert ran.status in (0, 1), ran.err
    answer: dict[str, Any] = json.loads(ran.out)
    return answer


def test_all_sheets_are_read_by_pandas(hegui: Hegui, office: Path, filled: Path) -> None:
    sheets = pd.read_excel(filled, sheet_name=None)
    answer = checked(hegui, office)
    assert list(sheets) == ["概要", "问题", "条款要求", "字段", "未能检查", "来源"]
    by_weight = sorted(answer["findings"], key=lambda one: one["number"])
    assert list(sheets["问题"]["条"]) == [one["number"] for one in by_weight]
    assert list(sheets["问题"]["指纹"]) == [one["fingerprint"] for one in by_weight]
    assert list(sheets["问题"]["问题"]) == [one["message"] for one in by_weight]
    assert len(sheets["条款要求"]) == len(answer["requirements"])
    assert len(sheets["未能检查"]) == len(answer["not_checked"])
    assert sheets["来源"]["SHA-256"][0] == answer["document"]["sha256"]
    assert {"受审核方名称", "器具名称（1）"} <= set(sheets["字段"]["字段"])
    assert "organization.name" in set(sheets["字段"]["路径"])


def test_what_a_reviewer_fills_in_has_drop_downs(filled: Path) -> None:
    rows = load_workbook(filled)["问题"]
    (validation,) = rows.data_validations.dataValidation
    heads = [cell.value for cell in rows[1]]
    column = str(validation.sqref).partition("2")[0]
    assert validation.formula1 == '"成立,误报,接受,待定"'
    assert rows[f"{column}1"].value == "结论" == heads[9]
    assert rows.column_dimensions["O"].hidden


def test_verdicts_come_back(hegui: Hegui, office: Path, filled: Path) -> None:
    before = checked(hegui, office)
    fill(
        filled,
        {
            "41877": ("误报", "另有续检证书", "甘启明", pd.Timestamp("2025-07-01").to_pydatetime()),
            "41878": ("成立", "", "", "2025-07-02"),
        },
    )
    after = checked(hegui, office, "--verdicts", "表.xlsx")
    by_word = {
        word: next(one for one in after["findings"] if word in one["message"] and one["code"] == "CAL001")
        for word in ("41877", "41878")
    }
    alarm = by_word["41877"]
    assert alarm["suppressed"]
    assert alarm["suppression"] == {"reason": "误报：另有续检证书", "by": "甘启明", "until": None}
    assert alarm["verdict"] == {
        "verdict": "false_alarm",
        "reason": "另有续检证书",
        "by": "甘启明",
        "on": "2025-07-01",
    }
    assert not by_word["41878"]["suppressed"]
    assert by_word["41878"]["verdict"]["verdict"] == "confirmed"
    assert after["summary"]["error"] == before["summary"]["error"] - 1
    assert after["verdicts"]["CAL001"] == {
        "confirmed": 1,
        "false_alarm": 1,
        "accepted": 0,
        "open": 0,
        "undecided": 0,
        "gone": 0,
    }
    assert before["verdicts"] is None


def test_the_statistics_are_told(hegui: Hegui, office: Path, filled: Path) -> None:
    fill(filled, {"41877": ("误报", "", "", None), "41878": ("接受", "", "", None)})
    one = hegui("check", "报告.txt", "--verdicts", "表.xlsx", cwd=office)
    assert "CAL001 检定校准已过期  误报 1 · 接受 1 · 误报率 50%" in one.out
    (office / "b").mkdir()
    (office / "b" / "报告.txt").write_text(TEXT, encoding="utf-8", newline="\n")
    two = hegui("check", ".", "b", "--verdicts", "表.xlsx", "--lang", "en", cwd=office)
    printed = " ".join(two.out.split())
    assert "CAL001 calibration expired false alarm 2 · accepted 2 · share of false alarms 50%" in printed


def test_a_verdict_is_for_its_own_document(hegui: Hegui, office: Path, filled: Path) -> None:
    fill(filled, {"41877": ("误报", "", "", None)})
    (office / "别的.txt").write_text(TEXT, encoding="utf-8", newline="\n")
    ran = hegui("check", "报告.txt", "别的.txt", "--format", "json", "--verdicts", "表.xlsx", cwd=office)
    suppressed = {
        one["document"]["path"]: sum(each["suppressed"] for each in one["findings"])
        for one in json.loads(ran.out)["results"]
    }
    assert suppressed == {"报告.txt": 1, "别的.txt": 0}


def test_a_verdict_holds_for_a_new_version_under_another_name(
    hegui: Hegui, office: Path, filled: Path
) -> None:
    fill(filled, {"41877": ("接受", "", "", None), "41878": ("成立", "", "", None)})
    mended = TEXT.replace("2025年3月5日", "2026年3月5日")
    (office / "第二版.txt").write_text("\n" + mended, encoding="utf-8", newline="\n")
    answer = json.loads(
        hegui("check", "第二版.txt", "--format", "json", "--verdicts", "表.xlsx", cwd=office).out
    )
    assert [one["code"] for one in answer["findings"] if one["suppressed"]] == ["CAL001"]
    assert answer["verdicts"]["CAL001"]["gone"] == 1


def test_the_next_workbook_has_the_verdicts(hegui: Hegui, office: Path, filled: Path) -> None:
    fill(filled, {"41877": ("误报", "甲", "乙", "2025-07-01")})
    hegui(
        "check",
        "报告.txt",
        "--verdicts",
        "表.xlsx",
        "--format",
        "xlsx",
        "--output",
        "新.xlsx",
        cwd=office,
    )
    rows = pd.read_excel(office / "新.xlsx", sheet_name=None)
    again = rows["问题"][rows["问题"]["结论"] == "误报"]
    assert list(again["复核人"]) == ["乙"]
    assert list(rows["复核统计"]["误报率"].dropna()) == [1]


def test_an_unknown_verdict_is_refused(hegui: Hegui, office: Path, filled: Path) -> None:
    fill(filled, {"41877": ("不对", "", "", None)})
    ran = hegui("check", "报告.txt", "--verdicts", "表.xlsx", cwd=office)
    assert ran.status == 2
    assert "结论 不对 不认识；可填：成立、误报、接受、待定" in ran.err
    assert ran.out == ""


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04", "结论,指纹\n误报,1\n".encode()])
def test_what_is_no_workbook_is_refused(hegui: Hegui, office: Path, content: bytes) -> None:
    (office / "x.xlsx").write_bytes(content)
    ran = hegui("check", "报告.txt", "--verdicts", "x.xlsx", cwd=office)
    assert (ran.status, ran.err.count("\n")) == (2, 1)
    assert "x.xlsx：不是问题表" in ran.err


def test_texts_of_a_document_are_no_formulas(tmp_path: Path) -> None:
    hostile = finding(message='=HYPERLINK("http://x","y")', actual="+1", expected="@x\x1b[31m", code="CAL001")
    failed = FailedDocument(document={"path": "=1+1.pdf"}, error=Failure(kind="corrupt", message="-1"))
    (tmp_path / "a.xlsx").write_bytes(findings.several([result(hostile, path="=a.txt"), failed], Look()))
    book = load_workbook(tmp_path / "a.xlsx")
    kinds = {cell.data_type for sheet in book for row in sheet.iter_rows() for cell in row}
    assert "f" not in kinds
    assert book["问题"]["E2"].value == '=HYPERLINK("http://x","y")'
    assert book["问题"]["G2"].value == "@x␛[31m"
    assert book["概要"]["A3"].value == "=1+1.pdf"


def test_the_same_findings_give_the_same_bytes() -> None:
    assert findings.one(result(finding()), Look()) == findings.one(result(finding()), Look())


def test_either_language_is_read(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    path.write_bytes(findings.one(result(finding()), Look("en")))
    book = load_workbook(path)
    book["Findings"]["J2"].value = "False alarm"
    book.save(path)
    assert [one["verdict"] for one in read(str(path))] == ["false_alarm"]


def test_a_workbook_with_verdicts_is_not_overwritten(hegui: Hegui, office: Path, filled: Path) -> None:
    again = ("check", "报告.txt", "--format", "xlsx", "--fail-on", "never")
    assert hegui(*again, "--output", "表.xlsx", cwd=office).status == 0, "nothing is filled in yet"
    fill(filled, {"41877": ("误报", "", "", None)})
    before = filled.read_bytes()
    for more in ((), ("--verdicts", "表.xlsx")):
        ran = hegui(*again, "--output", "表.xlsx", *more, cwd=office)
        assert (ran.status, ran.err.count("\n")) == (2, 1)
        assert "表.xlsx" in ran.err
        assert filled.read_bytes() == before
    assert hegui(*again, "--output", "新.xlsx", "--verdicts", "表.xlsx", cwd=office).status == 0


@pytest.mark.parametrize(
    "arguments",
    [
        ("--verdicts", "表.xlsx", "--output", "表.xlsx"),
        ("--baseline", "b.json", "--also", "json=b.json"),
        ("--config", "h.toml", "--output", "h.toml"),
        ("--output", "same.json", "--format", "json", "--also", "sarif=./same.json"),
        ("--also", "json=x.json", "--also", "sarif=x.json"),
    ],
)
def test_no_output_destroys_what_is_read_or_another_output(
    hegui: Hegui, office: Path, filled: Path, arguments: tuple[str, ...]
) -> None:
    hegui("baseline", "报告.txt", "--output", "b.json", cwd=office)
    (office / "h.toml").write_text('fail-on = "never"\n')
    before = {path.name: path.read_bytes() for path in office.iterdir()}
    ran = hegui("check", "报告.txt", *arguments, cwd=office)
    assert (ran.status, ran.err.count("\n")) == (2, 1)
    assert {path.name: path.read_bytes() for path in office.iterdir()} == before


@pytest.mark.parametrize("option", [("--also", "sarif=d.sarif"), ("--verdicts", "表.xlsx")])
def test_what_does_not_go_with_a_comparison_is_refused(
    hegui: Hegui, office: Path, filled: Path, option: tuple[str, str]
) -> None:
    ran = hegui("check", "--diff", "报告.txt", "报告.txt", *option, cwd=office)
    assert ran.status == 2
    assert option[0] in ran.err
