# ruff: noqa: E501 - the text of reports
"""People's certificates as many bodies lay them out: bare headers, captions, two columns of days, sentences."""

from __future__ import annotations

from typing import Any

import pytest

from extract.groups.personnel_certificates import group as personnel
from schemas.report import Report
from tests.extract.documents import source
from tests.extract.stated import stated

ID = "T370702198709162378"
FULL = {
    "name": "季凌云",
    "kind": "特种作业操作证",
    "category": "低压电工作业",
    "number": ID,
    "valid_from": "2023-06-20",
    "valid_to": "2029-06-19",
}


def read(text: str) -> list[dict[str, Any]]:
    return stated(personnel.read(source(text), Report()))


TABLES = {
    "bare headers": f"持证人员\n\n姓名\t证书\t编号\t项目\t起止\n季凌云\t特种作业操作证\t{ID}\t低压电工作业\t2023.06.20—2029.06.19",
    "days of two columns": f"持证上岗：\n\n证书编号\t姓名\t证书\t项目／类别\t自\t至\n{ID}\t季凌云\t特种作业操作证\t低压电工作业\t2023-6-20\t2029-6-19",
    "validity over two columns": f"持证上岗\n\n姓名\t证件名称\t准操项目\t证号\t有效期\t<\n~\t~\t~\t~\t起\t止\n季凌云\t特种作业操作证\t低压电工作业\t{ID}\t2023/6/20\t2029/6/19",
    "kind in the caption": f"抽查特种作业操作证：\n\n姓名\t作业类别\t证书编号\t有效期\n季凌云\t低压电工作业\t{ID}\t2023年6月20日至2029年6月19日",
    "kind in a heading": f"# 表5 特种作业操作证持证情况\n\n人员\t准操项目\t操作证号\t有效期限\n季凌云\t低压电工作业\t{ID}\t2023-06-20 至 2029-06-19",
    "transposed": f"姓名\t季凌云\n证书名称\t特种作业操作证\n作业类别\t低压电工作业\n证书编号\t{ID}\n有效期\t2023-06-20 至 2029-06-19",
    "prose": f"季凌云：特种作业操作证，作业类别：低压电工作业，证书编号：{ID}，有效期2023年6月20日至2029年6月19日。",
}


@pytest.mark.parametrize("layout", TABLES)
def test_one_certificate_in_many_layouts(layout: str) -> None:
    assert read(TABLES[layout]) == [FULL]


KINDS = [
    ("抽查健康证明：", "健康证明"),
    ("抽查配菜工、包装工的健康证：", "健康证"),
    ("现场查看了叉车司机上岗证：", "叉车司机上岗证"),
    ("4.6 特种设备作业人员证抽查情况", "特种设备作业人员证"),
    ("员工健康证明一览表", "健康证明"),
    ("特种设备安全管理和作业人员证（3人）", "特种设备安全管理和作业人员证"),
]


@pytest.mark.parametrize(("caption", "kind"), KINDS)
def test_the_caption_names_the_certificate(caption: str, kind: str) -> None:
    table = "姓名\t岗位\t证明编号\t发证日期\t有效期至\n季凌云\t配料工\tJK25-31\t2025-04-10\t2026-04-09"
    (entry,) = read(f"{caption}\n\n{table}")
    assert (entry["kind"], entry["number"], entry["valid_to"]) == (kind, "JK25-31", "2026-04-09")


@pytest.mark.parametrize("caption", ["人员资质：", "持证情况如下：", "培训考核合格的人员："])
def test_a_caption_that_names_none(caption: str) -> None:
    table = "姓名\t岗位\t证明编号\t有效期至\n季凌云\t配料工\tJK25-31\t2026-04-09"
    (entry,) = read(f"{caption}\n\n{table}")
    assert entry["kind"] == "配料工"


SENTENCES = [
    f"现场见季凌云（证书{ID}，低压电工作业）在配电间作业。",
    f"询问季凌云（{ID}，低压电工作业），能说明停送电程序。",
    f"由季凌云（特种作业操作证 {ID}，低压电工作业）值守。",
]


@pytest.mark.parametrize("text", SENTENCES)
def test_a_holder_met_at_work(text: str) -> None:
    (entry,) = read(text)
    assert (entry["name"], entry["number"], entry["category"]) == ("季凌云", ID, "低压电工作业")


def test_what_a_later_sentence_tells_of_an_instrument_is_not_the_holders() -> None:
    text = SENTENCES[0] + "另查压力表（编号YB-12）标签：检定日期2025-9-2，有效期至2026-3-1。"
    (entry,) = read(text)
    assert "valid_to" not in entry


@pytest.mark.parametrize(
    "text",
    [
        "姓名\t部门\t编号\n季凌云\t生产部\tGH-017",
        "项目\t责任人\t起止\t状态\n余热回收\t季凌云\t2023.08—2023.12\t已完成",
        "受访人\t岗位\t问题\t回答\n季凌云\t配料工\t如何称量\t双人复核",
        "姓名\t岗位\t编号\t体检日期\n季凌云\t配料工\tTJ-1\t2025-5-14",
    ],
)
def test_what_is_no_certificate(text: str) -> None:
    assert read(text) == []
