"""What the worker gives back of a document of an archive: its verdict, and small packets of bytes."""

from __future__ import annotations

import json
import zlib
from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from hegui.archive_entry import passages, pictures
from hegui.archive_entry.lines import lined
from hegui.archive_entry.rows import rows
from hegui.render.json import dumped, plain
from schemas.document import Document
from schemas.leaf import text_of
from schemas.report import Report
from schemas.result import Result

MOST_BYTES = 256 * 1024 * 1024
"""What a packet may be unpacked to."""


class Packets(NamedTuple):
    """The verdict; RESULT and the rows (`rows`) as JSON, compressed by zlib; the fingerprints of the text
    (`passages`); its lines (`lines`), packed as RESULT; the hashes of its pictures (`pictures`)."""

    verdict: str
    result: bytes
    rows: bytes
    passages: bytes
    lines: bytes
    pictures: bytes


def packets(result: Result, document: Document, parts: Sequence[tuple[str, bytes]]) -> Packets:
    """What is kept of a document, which is in the files `parts`, and its RESULT."""
    made = rows(result)
    return Packets(
        made["reports"][0]["verdict"],
        zlib.compress(dumped(plain(result), separators=(",", ":"))),
        _packed(made),
        passages.packed(document, _names(result.report)),
        _packed(lined(document)),
        pictures.packed(parts, document.format),
    )


def _packed(value: Any) -> bytes:
    return zlib.compress(json.dumps(value, ensure_ascii=False).encode("utf-8", "replace"))


def unpacked(packet: bytes) -> Any:
    """The JSON of a packet. Raises ValueError for what is none, or is larger than `MOST_BYTES`."""
    opener = zlib.decompressobj()
    try:
        data = opener.decompress(packet, MOST_BYTES)
    except zlib.error as error:
        raise ValueError("no packet of a worker") from error
    if not opener.eof:
        raise ValueError("a packet without end")
    return json.loads(data)


def _names(report: Report) -> Iterator[str]:
    """Who is named: the organization, the body, the team, the client's people, its suppliers."""
    yield text_of(report.organization.name)
    yield text_of(report.certification_body.name)
    for group in (
        report.team,
        report.attendants,
        report.personnel_certificates,
        report.employment_contracts,
        report.medical_exams,
        report.suppliers,
    ):
        yield from (text_of(one.name) for one in group)
