"""Sentences on the training of new employees."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extract.ledger.reading import Reading
from schemas import patterns
from schemas.statements.people.persons import NewEmployeeTraining

_NEW = (
    *("新员工", "新职工", "新进员工", "新进职工", "新进人员", "新入职", "新入厂", "新聘", "新招"),
    *("new employee", "new staff", "newly hired"),
)
_TRAINED = patterns.compile(r"教育|培训|training|induction", re.I)


def read(reading: Reading) -> Iterator[NewEmployeeTraining]:
    """The sentences on new employees that have a word for training."""
    for passage in reading.passages(_NEW):
        text = passage.leaf.value or ""
        if _TRAINED.search(text) is not None:
            yield NewEmployeeTraining(passage.leaf, text)
