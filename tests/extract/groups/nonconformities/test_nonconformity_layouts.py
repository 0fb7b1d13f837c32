# ruff: noqa: E501 - the text of reports
"""Single nonconformities as many bodies lay them out, and what is no nonconformity of the audit."""

from __future__ import annotations

from typing import Any

import pytest

from extract.report import extract_report
from schemas.report import Nonconformities
from tests.extract.documents import document

HEAD = "管理体系审核报告\n受审核方：江州甲乙机械有限公司\n审核准则：GB/T 24001-2016、GB/T 45001-2020\n\n"
FACT = "查危险废物暂存间，3桶废机油没有标识"
ONE = [("1", "生产部", "GB/T 24001-2016", "8.1", "minor", FACT)]


def read(text: str) -> Nonconformities:
    return extract_report(document(HEAD + text))[0].nonconformities


def shown(text: str) -> list[tuple[Any, ...]]:
    found = []
    for i in read(text).items:
        leaves = (i.department, i.standard, i.clause, i.grade, i.description)
        found.append((i.number, *(str(leaf.value).rstrip("。") if leaf else None for leaf in leaves)))
    return found


LISTS = {
    "clause first": f"# 不符合项\n\n条款\t标准\t事实\t性质\t部门\n8.1\tGB/T 24001-2016\t{FACT}\t轻微\t生产部",
    "clause and standard in one": f"# 不符合\n\n序号\t违反的标准与条款\t等级\t所在部门\t描述\n1\tGB/T 24001-2016　8.1\t一般\t生产部\t{FACT}",
    "pairs": f"# 不符合报告\n\n编号 No.\t1\n部门 Department\t生产部\n标准条款 Clause\tGB/T 24001-2016 8.1\n类别 Category\t□严重 Major　☑轻微 Minor\n事实 Statement\t{FACT}",
    "pairs, two a row": f"# 不符合报告\n\n不符合编号\t1\t责任部门\t生产部\n不符合条款\tGB/T 24001-2016 8.1\t性质\t轻微\n不符合事实\t{FACT}\t~\t~",
    "labels in two lines": f"# 四、不符合与关注点\n不符合1　责任部门：生产部　　对应要求：GB/T 24001-2016 8.1　　级别：轻微\n事实：{FACT}。\n纠正期限：2025年02月21日之前提交证据。",
    "labels in one line": f"# 不符合项\n不符合 1：责任部门：生产部；违反的条款：GB/T 24001-2016 8.1；不符合程度：轻微；不符合事实：{FACT}。",
    "labels line by line": f"# 不符合情况\n受审核部门：生产部\n不符合的标准条款：GB/T 24001-2016 8.1\n不符合类型：轻微不符合\n客观证据：{FACT}。",
    "prose": f"# 不符合项\n1. 生产部：{FACT}，不符合 GB/T 24001-2016 8.1 的要求，属轻微不符合。",
    "transposed": f"# 不符合项\n\n序号\t1\n责任部门\t生产部\n依据标准\tGB/T 24001-2016\n条款号\t8.1\n严重程度\t轻微\n不符合事实描述\t{FACT}",
    "verdict of grades": f"# 不符合项\n\n部门\t标准\t条款\t不符合描述\t判定\n生产部\tGB/T 24001-2016\t8.1\t{FACT}\t轻微不符合",
    "observations beside": f"# 不符合及观察项\n\n编号\t部门\t标准\t条款\t类型\t描述\n1\t生产部\tGB/T 24001-2016\t8.1\t轻微\t{FACT}\n2\t综合部\tGB/T 24001-2016\t7.2\t观察项\t培训记录可以更完整\n3\t设备部\tGB/T 24001-2016\t7.4\tOFI\t沟通渠道可以增加",
    "clause in the fact": f"# 不符合项\n\n序号\t部门\t不符合事实及条款\t性质\n1\t生产部\t{FACT}，不符合 GB/T 24001-2016 8.1 条款\t轻微",
    "clause before the fact": f"# 5 不符合\n不符合1（轻微）生产部，GB/T 24001-2016 8.1：{FACT}。",
    "clauses and a list": f"# 审核发现\n\n条款\t审核证据 Evidence\tC/NC\n4.1\t已识别内外部因素\tC\n8.1\t{FACT}\tNC\n9.3\t管理评审已实施\tC\n\n# 不符合项\n\n编号\t部门\t标准条款\t性质\t事实描述\n1\t生产部\tGB/T 24001-2016 8.1\t轻微\t{FACT}",
}


@pytest.mark.parametrize("layout", LISTS)
def test_one_nonconformity_in_many_layouts(layout: str) -> None:
    assert shown(LISTS[layout]) == ONE


JUDGED = {
    "a column of verdicts": f"标准\t条款\t部门\t审核发现描述\t结论\nGB/T 24001-2016\t4.1\t管理层\t已识别内外部因素\t符合\nGB/T 24001-2016\t8.1\t生产部\t{FACT}\t不符合（轻微）\nGB/T 24001-2016\t9.1\t综合部\t可更完整\t观察项",
    "letters": f"标准\t条款\t部门\t描述\tC/NC\nGB/T 24001-2016\t4.1\t管理层\t已识别\tC\nGB/T 24001-2016\t8.1\t生产部\t{FACT}\tNC",
    "columns of boxes": f"标准\t条款\t部门\t描述\t符合\t不符合\nGB/T 24001-2016\t4.1\t管理层\t已识别\t☑\t□\nGB/T 24001-2016\t8.1\t生产部\t{FACT}\t□\t☑",
    "columns of ticks": f"标准\t条款\t部门\t描述\t符合\t不符合\t观察项\nGB/T 24001-2016\t4.1\t管理层\t已识别\t●\t\t\nGB/T 24001-2016\t8.1\t生产部\t{FACT}\t\t●\t\nGB/T 24001-2016\t9.2\t综合部\t可更完整\t\t\t●",
}


@pytest.mark.parametrize("layout", JUDGED)
def test_rows_that_do_not_conform_where_no_list_tells_them(layout: str) -> None:
    (item,) = shown(f"# 审核发现\n\n{JUDGED[layout]}")
    assert item[1:4] == ONE[0][1:4]
    assert item[5] == FACT


NONE = {
    "all conform": "# 审核发现\n\n条款\t审核证据\t评价\n4.1\t已识别内外部因素\t符合\n8.1\t抽查 3 份记录\t符合\n9.3\t管理评审已实施\t基本符合",
    "no verdict": "# 审核发现\n\n条款\t部门\t审核发现\n4.1\t管理层\t已识别内外部因素\n8.1\t生产部\t抽查 3 份记录，填写完整",
    "all boxes conform": "# 逐条评价\n\n条款\t描述\t符合\t不符合\n4.1\t已识别内外部因素\t☑\t□\n8.1\t抽查 3 份记录\t☑\t□",
    "English": "# Findings by clause\n\nClause\tEvidence\tResult\n4.1\tIssues are identified\tConform\n8.1\tThree records were sampled\tConform",
    "only observations": "# 观察项\n\n编号\t部门\t标准\t条款\t类型\t描述\n1\t综合部\tGB/T 24001-2016\t7.2\t观察项\t培训记录可以更完整",
    "of the last audit": "# 上次审核不符合的验证\n\n编号\t部门\t标准条款\t性质\t事实描述\n1\t生产部\tGB/T 24001-2016 8.1\t轻微\t已关闭",
    "crossed out": "# 不符合项\n\n编号\t部门\t标准条款\t性质\t事实描述\n/\t/\t/\t/\t/",
    "not applicable": "# 审核发现\n\n条款\t描述\t结论\n8.3\t组织无设计\t不适用\n8.4\t供方 3 家\tN/A",
}


@pytest.mark.parametrize("layout", NONE)
def test_what_is_no_nonconformity(layout: str) -> None:
    assert shown(NONE[layout]) == []


COUNTS = [
    ("现场审核共开出不符合1项，其中严重0项、轻微1项。", 0, 1, "轻微1项"),
    ("本次审核共提出不符合3项（严重1项，一般2项）。", 1, 2, "一般2项"),
    ("审核组开出轻微不符合2项，没有严重不符合。", 0, 2, "轻微不符合2项"),
    ("本次审核共开出1项轻微不符合，无严重不符合。", 0, 1, "1项轻微不符合"),
    ("严重不符合 0 项，一般不符合 1 项。", 0, 1, "一般不符合 1 项"),
    ("不符合项：严重 0，轻微 2。", 0, 2, None),
    (
        "Two minor nonconformities and no major nonconformities were raised.",
        0,
        2,
        "Two minor nonconformities",
    ),
    ("本次审核提出不符合2项，均为轻微。", 0, 2, None),
    ("不符合情况：主要不符合 0 项；次要不符合 4 项", 0, 4, "次要不符合 4 项"),
]


@pytest.mark.parametrize(("text", "major", "minor", "words"), COUNTS)
def test_counts(text: str, major: int, minor: int, words: str | None) -> None:
    found = read(f"# 不符合项\n{text}")
    assert (found.major and found.major.value, found.minor and found.minor.value) == (major, minor)
    if words and found.minor:
        assert found.minor.evidence.text == words


@pytest.mark.parametrize(
    "text",
    [
        "内部审核发现轻微不符合 3 项，均已关闭。",
        "上一周期的监督审核开具的 3 项一般不符合均已关闭。",
        "若出现严重不符合 1 项以上，不予推荐。",
    ],
)
def test_counts_of_something_else(text: str) -> None:
    assert read(text).minor is None
    assert read(text).major is None


@pytest.mark.parametrize(
    ("cell", "clauses"),
    [
        ("8.4.1、8.4.2", ["8.4.1", "8.4.2"]),
        ("8.2.6和8.3.2", ["8.2.6", "8.3.2"]),
        ("9.1.2/9.1.3", ["9.1.2", "9.1.3"]),
        ("11.2", ["11.2"]),
        ("8.1（2025年版手册8.3）", ["8.1"]),
    ],
)
def test_several_clauses_in_one_cell(cell: str, clauses: list[str]) -> None:
    text = (
        f"# 不符合项\n\n编号\t部门\t标准\t条款\t性质\t事实\n1\t生产部\tGB/T 19001-2016\t{cell}\t轻微\t{FACT}"
    )
    items = read(text).items
    assert [item.clause.value for item in items if item.clause] == clauses
    assert {item.number for item in items} == {"1"}


LIST = f"# 不符合项\n\n编号\t不符合事实\t标准条款\t部门\t程度\n1\t{FACT}\tGB/T 24001-2016 8.1\t生产部\t□严重 ☑一般"


@pytest.mark.parametrize("fine", ["☑", "√", "/", ""])
@pytest.mark.parametrize("bad", ["不符合1", "一般不符合", "不符合项，见第五部分"])
def test_a_checklist_that_marks_what_does_not_conform_lists_nothing_else(fine: str, bad: str) -> None:
    checklist = (
        f"# 审核检查表\n\n条款\t检查内容\t审核证据\t评价\n4.1\t组织环境\t已识别内外部因素，列出6类\t{fine}\n"
        f"6.2\t目标\t目标已分解，抽查3个部门\t{fine}\n8.1\t运行控制\t查危险废物暂存间，标识不全\t{bad}\n\n"
    )
    assert shown(checklist + LIST) == [("1", "生产部", "GB/T 24001-2016", "8.1", "minor", FACT)]


def test_a_choice_of_grades_is_no_count() -> None:
    row = LIST.partition("\n\n")[2].replace("程度", "程度\t时间")
    found = read(f"# 不符合项\n\n严重不符合\t0 项\t一般不符合\t2 项\n{row}")
    assert found.minor is not None
    assert [place.value for place in found.minor.places] == [2]
