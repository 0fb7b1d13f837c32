"""The levels of risk as reports write them."""

from __future__ import annotations

import pytest

from extract.ledger.audit_time.risk_levels import level


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("高", "high"),
        ("中等风险", "medium"),
        ("Low risk", "low"),
        ("有限", "limited"),
        ("中高", None),
        ("Ⅱ级", None),
    ],
)
def test_levels_as_reports_write_them(text: str, expected: str | None) -> None:
    assert level(text) == expected
