"""One report judged on five days: each day by the laws, standards and codes that it had."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from hegui.__main__ import main
from schemas.result import Finding, NotChecked

RunCase = Callable[..., tuple[list[Finding], list[NotChecked]]]

TEXT = """\
环境和职业健康安全管理体系监督审核报告
审核体系：环境管理体系、职业健康安全管理体系
审核准则：GB/T 24001-2016、GB/T 45001-2020
审核时间：2021年8月10日至2021年8月12日
6.1.3 合规义务
公司识别的法律法规有：《中华人民共和国环境保护法》、《中华人民共和国合同法》、《中华人民共和国民法典》、\
《中华人民共和国环境噪声污染防治法》、《中华人民共和国安全生产法》、《中华人民共和国消防法》、\
《国家危险废物名录》（2021年版）、《危险废物转移联单管理办法》等。
危险废物暂存间按GB 18597-2001《危险废物贮存污染控制标准》设置；应急预案按GB/T 29639-2013编制；\
施工噪声执行GB 12523-2011《建筑施工场界环境噪声排放标准》。
特种设备
设备名称	型号	设备代码	使用登记证号	检验日期	下次检验日期
叉车	CPCD30	511010123202112345	车11津A00123(21)	2021-05-15	2023-05-14
叉车	CPCD50	511010123202112346	车11津A00124(21)	2021-05-15	2022-05-14
通用桥式起重机	QD10-19.5	417010123202112345	起17津B00123(21)	2021-05-15	2023-05-14
"""

FORKLIFT = ("EQP002", "2023-05-14")
"""Inspected in 2021, when the code asked for 12 months: whatever the day that the report is judged for."""

CONTRACT = ("LAW001", "中华人民共和国合同法")
WASTE = ("LAW001", "危险废物转移联单管理办法")
NOISE = ("LAW001", "中华人民共和国环境噪声污染防治法")
LIST_2021 = ("LAW001", "国家危险废物名录（2021年版）")
PLANS, STORE, SITE = (("LAW008", number) for number in ("GB/T 29639-2013", "GB 18597-2001", "GB 12523-2011"))

DAYS = {
    "2019-06-28": {("LAW002", "2021-01-01"), FORKLIFT},
    "2021-03-12": {CONTRACT, FORKLIFT},
    "2022-03-31": {CONTRACT, WASTE, PLANS, FORKLIFT},
    "2023-08-01": {CONTRACT, WASTE, NOISE, PLANS, STORE, FORKLIFT},
    "2026-09-01": {
        *(CONTRACT, WASTE, NOISE, LIST_2021, ("LAW001", "中华人民共和国环境保护法")),
        *(PLANS, STORE, SITE, FORKLIFT),
    },
}


@pytest.mark.parametrize("day", DAYS)
def test_the_same_report_on_five_days(run_case: RunCase, day: str) -> None:
    findings, _ = run_case({"name": day, "text": TEXT, "as_of": day})
    dated = {(f.code, f.actual) for f in findings if f.code in ("LAW001", "LAW002", "LAW008", "EQP002")}
    assert dated == DAYS[day]


def test_what_it_is_judged_by_is_named_by_day(run_case: RunCase) -> None:
    def noise(day: str) -> str | None:
        findings, _ = run_case({"name": day, "text": TEXT, "as_of": day})
        return next(f.expected for f in findings if (f.code, f.actual) == NOISE)

    assert noise("2023-08-01") == "中华人民共和国噪声污染防治法"
    assert noise("2026-09-01") == "中华人民共和国生态环境法典"


def test_the_audits_standards_are_judged_by_the_audits_days(run_case: RunCase) -> None:
    text = TEXT.replace("GB/T 45001-2020", "GB/T 28001-2011")
    for day in DAYS:
        findings, _ = run_case({"name": day, "text": text, "as_of": day})
        assert "SCOPE003" not in {finding.code for finding in findings}


def test_a_report_of_2019_is_not_accused_of_what_came_later(run_case: RunCase) -> None:
    text = TEXT.replace("2021年8月10日至2021年8月12日", "2019年6月25日至2019年6月28日")
    text = text.replace("GB/T 45001-2020", "GB/T 28001-2011").replace("《中华人民共和国民法典》、", "")
    text = text.replace("（2021年版）", "（2016年版）").split("特种设备\n")[0]
    findings, _ = run_case({"name": "2019", "text": text})
    assert [f.code for f in findings if f.code.startswith(("LAW", "SCOPE", "EQP"))] == []


def test_the_command_line_judges_for_a_day(
    tmp_path: Path, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    file = tmp_path / "report.txt"
    file.write_text(TEXT, encoding="utf-8")
    for day, expected in DAYS.items():
        main(["check", str(file), "--as-of", day, "--format", "json", "--fail-on", "never"])
        result = json.loads(capsysbinary.readouterr().out)
        codes = [f["code"] for f in result["findings"] if f["code"] in ("LAW001", "LAW008")]
        assert len(codes) == len([code for code, _ in expected if code in ("LAW001", "LAW008")]), day
