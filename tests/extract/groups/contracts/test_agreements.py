"""Contracts, suppliers and tables with totals."""

from __future__ import annotations

from typing import Any

import pytest

from extract.groups.contracts import group as contracts
from extract.groups.suppliers import group as suppliers
from extract.groups.tables_with_totals import group as totals
from schemas.report import Report
from tests.extract.documents import source
from tests.extract.stated import stated

WOOD, RENT, SELF = "杭州百灵木材有限公司", "宁波千鸟置业有限公司", "江州宁川精工机械有限公司"

CONTRACTS: list[tuple[str, dict[str, Any]]] = [
    (
        f"抽查2024年3月2日与{WOOD}签订的木材采购合同，合同期限一年，自2024年3月2日至2025年3月1日。",
        {
            "kind": "木材采购合同",
            "parties": [WOOD],
            "signed_on": "2024-03-02",
            "valid_from": "2024-03-02",
            "valid_to": "2025-03-01",
            "stated_term": "一年",
        },
    ),
    (
        "提供 2024 年 1 月 20 日与“江州甲研究院杭州分”签订的物料采购合同，货物有方管等，双方签字盖章。",
        {"kind": "物料采购合同", "parties": ["江州甲研究院杭州分"], "signed_on": "2024-01-20"},
    ),
    (
        f"提供与“{WOOD}”签订的量具计量委托协议，"
        "协议期限为 3 年（自 2024 年 1 月 1 日至 2026 年 1 月 1 日）。",
        {
            "kind": "量具计量委托协议",
            "parties": [WOOD],
            "valid_from": "2024-01-01",
            "valid_to": "2026-01-01",
            "stated_term": "3年",
        },
    ),
    (
        f"提供厂房租赁合同：\n甲方:{RENT}\n乙方:{SELF}\n面积：300 平方米\n"
        "租赁期限：自 2023 年 11 月 1 日至 2028 年 10 月 31 日止，租期共五年整。",
        {
            "kind": "厂房租赁合同",
            "parties": [RENT, SELF],
            "valid_from": "2023-11-01",
            "valid_to": "2028-10-31",
            "stated_term": "五年",
        },
    ),
    (
        f"危废处置协议：甲方：{SELF}，乙方：宁波千鸟环保有限公司，有效期2024.1.1至2024.12.31。",
        {
            "kind": "危废处置协议",
            "parties": [SELF, "宁波千鸟环保有限公司"],
            "valid_from": "2024-01-01",
            "valid_to": "2024-12-31",
        },
    ),
    (
        "合同名称\t签约方\t签订日期\t合同期限\n运输服务合同\t湖州千鸟运输有限公司\t2024.1.5\t2024.1.5-2025.1.4",
        {
            "kind": "运输服务合同",
            "parties": ["湖州千鸟运输有限公司"],
            "signed_on": "2024-01-05",
            "valid_from": "2024-01-05",
            "valid_to": "2025-01-04",
        },
    ),
    (
        "Lease agreement between Riverton Estates Co., Ltd. and Sample Works Co., Ltd., "
        "signed on 2022-01-01, term: 2022-01-01 to 2024-12-31, term of 3 years.",
        {
            "kind": "Lease agreement",
            "parties": ["Riverton Estates Co., Ltd.", "Sample Works Co., Ltd."],
            "signed_on": "2022-01-01",
            "valid_from": "2022-01-01",
            "valid_to": "2024-12-31",
            "stated_term": "3 years",
        },
    ),
]


@pytest.mark.parametrize(("text", "entry"), CONTRACTS, ids=range(len(CONTRACTS)))
def test_contracts(text: str, entry: dict[str, Any]) -> None:
    assert stated(contracts.read(source(text), Report())) == [entry]


def test_no_contract() -> None:
    text = (
        "公司按照合同法和采购合同的要求进行合同评审，与员工签订劳动合同。\n"
        "林小岚：2023年8月10日签订劳动合同，有效期：2023年8月10日至2026年8月9日。\n"
        "合同双方签字盖章，具有法律效力。"
    )
    assert contracts.read(source(text), Report()) == []


SUPPLIERS: list[tuple[str, list[dict[str, Any]]]] = [
    (
        f"主要供方为：{WOOD}，提供木材；宁波千鸟五金有限公司，提供五金件。公司于2024年3月1日对以上供方进行了评价。",
        [
            {"name": WOOD, "provides": "木材", "evaluated_on": "2024-03-01"},
            {"name": "宁波千鸟五金有限公司", "provides": "五金件", "evaluated_on": "2024-03-01"},
        ],
    ),
    (
        f"外包方{WOOD}，提供热处理，2024年4月2日进行了评价。",
        [{"name": WOOD, "provides": "热处理", "evaluated_on": "2024-04-02"}],
    ),
    (
        f"供应商名称：{WOOD}\n提供的产品：纸箱\n评价日期：2024-02-03",
        [{"name": WOOD, "provides": "纸箱", "evaluated_on": "2024-02-03"}],
    ),
    (
        f"序号\t供方名称\t提供产品\t评价日期\n1\t{WOOD}\t木材\t2024.2.1\n2\t宁波千鸟\t运输\t/",
        [
            {"name": WOOD, "provides": "木材", "evaluated_on": "2024-02-01"},
            {"name": "宁波千鸟", "provides": "运输"},
        ],
    ),
    (
        "Supplier: Riverton Tools Co., Ltd., supplies cutting tools, evaluated on 2024-03-01",
        [{"name": "Riverton Tools Co., Ltd.", "provides": "cutting tools", "evaluated_on": "2024-03-01"}],
    ),
]


@pytest.mark.parametrize(("text", "entries"), SUPPLIERS, ids=range(len(SUPPLIERS)))
def test_suppliers(text: str, entries: list[dict[str, Any]]) -> None:
    assert stated(suppliers.read(source(text), Report())) == entries


def test_the_evaluation_of_that_supplier() -> None:
    text = (
        f"提供2024年1月2日与“{WOOD}”签订的采购合同，双方签字。\n"
        "公司于2024.1.23对该供方进行了评定，同意列入合格供方名录。"
    )
    assert stated(suppliers.read(source(text), Report())) == [{"name": WOOD, "evaluated_on": "2024-01-23"}]


def test_no_supplier() -> None:
    text = f"公司对供方进行了评价。\n{WOOD}成立于2010年，提供木材加工服务。"
    assert suppliers.read(source(text), Report()) == []


def test_a_name_that_is_cut_short_is_the_same_supplier() -> None:
    text = (
        f"供方：{WOOD}，提供木材。\n"
        f"序号\t供方名称\t提供产品\n1\t{WOOD[:-1]}\t木材\n2\t宁波千鸟五金有限公司\t五金"
    )
    things = [entry.thing for entry in suppliers.read(source(text), Report())]
    assert things == ["supplier-1", "supplier-1", "supplier-2"]


def table(text: str) -> list[tuple[str | None, float | None, list[tuple[str | None, float | None]]]]:
    return [
        (
            found.title.value if found.title else None,
            found.stated_total.value if found.stated_total else None,
            [(i.name.value if i.name else None, i.amount.value if i.amount else None) for i in found.items],
        )
        for found in totals.read(source(text), Report())
    ]


def test_a_total_under_its_items() -> None:
    text = "提供了《2024年度环保投入表》，\n名称\t金额（元）\n绿植\t350.00\n应急物资\t1,000.00\n总计\t1350元"
    assert table(text) == [("2024年度环保投入表", 1350.0, [("绿植", 350.0), ("应急物资", 1000.0)])]


def test_numbered_items_and_blank_cells() -> None:
    text = "投入明细：\n序号\t项目\t金额\n1\t绿化\t1200\n2\t危废\t800\n合计\t\t2100"
    assert table(text) == [("投入明细", 2100.0, [("绿化", 1200.0), ("危废", 800.0)])]


def test_columns_and_subtotals() -> None:
    text = "费用表\n项目\t一季度\t二季度\n防护\t10\t20\n培训\t5\t5\n小计\t15\t25\n体检\t1\t2\nTotal\t16\t27"
    assert table(text) == [
        ("费用表", 16.0, [("防护", 10.0), ("培训", 5.0), ("体检", 1.0)]),
        ("费用表", 27.0, [("防护", 20.0), ("培训", 5.0), ("体检", 2.0)]),
    ]


def test_a_total_at_the_end_of_a_row() -> None:
    assert table("项目\t预防\t鉴定\t合计\n金额\t21,400\t30,850\t52,250") == [
        (None, 52250.0, [("预防", 21400.0), ("鉴定", 30850.0)])
    ]
    assert table("品名\t数量\t单价\t合计\n垫片\t3\t2\t6") == []


def test_no_total() -> None:
    assert table("名称\t数量\n绿植\t3\n垃圾桶\t2") == []
    assert table("合计\t12") == []


@pytest.mark.parametrize(
    ("text", "title", "total", "items"),
    [
        (
            "2024年1月至8月报废件：缺料146件、缩痕92件、划伤57件，合计295件，均已处理。",
            None,
            295.0,
            [("缺料", 146.0), ("缩痕", 92.0), ("划伤", 57.0)],
        ),
        (
            "一季度支出：滤筒12,800元，滤毒盒6450元，培训3200元，共计22450元。",
            None,
            22450.0,
            [("滤筒", 12800.0), ("滤毒盒", 6450.0), ("培训", 3200.0)],
        ),
    ],
)
def test_a_sum_in_a_sentence(
    text: str, title: str | None, total: float, items: list[tuple[str, float]]
) -> None:
    assert table(text) == [(title, total, items)]


@pytest.mark.parametrize(
    "text",
    [
        "2024年产生废油3件，其中甲类1件、乙类1件，合计2件。",
        "共有员工25人，车间3个，合计28件。",
        "甲12件、乙3套，合计15件。",
        "2024年5月12件、6月3件，合计15件。",
    ],
)
def test_no_sum_in_a_sentence(text: str) -> None:
    assert table(text) == []


def test_a_total_in_a_row_with_fewer_cells() -> None:
    text = (
        "安环部已列入预算，提供了2024年度投入预算表：\n"
        "序号\t项目\t金额\n1\t滤袋\t300.00\n2\t体检\t200.00\n合计\t500.00"
    )
    assert table(text) == [("2024年度投入预算表", 500.0, [("滤袋", 300.0), ("体检", 200.0)])]


def test_a_contract_told_by_its_partner() -> None:
    text = f"与{WOOD}的专有云服务合同自2024年9月8日至2027年9月7日，期限三年。2024年1月至5月共使用3次。"
    assert stated(contracts.read(source(text), Report())) == [
        {
            "kind": "专有云服务合同",
            "parties": [WOOD],
            "valid_from": "2024-09-08",
            "valid_to": "2027-09-07",
            "stated_term": "三年",
        }
    ]
