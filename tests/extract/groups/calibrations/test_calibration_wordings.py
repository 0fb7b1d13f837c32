"""Calibrations in further wordings: joined columns, codes beside devices, the same device again."""

from __future__ import annotations

from typing import Any

import pytest

from extract.groups.calibrations import group as calibrations
from schemas.report import Report
from tests.extract.documents import source
from tests.extract.stated import stated

LAB = "江州正衡计量检测有限公司"
HEAD = "名称\t型号/编号\t检定单位及证书号\t检定日期\t有效期至\n"
GAUGE = {
    "device": "压力表",
    "model": "Y-100",
    "serial": "2209158",
    "certificate_no": "JZ25-001",
    "agency": LAB,
    "calibrated_on": "2025-01-05",
    "valid_until": "2025-07-04",
}


def read(text: str) -> list[dict[str, Any]]:
    return stated(calibrations.read(source(text), Report()))


@pytest.mark.parametrize(
    "text",
    [
        f"{HEAD}压力表\tY-100 / 2209158\t{LAB} JZ25-001\t2025.1.5\t2025.7.4",
        f"{HEAD}压力表\tY-100，2209158\t{LAB}（JZ25-001）\t2025.1.5\t2025.7.4",
        f"{HEAD}压力表\t型号：Y-100 编号：2209158\t{LAB}，证书号：JZ25-001\t2025.1.5\t2025.7.4",
        f"名称及型号\t出厂编号\t证书编号/校准机构\t检定日期/有效期\n"
        f"压力表 Y-100\t2209158\tJZ25-001 {LAB}\t2025.1.5/2025.7.4",
        f"器具名称/编号\t规格型号\t校准机构\t证书编号\t校准日期及有效期至\n"
        f"压力表（2209158）\tY-100\t{LAB}\tJZ25-001\t2025.1.5～2025.7.4",
        f"压力表 Y-100，编号 2209158，检定日期2025年1月5日，有效期至2025年7月4日，证书号 JZ25-001，{LAB}；",
        f"压力表（Y-100，编号 2209158）由{LAB}检定，证书编号 JZ25-001，"
        "检定日期 2025/01/05，有效期至 2025/07/04。",
        f"抽查：①压力表，Y-100，编号2209158，检定日期2025.1.5，有效期至2025.7.4，证书号JZ25-001，检定单位：{LAB}；",
    ],
)
def test_one_device_in_many_layouts(text: str) -> None:
    assert read("监视和测量资源\n" + text) == [GAUGE]


AGAIN = [
    ("现场使用的压力表，型号 Y-150，编号 2209158，表盘完好。", {"model": "Y-150", "serial": "2209158"}),
    ("巡查见压力表（Y-160，编号 2209158）贴有合格标签。", {"model": "Y-160", "serial": "2209158"}),
    ("储气罐压力表编号 2290158，型号 Y-100。", {"model": "Y-100", "serial": "2290158"}),
]


@pytest.mark.parametrize(("text", "facts"), AGAIN)
def test_a_device_told_again_without_its_calibration(text: str, facts: dict[str, str]) -> None:
    table = f"{HEAD}压力表\tY-100 / 2209158\t{LAB} JZ25-001\t2025.1.5\t2025.7.4\n"
    entries = calibrations.read(source(f"监测设备\n{table}\n现场巡查\n{text}"), Report())
    assert [entry.thing for entry in entries] == ["calibration-1", "calibration-1"]
    assert facts.items() <= stated(entries)[1].items()


@pytest.mark.parametrize(
    "text",
    [
        "下次审核：应于2026年8月20日前进行。",
        "校准计划：2026年3月对压力表进行检定。",
        "公司拟于2026年3月校准压力表。",
        "计量器具：2026年3月将对压力表进行检定。",
        "计量许可（甲类）编号 TS3350-2028，有效期至2028年3月16日。",
        "配电室内有压力表，编号牌清晰。",
    ],
)
def test_what_is_no_calibration(text: str) -> None:
    assert read(text) == []


def test_another_part_of_a_laboratory_adds_nothing_to_a_device() -> None:
    text = f"电子天平（JA2003，编号3312）由{LAB}检定，检定日期2025.2.20。"
    text += f"{LAB}东城分公司承担了校准规范培训，与检定无关。"
    assert [entry["agency"] for entry in read(text)] == [LAB]


def test_a_form_after_a_list_in_one_table_is_no_part_of_it() -> None:
    text = (
        "七、监测设备\t名称\t型号/编号\t检定日期\t有效期至\n~\t压力表\tY-100/2209158\t2025.1.5\t2025.7.4\n"
        "结论\t下次审核\t应于2026年8月20日前进行\t<\t<\n签名\t王小江\t组员签名\t报告日期\t2025.8.22"
    )
    assert [entry["device"] for entry in read(text)] == ["压力表"]


@pytest.mark.parametrize(
    ("words", "device"),
    [
        ("糖浆浓度用折光仪", "折光仪"),
        ("封口强度检验用拉力计", "拉力计"),
        ("空压机用安全阀", "安全阀"),
        ("环境监测用声级计", "声级计"),
        ("烘房温度测量用数字温度计", "数字温度计"),
        ("出厂检验用电子天平", "电子天平"),
        ("医用天平", "医用天平"),
        ("车用压力表", "车用压力表"),
        ("数字万用表", "数字万用表"),
        ("通用卡尺", "通用卡尺"),
    ],
)
def test_what_a_device_is_used_for_is_no_part_of_its_name(words: str, device: str) -> None:
    (entry,) = read(f"{words}（型号 QD-20，编号 88301，证书编号 JZ25-001，校准日期 2025-01-05）完好。")
    assert (entry["device"], entry["model"], entry["serial"]) == (device, "QD-20", "88301")


@pytest.mark.parametrize(
    ("text", "model"),
    [
        ("UH-72号压力表（Y-60）放置于作业现场，标签有效期至2025年7月5日，2025年1月6日检定。", "Y-60"),
        ("编号为UH-72的压力表，2025年1月6日检定，有效期至2025年7月5日。", None),
        ("管理编号UH-72之压力表（0-1.6MPa），2025年1月6日校准，有效期至2025年7月5日。", "0-1.6MPa"),
        ("车间3号压力表，型号Y-60，编号UH-72，2025年1月6日校准，有效期至2025年7月5日。", "Y-60"),
        ("抽 UH-72#压力表，2025年1月6日检定，有效期至2025年7月5日。", None),
    ],
)
def test_numbers_before_the_device(text: str, model: str | None) -> None:
    (entry,) = stated(calibrations.read(source(f"监测设备\n{text}"), Report()))
    assert (entry["device"], entry["serial"], entry.get("model")) == ("压力表", "UH-72", model)


def test_the_day_and_agency_of_a_paper() -> None:
    text = "BU598号绝缘手套（25kV）在机房，标签有效期至2025年5月5日，"
    text += "与准绳计量有限公司2024年11月6日的BU24J3727号检测证书相符。"
    (entry,) = stated(calibrations.read(source(f"安全附件抽样：{text}"), Report()))
    assert (entry["agency"], entry["calibrated_on"]) == ("准绳计量有限公司", "2024-11-06")


def test_lists_in_their_order_that_are_of_no_instrument() -> None:
    text = (
        "劳动合同抽了虞清和、郝见微两人，均于2024年12月25日签订，期限分别到2026年12月24日和2027年12月24日。"
    )
    assert read(text) == []
