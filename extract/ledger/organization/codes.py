"""Words of the text that are as long as a unified social credit code."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from extract.ledger.reading import Reading
from schemas.statements.organization import CodeInText

_LENGTH = 18


def read(reading: Reading) -> Iterator[CodeInText]:
    """Those of letters and digits alone, in one sentence, line or cell."""
    for sentence in reading.sentences():
        at = 0
        for is_code, chars in groupby(sentence.text, key=lambda char: char.isascii() and char.isalnum()):
            written = "".join(chars)
            start, at = sentence.start + at, at + len(written)
            if is_code and len(written) == _LENGTH:
                yield CodeInText(reading.leaf(written, start, start + _LENGTH), written)
