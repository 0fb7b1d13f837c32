"""The fonts that PDFium takes for those that a PDF names but does not bring along.

To read, one of our own stands in for every Chinese, Japanese and Korean one, and PDFium's built-in ones for
all others: so a PDF has the same text on every machine, whatever fonts are installed, and none of them must
be loaded and measured. To draw pages, it is the system's.
"""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pypdfium2  # noqa: F401  (starts the library)
import pypdfium2.raw as pdfium

from ingest.pdf.stand_in import font_file

_EAST_ASIAN = frozenset({128, 129, 130, 134, 136})
"""Character sets: Japanese, two Korean, simplified and traditional Chinese."""

_OWN = 1
"""The handle of our font: no address of one of the system's."""

_NAME = b"Stand-in\0"
_WHOLE_FILE = 0


class _Fonts:
    """What the library asks for fonts; `asked` counts the fonts looked for while reading."""

    def __init__(self) -> None:
        self.reading = False
        self.asked = 0
        self.file = font_file()
        self.system = pdfium.FPDF_GetDefaultSystemFontInfo()
        self.to_list: Any = None
        self.stated = pdfium.FPDF_SYSFONTINFO(version=1)
        answers = {
            "EnumFonts": self.list,
            "MapFont": self.find,
            "GetFont": self.named,
            "GetFontData": self.content,
            "GetFaceName": self.name,
            "DeleteFont": self.forget,
        }
        kinds = dict(pdfium.FPDF_SYSFONTINFO._fields_)
        for name, answer in answers.items():
            setattr(self.stated, name, kinds[name](answer))
        pdfium.FPDF_SetSystemFontInfo(ctypes.byref(self.stated))

    def of_system(self, name: str, *arguments: Any) -> Any:
        """What the system's answer is."""
        function = getattr(self.system.contents, name) if self.system else None
        return function(self.system, *arguments) if function else None

    def list(self, _: Any, mapper: Any) -> None:
        """Lists the system's fonts, while reading not before one of them is looked for."""
        self.to_list = mapper
        if not self.reading:
            self.list_now()

    def list_now(self) -> None:
        if self.to_list is not None:
            self.of_system("EnumFonts", self.to_list)
            self.to_list = None

    def find(
        self, _: Any, weight: int, italic: int, charset: int, pitch: int, face: Any, exact: Any
    ) -> int | None:
        """The handle of a font for what a PDF asks for; none: one that is built in."""
        if self.reading:
            self.asked += 1
            return _OWN if charset in _EAST_ASIAN else None
        self.list_now()
        found: int | None = self.of_system("MapFont", weight, italic, charset, pitch, face, exact)
        return found

    def named(self, _: Any, face: Any) -> int | None:
        found: int | None = None if self.reading else self.of_system("GetFont", face)
        return found

    def content(self, _: Any, font: int, table: int, buffer: Any, size: int) -> int:
        if font != _OWN:
            return self.of_system("GetFontData", font, table, buffer, size) or 0
        return _given(self.file, buffer, size) if table == _WHOLE_FILE else 0

    def name(self, _: Any, font: int, buffer: Any, size: int) -> int:
        if font != _OWN:
            return self.of_system("GetFaceName", font, buffer, size) or 0
        return _given(_NAME, buffer, size)

    def forget(self, _: Any, font: int) -> None:
        if font != _OWN:
            self.of_system("DeleteFont", font)


def _given(content: bytes, buffer: Any, size: int) -> int:
    """Puts it into a buffer that is large enough; returns how long it is."""
    if buffer and size >= len(content):
        ctypes.memmove(buffer, content, len(content))
    return len(content)


_fonts = _Fonts()


@contextmanager
def for_reading() -> Iterator[None]:
    """Our font stands in for those that pages loaded meanwhile do not bring along."""
    _fonts.reading = True
    try:
        yield
    finally:
        _fonts.reading = False


def asked() -> int:
    """How many fonts were looked for while reading, since the program began."""
    return _fonts.asked
