"""Forms that nobody filled in: refused as reports, checked as drafts, and evidence of nothing."""

from __future__ import annotations

from pathlib import Path

import pytest

from extract.kind import recognise
from extract.reading.placeholders import is_place
from hegui.pipeline import check_document
from ingest import read_bytes
from schemas.document import Document
from schemas.result import Result

FORMS = sorted((Path(__file__).parent / "blank").glob("*.txt"))
DUE = {
    "braces": {"受审核方", "注册地址", "审核体系", "审核准则", "审核日期", "合同评审", "推荐意见"},
    "lines": {"合同号", "审核时间", "审核员", "注册资本", "四、上次审核不符合的验证", "七、推荐意见"},
    "table": {"受审核方", "邮编", "专业代码", "审核类型", "审核日期", "审核目的", "风险等级", "整改期限"},
}
FILLED = """管理体系审核报告
报告编号：QW-2025-061
受审核方：宜宾市栖梧家具有限公司
注册地址：四川省宜宾市翠屏区栖梧路8号
审核范围：家具的生产
审核日期：2025年6月10日至2025年6月12日
审核组长：甘启明
审核方式：☑现场 □远程
"""


def _document(text: str) -> Document:
    return read_bytes(text.encode(), "form.txt")


def _draft(text: str) -> Result:
    return check_document(_document(text), kind="audit_report", stage="draft")


@pytest.mark.parametrize("form", FORMS, ids=lambda path: path.stem)
def test_a_blank_form_is_no_report_and_evidence_of_nothing(form: Path) -> None:
    text = form.read_text(encoding="utf-8")
    assert recognise(_document(text))[0] == "blank_form"
    result = _draft(text)
    assert [one.title for one in result.requirements if one.status in ("met", "partly")] == []
    told = "\n".join(one.message for one in result.findings if one.code == "CMP002")
    assert {label for label in DUE[form.stem] if f"“{label}”" not in told} == set()
    assert not {one.code for one in result.findings} - {"CMP002", "CMP003"}


@pytest.mark.parametrize("form", FORMS, ids=lambda path: path.stem)
def test_no_field_of_a_blank_form_has_a_value_of_its_placeholders(form: Path) -> None:
    result = _draft(form.read_text(encoding="utf-8"))
    organization = result.report.organization
    assert (organization.name, organization.registered_address, organization.uscc) == (None, None, None)
    assert (result.report.team, result.report.scopes, result.report.audit.start) == ([], [], None)


def test_a_report_with_a_few_placeholders_is_a_report() -> None:
    assert recognise(_document(FILLED + "联系电话：____\n传真：XXXX\n"))[0] == "audit_report"


@pytest.mark.parametrize(
    ("line", "label"),
    [
        ("联系人：{contact}", "联系人"),
        ("联系人：${contact}", "联系人"),
        ("联系人：{{ contact }}", "联系人"),
        ("联系人：«联系人姓名»", "联系人"),
        ("获证日期：YYYY年MM月DD日", "获证日期"),
        ("获证日期：20XX年XX月XX日", "获证日期"),
        ("获证日期：yyyy-mm-dd", "获证日期"),
        ("专业代码：XX.XX.XX", "专业代码"),
        ("联系电话：____________", "联系电话"),
        ("抽合同 HT-2025-XXXX，评审在签订之前完成。", "HT-2025-XXXX"),
        ("查合同（HT-2025-XXX），已评审。", "HT-2025-XXX"),
        ("查检验记录 JL/2025-XXXX，项目与规程一致。", "JL/2025-XXXX"),
    ],
)
def test_every_kind_of_placeholder_is_told(line: str, label: str) -> None:
    found = [one.message for one in _draft(f"{FILLED}{line}\n").findings if one.code == "CMP002"]
    assert len(found) == 1
    assert label in found[0]


@pytest.mark.parametrize(
    "line",
    [
        r"粉尘浓度为 $1.2\mathrm{mg}/\mathrm{m}^{3}$，低于限值。",
        "合同编号 HT-2025-0312，评审在签订之前完成。",
        "设备型号 XK3190，规格 XXL 的工作服已发放。",
        "抽样（见附录A）按方案进行。",
        "设备编号：X-03、XX-05",
    ],
)
def test_what_only_looks_like_a_placeholder(line: str) -> None:
    assert [one.message for one in _draft(f"{FILLED}{line}\n").findings if one.code == "CMP002"] == []


@pytest.mark.parametrize(
    ("value", "place"),
    [
        ("{{a}}", True),
        ("【公司名称】", True),
        ("    年  月  日", True),
        ("（　）", True),
        ("XX人", True),
        ("甘启明", False),
    ],
)
def test_places(value: str, place: bool) -> None:
    assert is_place(value) is place
