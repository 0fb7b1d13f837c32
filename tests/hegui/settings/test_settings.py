"""Settings files and what they let stand: found upwards, overruled by the command line, refused in a line."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest

import hegui as hegui_package
from hegui.commands import check
from hegui.commands.json_schemas import schema
from hegui.review.suppression import marked
from hegui.settings import settings_file
from hegui.terminal.parser import Parser
from schemas.result import Finding
from tests import made
from tests.conftest import Hegui

TEXT = (made.COVER + made.CLOSING).replace(
    "2 审核范围",
    "1.2 器具\n声级计（型号 AWA-50，编号 41877）校准日期 2024年3月4日，有效期至 2025年3月3日。\n\n2 审核范围",
)


@pytest.fixture
def office(tmp_path: Path) -> Path:
    """A folder of reports below the folder of the settings."""
    below = tmp_path / "reports"
    below.mkdir()
    (below / "a.txt").write_text(TEXT, encoding="utf-8", newline="\n")
    return tmp_path


def checked(hegui: Hegui, folder: Path, *arguments: str) -> dict[str, Any]:
    ran = hegui("check", "a.txt", "--format", "json", *arguments, cwd=folder / "reports")
    assert ran.status in (0, 1), ran.err
    result: dict[str, Any] = json.loads(ran.out)
    return result


def of_code(result: dict[str, Any], code: str = "CAL001") -> list[dict[str, Any]]:
    return [finding for finding in result["findings"] if finding["code"] == code]


def test_without_a_file_there_are_no_settings(hegui: Hegui, office: Path) -> None:
    result = checked(hegui, office)
    assert result["settings"] is None
    assert [one["severity"] for one in of_code(result)] == ["error"]


def test_a_file_is_found_upwards_and_named(hegui: Hegui, office: Path) -> None:
    (office / "hegui.toml").write_text('severity = {CAL = "info", CAL001 = "warning"}\n')
    result = checked(hegui, office)
    assert result["settings"] == "../hegui.toml"
    assert [one["severity"] for one in of_code(result)] == ["warning"]


def test_a_project_s_file_counts_with_its_table_alone(hegui: Hegui, office: Path) -> None:
    (office / "hegui.toml").write_text('ignore = ["CAL"]\n')
    project = office / "reports" / "pyproject.toml"
    project.write_text('[project]\nname = "x"\n')
    assert not of_code(checked(hegui, office))
    project.write_text('[tool.hegui]\nfail-on = "never"\n')
    result = checked(hegui, office)
    assert result["settings"] == "pyproject.toml"
    assert of_code(result)


def test_the_document_s_own_folder_brings_no_settings(hegui: Hegui, office: Path) -> None:
    (office / "reports" / "hegui.toml").write_text('ignore = ["CAL"]\n')
    ran = hegui("check", "reports/a.txt", "--format", "json", cwd=office)
    assert json.loads(ran.out)["settings"] is None


def test_the_command_line_wins(hegui: Hegui, office: Path) -> None:
    (office / "hegui.toml").write_text('select = ["LAW"]\nfail-on = "never"\nlang = "en"\n')
    assert not of_code(checked(hegui, office))
    result = checked(hegui, office, "--select", "CAL", "--lang", "zh")
    assert [one["code"] for one in result["findings"]] == ["CAL001"]
    assert "有效期" in result["findings"][0]["message"]
    assert hegui("check", "a.txt", "--select", "CAL", cwd=office / "reports").status == 0
    assert (
        hegui("check", "a.txt", "--select", "CAL", "--fail-on", "error", cwd=office / "reports").status == 1
    )


def test_a_file_is_named_or_left_out(hegui: Hegui, office: Path) -> None:
    (office / "hegui.toml").write_text('ignore = ["CAL"]\n')
    (office / "other.toml").write_text('severity = {CAL001 = "info"}\n')
    assert checked(hegui, office, "--config", "none")["settings"] is None
    result = checked(hegui, office, "--config", "../other.toml")
    assert (result["settings"], of_code(result)[0]["severity"]) == ("../other.toml", "info")
    assert hegui("check", "a.txt", "--config", "no.toml", cwd=office / "reports").status == 2


def test_a_suppressed_finding_stays_and_counts_for_nothing(hegui: Hegui, office: Path) -> None:
    before = checked(hegui, office)
    name = of_code(before)[0]["fingerprint"]
    entry = f'[[suppress]]\nfingerprint = "{name}"\nreason = "已换新证"\nby = "程"\nuntil = 2030-01-01\n'
    (office / "hegui.toml").write_text(entry, encoding="utf-8")
    result = checked(hegui, office)
    assert of_code(result)[0]["suppressed"]
    assert of_code(result)[0]["suppression"] == {"reason": "已换新证", "by": "程", "until": "2030-01-01"}
    assert result["summary"]["error"] == before["summary"]["error"] - 1
    told = hegui("check", "a.txt", cwd=office / "reports")
    assert told.status == 0
    assert "已抑制（1 条，不计入合计）" in told.out
    assert "[已换新证,程,2030-01-01]" in "".join(told.out.split())


def test_what_was_suppressed_comes_back(hegui: Hegui, office: Path) -> None:
    (office / "hegui.toml").write_text('[[suppress]]\ncode = "CAL"\npath = "*.txt"\nuntil = "2025-12-31"\n')
    assert of_code(checked(hegui, office, "--as-of", "2025-12-31"))[0]["suppressed"]
    assert not of_code(checked(hegui, office, "--as-of", "2026-01-01"))[0]["suppressed"]


FOUND = Finding(
    code="CAL001",
    name="calibration-expired",
    rule="CAL001.validity",
    severity="error",
    message="",
    clauses=[],
    evidence=[],
    fields=[],
    fingerprint="f0",
)


@pytest.mark.parametrize(
    ("entry", "as_of", "suppressed"),
    [
        ({"code": "CAL001"}, "2025-06-01", True),
        ({"code": "cal"}, None, True),
        ({"code": "LAW"}, "2025-06-01", False),
        ({"fingerprint": "f0"}, None, True),
        ({"fingerprint": "f1"}, None, False),
        ({"code": "CAL", "path": "2024/*.pdf"}, None, True),
        ({"code": "CAL", "path": "2023/**"}, None, False),
        ({"code": "CAL", "until": "2025-06-01"}, "2025-06-01", True),
        ({"code": "CAL", "until": "2025-06-01"}, "2025-06-02", False),
        ({"code": "CAL", "until": "2025-06-01"}, None, False),
    ],
)
def test_which_findings_an_entry_covers(entry: dict[str, str], as_of: str | None, suppressed: bool) -> None:
    assert [one.suppressed for one in marked([FOUND], "2024/r1.pdf", as_of, [entry])] == [suppressed]


WRONG = [
    ('fail_on = "never"', "是否指 fail-on？"),
    ('fail-on = "nver"', "error | warning | info | never"),
    ('timeout = "soon"', "timeout"),
    ("timeout = -1", "timeout"),
    ("join = 1", "true | false"),
    ('severty = {CAL = "info"}', "是否指 severity？"),
    ('severity = {CAL01 = "info"}', "是否指 CAL001？"),
    ('severity = {CAL001 = "eror"}', "error | warning | info"),
    ('severity = "info"', "severity"),
    ('packs = "own.yaml"', "packs"),
    ('packs = ["own.yaml"]', "own.yaml：没有这个文件"),
    ('rules = "generl"', "是否指 general？"),
    ('select = ["CAL01"]', "是否指 CAL001？"),
    ('as-of = "soon"', "YYYY-MM-DD"),
    ("[[suppress]]\nreason = 'x'", "fingerprint"),
    ("[[suppress]]\ncode = 'CAL'\nfingerprint = 'f'", "fingerprint"),
    ("[[suppress]]\ncode = 'CAL01'", "是否指 CAL001？"),
    ("[[suppress]]\ncode = 'CAL'\nuntill = 2025-01-01", "是否指 suppress.until？"),
    ("[[suppress]]\ncode = 'CAL'\nuntil = 'soon'", "YYYY-MM-DD"),
    ("[suppress]\ncode = 'CAL'", "[[suppress]]"),
    ("timeout = 1000000", "timeout：1000000 不是秒数"),
    ("as-of = 2025-01-01T08:00:00", "YYYY-MM-DD"),
    ('packs = ["general"]', ".yaml"),
    ("[tool.hegui]\nselect = 'CAL'", "只用在 pyproject.toml"),
    ("select = 'CAL'\nignore = 'CAL'", "没有留下任何检查"),
    ("config = 'other.toml'", "config"),
    ("fail-on = ", "hegui.toml"),
]


@pytest.mark.parametrize(("content", "told"), WRONG)
def test_what_a_file_may_not_say_is_told_in_one_line(
    hegui: Hegui, office: Path, content: str, told: str
) -> None:
    (office / "hegui.toml").write_text(content, encoding="utf-8")
    ran = hegui("check", "a.txt", cwd=office / "reports")
    assert (ran.status, ran.out) == (2, "")
    assert told in ran.err
    assert ran.err.count("\n") == 1


def test_what_is_no_settings_file_is_told(hegui: Hegui, office: Path) -> None:
    below = office / "reports"
    (below / "hegui.toml").write_bytes("ignore = ['CAL'] # 不查".encode("gb18030"))
    assert "UTF-8" in hegui("check", "a.txt", cwd=below).err
    (below / "hegui.toml").unlink()
    (below / "pyproject.toml").write_text("[tool.other]\n")
    assert "[tool.hegui]" in hegui("check", "a.txt", "--config", "pyproject.toml", cwd=below).err
    (below / "pyproject.toml").write_text("[tool]\nhegui = 1\n")
    ran = hegui("check", "a.txt", "--lang", "en", cwd=below)
    assert (ran.status, ran.err) == (
        2,
        "hegui: pyproject.toml: tool.hegui: 1 cannot be used, it takes [tool.hegui]\n",
    )


def test_the_last_file_named_counts(hegui: Hegui, office: Path) -> None:
    (office / "other.toml").write_text('severity = {CAL001 = "info"}\n')
    assert checked(hegui, office, "--config", "../other.toml", "--config", "none")["settings"] is None


def test_wrong_arguments_are_told_in_the_file_s_language(hegui: Hegui, office: Path) -> None:
    (office / "hegui.toml").write_text('lang = "en"\n')
    ran = hegui("check", "a.txt", "--stge", "draft", cwd=office / "reports")
    assert ran.err == "hegui check: unknown argument --stge; did you mean --stage? (see --help)\n"
    ran = hegui("check", "a.txt", "--lang", "zh", "--stge", "draft", cwd=office / "reports")
    assert ran.err == "hegui check: 未知参数 --stge；是否指 --stage？（见 --help）\n"


def test_the_command_line_empties_a_list_of_the_file(hegui: Hegui, office: Path) -> None:
    (office / "hegui.toml").write_text('ignore = ["CAL"]\n')
    assert not of_code(checked(hegui, office))
    assert of_code(checked(hegui, office, "--ignore", ""))


@pytest.mark.parametrize("glob", ["reports/*.txt", "reports/", "a.txt", "**/a.*"])
def test_a_glob_is_told_from_the_file_s_folder(hegui: Hegui, office: Path, glob: str) -> None:
    (office / "hegui.toml").write_text(f'[[suppress]]\ncode = "CAL"\npath = "{glob}"\n')
    assert of_code(checked(hegui, office))[0]["suppressed"]
    for path in ("reports/a.txt", str(office / "reports" / "a.txt"), "reports/../reports/a.txt"):
        ran = hegui("check", path, "--format", "json", cwd=office)
        assert of_code(json.loads(ran.out))[0]["suppressed"], path


def test_own_packs_are_known_from_the_file_s_folder(hegui: Hegui, office: Path) -> None:
    (office / "own.yaml").write_text(
        "id: ours\nversion: '1'\ntitle: 本所规则\ndocument: OWN-01\nsource: ours\nconfidence: high\n"
        "extends: [general]\nseverities: {CAL001: warning}\n",
        encoding="utf-8",
    )
    (office / "hegui.toml").write_text('packs = ["own.yaml"]\nrules = ["auto", "ours"]\n', encoding="utf-8")
    result = checked(hegui, office)
    assert "ours" in result["packs"]
    assert of_code(result)[0]["severity"] == "warning"


LATE = [
    "报告日期：____",
    "报告编号：XXXX",
    "批准人：____",
    "编制日期：____",
    "受审核方代表确认：____",
    "Report No.: XXXX",
]
SEEN = [
    "产品名称：XXXX",
    "设备编号：XXXX",
    "校准日期：____",
    "环评批准文号：XXXX",
    "合同签订日期：____",
    "Device No.: XXXX",
]


def test_a_draft_is_not_blamed_for_what_is_filled_in_last(hegui: Hegui, office: Path) -> None:
    text = TEXT.replace("2 审核范围", "\n".join([*LATE, *SEEN, "", "2 审核范围"]))
    (office / "reports" / "a.txt").write_text(text, encoding="utf-8")
    final = of_code(checked(hegui, office), "CMP002")
    draft = of_code(checked(hegui, office, "--stage", "draft"), "CMP002")
    assert {one["severity"] for one in final} == {"warning"}
    late = {one["evidence"][0]["text"] for one in draft if one["severity"] == "info"}
    assert late == set(LATE)
    assert len(draft) == len(final) == len(LATE) + len(SEEN)
    assert {one["fingerprint"] for one in draft} == {one["fingerprint"] for one in final}


def test_the_example_of_the_docs_is_a_settings_file(tmp_path: Path) -> None:
    page = Path(hegui_package.__file__).parents[1] / "docs" / "settings.md"
    example = page.read_text(encoding="utf-8").partition("```toml\n")[2].partition("```")[0]
    (tmp_path / "hegui.toml").write_text(example, encoding="utf-8")
    parser = Parser(prog="hegui check")
    check.configure(parser)
    told = settings_file.load(str(tmp_path / "hegui.toml"), parser, lambda: settings_file.options_of(parser))
    assert told is not None
    assert len(told.suppress) == 1
    assert {"LAW007", "PER005"} <= told.severity.keys()


def test_the_schema_fits_what_is_read() -> None:
    told = schema("settings")
    jsonschema.Draft202012Validator.check_schema(told)
    good = {
        "fail-on": "warning",
        "as-of": "2025-01-01",
        "select": ["CAL"],
        "stage": "draft",
        "rules": ["auto", "own.yaml"],
        "severity": {"LAW007": "warning"},
        "packs": ["own.yaml"],
        "suppress": [{"code": "CAL001", "path": "*.pdf", "until": "2026-01-01"}],
    }
    jsonschema.validate(good, told)
    for bad in ({"fail_on": "never"}, {"suppress": [{"reason": "x"}]}, {"severity": {"CAL": "eror"}}):
        with pytest.raises(jsonschema.ValidationError):
            jsonschema.validate(bad, told)


@pytest.mark.parametrize(
    "stated",
    [
        'severity = {CAL001 = "info", "CAL001.validity" = "warning"}\n',
        '[severity]\nCAL = "info"\nCAL001.validity = "warning"\n',
        '[severity]\nCAL001 = "info"\n"cal001.VALIDITY" = "warning"\n',
    ],
)
def test_a_rule_goes_before_its_code(hegui: Hegui, office: Path, stated: str) -> None:
    (office / "hegui.toml").write_text(stated)
    assert [one["severity"] for one in of_code(checked(hegui, office))] == ["warning"]


def test_a_rule_that_there_is_not_is_refused(hegui: Hegui, office: Path) -> None:
    (office / "hegui.toml").write_text('severity = {"CAL001.validty" = "info"}\n')
    ran = hegui("check", "a.txt", cwd=office / "reports")
    assert (ran.status, "是否指 CAL001.validity？" in ran.err) == (2, True)
