"""Permits by kind with the classes of what they allow, and what the scope has of these classes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

from extract.ledger.reading import Reading
from schemas import patterns
from schemas.cache import yaml_file
from schemas.report import Permit
from schemas.statements.scope import ClassedActivity, PermitKind
from schemas.text import fold

_PARTS = patterns.compile(r"[、，,；;]|和|(?<!涉)及|以及")
_WITHIN = patterns.compile(
    r"(?:资质|许可|核准|经营)[^，,。；;]{0,8}(?:范围|等级|项目)?(?:之|以)?内|凭(?:许可证|资质)|许可的|外包|委托"
)


def read(reading: Reading) -> Iterator[PermitKind]:
    """The kinds of permits that the report names classes of."""
    for kind in _known():
        permits = [one for one in reading.report.permits if _is_of(kind["kind"], one)]
        allowed = [one.scope for one in permits if one.scope is not None and one.scope.value]
        text = fold(" ".join(str(leaf.value) for leaf in allowed))
        if permits and permits[0].kind is not None and _classes(kind, text):
            yield PermitKind(permits[0].kind, text, permits, [*_activities(reading, kind, text)])


def _activities(reading: Reading, kind: dict[str, Any], allowed: str) -> Iterator[ClassedActivity]:
    """The products and works of a class that scopes name."""
    for scope in reading.report.scopes:
        text = fold(str(scope.text.value)) if scope.text is not None and scope.text.value else ""
        if scope.text is None or _WITHIN.search(text) or not any(deed in text for deed in kind["deeds"]):
            continue
        for item in _PARTS.split(re.sub(r"[（(][^（()）]*[)）]", "", text)):
            if classes := _classes(kind, item):
                is_allowed = any(word in allowed for one in classes for word in one)
                named = next(word for word in classes[0] if word in item)
                yield ClassedActivity(named, scope.text, is_allowed)


def _is_of(kind: str, permit: Permit) -> bool:
    return permit.kind is not None and re.search(kind, fold(str(permit.kind.value or ""))) is not None


def _classes(kind: dict[str, Any], text: str) -> list[list[str]]:
    """The classes that a folded text names."""
    return [words for words in kind["classes"] if any(word in text for word in words)]


@cache
def _known() -> list[dict[str, Any]]:
    kinds: list[dict[str, Any]] = yaml_file.read(Path(__file__).with_suffix(".yaml"))["permits"]
    return kinds
