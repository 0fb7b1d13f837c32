"""What may be a part of a nonconformity that is in no field."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extract.ledger.reading import Reading
from schemas import patterns
from schemas.leaf import Leaf
from schemas.statements.nonconformities import UnreadPart

_UNREAD = {
    "department": patterns.compile(
        r"^[^\W\d_]{1,8}(?:部|科|室|车间|班组|中心|处|分厂|仓库|管理层|最高管理者)$"
    ),
    "standard": patterns.compile(
        r"GB/?T?\s?\d{4,5}|ISO(?:/IEC)?\s?\d{4,5}|SY/T\s?\d{4}|YY/T\s?\d{4}|RB/T\s?\d{3}"
    ),
    "clause": patterns.compile(r"(?<![\d.-])(?:[4-9]|10)\.\d{1,2}(?![\d%])"),
    "grade": patterns.compile(r"严重|轻微|一般|major|minor", re.IGNORECASE),
    "description": patterns.compile(r"[^\W\d_][^。\n]{18}"),
}
"""What a part looks like, where it stands unread beside the others."""


def read(reading: Reading, known: list[Leaf[str]], part: str) -> Iterator[UnreadPart]:
    """The first row or sentence of what was read that has words of the kind of a part, in no field."""
    for leaf in known:
        for text in (*reading.beside(leaf), *reading.around(leaf)):
            rest = text
            for other in known:
                rest = rest.replace(other.raw, " ")
            if _UNREAD[part].search(rest):
                yield UnreadPart(leaf, rest)
                return
