"""docs/architecture.md: pictures as the folders are, what it names is there, its walks are walked."""

from __future__ import annotations

import ast
import re
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from types import FrameType

import pytest

import ingest
from checks import rules
from extract.ledger.marks import marking
from hegui.pipeline import check_document
from schemas.result import Result
from tests import architecture
from tests.conftest import ROOT

PAGE = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")
REPORT = PAGE.partition("```text\n")[2].partition("```")[0].replace("TAB", "\t")
PLACE = re.compile(r"`([\w/]+\.py):([\w.]+)`")
STAND_FOR = re.compile(r"GROUP|CODE|ROOM|RELATION|ID\b")
"""Names in paths that stand for any."""

LATER = "hegui/render/"
"""What is passed through when the walk is over: in the parent process."""


@pytest.mark.parametrize("name", architecture.pictures())
def test_the_picture_is_of_the_folders_and_contracts_as_they_are(name: str) -> None:
    drawn = (architecture.OUT / name).read_text(encoding="utf-8")
    assert drawn == architecture.pictures()[name], "stale: make architecture"


def test_the_page_shows_every_picture() -> None:
    assert re.findall(r"\(pictures/(\w+\.svg)\)", PAGE) == ["values.svg", "rooms.svg"]
    assert sorted(architecture.pictures()) == ["rooms.svg", "values.svg"]


@cache
def defined(path: Path) -> frozenset[str]:
    """The functions, classes and methods that a module defines, and the names that it binds."""
    found: set[str] = set()
    for node in ast.parse(path.read_text(encoding="utf-8")).body:
        if isinstance(node, ast.FunctionDef | ast.ClassDef):
            found.add(node.name)
            inner = node.body if isinstance(node, ast.ClassDef) else []
            found |= {f"{node.name}.{one.name}" for one in inner if isinstance(one, ast.FunctionDef)}
        elif isinstance(node, ast.Assign):
            found |= {one.id for one in node.targets if isinstance(one, ast.Name)}
    return frozenset(found)


@pytest.mark.parametrize(("path", "name"), sorted(set(PLACE.findall(PAGE))))
def test_a_function_on_the_page_is_there(path: str, name: str) -> None:
    assert name in defined(ROOT / path)


def test_the_statements_marks_and_rules_on_the_page_are_there() -> None:
    section = PAGE.partition("## From the text to a finding")[2].partition("\n## ")[0]
    classes = re.findall(r"statements\((\w+)|`([A-Z][a-z]+[A-Z]\w+)`", section)
    known = {name for path in (ROOT / "schemas" / "statements").rglob("*.py") for name in defined(path)}
    assert {"".join(names) for names in classes} - known == set()
    marks = re.findall(r"mark\(place, \"([\w.]+)\"|`((?:calibrations|equipment)\.\w+)`", section)
    assert [marking.known("".join(names)).where for names in marks] != []
    for code, name in re.findall(r"`([A-Z]+\d{3})\.(\w+)`", section):
        assert f"{code}.{name}" in {rule.id for rule in rules.of(code)}


def test_the_files_and_folders_on_the_page_are_there() -> None:
    named = set(re.findall(r"`((?:schemas|ingest|extract|checks|hegui|corpus|tests|groups)/[\w./]+)`", PAGE))
    paths = {re.sub("^groups/", "extract/groups/", name) for name in named}
    assert len(paths) > 40
    assert [one for one in paths if not STAND_FOR.search(one) and not (ROOT / one).exists()] == []


@pytest.mark.parametrize("part", ["extract", "checks", "hegui"])
def test_the_page_says_what_a_room_is_for(part: str) -> None:
    rooms = PAGE.partition("## The rooms")[2].partition("\n## ")[0]
    named = set(re.findall(r"`(\w+)`", rooms))
    assert {room for layer in architecture.layers(part) if not layer.loose for room in layer.rooms} <= named


@pytest.mark.parametrize("value", [value for _, value in architecture.WAY])
def test_a_value_is_defined_where_the_picture_says(value: architecture.Value) -> None:
    place = ROOT / value.module
    files = [place] if place.is_file() else [*place.rglob("*.py")]
    assert set(value.names) <= {name for path in files for name in defined(path)}


@pytest.mark.parametrize("step", [*(step for step, _ in architecture.WAY), architecture.LAST])
def test_a_step_of_the_picture_is_there(step: architecture.Step) -> None:
    for function in step.functions:
        module, _, name = function.rpartition(".")
        path = ROOT / step.room / (f"{module.replace('.', '/')}.py" if module else "__init__.py")
        assert name in defined(path)


def steps(heading: str) -> list[tuple[str, str]]:
    """The functions of the numbered steps under a heading, in their order."""
    told = PAGE.partition(f"### {heading}\n")[2].partition("\n#")[0]
    lines = [line for line in told.splitlines() if re.match(r"\d+\. ", line)]
    return [place for line in lines for place in PLACE.findall(line) if not place[0].startswith(LATER)]


@contextmanager
def recorded(wanted: set[tuple[str, str]], calls: list[tuple[str, str]]) -> Iterator[None]:
    """While it lasts, each call of a wanted function goes to `calls`."""

    def see(frame: FrameType, event: str, _: object) -> None:
        if event == "call" and frame.f_code.co_filename.startswith(str(ROOT)):
            place = (str(Path(frame.f_code.co_filename).relative_to(ROOT)), frame.f_code.co_qualname)
            if place in wanted:
                calls.append(place)

    before = sys.getprofile()
    sys.setprofile(see)
    try:
        yield
    finally:
        sys.setprofile(before)


def checked(calls: list[tuple[str, str]]) -> Result:
    wanted = {*steps("The sentence"), *steps("The row of the table")}
    with recorded(wanted, calls):
        return check_document(ingest.read_bytes(REPORT.encode(), "report.txt"))


def test_the_walks_are_walked() -> None:
    calls: list[tuple[str, str]] = []
    result = checked(calls)
    found = {one.rule: one for one in result.findings}
    of_device = ["calibrations[0].valid_until", "calibrations[0].calibrated_on"]
    assert found["CAL001.validity"].fields[-3:] == [*of_device, "audit.end"]
    assert found["ENT005.validity_end"].fields[-2:] == ["permits[0].valid_to", "audit.end"]
    for heading in ("The sentence", "The row of the table"):
        assert len(steps(heading)) > 10
        assert missed(steps(heading), calls) == []


def missed(wanted: list[tuple[str, str]], calls: list[tuple[str, str]]) -> list[tuple[str, str]]:
    """The steps that no call behind those of the steps before them is of."""
    at, out = 0, []
    for step in wanted:
        if step in calls[at:]:
            at = calls.index(step, at) + 1
        else:
            out.append(step)
    return out
