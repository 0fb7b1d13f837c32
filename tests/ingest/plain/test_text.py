"""Text files: paragraphs, tables in every form, and what page breaks did to them."""

from __future__ import annotations

import pytest

from ingest import read_bytes
from schemas.document import Document
from tests.ingest import samples

FIRST = "公司建立了应急准备和响应程序，编制了火灾、触电和机械伤害等应急预案，并按计划组织了演练，演练的记录完"


def read(text: str) -> Document:
    document = read_bytes(text.encode(), "x")
    samples.assert_sound(document)
    return document


@pytest.mark.parametrize("gap", ["\n\n\n\n", "\f", "\n\f\n", "\n\n第 3 页 共 9 页\n\n"])
def test_a_paragraph_torn_by_a_page_break_is_one(gap: str) -> None:
    document = read(f"{FIRST}{gap}整，符合程序的规定。\n\n下一段。")
    assert samples.texts(document) == [FIRST + "整，符合程序的规定。", "下一段。"]


def test_the_parts_of_a_torn_paragraph_keep_their_lines() -> None:
    document = read(f"\n{FIRST}\n\n\n\n整，符合程序的规定。")
    assert [line.number for line in document.lines] == [2, 6]
    at = document.text.index("完整")
    (fragment,) = document.evidence(at, at + 2)
    assert (fragment.line, fragment.text) == (2, "完 整")


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (FIRST + "整。", "下一段从这里开始。"),
        (FIRST + "整：", "火灾应急预案"),
        (FIRST, "1) 火灾应急预案"),
        (FIRST, "（二）触电应急预案"),
        (FIRST, "演练日期：2025年3月4日"),
        (FIRST, "3.2 应急准备"),
        (FIRST, "■符合 □不符合"),
        ("编写：顾远舟", "云栖机电制造有限公司"),
        (FIRST + "整（见附件）", "附件一览"),
        (FIRST, "2 审核组 Audit Team"),
    ],
)
def test_what_may_be_two_paragraphs_stays_two(first: str, second: str) -> None:
    assert len(read(f"{first}\n\n\n\n{second}").body) == 2


def test_a_blank_line_is_no_page_break() -> None:
    assert len(read(f"{FIRST}\n\n整，符合程序的规定。").body) == 2


def test_hard_wrapped_lines_are_joined() -> None:
    text = samples.LONG
    lines = [text[at : at + 30] for at in range(0, 60, 30)]
    wrapped = "\n".join(["\n".join([*lines, f"第{i}次抽查结果相同。"]) for i in range(6)])
    document = read(wrapped)
    assert samples.texts(document) == [f"{text[:60]}第{i}次抽查结果相同。" for i in range(6)]
    assert [line.number for line in document.lines] == list(range(1, 19))


def test_lines_of_any_width_are_paragraphs() -> None:
    lines = ["审核方式现场审核", "覆盖时期为上一年度", FIRST, "审核结论推荐认证", FIRST + "整并保存在部门"]
    assert samples.texts(read("\n".join(lines))) == lines


def test_a_table_of_tabs() -> None:
    document = read("序号\t姓名\t职务\n1\t顾远舟\t组长\n2\t温若岚\n\n其他人员")
    table = document.body[0]
    assert (table.rows, table.columns) == (3, 3)
    assert samples.tables(document) == [
        [["序号", "姓名", "职务"], ["1", "顾远舟", "组长"], ["2", "温若岚", ""]]
    ]
    assert document.text.startswith("序号\t姓名\t职务\n1\t顾远舟\t组长\n2\t温若岚\t\n其他人员")
    assert [line.number for line in document.lines] == [1, 2, 3, 5]


def test_a_table_whose_last_column_is_blank_below() -> None:
    document = read("成员签名\t签署日期\n顾远舟\t2025-03-01\n温若岚\t\n贺知遥\t\n\n受审核方代表：闵一帆")
    assert samples.tables(document) == [
        [["成员签名", "签署日期"], ["顾远舟", "2025-03-01"], ["温若岚", ""], ["贺知遥", ""]]
    ]


def test_lines_of_few_cells_are_no_table() -> None:
    document = read("编制：\t\n审核：\t\n批准：\t\n日期\t2025-03-01")
    assert samples.tables(document) == []


DEVICES = ["序号\t名称\t日期", "1\t压力表\t2025-03-01", "2\t安全阀\t2025-03-02", "3\t卡尺\t2025-03-03"]


@pytest.mark.parametrize("after", [0, 1, 2])
def test_a_table_goes_on_after_an_empty_line(after: int) -> None:
    lines = [*DEVICES[: after + 1], "", *DEVICES[after + 1 :]]
    (table,) = read("\n".join(lines)).body
    assert (table.rows, table.columns) == (4, 3)
    assert read("\n".join(lines)).lines[-1].number == 5


@pytest.mark.parametrize(
    "below",
    [
        ["姓名\t职务\t电话", "贺知遥\t总经理\t0571-1"],  # a heading row of its own
        ["日期\t2025-03-01\t编号", "地点\t3号楼\t人数"],  # a form
        ["1\t压力表"],  # other columns
    ],
)
def test_another_table_after_an_empty_line_stays_apart(below: list[str]) -> None:
    assert read("\n".join([*DEVICES, "", *below])).body[0].rows == 4


def test_lines_with_one_label_between_rows_are_rows_of_the_table() -> None:
    rows = [
        "编号\t部门\t条款",
        "01\t安环部\t9.1.2",
        "事实：未写明依据",
        "02\t设备部\t8.1.2",
        "事实：没有记录",
    ]
    (table,) = read("\n".join(rows)).blocks
    assert table.rows == 5
    assert [(cell.row, cell.column_span) for cell in table.cells if cell.column_span > 1] == [(2, 3), (4, 3)]


def test_a_line_between_tables_is_a_row_of_none() -> None:
    blocks = read(
        "编号\t部门\t条款\n01\t安环部\t9.1.2\n说明：以下为特种设备\n02\t设备部\t8.1.2\n03\t设备部\t8.1.2"
    ).blocks
    assert [block.kind for block in blocks] == ["table", "paragraph", "table"]


def test_a_row_that_a_page_break_cut_goes_on_with_a_blank_first_cell() -> None:
    document = read("类型\t业务\n高\t采矿、捕捞\n中\t装配、\n\n\t维修\n低\t咨询\n\n另一段")
    (table,) = (block for block in document.blocks if block.kind == "table")
    assert (table.rows, table.columns) == (5, 2)
    assert samples.texts(document)[-1] == "另一段"


def test_a_row_that_counts_its_columns_begins_a_table_behind_a_blank_line() -> None:
    above, below = "性质\t严重\t一般\t期限\n数量\t0\t3\t2025/4/12", "编号\t01\t02\t03\n条款\t8.1\t7.2\t8.4"
    blocks = read(f"不符合\n\n{above}\n\n{below}\n\n以上。").body
    assert [(block.kind, block.rows) for block in blocks if block.kind == "table"] == [
        ("table", 2),
        ("table", 2),
    ]


def test_where_every_line_has_an_empty_one_after_it_the_table_is_one() -> None:
    people = ["姓名\t职务", "贺知遥\t总经理", "乔望舒\t文员", "闵一帆\t司机", "祝南星\t焊工"]
    (before, table, after) = read("\n\n".join(["人员如下。", *people, "以上。"])).body
    assert (before.kind, table.kind, table.rows, after.kind) == ("paragraph", "table", 5, "paragraph")


def test_tabs_in_a_sentence_are_no_table() -> None:
    document = read("编制：\t顾远舟\n\n\t公司建立了制度。\n\n文件编号\tYQ-01\t版本\tA/1")
    assert samples.texts(document)[:2] == ["编制： 顾远舟", "公司建立了制度。"]
    assert samples.tables(document) == [[["文件编号", "YQ-01", "版本", "A/1"]]]


def test_a_markdown_table() -> None:
    document = read("| 名称 | 金额 |\n|:---|---:|\n| 绿植 | 350 |\n| a\\|b | **12** |\n\n后文。")
    assert samples.tables(document) == [[["名称", "金额"], ["绿植", "350"], ["a|b", "12"]]]


def test_an_html_table() -> None:
    document = read(
        "前文<table border=1><tr><td rowspan=2>体系</td><td colspan='2'>人&nbsp;日</td></tr>\n"
        "<tr><td>现场</td><td>其他</td></tr><tr><td>E</td><td><p>3</p><p>（含结合）</p></td>\n<td></td></tr></table>\n\n后文"
    )
    table = document.body[1]
    spans = [(cell.row, cell.column, cell.row_span, cell.column_span) for cell in table.cells]
    assert spans == [
        (0, 0, 2, 1),
        (0, 1, 1, 2),
        (1, 1, 1, 1),
        (1, 2, 1, 1),
        (2, 0, 1, 1),
        (2, 1, 1, 1),
        (2, 2, 1, 1),
    ]
    assert samples.tables(document) == [[["体系", "人 日"], ["现场", "其他"], ["E", "3\n（含结合）", ""]]]
    assert samples.texts(document)[0] == "前文"
    assert samples.texts(document)[2] == "后文"


def test_an_html_table_without_end_is_text() -> None:
    assert [block.kind for block in read("<table><tr><td>体系\n\n后文").body] == ["paragraph", "paragraph"]


def test_a_table_of_one_cell_a_line() -> None:
    rows = [["序号", "机构", "地点"], ["1", "甲检测所", "-"], ["2", "乙检测所\n（分所）", ""]]
    text = "名单\n" + "\n\n".join("\n".join("\t" + cell for cell in row) for row in rows) + "\n\n后文"
    document = read(text)
    assert samples.tables(document) == [rows]
    assert samples.texts(document)[0] == "名单"
    assert samples.texts(document)[2] == "后文"


def test_a_running_header_between_pages_is_apart() -> None:
    header = "\t云栖认证\t文件编号\tYQ-05\n\t认证规则\t版本\tA/1"
    pages = [f"第{i}次，{FIRST}" for i in range(3)]
    document = read(f"\n\n{header}\n\n".join([*pages, "整，符合程序的规定。"]))
    assert [block.role for block in document.blocks] == ["body"] * len(document.body) + ["header"] * 3
    assert document.text.count("记录完整，符合程序") == 1


def test_a_table_going_on_after_a_page_break_is_one() -> None:
    head = "序号\t器具\t有效期\n"
    document = read(f"{head}1\t压力表\t2026-03-01\n\n\n\n{head}2\t安全阀\t2026-04-01\n")
    assert samples.tables(document) == [
        [["序号", "器具", "有效期"], ["1", "压力表", "2026-03-01"], ["2", "安全阀", "2026-04-01"]]
    ]


def test_page_numbers_are_apart() -> None:
    document = read("甲\n\n第 1 页 共 2 页\n\n乙\n\nPage 2 of 2\n")
    assert [(block.role, document.text[block.start : block.end]) for block in document.blocks] == [
        ("body", "甲"),
        ("body", "乙"),
        ("page_number", "第 1 页 共 2 页"),
        ("page_number", "Page 2 of 2"),
    ]


def test_spaces_between_all_characters_are_closed() -> None:
    lines = [
        "受 审 核 方 名 称 ： 云 栖 机 电",
        "审 核 日 期 ： 2025 年 6 月 11 日",
        "审 核 结 论 为 推 荐 认 证 注 册 。",
    ]
    assert samples.texts(read("\n\n".join(lines))) == [
        "受审核方名称：云栖机电",
        "审核日期：2025 年 6 月 11 日",
        "审核结论为推荐认证注册。",
    ]


def test_a_title_spaced_out_on_purpose_stays() -> None:
    text = f"管 理 体 系 审 核 报 告\n\n{samples.LONG}\n\n{samples.LONG}"
    assert samples.texts(read(text))[0] == "管 理 体 系 审 核 报 告"


def test_headers_and_footers_of_pages_told_by_form_feeds() -> None:
    pages = [f"云栖认证    YQ-05 第4版\n\n{FIRST}{i}。\n第{i}段。\n\n受控文件 第 {i} 页" for i in range(1, 5)]
    document = read("\n\f".join(pages))
    roles = [block.role for block in document.blocks]
    assert (roles.count("header"), roles.count("footer"), roles.count("body")) == (4, 4, 8)


def test_a_paragraph_goes_on_over_header_and_footer() -> None:
    pages = [f"云栖认证 YQ-05\n甲。\n{FIRST}", f"整，符合规定。\n{samples.LONG}\n乙。", "丙。\n后文。"]
    text = "\n受控文件\n\f云栖认证 YQ-05\n".join(pages) + "\n受控文件"
    assert FIRST + "整，符合规定。" in samples.texts(read(text))


def test_lines_of_proportional_type_are_joined() -> None:
    """A full line has fewer columns the more letters and figures stand in it."""
    lines = [
        "受审核方按照标准的要求策划并实施了运行控制，对废水、废气、噪声和固体废物分别规定",
        "了责任部门，2025 年 3 月至 5 月的巡检记录共 12 份，编号 YQ-2025-0301 至 YQ-2025-",
        "0512，标识清楚，记录完整。",
    ]
    text = "\n".join("\n".join([f"{i}) 抽查。", *lines]) for i in range(5))
    assert samples.texts(read(text))[1] == "".join(lines)


@pytest.mark.parametrize("heading", ["<h2>1.1 审核组</h2>", '<h2 id="a">1.1 审核组</h2>'])
def test_a_heading_of_html(heading: str) -> None:
    assert samples.kinds(read(f"{heading}\n<p>甘启明</p>"))[0] == ("heading", 2, "1.1审核组")
