"""Reading grows by data: patterns, lines and modules in a folder are no more than they were."""

from __future__ import annotations

import ast

import pytest

from tests import ratchet


@pytest.mark.parametrize("what", ratchet.recorded())
def test_it_only_falls(what: str) -> None:
    assert ratchet.figures()[what] <= ratchet.limit(what), (
        "words go into labels, frames and packs; a full folder is parted; limits rise by a row that says why"
    )


def test_each_row_that_raises_a_limit_says_why() -> None:
    for row in ratchet.raised():
        assert row.what in ratchet.recorded(), row
        assert row.by > 0, row
        assert len(row.why) >= 20, row


def test_what_counts_as_a_pattern() -> None:
    code = "patterns.compile(r'甲')\nre.sub('a', 'b', c)\ntext.split('、')\npatterns.search(p, text)\n"
    calls = [node for node in ast.walk(ast.parse(code)) if isinstance(node, ast.Call)]
    assert sum(ratchet._is_pattern(node) for node in calls) == 3
