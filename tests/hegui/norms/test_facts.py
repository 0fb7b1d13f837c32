"""`hegui rules facts`: what is known under a name, in words and as JSON."""

from __future__ import annotations

import json

import pytest

from hegui.norms import facts_found
from schemas import facts
from tests.conftest import Hegui

FACTS = facts.load()


@pytest.mark.parametrize(
    ("wanted", "first", "kind"),
    [
        ("安全生产法", "中华人民共和国安全生产法", "Law"),
        ("《中华人民共和国消防法》（2021年修正）", "中华人民共和国消防法", "Law"),
        ("gb/t24001-2016", "GB/T 24001-2016", "StandardEdition"),
        ("压力表", "压力表", "Interval"),
        ("叉车", "叉车", "EquipmentRule"),
        ("特种作业操作证", "特种作业操作证", "CertificateKind"),
        ("2025年节假日", "2025", "HolidayYear"),
    ],
)
def test_a_fact_is_found_as_it_is_written(wanted: str, first: str, kind: str) -> None:
    hit = facts_found.search(FACTS, wanted)[0]
    assert (hit.name, type(hit.fact).__name__) == (first, kind)


def test_a_part_of_a_name_finds_all_that_have_it() -> None:
    names = [hit.name for hit in facts_found.search(FACTS, "GB/T 24001")]
    assert {"GB/T 24001-2016", "GB/T 24001-2004"} <= set(names)
    assert len(facts_found.search(FACTS, "劳动")) > 10


@pytest.mark.parametrize(
    ("title", "day", "state"),
    [
        ("中华人民共和国合同法", "2020-12-31", "in_force"),
        ("中华人民共和国合同法", "2021-01-01", "over"),
        ("中华人民共和国能源法", "2024-12-31", "to_come"),
        ("GB/T 24001-2004", "2018-01-01", "transition"),
        ("GB/T 24001-2004", "2018-10-01", "over"),
    ],
)
def test_the_state_on_a_day(title: str, day: str, state: str) -> None:
    assert facts_found.state(facts_found.search(FACTS, title)[0].fact, day) == state


def test_a_law_with_what_came_before_and_after(hegui: Hegui) -> None:
    ran = hegui("rules", "facts", "合同法", "--as-of", "2022-01-01")
    assert ran.status == 0
    told = "".join(ran.out.split())
    for words in ("2022-01-01已失效", "由其取代中华人民共和国民法典", "可信度高"):
        assert words in told
    assert "中华人民共和国合同法" in "".join(hegui("rules", "facts", "民法典").out.split())


def test_the_overview_counts_every_kind(hegui: Hegui) -> None:
    told = hegui("rules", "facts", "--lang", "en").out
    assert f"version {FACTS.version}" in told
    for kind in facts_found.KINDS:
        assert str(len(FACTS.of_kind(kind))) in told


def test_json(hegui: Hegui) -> None:
    told = json.loads(hegui("rules", "facts", "叉车", "--format", "json").out)
    assert told["version"] == FACTS.version
    assert sorted(one["months"] for one in told["facts"]) == [12, 24]
    assert all(one["source"] and one["confidence"] for one in told["facts"])


def test_what_is_not_known_names_what_is(hegui: Hegui) -> None:
    ran = hegui("rules", "facts", "安全生嚓法")
    assert (ran.status, ran.out) == (2, "")
    assert "是否指 安全生产法？" in ran.err
    assert hegui("rules", "facts", "安全生产法", "--as-of", "soon").status == 2


def test_every_field_and_kind_has_its_words() -> None:
    from hegui.wording import words

    shown = {name for kind in facts_found.KINDS for name in kind.FIELDS}
    drawn = {
        "source",
        "confidence",
        "number",
        "kind",
        "standard",
        "name",
        "code",
        "clauses",
        "rows",
        "levels",
        "year",
    }
    assert shown - drawn <= words()["fact_fields"].keys()
    assert {kind.__name__ for kind in facts_found.KINDS} == words()["fact_kinds"].keys()
