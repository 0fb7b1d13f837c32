"""Which lines of a table's cell go on in the next one, and which end a paragraph."""

from __future__ import annotations

import pytest

from tests.ingest import samples
from tests.ingest.drawn import Canvas, drawn, lines, table


def column(width: float, *cells: list[str]) -> list[str]:
    """What is read of cells one below the other, with their lines as they are drawn."""

    def draw(canvas: Canvas) -> None:
        ys = [100.0]
        for cell in cells:
            ys.append(ys[-1] + 10 + 16 * len(cell))
        table(canvas, [72, 132, 132 + width], ys)
        for top, cell in zip(ys, cells, strict=False):
            lines((77, top + 16, "甲"))(canvas)
            lines(*((137, top + 16 + 16 * at, text) for at, text in enumerate(cell)))(canvas)

    (rows,) = samples.tables(drawn(draw))
    return [row[1] for row in rows]


@pytest.mark.parametrize(
    "cell",
    [
        ["特种作业证", "低压电工"],
        ["2024-N1QMS-1000001", "2024-N1EMS-1000001"],
        ["Q7.1、Q7.2", "E7.1"],
        ["编号 2024-N1QMS-1000002", "2024-N1EMS-1000002"],
        ["2025-07-11", "AR-2025-53020"],
    ],
)
def test_what_had_room_on_the_line_above_is_a_paragraph(cell: list[str]) -> None:
    width = 12.0 * max(1.0, *(sum(1 if c > "\u2e80" else 0.5 for c in text) for text in cell)) + 30
    assert column(width, cell) == ["\n".join(cell)]


@pytest.mark.parametrize(
    ("width", "cell", "text"),
    [
        (82.0, ["低压电工作业", "人员证书"], "低压电工作业人员证书"),
        (82.0, ["中心温度为", "94℃，合格"], "中心温度为94℃，合格"),
        (82.0, ["5110920510111", "9293069"], "51109205101119293069"),
        (100.0, ["2024-N1OHSMS-", "1000001"], "2024-N1OHSMS-1000001"),
    ],
)
def test_what_had_no_room_goes_on(width: float, cell: list[str], text: str) -> None:
    assert column(width, cell) == [text]


def test_a_number_below_a_name_in_several_cells_of_a_column() -> None:
    cells = [["压力表", "YN-1000A2"], ["绝缘电阻表", "ZC-2500B7"], ["温湿度计", "HT-1000C1"]]
    assert column(82, *cells) == ["\n".join(cell) for cell in cells]
    assert column(82, cells[0]) == ["压力表YN-1000A2"]


def test_a_label_above_a_value_of_its_own_in_several_cells_of_a_column() -> None:
    cells = [["证书编号", "AB24J-277087"], ["证书编号", "AB25J-633775"], ["证书编号", "AB24C-721006"]]
    assert column(82, *cells) == ["\n".join(cell) for cell in cells]
    assert column(82, *cells[:2], ["现用证书编号AB", "24C721006"])[:2] == [
        "".join(cell) for cell in cells[:2]
    ]
    assert column(82, cells[0], ["证书编号", "/"], ["证书编号", "无"])[0] == "\n".join(cells[0])
    assert column(82, cells[0], ["检验日", "/"], ["检验机构", "甲院"])[0] == "\n".join(cells[0])


def test_two_codes_of_one_build_are_two() -> None:
    codes = ["2023-N1QMS-7419657", "2024-N1EIMS-7419657"]
    assert column(12 * 9.5 + 12, codes) == ["\n".join(codes)]


def test_a_code_of_the_build_of_its_paragraph_begins_another() -> None:
    cell = ["2023-N1QMS-", "1502579，5月21日止", "2023-N1HACCP-", "1502579，8月8日止"]
    assert column(12 * 9.5 + 12, cell) == ["".join(cell[:2]) + "\n" + "".join(cell[2:])]
    joined = ["2023-N1QMS-1502579、", "2024-N1EMS-1502579"]
    assert column(12 * 9.5 + 16, joined) == ["".join(joined)]


def test_a_number_that_stands_within_a_line_elsewhere_goes_on() -> None:
    cells = [
        ["压力表", "YN-1000A2"],
        ["绝缘电阻表", "ZC-2500B7"],
        ["温湿度计", "HT-1000C1"],
        ["表YN-2000A2", "两只"],
    ]
    assert column(82, *cells)[:3] == ["".join(cell) for cell in cells[:3]]


@pytest.mark.parametrize(
    "cells",
    [
        [["2025年03月08", "日"], ["2025年04月18", "日"], ["2026年11月28", "日"]],
        [["2025年03", "月08日"], ["2025年04", "月18日"], ["2026年11", "月28日"]],
        [["登记证车11苏", "E94843(22)"], ["登记起17苏", "E16973(21)"], ["登记容17苏", "E70821(20)"]],
    ],
)
def test_values_that_are_parted_at_one_place_in_each_cell_go_on(cells: list[list[str]]) -> None:
    width = 96 if cells[0][1][0] == "E" else 12 * sum(1 if c > "\u2e80" else 0.5 for c in cells[0][0]) + 16
    assert column(width, *cells) == ["".join(cell) for cell in cells]


def test_a_label_above_its_translation() -> None:
    assert column(60, ["Not", "conform", "不符合"]) == ["Not conform\n不符合"]
    assert column(82, ["计划的审核", "Scheduled"]) == ["计划的审核\nScheduled"]
    assert column(82, ["依据组织采用", "ISO 14001"]) == ["依据组织采用ISO 14001"]


def test_a_record_that_begins_as_the_others_of_its_cell() -> None:
    people = ["甘启明（叉车）；某局", "卢静（电工）；特种作业操作证；某省局", "滕远（焊工）；某局"]
    assert column(215, people) == ["\n".join(people)]
    inline = [*people[:2], "闵江（司索）；无；顾南（登高）；无"]
    assert column(215, inline) == ["\n".join([people[0], "".join(inline[1:])])]


def test_a_line_that_another_one_shows_to_have_room_left_ends_its_paragraph() -> None:
    cells = [["周明远", "叉车驾驶"], ["郑秋", "配电室值", "班"], ["中央空调", "运行"]]
    assert column(60, *cells) == ["周明远\n叉车驾驶", "郑秋\n配电室值班", "中央空调运行"]
    indented = [["甲公司为", "二级单位"], ["资质单位"]]
    assert column(60, *indented)[0] == "甲公司为二级单位"


def test_codes_of_many_shapes_below_names_in_several_cells_of_a_column() -> None:
    cells = [["旋转黏度计", "NDJ-1"], ["电子台秤量", "TCS-150"], ["安全阀一只", "A48Y-16C"]]
    assert column(70, *cells) == ["\n".join(cell) for cell in cells]
    assert column(70, *cells, ["表YN-20A", "两只"])[0] == "旋转黏度计NDJ-1"


def test_codes_of_figures_one_below_the_other_are_two() -> None:
    assert column(58, ["34.06.02", "34.06.03"]) == ["34.06.02\n34.06.03"]
    assert column(58, ["34.06.02-", "34.06.03"]) == ["34.06.02-34.06.03"]


def test_a_label_above_its_value_beside_others() -> None:
    def draw(canvas: Canvas) -> None:
        table(canvas, [72, 132, 192, 262, 365], [100, 142])
        cells = (
            ["名称", "甲秤"],
            ["等级", "三级"],
            ["检定日期", "2025-01-27"],
            ["有效期至结果", "2026-01-26/合格"],
        )
        for left, cell in zip((77, 137, 197, 267), cells, strict=True):
            lines(*((left, 116 + 16 * at, text) for at, text in enumerate(cell)))(canvas)

    (rows,) = samples.tables(drawn(draw))
    assert rows == [["名称\n甲秤", "等级\n三级", "检定日期\n2025-01-27", "有效期至结果\n2026-01-26/合格"]]


def test_a_line_that_begins_a_paragraph_elsewhere_in_its_column_does_so_again() -> None:
    cells = [
        ["2025年8月25日检定", "甲乙计量中心"],
        ["2025年11月3日检定", "甲乙计量中心"],
        ["检定", "甲乙计量中心"],
    ]
    assert column(106, *cells) == ["\n".join(cell) for cell in cells]
    assert column(106, *cells[:2])[0] == "".join(cells[0])


def test_a_line_with_figures_that_another_one_shows_to_have_room_left_ends_its_paragraph() -> None:
    cells = [["12月2日检定", "甲乙丙丁计量中", "心"], ["戊己庚辛计量所"]]
    assert column(92, *cells)[0] == "12月2日检定\n甲乙丙丁计量中心"
    assert column(92, cells[0][:1] + cells[0][2:])[0] == "12月2日检定心"
