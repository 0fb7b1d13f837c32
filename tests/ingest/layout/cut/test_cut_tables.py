"""Rows of tables that a page break cuts in two, and rows that only look like it."""

from __future__ import annotations

from collections.abc import Callable

from tests.ingest import samples
from tests.ingest.drawn import Canvas, both, drawn, lines, table

Page = Callable[[Canvas], None]


def page(xs: list[float], ys: list[float], rows: list[list[str]], size: float = 12) -> Page:
    """A table with its texts at the top of their cells; a newline in a text is a further line."""

    def draw(canvas: Canvas) -> None:
        canvas.setFont("STSong-Light", size)
        table(canvas, xs, ys)
        for y, row in zip(ys, rows, strict=False):
            for x, text in zip(xs, row, strict=False):
                lines(*((x + 5, y + 3 + size + 14 * at, line) for at, line in enumerate(text.split("\n"))))(
                    canvas
                )

    return draw


def test_the_blank_rest_of_a_row_whose_lower_edge_went_over_the_break() -> None:
    first = page(
        [72, 272, 472], [700, 724, 748, 764], [["费用", "金额"], ["防护用品", "300"], ["消防", "200"]]
    )
    second = page([72, 272, 472], [72, 94, 118, 142], [["", ""], ["体检", "100"], ["合计", "600"]])
    assert samples.tables(drawn(first, second)) == [
        [["费用", "金额"], ["防护用品", "300"], ["消防", "200"], ["体检", "100"], ["合计", "600"]]
    ]


def test_a_blank_row_below_a_whole_one_stays() -> None:
    first = page(
        [72, 272, 472], [700, 724, 748, 772], [["费用", "金额"], ["防护用品", "300"], ["消防", "200"]]
    )
    second = page([72, 272, 472], [72, 96, 120], [["", ""], ["合计", "500"]])
    (rows,) = samples.tables(drawn(first, second))
    assert rows[3:] == [["", ""], ["合计", "500"]]


def test_a_head_alone_at_the_foot_of_a_page() -> None:
    xs = [72.0, 112.0, 172.0, 232.0]
    first = page(xs, [760, 780], [["姓名", "岗位类别", "证件编号"]])
    second = page(xs, [72, 96, 120], [["甘启明", "电焊工组", "HG-1001"], ["卢静宜", "叉车司机", "CC-2002"]])
    assert samples.tables(drawn(first, second)) == [
        [
            ["姓名", "岗位类别", "证件编号"],
            ["甘启明", "电焊工组", "HG-1001"],
            ["卢静宜", "叉车司机", "CC-2002"],
        ]
    ]


def test_a_numbered_label_that_goes_on_below_the_break() -> None:
    xs = [72.0, 140.0, 472.0]
    first = page(xs, [716, 746, 776], [["九、范围", "铸件的生产。"], ["十、本次", "严重零项，轻微一项。"]])
    second = page(
        xs, [72, 102, 132], [["不符合", "仓库：灭火器被遮挡，记录仍为畅通。"], ["十一、结论", "推荐。"]]
    )
    (rows,) = samples.tables(drawn(first, second))
    assert rows == [
        ["九、范围", "铸件的生产。"],
        ["十、本次不符合", "严重零项，轻微一项。\n仓库：灭火器被遮挡，记录仍为畅通。"],
        ["十一、结论", "推荐。"],
    ]


def test_labels_that_fill_their_cells_are_rows_of_their_own() -> None:
    xs = [72.0, 132.0, 472.0]
    first = page(xs, [716, 746, 776], [["受审核方", "甲公司。"], ["审核范围", "铸件的生产。"]])
    second = page(xs, [72, 102, 132], [["审核目的", "确认符合性。"], ["审核结论", "推荐。"]])
    (rows,) = samples.tables(drawn(first, second))
    assert [row[0] for row in rows] == ["受审核方", "审核范围", "审核目的", "审核结论"]


def test_a_further_paragraph_of_a_long_cell() -> None:
    xs = [72.0, 132.0, 472.0]
    long = "公司建立了应急准备和响应程序，编制了火灾、触电\n等预案，并有记录。"
    first = page(xs, [680, 710, 740, 774], [["部门", "甲部"], ["条款", "八"], ["发现", long]])
    second = page(xs, [72, 102, 132], [["", "设备按计划保养，并有记录。"], ["结论", "符合"]])
    (rows,) = samples.tables(drawn(first, second))
    assert [row[0] for row in rows] == ["部门", "条款", "发现", "结论"]
    assert rows[2][1].endswith("设备按计划保养，并有记录。")


def test_rows_kept_together_leave_room_at_the_foot() -> None:
    def grouped(canvas: Canvas) -> None:
        table(canvas, [172, 322, 472], [72, 172, 272, 372])
        table(canvas, [72, 172], [72, 372])
        lines((80, 92, "不符合项"))(canvas)
        for at, text in enumerate(("甲部", "乙部", "丙部")):
            lines((180, 92 + 100 * at, text), (330, 92 + 100 * at, "轻微"))(canvas)

    def full(canvas: Canvas) -> None:
        lines(*((72, 80 + 20 * at, f"第{at}次检查的情况如上所述。") for at in range(36)))(canvas)

    form = page([72, 172, 472], [450, 480, 510], [["单位", "甲公司"], ["日期", "六月"]])
    assert len(samples.tables(drawn(full, form, grouped))) == 1


def test_a_sentence_that_breaks_off_where_the_others_end() -> None:
    xs = [72.0, 172.0, 402.0]
    first = page(
        xs,
        [680, 710, 740, 770],
        [
            ["方针", "方针已经发布，员工都知道。"],
            ["目标", "目标已经分解，按季度统计。"],
            ["人员", "查培训记录，新员工都受过三级教育并"],
        ],
    )
    second = page(
        xs, [72, 102, 132], [["能力", "且考核合格，持证上岗。"], ["设备", "生产设备都按计划做了保养。"]]
    )
    (rows,) = samples.tables(drawn(first, second))
    assert rows[2] == ["人员\n能力", "查培训记录，新员工都受过三级教育并且考核合格，持证上岗。"]


def test_the_numbers_of_clauses_that_belong_to_the_label_above() -> None:
    xs = [72.0, 172.0, 402.0]
    labelled = [[f"{name}\nQ 7.{at}", "查记录，符合。\n有签字。"] for at, name in enumerate(("人员", "设施"))]
    first = page(xs, [680, 716, 752, 768], [*labelled, ["文件", "查清单，受控。"]])
    second = page(xs, [72, 92, 128], [["Q 7.5", "发放有签收。"], ["运行\nQ 8.1", "查现场，符合。\n有记录。"]])
    (rows,) = samples.tables(drawn(first, second))
    assert [row[0] for row in rows] == ["人员\nQ 7.0", "设施\nQ 7.1", "文件\nQ 7.5", "运行\nQ 8.1"]


def test_values_of_one_kind_below_a_merged_cell_are_a_row_of_their_own() -> None:
    xs = [72.0, 132.0, 214.0, 292.0]
    head = ["姓名", "证书编号", "有效期至"]
    first = page(
        xs,
        [700, 724, 748, 772],
        [head, ["甘启明", "2024-N1Q-1001", "2027-03-04"], ["卢静", "2023-N1Q-7", "2026-04-05"]],
    )
    second = page(xs, [72, 96, 120], [head, ["", "2025-N1E-8", "2028-06-07"]])
    (rows,) = samples.tables(drawn(first, second))
    assert [row[-1] for row in rows] == ["有效期至", "2027-03-04", "2026-04-05", "2028-06-07"]


def test_a_row_whose_parts_look_like_the_others_together() -> None:
    xs = [72.0, 172.0, 332.0, 392.0]
    head, whole = ["条款", "记录", "判定"], ["Q 7.1\nE 7.1\nS 7.1", "设备台账", "Y"]
    first = page(xs, [690, 714, 762, 790], [head, whole, ["Q 8.2\nE 8.2", "演练记录", "N"]])
    second = page(xs, [72, 96, 144], [["S 8.2", "", ""], ["Q 9.1\nE 9.1\nS 9.1", "监测计划", "Y"]])
    (rows,) = samples.tables(drawn(first, second))
    assert [row[0][-5:] for row in rows[1:]] == ["S 7.1", "S 8.2", "S 9.1"]


def test_a_further_paragraph_beside_the_only_label() -> None:
    first = page([72, 132, 472], [760, 792], [["合同", "（1）采购合同，签订于三月，期限一年；"]])
    second = page([72, 132, 472], [72, 96], [["", "（2）服务合同，签订于五月，期限两年。"]])
    (rows,) = samples.tables(drawn(first, second))
    assert [row[0] for row in rows] == ["合同"]
    assert "服务合同" in rows[0][1]


def test_tables_that_each_have_a_title_over_their_columns() -> None:
    def titled(top: float, title: str) -> Page:
        ys = [top, top + 24, top + 48, top + 72]

        def draw(canvas: Canvas) -> None:
            table(canvas, [72, 472], ys[:2])
            table(canvas, [72, 272, 472], ys[1:])
            lines((200, top + 16, title), (77, top + 40, "一季度"), (277, top + 40, "12"))(canvas)
            lines((77, top + 64, "二季度"), (277, top + 64, "15"))(canvas)

        return draw

    read = samples.tables(drawn(titled(716, "安全费用（万元）"), titled(72, "环保费用（万元）")))
    assert [rows[0][0] for rows in read] == ["安全费用（万元）", "环保费用（万元）"]


def test_cards_with_the_same_labels_are_two_tables() -> None:
    xs = [72.0, 272.0, 472.0]
    first = page(xs, [740, 764, 788], [["编号：01", "部门：综合部"], ["分级：一般", "日期：三月"]])
    second = page(xs, [72, 96, 120], [["编号：02", "部门：生产部"], ["分级：一般", "日期：四月"]])
    assert [rows[0][0] for rows in samples.tables(drawn(first, second))] == ["编号：01", "编号：02"]


def test_a_row_over_all_columns_alone_on_its_page() -> None:
    body = page([72, 272, 472], [72, 96, 120], [["内容", "日期"], ["记录不全", "五月"]])
    title = page([72, 472], [762, 786], [["上次不符合的复核"]])
    above = lines((72, 72, "审核组查看了现场。"))
    (rows,) = samples.tables(drawn(lambda canvas: (above(canvas), title(canvas))[0], body))
    assert [row[0] for row in rows] == ["上次不符合的复核", "内容", "记录不全"]
    foot = page([72, 272, 472], [738, 762, 786], [["编号", "部门"], ["01", "综合部"]])
    (rows,) = samples.tables(drawn(foot, page([72, 472], [72, 96], [["事实：没有记录。"]])))
    assert [row[0] for row in rows] == ["编号", "01", "事实：没有记录。"]


def test_tables_that_each_have_several_titles_over_their_columns() -> None:
    def titled(top: float, title: str) -> Page:
        ys = [top + 24 * at for at in range(5)]

        def draw(canvas: Canvas) -> None:
            table(canvas, [72, 472], ys[:3])
            table(canvas, [72, 272, 472], ys[2:])
            lines((200, top + 16, title), (200, top + 40, "单位：万元"), (77, top + 64, "项目"))(canvas)
            lines((277, top + 64, "金额"), (77, top + 88, "合计"), (277, top + 88, "27"))(canvas)

        return draw

    read = samples.tables(drawn(titled(680, "安全费用"), titled(72, "环保费用")))
    assert [rows[0][0] for rows in read] == ["安全费用", "环保费用"]


def test_labels_in_cells_of_their_own_and_labels_with_colons_are_two_tables() -> None:
    first = page(
        [72, 172, 272, 372, 472],
        [732, 756, 780],
        [["场所", "甲市", "编号", "3"], ["活动", "生产", "人数", "85"]],
    )
    told = [["日期：三月四日", "人日：四人日"], ["时段：去年至今", "方式：现场"]]
    second = page([72, 272, 472], [72, 96, 120], told)
    assert [len(rows) for rows in samples.tables(drawn(first, second))] == [2, 2]
    blank = [["日期：", "人日："], ["组长：", "组员："]]
    (rows,) = samples.tables(drawn(first, page([72, 272, 472], [72, 96, 120], blank)))
    assert len(rows) == 4


def test_a_box_with_a_title_in_a_cell_of_its_own_over_a_page_break() -> None:
    above = lines((72, 72, "审核组查看了现场。"))
    title = page([72, 472], [752, 776], [["人员证书（抽样）"]])
    texts = "甘启明，焊工证，三月到期。\n卢静宜，电工证，五月到期。"
    box = both(page([72, 472], [72, 112], [[texts]]), lines((72, 140, "以上均有效。")))
    assert samples.tables(drawn(both(above, title), box)) == [[["人员证书（抽样）"], [texts]]]
    long = "查看现场的情况如上所述，记录完整，标识清楚，没有发现问题。"
    document = drawn(both(above, page([72, 472], [752, 776], [[long]])), box)
    assert samples.tables(document) == []


def test_the_rest_of_a_text_below_the_title_of_a_box() -> None:
    texts = [
        "甘启明，焊工证，三月到期，已经安排了复审，由综合部办理，\n还没有结果。",
        "卢静宜，电工证，五月到期。",
    ]
    first = page([72, 472], [708, 732, 776], [["人员证书（抽样）"], [texts[0]]])
    rest = both(page([72, 472], [72, 96], [[texts[1]]]), lines((72, 140, "以上均有效。")))
    (rows,) = samples.tables(drawn(first, rest))
    assert [row[0][:2] for row in rows] == ["人员", "甘启"]


def test_a_merged_cell_over_three_pages_with_the_head_again_on_each() -> None:
    xs = [72.0, 152.0, 472.0]
    head = ["部门", "查看内容"]

    def sheet(ys: list[float], rows: list[tuple[str, str]]) -> Page:
        def draw(canvas: Canvas) -> None:
            table(canvas, xs, [ys[0], ys[1]])
            table(canvas, [xs[0], xs[1]], [ys[1], ys[-1]])
            table(canvas, [xs[1], xs[2]], ys[1:])
            for y, row in zip(ys, [head, *rows], strict=False):
                lines(*((x + 5, y + 15, text) for x, text in zip(xs, row, strict=False)))(canvas)

        return draw

    first = sheet(
        [640, 664, 714, 764], [("生产部", "查看首检记录三份，均有签字。"), ("", "查看巡检记录三份。")]
    )
    second = sheet([72, 96, 146, 196], [("", "查看工艺卡一份，一致。"), ("", "查看终检记录三份。")])
    third = sheet([72, 96, 146, 196], [("", "查看返工单一份。"), ("", "查看报废单一份。")])
    document = drawn(first, second, third)
    (found,) = (block for block in document.blocks if block.kind == "table")
    begun = [cell for cell in found.cells if cell.column == 0 and cell.row > 0]
    assert [(document.text[cell.start : cell.end], cell.row_span) for cell in begun] == [("生产部", 6)]
