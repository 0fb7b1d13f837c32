"""Running headers and footers that a conversion left between its pages: what repeats at their edges.

Where the pages are told by form feeds, the first and last lines of each are compared; elsewhere only a line
counts that tears a paragraph in two wherever it stands (`ingest.wording.page_breaks`).
"""

from __future__ import annotations

from collections import Counter
from itertools import takewhile

from ingest.drafts import Row
from ingest.wording.joining import columns
from ingest.wording.page_numbers import is_page_number, running_role
from schemas import patterns
from schemas.document import Role

_EDGE = 3
_SHARE = 0.4
_LEAST_PAGES = 2
_NUMBER = patterns.compile(
    r"第\s{0,3}\d{1,4}\s{0,3}页|共\s{0,3}\d{1,4}\s{0,3}页|(?i:page)\s{0,3}\d{1,4}|\d{1,4}\s{0,3}(?:/|(?i:of))\s{0,3}\d{1,4}"
    r"|(?:\A|\s{2})\s{0,200}[-—–]?\s{0,3}\d{1,4}\s{0,3}[-—–]?\s{0,20}\Z"
)
"""Where a line counts the pages; other figures belong to what it says."""

_WIDEST = 120


def running(rows: list[Row]) -> dict[int, Role]:
    """The lines (1-based numbers) that are running headers, footers or page numbers, with their role."""
    pages = _pages(rows)
    if len(pages) < _LEAST_PAGES:
        return {}
    found: dict[int, Role] = {}
    for upper in (True, False):
        edges = [_edge(page, upper=upper) for page in pages]
        counts = Counter(key for edge in edges for key in {_key(row.text) for row in edge})
        enough = max(_LEAST_PAGES, _SHARE * len(pages))
        for edge in edges:
            for row in edge:
                repeated = counts[_key(row.text)] >= enough
                if repeated:
                    found[row.number] = running_role(row.text, "header" if upper else "footer")
                elif is_page_number(row.text):
                    found[row.number] = "page_number"
                else:
                    break
    return found


def _pages(rows: list[Row]) -> list[list[Row]]:
    """The lines with text, page by page; two pages on one line (`a\\fb`) are not told apart by number."""
    pages: list[list[Row]] = [[]]
    for row in rows:
        if row.feed:
            pages.append([])
        if row.text.strip():
            pages[-1].append(row)
    return [page for page in pages if page]


def _edge(page: list[Row], *, upper: bool) -> list[Row]:
    """The lines at an edge of a page, from the edge inwards; never the whole page."""
    rows = page if upper else page[::-1]
    rows = rows[: min(_EDGE, len(page) - 1)]
    return list(takewhile(lambda row: columns(row.text.strip()) <= _WIDEST, rows))


def _key(text: str) -> str:
    return "".join(_NUMBER.sub("#", text).split())
