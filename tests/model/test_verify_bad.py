"""Two hundred answers made bad on purpose: none is told above `info`, and what can be refuted is dropped."""

from __future__ import annotations

from checks import engine
from tests.model.bad_answers import Bad, bad_answers

REPORTS = ("huayuan-1", "hengcheng-1")
ALL = frozenset(engine.catalogue())


def test_bad_answers_are_dropped_and_none_is_told_above_info() -> None:
    bad = bad_answers(REPORTS)
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
