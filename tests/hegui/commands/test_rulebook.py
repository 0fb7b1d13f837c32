"""`hegui rulebook`: what it prints, its exit status, and which command is the right one."""

from __future__ import annotations

import json
from pathlib import Path

import jsonschema
import pandas as pd
import pytest

from corpus.layouts.plain import text_of
from corpus.layouts.word import docx_of
from hegui.commands.json_schemas import schema
from hegui.render.page import Page
from hegui.render.pages import rule_tables
from hegui.terminal.width import width
from schemas.other_kinds.rulebook import RuleTable
from tests.conftest import Hegui
from tests.extract.rulebook import invented

REPORT = "管理体系审核报告\n受审核方名称：青峦环保设备有限公司\n审核日期：2025年6月11日\n审核组长：周明远\n"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("rules")
    rules = invented.rules("decimal", halves=True)
    (made / "a.txt").write_text(text_of(rules.report), encoding="utf-8")
    (made / "b.docx").write_bytes(docx_of(rules.report))
    (made / "report.txt").write_text(REPORT, encoding="utf-8")
    return made


def test_json_is_a_result_that_the_schema_allows(hegui: Hegui, folder: Path) -> None:
    ran = hegui("rulebook", "a.txt", "--format", "json", cwd=folder)
    assert (ran.status, ran.err) == (0, "")
    data = json.loads(ran.out)
    jsonschema.validate(data, schema("result"), jsonschema.Draft202012Validator)
    assert data["document"]["kind"] == "certification_rules"
    assert (data["as_of"], data["packs"], data["requirements"]) == (None, [], [])
    assert "report" not in data
    book = data["rulebook"]
    assert list(book) == ["document", "clauses", "parameters", "tables"]
    assert list(book["clauses"][0]) == ["number", "title", "text", "parent", "line"]
    assert list(book["tables"][0]) == ["title", "columns", "rows"]
    assert book["tables"][0]["rows"][0] == ["1-5", 3, 2.5, 2.5]
    assert '"1-5",\n            3,' in ran.out


def test_a_workbook_has_clauses_parameters_and_tables(hegui: Hegui, folder: Path, tmp_path: Path) -> None:
    data = json.loads(hegui("rulebook", "a.txt", "--format", "json", cwd=folder).out)["rulebook"]
    target = tmp_path / "rules.xlsx"
    hegui("rulebook", "a.txt", "--format", "xlsx", "--output", target, "--fail-on", "never", cwd=folder)
    sheets = pd.read_excel(target, sheet_name=None, dtype=str)
    assert list(sheets) == ["概要", "问题", "条款", "参数", "表格", "未能检查", "来源"]
    assert list(sheets["条款"]["条款"]) == [one["number"] for one in data["clauses"]]
    assert len(sheets["参数"]) == len(data["parameters"])
    assert len(sheets["表格"]) == sum(1 + len(table["rows"]) for table in data["tables"])


def test_several_documents_and_the_same_of_each_format(hegui: Hegui, folder: Path) -> None:
    ran = hegui("rulebook", "a.txt", "b.docx", "report.txt", "--format", "json", cwd=folder)
    assert ran.status == 2
    first, second, wrong = json.loads(ran.out)["results"]
    assert wrong["error"]["kind"] == "wrong_kind"
    assert [{**one, "line": 0} for one in first["rulebook"]["clauses"]] == [
        {**one, "line": 0} for one in second["rulebook"]["clauses"]
    ]
    assert first["rulebook"]["tables"] == second["rulebook"]["tables"]
    assert second["document"]["format"] == "docx"


def test_text_shows_head_clauses_and_tables(hegui: Hegui, folder: Path) -> None:
    ran = hegui("rulebook", "a.txt", cwd=folder)
    assert ran.status == 0
    assert "认证规则 · 能源管理体系认证规则 · BCXC-RZ-07" in ran.out
    assert "机构 北辰信诚认证有限公司 · 版本 B/1 · 生效 2025-04-01" in ran.out
    assert "3.2 审核时间" in ran.out
    assert "276-425" in ran.out
    assert max(map(width, ran.out.splitlines())) <= 80
    assert "in force from 2025-04-01" in hegui("rulebook", "a.txt", "--lang", "en", cwd=folder).out


def test_a_wrong_command_names_the_right_one_both_ways(hegui: Hegui, folder: Path) -> None:
    for command, path, told in (
        ("check", "a.txt", "不是审核报告，是认证规则：标题如此；请用 hegui rulebook"),
        ("extract", "a.txt", "不是审核报告，是认证规则：标题如此；请用 hegui rulebook"),
        ("rulebook", "report.txt", "不是认证规则，是审核报告：标题如此；请用 hegui check"),
    ):
        ran = hegui(command, path, cwd=folder)
        assert (ran.status, ran.out) == (2, "")
        assert ran.err == f"hegui: {path}：{told}\n"
    english = hegui("rulebook", "report.txt", "--lang", "en", cwd=folder).err
    assert (
        english
        == "hegui: report.txt: no certification rules: an audit report: by its title; use hegui check\n"
    )


def test_a_settings_file_of_check_serves_it_too(hegui: Hegui, folder: Path) -> None:
    (folder / "own.toml").write_text(
        'stage = "draft"\nrules = "general"\nfail-on = "info"\n', encoding="utf-8"
    )
    ran = hegui("rulebook", "a.txt", "--config", "own.toml", "--format", "json", cwd=folder)
    assert json.loads(ran.out)["settings"] == "own.toml"
    (folder / "wrong.toml").write_text('stage = "drft"\n', encoding="utf-8")
    assert hegui("rulebook", "a.txt", "--config", "wrong.toml", cwd=folder).status == 2


def test_from_standard_input_and_to_a_file(hegui: Hegui, folder: Path) -> None:
    ran = hegui("rulebook", "b.docx", "--format", "json", "--output", "out.json", cwd=folder)
    assert (ran.status, ran.out) == (0, "")
    assert json.loads((folder / "out.json").read_bytes())["rulebook"]["document"]["version"] == "B/1"


def test_tables_of_any_width_fit_the_screen() -> None:
    page = Page(40, colour=False)
    wide = RuleTable(
        title="时间", columns=["人数", *(f"体系{n}" for n in range(8))], rows=[["1-5", *range(8)]]
    )
    long = RuleTable(title=None, columns=["风险", "业务"], rows=[["高", "采矿与采石" * 20]])
    levels = RuleTable(title="时间", columns=["人数", "天/高", "天/低"], rows=[["1-5", 3, 2.5]])
    for table in (wide, long, levels):
        rule_tables.write(page, table, "zh")
    lines = page.bytes().decode().splitlines()
    assert max(map(width, lines)) <= 40
    assert [line for line in lines if "人数" in line] == [
        "  人数  体系0  体系1  体系2  体系3",
        "  人数  体系4  体系5  体系6  体系7",
        "  人数  高  低",
    ]
    assert "表 时间 (天)" in lines
    assert "  1-5   3   2.5" in lines
