"""Tables with level rules alone or none: their rows, what parts them, what page breaks do to them."""

from __future__ import annotations

from collections.abc import Callable

from tests.ingest import samples
from tests.ingest.drawn import Canvas, both, drawn, lines, rules

HEAD = [(80, 100, "编号"), (160, 100, "名称"), (300, 100, "检定机构")]
WIDE = "南江省精密仪器检定"


def _three(top: float, rows: list[tuple[float, float, str]], bottom: float) -> Callable[[Canvas], None]:
    """A table with rules above, under the head and below."""
    head = [(x, y - 100 + top + 14, text) for x, y, text in HEAD]
    return both(rules(top, top + 20, bottom, left=74, right=414), lines(*head, *rows))


def test_cells_with_one_middle_are_rows() -> None:
    rows = [
        (300.0, 134.0, WIDE),
        (80.0, 141.0, "PA-26"),
        (160.0, 141.0, "温度计"),
        (300.0, 148.0, "有限公司"),
        (300.0, 162.0, WIDE),
        (80.0, 169.0, "PA-27"),
        (160.0, 169.0, "压力表"),
        (300.0, 176.0, "有限公司"),
    ]
    document = drawn(_three(100, rows, 182))
    assert samples.tables(document) == [
        [
            ["编号", "名称", "检定机构"],
            ["PA-26", "温度计", f"{WIDE}有限公司"],
            ["PA-27", "压力表", f"{WIDE}有限公司"],
        ]
    ]


def test_rows_between_rules_with_names_over_posts() -> None:
    rows = [(80.0, 134.0 + 14 * at, text) for at, text in enumerate(("甘启明", "组长", "审核员"))]
    rows += [(80.0, 182.0 + 14 * at, text) for at, text in enumerate(("卢静", "组员", "审核员"))]
    rows += [
        (160.0, 148.0, "N1Q-7011"),
        (160.0, 196.0, "N1Q-7012"),
        (300.0, 148.0, "19.05"),
        (300.0, 196.0, "17.06"),
    ]
    ruled = both(_three(100, rows, 216), rules(168, left=74, right=414))
    table = samples.tables(drawn(ruled))[0]
    assert [row[1] for row in table] == ["名称", "N1Q-7011", "N1Q-7012"]


def test_values_under_one_another_are_rows() -> None:
    rows = [
        (x, 134.0 + 14 * at, text)
        for at in range(4)
        for x, text in ((80.0, f"B-{at}"), (160.0, "塞尺"), (300.0, "合格"))
    ]
    table = samples.tables(drawn(_three(100, rows, 184)))[0]
    assert [row[0] for row in table] == ["编号", "B-0", "B-1", "B-2", "B-3"]


def test_several_values_beside_one_cell_are_rows_under_a_merged_one() -> None:
    rows = [(160.0, 134.0 + 14 * at, f"N1Q-{at}00{at}") for at in range(3)]
    rows += [(300.0, 134.0 + 14 * at, f"2027-0{at + 1}-11") for at in range(3)]
    rows += [(80.0, 148.0, "甘启明"), (80.0, 176.0, "卢静"), (160.0, 176.0, "N1Q-7"), (300.0, 176.0, "长期")]
    document = drawn(_three(100, rows, 182))
    (block,) = [block for block in document.body if block.kind == "table"]
    spans = [
        (document.text[cell.start : cell.end], cell.row, cell.row_span)
        for cell in block.cells
        if not cell.column
    ]
    assert spans == [("编号", 0, 1), ("甘启明", 1, 3), ("卢静", 4, 1)]
    assert samples.tables(document)[0][3] == ["N1Q-2002", "2027-03-11"]


def test_values_one_below_the_other_in_one_column_are_one_cell() -> None:
    rows = [(160.0, 134.0 + 14 * at, f"2024-N1Q-{at}00{at}") for at in range(3)]
    rows += [(80.0, 148.0, "甘启明"), (300.0, 148.0, "长期"), (80.0, 176.0, "卢静"), (160.0, 176.0, "N1Q-7")]
    table = samples.tables(drawn(_three(100, rows, 182)))[0]
    assert [row[0] for row in table] == ["编号", "甘启明", "卢静"]


def test_captions_part_tables() -> None:
    rows = [(80.0, 134.0, "A-1"), (160.0, 134.0, "塞尺"), (300.0, 134.0, "合格")]
    more = [(x, y + 100, text) for x, y, text in rows]
    for number, left in (("表 2", 180), ("附表乙", 76)):
        caption = lines((left, 160, number), (left + 50, 160, "测量设备"))
        document = drawn(both(_three(100, rows, 140), caption, _three(200, more, 240)))
        assert [len(table) for table in samples.tables(document)] == [2, 2]
        assert [block.kind for block in document.body][0::2] == ["table", "table"]


def test_room_parts_tables_of_other_columns_and_none_of_the_same() -> None:
    rows = [(80.0, 134.0, "A-1"), (160.0, 134.0, "塞尺"), (300.0, 134.0, "合格")]
    other = both(
        rules(170, 190, 210, left=74, right=414),
        lines((80, 184, "设备所在的部门和车间"), (300, 184, "结论"), (80, 204, "一车间"), (300, 204, "合格")),
    )
    read = samples.tables(drawn(both(_three(100, rows, 140), other)))
    assert [[row[0] for row in table] for table in read] == [
        ["编号", "A-1"],
        ["设备所在的部门和车间", "一车间"],
    ]
    same = both(rules(160, 180, left=74, right=414), lines(*((x, y + 40, text) for x, y, text in rows)))
    (read_same,) = samples.tables(drawn(both(_three(100, rows, 140), same)))
    assert [row[0] for row in read_same] == ["编号", "A-1", "", "A-1"]


def test_options_in_brackets_beside_their_label_are_a_row() -> None:
    labels = [(80.0, 128.0, "审核类型"), (80.0, 162.0, "风险"), (80.0, 182.0, "人日")]
    options = [(200.0, 114.0, "[  ]初审"), (200.0, 128.0, "[√]监督"), (200.0, 142.0, "[  ]再认证")]
    values = [(200.0, 162.0, "[√]低    [  ]高"), (200.0, 182.0, "9")]
    (read,) = samples.tables(drawn(both(rules(100, 147, 167, 187), lines(*labels, *options, *values))))
    assert read == [["审核类型", "□初审\n☑监督\n□再认证"], ["风险", "☑低 □高"], ["人日", "9"]]


def test_several_words_of_one_cell_beside_a_value_half_a_line_lower() -> None:
    ys = [120.0, 160.0, 200.0]
    texts = [(80.0, 114.0, "名称"), (250.0, 114.0, "检定的凭据"), (440.0, 114.0, "到期")]
    for y, name in zip(ys, ["黏度计", "电子秤", "压力表"], strict=True):
        texts += [(80, y + 16, name), (80, y + 32, "NDJ-5"), (200, y + 16, "南江省精密仪器检定有限公司")]
        texts += [(200, y + 32, "2025/3/17"), (270, y + 32, "PA25C8635"), (350, y + 32, "合格")]
        texts += [(440, y + 24, f"2026/{int(y) // 40}/16")]
    (read,) = samples.tables(drawn(both(rules(100, *ys, 240), lines(*texts))))
    assert [len(row) for row in read] == [3] * 4
    assert [row[2] for row in read] == ["到期", "2026/3/16", "2026/4/16", "2026/5/16"]


def _cut(last: list[tuple[float, float, str]]) -> list[list[list[str]]]:
    """A table that goes on to the next page, where it ends with the lines given and a rule."""
    head = [(x, y + 614, text) for x, y, text in HEAD]
    rows = [(80.0, 734.0, "A-1"), (160.0, 734.0, "塞尺"), (300.0, 734.0, WIDE)]
    first = both(rules(700, 720, left=74, right=414), lines((72, 80, "前文。"), *head, *rows))
    second = both(rules(100, left=74, right=414), lines((72, 140, "后文。"), *last))
    return samples.tables(drawn(first, second))


def test_a_table_without_a_rule_at_the_foot_goes_on() -> None:
    table = _cut([(80, 94, "A-2"), (160, 94, "量块"), (300, 94, "合格")])[0]
    assert [row[0] for row in table] == ["编号", "A-1", "A-2"]


def test_the_rest_of_a_cell_down_to_the_rule() -> None:
    table = _cut([(300, 94, "有限公司")])[0]
    assert table[1:] == [["A-1", "塞尺", f"{WIDE}有限公司"]]


def test_a_head_alone_at_the_foot() -> None:
    head = [(x, y + 634, text) for x, y, text in HEAD]
    first = both(rules(720, 740, left=74, right=414), lines((72, 80, "前文。"), *head))
    rows = [(80, 134, "A-2"), (160, 134, "量块"), (300, 134, "合格")]
    tables = samples.tables(drawn(first, _three(100, [*rows], 140)))
    assert tables == [[["编号", "名称", "检定机构"], ["A-2", "量块", "合格"]]]


def test_a_long_first_cell_in_the_last_row_of_a_page() -> None:
    head = [(170.0, 694.0, "评价内容"), (360.0, 694.0, "结论")]
    names = ("文件", "资源", "运行控制", "内部审核和管理评审的实施情况")
    rows = [(80.0, 714.0 + 16 * at, name) for at, name in enumerate(names)]
    rows += [(360.0, 714.0 + 16 * at, "符合") for at in range(4)]
    first = both(rules(680, 700, left=74, right=414), lines(*head, *rows))
    last = both(rules(92, left=74, right=414), lines((80, 86, "改进"), (360, 86, "符合")))
    (table,) = samples.tables(drawn(first, last))
    assert [row[0] for row in table] == ["评价内容", *names, "改进"]


def test_two_languages_side_by_side() -> None:
    rows = [
        (80.0, 100.0, "Nonconformities are corrected within"),
        (320.0, 107.0, "不符合应在三个月内完成整改。"),
        (80.0, 114.0, "three months by the organization."),
        (80.0, 136.0, "The report is based on samples that"),
        (320.0, 136.0, "报告基于抽样，未抽到的部分仍可"),
        (80.0, 150.0, "the team took."),
        (320.0, 150.0, "能存在不符合。"),
    ]
    assert samples.tables(drawn(lines(*rows))) == [
        [
            [
                "Nonconformities are corrected within three months by the organization.",
                "不符合应在三个月内完成整改。",
            ],
            [
                "The report is based on samples that the team took.",
                "报告基于抽样，未抽到的部分仍可能存在不符合。",
            ],
        ]
    ]


def test_prose_labels_and_signatures_are_no_tables() -> None:
    prose = "本次审核按计划进行，审核组查看了现场并与人员交谈，查阅了记录。"
    page = both(
        rules(60, 80, left=72, right=520),
        lines((72, 74, "岚江认证"), (440, 74, "编号 07"), *((72, 110 + 20 * at, prose) for at in range(6))),
        lines(
            (72, 300, "组长：白河"),
            (300, 300, "日期：2025-03-01"),
            (72, 320, "组员：江明"),
            (300, 320, "日期：2025-03-01"),
        ),
        lines((72, 360, "English name"), (320, 360, "中文名称")),
    )
    assert samples.tables(drawn(page)) == []


def test_lines_set_right_below_one_another() -> None:
    document = drawn(
        lines(
            *(
                (72, 100 + 18 * at, "审核组查看了现场并与人员交谈，查阅了有关的记录和文件，均符合")
                for at in range(3)
            ),
            (424, 170, "岚江认证有限公司"),
            (340, 188, "审核组成员签字：白河、江明"),
        )
    )
    assert samples.texts(document)[-2:] == ["岚江认证有限公司", "审核组成员签字：白河、江明"]


def test_labels_with_colons_set_in_by_the_padding_of_cells() -> None:
    rows = [("单位：", "甲公司"), ("地址：", "南江省南江市一号"), ("类型：", "监督"), ("人日：", "三")]
    prose = lines((72, 80, "审核报告的摘要如下。"), (72, 200, "本报告基于抽样。"))

    def page(left: float) -> Callable[[Canvas], None]:
        labels = [(left, 110.0 + 16 * at, label) for at, (label, _) in enumerate(rows)]
        values = [(200.0, 110.0 + 16 * at, value) for at, (_, value) in enumerate(rows)]
        return both(prose, lines(*labels, *values))

    assert samples.tables(drawn(page(77.4))) == [[[*row] for row in rows]]
    assert samples.tables(drawn(page(72))) == []


def test_two_rows_of_two_languages() -> None:
    rows = [
        (72.0, 100.0, "The client keeps the records of"),
        (300.0, 107.0, "记录保存三年。"),
        (72.0, 114.0, "the last three years."),
        (72.0, 128.0, "Complaints are answered by the"),
        (300.0, 135.0, "投诉在十日内答复。"),
        (72.0, 142.0, "office within ten days."),
    ]
    (table,) = samples.tables(drawn(lines((72.0, 60.0, "Terms 条款"), *rows)))
    assert [row[1] for row in table] == ["记录保存三年。", "投诉在十日内答复。"]


def test_pairs_set_in_by_the_padding_of_cells() -> None:
    prose = lines((72, 60, "费用统计如下（万元）。"), (72, 200, "数据由财务部提供。"))
    rows = [("环境监测", "18"), ("危险废物处置", "13.7"), ("总计", "31.7")]
    pairs = [
        (x, 84.0 + 18 * at, row[side]) for at, row in enumerate(rows) for side, x in ((0, 78.0), (1, 320.0))
    ]
    assert samples.tables(drawn(both(prose, lines(*pairs)))) == [[[*row] for row in rows]]


def test_a_list_counted_across_is_no_pair_of_columns() -> None:
    prose = lines((72, 60, "收集的法规如下。"), (72, 200, "法规均已更新。"))
    items = [
        (78.0 + 240 * (at % 2), 84.0 + 18 * (at // 2), f"{at + 1}. 南江省条例{at + 1}") for at in range(8)
    ]
    (rows,) = samples.tables(drawn(both(prose, lines(*items))))
    assert [row[1][:2] for row in rows] == ["2.", "4.", "6.", "8."]


def test_cells_of_unlike_height_between_level_rules() -> None:
    page = both(
        rules(90, 124, 144, left=74, right=474),
        lines(
            (80, 111, "合同：采购合同"),
            (280, 104, "双方：南江省精密仪器公司、岚江"),
            (280, 119, "工贸有限公司"),
        ),
        lines((80, 138, "签订：三月"), (280, 138, "期限：两年")),
    )
    (rows,) = samples.tables(drawn(page))
    assert [row[0] for row in rows] == ["合同：采购合同", "签订：三月"]


def test_rows_with_a_number_of_their_own_between_level_rules() -> None:
    ys = [100.0 + 20 * at for at in range(6)]
    names = ["名称", "劳动法", "安全生产法", "消防法", "计量法"]
    rows = [(83.0 if at else 80.0, 114.0 + 20 * at, str(at) if at else "#") for at in range(5)]
    texts = [(320.0 if at == 0 else 130.0, 114.0 + 20 * at, name) for at, name in enumerate(names)]
    document = drawn(both(rules(*ys), lines(*rows, *texts)))
    assert samples.tables(document) == [[["#", "名称"], *([str(at), names[at]] for at in range(1, 5))]]


def _level(
    top: float, rows: list[list[str]], xs: tuple[float, ...] = (77.0, 167.0, 307.0)
) -> Callable[[Canvas], None]:
    """A table with a rule above and below each row."""
    texts = [
        (x, top + 15 + 20 * at, text) for at, row in enumerate(rows) for x, text in zip(xs, row, strict=True)
    ]
    return both(rules(*(top + 20 * at for at in range(len(rows) + 1)), left=72, right=472), lines(*texts))


def test_level_rules_over_a_page_break_with_little_on_the_next_page() -> None:
    head, rows = ["姓名", "岗位", "日期"], [["甘启明", "焊工", "三月"], ["卢静宜", "电工", "五月"]]
    wrapped = lines((77, 114, "滕远"), (167, 107, "起重机械指挥"), (167, 121, "和司索"), (307, 114, "六月"))
    rest = both(_level(72, [rows[1]]), wrapped, rules(132, 152, left=72, right=472), lines((77, 147, "闵江")))
    more = both(rest, lines((167, 147, "叉车"), (307, 147, "七月")))
    (read,) = samples.tables(drawn(_level(714, [head, *rows]), more))
    after = [rows[1], ["滕远", "起重机械指挥\n和司索", "六月"], ["闵江", "叉车", "七月"]]
    assert read == [head, *rows, *after]


def test_names_in_two_columns_go_on_with_a_longer_one() -> None:
    def named(top: float, names: list[str]) -> Callable[[Canvas], None]:
        places = ((77.0 if at % 2 == 0 else 262.0, top + 15 * (at // 2)) for at in range(len(names)))
        return lines(*((x, y, name) for (x, y), name in zip(places, names, strict=True)))

    short = [f"第{at}号某某管理办法" for at in range(8)]
    longer = [
        "某某安全技术人员培训考核规定",
        "某某条例",
        "某某法",
        "某某单位职业健康监护监督管理办法",
    ]
    above = lines(
        *((72, 80 + 20 * at, "查看现场的情况如上所述，记录完整，没有发现问题。") for at in range(30))
    )
    document = drawn(both(above, named(710, short)), both(named(80, longer), lines((72, 130, "以上。"))))
    assert [len(rows) for rows in samples.tables(document)] == [6]


def test_the_rest_of_a_row_between_level_rules() -> None:
    head = ["姓名", "岗位", "日期"]
    xs = (77.0, 167.0, 304.0)
    first = _level(714, [head, ["甘启明", "焊工", "三月"], ["卢静宜", "低压电工作业设备安装", "五月"]], xs)
    rest = both(
        rules(72, left=72, right=472), lines((167, 86, "检修")), _level(92, [["滕远", "叉车", "六月"]], xs)
    )
    (rows,) = samples.tables(drawn(first, rest))
    assert [row[0] for row in rows] == ["姓名", "甘启明", "卢静宜", "滕远"]
    assert rows[2][1].replace("\n", "") == "低压电工作业设备安装检修"
