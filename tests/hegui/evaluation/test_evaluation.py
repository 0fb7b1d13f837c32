"""The evaluation counts what was found, missed and invented, field by field and code by code."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from hegui.cli import run
from hegui.evaluation import compare, documents
from hegui.evaluation.compare import Score, alike, meets, plain, same
from hegui.evaluation.documents import Pair, pairs
from hegui.evaluation.summary import summary
from hegui.render.pages.evaluation import as_markdown, as_text


def leaf(value: Any, raw: str = "x") -> dict[str, Any]:
    return {"value": value, "raw": raw, "evidence": {"line": 1, "text": raw}, "mentions": []}


def finding(code: str, *texts: str, **more: Any) -> dict[str, Any]:
    return {
        "code": code,
        "severity": "error",
        "message": "某处不一致",
        "evidence": [{"text": text} for text in texts],
        "fields": [],
        **more,
    }


TRUTH: dict[str, Any] = {
    "kind": "audit_report",
    "report": {
        "certification_body": {"name": "甲认证有限公司"},
        "headcount": 35,
        "report_date": {"value": None, "raw": "2025-02-30"},
        "systems": ["QMS", "EMS"],
        "team": [
            {"name": "纪若拙", "role": "leader", "registrations": [{"number": "2024-N1QMS-1305862"}]},
            {"name": "蔺采薇", "role": "member"},
        ],
    },
    "findings": [{"code": "CAL001", "fields": ["calibrations[4].valid_until"], "texts": ["2025-09-11"]}],
}
FOUND: dict[str, Any] = {
    "report": {
        "certification_body": {"name": leaf("甲认证 有限公司。"), "phone": leaf("0551-6290 3317")},
        "organization": {"name": leaf("不在真值之中")},
        "headcount": leaf(36),
        "report_date": leaf(None, "2025-02-30"),
        "systems": [leaf("EMS"), leaf("QMS"), leaf("OHSMS")],
        "team": [
            {"name": leaf("蔺采薇"), "role": leaf("member"), "registrations": []},
            {"name": leaf("纪若拙"), "role": None, "registrations": [{"number": leaf("2024-N1QMS-1305862")}]},
        ],
    },
    "findings": [
        finding("CAL001", "有效期至2025-09-11", fields=["calibrations[0].valid_until"]),
        finding("LAW001", "某法"),
        finding("LAW007", "某法", severity="info"),
    ],
}


def scored(folder: Path, check: documents.Check) -> list[Score]:
    return [documents.score(pair, check) for pair in pairs(folder)]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "one.truth.json").write_text(json.dumps(TRUTH), encoding="utf-8")
    (tmp_path / "one.txt").write_text("报告", encoding="utf-8")
    (tmp_path / "one-more.txt").write_text("另一份", encoding="utf-8")
    return tmp_path


def test_every_field_is_counted_under_its_path(folder: Path) -> None:
    one = documents.score(Pair(folder / "one.txt", folder / "one.truth.json", "txt"), lambda _: FOUND)
    assert dict(one.fields) == {
        ("certification_body.name", "tp"): 1,
        ("certification_body.phone", "fn"): 0,
        ("certification_body.phone", "fp"): 1,
        ("headcount", "fn"): 1,
        ("headcount", "fp"): 1,
        ("report_date", "tp"): 1,
        ("systems[]", "tp"): 2,
        ("systems[]", "fn"): 0,
        ("systems[]", "fp"): 1,
        ("team[].name", "tp"): 2,
        ("team[].role", "tp"): 1,
        ("team[].role", "fn"): 1,
        ("team[].role", "fp"): 0,
        ("team[].registrations[].number", "tp"): 1,
    }
    assert [(m.path, m.expected, m.found) for m in one.misses] == [
        ("certification_body.phone", None, "0551-6290 3317"),
        ("headcount", "35", "36"),
        ("systems[]", None, "OHSMS"),
        ("team[].role", "leader", None),
    ]


def test_findings_are_met_missed_or_false(folder: Path) -> None:
    one = documents.score(Pair(folder / "one.txt", folder / "one.truth.json", "txt"), lambda _: FOUND)
    assert dict(one.codes) == {("CAL001", "tp"): 1, ("LAW001", "fp"): 1}
    assert [alarm["code"] for alarm in one.alarms] == ["LAW001"]
    assert (one.body, one.format, one.clean) == ("甲认证有限公司", "txt", False)


def test_a_second_finding_on_the_same_thing_is_no_false_alarm(folder: Path) -> None:
    twice = {**FOUND, "findings": [FOUND["findings"][0]] * 2}
    assert dict(
        documents.score(Pair(folder / "one.txt", folder / "one.truth.json", "txt"), lambda _: twice).codes
    ) == {("CAL001", "tp"): 1}


def test_a_finding_meets_one_of_the_truth_only() -> None:
    wanted = {"code": "SUM001", "texts": ["99"]}
    outcome = Score("a", "txt", "甲")
    compare._meet([wanted, wanted], [], [finding("SUM001", "合计99")], outcome)
    assert dict(outcome.codes) == {("SUM001", "tp"): 1, ("SUM001", "fn"): 1}
    assert outcome.missed == [wanted]


@pytest.mark.parametrize(
    ("wanted", "met"),
    [
        ({"code": "CAL001"}, True),
        ({"code": "CAL003"}, False),
        ({"code": "CAL001", "texts": ["2025 年9月"]}, True),
        ({"code": "CAL001", "texts": ["某处不一致"]}, True),
        ({"code": "CAL001", "texts": ["2025年9月", "2026年"]}, False),
        ({"code": "CAL001", "fields": ["calibrations[0]"]}, True),
        ({"code": "CAL001", "fields": ["calibrations[7].valid_until", "headcount"]}, True),
        ({"code": "CAL001", "fields": ["headcount"]}, False),
    ],
)
def test_when_a_finding_is_met(wanted: dict[str, Any], met: bool) -> None:
    shown = finding("CAL001", "有效期至2025年9月11日", fields=["calibrations[2].valid_until"])
    assert meets(wanted, shown) is met


def test_a_document_that_fails_has_everything_missed(folder: Path) -> None:
    def broken(path: str) -> dict[str, Any]:
        raise ValueError(f"cannot read {Path(path).name}")

    one = documents.score(Pair(folder / "one.txt", folder / "one.truth.json", "txt"), broken)
    assert one.failure == "cannot read one.txt"
    assert sum(number for (_, kind), number in one.fields.items() if kind == "fn") == 10
    assert dict(one.codes) == {("CAL001", "fn"): 1}


def test_the_summary_has_its_published_shape(folder: Path) -> None:
    (folder / "two.truth.json").write_text(json.dumps({"kind": "audit_report", "report": {}, "findings": []}))
    (folder / "two.docx").write_bytes(b"")
    whole = summary(scored(folder, lambda _: FOUND))
    assert whole["codes"]["LAW001"]["fp"] == 2
    assert whole["clean"] == {"files": 1, "errors": 2, "warnings": 0}
    assert whole["fields"]["team[].role"] == {
        "tp": 1,
        "fp": 0,
        "fn": 1,
        "precision": 1.0,
        "recall": 0.5,
        "f1": 0.6667,
    }
    assert list(whole["formats"]) == ["docx", "txt"]
    assert whole["bodies"]["?"]["fields"]["f1"] is None
    assert whole["documents"]["one.txt"]["fields"][1] == {
        "path": "headcount",
        "expected": "35",
        "found": "36",
    }


def test_the_text_lists_what_is_wrong(folder: Path) -> None:
    scores = scored(folder, lambda _: {"report": {}, "findings": [finding("LAW001", "某法")]})
    shown = as_text(summary(scores)).decode()
    assert "  missed  CAL001 2025-09-11" in shown
    assert "  false   LAW001 error: 某处不一致" in shown
    assert "  field   headcount: 35 / —" in shown
    assert "clean reports: 0 files, 0 errors, 0 warnings" in shown


def test_the_tables_for_the_docs_have_intervals_and_no_documents(folder: Path) -> None:
    shown = as_markdown(summary(scored(folder, lambda _: FOUND))).decode()
    assert "| codes | tp | fp | fn | precision | recall | f1 | precision 95 % | recall 95 % |" in shown
    assert "| `CAL001` | 1 | 0 | 0 | 1.000 | 1.000 | 1.000 | 0.21–1.00 | 0.21–1.00 |" in shown
    assert "one.txt" not in shown


def test_what_is_allowed_is_neither_wanted_nor_false() -> None:
    outcome = Score("a", "txt", "甲")
    outcome.count({"allowed": [{"code": "LAW001", "texts": ["某法"]}]}, FOUND)
    assert dict(outcome.codes) == {("CAL001", "fp"): 1}


def test_a_file_belongs_to_the_longest_name(tmp_path: Path) -> None:
    for name in (
        "a.truth.json",
        "a.b.truth.json",
        "a.docx",
        "a.clean.scan.pdf",
        "a.b.txt",
        "c.txt",
        "a.layout.json",
    ):
        (tmp_path / name).write_text("{}")
    assert [(pair.path.name, pair.truth.name, pair.format) for pair in pairs(tmp_path)] == [
        ("a.b.txt", "a.b.truth.json", "txt"),
        ("a.clean.scan.pdf", "a.truth.json", "clean.scan.pdf"),
        ("a.docx", "a.truth.json", "docx"),
    ]


def test_the_command_prints_or_writes(tmp_path: Path, capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    truth = {"kind": "audit_report", "report": {"title": "管理体系审核报告"}, "findings": []}
    (tmp_path / "one.truth.json").write_text(json.dumps(truth), encoding="utf-8")
    (tmp_path / "one.txt").write_text(
        "管理体系审核报告\n受审核方：甲有限公司\n审核组长：纪若拙\n审核结论：推荐\n", encoding="utf-8"
    )
    assert run(["eval", str(tmp_path), "--format", "json"]) == 0
    assert json.loads(capsysbinary.readouterr().out)["fields"]["title"]["tp"] == 1
    assert run(["eval", str(tmp_path), "--output", str(tmp_path / "out.txt")]) == 0
    assert (tmp_path / "out.txt").read_text(encoding="utf-8").startswith("groups ")
    assert run(["eval", str(tmp_path), "--output", str(tmp_path / "one.txt")]) == 2


def test_nothing_to_measure_is_told_in_one_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["eval", str(tmp_path), "--lang", "en"]) == 2
    told = capsys.readouterr().err
    assert told.count("\n") == 1 and "nothing to measure" in told
    (tmp_path / "one.truth.json").write_text("[]")
    (tmp_path / "one.txt").write_text("x")
    assert run(["eval", str(tmp_path), "--lang", "en"]) == 2
    assert "the truth cannot be used" in capsys.readouterr().err


def test_scalars_are_compared_as_a_reader_does() -> None:
    assert same("工业用 托盘的生产；", "工业用托盘的生产")
    assert same(2.75, 2.7500000001)
    assert not same("35", 35)
    assert not same("2025-06-05", "2025-06-06")


def test_entries_are_alike_by_what_they_share() -> None:
    one = {"name": "甲", "titles": ["a", "b"], "items": [{"name": "x"}]}
    assert alike(one, {"name": "甲"}) > alike(one, {"titles": ["b", "c"]}) > alike(one, {"name": "乙"}) == 0
    assert alike(one, {"items": [{"name": "x"}]}) > 0


def test_plain_members_of_the_program_count_only_where_the_truth_has_them() -> None:
    found = plain({"law_lists": [{"place": "criteria", "titles": [leaf("甲法")]}]}, leaves_only=False)
    outcome = Score("a", "txt", "甲")
    compare._compare("law_lists", [{"titles": ["甲法"]}], found["law_lists"], outcome)
    assert dict(outcome.fields) == {("law_lists[].titles[]", "tp"): 1}
    compare._compare("law_lists", [{"place": "criteria"}], found["law_lists"], outcome)
    assert outcome.fields["law_lists[].place", "tp"] == 1
