"""What some commands take beside the program itself: packages that an installation may be without."""

from __future__ import annotations

import importlib
import importlib.util
from typing import Any

from hegui.errors import RefusedError

EXTRAS = {
    "bulk": ("duckdb", "jieba", "pandas", "scipy"),
    "cluster": ("distributed",),
    "model": ("httpx",),
    "pandas": ("pandas",),
    "spacy": ("spacy",),
}
"""The packages of each extra of `pyproject.toml`."""


def require(extra: str) -> None:
    """Raises RefusedError, which says how to install them, where packages of an extra are missing."""
    missing = [name for name in EXTRAS[extra] if importlib.util.find_spec(name) is None]
    if missing:
        what = ", ".join(missing)
        error = RefusedError("needs_extra", extra=extra, what=what)
        error.add_note(f"{what} missing; install: pip install 'hegui[{extra}]'")
        raise error


def module(name: str) -> Any:
    """A package that is typed by none of its own stubs, imported where it is used."""
    return importlib.import_module(name)
