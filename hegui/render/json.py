"""JSON as `hegui schema` describes it: keys in the order of the models, always the same bytes."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from schemas import patterns
from schemas.record import Model
from schemas.result import SCHEMA_VERSION

if TYPE_CHECKING:
    from hegui.render import Look, Rendered
    from schemas.result import FailedDocument

DIGITS = {"confidence": 2, "bbox": 1}

_ACTIVE = patterns.compile(
    "[\x7f-\x9f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\ufffe\uffff\U000e0001-\U000e007f]"
    r"|#(?=#(?:vso)?\[)"
)
"""What a terminal or the runner of a pipeline acts on, beside the characters that JSON has no place for."""


def one(document: Rendered, look: Look) -> bytes:  # noqa: ARG001
    """RESULT itself."""
    return _bytes(plain(document))


def several(documents: Sequence[Rendered | FailedDocument], look: Look) -> bytes:  # noqa: ARG001
    """All results in one document."""
    return _bytes({"schema_version": SCHEMA_VERSION, "results": [plain(document) for document in documents]})


def plain(value: Any, digits: int = 6) -> Any:
    """A model as dictionaries and lists; confidences have two digits, boxes one, amounts at most six."""
    if value is None or isinstance(value, str):
        return value
    if isinstance(value, Model):
        return {shown: plain(getattr(value, name), DIGITS.get(shown, digits)) for name, shown in value.SHOWN}
    if isinstance(value, dict):
        return {key: plain(item, DIGITS.get(key, digits)) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [plain(item, digits) for item in value]
    if isinstance(value, float):
        return round(value, digits)
    return value


def dumped(value: Any, indent: int | None = None, separators: tuple[str, str] | None = None) -> bytes:
    r"""A value as JSON: what a terminal would act on stands in it by number, and reads as the same text.

    >>> dumped(["甲\u202e"])
    b'["\xe7\x94\xb2\\u202e"]'
    """
    words = json.dumps(value, ensure_ascii=False, indent=indent, separators=separators)
    if "##" in words or not words.replace("\n", "").replace("\u3000", "").isprintable():
        words = _ACTIVE.sub(_numbered, words)
    return words.encode("utf-8", "replace")


def _numbered(found: re.Match[str]) -> str:
    pairs = found[0].encode("utf-16-be")
    return "".join(f"\\u{pairs[at : at + 2].hex()}" for at in range(0, len(pairs), 2))


def _bytes(value: Any) -> bytes:
    return dumped(value, indent=2) + b"\n"
