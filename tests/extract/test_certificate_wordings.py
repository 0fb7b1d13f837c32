"""People's certificates in further wordings and layouts."""

from __future__ import annotations

from typing import Any

import pytest

from extract.groups import personnel
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
