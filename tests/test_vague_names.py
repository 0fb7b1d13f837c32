"""Names of parameters and classes that say nothing only become fewer, and new modules have none of them."""

from __future__ import annotations

from tests import vague_names
from tests.vague_names import WHOLE


def test_there_are_no_more_than_there_were() -> None:
    assert vague_names.counts()[WHOLE] <= vague_names.recorded()[WHOLE]


def test_a_new_module_has_none() -> None:
    known = vague_names.recorded()
    more = {name: count for name, count in vague_names.counts().items() if count > known.get(name, 0)}
    assert more == {}, "name it after what it is; where a module moved: python -m tests.vague_names"


def test_a_comparison_has_none() -> None:
    assert [name for name in vague_names.counts() if name.startswith("checks/comparisons/")] == []


def test_what_counts_as_vague() -> None:
    classes = "class StatedDays: ...\nclass SharedMention: ...\nclass Mentions: ...\nclass Founding: ..."
    assert vague_names.vague(classes) == ["StatedDays", "SharedMention"]
    functions = "def f(statement, day, *found, key=1): ...\nasync def g(told): ...\nh = lambda one: one"
    assert sorted(vague_names.vague(functions)) == ["found", "one", "told"]
