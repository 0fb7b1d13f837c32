"""Files that are small and ask for much: bombs, loops, depths without end; and shapes of text.

`python -m tests.attack [NAME...]`: what `check` and `batch` take for each file: status, seconds, most
memory of the program and its worker together.
"""

from __future__ import annotations

import io
import os
import struct
import subprocess
import sys
import tempfile
import threading
import time
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

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


def forms_that_fan_out() -> bytes:
    """Ten forms, each of which draws the next ten times."""
    head = b"/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X %d 0 R>>>>"
    forms = [stream(b"/X Do " * 10, head % number) for number in range(7, 16)]
    last = stream(_LINE, b"/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</Font<</F 5 0 R>>>>")
    return pdf(_ROOT, _ONE_PAGE, page(), stream(b"/X Do"), _FONT, *forms, last)


def glyphs_that_fan_out() -> bytes:
    """A font each letter of which is a drawing with a text in the same font."""
    font = (
        b"<</Type/Font/Subtype/Type3/FontBBox[0 0 9 9]/FontMatrix[1 0 0 1 0 0]/CharProcs<</a 6 0 R>>"
        b"/Encoding<</Type/Encoding/Differences[97/a]>>/FirstChar 97/LastChar 97/Widths[9]"
        b"/Resources<</Font<</F 5 0 R>>>>>>"
    )
    letters = b"BT /F 12 Tf 72 700 Td (" + b"a" * 2000 + b") Tj ET\n"
    return pdf(_ROOT, _ONE_PAGE, page(), stream(letters), font, stream(b"9 0 d0 " + letters))


def tiles_that_fan_out() -> bytes:
    """Patterns filled with patterns, a million tiles each."""
    head = (
        b"/Type/Pattern/PatternType 1/PaintType 1/TilingType 1/BBox[0 0 1 1]/XStep .5/YStep .5"
        b"/Resources<</Pattern<</P %d 0 R>>>>"
    )
    fill = b"/Pattern cs /P scn 0 0 595 842 re f"
    leaf = page().replace(b"/Font", b"/Pattern<</P 6 0 R>>/Font")
    tiles = [stream(fill, head % number) for number in (7, 8, 6)]
    return pdf(_ROOT, _ONE_PAGE, leaf, stream(fill), _FONT, *tiles)


def content_that_unpacks_without_end() -> bytes:
    """Sixteen thousand million bytes in sixteen million: one block again and again."""
    return pdf(_ROOT, _ONE_PAGE, page(), stream(_endless(), b"/Filter/FlateDecode"), _FONT)


def objects_that_unpack_without_end() -> bytes:
    """A stream of objects, the page and its text among them, that never ends."""
    objects = b"3 0 " + page() + b" "
    holder = stream(_endless(objects), b"/Type/ObjStm/N 1/First 4/Filter/FlateDecode")
    return _with_object_stream(holder)


def more_objects_than_there_are() -> bytes:
    """A stream of a thousand million objects."""
    return _with_object_stream(stream(b"3 0 " + page(), b"/Type/ObjStm/N 1000000000/First 4"))


def objects_within_themselves() -> bytes:
    """A stream of objects that continues itself and is in itself."""
    content = b"3 0 4 9 " + page() + b" null"
    return _with_object_stream(stream(content, b"/Type/ObjStm/N 2/First 8/Extends 4 0 R/Length 4 0 R"))


def a_table_of_objects_without_end() -> bytes:
    """A cross-reference stream of a thousand million entries, before itself."""
    data = b"%PDF-1.7\n"
    entries = b"/Type/XRef/Size 1000000000/W[1 4 2]/Root 1 0 R/Prev 9/Index[0 1000000000]/Filter/FlateDecode"
    data += b"1 0 obj\n" + stream(_endless(), entries) + b"\nendobj\n"
    return data + b"startxref\n9\n%%EOF\n"


def _with_object_stream(holder: bytes) -> bytes:
    """A PDF whose page (object 3) is in the stream of objects numbered 4."""
    data, places = b"%PDF-1.7\n", {}
    for number, content in {1: _ROOT, 2: _ONE_PAGE, 4: holder, 5: _FONT}.items():
        places[number] = len(data)
        data += b"%d 0 obj\n" % number + content + b"\nendobj\n"
    rows = [(0, 0, 65535), (1, places[1], 0), (1, places[2], 0), (2, 4, 0), (1, places[4], 0)]
    rows += [(1, places[5], 0), (1, len(data), 0)]
    table = b"".join(struct.pack(">BIH", *row) for row in rows)
    xref = stream(table, b"/Type/XRef/Size 7/W[1 4 2]/Root 1 0 R")
    return data + b"6 0 obj\n" + xref + b"\nendobj\nstartxref\n%d\n%%%%EOF\n" % len(data)


def _endless(first: bytes = b"") -> bytes:
    """A packed stream that begins with something and goes on with 16 GB of blanks."""
    packer = zlib.compressobj(9)
    begun = packer.compress(first) + packer.flush(zlib.Z_FULL_FLUSH)
    block = packer.compress(b" " * (1 << 24)) + packer.flush(zlib.Z_FULL_FLUSH)
    return begun + block * 1000


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
    forms_that_fan_out,
    glyphs_that_fan_out,
    tiles_that_fan_out,
    content_that_unpacks_without_end,
    objects_that_unpack_without_end,
    more_objects_than_there_are,
    objects_within_themselves,
    a_table_of_objects_without_end,
    content_that_unpacks_to_much,
    a_picture_of_many_pixels,
    a_program,
    a_web_page,
    brackets,
    tables_within_tables,
)

HEAVIEST = (
    a_form_that_draws_itself,
    forms_that_fan_out,
    objects_that_unpack_without_end,
    content_that_unpacks_without_end,
)
"""Those that take all memory there is."""

SHAPES = {
    "boxes": "□",
    "ticked boxes": "☑",
    "options": "□是 □否 ",
    "answered options": "☑换证 □不换证 ",
    "commas": "、",
    "clauses": "，",
    "colons": "：",
    "open brackets": "（",
    "brackets": "（）",
    "crossed brackets": "（】",
    "open titles": "《",
    "titles": "《》",
    "laws": "《中华人民共和国安全生产法》、",
    "open quotes": "“",
    "digits": "1",
    "numbers": "1.2.3.4.",
    "sums": "1+1=2，",
    "dates": "2025年3月4日、",
    "spans of days": "2025-03-04~",
    "money": "3万元+",
    "letters": "a",
    "codes": "A-12/",
    "one character": "合",
    "names": "张三（组长）、",
    "companies": "甲乙有限公司、",
    "certificates": "证书编号：A1 ",
    "standards": "GB/T 19001-2016、",
    "cells": "a\t",
    "short lines": "一\n",
    "labels": "审核组长：\n",
}
"""What a report may have over and over again."""


class Taken(NamedTuple):
    """The status of a run, its seconds, the most memory of all its processes in MiB, what it said."""

    status: int
    seconds: float
    peak: float
    said: str


def run(*arguments: str) -> Taken:
    """What the program takes with these arguments."""
    began, peak = time.monotonic(), 0
    with subprocess.Popen(
        [sys.executable, "-m", "hegui", *arguments],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONPATH": str(Path(__file__).parent.parent)},
    ) as process:
        said: list[str] = []
        reader = threading.Thread(target=lambda: said.append(process.stderr.read() if process.stderr else ""))
        reader.start()
        while process.poll() is None:
            peak = max(peak, sum(map(_resident, _family(process.pid))))
            time.sleep(0.01)
        reader.join()
    return Taken(process.returncode, time.monotonic() - began, peak / 1024, said[0])


def _family(number: int) -> Iterator[int]:
    """A process and those that it started, directly or not."""
    yield number
    with suppress(OSError):
        for task in Path(f"/proc/{number}/task").iterdir():
            for child in (task / "children").read_text().split():
                yield from _family(int(child))


def _resident(number: int) -> int:
    """The memory of a process in KiB; 0 if it has ended."""
    with suppress(OSError):
        told = Path(f"/proc/{number}/status").read_text().partition("VmRSS:")[2].split()
        return int(told[0]) if told else 0
    return 0


if __name__ == "__main__":
    for make in BOMBS:
        if len(sys.argv) == 1 or make.__name__ in sys.argv:
            with tempfile.TemporaryDirectory() as name:
                path = Path(name, "报告.pdf")
                path.write_bytes(make())
                for command in (["check"], ["batch", "--jobs", "1", "--out", f"{name}/run"]):
                    taken = run(*command, str(path))
                    told = f"{taken.status} {taken.seconds:6.1f} s {taken.peak:6.0f} MiB"
                    print(f"{make.__name__:40} {command[0]:6} {told}  {taken.said.splitlines()[-1:]}")
