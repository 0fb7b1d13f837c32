"""Numbers of people in sentences on those of another employer, or not employed all of the time."""

from __future__ import annotations

from collections.abc import Iterator

from extract.ledger.people.headcounts.counts import COUNTED
from extract.ledger.reading import Reading
from schemas.statements.people.persons import PeopleBesides
from schemas.text import fold

_EMPLOYED_BESIDES = (
    *("劳务", "派遣", "分包", "外包", "承包", "借调", "驻厂"),
    *("兼职", "返聘", "外聘", "另聘", "实习", "临时", "季节", "折算", "折合"),
)


def read(reading: Reading) -> Iterator[PeopleBesides]:
    """Every number of people in such a sentence."""
    for passage in reading.passages(_EMPLOYED_BESIDES):
        text = fold(str(passage.leaf.value))
        for match in COUNTED.finditer(text):
            yield PeopleBesides(passage.leaf, text, int(match["n"]))
