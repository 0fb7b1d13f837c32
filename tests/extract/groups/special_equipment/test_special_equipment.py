"""Special equipment in tables, lists of labels and prose."""

from __future__ import annotations

from typing import Any

import pytest

from extract.groups.special_equipment import group as special_equipment
from schemas.report import Report
from tests.extract.documents import source
from tests.extract.stated import stated

BODY = "杭州市特种设备检测研究院"

PROSE: list[tuple[str, dict[str, Any]]] = [
    (
        "载货电梯 THJ2000, registration 梯12浙A0002(19), first inspected 08-Jul-2019, last 08-Jul-2024, "
        "next due 07-Jul-2025",
        {
            "name": "载货电梯",
            "model": "THJ2000",
            "registration_no": "梯12浙A0002(19)",
            "first_inspected_on": "2019-07-08",
            "inspected_on": "2024-07-08",
            "next_inspection_on": "2025-07-07",
        },
    ),
    (
        "叉车名称：平衡重式叉车，设备代码：511030C6420X，首次检验：2024年5月10日，下次检验日期：2026年5月9日，"
        f"检验报告编号：ZX-0037,检验机构：{BODY}。",
        {
            "name": "平衡重式叉车",
            "device_code": "511030C6420X",
            "first_inspected_on": "2024-05-10",
            "next_inspection_on": "2026-05-09",
            "agency": BODY,
            "report_no": "ZX-0037",
        },
    ),
    (
        f"平衡重式叉车(CPC 型 5t)（使用登记证编号：车 11 浙 A0001(24)，由{BODY}"
        "于 2024 年 6 月 12 日首次检验合格，下次检验日期为 2026 年 6 月 11 日，目前在有效期内。",
        {
            "name": "平衡重式叉车",
            "model": "CPC型5t",
            "registration_no": "车11浙A0001(24)",
            "first_inspected_on": "2024-06-12",
            "next_inspection_on": "2026-06-11",
            "agency": BODY,
        },
    ),
    (
        f"储气罐（C-1/0.8）使用登记证：容17浙A0003(20)，由{BODY}于2023年6月1日定期检验，有效期至2026年6月1日。",
        {
            "name": "储气罐",
            "model": "C-1/0.8",
            "registration_no": "容17浙A0003(20)",
            "inspected_on": "2023-06-01",
            "next_inspection_on": "2026-06-01",
            "agency": BODY,
        },
    ),
    (
        "Forklift (Model CPD20): inspection date 2024-03-05, next inspection date 2026-03-04, "
        "report No. FK-24-100.",
        {
            "name": "Forklift",
            "model": "CPD20",
            "inspected_on": "2024-03-05",
            "next_inspection_on": "2026-03-04",
            "report_no": "FK-24-100",
        },
    ),
    (
        "锅炉已办理使用登记，登记证号为：锅10浙A0009(21)，首次检验日期为2021年7月8日，外部检验有效期至2025-07。",
        {
            "name": "锅炉",
            "registration_no": "锅10浙A0009(21)",
            "first_inspected_on": "2021-07-08",
            "next_inspection_on": "2025-07",
        },
    ),
    (
        "设备名称：载货电梯\n设备代码：31201000001\n检验日期：2024年5月6日\n下次检验日期：2025年5月",
        {
            "name": "载货电梯",
            "device_code": "31201000001",
            "inspected_on": "2024-05-06",
            "next_inspection_on": "2025-05",
        },
    ),
]


@pytest.mark.parametrize(("text", "entry"), PROSE, ids=range(len(PROSE)))
def test_statements(text: str, entry: dict[str, Any]) -> None:
    assert stated(special_equipment.read(source(text), Report())) == [entry]


def test_rows_of_a_table() -> None:
    text = (
        "序号\t设备名称\t型号\t设备代码\t检验日期\t下次检验日期\t检验机构\n"
        f"1\t电动单梁起重机\tLD5-16.5\t4170000001\t2024.4.1\t2026.3.31\t{BODY}\n"
        "2\t叉车\tCPC30\t5110000002\t2024.4.2\t2026.4.1\t/"
    )
    first, second = stated(special_equipment.read(source(text), Report()))
    assert (first["name"], first["agency"]) == ("电动单梁起重机", BODY)
    assert second == {
        "name": "叉车",
        "model": "CPC30",
        "device_code": "5110000002",
        "inspected_on": "2024-04-02",
        "next_inspection_on": "2026-04-01",
    }


@pytest.mark.parametrize(
    "text",
    [
        "叉车司机持证上岗，查叉车日常点检记录2024.5.1，符合要求。",
        "特种设备：无。",
        "压力表：检定日期：2024年5月1日，有效期至2024年10月31日。",
    ],
)
def test_no_statement(text: str) -> None:
    assert special_equipment.read(source(text), Report()) == []


def test_statements_of_one_machine_share_their_thing() -> None:
    text = (
        "叉车名称：平衡重式叉车，设备代码：5110X，首次检验：2024年5月10日，下次检验日期：2026年5月9日。\n"
        "本公司特种设备：平衡重式叉车 1 台(CPC 型 5t)。\n"
        "电梯：设备代码：3110Y，检验日期：2024年5月10日，下次检验日期：2025年5月9日。"
    )
    found = special_equipment.read(source(text), Report())
    assert [entry.thing for entry in found] == ["equipment-1", "equipment-1", "equipment-2"]
