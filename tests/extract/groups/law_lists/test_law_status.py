"""Laws that are named as gone do not count as listed; the list around them does."""

from __future__ import annotations

import pytest

from extract.groups.law_lists import group as law_lists
from schemas.report import Report
from tests.extract.documents import source

S = "中华人民共和国"


def read(text: str) -> list[list[str]]:
    made = law_lists.read(source(text), Report())
    return [[(title.value or "").removeprefix(S) for title in found.titles] for found in made]


GONE = [
    (
        f"识别了《{S}水法》、《{S}甲法》（已废止，由《{S}乙法典》取代）、《江州市消防条例》等。",
        ["水法", "江州市消防条例"],
    ),
    (
        f"识别了《{S}水法》、《江州市消防条例》（原《江州市消防办法》）、《{S}丙法》。",
        ["水法", "江州市消防条例", "丙法"],
    ),
    (f"包括《{S}水法》、《{S}丙法》、《{S}丁法》，其中《{S}丙法》自2021年1月1日起废止。", ["水法", "丁法"]),
    (
        f"清单有：\n1. 《{S}水法》\n2. 《{S}甲法》现已被《{S}乙法》替代\n3. 《江州市消防条例》",
        ["水法", "江州市消防条例"],
    ),
    (f"清单有：\n（一）《{S}水法》\n（二）《{S}甲法》不再适用\n（三）《{S}丙法》", ["水法", "丙法"]),
    (f"遵守《{S}水法》、《{S}丙法》、旧版《{S}丁法》、《{S}戊法》。", ["水法", "丙法", "戊法"]),
    (
        f"名称\t状态\t部门\n{S}水法\t现行有效\t甲\n{S}甲法\t已废止\t乙\n{S}丙法\t现行有效\t丙",
        ["水法", "丙法"],
    ),
    (
        f"名称\t实施日期\n{S}水法\t2016-07-02\n{S}甲法（2021年废止）\t1999-10-01\n{S}丙法\t2020-01-01",
        ["水法", "丙法"],
    ),
]


@pytest.mark.parametrize(("text", "titles"), GONE)
def test_the_list_goes_on_around_a_law_that_is_gone(text: str, titles: list[str]) -> None:
    assert read("适用法律法规清单\n" + text) == [titles]


@pytest.mark.parametrize(
    "text",
    [
        f"培训讲解了《{S}乙法典》施行后《{S}甲法》、《{S}丙法》、《{S}丁法》同时废止的情况。",
        f"将《{S}甲法》、《{S}丙法》更新为《{S}乙法典》。",
        f"从清单中删除了已废止的《{S}甲法》、《{S}丙法》，增加《{S}乙法典》。",
        f"《{S}甲法》、《{S}丁法》和《{S}丙法》不再适用，已从清单中剔除。",
        f"《{S}甲法》已由《{S}乙法》代替，《{S}丙法》随《{S}乙法》的施行而废止。",
    ],
)
def test_laws_that_are_gone_alone_are_no_list(text: str) -> None:
    assert read("培训\n" + text) == []


@pytest.mark.parametrize(
    "text",
    [
        f"《{S}水法》、《{S}丙法》，均为现行有效版本，无废止文件。",
        f"《{S}水法》、《{S}丙法》等，定期识别法规的更新、废止情况。",
        f"《{S}水法》、《{S}丙法》，及时更新，未发现废止的法规。",
        f"《{S}水法》（2016年修正）、《{S}丙法》（替代《{S}甲法》）。",
    ],
)
def test_other_words_after_a_list_leave_it(text: str) -> None:
    assert read("适用法律法规\n" + text) == [["水法", "丙法"]]


@pytest.mark.parametrize(
    "text",
    [
        f"a) 《{S}水法》\nb) 《江州市消防条例》\nc) 《{S}丙法》",
        f"一、《{S}水法》\n二、《江州市消防条例》\n三、《{S}丙法》",
        f"i. 《{S}水法》\nii. 《江州市消防条例》\niii. 《{S}丙法》",
        f"1 {S}水法\n2 江州市消防条例\n3 {S}丙法",
        f"法律：《{S}水法》；地方性法规：《江州市消防条例》；法律：《{S}丙法》",
        f"No.\tLaw 法律法规\tIn force since\n1\t{S}水法 Water Law\t2016-07-02\n"
        f"2\t江州市消防条例\t2012-03-01\n3\t《{S}丙法》\t2020-01-01",
    ],
)
def test_lists_of_other_layouts(text: str) -> None:
    assert read("适用法律法规清单\n" + text) == [["水法", "江州市消防条例", "丙法"]]


def test_the_number_of_a_table_stands_behind_it() -> None:
    text = (
        f"法律法规清单\n名称\t部门\t适用性\n{S}水法\t甲\t适用\n{S}丙法\t乙\t适用\n上述法律法规清单共计 2 部。"
    )
    (found,) = law_lists.read(source(text), Report())
    assert found.stated_count is not None and found.stated_count.value == 2


def test_the_laws_of_the_audit_information_are_criteria() -> None:
    text = f"2 审核信息\n2.1 审核类型：监督\n2.7 适用的法律法规：《{S}水法》、《{S}丙法》。"
    (found,) = law_lists.read(source(text), Report())
    assert found.place == "criteria"
