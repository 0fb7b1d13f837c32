"""Text files: plain, or what a converter made of a Word file or PDF (Markdown, tabs, HTML, columns)."""

from __future__ import annotations

from ingest.assemble import assemble
from ingest.drafts import Row
from ingest.garbage_collection import without_collection
from ingest.plain.blocks import Blocks
from ingest.plain.cleaning import close_up
from ingest.plain.encodings import decode
from ingest.plain.wrapping import unwrap
from ingest.settings import DEFAULT, Settings
from ingest.wording.headings import find_headings
from ingest.wording.page_breaks import join_torn, set_apart_repeated
from schemas.document import Document


@without_collection()
def read_document(data: bytes, path: str, settings: Settings = DEFAULT) -> Document:  # noqa: ARG001
    """The document in a text file's bytes. Raises UnreadableError (`encoding`, `unknown_format`, `empty`)."""
    rows = _rows(decode(data))
    drafts = Blocks(rows).drafts()
    set_apart_repeated(drafts)
    drafts = join_torn(unwrap(drafts, {row.number: row.text for row in rows}))
    find_headings(drafts)
    return assemble(drafts, path=path, data=data, format="text")


def _rows(text: str) -> list[Row]:
    rows = []
    for number, line in enumerate(close_up(text.split("\n")), 1):
        if "\f" not in line:
            rows.append(Row(number, line))
            continue
        rows += [Row(number, part, feed=at > 0) for at, part in enumerate(line.split("\f"))]
    return rows
