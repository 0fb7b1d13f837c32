# ruff: noqa: E501 - the text of documents
"""Team, mode, licence and recommendation in wordings and layouts of further bodies."""

from __future__ import annotations

from typing import Any

import pytest

from extract.report import extract_report
from schemas.report import Report, TeamMember
from tests.extract.documents import document
from tests.extract.stated import stated

Member = tuple[object, object, list[tuple[object, object, list[object]]]]


def read(text: str) -> Report:
    return extract_report(document("管理体系审核报告\n" + text))[0]


def own(member: TeamMember) -> list[dict[str, Any]]:
    return stated(member.registrations)


def team(report: Report) -> list[Member]:
    return [
        (
            one["name"],
            one.get("role"),
            [(r["number"], r["grade"], r["professional_codes"]) for r in own(member)],
        )
        for one, member in zip(stated(report.team), report.team, strict=True)
    ]


LEADER = ("童谣", "leader", [("2024-N1QMS-1234567", "审核员", ["19.05.01"])])


@pytest.mark.parametrize(
    "text",
    [
        "审核组由组长童谣（审核员，注册证书号 2024-N1QMS-1234567，专业代码 19.05.01）和组员柏舟组成。",
        "2 审核组\n组长\t童谣\t审核员\t2024-N1QMS-1234567\t19.05.01\n组员\t柏舟\t\t\t",
        "2 审核组\nA 童谣 组长 QMS：审核员 2024-N1QMS-1234567 专业代码：19.05.01\nB 柏舟 组员",
    ],
)
def test_registrations_beside_a_name(text: str) -> None:
    assert team(read("1 概述\n" + text)) == [LEADER, ("柏舟", "member", [])]


def test_a_role_in_brackets_behind_a_name_of_the_table() -> None:
    report = read(
        "1 审核组\n姓名\t资格\t证书号\n童谣（组长）\t审核员\t2024-N1QMS-1234567\n柏舟\t审核员\t2024-N1QMS-7654321"
    )
    assert [member.role and member.role.value for member in report.team] == ["leader", "member"]


def test_codes_told_by_system() -> None:
    report = read(
        "1 审核组\n姓名\t职务\t注册证书号\t专业代码\n"
        "童谣\t组长\t2024-N1QMS-1234567；2024-N1EMS-1234567\tQ：19.05.01、19.05.02；E：19.05.01"
    )
    (member,) = report.team
    assert [r["professional_codes"] for r in own(member)] == [["19.05.01", "19.05.02"], ["19.05.01"]]
    assert [leaf.value for leaf in member.professional_codes] == ["19.05.01", "19.05.02"]


@pytest.mark.parametrize(
    ("sentence", "mode"),
    [
        ("审核采取线上线下相结合的方式进行。", "mixed"),
        ("审核方法：现场审核（含部分远程访谈）", "mixed"),
        ("审核方式：现场审核（无远程审核）", "onsite"),
        ("本次审核为全远程审核。", "remote"),
        ("审核方式：□现场 □远程 ■现场+远程", "mixed"),
        ("审核实施方式：线下", "onsite"),
    ],
)
def test_the_mode(sentence: str, mode: str) -> None:
    audit = read(f"1 概述\n{sentence}").audit
    assert audit.mode is not None
    assert audit.mode.value == mode


@pytest.mark.parametrize(
    ("sentence", "authority"),
    [
        ("营业执照（示例市行政审批服务局 2020年1月2日颁发）。", "示例市行政审批服务局"),
        ("营业执照由示例新区市场监督管理局签发，长期有效。", "示例新区市场监督管理局"),
        ("公司经示例市市场监督管理局批准成立于2010年5月6日。", "示例市市场监督管理局"),
    ],
)
def test_the_authority_of_a_licence(sentence: str, authority: str) -> None:
    licence = read(f"1 概述\n{sentence}").organization.licence
    assert licence is not None
    assert licence.authority is not None
    assert licence.authority.value == authority


@pytest.mark.parametrize(
    "text",
    [
        "体系运行开始日期\t2023-06-01\n备注\t无",
        "体系文件2023.6.1颁布，2023.6.1开始运行",
        "体系自2023年6月1日起正式运行。",
    ],
)
def test_since_when_the_system_runs(text: str) -> None:
    report = read("1 概述\n" + text)
    assert report.system_effective_on is not None
    assert report.system_effective_on.value == "2023-06-01"


def test_a_box_behind_a_label_and_a_space_is_no_part_of_the_label() -> None:
    report = read("1 概述\n2 审核结论\n推荐意见 ☑ 推荐认证注册 ☐ 有条件推荐 ☐ 不予推荐")
    assert report.conclusion.recommendation is not None
    assert report.conclusion.recommendation.value == "recommend"


def test_those_who_hold_certificates_of_work_are_no_team() -> None:
    report = read(
        "受审核方：甲乙阀门有限公司\n审核组长：钱多多\n2 运行\n姓名\t证书名称\t作业类别\t证书编号\t有效期\n"
        "孙守义\t特种作业操作证\t熔化焊接与热切割作业\tT330102199001011238\t2023年2月16日至2029年2月15日\n"
        "李知远\t特种作业操作证\t低压电工作业\tT330102198803052219\t2023年3月7日至2029年3月6日"
    )
    assert [person.name.value for person in report.team if person.name] == ["钱多多"]
