"""`hegui rulebook --pack`: a rule pack is drafted that `hegui check` takes."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest
import yaml

from checks.packs.files import validated
from corpus.layouts.plain import text_of
from corpus.layouts.word import docx_of
from tests.conftest import Hegui
from tests.extract.rulebook import invented

REPORT = (
    "北辰信诚认证有限公司\n管理体系审核报告\n受审核方名称：青峦环保设备有限公司\n审核类型：初次认证\n"
    "审核依据：GB/T 23331-2020\n审核日期：2025年6月11日\n审核组长：周明远\n"
)
LISTED = """明川认证有限公司

信息安全管理体系认证规则

文件编号：MCRZ-GZ-12

1 适用范围

本规则用于明川认证有限公司（以下简称MCRZ）开展的信息安全管理体系认证活动。

2 审核报告

2.1 审核组应形成书面的审核报告，由审核组长签字。审核报告至少包括以下内容：

a) 受审核方的名称和地址；

b) 审核目的、审核范围和审核准则；

c) 审核组长和成员及其注册信息；

d) 审核的日期和地点，对审核计划的偏离；

e) 开具的不符合项；

f) 客户自备的停车场情况。

2.2 监督审核报告应逐项描述审核证据、审核发现和审核结论。

2.3 机构应在决定后 30 日内将审核报告提交受审核方，决定由批准人作出。

3 证书

证书有效期最长为 3 年。证书的有效期为 2 年的，应注明。
"""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("packs")
    rules = invented.rules("decimal", halves=True)
    (made / "a.txt").write_text(text_of(rules.report), encoding="utf-8")
    (made / "a.docx").write_bytes(docx_of(rules.report))
    (made / "listed.txt").write_text(LISTED, encoding="utf-8")
    (made / "report.txt").write_text(REPORT, encoding="utf-8")
    return made


def test_a_drafted_pack_is_one_and_serves_a_check(hegui: Hegui, folder: Path) -> None:
    ran = hegui("rulebook", "a.docx", "--pack", "own.yaml", cwd=folder)
    assert (ran.status, ran.err.count("\n")) == (0, 1)
    assert ran.err.startswith("hegui: 已写入 own.yaml：待人确认") or ran.err.startswith("已写入 own.yaml")
    pack = validated(folder / "own.yaml")
    assert (pack.id, pack.version, pack.systems) == ("bcxc-rz-07", "B/1", ["EnMS"])
    assert (pack.document, pack.valid_from, pack.extends) == ("BCXC-RZ-07", "2025-04-01", ["general"])
    assert "北辰信诚认证有限公司" in pack.body
    told = {one.name: (one.value, one.unit, one.clause) for one in pack.parameters}
    assert told["onsite_share_min"] == (0.8, "share", "3.2.2")
    assert told["run_time_min"] == (3, "months", "3.1.1 c)")
    table = pack.time_tables[0]
    assert (table.system, table.levels, table.rows[0]) == (
        "EnMS",
        ("high", "medium", "low"),
        ("1-5", 3, 2.5, 2.5),
    )
    assert pack.clauses["TIME002"][0].clause == "3.2.2"
    checked = hegui("check", "report.txt", "--rules", "own.yaml", "--format", "json", cwd=folder)
    assert checked.status in (0, 1)
    assert '"bcxc-rz-07"' in checked.out


def test_text_and_word_draft_the_same(hegui: Hegui, folder: Path) -> None:
    for name in ("a.txt", "a.docx"):
        assert hegui("rulebook", name, "--pack", f"{name}.yaml", cwd=folder).status == 0
    first, second = ((folder / f"{name}.yaml").read_text("utf-8") for name in ("a.txt", "a.docx"))
    assert first.replace("a.txt", "a.docx") == second


def test_what_the_report_contains_and_what_is_to_be_confirmed(hegui: Hegui, folder: Path) -> None:
    assert hegui("rulebook", "listed.txt", "--pack", "listed.yaml", cwd=folder).status == 0
    pack = validated(folder / "listed.yaml")
    asked = {one.clause: one.asks for one in pack.contents}
    assert asked == {
        "2.1": ["signature"],
        "2.1 a)": ["client", "client_address"],
        "2.1 b)": ["criteria", "objectives", "scope"],
        "2.1 c)": ["team", "registrations"],
        "2.1 d)": ["deviations", "dates", "places"],
        "2.1 e)": ["nonconformities"],
        "2.1 f)": [],
        "2.2": ["evidence", "conclusion"],
    }
    types = {one.clause: one.types for one in pack.contents}
    assert types["2.2"] == ["surveillance"]
    assert types["2.1 a)"] == ["stage2", "recertification", "special", "transfer"]
    assert [one.clause for one in pack.accounts] == ["1", "2"]
    lines = (folder / "listed.yaml").read_text("utf-8").splitlines()
    assert _marked(lines, "2.1 f)") == "  # confirm: 没有对应的 asks，请补 asks、fields 或 words"
    assert _marked(lines, "report_to_client_within") == "  # confirm: 单位与通常不同（日、工作日）"
    assert _marked(lines, "certificate_validity_max") == "  # confirm: 文件中有几个值：3, 2"
    assert any("没有找到审核时间表" in line for line in lines)


def _marked(lines: list[str], entry: str) -> str:
    return next(before for before, line in pairwise(lines) if entry in line and "- {" in line)


def test_what_a_sentence_says_the_report_contains(hegui: Hegui, folder: Path) -> None:
    start = LISTED.index("2.1 ")
    told = "2.1 审核报告应包括受审核方的名称和地址、审核目的、审核范围、审核组成员、不符合项和审核结论。\n\n"
    text = LISTED[:start] + told + LISTED[LISTED.index("2.2 ") :]
    (folder / "named.txt").write_text(text, encoding="utf-8")
    assert hegui("rulebook", "named.txt", "--pack", "named.yaml", cwd=folder).status == 0
    asked = {one.clause: one.asks for one in validated(folder / "named.yaml").contents}
    assert asked["2.1"] == [
        *("client", "client_address", "objectives", "scope", "team", "nonconformities", "conclusion")
    ]


def test_the_marks_are_in_the_language(hegui: Hegui, folder: Path) -> None:
    hegui("rulebook", "listed.txt", "--pack", "en.yaml", "--lang", "en", cwd=folder)
    text = (folder / "en.yaml").read_text("utf-8")
    assert "# confirm: matched to nothing: add asks, fields or words" in text
    assert yaml.safe_load(text)["abbreviation"] == "MCRZ"


def test_the_input_is_not_written_over_and_one_document_makes_a_pack(hegui: Hegui, folder: Path) -> None:
    before = (folder / "a.txt").read_bytes()
    ran = hegui("rulebook", "a.txt", "--pack", "a.txt", cwd=folder)
    assert (ran.status, ran.out, (folder / "a.txt").read_bytes()) == (2, "", before)
    ran = hegui("rulebook", "a.txt", "listed.txt", "--pack", "two.yaml", cwd=folder)
    assert (ran.status, (folder / "two.yaml").exists()) == (2, False)
    assert "--pack 只用于一份规则" in ran.err
    ran = hegui("rulebook", "report.txt", "--pack", "none.yaml", cwd=folder)
    assert (ran.status, (folder / "none.yaml").exists()) == (2, False)
