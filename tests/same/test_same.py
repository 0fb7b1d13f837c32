"""Golden results: every stored report has one name and one result, and what differs is told by leaf."""

from __future__ import annotations

from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest

from schemas.leaf import Evidence, Leaf
from tests.same import documents, recording, results, store
from tests.same.differences import Change, between, worth
from tests.same.documents import Input, Stored

Json = Any
REPORT = "审核报告\n受审核方：澄岭工具有限公司\n审核日期：2025年5月12日至2025年5月13日\n审核组长：温若川\n"


def finding(rule: str, fingerprint: str, **others: Json) -> Json:
    return {
        "code": rule.partition(".")[0],
        "rule": rule,
        "fingerprint": fingerprint,
        "severity": "error",
        "message": "两处不一致",
        "fields": [],
        "evidence": [{"text": "2025年5月12日", "line": 3}],
        **others,
    }


def result(*findings: Json, **others: Json) -> Json:
    return {"findings": [*findings], "not_checked": [], "report": {"team": []}, "mentions": {}, **others}


def test_every_stored_report_has_a_name_of_its_own() -> None:
    every = documents.every()
    assert len({one.name for one in every}) == len(every) > 10_000
    assert {one.kind for one in every} == {
        *("body", "case", "generated", "page", "paper", "probe", "public", "report", "written")
    }
    assert {one.name.rpartition(".")[2] for one in every} >= {"docx", "txt", "pdf", "png"}


def test_a_quick_look_is_drawn_by_its_seed() -> None:
    first, again, other = (documents.chosen(quick=True, seed=seed) for seed in (1, 1, 2))
    names = [one.name for one in first]
    assert names == [one.name for one in again] != [one.name for one in other]
    assert len(names) == documents.QUICK
    assert not [name for name in names if name.endswith(documents.SLOW)]


def test_some_kinds_alone() -> None:
    assert {one.kind for one in documents.chosen(["probe", "paper"])} == {"probe", "paper"}


def test_a_report_gives_the_same_result_twice() -> None:
    given = Input(REPORT.encode(), "report.txt", {})
    first, second = (results.packed(given, results.of_input(given)) for _ in range(2))
    assert first == second
    kept = results.unpacked(first)
    assert kept["report"]["organization"]["name"]["value"] == "澄岭工具有限公司"
    assert kept["mentions"]["dates"]
    assert "versions" not in kept


def test_what_is_refused_says_why() -> None:
    assert list(results.of_input(Input(b"%PDF-1.7 broken", "report.pdf", {}))) == ["refused"]


def test_values_of_all_kinds_are_plain() -> None:
    leaf = Leaf[str](value="甲", raw="甲", evidence=Evidence(line=1, text="甲"), confidence=0.9)
    assert results.tree({"a": (leaf, frozenset({2, 1})), "b": 1 / 3})["b"] == 0.333333
    assert results.tree(leaf)["evidence"]["line"] == 1
    assert results.tree(object()) == "object"


def test_one_more_finding_moves_no_other() -> None:
    first, second = finding("DATE002.completed_events", "aa"), finding("SUM001.table_total", "bb")
    came = list(between(result(second), result(first, second)))
    assert came == [Change("findings", "+", "error DATE002.completed_events", "两处不一致")]
    assert [one.sign for one in between(result(first, second), result(second))] == ["-"]


def test_a_finding_that_changed_says_what() -> None:
    before = finding("SUM001.table_total", "bb")
    after = deepcopy(before)
    after["severity"] = "info"
    after["evidence"][0]["line"] = 4
    paths = [one.path for one in between(result(before), result(after))]
    assert paths == ["info SUM001.table_total severity", "info SUM001.table_total evidence[0].line"]


def test_leaves_reasons_and_mentions_are_told_apart() -> None:
    before = result(not_checked=[{"code": "CAL001", "reason": "没有审核日期"}], mentions={"dates": ["[1]"]})
    after = result(report={"team": [{"name": {"value": "温若川"}}]}, mentions={"dates": ["[2]"]})
    assert [(one.part, one.sign, one.path) for one in between(before, after)] == [
        ("not_checked", "-", "CAL001"),
        ("mentions", "-", "mentions.dates[[1]]"),
        ("fields", "+", "report.team[0].name.value"),
        ("mentions", "+", "mentions.dates[[2]]"),
    ]
    assert not list(between(before, deepcopy(before)))


def test_what_a_change_is_worth_by_the_truth() -> None:
    slip = {"code": "SUM001", "texts": ["2025年5月12日"]}
    right, false = finding("SUM001.table_total", "bb"), finding("CAL001.validity", "cc", evidence=[])
    question = finding("CAL002.expiring", "dd", severity="info", evidence=[])
    truth = {"findings": [slip]}
    assert [what for what, _ in worth(truth, result(), result(right, false, question))] == [
        "+ slip found",
        "+ false alarm",
    ]
    assert [what for what, _ in worth(truth, result(right, false), result())] == [
        "- slip lost",
        "- false alarm gone",
    ]


def test_a_run_that_is_broken_off_goes_on(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(store, "FOLDER", tmp_path)
    name = next(one.name for one in documents.every() if one.kind == "case")
    assert recording.record([name], "state") == 1
    assert recording.record([name], "state") == 0
    with store.opened("state") as base:
        kept = base.get(name)
        assert base.names() == {name}
        assert base.get("another") is None
    assert kept is not None
    assert kept.digest == recording.of_report(recording.by_name(name)).digest


def test_the_state_is_that_of_the_program_alone() -> None:
    assert len(store.state_of()) == 16
    assert store.state_of("HEAD") == store.state_of("HEAD")


def test_a_stored_report_is_made_when_it_is_its_turn() -> None:
    made: list[str] = []

    def make() -> Input:
        made.append("x.txt")
        return Input(b"", "x.txt", {})

    one = Stored("probe/x.txt", make)
    assert one.kind == "probe"
    assert not made
    assert one.make().file == "x.txt"
    assert made == ["x.txt"]
