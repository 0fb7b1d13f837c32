"""What the worker answers: data alone, as JSON in which our own models are named.

The worker has read a hostile file for all we know: nothing that it sends may make the program run code, so
neither `pickle` nor `marshal` comes into question. A model becomes an object with its class's name under "";
decoding makes objects of the known classes and calls nothing of them.
"""

from __future__ import annotations

import binascii
import json
from functools import cache
from typing import Any

from schemas.document import Block, Boxes, Cell, Document, Gap, Line, Lines, Mark, Page
from schemas.record import Model

_CLASS = ""
_ARRAYS = ("lefts", "rights", "starts", "tops", "bottoms")
_new = object.__new__


def encode(value: Any) -> bytes:
    """A value of models, documents, lists, mappings and plain values as bytes."""
    return json.dumps(value, default=_plain, check_circular=False).encode("ascii")


def decode(data: bytes) -> Any:
    """The value again; tuples come back as lists. Raises ValueError for what `encode` does not give."""
    try:
        return json.loads(data, object_hook=_made)
    except (KeyError, TypeError, AttributeError, RecursionError) as error:
        raise ValueError("no answer of a worker") from error


def _plain(value: Any) -> dict[str, Any]:
    if isinstance(value, Model):
        return {_CLASS: type(value).__name__, **value.__dict__}
    if isinstance(value, Document):
        names = ("path", "sha256", "format", "text", "lines", "blocks", "marks", "pages", "ocr_pages")
        fields = {name: getattr(value, name) for name in (*names, "sheets", "notes", "gaps")}
        fields["lines"] = list(value.lines)
        boxes = value.boxes and [getattr(value.boxes, name).tobytes() for name in _ARRAYS]
        return {_CLASS: "Document", **fields, "boxes": boxes}
    if isinstance(value, bytes):
        return {_CLASS: "bytes", "data": binascii.b2a_base64(value, newline=False).decode("ascii")}
    raise TypeError(type(value).__name__)


def _made(given: dict[str, Any]) -> Any:
    name = given.pop(_CLASS, None)
    if name is None:
        return given
    if name == "bytes":
        return binascii.a2b_base64(given["data"])
    if name == "Document":
        return _document(given)
    made = _new(_models()[name])
    made.__dict__.update(given)
    return made


@cache
def _models() -> dict[str, type[Model]]:
    """The models of `schemas` by name."""
    # They define the models, with what they import.
    import schemas.answers.explanation
    import schemas.answers.statements  # noqa: F401

    found: dict[str, type[Model]] = {}
    classes = [Model]
    for one in classes:
        classes += one.__subclasses__()
        if one.__module__.startswith("schemas."):
            found[one.__name__] = one
    return found


def _document(given: dict[str, Any]) -> Document:
    blocks = [
        (*stated, tuple(Cell(*cell) for cell in cells), within and tuple(within))
        for *stated, cells, within in given["blocks"]
    ]
    return Document(
        **{
            **given,
            "lines": Lines(Line(*line) for line in given["lines"]),
            "blocks": tuple(Block(*block) for block in blocks),
            "marks": tuple(Mark(*mark) for mark in given["marks"]),
            "gaps": tuple(Gap(*gap) for gap in given["gaps"]),
            "sheets": tuple(Page(*sheet) for sheet in given["sheets"]),
            "notes": tuple(given["notes"]),
            "boxes": given["boxes"] and _boxes(given["boxes"]),
        }
    )


def _boxes(raw: list[bytes]) -> Boxes:
    made = Boxes()
    for name, data in zip(_ARRAYS, raw, strict=True):
        getattr(made, name).frombytes(data)
    return made
