# ruff: noqa: E501 - the text of reports
"""Calibrations as many bodies lay them out: headers over headers, notes for all rows, other orders and words."""

from __future__ import annotations

from typing import Any

import pytest

from extract.groups.calibrations import group as calibrations
from schemas.report import Report
from tests.extract.documents import source
from tests.extract.stated import stated

LAB = "江州正衡计量检测有限公司"
FULL = {
    "device": "压力表",
    "model": "Y-100",
    "serial": "2209158",
    "certificate_no": "JZ25-001",
    "agency": LAB,
    "calibrated_on": "2025-01-05",
    "valid_until": "2025-07-04",
}


def read(text: str) -> list[dict[str, Any]]:
    return stated(calibrations.read(source("监视和测量资源\n" + text), Report()))


TABLES = {
    "certificate first": f"证书编号\t名称\t检定（校准）日\t有效至\t型号\t出厂编号\t检定机构\nJZ25-001\t压力表\t2025-01-05\t2025-07-04\tY-100\t2209158\t{LAB}",
    "agency first, bilingual": f"检定机构 Agency\t证书号 Cert. No.\t器具 Device\t型号 Model\t编号 S/N\t检定日期 Date\t有效期至 Valid to\n{LAB}\tJZ25-001\t压力表\tY-100\t2209158\t2025.01.05\t2025.07.04",
    "validity of two columns": f"有效期\t<\t名称／编号\t规格型号\t证书编号\t检定（校准）机构\n止\t起\t~\t~\t~\t~\n2025-7-4\t2025-1-5\t压力表／2209158\tY-100\tJZ25-001\t{LAB}\n\n“起”为检定（校准）日期。",
    "dates of two columns": f"器具名称\t型号\t编号\t日期\t<\t证书\t<\n~\t~\t~\t检定\t有效期至\t编号\t出具单位\n压力表\tY-100\t2209158\t2025.1.5\t2025.7.4\tJZ25-001\t{LAB}",
    "source of traceability": f"测量设备\t规格/型号\t管理编号\t溯源日期\t下次溯源日期\t溯源机构\t溯源证书编号\n压力表\tY-100\t2209158\t2025/1/5\t2025/7/4\t{LAB}\tJZ25-001",
    "sent in": f"量具名称\t型号规格\t出厂编号\t送检日期\t到期日\t检定单位\t检定证书号\n压力表\tY-100\t2209158\t20250105\t20250704\t{LAB}\tJZ25-001",
    "note behind": f"器具名称\t型号\t编号\t证书编号\t检定日期\t有效期至\n压力表\tY-100\t2209158\tJZ25-001\t2025.1.5\t2025.7.4\n\n上述证书均由{LAB}出具；压力表为检定，其余为校准。",
    "note before": f"下列器具均委托{LAB}检定：\n\n器具名称\t型号\t编号\t证书编号\t检定日期\t有效期至\n压力表\tY-100\t2209158\tJZ25-001\t2025.1.5\t2025.7.4",
    "note in the table": f"器具名称\t型号\t编号\t证书编号\t检定日期\t有效期至\n压力表\tY-100\t2209158\tJZ25-001\t2025.1.5\t2025.7.4\n以上证书均由{LAB}出具。序1为检定。\t<\t<\t<\t<\t<",
    "agency as a caption": f"检定机构：{LAB}\n\n器具名称\t型号\t编号\t证书编号\t检定日期\t有效期至\n压力表\tY-100\t2209158\tJZ25-001\t2025.1.5\t2025.7.4",
    "transposed": f"器具名称\t压力表\n型号\tY-100\n出厂编号\t2209158\n检定证书编号\tJZ25-001\n检定单位\t{LAB}\n检定日期\t2025年1月5日\n有效期至\t2025年7月4日",
    "pairs": f"器具名称\t压力表\t型号\tY-100\n出厂编号\t2209158\t证书编号\tJZ25-001\n检定日期\t2025年1月5日\t有效期至\t2025年7月4日\n检定单位\t{LAB}\t~\t~",
    "prose": f"压力表：型号Y-100，编号2209158，由{LAB}检定，证书编号JZ25-001，检定日期2025年1月5日，有效期至2025年7月4日。",
    "English": f"Instrument\tModel\tS/N\tCertificate No.\tCalibrated by\tDate of calibration\tDue date\n压力表\tY-100\t2209158\tJZ25-001\t{LAB}\t2025-01-05\t2025-07-04",
}


@pytest.mark.parametrize("layout", TABLES)
def test_one_device_in_many_tables(layout: str) -> None:
    assert read(TABLES[layout]) == [FULL]


@pytest.mark.parametrize(
    "note",
    [
        f"除第2项外，均由{LAB}检定。",
        f"其余由{LAB}校准。",
        f"{LAB}承担培训。",
        f"以下器具均由{LAB}检定：",
        f"证书均由{LAB}或南湖标准计量有限公司出具。",
    ],
)
def test_a_note_that_is_not_on_all_rows(note: str) -> None:
    table = "器具名称\t编号\t证书编号\t检定日期\t有效期至\n压力表\t2209158\tJZ25-001\t2025.1.5\t2025.7.4\n\n"
    assert all("agency" not in entry for entry in read(table + note))


DEVICES = [
    "温湿度记录仪",
    "激光粒度分析仪",
    "三相智能表",
    "差压计",
    "红外测温枪",
    "绝缘电阻测量仪",
    "汽车衡",
    "X光机测厚仪",
]


@pytest.mark.parametrize("device", DEVICES)
def test_devices_that_no_list_knows(device: str) -> None:
    text = f"物理控制：机房环境由{device}监测：型号RH-7，编号M31，{LAB}校准，证书号JZ25-447，校准日期2025年03月18日，有效期至2026年03月17日。"
    (entry,) = read(text)
    assert entry["device"].endswith(device[-3:])
    assert entry["valid_until"] == "2026-03-17"


def test_the_last_certificate_and_the_next_are_two_statements() -> None:
    text = "锅炉压力表：上一周期证书于2024年4月2日到期，当日停用，2024年4月9日检定合格后恢复使用。"
    entries = calibrations.read(source(text), Report())
    assert stated(entries) == [
        {"device": "锅炉压力表", "valid_until": "2024-04-02"},
        {"device": "锅炉压力表", "calibrated_on": "2024-04-09", "result": "合格"},
    ]
    assert len({entry.thing for entry in entries}) == 1


def test_what_a_report_of_a_device_says_its_user_is() -> None:
    (entry,) = read(
        f"安全阀：编号2507，由{LAB}校验，校验日期2025年6月25日。报告上使用单位为江州乙丙园区有限公司。"
    )
    assert entry["user_unit"] == "江州乙丙园区有限公司"


@pytest.mark.parametrize("size", ["DN100", "PN16", "0-1.6MPa", "φ50", "0.4级"])
def test_a_size_is_no_model(size: str) -> None:
    table = f"器具名称\t型号\t编号\t检定机构\t检定日期\t有效期至\n水表\tWS-100\tSB-44\t{LAB}\t2025.1.5\t2027.1.4\n\n"
    assert [entry.get("model") for entry in read(f"{table}流量计、水表（{size}）检定周期2年。")] == ["WS-100"]


@pytest.mark.parametrize(
    "text",
    [
        "设备名称\t型号\t编号\t购置日期\n压力表\tY-100\t2209158\t2025.1.5",
        "仪器仪表的管理：编号清晰，台账齐全，检定计划已制定。",
        "礼仪培训：2025年1月5日检定中心组织，证书编号A-100。",
        "设备\t台数\t功率\n空压机\t2\t75\n冷冻机\t1\t55",
        "物理控制：前台登记、门禁。证书号JZ25-447，有效期至2026年3月17日。",
    ],
)
def test_what_is_no_calibration(text: str) -> None:
    assert read(text) == []
