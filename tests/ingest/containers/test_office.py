"""Files that LibreOffice converts: told apart, refused without it, and read with it."""

from __future__ import annotations

import hashlib
import io
import os
import stat
import tempfile
import zipfile
from pathlib import Path

import pytest

import ingest
from ingest import UnreadableError, limits
from ingest.containers import office
from ingest.containers.kinds import kind_of
from ingest.containers.ole import SIGNATURE, ole_kind
from tests.ingest import samples
from tests.ingest.containers.ole_files import ole

RTF = rb"{\rtf1\ansi\ansicpg936 report\par}"


def odt(manifest: str = "<manifest/>") -> bytes:
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.text")
        archive.writestr("content.xml", "<content/>")
        archive.writestr("META-INF/manifest.xml", manifest)
    return data.getvalue()


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (ole(("WordDocument", b"\xec\xa5")), "doc"),
        (ole(("1Table", b""), ("WordDocument", b"\xec\xa5")), "doc"),
        (ole(("a", b""), ("b", b""), ("c", b""), ("d", b""), ("WordDocument", b"")), "doc"),
        (ole(("WordDocument", b"\xec\xa5" + bytes(8) + b"\x00\x01")), "encrypted"),
        (ole(("EncryptionInfo", b""), ("EncryptedPackage", b"")), "encrypted"),
        (ole(("Workbook", b""), inside="WordDocument"), "xls"),
        (ole(("WordDocument", b"\xec\xa5"), inside="Workbook"), "doc"),
        (ole(("PowerPoint Document", b"")), "ppt"),
        (ole(("MatOST", b"")), "wps"),
        (ole(("SummaryInformation", b"")), "ole"),
        (SIGNATURE + bytes(504) + "WordDocument\0".encode("utf-16-le"), "doc"),
        (SIGNATURE, "ole"),
    ],
)
def test_what_an_ole_file_is(data: bytes, kind: str) -> None:
    assert ole_kind(data) == kind


def test_a_directory_that_runs_in_a_circle_ends() -> None:
    data = bytearray(ole(("WordDocument", b"")))
    data[512 + 4 : 512 + 8] = (1).to_bytes(4, "little")
    assert ole_kind(bytes(data)) == "doc"


@pytest.mark.parametrize(
    ("data", "format"),
    [
        (RTF, "rtf"),
        (odt(), "odt"),
        (ole(("WordDocument", b"\xec\xa5")), "doc"),
        (ole(("MatOST", b"")), "wps"),
    ],
)
def test_without_libreoffice_a_line_says_so(
    data: bytes, format: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(office, "find_program", lambda: None)
    assert kind_of(data) == "office"
    with pytest.raises(UnreadableError) as caught:
        ingest.read_bytes(data, "x")
    assert (caught.value.kind, caught.value.words) == ("needs_libreoffice", {"format": format})


@pytest.mark.parametrize(
    ("data", "error"),
    [
        (odt('<manifest:encryption-data checksum="x"/>'), ("encrypted", "odt")),
        (ole(("WordDocument", b"\xec\xa5" + bytes(8) + b"\x00\x01")), ("encrypted", "docx")),
        (ole(("PowerPoint Document", b"")), ("unknown_format", "ppt")),
        (odt()[:200], ("corrupt", "zip")),
    ],
)
def test_what_is_not_converted(data: bytes, error: tuple[str, str]) -> None:
    with pytest.raises(UnreadableError) as caught:
        ingest.read_bytes(data, "x")
    assert (caught.value.kind, caught.value.words["format"]) == error


def stand_in(folder: Path, script: str) -> str:
    """A program in the place of LibreOffice: `$out` is the folder that it writes to."""
    program = folder / "soffice"
    find = 'while [ "$1" != --outdir ]; do shift; done; out="$2"\n'
    program.write_text(f"#!/bin/sh\n{find}{script}\n")
    program.chmod(program.stat().st_mode | stat.S_IXUSR)
    return str(program)


def test_what_the_program_makes_is_read_as_docx(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    made = tmp_path / "made.docx"
    made.write_bytes(samples.as_docx(["一、审核综述"]))
    program = stand_in(tmp_path, f'cp "{made}" "$out/document.docx"')
    monkeypatch.setattr(office, "find_program", lambda: program)
    document = ingest.read_bytes(RTF, "a.rtf")
    assert (document.format, samples.texts(document)) == ("docx", ["一、审核综述"])
    assert document.sha256 == hashlib.sha256(RTF).hexdigest()


@pytest.mark.parametrize(
    ("script", "kind"),
    [("exit 1", "corrupt"), (': > "$out/document.docx"', "corrupt"), ("sleep 60 & sleep 60", "timeout")],
)
def test_a_program_that_gives_nothing(
    script: str, kind: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(office, "find_program", lambda: stand_in(tmp_path, script))
    monkeypatch.setattr(limits, "OFFICE_SECONDS", 1.0)
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    with pytest.raises(UnreadableError) as caught:
        ingest.read_bytes(RTF, "a.rtf")
    assert caught.value.kind == kind
    assert [each.name for each in tmp_path.iterdir()] == ["soffice"]


@pytest.mark.parametrize(
    ("data", "name"),
    [
        (ole(("WordDocument", b"\xec\xa5")), "MS Word 97"),
        (ole(("1Table", b""), ("WordDocument", b"\xdc\xa5")), "MS WinWord 6"),
        (RTF, "Rich Text Format"),
        (odt(), "writer8"),
    ],
)
def test_the_program_is_told_what_the_file_is(
    data: bytes, name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    program = stand_in(tmp_path, ":")
    Path(program).write_text(f'#!/bin/sh\necho "$*" > "{tmp_path}/told"\n')
    monkeypatch.setattr(office, "find_program", lambda: program)
    with pytest.raises(UnreadableError):
        ingest.read_bytes(data, "x")
    assert f"--infilter={name} --convert-to docx:MS Word 2007 XML" in (tmp_path / "told").read_text()


def test_the_program_sees_nothing_of_its_user(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    seen = tmp_path / "seen"
    program = stand_in(
        tmp_path, f'env > "{seen}"; cat "$out/profile/user/registrymodifications.xcu" >> "{seen}"'
    )
    monkeypatch.setattr(office, "find_program", lambda: program)
    monkeypatch.setenv("SECRET_OF_THE_USER", "1")
    with pytest.raises(UnreadableError):
        ingest.read_bytes(RTF, "a.rtf")
    told = seen.read_text(encoding="utf-8")
    assert "SECRET_OF_THE_USER" not in told
    assert f"HOME={os.environ.get('HOME')}\n" not in told
    assert 'oor:name="MacroSecurityLevel" oor:op="fuse"><value>3<' in told
    assert (
        '/org.openoffice.Office.Writer/Content/Update"><prop oor:name="Link" oor:op="fuse"><value>2<' in told
    )
