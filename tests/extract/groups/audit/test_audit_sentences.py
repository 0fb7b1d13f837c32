"""The risk and the period covered, told in sentences; sites visited; own certificates; in other words."""

from __future__ import annotations

import pytest

from extract.report import read_head, read_lists
from tests.extract.documents import source

_AUDIT = "审核报告\n依据：GB/T 19001-2016\n审核日期：2025年09月10日至2025年09月11日\n"


@pytest.mark.parametrize(
    ("text", "risk"),
    [
        ("评审确定的风险等级为高，审核时间共4人日，所查记录的时期为{span}。", "高"),
        ("按合同评审，本项目的风险等级属于中，审核查阅了{span}期间的记录。", "中"),
        ("认证机构评定其风险级别为低，查阅的记录形成于{span}。", "低"),
        ("风险等级定为“中”；记录的抽取时段是{span}。", "中"),
        ("评审时核定的复杂程度为中，记录取自{span}。", "中"),
    ],
)
def test_risk_and_period(text: str, risk: str) -> None:
    audit = read_head(source(_AUDIT + text.format(span="2024年10月06日至2025年09月11日"))).audit
    told = [leaf.value if leaf else None for leaf in (audit.risk, audit.covered_from, audit.covered_to)]
    assert told == [risk, "2024-10-06", "2025-09-11"]


@pytest.mark.parametrize(
    "text",
    [
        "统计了2024年10月06日至2025年09月11日的目标完成情况。",
        "记录显示培训在2024年10月06日至2025年09月11日期间进行。",
        "查2025年09月01日至2025年09月11日的记录。",
    ],
)
def test_other_spans_are_no_period(text: str) -> None:
    assert read_head(source(_AUDIT + text)).audit.covered_from is None


@pytest.mark.parametrize(
    "text",
    [
        "审核到访沧州市新华区示范路56号（固定场所），该处从事全部过程，有167人。",
        "审核组走访了沧州市新华区示范路56号（固定场所），在该处开展全部过程，共167人。",
        "现场查看沧州市新华区示范路56号（固定场所），该场所承担全部过程，167人。",
        "本次审核的场所为沧州市新华区示范路56号（固定场所），此处活动为全部过程，有167人。",
        "审核组赴沧州市新华区示范路56号（固定场所，167人），该处实施全部过程。",
    ],
)
def test_sites_visited(text: str) -> None:
    (site,) = read_head(source(f"{_AUDIT}1.4 审核范围\n{text}")).sites
    told = [leaf.value if leaf else None for leaf in (site.address, site.activity, site.headcount)]
    assert told == ["沧州市新华区示范路56号", "全部过程", 167]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("该公司持有的质量管理体系认证证书编号为38524Q37571R0M，有效期至2027年10月29日。", 1),
        ("该企业现持质量管理体系认证证书（38524Q37571R0M），到期日2027年10月29日。", 1),
        ("某供方供原料。该公司持有的质量管理体系认证证书编号为38524Q37571R0M，有效期至2027年10月29日。", 0),
    ],
)
def test_certificates_of_the_company(text: str, count: int) -> None:
    made = source(_AUDIT + text)
    report = read_head(made)
    read_lists(made, report)
    assert len(report.certificates) == count


@pytest.mark.parametrize(
    ("text", "authority"),
    [
        (
            "甘棠食品有限公司已取得沧州市市场监督管理局出具的食品生产许可证，编号为SC11311649608646。",
            "沧州市市场监督管理局",
        ),
        (
            "甘棠食品有限公司持有河北省住房和城乡建设厅核发的安全生产许可证，编号SC11311649608646。",
            "河北省住房和城乡建设厅",
        ),
    ],
)
def test_who_granted_a_permit(text: str, authority: str) -> None:
    made = source(f"审核报告\n受审核方：甘棠食品有限公司\n许可文件：见下。{text}")
    report = read_head(made)
    read_lists(made, report)
    (permit,) = report.permits
    told = [leaf.value if leaf else None for leaf in (permit.authority, permit.holder)]
    assert told == [authority, "甘棠食品有限公司"]


def test_a_licence_without_end_from_a_day() -> None:
    text = "审核报告\n营业执照由沧州市市场监督管理局核发，自2019年11月01日起，营业期限为长期。"
    licence = read_head(source(text)).organization.licence
    told = [leaf.value if leaf else None for leaf in (licence.valid_from, licence.valid_to)]
    assert told == ["2019-11-01", "长期"]


@pytest.mark.parametrize(
    "text",
    [
        "主要设备为斩拌机ZB-125共3台、成型机CX-200共4台、速冻机LSD-1000共2台，设备均在正常状态。",
        "主要设备有斩拌机3台、成型机4台、速冻机2台。",
        "主要设备为搅拌机SM-80共5台、隧道炉SDL-18共2台。",
    ],
)
def test_numbers_of_each_item_count_no_list(text: str) -> None:
    made = source(_AUDIT + text)
    report = read_head(made)
    read_lists(made, report)
    assert report.counts == []


def test_who_leads_an_internal_audit_is_not_of_the_team() -> None:
    text = "审核组组成\n组长：卢静宜\n2025年3月24日，由甘启明任组长，甘启明、尹晓棠组成内审组，完成审核。"
    made = source(_AUDIT + text)
    report = read_head(made)
    read_lists(made, report)
    assert [one.name.value for one in report.team if one.name] == ["卢静宜"]
    assert [one.value for one in report.internal_audits[0].auditors] == ["甘启明", "尹晓棠"]


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("由沧州市市场监督管理局核发，自2011年10月04日至2061年10月03日。", ["2011-10-04", "2061-10-03"]),
        ("2011年10月04日核发，食品生产许可证自2020年10月04日至2025年10月03日。", [None, None]),
    ],
)
def test_a_licence_of_two_days(text: str, days: list[str | None]) -> None:
    licence = read_head(source(f"审核报告\n营业执照{text}")).organization.licence
    assert [leaf.value if leaf else None for leaf in (licence.valid_from, licence.valid_to)] == days
