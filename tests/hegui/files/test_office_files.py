"""Files that another program converts: it is started outside the worker, which reads what it made."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

import pytest

from hegui.__main__ import main
from ingest.containers import office
from tests.ingest import samples

RTF = rb"{\rtf1\ansi report\par}"


def test_what_libreoffice_made_is_read_in_the_worker(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    made = samples.as_docx(samples.REPORT)
    monkeypatch.setattr(office, "to_docx", lambda data, seconds: made if data == RTF and seconds > 1 else b"")
    monkeypatch.chdir(tmp_path)
    Path("a.rtf").write_bytes(RTF)
    assert main(["extract", "a.rtf"]) == 0
    told = json.loads(capfd.readouterr().out)["document"]
    assert (told["format"], told["sha256"]) == ("docx", hashlib.sha256(RTF).hexdigest())


@pytest.mark.parametrize(("lang", "words"), [("zh", "请安装 LibreOffice"), ("en", "takes LibreOffice")])
def test_one_line_says_that_it_is_not_installed(
    lang: str, words: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(office, "find_program", lambda: None)
    monkeypatch.chdir(tmp_path)
    Path("a.rtf").write_bytes(RTF)
    assert main(["check", "a.rtf", "--lang", lang]) == 2
    out, err = capfd.readouterr()
    assert (out, err.count("\n")) == ("", 1)
    assert words in err
    assert "RTF" in err
