"""Each probe is whole: its host has its place, what is wrong differs from what is right, and shows it."""

from __future__ import annotations

import pytest

from checks import engine
from corpus import probes
from tests import first_sight

PROBES = [(cycle, probe) for cycle in probes.cycles() for probe in probes.load(cycle)]


@pytest.mark.parametrize("cycle", probes.cycles())
def test_a_cycle_has_each_probe_once(cycle: str) -> None:
    told = probes.load(cycle)
    assert len({probe.id for probe in told}) == len(told)
    assert len({(probe.host, probe.place, probe.wrong) for probe in told}) == len(told)


def test_every_probe_stands_in_its_host() -> None:
    for cycle, probe in PROBES:
        right, wrong = probe.report(probe.right), probe.report(probe.wrong)
        assert right != wrong, (cycle, probe.id)
        assert probe.words in probe.wrong, (cycle, probe.id)
        assert "<<" not in wrong, (cycle, probe.id)
        assert probe.code in engine.catalogue(), (cycle, probe.id)


def test_the_record_is_of_what_is_kept() -> None:
    kept = first_sight.recorded()
    assert {row["cycle"] for row in kept["probes"]} == set(probes.cycles())
    for row in kept["reports"]:
        assert (first_sight.WRITTEN / f"{row['report']}.docx").exists()
