"""What some commands take beside the program itself: packages that an installation may be without."""

from __future__ import annotations

import importlib
import importlib.util
import json
import sys
from importlib import metadata
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit
from urllib.request import url2pathname

from hegui.errors import RefusedError

EXTRAS = {
    "bulk": ("duckdb", "pandas", "scipy"),
    "cluster": ("distributed",),
    "model": ("httpx",),
    "pandas": ("pandas",),
    "spacy": ("spacy", "jieba"),
}
"""The packages of each extra of `pyproject.toml`."""


def require(extra: str) -> None:
    """Raises RefusedError, which says how to install them, where packages of an extra are missing."""
    missing = [name for name in EXTRAS[extra] if importlib.util.find_spec(name) is None]
    if missing:
        what, install = ", ".join(missing), command(extra)
        error = RefusedError("needs_extra", extra=extra, what=what, install=install)
        error.add_note(f"{what} missing; install: {install}")
        raise error


def command(extra: str) -> str:
    """The command that installs an extra here: from where this installation came, by its interpreter."""
    return f'"{sys.executable}" -m pip install "{_origin()}[{extra}]"'


def _origin() -> str:
    """The folder or file that the program was installed from (PEP 610); its name where that is not known."""
    try:
        told = metadata.distribution("hegui").read_text("direct_url.json")
        url = urlsplit(str(json.loads(told or "")["url"]))
    except (metadata.PackageNotFoundError, ValueError, KeyError, TypeError):
        return "hegui"
    path = Path(url2pathname(url.path))
    return str(path) if url.scheme == "file" and path.exists() else "hegui"


def module(name: str) -> Any:
    """A package that is typed by none of its own stubs, imported where it is used."""
    return importlib.import_module(name)
