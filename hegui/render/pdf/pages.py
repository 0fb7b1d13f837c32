"""The pages that notes are put on: the PDF itself, or one made of page pictures and of joined files."""

from __future__ import annotations

import io
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

from hegui.errors import RefusedError
from hegui.render.pdf.update import stream
from ingest import checked_kind
from schemas.document import Page

if TYPE_CHECKING:
    from PIL.Image import Image

_PAPER = 595.0, 842.0
"""What a page that cannot be shown is made as large as, in points: A4."""

_UPRIGHT = 1
_ORIENTATION = 0x0112
_SPACES = {"L": b"/DeviceGray", "RGB": b"/DeviceRGB"}


def as_pdf(files: Sequence[bytes], sheets: Sequence[Page]) -> bytes:
    """The pages of a document's files as one PDF: a PDF as it is; pictures in the size that they were read
    in. Raises RefusedError (`corrupt`)."""
    if len(files) == 1 and checked_kind(files[0]) == "pdf":
        return files[0]
    parts: list[bytes] = []
    at = 0
    for data in files:
        if checked_kind(data) == "pdf":
            parts.append(data)
            at += _count(data)
        else:
            found = list(_pictures(data, sheets[at:]))
            parts.append(_of_pictures(found))
            at += len(found)
    return parts[0] if len(parts) == 1 else _joined(parts)


def _count(data: bytes) -> int:
    import pypdfium2

    document = pypdfium2.PdfDocument(data)
    try:
        return len(document)
    finally:
        document.close()


def _joined(parts: Sequence[bytes]) -> bytes:
    from pypdf import PdfWriter

    writer = PdfWriter()
    try:
        for part in parts:
            writer.append(io.BytesIO(part), import_outline=False)
        out = io.BytesIO()
        writer.write(out)
    except Exception as error:
        raise RefusedError("corrupt") from error
    return out.getvalue()


def _pictures(data: bytes, sheets: Sequence[Page]) -> Iterator[tuple[float, float, bytes]]:
    """Each picture of a file: the size of its page in points, and its object (blank: cannot be shown)."""
    from ingest.picture import frames

    for picture, sheet in zip(frames(data), sheets, strict=False):
        width, height = (sheet.width, sheet.height) if sheet.width and sheet.height else _PAPER
        yield width, height, b"" if picture is None else _picture(picture, data)


def _picture(picture: Image, data: bytes) -> bytes:
    shown = picture.convert("L") if picture.mode in {"1", "L"} else picture.convert("RGB")
    entries = b"/Type/XObject/Subtype/Image/Width %d/Height %d/ColorSpace%s/BitsPerComponent 8" % (
        *shown.size,
        _SPACES[shown.mode],
    )
    if _is_plain_jpeg(data, shown.mode):
        return b"<<%s/Filter/DCTDecode/Length %d>>\nstream\n%s\nendstream" % (entries, len(data), data)
    return stream(entries, shown.tobytes())


def _is_plain_jpeg(data: bytes, mode: str) -> bool:
    """Whether a file is a JPEG that is shown as it lies, in colours that a PDF shows alike."""
    from PIL import Image

    if not data.startswith(b"\xff\xd8\xff"):
        return False
    with Image.open(io.BytesIO(data), formats=("JPEG", "MPO")) as opened:
        stated: Any = opened.getexif().get(_ORIENTATION, _UPRIGHT)
        return opened.mode == mode and stated == _UPRIGHT


def _of_pictures(pictures: Sequence[tuple[float, float, bytes]]) -> bytes:
    """A PDF with a page for each picture."""
    objects = [b"<</Type/Catalog/Pages 2 0 R>>", b""]
    kids = []
    for width, height, picture in pictures:
        at = len(objects) + 1
        kids.append(b"%d 0 R" % at)
        shown = b"q %.3f 0 0 %.3f 0 0 cm /P Do Q" % (width, height) if picture else b""
        resources = b"<</XObject<</P %d 0 R>>>>" % (at + 2) if picture else b"<<>>"
        page = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 %.3f %.3f]/Contents %d 0 R/Resources%s>>"
        objects += [
            page % (width, height, at + 1, resources),
            stream(b"", shown),
            *([picture] if picture else []),
        ]
    objects[1] = b"<</Type/Pages/Count %d/Kids[%s]>>" % (len(kids), b" ".join(kids))
    parts = [b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"]
    places, at = [], len(parts[0])
    for number, content in enumerate(objects, 1):
        places.append(at)
        parts.append(b"%d 0 obj\n%s\nendobj\n" % (number, content))
        at += len(parts[-1])
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    parts.append(b"xref\n0 %d\n0000000000 65535 f \n%s" % (len(objects) + 1, table))
    parts.append(b"trailer\n<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, at))
    return b"".join(parts)
