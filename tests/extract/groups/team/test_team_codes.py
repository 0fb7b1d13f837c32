# ruff: noqa: E501 - the text of reports
"""Registrations of several systems in one cell, each with its end and professional codes."""

from __future__ import annotations

import pytest

from extract.report import extract_report, read_head
from tests.extract.documents import document, source

_CELL = "QMS 2023-N1QMS-5571881 有效期至2026-01-29，专业03.04.01 FSMS 2024-N1FSMS-5571881 有效期至2027-12-26，专业CI"
_TABLE = "审核报告\n依据：GB/T 19001-2016、ISO 22000:2018\n附录A 审核组成员\n\n组内代码\t姓名\t分工\t级别\t{head}\nA\t尹晓棠\t审核组长\t审核员\t{cell}\nE\t宁仲安\t技术专家\t技术专家\t专业03.04.01\n"
_Registration = tuple[str | None, str | None, list[str | None]]
_READ = (
    [
        ("2023-N1QMS-5571881", "2026-01-29", ["03.04.01"]),
        ("2024-N1FSMS-5571881", "2027-12-26", ["CI"]),
    ],
    ["03.04.01"],
)
"""The leader's registrations: number, end, codes; the expert's codes."""


@pytest.mark.parametrize(
    "head",
    [
        "注册领域、注册号、有效期和专业代码",
        "注册信息（领域、号码、到期日、代码）",
        "注册资格及专业",
        "注册证书及专业代码",
        "资格、编号、效期、专业",
        "注册证书号、有效期、专业小类",
        "领域/证书号/有效期至/专业代码",
        "Registration (scheme, number, valid until, codes)",
    ],
)
def test_heads(head: str) -> None:
    assert _told(_TABLE.format(head=head, cell=_CELL)) == _READ


@pytest.mark.parametrize(
    "cell",
    [
        "QMS：2023-N1QMS-5571881（2026-01-29，03.04.01）；FSMS：2024-N1FSMS-5571881（2027-12-26，CI）",
        "质量：2023-N1QMS-5571881，至2026年1月29日，小类03.04.01；食品安全：2024-N1FSMS-5571881，至2027年12月26日，类别CI",
        "2023-N1QMS-5571881（有效期至2026-01-29）[03.04.01]；2024-N1FSMS-5571881（有效期至2027-12-26）[CI]",
        "QMS 2023-N1QMS-5571881，专业代码：03.04.01，有效期至2026-01-29；FSMS 2024-N1FSMS-5571881，专业代码：CI，有效期至2027-12-26",
        "2023-N1QMS-5571881，2026-01-29到期，具备03.04.01专业；2024-N1FSMS-5571881，2027-12-26到期，具备CI专业",
        "QMS 2023-N1QMS-5571881 valid until 2026-01-29, codes 03.04.01; FSMS 2024-N1FSMS-5571881 valid until 2027-12-26, codes CI",
        "QMS｜2023-N1QMS-5571881｜有效期至 2026-01-29｜小类 03.04.01；FSMS｜2024-N1FSMS-5571881｜有效期至 2027-12-26｜小类 CI",
    ],
)
def test_cells(cell: str) -> None:
    assert _told(_TABLE.format(head="注册信息", cell=cell)) == _READ


def _told(text: str) -> tuple[list[_Registration], list[str | None]]:
    """The registrations of the leader, and the expert's professional codes."""
    leader, expert = read_head(source(text)).team
    registrations = [
        (one.number.value, one.valid_until.value, [code.value for code in one.professional_codes])
        for one in leader.registrations
        if one.number and one.valid_until
    ]
    return registrations, [code.value for code in expert.professional_codes]


def test_letters_of_systems_before_categories_of_the_food_chain() -> None:
    numbers = "2024-N1QMS-9841278（2027.1.27）¶2025-N1FSMS-9841278（2028.2.9）"
    head = "代号\t姓名\t职务\t级别\t注册证书号（有效期至）\t专业代码"
    rows = (
        f"A\t尹晓棠\t组长\t审核员\t{numbers}\tQ：03.07.01¶F：CIV\nE\t宁仲安\t技术专家\t技术专家\t——\t03.07.01"
    )
    table = f"审核报告\n依据：GB/T 19001-2016、ISO 22000:2018\n审核组成员\n\n{head}\n{rows}\n"
    report, _ = extract_report(document(table))
    leader = next(one for one in report.team if one.name and one.name.value == "尹晓棠")
    told = [[code.value for code in one.professional_codes] for one in leader.registrations]
    assert told == [["03.07.01"], ["CIV"]]


def test_codes_in_full_width_are_as_others() -> None:
    text = (
        "质量管理体系审核报告\n审核组\n姓名\t职务\t注册证书号\t专业代码\n"
        "严其真\t组长\t2023-N1QMS-1234567\t１７．１２．０５、17．10．01\n"
        "陆怀谷\t组员\t2023-N1QMS-2234567\t18.02．06\n"
    )
    report, _ = extract_report(document(text))
    codes = [[code.value for code in member.professional_codes] for member in report.team]
    assert codes == [["17.12.05", "17.10.01"], ["18.02.06"]]
