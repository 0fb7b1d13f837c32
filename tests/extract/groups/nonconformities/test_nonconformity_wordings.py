# ruff: noqa: E501 - the text of reports
"""Nonconformities of this audit in headings, sentences and tables of counts that others also stand in."""

from __future__ import annotations

import pytest

from tests.extract.groups.nonconformities.test_nonconformity_layouts import FACT, ONE, read, shown

HEADINGS = [
    "四、不符合及上次不符合的验证",
    "D 不符合和上次审核不符合的关闭情况",
    "不符合项、以往不符合验证",
    "不符合与前次审核问题",
    "Nonconformities and previous findings",
]
ROWS = f"编号\t部门\t标准及条款\t性质\t事实\t完成期限\n1\t生产部\tGB/T 24001-2016 8.1\t轻微\t{FACT}\t2032年5月6日"
OLD = "编号\t部门\t标准及条款\t性质\t事实\n9\t综合部\tGB/T 24001-2016 7.2\t轻微\t培训记录缺页"


@pytest.mark.parametrize("heading", HEADINGS)
def test_headings_of_this_audit_and_the_last_one(heading: str) -> None:
    text = f"# {heading}\n\n{ROWS}\n\n上次不符合的验证：\n\n{OLD}"
    found = read(text)
    assert shown(text) == ONE
    assert found.due_date is not None
    assert found.due_date.value == "2032-05-06"


@pytest.mark.parametrize(
    "heading",
    [
        "上次不符合的验证",
        "内部审核、不符合和纠正措施",
        "以往不符合及纠正措施的验证",
        "上次审核不符合和建议",
        "Previous nonconformities and their correction",
    ],
)
def test_headings_of_others_alone(heading: str) -> None:
    assert shown(f"# {heading}\n\n{OLD}") == []


SENTENCES = [
    f"编号1，责任部门生产部，不符合GB/T 24001-2016标准8.1条款，性质轻微，事实为：{FACT}。双方商定在2032年5月6日前完成纠正措施并提交证据。",
    f"本次审核提出轻微不符合1项，严重不符合0项。编号NC-1，责任部门：生产部，不符合GB/T 24001-2016 8.1条款，事实：{FACT}。受审核方承诺于2032年5月6日前完成整改。",
    f"本次提出轻微不符合1项，无严重不符合。不符合编号A-1，发生部门为生产部，违反GB/T 24001-2016标准8.1，不符合事实描述：{FACT}。整改应在2032年5月6日之前完成。",
    f"共开具轻微不符合1项、严重不符合0项。编号A/1，涉及区域：生产部，GB/T 24001-2016 8.1，事实如下：{FACT}。经约定于2032年5月6日前提交纠正措施。",
]


@pytest.mark.parametrize("text", SENTENCES)
def test_a_nonconformity_in_sentences(text: str) -> None:
    (item,) = shown(f"# 四、不符合项\n{text}")
    assert item[1:] == ONE[0][1:]
    due = read(f"# 四、不符合项\n{text}").due_date
    assert due is not None and due.value == "2032-05-06"


def test_two_in_one_paragraph() -> None:
    text = (
        f"编号B-1，责任部门生产部，不符合GB/T 24001-2016 8.1条款，性质轻微，事实为：{FACT}。"
        "编号B-2，责任部门综合部，不符合GB/T 45001-2020 7.2条款，性质严重，事实为：两名电工没有上岗证。"
    )
    assert [i[:5] for i in shown(f"# 不符合项\n{text}")] == [
        ("B-1", "生产部", "GB/T 24001-2016", "8.1", "minor"),
        ("B-2", "综合部", "GB/T 45001-2020", "7.2", "major"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "隐患整改由班组承诺于2032年5月6日前完成。",
        "屋面整改计划于2032年5月6日前完成。",
        "内部审核的纠正措施商定在2032年5月6日前完成。",
    ],
)
def test_other_terms(text: str) -> None:
    assert read(f"# 运行控制\n{text}").due_date is None


HEADERS = [
    *("关闭时限", "完成时限", "纠正期限", "整改截止日期", "要求完成时间", "验证期限", "商定期限"),
    *("纠正措施完成期限", "整改资料提交期限", "双方商定的完成期限", "Closure date", "To be closed by"),
]


@pytest.mark.parametrize("header", HEADERS)
def test_columns_of_the_time_for_correction(header: str) -> None:
    due = read(
        f"# 不符合\n\n序号\t部门\t条款\t性质\t描述\t{header}\n1\t生产部\tGB/T 24001-2016 8.1\t轻微\t{FACT}\t2032-05-06"
    ).due_date
    assert due is not None and due.value == "2032-05-06"


COUNTED = [
    ("统计\t严重\t轻微\n本次\t0\t2\n上次监督\t1\t3", 0, 2),
    ("类别\t严重不符合\t一般不符合\n第二阶段审核\t1\t2\n第一阶段\t0\t4", 1, 2),
    ("体系\t严重\t轻微\n环境\t0\t1\n职业健康安全\t0\t2\n合计\t0\t3", 0, 3),
    ("部门\tMajor\tMinor\n生产部\t0\t1\n质检部\t1\t0\nTotal\t1\t1", 1, 1),
    ("本次\t严重\t轻微\n数量\t0\t2", 0, 2),
    ("严重\t轻微\n0\t2", 0, 2),
    ("性质\t数量\n严重\t0\n轻微\t2", 0, 2),
    ("性质\t本次\t上次\n严重\t0\t1\n轻微\t2\t3", 0, 2),
    ("\t严重\t轻微\t合计\n本次开具\t0\t2\t2\n其中已关闭\t0\t1\t1", 0, 2),
    ("审核次序\t轻微\t严重\n本次审核\t2\t0\n历次累计\t6\t0", 0, 2),
    ("体系\t严重\t轻微\n环境\t0\t1\n职业健康安全\t0\t2", None, None),
    ("审核\t严重\t轻微\n上次监督\t0\t2\n再上次\t0\t1\n合计\t0\t3", None, None),
]


@pytest.mark.parametrize(("table", "major", "minor"), COUNTED)
def test_tables_of_counts(table: str, major: int | None, minor: int | None) -> None:
    found = read(f"# 五、不符合\n\n{table}")
    assert (found.major and found.major.value, found.minor and found.minor.value) == (major, minor)


def test_tables_of_other_grades() -> None:
    found = read("# 事故统计\n\n年度\t严重\t轻微\n本次统计\t0\t2\n上一年度\t1\t3")
    assert (found.major, found.minor) == (None, None)


SPOKEN = [
    ("【不符合】严重0　一般2", 0, 2),
    ("M级0项，N级2项（M级为严重不符合，N级为轻微不符合）。", 0, 2),
    ("严重 — 项，一般 2 项", 0, 2),
    ("不符合项：严重 / 项，一般 2 项。", 0, 2),
    ("不符合项（严重/一般）：0/2", 0, 2),
    ("主要不符合：0 项　次要不符合：2 项", 0, 2),
    ("开出1项严重不符合 2项轻微不符合", 1, 2),
    ("严重不符合1项 轻微不符合2项", 1, 2),
    ("轻微不符合项：NC-01、NC-02 共2项", None, 2),
    ("轻微不符合项：NC-01", None, None),
    ("本次严重0项，轻微2项。", 0, 2),
    ("事故分级：严重 — 起，一般 2 起", None, None),
]


@pytest.mark.parametrize(("text", "major", "minor"), SPOKEN)
def test_counts_in_words(text: str, major: int | None, minor: int | None) -> None:
    found = read(f"# 五、不符合\n\n{text}")
    assert (found.major and found.major.value, found.minor and found.minor.value) == (major, minor)


TOLD = [
    f"不符合项1：生产部不符合GB/T 24001-2016标准8.1条款要求。事实：{FACT}。性质：轻微。",
    f"本次审核开具1份不符合报告（编号NC-01），涉及部门生产部，条款为GB/T 24001-2016 8.1，性质为轻微，具体为：{FACT}。",
    f"在生产部发现：{FACT}，不符合GB/T 24001-2016标准8.1条款的要求，判为轻微不符合项。",
    f"发生在生产部：{FACT}。该事实不符合GB/T 24001-2016条款8.1，属轻微不符合。",
    f"审核组在生产部现场看到：{FACT}，违反GB/T 24001-2016 8.1，性质轻微。",
    f"1）生产部 GB/T 24001-2016 8.1 {FACT}（轻微）",
    f"（1）NC-01，生产部，GB/T 24001-2016 8.1，轻微：{FACT}。",
    f"① A-2：生产部：{FACT}，不符合GB/T 24001-2016 8.1，轻微。",
    f"序号：1　部门：生产部　条款：GB/T 24001-2016 8.1　性质：轻微\n描述：{FACT}",
]


@pytest.mark.parametrize("text", TOLD)
def test_departments_and_facts_in_the_midst_of_a_sentence(text: str) -> None:
    (item,) = shown(f"# 不符合项\n{text}")
    assert item[1:] == ONE[0][1:]


@pytest.mark.parametrize(
    "text",
    [
        "在生产部发现：废油桶均有标识，满足GB/T 24001-2016 8.1的要求。",
        "在生产部抽查：三份记录齐全，未发现不符合GB/T 24001-2016 8.1的情况。",
        "内部审核在生产部发现：两份记录缺页，不符合GB/T 24001-2016 7.5，已关闭。",
        "上次审核在生产部发现：两份记录缺页，不符合GB/T 24001-2016 7.5。",
    ],
)
def test_sentences_that_tell_no_nonconformity(text: str) -> None:
    assert shown(f"# 审核发现\n{text}") == []


DUE = [
    "整改期限为2032年5月6日。",
    "要求受审核方于2032年5月6日前提交整改证据。",
    "不符合项须在末次会议后30日内（即2032年5月6日前）完成整改。",
    "整改材料请于2032年5月6日之前提交。",
    "纠正措施计划完成时间：2032年5月6日",
    "关闭日期不晚于2032年5月6日。",
    "受审核方同意2032年5月6日前完成纠正。",
    "2032年5月6日前完成整改并提交证据。",
    "整改完成时间不得晚于2032年5月6日。",
    "验证截止：2032年5月6日",
    "纠正措施完成期限：自末次会议起30天（2032年5月6日）",
]


@pytest.mark.parametrize("text", DUE)
def test_times_for_correction(text: str) -> None:
    due = read(f"# 五、不符合项\n本次审核开具轻微不符合2项。\n{text}").due_date
    assert due is not None and due.value == "2032-05-06"


@pytest.mark.parametrize(
    ("columns", "cells", "grade"),
    [
        ("轻微\t严重", "√\t", "minor"),
        ("严重\t轻微", "□\t☑", "minor"),
        ("严重\t一般", "●\t", "major"),
        ("Major\tMinor", "\tX", "minor"),
        ("严重\t轻微", "□\t□", None),
        ("严重\t轻微", "√\t√", None),
    ],
)
def test_columns_of_boxes_for_the_grade(columns: str, cells: str, grade: str | None) -> None:
    (item,) = shown(
        f"# 不符合项\n\n条款\t部门\t{columns}\t事实\nGB/T 24001-2016 8.1\t生产部\t{cells}\t{FACT}"
    )
    assert item[1:5] == ("生产部", "GB/T 24001-2016", "8.1", grade)


FORMS = {
    "department and clause joined": f"编号\t责任部门／条款\t事实\t级别\nA-1\t生产部　GB/T 24001-2016　8.1\t{FACT}\t一般",
    "half-width stroke": f"编号\t部门/条款\t不符合事实\t性质\nA-1\t生产部 GB/T 24001-2016 8.1\t{FACT}\t轻微",
    "narrow headers, ticked grade": f"NC号\t部门\t准则/条款\t描述\t级\nA-1\t生产部\tGB/T 24001-2016　8.1\t{FACT}\t□严重 ■一般",
    "told in a sentence": f"第一项，编号为A-1，责任部门为生产部，不符合GB/T 24001-2016标准8.1条款，属一般不符合。事实是：{FACT}。",
}


@pytest.mark.parametrize("layout", FORMS)
def test_numbers_of_their_own(layout: str) -> None:
    assert shown(f"# 四、不符合项\n\n{FORMS[layout]}") == [("A-1", *ONE[0][1:])]


@pytest.mark.parametrize("office", ["城南项目部", "二号项目组", "北区项目部"])
def test_departments_of_projects(office: str) -> None:
    text = f"编号为A-1，责任部门为{office}，不符合GB/T 24001-2016标准8.1条款，属一般不符合。事实是：{FACT}。"
    assert [item[1] for item in shown(f"# 四、不符合项\n{text}")] == [office]


@pytest.mark.parametrize(
    ("text", "minor"),
    [
        ("NC：严重0；一般1。整改期限2032/05/06；验证：书面。", 1),
        ("NC: 严重0，一般2。", 2),
        ("Nonconformities　Major 严重：0；Minor 一般：3（按编号计）。", 3),
        ("综合评价\t内审与管理评审机制可信，范围适宜。本次一般不符合2项，整改后推荐。", 2),
        ("内审\t5月完成，内审有效。共开具一般不符合2项，均已关闭。", None),
        ("CNC车床：严重故障0；一般3。", None),
    ],
)
def test_short_counts(text: str, minor: int | None) -> None:
    found = read(text).minor
    assert (found.value if found else None) == minor


@pytest.mark.parametrize(
    ("text", "due"),
    [
        ("共开具一般不符合2项，严重不符合0项（附件E），完成期限2032.5.6。体系运行有效。", "2032-05-06"),
        ("本次开具1项一般不符合，完成时限为2032年5月6日。", "2032-05-06"),
        ("目标方案三项，完成期限2032.5.6。本次开具一般不符合1项。", None),
        ("内部审核开具一般不符合2项，完成期限2032.5.6，均已关闭。", None),
    ],
)
def test_due_dates_behind_the_counts(text: str, due: str | None) -> None:
    found = read(text).due_date
    assert (found.value if found else None) == due


@pytest.mark.parametrize(
    ("head", "number"),
    [
        ("不符合报告\t第 01 号", "01"),
        ("不符合报告\t第 1 号", "1"),
        ("抽样数量\t02 件", "1"),
    ],
)
def test_numbers_with_noughts(head: str, number: str) -> None:
    (item,) = shown(
        f"# 不符合项\n\n{head}\t性质\t一般\n条款\tGB/T 24001-2016 8.1\t部门\t生产部\n事实\t{FACT}"
    )
    assert item[:4] == (number, "生产部", "GB/T 24001-2016", "8.1")


@pytest.mark.parametrize("counts", ["严重0项，一般2项。", "一般2个、严重0个", "严重 0 项，一般 2 项。"])
def test_counts_beside_a_label_are_no_grade_of_the_first_one(counts: str) -> None:
    text = (
        f"# 卡13 发现\n\n不符合\t{counts}\n"
        "01号（一般）\t采购部。GB/T19001-2016，条款8.4.1。新增供方一家，采购部未能提供评价记录，采购单号QQ-07。\n"
        "02号（一般）\t生产部。GB/T19001-2016，条款8.5.1。三号机当班未见首件记录，指导书QQ-08有规定。\n"
    )
    found = read(text)
    assert [item.grade.value for item in found.items if item.grade] == ["minor", "minor"]
    assert found.major is not None
    assert found.major.value == 0
