"""What sentences tell of hazardous waste."""

from __future__ import annotations

from collections.abc import Iterator

from extract.ledger.environment_safety.wastes.words import known
from extract.ledger.reading import Reading
from schemas import patterns
from schemas.statements.environment_safety import HazardousWaste
from schemas.text import fold

_KEPT = patterns.compile(r"专库|专柜|单独|专门|暂存|分开|分区|隔离|贮存|转移联单|有资质|资质单位|交由")


def read(reading: Reading) -> Iterator[HazardousWaste]:
    """The sentences on hazardous waste."""
    for passage in reading.passages(known()["waste_classes"]["hazardous"]):
        text = fold(str(passage.leaf.value))
        yield HazardousWaste(passage.leaf, text, _KEPT.search(text) is not None)
