"""What is read of the organization, its partners and documents, and of what does not belong in a report."""

from __future__ import annotations

from extract.report import extract_report
from ingest import read_bytes
from schemas.mentions import Mentions
from schemas.statements.organization import (
    CodeInText,
    DepartmentList,
    HouseAnywhere,
    HouseInRoad,
    PurchasedGoods,
    ResponsibleDepartment,
    TeamSender,
    WorkshopList,
)
from schemas.statements.other_companies import ClientPlace, HalfName, PassingCompany
from schemas.statements.papers.documents import ApplicabilityVersion, PartReference, SectionReference
from schemas.statements.papers.residue import OwnVoice, WriterAside, WriterInstruction
from schemas.statements.papers.wording import DoubledWord, LateBlank, RowSubject

HEAD = "管理体系审核报告\n受审核方：临川青岚阀门有限公司\n审核体系：质量管理体系\n"


def mentions_of(text: str) -> Mentions:
    """What is read of a text behind the head of a report."""
    return extract_report(read_bytes((HEAD + text).encode(), "report.txt"))[1]


def test_a_house_has_its_road_and_number_and_who_leases_it() -> None:
    mentions = mentions_of("租赁合同：厂房位于临川市望岳路218号3幢。\n现场在临川市望岳路281号。\n")
    houses = mentions.statements(HouseAnywhere)
    assert [(one.house.road, one.house.number, one.leased) for one in houses] == [
        ("望岳路", "218", True),
        ("望岳路", "281", False),
    ]
    assert [one.house.number for one in mentions.statements(HouseInRoad, {"望岳路"})] == ["218", "281"]
    assert mentions.statements(HouseInRoad, {"听松路"}) == []


def test_a_house_that_a_sentence_tells_to_be_left_is_none() -> None:
    mentions = mentions_of("公司由临川市望岳路218号搬迁而来。\n")
    assert mentions.statements(HouseInRoad, {"望岳路"}) == []


def test_departments_are_listed_and_responsible() -> None:
    mentions = mentions_of("公司设有：综合部、质检部、生产部、市场部。\n责任部门：安环部。\n")
    assert [one.departments for one in mentions.statements(DepartmentList)] == [
        ["综合部", "质检部", "生产部", "市场部"]
    ]
    assert [one.name for one in mentions.statements(ResponsibleDepartment)] == ["安环部"]


def test_a_contract_buys_goods_of_known_families_alone() -> None:
    mentions = mentions_of("抽查采购合同，货物有方管、槽钢。\n抽查采购合同，货物有五金配件。\n")
    assert [one.families for one in mentions.statements(PurchasedGoods)] == [frozenset({"metal"})]


def test_workshops_are_those_of_the_organization() -> None:
    lists = mentions_of("公司设有铸造车间、机加工车间、装配车间。\n").statements(WorkshopList)
    assert len(lists) == 1
    assert {"铸造", "装配"} <= {*lists[0].names}
    assert mentions_of("供方设有铸造车间、机加工车间。\n").statements(WorkshopList) == []


def test_a_word_as_long_as_a_code_is_one() -> None:
    mentions = mentions_of("统一社会信用代码：91350100M000100Y43，编号A35010。\n")
    assert [one.words for one in mentions.statements(CodeInText)] == ["91350100M000100Y43"]


def test_who_sent_the_team_and_who_is_named_in_passing() -> None:
    mentions = mentions_of("由海曲诚衡认证有限公司委派审核组实施审核。\n")
    assert {one.name for one in mentions.statements(TeamSender)} <= {"海曲诚衡认证有限公司"}
    mentions = mentions_of("岱东云帆乳业有限公司的记录齐全。\n")
    assert [one.name for one in mentions.statements(PassingCompany)] == ["岱东云帆乳业有限公司"]
    mentions = mentions_of("岱东云帆乳业有限公司为合格供方，按合同供货。\n")
    assert mentions.statements(PassingCompany) == []


def test_a_name_stands_for_the_client_where_its_system_is_judged() -> None:
    mentions = mentions_of("审核组认为，岱东云帆乳业有限公司的管理体系运行有效。\n")
    own = next(one for one in mentions.of_kind("organization") if one.relation == "self")
    other = next(one for one in mentions.of_kind("organization") if "乳业" in one.name)
    assert len(mentions.statements(ClientPlace, [*other.places], own)) == 1


def test_half_of_the_name_is_not_the_name() -> None:
    mentions = mentions_of("临川青岚阀门有限公司；临川青岚阀们有限公司。\n")
    assert [one.words for one in mentions.statements(HalfName)] == ["临川青岚阀们有限公司"]


def test_parts_and_sections_are_counted_from_one() -> None:
    text = "表1 人员\n表2 设备\n详见表5。\n4.1 概述\n4.2 过程\n4.3 结果\n见本报告4.9。\n"
    mentions = mentions_of(text)
    assert [(one.number, one.last) for one in mentions.statements(PartReference)] == [(5, 2)]
    assert [(one.section, one.last) for one in mentions.statements(SectionReference)] == [(9, 3)]


def test_the_version_in_force_is_not_an_earlier_one() -> None:
    mentions = mentions_of("适用性声明版本为V2.1。\n适用性声明由V1.0升级。\n")
    assert [one.place.value for one in mentions.statements(ApplicabilityVersion)] == ["2.1"]


def test_what_the_form_and_the_client_say() -> None:
    mentions = mentions_of("不适用的内容请删除。\n（请根据实际情况填写）\n我公司的质量方针已发布。\n")
    assert "不适用" in mentions.statements(WriterInstruction)[0].words
    assert [one.words for one in mentions.statements(WriterAside)] == ["请根据实际情况填写"]
    assert [one.speakers for one in mentions.statements(OwnVoice)] == [("我公司",)]


def test_doubled_words_late_blanks_and_subjects() -> None:
    mentions = mentions_of("设施主要包括包括办公设施。\n报告编号：\n设备编号：____\n")
    assert [one.words for one in mentions.statements(DoubledWord)] == ["主要包括包括办公"]
    assert "设备编号" not in [one.words for one in mentions.statements(LateBlank)]
    mentions = mentions_of("名称\t日期\n空压机\t2025年3月4日\n")
    assert [one.words for one in mentions.statements(RowSubject, mentions.dates[0].leaf)] == ["空压机"]
