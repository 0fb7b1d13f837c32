"""Each comparison by its cases (`RELATION.yaml`): what is confirmed, refuted or left open, and why.

A case of a *false* claim has the right words and the wrong comparison: it must not be confirmed."""

from __future__ import annotations

import ast
import inspect
from collections.abc import Callable, Hashable, Mapping
from functools import cache
from importlib import import_module
from pathlib import Path
from types import ModuleType, NoneType, UnionType
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

import pytest
import yaml

import checks.comparisons
from checks.comparisons.names import one_apart
from checks.comparisons.outcome import Outcome
from schemas.facts.models import Fact

HERE = Path(__file__).parent
MODULES = sorted(path.stem for path in Path(checks.comparisons.__path__[0]).glob("[a-z]*.py"))
SHAPES = {"outcome"}
"""Modules without a comparison of their own."""

NEVER = {
    "equal.same_wording": {"confirmed"},
    "equal.same_members": {"confirmed"},
    "names.one_name": {"confirmed"},
    "names.own_name": {"confirmed"},
    "names.two_names": {"refuted"},
    "sums.tables": {"confirmed"},
    "sums.total": {"refuted"},
    "sums.made_up": {"confirmed"},
    "count.counted": {"confirmed"},
    "choice.one_of_line": {"confirmed"},
    "identifier.formed": {"refuted"},
    "blank.faulty": {"refuted"},
    "term.ran": {"open"},
}
"""What a comparison never comes to."""

CALLED: dict[str, Callable[..., Any]] = {
    "one_apart": one_apart,
    "str": str,
    "never": lambda name, other: False,
}
STATED = {"source": "", "confidence": "high"}
"""What a fact has beside what is compared."""


@cache
def module(name: str) -> ModuleType:
    return import_module(f"checks.comparisons.{name}")


def comparisons(name: str) -> dict[str, Callable[..., Outcome]]:
    """The functions of a module that come to an outcome."""
    functions = inspect.getmembers(module(name), inspect.isfunction)
    own = {key: one for key, one in functions if one.__module__ == f"checks.comparisons.{name}"}
    return {
        key: one
        for key, one in own.items()
        if not key.startswith("_") and get_type_hints(one).get("return") is Outcome
    }


RELATIONS = [name for name in MODULES if name not in SHAPES]
CASES = [
    (name, case)
    for name in RELATIONS
    for case in yaml.safe_load((HERE / f"{name}.yaml").read_text(encoding="utf-8"))
]


def made(annotation: Any, value: Any) -> Any:
    """A value of YAML as an operand."""
    origin, inner = get_origin(annotation), get_args(annotation)
    if origin in (Union, UnionType):
        return None if value is None else made(next(one for one in inner if one is not NoneType), value)
    if origin is Literal or annotation in (str, int, bool, Any, Hashable):
        return value
    if annotation is float:
        return float(value)
    if origin is not None and issubclass(origin, Callable):  # type: ignore[arg-type]
        return CALLED[value]
    if origin is not None and issubclass(origin, Mapping):
        return {made(inner[0], key): made(inner[1], one) for key, one in value.items()}
    if origin is tuple and inner[-1] is not ...:
        return tuple(made(kind, one) for kind, one in zip(inner, value, strict=True))
    if origin is not None:
        return (set if origin is set else tuple)(made(inner[0], one) for one in value)
    if isinstance(annotation, type) and issubclass(annotation, Fact):
        return annotation(**STATED | value)
    hints = get_type_hints(annotation)
    return annotation(**{key: made(hints[key], one) for key, one in value.items()})


@pytest.mark.parametrize(
    ("name", "case"), CASES, ids=[f"{name}.{case['call']} {case['why']}" for name, case in CASES]
)
def test_what_a_comparison_comes_to(name: str, case: dict[str, Any]) -> None:
    compare = comparisons(name)[case["call"]]
    hints = get_type_hints(compare)
    outcome = compare(**{key: made(hints[key], value) for key, value in case["given"].items()})
    stated = {"confirmed": "reason", "refuted": "reason", "open": "doubt"}[outcome.state]
    assert {outcome.state: getattr(outcome, stated)} == {
        key: case[key] for key in ("confirmed", "refuted", "open") if key in case
    }, outcome
    assert outcome.worked == case.get("worked", outcome.worked)
    assert outcome.sure == case.get("sure", True)
    assert not (case.get("claim") == "false" and outcome.state == "confirmed")


@pytest.mark.parametrize("name", RELATIONS)
def test_every_comparison_has_cases_of_each_outcome(name: str) -> None:
    lacking = {
        key: {"confirmed", "refuted", "open"}
        - NEVER.get(f"{name}.{key}", set())
        - {state for of, case in CASES for state in case if of == name and case["call"] == key}
        for key in comparisons(name)
    }
    assert {key: states for key, states in lacking.items() if states} == {}
    impossible = [
        case["call"]
        for of, case in CASES
        if of == name and any(state in case for state in NEVER.get(f"{name}.{case['call']}", ()))
    ]
    assert impossible == []


@pytest.mark.parametrize("name", RELATIONS)
def test_every_relation_has_a_false_claim_that_is_not_confirmed(name: str) -> None:
    assert [case for of, case in CASES if of == name and case.get("claim") == "false"]


@pytest.mark.parametrize("name", MODULES)
def test_no_comparison_looks_at_a_document(name: str) -> None:
    tree = ast.parse(Path(str(module(name).__file__)).read_text(encoding="utf-8"))
    imported = {
        *(alias.name for node in ast.walk(tree) if isinstance(node, ast.Import) for alias in node.names),
        *(node.module for node in ast.walk(tree) if isinstance(node, ast.ImportFrom) if node.module),
    }
    assert not imported & {"re", "schemas.patterns", "schemas.document", "checks.context"}
    taken = {
        alias.name for node in ast.walk(tree) if isinstance(node, ast.ImportFrom) for alias in node.names
    }
    assert not taken & {"patterns", "Mentions", "Document", "Context"}
    assert not [
        one
        for one in imported
        if one.startswith(("checks.", "hegui.", "extract.")) and "comparisons" not in one
    ]
