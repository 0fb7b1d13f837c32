"""Tables drawn with characters or aligned by spaces, tables flattened to a cell a line, commas."""

from __future__ import annotations

import pytest

from ingest import read_bytes
from schemas.document import Document
from tests.ingest import samples


def read(text: str) -> Document:
    document = read_bytes(text.encode(), "x")
    samples.assert_sound(document)
    return document


def spans(document: Document) -> list[tuple[str, int, int, int, int]]:
    """Text, row, column and spans of each cell of the first table."""
    table = next(block for block in document.body if block.kind == "table")
    return [(document.text[c.start : c.end], c.row, c.column, c.row_span, c.column_span) for c in table.cells]


PLAIN = [["名称", "日期"], ["压力表", "2025-03-01"], ["安全阀", ""]]


@pytest.mark.parametrize(
    "drawn",
    [
        "+--------+------------+\n| 名称   | 日期       |\n+========+============+\n| 压力表 | 2025-03-01 |\n"
        "+--------+------------+\n| 安全阀 |            |\n+--------+------------+",
        "┌────────┬────────────┐\n│ 名称   │ 日期       │\n├────────┼────────────┤\n│ 压力表 │ 2025-03-01 │\n"
        "├────────┼────────────┤\n│ 安全阀 │            │\n└────────┴────────────┘",
        "┏━━━━┳━━━━━━┓\n┃名称　　┃日期　　　　┃\n┣━━━━╋━━━━━━┫\n"
        "┃压力表　┃2025-03-01　┃\n┣━━━━╋━━━━━━┫\n┃安全阀　┃　　　　　　┃\n┗━━━━┻━━━━━━┛",
        "┌──┬──┐\n│名称│日期│\n├──┼──┤\n│压力表 │2025-03-01│\n├──┼──┤\n│安全阀│ │\n└──┴──┘",
        "+--------+------------+\n| 名称   | 日期       |\n+--------+------------+\n| 压力表 | 2025-03-01 |\n"
        "| 安全阀 |            |\n+--------+------------+",
    ],
)
def test_drawn(drawn: str) -> None:
    document = read(f"前文\n{drawn}\n后文")
    assert samples.tables(document) == [PLAIN]
    assert [block.kind for block in document.body] == ["paragraph", "table", "paragraph"]


def test_merged_cells_that_are_drawn() -> None:
    document = read(
        "┌──────┬─────────────┐\n│ 体系 │ 人日        │\n│      ├──────┬──────┤\n│      │ 现场 │ 其他 │\n"
        "├──────┼──────┼──────┤\n│ E    │ 3    │ 0.5  │\n├──────┴──────┼──────┤\n│ 合计        │ 3.5  │\n"
        "└─────────────┴──────┘"
    )
    assert spans(document) == [
        ("体系", 0, 0, 2, 1),
        ("人日", 0, 1, 1, 2),
        ("现场", 1, 1, 1, 1),
        ("其他", 1, 2, 1, 1),
        ("E", 2, 0, 1, 1),
        ("3", 2, 1, 1, 1),
        ("0.5", 2, 2, 1, 1),
        ("合计", 3, 0, 1, 2),
        ("3.5", 3, 2, 1, 1),
    ]


def test_lines_of_a_drawn_cell() -> None:
    document = read(
        "+-------+--------------+\n| 条款  | 事实         |\n"
        "+=======+==============+\n| GB/T  | 危废暂存间的 |\n"
        "| 24001 | 沙箱未纳入。 |\n|       |              |\n"
        "|       | 已整改       |\n+-------+--------------+"
    )
    assert samples.tables(document) == [
        [["条款", "事实"], ["GB/T 24001", "危废暂存间的沙箱未纳入。\n已整改"]]
    ]


@pytest.mark.parametrize(
    "text", ["+---+\n正文", "+86 571 8888\n+86 571 9999", "┌ 甲\n│ 乙", "|\n|", "+---+---+\n+---+---+"]
)
def test_what_is_not_drawn_to_an_end_is_no_table(text: str) -> None:
    assert samples.tables(read(f"前文\n{text}\n后文")) == []


def test_columns_aligned_by_spaces() -> None:
    document = read(
        "供方如下：\n供方名称           提供的产品       评价日期       结论\n"
        "云栖金属材料有限公司 冷轧钢板          2024.01.18 合格\n"
        "青岚涂料有限公司     粉末涂料          2024.01.19 合格\n\n后文"
    )
    assert samples.tables(document) == [
        [
            ["供方名称", "提供的产品", "评价日期", "结论"],
            ["云栖金属材料有限公司", "冷轧钢板", "2024.01.18", "合格"],
            ["青岚涂料有限公司", "粉末涂料", "2024.01.19", "合格"],
        ]
    ]


def test_lines_that_go_on_within_aligned_cells() -> None:
    document = read(
        "名称      编号         证书编号     机构         有效期至\n"
        "游标卡尺     YQ-K03    YQ24-   云栖计量技术 2025.03.\n"
        "                      10377   有限公司      05\n"
        "钢卷尺      YQ-J11    YQ24-   云栖计量技术 2025.04.\n"
        "                      10380   有限公司      06\n"
    )
    assert samples.tables(document) == [
        [
            ["名称", "编号", "证书编号", "机构", "有效期至"],
            ["游标卡尺", "YQ-K03", "YQ24-10377", "云栖计量技术有限公司", "2025.03.05"],
            ["钢卷尺", "YQ-J11", "YQ24-10380", "云栖计量技术有限公司", "2025.04.06"],
        ]
    ]


@pytest.mark.parametrize(
    "text",
    [
        "编制：顾远舟      审核：温若岚      批准：贺知遥",
        "编制：顾远舟      审核：温若岚\n日期：6月11日      日期：6月12日",
        "    受审核方按照标准的要求策划并实施了运行控制。\n    现场查看沉淀池。",
        "审核  方式\n受审核方按照标准的要求，对废水、废气、噪声分别规定了责任部门。",
    ],
)
def test_spaces_alone_make_no_table(text: str) -> None:
    assert samples.tables(read(text)) == []


@pytest.mark.parametrize("gap", ["\n", "\n\n"])
def test_a_numbered_table_of_one_cell_a_line(gap: str) -> None:
    rows = [
        ["序号", "名称", "有效期"],
        ["1", "压力表", "2025-03"],
        ["2", "安全阀", "2025-04"],
        ["3", "卡尺", "-"],
    ]
    document = read("设备清单" + "\n\n" + gap.join(cell for row in rows for cell in row) + "\n\n后文。")
    assert samples.tables(document) == [rows]
    assert [samples.texts(document)[at] for at in (0, 2)] == ["设备清单", "后文。"]


def test_empty_cells_are_empty_lines_there() -> None:
    document = read("序号\n名称\n备注\n1\n压力表\n\n2\n安全阀\n新购\n后文。")
    assert samples.tables(document) == [
        [["序号", "名称", "备注"], ["1", "压力表", ""], ["2", "安全阀", "新购"]]
    ]


@pytest.mark.parametrize(
    "text",
    [
        "序号\n1\n2\n3",
        "序号\n名称\n1\n甲\n乙\n2\n丙",
        "编号\n本条是一句话。\n1\n甲\n2\n乙",
        "序号\n名称\n1\n甲",
    ],
)
def test_a_numbering_that_does_not_hold_is_no_table(text: str) -> None:
    assert samples.tables(read(text)) == []


def test_cells_between_commas() -> None:
    document = read('清单\n序号,名称,"金额,元"\n1,压力表,"1,200"\n2,安全阀,\n后文')
    assert samples.tables(document) == [
        [["序号", "名称", "金额,元"], ["1", "压力表", "1,200"], ["2", "安全阀", ""]]
    ]


@pytest.mark.parametrize(
    "text", ["a, b, c\nd, e, f\ng, h, i", "甲,乙,丙。\n丁,戊,己。\n庚,辛,壬。", "甲,乙,丙\n丁,戊,己"]
)
def test_commas_of_sentences_make_no_table(text: str) -> None:
    assert samples.tables(read(text)) == []


def test_a_form_of_labels_and_values() -> None:
    document = read(
        "客户名称       云栖塑料制品有限公司           信用代码     91330100MA\n"
        "                                          2N8Q4T9P\n"
        "住所         杭州市云栖路 118 号          邮编       310000\n"
        "审核类别       ■初次认证 □监督审核\n"
        "体系运行日      2025-03-03     报告日期    2025-09-19\n期\n"
        "营业期限       2019-05-14 至   登记机关    杭州市云栖\n"
        "           2039-05-13             市场监督管理局\n"
    )
    assert samples.tables(document) == [
        [
            ["客户名称", "云栖塑料制品有限公司", "信用代码", "91330100MA2N8Q4T9P"],
            ["住所", "杭州市云栖路 118 号", "邮编", "310000"],
            ["审核类别", "☑初次认证 □监督审核"],
            ["体系运行日期", "2025-03-03", "报告日期", "2025-09-19"],
            ["营业期限", "2019-05-14 至2039-05-13", "登记机关", "杭州市云栖市场监督管理局"],
        ]
    ]
    assert [(cell.row, cell.column_span) for cell in document.body[0].cells if cell.column_span > 1] == [
        (2, 3)
    ]


def test_a_line_of_a_sentence_is_no_row_of_a_table() -> None:
    document = read(
        "名称      编号      有效期\n压力表     YL-1    2025-03\n安全阀     AQ-2    2025-04\n"
        "复核了 3 号压力表（编号 YL-1），标签完好。\n"
    )
    assert [block.kind for block in document.body] == ["table", "paragraph"]
