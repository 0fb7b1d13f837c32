# ruff: noqa: E501 - the text of documents
"""Tables of certification rules: heads in levels, halves side by side, figures and ranges."""

from __future__ import annotations

import ingest
from extract.rulebook.read import read_rulebook
from schemas.other_kinds.rulebook import RuleTable

RULES = "北辰认证有限公司\n能源管理体系认证规则\n\n1 适用范围\n\n1.1 本规则适用于认证活动。\n\n"


def tables(text: str) -> list[RuleTable]:
    """The tables of rules with this behind their clauses."""
    return read_rulebook(ingest.read_bytes((RULES + text).encode(), "rules.txt"))[0].tables


def test_two_halves_under_two_levels() -> None:
    (found,) = tables(
        "附录 A\n\n认证审核时间要求\n\n"
        "有效人数\t审核时间（天）\t\t有效人数\t审核时间（天）\t\n\t高\t低\t\t高\t低\n"
        "1—10\t3.0\t2.5\t101～1,150\t1２\t9\n11-100\t4.5\t3\t>1150\t按上述规律递进\t\n"
    )
    assert found.title == "认证审核时间要求"
    assert found.columns == ["有效人数", "审核时间（天）/高", "审核时间（天）/低"]
    assert found.rows == [
        ["1-10", 3, 2.5],
        ["11-100", 4.5, 3],
        ["101-1150", 12, 9],
        [">1150", "按上述规律递进", ""],
    ]
    assert [type(value) for value in found.rows[0]] == [str, int, float]
    assert found.clause is None
    assert found.places[2, 1].evidence.line == 14
    assert found.places[2, 1].value == "12"


def test_one_level_under_a_clause() -> None:
    (found,) = tables(
        "1.2 审核时间\n\n表 1 人数与人日\n（单位：人日）\n\n人数\tQMS\tEMS 高\tEMS 有 限\n1~5\t1.5\t3\t2.5\n6~10\t2\t3.5\t3\n"
    )
    assert (found.title, found.clause) == ("表1人数与人日", "1.2")
    assert found.columns == ["人数", "QMS", "EMS高", "EMS有限"]
    assert found.rows == [["1-5", 1.5, 3, 2.5], ["6-10", 2, 3.5, 3]]


def test_words_alone_have_one_row_of_heads() -> None:
    (found,) = tables("1.2 风险\n\n风险\t业务\n高\t采矿\n低\t咨询\n")
    assert (found.title, found.columns) == ("风险", ["风险", "业务"])
    assert found.rows == [["高", "采矿"], ["低", "咨询"]]


def test_a_table_that_goes_on_is_one() -> None:
    (found,) = tables(
        "表 2 人日\n\n人数\t高\t低\n1-5\t3\t2\n6-10\t4\t3\n\n表 2（续）\n\n人数\t高\t低\n11-20\t5\t4\n21-30\t6\t5\n"
    )
    assert found.rows == [["1-5", 3, 2], ["6-10", 4, 3], ["11-20", 5, 4], ["21-30", 6, 5]]
    assert sorted({row for row, _ in found.places}) == [0, 1, 2, 3]


def test_tables_of_the_cover_and_the_contents_are_none_of_the_rules() -> None:
    text = (
        "文件编号\tBC-01\t版本\tA/0\n编制\t甲\t日期\t2024-01-02\n\n能源管理体系认证规则\n\n"
        "目录\n\n1 范围\t1\n2 其他\t2\n3 附则\t3\n\n1 范围\n\n本规则适用于认证。\n\n2 其他\n\n2.1 机构应当保存记录。\n"
    )
    found = read_rulebook(ingest.read_bytes(text.encode(), "rules.txt"))[0]
    assert found.tables == []
    assert [(one.number, one.line) for one in found.clauses] == [("1", 12), ("2", 16), ("2.1", 18)]
    assert (found.document.number, found.document.version) == ("BC-01", "A/0")
