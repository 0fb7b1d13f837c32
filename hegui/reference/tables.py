"""Parts of a page in Markdown."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence


def plain(words: str) -> str:
    r"""A text that Markdown shows as it is.

    >>> plain("a|b <c> *d*")
    'a\\|b \\<c\\> \\*d\\*'
    """
    return re.sub(r"([\\`*\[\]<>|~])", r"\\\1", words)


def table(heads: Sequence[str], rows: Iterable[Sequence[str]]) -> list[str]:
    """A table; its cells are Markdown."""
    lines = [heads, ["---"] * len(heads), *rows]
    return ["| " + " | ".join(line) + " |" for line in lines] + [""]


def linked(code: str, name: str, folder: str = "") -> str:
    """A link to the check of a code on the page of its group."""
    group = code.rstrip("0123456789")
    return f"[{code}]({folder}{group}.md#{code.lower()}-{name})"
