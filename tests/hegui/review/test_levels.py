"""`--level` shows findings from a severity up, in every format; a severity `off` is as if ignored."""

from __future__ import annotations

import io
import json
import zipfile
from collections import Counter
from pathlib import Path
from typing import Any

import pandas as pd
import pytest
from pypdf import PdfReader

from hegui.render.pipelines import rdjsonl
from tests.conftest import ROOT, Hegui, Ran

REPORT = ROOT / "corpus/reports/huanan-eo-defects.docx"
LEVELS = {"error": {"error"}, "warning": {"error", "warning"}, "info": {"error", "warning", "info"}}


def checked(hegui: Hegui, *arguments: str) -> dict[str, Any]:
    answer: dict[str, Any] = json.loads(hegui("check", str(REPORT), "--format", "json", *arguments).out)
    return answer


@pytest.fixture(scope="module")
def everything(hegui: Hegui) -> dict[str, Any]:
    return checked(hegui)


@pytest.mark.parametrize("level", LEVELS)
def test_the_level_is_a_threshold_and_counts_and_numbers_stay(
    hegui: Hegui, everything: dict[str, Any], level: str
) -> None:
    shown = checked(hegui, "--level", level)
    assert shown["findings"] == [one for one in everything["findings"] if one["severity"] in LEVELS[level]]
    assert shown["summary"] == everything["summary"]
    assert shown["not_shown"] == len(everything["findings"]) - len(shown["findings"])


def test_the_exit_status_is_that_of_all_findings(hegui: Hegui) -> None:
    options = ("check", str(REPORT), "--select", "CMP002", "--level", "error")
    assert hegui(*options, "--fail-on", "warning").status == 1
    assert hegui(*options).status == 0


def written(hegui: Hegui, tmp_path: Path, name: str, report: Path = REPORT) -> tuple[bytes, Ran]:
    target = tmp_path / f"a.{name}"
    ran = hegui("check", str(report), "--format", name, "--output", str(target), "--level", "error")
    return target.read_bytes(), ran


def test_every_format_shows_errors_alone(hegui: Hegui, tmp_path: Path, everything: dict[str, Any]) -> None:
    codes = Counter(one["code"] for one in everything["findings"] if one["severity"] == "error")
    milder = {one["code"] for one in everything["findings"]} - set(codes)
    assert milder
    left = len(everything["findings"]) - codes.total()
    for name in ("text", "html", "markdown", "list", "sarif", "junit", "rdjsonl"):
        data, ran = written(hegui, tmp_path, name)
        told = data.decode()
        found = json.loads(told)["runs"][0]["results"] if name == "sarif" else []
        if name == "sarif":
            assert Counter(one["ruleId"] for one in found) == codes
        elif name == "rdjsonl":
            lines = [json.loads(line)["code"]["value"] for line in told.splitlines()]
            assert Counter(lines) == codes + Counter([rdjsonl.DAY])
        elif name == "junit":
            assert all(one["message"] not in told for one in everything["findings"] if one["code"] in milder)
        else:
            assert f"另有 {left} 条级别较低的没有列出" in told
            assert all(one["message"] not in told for one in everything["findings"] if one["code"] in milder)
        assert f"另有 {left} 条级别较低的没有列出" in told + ran.err
    sheet = pd.read_excel(io.BytesIO(written(hegui, tmp_path, "xlsx")[0]), sheet_name=None)
    assert Counter(one.split()[0] for one in sheet["问题"]["检查"]) == codes
    assert list(sheet["概要"]["未列出（--level）"]) == [left]
    with zipfile.ZipFile(io.BytesIO(written(hegui, tmp_path, "docx")[0])) as package:
        comments = package.read("word/comments.xml").decode()
    assert "警告 " not in comments
    pages = PdfReader(io.BytesIO(written(hegui, tmp_path, "pdf", REPORT.with_suffix(".pdf"))[0])).pages
    listed: Any = [page["/Annots"] for page in pages if "/Annots" in page]
    entries = [note.get_object() for notes in listed for note in notes]
    notes = [one["/Contents"] for one in entries if "/Contents" in one]
    assert sum("错误" in one for one in notes) == codes.total()
    assert not any("警告" in one for one in notes)


def test_nothing_from_this_level_up_is_not_told_as_nothing_found(hegui: Hegui, tmp_path: Path) -> None:
    told = hegui("check", str(REPORT), "--select", "CMP002", "--level", "error").out
    assert "此级别及以上没有发现问题" in told
    assert "\n没有发现问题" not in told


def test_off_is_as_if_ignored(hegui: Hegui, tmp_path: Path, everything: dict[str, Any]) -> None:
    settings = tmp_path / "hegui.toml"
    settings.write_text('severity = {LAW = "off", LAW003 = "info", SUM001 = "off"}\n', "utf-8")
    shown = checked(hegui, "--config", str(settings))
    ignored = checked(hegui, "--ignore", "LAW001,LAW002,LAW004,LAW005,LAW006,LAW007,LAW008,SUM001")
    assert [one["code"] for one in shown["findings"]].count("LAW003") == 1
    assert {one["code"] for one in shown["findings"]} == {one["code"] for one in ignored["findings"]}
    assert {"LAW001", "SUM001"} <= {one["code"] for one in everything["findings"]}
    assert {one["code"] for one in shown["not_checked"]} == {one["code"] for one in ignored["not_checked"]}
    assert shown["summary"]["error"] == ignored["summary"]["error"]


def test_what_is_off_by_the_settings_is_no_passed_case_of_junit(hegui: Hegui, tmp_path: Path) -> None:
    settings = tmp_path / "hegui.toml"
    settings.write_text('severity = {LAW007 = "off"}\n', "utf-8")
    told = hegui("check", str(REPORT), "--format", "junit", "--config", str(settings)).out
    assert "LAW006" in told
    assert "LAW007" not in told


def test_another_word_is_refused_and_the_schema_knows_off(hegui: Hegui, tmp_path: Path) -> None:
    settings = tmp_path / "hegui.toml"
    settings.write_text('severity = {LAW007 = "none"}\n', "utf-8")
    ran = hegui("check", str(REPORT), "--config", str(settings))
    assert ran.status == 2
    assert "error | warning | info | off" in ran.err
    schema = json.loads(hegui("schema", "settings").out)
    assert schema["properties"]["severity"]["additionalProperties"]["anyOf"][0]["enum"][-1] == "off"
    assert schema["properties"]["level"]["enum"] == ["error", "warning", "info"]
