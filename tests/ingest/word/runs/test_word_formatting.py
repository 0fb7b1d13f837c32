"""What is left out of a Word file before it is read: formatting, and nothing that is read."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import ingest.word
from ingest.word.runs.formatting import without_formatting

NAMED = b'<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'


def left(inner: bytes, start: bytes = NAMED) -> bytes:
    """What of the inside of a document is left."""
    return without_formatting(start + inner + b"</w:document>")[len(start) : -len(b"</w:document>")]


@pytest.mark.parametrize(
    ("inner", "rest"),
    [
        (b'<w:p><w:pPr><w:jc w:val="left"/></w:pPr><w:r/></w:p>', b"<w:p><w:r/></w:p>"),
        (b'<w:tc><w:tcPr><w:tcW w:w="9"/><w:vAlign w:val="top"/></w:tcPr></w:tc>', b"<w:tc></w:tc>"),
        (b'<w:tcPr><w:tcW w:w="9"/><w:vMerge/></w:tcPr>', b"<w:tcPr><w:vMerge/></w:tcPr>"),
        (b'<w:bookmarkStart w:name="a/>b" w:id="0"/>', b""),
        (b"<w:rPr><w:b/><w:bCs/><w:vanish/></w:rPr>", b"<w:rPr><w:vanish/></w:rPr>"),
        (b"<w:br/><w:ins/><w:bdo/><w:sdt/><w:tc/>", b"<w:br/><w:ins/><w:bdo/><w:sdt/><w:tc/>"),
        (b"<w:lang w:val=zh/><w:jc w:val='left'/>", b"<w:lang w:val=zh/><w:jc w:val='left'/>"),
    ],
)
def test_formatting_is_left_out(inner: bytes, rest: bytes) -> None:
    assert left(inner) == rest


@pytest.mark.parametrize(
    ("inner", "start"),
    [
        (b"<w:t><![CDATA[<w:b/>]]></w:t>", NAMED),
        (b"<w:b/>", b'<w:document xmlns:w="urn:something-else">'),
        ("<w:b/>".encode("utf-16-le"), NAMED.decode().encode("utf-16-le")),
    ],
)
def test_what_may_mean_something_else_stays(inner: bytes, start: bytes) -> None:
    assert left(inner, start) == inner


def test_nothing_that_a_reader_asks_for_is_left_out() -> None:
    """Of the names in the code only attributes may be among those left out."""
    code = "".join(path.read_text() for path in Path(ingest.word.__file__).parent.rglob("*.py"))
    names = set(re.findall(r'W \+ "(\w+)"|\{W\}(\w+)', code))
    asked = {name for pair in names for name in pair if name}
    assert len(asked) > 60
    gone = {name for name in asked if left(f"<w:{name}/>".encode()) == b""}
    assert gone == set()
