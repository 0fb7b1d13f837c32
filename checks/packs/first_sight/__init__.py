"""What each rule did with reports at first sight, and the severity above which none is given because of it.

`severities.yaml`, in the form of a pack, has the rules of which more than one finding in five was false
(at most `warning`) or more than one in two (at most `info`); `record.yaml` how often each rule found
something as an error or a warning, and how often rightly. `python -m tests.rule_record` makes both.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any, NamedTuple

from schemas.cache import yaml_file
from schemas.result import Severity

HERE = Path(__file__).parent

ID = "first-sight"
"""What the table is called among packs."""


class Record(NamedTuple):
    """How often a rule found something as an error or a warning at first sight, and how often rightly."""

    found: int
    right: int

    @property
    def false(self) -> int:
        """How often it was false."""
        return self.found - self.right


def stated() -> Mapping[str, Any]:
    """What the file with the table says, in the form of a pack."""
    table: Mapping[str, Any] = yaml_file.read(HERE / "severities.yaml")
    return table


def limits() -> Mapping[str, Severity]:
    """The severity above which a rule is not given, by its id; no entry where nothing limits it."""
    table: Mapping[str, Severity] = stated()["severities"]
    return table


def record(rule: str) -> Record | None:
    """What a rule did at first sight; null for one that found nothing."""
    entry = yaml_file.read(HERE / "record.yaml").get(rule)
    return None if entry is None else Record(**entry)
