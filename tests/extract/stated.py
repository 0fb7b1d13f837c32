"""What the entries of a group state, as plain values."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from schemas.leaf import Leaf
from schemas.record import Model


def stated(entries: Iterable[Model]) -> list[dict[str, Any]]:
    """The fields that each entry has, without `thing`."""
    found: list[dict[str, Any]] = []
    for entry in entries:
        fields = {name: getattr(entry, name) for name in type(entry).FIELDS if name != "thing"}
        found.append({name: _plain(value) for name, value in fields.items() if value})
    return found


def _plain(value: Any) -> Any:
    if isinstance(value, Leaf):
        return value.value
    if isinstance(value, Model):
        return stated([value])[0]
    return [_plain(item) for item in value] if isinstance(value, list) else value
