"""Laws, scopes and standards on reports made by hand."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from schemas.report import LawList, Place, Scope, Standard

if TYPE_CHECKING:
    from tests.checks.conftest import Made


def audited(made: Made, *systems: str) -> None:
    made.report.systems = [made.leaf(system) for system in systems]


def laws(made: Made, *titles: str, place: Any = "criteria", open_ended: bool = True) -> LawList:
    listed = LawList(place=place, titles=[made.leaf(title) for title in titles], open_ended=open_ended)
    made.report.law_lists.append(listed)
    return listed


def variants(made: Made, code: str, as_of: str | None = None) -> list[tuple[str | None, str | None]]:
    return [(finding.expected, finding.actual) for finding in made.check(code, as_of=as_of)[0]]


def reasons(made: Made, code: str, as_of: str | None = None) -> list[str]:
    return [item.reason for item in made.check(code, as_of=as_of)[1]]


# ---------------------------------------------------------------- laws


def test_a_repealed_law_in_several_lists_is_one_finding(made: Made) -> None:
    laws(made, "中华人民共和国担保法", "安全生产法")
    laws(made, "《担保法》", place="operation")
    (finding,) = made.check("LAW001", as_of="2025-06-12")[0]
    assert [e.line for e in finding.evidence] == [1, 3]
    assert finding.expected == "中华人民共和国民法典"
    assert "2021-01-01" in finding.message and finding.severity == "error"
    assert finding.fields == ["law_lists[0].titles[0]", "law_lists[1].titles[0]"]


def test_a_law_is_judged_for_the_day(made: Made) -> None:
    laws(made, "中华人民共和国担保法")
    assert made.check("LAW001", as_of="2020-12-31")[0] == []
    assert len(made.check("LAW001", as_of="2021-01-01")[0]) == 1
    assert "报告日期" in reasons(made, "LAW001")[0]


def test_the_successor_is_the_one_in_force(made: Made) -> None:
    laws(made, "环境噪声污染防治法")
    assert variants(made, "LAW001", "2025-06-12")[0][0] == "中华人民共和国噪声污染防治法"
    assert variants(made, "LAW001", "2026-09-01")[0][0] == "中华人民共和国生态环境法典"


def test_a_successor_that_came_later_is_what_there_is_now(made: Made) -> None:
    laws(made, "餐饮服务许可管理办法", "环境噪声污染防治法")
    first, second = made.check("LAW001", as_of="2025-06-12")[0]
    assert "2015-10-01 废止，现行为《食品经营许可和备案管理办法》（2023-12-01 起施行）" in first.message
    assert "2022-06-05 废止，由《中华人民共和国噪声污染防治法》取代" in second.message


def test_an_uncertain_repeal_is_no_error(made: Made) -> None:
    laws(made, "建设工程消防监督管理规定")
    (finding,) = made.check("LAW001", as_of="2025-06-12")[0]
    assert finding.severity == "warning"


def test_a_repetition_that_was_copied_is_one_finding(made: Made) -> None:
    for place in ("criteria", "compliance"):
        laws(made, "某市节水办法", "消防法", "某市节水 办法", place=place)
    laws(made, "消防法", place="operation")
    (finding,) = made.found("LAW003")
    assert [e.line for e in finding.evidence] == [1, 3, 4, 6]
    assert (finding.expected, finding.actual) == ("每部列一次", "《某市节水办法》×2")
    assert "2 份清单" in finding.message


def test_short_and_full_title_are_one_law(made: Made) -> None:
    laws(made, "中华人民共和国劳动法", "劳动合同法", "《劳动法》（2018年修正）")
    (finding,) = made.found("LAW003")
    assert [e.line for e in finding.evidence] == [1, 3]


SAFETY = ["职业病防治法", "消防法", "劳动法", "劳动合同法", "工伤保险条例", "突发事件应对法"]


def test_a_principal_law_is_missing(made: Made) -> None:
    audited(made, "OHSMS")
    laws(made, *SAFETY, "北京市安全生产条例")
    (finding,) = made.check("LAW005", as_of="2025-06-12")[0]
    assert (finding.expected, finding.severity) == ("中华人民共和国安全生产法", "warning")
    assert "职业健康安全管理体系" in finding.message
    laws(made, "安全生产法", place="operation")
    assert made.check("LAW005", as_of="2025-06-12")[0] == []


def test_a_standard_in_a_list_is_no_law(made: Made) -> None:
    audited(made, "OHSMS")
    laws(made, *SAFETY, "工作场所有害因素职业接触限值 GBZ 2.1-2019")
    (finding,) = made.check("LAW005", as_of="2025-06-12")[0]
    assert f"列出 {len(SAFETY)} 部" in finding.message


@pytest.mark.parametrize("title", ["安全生产法等", "《中华人民共和国安全生产法》（2014年修正）"])
def test_a_principal_law_however_written_is_there(made: Made, title: str) -> None:
    audited(made, "OHSMS")
    laws(made, *SAFETY, title)
    assert made.check("LAW005", as_of="2025-06-12")[0] == []


def test_a_replaced_law_counts_as_listed(made: Made) -> None:
    audited(made, "EMS")
    laws(made, "环境保护法", "节约能源法", "循环经济促进法", "水法", "土地管理法", "森林法")
    assert made.check("LAW005", as_of="2026-09-01")[0] == []
    assert len(made.check("LAW001", as_of="2026-09-01")[0]) == 1


def test_other_laws_are_missing_only_from_a_complete_list(made: Made) -> None:
    audited(made, "OHSMS")
    titles = ["安全生产法", *SAFETY[:2], "劳动合同法", *SAFETY[4:]]
    listed = laws(made, *titles, open_ended=False)
    assert made.check("LAW005", as_of="2025-06-12") == ([], [])
    listed.titles += [made.leaf(title) for title in ("特种设备安全法", "道路交通安全法")]
    assert variants(made, "LAW005", "2025-06-12") == [("中华人民共和国劳动法", None)]
    listed.open_ended = True
    found, unchecked = made.check("LAW005", as_of="2025-06-12")
    assert found == [] and [entry.fields for entry in unchecked] == [["law_lists.titles"]]


def test_examples_are_no_list(made: Made) -> None:
    audited(made, "OHSMS")
    laws(made, "消防法", "劳动法")
    assert "2 项" in reasons(made, "LAW005", "2025-06-12")[0]
    assert "报告日期" in reasons(made, "LAW005")[0]


def test_a_law_on_products_is_for_those_who_make_or_sell_them(made: Made) -> None:
    audited(made, "QMS")
    laws(made, "民法典", "标准化法", "计量法", "消费者权益保护法", "劳动合同法")
    text = made.leaf("物业管理服务")
    made.report.scopes = [Scope(place="audit", text=text)]
    assert made.check("LAW005", as_of="2025-06-12")[0] == []
    text.value = "阀门的生产和销售"
    assert [expected for expected, _ in variants(made, "LAW005", "2025-06-12")] == [
        "中华人民共和国产品质量法"
    ]


# ---------------------------------------------------------------- scopes and standards


def scoped(made: Made, *texts: str, system: str | None = "EMS") -> None:
    audited(made, *([system] if system else []))
    places: tuple[Place, ...] = ("audit", "system", "certificate")
    for place, text in zip(places, texts, strict=False):
        made.report.scopes.append(
            Scope(place=place, system=made.leaf(system) if system else None, text=made.leaf(text))
        )


@pytest.mark.parametrize(
    "other",
    [
        "E：阀门的设计、制造所涉及的环境管理活动；",
        "阀门的设计，制造所涉及的环境管理活动",
        "阀门的设计和制造及相关环境管理活动",
        "阀门的设计、制造",
        "环境管理体系：阀门 的设计、制造",
    ],
)
def test_trivial_differences_of_the_scope(made: Made, other: str) -> None:
    scoped(made, "阀门的设计、制造所涉及的环境管理活动", other)
    assert made.check("SCOPE001") == ([], [])


@pytest.mark.parametrize(
    ("other", "told"),
    [
        ("阀门的设计、制造所涉及的环境活动", "少“管理”"),
        ("阀门的设计所涉及的环境管理活动", "少“、制造”"),
        ("阀门、水表的设计、制造所涉及的环境管理活动", "多“、水表”"),
        ("阀体的设计、制造所涉及的环境管理活动", "“门”写作“体”"),
    ],
)
def test_another_word_in_the_scope(made: Made, other: str, told: str) -> None:
    right = "阀门的设计、制造所涉及的环境管理活动"
    scoped(made, right, right, other)
    (finding,) = made.found("SCOPE001")
    assert (finding.expected, finding.actual, finding.severity) == (right, other, "error")
    assert told in finding.message and len(finding.evidence) == 3


def test_the_scope_of_another_site_is_no_other_wording(made: Made) -> None:
    scoped(made, "阀门的制造", "阀门的制造", system=None)
    made.report.systems = [made.leaf("QMS")]
    made.report.scopes.insert(1, Scope(place="audit", text=made.leaf("库房：货物储存服务")))
    assert made.check("SCOPE001") == ([], [])


def test_a_wholly_different_scope_is_a_question(made: Made) -> None:
    scoped(made, "阀门的设计、制造", "阀门的设计、制造", "办公楼保洁服务")
    assert [finding.severity for finding in made.found("SCOPE001")] == ["warning"]


def test_one_place_cannot_be_compared(made: Made) -> None:
    scoped(made, "阀门的设计、制造")
    assert "一处" in reasons(made, "SCOPE001")[0]


def criteria(made: Made, number: str | None, iso: str | None = None, day: str = "2022-06-10") -> None:
    made.report.audit.start = made.report.audit.end = made.leaf(day)
    made.report.standards = [
        Standard(number=made.leaf(number) if number else None, iso=made.leaf(iso) if iso else None)
    ]


@pytest.mark.parametrize(
    ("number", "iso", "day", "expected"),
    [
        ("GB/T 28001-2011", None, "2021-10-01", "GB/T 45001-2020"),
        ("GB/T28001—2011", "OHSAS18001:2007", "2022-06-10", "GB/T 45001-2020"),
        ("GB/T 24001-2016", "ISO 14001:2004", "2022-06-10", "ISO 14001:2015"),
        ("GB/T 45001-2020", None, "2020-02-01", "<= 2020-02-01"),
        (None, "ISO 27001:2013", "2025-11-03", "ISO/IEC 27001:2022"),
    ],
)
def test_editions_out_of_force(
    made: Made, number: str | None, iso: str | None, day: str, expected: str
) -> None:
    criteria(made, number, iso, day)
    assert [(f.expected, f.severity) for f in made.found("SCOPE003")] == [(expected, "error")]


@pytest.mark.parametrize(
    ("number", "iso", "day"),
    [
        ("GB/T 28001-2011", "OHSAS 18001:2007", "2021-09-30"),
        ("GB/T24001—2016", "ISO14001：2015", "2026-09-01"),
        ("GB/T 22080-2016", "ISO 27001:2013", "2025-10-31"),
        ("GB/T 45001", None, "2022-06-10"),
        ("T/XYZ 12-2019", None, "2022-06-10"),
    ],
)
def test_editions_in_force(made: Made, number: str, iso: str | None, day: str) -> None:
    criteria(made, number, iso, day)
    assert made.check("SCOPE003") == ([], [])


@pytest.mark.parametrize(
    ("number", "iso", "told"),
    [
        ("GB/T 24001-2018", None, "没有查到"),
        ("GB/T 24001-2016", "ISO 14001:2026", "对应"),
        ("GB/T 22080-2025", None, "实施"),
    ],
)
def test_doubtful_editions_are_questions(made: Made, number: str, iso: str | None, told: str) -> None:
    criteria(made, number, iso, "2026-05-20" if iso else "2025-07-15")
    (finding,) = made.found("SCOPE003")
    assert finding.severity == "warning" and told in finding.message


def test_without_audit_days_editions_cannot_be_judged(made: Made) -> None:
    criteria(made, "GB/T 28001-2011")
    made.report.audit.start = made.report.audit.end = None
    assert "审核开始日期" in reasons(made, "SCOPE003")[0]


def test_a_missing_law_is_cited_by_the_clauses_of_its_system(made: Made) -> None:
    audited(made, "EMS", "OHSMS")
    laws(made, "环境保护法", *SAFETY[:5])
    (finding,) = made.check("LAW005", as_of="2025-06-12")[0]
    assert {clause.document for clause in finding.clauses} == {"GB/T 27021.1-2017", "GB/T 45001-2020"}


def test_what_an_excerpt_leaves_open_is_not_told_beside_a_law_that_it_lacks(made: Made) -> None:
    audited(made, "OHSMS")
    own = ("中华人民共和国职业病防治法", "中华人民共和国消防法", "中华人民共和国劳动法", "工伤保险条例")
    laws(made, *own, "天津市安全生产条例")
    findings, unchecked = made.check("LAW005", as_of="2025-06-12")
    assert [finding.expected for finding in findings] == ["中华人民共和国安全生产法"]
    assert unchecked == []
