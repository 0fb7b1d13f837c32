"""The places of drills, as their words tell them, and which of them cannot be one."""

from __future__ import annotations

import pytest

from checks.environment_safety.drill_places import differ
from extract.ledger.environment_safety.drills.places import site


@pytest.mark.parametrize(
    ("one", "other", "apart"),
    [
        ("成品仓库", "厂区空地", True),
        ("一号车间", "三号车间", True),
        ("办公楼前", "办公楼外道路", False),
        ("食堂外马路", "食堂旁空地", False),
        ("厂门外马路", "食堂前草坪", True),
        ("厂区", "厂区道路", False),
    ],
)
def test_places_of_two_kinds_or_at_two_buildings_are_two(one: str, other: str, apart: bool) -> None:
    assert differ(site(one), site(other)) is apart
