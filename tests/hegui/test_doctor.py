"""`hegui doctor`: what is there is told with its version, and what is not, too."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from hegui import installation
from hegui.__main__ import main
from hegui.terminal.width import width
from ingest import limits
from ingest.containers import office
from tests.conftest import Hegui


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_what_is_there_is_told(hegui: Hegui, lang: str) -> None:
    ran = hegui("doctor", "--lang", lang)
    assert (ran.status, ran.err) == (0, "")
    assert sys.executable in ran.out.replace("\n", "").replace(" ", "")
    for name in ("hegui", "Python", "onnxruntime", "pypdfium2", "LibreOffice", "HEGUI_LIMIT_PAGES"):
        assert name in ran.out
    assert max(map(width, ran.out.splitlines())) <= 80
    if lang == "en":
        assert ran.out.replace("✓", "").replace("✗", "").isascii()


def test_a_limit_of_the_environment_is_marked(hegui: Hegui) -> None:
    told = hegui("doctor", "--lang", "en", env={"HEGUI_LIMIT_PAGES": "12"}).out
    assert "12 (from the environment)" in told
    refused = hegui("doctor", env={"HEGUI_LIMIT_PAGES": "many"})
    assert (refused.status, refused.out, refused.err.count("\n")) == (2, "", 1)
    assert "HEGUI_LIMIT_PAGES=many" in refused.err


def test_what_is_missing_is_told(monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]) -> None:
    def nothing(*_: object) -> None:
        return None

    monkeypatch.setattr(office, "find_program", nothing)
    monkeypatch.setattr("shutil.which", nothing)
    monkeypatch.setattr(installation, "_version", lambda name: "")
    monkeypatch.setattr(installation, "_models", list)
    assert main(["doctor", "--lang", "en"]) == 0
    out = capfd.readouterr().out
    assert out.count("✗") >= 8
    assert "these formats cannot be read" in " ".join(out.split())


@pytest.mark.parametrize("given", ["0", "-1", "nan", "inf", "1e3x", ""])
def test_a_limit_must_be_a_number(given: str) -> None:
    with pytest.raises(ValueError, match="PAGE_SECONDS"):
        limits.set_from({"HEGUI_LIMIT_PAGE_SECONDS": given})


def test_limits_are_set_by_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "PAGES", limits.PAGES)
    limits.set_from({"HEGUI_LIMIT_PAGES": "7", "OTHER": "x"})
    assert limits.known()["PAGES"] == 7
    with pytest.raises(ValueError, match="HEGUI_LIMIT_SHEETS=7"):
        limits.set_from({"HEGUI_LIMIT_SHEETS": "7"})


def test_a_limit_that_is_reached_is_told(hegui: Hegui, tmp_path: Path) -> None:
    (tmp_path / "r.txt").write_text("审核报告" * 400, encoding="utf-8")
    ran = hegui("check", "r.txt", cwd=tmp_path, env={"HEGUI_LIMIT_FILE_BYTES": "4000"})
    assert (ran.status, ran.out, ran.err.count("\n")) == (2, "", 1)
    assert "过大" in ran.err
