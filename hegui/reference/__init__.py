"""The pages of `docs/` that are written from the program: checks, rule packs, commands.

`python -m hegui.reference` writes them; a test tells when they are stale."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

FOLDERS = ("checks", "packs")
"""The folders of `docs/` that have nothing but such pages."""


def pages() -> dict[str, str]:
    """All pages: text by path below `docs/`."""
    from hegui.reference import checks, commands, packs

    return {**checks.pages(), **packs.pages(), **commands.pages()}


def plain(told: str) -> str:
    r"""A text that Markdown shows as it is.

    >>> plain("a|b <c> *d*")
    'a\\|b \\<c\\> \\*d\\*'
    """
    return re.sub(r"([\\`*\[\]<>|~])", r"\\\1", told)


def table(heads: Sequence[str], rows: Iterable[Sequence[str]]) -> list[str]:
    """A table; its cells are Markdown."""
    lines = [heads, ["---"] * len(heads), *rows]
    return ["| " + " | ".join(line) + " |" for line in lines] + [""]


def linked(code: str, name: str, folder: str = "") -> str:
    """A link to the check of a code on the page of its group."""
    group = code.rstrip("0123456789")
    return f"[{code}]({folder}{group}.md#{code.lower()}-{name})"
