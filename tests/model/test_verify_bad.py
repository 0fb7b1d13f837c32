"""Two hundred answers made bad on purpose: none is told above `info`, and what can be refuted is dropped."""

from __future__ import annotations

import pytest

from checks import engine
from tests.model.bad_answers import Bad, any_claims, bad_answers, read_written
from tests.model.reports import Read

ALL = frozenset(engine.catalogue())


@pytest.fixture(scope="module")
def reports() -> tuple[Read, Read]:
    return read_written("huayuan-1"), read_written("hengcheng-1")


def test_bad_answers_are_dropped_and_none_is_told_above_info(reports: tuple[Read, Read]) -> None:
    bad = bad_answers(*reports)
    assert len(bad) == 200
    by_report: dict[str, list[Bad]] = {}
    for one in bad:
        by_report.setdefault(one.of.document.sha256, []).append(one)
    dropped = 0
    for told in by_report.values():
        found = told[0].of.verified(*(one.claim for one in told), trusted=ALL)
        assert [one for one in found.findings if one.severity != "info"] == []
        dropped += found.refuted
    assert dropped >= 0.98 * len(bad)


def test_claims_of_any_kind_about_any_line_are_asked_at_most(reports: tuple[Read, Read]) -> None:
    for report in reports:
        claims = any_claims(report, 1000)
        found = report.verified(*claims, trusted=ALL)
        assert [one for one in found.findings if one.severity != "info"] == []
        assert {one.severity for one in report.verified(*claims).findings} == {"info"}
