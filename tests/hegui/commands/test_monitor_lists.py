"""`hegui monitor --list`: what it prints and refuses."""

from __future__ import annotations

import json
from pathlib import Path

import pandas as pd
import pytest
from jsonschema import Draft202012Validator

from hegui.commands.json_schemas import schema
from hegui.render.page import Page
from hegui.render.pages import lists
from hegui.terminal.width import width
from schemas.other_kinds.lists import ListedInstitution, NoticeList
from tests.conftest import Hegui

NOTICE = """附件1
2025年质量监测机构名单
序号	地市	机构名称	用人单位名称	用人单位所在地
1	宁洲市	宁洲明测检测有限公司	宁洲青峦铸造有限公司	宁洲市东河区
3	宁洲市	宁洲市职业病防治所	未开展技术服务	-
附件2
重点行业目录
重点行业	具体中小类行业
通用设备制造业（如涉及铸造）	锅炉及辅助设备制造（B3411）
	泵及真空设备制造（C3441）
"""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("lists")
    (made / "notice.txt").write_text(NOTICE, encoding="utf-8")
    (made / "report.txt").write_text(
        "管理体系审核报告\n受审核方名称：青峦环保设备有限公司\n", encoding="utf-8"
    )
    return made


def test_json_is_a_result_that_the_schema_allows(hegui: Hegui, folder: Path) -> None:
    ran = hegui("monitor", "--list", "notice.txt", "--format", "json", cwd=folder)
    assert (ran.status, ran.err) == (0, "")
    result = json.loads(ran.out)
    Draft202012Validator(schema("result")).validate(result)
    institutions, directory = result["lists"]
    assert institutions["institutions"][1] == {
        "number": 3,
        "place": "宁洲市",
        "institution": "宁洲市职业病防治所",
        "employer": None,
        "employer_place": None,
        "more": {},
        "line": 5,
    }
    assert directory["industries"][1] == {
        "industry": "通用设备制造业",
        "note": None,
        "remark": "如涉及铸造",
        "title": "泵及真空设备制造",
        "section": "C",
        "code": "3441",
        "line": 10,
    }
    assert [(one["code"], one["evidence"][0]["line"]) for one in result["findings"]] == [
        ("MON006", 9),
        ("MON008", 5),
    ]
    assert result["document"]["kind"] == "unknown"


def test_text_shows_tables_and_findings(hegui: Hegui, folder: Path) -> None:
    ran = hegui("monitor", "--list", "notice.txt", "--fail-on", "warning", cwd=folder)
    assert ran.status == 1
    for told in ("2025年质量监测机构名单 · 2 行", "宁洲青峦铸造", "B3411", "MON006"):
        assert told in ran.out


def test_a_code_can_be_ignored(hegui: Hegui, folder: Path) -> None:
    options = ("--ignore", "MON006", "--format", "json")
    ran = hegui("monitor", "--list", "notice.txt", *options, cwd=folder)
    assert [one["code"] for one in json.loads(ran.out)["findings"]] == ["MON008"]


def test_several_go_into_a_workbook(hegui: Hegui, folder: Path) -> None:
    ran = hegui("monitor", "--list", ".", "--format", "xlsx", "--output", "all.xlsx", cwd=folder)
    assert ran.status == 2, "the report is no list"
    sheets = [frame.to_string() for frame in pd.read_excel(folder / "all.xlsx", sheet_name=None).values()]
    told = ("宁洲市职业病防治所", "泵及真空设备制造", "MON006")
    assert all(word in sheet for word, sheet in zip(told, sheets, strict=True))
    assert "是审核报告" in sheets[2]


@pytest.mark.parametrize("options", [("--form", "out.docx"), ("--lint",), ("--definition", "own.yaml")])
def test_options_of_checklists_are_refused(hegui: Hegui, folder: Path, options: tuple[str, ...]) -> None:
    ran = hegui("monitor", "--list", "notice.txt", *options, cwd=folder)
    assert ran.status == 2
    assert options[0] in ran.err and ran.err.count("\n") == 1


def test_names_are_shown_whole_at_any_width() -> None:
    name = "宁洲明测环境与职业卫生检测技术服务有限责任公司"
    entry = ListedInstitution(number=1, place="宁洲市", institution=name, employer=name, line=2)
    page = Page(60, colour=False)
    lists._list(page, NoticeList(kind="institutions", line=1, institutions=[entry]), "zh")
    lines = page.bytes().decode().splitlines()
    assert max(map(width, lines)) <= 60
    assert "".join(line.split()[-1] for line in lines[3:]) == name


def test_a_notice_is_not_called_a_checklist(hegui: Hegui, folder: Path) -> None:
    text = "关于公布质量监测检查表评估名单的公告\n" + (folder / "notice.txt").read_text("utf-8")
    (folder / "checked.txt").write_text(text, encoding="utf-8")
    ran = hegui("monitor", "--list", "checked.txt", cwd=folder)
    assert ran.out.splitlines()[1].strip() == "名单或目录"
    (folder / "checked.txt").unlink()
