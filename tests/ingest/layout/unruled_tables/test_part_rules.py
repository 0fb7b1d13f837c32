"""Tables with level rules over some columns, single rows and columns that only look like ones."""

from __future__ import annotations

from schemas.document import Document
from tests.ingest import samples
from tests.ingest.drawn import both, drawn, lines, rules


def _spans(document: Document) -> dict[str, tuple[int, int, int, int]]:
    (block,) = [block for block in document.body if block.kind == "table"]
    return {document.text[c.start : c.end]: (c.row, c.column, c.row_span, c.column_span) for c in block.cells}


def test_rules_over_some_columns_part_rows_beside_cells_over_several() -> None:
    head = lines((80, 114, "姓名"), (160, 114, "注册编号"), (300, 114, "有效期至"))
    rows = lines(
        (160, 134, "2024-N1QMS-1"),
        (300, 134, "2027-01-11"),
        (80, 144, "甘启明"),
        (160, 154, "2025-N1EMS-1"),
        (300, 154, "2027-02-11"),
        (80, 174, "卢静"),
        (160, 174, "无"),
        (300, 174, "无"),
    )
    drawing = both(rules(100, 120, 160, 180, left=74, right=414), rules(140, left=154, right=414), head, rows)
    found = _spans(drawn(drawing))
    assert found["甘启明"] == (1, 0, 2, 1)
    assert found["2025-N1EMS-1"] == (2, 1, 1, 1)
    assert found["卢静"] == (3, 0, 1, 1)


def test_a_rule_under_a_title_of_several_columns_tells_that_it_is_over_them() -> None:
    head = lines((80, 124, "指标"), (218, 114, "完成情况"), (160, 134, "上年"), (300, 134, "本年"))
    rows = lines((80, 154, "合格率"), (160, 154, "98%"), (300, 154, "99%"))
    more = lines((80, 174, "投诉"), (160, 174, "2 起"), (300, 174, "1 起"))
    drawing = both(rules(100, 140, 160, 180, left=74, right=330), rules(120, left=154, right=330))
    found = _spans(drawn(both(drawing, head, rows, more)))
    assert found["完成情况"] == (0, 1, 1, 2)
    assert found["指标"] == (0, 0, 2, 1)
    assert found["上年"] == (1, 1, 1, 1)
    assert found["99%"] == (2, 2, 1, 1)


def test_values_a_little_wider_than_those_below_are_no_titles() -> None:
    head = lines((80, 114, "姓名"), (160, 114, "领域"), (220, 114, "注册编号"), (350, 114, "有效期至"))
    rows = lines(
        (160, 134, "质量"),
        (220, 134, "2024-N1QMS-44441"),
        (350, 134, "2027-01-14"),
        (80, 144, "甘启明"),
        (160, 154, "环境"),
        (220, 154, "2025-N1EMS-1111"),
        (350, 154, "2027-02-1"),
        (80, 174, "卢静"),
        (160, 174, "无"),
        (220, 174, "无"),
        (350, 174, "无"),
    )
    drawing = both(rules(100, 120, 160, 180, left=74, right=450), rules(140, left=154, right=450), head, rows)
    found = _spans(drawn(drawing))
    assert found["质量"] == (1, 1, 1, 1)
    assert found["2024-N1QMS-44441"] == (1, 2, 1, 1)
    assert found["2027-01-14"] == (1, 3, 1, 1)
    assert found["甘启明"] == (1, 0, 2, 1)


def test_values_at_the_top_of_their_rows_need_no_others_beside_each() -> None:
    head = lines((80, 114, "数量"), (160, 114, "编号"), (300, 114, "结论"))
    rows = [(300.0, 134.0 + 17 * at, text) for at, text in enumerate(["合格", "合格", "不合格", "合格"])]
    rows += [(80.0, 134.0, "79"), (160.0, 134.0, "A-656")]
    drawing = both(rules(100, 119, 187, left=74, right=414), rules(136, 153, 170, left=294, right=414), head)
    found = _spans(drawn(both(drawing, lines(*rows))))
    assert found["79"] == (1, 0, 4, 1)
    assert found["不合格"] == (3, 2, 1, 1)


def test_rules_around_a_title_are_no_table() -> None:
    drawing = both(rules(80, 100, 120, left=74, right=414), lines((80, 114, "附录四"), (140, 114, "供方")))
    document = drawn(both(drawing, lines((74, 150, "正文。"))))
    assert not samples.tables(document)


def test_an_underlined_value_parts_no_row() -> None:
    head = lines((80, 114, "编号"), (160, 114, "名称"), (300, 114, "结论"))
    rows = lines((80, 134, "A-1"), (160, 134, "塞尺"), (300, 134, "合格"), (160, 148, "二号"))
    drawing = both(rules(100, 120, 156, left=74, right=414), rules(136, left=160, right=180), head, rows)
    table = samples.tables(drawn(drawing))[0]
    assert len(table) == 2
    assert table[1] == ["A-1", "塞尺二号", "合格"] or table[1] == ["A-1", "塞尺\n二号", "合格"]


def test_a_single_row_at_the_top_of_a_page_goes_on() -> None:
    first = both(
        rules(700, 720, 740, left=74, right=414),
        lines((72, 80, "前文。"), (80, 714, "编号"), (160, 714, "名称"), (300, 714, "结论")),
        lines((80, 734, "A-1"), (160, 734, "塞尺"), (300, 734, "合格")),
    )
    second = both(
        rules(100, 120, left=74, right=414),
        lines((80, 114, "A-2"), (160, 114, "卡尺"), (300, 114, "合格"), (72, 160, "后文。")),
    )
    assert samples.tables(drawn(first, second)) == [
        [["编号", "名称", "结论"], ["A-1", "塞尺", "合格"], ["A-2", "卡尺", "合格"]]
    ]


def test_a_running_header_is_no_row_of_the_table_before() -> None:
    first = both(
        rules(700, 720, 740, left=74, right=414),
        lines(
            (72, 80, "前文。"), (80, 714, "名称"), (300, 714, "结论"), (80, 734, "塞尺"), (300, 734, "合格")
        ),
    )
    second = lines((80, 44, "审核报告"), (300, 44, "编号 A-17"), (72, 160, "后文。"), (72, 780, "2"))
    assert [len(table) for table in samples.tables(drawn(first, second))] == [2]


def test_a_line_close_above_the_next_table_is_its_title() -> None:
    rows = lines((80, 114, "废水处理"), (300, 114, "6.2"), (80, 134, "环境监测"), (300, 134, "3.4"))
    more = lines((80, 184, "应急演练"), (300, 184, "7.1"), (80, 204, "安全培训"), (300, 204, "9.8"))
    drawing = both(rules(100, 120, 140, 170, 190, 210, left=74, right=414), rows, more)
    document = drawn(both(drawing, lines((200, 166, "安全生产费用（万元）"))))
    assert [block.kind for block in document.body] == ["table", "paragraph", "table"]


def test_names_apart_in_one_cell_are_no_columns() -> None:
    drawing = both(
        rules(100, 120, 140, 160, left=74, right=514),
        lines((80, 114, "审核组长"), (200, 114, "甘启明")),
        lines((80, 134, "审核组成员"), (200, 134, "卢静宜"), (250, 134, "穆青山"), (300, 134, "焦远")),
        lines((80, 154, "签署日期"), (200, 154, "2025年6月23日")),
    )
    table = samples.tables(drawn(drawing))[0]
    assert [len(row) for row in table] == [2, 2, 2]


def test_numbered_pairs_without_rules_are_rows() -> None:
    names = ["民法典", "劳动法", "劳动合同法", "产品质量法", "计量法", "标准化法"]
    placed = [
        (80.0 + 235 * (at % 2) + off, 134.0 + 15 * (at // 2), text)
        for at, name in enumerate(names)
        for off, text in ((0, f"{at + 1}"), (15, f"中华人民共和国{name}"))
    ]
    document = drawn(lines((74, 100, "清单共列六部，按次序抄录。"), (74, 115, "逐项核对。"), *placed))
    table = samples.tables(document)[0]
    assert [len(row) for row in table] == [2, 2, 2]
    assert table[2][1].replace(" ", "") == "6中华人民共和国标准化法"


def test_a_value_that_crosses_columns_is_over_them() -> None:
    wide = "质量管理体系、环境管理体系、职业健康安全管理体系"
    drawing = both(
        rules(100, 120, 140, 160, left=74, right=514),
        lines(
            (80, 114, "项目编号"), (160, 114, "17-2025-Q"), (290, 114, "签发日"), (380, 114, "2025年5月10日")
        ),
        lines((80, 134, "审核性质"), (160, 134, "监督审核"), (290, 134, "组长"), (380, 134, "甘启明")),
        lines((80, 154, "认证体系"), (160, 154, wide)),
    )
    found = _spans(drawn(drawing))
    assert found[wide] == (2, 1, 1, 3)
    assert found["认证体系"] == (2, 0, 1, 1)


def test_a_paragraph_below_a_table_is_no_value_of_it() -> None:
    text = "以上各项由审核组与受审核方在末次会议上确认，双方没有异议，记录一式两份。"
    drawing = both(
        rules(100, 120, 140, 200, left=74, right=514),
        lines((80, 114, "编号"), (160, 114, "名称"), (290, 114, "型号"), (380, 114, "结论")),
        lines((80, 134, "A-1"), (160, 134, "塞尺"), (290, 134, "0.02"), (380, 134, "合格")),
        lines((95, 170, text)),
    )
    document = drawn(drawing)
    assert [block.kind for block in document.body] == ["table", "paragraph"]


def test_single_value_rows_between_two_rules_are_rows() -> None:
    drawing = both(
        rules(100, 180, left=74, right=514),
        *(
            lines((80, 114 + 19 * at, f"第{name}季度"), (300, 114 + 19 * at, f"{72 + at}"))
            for at, name in enumerate("一二三四")
        ),
    )
    table = samples.tables(drawn(drawing))[0]
    assert table[3] == ["第四季度", "75"]


def test_centred_lines_with_room_around_part_tables_without_heads() -> None:
    first = [
        (x, 114.0 + 19 * at, text) for at in range(3) for x, text in ((80.0, f"支出{at}"), (351.0, f"7{at}"))
    ]
    more = [(x, y + 105, text.replace("支出", "费用")) for x, y, text in first]
    drawing = both(rules(103, 160, 208, 265, left=74, right=514), lines(*first, *more))
    title = lines((234, 188, "上年安全费用（万元）"))
    document = drawn(both(drawing, title))
    assert [block.kind for block in document.body] == ["table", "paragraph", "table"]


def test_all_stretches_may_be_divided() -> None:
    names = ["甘启明", "卢静", "穆青山", "焦远"]
    rows = [
        item
        for at, name in enumerate(names)
        for item in (
            (80.0, 124.0 + 40 * at, name),
            (160.0, 114.0 + 40 * at, f"2024-N1QMS-{at}"),
            (300.0, 114.0 + 40 * at, "长期"),
            (160.0, 134.0 + 40 * at, f"2025-N1EMS-{at}"),
            (300.0, 134.0 + 40 * at, "短期"),
        )
    ]
    whole = rules(100, 140, 180, 220, 260, left=74, right=414)
    found = _spans(drawn(both(whole, rules(120, 160, 200, 240, left=154, right=414), lines(*rows))))
    assert [found[name] for name in names] == [(2 * at, 0, 2, 1) for at in range(4)]


def test_a_value_in_two_parts_beside_its_label_is_over_the_columns_it_crosses() -> None:
    drawing = both(
        rules(100, 120, 156, 192, 212, left=74, right=514),
        lines(
            (80, 114, "项目编号"), (160, 114, "17-2025-Q"), (290, 114, "签发日"), (380, 114, "2025年5月10日")
        ),
        lines((160, 134, "GB/T 19001-2016 / ISO 9001"), (340, 134, "质量"), (80, 143, "审核准则")),
        lines((160, 152, "GB/T 24001-2016 / ISO 14001"), (346, 152, "环境")),
        lines(
            (80, 170, "审核类型"), (160, 179, "监督审核"), (290, 170, "审核日期"), (380, 170, "2025-05-06")
        ),
        lines((80, 188, "Type"), (290, 188, "Dates"), (380, 188, "2025-05-08")),
        lines((80, 206, "审核性质"), (160, 206, "例行"), (290, 206, "组长"), (380, 206, "甘启明")),
    )
    found = _spans(drawn(drawing))
    wide = next(text for text in found if text.startswith("GB/T 19001"))
    assert found[wide] == (1, 1, 1, 3)
    assert found["监督审核"] == (2, 1, 1, 1)
    assert found["甘启明"] == (3, 3, 1, 1)


def test_a_value_that_reaches_the_next_column_is_over_it() -> None:
    wide = "南岭恒泰精密机械制造有限"
    drawing = both(
        rules(100, 120, 140, 160, left=74, right=514),
        lines((80, 114, "客户"), (142, 114, wide)),
        lines((80, 134, "编号"), (142, 134, "17-2025-Q"), (290, 134, "签发日"), (380, 134, "2025-05-10")),
        lines((80, 154, "组长"), (142, 154, "甘启明"), (290, 154, "合同号"), (380, 154, "H-17")),
    )
    found = _spans(drawn(drawing))
    assert found[wide] == (0, 1, 1, 3)
    assert found["甘启明"] == (2, 1, 1, 1)


def test_a_text_beside_others_in_its_row_is_over_no_further_column() -> None:
    drawing = both(
        rules(100, 120, 156, 176, 196, left=74, right=514),
        lines((80, 114, "编号"), (142, 114, "名称"), (290, 114, "结论"), (380, 114, "日期")),
        lines((142, 134, "南岭恒泰精密机械制造厂"), (80, 143, "A-1"), (290, 143, "合格"), (380, 143, "五月")),
        lines((142, 152, "的一号压力表")),
        lines((80, 170, "A-2"), (142, 170, "卡尺"), (290, 170, "合格"), (380, 170, "六月")),
        lines((80, 190, "A-3"), (142, 190, "塞尺"), (290, 190, "合格"), (380, 190, "七月")),
    )
    table = samples.tables(drawn(drawing))[0]
    assert table[1] == ["A-1", "南岭恒泰精密机械制造厂的一号压力表", "合格", "五月"]


def test_cells_of_several_lines_in_a_list_are_over_no_further_column() -> None:
    def row(y: float, name: str, code: str) -> list[tuple[float, float, str]]:
        first = [(80.0, y + 7, name), (160.0, y, code), (160.0, y + 14, "梯12陕C908")]
        return [*first, (260.0, y + 7, "2025-03-20"), (350.0, y, "岭南特种设备检"), (350.0, y + 14, "验院")]

    head = lines((80, 114, "设备"), (160, 114, "设备代码"), (260, 114, "检验日期"), (350, 114, "检验机构"))
    rows = [*row(134, "叉车", "5110685142019435"), *row(170, "电梯", "3120247752020796")]
    rows += row(206, "行车", "4120247752020796")
    drawing = both(rules(100, 120, 156, 192, 228, left=74, right=514), head, lines(*rows))
    table = samples.tables(drawn(drawing))[0]
    assert [len(cells) for cells in table] == [4, 4, 4, 4]
    assert [cells[2] for cells in table[1:]] == ["2025-03-20"] * 3
