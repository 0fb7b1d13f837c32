# ruff: noqa: E501 - the text of reports
"""Lists of laws as many bodies lay them out, and what only looks like one."""

from __future__ import annotations

import pytest

from extract.groups.law_lists import group as law_lists
from schemas.report import LawList, Report
from tests.extract.documents import source


def read(text: str) -> list[LawList]:
    return law_lists.read(source(text), Report())


A, B, C, D = "中华人民共和国水法", "江州市消防条例", "特种设备目录（2024年版）", "排污许可管理办法"
FOUR = [A, B, C, D]

LISTS = {
    "numbered in one line": f"# E.3 适用的法律法规\n1. {A}　2. {B}　3. {C}　4. {D}",
    "numbered without points": f"# 合规义务\n（1）{A}；（2）{B}；（3）{C}；（4）{D}。",
    "circled": f"# 合规义务\n①{A}②{B}③{C}④{D}",
    "numbered line by line": f"# 合规义务\n1、{A}\n2、{B}\n3、{C}\n4、{D}",
    "by category in a table": f"# 合规义务\n\n类别\t名称\n质量\t{A}；{B}\n环境\t{C}；{D}",
    "by category, lines in a cell": f"# 合规义务\n\n类别\t法律法规名称\t状态\n质量\t{A}；{B}\t有效\n环境\t{C}；{D}\t有效",
    "by category in lines": f"# 合规义务\n法律：{A}、{B}；规章：{C}、{D}。",
    "in brackets": f"# 合规义务\n《{A}》；《{B}》；《{C}》；《{D}》。",
    "told of after the list": f"# 3.3 合规要求\n《{A}》、《{B}》、《{C}》、《{D}》。《{A}》为2016年7月修正后的版本。",
    "a sentence that goes on": f"# 合规义务\n《{A}》、《{B}》、《{C}》、《{D}》。《{B}》由安环部负责跟踪。",
    "table with other columns first": f"# 合规义务\n\n文号\t实施日期\t名称\n主席令74\t2016-07-02\t{A}\n—\t2012-03-01\t{B}\n—\t2024-01-01\t{C}\n—\t2024-07-01\t{D}",
    "two halves": f"# 合规义务\n\n序号\t法律法规\t序号\t法律法规\n1\t{A}\t2\t{B}\n3\t{C}\t4\t{D}",
    "transitional words": f"# 合规义务\n主要有{A}、{B}、{C}和{D}等。",
}


@pytest.mark.parametrize("layout", LISTS)
def test_four_laws_in_many_layouts(layout: str) -> None:
    (found,) = read(LISTS[layout])
    assert [title.value for title in found.titles] == FOUR
    assert found.place == "compliance"


def test_a_law_that_carries_out_another_is_one_title() -> None:
    text = f"适用的法律法规\n1. {A}　2. 江州省实施《中华人民共和国水法》办法　3. {B}"
    (found,) = read(text)
    assert [t.value for t in found.titles] == [A, "江州省实施《中华人民共和国水法》办法", B]


PLACES = [
    (f"# 审核发现\n\n7.5\t外来文件（法律法规）清单：《{A}》、《{B}》。\t符合", "operation"),
    (f"# 审核发现\n\n9.1.2\t提供法律法规清单：《{A}》、《{B}》。\t符合", "compliance"),
    (f"# 审核发现\n\n6.1.3\t《{A}》、《{B}》已识别。\t符合", "compliance"),
    (f"# 控制\n\nA.5.31\t《{A}》、《{B}》。\t符合", "compliance"),
    (
        f"# 4.2 文件\n4-7 合规义务（法律法规清单 2024-6-3 更新）\n\n类别\t名称\n质量\t{A}；{B}\n安全\t{C}",
        "compliance",
    ),
    (f"# 审核准则\n《{A}》、《{B}》。", "criteria"),
    (f"# 设备管理\n执行《{A}》、《{B}》。", "operation"),
]


@pytest.mark.parametrize(("text", "place"), PLACES)
def test_places(text: str, place: str) -> None:
    (found,) = read(text)
    assert found.place == place


COUNTS = [
    (f"受控文件清单38份，外来文件（法律法规）清单：《{A}》、《{B}》。", None),
    (f"保持《法律法规与合同要求清单》，2024年06月03日更新，共21部：《{A}》、《{B}》。", 21),
    (f"识别法律法规 45 部，主要有：《{A}》、《{B}》。", 45),
    (f"记录 3 份，《{A}》、《{B}》。", None),
    (f"《{A}》、《{B}》等共计 32 项。", 32),
]


@pytest.mark.parametrize(("text", "count"), COUNTS)
def test_stated_counts(text: str, count: int | None) -> None:
    (found,) = read(f"# 合规义务\n{text}")
    assert (found.stated_count.value if found.stated_count else None) == count


def test_english_titles() -> None:
    text = "# Legal requirements\n\nNo.\tTitle of law\tEffective date\n1\tWork Safety Law\t2021-09-01\n2\tFire Control Law\t2021-04-29\n3\tRegulations on Industrial Injury Insurance\t2011-01-01"
    (found,) = read(text)
    assert [t.value for t in found.titles] == [
        "Work Safety Law",
        "Fire Control Law",
        "Regulations on Industrial Injury Insurance",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "危险源辨识采用直接判断法、作业条件危险性评价法，环境因素采用是非判断法、多因子评分法。",
        "检测方法：重量法、滴定法、分光光度法；采样方法：直接采样法。",
        "类别\t名称\n环境\t废气监测报告；废水监测报告\n安全\t安全检查记录；演练记录",
        "加工方法：铸造法、锻造法、焊接法。",
        f"组织按《{A}》的要求编制了《水资源管理办法》。",
        "编制了《采购管理办法》、《仓储管理规定》、《质量手册》等文件。",
    ],
)
def test_what_is_no_list_of_laws(text: str) -> None:
    assert read(text) == []


BY_PLACE = {
    "a line over the table, a label for laws": (
        f"B-1  准则和范围\n体系\tEMS\t标准\tGB/T 24001-2016\n法规\t《{A}》，《{B}》，《{C}》\t\t",
        [("criteria", None, 3)],
    ),
    "a register with its number beside it, laws looked at on site": (
        f"E  运行\n清单 4部\t1){A}；2){B}；3){C}；4){D}\n标准\tGB 39726-2020 甲标准 GB 12348-2008 乙标准\n抽查\t现场对照 《{A}》、《{B}》 核对，√",
        [("compliance", 4, 4), ("operation", None, 2)],
    ),
    "a basis told at the end of its sentence": (
        f"2．除标准外，审核组以公司的成文信息、与顾客的约定以及下列法律为依据：《{A}》《{B}》《{C}》。",
        [("criteria", None, 3)],
    ),
    "registered, as told behind the list": (
        f"17．《{A}》《{B}》《{C}》《{D}》等4部法律法规已登记在册，由专人跟踪更新。",
        [("compliance", 4, 4)],
    ),
    "looked at in the check": (
        f"# 6.1.3 法规\n检查中对照了《{A}》、《{B}》，没有发现抵触。",
        [("operation", None, 2)],
    ),
    "the number two lines above": (
        f"组织编制了法律法规清单，收录4部。\n\n表3-2　适用的法律法规\n序号\t名称\t序号\t名称\n1\t{A}\t2\t{B}\n3\t{C}\t4\t{D}",
        [("compliance", 4, 4)],
    ),
    "a label behind the last title": (
        f"法规与标准\t在用清单登记 4 部： （1）{A} （2）{B} （3）{C} （4）{D} 技术标准： GB 18582-2020　甲标准",
        [("compliance", 4, 4)],
    ),
    "another number above": (
        f"# 合规义务\n供方目录收录12家。\n《{A}》、《{B}》、《{C}》。",
        [("compliance", None, 3)],
    ),
}


@pytest.mark.parametrize("case", BY_PLACE)
def test_place_and_number(case: str) -> None:
    text, told = BY_PLACE[case]
    found = [
        (one.place, one.stated_count.value if one.stated_count else None, len(one.titles))
        for one in read(text)
    ]
    assert found == told
