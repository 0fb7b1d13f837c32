"""What stands at a report's head and end, in the labels, layouts and sentences of different bodies.

`tests/extract/head_cases/<group>.yaml`: a text, what is `find`, by path, and the paths where there is `none`.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from extract.report import read_head
from schemas.cache import yaml_file
from schemas.leaf import Leaf
from schemas.record import Model
from tests.extract.documents import source

FILES = sorted((Path(__file__).parent / "head_cases").glob("*.yaml"))
CASES = [(path.stem, case) for path in FILES for case in yaml_file.read(path)]


@pytest.mark.parametrize(("group", "case"), CASES, ids=[f"{g}-{i}" for i, (g, _) in enumerate(CASES)])
def test_head_cases(group: str, case: dict[str, Any]) -> None:
    report = read_head(source(case["text"]))
    wanted = case.get("find", {}) | dict.fromkeys(case.get("none", ()))
    assert {path: without_section(value_at(report, path)) for path in wanted} == wanted


def without_section(value: Any) -> Any:
    """A value without the headings that its places stand under."""
    if isinstance(value, dict):
        return {name: without_section(one) for name, one in value.items() if name != "section"}
    return [without_section(one) for one in value] if isinstance(value, list) else value


def value_at(report: Model, path: str) -> Any:
    """The plain value at a path (`organization.licence.valid_to`)."""
    found: Any = report
    for name in path.split("."):
        found = getattr(found, "from_" if name == "from" else name)
    told = _plain(found)
    return None if told in ({}, []) else told


def _plain(value: Any) -> Any:
    if isinstance(value, Leaf):
        return value.value
    if isinstance(value, Model):
        told = {name: _plain(getattr(value, name)) for name in type(value).FIELDS if name != "thing"}
        return {name.rstrip("_"): one for name, one in told.items() if one not in (None, "", [])}
    return [_plain(item) for item in value] if isinstance(value, list) else value
