"""People's certificates in further wordings and layouts."""

from __future__ import annotations

from typing import Any

import pytest

from extract.groups.personnel_certificates import group as personnel
from schemas.report import Report
from tests.extract.documents import source
from tests.extract.stated import stated

ELECTRICIAN = {
    "name": "游大江",
    "kind": "特种作业操作证",
    "category": "低压电工作业",
    "number": "T330199",
    "valid_to": "2028-01-01",
}


def read(text: str) -> list[dict[str, Any]]:
    return stated(personnel.read(source(text), Report()))


@pytest.mark.parametrize(
    "text",
    [
        "电工游大江，特种作业操作证，作业类别低压电工作业，证书编号 T330199，有效期至2028年1月1日。",
        "维修电工游大江的特种作业操作证，操作项目为低压电工作业，有效期至2028年1月1日，证号T330199。",
        "特种作业操作证（低压电工作业）：持证人游大江，证号T330199，有效期至2028年1月1日。",
        "化验员兼外聘看护游大江，持特种作业操作证（低压电工作业），证书编号 T330199，有效期至2028/01/01。",
        "姓名\t岗位\t证书及作业类别\t证书编号\t有效期\n"
        "游大江\t电工\t特种作业操作证 低压电工作业\tT330199\t2028-01-01",
        "姓名\t工种\t持证名称\t准操项目\t证号\t有效期至\n游大江\t电工\t特种作业操作证\t低压电工作业\tT330199\t2028.1.1",
        "岗位/姓名\t证书名称及编号\t作业项目\t发证日期/有效期\n"
        "电工/游大江\t特种作业操作证 T330199\t低压电工作业\t2022.1.2/2028.1.1",
        "人员\t持证情况\t有效期\n游大江\t特种作业操作证 低压电工作业 T330199\t2028.1.1",
    ],
)
def test_one_certificate_in_many_layouts(text: str) -> None:
    (entry,) = read("特种作业人员\n" + text)
    assert ELECTRICIAN.items() <= entry.items()


@pytest.mark.parametrize(
    ("text", "category"),
    [
        ("无损检测人员游大江，持特种设备检验检测人员证，项目 PT-Ⅱ，有效期至2027年8月31日", "PT-Ⅱ"),
        ("起重机司机游大江，持特种设备作业人员证，作业项目 Q2，有效期至2027年8月31日", "Q2"),
        ("叉车司机游大江，特种设备作业人员证，项目代号 N1，有效期至2027年8月31日", "N1"),
        ("司炉游大江，持工业锅炉司炉 G1 特种设备作业人员证，有效期至2027年8月31日", "G1"),
    ],
)
def test_items_of_certificates(text: str, category: str) -> None:
    (entry,) = read(text)
    assert entry["name"] == "游大江" and entry["category"] == category and "证" in entry["kind"]


def test_two_certificates_of_one_person() -> None:
    text = (
        "游大江持有低压电工作业操作证（T330199，有效期2022.1.1-2028.1.1）"
        "和高处作业操作证（T330188，有效期2023.1.1-2029.1.1）。"
    )
    entries = read(text)
    assert [(e["name"], e["kind"], e["number"]) for e in entries] == [
        ("游大江", "低压电工作业操作证", "T330199"),
        ("游大江", "高处作业操作证", "T330188"),
    ]


def test_the_post_is_another_place_of_the_kind() -> None:
    text = "姓名\t岗位\t证书名称\t作业项目\t证书编号\t有效期\n"
    text += "游大江\t电工\t特种作业操作证\t高处作业\tT3301\t2028.1.1"
    (entry,) = personnel.read(source(text), Report())
    assert entry.kind is not None and [m.value for m in entry.kind.mentions] == ["电工"]


def test_duties_by_somebody_special_stand_beside_the_certificate() -> None:
    text = "制冷机组由专人值守，游大江持有特种作业操作证，准操项目焊接作业，证号T330199，有效期至2027/8/9。"
    (entry,) = personnel.read(source(text), Report())
    assert entry.kind is not None and "制冷机组由专人值守" in [m.value for m in entry.kind.mentions]


def test_equipment_holds_no_certificate() -> None:
    assert read("储气罐（简单压力容器）1 台，安全阀编号 2209，有效期至2026年1月7日") == []


FIRST, SECOND = "证号JK31-0417，有效期至2031-03-27", "证号JK31-0520，有效期至2031-04-15"


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (f"抽查健康证明：包装工游大江，{FIRST}；烘烤工甘启明，{SECOND}。叉车工无。", "健康证明"),
        (f"健康证抽查情况：游大江（{FIRST}）、甘启明（{SECOND}）。", "健康证"),
        (f"查看从业人员健康证明（2人）：游大江，{FIRST}；甘启明，{SECOND}。", "从业人员健康证明"),
        (f"健康合格证：厨师游大江（{FIRST}）；切配工甘启明（{SECOND}）。", "健康合格证"),
        (f"抽查2份健康证：分装员游大江，{FIRST}；裱花师甘启明，{SECOND}。", "健康证"),
        (f"健康证明如下：质检员游大江：{FIRST}；班长甘启明：{SECOND}。", "健康证明"),
        (f"人员\t健康证明：包装工游大江，{FIRST}；烘烤工甘启明，{SECOND}。\n设施\t完好", "健康证明"),
        (f"检验员上岗证：化验师游大江，{FIRST}；检验员甘启明，{SECOND}。", "检验员上岗证"),
    ],
)
def test_holders_listed_behind_a_kind_of_certificate(text: str, kind: str) -> None:
    found = [(e["name"], e["kind"], e["number"], e["valid_to"]) for e in read(text)]
    assert found == [
        ("游大江", kind, "JK31-0417", "2031-03-27"),
        ("甘启明", kind, "JK31-0520", "2031-04-15"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "审核组：审核员游大江，证书编号2031-N1QMS-1234567；技术专家甘启明，证书编号A-1。",
        "特种设备使用登记证：电梯，证号TD31-1，有效期至2031-03-27。",
        "排污许可证：编号9133JK，有效期至2031-03-27；食品经营许可证：编号JY31，有效期至2031-04-15。",
        "向导证件：综合部经理游大江，证号8801。",
    ],
)
def test_other_lists_of_people_and_certificates(text: str) -> None:
    assert read(text) == []
