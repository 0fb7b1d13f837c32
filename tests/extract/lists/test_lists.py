"""Lists of a notice: their rows in every layout and format, the same."""

from __future__ import annotations

import pytest

from corpus.blocks import Block, Cell, Paragraph, Report, Table
from corpus.write_docx import docx_of
from corpus.write_pdf import pdf_of
from extract.lists import extract_lists, recognise_lists, words
from ingest import read_bytes
from schemas.document import Document
from schemas.other_kinds.lists import NoticeList

INSTITUTIONS = [
    ["序号", "机构所在地市", "机构名称", "用人单位名称", "用人单位所在地"],
    ["1", "宁洲市", "宁洲明测检测有限公司", "宁洲青峦铸造有限公司", "宁洲市东河区"],
    ["2", "宁洲市", "宁洲市职业病防治所", "未开展技术服务", "-"],
    ["3", "临溪市", "临溪市疾病预防控制中心", "临溪恒远家具有限公司", "临溪市石桥县"],
]
DIRECTORY = [
    ["重点行业", "重点行业的具体中小类行业"],
    ["黑色金属矿采选业", "铁矿采选(B0810)"],
    ["", "锰矿、铬矿采选（B0820）"],
    ["皮革、毛皮、羽毛及其制品和制鞋业*", "皮箱、包（袋）制造（C1922）"],
    ["", "皮鞋制造（C1952）"],
    ["黑色金属冶炼和压延加工业（如涉及炼焦，参照煤炭加工）", "炼铁（C3110）"],
]


def read(text: str) -> list[NoticeList]:
    return extract_lists(document(text))


def document(text: str) -> Document:
    return read_bytes(text.encode(), "list.txt")


def tabbed(rows: list[list[str]]) -> str:
    return "\n".join("\t".join(row) for row in rows)


def flat(rows: list[list[str]]) -> str:
    """A cell a line, as some converters flatten tables."""
    return "\n\n".join("\n".join(f"\t{cell}" for cell in row) for row in rows)


def notice(form: str) -> Document:
    """The notice with both lists as text, flattened text, Word file or PDF."""
    if form in ("text", "flat"):
        table = tabbed if form == "text" else flat
        told = [
            "附件1\n质量监测机构名单",
            table(INSTITUTIONS),
            "附件2\n重点行业目录",
            table(DIRECTORY),
            "注：*仅指喷漆岗位。",
        ]
        return document("\n\n".join(told))
    blocks: list[Block] = [Paragraph("附件1"), Paragraph("质量监测机构名单", "title"), grid(INSTITUTIONS)]
    blocks += [Paragraph("附件2"), Paragraph("重点行业目录", "title"), grid(DIRECTORY, merged=True)]
    report = Report([*blocks, Paragraph("注：*仅指喷漆岗位。")])
    return read_bytes(docx_of(report) if form == "docx" else pdf_of(report), f"notice.{form}")


def grid(rows: list[list[str]], *, merged: bool = False) -> Table:
    """A table; where `merged`, a cell reaches down over the blank cells below it."""
    cells = [[Cell(text) for text in row] for row in rows]
    for at in range(1, len(cells)) if merged else ():
        if not cells[at][0].text:
            cells[at][0] = cells[at - 1][0]
            cells[at][0].row_span += 1
    return Table(tuple(map(tuple, cells)), (1.0,) * len(rows[0]), head=1)


@pytest.mark.parametrize("form", ["text", "flat", "docx", "pdf"])
def test_both_lists_of_a_notice_in_every_format(form: str) -> None:
    institutions, directory = extract_lists(notice(form))
    assert (institutions.title, directory.title) == ("质量监测机构名单", "重点行业目录")
    told = [
        (e.number, e.place, e.institution, e.employer, e.employer_place) for e in institutions.institutions
    ]
    assert told == [
        (1, "宁洲市", "宁洲明测检测有限公司", "宁洲青峦铸造有限公司", "宁洲市东河区"),
        (2, "宁洲市", "宁洲市职业病防治所", None, None),
        (3, "临溪市", "临溪市疾病预防控制中心", "临溪恒远家具有限公司", "临溪市石桥县"),
    ]
    rows = [(e.industry, e.note, e.remark, e.title, e.section, e.code) for e in directory.industries]
    leather = ("皮革、毛皮、羽毛及其制品和制鞋业", "*", None)
    assert rows == [
        ("黑色金属矿采选业", None, None, "铁矿采选", "B", "0810"),
        ("黑色金属矿采选业", None, None, "锰矿、铬矿采选", "B", "0820"),
        (*leather, "皮箱、包（袋）制造", "C", "1922"),
        (*leather, "皮鞋制造", "C", "1952"),
        ("黑色金属冶炼和压延加工业", None, "如涉及炼焦，参照煤炭加工", "炼铁", "C", "3110"),
    ]
    assert directory.notes == ["*"]


def test_lines_are_those_of_the_file() -> None:
    (directory,) = read("重点行业目录\n" + tabbed(DIRECTORY))
    assert (directory.line, [entry.line for entry in directory.industries]) == (2, [3, 4, 5, 6, 7])


@pytest.mark.parametrize(
    ("rows", "codes"),
    [
        (
            [["行业代码", "行业名称"], ["C3411", "锅炉及辅助设备制造"], ["C2110", "木质家具制造"]],
            ["C3411", "C2110"],
        ),
        (
            [
                ["序号", "行业大类", "行业小类", "代码"],
                ["1", "家具制造业", "木质家具制造", "2110"],
                ["2", "", "金属家具制造", "2130"],
            ],
            ["2110", "2130"],
        ),
        (
            [["行业类别", "行业小类"], ["家具制造业", "木质家具制造（C2110）、金属家具制造（C2130）"]],
            ["C2110", "C2130"],
        ),
        (
            [
                ["重点行业", "小类名称及代码"],
                ["家具制造业", "C2110 木质家具制造"],
                ["", "C2130 金属家具制造"],
            ],
            ["C2110", "C2130"],
        ),
    ],
    ids=["code first", "columns", "several in a cell", "code before the title"],
)
def test_other_layouts_of_directories(rows: list[list[str]], codes: list[str]) -> None:
    (directory,) = read("目录\n" + tabbed(rows))
    assert [f"{entry.section or ''}{entry.code}" for entry in directory.industries] == codes
    assert all(entry.title.endswith("制造") for entry in directory.industries)


def test_a_place_that_is_written_once_holds_for_the_rows_below() -> None:
    rows = [
        ["序号", "地市", "检测机构名称"],
        ["1", "宁洲市", "甲测检测有限公司"],
        ["2", "", "乙测检测有限公司"],
    ]
    (made,) = read("名单\n" + tabbed(rows))
    assert [entry.place for entry in made.institutions] == ["宁洲市", "宁洲市"]


def test_other_columns_are_kept_by_their_headers() -> None:
    rows = [
        ["序号", "技术服务机构名称", "资质证书编号"],
        ["1", "甲测检测有限公司", "宁卫职技字（2023）第001号"],
    ]
    (made,) = read("名单\n" + tabbed(rows))
    assert made.institutions[0].more == {"资质证书编号": "宁卫职技字（2023）第001号"}


def test_rows_in_lines_without_borders() -> None:
    lines = [
        "名单",
        "序号 省份 机构名称",
        "1 宁洲省 甲测检测有限公司",
        "2 东海省 乙测检测有限公司",
        "附件2 目录",
    ]
    (made,) = read("\n".join(lines))
    assert [entry.institution for entry in made.institutions] == ["甲测检测有限公司", "乙测检测有限公司"]


def test_halves_side_by_side_are_one_list_below_the_title_in_its_table() -> None:
    rows = [
        ["2025年省外机构名单", "", "", "", "", ""],
        ["序号", "省份", "机构名称", "序号", "省份", "机构名称"],
        ["1", "东海省", "甲测检测有限公司", "3", "西山省", "丙测检测有限公司"],
        ["2", "东海省", "乙测检测有限公司", "", "", ""],
    ]
    (made,) = read(tabbed(rows))
    assert made.title == "2025年省外机构名单"
    assert [(one.number, one.institution[:2]) for one in made.institutions if one.institution] == [
        (1, "甲测"),
        (2, "乙测"),
        (3, "丙测"),
    ]


@pytest.mark.parametrize(
    ("column", "headers"),
    [
        ("place", "省（区、市） 所属地市 省辖市 机构属地 注册地"),
        ("institution", "职业卫生技术服务机构名称 被监测机构 检测机构"),
        ("employer", "受检单位 报告涉及用人单位 被检测单位名称 企业名称"),
        ("employer_place", "用人单位所属辖区 企业地址 受检单位所在地"),
        ("industry", "行业大类 行业类别 重点行业"),
        ("title", "行业小类 具体行业及代码 具体中小类行业（代码） 中类/小类"),
        ("code", "行业代码（GB/T4754-2017） 国民经济行业代码 小类代码"),
    ],
)
def test_headers_in_other_words(column: str, headers: str) -> None:
    assert [words.column(header) for header in headers.split()] == [column] * len(headers.split())


def test_a_header_on_each_page_is_no_row() -> None:
    (made,) = read("名单\n" + tabbed([*INSTITUTIONS[:3], INSTITUTIONS[0], INSTITUTIONS[3]]))
    assert [entry.number for entry in made.institutions] == [1, 2, 3]


@pytest.mark.parametrize(
    "text",
    [
        "供方名录\n序号\t供方名称\t提供的产品\n1\t甲乙纸业有限公司\t纸张\n2\t丙丁包装有限公司\t纸箱",
        "机构名称\t宁洲明测检测有限公司\n法定代表人\t钱多多\n注册地址\t宁洲市东河区",
        "设备清单\n序号\t名称\t编号\n1\t压力表\t220319\n2\t安全阀\t220320",
        "行业\t人数\n家具制造业\t12\n",
        "今天天气很好。",
    ],
    ids=["suppliers", "a form", "devices", "figures", "prose"],
)
def test_what_is_no_list(text: str) -> None:
    assert read(text) == []
    assert recognise_lists(document(text)) is None
