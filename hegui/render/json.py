"""JSON as `hegui schema` describes it: keys in the order of the models, always the same bytes."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from schemas.record import Model
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


def plain(value: Any, digits: int = 6) -> Any:
    """A model as dictionaries and lists; confidences have two digits, boxes one, amounts at most six."""
    if isinstance(value, Model):
        return {shown: plain(getattr(value, name), DIGITS.get(shown, digits)) for name, shown in value.SHOWN}
    if isinstance(value, dict):
        return {key: plain(item, DIGITS.get(key, digits)) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [plain(item, digits) for item in value]
    if isinstance(value, float):
        return round(value, digits)
    if isinstance(value, str) and not value.isascii():
        return value.encode("utf-8", "replace").decode()
    return value


def _bytes(value: Any) -> bytes:
    return json.dumps(value, ensure_ascii=False, indent=2).encode() + b"\n"
