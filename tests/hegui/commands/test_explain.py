"""`hegui extract --explain FIELD` on a terminal and as JSON."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from hegui.cli import run

REPORT = "管理体系审核报告\n受审核方：杭州甲木家具有限公司\n审核组长：纪若拙\n审核结论：推荐注册\n"


@pytest.fixture
def report(tmp_path: Path) -> str:
    path = tmp_path / "r.txt"
    path.write_text(REPORT, encoding="utf-8")
    return str(path)


def test_the_text_tells_value_label_and_place(
    report: str, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    assert run(["extract", report, "--explain", "organization.name"]) == 0
    told = capsysbinary.readouterr().out.decode()
    for part in (
        "杭州甲木家具有限公司  [第 2 段（第2行）]",
        "「受审核方」  冒号后  organization.yaml:",
        " fields.name",
    ):
        assert part in told


def test_the_json_has_every_place(report: str, capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    assert run(["extract", report, "--explain", "organization", "--format", "json"]) == 0
    fields = json.loads(capsysbinary.readouterr().out)["fields"]
    assert fields[0]["path"] == "organization.name"
    assert fields[0]["places"][0]["ways"][0]["reader"] == "label"


def test_an_unknown_field_names_the_nearest(report: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["extract", report, "--explain", "organisation.name", "--lang", "en"]) == 2
    assert "organization.name" in capsys.readouterr().err


def test_an_entry_that_is_not_there_is_told(report: str, capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    assert run(["extract", report, "--explain", "team[9].name", "--lang", "en"]) == 0
    assert "there is no such entry" in capsysbinary.readouterr().out.decode()
