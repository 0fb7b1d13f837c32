"""What a file is, told by its content and never by its name."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Literal

from ingest import limits
from ingest.containers.ole import SIGNATURE, ole_kind
from ingest.errors import UnreadableError

if TYPE_CHECKING:
    from zipfile import ZipFile

Kind = Literal["pdf", "docx", "office", "picture", "text"]

_PICTURES = (
    b"\x89PNG\r\n\x1a\n",
    b"\xff\xd8\xff",
    b"GIF87a",
    b"GIF89a",
    b"II*\x00",
    b"MM\x00*",
    b"II+\x00",
    b"MM\x00+",
)
"""PNG, JPEG, GIF, TIFF (also the large ones). WebP and BMP are told by more than their beginning."""

_BMP_HEADERS = {size.to_bytes(4, "little") for size in (12, 40, 52, 56, 64, 108, 124)}
_HEIC = {b"ftypheic", b"ftypheix", b"ftypmif1", b"ftypavif"}
_SIGNATURES: tuple[tuple[bytes, str], ...] = (
    (b"\x1f\x8b\x08", "gzip"),
    (b"7z\xbc\xaf\x27\x1c", "7z"),
    (b"Rar!\x1a\x07", "rar"),
    (b"\xfd7zXZ\x00", "xz"),
    (b"BZh", "bzip2"),
    (b"\x7fELF", "program"),
    *((magic, "mac_program") for magic in (b"\xcf\xfa\xed\xfe", b"\xce\xfa\xed\xfe")),
    (b"%!PS", "postscript"),
    (b"AT&TFORM", "djvu"),
    (b"SQLite format 3\x00", "sqlite"),
    (b"MIME-Version: 1.0", "mht"),
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
_RTF = b"{\\rtf"
_ODT = b"mimetypeapplication/vnd.oasis.opendocument.text"
_MAIN = b"wordprocessingml.document.main+xml", b"wordprocessingml.template.main+xml", b"vnd.ms-word."
_MOST_TYPES = 1 << 20


def kind_of(data: bytes) -> Kind:
    """The kind of a file's bytes.

    Raises UnreadableError: `encrypted` (a Word file in an encrypted container), `corrupt` (a broken zip, a
    Word package without its document), `unknown_format` with `format`."""
    if b"%PDF-" in data[:1024]:
        return "pdf"
    if is_office(data):
        return _office(data)
    if data.startswith((b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08")):
        return _zip(data)
    if _is_picture(data):
        return "picture"
    for signature, name in _SIGNATURES:
        if data.startswith(signature):
            raise UnreadableError("unknown_format", format=name)
    if _is_windows_program(data):
        raise UnreadableError("unknown_format", format="windows_program")
    if data[4:12] in _HEIC:
        raise UnreadableError("unknown_format", format="heic")
    if _MARKUP.match(data.removeprefix(b"\xef\xbb\xbf")[:512]):
        raise UnreadableError("unknown_format", format="html" if b"html" in data[:512].lower() else "xml")
    return "text"


def likely(data: bytes) -> Kind:
    """What a file is by its first bytes alone, right or wrong: which reader to have ready."""
    if b"%PDF-" in data[:1024]:
        return "pdf"
    if is_office(data):
        return "office"
    if _is_picture(data):
        return "picture"
    return "docx" if data.startswith(b"PK") else "text"


def is_office(data: bytes) -> bool:
    """Whether a file is one that LibreOffice converts, by its first bytes: OLE, RTF or OpenDocument text."""
    return data.startswith((SIGNATURE, _RTF)) or (data.startswith(b"PK") and _ODT in data[:120])


def _office(data: bytes) -> Kind:
    if data.startswith(SIGNATURE):
        kind = ole_kind(data)
        if kind == "encrypted":
            raise UnreadableError("encrypted", format="docx")
        if kind not in {"doc", "wps"}:
            raise UnreadableError("unknown_format", format=kind)
    elif data.startswith(b"PK"):
        with _opened(data) as archive:
            manifest = _start(archive, "META-INF/manifest.xml")
        if b"encryption-data" in manifest:
            raise UnreadableError("encrypted", format="odt")
    return "office"


def _opened(data: bytes) -> ZipFile:
    from ingest.containers.archives import opened

    return opened(data, "zip")


def _start(archive: ZipFile, name: str) -> bytes:
    """The beginning of a member; blank where there is none or it is broken."""
    from ingest.containers.archives import BROKEN

    try:
        with archive.open(name) as member:
            return member.read(_MOST_TYPES)
    except (KeyError, *BROKEN):
        return b""


def _zip(data: bytes) -> Kind:
    with _opened(data) as archive:
        members = archive.namelist()
        if len(members) > limits.ZIP_ENTRIES:
            raise UnreadableError("too_large", limit=limits.ZIP_ENTRIES, unit="members")
        if any(name.startswith("word/document") and name.endswith(".xml") for name in members):
            return "docx"
        types = _start(archive, "[Content_Types].xml")
    if any(main in types for main in _MAIN):
        return "docx"
    for part, name in _ZIP_PARTS:
        if part in members:
            raise UnreadableError("unknown_format", format=name)
    if "[Content_Types].xml" in members or any(name.startswith("word/") for name in members):
        raise UnreadableError("corrupt", format="docx")
    raise UnreadableError("unknown_format", format="zip" if members else "empty_zip")


def _is_windows_program(data: bytes) -> bool:
    """Whether a file is a program (.exe, .dll) of Windows or DOS: its head, or its beginning, has no text."""
    at = int.from_bytes(data[60:64], "little")
    return data.startswith(b"MZ") and (data[at : at + 4] == b"PE\0\0" or b"\0" in data[2:64])


def _is_picture(data: bytes) -> bool:
    if data.startswith(_PICTURES) or (data.startswith(b"RIFF") and data[8:12] == b"WEBP"):
        return True
    return data.startswith(b"BM") and data[6:10] == bytes(4) and data[14:18] in _BMP_HEADERS
