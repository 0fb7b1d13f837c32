"""Activities, drills, examinations, suppliers, contracts, sites, totals and enumerations as told.

`regression_cases/<group>.yaml`: wordings and layouts, what is found in each, and nothing else."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path
from typing import Any

import pytest

from schemas.cache import yaml_file
from schemas.report import Report
from tests.extract.documents import source
from tests.extract.stated import stated

FILES = sorted((Path(__file__).parent / "regression_cases").glob("*.yaml"))
CASES = [(path.stem, case) for path in FILES for case in yaml_file.read(path)]


@pytest.mark.parametrize(("group", "case"), CASES, ids=[f"{g}-{i}" for i, (g, _) in enumerate(CASES)])
def test_regression_cases(group: str, case: dict[str, Any]) -> None:
    module = import_module(f"extract.groups.{group}.group")
    given = source(case["text"])
    found = module.read(given) if group == "sites" else module.read(given, Report())
    assert [_told(entry) for entry in stated(found)] == case["find"]


def _told(entry: dict[str, Any]) -> dict[str, Any]:
    """What is stated, without what is worked out."""
    return {name: value for name, value in entry.items() if name not in ("counted", "sampled")}
