# ruff: noqa: E501 - the text of documents
"""What heads a document of rules, as other bodies write it: number, title, body, version, first day."""

from __future__ import annotations

import pytest

import ingest
from extract.rulebook.read import read_rulebook

CLAUSES = "\n\n1 适用范围\n\n1.1 本规则适用于认证活动。\n\n1.2 机构应当保存记录。\n"
BODY = "北辰信诚认证有限公司"
Head = tuple[str | None, str | None, str | None, str | None, str | None]
CASES: dict[str, tuple[str, Head]] = {
    "title over two lines": (
        f"{BODY}\n\n质量管理体系\n认证规则\n\n编号：BC/GZ-02-2023\n\n版次：第二版\n\n2023-05-08 发布    2023-06-01 实施",
        ("质量管理体系认证规则", "BC/GZ-02-2023", BODY, "第二版", "2023-06-01"),
    ),
    "values below their labels": (
        "文件编号\t版本号\t生效日期\t页数\nBC-03\tC/2\t2024.1.5\t20\n\n能源管理体系认证实施规则",
        ("能源管理体系认证实施规则", "BC-03", None, "C/2", "2024-01-05"),
    ),
    "in force from the day of issue": (
        f"{BODY}\n环境管理体系认证实施细则\n（试行）\n文件代号 BCX-QP-11 版本 A 修订 0\n发布日期：2024年3月1日\n本细则自发布之日起施行。",
        ("环境管理体系认证实施细则", "BCX-QP-11", BODY, "A/0", "2024-03-01"),
    ),
    "without labels": (
        f"BCX-GZ-2024-05\n\n职业健康安全管理体系认证规则\n\n{BODY}\n\n2024年10月1日起实施\n\n第 B 版 第 1 次修订",
        ("职业健康安全管理体系认证规则", "BCX-GZ-2024-05", BODY, "B/1", "2024-10-01"),
    ),
    "an authority": (
        "CNCA-EnMS-99：2025\n\n能源管理体系认证规则\n\n国家认证认可监督管理委员会\n\n2025年1月1日发布 2025年7月1日实施",
        ("能源管理体系认证规则", "CNCA-EnMS-99:2025", "国家认证认可监督管理委员会", None, "2025-07-01"),
    ),
    "English": (
        "North Star Certification Co., Ltd.\n\nCertification Rules for Energy Management Systems\n\n"
        "Document No.: NS-R-07\nVersion: 3.1\nEffective date: 2024-05-01",
        (
            "Certification Rules for Energy Management Systems",
            "NS-R-07",
            "North Star Certification Co., Ltd.",
            "3.1",
            "2024-05-01",
        ),
    ),
    "approved and in force in one line": (
        "受控状态：受控\n文件编号：Q/BC G 05-2022\n版本/修订：D/3\n\n信息安全管理体系认证规则\n\n"
        "编制：甲 审核：乙 批准：丙\n\n2022 年 5 月 1 日 批准 2022 年 5 月 10 日 实施",
        ("信息安全管理体系认证规则", "Q/BC G 05-2022", None, "D/3", "2022-05-10"),
    ),
    "a Chinese date": (
        "北辰信诚认证中心\n食品安全管理体系认证规则\n文件编号: BC.GZ.09\n版本: V2.0\n二〇二四年六月一日实施",
        ("食品安全管理体系认证规则", "BC.GZ.09", "北辰信诚认证中心", "V2.0", "2024-06-01"),
    ),
    "a table of labels": (
        "文件名称\t资产管理体系认证规则\t文件编号\tBC-GZ-15\n制定部门\t技术部\t版本/状态\tA/0\n"
        "批准人\t某某\t实施日期\t2025年2月3日",
        ("资产管理体系认证规则", "BC-GZ-15", None, "A/0", "2025-02-03"),
    ),
    "the letters of the body": (
        "环境管理体系认证规则\n文件编号：BCXC-07/B\n" + "BCXC 应当公开信息。BCXC 应当保存记录。" * 3,
        ("环境管理体系认证规则", "BCXC-07/B", "BCXC", "B", None),
    ),
    "a history of versions": (
        f"{BODY}\n文件编号：BC-GZ-08  现行版本：C/1\n能源管理体系认证规则\n\n版本\t修订内容\t修订人\t日期\nA/0\t首次发布\t甲\t2020-01-01\nC/1\t修订\t乙\t2024-11-20",
        ("能源管理体系认证规则", "BC-GZ-08", BODY, "C/1", None),
    ),
    "labels and values in lines of their own": (
        f"{BODY}\n能源管理体系认证规则\n文 件 编 号\nBC-GZ-08\n版本状态\nC/1\n生效日期\n2024-12-01",
        ("能源管理体系认证规则", "BC-GZ-08", BODY, "C/1", "2024-12-01"),
    ),
    "nothing told": ("环境管理体系认证规则", ("环境管理体系认证规则", None, None, None, None)),
}


@pytest.mark.parametrize("name", CASES)
def test_head(name: str) -> None:
    text, told = CASES[name]
    head = read_rulebook(ingest.read_bytes((text + CLAUSES).encode(), "rules.txt"))[0].document
    assert (head.title, head.number, head.body, head.version, head.effective_on) == told


def test_rules_without_any_head() -> None:
    found = read_rulebook(ingest.read_bytes(CLAUSES.strip().encode(), "rules.txt"))[0]
    assert set(found.document.values().values()) == {None}
    assert [one.number for one in found.clauses] == ["1", "1.1", "1.2"]
