"""What a form tells its writer, left in brackets: to fill in, to write anew, to delete."""

from __future__ import annotations

from collections.abc import Iterator

from extract.ledger.reading import Reading
from extract.ledger.text.word_kinds import has
from schemas.statements.papers.residue import WriterAside

_CLOSED = {
    "（": "）",
    "(": ")",
    "【": "】",
    "〔": "〕",
    "[": "]",
    "［": "］",
    "<": ">",
    "＜": "＞",
    "〈": "〉",
}
_SHORTEST, _LONGEST = 4, 90


def read(reading: Reading) -> Iterator[WriterAside]:
    """The brackets whose words ask for something to be written."""
    text = reading.text
    for at in (at for at, char in enumerate(text) if char in _CLOSED):
        end = text.find(_CLOSED[text[at]], at, at + _LONGEST)
        inner = text[at + 1 : max(end, at)]
        if end - at > _SHORTEST and "\n" not in inner and has("asked_of_writers", inner):
            yield WriterAside(reading.leaf(inner, at, end + 1), inner)
