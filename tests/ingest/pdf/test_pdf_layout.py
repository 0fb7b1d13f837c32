"""Pages with more than one column, frames, footnotes, and tables of which not all lines are drawn."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.ingest import samples
from tests.ingest.drawn import HEIGHT, Canvas, both, drawn, lines, rules, table

LEFT = "公司建立了应急准备和响应程序编制了火灾"
RIGHT = "设备按计划保养并有记录现场标识清楚完整"


def two_columns(*, level: bool) -> Callable[[Canvas], None]:
    shift = 0 if level else 7
    rows = [(72.0, 100.0 + 18 * i, LEFT) for i in range(6)] + [(72.0, 208.0, "触电预案。")]
    rows += [(320.0, 100.0 + shift + 18 * i, RIGHT) for i in range(6)] + [(320.0, 208.0 + shift, "无缺失。")]
    return lines((72, 60, "一、运行情况"), *rows)


@pytest.mark.parametrize("level", [True, False])
def test_the_left_column_is_read_before_the_right_one(level: bool) -> None:
    document = drawn(two_columns(level=level))
    assert samples.texts(document) == ["一、运行情况", LEFT * 6 + "触电预案。", RIGHT * 6 + "无缺失。"]


def test_a_paragraph_goes_on_in_the_next_column() -> None:
    rows = [(72.0, 100.0 + 18 * i, LEFT) for i in range(6)] + [
        (320.0, 100.0 + 18 * i, RIGHT) for i in range(6)
    ]
    assert samples.texts(drawn(lines(*rows))) == [LEFT * 6 + RIGHT * 6]


def test_a_list_in_two_columns() -> None:
    rows = [
        (x, 100.0 + 20 * i, f"{n + i}. 《某某管理条例{n + i}》")
        for x, n in ((72.0, 1), (320.0, 6))
        for i in range(5)
    ]
    assert samples.texts(drawn(lines(*rows))) == [f"{n}. 《某某管理条例{n}》" for n in range(1, 11)]


def test_a_frame_of_one_cell_is_no_table() -> None:
    def draw(canvas: Canvas) -> None:
        for x in (72, 320):
            canvas.rect(x, HEIGHT - 160, 200, 60)
        lines(
            (80, 120, "组长：甘启明"), (80, 145, "组员：卢静宜"), (330, 120, "日期：六月"), (330, 145, "草稿")
        )(canvas)
        lines((72, 200, "正文。"))(canvas)

    document = drawn(draw)
    assert samples.texts(document) == ["组长：甘启明", "组员：卢静宜", "日期：六月", "草稿", "正文。"]


def test_what_stands_by_itself_beside_a_frame_is_read_before_it() -> None:
    def draw(canvas: Canvas) -> None:
        canvas.rect(320, HEIGHT - 160, 200, 60)
        lines((80, 122, "组长：甘启明"), (80, 138, "组员：卢静宜"), (330, 118, "日期：六月"))(canvas)
        lines((72, 220, "正文。"))(canvas)

    assert samples.texts(drawn(draw)) == ["组长：甘启明", "组员：卢静宜", "日期：六月", "正文。"]


def test_columns_end_before_a_line_of_the_whole_width_and_begin_again_after_it() -> None:
    rows = [(x, 100.0 + 16 * i, text) for i in range(5) for x, text in ((72.0, LEFT), (320.0, RIGHT))]
    rows += [(72.0, 180.0, LEFT), (320.0, 180.0, "无缺失。")]
    rows += [(72.0, 199.0, "小结：符合"), (72.0, 226.0, "七、法律法规")]
    rows += [
        (x, 254.0 + 18 * i, f"{n + i}. 《某某管理条例{n + i}》")
        for x, n in ((72.0, 1), (320.0, 11))
        for i in range(10)
    ]
    texts = samples.texts(drawn(lines(*rows)))
    assert texts[0] == LEFT * 6 + RIGHT * 5 + "无缺失。"
    assert texts[1:3] == ["小结：符合", "七、法律法规"]
    assert texts[3:] == [f"{n}. 《某某管理条例{n}》" for n in range(1, 21)]


HEAD = ["器具", "编号", "结果"]
ROWS = [["压力表", "YL-1001", "合格"], ["安全阀", "AF-2002", "合格"], ["声级计", "SJ-3003", "停用"]]
XS = (80.0, 220.0, 380.0)


def cells(top: float, rows: list[list[str]], step: float = 20) -> Callable[[Canvas], None]:
    return lines(
        *((x, top + step * i, text) for i, row in enumerate(rows) for x, text in zip(XS, row, strict=True))
    )


def test_three_lines_make_a_table() -> None:
    document = drawn(both(rules(100, 122, 190), cells(115, [HEAD, *ROWS]), lines((72, 230, "以上合格。"))))
    assert samples.tables(document) == [[HEAD, *ROWS]]
    assert samples.texts(document)[-1] == "以上合格。"


def test_rows_between_two_rules_are_told_by_their_numbers() -> None:
    head = ["序号", "姓名", "证书编号"]
    places = [(80, 115, head[0]), (220, 115, head[1]), (380, 115, head[2])]
    places += [(380, 134, "2024-N1-"), (80, 141, "1"), (220, 141, "甘启明"), (380, 148, "1234567")]
    places += [(380, 164, "2024-N1-"), (80, 171, "2"), (220, 171, "卢静宜"), (380, 178, "7654321")]
    document = drawn(both(rules(100, 122, 184), lines(*places)))
    assert [row[:2] for row in samples.tables(document)[0]] == [head[:2], ["1", "甘启明"], ["2", "卢静宜"]]


def test_level_lines_between_all_rows_make_a_table() -> None:
    document = drawn(both(rules(100, 120, 140, 160, 180), cells(114, [HEAD, *ROWS])))
    assert samples.tables(document) == [[HEAD, *ROWS]]


def test_a_table_open_at_its_sides() -> None:
    def inner(canvas: Canvas) -> None:
        for x in (200, 360):
            canvas.line(x, HEIGHT - 100, x, HEIGHT - 180)

    document = drawn(both(rules(100, 120, 140, 160, 180), inner, cells(114, [HEAD, *ROWS])))
    assert samples.tables(document) == [[HEAD, *ROWS]]


def test_rows_without_any_line_make_a_table() -> None:
    document = drawn(both(lines((72, 60, "表1 器具")), cells(114, [HEAD, *ROWS]), lines((72, 260, "正文。"))))
    assert samples.tables(document) == [[HEAD, *ROWS]]
    assert [block.kind for block in document.body] == ["paragraph", "table", "paragraph"]


@pytest.mark.parametrize(
    "rows",
    [
        [["审核组长：甘启明", "日期：六月"], ["审核组员：卢静宜", "日期：六月"]] * 3,
        [["1.", "查看现场。"], ["2.", "查看记录。"], ["3.", "查看台账。"], ["4.", "查看标识。"]],
        [["概况", "1"], ["策划", "2"], ["运行", "5"], ["评价", "9"], ["结论", "12"]],
    ],
    ids=["labels", "list", "contents"],
)
def test_what_only_looks_like_a_table(rows: list[list[str]]) -> None:
    places = lines(
        *(
            (x, 100 + 20 * i, text)
            for i, row in enumerate(rows)
            for x, text in zip((80, 300), row, strict=True)
        )
    )
    assert samples.tables(drawn(places)) == []


def test_two_rules_around_prose_are_no_table() -> None:
    document = drawn(
        both(rules(90, 180), lines((72, 110, LEFT * 2), (72, 130, LEFT * 2), (72, 150, "预案。")))
    )
    assert samples.tables(document) == []


def test_a_table_in_a_cell_stands_behind_the_outer_one() -> None:
    def draw(canvas: Canvas) -> None:
        table(canvas, [72, 172, 472], [100, 130, 210, 240])
        table(canvas, [178, 320, 466], [140, 165, 190])
        lines(
            (80, 120, "单位"), (180, 120, "甲公司"), (80, 150, "人员"), (80, 230, "日期"), (180, 230, "六月")
        )(canvas)
        lines((184, 157, "姓名"), (330, 157, "级别"), (184, 182, "甘启明"), (330, 182, "组长"))(canvas)
        lines((72, 280, "正文。"))(canvas)

    document = drawn(draw)
    assert samples.tables(document) == [
        [["单位", "甲公司"], ["人员", ""], ["日期", "六月"]],
        [["姓名", "级别"], ["甘启明", "组长"]],
    ]
    assert [block.kind for block in document.body] == ["table", "table", "paragraph"]
    assert [block.within for block in document.body] == [None, (0, 3), None]


@pytest.mark.parametrize(("over", "count"), [("", 2), ("卡乙", 3)])
def test_under_words_of_its_own_in_the_cell_another_table_begins(over: str, count: int) -> None:
    def page(top: float, words: str, rows: list[str], last: str = "") -> Callable[[Canvas], None]:
        def draw(canvas: Canvas) -> None:
            first = top + (30 if words else 4)
            bottom = first + 30 * len(rows) + 6
            table(canvas, [72, 172, 472], [top, bottom, *[bottom + 30] * bool(last)])
            table(canvas, [178, 320, 466], [first + 30 * at for at in range(len(rows) + 1)])
            told = [(x, first + 20 + 30 * at, row) for at, row in enumerate(rows) for x in (184, 330)]
            told += [(180, top + 20, words)] * bool(words) + [(80, bottom + 20, last)] * bool(last)
            lines(*told)(canvas)

        return draw

    document = drawn(page(640, "卡甲", ["甲一", "甲二", "甲三"]), page(72, over, ["乙一", "乙二"], "日期"))
    assert len(samples.tables(document)) == count


def test_an_inner_table_that_touches_its_cell_above_and_below() -> None:
    def draw(canvas: Canvas) -> None:
        table(canvas, [72, 172, 472], [100, 130, 181, 211])
        table(canvas, [178, 320, 466], [131, 155, 180])
        lines(
            (80, 120, "单位"), (180, 120, "甲公司"), (80, 150, "人员"), (80, 200, "日期"), (180, 200, "六月")
        )(canvas)
        lines((184, 147, "姓名"), (330, 147, "级别"), (184, 172, "甘启明"), (330, 172, "组长"))(canvas)

    assert samples.tables(drawn(draw)) == [
        [["单位", "甲公司"], ["人员", ""], ["日期", "六月"]],
        [["姓名", "级别"], ["甘启明", "组长"]],
    ]


def test_tables_of_other_widths_that_touch_are_two() -> None:
    def draw(canvas: Canvas) -> None:
        table(canvas, [72, 172, 472], [100, 130, 160])
        table(canvas, [92, 272, 452], [160, 190, 220])
        lines((80, 120, "甲"), (180, 120, "乙"), (80, 150, "丙"), (180, 150, "丁"))(canvas)
        lines((100, 180, "子"), (280, 180, "丑"), (100, 210, "寅"), (280, 210, "卯"))(canvas)

    assert samples.tables(drawn(draw)) == [[["甲", "乙"], ["丙", "丁"]], [["子", "丑"], ["寅", "卯"]]]


def test_a_form_with_other_columns_on_the_next_page_is_one_table() -> None:
    def first(canvas: Canvas) -> None:
        table(canvas, [72, 172, 372, 472], [720, 750, 780])
        lines(
            (80, 740, "单位"), (180, 740, "甲公司"), (380, 740, "乙"), (80, 770, "日期"), (180, 770, "六月")
        )(canvas)

    def second(canvas: Canvas) -> None:
        table(canvas, [72, 172, 472], [72, 102, 132])
        lines((80, 92, "方式"), (180, 92, "现场"), (80, 122, "结论"), (180, 122, "推荐"))(canvas)

    (block,) = drawn(first, second).body
    assert (block.rows, block.columns) == (4, 3)
    assert [(c.row, c.column, c.column_span) for c in block.cells if c.row > 1] == [
        (2, 0, 1),
        (2, 1, 2),
        (3, 0, 1),
        (3, 1, 2),
    ]


def test_a_second_form_of_the_kind_is_a_table_of_its_own() -> None:
    def page(top: float, name: str) -> Callable[[Canvas], None]:
        def draw(canvas: Canvas) -> None:
            table(canvas, [72, 172, 472], [top, top + 30, top + 60])
            lines(
                (80, top + 20, "部门"), (180, top + 20, name), (80, top + 50, "结论"), (180, top + 50, "符合")
            )(canvas)

        return draw

    assert len(samples.tables(drawn(page(720, "甲部"), page(72, "乙部")))) == 2


def test_a_merged_cell_over_two_pages_is_one() -> None:
    def column(canvas: Canvas, top: float, *, label: str, rows: list[str]) -> None:
        bottom = top + 30 * len(rows)
        for x in (72, 172, 472):
            canvas.line(x, HEIGHT - top, x, HEIGHT - bottom)
        for i in range(len(rows) + 1):
            canvas.line(72 if i in {0, len(rows)} else 172, HEIGHT - top - 30 * i, 472, HEIGHT - top - 30 * i)
        lines((80, top + 20, label), *((180, top + 20 + 30 * i, text) for i, text in enumerate(rows)))(canvas)

    def first(canvas: Canvas) -> None:
        column(canvas, 630, label="环境", rows=["废水。", "废气。"])
        column(canvas, 690, label="安全", rows=["触电。", "火灾。"])
        column(canvas, 750, label="质量", rows=["来料。"])

    document = drawn(first, lambda canvas: column(canvas, 72, label="", rows=["成品。", "计量。"]))
    (block,) = document.body
    spans = [(cell.row, cell.row_span) for cell in block.cells if cell.column == 0]
    assert spans == [(0, 2), (2, 2), (4, 3)]


def test_footnotes_are_apart_and_lose_their_numbers() -> None:
    def draw(canvas: Canvas) -> None:
        lines((72, 100, "人员共一百人"), (72, 130, "设备完好。"))(canvas)
        rules(700, left=72, right=180)(canvas)
        canvas.setFont("STSong-Light", 7)
        lines((144, 96, "1"), (72, 712, "1"))(canvas)
        canvas.setFont("STSong-Light", 9)
        lines((80, 715, "不含劳务派遣人员。"))(canvas)

    document = drawn(draw)
    assert samples.texts(document) == ["人员共一百人", "设备完好。"]
    assert [document.text[b.start : b.end].strip() for b in document.blocks if b.role == "footnote"] == [
        "不含劳务派遣人员。"
    ]


def test_a_raised_figure_without_a_note_stays() -> None:
    def draw(canvas: Canvas) -> None:
        lines((72, 100, "面积为三百m"))(canvas)
        canvas.setFont("STSong-Light", 7)
        lines((72 + 12 * 5 + 10, 95, "2"))(canvas)

    assert samples.texts(drawn(draw))[0].replace(" ", "") == "面积为三百m2"


def test_a_narrow_gap_between_figures_is_a_space_and_none_where_letters_are_spaced_out() -> None:
    wide = 6.0 * len("HH-34")

    def draw(canvas: Canvas) -> None:
        canvas.setFont("Courier", 10)
        canvas.drawString(72, 700, "HH-34")
        canvas.drawString(72 + wide + 2.6, 700, "2024.9")
        for at, letter in enumerate("A4B8"):
            canvas.drawString(72 + 8.6 * at, 600, letter)

    assert drawn(draw).text.split("\n")[:2] == ["HH-34 2024.9", "A4B8"]


def test_leaders_are_a_space() -> None:
    document = drawn(lines(*((72, 100 + 20 * i, f"{i} 概况{'.' * 60}{i + 3}") for i in range(1, 5))))
    assert samples.texts(document) == [f"{i} 概况 {i + 3}" for i in range(1, 5)]


def test_a_page_with_sideways_text_is_read_upright_with_its_places_as_shown() -> None:
    def draw(canvas: Canvas) -> None:
        canvas.translate(100, 100)
        canvas.rotate(90)
        for i, text in enumerate(("第一行文字在这里。", "第二行文字在这里。")):
            canvas.drawString(0, -30 * i, text)

    document = drawn(draw)
    assert samples.texts(document) == ["第一行文字在这里。", "第二行文字在这里。"]
    (fragment,) = document.evidence(0, 9)
    assert fragment.bbox is not None
    left, top, right, bottom = fragment.bbox
    assert bottom - top > 5 * (right - left)
    assert 85 < left < right < 105
    assert (round(document.sheets[0].width), round(document.sheets[0].height)) == (595, 842)


def test_drawn_check_boxes() -> None:
    def draw(canvas: Canvas) -> None:
        lines((90, 100, "推荐"), (190, 100, "不推荐"))(canvas)
        for x in (74, 174):
            canvas.rect(x, HEIGHT - 101, 11, 11)
        canvas.line(74, HEIGHT - 101, 85, HEIGHT - 90)
        canvas.line(74, HEIGHT - 90, 85, HEIGHT - 101)

    document = drawn(draw)
    assert document.text.replace(" ", "") == "☑推荐□不推荐"
    assert samples.states(document) == ["ticked", "empty"]


def test_a_line_far_below_two_columns_stands_on_one_side_alone() -> None:
    items = [(f"{at}. 中华某某管理法", f"{at + 8}. 中华某某监督条例") for at in range(1, 8)]
    rows = [
        (x, 100 + 20 * at, text)
        for at, pair in enumerate(items)
        for x, text in zip((72, 300), pair, strict=True)
    ]
    document = drawn(lines(*rows, (300, 700, "甲表")))
    assert document.text.index("7.") < document.text.index("9. ") < document.text.index("甲表")


def test_a_small_line_below_a_list_in_two_columns_is_no_part_of_it() -> None:
    items = [(f"{at}. 中华某某管理法", f"{at + 8}. 中华某某监督条例") for at in range(1, 9)]
    rows = [
        (x, 640 + 16 * at, text)
        for at, pair in enumerate(items)
        for x, text in zip((72, 300), pair, strict=True)
    ]

    def foot(canvas: Canvas) -> None:
        canvas.setFont("STSong-Light", 9)
        lines((72, 796, "某表"), (310, 808, "3 / 8"))(canvas)

    text = drawn(both(lines(*rows), foot)).text
    assert text.index("8. ") < text.index("9. ") < text.index("16. ") < text.index("某表")


def test_rows_of_several_cells_beside_a_list_in_two_columns_are_read_across() -> None:
    items = [(f"{at}. 中华某某管理法", f"{at + 8}. 中华某某监督条例") for at in range(1, 9)]
    rows = [
        (x, 300 + 16 * at, text)
        for at, pair in enumerate(items)
        for x, text in zip((72, 300), pair, strict=True)
    ]
    people = [
        ("甘启明", "质量部", "负责人", "到会"),
        ("卢静宜", "生产部", "负责人", "到会"),
        ("顾南乔", "设备部", "主管人", "请假"),
    ]
    rows += [
        (x, 100 + 16 * at, text)
        for at, row in enumerate(people)
        for x, text in zip((72, 136, 301, 420), row, strict=True)
    ]
    between = (72, 220, "签到表由各部门的人员本人填写，请假的由部门代表转达会议的内容。")
    text = drawn(lines(*rows, between)).text
    assert (
        text.index("甘启明")
        < text.index("到会")
        < text.index("卢静宜")
        < text.index("请假")
        < text.index("1. ")
    )
    assert text.index("8. ") < text.index("9. ")


def test_counted_forms_in_large_letters_are_headings() -> None:
    def draw(canvas: Canvas) -> None:
        for at, title in enumerate(["表 1　基本信息", "表 2　内部审核", "表 3　审核结论"]):
            canvas.setFont("STSong-Light", 18)
            lines((72, 100 + 120 * at, title))(canvas)
            canvas.setFont("STSong-Light", 11)
            ys = [112.0 + 120 * at + 20 * row for row in range(4)]
            table(canvas, [72.0, 232.0, 472.0], ys)
            for y in ys[:-1]:
                lines((77, y + 14, "记录的项目名称"), (237, y + 14, "抽查的记录完整，没有缺页和涂改"))(canvas)
        lines((72, 500, "表 4　说明"))(canvas)

    kinds = [(block.kind, block.level) for block in drawn(draw).body if block.kind != "table"]
    assert [kind for kind, _ in kinds] == ["heading", "heading", "heading", "paragraph"]


@pytest.mark.parametrize("far", [180, 330, 430])
def test_two_labels_far_from_their_values_are_two_rows(far: float) -> None:
    """The value of the first one reaches the right margin, and yet the second one is no more of it."""
    cover = ("受审核方名称", "澄远精密部件有限公司"), ("报告日期", "2025年10月24日")
    rows = [(x, 200.0 + 30 * at, row[x > 72]) for at, row in enumerate(cover) for x in (72, far)]
    document = drawn(lines((230, 120, "管理体系审核报告"), *rows))
    assert samples.texts(document)[1:] == [" ".join(row) for row in cover]
