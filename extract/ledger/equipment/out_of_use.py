"""Things that are out of use, by the words around them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any

from extract.ledger.reading import Reading
from schemas import patterns
from schemas.leaf import Leaf, Mention
from schemas.statements.equipment import OutOfUse

_OUT_OF_USE = patterns.compile(
    r"(?<![未应须需可不])(?:停用|停止使用|封存|报废|拆除|闲置|退役)(?!标准|制度|规定|条件|要求)"
    r"|\b(?:out of use|decommissioned|scrapped)\b",
    re.I,
)
_IN_USE = patterns.compile(r"(?:仍|还|继续|依然|正常)(?:在|于)?[^，,。；;]{0,6}(?:使用|在用|用于)")
"""Behind the word: it is used all the same."""


def read(reading: Reading, places: Iterable[Leaf[Any] | Mention[Any]]) -> Iterator[OutOfUse]:
    """The first of the places whose sentence or row says that the thing is not in use."""
    for place in places:
        for words in ("".join(reading.around(place)), *reading.beside(place)):
            if _OUT_OF_USE.search(words) and not _IN_USE.search(words):
                yield OutOfUse(place, words)  # type: ignore[arg-type]
                return
