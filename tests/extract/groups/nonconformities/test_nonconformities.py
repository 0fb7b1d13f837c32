# ruff: noqa: E501 - the text of documents
"""Single nonconformities: their grade where a form has boxes for it."""

from __future__ import annotations

import pytest

from extract.report import extract_report
from tests.extract.documents import document

HEAD = "管理体系审核报告\n受审核方：天津甲乙机械有限公司\n审核准则：GB/T 24001-2016\n\n# 不符合项\n"
TABLE = "编号\t部门\t标准条款\t性质\t描述\n1\t生产部\tGB/T 24001-2016 8.1\t{}\t危废标识缺失，未见记录"
FORM = "不符合编号：1\n责任部门：生产部\n不符合条款：GB/T 24001-2016 8.1\n不符合性质：{}\n不符合事实描述：危废标识缺失，未见记录。"
PROSE = "1、生产部：危废标识缺失，不符合 GB/T 24001-2016 8.1 的要求，{}。"


def grades(text: str) -> list[str | None]:
    items = extract_report(document(HEAD + text))[0].nonconformities.items
    return [item.grade.value if item.grade else None for item in items]


@pytest.mark.parametrize("form", [TABLE, FORM, PROSE])
@pytest.mark.parametrize(
    ("written", "grade"),
    [
        ("□严重 ☑轻微", "minor"),
        ("☑严重 □一般", "major"),
        ("严重□ 一般☑", "minor"),
        ("轻微", "minor"),
        ("严重", "major"),
    ],
)
def test_the_grade_is_the_ticked_one(form: str, written: str, grade: str) -> None:
    assert grades(form.format(written)) == [grade]


@pytest.mark.parametrize("written", ["□严重 □轻微", "☑严重 ☑轻微"])
def test_none_or_two_ticked_boxes_tell_no_grade(written: str) -> None:
    assert grades(TABLE.format(written)) == [None]


def test_a_checklist_of_ticks_alone_lists_none() -> None:
    rows = "".join(f"Q{n}\t条款内容\t查看了记录，符合规定。\t√\n" for n in ("4.1", "5.1", "7.2", "9.2"))
    assert grades(f"条款\t检查内容\t审核证据\t评价\n{rows}") == []


def test_a_fact_that_names_another_activity_is_no_title_of_the_next_row() -> None:
    one = "编号\t责任部门\t标准\t条款\t等级\n01\t安环部\tGB/T 24001-2016\t9.1.2\t轻微\n"
    fact = "事实描述：2025年合规性评价表中有2条要求未写明评价依据和结论。\t\t\t\t\n"
    other = "02\t安环部\tGB/T 45001-2020\t8.2\t轻微\n事实描述：演练后的评价记录未填写改进内容。\t\t\t\t"
    assert grades(one + fact + other) == ["minor", "minor"]


@pytest.mark.parametrize(
    "above",
    ["性质：轻微　条款：8.2\n不符合项报告 1\n", "不符合项1\n不符合条款：8.2\n性质：轻微\n不符合项 2\n"],
)
def test_what_tells_neither_department_nor_fact_is_no_further_one(above: str) -> None:
    counts = "轻微不符合1项，严重不符合0项。\n"
    form = "责任部门：安环部\n不符合条款：GB/T 45001-2020 8.2\n性质：轻微\n事实描述：演练后的评价记录未填写改进内容。"
    assert grades(f"{counts}{above}{form}") == ["minor"]


def test_one_without_department_and_fact_stays_where_the_report_counts_it() -> None:
    counts = "轻微不符合2项，严重不符合0项。\n不符合项1\n不符合条款：8.2\n性质：轻微\n"
    form = "不符合项 2\n责任部门：安环部\n不符合条款：GB/T 45001-2020 8.2\n性质：轻微\n事实描述：演练后的评价记录未填写改进内容。"
    assert grades(f"{counts}{form}") == ["minor", "minor"]
