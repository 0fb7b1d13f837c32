"""What other programs print gives the same document as the text it was made from."""

from __future__ import annotations

import pytest

from ingest import read_bytes
from schemas.document import Document
from tests.ingest import producers, samples
from tests.ingest.layout.test_grid import reference

WROTE = ["chromium", "libreoffice"]


def told(document: Document) -> list[list[list[str]]]:
    """The tables without white space."""
    return [[["".join(cell.split()) for cell in row] for row in table] for table in samples.tables(document)]


@pytest.mark.parametrize("producer", WROTE)
def test_a_printed_report_is_the_report(producer: str) -> None:
    expected = read_bytes(samples.as_text(producers.SHORT), "report.txt")
    found = read_bytes((producers.PAGES / f"{producer}.pdf").read_bytes(), "report.pdf")
    samples.assert_sound(found)
    assert samples.kinds(found) == samples.kinds(expected)
    assert told(found) == told(expected)
    assert samples.states(found) == samples.states(expected)
    assert all(sheet.state == "read" and sheet.reading == "text" for sheet in found.sheets)
    assert not found.notes


@pytest.mark.filterwarnings("ignore")
@pytest.mark.parametrize("producer", WROTE)
def test_cells_are_those_of_the_reference(producer: str) -> None:
    data = (producers.PAGES / f"{producer}.pdf").read_bytes()
    assert told(read_bytes(data, "x")) == reference(data)


@pytest.mark.parametrize("producer", WROTE)
def test_boxes_are_as_high_as_the_letters(producer: str) -> None:
    document = read_bytes((producers.PAGES / f"{producer}.pdf").read_bytes(), "x")
    heights = [line.bbox[3] - line.bbox[1] for line in document.lines if line.bbox and line.end > line.start]
    assert max(heights) < 1.6 * min(heights)
