"""Places that list the departments of the organization."""

from __future__ import annotations

from collections.abc import Iterator

from extract.ledger.reading import Reading
from extract.ledger.scope.parts.accounts import known, patterns
from schemas import patterns as rx
from schemas.statements.scope import DepartmentList
from schemas.text import fold

_JOINTS = rx.compile(r"[、,，和及]")
_LIST_ENDS = ("部、", "科、", "室、", "中心、", "处、")


def read(reading: Reading) -> Iterator[DepartmentList]:
    """The lists, each with the names to which an audit of the systems goes."""
    for passage in reading.passages(_LIST_ENDS):
        if match := patterns()["lists"].search(fold(str(passage.leaf.value))):
            names = [name for name in _JOINTS.split(match["list"]) if patterns()["name"].fullmatch(name)]
            yield DepartmentList(passage.leaf, match[0], [one for one in names if _is_audited(reading, one)])


def _is_audited(reading: Reading, name: str) -> bool:
    """Whether an audit of the systems goes to such a department."""
    hazardous = any(one.value in known()["hazardous"] for one in reading.report.systems)
    return not (patterns()["apart"].search(name) or (patterns()["hazards"].search(name) and not hazardous))
