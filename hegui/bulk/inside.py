"""What the worker gives back of a document of an archive: its verdict, and small packets of bytes."""

from __future__ import annotations

import json
import zlib
from collections.abc import Iterator
from typing import Any

from hegui.bulk import passages
from hegui.bulk.rows import rows
from hegui.render.json import dumped, plain
from schemas.document import Document
from schemas.leaf import text_of
from schemas.report import Report
from schemas.result import Result

MOST_BYTES = 256 * 1024 * 1024
"""What a packet may be unpacked to."""


def packets(result: Result, document: Document) -> list[bytes | str]:
    """The verdict, RESULT and the rows as JSON compressed by zlib, the text's fingerprints
    (`hegui.bulk.passages`), and its lines by their numbers as JSON compressed by zlib."""
    made = rows(result)
    return [
        made["reports"][0]["verdict"],
        zlib.compress(dumped(plain(result), separators=(",", ":"))),
        zlib.compress(json.dumps(made, ensure_ascii=False).encode("utf-8", "replace")),
        passages.packed(document, _names(result.report)),
        zlib.compress(json.dumps(_lines(document), ensure_ascii=False).encode("utf-8", "replace")),
    ]


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


def _lines(document: Document) -> dict[int, str]:
    return {line.number: document.text[line.start : line.end] for line in document.lines}


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
