"""The rules within the codes, one YAML file a group: what each compares, and by which messages it is told.

An entry is `CODE: {rule: {variants: […], zh: …, en: …}}`. `variants` are keys of the code's messages ("" for
a message without one); each that a finding can have stands in one rule of its code.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import NamedTuple

from schemas.cache import yaml_file

HERE = Path(__file__).parent
MODEL = "model"
"""The rule, of any code, of what only a model raised."""


class Rule(NamedTuple):
    """A rule: its id with the code (`SUM002.listed`), and what it compares, in Chinese and English."""

    id: str
    variants: tuple[str, ...]
    zh: str
    en: str


def of(code: str) -> tuple[Rule, ...]:
    """The rules of a code. Raises KeyError for a code that is not known."""
    return _group(code.rstrip("0123456789"))[code]


@cache
def known() -> dict[str, tuple[str, ...]]:
    """The ids of the rules of every code, by code."""
    groups = (_group(path.stem) for path in HERE.glob("*.yaml"))
    every = {code: tuple(one.id for one in rules) for group in groups for code, rules in group.items()}
    return dict(sorted(every.items()))


def rule_of(code: str, variant: str) -> str:
    """The id of the rule that a message of a code tells. Raises KeyError for one that is in none."""
    return _by_variant(code)[variant]


def code_of(name: str) -> str:
    """The code of a rule's id, or the code itself.

    >>> code_of("SUM002.listed"), code_of("SUM002")
    ('SUM002', 'SUM002')
    """
    return name.partition(".")[0]


@cache
def _by_variant(code: str) -> dict[str, str]:
    return {variant: rule.id for rule in of(code) for variant in rule.variants}


@cache
def _group(group: str) -> dict[str, tuple[Rule, ...]]:
    stated = yaml_file.read(HERE / f"{group}.yaml")
    return {
        code: tuple(
            Rule(f"{code}.{name}", tuple(one["variants"]), one["zh"], one["en"])
            for name, one in rules.items()
        )
        for code, rules in stated.items()
    }
