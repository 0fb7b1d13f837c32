"""`hegui rules`: the packs and their clauses as a reader sees them."""

from __future__ import annotations

import pytest

from checks.packs import all_packs, first_sight
from hegui.wording import words
from tests.conftest import Hegui

PACKS = all_packs()


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_packs_tells_what_each_is_and_says(hegui: Hegui, lang: str) -> None:
    ran = hegui("rules", "packs", "--lang", lang)
    assert ran.status == 0
    for pack in PACKS:
        for told in (pack.id, pack.title, pack.document, pack.version, pack.valid_from, pack.valid_to):
            assert (told or "") in ran.out
        assert all(f"[{one.clause}]" in ran.out for one in pack.parameters if one.clause and not one.document)
    assert ("审核时间减少不超过" in ran.out) == (lang == "zh")
    assert ("audit time reduced by at most" in ran.out) == (lang == "en")
    assert "2025-12-31" in ran.out


def test_every_parameter_of_a_pack_has_its_name() -> None:
    named = {one.name for pack in PACKS for one in pack.parameters}
    assert named - set(words()["parameters"]) == set()


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("pack", [pack.id for pack in PACKS])
def test_gaps_goes_through_a_pack_s_clauses(hegui: Hegui, pack: str, lang: str) -> None:
    ran = hegui("rules", "gaps", pack, "--lang", lang)
    assert ran.status == 0
    given = next(one for one in PACKS if one.id == pack)
    begun = {line.split()[0] for line in ran.out.splitlines() if line.strip()}
    assert {account.clause.split()[0] for account in given.accounts} <= begun
    assert ("未检查 " in ran.out) == (lang == "zh")


@pytest.mark.parametrize(
    ("given", "told"), [([], "hegui rules gaps general"), (["generl"], "是否指 general？")]
)
def test_gaps_takes_a_pack_that_there_is(hegui: Hegui, given: list[str], told: str) -> None:
    ran = hegui("rules", "gaps", *given)
    assert ran.status == 2
    assert told in ran.err


@pytest.mark.parametrize(("lang", "words"), [("zh", "：最高 {}"), ("en", "at most {}")])
def test_what_limits_a_rule_is_told_of_it_and_listed_as_a_pack(hegui: Hegui, lang: str, words: str) -> None:
    rule, severity = next(iter(first_sight.limits().items()))
    for arguments in (("show", rule), ("packs",)):
        told = "".join(hegui("rules", *arguments, "--lang", lang).out.split())
        assert rule in told
        assert "".join(words.format(severity).split()) in told
