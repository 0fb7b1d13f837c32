"""Ruled tables against a reference reader: the same tables, rows, columns and cell texts."""

from __future__ import annotations

import io
import random
import unicodedata
from typing import Any

import pytest

from ingest import read_bytes
from ingest.layout.grid import find_grids
from tests.ingest import samples


def spanned(seed: int) -> bytes:
    """Tables with spans, long cells and blank cells, several a page."""
    from reportlab.lib.pagesizes import A4
    from reportlab.lib.styles import ParagraphStyle
    from reportlab.pdfbase import pdfmetrics
    from reportlab.pdfbase.cidfonts import UnicodeCIDFont
    from reportlab.platypus import KeepTogether, PageBreak, Paragraph, SimpleDocTemplate, Spacer, Table

    pdfmetrics.registerFont(UnicodeCIDFont("STSong-Light"))
    style = ParagraphStyle("cell", fontName="STSong-Light", fontSize=9, leading=12, wordWrap="CJK")
    chance = random.Random(seed)
    story: list[Any] = []
    for number in range(6):
        columns, count = chance.randint(2, 9), chance.randint(2, 8)
        texts = [
            "压力表",
            "2026-03-01",
            "合格",
            "",
            "某某计量检测有限公司第二检测所",
            "0～1.6 MPa",
            "■是 □否",
        ]
        cells = [[Paragraph(chance.choice(texts), style) for _ in range(columns)] for _ in range(count)]
        rules: list[Any] = [("GRID", (0, 0), (-1, -1), 0.5, "black")]
        if columns > 2:
            rules.append(("SPAN", (0, 0), (1, 0)))
        if count > 3:
            rules.append(("SPAN", (columns - 1, 1), (columns - 1, 2)))
        table = Table(cells, colWidths=[460 / columns] * columns, style=rules)
        story += [KeepTogether([table]), Spacer(1, 20)]
        story += [Paragraph("表格之间的一段话。", style)] + ([PageBreak()] if number % 3 == 2 else [])
    data = io.BytesIO()
    SimpleDocTemplate(data, pagesize=A4, invariant=1).build(story)
    return data.getvalue()


def reference(data: bytes) -> list[list[list[str]]]:
    import pdfplumber

    with pdfplumber.open(io.BytesIO(data)) as pdf:
        return [
            [[fold(cell) for cell in row if cell is not None] for row in table]
            for page in pdf.pages
            for table in page.extract_tables()
        ]


def fold(text: str) -> str:
    return "".join(unicodedata.normalize("NFKC", text).replace("〜", "~").split())


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_cells_are_those_of_the_reference(seed: int) -> None:
    data = spanned(seed)
    document = read_bytes(data, "x")
    samples.assert_sound(document)
    marks = {mark.offset: mark.raw for mark in document.marks}
    mine = [
        [
            [
                fold("".join(marks.get(at, document.text[at]) for at in range(cell.start, cell.end)))
                for cell in block.cells
                if cell.row == row
            ]
            for row in range(block.rows)
        ]
        for block in document.body
        if block.kind == "table"
    ]
    assert mine == reference(data)


def test_edges_that_nearly_meet_make_cells() -> None:
    across = [(100.0, 70.0, 150.0), (101.0, 152.0, 272.0), (130.0, 72.0, 272.0), (160.0, 72.0, 272.0)]
    down = [(72.0, 100.0, 160.0), (172.0, 98.0, 162.0), (272.0, 100.0, 160.0)]
    (grid,) = find_grids(across, down)
    assert [(cell.row, cell.column) for cell in grid.cells] == [(0, 0), (0, 1), (1, 0), (1, 1)]
    assert grid.cell_at(100, 110) == 0
    assert grid.cell_at(200, 150) == 3
    assert grid.cell_at(10, 150) is None


def test_lines_that_form_no_cells() -> None:
    assert find_grids([(100.0, 0.0, 200.0)], []) == []
    assert find_grids([(100.0, 0.0, 200.0), (130.0, 0.0, 200.0)], [(50.0, 0.0, 300.0)]) == []


def test_two_tables_beside_one_another() -> None:
    across = [(y, x, x + 80.0) for x in (0.0, 100.0) for y in (0.0, 20.0, 40.0)]
    down = [(x, 0.0, 40.0) for x in (0.0, 40.0, 80.0, 100.0, 140.0, 180.0)]
    assert [len(grid.cells) for grid in find_grids(across, down)] == [4, 4]


def test_a_drawing_of_very_many_lines_is_no_table() -> None:
    across = [(10.0 * i, 0.0, 9000.0) for i in range(3000)]
    down = [(10.0 * i, 0.0, 9000.0) for i in range(3000)]
    assert find_grids(across, down) == []
