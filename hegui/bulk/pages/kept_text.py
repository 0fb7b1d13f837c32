"""A document without its file: from the lines that a run kept of it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal, cast

from schemas.document import Block, Document, Line

NOTE = "no_original"
"""In the notes of a document that is made so."""


def document(path: str, sha256: str, form: str, lines: Mapping[str, str]) -> Document:
    """The text of a document, a paragraph a line, without pages: `lines` by their numbers."""
    made: list[Line] = []
    parts: list[str] = []
    at = 0
    for number, text in sorted((int(number), text) for number, text in lines.items()):
        made.append(Line(at, at + len(text), number))
        parts.append(text)
        at += len(text) + 1
    return Document(
        path=path,
        sha256=sha256,
        format=cast(Literal["pdf", "docx", "text", "image"], form),
        text="\n".join(parts),
        lines=tuple(made),
        blocks=tuple(Block("paragraph", line.start, line.end) for line in made if line.end > line.start),
        notes=(NOTE,),
    )
