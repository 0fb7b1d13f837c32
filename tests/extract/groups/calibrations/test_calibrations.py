"""Calibrations in tables, lists of labels and prose, as different bodies write them."""

from __future__ import annotations

from typing import Any

import pytest

from extract.groups.calibrations import group as calibrations
from schemas.report import Report
from tests.extract.documents import source
from tests.extract.stated import stated

LAB = "杭州量准检测技术有限公司"

PROSE: list[tuple[str, list[dict[str, Any]]]] = [
    (
        f"压力表：出具校准证书。规格：YB-100，仪器编号：8801。证书编号：LC-77，校准单位：{LAB}，校准日期：2024年5月3日。",
        [
            {
                "device": "压力表",
                "model": "YB-100",
                "serial": "8801",
                "certificate_no": "LC-77",
                "agency": LAB,
                "calibrated_on": "2024-05-03",
            }
        ],
    ),
    (
        f"耐震压力表（0-1.6MPa）（用途：安全防护）由{LAB}，检定结论：准予作为 1.6 级仪表使用，"
        "检定日期：2024年5月3日，有效期至 2024年11月2日，在有效期内。",
        [
            {
                "device": "耐震压力表",
                "agency": LAB,
                "calibrated_on": "2024-05-03",
                "valid_until": "2024-11-02",
                "result": "准予作为1.6级仪表使用",
            }
        ],
    ),
    (
        "抽查游标卡尺（编号 KC-01，0-150mm）校准证书，证书号 J2024-0001，校准日期2024.3.5，"
        "由江州计量测试所校准。",
        [
            {
                "device": "游标卡尺",
                "serial": "KC-01",
                "certificate_no": "J2024-0001",
                "agency": "江州计量测试所",
                "calibrated_on": "2024-03-05",
            }
        ],
    ),
    (
        f"电子天平 编号:TP01 检定日期:2024/3/1 有效期至:2025/2/28 检定机构:{LAB}",
        [
            {
                "device": "电子天平",
                "serial": "TP01",
                "agency": LAB,
                "calibrated_on": "2024-03-01",
                "valid_until": "2025-02-28",
            }
        ],
    ),
    (
        "Pressure gauge (S/N 1234): calibrated on 2024-03-01 by Riverton Metrology Co., Ltd., "
        "certificate No. C123, valid until 2025-02-28.",
        [
            {
                "device": "Pressure gauge",
                "serial": "1234",
                "certificate_no": "C123",
                "agency": "Riverton Metrology Co., Ltd.",
                "calibrated_on": "2024-03-01",
                "valid_until": "2025-02-28",
            }
        ],
    ),
    (
        f"2024年3月6日委托{LAB}对三坐标测量机进行了校准，证书编号ZB2024-77，结果合格。",
        [
            {
                "device": "三坐标测量机",
                "certificate_no": "ZB2024-77",
                "agency": LAB,
                "calibrated_on": "2024-03-06",
                "result": "合格",
            }
        ],
    ),
    (
        "安全阀（A28H-16）校验结果：合格。校验日期：2024年5月1日，下次校验日期：2025年4月30日，使用单位：杭州百灵机械厂。",
        [
            {
                "device": "安全阀",
                "model": "A28H-16",
                "calibrated_on": "2024-05-01",
                "valid_until": "2025-04-30",
                "result": "合格",
                "user_unit": "杭州百灵机械厂",
            }
        ],
    ),
]


@pytest.mark.parametrize(("text", "entries"), PROSE, ids=range(len(PROSE)))
def test_statements_in_prose(text: str, entries: list[dict[str, Any]]) -> None:
    assert stated(calibrations.read(source(text), Report())) == entries


def test_several_devices_in_one_paragraph() -> None:
    text = (
        "安全阀：校验报告编号：FA001；校验日期：2024.5.1；下次校验日期：2025.4.30；"
        "压力表：检定证书编号：YB-002，检定日期：2024.5.2，有效期至2024.11.1"
    )
    found = calibrations.read(source(text), Report())
    assert [(e["device"], e["certificate_no"]) for e in stated(found)] == [
        ("安全阀", "FA001"),
        ("压力表", "YB-002"),
    ]
    assert len({entry.thing for entry in found}) == 2


def test_what_is_said_of_several_devices_at_once() -> None:
    text = f"千分尺（编号Q01）、卡尺（编号K02）均由{LAB}于2024年3月1日校准，有效期至2025年2月28日。"
    entries = stated(calibrations.read(source(text), Report()))
    assert [(e["device"], e["serial"], e["valid_until"]) for e in entries] == [
        ("千分尺", "Q01", "2025-02-28"),
        ("卡尺", "K02", "2025-02-28"),
    ]


def test_one_device_with_several_numbers() -> None:
    text = (
        "压力表：编号：001，检定日期：2024.5.1，有效期至2024.10.31；"
        "编号：002，检定日期：2024.5.2，有效期至2024.11.1。"
    )
    entries = stated(calibrations.read(source(text), Report()))
    assert [(e["device"], e["serial"], e["calibrated_on"]) for e in entries] == [
        ("压力表", "001", "2024-05-01"),
        ("压力表", "002", "2024-05-02"),
    ]


def test_a_list_of_labels_over_lines() -> None:
    text = (
        "设备名称：压力表\n规格型号：Y-100\n出厂编号：A0091\n检定日期：2024年3月1日\n有效期至：2024年8月31日"
    )
    assert stated(calibrations.read(source(text), Report())) == [
        {
            "device": "压力表",
            "model": "Y-100",
            "serial": "A0091",
            "calibrated_on": "2024-03-01",
            "valid_until": "2024-08-31",
        }
    ]


def test_rows_of_a_table() -> None:
    text = (
        "序号\t仪器名称\t规格型号\t编号\t校准日期\t有效期至\t校准机构\n"
        f"1\t卡尺\t0-150mm\tK1\t2024.1.2\t2025.1.1\t{LAB}\n"
        f"2\t千分尺\t/\tQ1\t20240102\t2025.2.30\t{LAB}"
    )
    first, second = stated(calibrations.read(source(text), Report()))
    assert first == {
        "device": "卡尺",
        "model": "0-150mm",
        "serial": "K1",
        "agency": LAB,
        "calibrated_on": "2024-01-02",
        "valid_until": "2025-01-01",
    }
    assert second["calibrated_on"] == "2024-01-02"
    assert second["valid_until"] is None
    assert "model" not in second


@pytest.mark.parametrize(
    "text",
    [
        "监视和测量设备：游标卡尺、塞规、百分表、压力表等，均定期校准。",
        "公司制定《计量器具校准管理程序》，规定了检定周期。",
        "外包过程：计量器具校准。",
        "叉车：检验日期：2024年5月1日，下次检验日期：2026年4月30日。",
        "公司于2024年5月1日评价了校准服务供方。",
    ],
)
def test_no_statement(text: str) -> None:
    assert calibrations.read(source(text), Report()) == []


def test_one_device_told_in_two_sections_is_one_thing() -> None:
    text = (
        f"压力表：规格：YB-60，仪器编号：8801，校准单位：{LAB}，校准日期：2024年5月3日。\n"
        "储气罐附安全阀（A28H-25）。\n"
        "安全阀：校验报告，规格：A27W-16，产品编号：0808，校验日期：2024年6月1日，下次校验日期：2025年5月31日。\n"
        f"耐震压力表（0-1.6MPa）由{LAB}检定，检定日期：2024年5月3日，有效期至2024年11月2日。\n"
        "安全阀（A27W-16）校验日期：2024年6月1日，有效期至2025年5月31日。\n"
        "游标卡尺：编号：KC-1，校准日期：2024年5月3日。\n游标卡尺：编号：KC-2，校准日期：2024年5月3日。"
    )
    found = calibrations.read(source(text), Report())
    things = [entry.thing for entry in found]
    assert [e["device"] for e in stated(found)] == [
        "压力表",
        "安全阀",
        "安全阀",
        "耐震压力表",
        "安全阀",
        "游标卡尺",
        "游标卡尺",
    ]
    assert things[0] == things[3]
    assert things[1] == things[2] == things[4]
    assert len(set(things)) == 4


def test_evidence_is_verbatim() -> None:
    text = "概述\n压力表（编号 8801）检定日期：２０２４年５月３日，有效期至2024年11月2日。"
    (entry,) = calibrations.read(source(text), Report())
    assert entry.calibrated_on is not None
    assert (entry.calibrated_on.raw, entry.calibrated_on.evidence.line) == ("２０２４年５月３日", 2)


def test_codes_beside_their_words() -> None:
    text = (
        "电子秤，规格ACS-30，编号BL-C07，2024/3/4由杭州量准检测技术有限公司检定。"
        "压力表YB-0377，检定日期2024年1月3日。"
    )
    first, second = stated(calibrations.read(source(text), Report()))
    assert (first["model"], first["serial"], first["calibrated_on"]) == ("ACS-30", "BL-C07", "2024-03-04")
    assert (second["device"], second["serial"]) == ("压力表", "YB-0377")
