"""Tables without any rules: what is one row of them, and what below them is none."""

from __future__ import annotations

from tests.ingest import samples
from tests.ingest.drawn import both, drawn, lines

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
