"""What dates are of, whose records are offered, blanks that ask to be filled, and people beside offices."""

from __future__ import annotations

import pytest

from extract.report import extract_report
from schemas.mentions import Mentions
from tests.extract.documents import document

SELF = "江州宁川精工机械有限公司"
KIN = "江州宁川控股有限公司"
HEAD = f"管理体系审核报告\n受审核方名称：{SELF}\n审核体系：质量管理体系\n"


def mentions(text: str) -> Mentions:
    return extract_report(document(HEAD + text))[1]


@pytest.mark.parametrize(
    ("text", "done", "what"),
    [
        ("应急：2025年9月16日组织了火灾综合演练，参加人员 52 人。", True, "火灾综合演练"),
        ("2026年4月20日组织了全员安全意识培训，56 人参加", True, "全员安全意识培训"),
        ("灭火器维修合格日期：2026年3月。", True, "灭火器维修合格日期"),
        ("设备处理设施于2026年5月完成。", True, ""),
        ("采购订单 PO-1，到货日期2026年3月27日，进料检验合格", True, "到货日期"),
        ("培训记录\n内容\t培训日期\t人数\n消防\t2026-03-04\t5", True, "培训日期"),
        ("2026年培训计划\n内容\t培训日期\t人数\n消防\t2026-03-04\t5", None, ""),
        ("措施\t责任人\t整改完成日期\n培训\t王小江\t2026-03-04", None, ""),
    ],
)
def test_what_a_date_is_of(text: str, done: bool | None, what: str) -> None:
    found = mentions(text).dates[-1]
    assert (found.done, found.what) == (done, what)


@pytest.mark.parametrize(
    ("text", "record"),
    [
        (f"查废水检测报告，报告编号 SZ-1，委托方为{KIN}，结论合格。", "废水检测报告"),
        (
            f"危险废物处置合同：甲方{KIN}，乙方澄江绿源环保有限公司，有效期2025.1.1至2025.12.31。",
            "危险废物处置合同",
        ),
        (f"查安全责任险保单，投保人：{KIN}，保险期限2025.1.1至2025.12.31。", "安全责任险保单"),
        (f"排污许可证持证单位为{KIN}，有效期至2028.1.1。", "排污许可证"),
        (f"检测报告开具给{KIN}。", "检测报告"),
    ],
)
def test_records_made_out_to_kin(text: str, record: str) -> None:
    assert [(h.record.value, h.holder.value) for h in mentions(text).holders] == [(record, KIN)]


@pytest.mark.parametrize(
    "text",
    [
        f"厂房租赁合同，出租方为{KIN}，承租方为{SELF}，租期三年。",
        f"危险废物处置合同：甲方{SELF}，乙方澄江绿源环保有限公司，有效期2025.1.1至2025.12.31。",
        "运输外包给江州宁川物流有限公司，运输合同期限自2025.1.1至2025.12.31。",
        f"压力表校准证书，送检单位：{SELF}东城分公司，校准日期2025.1.1",
        "采购部查供方海西铸造有限公司，检测报告委托单位：海西铸造有限公司。",
    ],
)
def test_records_that_are_nobody_else_s(text: str) -> None:
    found = [h for h in mentions(text).holders if h.entity.relation in ("kin", "other")]
    assert found == []


@pytest.mark.parametrize(
    "text",
    [
        "海西晨光建材有限公司为公司关联企业，供应重钙粉。",
        "冷藏运输外包给海西晨光物流有限公司，该司与受审核组织同属一个控股股东。",
        "海西晨光置业有限公司系本公司的全资子公司。",
    ],
)
def test_kin_that_the_text_tells(text: str) -> None:
    (found,) = [e for e in mentions(text).entities if e.name.startswith("海西晨光")]
    assert found.relation == "kin"


@pytest.mark.parametrize(
    "text",
    [
        "改进机会：【请在此处填写改进机会】",
        "改进机会：[点击此处输入文字]",
        "Opportunities: <please insert text>",
    ],
)
def test_blanks_that_ask(text: str) -> None:
    assert [blank.kind for blank in mentions(text).blanks] == ["placeholder"]


def test_a_hint_before_a_value_is_no_blank() -> None:
    assert mentions("改进机会（请填写主要的）：增加备用泵。").blanks == []


def test_a_person_beside_an_office_in_two_spellings() -> None:
    text = "员工代表为钱宇澄，由职工大会选举产生。\n与员工代表钱宇诚面谈，其参与了评审。"
    (found,) = [e for e in mentions(text).entities if e.kind == "person"]
    assert list(found.spellings) == ["钱宇澄", "钱宇诚"]


def test_two_people_in_one_column_stay_two() -> None:
    text = "姓名\t岗位\n钱宇澄\t电工\n钱宇诚\t焊工"
    assert all(len(e.spellings) == 1 for e in mentions(text).entities)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("管理者代表：钱宇澄。\n管理者代表钱澄参加了会议。", ["钱宇澄", "钱澄"]),
        ("员工代表：张宇澄。\n与员工代表章宇澄面谈。", ["张宇澄", "章宇澄"]),
    ],
)
def test_a_character_dropped_or_a_surname_mistaken(text: str, names: list[str]) -> None:
    (found,) = [e for e in mentions(text).entities if e.kind == "person"]
    assert list(found.spellings) == names
