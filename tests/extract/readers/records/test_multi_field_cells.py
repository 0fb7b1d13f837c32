"""Registers whose cells hold several facts: lines, strokes and blanks between them, labels partly there.

`multi_field_cells.yaml` beside it: tables, what is found in each, and nothing else; each also as a text
file has it, where the lines of a cell have become blanks."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path
from typing import Any

import pytest

from schemas.cache import yaml_file
from schemas.report import Report
from tests.extract.documents import source
from tests.extract.stated import stated

CASES = yaml_file.read(Path(__file__).with_name("multi_field_cells.yaml"))
IDS = [f"{case['group']}-{i}" for i, case in enumerate(CASES)]


@pytest.mark.parametrize("lines", ["¶", " "], ids=["lines", "blanks"])
@pytest.mark.parametrize("case", CASES, ids=IDS)
def test_multi_field_cells(case: dict[str, Any], lines: str) -> None:
    module = import_module(f"extract.groups.{case['group']}.group")
    found = module.read(source(case["text"].replace("¶", lines)), Report())
    assert stated(found) == case["find"]
