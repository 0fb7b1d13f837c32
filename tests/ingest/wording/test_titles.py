"""Headings that only their look tells: letters before the words, larger or coloured lines."""

from __future__ import annotations

from collections.abc import Callable

from schemas.document import Document
from tests.ingest.drawn import HEIGHT, Canvas, drawn
from tests.ingest.word_xml import p, r, read

Row = tuple[float, str] | tuple[float, str, str] | tuple[float, str, str, float]
TEXT = "公司按计划进行了检查，记录完整，结果符合规定的要求。"
BLUE = "#365f91"


def styled(*rows: Row) -> Callable[[Canvas], None]:
    """Lines under one another: font size, text, colour, left edge."""

    def draw(canvas: Canvas) -> None:
        y = 100.0
        for row in rows:
            size, text = row[0], row[1]
            canvas.setFont("STSong-Light", size)
            canvas.setFillColor(row[2] if len(row) > 2 else "#000000")
            canvas.drawString(row[3] if len(row) > 3 else 72.0, HEIGHT - y, text)
            y += 2 * size
        canvas.setFillColor("#000000")

    return draw


def headings(document: Document) -> list[tuple[int | None, str]]:
    return [(b.level, document.text[b.start : b.end]) for b in document.body if b.kind == "heading"]


def test_letters_before_larger_words() -> None:
    rows: list[Row] = [
        (14, "A 组织概况"),
        (11, TEXT),
        (14, "B 运行情况 Operation, control"),
        (12.5, "B1 人员能力"),
        (11, TEXT),
        (12.5, "B2 设备"),
        (11, TEXT),
        (14, "C 结论"),
        (11, TEXT),
    ]
    assert headings(drawn(styled(*rows))) == [
        (1, "A 组织概况"),
        (1, "B 运行情况 Operation, control"),
        (2, "B1 人员能力"),
        (2, "B2 设备"),
        (1, "C 结论"),
    ]


def test_a_title_without_a_number_in_the_look_of_those_with_one() -> None:
    rows: list[Row] = [(14, "摘要", BLUE), (11, TEXT), (14, "一、概况", BLUE), (11, TEXT)]
    rows += [(14, "二、结论", BLUE), (11, TEXT), (11, "重要声明", BLUE), (11, TEXT)]
    assert headings(drawn(styled(*rows))) == [
        (1, "摘要"),
        (1, "一、概况"),
        (1, "二、结论"),
        (2, "重要声明"),
    ]


def test_a_quantity_is_a_title_in_the_look_of_titles() -> None:
    rows: list[Row] = [
        (14, "4 运行"),
        (11, TEXT),
        (14, "5 人、机、料的管理"),
        (11, TEXT),
        (14, "6 改进"),
        (11, TEXT),
    ]
    assert [text for _, text in headings(drawn(styled(*rows)))] == ["4 运行", "5 人、机、料的管理", "6 改进"]


def test_the_lines_of_a_cover_are_none() -> None:
    rows: list[Row] = [(20, "甲认证有限公司", "#000000", 200), (14, "审核报告", "#000000", 230)]
    rows += [(14, "报告编号 JL-01", "#000000", 180), (14, "审核组长 甘启明", "#000000", 180)]
    rows += [(14, "A 概况"), (11, TEXT), (14, "B 运行"), (11, TEXT), (14, "C 结论"), (11, TEXT)]
    assert [text for _, text in headings(drawn(styled(*rows)))] == ["A 概况", "B 运行", "C 结论"]


def test_emphasis_is_no_heading() -> None:
    rows: list[Row] = [(14, "一、概况", BLUE), (11, TEXT), (11, "审核结论：推荐", "#c00000"), (11, TEXT)]
    rows += [(14, "二、结论", BLUE), (11, "本次审核未发现严重不符合。", "#c00000"), (11, TEXT)]
    assert [text for _, text in headings(drawn(styled(*rows)))] == ["一、概况", "二、结论"]


def test_one_larger_line_is_no_heading() -> None:
    assert headings(drawn(styled((11, TEXT), (14, "请妥善保存"), (11, TEXT)))) == []


def test_letters_of_a_word_file_tell_headings_as_those_of_a_page() -> None:
    def title(text: str, size: int) -> str:
        return p(r(text, f'<w:sz w:val="{size}"/>'))

    text = p(r(TEXT))
    body = [title("监督审核报告", 44), text]
    for name in ("人员", "设备", "记录"):
        body += [title(name, 32), text]
    body += [title("附加说明", 26), text]
    assert headings(read("".join(body))) == [(1, "人员"), (1, "设备"), (1, "记录"), (2, "附加说明")]


def test_numbers_in_brackets_are_one_level_below_those_before_them() -> None:
    rows: list[Row] = [(20, "一、概况"), (11, TEXT), (18, "声明"), (11, TEXT)]
    for name in ("（一）人员", "（二）设备"):
        rows += [(15, name), (11, TEXT)]
    rows += [(20, "二、结论"), (11, TEXT), (18, "附言"), (11, TEXT), (15, "（一）意见"), (11, TEXT)]
    levels = {text: level for level, text in headings(drawn(styled(*rows)))}
    assert [levels[name] for name in ("一、概况", "（一）人员", "（二）设备", "（一）意见")] == [1, 2, 2, 2]
