"""The emergency plans that were drilled."""

from __future__ import annotations

from collections.abc import Iterator

from extract.ledger.environment_safety.drills.titles import plan
from extract.ledger.reading import Reading
from schemas import patterns
from schemas.statements.environment_safety import DrilledPlan
from schemas.text import fold

_DRILLED = patterns.compile(
    r"(?:进行|组织|开展|实施|举行|举办|完成)(?:进行|开展|实施|举行)?了?\s?《?(?P<plan>[^\W\d_了的及和与]{2,14}?预案)》?\s?的?(?:模拟|实战|桌面)?演[练习]"
)


def read(reading: Reading) -> Iterator[DrilledPlan]:
    """The plans whose drill sentences tell, where their titles say what they are for."""
    for passage in reading.passages(("演练", "演习")):
        text = fold(str(passage.leaf.value))
        for match in _DRILLED.finditer(text):
            drilled = plan(match["plan"])
            if drilled.about:
                yield DrilledPlan(passage.leaf, text, drilled)
