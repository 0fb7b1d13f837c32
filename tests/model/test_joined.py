"""What our rules and a model find about the same places is one; what is explained stays and shows where."""

from __future__ import annotations

from typing import NamedTuple

import pytest

from checks import engine
from hegui.model.joined import joined
from schemas.answers.claim import Claim, Quote
from schemas.result import Finding
from tests.model.reports import DATA, Read, read

FAMILIES = {
    "CAL001": "records",
    "CAL003": "records",
    "CAL005": "records",
    "DATE002": "dates",
    "SUM001": "sums",
}
ALL = frozenset(engine.catalogue())


class Both(NamedTuple):
    """A report with what the rules find in it."""

    read: Read
    rules: list[Finding]

    @property
    def expired(self) -> Finding:
        """What the rules find of the first pressure gauge."""
        return next(one for one in self.rules if one.code == "CAL001" and "2025-05-04" in one.message)

    def with_claims(self, *claims: Claim, trusted: frozenset[str] = frozenset()) -> list[Finding]:
        """What rules and model find together."""
        verified = self.read.verified(*claims, trusted=trusted)
        return joined(self.rules, verified, self.read.report, FAMILIES)


@pytest.fixture(scope="module")
def both() -> Both:
    made = read((DATA / "report.txt").read_bytes(), "report.txt")
    grounds = made.grounds
    found, _ = engine.run_checks(made.report, made.mentions, grounds.rules, grounds.facts, grounds.as_of)
    return Both(made, found)


def changed(both: Both, findings: list[Finding]) -> list[Finding]:
    """Those that are not as the rules gave them."""
    return [one for one in findings if one not in both.rules or one.sources != ["rules"]]


def test_without_claims_nothing_is_another(both: Both) -> None:
    assert both.with_claims() == both.rules
    assert all(one.sources == ["rules"] and one.verified is None for one in both.rules)


def test_one_place_and_code_is_one_finding_of_both(both: Both) -> None:
    (told,) = changed(both, both.with_claims(both.read.claim("CAL001", "有效期至2025年5月4日")))
    own = both.expired
    assert (told.sources, told.verified) == (["rules", "model"], "confirmed")
    assert (told.message, told.severity, told.fingerprint) == (own.message, own.severity, own.fingerprint)
    assert told.evidence == own.evidence


def test_what_the_model_quotes_beside_ours_is_shown_too(both: Both) -> None:
    claim = both.read.claim("DATE002", "2025年7月2日对废气排放口", "2025年5月6日对厂界噪声进行了监测")
    (told,) = changed(both, both.with_claims(claim))
    assert told.sources == ["rules", "model"]
    assert [one.text for one in told.evidence][-1] == "2025年5月6日对厂界噪声进行了监测"


def test_another_place_under_the_same_code_is_another_finding(both: Both) -> None:
    claim = both.read.claim("CAL001", "检定于2025年2月5日", "审核日期：2025年6月11日至2025年6月12日")
    (told,) = changed(both, both.with_claims(claim))
    assert (told.sources, told.severity) == (["model"], "info")


def test_another_code_of_the_family_about_all_of_the_places_is_the_same(both: Both) -> None:
    (told,) = changed(both, both.with_claims(both.read.claim("CAL005", "有效期至2025年5月4日")))
    assert (told.code, told.sources, told.verified) == ("CAL001", ["rules", "model"], "open")
    (other,) = changed(both, both.with_claims(both.read.claim("SUM001", "有效期至2025年5月4日")))
    assert (other.code, other.sources) == ("SUM001", ["model"])


def test_a_trusted_claim_may_raise_ours_and_none_lowers_it(both: Both) -> None:
    own = both.expired
    asked = Both(both.read, [own.replaced(severity="info")])
    claim = both.read.claim("CAL001", "有效期至2025年5月4日")
    assert [one.severity for one in asked.with_claims(claim)] == ["info"]
    assert [one.severity for one in asked.with_claims(claim, trusted=ALL)] == ["error"]
    assert [one.severity for one in changed(both, both.with_claims(claim))] == ["error"]


def test_ours_stays_and_shows_what_explains_it(both: Both) -> None:
    words = "供方广东中穗计量检测技术有限公司提供校准"
    claim = both.read.claim("CAL001", "有效期至2025年5月4日", words, kind="explained")
    (told,) = changed(both, both.with_claims(claim))
    own = both.expired
    assert (told.severity, told.fingerprint, told.sources) == (own.severity, own.fingerprint, ["rules"])
    assert told.message.startswith(own.message)
    assert "大模型认为别处已有说明" in told.message
    assert [one.text for one in told.evidence] == [*(one.text for one in own.evidence), words]


def test_an_explanation_that_does_not_stand_there_changes_nothing(both: Both) -> None:
    claim = both.read.claim("CAL001", "有效期至2025年5月4日", kind="explained")
    claim.quotes.append(both.read.quote("抽查台账").replaced(text="该压力表已停用并封存"))
    assert both.with_claims(claim) == both.rules
    assert both.read.verified(claim).refuted == 1


def test_an_explanation_of_another_place_changes_nothing(both: Both) -> None:
    claim = both.read.claim("CAL001", "抽查台账", "供方广东中穗", kind="explained")
    assert both.with_claims(claim) == both.rules


def test_all_are_in_the_order_in_which_they_are_shown(both: Both) -> None:
    found = both.with_claims(
        both.read.claim("NC005", "抽查台账"),
        both.read.claim("PER003", "身份证号110105194912310021"),
        trusted=ALL,
    )
    assert [engine.order(one) for one in found] == sorted(engine.order(one) for one in found)


def test_what_the_rules_find_is_not_refuted_when_a_model_says_it_and_becomes_one(both: Both) -> None:
    for own in both.rules:
        quotes = [Quote(line=one.line, text=one.text) for one in own.evidence]
        claim = Claim(code=own.code, rule=own.code, message="有误", quotes=quotes)
        assert both.read.verified(claim).refuted == 0, own
        if own.severity != "info":
            told = changed(both, both.with_claims(claim))
            assert [(one.fingerprint, one.sources) for one in told] == [(own.fingerprint, ["rules", "model"])]
