"""What tells, beside the wording, whether the first row below a page break is the rest of the one above."""

from __future__ import annotations

from tests.ingest import samples
from tests.ingest.drawn import HEIGHT, Canvas, both, drawn, lines, table
from tests.ingest.layout.cut.test_cut_tables import Page, page

XS = [72.0, 132.0, 232.0, 304.0]


def merged(left: list[str], ys: list[float], rows: list[list[str]]) -> Page:
    """Rows of two columns beside one cell."""

    def draw(canvas: Canvas) -> None:
        table(canvas, XS[1:], ys)
        table(canvas, XS[:2], [ys[0], ys[-1]])
        lines(*((77, ys[0] + 16 + 14 * at, text) for at, text in enumerate(left)))(canvas)
        for y, row in zip(ys, rows, strict=False):
            lines(*((x + 5, y + 16, text) for x, text in zip(XS[1:], row, strict=False)))(canvas)

    return draw


def test_a_further_row_beside_a_merged_cell() -> None:
    head = page(XS, [676, 700], [["姓名", "证书编号", "有效期至"]])
    two = merged(
        ["甘启明"], [700, 724, 748], [["2024-N1QMS-1001", "2027-03-04"], ["2025-N1E-2", "2026-01-05"]]
    )
    one = page(XS, [748, 772], [["卢静宜", "2023-N1QMS-1007", "2026-04-05"]])
    rest = page(XS, [72, 96], [["", "2025-N1EMS-1008", "2028-06-07"]])
    document = drawn(both(head, two, one), rest)
    (block,) = (block for block in document.blocks if block.kind == "table")
    spans = {document.text[c.start : c.end]: c.row_span for c in block.cells if c.row_span > 1}
    assert block.rows == 5
    assert spans == {"甘启明": 2, "卢静宜": 2}


def test_a_blank_merged_cell_at_the_top_goes_on_with_the_label_above() -> None:
    label = page([72, 132, 304], [748, 772], [["内部审核", "计划：三月"]])
    rest = merged([], [72, 96, 120], [["组长：甲", "组员：乙"], ["不符合", "两项"]])
    document = drawn(label, rest)
    (block,) = (block for block in document.blocks if block.kind == "table")
    assert max(cell.row_span for cell in block.cells) == 3


def test_a_text_with_room_below_it_is_at_its_end() -> None:
    xs = [72.0, 142.0, 472.0]
    long = "\n".join(f"{at}）某某管理办法；某某条例；某某规定；某某规程汇编本甲" for at in range(1, 7))
    first = page(xs, [684, 772], [["清单二十部", long]])
    second = page(xs, [72, 96, 120], [["产品标准", "某某标准第三部分"], ["抽查", "相符"]])
    (rows,) = samples.tables(drawn(first, second))
    assert [row[0] for row in rows] == ["清单二十部", "产品标准", "抽查"]


def test_one_text_alone_below_a_row_without_blank_cells() -> None:
    xs = [*XS, 404.0]
    head = ["姓名", "作业", "日期", "机关"]
    first = page(xs, [724, 748, 772], [head, ["甘启明", "低压电工作业", "三月", "某局"]])
    second = page(xs, [72, 96], [["", "（配电）", "", ""]])
    (rows,) = samples.tables(drawn(first, second))
    assert [row[1].replace("\n", "") for row in rows] == ["作业", "低压电工作业（配电）"]


def test_the_last_letter_of_a_label() -> None:
    xs = [72.0, 134.0, 472.0]
    first = page(xs, [752, 776], [["抽样供方", "1) 甲公司，供应溶剂，三月评价合格；"]])
    second = page(xs, [72, 96], [["表", "2) 乙公司，供应助剂，五月评价合格。"]])
    (rows,) = samples.tables(drawn(first, second))
    assert [row[0] for row in rows] == ["抽样供方表"]


def test_labels_that_together_have_the_look_of_a_number_stay_two() -> None:
    xs = [72.0, 172.0, 402.0]
    rows = [["证书", "JR25J792693"], ["名称", "检测仪"], ["规格", "SNK6000"]]
    first = page(xs, [676, 700, 724, 748], rows)
    second = page(xs, [72, 96, 120], [["编号", "JR15302"], ["结果", "合格"]])
    (read,) = samples.tables(drawn(first, second))
    assert [row[0] for row in read] == ["证书", "名称", "规格", "编号", "结果"]


def test_a_paragraph_of_a_text_over_all_columns() -> None:
    def row(y: float, title: str, *texts: str) -> Page:
        def draw(canvas: Canvas) -> None:
            foot = y + 24 + 10 + 14 * len(texts)
            table(canvas, [72, 202, 332, 472], [y, y + 24])
            canvas.lines([(x, HEIGHT - y - 24, x, HEIGHT - foot) for x in (72, 472)])
            canvas.line(72, HEIGHT - foot, 472, HEIGHT - foot)
            lines((77, y + 16, title), (207, y + 16, "查"), (337, y + 16, "符合"))(canvas)
            lines(*((77, y + 39 + 14 * at, text) for at, text in enumerate(texts)))(canvas)

        return draw

    one, two = "方针已经发布，员工都知道它的含义。", "目标已经分解，按季度统计并有记录。"
    first = both(row(592, "一", one, two), row(654, "二", one), row(702, "三", one, two), row(764, "四", one))
    rest = both(page([72, 472], [72, 96], [[two]]), row(96, "五", one))
    (rows,) = samples.tables(drawn(first, rest))
    assert len(rows) == 10
    assert rows[7][0] == f"{one}\n{two}"
    listed = ("1. 载货电梯，登记 梯12（24）", "2025.01.30检验，报告 AA-25-62")
    first = both(row(578, "一", one, two), row(640, "二", one), row(688, "三", one), row(736, "四", *listed))
    rest = both(
        page([72, 472], [72, 110], [["2. 乘客电梯，登记 梯13（20）\n2025.03.24检验"]]), row(110, "五", one)
    )
    (rows,) = samples.tables(drawn(first, rest))
    assert len(rows) == 10


def test_what_begins_as_other_texts_go_on() -> None:
    xs = [72.0, 132.0, 302.0, 472.0]
    one = "压力表 编号 15\n2025.05.16 校准，至2026.05.15\n某某检测公司"
    first = both(
        page(xs, [588, 642, 696], [["器具", one, one], ["器具", one, one]]),
        page(xs, [696, 732], [["秤", "电子秤 编号 17", "压力计 编号 18"]]),
    )
    late = "2025.06.16 校准，至2026.06.15"
    (rows,) = samples.tables(
        drawn(first, page(xs, [72, 108, 132], [["", late, late], ["结论", "可用", "可用"]]))
    )
    assert [row[0] for row in rows] == ["器具", "器具", "秤", "结论"]


def test_a_remark_in_brackets_below_a_mark() -> None:
    xs = [72.0, 142.0, 222.0, 402.0, 472.0]
    head = ["条款", "过程", "记录", "判定"]
    rows = [["H 5.6", "监测", "查记录，均已签字。", "Y"], ["H 5.7", "应急", "查演练，有评价。", "Y"]]
    first = page(xs, [676, 700, 724, 748, 772], [head, *rows, ["H 5.5", "运行", "随班查看，有交底。", "N"]])
    second = page(
        xs, [72, 96, 120], [["E 8.1", "", "看板有内容。", "（01）"], ["H 5.8", "内审", "已实施。", "Y"]]
    )
    (read,) = samples.tables(drawn(first, second))
    assert [row[0].replace("\n", " ") for row in read] == ["条款", "H 5.6", "H 5.7", "H 5.5 E 8.1", "H 5.8"]
    assert read[3][3] == "N\n（01）"


def test_the_end_of_a_sentence_below_a_blank_label() -> None:
    xs = [72.0, 132.0, 214.0, 304.0]
    first = page(xs, [724, 772], [["一", "采购部甲", "新增一家外部供\n方乙，采购部没"]])
    second = page(xs, [72, 96, 120], [["", "条款丁", "能提供记录。"], ["二", "设备部甲", "没有记录"]])
    (read,) = samples.tables(drawn(first, second))
    assert [row[0] for row in read] == ["一", "二"]
    assert read[0][2] == "新增一家外部供方乙，采购部没能提供记录。"


def test_a_sentence_of_its_own_below_a_blank_label() -> None:
    xs = [72.0, 132.0, 214.0, 304.0]
    first = page(xs, [724, 772], [["一", "采购部甲", "记录齐全有效，\n抽查三份都符合"]])
    second = page(xs, [72, 96, 120], [["", "设备部甲", "1）有记录。"], ["二", "技术部甲", "没有记录"]])
    (read,) = samples.tables(drawn(first, second))
    assert len(read) == 3


def test_the_last_lines_of_cards_below_a_blank_label() -> None:
    xs = [72.0, 132.0, 252.0, 372.0]
    cards = [f"压力表 {at}\n至 2026-03-0{at}\n甲某计量检测所" for at in range(1, 5)]
    upper = [card.rpartition("\n")[0] for card in cards[2:]]
    first = page(xs, [640, 700, 772], [["器具", *cards[:2]], ["器具二", *upper]])
    second = page(xs, [72, 96, 120], [["", "甲某计量检测所", "甲某计量检测所"], ["其他", "无", "无"]])
    (read,) = samples.tables(drawn(first, second))
    assert [row[0] for row in read] == ["器具", "器具二", "其他"]
    assert read[1][1:] == cards[2:]


def test_a_row_with_what_others_have_alone_stays_one() -> None:
    xs = [72.0, 132.0, 252.0, 372.0]
    cards = [["压力表\n甲某计量检测所", "量规\n甲某计量检测所"], ["甲某计量检测所", "甲某计量检测所"]]
    first = page(
        xs,
        [640, 700, 724, 772],
        [["器具", *cards[0]], ["机构", *cards[1]], ["器具", "压力表\n二号", "量规\n三号"]],
    )
    second = page(xs, [72, 96, 120], [["", *cards[1]], ["其他", "无", "无"]])
    (read,) = samples.tables(drawn(first, second))
    assert len(read) == 5


def test_two_days_in_a_cut_cell_are_two() -> None:
    xs = [72.0, 142.0, 272.0, 342.0]
    first = page(xs, [724, 748, 772], [["器具", "编号", "检定"], ["压力表", "A1", "2025.01.08"]])
    second = page(xs, [72, 96, 120], [["", "", "2026.01.07"], ["量规", "A2", "2025.01.09"]])
    (read,) = samples.tables(drawn(first, second))
    assert read[1] == ["压力表", "A1", "2025.01.08\n2026.01.07"]


def test_a_label_and_its_value_below_the_break_are_two() -> None:
    xs = [72.0, 142.0, 272.0, 362.0]
    first = page(xs, [724, 748, 772], [["器具", "编号", "溯源"], ["压力表", "A1", "有效期至/结果"]])
    second = page(xs, [72, 96, 120], [["", "", "2026.01.07"], ["量规", "A2", "2025.01.09"]])
    (read,) = samples.tables(drawn(first, second))
    assert read[1] == ["压力表", "A1", "有效期至/结果\n2026.01.07"]


def test_a_clause_below_its_standard_is_no_more_of_the_year() -> None:
    xs = [72.0, 142.0, 242.0, 342.0]
    first = page(
        xs, [724, 748, 772], [["编号", "事实", "标准及条款"], ["01", "抽问空压站员工", "GB/T 24001-2016"]]
    )
    second = page(xs, [72, 96, 134], [["", "甲乙，均不能说", "7.2"], ["02", "丙", "GB/T 24001-2016\n8.2"]])
    (read,) = samples.tables(drawn(first, second))
    assert read[1] == ["01", "抽问空压站员工甲乙，均不能说", "GB/T 24001-2016\n7.2"]


def test_names_above_their_work_are_no_two_labels() -> None:
    xs = [72.0, 172.0, 272.0, 372.0]
    head = ["姓名\n岗位", "证书编号", "有效期自\n有效期至"]
    whole = ["卢静宜\n管道焊接", "T44200019981", "2022-08-12\n2028-08-11"]
    first = page(xs, [712, 748, 772], [head, ["甘启明", "T44200019790", "2024-05-26"]])
    second = page(xs, [72, 96, 132], [["现场用电", "", "2030-05-25"], whole])
    (read,) = samples.tables(drawn(first, second))
    assert read[1:] == [["甘启明\n现场用电", "T44200019790", "2024-05-26\n2030-05-25"], whole]
    second = page(xs, [72, 96, 132], [["顾南乔", "", "2030-05-25"], ["卢静宜", "T4420", "2022-08-12"]])
    (read,) = samples.tables(drawn(first, second))
    assert len(read) == 4


def test_names_above_their_work_under_a_head_of_one_line() -> None:
    xs = [72.0, 172.0, 272.0, 352.0]
    head, after = ["姓名/岗位", "证书编号", "有效期"], "→ 2028-08-11"
    people = [[name, "T44200019981", f"2022-08-12\n{after}"] for name in ("卢静\n焊工", "滕远\n电工")]
    upper = ["甘启明", "T44200019981", "2022-08-12"]
    first = page(xs, [676, 700, 736, 772], [head, people[0], upper])
    second = page(xs, [72, 96, 132], [["叉车司机", "01", after], people[1]])
    (read,) = samples.tables(drawn(first, second))
    assert [row[0] for row in read] == ["姓名/岗位", "卢静\n焊工", "甘启明\n叉车司机", "滕远\n电工"]


def test_cards_beside_a_merged_label_go_on() -> None:
    cards = [f"秤 A-{at}\nC{at}至2.03\n某所" for at in range(1, 7)]
    (name, _, rest), (other, _, further) = (card.partition("\n") for card in cards[2:4])
    above = both(
        merged(["器具"], [688, 748, 772], []), page(XS[1:], [688, 748, 772], [cards[:2], [name, other]])
    )
    below = both(merged([], [72, 110, 170], []), page(XS[1:], [72, 110, 170], [[rest, further], cards[4:]]))
    (read,) = samples.tables(drawn(both(above, page(XS, [628, 688], [["目标", "无", "无"]])), below))
    assert [row[-2] for row in read] == ["无", *cards[::2]]


def test_the_next_letter_begins_the_next_row() -> None:
    xs = [72.0, 90.0, 133.0, 176.0, 276.0, 346.0]
    head = ["号", "姓名", "级别", "注册证书编号", "有效期"]
    rows = [head, *([letter, "甘启明", "审核员", "2022-N1QMS-1001", "2025-12-25"] for letter in "DE")]
    first = page(xs, [700, 724, 748, 772], rows)
    second = page(xs, [72, 96], [["F", "顾南乔", "技术员", "2024-N0QMS-1003", "2027-02-21"]])
    (read,) = samples.tables(drawn(first, second))
    assert [row[0] for row in read] == ["号", "D", "E", "F"]


def test_options_below_the_break_beside_the_translation_of_their_label() -> None:
    xs = [72.0, 232.0, 472.0]
    last = ["下次审核\nNext audit", "2026.09.16"]
    first = page(xs, [748, 772], [["推荐意见", "☑推荐保持认证 Maintain"]])
    second = page(xs, [72, 110, 148], [["Recommendation", "□建议暂停 Suspend\n□建议撤销 Withdraw"], last])
    (read,) = samples.tables(drawn(first, second))
    assert [row[0] for row in read] == ["推荐意见\nRecommendation", "下次审核\nNext audit"]
    assert read[0][1].count("□") == 2
    second = page(xs, [72, 110, 148], [["Recommendation", "Maintain"], last])
    assert len(samples.tables(drawn(first, second))[0]) == 3
    second = page(xs, [72, 110, 148], [["证书处理", "□暂停\n□撤销"], last])
    assert len(samples.tables(drawn(first, second))[0]) == 3
