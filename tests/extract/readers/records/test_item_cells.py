# ruff: noqa: E501 - the text of reports
"""Records in the items of cells and lists, and sheets of facts that are none."""

from __future__ import annotations

from extract.report import extract_report
from schemas.report import Report
from tests.extract.documents import document

SHEET = "审核报告\n\n名称\t滁州禾瑞机械有限公司\n代码\t91341100MA2N0XQ04R\t设立日期\t2019-03-04\n执照有效期\t2019-03-04 起\t登记部门\t滁州市市场监督管理局\n注册地址\t滁州市花园路18号\t经营地址\t滁州市花园路18号\n业务范围\t减速机的生产\t开始\t2025-06-19\n"
TEAM = "审核报告\n审核组成员\n\n组内职责\t姓名/代号\t资格\t专业代码\n审核组长\t尹晓棠/A\tQ：2023-N1QMS-5571881，审核员，2026-09-09止\t18.05.02\n审核员\t岑仲安/B\tQ：2023-N0QMS-5571993，实习审核员，2026-06-19止\t/\n"
ITEMS = "审核报告\n审核组\n● 尹晓棠（A） · 组长 · 审核员 · 专业代码 18.05.02\n○ 质量：注册号 2023-N1QMS-5571881，有效期至 2026年9月9日\n○ 环境：注册号 2024-N1EMS-5571881，有效期至 2027年3月1日\n● 岑仲安（B） · 审核员 · 实习审核员\n○ 质量：注册号 2023-N0QMS-5571993，有效期至 2026年6月19日\n● 温如玉（C） · 技术专家 · 专业代码 18.05.02\n"
EQUIPMENT = "审核报告\n\n条款\t审核内容\t审核记录\nQ7.1.3\t基础设施\t特种设备：¶1. 平衡重式叉车（CPD20），一车间；设备代码：51103411202102502；登记证号：车11皖D09940(21)；首检：2021-10-27；定检：2023-10-27，滁州市特种设备监督检验中心，报告JA-2023-76237；下次检验：2025-10-26¶2. 载货电梯（THJ2000），二车间；设备代码：31203411202303849；登记证号：梯12皖D38054(23)；首检：2023-01-30；定检：2025-01-30，滁州市特种设备监督检验中心，报告RK-2025-96325；下次检验：2026-01-29\n"
CLAUSE_9 = "审核报告\n\n9 绩效评价\t<\t<\n审核内容\t审核记录\t结论\nQ9.1.3合规性评价\t查评价记录，没有发现违规事项。\t符合\nQ9.2内部审核\t查内审计划和报告，按计划完成。\t符合\n\n审核结论\t<\t<\n序号\t评价内容\t评价\n1\t体系文件的符合性\t符合\n2\t内部审核的有效性\t基本符合\n"
SEEN = "审核报告\n监视和测量资源\n\n器具\t编号\t校准日期\t有效期至\n温湿度计 TH-20\t8070325\t2025-03-21\t2026-03-20\n数字多用表 VC890D\tGQ50840\t2025-01-09\t2026-01-08\n\n现场抽查：温湿度计 8070325，校准日期2025-03-21，证书上的委托单位是滁州禾瑞机械有限公司。\n"


def read(text: str) -> Report:
    return extract_report(document(text))[0]


def test_a_sheet_of_the_organizations_facts_has_no_device_nor_certificate() -> None:
    report = read(SHEET)
    assert not report.calibrations
    assert not report.personnel_certificates
    assert not report.special_equipment


def test_registrations_under_the_heading_of_the_grade() -> None:
    told = [(m.role, m.grade, m.registrations) for m in read(TEAM).team]
    assert [(role and role.value, grade and grade.value) for role, grade, _ in told] == [
        ("leader", "审核员"),
        ("member", "实习审核员"),
    ]
    assert [
        (r.number and r.number.value, r.grade and r.grade.value, r.valid_until and str(r.valid_until.value))
        for _, _, registered in told
        for r in registered
    ] == [
        ("2023-N1QMS-5571881", "审核员", "2026-09-09"),
        ("2023-N0QMS-5571993", "实习审核员", "2026-06-19"),
    ]


def test_registrations_in_lines_under_the_members() -> None:
    team = read(ITEMS).team
    assert [(m.name and m.name.value, m.role and m.role.value, len(m.registrations)) for m in team] == [
        ("尹晓棠", "leader", 2),
        ("岑仲安", "member", 1),
        ("温如玉", "technical_expert", 0),
    ]
    assert team[1].grade
    assert team[1].grade.value == "实习审核员"


def test_numbered_items_of_a_cell_name_each_a_piece_of_equipment() -> None:
    told = [
        (
            e.name and e.name.value,
            e.model and e.model.value,
            e.next_inspection_on and str(e.next_inspection_on.value),
        )
        for e in read(EQUIPMENT).special_equipment
    ]
    assert told == [("平衡重式叉车", "CPD20", "2025-10-26"), ("载货电梯", "THJ2000", "2026-01-29")]


def test_a_checklist_of_clause_9_rates_nothing() -> None:
    told = read(CLAUSE_9).conclusion.ratings
    assert [(one.criterion and one.criterion.value, one.value and one.value.value) for one in told] == [
        ("体系文件的符合性", "符合"),
        ("内部审核的有效性", "基本符合"),
    ]


def test_a_note_on_one_instrument_is_not_on_the_others() -> None:
    told = [(e.device and e.device.value, e.user_unit is not None) for e in read(SEEN).calibrations]
    assert told == [("温湿度计", False), ("数字多用表", False), ("温湿度计", True)]
