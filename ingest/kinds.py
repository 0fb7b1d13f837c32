"""What a file is, told by its content and never by its name."""

from __future__ import annotations

import io
import re
import zipfile
from typing import Literal

from ingest import limits
from ingest.errors import UnreadableError

Kind = Literal["pdf", "docx", "text"]

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_SIGNATURES: tuple[tuple[bytes, str], ...] = (
    (b"{\\rtf", "rtf"),
    (b"\x89PNG\r\n\x1a\n", "png"),
    (b"\xff\xd8\xff", "jpeg"),
    (b"GIF87a", "gif"),
    (b"GIF89a", "gif"),
    (b"II*\x00", "tiff"),
    (b"MM\x00*", "tiff"),
    (b"\x1f\x8b\x08", "gzip"),
    (b"7z\xbc\xaf\x27\x1c", "7z"),
    (b"Rar!\x1a\x07", "rar"),
    (b"\xfd7zXZ\x00", "xz"),
    (b"BZh", "bzip2"),
    (b"\x7fELF", "program"),
    (b"%!PS", "postscript"),
    (b"AT&TFORM", "djvu"),
    (b"SQLite format 3\x00", "sqlite"),
)
_ZIP_PARTS: tuple[tuple[str, str], ...] = (
    ("xl/workbook.xml", "xlsx"),
    ("xl/workbook.bin", "xlsb"),
    ("ppt/presentation.xml", "pptx"),
    ("OFD.xml", "ofd"),
    ("META-INF/container.xml", "epub"),
    ("content.xml", "odf"),
)
_MARKUP = re.compile(rb"\s{0,200}<(?:!doctype\s+html|html|\?xml|\?mso-application)", re.IGNORECASE)
_WIDE = "utf-16-le"


def kind_of(data: bytes) -> Kind:
    """The kind of a file's bytes.

    Raises UnreadableError: `encrypted` (a Word file in an encrypted container), `corrupt` (a broken zip, a
    Word package without its document), `unknown_format` with `format`."""
    if b"%PDF-" in data[:1024]:
        return "pdf"
    if data.startswith(_OLE):
        raise _ole(data)
    if data.startswith((b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08")):
        return _zip(data)
    for signature, name in _SIGNATURES:
        if data.startswith(signature):
            raise UnreadableError("unknown_format", format=name)
    if boxed := _riff_or_boxes(data):
        raise UnreadableError("unknown_format", format=boxed)
    if _MARKUP.match(data.removeprefix(b"\xef\xbb\xbf")[:512]):
        raise UnreadableError("unknown_format", format="html" if b"html" in data[:512].lower() else "xml")
    return "text"


def likely(data: bytes) -> Kind:
    """What a file is by its first bytes alone, right or wrong: which reader to have ready."""
    if b"%PDF-" in data[:1024]:
        return "pdf"
    return "docx" if data.startswith(b"PK") else "text"


def _ole(data: bytes) -> UnreadableError:
    names = {name: name.encode(_WIDE) in data for name in ("EncryptedPackage", "WordDocument", "Workbook")}
    if names["EncryptedPackage"]:
        return UnreadableError("encrypted", format="docx")
    if names["WordDocument"]:
        return UnreadableError("unknown_format", format="doc")
    return UnreadableError("unknown_format", format="xls" if names["Workbook"] else "ole")


def _zip(data: bytes) -> Kind:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            members = {info.filename: info for info in archive.infolist()}
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError, UnicodeDecodeError) as error:
        raise UnreadableError("corrupt", format="zip") from error
    if len(members) > limits.ZIP_ENTRIES:
        raise UnreadableError("too_large", limit=limits.ZIP_ENTRIES, unit="members")
    if any(name.startswith("word/document") and name.endswith(".xml") for name in members):
        return "docx"
    for part, name in _ZIP_PARTS:
        if part in members:
            raise UnreadableError("unknown_format", format=name)
    if "[Content_Types].xml" in members or any(name.startswith("word/") for name in members):
        raise UnreadableError("corrupt", format="docx")
    raise UnreadableError("unknown_format", format="zip")


def _riff_or_boxes(data: bytes) -> str | None:
    if data.startswith(b"RIFF") and data[8:12] == b"WEBP":
        return "webp"
    if data[4:12] in {b"ftypheic", b"ftypheix", b"ftypmif1", b"ftypavif"}:
        return "heic"
    if data.startswith(b"BM") and len(data) > 26 and int.from_bytes(data[2:6], "little") == len(data):
        return "bmp"
    return None
