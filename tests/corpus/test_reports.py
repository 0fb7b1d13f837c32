"""The stored reports are what the sources give, and the three formats of one have the same text."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import docx
import pytest
from docx.oxml.ns import qn

import ingest
from corpus.__main__ import REPORTS, main, truth_text
from corpus.blocks import PageBreak, Table
from corpus.variants import Variant, variants
from corpus.write_docx import docx_of
from corpus.write_pdf import pdf_of
from corpus.write_text import text_of
from schemas.text import fold

NAMES = [variant.name for variant in variants()]
MARKS = str.maketrans({"☑": "■", "☐": "□", "\ue001": "■", "\ue002": "□"})


def shown(text: str) -> str:
    """The text as it is compared: no white space, one width, one look of the marks."""
    for tag, mark in (('<input type="checkbox" checked>', "■"), ('<input type="checkbox">', "□")):
        text = text.replace(tag, mark)
    return fold(text.translate(MARKS))


def test_there_are_a_clean_and_a_defective_version_of_six_bodies() -> None:
    clean = [name for name in NAMES if not name.endswith("-defects")]
    assert len(clean) == 6
    assert sorted([*clean, *(f"{name}-defects" for name in clean)]) == NAMES


@pytest.mark.parametrize("name", NAMES)
def test_text_and_truth_are_as_stored(name: str, made: dict[str, Variant]) -> None:
    stored = REPORTS / name
    assert text_of(made[name].report) == stored.with_suffix(".txt").read_text(encoding="utf-8")
    assert truth_text(made[name]) == stored.with_suffix(".truth.json").read_text(encoding="utf-8")
    assert stored.with_suffix(".docx").stat().st_size > 30_000
    assert stored.with_suffix(".pdf").read_bytes().startswith(b"%PDF")


def test_the_folder_has_nothing_else() -> None:
    kinds = (".docx", ".pdf", ".truth.json", ".txt")
    assert sorted(path.name for path in REPORTS.iterdir()) == sorted(
        f"{n}{kind}" for n in NAMES for kind in kinds
    )


def test_the_same_report_gives_the_same_bytes(made: dict[str, Variant]) -> None:
    report = made["jingwei-isms"].report
    assert docx_of(report) == docx_of(report)
    assert pdf_of(report) == pdf_of(report)


def test_main_writes_the_four_files_of_each_version(tmp_path: Path) -> None:
    main(tmp_path / "made")
    assert len(list((tmp_path / "made").iterdir())) == 4 * len(NAMES)


@pytest.mark.parametrize("name", NAMES)
def test_the_word_file_has_the_text(name: str) -> None:
    stored = (REPORTS / name).with_suffix(".docx")
    body = docx.Document(str(stored)).element.body
    found = shown("".join(node.text or "" for node in body.iter(qn("w:t"))))
    assert len(found) > 1000
    for line in (REPORTS / name).with_suffix(".txt").read_text(encoding="utf-8").splitlines():
        for cell in line.lstrip("# ").split("\t"):
            assert shown(cell) in found


@pytest.mark.parametrize("name", NAMES)
def test_the_pdf_has_every_character(name: str, made: dict[str, Variant]) -> None:
    found = Counter(shown(ingest.read(str((REPORTS / name).with_suffix(".pdf"))).text))
    written = Counter(shown("".join(pieces(made[name]))))
    assert written.total() > 1000
    assert written - found == Counter()


def pieces(variant: Variant) -> Iterator[str]:
    """The text of every block, each cell once."""
    for block in variant.report.blocks:
        if isinstance(block, Table):
            yield from (cell.text for cell in {id(c): c for row in block.grid for c in row}.values())
        elif not isinstance(block, PageBreak):
            yield block.text


def test_the_sample_is_there() -> None:
    sample = (REPORTS.parent / "SAMPLE").read_text(encoding="utf-8").strip()
    assert (REPORTS.parent / sample).is_file()
