"""Tables of lines with tabs: rows over all columns, and cells whose lines were joined by blanks."""

from __future__ import annotations

import pytest

from ingest.plain import read_document
from schemas.document import Block, Document

BANDS = (
    "领域\t证书号\t到期\n"
    "A　季凌云　组长　审核员\n质量\t2024-N1QMS-1000001\t2027-03-01\n环境\t2024-N1EMS-1000001\t2027-03-01\n"
    "B　游大江　组员　审核员\n质量\t2023-N1QMS-1000002\t2026-08-12\n环境\t2025-N1EMS-1000002\t2028-01-19\n"
)
LABELS = (
    "序号\t器具\t编号\n检校机构：江州正衡计量检测有限公司\n1\t压力表\tP-01\n2\t电子秤\tP-02\n3\t温度计\tP-03\n"
    "检校机构：江州特种设备检验所\n4\t安全阀\tP-04\n"
)
TITLES = "名称\t数量\t单位\n钢板\t3\t吨\nB　设备　清单　摘录\n名称\t数量\t单位\n冲床\t2\t台\n"
ONE = "名称\t数量\t单位\n钢板\t3\t吨\n备注：按月统计\n圆钢\t2\t吨\n"


def read(text: str) -> Document:
    return read_document(text.encode(), "x.txt")


def tables(text: str) -> list[Block]:
    return [block for block in read(text).blocks if block.kind == "table"]


@pytest.mark.parametrize(("text", "rows", "wide"), [(BANDS, 7, [1, 4]), (LABELS, 7, [1, 5])])
def test_rows_over_all_columns(text: str, rows: int, wide: list[int]) -> None:
    (table,) = tables(text)
    assert table.rows == rows
    assert [cell.row for cell in table.cells if cell.column_span == 3] == wide


@pytest.mark.parametrize("text", [TITLES, ONE])
def test_a_line_alone_ends_the_table(text: str) -> None:
    assert len(tables(text)) == 2


@pytest.mark.parametrize(
    ("cell", "lines"),
    [
        ("1）办公楼，12人 2）车间，60人", ["1）办公楼，12人", "2）车间，60人"]),
        ("查验：①压力表 ②电子秤", ["查验：", "①压力表", "②电子秤"]),
        (
            "(1) 抽查甲 (2) 抽查乙 另查：(1) 丙 (2) 丁",
            ["(1) 抽查甲", "(2) 抽查乙 另查：", "(1) 丙", "(2) 丁"],
        ),
        ("见第2、3页 1）办公楼", ["见第2、3页 1）办公楼"]),
        ("1.5 吨 2.5 吨", ["1.5 吨 2.5 吨"]),
        ("1）只有一项", ["1）只有一项"]),
    ],
)
def test_items_of_a_cell(cell: str, lines: list[str]) -> None:
    document = read(f"项目\t情况\n检查\t{cell}\n结果\t合格\n")
    (table,) = (block for block in document.blocks if block.kind == "table")
    made = next(one for one in table.cells if (one.row, one.column) == (1, 1))
    assert document.text[made.start : made.end].split("\n") == lines
