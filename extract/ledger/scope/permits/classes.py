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
            silent = [one for one in permits if one.scope is None or not one.scope.value]
            is_open = any(not _is_again(one, permits) for one in silent)
            activities = [*_activities(reading, kind, text)]
            yield PermitKind(permits[0].kind, text, allowed, is_open, activities)


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


def _is_again(permit: Permit, permits: list[Permit]) -> bool:
    """Whether a permit without its content is told with it elsewhere: of the same number, else of the same
    last day."""
    own = [one for one in (permit.number, permit.valid_to) if one is not None and one.value]
    name = "number" if own and own[0] is permit.number else "valid_to"
    stated = (getattr(one, name) for one in permits if one.scope is not None and one.scope.value)
    return bool(own) and any(leaf is not None and leaf.value == own[0].value for leaf in stated)


def _is_of(kind: str, permit: Permit) -> bool:
    return permit.kind is not None and re.search(kind, fold(str(permit.kind.value or ""))) is not None


def _classes(kind: dict[str, Any], text: str) -> list[list[str]]:
    """The classes that a folded text names."""
    return [words for words in kind["classes"] if any(word in text for word in words)]


@cache
def _known() -> list[dict[str, Any]]:
    kinds: list[dict[str, Any]] = yaml_file.read(Path(__file__).with_suffix(".yaml"))["permits"]
    return kinds
