"""What a file may ask of us. Looked up when used, so that a caller or a test may set them.

Each can be set by an environment variable: `HEGUI_LIMIT_PAGES=5000`. `hegui doctor` shows them all.
"""

from __future__ import annotations

from collections.abc import Mapping

ENVIRONMENT = "HEGUI_LIMIT_"

DOCUMENT_SECONDS = 300.0
"""How long a document may take, unless `--timeout` says otherwise."""

PAGE_SECONDS = 60.0
"""How long a page may take; then the document is read without it."""

SKIPPED_PAGES = 3
"""How many pages that take too long or break the worker are passed over before the document is given up."""

MEMORY_BYTES = 768 * 1024 * 1024
"""The memory that reading a document may take: with the program and its parent at most 1 GiB."""

ANSWER_BYTES = 512 * 1024 * 1024
"""The longest answer taken from the worker."""

FILE_BYTES = 100 * 1024 * 1024
"""The largest file read."""

TEXT_BYTES = 20 * 1024 * 1024
"""The largest text file read: hundreds of reports."""

READ_SECONDS = 60.0
"""How long a pipe may take to give its content."""

SILENT_SECONDS = 10.0
"""How long a pipe may give nothing at all."""

PART_BYTES = 96 * 1024 * 1024
"""The largest decompressed part of a Word file, and all its parts together."""

PART_RATIO = 250
"""How many times its packed size a part may have, once it is larger than `PART_FREE_BYTES`."""

PART_FREE_BYTES = 8 * 1024 * 1024
"""Below this a part may be packed as tightly as it likes."""

ZIP_ENTRIES = 20_000
"""The most members of a zip archive."""

PAGES = 3000
"""The most pages of a PDF."""

PAGE_OBJECTS = 200_000
"""The most drawn objects looked at on a page for ruled lines."""

TABLE_COLUMNS = 200
"""The widest table, and the largest span believed."""

OFFICE_SECONDS = 120.0
"""How long LibreOffice may take to convert a file."""

LINES = 100_000
"""The most lines of a document, whatever its format: two thousand pages."""

NESTING = 50
"""How deep tables may stand within tables."""

PAGE_POINTS = 14_400.0
"""The longest side of a page read, in points (200 inches: what the PDF format allows)."""

PICTURE_PIXELS = 120_000_000
"""The most pixels of a picture (A3 at 600 dpi has 70 million)."""

WORKING_SIDE = 3600
"""The longest side in pixels at which pages are recognised; larger pictures are reduced first."""


def known() -> dict[str, int | float]:
    """All limits by name."""
    return {
        name: value for name, value in globals().items() if name.isupper() and isinstance(value, int | float)
    }


def set_from(environment: Mapping[str, str]) -> None:
    """Set the limits that the environment names. Raises ValueError with the entry that cannot be used."""
    before = known()
    for name in sorted(environment):
        if not name.startswith(ENVIRONMENT):
            continue
        key, given = name.removeprefix(ENVIRONMENT), environment[name]
        try:
            value = type(before[key])(given)
            if not 0 < value < float("inf"):
                raise ValueError
        except (KeyError, ValueError):
            raise ValueError(f"{name}={given}") from None
        globals()[key] = value
