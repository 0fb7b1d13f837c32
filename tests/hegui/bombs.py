"""Files that are small and ask for much: bombs, loops, depths without end."""

from __future__ import annotations

import io
import zipfile
import zlib

_WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_FONT = b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"
_ROOT = b"<</Type/Catalog/Pages 2 0 R>>"
_ONE_PAGE = b"<</Type/Pages/Kids[3 0 R]/Count 1>>"
_LINE = b"BT /F 12 Tf 72 700 Td (report) Tj ET\n"


def word(body: str) -> bytes:
    """A Word file with this body."""
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as archive:
        document = f'<w:document xmlns:w="{_WORD}"><w:body>{body}</w:body></w:document>'
        archive.writestr("word/document.xml", document)
    return data.getvalue()


def pdf(*objects: bytes) -> bytes:
    """A PDF file of these objects, the first its catalogue."""
    data, places = b"%PDF-1.7\n", []
    for number, content in enumerate(objects, 1):
        places.append(len(data))
        data += b"%d 0 obj\n" % number + content + b"\nendobj\n"
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    size = len(objects) + 1
    head = b"xref\n0 %d\n0000000000 65535 f \n" % size
    tail = b"trailer\n<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n" % (size, len(data))
    return data + head + table + tail


def stream(content: bytes, settings: bytes = b"") -> bytes:
    """A stream object."""
    return b"<<" + settings + b"/Length %d>>stream\n" % len(content) + content + b"\nendstream"


def page(size: bytes = b"595 842") -> bytes:
    """A page with the content of object 4, the font 5 and the form 6."""
    return (
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 " + size + b"]/Contents 4 0 R"
        b"/Resources<</Font<</F 5 0 R>>/XObject<</X 6 0 R>>>>>>"
    )


def word_that_unpacks_to_much() -> bytes:
    """40 MB in 40 kB."""
    return word("<w:p/>" * 6_000_000)


def word_nested_without_end() -> bytes:
    """Tables within tables."""
    return word("<w:tbl><w:tr><w:tc>" * 3000 + "<w:p/>" + "</w:tc></w:tr></w:tbl>" * 3000)


def word_controls_nested_without_end() -> bytes:
    """Content controls within content controls."""
    return word("<w:sdt><w:sdtContent>" * 20_000 + "<w:p/>" + "</w:sdtContent></w:sdt>" * 20_000)


def pages_that_are_their_own_parents() -> bytes:
    """A tree of pages that is a ring."""
    return pdf(_ROOT, b"<</Type/Pages/Kids[2 0 R]/Count 1>>")


def many_pages() -> bytes:
    """One page 100,000 times."""
    kids = b"<</Type/Pages/Kids[" + b"3 0 R " * 100_000 + b"]/Count 100000>>"
    return pdf(_ROOT, kids, page(), stream(_LINE), _FONT)


def more_pages_than_there_are() -> bytes:
    """A page count that is made up."""
    return pdf(_ROOT, b"<</Type/Pages/Kids[3 0 R]/Count 100000000>>", page(), stream(b""), _FONT)


def a_form_that_draws_itself() -> bytes:
    """A drawing that has itself in it, twice."""
    form = b"/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X 6 0 R>>>>"
    return pdf(_ROOT, _ONE_PAGE, page(), stream(b"/X Do"), _FONT, stream(b"/X Do /X Do", form))


def content_that_unpacks_to_much() -> bytes:
    """Much of nothing, packed twice."""
    packed = zlib.compress(zlib.compress(bytes(1 << 27), 9), 9)
    content = stream(packed, b"/Filter[/FlateDecode/FlateDecode]")
    return pdf(_ROOT, _ONE_PAGE, page(), content, _FONT)


def a_picture_of_many_pixels() -> bytes:
    """A page that is a picture of 3,600 million pixels."""
    settings = (
        b"/Type/XObject/Subtype/Image/Width 60000/Height 60000/ColorSpace/DeviceGray/BitsPerComponent 8"
    )
    picture = stream(zlib.compress(bytes(1 << 22), 9), settings + b"/Filter/FlateDecode")
    return pdf(_ROOT, _ONE_PAGE, page(), stream(b"q 595 0 0 842 0 0 cm /X Do Q"), _FONT, picture)


def a_program() -> bytes:
    """A program under another name."""
    return b"\x7fELF" + bytes(1000)


def a_web_page() -> bytes:
    """A web page under another name."""
    return b"<html><table>" + b"<table><tr><td>" * 50_000


def brackets() -> bytes:
    """Titles that never end."""
    return ("《" * 300_000).encode()


def tables_within_tables() -> bytes:
    """HTML in a text, never closed."""
    return ("审核报告\n" + "<table><tr><td>" * 20_000 + "x").encode()


BOMBS = (
    word_that_unpacks_to_much,
    word_nested_without_end,
    word_controls_nested_without_end,
    pages_that_are_their_own_parents,
    many_pages,
    more_pages_than_there_are,
    a_form_that_draws_itself,
    content_that_unpacks_to_much,
    a_picture_of_many_pixels,
    a_program,
    a_web_page,
    brackets,
    tables_within_tables,
)
