"""Lists of laws: in sentences, one a line, without brackets, in tables; and what is no list of laws."""

from __future__ import annotations

import pytest

from extract.groups.law_lists import group as law_lists
from schemas.report import LawList, Report
from tests.extract.documents import source


def read(text: str) -> list[LawList]:
    return law_lists.read(source(text), Report())


def shown(found: LawList) -> tuple[str, int | None, bool, list[str | None]]:
    count = found.stated_count.value if found.stated_count else None
    return found.place, count, found.open_ended, [title.value for title in found.titles]


TWO = ["中华人民共和国水法", "江州市消防条例"]

LISTS = [
    (
        "1.4 审核准则\n相关法律法规：《中华人民共和国水法》、《江州市消防条例》等 45 个法律法规。",
        ("criteria", 45, True, TWO),
    ),
    (
        "1.4 依据文件\n《中华人民共和国水法》|《江州市消防条例》。",
        ("criteria", None, False, TWO),
    ),
    (
        "3 合规义务\n识别的法律法规共 2 部，包括：\n1. 《中华人民共和国水法》；\n2. 《江州市消防条例》。",
        ("compliance", 2, False, TWO),
    ),
    (
        "3 运行\n提供《法律法规清单》，主要包括：《中华人民共和国水法》、《江州市消防条例》等。",
        ("compliance", None, True, TWO),
    ),
    (
        "3 运行\n公司遵守《中华人民共和国水法》（2016 修正）、《江州市消防条例》的要求。",
        ("operation", None, False, TWO),
    ),
    (
        "3 运行\n执行中华人民共和国水法、江州市消防条例等。",
        ("operation", None, True, TWO),
    ),
    (
        "3 合规性评价\n序号\t法律法规名称\t实施日期\n"
        "1\t《中华人民共和国水法》\t2016-07-02\n2\t江州市消防条例\t2012-03-01",
        ("compliance", None, False, TWO),
    ),
    (
        "3 运行\n遵守《中华人民共和国水法》、《江州市实施《中华人民共和国水法》、《中华人民共和国水法》。",
        ("operation", None, False, [TWO[0], "江州市实施《中华人民共和国水法》", TWO[0]]),
    ),
    (
        "3 运行\n遵守《中华人民共和国水法》、《江州市消防条例》、GB/T 99999-2023《甲类设备安全要求》。",
        ("operation", None, False, [*TWO, "甲类设备安全要求"]),
    ),
]


@pytest.mark.parametrize(("text", "expected"), LISTS, ids=range(len(LISTS)))
def test_lists(text: str, expected: tuple[str, int | None, bool, list[str]]) -> None:
    (found,) = read(text)
    assert shown(found) == expected


@pytest.mark.parametrize(
    "text",
    [
        "公司编制了《内部审核控制程序》、《管理评审程序》、《消防管理制度》等文件。",
        "根据《中华人民共和国水法》第五条，公司编制了《水资源管理程序》。",
        "适用标准《甲类设备通用技术条件 GB/T 99999-2023》、《GB/T 99998-2025 乙类规范》等国家标准。",
        "方法、办法和规定均已落实。",
    ],
)
def test_no_list_of_laws(text: str) -> None:
    assert read(text) == []


def test_lists_at_several_places_in_reading_order() -> None:
    text = (
        "1 审核准则\n《中华人民共和国水法》、《江州市消防条例》\n"
        "2 合规性评价\n《江州市消防条例》、《中华人民共和国水法》、《中华人民共和国水法》"
    )
    assert [(found.place, len(found.titles)) for found in read(text)] == [("criteria", 2), ("compliance", 3)]


def test_titles_have_their_place_without_the_brackets() -> None:
    (found,) = read("运行\n遵守《中华人民共和国水法》、《江州市消防条例》。")
    assert [(t.raw, t.evidence.line) for t in found.titles] == [(TWO[0], 2), (TWO[1], 2)]


def test_a_column_of_titles_is_a_list_whatever_its_header() -> None:
    text = (
        "适用法律法规清单\n序号\t标题\t谁\n"
        "1\t中华人民共和国水法\t甲\n2\t江州市消防条例\t乙\n3\t中华人民共和国消防法\t丙"
    )
    (found,) = read(text)
    assert shown(found) == ("compliance", None, False, [*TWO, "中华人民共和国消防法"])


def test_a_count_without_the_word_for_laws() -> None:
    (found,) = read("运行\n收录：《中华人民共和国水法》、《江州市消防条例》，共计九部，均注明条款。")
    assert shown(found)[1] == 9


ANNEX = "附录C\n序号\t名称\n1\t中华人民共和国水法\n2\t江州市消防条例\n3\t中华人民共和国消防法"


@pytest.mark.parametrize(
    ("said", "count"),
    [
        ("该单位编制的法律法规清单收录32部，篇目见附录C。", 32),
        ("合规义务清单登记了32项法律法规，见附件3。", 32),
        ("The legal register lists 32 laws and regulations (see Annex C).", 32),
        ("该单位对32部法律法规作了评价。", None),
        ("培训计划清单列有32项培训，见附录B。", None),
    ],
)
def test_the_number_of_a_list_in_an_annex(said: str, count: int | None) -> None:
    (found,) = read(f"# 6.1.3 合规义务\n{said}\n# 合规义务清单\n{ANNEX}")
    assert (found.stated_count.value if found.stated_count else None) == count


def test_titles_that_end_otherwise_do_not_break_a_list() -> None:
    text = "合规义务\n中华人民共和国水法、中华人民共和国民法通则、工伤保险条列、中华人民共和国消防法。"
    (found,) = read(text)
    assert [title.value for title in found.titles] == [
        *("中华人民共和国水法", "中华人民共和国民法通则", "工伤保险条列", "中华人民共和国消防法")
    ]


def test_numbered_titles_in_two_columns() -> None:
    text = (
        "合规义务\n识别的法律法规为4部，名称列于下方。\n"
        "1 中华人民共和国水法 3 中华人民共和国消防法\n2 江州市消防条例 4 工伤保险条例\n附录"
    )
    (found,) = read(text)
    titles = ["中华人民共和国水法", "中华人民共和国消防法", "江州市消防条例", "工伤保险条例"]
    assert [title.value for title in found.titles] == titles


HEADED = "序号\t名称\n"
WATER, FIRE, SAFE = "1\t中华人民共和国水法\n", "2\t中华人民共和国消防法\n", "3\t中华人民共和国安全生产法\n"


@pytest.mark.parametrize("caption", ["续表3-2", "表3-2（续）", "（续表）", "Table 3-2 (continued)"])
def test_a_table_that_goes_on_is_one_list(caption: str) -> None:
    text = f"# 合规义务清单\n表3-2 清单\n{HEADED}{WATER}{FIRE}{SAFE}\n{caption}\n{HEADED}4\t江州市消防条例"
    (found,) = read(text)
    assert len(found.titles) == 4


def test_a_table_of_another_caption_is_another_list() -> None:
    text = f"# 清单\n表1 国家的\n{HEADED}{WATER}{FIRE}{SAFE}\n表2 续期办理的\n{HEADED}{WATER}{SAFE}"
    assert [len(found.titles) for found in read(text)] == [3, 2]


def test_numbers_are_of_the_tables_that_their_sentences_name() -> None:
    text = (
        "适用的法律法规共17部，目录见附件3之表3-1。\n识别适用的法律法规30部，目录见附件3之表3-2。\n"
        f"# 结论\n{'体系得到实施和保持。' * 30}\n# 附件3\n表3-1 审核所依据的法律法规\n{HEADED}{WATER}{FIRE}\n"
        f"表3-2 识别的法律法规\n{HEADED}{WATER}{FIRE}{SAFE}"
    )
    counts = [found.stated_count.value if found.stated_count else None for found in read(text)]
    assert counts == [17, 30]


def test_a_sentence_beside_laws_is_no_title() -> None:
    text = (
        "条款\t证据\n7.1.4\t作业环境的照明、通风和温度满足要求，现场整洁，物料定置摆放。\n"
        "6.1.3\t《中华人民共和国水法》、《中华人民共和国消防法》、《江州市消防条例》"
    )
    assert [len(found.titles) for found in read(text)] == [3]
