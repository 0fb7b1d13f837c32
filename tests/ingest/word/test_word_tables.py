"""Tables of Word files: spans, merged cells, grids as they are drawn, tables within cells, limits."""

from __future__ import annotations

import pytest

from ingest import UnreadableError, limits
from schemas.document import Document
from tests.ingest import samples
from tests.ingest.word_xml import p, r, read, span, table, tc, tr


def cells(document: Document, at: int = 0) -> list[tuple[int, int, int, int, str]]:
    """Row, column, spans and text of each cell of a table."""
    found = [block for block in document.body if block.kind == "table"][at].cells
    return [
        (cell.row, cell.column, cell.row_span, cell.column_span, document.text[cell.start : cell.end])
        for cell in found
    ]


def test_a_column_at_whose_edges_nothing_ends_is_none() -> None:
    document = read(
        table(
            tr(tc(p(r("甲")), properties=span(2)), tc(p(r("乙")))),
            tr(tc(p(r("丙")), properties=span(3))),
            grid="1000 2000 3000",
        )
    )
    assert cells(document) == [(0, 0, 1, 1, "甲"), (0, 1, 1, 1, "乙"), (1, 0, 1, 2, "丙")]


def test_edges_a_slip_apart_are_one() -> None:
    body = table(
        tr(tc(p(r("甲")), properties=span(1)), tc(p(r("乙")), properties=span(2))),
        tr(tc(p(r("丙")), properties=span(2)), tc(p(r("丁")))),
        grid="2000 20 3000",
    )
    assert cells(read(body)) == [
        (0, 0, 1, 1, "甲"),
        (0, 1, 1, 1, "乙"),
        (1, 0, 1, 1, "丙"),
        (1, 1, 1, 1, "丁"),
    ]


def test_a_narrow_cell_stays_one() -> None:
    body = table(tr(tc(p(r("甲"))), tc(p(r("乙"))), tc(p(r("丙")))), grid="2000 20 3000")
    assert [cell[1] for cell in cells(read(body))] == [0, 1, 2]


def test_rows_that_are_merged_as_a_whole_are_one() -> None:
    top, under = '<w:vMerge w:val="restart"/>', "<w:vMerge/>"
    body = table(
        tr(tc(p(r("甲")), properties=top), tc(p(r("乙")), properties=top)),
        tr(tc(p(), properties=under), tc(p(r("丙")), properties=under)),
        tr(tc(p(r("丁"))), tc(p(r("戊")))),
    )
    assert cells(read(body)) == [
        (0, 0, 1, 1, "甲"),
        (0, 1, 1, 1, "乙\n丙"),
        (1, 0, 1, 1, "丁"),
        (1, 1, 1, 1, "戊"),
    ]


def test_a_merged_cell_ends_where_another_stands_between() -> None:
    top, under = '<w:vMerge w:val="restart"/>', "<w:vMerge/>"
    body = table(
        tr(tc(p(r("甲"))), tc(p(r("乙")), properties=top)),
        tr(tc(p(r("横")), properties=span(2))),
        tr(tc(p(r("丙"))), tc(p(r("丁")), properties=under)),
        tr(tc(p(r("戊")), properties=under), tc(p(), properties=under)),
    )
    assert [cell[:4] for cell in cells(read(body))] == [
        (0, 0, 1, 1),
        (0, 1, 1, 1),
        (1, 0, 1, 2),
        (2, 0, 1, 1),
        (2, 1, 2, 1),
        (3, 0, 1, 1),
    ]


def test_cells_merged_in_the_old_way() -> None:
    body = table(
        tr(
            tc(p(r("甲")), properties='<w:hMerge w:val="restart"/>'),
            tc(p(), properties="<w:hMerge/>"),
            tc(p(r("乙"))),
        ),
        tr(tc(p(r("一"))), tc(p(r("二"))), tc(p(r("三")))),
    )
    assert [cell[:4] for cell in cells(read(body))][:2] == [(0, 0, 1, 2), (0, 2, 1, 1)]


def test_rows_and_cells_within_controls() -> None:
    body = (
        "<w:tbl><w:sdt><w:sdtContent>"
        + tr(f"<w:sdt><w:sdtContent>{tc(p(r('甲')))}</w:sdtContent></w:sdt>", tc(p(r("乙"))))
        + "</w:sdtContent></w:sdt></w:tbl>"
    )
    assert samples.tables(read(body)) == [[["甲", "乙"]]]


def test_a_table_within_a_cell_is_the_next_block() -> None:
    inmost = table(tr(tc(p(r("最内"))), tc(p(r("□是")))))
    inner = table(tr(tc(p(r("内一")), inmost), tc(p(r("内二")))))
    body = table(
        tr(tc(p(r("外一")), inner, p(r("外二"))), tc(p(r("右")))), tr(tc(inner, p()), tc(p(r("末"))))
    )
    document = read(body + p(r("后")))
    assert samples.tables(document) == [
        [["外一\n外二", "右"], ["", "末"]],
        [["内一", "内二"]],
        [["最内", "□是"]],
        [["内一", "内二"]],
        [["最内", "□是"]],
    ]
    assert [line.number for line in document.lines] == [1, 2, 3, 4, 5, 6, 7]


def test_a_frame_of_one_cell_is_what_is_in_it() -> None:
    inner = table(tr(tc(p(r("甲"))), tc(p(r("乙")))))
    document = read(table(tr(tc(p(r("一、审核综述")), p(r("正文")), inner))))
    assert [kind for kind, _, _ in samples.kinds(document)] == ["heading", "paragraph", "table"]


def test_a_frame_of_one_cell_in_a_cell_is_its_text() -> None:
    inner = table(tr(tc(p(r("框内")))))
    assert samples.tables(read(table(tr(tc(p(r("甲")), inner), tc(p(r("乙"))))))) == [[["甲\n框内", "乙"]]]


def test_spans_beyond_the_widest_table() -> None:
    wide = '<w:gridSpan w:val="99999999"/>'
    document = read(
        table(
            tr(tc(p(r("甲")), properties=wide), tc(p(r("乙"))), tc(p(r("丙")))),
            tr(tc(p(r("丁"))), tc(p(r("戊"))), properties='<w:gridBefore w:val="123456"/>'),
            tr(*(tc(p(r("己"))) for _ in range(limits.TABLE_COLUMNS + 50))),
        )
    )
    assert document.body[0].columns == limits.TABLE_COLUMNS
    assert cells(document)[0][-1] == "甲\n乙\n丙"


@pytest.mark.parametrize("depth", [limits.NESTING + 1, 80, 3000])
def test_tables_nested_too_deep_are_refused(depth: int) -> None:
    body = f"{'<w:tbl><w:tr><w:tc>' * depth}{p(r('内'))}{'</w:tc></w:tr></w:tbl>' * depth}"
    with pytest.raises(UnreadableError) as caught:
        read(body)
    assert (caught.value.kind, caught.value.words["unit"]) == ("too_large", "nesting")


@pytest.mark.parametrize(
    ("opened", "closed", "depth"),
    [
        ("<w:tbl><w:tr><w:tc>", "</w:tc></w:tr></w:tbl>", limits.NESTING),
        ("<w:sdt><w:sdtContent>", "</w:sdtContent></w:sdt>", 120),
        ("<w:p><w:r><w:pict><w:txbxContent>", "</w:txbxContent></w:pict></w:r></w:p>", 60),
    ],
)
def test_deep_nesting_within_bounds_is_read(opened: str, closed: str, depth: int) -> None:
    assert samples.texts(read(opened * depth + p(r("内")) + closed * depth)) == ["内"]


def test_thousands_of_tables_in_one_cell() -> None:
    inner = table(tr(tc(p(r("甲"))), tc(p(r("乙")))))
    document = read(table(tr(tc(inner * 3000), tc(p(r("右"))))))
    assert sum(block.kind == "table" for block in document.body) == 3001
