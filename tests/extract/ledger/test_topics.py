"""Each class of statements has its reader and each reader its class; each mark is asked for."""

from __future__ import annotations

import re
from importlib import import_module
from pathlib import Path

import pytest
import yaml

from extract.ledger.marks import marking
from schemas.statements import Statement
from schemas.text import fold

ROOT = Path(__file__).parents[3]
LEDGER, CLASSES = ROOT / "extract" / "ledger", ROOT / "schemas" / "statements"
SHARED = {"marks", "text"}
"""Rooms without readers of their own."""

ASKED = re.compile(r"\.mark\(\s*[^()]*(?:\([^()]*\)[^()]*)*?\"([a-z_]+\.[a-z_0-9]+)\"")


def topics() -> dict[str, str]:
    """The topics of all classes, each with its class."""
    found = {}
    for path in sorted(CLASSES.rglob("*.py")):
        module = import_module(".".join(path.relative_to(ROOT).with_suffix("").parts))
        for name, value in vars(module).items():
            if isinstance(value, type) and issubclass(value, Statement) and value.TOPIC:
                found[value.TOPIC] = name
    return found


def readers() -> set[str]:
    """The names of the modules of the ledger that read."""
    return {
        ".".join(path.relative_to(LEDGER).with_suffix("").parts)
        for path in LEDGER.glob("*/**/*.py")
        if path.relative_to(LEDGER).parts[0] not in SHARED and "\ndef read(" in path.read_text("utf-8")
    }


def marks() -> dict[str, dict[str, str]]:
    """The rows of all marks, by name."""
    return {
        f"{path.stem}.{name}": row
        for path in sorted((LEDGER / "marks").glob("*.yaml"))
        for name, row in yaml.safe_load(path.read_text("utf-8")).items()
    }


def test_every_topic_has_its_reader_and_every_reader_its_topic() -> None:
    assert set(topics()) == readers()


def test_every_class_is_asked_for_by_a_check() -> None:
    asked = "\n".join(path.read_text("utf-8") for path in (ROOT / "checks").rglob("*.py"))
    assert [name for name in topics().values() if name not in asked] == []


@pytest.mark.parametrize("name", sorted(marks()))
def test_the_example_of_a_mark_has_it(name: str) -> None:
    row, mark = marks()[name], marking.known(name)
    assert set(row) <= {"in", "words", "how", "fold", "near", "example"}
    assert set(mark.where) <= set(marking.WAYS)
    assert getattr(mark.words, mark.how)(fold(row["example"]) if mark.folded else row["example"])


def test_the_marks_that_are_asked_for_are_those_that_there_are() -> None:
    paths = [*(ROOT / "checks").rglob("*.py"), *LEDGER.rglob("*.py")]
    asked = {name for path in paths for name in ASKED.findall(path.read_text("utf-8"))}
    assert asked == set(marks())
