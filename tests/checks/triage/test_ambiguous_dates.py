"""What is read wrongly accuses nobody: a sound report read with a slip has no error, one with a slip has.

The slips are those of reading: the day of one column taken for another's, a wording cut short or run on, a
row left out. They are made on the fields that were read, so that the text stays as it is.
"""

from __future__ import annotations

from collections.abc import Callable

import pytest

from checks import engine, packs
from checks.triage import ambiguous_dates
from extract.report import extract_report
from ingest import read_bytes
from schemas import facts
from schemas.cache import yaml_file
from schemas.leaf import Leaf
from schemas.mentions import Mentions
from schemas.report import Calibration, PersonnelCertificate, Report

TEXT = """管理体系审核报告
审核类型：监督审核
组织名称：江州宁川精工机械有限公司
审核组
姓名\t组内职务\t注册级别\t注册证书号\t有效期至
甘启明\t组长\t审核员\t2024-N1QMS-7000001\t2027-03-01
卢静宜\t组员\t审核员\t2023-N1QMS-7000002\t2026-05-01
审核准则：GB/T 19001-2016
审核时间：2025年6月10日 至 2025年6月12日
审核范围：阀门的设计、生产和销售
体系范围：阀门的设计、生产和销售，与实际活动相适应
推荐认证范围：阀门的设计、生产和销售。
测量设备
设备名称\t出厂编号\t证书编号\t校准日期\t有效期至\t校准单位
压力表\t22091958\tJL25-1001\t2025-03-10\t2026-03-09\t江州衡准计量有限公司
温湿度计\t22091960\tJL25-1002\t2025-04-11\t2026-04-10\t江州衡准计量有限公司
特种设备
设备名称\t设备代码\t检验日期\t下次检验日期\t检验机构
叉车\t511010432202010003\t2024-09-16\t2026-09-15\t江州市特种设备检验院
储气罐
设备代码：217076226201170171
检验日期：2023-10-12
下次检验日期：2026-10-11
检验机构：江州市特种设备检验院
人员证书
姓名\t证书名称\t作业项目\t证书编号\t有效期自\t有效期至
宁景明\t特种设备安全管理和作业人员证\tN1\t11010519491231002X\t2023-01-24\t2027-01-23
不符合项
本次审核开具轻微不符合2项，严重不符合0项。
编号\t责任部门\t标准\t条款\t性质\t不符合事实
01\t质量部\tGB/T 19001-2016\t7.1.5.2\t轻微\t查检验室压力表一只，未贴校准状态标识，不符合规定。
02\t生产部\tGB/T 19001-2016\t8.5.1\t轻微\t查机加工序的作业指导书，现场不能提供，不符合规定。
安全投入
项目\t金额（元）
劳动防护用品\t12300
设施维护\t45700
教育培训\t8100
合计\t66100
报告日期：2025年6月16日
"""

Slip = Callable[[Report], None]


def read(text: str = TEXT) -> tuple[Report, Mentions]:
    return extract_report(read_bytes(text.encode(), "a.txt"))


def checked(report: Report, mentions: Mentions) -> tuple[set[str], set[str]]:
    """The codes of errors, and of what only asks or was not checked."""
    report.assign_paths()
    found, unchecked = engine.run_checks(
        report, mentions, packs.choose(report, None, "auto", limits={}), facts.load(), "2025-06-16"
    )
    asks = {f.code for f in found if f.severity == "info"}
    return {f.code for f in found if f.severity == "error"}, asks | {n.code for n in unchecked}


def column(entries: str, field: str, other: str, *, swapped: bool = False) -> Slip:
    """The days of one column read as another's, which then is not there, or has the first one's."""

    def slip(report: Report) -> None:
        for entry in getattr(report, entries):
            one, two = getattr(entry, field), getattr(entry, other)
            setattr(entry, field, two)
            setattr(entry, other, one if swapped else None)

    return slip


def scope(at: int, change: Callable[[Leaf[str]], Leaf[str]]) -> Slip:
    """One scope read too short or too long."""

    def slip(report: Report) -> None:
        text = report.scopes[at].text
        assert text is not None
        report.scopes[at].text = change(text)

    return slip


def resized(leaf: Leaf[str], more: int) -> Leaf[str]:
    """A leaf that ends later or sooner by so many characters of the text."""
    start, end = leaf.span[0], leaf.span[1] + more
    raw = AS_READ[start:end]
    return leaf.replaced(value=raw, raw=raw, _end=end)


AS_READ = read_bytes(TEXT.encode(), "a.txt").text


def without(entries: str, at: int) -> Slip:
    """One entry that was not read."""

    def slip(report: Report) -> None:
        group = report.nonconformities.items if entries == "nonconformities" else getattr(report, entries)
        del group[at]

    return slip


def unread_part(field: str) -> Slip:
    """A part of a nonconformity that was not read."""
    return lambda report: setattr(report.nonconformities.items[0], field, None)


def unread_amount(report: Report) -> None:
    """The first row of a table with a total that was not read."""
    del report.tables_with_totals[0].items[0]


def role_taken(report: Report) -> None:
    """The leader's row that was not read."""
    del report.team[0]


def read_twice(report: Report) -> None:
    """A second entry of one row, which has its end, where the first has the day of doing for it."""
    once = report.calibrations[0]
    report.calibrations.append(Calibration(device=once.device, valid_until=once.valid_until))
    once.valid_until, once.calibrated_on = once.calibrated_on, None


def next_times(report: Report) -> None:
    """Three entries of which the days of the next times are read as those from which they run."""
    once = report.personnel_certificates[0]
    assert once.name is not None and once.valid_from is not None
    days = [once.valid_from.replaced(value=f"{year}-01-24") for year in (2026, 2027, 2028)]
    report.personnel_certificates = [
        PersonnelCertificate(name=once.name, kind=once.kind, valid_from=day) for day in days
    ]


SLIPS: list[tuple[str, Slip]] = [
    ("CAL006", column("calibrations", "calibrated_on", "valid_until")),
    ("CAL006", column("calibrations", "calibrated_on", "valid_until", swapped=True)),
    ("CAL001", column("calibrations", "valid_until", "calibrated_on")),
    ("CAL001", read_twice),
    ("PER001", next_times),
    ("EQP001", column("special_equipment", "next_inspection_on", "inspected_on")),
    ("EQP001", column("special_equipment", "next_inspection_on", "inspected_on", swapped=True)),
    ("PER001", column("personnel_certificates", "valid_to", "valid_from")),
    ("PER001", column("personnel_certificates", "valid_from", "valid_to")),
    ("PER001", column("personnel_certificates", "valid_from", "valid_to", swapped=True)),
    ("SCOPE001", scope(0, lambda leaf: resized(leaf, -3))),
    ("SCOPE001", scope(1, lambda leaf: resized(leaf, -12))),
    ("SCOPE001", scope(2, lambda leaf: resized(leaf, 6))),
    ("SUM001", unread_amount),
    ("TEAM001", role_taken),
    ("NC001", without("nonconformities", 0)),
    ("NC003", unread_part("department")),
    ("NC003", unread_part("clause")),
    ("NC003", unread_part("description")),
]


def test_the_report_itself_is_in_order() -> None:
    assert checked(*read())[0] <= {"CMP001"}


@pytest.mark.parametrize(("code", "slip"), SLIPS, ids=[f"{n}-{code}" for n, (code, _) in enumerate(SLIPS)])
def test_a_slip_of_reading_is_no_error(code: str, slip: Slip) -> None:
    report, mentions = read()
    slip(report)
    errors, open_ = checked(report, mentions)
    assert errors <= {"CMP001"}
    assert code in open_


SLIPS_OF_ITS_OWN = [
    ("CAL006", "2025-03-10\t2026-03-09", "2025-07-10\t2026-07-09"),
    ("CAL006", "2025-03-10\t2026-03-09", "2026-03-09\t2025-03-10"),
    ("CAL001", "2025-03-10\t2026-03-09", "2024-03-10\t2025-03-09"),
    ("EQP001", "2024-09-16\t2026-09-15", "2023-05-16\t2025-05-15"),
    ("PER001", "2023-01-24\t2027-01-23", "2021-01-24\t2025-01-23"),
    ("SCOPE001", "推荐认证范围：阀门的设计、生产和销售", "推荐认证范围：阀门的设计、生产、安装和销售"),
    ("SCOPE001", "推荐认证范围：阀门的设计、生产和销售", "推荐认证范围：阀门的设计、生产和销售及维修服务"),
    ("SCOPE001", "推荐认证范围：阀门的设计、生产和销售", "推荐认证范围：工业阀门的设计、生产和销售"),
    ("SCOPE001", "推荐认证范围：阀门的设计、生产和销售", "推荐认证范围：阀门的设计、生产"),
    ("SUM001", "合计\t66100", "合计\t66900"),
    ("SUM001", "合计\t66100", "合计\t61600"),
    ("TEAM001", "甘启明\t组长", "甘启明\t组员"),
    ("NC001", "开具轻微不符合2项", "开具轻微不符合3项"),
    ("NC003", "01\t质量部", "01\t/"),
]


@pytest.mark.parametrize(("code", "written", "wrong"), SLIPS_OF_ITS_OWN)
def test_what_is_written_wrongly_is_an_error(code: str, written: str, wrong: str) -> None:
    assert written in TEXT
    errors, _ = checked(*read(TEXT.replace(written, wrong)))
    assert code in errors


def test_every_code_that_is_looked_at_is_a_check_and_every_pair_among_them() -> None:
    known = yaml_file.read(ambiguous_dates.DATA)
    assert set(known["codes"]) <= set(engine.catalogue())
    assert set(known["pairs"]) <= set(known["codes"])
    assert set(known["codes"].values()) <= {"any", "after_audit"}


TOLD = """管理体系审核报告
审核体系：质量管理体系
审核组：组长甘启明（A，审核员，注册号2024-N1QMS-7000001）。组员卢静宜（B，{grade}，注册号{number}）。
审核时间：2025年6月10日 至 2025年6月12日
"""


def swallowed(report: Report) -> None:
    """The next one's registration that was read as the leader's too."""
    report.team[0].registrations += report.team[1].registrations


def only_the_leader(report: Report) -> None:
    """The next one who was not read, whose registration is the leader's then."""
    swallowed(report)
    del report.team[1]


@pytest.mark.parametrize("slip", [swallowed, only_the_leader])
def test_a_number_behind_anothers_name_accuses_nobody(slip: Slip) -> None:
    report, mentions = read(TOLD.format(grade="实习审核员", number="2025-N0QMS-7000002"))
    slip(report)
    errors, unchecked = checked(report, mentions)
    assert "TEAM003" not in errors
    assert "TEAM003" in unchecked


def test_a_number_behind_its_holders_name_is_looked_at() -> None:
    assert "TEAM003" in checked(*read(TOLD.format(grade="实习审核员", number="2025-N1QMS-7000002")))[0]
    assert "TEAM003" in checked(*read(TOLD.format(grade="审核员", number="2024-N1QMS-7000001")))[0]
