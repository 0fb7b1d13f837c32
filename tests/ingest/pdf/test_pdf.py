"""PDF: places, paragraphs, tables, and the traps of text layers."""

from __future__ import annotations

import pytest

from schemas.document import Document
from tests.ingest import samples
from tests.ingest.drawn import HEIGHT, WIDTH, Canvas, drawn, lines, table

FULL = "公司建立了应急准备和响应程序编制了火灾触电和机械伤害等应急预案并按"


def test_boxes_are_where_the_text_is() -> None:
    document = drawn(lines((100, 200, "审核报告")))
    (fragment,) = document.evidence(1, 3)
    assert (fragment.text, fragment.page, fragment.line) == ("核报", 1, 1)
    assert fragment.bbox is not None
    left, top, right, bottom = fragment.bbox
    assert (left, right) == (112.0, 136.0)
    assert 185 < top < 200 < bottom < 210


@pytest.mark.parametrize("turn", [90, 180, 270])
def test_boxes_on_turned_pages_are_as_shown(turn: int) -> None:
    """Text drawn so that it is upright once the page (of which reportlab swaps the sides) is turned."""
    x, y = {90: (200.0, 100.0), 180: (WIDTH - 100, 200.0), 270: (HEIGHT - 200, WIDTH - 100)}[turn]

    def draw(canvas: Canvas) -> None:
        canvas.setPageRotation(turn)
        canvas.translate(x, y)
        canvas.rotate(turn)
        canvas.setFont("STSong-Light", 12)
        canvas.drawString(0, 0, "审核报告")
        canvas.rotate(30)
        canvas.drawString(0, 0, "副本")

    document = drawn(draw)
    (fragment,) = document.evidence(0, 4)
    assert fragment.text == "审核报告"
    assert fragment.bbox is not None
    left, top, right, bottom = fragment.bbox
    assert right - left > 3 * (bottom - top)
    assert left == pytest.approx(100, abs=1)
    assert top < 200 < bottom
    assert [block.role for block in document.blocks] == ["body", "watermark"]


def test_reading_order_is_from_top_to_bottom() -> None:
    document = drawn(
        lines((72, 300, "第三行。"), (72, 100, "第一行。"), (72, 200, "第二行。"), (200, 100, "右边。"))
    )
    assert samples.texts(document) == ["第一行。 右边。", "第二行。", "第三行。"]


def test_filled_lines_are_one_paragraph() -> None:
    document = drawn(
        lines(
            (96, 100, FULL),
            (72, 120, FULL + "计划"),
            (72, 140, "演练。"),
            (96, 160, "下一段。"),
            (96, 180, FULL),
        )
    )
    assert samples.texts(document) == [FULL + FULL + "计划演练。", "下一段。", FULL]


ITEMS = [
    ("3、登记地址：" + FULL[:28], "4、管理场所：" + FULL[:28]),
    ("（一）" + FULL[:30], "（二）" + FULL[:31]),
    ("十九、" + FULL[:32], "二十、" + FULL[:32]),
    ("4.1 " + FULL[:33], "4.2 " + FULL[:32]),
    ("1. " + FULL[:33], "2. " + FULL[:33]),
    (FULL[:34], "2）负责人：" + FULL[:28]),
]
"""Two items without a full stop, the first of which fills its line."""

REFERENCES = [
    ("4.1 " + FULL[:33], "4.2条款的要求。"),
    ("3、" + FULL[:33], "4和第二车间。"),
    ("3.4 " + FULL[:33], "3.5 万元。"),
    (FULL[:34], "2）的要求。"),
]
"""A line that begins with a number and belongs to the line above."""


@pytest.mark.parametrize(("first", "second"), ITEMS)
def test_the_next_number_begins_a_paragraph_whatever_the_width(first: str, second: str) -> None:
    assert samples.texts(drawn(lines((72, 100, first), (72, 120, second)))) == [first, second]

    def draw(canvas: Canvas) -> None:
        table(canvas, [72, 496, 520], [80, 110, 170])
        lines((76, 100, "内容"), (76, 130, first), (76, 150, second))(canvas)

    assert samples.tables(drawn(draw))[0][1][0] == f"{first}\n{second}"


@pytest.mark.parametrize(("first", "second"), REFERENCES)
def test_a_number_within_a_sentence_begins_nothing(first: str, second: str) -> None:
    assert samples.texts(drawn(lines((72, 100, first), (72, 120, second)))) == [first + second]


def test_words_and_numbers_over_lines() -> None:
    document = drawn(
        lines(
            (72, 100, FULL + "2024-"),
            (72, 120, "N1EMS-2046113" + FULL[:26]),
            (72, 140, "management system " * 4 + " audit"),
            (72, 160, "report " * 10),
            (72, 180, "end."),
        )
    )
    assert "2024-N1EMS-2046113" in document.text
    assert "audit report" in document.text


def test_a_paragraph_over_two_pages_is_one() -> None:
    document = drawn(
        lines((72, 100, FULL), (72, 120, FULL)), lines((72, 100, "计划演练。"), (72, 140, "另一段。"))
    )
    assert samples.texts(document) == [FULL + FULL + "计划演练。", "另一段。"]
    assert [fragment.page for fragment in document.evidence(0, 80)] == [1, 2]
    assert [line.number for line in document.lines] == [1, 2, 3, 4]
    assert document.pages == 2


def test_running_elements_are_apart() -> None:
    pages = [
        lines((72, 40, "云栖认证"), (72, 100 + 50 * number, f"第{number}段。"), (280, 810, f"- {number} -"))
        for number in range(1, 5)
    ]
    document = drawn(*pages)
    assert samples.texts(document) == [f"第{number}段。" for number in range(1, 5)]
    assert {block.role for block in document.blocks} == {"body", "header", "page_number"}


def test_what_stands_once_at_the_edge_is_body() -> None:
    document = drawn(lines((72, 40, "云栖认证"), (72, 300, "正文。")), lines((72, 300, "正文二。")))
    assert samples.texts(document) == ["云栖认证", "正文。", "正文二。"]


def test_a_watermark_is_apart() -> None:
    def slanted(canvas: Canvas) -> None:
        lines((72, 200, "正文。"), (72, 500, "正文二。"))(canvas)
        canvas.translate(200, 400)
        canvas.rotate(45)
        canvas.drawString(0, 0, "受控副本")

    document = drawn(slanted, slanted)
    assert samples.texts(document) == ["正文。", "正文二。"] * 2
    assert [document.text[b.start : b.end] for b in document.blocks if b.role == "watermark"] == ["受控副本"]


def test_a_page_without_text_is_noted() -> None:
    document = drawn(lines((72, 100, "正文。")), lambda canvas: canvas.rect(72, 72, 99, 99, fill=1))
    assert [sheet.state for sheet in document.sheets] == ["read", "empty"]


def test_bold_by_drawing_twice_is_read_once() -> None:
    document = drawn(
        lines((72, 100, "审核结论"), (72.3, 100, "审核结论"), (72, 130, "all well"), (72.2, 130, "all well"))
    )
    assert samples.texts(document) == ["审核结论", "all well"]


def test_punctuation_keeps_to_the_character_before_it() -> None:
    """A line may end two characters early, because no comma begins the next."""
    document = drawn(lines((72, 100, FULL), (72, 120, FULL[:-3]), (72, 140, "划），演练。"), (72, 160, FULL)))
    assert samples.texts(document)[0] == FULL + FULL[:-3] + "划），演练。"


def test_marks_of_a_symbol_font() -> None:
    def draw(canvas: Canvas) -> None:
        lines((72, 100, "推荐："), (140, 100, "是"), (172, 100, "否"))(canvas)
        canvas.setFont("ZapfDingbats", 12)
        canvas.drawString(120, HEIGHT - 100, "4")

    document = drawn(draw)
    assert document.text.replace(" ", "") == "推荐：☑是否"
    assert samples.states(document) == ["ticked"]


def test_form_fields() -> None:
    def draw(canvas: Canvas) -> None:
        lines((72, 100, "结论："), (140, 100, "推荐"), (200, 100, "不推荐"), (72, 140, "编号："))(canvas)
        form = canvas.acroForm
        form.checkbox(name="a", checked=True, x=124, y=HEIGHT - 104, size=14)
        form.checkbox(name="b", checked=False, x=184, y=HEIGHT - 104, size=14)
        form.textfield(name="c", value="YQ-2025-07", x=120, y=HEIGHT - 146, width=200, height=20, fontSize=11)

    document = drawn(draw)
    assert document.text.replace(" ", "") == "结论：☑推荐□不推荐\n编号：YQ-2025-07"
    assert samples.states(document) == ["ticked", "empty"]


def test_lines_in_cells() -> None:
    def draw(canvas: Canvas) -> None:
        table(canvas, [72, 142, 300], [100, 150, 200])
        cells = lines(
            (76, 115, "2024-N1EM"),
            (76, 131, "S-2046113"),
            (146, 115, "第一段"),
            (146, 131, "第二段"),
            (76, 165, "器具名"),
            (146, 165, "☑合格 □不合格"),
        )
        cells(canvas)

    document = drawn(draw)
    assert samples.tables(document) == [
        [["2024-N1EMS-2046113", "第一段\n第二段"], ["器具名", "☑合格 □不合格"]]
    ]
    assert samples.states(document) == ["ticked", "empty"]


def test_a_blank_cell_has_its_place() -> None:
    def draw(canvas: Canvas) -> None:
        table(canvas, [72, 150, 300], [100, 130, 160])
        lines((76, 118, "签名"), (76, 148, "日期"), (154, 148, "6月"))(canvas)

    document = drawn(draw)
    blank = document.body[0].cells[1]
    assert blank.start == blank.end
    (fragment,) = document.evidence(blank.start, blank.end)
    assert fragment.bbox == (150.0, 100.0, 300.0, 130.0)


def test_merged_cells() -> None:
    def draw(canvas: Canvas) -> None:
        for x0, y0, x1, y1 in (
            (72, 100, 172, 160),
            (172, 100, 372, 130),
            (172, 130, 272, 160),
            (272, 130, 372, 160),
        ):
            canvas.rect(x0, HEIGHT - y1, x1 - x0, y1 - y0)
        lines((80, 120, "姓名"), (180, 120, "注册"), (180, 150, "级别"), (280, 150, "编号"))(canvas)

    (block,) = drawn(draw).body
    spans = [(cell.row, cell.column, cell.row_span, cell.column_span) for cell in block.cells]
    assert spans == [(0, 0, 2, 1), (0, 1, 1, 2), (1, 1, 1, 1), (1, 2, 1, 1)]


def test_a_frame_around_text_is_no_table() -> None:
    def draw(canvas: Canvas) -> None:
        canvas.rect(60, HEIGHT - 130, 400, 60)
        lines((72, 100, "免责声明。"))(canvas)

    assert [block.kind for block in drawn(draw).body] == ["paragraph"]


def pages_of_a_table(*, repeated: bool, same: bool = True, foot: float = 780) -> Document:
    def first(canvas: Canvas) -> None:
        table(canvas, [72, 150, 300, 420], [foot - 60, foot - 30, foot])
        lines((76, foot - 45, "序号"), (154, foot - 45, "器具"), (304, foot - 45, "说明"))(canvas)
        lines((76, foot - 15, "1"), (154, foot - 15, "压力表"), (304, foot - 15, "器具校准结果合格在"))(
            canvas
        )

    def second(canvas: Canvas) -> None:
        table(canvas, [72, 150 if same else 190, 300, 420], [72, 102, 132])
        cells = ["序号", "器具", "说明"] if repeated else ["", "", "有效期内"]
        for x, text in zip((76, 200, 304), cells, strict=True):
            canvas.drawString(x, HEIGHT - 88, text)
        lines((76, 118, "2"), (200, 118, "安全阀"), (304, 118, "合格"))(canvas)

    return drawn(first, second)


def test_a_table_over_two_pages_drops_its_repeated_heading() -> None:
    assert samples.tables(pages_of_a_table(repeated=True)) == [
        [["序号", "器具", "说明"], ["1", "压力表", "器具校准结果合格在"], ["2", "安全阀", "合格"]]
    ]


def test_a_row_over_two_pages_is_one() -> None:
    assert samples.tables(pages_of_a_table(repeated=False)) == [
        [["序号", "器具", "说明"], ["1", "压力表", "器具校准结果合格在有效期内"], ["2", "安全阀", "合格"]]
    ]


def test_a_new_row_after_a_page_break_stays_a_row() -> None:
    def first(canvas: Canvas) -> None:
        table(canvas, [72, 150, 300], [720, 750, 780])
        lines((76, 738, "环境"), (154, 738, "废水"), (76, 768, "环境"), (154, 768, "废气"))(canvas)

    def second(canvas: Canvas) -> None:
        table(canvas, [72, 150, 300], [72, 102, 132])
        lines((154, 90, "噪声"), (76, 120, "安全"), (154, 120, "触电"))(canvas)

    assert samples.tables(drawn(first, second)) == [
        [["环境", "废水"], ["环境", "废气"], ["", "噪声"], ["安全", "触电"]]
    ]


def test_other_columns_or_a_table_that_ends_before_the_foot_are_two_tables() -> None:
    assert len(samples.tables(pages_of_a_table(repeated=True, same=False))) == 2
    assert len(samples.tables(pages_of_a_table(repeated=False, foot=400))) == 2


def test_thin_filled_rectangles_are_rules() -> None:
    def draw(canvas: Canvas) -> None:
        for y in (100, 130, 160):
            canvas.rect(72, HEIGHT - y, 200.5, 0.5, stroke=0, fill=1)
        for x in (72, 172, 272):
            canvas.rect(x, HEIGHT - 160, 0.5, 60.5, stroke=0, fill=1)
        lines((76, 118, "甲"), (176, 118, "乙"), (76, 148, "丙"), (176, 148, "丁"))(canvas)

    assert samples.tables(drawn(draw)) == [[["甲", "乙"], ["丙", "丁"]]]


def test_rules_within_a_form_object() -> None:
    def draw(canvas: Canvas) -> None:
        canvas.beginForm("grid")
        canvas.grid([0, 100, 200], [0, 30, 60])
        canvas.endForm()
        canvas.translate(72, HEIGHT - 160)
        canvas.doForm("grid")
        canvas.translate(-72, 160 - HEIGHT)
        lines((76, 118, "甲"), (176, 118, "乙"), (76, 148, "丙"), (176, 148, "丁"))(canvas)

    assert samples.tables(drawn(draw)) == [[["甲", "乙"], ["丙", "丁"]]]
