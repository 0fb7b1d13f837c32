"""The dated facts: looked up as reports write them, complete, compiled."""

from __future__ import annotations

import re
from collections import Counter

import pytest

from schemas import facts
from schemas.facts import build
from schemas.facts.titles import split_edition, title_key

FACTS = facts.load()


def test_compiled_is_fresh() -> None:
    assert facts.COMPILED.read_text(encoding="utf-8") == build.compiled(), "run python -m schemas.facts.build"


def test_every_fact_has_source_and_confidence() -> None:
    bare = [
        entry
        for _, entry in build.entries()
        if not entry.get("source") or entry.get("confidence") not in ("high", "medium", "low")
    ]
    assert bare == []


def test_an_unknown_field_is_refused() -> None:
    with pytest.raises(ValueError, match="repealed"):
        build.row(
            facts.Law, {"title": "某法", "kind": "law", "source": "s", "confidence": "high", "repealed": "1"}
        )


def test_days_are_days() -> None:
    from datetime import date

    names = ("promulgated_on", "effective_on", "repealed_on", "published_on", "withdrawn_on", "transition_to")
    days = [entry[name] for _, entry in build.entries() for name in names if entry.get(name)]
    assert len(days) > 2000
    assert all(date.fromisoformat(day) for day in days)


def test_successors_and_core_laws_are_known() -> None:
    entries = list(build.entries())
    titles = {entry["title"] for kind, entry in entries if kind is facts.Law}
    assert {
        entry["replaced_by"] for kind, entry in entries if kind is facts.Law and "replaced_by" in entry
    } <= titles
    assert {entry["law"] for kind, entry in entries if kind is facts.CoreLaw} <= titles


def test_titles_that_fold_alike_are_known_exceptions() -> None:
    keys = Counter(title_key(entry["title"]) for kind, entry in build.entries() if kind is facts.Law)
    assert [key for key, count in keys.items() if count > 1] == ["进出口食品安全管理办法"]


@pytest.mark.parametrize(
    "written",
    [
        "合同法",
        "《合同法》",
        "中华人民共和国合同法",
        "《中华人民共和国 合同法》",
        "中华人民共和国合同法（1999年）",
        "《中华人民共和国合同法》（主席令第15号）",
    ],
)
def test_a_law_is_found_however_it_is_written(written: str) -> None:
    law = FACTS.law(written)
    assert law is not None
    assert (law.title, law.repealed_on) == ("中华人民共和国合同法", "2021-01-01")
    assert law.repealed("2021-01-01") and not law.repealed("2020-12-31")


@pytest.mark.parametrize(
    "written", ["合同", "合同法律法规", "经济合同法实施办法", "安全生产管理法", "公司安全生产制度", ""]
)
def test_titles_are_not_guessed(written: str) -> None:
    assert FACTS.law(written) is None


def test_a_title_within_another_is_another_law() -> None:
    found = [
        FACTS.law(title) for title in ("劳动合同法", "《上海市实施〈中华人民共和国突发事件应对法〉办法》")
    ]
    assert [law.title if law else None for law in found] == [
        "中华人民共和国劳动合同法",
        "上海市实施《中华人民共和国突发事件应对法》办法",
    ]


@pytest.mark.parametrize(
    ("written", "edition"),
    [
        ("中华人民共和国消防法（2021年修正）", "2021年修正"),
        ("中华人民共和国消防法(2021修订)", "2021修订"),
        ("《中华人民共和国消防法》2021版", "2021版"),
        ("消防法〔2021年4月29日第二次修正〕", "2021年4月29日第二次修正"),
        ("消防法", None),
        ("排污许可管理办法（试行）", None),
        ("消防安全标志设置要求 GB 15630-1995", None),
    ],
)
def test_a_stated_edition_is_kept_apart(written: str, edition: str | None) -> None:
    assert split_edition(written)[1] == edition


def test_catalogues_with_their_year_are_found_by_it() -> None:
    old, new = FACTS.law("国家危险废物名录（2021年版）"), FACTS.law("国家危险废物名录（2025年版）")
    assert old is not None and new is not None and old.repealed_on == new.effective_on


def test_a_revised_law_is_not_repealed() -> None:
    law = FACTS.law("安全生产法")
    assert law is not None and law.revisions and not law.repealed("2026-11-01")


def test_core_laws_depend_on_the_day() -> None:
    before = [law.title for law in FACTS.core_laws("EMS", "2026-08-14")]
    after = [law.title for law in FACTS.core_laws("EMS", "2026-08-15")]
    assert before[0] == "中华人民共和国环境保护法" and len(before) > 4
    assert after[0] == "中华人民共和国生态环境法典" and "中华人民共和国水污染防治法" not in after
    assert FACTS.core_laws("XYZ", "2025-01-01") == []


@pytest.mark.parametrize(
    ("system", "laws"),
    [
        ("OHSMS", "中华人民共和国安全生产法"),
        ("FSMS", "中华人民共和国食品安全法"),
        ("HACCP", "中华人民共和国食品安全法"),
        ("EnMS", "中华人民共和国节约能源法"),
        ("QMS", "中华人民共和国产品质量法"),
        ("ISMS", "中华人民共和国网络安全法 中华人民共和国数据安全法 中华人民共和国个人信息保护法"),
    ],
)
def test_principal_laws(system: str, laws: str) -> None:
    principal = [core.law for core in FACTS.core_entries(system, "2025-06-01") if core.principal]
    assert principal == laws.split()


def test_editions_in_any_spelling() -> None:
    edition = FACTS.edition("GB/T24001：2016")
    assert edition is not None and edition.iso == "ISO 14001:2015"
    assert FACTS.edition("ISO27001:2022") == FACTS.edition("ISO/IEC 27001:2022") is not None
    assert FACTS.edition("GB/T 24001-2018") is None
    assert FACTS.edition("GB 24001-2016") == edition
    assert FACTS.edition("GB50116-1998") == FACTS.edition("GB 50116—98") is not None
    editions = [e.number for e in FACTS.editions("GB/T 24001")]
    assert editions == ["GB/T 24001-2016", "GB/T 24001-2004", "GB/T 24001-1996"]


def test_an_edition_is_usable_until_its_transition_ends() -> None:
    edition = FACTS.edition("GB/T 28001-2011")
    assert edition is not None
    assert [edition.superseded(day) for day in ("2020-03-05", "2021-09-30", "2021-10-01")] == [
        False,
        False,
        True,
    ]


def test_clauses() -> None:
    assert FACTS.clauses("ISO 45001：2018") == FACTS.clauses("GB/T45001-2020")
    found = FACTS.clauses("GB/T 45001-2020")
    assert found is not None and "8.1.4.2" in found and "8.5.1" not in found
    assert FACTS.clauses("GB/T 45001") is None
    listed = FACTS.clause_list("QC 080000:2017")
    assert listed is not None and listed.confidence == "low"


@pytest.mark.parametrize(
    ("device", "months"),
    [
        ("耐震压力表（0～1.6MPa）", 6),
        ("压力表", 6),
        ("精密压力表", 12),
        ("数字压力计", 12),
        ("弹簧式安全阀 A28H-16", 12),
        ("PH计", 12),
        ("兆欧表", 24),
        ("打印机", None),
        ("正压式空气呼吸器气瓶（2只）", 36),
        ("氧气钢瓶", None),
        ("电子天平砝码", 12),
        ("压力表（安全阀用）", 6),
    ],
)
def test_the_longest_known_instrument_name_counts(device: str, months: int | None) -> None:
    interval = FACTS.interval(device)
    assert (interval.months if interval else None) == months


def test_what_messages_show_of_an_interval_is_documents_in_no_language() -> None:
    rules = [(kind, entry.get("basis")) for kind, entry in build.entries()]
    shown = [basis for kind, basis in rules if kind in (facts.Interval, facts.EquipmentRule) and basis]
    assert len(shown) > 50
    assert not [basis for basis in shown if re.search("[a-z]{2,}", basis)]


def test_certificates_tell_their_items_and_codes() -> None:
    kinds = {kind.kind: kind for kind in FACTS.certificate_kinds}
    work, equipment = kinds["特种作业操作证"], kinds["特种设备安全管理和作业人员证"]
    assert work.categories is not None and "低压电工作业" in work.categories["电工作业"]
    assert equipment.codes is not None and equipment.codes["N1"] == "叉车司机"
    assert (work.valid_months, equipment.valid_months) == (72, 48)


def test_systems_and_grades() -> None:
    assert FACTS.systems["OHSMS"].zh == ("职业健康安全管理体系",)
    grade = FACTS.grade("Provisional Auditor")
    assert grade is not None and grade.trainee
    assert FACTS.grade("项目经理") is None
    assert FACTS.version == "2026-11"


@pytest.mark.parametrize(
    ("name", "written"),
    [
        ("统一社会信用代码", "91120116MA05X2F46K"),
        ("居民身份证号码", "120101199003074516"),
        ("认证人员注册证书号", "2024-N1QMS-7000001"),
        ("专业代码", "18.02.06"),
        ("特种设备代码", "51101012320211234"),
        ("使用登记证编号", "车11津A00123(21)"),
        ("特种作业操作证编号", "T120101199003074516"),
        ("食品生产许可证编号", "SC10112011600123"),
    ],
)
def test_identifiers_have_their_form(name: str, written: str) -> None:
    import re

    known = {each: one for one in FACTS.of_kind(facts.Identifier) for each in one.names}
    assert re.fullmatch(known[name].pattern, written)
    assert not re.fullmatch(known[name].pattern, written[:-1] + "-")
