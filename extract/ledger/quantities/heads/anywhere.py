"""So many people, told anywhere."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extract.ledger.reading import Reading
from schemas.statements.amounts.counts import PeopleAnywhere


def read(reading: Reading, number: int) -> Iterator[PeopleAnywhere]:
    """The first place that tells so many, however it is spaced."""
    found = re.search(" *".join(f"{number}人"), reading.text)
    if found:
        yield PeopleAnywhere(reading.leaf(number, *found.span()), found[0], number)
