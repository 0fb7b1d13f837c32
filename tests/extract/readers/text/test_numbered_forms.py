"""Reports made of numbered forms: rows that span a form name what stands under them."""

from __future__ import annotations

import pytest

from extract.mentions.people import signatures
from extract.reading.source import Source
from extract.report import extract_report
from schemas.report import Report
from tests.extract.documents import document

HEAD = "# 审核报告\n\n受审核方\t江州甲乙机械有限公司\n审核类型\t初次认证第二阶段\n\n"


def read(text: str) -> Report:
    return extract_report(document(HEAD + text))[0]


STAGES = {
    "rows over a form": """# 表 2　审核安排

合同编号\tHT-8041\t计划编号\tJH-118
2.1 第一阶段审核\t<\t<\t<
开始\t2025-05-06 09:00\t结束\t2025-05-06 17:00
方式\t■现场 □远程\t<\t<
2.2 本次审核\t<\t<\t<
开始\t2025-05-19 上午\t结束\t2025-05-21 下午
""",
    "lines over tables": """# 2 审核安排

（一）第一阶段审核

开始\t2025-05-06\t结束\t2025-05-06

（二）正式审核

开始\t2025-05-19\t结束\t2025-05-21
""",
    "both stages named": """# 2 审核安排

2.1 第一阶段\t<\t<\t<
开始\t2025-05-06\t结束\t2025-05-06
2.2 第二阶段\t<\t<\t<
开始\t2025-05-19\t结束\t2025-05-21
""",
}


@pytest.mark.parametrize("layout", STAGES)
def test_the_audit_stands_behind_the_stage_before_it(layout: str) -> None:
    report = read(STAGES[layout])
    leaves = (report.stage1.start, report.stage1.end, report.audit.start, report.audit.end)
    assert [leaf and leaf.value for leaf in leaves] == ["2025-05-06"] * 2 + ["2025-05-19", "2025-05-21"]


@pytest.mark.parametrize("title", ["14.3 上一次审核的不符合", "14.3 以往问题", "14.3 培训"])
def test_a_row_with_the_next_number_ends_what_the_one_before_it_named(title: str) -> None:
    report = read(
        "# 表 14　内部审核、管理评审与以往问题\n\n"
        "14.1 内部审核\t<\t<\t<\n实施日期\t2025-02-06 至 2025-02-07\t内审组长\t聂海平\n"
        "不符合项数\t4 项\t关闭日期\t2025-02-20\n"
        "14.2 管理评审\t<\t<\t<\n评审日期\t2025-03-04\t主持人\t万鹤年\n改进决定\t3 项\t完成期限\t2025-08-05\n"
        f"{title}\t<\t<\t<\n事实\t关闭日期\t本次验证\t<\n抽问2名员工，不能说出岗位的要求。\t2024-08-15\t■未再发生\t<\n\n"
        "# 表 15　不符合项\n\n严重\t0 项\t轻微\t1 项\n"
    )
    assert [one.held_on and one.held_on.value for one in report.management_reviews] == ["2025-03-04"]
    assert [one.nonconformities and one.nonconformities.value for one in report.internal_audits] == [4]


def test_a_row_of_a_deeper_number_goes_on() -> None:
    report = read(
        "# 14 内部审核、管理评审\n\n14.2 管理评审\t<\t<\t<\n主持人\t万鹤年\t地点\t会议室\n"
        "14.2.1 实施情况\t<\t<\t<\n评审日期\t2025-03-04\t改进决定\t3 项\n"
    )
    assert [one.held_on and one.held_on.value for one in report.management_reviews] == ["2025-03-04"]


SIGNED = {
    "17.1 签署\t<\n签署日期\t2025-06-15\n发放\t■受审核方": [],
    "审核组签字\t\n日期\t2025-06-15": ["审核组签字"],
}


@pytest.mark.parametrize("rows", SIGNED)
def test_the_title_of_signatures_is_no_blank_place_for_one(rows: str) -> None:
    made = document(HEAD + "# 表 17　审核结论\n\n推荐意见\t■推荐认证注册\n" + rows + "\n")
    report = extract_report(made)[0]
    assert [one.label for one in signatures.read(Source(made), report)] == SIGNED[rows]


@pytest.mark.parametrize(
    "names", ["一组\t洪秀、祁连山\t二组\t万里、史可明、于谦和", "第1组\t洪秀\t第2组\t万里、史可明"]
)
def test_the_name_of_a_part_of_the_team_counts_nothing(names: str) -> None:
    assert read(f"# 表 5　审核日程\n\n{names}\n6月9日\t一组\t生产部\t8.1\n").counts == []


@pytest.mark.parametrize("head", ["证书所载单位", "证书上的单位", "证书抬头"])
def test_whom_a_certificate_names_is_not_who_issued_it(head: str) -> None:
    (one,) = read(
        f"# 表 7　监视和测量设备\n\n名称/规格\t编号\t方式与机构/证书号\t{head}\t日期/有效期至/结果\n"
        "压力表¶YN-100\t88971\t检定：江州平准计量检测有限公司¶PZ25C417\t江州甲乙机械有限公司\t2025-01-24¶2025-07-23¶合格\n"
    ).calibrations
    leaves = (one.agency, one.certificate_no, one.user_unit)
    assert [leaf and leaf.value for leaf in leaves] == [
        "江州平准计量检测有限公司",
        "PZ25C417",
        "江州甲乙机械有限公司",
    ]
