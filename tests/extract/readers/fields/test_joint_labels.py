"""Labels that join several facts beside values joined the same way, each part with its own name."""

from __future__ import annotations

import pytest

from extract.groups.certificates import group as certificates
from extract.groups.conclusion.ratings import tables
from extract.groups.drills import group as drills
from extract.groups.identity import group as identity
from extract.groups.internal_audits import group as internal_audits
from extract.groups.law_lists import group as law_lists
from extract.groups.management_reviews import group as management_reviews
from extract.groups.nonconformities import group as nonconformities
from extract.groups.suppliers import group as suppliers
from extract.mentions.dates import dates
from extract.readers.fields import joint_labels, labelled
from extract.readers.tables.grid import grids
from schemas.report import Report
from tests.extract.documents import source
from tests.extract.stated import stated

ACTIVITIES = """内审：计划日期/实施日期\t2025-01-10 / 2025-02-12
内审：组长/内审员\t方其昌 / 方其昌、陆雨晴
内审：不符合项数/关闭日期\t2项 / 2025-03-01
管评：计划日期/召开日期/主持人\t2025-03-05 / 2025-03-20 / 郑秋实
管评：改进措施/完成期限/状态\t2项 / 2025-09-30 / 实施中
"""


@pytest.mark.parametrize(
    ("label", "value", "told"),
    [
        ("成立日期/体系运行日期", "2015-06-26 / 2023-08-03", ["2015-06-26", "2023-08-03"]),
        ("地点／人数", "一车间；12人", ["一车间", "12人"]),
        ("检定/有效期", "2025/3/1", []),
        ("内容/日期/地点", "触电 / 2025-03-01", []),
        ("日期", "2025-03-01 / 一车间", []),
    ],
)
def test_each_name_has_its_part(label: str, value: str, told: list[str]) -> None:
    made = source(f"{label}\t{value}\n联系人\t方其昌")
    grid = next(iter(grids(made).values()))
    parts = joint_labels.named_parts(made, label, grid.piece(grid.at[0, 1]))
    assert [part.text for _, part in parts] == told


def test_days_of_one_value_are_of_their_own_names() -> None:
    report = Report()
    identity.read(source("成立日期/体系运行日期\t2015-06-26 / 2023-08-03\n员工\t40人"), report)
    since = report.system_effective_on
    assert since is not None
    assert (since.value, [one.value for one in since.mentions]) == ("2023-08-03", [])


@pytest.mark.parametrize(
    ("label", "value", "told"),
    [
        ("人日/现场", "6人日/现场5人日", ("6人日", "现场5人日")),
        ("人日/现场", "6.5人日／现场6人日", ("6.5人日", "现场6人日")),
    ],
)
def test_numbers_with_units_need_no_blanks(label: str, value: str, told: tuple[str, str]) -> None:
    made = source(f"{label}\t{value}\n报告日期\t2025-06-26")
    fields = ("person_days", "onsite_days")
    assert tuple(labelled.find(made, "audit", name)[0].text for name in fields) == told


def test_activities_of_joint_labels() -> None:
    made = source(f"内审和管评\n{ACTIVITIES}")
    audit = stated(internal_audits.read(made, Report()))
    review = stated(management_reviews.read(made, Report()))
    assert [(one["planned_on"], one["start"], one["leader"], one["closed_on"]) for one in audit] == [
        ("2025-01-10", "2025-02-12", "方其昌", "2025-03-01")
    ]
    assert [(one["held_on"], one["chair"], one["improvements"], one["due_date"]) for one in review] == [
        ("2025-03-20", "郑秋实", 2, "2025-09-30")
    ]


def test_a_day_is_done_by_its_own_name() -> None:
    found = {str(one.leaf.value): one.done for one in dates.read(source(ACTIVITIES), {})}
    assert (found["2025-09-30"], found["2025-03-01"], found["2025-03-05"]) == (False, True, False)


def test_joint_headers_of_nonconformities() -> None:
    made = source(
        "不符合项\n编号/级别/部门\t标准/条款\t事实\n"
        "01 / 轻微 / 设备部\tGB/T 45001-2020 / 8.1.2\t配电室一块绝缘垫表面开裂，检查表没有记录。"
    )
    report = Report()
    nonconformities.read(made, report)
    told = report.nonconformities.items
    assert [
        (one.number, one.grade and one.grade.value, one.department and one.department.raw) for one in told
    ] == [("01", "minor", "设备部")]


def test_laws_looked_at_are_no_part_of_the_list_over_them() -> None:
    made = source(
        "法律法规\n识别数量\t3部\n清单\t《中华人民共和国民法典》¶《中华人民共和国劳动法》¶《中华人民共和国消防法》\n"
        "现场核对\t《中华人民共和国劳动法》、《中华人民共和国消防法》，执行有证据"
    )
    told = law_lists.read(made, Report())
    assert [(one.place, len(one.titles)) for one in told] == [("compliance", 3), ("operation", 2)]


def test_each_row_of_a_joint_label_is_a_record() -> None:
    made = source(
        "应急演练\n演练：内容/日期/地点\t火灾 / 2025-01-16 / 一车间\n"
        "演练：内容/日期/地点\t触电 / 2025-03-06 / 配电室\n"
        "培训：内容/日期/地点\t消防知识 / 2025-03-07 / 会议室\n"
        "标准：编号/名称\tGB 18597-2023 / 危险废物贮存污染控制标准"
    )
    told = stated(drills.read(made, Report()))
    assert [(one["kind"], one["held_on"]) for one in told] == [("火灾", "2025-01-16"), ("触电", "2025-03-06")]
    assert suppliers.read(made, Report()) == []


def test_certificates_of_joint_headers() -> None:
    made = source(
        "现有证书(体系/编号)\t颁发日期/到期日期\n环境 / 41524E31334R0M\t2024-08-03 / 2027-08-02\n"
        "职业健康安全 / 41524S31335R0M\t2024-08-03 / 2027-08-02"
    )
    told = stated(certificates.read(made, Report()))
    assert [(one["system"], one["issued_on"], one["valid_to"]) for one in told] == [
        ("EMS", "2024-08-03", "2027-08-02"),
        ("OHSMS", "2024-08-03", "2027-08-02"),
    ]


def test_ratings_line_by_line_in_one_cell() -> None:
    made = source("评价项目/评价\t体系文件的符合性 / 符合¶方针的适宜性 / 基本符合\n推荐意见\t推荐")
    told = stated(tables.read(next(iter(grids(made).values())), concludes=True))
    assert [(one["criterion"], one["value"]) for one in told] == [
        ("体系文件的符合性", "符合"),
        ("方针的适宜性", "基本符合"),
    ]
