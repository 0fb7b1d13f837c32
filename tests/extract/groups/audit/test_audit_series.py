"""The audit's days where a table lists several audits: only of the row that says that it is this one."""

from __future__ import annotations

import pytest

from extract.report import extract_report
from ingest import read_bytes
from schemas.report import Report

HEAD = "质量管理体系审核报告\n受审核方名称：澄远精密部件有限公司\n审核类型：监督审核\n"
OWN = "本次监督审核于2025年10月20日至2025年10月22日在公司现场进行，审核组共2人。\n"
THIS = ("2025-10-20", "2025-10-22")
CYCLE = "初次认证\t2023年9月18日至2023年9月20日\t{0}\n第一次监督\t2024年9月10日至2024年9月11日\t{1}\n"
LAST = "第二次监督\t2025年10月20日至2025年10月22日\t{0}\n"

OTHERS = {
    "a row an audit": "审核类型\t审核时间\t审核组长\n"
    + CYCLE.format("卢静宜", "卢静宜")
    + LAST.format("甘启明"),
    "a column an audit": "项目\t初审\t监督1\t监督2\n"
    "审核日期\t2023-09-18至2023-09-20\t2024-09-10至2024-09-11\t2025-09\n",
    "numbered": "序号\t审核活动\t实施日期\n1\t初次认证审核（二阶段）\t2023.09.18-2023.09.20\n"
    "2\t第1次监督审核\t2024.09.10-2024.09.11\n",
    "stages and surveillance": "审核\t审核日期\n"
    "一阶段审核\t2022年8月29日\n"
    "二阶段审核\t2022年9月18日至2022年9月20日\n"
    "监督审核（第一次）\t2023年9月10日至2023年9月11日\n",
    "first and last day": "审核类型\t开始日期\t结束日期\n"
    "初审\t2023-09-18\t2023-09-20\n"
    "监督一\t2024-09-10\t2024-09-11\n",
    "in English": "Audit\tAudit dates\tLeader\n"
    "Stage 2\t2023-09-18 to 2023-09-20\tLU\n"
    "1st surveillance\t2024-09-10 to 2024-09-11\tLU\n",
}

SAID = {
    "in its head": "审核类型\t审核时间\t审核组长\n"
    + CYCLE.format("卢静宜", "卢静宜")
    + LAST.format("甘启明").replace("第二次监督", "第二次监督（本次）"),
    "in a cell": "审核类型\t审核时间\t备注\n" + CYCLE.format("", "") + LAST.format("本次审核"),
    "by the only tick": "本次\t审核\t审核日期\n"
    "\t监督一\t2024年9月10日至2024年9月11日\n"
    "√\t监督二\t2025年10月20日至2025年10月22日\n",
    "over its column": "\t上次审核\t本次审核\n"
    "审核时间\t2024年9月10日至2024年9月11日\t2025年10月20日至2025年10月22日\n",
}

LISTED = "初审：2023-09-18至2023-09-20\n第一次监督：2024-09-10至2024-09-11\n"
OTHER_LINES = {
    "a line an audit": f"{LISTED}再认证：2026-04-20至2026-04-22\n",
    "under words": f"认证周期内各次审核：\n{LISTED}",
    "numbered": "1）初次认证审核：2023年9月18日至9月20日；\n2）第一次监督审核：2024年9月10日至9月11日；\n",
    "in one line": "初次认证：2023年9月18日至20日；监督一：2024年9月10日；监督二：2025年9月12日。\n",
}
OWN_LINES = {
    "in its head": f"{LISTED}第二次监督（本次）：2025-10-20至2025-10-22\n",
    "behind its days": f"{LISTED}第二次监督：2025-10-20至2025-10-22（本次）\n",
    "seen from this one": "上次审核：2024年9月10日\n本次审核：2025年10月20日至2025年10月22日\n",
    "the stages of one audit": "第一阶段：2025年9月28日\n第二阶段：2025年10月20日至2025年10月22日\n",
    "a label between others": "上次审核日期：2024年9月10日\n审核日期：2025年10月20日至2025年10月22日\n"
    "下次审核日期：2026年9月30日前\n",
}

SINGLE = {
    "the stages and the next one": "第一阶段\t2025年9月28日\t第二阶段\t2025年10月20日至2025年10月22日\n"
    "下次审核\t2026年10月\t覆盖人数\t62人\n",
    "one row": "审核类型\t审核时间\t审核组长\n监督审核\t2025年10月20日至2025年10月22日\t甘启明\n",
    "a form with the kind": "审核类型\t监督审核\n"
    "审核日期\t2025年10月20日至2025年10月22日\n"
    "下次监督审核\t2026年9月30日前\n",
    "a form with options": "审核类型\t□初次认证\t☑监督审核\t□再认证\n"
    "审核日期\t2025年10月20日至2025年10月22日\t审核组长\t甘启明\n",
    "the last and the next one": "上次审核日期\t2024年9月10日\n"
    "审核日期\t2025年10月20日至2025年10月22日\n"
    "下次审核日期\t2026年9月30日\n",
    "the stages of one audit": "阶段\t审核日期\n"
    "第一阶段\t2025年9月28日\n"
    "第二阶段\t2025年10月20日至2025年10月22日\n",
}


def read(table: str, own: str = "") -> Report:
    text = f"{HEAD}{own}1 审核情况\n{table}审核结论\n推荐保持认证注册。\n报告日期：2025年10月24日\n"
    return extract_report(read_bytes(text.encode(), "a.txt"))[0]


def days(report: Report) -> tuple[str | None, ...]:
    return tuple(leaf.value if leaf is not None else None for leaf in (report.audit.start, report.audit.end))


@pytest.mark.parametrize("table", OTHERS)
def test_the_days_of_other_audits_are_not_taken(table: str) -> None:
    report = read(OTHERS[table])
    assert days(report) == (None, None)
    assert report.report_date is not None
    assert report.report_date.value == "2025-10-24"


@pytest.mark.parametrize("table", OTHERS)
def test_a_sentence_tells_the_days_beside_the_table(table: str) -> None:
    report = read(OTHERS[table], OWN)
    assert days(report) == THIS
    assert report.audit.start is not None
    assert {mention.value for mention in report.audit.start.mentions} <= {THIS[0]}


@pytest.mark.parametrize("table", SAID)
def test_the_row_that_says_that_it_is_this_one_is_taken(table: str) -> None:
    assert days(read(SAID[table])) == THIS


@pytest.mark.parametrize("lines", OTHER_LINES)
def test_the_days_of_other_audits_in_lines_are_not_taken(lines: str) -> None:
    assert days(read(OTHER_LINES[lines])) == (None, None)
    assert days(read(OTHER_LINES[lines], OWN)) == THIS


@pytest.mark.parametrize("lines", OWN_LINES)
def test_the_line_that_says_that_it_is_this_one_is_taken(lines: str) -> None:
    assert days(read(OWN_LINES[lines])) == THIS


@pytest.mark.parametrize("table", SINGLE)
def test_a_table_of_one_audit_is_taken(table: str) -> None:
    assert days(read(SINGLE[table])) == THIS


def test_the_report_is_dated_by_the_row_of_this_audit() -> None:
    table = "审核类型\t审核时间\t报告日期\n" + CYCLE.format("2023年9月22日", "2024年9月13日")
    text = f"{HEAD}1 审核情况\n{table.replace('第一次监督', '第一次监督（本次）')}"
    report = extract_report(read_bytes(text.encode(), "a.txt"))[0]
    assert report.report_date is not None
    assert report.report_date.value == "2024-09-13"
