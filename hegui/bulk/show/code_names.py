"""What the codes of findings are called in JSON."""

from __future__ import annotations

from hegui.catalogue import every


def code_names() -> dict[str, str]:
    """The English name of each check by its code, as the catalogue has it."""
    return {one.code: one.name for one in every()}
