"""Checklists in the ways in which they are printed, filled in and converted."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pytest

from extract.checklist import Read, extract_checklist
from ingest import read_bytes
from schemas.checklists import all_checklists, file_content, made
from tests.conftest import ROOT
from tests.timing import cpu_seconds

SMALL = made(file_content(str(ROOT / "tests" / "checks" / "data" / "checklist.yaml")))
HEAD = "检测机构质量监测检查表\n机构名称：宁洲明测检测有限公司    机构注册地：宁洲市\n"
HEADERS = ("检查指标", "检查方法", "评分细则", "分值", "扣分", "存在问题")
ROWS = (
    ("1. ★检测场所独立固定", "查阅租赁合同和平面图。", "不符合的，判为不合格。", "/", "符合", ""),
    ("", "查看现场的门牌和标识。", "不符合的，判为不合格。", "/", "不符合", "门牌是另一家的"),
    ("2. 人员培训按计划开展", "查阅培训计划和记录。", "每发现1人未培训的，扣1分。", "4", "1", "1人未培训"),
    ("3. 原始记录填写规范", "查阅原始记录。", "第1项每处扣2分；第2项每处扣0.5分。", "6", "0", ""),
    ("4. ▲检测数据真实", "核对图谱与原始记录。", "不符合的，判为不合格。", "/", "符合", ""),
    ("5. 报告审核与签发", "查阅审核记录。", "未审核的扣5分，每处错误扣2分。", "10", "", "待补查"),
    ("6. 盲样考核结果", "查阅考核通报。", "不合格的，判为不合格。", "/", "本年度不填写", ""),
)
FILLED = [
    (1, 1, "pass", None),
    (1, 2, "fail", "门牌是另一家的"),
    (2, 1, 1.0, "1人未培训"),
    (3, 1, 0.0, None),
    (4, 1, "pass", None),
    (5, 1, None, "待补查"),
    (6, 1, None, None),
]


def read(text: str, checklists: Sequence[Any] = (SMALL,)) -> Read:
    found = extract_checklist(read_bytes(text.encode(), "x.txt"), checklists)
    assert found is not None
    return found


def told(found: Read) -> list[tuple[Any, ...]]:
    """The items: number, row, what is filled in, the problem."""
    items = found.monitoring.items
    return [
        (one.number, one.row, one.deducted if one.mark is None else one.mark, one.problem) for one in items
    ]


def tabbed(rows: Sequence[Sequence[str]] = ROWS, headers: Sequence[str] = HEADERS) -> str:
    return HEAD + "\n".join("\t".join(row) for row in (headers, *rows)) + "\n"


def as_notice() -> str:
    """Each cell on a line behind a tab, a blank line behind each row."""
    return HEAD + "".join("".join(f"\t{cell}\n" for cell in row) + "\n" for row in (HEADERS, *ROWS))


def as_lines() -> str:
    """Each cell on a line, the empty ones lost."""
    return HEAD + "".join(f"{cell}\n" for row in (HEADERS, *ROWS) for cell in row if cell)


def as_pipes() -> str:
    rows = [f"| {' | '.join(row)} |" for row in (HEADERS, *ROWS)]
    return HEAD + "\n".join([rows[0], "|---" * len(HEADERS) + "|", *rows[1:]]) + "\n"


@pytest.mark.parametrize(
    "text", [tabbed(), as_notice(), as_lines(), as_pipes()], ids=["tabs", "notice", "lines", "pipes"]
)
def test_the_same_in_every_conversion(text: str) -> None:
    assert told(read(text)) == FILLED


def test_a_problem_goes_on_where_a_table_of_a_text_breaks() -> None:
    text = as_notice().replace("\t1人未培训\n\n", "\t1人未培训；\n1人无记录\n\n\n")
    expected = [(*one[:3], "1人未培训；1人无记录") if one[0] == 2 else one for one in FILLED]
    assert told(read(text)) == expected


def test_rows_that_stand_beside_their_headers() -> None:
    moved = [("", *row) if row[0] else row for row in ROWS]
    assert told(read(tabbed(moved))) == FILLED


def test_a_mark_for_two_rows_is_each_ones_a_deduction_is_not() -> None:
    cells = "".join(f"<th>{name}</th>" for name in HEADERS)
    first = "".join(f"<td>{cell}</td>" for cell in ROWS[0][:4]) + "<td rowspan=2>符合</td><td></td>"
    second = "".join(f"<td>{cell}</td>" for cell in ROWS[1][:4]) + "<td></td>"
    others = "".join(f"<tr>{''.join(f'<td>{cell}</td>' for cell in row)}</tr>" for row in ROWS[2:])
    text = f"{HEAD}\n<table><tr>{cells}</tr><tr>{first}</tr><tr>{second}</tr>{others}</table>\n"
    assert told(read(text))[:2] == [(1, 1, "pass", None), (1, 2, "pass", None)]


def test_a_head_within_the_table() -> None:
    wide = f"<td colspan={len(HEADERS)}>"
    head = (
        "检测机构质量监测检查表",
        "机构名称：宁洲明测检测有限公司",
        "报告名称：水质报告  编号：A-1",
        "用人单位名称：甲厂",
        "监测日期：",
    )
    rows = "".join(f"<tr>{wide}{line}</td></tr>" for line in head)
    rows += "".join(f"<tr>{''.join(f'<td>{cell}</td>' for cell in row)}</tr>" for row in (HEADERS, *ROWS))
    found = read(f"<table>{rows}</table>\n")
    assert told(found) == FILLED
    assert found.monitoring.institution == "宁洲明测检测有限公司"
    assert found.monitoring.report.number == "A-1"


def test_within_a_notice_with_other_tables() -> None:
    lists = "附录1 机构名单\n序号\t机构名称\t所在地\n1\t青屿检测有限公司\t青屿市\n2\t未开展\t-\n\n附录2\n"
    behind = "\n附录4\n工作流程\n1、首次会议\n宣布质量监测结果，并逐项告知扣分情况。\n"
    found = read(lists + tabbed() + behind)
    assert told(found) == FILLED
    assert found.monitoring.institution == "宁洲明测检测有限公司"


@pytest.mark.parametrize(
    "headers",
    [
        ("指标名称", "检查方法及内容", "评分标准", "标准分", "扣 分（分）", "扣分原因"),
        ("检查项目", "检查方法和内容", "扣分标准*", "分值（分）", "扣分/判定", "存在的问题"),
        ("", "", "", "", "", ""),
        ("甲", "乙", "丙", "丁", "戊", "己"),
    ],
)
def test_columns_under_other_words_or_none(headers: tuple[str, ...]) -> None:
    assert told(read(tabbed(headers=headers))) == FILLED


def test_rows_numbered_one_by_one_are_counted_as_indicators() -> None:
    numbered = [(f"{at}.  {row[0].partition('. ')[2]}", *row[1:]) for at, row in enumerate(ROWS, 1)]
    assert told(read(tabbed(numbered))) == FILLED


def test_rows_keep_the_order_of_the_form() -> None:
    found = read(tabbed([*ROWS[:2], ROWS[3], ROWS[2], *ROWS[4:]]))
    assert [one.number for one in found.monitoring.items] == [1, 1, 3, 2, 4, 5, 6]


def test_a_title_that_recognition_blurred() -> None:
    blurred = [(row[0].replace("原始记录填写", "原姑记录填写"), *row[1:]) for row in ROWS]
    assert told(read(tabbed(blurred))) == FILLED


@pytest.mark.parametrize(
    ("foot", "total", "grade"),
    [
        ("质量监测得分：20-扣分合计=  17.5  分\n等级：合格\n", 17.5, "qualified"),
        ("质量监测得分：20-2.5=17.5分\n质量监测等级评定\t等级：优秀（本年度不填写）\n", 17.5, "excellent"),
        ("质量监测得分：20-扣分合计=       分\n等级：（本年度不填写）\n", None, None),
        ("质量监测得分：17.5分\n质量监测结果：□优 秀  ☑合 格  □不合格\n", 17.5, "qualified"),
        ("质量监测得分：17.5\n质量监测结果：优秀□ 合格□ 不合格☑\n", 17.5, "failed"),
        ("质量监测得分：１７．５分\n等级：不 合 格\n", 17.5, "failed"),
    ],
)
def test_what_the_foot_states(foot: str, total: float | None, grade: str | None) -> None:
    stated = read(tabbed() + foot).monitoring.stated
    assert (stated.total, stated.grade) == (total, grade)


def test_the_form_of_the_result_goes_before_the_foot() -> None:
    foot = "质量监测得分：20-扣分合计=17分\n等级：合格\n"
    form = (
        "附录3\n检测机构质量监测结果表\n机构名称\t宁洲明测检测有限公司\n"
        "报告名称及编号\t水质检测报告（MC-2024-017）\n"
        "资质条件\t一般项：1项，总分：4分，得分：__3__分。\n"
        "服务规范性\t一般项：2项，总分：16分， 得分： 14.5 分。\n"
        "得分\t得  分：5项，满分：20分， 得分： 17.5 分。\n质量监测结果\t☑优 秀    □合 格    □不合格\n"
    )
    monitoring = read(tabbed() + foot + form).monitoring
    stated = monitoring.stated
    assert (stated.qualification, stated.conduct, stated.total, stated.grade) == (3, 14.5, 17.5, "excellent")
    assert [place.value for place in stated.places["total"].places] == [17.5, 17]
    assert (monitoring.report.title, monitoring.report.number) == ("水质检测报告", "MC-2024-017")


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        (
            "机构名称：宁洲检测（集团）有限公司\n报告名称：水质检测报告  编号：A-1\n",
            ("宁洲检测（集团）有限公司", "水质检测报告", "A-1"),
        ),
        ("机构名称：          机构注册地：\n报告名称：          编号：      \n", (None, None, None)),
        ("机构名称\t宁洲检测有限公司\t报告编号\tA-1\n", ("宁洲检测有限公司", None, "A-1")),
        ("受检机构名称：__宁洲检测中心__\n检测报告名称：____\n", ("宁洲检测中心", None, None)),
        ("机 构 名 称：宁洲检测中心\n编 号：A-1\n", ("宁洲检测中心", None, "A-1")),
    ],
)
def test_whose_checklist_it_is(head: str, expected: tuple[str | None, ...]) -> None:
    text = "检测机构质量监测检查表\n" + head + tabbed().removeprefix(HEAD)
    monitoring = read(text).monitoring
    assert (monitoring.institution, monitoring.report.title, monitoring.report.number) == expected


def test_the_definition_that_most_rows_are_of_is_taken() -> None:
    assert read(tabbed(), [*all_checklists(), SMALL]).checklist.id == "small"


def test_what_has_no_rows_of_it_is_none() -> None:
    assert extract_checklist(read_bytes(tabbed().encode(), "x.txt"), all_checklists()) is None


def test_places_are_where_it_stands() -> None:
    item = read(tabbed()).monitoring.items[1]
    assert [(item.places[name].evidence.line, item.places[name].raw) for name in ("mark", "problem")] == [
        (5, "不符合"),
        (5, "门牌是另一家的"),
    ]


@pytest.mark.parametrize(
    "unit",
    [
        "12. 规范开展专业技术人员培训\t查阅\t每发现\t2\t1\t问题\n",
        "规范开展专业技术人员培训\n2\n1\n",
        "总分：22分得分：",
        "等级： ",
    ],
)
def test_work_grows_with_the_length(unit: str) -> None:
    start = tabbed()

    def seconds(count: int) -> float:
        document = read_bytes((start + unit * count).encode(), "x.txt")
        return cpu_seconds(lambda: extract_checklist(document, [SMALL, *all_checklists()]))

    assert seconds(2000) < 8 * max(seconds(500), 0.05)
