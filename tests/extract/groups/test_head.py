# ruff: noqa: E501 - the text of reports
"""Fields of the head one by one: what must be read, and what must not."""

from __future__ import annotations

from functools import partial
from typing import Any

import pytest

from extract.groups.conclusion.group import meaning
from extract.groups.team.text.prose import trainee_acts
from extract.reading.system_names import find_systems
from extract.report import read_head
from schemas.leaf import Leaf, leaves
from schemas.report import Report
from tests.extract.documents import source
from tests.extract.layouts import COVER_AND_SECTIONS, MERGED_PAIRS
from tests.timing import side_by_side


def head(text: str) -> Report:
    return read_head(source(text))


def value(leaf: Leaf[Any] | None) -> Any:
    return leaf.value if leaf else None


def mentioned(leaf: Leaf[Any] | None) -> list[Any]:
    return [mention.value for mention in leaf.mentions] if leaf else []


def test_the_cover_counts_before_the_form_and_other_places_are_mentions() -> None:
    report = head(
        "审核报告\n组织名称：甲乙纺织有限公司\n1 概况\n受审核方名称\t甲乙纺识有限公司\n2 结论\n受审核方：甲乙纺织有限公司"
    )
    assert value(report.organization.name) == "甲乙纺织有限公司"
    assert mentioned(report.organization.name) == ["甲乙纺识有限公司", "甲乙纺织有限公司"]


def test_leaves_know_where_they_stand() -> None:
    made = source(MERGED_PAIRS)
    report = read_head(made)
    for path, leaf in leaves(report):
        assert leaf.start >= 0, path
        assert leaf.evidence.text, path
        shown = " ".join(made.text[leaf.start : leaf.start + len(leaf.raw) + 8].split())
        assert shown.startswith(leaf.raw[:4]), path


@pytest.mark.parametrize(
    "text",
    [
        "内部审核\n审核时间：2025年1月3日至1月4日\n审核组长：赵一\n开具轻微不符合项：2项",
        "公司于2025年1月3日至1月4日进行了内部审核，审核组长：赵一，提出轻微不符合 2 项。",
        "7、内部审核：\n审核范围：全部部门\n审核结论：体系有效，推荐继续改进。",
    ],
)
def test_the_internal_audit_is_not_the_audit(text: str) -> None:
    report = head(text)
    assert (report.audit.start, report.team, report.scopes) == (None, [], [])
    assert (report.nonconformities.minor, report.conclusion.recommendation) == (None, None)


def test_numbers_of_instruments_are_not_the_report_s() -> None:
    text = "审核报告\n项目编号：XT-7\n" + "一、概况\n" + "说明。\n" * 900 + "安全阀校验，报告编号：9001。"
    report = head(text)
    assert (value(report.number), mentioned(report.number)) == ("XT-7", [])


def test_a_different_colleague_is_another_person_and_a_misprint_the_same() -> None:
    table = "姓名\t职务\t注册号\n钱小多\t组长\tA-10001\n孙文清\t组员\tB-10002"
    twin = head(f"审核组长：钱小多\n审核组员：孙文青\n一、审核组\n{table}")
    assert [value(m.name) for m in twin.team] == ["钱小多", "孙文青"]
    assert mentioned(twin.team[1].name) == ["孙文清"]
    other = head(f"审核组长：钱小多\n审核组员：吴用\n一、审核组\n{table}")
    assert [value(m.name) for m in other.team] == ["钱小多", "孙文清", "吴用"]


def test_the_highest_grade_counts_and_registrations_keep_their_own() -> None:
    table = (
        "姓名\t职务\t级别\t注册号\t专业代码\n钱多多\t组长\t实习审核员\t2024-N0EMS-1000001\t\n"
        "钱多多\t组长\t高级审核员\t2024-N3QMS-1000001\t14.02.01，17.05.02"
    )
    (member,) = head(table).team
    assert value(member.grade) == "高级审核员"
    assert [(value(r.system), value(r.grade)) for r in member.registrations] == [
        ("EMS", "实习审核员"),
        ("QMS", "高级审核员"),
    ]
    assert [value(code) for code in member.professional_codes] == ["14.02.01", "17.05.02"]


def test_guides_and_observers_are_no_members() -> None:
    report = head(
        "姓名\t职务\t级别\n钱多多\t组长\t审核员\n\n姓名\t审核中的作用\t来自\n周一\t向导\t综合部\n/\t观察员\t/"
    )
    assert [value(m.name) for m in report.team] == ["钱多多"]
    assert [(value(a.name), value(a.role), value(a.from_)) for a in report.attendants] == [
        ("周一", "guide", "综合部")
    ]


@pytest.mark.parametrize(
    ("text", "expected", "raw"),
    [
        ("审核方式：现场审核 □ 远程审核 ☑", "remote", "远程审核 ☑"),
        ("审核方式：现场审核 远程审核", None, "现场审核 远程审核"),
        ("审核方式：□现场审核 □远程审核", None, "□现场审核 □远程审核"),
        ("审核方式：非现场", "offsite", "非现场"),
    ],
)
def test_modes(text: str, expected: str | None, raw: str) -> None:
    mode = head(text).audit.mode
    assert mode is not None
    assert (mode.value, mode.raw) == (expected, raw)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("审核类型：□初次认证 ☑监督审核", "surveillance"),
        ("审核类型：再认证审核", "recertification"),
        ("审核类型：□初次认证 □监督审核", None),
        ("第一阶段审核报告", "stage1"),
        ("管理体系审核报告\n（第二阶段）", "stage2"),
        ("审核报告\n附件：□第一阶段审核报告", None),
    ],
)
def test_kinds_of_audit(text: str, expected: str | None) -> None:
    assert value(head(text).audit_type) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "审核范围：Q：棉布的织造；E：棉布的织造所涉及的环境管理活动。",
            [("QMS", "棉布的织造"), ("EMS", "棉布的织造所涉及的环境管理活动")],
        ),
        (
            "审核范围：\n质量管理体系：棉布的织造\n环境管理体系：棉布的织造",
            [("QMS", "棉布的织造"), ("EMS", "棉布的织造")],
        ),
        ("审核范围：\nQE：棉布的织造", [("QMS", "棉布的织造"), ("EMS", "棉布的织造")]),
        (
            "审核体系：质量管理体系、环境管理体系\n审核范围：棉布的织造",
            [("QMS", "棉布的织造"), ("EMS", "棉布的织造")],
        ),
        (
            "审核范围：棉布的织造所涉及的环境管理活动；棉布的织造所涉及的职业健康安全管理活动",
            [("EMS", "棉布的织造所涉及的环境管理活动"), ("OHSMS", "棉布的织造所涉及的职业健康安全管理活动")],
        ),
        ("1 审核范围\n体系\t审核范围\nQ\t棉布的织造", [("QMS", "棉布的织造")]),
        ("审核范围：棉布的织造", [(None, "棉布的织造")]),
        ("审核范围：无", []),
    ],
)
def test_scopes(text: str, expected: list[tuple[str | None, str]]) -> None:
    scopes = head(text).scopes
    assert [(value(s.system), value(s.text)) for s in scopes] == expected
    assert {s.place for s in scopes} <= {"audit"}


def test_places_of_the_scope() -> None:
    report = head(
        "审核标准：GB/T 19001-2016\n一、概述\n审核范围：棉布的织造\n公司主要从事棉布和麻布的织造，销往各地。\n"
        "二、体系\n管理体系范围：棉布的织造\n三、推荐认证范围\n棉布的织造和销售"
    )
    assert [(s.place, value(s.system), value(s.text)) for s in report.scopes] == [
        ("audit", "QMS", "棉布的织造"),
        ("activity", None, "棉布和麻布的织造"),
        ("system", "QMS", "棉布的织造"),
        ("certificate", "QMS", "棉布的织造和销售"),
    ]


@pytest.mark.parametrize(
    ("text", "major", "minor"),
    [
        ("审核中提出严重不符合项（0）项，轻微不符合项（3）项", 0, 3),
        ("严重不符合\t轻微不符合\n1\t2", 1, 2),
        ("共开具两项一般不符合，未发现严重不符合。", 0, 2),
        ("本次审核共开具 4 项不符合项，均为轻微不符合。", 0, 4),
        ("There were no major nonconformities and 3 minor nonconformities.", 0, 3),
        ("上次审核开具轻微不符合 2 项，均已关闭。", None, None),
        ("若发现严重不符合 1 项，应暂停证书。", None, None),
        ("体系运行符合要求。", None, None),
    ],
)
def test_counts_of_nonconformities(text: str, major: int | None, minor: int | None) -> None:
    found = head(text).nonconformities
    assert (value(found.major), value(found.minor)) == (major, minor)


def test_other_counts_are_mentions() -> None:
    found = head("严重不符合项：0项，轻微不符合项：1项。\n审核组开具轻微不符合项 2 项。").nonconformities
    assert (value(found.minor), mentioned(found.minor)) == (1, [2])


def test_nonconformities_in_a_sentence() -> None:
    found = head(
        "严重不符合项（0）项，轻微不符合项（1）项，涉及部门/条款：\n"
        "织造车间：GB/T24001-2016/ISO14001:2015 标准 8.2 条款，GB/T 45001-2020 标准 8.2 条款"
    ).nonconformities
    assert [
        (i.number, value(i.department), value(i.standard), value(i.clause), value(i.grade))
        for i in found.items
    ] == [
        ("1", "织造车间", "GB/T 24001-2016", "8.2", "minor"),
        ("1", "织造车间", "GB/T 45001-2020", "8.2", "minor"),
    ]


def test_nonconformities_line_by_line_and_as_paragraphs() -> None:
    lines = head(
        "四、不符合项\n不符合编号：N-1\n责任部门：库房\n不符合条款：GB/T 19001-2016 标准 8.5.4 条款\n不符合事实：布匹受潮。\n"
        "不符合编号：N-2\n责任部门：织造车间\n不符合条款：GB/T 19001-2016 标准 7.1.3 条款\n不符合事实：织机漏油。"
    ).nonconformities.items
    assert [(i.number, value(i.department), value(i.clause), value(i.description)) for i in lines] == [
        ("N-1", "库房", "8.5.4", "布匹受潮。"),
        ("N-2", "织造车间", "7.1.3", "织机漏油。"),
    ]
    (prose,) = head(
        "四、不符合项\n第1项：库房，不符合GB/T 19001-2016标准8.5.4条款，轻微。布匹受潮。"
    ).nonconformities.items
    assert (value(prose.department), value(prose.grade), value(prose.description)) == (
        "库房",
        "minor",
        "布匹受潮。",
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("推荐意见：☑推荐认证注册 □整改后推荐 □不予推荐", "recommend"),
        ("推荐意见：☑推荐认证注册 ☑不予推荐", None),
        ("五、推荐意见\n推荐认证注册\n不予推荐", None),
        ("五、审核结论\n审核组一致同意推荐甲乙纺织有限公司通过认证。", "recommend"),
        ("五、审核结论\n建议保持认证注册。", "maintain"),
        ("Recommendation: Certification is recommended", "recommend"),
    ],
)
def test_recommendations(text: str, expected: str | None) -> None:
    recommendation = head(text).conclusion.recommendation
    assert recommendation is not None
    assert recommendation.value == expected


def test_no_recommendation_is_null() -> None:
    assert head("审核目的：确定能否推荐认证注册。").conclusion.recommendation is None
    assert meaning("体系有效") is None


def test_ratings() -> None:
    ratings = head(
        "审核准则的要求\t☑符合\t□不符合\n体系运行\t□有效\t□无效\n\n五、结论\n策划 ■符合 □不符合；运行 □符合 ■不符合"
    ).conclusion.ratings
    assert [(value(r.criterion), value(r.value)) for r in ratings] == [
        ("审核准则的要求", "符合"),
        ("体系运行", None),
        ("策划", "符合"),
        ("运行", "不符合"),
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("管理体系于2024年9月2日建立并运行。", "2024-09-02"),
        ("自2024年9月2日建立体系以来，运行正常。", "2024-09-02"),
        ("公司于2024年9月2日，按照标准的要求建立了管理体系。", "2024-09-02"),
        ("体系实施日期 2024-09-02", "2024-09-02"),
        ("公司于2024年9月2日签订合同。", None),
        ("2024年9月2日对体系文件进行了修订。", None),
    ],
)
def test_the_day_the_system_came_into_force(text: str, expected: str | None) -> None:
    assert value(head(text).system_effective_on) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("拟实施的下次现场审核日期应在 2026 年 5 月 1 日前。", "2026-05-01"),
        ("首次监督审核应于2026年5月1日之前进行。", "2026-05-01"),
        ("第一次监督审核：2022年12月6日，已完成。", None),
        ("下次审核时应重点关注：设备。", None),
    ],
)
def test_the_next_audit(text: str, expected: str | None) -> None:
    assert value(head(text).next_audit_by) == expected


def test_lost_boxes_of_systems_are_cut_down_to_those_with_a_standard() -> None:
    report = head("审核体系：质量 环境 职业健康安全 能源\n审核标准：GB/T 24001-2016、GB/T 45001-2020")
    assert [value(s) for s in report.systems] == ["EMS", "OHSMS"]


def test_systems_by_letters_only_where_expected() -> None:
    assert [s.value for s in find_systems("EO", short=True)] == ["EMS", "OHSMS"]
    assert find_systems("EO") == []


def test_a_report_of_ten_times_the_length_takes_ten_times_as_long() -> None:
    page = COVER_AND_SECTIONS + "车间整洁，设备完好，记录齐全：符合要求。\n" * 200
    made = [source(page * times) for times in (2, 20)]
    head(page)
    short, long = side_by_side(*(partial(read_head, one) for one in made))
    assert long < 25 * short + 0.2


@pytest.mark.parametrize(
    ("text", "organization", "body"),
    [
        ("审核报告\n认证委托人：甲乙控股集团有限公司\n受审核方：甲乙纺织有限公司", "甲乙纺织有限公司", None),
        ("审核报告\n申请组织：甲乙纺织有限公司\n委托方：甲乙控股集团有限公司", "甲乙纺织有限公司", None),
        ("审核报告\n委托方：甲乙纺织有限公司", "甲乙纺织有限公司", None),
        ("审核报告\n受审核方：甲乙纺织有限公司\n发证机构：江州市市场监督管理局", "甲乙纺织有限公司", None),
        (
            "审核报告\n审核机构：江州质量认证有限公司\n受审核方：甲乙纺织有限公司",
            "甲乙纺织有限公司",
            "江州质量认证有限公司",
        ),
    ],
)
def test_near_labels_name_other_companies(text: str, organization: str, body: str | None) -> None:
    report = head(text)
    assert (value(report.organization.name), value(report.certification_body.name)) == (organization, body)


def test_a_trainee_is_told_to_have_audited_alone() -> None:
    table = "审核组成员\n姓名\t组内职务\t级别\t注册号\n钱多\t组长\t审核员\t2024-N1QMS-1\n孙小\t组员\t实习审核员\t2024-N0QMS-2\n"
    told = "孙小独立审核采购部，计入审核人日。采购部以外由钱多独立审核。孙小不计入审核人日。"
    made = source("审核报告\n" + table + told)
    acts = trainee_acts(made, read_head(made))
    assert [(value(act.member.name), act.kind, act.leaf.raw) for act in acts] == [
        ("孙小", "alone", "独立审核"),
        ("孙小", "counted", "计入审核人日"),
    ]
