"""Words as long as the organization's name that have half of it."""

from __future__ import annotations

from collections.abc import Iterator

from extract.ledger.reading import Reading
from schemas.statements.other_companies import HalfName
from schemas.text import fold

_HALF = 3
"""So many characters at least half of a name has that is looked for with a slip."""


def read(reading: Reading) -> Iterator[HalfName]:
    """What stands where one half is the name's and the other is not, sentence by sentence."""
    leaf = reading.report.organization.name
    name = fold(str(leaf.value or "")) if leaf is not None else ""
    half = len(name) // 2
    for sentence in reading.sentences() if half >= _HALF else ():
        text = sentence.text
        for part, back in ((name[:half], 0), (name[half:], half)):
            at = text.find(part)
            while at >= 0:
                written = text[max(at - back, 0) : at - back + len(name)]
                if len(written) == len(name) and written != name:
                    start = sentence.start + at - back
                    yield HalfName(reading.leaf(written, start, start + len(written)), written, name)
                at = text.find(part, at + 1)
