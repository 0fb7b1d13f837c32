"""The worked examples of CONTRIBUTING.md do what they say."""

from __future__ import annotations

import re
import textwrap
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
import yaml

import ingest
from checks import messages, packs, rules
from checks.context import Context
from checks.registry import HEADINGS, REGISTRY
from extract.ledger import ledger
from extract.ledger.marks import marking
from extract.ledger.quantities.parts import exclusive
from extract.report import extract_report
from hegui.pipeline import check_document, check_path
from hegui.render import Look
from schemas import facts
from schemas.report import Report
from schemas.result import Finding
from tests.conftest import ROOT
from tests.test_architecture import defined

PAGE = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
BLOCKS = [
    (language, textwrap.dedent(body))
    for language, body in re.findall(r"^ *```(\w+)\n(.*?)^ *```$", PAGE, re.M | re.S)
]
"""The fenced examples with their languages."""


STAND_FOR = re.compile(r"GROUP|RELATION|NAME|HALF|<id>|TEAM009|/overlap\.|retention_periods|tsv")
"""What stands for any, or for what the examples add."""

IMPORTS = """
from __future__ import annotations
from collections.abc import Iterator, Sequence
from itertools import combinations
from checks.comparisons.equal import Difference, differing
from checks.comparisons.outcome import OPEN, Outcome, confirmed, refuted, undecided
from checks.context import Context
from extract.ledger.reading import Reading
from extract.values.numbers import find_counts
from schemas.slotted import slotted
from schemas.statements import Statement
"""
"""What the examples import."""


def made(*code: str) -> dict[str, Any]:
    """The names that pieces of code define."""
    space: dict[str, Any] = {"__name__": "example"}
    exec("\n".join(code), space)
    return space


def block(language: str, beginning: str) -> str:
    (found,) = (body for of, body in BLOCKS if of == language and body.startswith(beginning))
    return found


def test_the_check_finds_what_its_cases_say(monkeypatch: pytest.MonkeyPatch) -> None:
    registry = dict(REGISTRY)
    monkeypatch.setattr("checks.registry.REGISTRY", registry)
    module = (ROOT / "checks" / "catalogue" / "team" / "registration.py").read_text(encoding="utf-8")
    header = module.partition("\n\n\n")[0]
    space: dict[str, Any] = {"__name__": "example"}
    exec(f"{header}\n\n\n{block('python', '@check')}", space)
    made = registry["TEAM009"]
    for lang in messages.LANGUAGES:
        assert made.explain(lang).count("\n\n") + 1 == len(HEADINGS[lang])
    stated = yaml.safe_load(block("yaml", "TEAM009:\n  only_auditor"))["TEAM009"]
    named = [
        rules.Rule(f"TEAM009.{name}", tuple(one["variants"]), one["zh"], one["en"])
        for name, one in stated.items()
    ]
    monkeypatch.setitem(rules._group("TEAM"), "TEAM009", tuple(named))
    words = yaml.safe_load(block("yaml", "TEAM009:\n  zh"))["TEAM009"]
    monkeypatch.setitem(messages.texts("TEAM"), "TEAM009", words)
    cases = yaml.safe_load(block("yaml", "- name"))
    assert [len(case["find"]) for case in cases] == [1, 0]
    for case in cases:
        report, mentions = extract_report(ingest.read_bytes(case["text"].encode(), "r.txt"))
        chosen = packs.choose(report, None, "general")
        findings = list(made.run(Context(made, mentions, chosen, facts.load(), "zh", report)))
        assert len(findings) == len(case["find"])
        told = [one.rule for one in findings if isinstance(one, Finding)]
        assert told == [f"TEAM009.{one['rule']}" for one in case["find"]]


def test_the_statement_is_read_and_the_mark_passes_one_over(monkeypatch: pytest.MonkeyPatch) -> None:
    code = (block("python", beginning) for beginning in ("@slotted", "def read", "def unequal_periods"))
    space = made(IMPORTS, *code)
    (row,) = yaml.safe_load(block("yaml", "former_edition")).values()
    mark = marking.Mark(tuple(row["in"]), re.compile(row["words"]), "search", folded=False, near=0)
    kind, read_by, marked_by = space["RetentionPeriod"], ledger.reader, marking.known
    monkeypatch.setattr(
        ledger, "reader", lambda topic: space["read"] if topic == kind.TOPIC else read_by(topic)
    )
    monkeypatch.setattr(
        marking, "known", lambda name: mark if name == "documents.former_edition" else marked_by(name)
    )
    text = "审核报告\n培训记录保存3年。\n按旧版程序，培训记录保存2年。\n各部门的培训记录保存五年。\n"
    _, mentions = extract_report(ingest.read_bytes(text.encode(), "r.txt"))
    periods = [(period.records, period.place.value, period.place.raw) for period in mentions.statements(kind)]
    assert periods == [("培训", 3, "3年"), ("培训", 2, "2年"), ("培训", 5, "五年")]
    (difference,) = space["unequal_periods"](SimpleNamespace(mentions=mentions))
    assert [variant.value for variant in difference.variants] == [3, 5]
    assert mark.words.search(row["example"])
    assert set(mark.where) <= set(marking.WAYS)


def test_the_relation_comes_to_what_its_cases_say() -> None:
    overlap = made(IMPORTS, block("python", "def overlap"))["overlap"]
    cases = yaml.safe_load(block("yaml", "- {call: overlap"))
    assert {state for case in cases for state in case} >= {"confirmed", "refuted", "open", "claim"}
    for case in cases:
        outcome = overlap(**case["given"])
        assert case[outcome.state] == (outcome.doubt if outcome.state == "open" else outcome.reason)
        assert outcome.worked == case.get("worked", outcome.worked)
        assert not (case.get("claim") == "false" and outcome.state == "confirmed")


def test_the_family_of_parts_makes_the_question_a_warning(monkeypatch: pytest.MonkeyPatch) -> None:
    words = exclusive._words() | yaml.safe_load(block("yaml", "origin"))
    (sentence,) = re.findall(r"`(轴承[^`]+)`", PAGE)
    text = f"管理体系审核报告\n审核体系：质量管理体系\n库房存{sentence}。\n".encode()

    def severities() -> list[str]:
        result = check_document(ingest.read_bytes(text, "r.txt"))
        return [one.severity for one in result.findings if one.code == "SUM003"]

    assert severities() == ["info"]
    monkeypatch.setattr(exclusive, "_words", lambda: words)
    assert severities() == ["warning"]


@pytest.mark.parametrize(("path", "name"), sorted(set(re.findall(r"`([\w/]+\.py):([\w.]+)`", PAGE))))
def test_what_is_asked_for_is_where_the_page_says(path: str, name: str) -> None:
    assert name in defined(ROOT / path)


def test_the_files_and_folders_on_the_page_are_there() -> None:
    named = re.findall(r"`((?:schemas|ingest|extract|checks|hegui|corpus|tests|docs)/[\w./-]+)`", PAGE)
    paths = [name for name in named if not STAND_FOR.search(name)]
    assert len(paths) > 40
    assert [name for name in paths if not (ROOT / name).exists()] == []


def test_the_pack_can_be_used(tmp_path: Path) -> None:
    path = tmp_path / "own.yaml"
    path.write_text(block("yaml", "id"), encoding="utf-8")
    chosen = packs.choose(Report(), None, str(path))
    assert chosen.ids == ["general", "ems-hyrz"]
    parameter = chosen.parameter("run_time_min")
    assert parameter is not None
    assert (parameter.value, parameter.clause) == (3, "4.1.2")


def test_the_format_gives_a_line_a_finding() -> None:
    space: dict[str, Any] = {"__name__": "example"}
    exec(block("python", '"""One line a finding'), space)
    result = check_path(str(ROOT / "corpus" / (ROOT / "corpus" / "SAMPLE").read_text().strip()))
    shown = space["one"](result, Look()).decode()
    assert shown.count("\n") == len(result.findings) > 5
    assert space["several"]([result, result], Look()).decode() == shown * 2
