"""Where a nonconformity's clause was to be written and is not (GB/T 24001-2016第/条, 条款号：/)."""

from __future__ import annotations

from extract.groups.leaves import body_end
from extract.readers import lines
from extract.source import Source
from extract.values.open_clauses import LEFT_OPEN, WORDS
from schemas.leaf import Leaf


def read(source: Source) -> list[Leaf[str]]:
    """The places in reading order."""
    found = lines.finditer(LEFT_OPEN, WORDS, source.text, body_end(source))
    return [source.leaf(None, match.start(), match.end(), raw=" ".join(match[0].split())) for match in found]
