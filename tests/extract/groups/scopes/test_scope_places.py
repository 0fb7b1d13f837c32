# ruff: noqa: E501 - the text of reports
"""Scopes system by system in a sentence, under letters in a table, with the address after them."""

from __future__ import annotations

import pytest

from extract.report import read_head
from tests.extract.documents import source

EO = "审核报告\n依据：GB/T 24001-2016、GB/T 45001-2020\n1 概况\n"
QI = "审核报告\n依据：GB/T 19001-2016、GB/T 22080-2025\n\n"
CASES: dict[str, tuple[str, list[tuple[str, str | None, str]]]] = {
    "sentence": (
        f"{EO}1.4 审核范围，环境管理体系为：竹浆纸的生产所涉及的环境管理活动；职业健康安全管理体系为：竹浆纸的生产所涉及的职业健康安全管理活动。拟写入认证证书的范围，环境管理体系为：竹浆纸的生产所涉及的环境管理活动；职业健康安全管理体系为：竹浆纸的加工所涉及的职业健康安全管理活动。",
        [
            ("audit", "EMS", "竹浆纸的生产所涉及的环境管理活动"),
            ("audit", "OHSMS", "竹浆纸的生产所涉及的职业健康安全管理活动"),
            ("certificate", "EMS", "竹浆纸的生产所涉及的环境管理活动"),
            ("certificate", "OHSMS", "竹浆纸的加工所涉及的职业健康安全管理活动"),
        ],
    ),
    "letters": (
        f"{QI}Code 代号\tScope of audit 审核范围\tScope proposed for certificate 拟换发证书范围\nQ\t物流平台的运营服务\t物流平台的开发和运营服务\nI\t与物流平台运营相关的信息安全管理活动\t与物流平台运营相关的信息安全管理活动",
        [
            ("audit", "QMS", "物流平台的运营服务"),
            ("certificate", "QMS", "物流平台的开发和运营服务"),
            ("audit", "ISMS", "与物流平台运营相关的信息安全管理活动"),
            ("certificate", "ISMS", "与物流平台运营相关的信息安全管理活动"),
        ],
    ),
    "kept": (
        "审核报告\n依据\tGB/T 23331-2020\n审核范围\t水泥熟料生产所涉及的能源管理活动\n保持证书范围\t水泥熟料生产所涉及的能源管理活动",
        [
            ("audit", "EnMS", "水泥熟料生产所涉及的能源管理活动"),
            ("certificate", "EnMS", "水泥熟料生产所涉及的能源管理活动"),
        ],
    ),
    "standard-before": (
        f"{EO}准则和范围\t环境管理体系：GB/T 24001-2016 idt ISO 14001:2015；审核范围：竹浆纸的生产所涉及的环境管理活动。 职业健康安全管理体系：GB/T 45001-2020；审核范围：竹浆纸的生产所涉及的职业健康安全管理活动。",
        [
            ("audit", "EMS", "竹浆纸的生产所涉及的环境管理活动"),
            ("audit", "OHSMS", "竹浆纸的生产所涉及的职业健康安全管理活动"),
        ],
    ),
    "short-names": (
        f"{EO}手册规定的体系范围为环境：竹浆纸的生产所涉及的环境管理活动；职业健康安全：竹浆纸的生产所涉及的职业健康安全管理活动。体系自2023.10.21起运行。",
        [
            ("system", "EMS", "竹浆纸的生产所涉及的环境管理活动"),
            ("system", "OHSMS", "竹浆纸的生产所涉及的职业健康安全管理活动"),
        ],
    ),
    "english-comma": (
        f"{EO}Scope audited, Environmental management: 竹浆纸的生产所涉及的环境管理活动\n\nScope audited, Occupational health and safety: 竹浆纸的生产所涉及的职业健康安全管理活动\n\nScope in the client's manual, Environmental management: 竹浆纸的生产所涉及的环境管理活动",
        [
            ("audit", "EMS", "竹浆纸的生产所涉及的环境管理活动"),
            ("audit", "OHSMS", "竹浆纸的生产所涉及的职业健康安全管理活动"),
            ("system", "EMS", "竹浆纸的生产所涉及的环境管理活动"),
        ],
    ),
    "business": (
        "审核报告\n依据：GB/T 24001-2016\n业务\t竹浆纸的生产 工序：蒸煮→洗涤→抄纸\n\nSite\tActivities\tStaff\n绵竹市示范路3号\t全部过程\t46",
        [("activity", None, "竹浆纸的生产")],
    ),
    "address-after": (
        "审核报告\n依据：GB/T 24001-2016\n审核范围：竹浆纸的生产，地址绵竹市样例镇示范路3号。",
        [("audit", "EMS", "竹浆纸的生产")],
    ),
    "stems": (
        "审核报告\n依据：GB/T 24001-2016\n甲　任务\n甲3　范围\nEMS：竹浆纸的生产。\n乙　概况",
        [("audit", "EMS", "竹浆纸的生产")],
    ),
    "lettered": (
        "审核报告\n依据：GB/T 24001-2016\nA　任务\nA3　范围\nEMS：竹浆纸的生产。\nB　概况",
        [("audit", "EMS", "竹浆纸的生产")],
    ),
    "dashes-and-commas": (
        f"{EO}§2 手册中的体系范围：\n——环境管理体系，竹浆纸的生产所涉及的环境管理活动；\n——职业健康安全管理体系，竹浆纸的生产所涉及的职业健康安全管理活动。\n申请的证书范围表述适宜：\n- EMS, 竹浆纸的生产\n- OHSMS, 竹浆纸的加工",
        [
            ("system", "EMS", "竹浆纸的生产所涉及的环境管理活动"),
            ("system", "OHSMS", "竹浆纸的生产所涉及的职业健康安全管理活动"),
            ("certificate", "EMS", "竹浆纸的生产"),
            ("certificate", "OHSMS", "竹浆纸的加工"),
        ],
    ),
    "as-for": (
        f"{EO}Ⅱ-3 审核范围\n就环境管理体系而言，为竹浆纸的生产所涉及的环境管理活动；就职业健康安全管理体系而言，为竹浆纸的加工所涉及的职业健康安全管理活动。",
        [
            ("audit", "EMS", "竹浆纸的生产所涉及的环境管理活动"),
            ("audit", "OHSMS", "竹浆纸的加工所涉及的职业健康安全管理活动"),
        ],
    ),
    "comment": (
        "审核报告\n依据：GB/T 24001-2016\n1 概况\n审核范围，经确认后没有调整：与计划一致。",
        [],
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_scopes_by_place_and_system(name: str) -> None:
    text, expected = CASES[name]
    found = read_head(source(text)).scopes
    told = [(s.place, s.system.value if s.system else None, s.text.value if s.text else "") for s in found]
    assert told == expected


@pytest.mark.parametrize(
    ("cell", "address"),
    [
        ("■同注册 □另列", "绵竹市样例镇示范路3号"),
        ("□同注册 ■绵竹市样例镇示范路9号", "绵竹市样例镇示范路9号"),
        ("□同注册 □另列", None),
    ],
)
def test_a_ticked_address(cell: str, address: str | None) -> None:
    text = f"审核报告\n注册地址\t绵竹市样例镇示范路3号\n生产地址\t{cell}"
    leaf = read_head(source(text)).organization.business_address
    assert (leaf.value if leaf else None) == address
