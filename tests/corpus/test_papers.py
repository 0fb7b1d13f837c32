"""What needs LibreOffice and fonts: papers and scans of every template, printed twice alike."""

from __future__ import annotations

from pathlib import Path

import pypdfium2
import pytest

from corpus.layouts.__main__ import main
from corpus.layouts.templates import TEMPLATES

pytestmark = pytest.mark.desktop


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("made")
    main(["--out", str(made), "--seed", "2", "--formats", "docx,libreoffice,reportlab,text"])
    return made


def text_of(file: Path) -> list[str]:
    return [page.get_textpage().get_text_bounded() for page in pypdfium2.PdfDocument(file)]


@pytest.mark.parametrize("template", TEMPLATES)
@pytest.mark.parametrize("producer", ["libreoffice", "reportlab"])
def test_a_report_has_the_pages_of_a_report(folder: Path, template: str, producer: str) -> None:
    pages = text_of(folder / f"{template}-2.{producer}.pdf")
    assert 6 <= len(pages) <= 16
    assert all(pages)


def test_the_same_seed_gives_the_same_papers(folder: Path, tmp_path: Path) -> None:
    main(
        [
            "--out",
            str(tmp_path),
            "--seed",
            "2",
            "--templates",
            "form,boxed",
            "--formats",
            "libreoffice,reportlab",
        ]
    )
    for template in ("form", "boxed"):
        again, before = (place / f"{template}-2.libreoffice.pdf" for place in (tmp_path, folder))
        assert text_of(again) == text_of(before)
        again, before = (place / f"{template}-2.reportlab.pdf" for place in (tmp_path, folder))
        assert again.read_bytes() == before.read_bytes()


def test_scans_and_pictures_are_made(tmp_path: Path) -> None:
    main(["--out", str(tmp_path), "--small", "--templates", "checked", "--formats", "noisy,other,pages"])
    names = sorted(path.name for path in tmp_path.iterdir())
    assert len(names) == 5
    assert "checked-1.noisy.scan.pdf" in names
    assert "checked-1-page.layout.json" in names
    assert text_of(tmp_path / "checked-1.noisy.scan.pdf") == ["", ""]
