"""What a file may ask of us. Looked up when used, so that a caller or a test may set them."""

from __future__ import annotations

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
