"""Lines of one paragraph, where the wording alone looks like something new, and lines of two."""

from __future__ import annotations

import pytest

from ingest import read_bytes
from ingest.drafts import Segment
from ingest.layout.cells.wrapping import between
from ingest.layout.lines import PdfLine
from ingest.settings import Settings
from tests.ingest import samples
from tests.ingest.drawn import HEIGHT, Canvas, drawn, lines

FULL = "本页的这一行文字从左到右写满了整个版心宽度用来说明右边的界限在哪里以及行宽多少字"
RIGHT = 72.0 + 12 * len(FULL)


def texts(*rows: str, left: float = 72.0, step: float = 18.0) -> list[str]:
    """The paragraphs of lines under one another, below two full ones that tell the margins."""
    placed = [(72.0, 100.0, FULL), (72.0, 118.0, FULL), (72.0, 136.0, FULL + "。")]
    placed += [(left, 200 + step * at, row) for at, row in enumerate(rows)]
    return ["".join(text.split()) for text in samples.texts(drawn(lines(*placed)))[1:]]


def filled(text: str) -> str:
    """A text at the right place of a line: with as many characters before it as make the line full."""
    return FULL[: len(FULL) - len(text)] + text


@pytest.mark.parametrize(
    ("above", "below"),
    [
        (filled("☑基本符合体系有效性："), "☑有效□无效"),
        (filled("审核类型□监督☑再认证"), "□其他"),
        (filled("—下料—冲压"), "—焊接—包装。"),
        (filled("关注：一、台账；二、标识；"), "三、培训的记录。"),
        (filled("说明①台账完整；"), "②标识清楚。"),
        ("设备：储气罐；" + FULL[15:] + "；编号：三号；", "检验：六月；机构：甲院"),
        (FULL[:-9] + "有效期自2024.12.31", "—2029.12.31。"),
        (filled("环境因素：粉尘；废水；噪声;"), "火灾。"),
        (FULL[:20] + "叶蕾（叉车驾", "驶，编号三）。"),
        (FULL[:-7] + "许字", "[2023] 516383，有效。"),
        (FULL[:-8] + "有效期2022/4/27", "– 2027/4/26。"),
        (FULL[:-5] + "上午09:30", "- 11:45，会议室。"),
        (FULL[:-12] + "编号分别为", "KF24C518832、KF24C518840，均有效。"),
        ("【02】" + FULL[4:-1] + "。", "——综合部认可；轻微。"),
    ],
)
def test_what_a_line_has_in_its_middle_goes_on_in_the_next(above: str, below: str) -> None:
    assert texts(above, below) == [above + "".join(below.split())]


@pytest.mark.parametrize(
    ("above", "below"),
    [
        ("☑" + filled("符合")[1:], "□不符合"),
        (filled("检查了全部的记录。"), "三、培训的记录"),
        ("—" + filled("焊接")[1:], "—包装"),
        (FULL[:20] + "叶蕾（叉车）", "驾驶（厂内）"),
        (FULL[:-12] + "分别为。", "KF24C518832、KF24C518840，均有效。"),
        (FULL[:-6] + "记录。", "——综合部认可；轻微。"),
        (filled("有下列各项："), "——综合部认可；"),
        ("——" + filled("记录完整。")[2:], "——综合部认可；"),
    ],
)
def test_lists_stay_lists(above: str, below: str) -> None:
    assert texts(above, below) == [above, below]


def test_a_dash_that_ends_no_range_begins_an_item() -> None:
    assert len(texts(filled("本次共抽查样本250"), "- 3月的记录已核对")) == 2
    assert len(texts("- " + FULL[:-9] + "完成2022/4/27", "- 2022/5/26 复查")) == 2


@pytest.mark.parametrize(
    ("above", "below", "joint"),
    [
        ("标准 GB/T 19001-2016", "7.2 能力", " "),
        ("period valid", "2023/1/31 - 2029/1/30", " "),
        ("编号 GB-20160", "7.2", ""),
        ("证书 N1QM", "2023-5254050", ""),
    ],
)
def test_what_a_line_break_parts_has_a_space(above: str, below: str, joint: str) -> None:
    first, second = (PdfLine(Segment(text, 0), 0, 0, 100, 10, 9, 10) for text in (above, below))
    assert between(first, second, 100) == joint


def test_labels_under_one_another_are_two_where_a_word_more_had_room() -> None:
    above = "审核日期：" + FULL[: len(FULL) - 7]
    assert texts(above, "编制日期：六月三日") == [above, "编制日期：六月三日"]


def test_a_centred_line_without_room_goes_on() -> None:
    def draw(canvas: Canvas) -> None:
        lines((72, 100, FULL), (72, 118, FULL), (72, 136, FULL + "。"))(canvas)
        middle = (72 + RIGHT) / 2
        canvas.drawCentredString(middle, HEIGHT - 300, FULL[3:-3])
        canvas.drawCentredString(middle, HEIGHT - 318, "report-of-audit@example.test")

    assert samples.texts(drawn(draw))[-1].endswith("report-of-audit@example.test")
    assert len(samples.texts(drawn(draw))) == 2


def test_a_formula_is_not_parted_from_its_line() -> None:
    above = FULL[:-6] + "降至6.2 "
    below = "kW/(m³/min)。" + "计划于六月完成。"
    assert len(texts(above, below)) == 1


def test_a_flush_line_after_one_set_in_is_its_second() -> None:
    rows = []
    y = 100.0
    for _ in range(4):
        rows += [(96.0, y, FULL[2:]), (72.0, y + 18, FULL[:20] + "。")]
        y += 36
    rows += [
        (96.0, y, FULL[3:] + "。"),
        (72.0, y + 18, "主要工艺：下料、冲压、焊接、打磨、喷涂、检验、包装、入库。"),
    ]
    read = samples.texts(drawn(lines(*rows)))
    assert len(read) == 5
    assert read[-1].endswith("入库。")
    assert "主要工艺" in read[-1]


def test_what_begins_as_its_paragraph_does_is_a_new_one() -> None:
    above = "手册声明的范围（Q）：" + FULL[:22] + "。"
    assert len(texts(above, "手册声明的范围（E）：钢结构的制造。")) == 2


def test_a_long_dash_before_a_date_begins_no_item() -> None:
    assert len(texts("1)" + FULL[:39] + "。", "——2024年11月25日关闭。")) == 1


def test_two_whole_days_under_one_another_are_two_values() -> None:
    assert texts(filled("2024.05.10"), "2025.05.09") == [filled("2024.05.10"), "2025.05.09"]


def test_a_word_that_had_begun_on_a_line_with_room_is_another_word() -> None:
    rows = FULL[:-6] + "KF-64", "KF24C518832，均在有效期内。"
    placed = [(72.0, 100.0, FULL), (72.0, 118.0, FULL), (72.0, 136.0, FULL + "。")]
    placed += [(72.0, 200 + 18 * at, row) for at, row in enumerate(rows)]
    assert " ".join(rows) in "\n".join(samples.texts(drawn(lines(*placed))))


def test_a_code_that_counts_on_begins_a_paragraph() -> None:
    above = f"REG-001 |{FULL[5:]}"
    assert len(texts(above, "REG-002 |领域=乙;状态=有效")) == 2
    assert len(texts(above, "REG-004 |领域=乙;状态=有效")) == 1


@pytest.mark.parametrize("margin", [72, 250, 300, 330])
def test_the_lines_of_a_narrow_column_are_one_paragraph(margin: float) -> None:
    pieces: list[samples.Piece] = [
        "质量管理体系审核报告",
        "本次审核于2025年2月24日上午开始，审核组在生产部、采购部和仓库按计划查看现场并抽取记录，"
        "至2025年2月25日下午结束，末次会议由组长主持，报告于2025年2月28日完成并交受审核方确认。",
        "审核范围：离心泵、搅拌机及其配套控制柜的设计、生产和售后服务，生产地址在临港区港园大道一段十八号。",
    ]
    data = samples.as_pdf(pieces, header="", leftMargin=72, rightMargin=margin)
    assert samples.texts(read_bytes(data, "r.pdf", Settings()))[:3] == pieces


def test_the_lines_of_a_form_that_end_alike_stay_apart() -> None:
    pieces: list[samples.Piece] = [
        "审核报告",
        "受审核方：河西明达机械",
        "审核组长：顾远舟（组长）",
        "审核类型：监督审核一次",
        "审核日期：2025-02-24",
        "报告日期：2025-02-28",
        "报告编号：HX-25-0117",
    ]
    data = samples.as_pdf(pieces, header="", leftMargin=72, rightMargin=72)
    assert samples.texts(read_bytes(data, "r.pdf", Settings()))[:7] == pieces
