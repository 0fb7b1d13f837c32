"""What cannot be read is refused at once, with the kind of trouble, and nothing hangs or eats memory."""

from __future__ import annotations

import io
import os
import re
import socket
import subprocess
import sys
import threading
import zipfile
from pathlib import Path

import pytest

import ingest
from ingest import UnreadableError, limits
from ingest.settings import Settings
from tests.ingest import samples


def refused(data: bytes) -> UnreadableError:
    with pytest.raises(UnreadableError) as caught:
        ingest.read_bytes(data, "x")
    return caught.value


def refused_path(path: Path | str) -> UnreadableError:
    with pytest.raises(UnreadableError) as caught:
        ingest.read(str(path))
    return caught.value


def zipped(**parts: bytes) -> bytes:
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name.replace("__", "/").replace("_xml", ".xml"), content)
    return data.getvalue()


def word(body: str, prologue: str = "") -> bytes:
    name = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    document = f'{prologue}<w:document xmlns:w="{name}"><w:body>{body}</w:body></w:document>'
    return zipped(word__document_xml=document.encode())


OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504)


@pytest.mark.parametrize(
    ("data", "format"),
    [
        (b"\x00\x00\x00\x18ftypheic" + bytes(16), "heic"),
        (OLE + "Workbook\0".encode("utf-16-le"), "xls"),
        (OLE, "ole"),
        (zipped(xl__workbook_xml=b"<a/>"), "xlsx"),
        (zipped(ppt__presentation_xml=b"<a/>"), "pptx"),
        (zipped(notes=b"x"), "zip"),
        (zipped(), "empty_zip"),
        (b"MZ\x90\x00\x03" + bytes(100), "windows_program"),
        (b"MZ" + b"x" * 58 + (64).to_bytes(4, "little") + b"PE\0\0" + bytes(40), "windows_program"),
        (b"\x7fELF\x02" + bytes(60), "program"),
        (b"\xcf\xfa\xed\xfe" + bytes(60), "mac_program"),
        (b"\x1f\x8b\x08\x00" + bytes(64), "gzip"),
        (b"7z\xbc\xaf\x27\x1c" + bytes(64), "7z"),
        (b"<!DOCTYPE html><html><body>x</body></html>", "html"),
        (b"<?xml version='1.0'?><report/>", "xml"),
        (bytes(range(256)) * 40, "binary"),
        (bytes(5000), "binary"),
    ],
)
def test_other_formats_are_named(data: bytes, format: str) -> None:
    error = refused(data)
    assert (error.kind, error.words["format"]) == ("unknown_format", format)


@pytest.mark.parametrize(
    "data",
    [b"", b" \n\t\r\n", b"\xef\xbb\xbf", b"\xff\xfe \x00\n\x00", "\u3000\n".encode(), word("<w:p/>")],
)
def test_nothing_in_it_is_empty(data: bytes) -> None:
    assert refused(data).kind == "empty"


@pytest.mark.parametrize(
    "data",
    [
        "审核报告".encode("gb18030") + b"\xff\xff\x81",
        "受审核方名称".encode() + bytes(range(128, 256)) * 4,
        "심사 보고서와 인증서".encode("euc_kr") * 20,
        b"\xff\xfe\x00\xd8\x00\x00\x01",
    ],
)
def test_bytes_that_are_no_text_are_an_encoding_error(data: bytes) -> None:
    assert refused(data).kind == "encoding"


@pytest.mark.parametrize(
    "data",
    [
        b"PK\x03\x04" + bytes(40),
        samples.as_docx(["一、审核综述"])[:-200],
        zipped(**{"[Content_Types]_xml": b"<Types/>", "word__styles_xml": b"<a/>"}),
        zipped(word__document_xml=b"<w:document"),
        zipped(word__document_xml=b""),
        zipped(word__document_xml=b"<a/>"),
        b"%PDF-1.7\nnothing more",
        samples.as_pdf(["一、审核综述"])[:-400],
        samples.as_pdf(["一、审核综述"])[:300],
    ],
)
def test_damaged_files_are_corrupt(data: bytes) -> None:
    assert refused(data).kind == "corrupt"


@pytest.mark.parametrize("printed", [0, 1])
@pytest.mark.parametrize("settings", [Settings(), Settings(ocr="always")])
def test_a_damaged_page_is_told_and_the_rest_is_read(
    printed: int, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("reportlab.rl_config.useA85", printed)
    whole = samples.as_pdf([f"第{number}页的一段" for number in range(120)], pageCompression=1)
    count = len(ingest.read_bytes(whole, "x").sheets)
    starts = [match.end() for match in re.finditer(rb">>\s*stream\r?\n", whole)]
    assert count > 2
    data = bytearray(whole)
    data[starts[1] + 80 : starts[1] + 88] = b"!!!!!!!!"
    if settings.ocr == "always":  # a page that cannot be trusted is not recognised either
        monkeypatch.setattr(
            "ingest.pdf.text_or_picture.choice.Choice._recognised", lambda _, handle, found: found.page
        )
    document = ingest.read_bytes(bytes(data), "x", settings)
    assert [sheet.state for sheet in document.sheets] == ["read", "damaged", *["read"] * (count - 2)]
    for start in starts:
        data[start + 80 : start + 88] = b"!!!!!!!!"
    assert refused(bytes(data)).kind == "corrupt"


def test_an_encrypted_pdf_is_told() -> None:
    from reportlab.lib.pdfencrypt import StandardEncryption

    data = samples.as_pdf(["一、审核综述"], encrypt=StandardEncryption("secret"))
    assert refused(data).kind == "encrypted"


def test_a_pdf_that_only_forbids_printing_is_read() -> None:
    from reportlab.lib.pdfencrypt import StandardEncryption

    data = samples.as_pdf(["一、审核综述"], header="", encrypt=StandardEncryption("", "owner", canPrint=0))
    assert samples.texts(ingest.read_bytes(data, "x")) == ["一、审核综述"]


def test_an_encrypted_word_file_is_told() -> None:
    assert refused(OLE + "EncryptedPackage\0".encode("utf-16-le")).kind == "encrypted"


def test_a_pdf_of_pictures_has_no_text() -> None:
    from reportlab.pdfgen.canvas import Canvas

    data = io.BytesIO()
    canvas = Canvas(data, invariant=1)
    canvas.rect(72, 72, 200, 200, fill=1)
    canvas.showPage()
    canvas.save()
    assert refused(data.getvalue()).kind == "no_text"


def test_entities_are_not_expanded() -> None:
    laughs = '<!DOCTYPE x [<!ENTITY a "哈哈哈哈">' + "".join(
        f'<!ENTITY {chr(98 + i)} "{f"&{chr(97 + i)};" * 10}">' for i in range(12)
    )
    assert refused(word("<w:p><w:r><w:t>&m;</w:t></w:r></w:p>", laughs + "]>")).kind == "corrupt"


def test_an_outside_entity_is_not_fetched(tmp_path: Path) -> None:
    secret = tmp_path / "secret"
    secret.write_text("secret words")
    prologue = f'<!DOCTYPE x [<!ENTITY a SYSTEM "{secret.as_uri()}">]>'
    assert refused(word("<w:p><w:r><w:t>&a;</w:t></w:r></w:p>", prologue)).kind == "corrupt"


def test_a_word_file_that_unpacks_without_end_is_too_large(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "PART_FREE_BYTES", 1 << 20)
    assert refused(word("<w:p/>" * 1_000_000)).kind == "too_large"


def test_parts_count_together(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "PART_BYTES", 2000)
    assert refused(samples.as_docx(["一、审核综述"])).kind == "too_large"


def test_too_many_pages_are_too_large(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "PAGES", 1)
    assert refused(samples.as_pdf(samples.REPORT)).kind == "too_large"


def test_a_large_file_is_not_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "large.txt"
    path.write_bytes(b"x" * 2000)
    monkeypatch.setattr(limits, "FILE_BYTES", 1000)
    assert refused_path(path).kind == "too_large"
    assert refused(path.read_bytes()).kind == "too_large"


def test_missing_files(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("x")
    (tmp_path / "loop").symlink_to(tmp_path / "loop")
    for name in ("none.txt", "a.txt/b", "loop", "x" * 300, "nul\0byte"):
        assert refused_path(f"{tmp_path}/{name}").kind == "missing"


def test_no_permission(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.txt"
    path.write_text("x")

    def denied(*_: object) -> int:
        raise PermissionError(13, "denied")

    monkeypatch.setattr(os, "open", denied)
    assert refused_path(path).kind == "permission"


def test_what_is_no_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    with socket.socket(socket.AF_UNIX) as server:
        server.bind("socket")
        error = refused_path("socket")
    assert (error.kind, error.words) == ("not_regular", {"what": "socket"})
    assert refused_path(tmp_path).words == {"what": "directory"}


@pytest.mark.parametrize("device", ["/dev/zero", "/dev/urandom"])
def test_devices_are_not_read(device: str) -> None:
    assert refused_path(device).words == {"what": "device"}


def test_the_null_device_is_empty() -> None:
    assert refused_path("/dev/null").kind == "empty"


def fed(path: Path, data: bytes) -> threading.Thread:
    os.mkfifo(path)
    thread = threading.Thread(target=path.write_bytes, args=(data,))
    thread.start()
    return thread


def test_a_pipe_is_read(tmp_path: Path) -> None:
    thread = fed(tmp_path / "pipe", "审核报告".encode() * 50_000)
    assert len(ingest.read(str(tmp_path / "pipe")).text) == 200_000
    thread.join()


def test_a_pipe_with_nothing_in_it_is_empty(tmp_path: Path) -> None:
    thread = fed(tmp_path / "pipe", b"")
    assert refused_path(tmp_path / "pipe").kind == "empty"
    thread.join()


def test_a_pipe_that_nobody_writes_to_times_out(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "SILENT_SECONDS", 0.2)
    os.mkfifo(tmp_path / "pipe")
    assert refused_path(tmp_path / "pipe").kind == "timeout"


@pytest.mark.parametrize(
    ("script", "kind"),
    [
        ("import time; print('审核', flush=True); time.sleep(9)", "timeout"),
        ("while True: print('审核报告' * 1000)", "too_large"),
        ("pass", "empty"),
    ],
)
def test_a_pipe_from_a_program(script: str, kind: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "READ_SECONDS", 1.5)
    monkeypatch.setattr(limits, "FILE_BYTES", 1 << 20)
    with subprocess.Popen(
        [sys.executable, "-c", script], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
    ) as process:
        assert process.stdout is not None
        assert refused_path(f"/dev/fd/{process.stdout.fileno()}").kind == kind
        process.kill()


def test_the_error_says_its_kind() -> None:
    assert str(UnreadableError("too_large", limit=100, unit="MB")) == "too_large (limit=100, unit=MB)"
    assert str(UnreadableError("empty")) == "empty"


def test_the_name_does_not_matter(tmp_path: Path) -> None:
    path = tmp_path / "report.txt"
    path.write_bytes(samples.as_docx(["一、审核综述"]))
    assert ingest.read(str(path)).format == "docx"


def test_a_text_is_no_longer_than_any_report(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "TEXT_BYTES", 2 << 20)
    assert refused("审核报告".encode() * 200_000).kind == "too_large"
    assert ingest.read_bytes("审核报告".encode() * 100_000, "r.txt").format == "text"
