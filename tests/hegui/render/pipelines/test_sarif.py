"""SARIF: valid by the official schema, within GitHub's limits, the same bytes, harmless."""

from __future__ import annotations

import json
from functools import partial
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from checks.engine import catalogue
from checks.messages import summary
from corpus.layouts.plain import text_of
from hegui.pipeline import check_path
from hegui.render import Look, load
from hegui.render.pipelines import sarif
from schemas.result import FailedDocument, Failure, Suppression
from tests import made
from tests.conftest import ROOT, Hegui
from tests.extract.rulebook import invented
from tests.hegui.commands.test_monitor_lists import NOTICE
from tests.hegui.results import HOSTILE, at, finding, result
from tests.timing import side_by_side

OFFICIAL = json.loads((Path(__file__).parent / "schemas" / "sarif-2.1.0.json").read_text(encoding="utf-8"))
FAILED = FailedDocument(document={"path": "坏 #1.pdf"}, error=Failure(kind="corrupt", message="坏：已损坏"))


def run_of(data: bytes | str) -> dict[str, Any]:
    """The one run of a log that the official schema allows."""
    log = json.loads(data)
    checker = jsonschema.Draft4Validator.FORMAT_CHECKER
    jsonschema.Draft4Validator(OFFICIAL, format_checker=checker).validate(log)
    assert log["version"] == "2.1.0"
    (run,) = log["runs"]
    return dict(run)


def shown(*documents: Any, **look: Any) -> dict[str, Any]:
    return run_of(sarif.several(documents, Look(**look)))


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_every_check_is_a_rule_with_its_explanation(lang: str) -> None:
    rules = shown(result(), lang=lang)["tool"]["driver"]["rules"]
    assert [rule["id"] for rule in rules] == [
        code for code, one in catalogue().items() if one.about == "audit_report"
    ]
    levels = {"error": "error", "warning": "warning", "info": "note"}
    for rule in rules:
        check = catalogue()[rule["id"]]
        assert rule["name"] == check.name
        assert rule["defaultConfiguration"]["level"] == levels[check.severity]
        assert 0 < len(rule["shortDescription"]["text"]) < len(rule["fullDescription"]["text"]) <= 90
        assert rule["fullDescription"]["text"] == summary(check.code, lang)
        assert rule["help"]["text"].count("\n\n") == rule["help"]["markdown"].count("\n\n") == 5
        assert 0 < len(rule["properties"]["tags"]) <= 10


def test_only_the_checks_that_were_made_are_rules() -> None:
    document = result(finding()).replaced(not_checked=[])
    run = shown(document, select=("CAL",), ignore=("CAL002",))
    rules = run["tool"]["driver"]["rules"]
    assert run["results"][0]["ruleIndex"] == 0
    assert [rule["id"] for rule in rules] == ["CAL001", "CAL003", "CAL004", "CAL005", "CAL006"]


def test_a_finding_is_a_result_whose_message_suffices() -> None:
    run = shown(result(finding(), path="草稿/报告 1.txt"))
    (one,) = run["results"]
    assert run["tool"]["driver"]["rules"][one["ruleIndex"]]["id"] == one["ruleId"] == "CAL001"
    assert one["level"] == "error"
    for part in (
        "压力表（20881）校准有效期至 2025-05-30",
        "第3页12行",
        "不早于 2025-06-12",
        "GB/T 27021.1-2017 9.4.5",
    ):
        assert part in one["message"]["text"]
    assert one["partialFingerprints"]["primaryLocationLineHash"] == "0123456789abcdef:1"
    (place,), (other,) = one["locations"], one["relatedLocations"]
    assert place["physicalLocation"]["artifactLocation"] == {
        "uri": "%E8%8D%89%E7%A8%BF/%E6%8A%A5%E5%91%8A%201.txt",
        "uriBaseId": "%SRCROOT%",
        "index": 0,
    }
    assert place["physicalLocation"]["region"] == {"startLine": 12}
    assert place["properties"] == {"page": 3, "line": 12, "bbox": [72.0, 310.5, 220.1, 324.0]}
    assert place["message"]["text"] == "第3页12行 有效期至2025年5月30日"
    assert other["message"]["text"] == "第1页4行 审核至 2025-06-12"
    assert run["artifacts"][0]["hashes"] == {"sha-256": "0" * 64}
    assert "%SRCROOT%" in run["originalUriBaseIds"]
    assert one["suppressions"] == []


def test_lines_of_what_is_no_text_are_no_regions() -> None:
    document = result(finding())
    for kind in ("pdf", "docx", "image"):
        info = document.document.replaced(format=kind)
        (one,) = shown(document.replaced(document=info))["results"]
        assert one["locations"][0]["physicalLocation"]["region"] == {"startLine": 1}
        assert one["locations"][0]["properties"]["line"] == 12


@pytest.mark.parametrize(
    ("path", "uri"),
    [
        ("./a/../b.txt", "b.txt"),
        ("../b%.txt", "../b%25.txt"),
        ("c:d?.txt", "c%3Ad%3F.txt"),
        ("/srv/a b.txt", "file:///srv/a%20b.txt"),
        ("-", "-"),
    ],
)
def test_paths_are_uris(path: str, uri: str) -> None:
    location = shown(result(path=path))["artifacts"][0]["location"]
    assert location["uri"] == uri
    assert ("uriBaseId" in location) == (not path.startswith("/"))


def test_what_is_let_stand_is_suppressed_with_the_reason() -> None:
    told = Suppression(reason="新证书已看", by="程", until="2026-03-31")
    (one,) = shown(result(finding(suppressed=True, suppression=told)))["results"]
    (mark,) = one["suppressions"]
    assert mark == {"kind": "external", "status": "accepted", "justification": "新证书已看, 程, 2026-03-31"}


def test_what_was_not_checked_or_read_is_told() -> None:
    run = shown(result(finding()), FAILED)
    (invocation,) = run["invocations"]
    assert invocation["executionSuccessful"] is False
    unread, *unchecked = invocation["toolExecutionNotifications"]
    assert (unread["level"], unread["descriptor"], unread["message"]["text"]) == (
        "error",
        {"id": "corrupt"},
        "坏：已损坏",
    )
    assert unread["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == "%E5%9D%8F%20%231.pdf"
    assert [one["associatedRule"]["id"] for one in unchecked] == ["NC001", "NC002"]
    assert "nonconformities.minor" in unchecked[0]["message"]["text"]
    assert shown(result())["invocations"][0]["executionSuccessful"] is True


def test_github_s_limits_are_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    long = finding(message="长" * 9000, evidence=[at(i, "甲" * 3000) for i in range(1, 1500)])
    (one,) = shown(result(long))["results"]
    assert len(one["message"]["text"]) == sarif.LONGEST_MESSAGE
    assert len(one["relatedLocations"]) < sarif.MOST_PLACES
    assert max(len(place["message"]["text"]) for place in one["relatedLocations"]) <= 1024
    monkeypatch.setattr(sarif, "MOST_RESULTS", 2)
    many = result(finding("SUM002", severity="info"), finding("NC001", severity="warning"))
    run = shown(many, many.replaced(document=many.document.replaced(path="b.txt")))
    assert [one["ruleId"] for one in run["results"]] == ["NC001", "NC001"]
    assert "2" in run["invocations"][0]["toolExecutionNotifications"][-1]["message"]["text"]


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_texts_are_text(text: str) -> None:
    evil = finding(message=text, evidence=[at(1, text), at(2, text)], expected=text, actual=text)
    run = shown(result(evil, path=f"{text}.txt"))
    (one,) = run["results"]
    messages = [one["message"]["text"], *(place["message"]["text"] for place in one["relatedLocations"])]
    for told in messages:
        assert "](" not in told
        assert all(char.isprintable() for char in told)
    assert all(char.isascii() and char not in ' <>"\\' for char in run["artifacts"][0]["location"]["uri"])


def test_the_same_bytes_and_no_slower_than_json() -> None:
    document = check_path(str(ROOT / "corpus" / "reports" / "huanan-eo-defects.docx"))
    document = document.replaced(findings=(document.findings * 40)[:40])
    assert sarif.one(document, Look()) == sarif.one(document, Look(columns=40, colour=True))
    works = [partial(load("check", name).one, document, Look()) for name in ("json", "sarif", "junit")]
    as_json, as_sarif, as_junit = side_by_side(*works, rounds=7)
    assert as_sarif <= 2 * as_json
    assert as_junit <= as_json


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("sarif")
    (folder / "a.txt").write_text(made.COVER + made.CLOSING, encoding="utf-8")
    (folder / "bad.pdf").write_bytes(b"%PDF-1.4 broken")
    rules = invented.rules("decimal", halves=True)
    (folder / "rules.md").write_text(text_of(rules.report), encoding="utf-8")
    (folder / "notice.md").write_text(NOTICE, encoding="utf-8")
    return folder


def test_several_go_to_one_file_with_those_that_could_not_be_read(hegui: Hegui, folder: Path) -> None:
    ran = hegui("check", "a.txt", "bad.pdf", "--format", "sarif", "--output", "out.sarif", cwd=folder)
    assert ran.status == 2
    run = run_of((folder / "out.sarif").read_bytes())
    assert [one["location"]["uri"] for one in run["artifacts"]] == ["a.txt"]
    assert run["invocations"][0]["executionSuccessful"] is False
    alone = hegui("check", "bad.pdf", "--format", "sarif", cwd=folder)
    assert (alone.status, run_of(alone.out)["results"]) == (2, [])
    each = hegui("check", "a.txt", "bad.pdf", "--format", "sarif", "--output", "each/", cwd=folder)
    assert each.status == 2
    assert sorted(path.name for path in (folder / "each").iterdir()) == ["a.txt.sarif", "bad.pdf.sarif"]


@pytest.mark.parametrize(
    ("arguments", "subject"),
    [
        (("check", "a.txt"), "audit_report"),
        (("rulebook", "rules.md"), "certification_rules"),
        (("monitor", "--list", "notice.md"), "list"),
    ],
)
def test_each_command_has_the_rules_of_its_documents(
    hegui: Hegui, folder: Path, arguments: tuple[str, ...], subject: str
) -> None:
    ran = hegui(*arguments, "--format", "sarif", cwd=folder)
    assert ran.status in (0, 1), ran.err
    rules = run_of(ran.out)["tool"]["driver"]["rules"]
    assert [one["id"] for one in rules] == [code for code, one in catalogue().items() if one.about == subject]


def test_the_sample_is_valid(hegui: Hegui) -> None:
    ran = hegui(
        "check", "corpus/reports/huanan-eo-defects.pdf", "--format", "sarif", "--lang", "en", cwd=ROOT
    )
    run = run_of(ran.out)
    assert len(run["results"]) > 10
    assert all(one["locations"][0]["properties"]["page"] for one in run["results"])
