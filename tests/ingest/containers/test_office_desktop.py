"""LibreOffice itself: what it makes of a report in its other formats is the same document."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

import ingest
from ingest import UnreadableError
from ingest.containers import office
from schemas.document import Document
from tests.ingest import samples

pytestmark = pytest.mark.desktop
PIECES = [piece for piece in samples.REPORT if piece != samples.LONG]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The report as docx, and what LibreOffice makes of it."""
    made = tmp_path_factory.mktemp("office")
    (made / "report.docx").write_bytes(samples.as_docx(PIECES))
    program = office.find_program()
    assert program is not None
    profile = f"-env:UserInstallation={(made / 'profile').as_uri()}"
    for kind in ("doc", "odt", "rtf"):
        command = [program, profile, "--headless", "--convert-to", kind, "--outdir", str(made)]
        subprocess.run([*command, str(made / "report.docx")], check=True, capture_output=True, timeout=120)
    return made


@pytest.fixture(scope="module")
def original(folder: Path) -> Document:
    return ingest.read(str(folder / "report.docx"))


@pytest.mark.parametrize("kind", ["doc", "odt", "rtf"])
def test_other_formats_give_the_same_document(kind: str, folder: Path, original: Document) -> None:
    document = ingest.read(str(folder / f"report.{kind}"))
    samples.assert_sound(document)
    assert document.format == "docx"
    assert samples.kinds(document) == samples.kinds(original)
    assert samples.tables(document) == samples.tables(original)
    assert samples.states(document) == samples.states(original)


def test_a_broken_file_is_refused() -> None:
    with pytest.raises(UnreadableError) as caught:
        ingest.read_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "WordDocument\0".encode("utf-16-le"), "x")
    assert caught.value.kind == "corrupt"


def test_links_and_macros_of_a_file_do_nothing(tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("SECRET", encoding="utf-8")
    field = rb"{\field{\*\fldinst INCLUDETEXT \"" + str(secret).encode() + rb"\"}{\fldrslt shown}}"
    document = ingest.read_bytes(rb"{\rtf1\ansi before " + field + rb" after\par}", "x")
    assert "SECRET" not in document.text
    assert "before" in document.text
