"""The names of classes and lists of waste, of `words.yaml`."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

from schemas.cache import yaml_file


@cache
def known() -> dict[str, Any]:
    """The names of the classes by their keys, and those of lists of hazardous waste."""
    words: dict[str, Any] = yaml_file.read(Path(__file__).with_suffix(".yaml"))
    return words
