"""The worked examples of CONTRIBUTING.md do what they say."""

from __future__ import annotations

import re
import textwrap
from pathlib import Path
from typing import Any

import pytest
import yaml

import ingest
from checks import messages, packs
from checks.context import Context
from checks.registry import HEADINGS, REGISTRY
from extract.report import extract_report
from hegui.pipeline import check_path
from hegui.render import Look
from schemas import facts
from schemas.report import Report
from tests.conftest import ROOT

BLOCKS = {
    (language, textwrap.dedent(body).split("\n")[0].split(":")[0]): textwrap.dedent(body)
    for language, body in re.findall(
        r"^ *```(\w+)\n(.*?)^ *```$", (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8"), re.M | re.S
    )
}
"""The fenced examples by language and first line, to its colon."""


def block(language: str, beginning: str) -> str:
    (found,) = (body for (of, line), body in BLOCKS.items() if of == language and line.startswith(beginning))
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
    monkeypatch.setitem(
        messages.texts("TEAM"), "TEAM009", yaml.safe_load(block("yaml", "TEAM009"))["TEAM009"]
    )
    cases = yaml.safe_load(block("yaml", "- name"))
    assert [len(case["find"]) for case in cases] == [1, 0]
    for case in cases:
        report, mentions = extract_report(ingest.read_bytes(case["text"].encode(), "r.txt"))
        rules = packs.choose(report, None, "general")
        findings = list(made.run(Context(made, mentions, rules, facts.load(), "zh", report)))
        assert len(findings) == len(case["find"])


def test_the_pack_can_be_used(tmp_path: Path) -> None:
    path = tmp_path / "own.yaml"
    path.write_text(block("yaml", "id"), encoding="utf-8")
    rules = packs.choose(Report(), None, str(path))
    assert rules.ids == ["general", "ems-hyrz"]
    parameter = rules.parameter("run_time_min")
    assert parameter is not None
    assert (parameter.value, parameter.clause) == (3, "4.1.2")


def test_the_format_gives_a_line_a_finding() -> None:
    space: dict[str, Any] = {"__name__": "example"}
    exec(block("python", '"""One line a finding'), space)
    result = check_path(str(ROOT / "corpus" / (ROOT / "corpus" / "SAMPLE").read_text().strip()))
    shown = space["one"](result, Look()).decode()
    assert shown.count("\n") == len(result.findings) > 5
    assert space["several"]([result, result], Look()).decode() == shown * 2
