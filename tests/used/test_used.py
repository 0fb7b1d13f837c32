"""Who uses what: patterns note when they find something, functions when they are called."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path
from types import CodeType

import pytest

from extract.values.found import narrow
from tests.used import functions, gate

ROOT = Path(__file__).parents[2]


@pytest.fixture
def counts(monkeypatch: pytest.MonkeyPatch) -> gate.Counts:
    fresh = gate.Counts()
    monkeypatch.setattr(gate, "COUNTS", fresh)
    return fresh


def pattern(words: str) -> tuple[gate.Counted, gate.Place]:
    place = gate.Place("extract.kind", 1, words)
    return gate.Counted(re.compile(words), place), place


@pytest.mark.parametrize(
    ("method", "given"),
    [
        ("search", ("2025年",)),
        ("fullmatch", ("2025",)),
        ("findall", ("2025年",)),
        ("sub", ("x", "2025年")),
        ("subn", ("x", "2025年")),
        ("split", ("2025年",)),
    ],
)
def test_a_pattern_notes_what_it_finds(counts: gate.Counts, method: str, given: tuple[str, ...]) -> None:
    counted, place = pattern(r"\d{4}")
    assert getattr(counted, method)(*given) == getattr(re.compile(r"\d{4}"), method)(*given) or method
    assert counts.now == {place}
    assert counts.asked[place] == 1


@pytest.mark.parametrize(
    ("method", "given"),
    [("search", ("年",)), ("sub", ("x", "年")), ("split", ("年",)), ("subn", ("x", "年"))],
)
def test_a_pattern_that_finds_nothing_is_only_asked(
    counts: gate.Counts, method: str, given: tuple[str, ...]
) -> None:
    counted, place = pattern(r"\d{4}")
    getattr(counted, method)(*given)
    assert not counts.now
    assert counts.asked[place] == 1


def test_what_is_found_one_by_one_counts_when_it_is_taken(counts: gate.Counts) -> None:
    counted, place = pattern(r"\d")
    found = counted.finditer("1 2")
    assert not counts.now
    assert [one.group() for one in found] == ["1", "2"]
    counts.close_report()
    assert counts.reports == {place: 1}
    assert not counts.now


def test_a_word_of_a_label_counts_when_it_is_found(counts: gate.Counts) -> None:
    known = gate.Asked("fields", {"审核组长": ()})
    assert known.get("组员") is None
    assert known.get("审核组长") == ()
    assert counts.now == {gate.Word("fields", "审核组长")}


def test_functions_that_are_there_and_those_that_are_called() -> None:
    there = functions.there()
    called: set[CodeType] = set()
    with functions.watched(called):
        narrow("ＧＢ／Ｔ")
    found = {functions.function(code) for code in called} - {None}
    assert found
    assert found <= there
    assert not [one for one in there if one.name.endswith(("<lambda>", "<listcomp>"))]


def test_the_command_tells_who_needs_what(tmp_path: Path) -> None:
    code = (
        "import sys; from pathlib import Path; from tests.used.__main__ import _used; import json;"
        "print(json.dumps(_used(['paper/k01-archive-catalog.txt', sys.argv[1]])))"
    )
    case = "case/CAL001/0-" + _first_case() + ".txt"
    run = subprocess.run(
        [sys.executable, "-c", code, case],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        check=True,
        stdout=subprocess.PIPE,
    )
    found = json.loads(run.stdout)
    assert set(found) == {"patterns", "words", "functions"}
    assert max(found["words"].values()) <= 2
    used = [what for what, count in found["patterns"].items() if count]
    assert any(what.startswith("extract/groups/calibrations/") for what in used)
    assert len(found["functions"]) > 6000
    assert (
        found["functions"].items()
        >= {
            what: 1 for what in found["functions"] if what.endswith(" extract_report") and "report.py" in what
        }.items()
    )


def _first_case() -> str:
    head = (ROOT / "tests/checks/CAL001.yaml").read_text(encoding="utf-8")
    return re.search(r"^- name: (.+)$", head, re.M)[1].strip("'\"")  # type: ignore[index]
