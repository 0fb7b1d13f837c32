"""Organisations and people: one in two spellings, a branch, kin, another."""

from __future__ import annotations

import pytest

from extract.entities.likeness import kin, one_company, parse
from extract.report import extract_report
from schemas.mentions import Entity, Mentions
from tests.extract.documents import document

SELF = "江州宁川精工机械有限公司"
HEAD = f"管理体系审核报告\n受审核方名称：{SELF}\n认证机构：海丰恒信认证有限公司\n审核体系：质量管理体系\n"


def mentions(text: str) -> Mentions:
    return extract_report(document(HEAD + text))[1]


def entity(text: str, name: str) -> Entity:
    return next(e for e in mentions(text).entities if name in e.spellings)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("江州宁川精工机械有限公司", "江州宁川精工机诫有限公司"),
        ("江州宁川精工机械有限公司", "江州宁川精工机械有限责任公司"),
        ("江州宁川精工机械有限公司", "江州宁川精工机械有限公"),
        ("海丰锐成数控刀具有限公司", "海丰锐成数控刀具科技有限公司"),
        ("杭州市特种设备检验检测研究院", "杭州市特种设备检验检测院"),
        ("Ningchuan Precision Machinery Co., Ltd.", "Ningchuan Precison Machinery Co., Ltd."),
    ],
)
def test_one_company_in_two_spellings(one: str, other: str) -> None:
    assert one_company(parse(one), parse(other))
    assert one_company(parse(other), parse(one))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("海丰锐成数控刀具有限公司", "海丰天驰数控刀具有限公司"),
        ("杭州百灵机械有限公司", "宁波百灵机械有限公司"),
        ("杭州百灵机械有限公司", "杭州百灵机械集团有限公司"),
        ("杭州百灵机械有限公司", "杭州百灵机械销售有限公司"),
        ("杭州百灵机械有限公司", "杭州百灵机械有限公司宁波分公司"),
        ("杭州第一机床厂有限公司", "杭州第二机床厂有限公司"),
        ("澄江恒业塑胶制品有限公司", "澄江恒业包装材料有限公司"),
    ],
)
def test_two_companies(one: str, other: str) -> None:
    assert not one_company(parse(one), parse(other))


def test_a_part_of_the_trade_name_is_dropped_only_for_the_audited_company() -> None:
    one, other = parse("杭州百灵千鸟科技有限公司"), parse("杭州百灵科技有限公司")
    assert one_company(one, other, own=True)
    assert not one_company(one, other)
    assert kin(parse("宁波百灵千鸟科技有限公司"), one)
    assert not kin(parse("宁波长风科技有限公司"), one)


def test_laboratories_of_one_instrument() -> None:
    one, other = parse("中测计量并检测有限公司"), parse("中计量监测有限公司")
    assert one_company(one, other, linked=True)
    assert not one_company(one, other)
    assert not one_company(parse("云岭中衡计量检测有限公司"), parse("云岭华测计量检测有限公司"), linked=True)


def test_relations() -> None:
    text = (
        f"场所由{SELF}云岭分公司管理。\n母公司江州远航控股有限公司派驻人员。\n"
        "江州宁川控股集团有限公司提供贷款。\n供方：海丰锐成数控刀具有限公司，提供刀具。"
    )
    relations = {e.name: e.relation for e in mentions(text).of_kind("organization")}
    assert relations == {
        SELF: "self",
        "海丰恒信认证有限公司": "certification_body",
        f"{SELF}云岭分公司": "branch",
        "江州远航控股有限公司": "kin",
        "江州宁川控股集团有限公司": "kin",
        "海丰锐成数控刀具有限公司": "other",
    }


def test_spellings_keep_their_places() -> None:
    found = entity("江州宁川精工机诫有限公司通过了评审。\n江州宁川精工机诫有限公司", SELF)
    assert {name: len(places) for name, places in found.spellings.items()} == {
        SELF: 1,
        "江州宁川精工机诫有限公司": 2,
    }
    assert found.name == SELF
    assert [leaf.evidence.line for leaf in found.spellings["江州宁川精工机诫有限公司"]] == [5, 6]


def test_a_place_of_the_report_is_the_report_s_own_leaf() -> None:
    report, found = extract_report(document(HEAD))
    own = next(e for e in found.entities if e.relation == "self")
    assert own.spellings[SELF][0] is report.organization.name


def test_a_name_cut_short_belongs_to_the_whole_one() -> None:
    text = (
        "供方：澄江绿源环保工程有限公司，提供服务。\n向澄江绿源环保工程有限、澄江恒业塑胶有限公司发放告知书。"
    )
    found = entity(text, "澄江绿源环保工程有限")
    assert found.name == "澄江绿源环保工程有限公司"


def test_two_names_side_by_side_are_two_companies() -> None:
    text = "主要供方：杭州华新机械有限公司、杭州华兴机械有限公司，均评价合格。"
    names = {e.name for e in mentions(text).of_kind("organization")}
    assert {"杭州华新机械有限公司", "杭州华兴机械有限公司"} <= names


def test_two_suppliers_with_different_goods_are_two_companies() -> None:
    text = "序号\t供方名称\t提供产品\n1\t杭州华新机械有限公司\t垫片\n2\t杭州华兴机械有限公司\t阀体"
    assert len(entity(text, "杭州华新机械有限公司").spellings) == 1


def test_two_credit_codes_are_two_companies() -> None:
    text = (
        "查杭州华新机械有限公司（统一社会信用代码91330100MA0000001X）。\n"
        "查杭州华兴机械有限公司（统一社会信用代码91330100MA0000002X）。"
    )
    assert len(entity(text, "杭州华新机械有限公司").spellings) == 1


def test_declared_short_forms_are_no_spellings() -> None:
    found = entity(f"{SELF}（以下简称“宁川精工”）成立于2010年。宁川精工设三个车间。", SELF)
    assert list(found.short_forms) == ["宁川精工"]
    assert list(found.spellings) == [SELF]


def people(text: str) -> dict[str, list[str]]:
    return {e.name: list(e.spellings) for e in mentions(text).of_kind("person")}


def test_people_by_office() -> None:
    text = (
        "《清单》编制：赵小丽 批准：周大斌 日期：2024.1.20。\n"
        "内部审核组长：阚云帆，审核员：刘一帆。主持人：周大斌\n公司任命杨小磊为员工代表。\n"
        "车间操作人员康如凡正在打印，询问内审员阚云帆、刘一帆。\n责任人：各部门，时间：上午，审批：同意。"
    )
    assert set(people(text)) == {"赵小丽", "周大斌", "阚云帆", "刘一帆", "杨小磊", "康如凡"}


def test_one_person_in_two_spellings() -> None:
    assert people("内审组长：戚云帆，内审员：霍启棠。\n内审员霍启裳参加了培训。\n与内审员霍启棠沟通。")[
        "霍启棠"
    ] == [
        "霍启棠",
        "霍启裳",
    ]
    assert people("管理者代表：戚云帆。\n管理者代表签名：戚云凡；管理者代表：戚云帆")["戚云帆"] == [
        "戚云帆",
        "戚云凡",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "内审组长：霍启棠，内审员：霍思远。",
        "内审员：顾南星、顾南辰。",
        "编制：顾南星。\n批准：顾南辰。",
        "姓名\t证书名称\t证书编号\t有效期至\n顾南星\t叉车司机证\t1001\t2028-05\n顾南辰\t电工证\t1002\t2028-09",
        "陪同人员：李红飞。\n评价人：李宏兴。",
    ],
)
def test_two_people(text: str) -> None:
    assert all(len(spellings) == 1 for spellings in people(text).values())
    assert len(people(text)) == 2


def test_two_spellings_in_one_sentence() -> None:
    text = "安全阀的使用单位为江州宁川精工机械有限公司，压力表的送检单位为江州宁川精工机诫有限公司。"
    assert "江州宁川精工机诫有限公司" in entity(text, SELF).spellings


def test_characters_taken_for_one_another() -> None:
    text = (
        "向导：莫小棠。评价人：蒲仲恒、莫小棠。\n内审员莫小裳、卓一鸣。\n"
        "由申屠冶主持召开，总经理申屠野至一线。"
    )
    assert people(text)["莫小棠"] == ["莫小棠", "莫小裳"]
    assert sorted(people(text)["申屠冶"]) == ["申屠冶", "申屠野"]
