"""The parts of a Word file, unpacked within limits and parsed without entities or network."""

from __future__ import annotations

import posixpath
import zipfile
from collections.abc import Iterable
from typing import TypeAlias
from urllib.parse import unquote

from lxml import etree

from ingest import limits
from ingest.containers.archives import BROKEN, opened
from ingest.errors import UnreadableError
from ingest.word.runs.formatting import without_formatting

Element: TypeAlias = "etree._Element"

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
W14 = "{http://schemas.microsoft.com/office/word/2010/wordml}"
M = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
DGM = "{http://schemas.openxmlformats.org/drawingml/2006/diagram}"
V = "{urn:schemas-microsoft-com:vml}"
_STRICT = b"http://purl.oclc.org/ooxml/"
_TRANSITIONAL = b"http://schemas.openxmlformats.org/"
_STRICT_NAMES = tuple(
    (_STRICT + strict, _TRANSITIONAL + strict.replace(b"/", b"/2006/", 1))
    for strict in (
        b"wordprocessingml/main",
        b"officeDocument/relationships",
        b"officeDocument/math",
        b"drawingml/main",
        b"drawingml/wordprocessingDrawing",
        b"drawingml/diagram",
    )
)
"""ISO 29500 Strict has other names for the same things."""
_UNDERSTOOD = {
    f"http://schemas.microsoft.com/office/{name}"
    for name in (
        "word/2010/wordprocessingShape",
        "word/2010/wordprocessingGroup",
        "word/2010/wordprocessingCanvas",
        "word/2010/wordprocessingDrawing",
        "word/2010/wordml",
        "word/2012/wordml",
        "drawing/2010/main",
    )
}
"""Extensions whose text is read; others (ink, newer charts, symbols as pictures) by their fallback."""
_VALUE = W + "val"
_CHUNK = 1 << 20
_TOO_DEEP = "Excessive depth"
"""What libxml2 says of more than 256 elements within one another."""


def value(element: Element | None, name: str = "") -> str | None:
    """An attribute of the `w:` namespace: `w:val`, or the one of that name."""
    if element is None:
        return None
    return element.get(W + name if name else _VALUE)


def is_on(element: Element | None) -> bool:
    """Whether a switch (`w:vanish`, `w:checked`) is there and not turned off."""
    return element is not None and (value(element) or "1") not in {"0", "false", "off"}


def alternative(element: Element) -> Iterable[Element]:
    """What the first understood alternative of an `mc:AlternateContent` has, else the fallback."""
    choices = list(element.iterchildren(MC + "Choice"))
    for choice in choices:
        names = (choice.nsmap.get(prefix) for prefix in choice.get("Requires", "").split())
        if all(name in _UNDERSTOOD for name in names):
            return choice
    fallback = next(element.iterchildren(MC + "Fallback"), None)
    return fallback if fallback is not None else choices[0] if choices else ()


class Package:
    """An open Word file. All parts read count together towards the limit.

    `whole`: parts keep what tells of formatting alone, so that their elements are those of the file."""

    def __init__(self, data: bytes, *, whole: bool = False) -> None:
        self._whole = whole
        self._archive = opened(data, "docx")
        self._members = {info.filename: info for info in self._archive.infolist()}
        self._folded = {name.lower(): info for name, info in self._members.items()}
        self._left = limits.PART_BYTES
        self.damaged = 0
        """How many parts could not be read, the main one apart."""
        self.main = self._main()

    def part(self, name: str) -> Element | None:
        """The root element of a part, or None where there is none or a side part is broken.

        Raises UnreadableError: `corrupt` (the main part), `too_large`, `encrypted`."""
        info = self._info(name)
        if info is None:
            return None
        try:
            return _parse(self._bytes(info), whole=self._whole)
        except UnreadableError as error:
            if error.kind != "corrupt" or name == getattr(self, "main", ""):
                raise
            self.damaged += 1
            return None

    def blob(self, name: str) -> bytes:
        """The bytes of a picture; blank where there is none. Raises UnreadableError."""
        info = self._info(name)
        return b"" if info is None else self._bytes(info)

    def member(self, name: str) -> str | None:
        """The name of a part as the archive has it; None where there is none."""
        info = self._info(name)
        return None if info is None else info.filename

    def _info(self, name: str) -> zipfile.ZipInfo | None:
        """A member by its name, in which the case of letters does not count."""
        return self._members.get(name) or self._folded.get(name.lower())

    def relations(self, name: str) -> dict[str, tuple[str, str]]:
        """Relations of a part: id → (last word of the type, name of the part it points to)."""
        folder, _, file = name.rpartition("/")
        root = self.part(posixpath.join(folder, "_rels", file + ".rels"))
        found: dict[str, tuple[str, str]] = {}
        for relation in root if root is not None else ():
            target = relation.get("Target", "")
            if relation.get("TargetMode") != "External":
                target = unquote(target.replace("\\", "/"))
                whole = target.lstrip("/") if target.startswith("/") else posixpath.join(folder, target)
                kind = relation.get("Type", "").rpartition("/")[2]
                found[relation.get("Id", "")] = (kind, posixpath.normpath(whole))
        return found

    def _main(self) -> str:
        targets = (target for kind, target in self.relations("").values() if kind == "officeDocument")
        for name in (*targets, "word/document.xml"):
            if self._info(name) is not None:
                return name
        raise UnreadableError("corrupt", format="docx")

    def _bytes(self, info: zipfile.ZipInfo) -> bytes:
        if info.flag_bits & 1:
            raise UnreadableError("encrypted", format="docx")
        chunks: list[bytes] = []
        size = 0
        try:
            with self._archive.open(info) as member:
                while chunk := member.read(_CHUNK):
                    chunks.append(chunk)
                    size += len(chunk)
                    self._count(len(chunk), size, info.compress_size)
        except BROKEN as error:
            raise UnreadableError("corrupt", format="docx") from error
        return b"".join(chunks)

    def _count(self, chunk: int, size: int, packed: int) -> None:
        self._left -= chunk
        bomb = size > limits.PART_FREE_BYTES and size > limits.PART_RATIO * max(packed, 1)
        if self._left < 0 or bomb:
            raise UnreadableError("too_large", limit=limits.PART_BYTES // (1024 * 1024), unit="MB")


def is_strict(data: bytes) -> bool:
    """Whether a part has the names of ISO 29500 Strict."""
    return _STRICT in data


def _parse(data: bytes, *, whole: bool) -> Element:
    if is_strict(data):
        for strict, transitional in _STRICT_NAMES:
            data = data.replace(strict, transitional)
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        dtd_validation=False,
        huge_tree=False,
        collect_ids=False,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        root = etree.fromstring(data if whole else without_formatting(data), parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        if _TOO_DEEP in str(error):
            raise UnreadableError("too_large", limit=limits.NESTING, unit="nesting") from error
        raise UnreadableError("corrupt", format="docx") from error
    if root is None or root.getroottree().docinfo.internalDTD is not None:
        raise UnreadableError("corrupt", format="docx")
    return root
