"""The head of a report in the layouts of different bodies."""

from __future__ import annotations

import re
from typing import Any

import pytest

from extract.report import read_head
from schemas.report import Leaf
from tests.extract.documents import source
from tests.extract.layouts import LAYOUTS
from tests.extract.layouts_more import MORE_LAYOUTS

EVERY = LAYOUTS | MORE_LAYOUTS
CASES = [(name, path) for name, (_, truth) in EVERY.items() for path in truth]


def value_at(model: Any, path: str) -> Any:
    """The plain value at a field path; null where it is missing."""
    for name, index in re.findall(r"([a-z0-9_]+)|\[(\d+)\]", path):
        if index:
            if int(index) >= len(model):
                return None
            model = model[int(index)]
        else:
            model = getattr(model, name)
        if model is None:
            return None
    return plain(model)


def plain(value: Any) -> Any:
    if isinstance(value, Leaf):
        return value.value
    return [plain(one) for one in value] if isinstance(value, list) else value


@pytest.mark.parametrize(("name", "path"), CASES, ids=[f"{n}-{p}" for n, p in CASES])
def test_layout(name: str, path: str) -> None:
    text, truth = EVERY[name]
    assert value_at(read_head(source(text)), path) == truth[path]
