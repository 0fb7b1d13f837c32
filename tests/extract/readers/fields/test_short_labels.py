# ruff: noqa: E501 - the text of documents
"""Short labels and their values in one line, notes in brackets, and tables without boxes, as several bodies write them."""

from __future__ import annotations

import pytest

from extract.report import extract_report
from schemas.leaf import Leaf
from schemas.mentions import Mentions
from schemas.report import Report
from tests.extract.documents import document

SELF = "江州宁川精工机械有限公司"
KIN = "江州宁川控股有限公司"
HEAD = f"管理体系审核报告\n受审核方名称：{SELF}\n审核依据：GB/T 19001-2016\n"


def read(text: str) -> tuple[Report, Mentions]:
    return extract_report(document(HEAD + text))


def value(leaf: Leaf[str] | None) -> str | None:
    return leaf.value if leaf is not None else None


@pytest.mark.parametrize(
    ("text", "record"),
    [
        (f"查安全生产许可证，持证单位 {KIN}，有效期至2028.1.1。", "安全生产许可证"),
        (f"意外险保单，被保险人（单位）：{KIN}", "意外险保单"),
        (f"团体保险单，保单号 P1，被保险人单位为{KIN}。", "团体保险单"),
        (f"检测报告 BG-1，受检单位显示为{KIN}，合格。", "检测报告"),
        (f"不动产权证书，权利人登记为{KIN}。", "不动产权证"),
        (f"排污登记回执，登记主体：{KIN}", "排污登记回执"),
        (f"环评批复：建设单位 {KIN}，批复文号 1。", "环评批复"),
    ],
)
def test_holders_of_records(text: str, record: str) -> None:
    found = [(h.record.value, h.holder.value) for h in read(text)[1].holders]
    assert found == [(record, KIN)]


@pytest.mark.parametrize(
    "text",
    [
        f"竣工验收报告 A-1，建设单位：{KIN}，验收合格。",
        f"销售合同 3 份，主要客户 {KIN} 已评审。",
        f"设备由{KIN}提供，使用单位 {SELF}",
    ],
)
def test_others_are_no_holders(text: str) -> None:
    assert KIN not in [h.holder.value for h in read(text)[1].holders]


@pytest.mark.parametrize(
    "text",
    [
        "六、不符合项\n不符合1：部门：生产部；条款：GB/T 19001-2016 8.5.1；性质：一般；描述：槽液温度记录缺失三天\n不符合2：部门：质检部；条款：GB/T 19001-2016 7.1.5；性质：一般；描述：卡尺甲无标识",
        "七　不符合\n不符合1　部门：生产部　条款：GB/T 19001-2016 8.5.1　性质：一般　事实：槽液温度记录缺失三天\n不符合2　部门：质检部　条款：GB/T 19001-2016 7.1.5　性质：一般　事实：卡尺甲无标识",
        "柒、不符合\n部门：生产部\n条款：GB/T 19001-2016 8.5.1\n等级：一般\n问题描述：槽液温度记录缺失三天\n部门：质检部\n条款：GB/T 19001-2016 7.1.5\n等级：一般\n问题描述：卡尺甲无标识",
        "七、不符合项情况\n（1）一般：区域：生产部，标准条款：GB/T 19001-2016 8.5.1，内容：槽液温度记录缺失三天\n（2）一般：区域：质检部，标准条款：GB/T 19001-2016 7.1.5，内容：卡尺甲无标识",
    ],
)
def test_nonconformities_by_short_labels(text: str) -> None:
    items = read(text)[0].nonconformities.items
    assert [
        (i.number, value(i.department), value(i.clause), value(i.grade), value(i.description)) for i in items
    ] == [
        ("1", "生产部", "8.5.1", "minor", "槽液温度记录缺失三天"),
        ("2", "质检部", "7.1.5", "minor", "卡尺甲无标识"),
    ]


def test_a_nonconformity_with_its_own_number_and_grade_before_it() -> None:
    text = "七、不符合项\nNC-01（严重）：区域：生产部，标准条款：GB/T 19001-2016 8.5.1，内容：记录缺失三天。"
    (item,) = read(text)[0].nonconformities.items
    assert (item.number, value(item.grade)) == ("NC-01", "major")


def test_short_labels_elsewhere_are_no_nonconformities() -> None:
    text = "四、审核发现\n部门：生产部　条款：8.5.1\n查槽液温度记录完整。\n部门：质检部　条款：7.1.5\n查卡尺完好。"
    assert read(text)[0].nonconformities.items == []


@pytest.mark.parametrize(
    "text",
    [
        "七、不符合\n一般不符合 2 项，纠正措施完成时限 2025.11.23。",
        "七、不符合\n一般不符合 2 项，整改完成时间不迟于 2025-11-23。",
        "七、不符合\n书面整改材料最迟于2025年11月23日提交。",
    ],
)
def test_times_for_correction(text: str) -> None:
    assert value(read(text)[0].nonconformities.due_date) == "2025-11-23"


@pytest.mark.parametrize(
    "text",
    [
        "八、结论\n符合性：基本符合　　有效性：有效",
        "八、审核结论\n1. 符合性：基本符合\n2. 有效性：有效",
        "八、审核结论\n符合性（GB/T 19001）：基本符合；有效性：有效。",
        "八、审核结论\n符合性 基本符合　有效性 有效",
        "八、结论\n评价项目\t评价结果\n符合性\t基本符合\n有效性\t有效",
        "八、结论\n序号\t项目\t结果\n1\t符合性\t基本符合\n2\t有效性\t有效",
    ],
)
def test_ratings_without_boxes(text: str) -> None:
    found = read(text)[0].conclusion.ratings
    assert [(value(r.criterion), value(r.value)) for r in found] == [
        ("符合性", "基本符合"),
        ("有效性", "有效"),
    ]


def test_a_table_of_verified_corrections_has_no_ratings() -> None:
    text = "八、结论\n条款\t部门\t结果\n8.5.7\t包装车间\t有效\n7.2\t综合部\t有效"
    assert read(text)[0].conclusion.ratings == []


@pytest.mark.parametrize(
    ("text", "device"),
    [
        (
            "（1）压力表（空压站）　型号：Y-60　编号：A12　检定日期：2025.1.5　有效期至：2025.7.4",
            "压力表（空压站）",
        ),
        ("绝缘电阻测试仪（兆欧表）编号 A12，2025.1.5 检定，有效期至 2025.7.4", "绝缘电阻测试仪（兆欧表）"),
        ("扭力扳手（装配车间用），编号A12，校准日期2025.1.5，有效期至2025.7.4", "扭力扳手（装配车间用）"),
        ("压力表（已检定），编号A12，检定日期2025.1.5，有效期至2025.7.4", "压力表"),
        ("压力表（编号：A12）检定日期2025.1.5，有效期至2025.7.4", "压力表"),
    ],
)
def test_notes_behind_devices(text: str, device: str) -> None:
    (entry,) = read(text)[0].calibrations
    assert (value(entry.device), value(entry.serial), value(entry.valid_until)) == (
        device,
        "A12",
        "2025-07-04",
    )


def test_a_label_that_runs_on_after_the_laboratory() -> None:
    text = "压力表 型号：Y-60 编号：A12 检定单位：江州市计量检定测试中心证书编号：JZ-09 检定日期：2025.1.5"
    (entry,) = read(text)[0].calibrations
    assert (value(entry.agency), value(entry.certificate_no), value(entry.serial)) == (
        "江州市计量检定测试中心",
        "JZ-09",
        "A12",
    )


@pytest.mark.parametrize(
    ("text", "category"),
    [
        (
            "值班员杨小帆，持消防设施操作员证（四级/中级），证书编号 2318003012400771，发证日期2023年8月21日。",
            "四级/中级",
        ),
        (
            "维修工龚小平持有电工证（三级/高级工），证书编号：2318003012400772，2023年8月21日发证。",
            "三级/高级工",
        ),
        (
            "姓名\t证书\t类别\t证书编号\t发证日期\n杨小帆\t消防设施操作员证\t中级\t231800301\t2023.8.21",
            "中级",
        ),
        (
            "姓名\t证书名称\t等级\t证书号\t发证日期\n杨小帆\t消防设施操作员证\t四级\t231800301\t2023.8.21",
            "四级",
        ),
        (
            "电工龚小平（特种作业操作证，低压电工作业，证号 T430121，有效期 2023.3.10至2029.3.9）",
            "低压电工作业",
        ),
    ],
)
def test_levels_and_items_of_certificates(text: str, category: str) -> None:
    (entry,) = read(text)[0].personnel_certificates
    assert value(entry.category) == category


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("一、审核组\n组长：冯小群（审核员 注册号：2025-N1QMS-1283370 专业：28.04.01）", ["28.04.01"]),
        (
            "审核组长：冯小群（审核员，注册号 2025-N1QMS-1283370，专业：28.04.01；29.01）",
            ["28.04.01", "29.01"],
        ),
        ("审核组：组长 冯小群，审核员，注册号2025-N1QMS-1283370，专业范围：28.04.01", ["28.04.01"]),
        (
            "姓名\t职务\t级别\t注册号\t专业代码\n冯小群\t组长\t审核员\tQ：2025-N1QMS-1283370\tQ：28.04.01E：28.04.02",
            ["28.04.01", "28.04.02"],
        ),
    ],
)
def test_professional_codes(text: str, codes: list[str]) -> None:
    (member,) = read(text)[0].team
    assert [value(code) for code in member.professional_codes] == codes


@pytest.mark.parametrize(
    ("text", "mode", "days"),
    [
        ("二阶段审核：2025.10.21 上午至 2025.10.22 下午（现场）　　审核人日：8", "onsite", 8),
        ("审核日期：2025年10月21日至22日（现场+远程）\n总人日数：6.5", "mixed", 6.5),
        ("审核日期：2025-10-21～2025-10-22，方式：现场；人日数：4", "onsite", 4),
        ("审核时间：2025.10.21-10.22（共4人日，现场）", "onsite", 4),
    ],
)
def test_mode_beside_the_days(text: str, mode: str, days: float) -> None:
    audit = read(text)[0].audit
    assert audit.person_days is not None
    assert (value(audit.mode), audit.person_days.value, audit.onsite_days) == (mode, days, None)


@pytest.mark.parametrize(
    "title", ["监督审核报告（E/O）", "管理体系审核报告（QMS）", "第二阶段审核报告（Q&E）"]
)
def test_systems_in_brackets_stay_in_the_title(title: str) -> None:
    assert value(extract_report(document(f"{title}\n受审核方名称：{SELF}"))[0].title) == title


@pytest.mark.parametrize(
    "text",
    [
        f"排污许可证：持证单位 {SELF}，发证机关江州市生态环境局。",
        "安全生产许可证发证机关：江州省住房和城乡建设厅",
    ],
)
def test_an_office_of_another_permit_is_not_that_of_the_licence(text: str) -> None:
    licence = read(text)[0].organization.licence
    assert value(licence.authority) is None


def test_a_last_subtotal_is_the_total() -> None:
    (table,) = read("环保费用\n类别\t金额\n药剂\t100\n滤料\t50\n小计\t150")[0].tables_with_totals
    assert (len(table.items), table.stated_total and table.stated_total.value) == (2, 150.0)


def test_subtotals_of_parts_are_no_total() -> None:
    text = "费用\n类别\t金额\n药剂\t100\n滤料\t50\n小计\t150\n监测\t20\n体检\t30\n小计\t50"
    assert read(text)[0].tables_with_totals == []


@pytest.mark.parametrize(
    ("before", "after"), [("伍　", "陆　"), ("伍、", "陆、"), ("五　", "六　"), ("第五部分 ", "第六部分 ")]
)
def test_headings_with_formal_numerals(before: str, after: str) -> None:
    found = read(
        f"{before}不符合\n1、 工程部：配电间巡检记录缺失，不符合 GB/T 19001-2016 8.5.1 条款要求\n"
        f"{after}审核结论\n1、 整改验证合格后，建议保持认证资格\n审核组：夏小青　艾小娜"
    )[0]
    assert [value(i.department) for i in found.nonconformities.items] == ["工程部"]
    assert value(found.conclusion.recommendation) == "maintain"
    assert [value(s) for s in found.conclusion.signatories] == ["夏小青", "艾小娜"]
