"""`--join` and `-`: several files as one document, and a document from standard input."""

from __future__ import annotations

import hashlib
import json
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from PIL import Image, ImageDraw
from pypdfium2 import PdfDocument

from hegui.__main__ import main
from tests import made
from tests.conftest import ROOT, Hegui

REPORT = ROOT / "corpus" / "reports" / "longyuan-s-defects.pdf"


@pytest.fixture
def sheets(tmp_path: Path) -> Path:
    """A folder with each page of a report as a PDF of its own."""
    folder = tmp_path / "pages"
    folder.mkdir()
    whole = PdfDocument(str(REPORT))
    for index in range(len(whole)):
        one = PdfDocument.new()
        one.import_pages(whole, [index])
        one.save(str(folder / f"p{index + 1}.pdf"))
        one.close()
    whole.close()
    return folder


def checked(capfd: pytest.CaptureFixture[str], *arguments: str) -> dict[str, Any]:
    assert main(["check", *arguments, "--format", "json", "--fail-on", "never"]) == 0
    out, err = capfd.readouterr()
    assert err == ""
    result: dict[str, Any] = json.loads(out)
    return result


def test_pages_of_a_folder_are_the_report(sheets: Path, capfd: pytest.CaptureFixture[str]) -> None:
    joined, whole = checked(capfd, str(sheets), "--join"), checked(capfd, str(REPORT))
    assert joined["document"]["path"] == str(sheets)
    for name in ("format", "pages", "ocr_pages", "kind"):
        assert joined["document"][name] == whole["document"][name]
    assert joined["report"] == whole["report"]
    assert joined["findings"] == whole["findings"]
    names = [f"p{number + 1}.pdf" for number in range(joined["document"]["pages"])]
    hashes = b"".join(hashlib.sha256((sheets / name).read_bytes()).digest() for name in names)
    assert joined["document"]["sha256"] == hashlib.sha256(hashes).hexdigest()


def test_files_given_are_joined_in_natural_order(sheets: Path, capfd: pytest.CaptureFixture[str]) -> None:
    files = [str(path) for path in sorted(sheets.iterdir(), reverse=True)]
    given = checked(capfd, *files, "--join")
    assert given["document"]["path"] == str(sheets / "p1.pdf")
    assert given["findings"] == checked(capfd, str(sheets), "--join")["findings"]


def test_pictures_are_joined_as_a_picture(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    for number, text in ((2, "2025-06-12"), (10, "2025-06-13")):
        image = Image.new("RGB", (900, 300), "white")
        ImageDraw.Draw(image).text((60, 100), text, fill="black", font_size=60)
        image.save(tmp_path / f"p{number}.png")
    assert main(["show", str(tmp_path), "--join", "--format", "json"]) == 0
    out, err = capfd.readouterr()
    told = json.loads(out)
    assert err == ""
    assert (told["document"]["format"], told["document"]["pages"], told["document"]["ocr_pages"]) == (
        "image",
        2,
        2,
    )
    assert out.index("2025-06-12") < out.index("2025-06-13")


def test_what_has_no_pages_is_not_joined(hegui: Hegui, sheets: Path) -> None:
    (sheets / "p2a.txt").write_text(made.COVER, encoding="utf-8")
    ran = hegui("check", "pages", "--join", cwd=sheets.parent)
    assert (ran.status, ran.out, ran.err.count("\n")) == (2, "", 1)
    assert "pages/p2a.txt：文本不能用 --join" in ran.err


def test_a_broken_page_is_named(hegui: Hegui, sheets: Path) -> None:
    (sheets / "p2.pdf").write_bytes(b"%PDF-1.7\nnothing more")
    ran = hegui("check", "pages", "--join", "--lang", "en", cwd=sheets.parent)
    assert (ran.status, ran.out, ran.err.count("\n")) == (2, "", 1)
    assert "pages/p2.pdf: the file is damaged" in ran.err
    missing = hegui("check", "pages/p1.pdf", "pages/p99.pdf", "--join", cwd=sheets.parent)
    assert (missing.status, missing.err.count("\n")) == (2, 1)
    assert "p99.pdf：没有这个文件" in missing.err


def test_a_joined_document_does_not_overwrite_a_page(hegui: Hegui, sheets: Path) -> None:
    ran = hegui("check", "p1.pdf", "p2.pdf", "--join", "--output", "p2.pdf", cwd=sheets)
    assert (ran.status, ran.err.count("\n")) == (2, 1)
    assert (sheets / "p2.pdf").read_bytes().startswith(b"%PDF-")


@pytest.mark.parametrize("suffix", [".txt", ".docx", ".pdf"])
def test_standard_input_is_read_by_its_content(suffix: str) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "hegui", "check", "-", "--format", "json"],
        input=REPORT.with_suffix(suffix).read_bytes(),
        capture_output=True,
        cwd=ROOT,
        timeout=60,
        check=False,
    )
    told = json.loads(done.stdout)
    assert (done.returncode, done.stderr) == (1, b"")
    assert told["document"]["path"] == "-"
    assert told["document"]["format"] == suffix.strip(".").replace("txt", "text")


def test_standard_input_among_files(tmp_path: Path) -> None:
    shutil.copy(REPORT.with_suffix(".txt"), tmp_path / "r.txt")
    command = [sys.executable, "-m", "hegui", "extract", "-", "r.txt", "-", "--output", "out/"]
    done = subprocess.run(
        command,
        input=made.COVER.encode(),
        capture_output=True,
        cwd=tmp_path,
        env={"PYTHONPATH": str(ROOT)},
        timeout=60,
        check=False,
    )
    assert done.returncode == 0
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == ["r.txt.json", "stdin.json"]
    told = json.loads((tmp_path / "out" / "stdin.json").read_bytes())
    assert told["report"]["organization"]["name"]["value"] == made.ORGANIZATION


def test_nothing_on_standard_input_is_empty() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "hegui", "check", "-"],
        stdin=subprocess.DEVNULL,
        capture_output=True,
        cwd=ROOT,
        timeout=60,
        check=False,
    )
    assert (done.returncode, done.stdout) == (2, b"")
    assert done.stderr.decode() == "hegui: -：文件是空的；请重新导出或换一份\n"
