"""`hegui monitor`: what it prints, writes and refuses."""

from __future__ import annotations

import json
import zipfile
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from openpyxl import load_workbook

from corpus.checklists.__main__ import write
from corpus.checklists.filled import filled, truth
from hegui.commands.json_schemas import schema
from ingest import read_bytes
from tests.conftest import ROOT, Hegui

SMALL = ROOT / "tests" / "checks" / "data" / "checklist.yaml"
OWN = """检测机构质量监测检查表
机构名称：宁洲明测检测有限公司
检查指标	检查方法	评分细则	分值	扣分	存在问题
1. ★检测场所独立固定	查阅租赁合同和平面图。	不符合的，判为不合格。	/	符合
	查看现场的门牌和标识。	不符合的，判为不合格。	/	符合
2. 人员培训按计划开展	查阅培训计划和记录。	每发现1人未培训的，扣1分。	4	1	1人未培训
3. 原始记录填写规范	查阅原始记录。	第1项每处扣2分；第2项每处扣0.5分。	6	0
4. ▲检测数据真实	核对图谱与原始记录。	不符合的，判为不合格。	/	符合
5. 报告审核与签发	查阅审核记录。	未审核的扣5分，每处错误扣2分。	10	2
"""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A right checklist, one with a failed key item, a blank one, as Word files and text."""
    made = tmp_path_factory.mktemp("monitor")
    write([filled(seed) for seed in (1, 10, 15)], made, ["docx", "flat.txt"])
    return made


def named(folder: Path, seed: int, form: str = "docx") -> Path:
    return folder / f"{filled(seed).name}.{form}"


def printed(hegui: Hegui, *arguments: str | Path) -> dict[str, Any]:
    made: dict[str, Any] = json.loads(hegui("monitor", *arguments, "--format", "json").out)
    return made


def test_the_json_has_what_the_form_has(hegui: Hegui, folder: Path) -> None:
    result = printed(hegui, named(folder, 1))
    monitoring = truth(filled(1), form=True)["monitoring"]
    assert {name: result["monitoring"][name] for name in monitoring} == monitoring
    assert result["document"]["kind"] == "monitoring_checklist"
    assert (result["as_of"], result["packs"], result["requirements"], result["findings"]) == (
        None,
        [],
        [],
        [],
    )


def test_the_json_is_as_the_schema_says(hegui: Hegui, folder: Path) -> None:
    validator = Draft202012Validator(schema("result"))
    assert list(validator.iter_errors(printed(hegui, named(folder, 10), "--lint"))) == []


def test_the_status_tells_of_findings(hegui: Hegui, folder: Path) -> None:
    assert hegui("monitor", named(folder, 1)).status == 0
    wrong = hegui("monitor", named(folder, 10))
    assert wrong.status == 1
    assert "MON003" in wrong.out
    assert hegui("monitor", named(folder, 10), "--ignore", "MON003").status == 0
    assert hegui("monitor", named(folder, 15), "--fail-on", "warning").status == 1


def test_the_text_tells_points_grade_and_deductions(hegui: Hegui, folder: Path) -> None:
    told = hegui("monitor", named(folder, 10)).out
    for word in ("资质条件", "不合格（表上写", "关键项", "不符合", "扣分与不符合"):
        assert word in told
    english = hegui("monitor", named(folder, 10), "--lang", "en").out
    assert "failed (the form has" in english


def test_slips_of_the_checklist_are_told_where_asked_for(hegui: Hegui, folder: Path) -> None:
    told = hegui("monitor", named(folder, 15), "--lint").out
    assert "扣分档次 3 分高于该行分值 2 分" in told
    assert "第 4–34 项" not in hegui("monitor", named(folder, 15)).out
    lint = printed(hegui, named(folder, 15), "--lint")["lint"]
    assert {"kind": "step_above_value", "indicators": [17], "words": {"step": "3", "value": "2"}} in lint


def test_the_result_form_is_filled_in(hegui: Hegui, folder: Path, tmp_path: Path) -> None:
    target = tmp_path / "结果表.docx"
    assert hegui("monitor", named(folder, 10), "--form", target).status == 1
    text = read_bytes(target.read_bytes(), "结果表.docx").text
    made = filled(10)
    for told in (made.institution, made.number, "☑不合格", "关键项：5项，其中：符合 4 项，不符合 1 项"):
        assert told in text


def test_the_result_form_gives_most_of_its_width_to_what_is_told(
    hegui: Hegui, folder: Path, tmp_path: Path
) -> None:
    import docx

    target = tmp_path / "f.docx"
    hegui("monitor", named(folder, 10), "--form", target)
    labels, parts, told = (column.width for column in docx.Document(str(target)).tables[0].columns)
    assert told > labels + parts


def test_an_open_checklist_gives_an_open_form(hegui: Hegui, folder: Path, tmp_path: Path) -> None:
    hegui("monitor", named(folder, 15), "--form", tmp_path / "open.docx")
    text = read_bytes((tmp_path / "open.docx").read_bytes(), "open.docx").text
    assert "得分：____分" in text
    assert "☑" not in text


def test_the_forms_of_several_go_to_a_folder(hegui: Hegui, folder: Path, tmp_path: Path) -> None:
    hegui("monitor", named(folder, 1), named(folder, 10), "--form", tmp_path / "forms")
    assert len(list((tmp_path / "forms").glob("*.docx"))) == 2


def cells(path: Path, sheet: int) -> list[list[str]]:
    """The values of a sheet of a workbook."""
    rows = load_workbook(path).worksheets[sheet - 1].iter_rows(values_only=True)
    return [["" if cell is None else str(cell) for cell in row] for row in rows]


def test_many_go_into_one_workbook(hegui: Hegui, folder: Path, tmp_path: Path) -> None:
    target = tmp_path / "汇总.xlsx"
    done = hegui("monitor", folder, "--format", "xlsx", "--output", target, "--fail-on", "never")
    summary, items, findings = (cells(target, sheet) for sheet in (1, 2, 3))
    assert done.status == 0
    assert filled(1).institution in {row[1] for row in summary}
    assert len(items) == 1 + 2 * sum(len(filled(seed).items) for seed in (1, 10, 15))
    assert "MON003" in {row[2] for row in findings if len(row) > 2}


def test_a_workbook_goes_to_the_folder_for_output(hegui: Hegui, folder: Path, tmp_path: Path) -> None:
    hegui("monitor", named(folder, 1), "--format", "xlsx", cwd=tmp_path)
    assert [path.name for path in (tmp_path / "reports_out").iterdir()] == [f"{filled(1).name}.docx.xlsx"]
    assert cells(next((tmp_path / "reports_out").iterdir()), 1)[1][1] == filled(1).institution


def test_what_a_cell_begins_with_makes_no_formula(tmp_path: Path) -> None:
    from hegui.render.workbooks.workbook import Row, Sheet, workbook

    rows: list[Row] = [["=1+1", None, 2.5], ["<b>", "\x01", 3]]
    (tmp_path / "x.xlsx").write_bytes(workbook([Sheet("甲 & 乙", rows)]))
    assert cells(tmp_path / "x.xlsx", 1) == [["=1+1", "", "2.5"], ["<b>", "␁", "3"]]
    with zipfile.ZipFile(tmp_path / "x.xlsx") as archive:
        assert b"<f>" not in archive.read("xl/worksheets/sheet1.xml")


def test_an_own_definition_reads_an_own_checklist(hegui: Hegui, tmp_path: Path) -> None:
    file = tmp_path / "own.txt"
    file.write_text(OWN, encoding="utf-8")
    result = printed(hegui, file, "--definition", SMALL)
    assert result["monitoring"]["scores"] == {"qualification": 3.0, "conduct": 14.0, "total": 17.0}
    assert result["monitoring"]["checklist"] == "small"
    assert result["not_checked"][0]["code"] == "MON001"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (OWN, "--definition"),
        ("管理体系审核报告\n受审核方：甲公司\n审核组长：乙\n审核日期：2025-03-01\n", "hegui check"),
        ("今天天气很好。\n", "不是质量监测检查表"),
    ],
)
def test_what_is_no_known_checklist_is_refused(hegui: Hegui, tmp_path: Path, text: str, told: str) -> None:
    file = tmp_path / "x.txt"
    file.write_text(text, encoding="utf-8")
    refused = hegui("monitor", file)
    assert refused.status == 2
    assert told in refused.err
    assert len(refused.err.splitlines()) == 1


@pytest.mark.parametrize(("content", "told"), [(None, "没有这个文件"), ("id: 1", "检查表定义")])
def test_a_definition_that_cannot_be_used_is_refused(
    hegui: Hegui, folder: Path, tmp_path: Path, content: str | None, told: str
) -> None:
    file = tmp_path / "d.yaml"
    if content is not None:
        file.write_text(content, encoding="utf-8")
    refused = hegui("monitor", named(folder, 1), "--definition", file)
    assert refused.status == 2
    assert told in refused.err


def test_eval_measures_checklists(hegui: Hegui, folder: Path) -> None:
    measured = json.loads(hegui("eval", folder, "--format", "json").out)
    fields, codes = measured["total"]["fields"], measured["total"]["codes"]
    assert (fields["fp"], fields["fn"], codes["fp"], codes["fn"]) == (0, 0, 0, 0)
    assert measured["fields"]["items[].deducted"]["tp"] > 0
    assert set(measured["codes"]) == {"MON003", "MON004"}
