"""JSON as the contract has it: keys in the order of the models, UTF-8, the same bytes for the same answer."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from pydantic_core import to_json

from schemas.result import SCHEMA_VERSION

if TYPE_CHECKING:
    from hegui.render import Look, Rendered
    from schemas.result import FailedDocument

DIGITS = {"confidence": 2, "bbox": 1}


def one(document: Rendered, look: Look) -> bytes:  # noqa: ARG001
    """RESULT itself."""
    return _bytes(plain(document))


def several(documents: Sequence[Rendered | FailedDocument], look: Look) -> bytes:  # noqa: ARG001
    """All results in one document."""
    return _bytes({"schema_version": SCHEMA_VERSION, "results": [plain(document) for document in documents]})


def plain(document: Rendered | FailedDocument) -> Any:
    """A model as dictionaries and lists; confidences have two digits, boxes one, amounts at most six."""
    return _rounded(document.model_dump(by_alias=True), 6)


def _rounded(value: Any, digits: int) -> Any:
    if isinstance(value, dict):
        return {key: _rounded(item, DIGITS.get(key, digits)) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [_rounded(item, digits) for item in value]
    if isinstance(value, float):
        return round(value, digits)
    if isinstance(value, str) and not value.isascii():
        return value.encode("utf-8", "replace").decode()
    return value


def _bytes(value: Any) -> bytes:
    return to_json(value, indent=2) + b"\n"
