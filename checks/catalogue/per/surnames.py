"""Those who answer for a record and are called by surname alone."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

from checks.context import Context
from checks.registry import check
from schemas import patterns
from schemas.cache import yaml_file
from schemas.leaf import Leaf
from schemas.result import Finding
from schemas.text import fold

_KNOWN = Path(__file__).with_suffix(".yaml")


@check("PER009", "person-called-by-surname", "info")
def called_by_surname(context: Context) -> Iterator[Finding]:
    """查什么：记录的评价人、考核人、检查人、编制人、讲师等，是否只写作“姓 + 老师（经理、总、工等）”，
    报告别处也没有写其全名。

    为什么：对记录负责的人要能查到是谁；“某老师”多是咨询、培训机构的人，由其代组织评价，不是组织自己的证据。

    例：“有效性评价：达到预期目的。评价人：郑老师 2025.7.18”。

    应为：写明姓名和身份（组织的人员，还是外单位的人）。

    依据：GB/T 27021.1-2017 9.4.4.1、9.4.8.2。

    何时可忽略：记录原文如此，审核组已核实是何人。
    ---
    What it checks: whether somebody who evaluated, checked, wrote or taught is told by surname and title
    alone (teacher Zheng, manager Wu), and nowhere in the report by name.

    Why: who answers for a record has to be known; a “teacher” mostly is a consultant or trainer, whose
    judgement is no evidence of the organization's own.

    Example: “effectiveness: as intended. Evaluated by teacher Zheng, 18 July 2025”.

    Expected: the name, and whether it is one of the organization's people.

    Basis: GB/T 27021.1-2017 9.4.4.1, 9.4.8.2.

    When to ignore: the record has it so, and the audit team knows who it is.
    """
    found: dict[str, tuple[str, list[Leaf[str]]]] = {}
    for passage in context.mentions.passages(_known()["roles"]):
        for match in _told(context, passage.leaf):
            if not _is_named(context, match):
                found.setdefault(match["who"], (match["role"], []))[1].append(passage.leaf)
    for who, (role, places) in found.items():
        yield context.finding(
            *places, identity="called", variant="called", values=[who], actual=who, role=role, who=who
        )


def _told(context: Context, leaf: Leaf[str]) -> Iterator[re.Match[str]]:
    """Who is called so in a sentence, or in the cells behind a role."""
    text = fold(str(leaf.value))
    yield from _calls().finditer(text)
    if text in _known()["roles"]:
        cells = (fold(cell) for cell in context.mentions.beside(leaf))
        yield from (match for cell in cells if (match := _calls().fullmatch(f"{text}:{cell}")))


def _is_named(context: Context, match: re.Match[str]) -> bool:
    """Whether the report names somebody with the surname, who may be meant."""
    surname = match["surname"]
    if match["title"] in _known()["own"]:
        return any(person.name.startswith(surname) for person in context.mentions.of_kind("person"))
    teaches, titles = _known()["teaches"], "|".join(_known()["others"])
    name = re.compile(
        rf"(?:{'|'.join(teaches)})\s?[：:为是由]?\s?{surname}(?!{titles})[^\W\d_]{{1,2}}"
        rf"|{surname}[^\W\d_]{{1,2}}(?:{'|'.join(teaches)})"
    )
    return any(name.search(fold(str(p.leaf.value))) for p in context.mentions.passages(teaches))


@cache
def _calls() -> re.Pattern[str]:
    known = _known()
    titles = "|".join([*known["own"], *known["others"]])
    surnames = "".join(known["surnames"].split())
    return patterns.compile(
        rf"(?P<role>{'|'.join(known['roles'])})\s?(?:[：:]|[为是])\s?"
        rf"(?P<who>(?P<surname>[{surnames}])(?P<title>{titles}))(?![^\W\d_]|\s?\()"
    )


@cache
def _known() -> Any:
    return yaml_file.read(_KNOWN)
