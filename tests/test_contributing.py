"""The worked examples of CONTRIBUTING.md do what they say."""

from __future__ import annotations

import re
import textwrap
from pathlib import Path
from typing import Any

import pytest
import yaml

import ingest
from checks import messages, packs, rules
from checks.context import Context
from checks.registry import HEADINGS, REGISTRY
from extract.report import extract_report
from hegui.pipeline import check_path
from hegui.render import Look
from schemas import facts
from schemas.report import Report
from schemas.result import Finding
from tests.conftest import ROOT

BLOCKS = [
    (language, textwrap.dedent(body))
    for language, body in re.findall(
        r"^ *```(\w+)\n(.*?)^ *```$", (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8"), re.M | re.S
    )
]
"""The fenced examples with their languages."""


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
