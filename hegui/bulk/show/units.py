"""What the units of statistics are called."""

from __future__ import annotations

from hegui.wording import text

_SEVERAL = {"month": "months", "code": "codes", "audit_type": "audit_types"}
"""Units that head a column too, and the key of `archive` for a table by them."""


def heading(by: str) -> str:
    """The key of `archive` that a table by these units is called by.

    >>> heading("month"), heading("leader"), heading("meta_区域")
    ('months', 'leader', 'meta_column')
    """
    return "meta_column" if by.startswith("meta_") else _SEVERAL.get(by, by)


def called(by: str, lang: str) -> str:
    """What a table by these units is called."""
    return text("archive", heading(by), lang)
