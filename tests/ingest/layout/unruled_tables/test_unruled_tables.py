"""Tables without any rules: what is one row of them, and what below them is none."""

from __future__ import annotations

from collections.abc import Callable

from tests.ingest import samples
from tests.ingest.drawn import Canvas, both, drawn, lines, rules

ABOVE = lines(*((72, 80 + 20 * at, "查看现场的情况如上所述，记录完整，没有发现问题。") for at in range(3)))


def test_choices_below_one_another_beside_their_label() -> None:
    labels = lines((78, 160, "项目编号"), (78, 175, "单位"), (78, 220, "审核性质"), (78, 265, "组长"))
    marks = [
        (220.0, 190.0 + 15 * at, f"{'☑' if at == 2 else '□'}{name}") for at, name in enumerate("甲乙丙丁戊")
    ]
    values = lines((220, 160, "2025-S"), (220, 175, "某某公司"), *marks, (220, 265, "甘启明"))
    (rows,) = samples.tables(drawn(both(ABOVE, labels, values)))
    assert [row[0] for row in rows] == ["项目编号", "单位", "审核性质", "组长"]
    assert rows[2][1].count("\n") == 4


def test_a_short_last_row_of_pairs_of_one_make() -> None:
    names = [
        "文件的符合性",
        "方针和目标的适宜性",
        "资源和人员",
        "运行控制的有效性",
        "内部审核和管理评审的",
        "履行",
    ]
    pairs = [
        (78.0 + 200 * (at % 2), 160.0 + 15 * (at // 2), f"{name}……符合") for at, name in enumerate(names)
    ]
    (rows,) = samples.tables(drawn(both(ABOVE, lines(*pairs, (78, 205, "持续改进的能力……基本符合")))))
    assert [row[0] for row in rows][-2:] == ["内部审核和管理评审的……符合", "持续改进的能力……基本符合"]


def test_a_name_at_the_right_below_a_table() -> None:
    signed = lines(
        (78, 160, "审核组签名"), (78, 175, "签名日期"), (220, 160, "甘启明 卢静宜"), (220, 175, "三月四日")
    )
    document = drawn(both(ABOVE, signed, lines((430, 198, "某某认证公司"))))
    assert samples.tables(document) == [[["审核组签名", "甘启明 卢静宜"], ["签名日期", "三月四日"]]]
    assert document.body[-1].kind == "paragraph"


PAIRS = [
    ("注册地址：甲市某路5号", "办公地址：甲市某路7号"),
    ("成立日期：三月", "营业期限：长期"),
    ("组长：甘启明", "组员：卢静宜"),
]


def _pairs(top: float) -> Callable[[Canvas], None]:
    """Rows of two labels with their values, set in by the padding of cells."""
    return lines(
        *(
            (x, top + 15 * at, text)
            for at, row in enumerate(PAIRS)
            for x, text in zip((78, 310), row, strict=True)
        )
    )


def test_a_first_row_of_pairs_with_two_lines_beside_one() -> None:
    first = lines(
        (310, 160, "统一社会信用代码："), (78, 167.5, "受审核方：某某公司"), (310, 175, "91320500MA1X")
    )
    (rows,) = samples.tables(drawn(both(ABOVE, first, _pairs(190))))
    assert rows[0] == ["受审核方：某某公司", "统一社会信用代码：91320500MA1X"]
    assert len(rows) == 4


def test_lines_far_above_pairs_or_not_beside_one_another_are_no_row_of_them() -> None:
    for step in (15.0, 7.5):
        first = lines(
            (310, 160, "编号：三"),
            (78, 160 + step, "报告的说明"),
            (310, 160 + 2 * step, "共九页"),
        )
        top = 205 + (0 if step > 10 else 40)
        (rows,) = samples.tables(drawn(both(ABOVE, first, _pairs(top))))
        assert rows[0] == [*PAIRS[0]]


def test_a_day_in_two_lines_is_in_one_cell() -> None:
    head = lines((80, 114, "器具"), (220, 114, "检定"), (400, 114, "有效期至"))
    row = lines((80, 134, "钢卷尺"), (220, 134, "三月"), (400, 134, "2026年1月13"))
    more = lines((80, 149, "7.5m"), (220, 149, "某某计量科技公司"), (400, 149, "日"))
    (rows,) = samples.tables(drawn(both(rules(100, 120, 156, left=74, right=474), head, row, more)))
    assert rows[1][2].replace("\n", "") == "2026年1月13日"
    assert len(rows) == 2


def test_a_long_text_that_fills_its_cell_is_not_parted_between_few_rules() -> None:
    head = lines((80, 94, "标准"), (220, 94, "范围"))
    scope = "滤袋和除尘器的设计和生产所涉及场所的环境管"
    rows = [
        ("GB/T 24001", scope),
        ("（ISO 14001）", "理活动"),
        ("GB/T 45001", scope[:-3] + "健康安"),
        ("（ISO 45001）", "全活动"),
    ]
    texts = lines(
        *(
            (x, 114 + 15 * at + 5 * (at // 2), text)
            for at, row in enumerate(rows)
            for x, text in zip((80, 220), row, strict=True)
        )
    )
    (read,) = samples.tables(drawn(both(rules(80, 100, 134, 168, left=74, right=478), head, texts)))
    assert [row[1].replace("\n", "") for row in read[1:]] == [scope + "理活动", scope[:-3] + "健康安全活动"]


def test_short_values_between_few_rules_are_rows_of_their_own() -> None:
    head = lines((80, 94, "标准"), (220, 94, "范围"))
    rows = [("GB/T 24001", "环境"), ("GB/T 19001", "质量"), ("GB/T 45001", "安全"), ("GB/T 23331", "能源")]
    texts = lines(
        *(
            (x, 114 + 15 * at + 5 * (at // 2), text)
            for at, row in enumerate(rows)
            for x, text in zip((80, 220), row, strict=True)
        )
    )
    (read,) = samples.tables(drawn(both(rules(80, 100, 134, 168, left=74, right=478), head, texts)))
    assert [row[1] for row in read[1:]] == ["环境", "质量", "安全", "能源"]
