"""Words for a company's legal form, which are nobody's name."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from schemas.cache import yaml_file
from schemas.text import fold


@cache
def _words() -> list[str]:
    known: dict[str, list[str]] = yaml_file.read(Path(__file__).with_suffix(".yaml"))
    return sorted((word for words in known.values() for word in words), key=len, reverse=True)


def is_form(name: str) -> bool:
    """Whether a text is a form and what tells of it alone.

    >>> [is_form(name) for name in ("类型为有限责任公司", "台港澳法人独资有限责任公司", "华为有限公司")]
    [True, True, False]
    """
    left = fold(name)
    for word in _words():
        left = left.replace(word, "")
    return not any(char.isalnum() for char in left)
