"""A part of a Word file as bytes: where each of its elements stands, so that pieces can be put in between.

Nothing is written anew: what is not put in stays as it is, byte for byte.
"""

from __future__ import annotations

import re
from array import array
from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import NamedTuple

from lxml import etree

from hegui.errors import RefusedError

_TOKEN = re.compile(
    rb"<(?:!--.*?--|\?.*?\?|!\[CDATA\[.*?\]\]|(?P<end>/)?(?P<name>[^\s/>!?]++)"
    rb"(?P<rest>(?:[^\"'>]++|\"[^\"]*+\"|'[^']*+')*+))>",
    re.DOTALL,
)
_CHARACTER = re.compile(rb"&[^;]*+;|\r\n|[^\x80-\xbf][\x80-\xbf]*+", re.DOTALL)
_IN_16_BITS = (b"\xff\xfe", b"\xfe\xff", b"<\x00", b"\x00<")
_OTHER_ENCODING = re.compile(rb"<\?xml[^>]{0,200}?encoding\s*=\s*[\"'](?!utf-8|us-ascii)", re.IGNORECASE)

NAMES = {
    False: "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    True: "http://purl.oclc.org/ooxml/wordprocessingml/main",
}
"""The namespace of `w:`: the usual one, and that of ISO 29500 Strict."""


class Place(NamedTuple):
    """An element in the bytes: where its start tag begins and ends, where its end tag begins and ends.

    Of an element that is one tag (`<w:p/>`) all but the first are the end of that tag."""

    start: int
    opened: int
    closes: int
    end: int
    name: bytes


class Piece(NamedTuple):
    """Bytes to put in at a place; `skip` bytes that stand there go. Of pieces at one place the lower rank is
    first, and `before` and `after`, which all of them share, stand around them."""

    at: int
    rank: int
    content: bytes
    before: bytes = b""
    after: bytes = b""
    skip: int = 0


def in_utf8(data: bytes) -> bytes:
    """A part in UTF-8, as it is where it is that already."""
    if data[:2] not in _IN_16_BITS and _OTHER_ENCODING.match(data) is None:
        return data
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, strip_cdata=False)
    return etree.tostring(
        etree.fromstring(data, parser).getroottree(), xml_declaration=True, encoding="UTF-8", standalone=True
    )


def places(data: bytes) -> list[Place]:
    """The elements of a well-formed part without a DTD, in the order of their start tags."""
    found: list[Place] = []
    open_: list[int] = []
    for token in _TOKEN.finditer(data):
        name = token["name"]
        if name is None:
            continue
        if token["end"]:
            at = open_.pop()
            found[at] = found[at]._replace(closes=token.start(), end=token.end())
            continue
        end = token.end()
        found.append(Place(token.start(), end, end, end, name))
        if not token["rest"].endswith(b"/"):
            open_.append(len(found) - 1)
    return found


def characters(data: bytes, place: Place) -> array[int] | None:
    """Where in an element that has only text each of its characters stands; null where that cannot be told
    (a comment or CDATA in it)."""
    content = data[place.opened : place.closes]
    if b"<" in content:
        return None
    return array("Q", (place.opened + found.start() for found in _CHARACTER.finditer(content)))


def woven(data: bytes, pieces: Iterable[Piece]) -> bytes:
    """The bytes with pieces put in."""
    parts: list[bytes] = []
    done = 0
    items = sorted(pieces, key=lambda piece: (piece.at, piece.rank))
    ends = [None, *items, None]
    for (last, piece), (_, following) in zip(pairwise(ends[:-1]), pairwise(ends[1:]), strict=True):
        assert piece is not None
        if last is None or last.at != piece.at:
            parts += (data[done : piece.at], piece.before)
            done = piece.at + piece.skip
        parts.append(piece.content)
        if following is None or following.at != piece.at:
            parts.append(piece.after)
    return b"".join((*parts, data[done:]))


def with_child(data: bytes, child: bytes) -> bytes:
    """A part with another element at the end of its root."""
    data = in_utf8(data)
    root = places(data)[0]
    if root.closes == root.opened == root.end:
        tag = data[root.start : root.opened].rstrip(b">").rstrip(b"/") + b">"
        return b"".join((data[: root.start], tag, child, b"</", root.name, b">", data[root.end :]))
    return data[: root.closes] + child + data[root.closes :]


def without(data: bytes, gone: Sequence[int]) -> bytes:
    """A part without some of its elements, counted from 0 in the order of their start tags."""
    found = places(data)
    return woven(data, [Piece(found[at].start, 0, b"", skip=found[at].end - found[at].start) for at in gone])


def prefixed(name: bytes, wanted: bytes, namespace: str) -> str:
    """What declares a prefix in an element put beside one with that name; blank where it has it too."""
    return "" if name.startswith(wanted + b":") else f' xmlns:{wanted.decode()}="{namespace}"'


def parsed(data: bytes) -> etree._Element:
    """The root of a part. Raises RefusedError (`corrupt`) for what is broken or has a DTD."""
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True, remove_pis=True
    )
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise RefusedError("corrupt") from error
    if root.getroottree().docinfo.internalDTD is not None:
        raise RefusedError("corrupt")
    return root
