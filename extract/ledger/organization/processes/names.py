"""Processes as lists of them name them, and the families of their names (`names.yaml`)."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

from schemas import patterns
from schemas.cache import yaml_file
from schemas.text import fold

_PARTED = patterns.compile(r"\s?[、，,；;/]\s?|(?<=[^\W\d_])(?:和|及|与)(?=[^\W\d_])")
_BRACKETS = patterns.compile(r"[(（][^()（）]{0,60}[)）]")
_TAIL = patterns.compile(r"(?:外包|外协|委外)?(?:过程|工序|作业|服务|加工|等)*$")
_NONE = patterns.compile(r"无|没有|不涉及|不适用|none|/|-|—", re.I)


def items(text: str) -> tuple[str, ...]:
    """The processes of a list; none where it says that there are none.

    >>> items("计量器具校准、电镀外包（委托）")
    ('计量器具校准', '电镀')
    """
    whole = _BRACKETS.sub("", fold(text)).strip("。. ")
    if _NONE.fullmatch(whole):
        return ()
    return tuple(item for part in _PARTED.split(whole) if (item := _TAIL.sub("", part.strip())))


@cache
def family(name: str) -> int | None:
    """The number of the family of names that a name of a process is of; null for one that is not known."""
    families = yaml_file.read(Path(__file__).with_suffix(".yaml"))["processes"]
    return next((at for at, names in enumerate(families) if any(word in name for word in names)), None)
