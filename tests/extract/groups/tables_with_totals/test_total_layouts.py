# ruff: noqa: E501 - the text of reports
"""Tables with totals as many bodies lay them out: titles, subtotals, several columns, rows that are no items."""

from __future__ import annotations

from typing import Any

import pytest

from extract.groups.tables_with_totals import group as totals
from schemas.report import Report, TableWithTotal
from tests.extract.documents import source

ROWS = "滤袋更换\t3,850\n危废处置\t2,160\n劳保用品\t1,728"
ITEMS = [("滤袋更换", 3850), ("危废处置", 2160), ("劳保用品", 1728)]


def read(text: str) -> list[TableWithTotal]:
    return totals.read(source(text), Report())


def plain(table: TableWithTotal) -> tuple[str | None, list[tuple[Any, Any]], Any]:
    items = [(i.name.value if i.name else None, i.amount.value if i.amount else None) for i in table.items]
    total = table.stated_total.value if table.stated_total else None
    return table.title.value if table.title else None, items, total


TITLES = [
    ("表4-2  2025年安全投入（元）", "2025年安全投入（元）"),
    ("表C-1 2025年安全投入", "2025年安全投入"),
    ("表4 2025年安全投入", "2025年安全投入"),
    ("附表3：安全投入明细", "安全投入明细"),
    ("4-10 安全投入（2025年1月至11月）", "安全投入（2025年1月至11月）"),
    ("H.1 安全投入（元）", "安全投入（元）"),
    ("Table 5 安全投入", "安全投入"),
    ("2.7 安全投入（2025年12月盘点）：", "安全投入（2025年12月盘点）"),
    ("4-10月安全投入", "4-10月安全投入"),
    ("查《2025年安全投入表》：", "2025年安全投入表"),
]


@pytest.mark.parametrize(("line", "title"), TITLES)
def test_titles_without_their_numbers(line: str, title: str) -> None:
    (found,) = read(f"{line}\n\n项目\t金额（元）\n{ROWS}\n合计\t7,738")
    assert plain(found) == (title, ITEMS, 7738)


TABLES = {
    "plain": f"项目\t金额\n{ROWS}\n合计\t7,738",
    "bilingual": f"项目\t金额\n{ROWS}\n合计 Total\t7,738",
    "total of something": f"项目\t金额\n{ROWS}\n2025年合计\t7,738",
    "number first": "序号\t项目\t金额\n1\t滤袋更换\t3850\n2\t危废处置\t2160\n3\t劳保用品\t1728\n\t合计\t7738",
    "subtotals": "类别\t项目\t金额\n环保\t滤袋更换\t3850\n~\t危废处置\t2160\n环保小计\t<\t6010\n安全\t劳保用品\t1728\n安全小计\t<\t1728\n总计\t<\t7738",
    "totals of parts": "类别\t项目\t金额\n环保\t滤袋更换\t3850\n~\t危废处置\t2160\n环保合计\t<\t6010\n安全\t劳保用品\t1728\n安全合计\t<\t1728\n合计\t<\t7738",
    "the year before": f"项目\t金额\n{ROWS}\n合计\t7,738\n上年合计\t9,100",
    "the year before, above": f"项目\t金额\n上年同期\t9,100\n{ROWS}\n合计\t7,738",
    "a mean": f"项目\t金额\n{ROWS}\n平均\t2,579\n合计\t7,738",
    "side by side": "2025年安全投入（元）：\n\n滤袋更换：3850　危废处置：2160　劳保用品：1728\n\n合计：7738",
    "parted by semicolons": "2025年安全投入（元）：\n\n滤袋更换：3850；危废处置：2160；劳保用品：1728\n\n合计：7738",
    "across": "项目\t滤袋更换\t危废处置\t劳保用品\t合计\n金额\t3850\t2160\t1728\t7738",
    "share behind": "项目\t金额\t占比\n滤袋更换\t3850\t50\n危废处置\t2160\t28\n劳保用品\t1728\t22\n合计\t7738\t100",
    "heads before money": "项目\t人次\t费用（元）\n滤袋更换\t2\t3850\n危废处置\t3\t2160\n劳保用品\t12\t1728\n合计\t17\t7738",
    "heads behind money": "项目\t费用（元）\t人次\n滤袋更换\t3850\t2\n危废处置\t2160\t3\n劳保用品\t1728\t12\n合计\t7738\t17",
    "a total over the rows": "类别\t项目\t金额\t合计\n环保和安全\t滤袋更换\t3850\t7738\n~\t危废处置\t2160\t~\n~\t劳保用品\t1728\t~",
    "a total beside the first row": "项目\t金额（元）\t总计\t备注\n滤袋更换\t3850\t7738\t\n危废处置\t2160\t\t\n劳保用品\t1728\t\t",
    "a total beside the last row": "项目\t金额（元）\t总计\n滤袋更换\t3850\t\n危废处置\t2160\t\n劳保用品\t1728\t7738",
    "department behind": "科目\t金额\t部门\n滤袋更换\t3850\t生产部\n危废处置\t2160\t安环部\n劳保用品\t1728\t安环部\n合计\t7738\t",
}


@pytest.mark.parametrize("layout", TABLES)
def test_one_table_is_one_entry(layout: str) -> None:
    (found,) = read(f"# 安全投入\n\n{TABLES[layout]}")
    assert plain(found)[1:] == (ITEMS, 7738)


def test_further_columns_and_subtotals_stand_beside() -> None:
    (found,) = read(f"# 安全投入\n\n{TABLES['heads before money']}")
    assert [plain(other)[2] for other in found.beside] == [17]
    (found,) = read(f"# 安全投入\n\n{TABLES['subtotals']}")
    assert [plain(other)[1:] for other in found.beside] == [(ITEMS[:2], 6010)]


@pytest.mark.parametrize(
    "note",
    ["注：分项四舍五入，与合计有尾差。", "注：各项取整，与分项之和相差 1。", "Note: figures are rounded."],
)
def test_a_note_on_rounding(note: str) -> None:
    (found,) = read(f"# 安全投入\n\n{TABLES['plain']}\n\n{note}")
    assert found.rounded


@pytest.mark.parametrize(
    "text",
    [
        "年度\t合格率\t投诉\n2023\t98.9%\t7\n2024\t99.1%\t5",
        "项目\t金额\n平均\t2,579\n上年合计\t9,100",
        "合计\n编号\t名称\nA-1\t压力表",
        "班组\t白班\t合计\n一组\t12\t20\n二组\t14\t22",
        "项目\t规格\t合计\n压力表\tY-100\t3\n温度计\t0-100\t",
    ],
)
def test_what_states_no_total(text: str) -> None:
    assert read(f"# 数据\n\n{text}") == []


THREE = [("手套", 120.5), ("口罩", 30.0), ("耳塞", 49.5)]
ACROSS = [
    ("劳保投入\n\n手套\t口罩\t耳塞\t合计\n120.5\t30\t49.5\t200", [(THREE, 200)]),
    ("劳保投入\n\n项目\t手套\t口罩\t耳塞\t合计\n金额\t120.5\t30\t49.5\t200", [(THREE, 200)]),
    ("劳保投入\n\n\t手套\t口罩\t耳塞\t合计\n投入\t120.5\t30\t49.5\t200", [(THREE, 200)]),
    ("劳保投入\n\n序号\t手套\t口罩\t耳塞\t合计\n1\t120.5\t30\t49.5\t200", [(THREE, 200)]),
    ("劳保投入\n\n年份\t手套\t口罩\t耳塞\t合计\n2031\t120.5\t30\t49.5\t200", [(THREE, 200)]),
    ("劳保投入\n\n月份\t手套\t口罩\t耳塞\t合计\n3\t120.5\t30\t49.5\t200", [(THREE, 200)]),
    ("劳保投入\n\n班组\t手套\t口罩\t耳塞\t合计\n3\t120.5\t30\t49.5\t200", [(THREE, 200)]),
    ("员工构成\n\n人数\t男\t女\t合计\n50\t30\t20\t50", [([("男", 30), ("女", 20)], 50)]),
    ("劳保投入\n\n手套\t口罩\t合计\n120.5\t30\t150.5", [(THREE[:2], 150.5)]),
    ("劳保投入\n\n手套\t口罩\t合计\n120.5\t30\t160.5", [(THREE[:2], 160.5)]),
    ("采购\n\n单价\t数量\t合计\n12\t3\t36", []),
    ("采购\n\n品名\t金额\t合计\n手套\t3\t3", []),
    ("采购\n\n手套\t合计\n3\t3", []),
]


@pytest.mark.parametrize(("text", "found"), ACROSS)
def test_totals_in_the_last_column(text: str, found: list[tuple[Any, Any]]) -> None:
    assert [plain(table)[1:] for table in read(text)] == found


@pytest.mark.parametrize(
    ("line", "title"),
    [
        ("2031年劳保投入统计表（单位：元）", "2031年劳保投入统计表"),
        ("劳保投入统计表（金额单位：万元）：", "劳保投入统计表"),
        ("劳保投入统计表 单位：元", "劳保投入统计表"),
        ("表3 劳保投入统计表（计量单位为吨）", "劳保投入统计表"),
        ("劳保投入统计表（元）", "劳保投入统计表"),
        ("各单位劳保投入统计表", "各单位劳保投入统计表"),
        ("编制单位：综合部", None),
    ],
)
def test_titles_without_a_note_on_the_unit(line: str, title: str | None) -> None:
    (found,) = read(f"{line}\n\n项目\t金额\n{ROWS}\n合计\t7,738")
    assert plain(found)[0] == title
