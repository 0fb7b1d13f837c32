"""Where the table of contents ends: its numbers are those of the clauses a first time."""

from __future__ import annotations

import re
from itertools import islice

from extract.readers.text.units import once
from extract.reading.source import Source
from extract.rulebook.clauses.numbers import numbered
from extract.rulebook.clauses.titles import of_contents
from schemas import patterns
from schemas.document import Block

_HEADING = patterns.compile(
    r"[\s*#【]{0,6}(?:目\s{0,12}[录次](?:[\s/]{0,4}contents)?|内\s{0,2}容\s{0,2}目\s{0,2}录"
    r"|(?:table of )?contents)[\s】:：]{0,4}",
    re.I,
)
_PROSE = patterns.compile(r"[。；;！]|[，,][^，,]{0,40}[，,]")
_PAGE = patterns.compile(r"[\s.…·．_-]{0,200}\d{0,3}\s{0,4}$")
_REPEATED = ("section", "bracketed", "number")
"""Numbers of these styles begin again under each number above."""

_LONGEST = 60
_SEARCHED = 120
_FEWEST = 3


@once
def contents_end(source: Source) -> int:
    """The index of the first block behind the table of contents; 0 where the document has none.

    One without a heading is told by its first entries, which come again before any running text."""
    blocks = source.document.blocks
    first = None
    for at, block in enumerate(blocks[:_SEARCHED]):
        text = source.text[block.start : block.end]
        if block.role != "body":
            continue
        if _HEADING.fullmatch(text):
            return _behind(source, at + 1, beginning=2)[0]
        if first is None and block.kind != "table" and numbered(text) is not None:
            first = at
    end, again = _behind(source, first, beginning=1) if first is not None else (0, False)
    return end if again else 0


def _behind(source: Source, first: int, *, beginning: int) -> tuple[int, bool]:
    """The first block from there on that is no entry: prose, or one of so many of the `beginning` that
    comes again (then true)."""
    seen: dict[str, None] = {}
    blocks = source.document.blocks
    for at in range(first, len(blocks)):
        block = blocks[at]
        text = source.text[block.start : block.end]
        if block.role != "body" or not text.strip():
            continue
        if block.kind == "table":
            if not _lists_entries(source, block):
                return at, False
            seen |= dict.fromkeys(key for line in text.split("\n") if (key := _key(line)))
            continue
        key = _key(text)
        if _PROSE.search(text) or (len(text) > _LONGEST and not of_contents(text)):
            return at, False
        again = key is not None and key in islice(seen, beginning)
        if again and len(seen) >= _FEWEST and not of_contents(text):
            return at, True
        if key:
            seen[key] = None
    return first, False


def _key(text: str) -> str | None:
    """What an entry is known by: its number, with its words where other entries have the number too."""
    found = numbered(text)
    if found is None:
        return None
    words = "".join(_PAGE.sub("", text[found.words :]).split())
    return f"{found.number} {words}" if found.style in _REPEATED else found.number


def _lists_entries(source: Source, block: Block) -> bool:
    """Whether most rows of a table end with a page."""
    rows = source.text[block.start : block.end].split("\n")
    return 2 * sum(row.rpartition("\t")[2].strip().isdigit() for row in rows) > len(rows)
