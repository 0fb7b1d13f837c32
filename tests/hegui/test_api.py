"""From Python: `hegui.check` and `hegui.extract` give what the command line prints; errors are typed."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pdfplumber
import pytest
from pypdf import PageObject, PdfReader, PdfWriter
from pypdf.generic import RectangleObject

import hegui as package
from hegui import api
from hegui.errors import RefusedError
from hegui.review.numbers import in_order
from hegui.worker.reading import Reader
from tests import pages
from tests.conftest import ROOT, Hegui

SAMPLE = ROOT / "corpus" / "reports" / "huanan-eo-defects.docx"


@pytest.fixture(scope="module")
def result() -> api.Result:
    return package.check(SAMPLE)


def test_a_result_is_what_the_command_prints(result: api.Result, hegui: Hegui) -> None:
    printed = json.loads(hegui("check", SAMPLE, "--format", "json", "--config", "none").out)
    assert result.to_dict() == printed
    assert [one.code for one in result.findings] == [one["code"] for one in printed["findings"]]


def test_it_is_a_table_too(result: api.Result) -> None:
    frame = result.to_frame()
    assert list(frame.code) == [one.code for one in in_order(result.findings)]
    assert len(result.to_frame("documents")) == 1
    with pytest.raises(api.OptionError, match="findings"):
        result.to_frame("nothing")  # type: ignore[arg-type]


def test_content_and_options_are_taken() -> None:
    result = package.check(SAMPLE.read_bytes(), select=["CAL005"], as_of="2025-06-20", lang="en")
    assert (result.document.path, result.as_of) == ("-", "2025-06-20")
    assert {one.code for one in result.findings} == {"CAL005"}
    assert "differ" in result.findings[0].message


def turned(page: PageObject) -> None:
    page.rotate(90)


def cropped(page: PageObject) -> None:
    page.cropbox = RectangleObject((20, 30, 580, 830))


def on_another_sheet(page: PageObject) -> None:
    page.mediabox = page.cropbox = RectangleObject((10, 15, 590, 835))


@pytest.mark.parametrize("change", [None, turned, cropped, on_another_sheet])
def test_places_are_those_of_pdfplumber(change: Callable[[PageObject], None] | None, tmp_path: Path) -> None:
    path = tmp_path / "r.pdf"
    writer = PdfWriter()
    for page in PdfReader(SAMPLE.with_suffix(".pdf")).pages:
        if change is not None:
            change(page)
        writer.add_page(page)
    writer.write(path)
    (finding,) = package.check(path, select=["CAL005"]).findings
    assert len(finding.evidence) >= 2
    with pdfplumber.open(path) as pdf:
        for place in finding.evidence:
            shown = pdf.pages[(place.page or 0) - 1]
            assert place.text in shown.crop(package.box_on(shown, place)).extract_text()


def test_a_place_in_word_has_no_box(result: api.Result) -> None:
    with pytest.raises(ValueError, match="without a box"):
        package.box_on(Sheet(), result.findings[0].evidence[0])


class Sheet:
    cropbox = (0.0, 0.0, 595.0, 842.0)


def test_fields_alone() -> None:
    extraction = package.extract(SAMPLE)
    assert extraction.report.organization.name is not None
    assert "organization.name" in set(extraction.to_frame().field)
    assert set(extraction.to_dict()) == {"schema_version", "document", "report", "versions"}


@pytest.mark.parametrize(
    ("source", "options", "kind", "named"),
    [
        ("no-such-file.docx", {}, api.UnreadableFileError, "missing"),
        (b"", {}, api.UnreadableFileError, "empty"),
        (b"\x89PNG\r\n\x1a\n" + bytes(64), {}, api.UnreadableFileError, "corrupt"),
        ("甲方与乙方签订本合同。".encode(), {}, api.NotAReportError, "not_an_audit_report"),
        (b"x", {"select": ["CAAL"]}, api.OptionError, "unknown_code"),
        (b"x", {"as_of": "2025-13-01"}, api.OptionError, "bad_day"),
        (b"x", {"rules": "nobody"}, api.OptionError, "unknown_pack"),
        (b"x", {"ocr": "perhaps"}, api.OptionError, "usage"),
        (b"x", {"config": "no-such.toml"}, api.OptionError, "missing"),
    ],
)
def test_what_is_raised_is_typed_and_one_line(
    source: bytes | str, options: dict[str, Any], kind: type[api.HeguiError], named: str
) -> None:
    with pytest.raises(api.HeguiError) as caught:
        package.check(source, **options)
    assert (type(caught.value), caught.value.kind) == (kind, named)
    assert str(caught.value)
    assert "\n" not in str(caught.value)


def test_what_it_is_instead_is_named() -> None:
    with pytest.raises(api.NotAReportError) as caught:
        package.extract(b"a letter")
    assert caught.value.document_kind == "unknown"


def test_a_fault_of_the_program_is_no_fault_of_the_file(monkeypatch: pytest.MonkeyPatch) -> None:
    def breaks(*_: Any, **__: Any) -> None:
        raise RefusedError("crashed", path="r.docx")

    monkeypatch.setattr(Reader, "on", breaks)
    with pytest.raises(api.ProgramError, match="程序的错误"):
        package.check(SAMPLE)


def test_no_settings_file_is_used_unless_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "hegui.toml").write_text('ignore = ["CAL"]\n', encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    assert any(one.code == "CAL005" for one in package.check(SAMPLE, select=["CAL"]).findings)
    assert not package.check(SAMPLE, config="hegui.toml").to_frame().code.str.startswith("CAL").any()


def test_importing_it_is_quick_and_typed() -> None:
    loaded = "import sys, hegui; print(*(one for one in sys.modules if one.startswith(('hegui', 'pandas'))))"
    ran = subprocess.run([sys.executable, "-c", loaded], capture_output=True, text=True, cwd=ROOT, check=True)
    assert ran.stdout.split() == ["hegui"]
    assert (Path(package.__file__).parent / "py.typed").is_file()
    with pytest.raises(AttributeError, match="nothing_of_it"):
        package.nothing_of_it  # noqa: B018


def test_a_module_that_hides_ours_is_named(tmp_path: Path) -> None:
    (tmp_path / "schemas.py").write_text("", encoding="utf-8")
    ran = subprocess.run(
        [sys.executable, "-c", "import hegui"],
        capture_output=True,
        text=True,
        cwd=tmp_path,
        env={"PYTHONPATH": str(ROOT), "PATH": ""},
        check=False,
    )
    assert ran.returncode == 1
    assert "schemas.py hides a package of that name that hegui needs" in ran.stderr


def test_the_folder_that_it_runs_in_does_not_hide_our_packages(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("checks", "schemas", "ingest"):
        (tmp_path / f"{name}.py").write_text("raise SystemExit(3)\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    assert package.extract(SAMPLE).report.organization.name is not None


@pytest.mark.parametrize("page", ["python.md", "python.en.md"])
def test_the_examples_of_the_page_run(page: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "corpus").symlink_to(ROOT / "corpus")
    (tmp_path / "README.md").symlink_to(ROOT / "README.md")
    monkeypatch.chdir(tmp_path)
    given = [one for one in pages.run(page, tmp_path) if one is not None]
    assert any("有效期至2026年4月7日" in str(one) for one in given)
    assert (tmp_path / "CAL005.png").stat().st_size > 10_000


def test_both_languages_have_the_same_examples() -> None:
    chinese, english = (
        [pages.without_words(block) for _, block in pages.blocks(page)]
        for page in ("python.md", "python.en.md")
    )
    assert chinese == english


def test_a_result_is_shown_in_a_line_and_its_findings_in_a_notebook(result: api.Result) -> None:
    assert repr(result).startswith("<hegui.Result ")
    assert f"error={result.summary.error}" in repr(result)
    assert len(repr(result)) < 300
    shown = result._repr_html_()
    assert shown.count("<tr>") == sum(not one.suppressed for one in result.findings)
    assert max(len(shown) - sum(len(one.message) for one in result.findings), 0) < 300 * len(result.findings)


def test_a_frame_has_numbers_and_titles_and_comes_in_their_order(result: api.Result) -> None:
    frame = result.to_frame()
    assert [*frame.number] == sorted(one.number for one in result.findings)
    assert {*frame.title} == {one.title for one in result.findings}
    with pytest.raises(api.OptionError, match="there is no table 'nope'; there are: documents"):
        result.to_frame("nope")  # type: ignore[arg-type]
