"""Words by which a report tells of departments and activities (`accounts.yaml`)."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import Any

from schemas import patterns as rx
from schemas.cache import yaml_file


@cache
def patterns() -> dict[str, re.Pattern[str]]:
    """The patterns, by name."""
    names = ("lists", "name", "kind", "apart", "hazards")
    return {name: rx.compile(known()[name].replace("{unit}", known()["unit"])) for name in names}


@cache
def known() -> Any:
    """The words."""
    return yaml_file.read(Path(__file__).with_suffix(".yaml"))
