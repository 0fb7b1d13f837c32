"""`hegui show --statements`: what was understood of a report, with its places."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from extract.ledger.shown import kinds
from hegui.cli import run
from hegui.wording import name

REPORT = (
    "管理体系审核报告\n受审核方：杭州甲木家具有限公司\n"
    "与乙环保公司签订的协议，协议期限：2024年1月1日至2024年12月31日，废油漆桶由其处置。\n"
)


@pytest.fixture
def report(tmp_path: Path) -> str:
    path = tmp_path / "r.txt"
    path.write_text(REPORT, encoding="utf-8")
    return str(path)


def test_the_text_has_topic_place_and_what_was_read(
    report: str, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    assert run(["show", report, "--statements"]) == 0
    page = capsysbinary.readouterr().out.decode()
    assert "组织  organization.agreement_terms" in page
    assert "第 3 段（第3行）" in page
    assert "service: 处置；start: 2024-01-01；end: 2024-12-31" in page
    assert "settled" not in page


def test_the_json_has_the_statement(report: str, capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    assert run(["show", report, "--statements", "--format", "json"]) == 0
    answer = json.loads(capsysbinary.readouterr().out)
    (statement,) = [one for one in answer["statements"] if one["topic"] == "organization.agreement_terms"]
    assert statement["about"] == {
        "service": "处置",
        "start": "2024-01-01",
        "end": "2024-12-31",
        "settled": False,
    }
    assert statement["evidence"]["line"] == 3


def test_a_nonconformity_is_shown_by_what_is_written(
    report: str, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    entry = "不符合项\n不符合编号：NC-02\n责任部门：采购部\n不符合条款：8.4.1\n不符合事实：未提供记录。\n"
    Path(report).write_text(REPORT + entry, encoding="utf-8")
    assert run(["show", report, "--statements"]) == 0
    page = "".join(capsysbinary.readouterr().out.decode().split())
    assert "item:NC-02,采购部,8.4.1,未提供记录" in page


def test_people_are_masked(report: str, capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    Path(report).write_text(REPORT + "审核组长：纪若拙\n", encoding="utf-8")
    assert run(["show", report, "--statements", "--redact", "--format", "json"]) == 0
    assert "纪若拙" not in capsysbinary.readouterr().out.decode()


def test_there_is_no_html_of_statements(report: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["show", report, "--statements", "--html", "x.html", "--lang", "en"]) == 2
    assert "--statements has no HTML" in capsys.readouterr().err


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_every_room_has_its_name(lang: str) -> None:
    for kind in kinds():
        assert name("statement_rooms", kind.TOPIC.partition(".")[0], lang)
