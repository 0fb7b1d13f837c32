"""Annotations added to a PDF behind its end, as an incremental update: what was there stays byte for byte."""

from __future__ import annotations

import io
import re
import zlib
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from hegui.errors import RefusedError

if TYPE_CHECKING:
    from pypdf import PdfReader

_START = re.compile(rb"startxref\s{1,9}(\d{1,12})")
_TAIL = 4096
_DEEPEST = 100
_MOST = 10_000_000
_CARRIED = ("/Root", "/Info", "/ID")


class Update:
    """A PDF to which objects are added. Raises RefusedError: `corrupt`, `encrypted`."""

    def __init__(self, data: bytes) -> None:
        self._data = data
        self._objects: dict[int, tuple[int, bytes]] = {}
        with _sound():
            self._reader = _opened(data)
            numbers = [number for stated in self._reader.xref.values() for number in stated]
            size = _value(self._reader.trailer, "/Size")
            last = size - 1 if isinstance(size, int) and size < _MOST else 0
            self._next: int = max([*numbers, *self._reader.xref_objStm, last]) + 1
            self.pages = list(_pages(self._reader))
        """The pages in order: number, generation and dictionary of each."""

    def number(self) -> int:
        """The number of a new object."""
        self._next += 1
        return self._next - 1

    def put(self, number: int, content: bytes) -> None:
        """Adds a new object."""
        self._objects[number] = 0, content

    def annotate(self, index: int, numbers: Sequence[int]) -> None:
        """Lets a page (counted from 0) have these annotations beside those that it has."""
        number, generation, page = self.pages[index]
        with _sound():
            own = _value(page, "/Annots")
            listed = [_written(each) for each in own] if isinstance(own, list) else []
        entries = dict(page.items())
        listed += [f"{each} 0 R".encode() for each in numbers]
        entries.pop("/Annots", None)
        parts = [name.encode() + b" " + _written(value) for name, value in entries.items()]
        words = b"\n".join((*parts, b"/Annots [" + b" ".join(listed) + b"]"))
        self._objects[number] = generation, b"<<\n" + words + b"\n>>"

    def whole(self) -> bytes:
        """The file with what was added."""
        start = _START.findall(self._data[-_TAIL:])
        if not start:
            raise RefusedError("corrupt")
        before, header = int(start[-1]), max(self._data.find(b"%PDF-", 0, 1024), 0)
        shift = header if not _is_xref(self._data, before) and _is_xref(self._data, before + header) else 0
        parts = [self._data, b"\n"]
        at = len(self._data) + 1 - shift
        places: dict[int, tuple[int, int]] = {}
        for number, (generation, content) in sorted(self._objects.items()):
            places[number] = at, generation
            parts.append(f"{number} {generation} obj\n".encode() + content + b"\nendobj\n")
            at += len(parts[-1])
        trailer = self._trailer(before)
        if self._data[before + shift :].lstrip()[:4] == b"xref":
            parts += _table(places, trailer)
        else:
            parts += _stream(places, trailer, self.number(), at)
        return b"".join((*parts, f"startxref\n{at}\n%%EOF\n".encode()))

    def _trailer(self, before: int) -> dict[str, bytes]:
        old = self._reader.trailer
        carried = {name: _written(old.raw_get(name)) for name in _CARRIED if name in old}
        return {"/Size": b"%d" % (self._next + 1), "/Prev": b"%d" % before, **carried}


def stream(entries: bytes, content: bytes) -> bytes:
    """A stream object, packed."""
    packed = zlib.compress(content)
    head = b"<<" + entries + b"/Filter/FlateDecode/Length %d>>" % len(packed)
    return head + b"\nstream\n" + packed + b"\nendstream"


def string(text: str) -> bytes:
    """A text string in UTF-16, which every reader knows."""
    return b"<FEFF" + text.encode("utf-16-be", "replace").hex().upper().encode() + b">"


def _opened(data: bytes) -> PdfReader:
    import logging

    from pypdf import PdfReader

    logging.getLogger("pypdf").setLevel(logging.CRITICAL + 1)  # what it says has a document's text in it
    reader = PdfReader(io.BytesIO(data))
    if reader.is_encrypted:
        raise RefusedError("encrypted")
    return reader


@contextmanager
def _sound() -> Iterator[None]:
    """Whatever the library raises for a broken file (it raises anything) becomes a RefusedError."""
    try:
        yield
    except (RefusedError, MemoryError):
        raise
    except Exception as error:
        raise RefusedError("corrupt") from error


def _value(entries: Mapping[str, Any], name: str) -> Any:
    """An entry of a dictionary, fetched where it stands apart; null where there is none."""
    return entries[name] if name in entries else None  # noqa: SIM401 - `get` does not fetch


def _pages(reader: PdfReader) -> Iterator[tuple[int, int, Mapping[str, Any]]]:
    """The leaves of the tree of pages."""
    from pypdf.generic import DictionaryObject, IndirectObject

    root = reader.trailer["/Root"]
    seen: set[int] = set()
    assert isinstance(root, DictionaryObject)
    open_: list[list[Any]] = [[root.raw_get("/Pages")]]
    while open_:
        if not open_[-1]:
            open_.pop()
            continue
        node = open_[-1].pop(0)
        if not isinstance(node, IndirectObject) or node.idnum in seen or len(open_) > _DEEPEST:
            raise RefusedError("corrupt")
        seen.add(node.idnum)
        stated = node.get_object()
        if not isinstance(stated, DictionaryObject):
            raise RefusedError("corrupt")
        kids = _value(stated, "/Kids")
        if isinstance(kids, list):
            open_.append(list(kids))
        else:
            yield node.idnum, node.generation, stated


def _written(value: Any) -> bytes:
    out = io.BytesIO()
    value.write_to_stream(out)
    return out.getvalue()


def _is_xref(data: bytes, at: int) -> bool:
    """Whether a table or a stream of references stands there."""
    stated = data[at : at + 32].lstrip()
    return stated.startswith(b"xref") or re.match(rb"\d+\s+\d+\s+obj", stated) is not None


def _runs(places: Mapping[int, object]) -> Iterator[list[int]]:
    """The numbers in runs."""
    run: list[int] = []
    for number in sorted(places):
        if run and number != run[-1] + 1:
            yield run
            run = []
        run.append(number)
    if run:
        yield run


def _dictionary(entries: Mapping[str, bytes]) -> bytes:
    return b"<<" + b"".join(name.encode() + b" " + value + b"\n" for name, value in entries.items()) + b">>"


def _table(places: Mapping[int, tuple[int, int]], trailer: Mapping[str, bytes]) -> Iterator[bytes]:
    yield b"xref\n"
    for run in _runs(places):
        yield b"%d %d\n" % (run[0], len(run))
        for number in run:
            yield b"%010d %05d n \n" % places[number]
    yield b"trailer\n" + _dictionary(trailer) + b"\n"


def _stream(
    places: Mapping[int, tuple[int, int]], trailer: Mapping[str, bytes], number: int, at: int
) -> Iterator[bytes]:
    every = {**places, number: (at, 0)}
    runs = list(_runs(every))
    index = b" ".join(b"%d %d" % (run[0], len(run)) for run in runs)
    data = {**trailer, "/Type": b"/XRef", "/W": b"[1 6 2]", "/Index": b"[" + index + b"]"}
    content = b"".join(
        b"\x01" + every[each][0].to_bytes(6, "big") + every[each][1].to_bytes(2, "big")
        for run in runs
        for each in run
    )
    yield b"%d 0 obj\n" % number
    yield stream(b"".join(name.encode() + b" " + value + b"\n" for name, value in data.items()), content)
    yield b"\nendobj\n"
