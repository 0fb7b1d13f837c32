"""`hegui time`: the sum step by step, as text and JSON, and values that cannot be used."""

from __future__ import annotations

import json

import pytest

from hegui.terminal.width import width
from tests.conftest import Hegui

ASKED = ("time", "--systems", "EMS,OHSMS", "--headcount", "25", "--risk", "medium", "--type", "initial")


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_the_steps_are_told_with_their_clauses(hegui: Hegui, lang: str) -> None:
    ran = hegui(*ASKED, "--lang", lang, "--as-of", "2025-11-10")
    assert (ran.status, ran.err) == (0, "")
    assert ran.out.count("CNAS-CC105:2020") == 5
    assert {"zh": "审核时间 5 至 9 人日", "en": "audit time 5 to 9 person-days"}[lang] in ran.out
    assert max(map(width, ran.out.splitlines())) <= 80


def test_json_has_the_sum_and_the_packs_of_the_day(hegui: Hegui) -> None:
    told = json.loads(hegui(*ASKED, "--format", "json", "--integration", "20%", "--reduction", "0").out)
    assert (told["least"], told["most"], told["onsite_least"]) == (7.0, 7.0, 5.5)
    assert told["packs"] == ["general", "cnca-ems-2026", "cnca-ohsms-2026"]
    assert [step["step"] for step in told["steps"]] == [
        "table",
        "table",
        "sum",
        "integration",
        "rounded",
        "onsite",
    ]
    assert told["steps"][0]["clauses"] == [
        {"pack": "general", "document": "CNAS-CC105:2020", "clause": "附录B"}
    ]


def test_a_level_for_one_system_leaves_the_others_open(hegui: Hegui) -> None:
    told = json.loads(hegui(*ASKED[:5], "--risk", "ems=low", "--format", "json").out)
    assert told["asked"]["levels"] == {"EMS": "low"}
    assert told["least"] < told["most"]


def test_no_time_can_be_told(hegui: Hegui) -> None:
    ran = hegui("time", "--systems", "HSPM", "--headcount", "60", "--lang", "en")
    assert (ran.status, ran.err) == (0, "")
    assert ran.out.rstrip().endswith("no table of audit time for HSPM on the day")
    told = json.loads(hegui("time", "--systems", "HSPM", "--headcount", "60", "--format", "json").out)
    assert (told["least"], told["most"], told["steps"]) == (None, None, [])


@pytest.mark.parametrize(
    ("arguments", "named"),
    [
        (("--systems", "QMZ", "--headcount", "9"), "QMS"),
        (("--systems", ",", "--headcount", "9"), "--systems"),
        (("--systems", "QMS", "--headcount", "many"), "many"),
        (("--systems", "QMS", "--headcount", "0"), "--headcount"),
        (("--systems", "QMS", "--headcount", "9", "--risk", "awful"), "awful"),
        (("--systems", "QMS", "--headcount", "9", "--risk", "EMS=low"), "EMS=low"),
        (("--systems", "QMS", "--headcount", "9", "--reduction", "2"), "--reduction"),
        (("--systems", "QMS", "--headcount", "9", "--as-of", "2025-02-30"), "2025-02-30"),
        (("--systems", "QMS", "--headcount", "9", "--rules", "generall"), "general"),
        (("--headcount", "9"), "--systems"),
    ],
)
def test_what_cannot_be_used_is_one_line(hegui: Hegui, arguments: tuple[str, ...], named: str) -> None:
    ran = hegui("time", *arguments)
    assert (ran.status, ran.out, ran.err.count("\n")) == (2, "", 1)
    assert named in ran.err
