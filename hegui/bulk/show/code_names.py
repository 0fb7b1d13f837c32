"""What the codes of findings are called."""

from __future__ import annotations

from hegui.catalogue import every


def code_names(lang: str) -> dict[str, str]:  # noqa: ARG001 - names by language come with those of the catalogue
    """The name of each check by its code, as the catalogue has it."""
    return {one.code: one.name for one in every()}
