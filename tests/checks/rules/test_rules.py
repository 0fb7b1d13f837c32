"""Rules within codes: each message that a finding can have stands in one, and each says what it compares."""

from __future__ import annotations

import re

import pytest

from checks import engine, messages, rules

SHORT = {"zh": 60, "en": 25}
"""Characters, and words, that tell what a rule compares."""


def test_every_check_has_rules_and_every_rule_a_check() -> None:
    assert [*rules.known()] == [*engine.catalogue()]


@pytest.mark.parametrize("code", rules.known())
def test_a_rule_is_told_by_messages_that_are_there(code: str) -> None:
    told = [variant for rule in rules.of(code) for variant in rule.variants]
    assert len(set(told)) == len(told)
    known = messages.texts(code.rstrip("0123456789"))[code]
    assert all(variant in known or (not variant and "zh" in known) for variant in told)


@pytest.mark.parametrize("code", rules.known())
def test_a_rule_says_shortly_what_it_compares(code: str) -> None:
    for rule in rules.of(code):
        assert re.fullmatch(r"[A-Z]+\d{3}\.[a-z][a-z0-9]*(?:_[a-z0-9]+){0,3}", rule.id)
        assert rule.id.partition(".")[2] != rules.MODEL
        assert rule.zh.endswith("。") and len(rule.zh) <= SHORT["zh"] and rule.zh.count("。") == 1
        assert rule.en.endswith(".") and len(rule.en.split()) <= SHORT["en"]


def test_of_a_code_with_a_rule_chosen_nothing_else_is_told() -> None:
    assert rules.code_of("SUM002.listed") == rules.code_of("SUM002") == "SUM002"
    assert rules.rule_of("SUM002", "listed") == "SUM002.listed"
