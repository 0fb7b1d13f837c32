"""The parameters of rules: every way to state them, and what is near to one and none."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

import pytest

import ingest
from extract.rulebook.read import read_rulebook
from ingest.settings import Settings
from schemas import yaml_file
from schemas.rulebook import RuleBook

HEAD = "明川认证有限公司\n\n信息安全管理体系认证规则\n\n1 适用范围\n\n本规则用于信息安全管理体系认证。\n\n"


class Case(NamedTuple):
    """A sentence and the values of each parameter that it states."""

    name: str
    entry: dict[str, Any]

    @property
    def stated(self) -> dict[str, list[float]]:
        """The values by name."""
        others: dict[str, list[float]] = self.entry.get("others", {})
        return ({self.name: self.entry["is"]} if self.entry["is"] else {}) | others


@cache
def cases() -> list[Case]:
    bank = yaml_file.read(Path(__file__).with_name("parameters.yaml"))
    return [Case(name, entry) for name, entries in bank.items() for entry in entries]


def read(text: str) -> RuleBook:
    return read_rulebook(ingest.read_bytes(text.encode(), "r.txt", Settings()))[0]


@pytest.mark.parametrize("case", cases(), ids=lambda case: f"{case.name}: {case.entry['text'][:24]}")
def test_a_sentence_states_its_parameters_and_no_other(case: Case) -> None:
    title = case.entry.get("under")
    text = f"2 要求\n\n2.1 {title or ''}{chr(10) * 2 if title else ''}{case.entry['text']}\n\n3 附则\n"
    found: dict[str, list[float]] = {}
    for one in read(HEAD + text).parameters:
        assert one.clause == "2.1"
        found.setdefault(one.name, []).append(one.value)
    assert found == case.stated
