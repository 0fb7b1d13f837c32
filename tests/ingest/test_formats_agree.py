"""One report in three formats gives one document: kinds, levels, texts, cells and marks."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from ingest import read_bytes
from schemas.document import Document
from tests.ingest import samples


@pytest.fixture(scope="module")
def documents() -> dict[str, Document]:
    made = {"text": samples.as_text, "docx": samples.as_docx, "pdf": samples.as_pdf}
    return {name: read_bytes(make(samples.REPORT), f"report.{name}") for name, make in made.items()}


def test_the_format_is_told_by_content(documents: dict[str, Document]) -> None:
    assert [document.format for document in documents.values()] == ["text", "docx", "pdf"]


@pytest.mark.parametrize("name", ["docx", "pdf"])
def test_blocks_are_those_of_the_text(documents: dict[str, Document], name: str) -> None:
    assert samples.kinds(documents[name]) == samples.kinds(documents["text"])


@pytest.mark.parametrize("name", ["docx", "pdf"])
def test_cells_are_those_of_the_text(documents: dict[str, Document], name: str) -> None:
    assert samples.tables(documents[name]) == samples.tables(documents["text"])


@pytest.mark.parametrize("name", ["docx", "pdf"])
def test_marks_are_those_of_the_text(documents: dict[str, Document], name: str) -> None:
    assert samples.states(documents[name]) == samples.states(documents["text"])


@pytest.mark.parametrize("name", ["text", "docx", "pdf"])
def test_offsets_are_sound(documents: dict[str, Document], name: str) -> None:
    samples.assert_sound(documents[name])


def test_headings_have_levels(documents: dict[str, Document]) -> None:
    headings = [(level, text) for kind, level, text in samples.kinds(documents["text"]) if kind == "heading"]
    assert headings == [
        (1, "一、审核综述"),
        (2, "1.1审核组成员"),
        (2, "1.2审核目的"),
        (2, "1.3监视和测量设备"),
        (1, "二、审核结论"),
        (2, "1)不符合项情况："),
        (2, "2)推荐意见："),
    ]


def test_running_elements_are_apart(documents: dict[str, Document]) -> None:
    roles = {
        name: {block.role for block in document.blocks if block.role != "body"}
        for name, document in documents.items()
    }
    assert roles == {"text": set(), "docx": {"header"}, "pdf": {"header", "page_number"}}


def test_a_table_over_pages_is_one_with_its_pages_in_the_evidence(documents: dict[str, Document]) -> None:
    document = documents["pdf"]
    table = [block for block in document.body if block.kind == "table"][1]
    assert (table.rows, table.columns) == (46, 4)
    assert document.text[table.start : table.end].count("器具名称") == 1
    pages = [fragment.page for fragment in document.evidence(table.start, table.end)]
    assert len(pages) >= 2
    assert pages == sorted(p for p in pages if p is not None)


@pytest.mark.parametrize("name", ["text", "docx", "pdf"])
def test_evidence_of_a_cell_is_what_is_written(documents: dict[str, Document], name: str) -> None:
    document = documents[name]
    start = document.text.index("YL-4040")
    (fragment,) = document.evidence(start, start + 7)
    assert fragment.text == "YL-4040"
    assert (fragment.page is None, fragment.bbox is None) == (name != "pdf", name != "pdf")


@pytest.mark.parametrize("name", ["text", "docx", "pdf"])
def test_evidence_shows_a_mark_as_it_was(documents: dict[str, Document], name: str) -> None:
    document = documents[name]
    start = document.text.index("☑现场")
    (fragment,) = document.evidence(start, start + 3)
    assert fragment.text == "■现场"


@pytest.mark.parametrize(
    ("make", "loaded"), [("as_text", set()), ("as_docx", {"lxml"}), ("as_pdf", {"pypdfium2"})]
)
def test_only_the_reader_of_the_format_is_loaded(make: str, loaded: set[str], tmp_path: Path) -> None:
    path = tmp_path / "report"
    path.write_bytes(getattr(samples, make)(["一、审核综述"]))
    script = (
        "import sys, ingest; ingest.read(sys.argv[1]); "
        "print(*{'lxml', 'pypdfium2', 'docx', 'pydantic', 'numpy', 'PIL', 'yaml'} & set(sys.modules))"
    )
    root = Path(__file__).parents[2]
    ran = subprocess.run(
        [sys.executable, "-c", script, str(path)], cwd=root, capture_output=True, text=True, check=True
    )
    assert set(ran.stdout.split()) == loaded


def test_the_same_bytes_give_the_same_document(documents: dict[str, Document]) -> None:
    again = read_bytes(samples.as_pdf(samples.REPORT), "report.pdf")
    assert (again.text, again.lines, again.blocks, again.boxes) == (
        documents["pdf"].text,
        documents["pdf"].lines,
        documents["pdf"].blocks,
        documents["pdf"].boxes,
    )
