"""The links from the front page of an archive to the pages of its reports: which of them are made."""

from __future__ import annotations

import json
from pathlib import Path

from hegui.bulk.pages.names import FOLDER, further_pages
from hegui.files import outputs

PAGE = "summary.html"
_BEGINS, _ENDS = b'<script type="application/json" id="made">', b"</script>\n"


def made_pages(run: Path) -> bytes:
    """The line of the front page that tells which reports have a page of their own, and which pages of
    statistics and searches there are: by their files' names."""
    pages = sorted(path.name for path in (run / FOLDER).glob("*.html")) if (run / FOLDER).is_dir() else []
    listed = json.dumps([*pages, *sorted(further_pages(run))], ensure_ascii=False).replace("<", "\\u003c")
    return _BEGINS + listed.encode("utf-8", "replace") + _ENDS


def mark(run: Path) -> None:
    """Put into the front page, if there is one, which pages there are by now. Raises RefusedError where it
    cannot write."""
    if not (run / PAGE).is_file():
        return
    page = (run / PAGE).read_bytes()
    before, begins, rest = page.rpartition(_BEGINS)
    _, _, after = rest.partition(_ENDS)
    fresh = before + made_pages(run) + after
    if begins and fresh != page:
        outputs.save(str(run / PAGE), fresh)
