# ruff: noqa: E501 - the text of documents
"""The readers: labels and what follows them, tables by their header, headings, boxes."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from extract import labels
from extract.readers.fields import check_marks, labelled, prose
from extract.readers.tables import rows as tables
from extract.readers.tables.grid import grids
from extract.readers.text import sections
from schemas.cache import yaml_file
from tests.extract.documents import source


def texts(text: str, group: str, name: str) -> list[str]:
    return [found.text for found in labelled.find(source(text), group, name)]


@pytest.mark.parametrize(
    ("text", "group", "name", "expected"),
    [
        ("受审核方名称：甲乙纺织有限公司", "organization", "name", ["甲乙纺织有限公司"]),
        ("受 审 核 方 名 称 : 甲乙纺织有限公司；", "organization", "name", ["甲乙纺织有限公司"]),
        ("Client name: Blue Mill Co., Ltd.", "organization", "name", ["Blue Mill Co., Ltd."]),
        ("组织名称 Organization：甲乙纺织有限公司", "organization", "name", ["甲乙纺织有限公司"]),
        ("审核组长（签字）：钱多多", "team", "leader", ["钱多多"]),
        (
            "成立时间：2015年9月2日体系实施时间：2020年1月5日",
            "identity",
            "system_effective_on",
            ["2020年1月5日"],
        ),
        (
            "成立时间：2015年9月2日体系实施时间：2020年1月5日",
            "organization",
            "established_on",
            ["2015年9月2日"],
        ),
        ("报告日期　2024年3月1日", "identity", "report_date", ["2024年3月1日"]),
        ("审核范围（不一致时请说明）：\n棉布的织造", "scopes", "audit", ["棉布的织造"]),
        ("1.2 审核范围\n棉布的织造", "scopes", "audit", ["棉布的织造"]),
        ("审核范围\n受审核方名称：甲乙纺织有限公司", "scopes", "audit", []),
        ("受审核方名称\t甲乙纺织有限公司", "organization", "name", ["甲乙纺织有限公司"]),
        ("受审核方名称\t<\t甲乙纺织有限公司", "organization", "name", ["甲乙纺织有限公司"]),
        (
            "受审核方名称\t审核日期\n甲乙纺织有限公司\t2024-03-01",
            "organization",
            "name",
            ["甲乙纺织有限公司"],
        ),
        ("受审核方名称：甲乙纺织有限公司\t备注", "organization", "name", ["甲乙纺织有限公司"]),
        ("子公司受审核方名称：甲", "organization", "name", []),
        ("内部审核组长：钱多多", "team", "leader", []),
        ("受审核方名称：", "organization", "name", []),
        ("比例 3：4", "identity", "number", []),
    ],
)
def test_values_after_labels(text: str, group: str, name: str, expected: list[str]) -> None:
    assert texts(text, group, name) == expected


def test_a_blank_field_is_kept_apart() -> None:
    form = source("受审核方名称\t\n报告日期：")
    assert [p.text for p in labelled.find_all(form, "organization", "name")] == [""]
    assert [p.label.text for p in labelled.find_all(form, "identity", "report_date")] == ["报告日期："]


def test_unknown_field_is_refused() -> None:
    with pytest.raises(KeyError):
        labelled.find(source("甲"), "identity", "colour")


def test_rows_under_a_header() -> None:
    rows = tables.rows(
        source("序号\t姓名\t组内职务\t备注\n1\t钱多多\t组长\t\n\t\t\t\n2\t李 四\t组员\t"), "team"
    )
    assert [(r.text("label"), r.text("name"), r.text("role")) for r in rows] == [
        ("1", "钱多多", "组长"),
        ("2", "李 四", "组员"),
    ]


def test_merged_cells_are_carried_down_and_headers_repeat() -> None:
    table = "姓名\t职务\t注册号\n钱多多\t组长\tA-1\n~\t~\tA-2\n姓名\t职务\t注册号\n李四\t组员\tB-1"
    rows = tables.rows(source(table), "team")
    assert [(r.text("name"), r.text("number")) for r in rows] == [
        ("钱多多", "A-1"),
        ("钱多多", "A-2"),
        ("李四", "B-1"),
    ]


def test_header_in_two_rows() -> None:
    table = "姓名\t职务\t注册信息\t<\n~\t~\t注册级别\t注册号\n钱多多\t组长\t审核员\tA-1"
    (row,) = tables.rows(source(table), "team")
    assert (row.text("grade"), row.text("number")) == ("审核员", "A-1")


def test_transposed_and_side_by_side() -> None:
    (first, second) = tables.rows(source("姓名\t钱多多\t李四\n职务\t组长\t组员"), "team")
    assert (first.text("name"), second.text("role")) == ("钱多多", "组员")
    (row,) = tables.rows(source("姓名\t钱多多\t职务\t组长\n注册号\tA-1\t注册级别\t审核员"), "team")
    assert (row.text("number"), row.text("role"), row.form) == ("A-1", "组长", "pairs")


def test_a_table_of_something_else_has_no_rows() -> None:
    assert tables.rows(source("名称\t金额\n甲\t3\n合计\t3"), "team") == []


def test_heading_paths() -> None:
    text = source(
        "封面\n一、综述\n1.1 审核组\n甲\n1.2 过程\n1、内部审核：\n乙\n2、管理评审：很长的一句话，有逗号，不是标题。\n"
        "丙\n二、结论\n丁"
    )
    at = text.text.index
    assert sections.section_of(text, at("封")) == ()
    assert sections.section_of(text, at("甲")) == ("综述", "审核组")
    assert sections.section_of(text, at("乙")) == ("综述", "过程", "内部审核")
    assert "内部审核" not in sections.section_of(text, at("丙"))
    assert sections.section_of(text, at("丁")) == ("结论",)
    assert [s.title for s in sections.find(text, ["审核组", "结论"])] == ["审核组", "结论"]


def test_marked_levels_and_lists_that_begin_again() -> None:
    text = source("# 第一部分\n## 概述\n甲\n3.1 策划\n一、资源\n乙\n3.2 运行\n丙\n# 第二部分\n丁")
    at = text.text.index
    assert sections.section_of(text, at("甲")) == ("第一部分", "概述")
    assert sections.section_of(text, at("乙"))[-2:] == ("策划", "资源")
    assert sections.section_of(text, at("丙"))[-1] == "运行"
    assert sections.section_of(text, at("丁")) == ("第二部分",)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("■环境 □质量", [("环境", "ticked"), ("质量", "empty")]),
        ("审核方式：☑现场审核　□远程审核", [("现场审核", "ticked"), ("远程审核", "empty")]),
        ("符合☑ 不符合□", [("符合", "ticked"), ("不符合", "empty")]),
        ("符合 基本符合 不符合", [("符合", "unknown"), ("基本符合", "unknown"), ("不符合", "unknown")]),
        ("", []),
    ],
)
def test_choices(text: str, expected: list[tuple[str, str]]) -> None:
    made = source(text or "空")
    found = check_marks.choices(made, 0, len(text))
    assert [(choice.text, choice.state) for choice in found] == expected


def test_words_in_prose() -> None:
    text = source("下次现场审核日期应在 2026 年 1 月 1 日前。")
    assert [piece.text for piece in prose.find(text, "identity", "next_audit_by")] == ["下次现场审核日期"]


def test_labels_are_well_formed() -> None:
    for name, group in labels.load().items():
        for synonyms in (
            *group.fields.values(),
            *group.columns.values(),
            *group.own.values(),
            *group.sections.values(),
        ):
            assert synonyms and all(labels.key(word) for word in synonyms), name
        for need in group.required:
            known = {*group.columns, *group.own}
            assert all(n in known or {*n.split("+")} <= known for n in need.split("|")), name


def test_the_first_and_longest_wording_tells_the_value() -> None:
    assert labels.value_of("audit", "mode", "非现场审核") == "offsite"
    assert labels.value_of("audit", "mode", "现场结合远程审核") == "mixed"
    assert labels.value_of("audit", "mode", "抽样") is None


def test_labels_made_of_the_same_words_are_known_in_any_order() -> None:
    assert labels.fields_of("推荐注册的范围") == (("scopes", "certificate"),)
    assert labels.fields_of("审核组确认的审核范围") == (("scopes", "audit"),)
    assert labels.fields_of("经营范围") == ()
    assert labels.column_of("team", labels.key("审核员资格及注册号")) == "number"
    assert labels.column_of("team", "联系电话") is None


def test_every_pattern_tells_how_it_ends() -> None:
    for group in labels.load().values():
        for written in (*group.patterns.values(), *group.headers.values()):
            for pattern in written:
                head, mark, ends = pattern.partition(" ~ ")
                assert head and mark, pattern
                assert all(len(end) > 1 and not set(end) & set("()[]?*+\\") for end in ends.split("|")), (
                    pattern
                )


def test_labels_read_as_yaml_reads_them() -> None:
    folder = Path(labels.__file__).parent
    for path in folder.glob("*.yaml"):
        plain = yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)
        assert yaml_file.texts(path) == plain


def test_a_title_left_of_a_list_governs_its_rows() -> None:
    made = source("甲\t乙\t丙\n五、特种作业\t姓名\t证书\n~\t王一\t电工证\n六、结论\t完\t-")
    (grid,) = grids(made).values()
    assert [grid.title_of(row) for row in range(4)] == ["甲", "五、特种作业", "五、特种作业", "六、结论"]


def test_the_row_over_a_table_is_its_heading() -> None:
    given = source(
        "A　概况\n说明文字。\nB　推荐意见\t<\n（限选）\t推荐\n\nC 结论\t意见\n有效\t推荐\n\n注：见下表。\t<\n甲\t乙"
    )
    titles = [s.title for s in sections.all_sections(given)]
    assert titles == ["概况", "推荐意见"]
    assert sections.section_of(given, given.text.index("限选")) == ("推荐意见",)
