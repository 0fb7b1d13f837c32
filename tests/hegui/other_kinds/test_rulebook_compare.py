"""`hegui rulebook --compare`: where two documents of rules differ."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from corpus.layouts.plain import text_of
from corpus.layouts.word import docx_of
from tests.conftest import Hegui
from tests.extract.rulebook import invented

CHANGES = (
    ("版本：B/1", "版本：B/2"),
    ("减少的时间不得超过附录 A 所规定的审核时间的 30%", "减少的时间不得超过附录 A 所规定的审核时间的 20%"),
    ("后的 5 个工作日内暂停", "后的 5 日内暂停"),
    ("\n5.1.2 证书的暂停期不得超过 6 个月。", ""),
    ("往返多个场所之间的时间不计入。", "往返场所的时间不计入，等候的时间也不计入。"),
)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("compared")
    rules = invented.rules("decimal")
    text = text_of(rules.report)
    (made / "old.docx").write_bytes(docx_of(rules.report))
    (made / "old.txt").write_text(text, encoding="utf-8")
    for before, after in CHANGES:
        assert before in text
        text = text.replace(before, after)
    text = text.replace("4.5\t3.5\t3.0", "4.5\t4.0\t3.0")
    (made / "new.txt").write_text(text, encoding="utf-8")
    (made / "articles.txt").write_text(text_of(invented.rules("article").report), encoding="utf-8")
    (made / "report.txt").write_text(
        "管理体系审核报告\n受审核方名称：青峦环保设备有限公司\n", encoding="utf-8"
    )
    return made


def differences(hegui: Hegui, folder: Path, first: str, second: str) -> list[dict[str, Any]]:
    ran = hegui("rulebook", first, "--compare", second, "--format", "json", cwd=folder)
    assert (ran.status, ran.err) == (0, "")
    data = json.loads(ran.out)
    assert list(data) == ["differences"]
    found: list[dict[str, Any]] = data["differences"]
    return found


def test_the_same_rules_do_not_differ(hegui: Hegui, folder: Path) -> None:
    assert differences(hegui, folder, "old.txt", "old.txt") == []
    assert differences(hegui, folder, "old.docx", "old.txt") == []
    assert "没有差异" in hegui("rulebook", "old.txt", "--compare", "old.docx", cwd=folder).out


def test_two_editions_by_parameter_cell_and_clause(hegui: Hegui, folder: Path) -> None:
    found = differences(hegui, folder, "old.docx", "new.txt")
    assert list(found[0])[:4] == ["kind", "key", "a", "b"]
    told = {(one["kind"], one["key"]): (one["a"], one["b"]) for one in found if one["kind"] != "clause"}
    assert told == {
        ("document", "version"): ("B/1", "B/2"),
        ("parameter", "reduction_max"): (0.3, 0.2),
        ("parameter", "suspend_within"): ("5 working_days", "5 days"),
        ("parameter", "suspension_max"): (6, None),
        ("table", "EnMS / 11-15 / medium"): (3.5, 4),
    }
    clauses = {one["key"]: one["change"] for one in found if one["kind"] == "clause"}
    assert clauses == {"3.2.1": "changed", "3.2.2": "changed", "5.1.1": "changed", "5.1.2": "only_a"}
    assert [one["clauses"] for one in found if one["key"] == "suspend_within"] == [["5.1.1", "5.1.1"]]


def test_moved_clauses_are_known_by_their_words(hegui: Hegui, folder: Path) -> None:
    found = differences(hegui, folder, "old.txt", "articles.txt")
    assert not [one for one in found if one["kind"] in ("parameter", "table")]
    moved = {tuple(one["clauses"]) for one in found if one["change"] == "moved"}
    assert {("3.2.2", "第七条"), ("5.1.2", "第二十三条")} <= moved
    assert not [one for one in found if one["change"] == "only_b"]


def test_text_names_both_sides(hegui: Hegui, folder: Path) -> None:
    ran = hegui("rulebook", "old.txt", "--compare", "new.txt", cwd=folder)
    assert "审核时间减少不超过  不同" in ran.out
    assert "A 0.3  [3.2.1]" in ran.out
    english = hegui("rulebook", "old.txt", "--compare", "new.txt", "--lang", "en", cwd=folder)
    assert "5.1.2  only in A" in english.out


def test_what_cannot_be_compared(hegui: Hegui, folder: Path) -> None:
    wrong = hegui("rulebook", "old.txt", "--compare", "report.txt", cwd=folder)
    assert (wrong.status, wrong.out) == (2, "")
    assert "不是认证规则" in wrong.err
    several = hegui("rulebook", "old.txt", "new.txt", "--compare", "articles.txt", cwd=folder)
    assert (several.status, "--compare 只用于一份规则" in several.err) == (2, True)
    before = (folder / "new.txt").read_bytes()
    over = hegui("rulebook", "old.txt", "--compare", "new.txt", "--output", "new.txt", cwd=folder)
    assert (over.status, (folder / "new.txt").read_bytes()) == (2, before)
    written = hegui(
        "rulebook", "old.txt", "--compare", "new.txt", "--format", "json", "--output", "d.json", cwd=folder
    )
    assert (written.status, written.out) == (0, "")
    assert json.loads((folder / "d.json").read_bytes())["differences"]
