"""The pages of `docs/` that are written from the program: checks, rule packs, commands.

`python -m hegui.reference` writes them; a test tells when they are stale."""

from __future__ import annotations

FOLDERS = ("checks", "packs")
"""The folders of `docs/` that have nothing but such pages."""


def pages() -> dict[str, str]:
    """All pages: text by path below `docs/`."""
    from hegui.reference import checks, commands, packs

    return {**checks.pages(), **packs.pages(), **commands.pages()}
