"""Values of fields as people call them, where the field has codes (`field_values.yaml`)."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

from schemas.cache import yaml_file


def field_value(path: str, value: object, lang: str) -> str:
    """A field's value as people call it, where it is a code.

    >>> field_value("team[0].role", "leader", "zh"), field_value("team[0].name", "leader", "zh")
    ('组长', 'leader')
    """
    known = _known().get(path.rpartition(".")[2], {}).get(lang, {})
    return str(known.get(value, value))


@cache
def _known() -> dict[str, Any]:
    known: dict[str, Any] = yaml_file.read(Path(__file__).with_suffix(".yaml"))
    return known
