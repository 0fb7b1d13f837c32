"""`patterns_of`: the words of offices and of other parts, as patterns."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

from schemas import patterns
from schemas.cache import yaml_file

BEHIND_A_VERB = tuple(f"{one}《" for one in "查见供了的有份看阅取抽示据立成制、:：,，部室区")
"""By these are sentences found whose words all stand in titles."""


@cache
def patterns_of(name: str) -> dict[str, re.Pattern[str]]:
    """The patterns of a file beside this one (`registers`, `inspections`)."""
    rows = yaml_file.read(Path(__file__).with_name(f"{name}.yaml"))
    return {name: patterns.compile(pattern) for name, pattern in rows.items()}
