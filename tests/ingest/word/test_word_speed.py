"""Word files are read in at most half the time that python-docx takes to walk over their cells."""

from __future__ import annotations

import io

import docx

from ingest import read_bytes
from tests.ingest import samples
from tests.timing import side_by_side

COLUMNS = ("序号", "器具名称", "型号", "编号", "证书编号", "检定机构", "检定日期", "有效期至", "结果")
DAYS = ("2025-03-11", "2026-03-10")


def report() -> bytes:
    """A report as they are: text, and lists of instruments with nine columns."""
    pieces = list(samples.REPORT)
    for number in range(6):
        rows = [
            [str(at), "压力表", "Y-100", f"YL-{number}{at:03}", f"LX-{at:05}", "云栖计量所", *DAYS, "☑合格"]
            for at in range(1, 31)
        ]
        pieces += [f"3.{number + 1} 监视和测量设备", samples.LONG, [list(COLUMNS), *rows]]
    return samples.as_docx(pieces)


def walk(data: bytes) -> int:
    """What python-docx takes to give the texts of all cells."""
    document = docx.Document(io.BytesIO(data))
    return sum(len(cell.text) for table in document.tables for row in table.rows for cell in row.cells)


def test_faster_than_a_walk_over_the_cells() -> None:
    data = report()
    ours, theirs = side_by_side(lambda: read_bytes(data, "x"), lambda: walk(data), rounds=9)
    assert ours <= 0.5 * theirs


def test_time_grows_with_the_document_and_no_faster() -> None:
    small, large = (samples.as_docx(samples.REPORT * times) for times in (4, 16))
    short, long = side_by_side(lambda: read_bytes(small, "x"), lambda: read_bytes(large, "x"), rounds=5)
    assert long <= 1.6 * 4 * short
