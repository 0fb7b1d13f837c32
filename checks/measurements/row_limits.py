"""What heads of columns are of, and whether a cell of verdicts says that all is well."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from schemas.cache import yaml_file
from schemas.text import fold

_WORDS = Path(__file__).parents[2] / "extract" / "ledger" / "measurements" / "row_limits.yaml"


def is_good(verdict: str) -> bool:
    """Whether a cell says that all is well.

    >>> is_good("均符合要求"), is_good("不符合"), is_good("☑ 达标"), is_good("Y")
    (True, False, True, True)
    """
    known, stated = _known(), fold(verdict).casefold().strip("。.; ")
    if stated[:1] in known["good"] and len(stated) > 1:
        stated = stated[1:].strip()
    for word in sorted(known["wholly"], key=len, reverse=True):
        stated = stated.removeprefix(word)
    return stated in known["good"] or any(
        stated.removesuffix(word) in known["good"] for word in known["so"] if stated.endswith(word)
    )


def has_word(head: str, kind: str) -> bool:
    """Whether a head, folded and small, has a word of a kind of `row_limits.yaml`."""
    return _last(head, kind) >= 0


def _last(text: str, kind: str) -> int:
    """Where the last of the words of a kind ends in a head; -1 where it has none."""
    return max((text.rfind(word) + len(word) for word in _known()[kind] if word in text), default=-1)


@cache
def _known() -> dict[str, list[str]]:
    known: dict[str, list[str]] = yaml_file.read(_WORDS)
    return known
