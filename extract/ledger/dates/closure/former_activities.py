"""An activity of another time, before the day of a closing in the same clause."""

from __future__ import annotations

from collections.abc import Iterator

from extract.ledger.reading import Reading
from schemas import patterns
from schemas.leaf import Leaf
from schemas.statements.times.dates import FormerActivity

_FORMER = patterns.compile(
    r"(?:(?P<year>20\d\d)\s?年?度?的?|上一?[年次]度?的?|去年的?|前次|以往)"
    r"(?:内审|内部审核|管理评审|管评|评审|审核)[^。；;，,本此]{0,40}$"
)


def read(reading: Reading, closed: Leaf[str]) -> Iterator[FormerActivity]:
    """The former activity that the words before the day of a closing speak of, if any."""
    former = _FORMER.search(reading.around(closed)[0])
    if former is not None:
        yield FormerActivity(closed, former[0], former["year"])
