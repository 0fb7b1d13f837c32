"""The catalogue is whole: each check is registered, explained and worded, and has cases and clauses."""

from __future__ import annotations

import ast
import string
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from typing import Any, TypeGuard

import pytest
import yaml

from checks import catalogue, engine, packs
from checks.messages import LANGUAGES, field_names, texts
from checks.registry import HEADINGS, REGISTRY, Check, check
from schemas.leaf import Evidence
from schemas.report import Report
from schemas.result import Finding, NotChecked
from tests.conftest import ROOT

HERE = ROOT / "tests" / "checks"
SOURCES = sorted(Path(catalogue.__path__[0]).rglob("*.py"))
PUBLISHED = {
    code: (name, severity)
    for code, name, severity in (
        line.split() for line in (HERE / "data" / "codes.txt").read_text().splitlines()
    )
}
CHECKS = list(engine.catalogue().values())
ids = [one.code for one in CHECKS]

RunCase = Callable[..., tuple[list[Finding], list[NotChecked]]]


@cache
def cases(code: str) -> tuple[dict[str, Any], ...]:
    """The cases in a check's file; none without one."""
    path = HERE / f"{code}.yaml"
    return (
        tuple(yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)) if path.exists() else ()
    )


def functions(tree: ast.Module) -> Iterator[ast.FunctionDef]:
    """The functions of a module."""
    return (node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef))


def is_check(function: ast.FunctionDef) -> bool:
    """Whether a function has the shape of a check: it takes a context alone, yields, and is not private."""
    names = [argument.arg for argument in function.args.args]
    yields = any(isinstance(node, ast.Yield | ast.YieldFrom) for node in ast.walk(function))
    return names == ["context"] and yields and not function.name.startswith("_")


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: path.stem)
def test_every_check_function_is_registered(path: Path) -> None:
    module = ".".join(path.relative_to(ROOT).with_suffix("").parts)
    registered = {one.run.__name__ for one in CHECKS if one.run.__module__ == module}
    written = {f.name for f in functions(ast.parse(path.read_text(encoding="utf-8"))) if is_check(f)}
    assert written == registered


def test_a_code_cannot_be_taken_twice() -> None:
    taken = CHECKS[0]
    with pytest.raises(ValueError, match=taken.code):
        check(taken.code, taken.name, taken.severity)(taken.run)
    assert REGISTRY[taken.code] is taken


@pytest.mark.parametrize("one", [one for one in CHECKS if one.code in PUBLISHED], ids=lambda one: one.code)
def test_a_published_code_keeps_its_name_and_severity(one: Check) -> None:
    assert (one.name, one.severity) == PUBLISHED[one.code]


@pytest.mark.parametrize("one", CHECKS, ids=ids)
def test_the_explanation_has_all_headings_in_both_languages(one: Check) -> None:
    assert one.explanation.count("\n---\n") == 1
    for lang in LANGUAGES:
        paragraphs = one.explain(lang).split("\n\n")
        starts = tuple(paragraph.replace(":", "：", 1).split("：")[0] for paragraph in paragraphs)
        assert starts == HEADINGS[lang]
        assert all(
            len(paragraph) > len(heading) + 3 for paragraph, heading in zip(paragraphs, starts, strict=True)
        )


@pytest.mark.parametrize("one", CHECKS, ids=ids)
def test_it_has_failing_cases_and_passing_ones(one: Check) -> None:
    failing = [c for c in cases(one.code) if any(e.get("code", one.code) == one.code for e in c["find"])]
    passing = [c for c in cases(one.code) if not c["find"]]
    assert failing
    assert 3 * len(passing) >= 2 * len(failing)


@pytest.mark.parametrize("one", CHECKS, ids=ids)
def test_its_message_is_there_in_both_languages_with_the_same_words(one: Check) -> None:
    entry = texts(one.group)[one.code]
    for variant in [entry] if "zh" in entry else entry.values():
        assert set(variant) == set(LANGUAGES)
        assert all(variant[lang].strip() for lang in LANGUAGES)
        assert words(variant["zh"]) == words(variant["en"])


def words(template: str) -> set[str]:
    """The placeholders of a message."""
    return {name for _, name, _, _ in string.Formatter().parse(template) if name}


@pytest.mark.parametrize("group", ["not_checked", "fields"])
def test_reasons_and_field_names_are_there_in_both_languages(group: str) -> None:
    for entry in texts(group).values():
        assert set(entry) == set(LANGUAGES)
        assert words(entry["zh"]) == words(entry["en"])


@pytest.mark.parametrize("one", CHECKS, ids=ids)
def test_what_it_needs_has_a_readable_name(one: Check) -> None:
    assert all(field_names([path], lang) != path for path in one.needs for lang in LANGUAGES)


def test_every_group_of_messages_belongs_to_checks() -> None:
    worded = {code for one in CHECKS for code in texts(one.group)}
    assert worded == set(ids)


@pytest.mark.parametrize("one", CHECKS, ids=ids)
def test_the_general_pack_has_its_clause(one: Check) -> None:
    clauses = packs.choose(Report(), None, "general").clauses(one.code)
    assert clauses
    assert all(clause.document and clause.clause for clause in clauses)


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: path.stem)
def test_no_severity_and_no_number_of_a_rule_stands_in_code(path: Path) -> None:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    for function in functions(tree):
        assert not [node.lineno for node in rule_numbers(function)]
    raised = [node.lineno for node in ast.walk(tree) if isinstance(node, ast.keyword) and is_raised(node)]
    assert not raised


def rule_numbers(function: ast.FunctionDef) -> Iterator[ast.expr]:
    """Numbers that look like a rule's: lengths of time, and anything above 2 in a check's own body."""
    inside = {
        id(leaf) for node in ast.walk(function) if isinstance(node, ast.Subscript) for leaf in ast.walk(node)
    }
    for node in ast.walk(function):
        if isinstance(node, ast.Call) and getattr(node.func, "id", "") in ("timedelta", "add_months"):
            given = [*node.args, *(keyword.value for keyword in node.keywords)]
            yield from (
                value for value in given if isinstance(value, ast.Constant) and value.value not in (0, 1)
            )
        elif is_check(function) and id(node) not in inside and is_rule_sized(node):
            yield node


def is_rule_sized(node: ast.AST) -> TypeGuard[ast.Constant]:
    """Whether a node is a number above 2."""
    return (
        isinstance(node, ast.Constant)
        and type(node.value) in (int, float)
        and abs(float(str(node.value))) > 2
    )


def is_raised(keyword: ast.keyword) -> bool:
    """Whether a keyword sets a finding's severity to an error: a check can only lower it."""
    return (
        keyword.arg == "severity"
        and isinstance(keyword.value, ast.Constant)
        and keyword.value.value == "error"
    )


MOVED = 8
"""So many of a code's cases at most, of all of its kinds."""


@pytest.mark.parametrize("one", CHECKS, ids=ids)
def test_fingerprints_stay_when_lines_move_and_in_the_other_language(one: Check, run_case: RunCase) -> None:
    failing = [case for case in cases(one.code) if case["find"]]
    assert failing
    for case in failing[:: -(-len(failing) // MOVED)]:
        here, _ = run_case(case)
        moved, _ = run_case({**case, "text": f"\n\n\n{case['text']}"}, lang="en")
        assert sorted(f.fingerprint for f in here) == sorted(f.fingerprint for f in moved), case["name"]
        assert here, case["name"]
        assert all(zh.message != en.message for zh, en in zip(here, moved, strict=True)), case["name"]


def test_findings_come_by_severity_code_and_place() -> None:
    order = ["error", "warning", "info"]
    keys = [(order.index(PUBLISHED[code][1]), code) for code in PUBLISHED]
    assert len(set(keys)) == len(PUBLISHED)
    made = [finding("warning", "CAL003", 2), finding("error", "ENT001", 9), finding("error", "ENT001", 3)]
    got = [(f.severity, f.code, f.evidence[0].line) for f in sorted(made, key=engine.order)]
    assert got == [("error", "ENT001", 3), ("error", "ENT001", 9), ("warning", "CAL003", 2)]


def finding(severity: Any, code: str, line: int) -> Finding:
    """A finding at a line."""
    return Finding(
        code=code,
        name="x",
        rule=f"{code}.x",
        severity=severity,
        message="x",
        clauses=[],
        evidence=[Evidence(line=line, text="x")],
        fields=[],
        fingerprint=f"{line}",
    )
