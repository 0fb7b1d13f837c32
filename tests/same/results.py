"""What is kept of a report: fields, what is read beside them, findings and what was not checked."""

from __future__ import annotations

import hashlib
import json
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, NamedTuple

from hegui import pipeline
from hegui.render.json import plain
from ingest import read_bytes
from schemas.document import Document
from schemas.mentions import Mentions
from schemas.record import Model
from schemas.report import Report
from tests.same.documents import Input

Json = Any
OF_THE_MOMENT = ("document", "versions", "schema_version")
"""Parts of a result that tell of the file and the program, not of the report."""

LONGEST = 400


class Kept(NamedTuple):
    """A result packed, the digest of it and that of the file that it was made of."""

    source: str
    digest: str
    packed: bytes
    seconds: float = 0.0


def of_input(one: Input) -> Json:
    """The result of a report; what cannot be read has the reason alone."""
    try:
        with _overheard() as read:
            result = plain(pipeline.check_document(read_bytes(one.content, one.file), **one.asked))
    except Exception as error:  # what cannot be read, or breaks, is a result too
        return {"refused": f"{type(error).__name__}: {error}"}
    for part in OF_THE_MOMENT:
        result.pop(part, None)
    result["mentions"] = _words_of(read[-1])
    return result


@contextmanager
def _overheard() -> Iterator[list[Mentions]]:
    """The mentions that reports are checked with, which are no part of a result."""
    read: list[Mentions] = []
    extract_report = vars(pipeline)["extract_report"]

    def overheard(document: Document) -> tuple[Report, Mentions]:
        report, mentions = extract_report(document)
        read.append(mentions)
        return report, mentions

    vars(pipeline)["extract_report"] = overheard
    try:
        yield read
    finally:
        vars(pipeline)["extract_report"] = extract_report


WAYS = frozenset({"statements", "mark", "clause", "leaf", "find", "length", "surroundings"})
"""Of mentions what is no mention: ways to ask for more."""


def _words_of(mentions: Mentions) -> Json:
    return {
        name: [*_words(getattr(mentions, name))]
        for name in Mentions.__annotations__
        if not name.startswith("_") and name not in WAYS and getattr(mentions, name) not in (None, [], False)
    }


def _words(value: Any) -> Iterator[str]:
    """What a list of mentions has, each in one line of plain values."""
    for one in value if isinstance(value, list) else [value]:
        yield json.dumps(tree(one), ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def tree(value: Any) -> Json:
    """Plain values of models, slotted classes, tuples and lists; of anything else its type's name.

    >>> tree((1, "甲", None))
    [1, '甲', None]
    """
    if value is None or isinstance(value, bool | int | str):
        return value
    if isinstance(value, float):
        return round(value, 6)
    if isinstance(value, Model):
        return tree(value.values())
    if isinstance(value, dict):
        return {str(key): tree(one) for key, one in value.items()}
    if isinstance(value, list | tuple):
        return [tree(one) for one in value]
    if isinstance(value, set | frozenset):
        return sorted(json.dumps(tree(one), ensure_ascii=False) for one in value)
    if slots := [name for kind in type(value).__mro__ for name in getattr(kind, "__slots__", ())]:
        return {name: tree(getattr(value, name)) for name in sorted(slots) if hasattr(value, name)}
    return type(value).__name__


def packed(one: Input, result: Json) -> Kept:
    """A result as it is kept."""
    words = json.dumps(result, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()
    return Kept(_digest(one.content), _digest(words), zlib.compress(words, 6))


def unpacked(kept: Kept) -> Json:
    """A result that was kept."""
    return json.loads(zlib.decompress(kept.packed))


def leaves(value: Json, path: str = "") -> Iterator[tuple[str, str]]:
    """All values with their paths. Findings stand under their fingerprints, and mentions under what they are,
    so that one more in the middle moves no other."""
    if isinstance(value, dict):
        for key, one in value.items():
            yield from leaves(one, f"{path}.{key}" if path else key)
    elif isinstance(value, list):
        for name, one in _named(path, value):
            yield from leaves(one, f"{path}[{name}]")
    else:
        yield path, json.dumps(value, ensure_ascii=False)


def _named(path: str, items: list[Json]) -> Iterator[tuple[str, Json]]:
    seen: dict[str, int] = {}
    for at, one in enumerate(items):
        name = str(at)
        if path == "findings":
            name = f"{one['rule']} {one['fingerprint']}"
        elif path == "not_checked":
            name = str(one.get("code"))
        elif path.startswith("mentions."):
            name = one[:LONGEST]
        count = seen[name] = seen.get(name, 0) + 1
        yield (name if count == 1 else f"{name} ({count})"), one


def _digest(words: bytes) -> str:
    return hashlib.sha256(words).hexdigest()
