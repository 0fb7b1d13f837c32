"""Checks on reports made by hand: the turns that a snippet of text does not reach."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from schemas.leaf import Evidence, Leaf, Mention
from schemas.mentions import Blank, Entity, Holder
from schemas.report import Calibration, PersonnelCertificate, TableWithTotal, TotalItem

if TYPE_CHECKING:
    from tests.checks.conftest import Made


def named(made: Made, name: str = "江州宁川精工机械有限公司") -> Leaf[str]:
    made.report.organization.name = made.leaf(name)
    return made.report.organization.name


def calibrated(made: Made, thing: str | None = "t", **values: Any) -> Calibration:
    statement = Calibration(thing=thing, **made.leaves(**values))
    made.report.calibrations.append(statement)
    return statement


def holder(made: Made, record: str, entity: Entity) -> Holder:
    found = Holder(made.leaf(record), made.leaf(entity.name), entity)
    made.mentions.holders.append(found)
    return found


# ---------------------------------------------------------------- names


def test_each_wrong_spelling_is_one_finding_with_all_its_places(made: Made) -> None:
    named(made)
    entity = made.entity("江州宁川精工机械有限公司", "江州宁川精工机诫有限公司", relation="self")
    entity.spellings["江州宁川精工机诫有限公司"].append(made.leaf("江州宁川精工机诫有限公司"))
    (finding,) = made.found("ENT001")
    assert [e.line for e in finding.evidence] == [2, 3, 4]
    assert made.found("ENT006") == []


def test_the_certification_body_and_branches_are_not_the_organization(made: Made) -> None:
    named(made)
    made.entity("华衡认证有限公司", "华恒认证有限公司", relation="certification_body")
    made.entity("江州宁川精工机械有限公司云岭分公司", "江州宁川精工机械有限公司云领分公司", relation="branch")
    assert made.found("ENT001") == []
    (finding,) = made.found("ENT006")
    assert "江州宁川精工机械有限公司云领分公司" in finding.message
    assert finding.actual is None


def test_without_a_name_the_comparison_cannot_be_made(made: Made) -> None:
    findings, unchecked = made.check("ENT001")
    assert findings == []
    assert [(item.code, item.fields) for item in unchecked] == [("ENT001", ["organization.name"])]
    assert "受审核方名称" in unchecked[0].reason


def test_records_of_one_thing_and_holder_are_one_finding(made: Made) -> None:
    named(made)
    group = made.entity("江州宁川控股集团有限公司", relation="kin")
    for _ in range(2):
        statement = calibrated(made, device="安全阀", user_unit=group.name)
        assert statement.device and statement.user_unit
        made.mentions.holders.append(Holder(statement.device, statement.user_unit, group))
    holder(made, "厂房租赁合同", made.entity("海丰临港实业有限公司"))
    found = made.found("ENT002")
    assert [len(f.evidence) for f in found] == [5, 3]
    assert "名称相近" in found[0].message
    assert "名称相近" not in found[1].message
    assert found[0].fields[:2] == ["calibrations[0].device", "calibrations[0].user_unit"]


@pytest.mark.parametrize("relation", ["self", "branch", "certification_body"])
def test_records_of_the_same_legal_person_are_its_own(made: Made, relation: str) -> None:
    named(made)
    holder(made, "排污许可证", made.entity("江州宁川精工机械有限公司", relation=relation))
    assert made.found("ENT002") == []


def test_codes_that_differ_without_a_valid_one_are_one_finding(made: Made) -> None:
    leaf = made.leaf("91990199MA2XK3L5QA")
    leaf.mentions.append(
        Mention[str](value="91990199MA2XK3L5QB", raw="", evidence=Evidence(line=7, text="91990199MA2XK3L5QB"))
    )
    made.report.organization.uscc = leaf
    (finding,) = made.found("ENT003")
    assert finding.expected is None
    assert [e.line for e in finding.evidence] == [1, 7]


@pytest.mark.parametrize("code", ["91990199MA2XK3L5QU", "9199 0199-MA2XK3L5QU", "9199********3L5QU7"])
def test_codes_that_are_valid_or_masked(made: Made, code: str) -> None:
    made.report.organization.uscc = made.leaf(code)
    assert made.found("ENT003") == []


def test_codes_with_strange_letters_name_them(made: Made) -> None:
    made.report.organization.uscc = made.leaf("9199OI99MA2XK3L5QU")
    (finding,) = made.found("ENT003")
    assert finding.actual == "O、I"


# ---------------------------------------------------------------- calibrations


def test_the_latest_validity_of_a_device_counts(made: Made) -> None:
    made.report.audit.end = made.leaf("2025-06-12")
    calibrated(made, device="声级计", serial="S1", valid_until="2024-05-01")
    calibrated(made, device="声级计", serial="S1", valid_until="2025-05-01")
    calibrated(made, "u", device="千分尺", serial="Q1", valid_until="长期")
    calibrated(made, "v", device="塞尺", valid_until=None)
    (finding,) = made.found("CAL001")
    assert finding.actual == "2025-05-01"
    assert finding.message.startswith("声级计（S1）")


def test_a_device_without_a_name_is_shown_by_its_number(made: Made) -> None:
    made.report.audit.end = made.leaf("2025-06-12")
    calibrated(made, None, certificate_no="Z-7", valid_until="2025-06-01")
    calibrated(made, None, valid_until="2025-06-02")
    first, second = made.found("CAL001")
    assert first.message.startswith("Z-7有效期")
    assert second.message.startswith("—")
    assert first.fingerprint != second.fingerprint


def test_an_interval_that_rests_on_an_unsure_fact_is_only_told(made: Made) -> None:
    calibrated(made, device="液位计", calibrated_on="2024-01-01", valid_until="2026-12-31")
    (finding,) = made.found("CAL003")
    assert finding.severity == "info"
    assert "未核实" in finding.message


@pytest.mark.parametrize(
    ("word", "expected"),
    [("校准日期 2024-01-01", "请核实依据"), ("检定日期 2024-01-01", "长于该类器具")],
)
def test_the_user_sets_the_interval_of_a_calibration(made: Made, word: str, expected: str) -> None:
    statement = calibrated(made, device="游标卡尺", valid_until="2026-12-31")
    statement.calibrated_on = made.leaf("2024-01-01", raw=word)
    (finding,) = made.found("CAL003")
    assert expected in finding.message


def test_dates_that_differ_are_one_conflict_and_no_interval_or_future(made: Made) -> None:
    made.report.audit.end = made.leaf("2025-06-12")
    calibrated(made, device="压力表", calibrated_on="2025-03-01", valid_until="2025-08-31")
    calibrated(made, device="压力表", calibrated_on="2025-03-01", valid_until="2026-02-28")
    calibrated(made, "u", device="声级计", calibrated_on="2025-03-01", valid_until="2026-02-28")
    calibrated(made, "u", device="声级计", calibrated_on="2025-08-01", valid_until="2026-02-28")
    assert [f.actual for f in made.found("CAL005")] == ["2025-08-31; 2026-02-28", "2025-03-01; 2025-08-01"]
    assert made.found("CAL003") == []
    assert made.found("CAL006") == []


@pytest.mark.parametrize(("serial", "told"), [("A22", ("Y-100", "Y-150")), (None, (None, "Y-100; Y-150"))])
def test_the_majority_of_statements_is_taken_as_right_where_the_serial_tells_the_device(
    made: Made, serial: str | None, told: tuple[str | None, str]
) -> None:
    for model in ("Y-100", "Y-150", "Y-100"):
        known = {"serial": serial} if serial else {"calibrated_on": "2025-03-01"}
        calibrated(made, device="压力表", model=model, **known)
    (finding,) = made.found("CAL005")
    assert (finding.expected, finding.actual) == told
    assert ("请核实" in finding.message) is (serial is None)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ({"model": "Y-100"}, {"model": "0-2.5MPa"}),
        ({"model": "Y-100型"}, {"model": "Ｙ－１００"}),
        ({"model": "A27W-16"}, {"model": "A27W-16T"}),
        ({"serial": "08087"}, {"serial": "8087"}),
        (
            {"certificate_no": "L1-01", "calibrated_on": "2024-03-01"},
            {"certificate_no": "L2-02", "calibrated_on": "2025-03-01"},
        ),
        ({"calibrated_on": "2023-03-01", "valid_until": "2024-02-28"}, {"calibrated_on": "2025-03-01"}),
        ({"agency": "甲院"}, {"agency": "乙院"}),
        ({"calibrated_on": "2025-03"}, {"calibrated_on": "2025-03-31"}),
    ],
)
def test_what_can_be_said_of_one_device_is_no_conflict(
    made: Made, one: dict[str, str], other: dict[str, str]
) -> None:
    calibrated(made, device="压力表", **one)
    calibrated(made, device="压力表", **other)
    assert made.found("CAL005") == []


@pytest.mark.parametrize(
    ("aspect", "one", "other"),
    [
        ("serial", "22091958", "22091985"),
        ("certificate_no", "LX-0001", "LX-0007"),
        ("model", "A27W-16T", "A28H-25"),
    ],
)
def test_numbers_of_one_device_that_differ(made: Made, aspect: str, one: str, other: str) -> None:
    calibrated(made, device="安全阀", calibrated_on="2025-03-01", **{aspect: one})
    calibrated(made, device="安全阀", calibrated_on="2025-03-01", **{aspect: other})
    (finding,) = made.found("CAL005")
    assert (finding.expected, finding.actual) == (None, f"{one}; {other}")


def test_agencies_differ_only_as_entities(made: Made) -> None:
    made.entity("云岭中衡计量检测有限公司", "云岭中恒计量检测有限公司")
    other = made.entity("海丰计量研究院")
    other.short_forms["海丰院"] = [made.leaf("海丰院")]
    for agency in ("云岭中衡计量检测有限公司", "云岭中恒计量检测有限公司"):
        calibrated(made, device="天平", serial="B7", calibrated_on="2025-03-01", agency=agency)
    calibrated(made, device="天平", serial="B7", agency="海丰院")  # of which calibration is not told
    assert made.found("CAL005") == []
    calibrated(made, device="天平", serial="B7", calibrated_on="2025-03-01", agency="海丰院")
    (finding,) = made.found("CAL005")
    assert finding.expected == "云岭中衡计量检测有限公司"


# ---------------------------------------------------------------- personnel


def certified(made: Made, thing: str | None = "p", **values: Any) -> PersonnelCertificate:
    statement = PersonnelCertificate(thing=thing, **made.leaves(**values))
    made.report.personnel_certificates.append(statement)
    return statement


@pytest.mark.parametrize(
    "values",
    [
        {"kind": "电工证", "category": "N1"},
        {"kind": "特种作业操作证", "category": "叉车司机"},
        {"kind": "叉车司机", "number": "T330199198504121181"},
        {"kind": "锅炉工证", "category": "低压电工作业"},
    ],
)
def test_categories_that_exclude_the_work(made: Made, values: dict[str, str]) -> None:
    certified(made, name="沈亦舟", **values)
    (finding,) = made.found("PER002")
    assert "沈亦舟" in finding.message


@pytest.mark.parametrize(
    "values",
    [
        {"kind": "电工证", "category": "高压电工作业", "number": "330199198504121181"},
        {"kind": "特种作业操作证", "category": "登高架设作业"},
        {"kind": "焊工证", "category": "特种设备金属焊接", "number": "T330199198504121181"},
        {"kind": "特种设备安全管理和作业人员证", "category": "Q2"},
        {"kind": "上岗证", "category": "检验员"},
        {"kind": "健康证"},
    ],
)
def test_categories_that_fit_or_cannot_be_told(made: Made, values: dict[str, str]) -> None:
    certified(made, name="沈亦舟", **values)
    assert made.found("PER002") == []


def test_one_person_with_wrong_category_in_one_place_is_one_finding(made: Made) -> None:
    certified(made, name="沈亦舟", kind="低压电工作业", number="T330199198504121181", valid_to="2029-06-12")
    certified(
        made,
        name="沈亦舟",
        kind="电工证",
        category="叉车司机 N1",
        number="T330199198504121181",
        valid_to="2029-06-12",
    )
    (finding,) = made.found("PER002")
    assert {e.text for e in finding.evidence} >= {"低压电工作业", "电工证", "叉车司机 N1"}


def test_the_work_may_stand_in_another_place_of_the_kind(made: Made) -> None:
    statement = certified(made, name="沈亦舟", kind="特种设备安全管理和作业人员证", category="N1")
    assert statement.kind is not None
    work = Mention[str](value="行车司机", raw="行车司机", evidence=Evidence(line=9, text="行车司机"))
    statement.kind.mentions.append(work)
    (finding,) = made.found("PER002")
    assert "行车司机" in [e.text for e in finding.evidence]
    work.value = "叉车工"
    assert made.found("PER002") == []


def test_one_number_in_two_places_is_one_finding(made: Made) -> None:
    for _ in range(2):
        certified(made, name="沈亦舟", number="T330199198504121180")
    (finding,) = made.found("PER003")
    assert finding.fields == [
        "personnel_certificates[0].name",
        "personnel_certificates[0].number",
        "personnel_certificates[1].number",
    ]


@pytest.mark.parametrize(
    "number", ["QC-1", "T4401", "T1234567890123456X8", "880199199004123319", "320199299004123319"]
)
def test_numbers_of_another_form_are_left_alone(made: Made, number: str) -> None:
    certified(made, name="沈亦舟", number=number)
    assert made.found("PER003") == []


def test_people_are_compared_as_entities(made: Made) -> None:
    entity = made.entity("沈亦舟", "沈一舟", kind="person")
    made.entity("顾南星", kind="person")
    (finding,) = made.found("PER004")
    assert (finding.expected, finding.actual) == (None, None)
    entity.spellings["沈亦舟"].append(made.leaf("沈亦舟"))
    assert made.found("PER004")[0].expected is None
    entity.spellings["沈亦舟"].append(made.leaf("沈亦舟"))
    (finding,) = made.found("PER004")
    assert (finding.expected, finding.actual) == ("沈亦舟", "沈一舟")


# ---------------------------------------------------------------- sums and blanks


def totalled(made: Made, total: str, *items: tuple[str, str], title: str | None = None) -> None:
    amounts = [TotalItem(name=made.leaf(name), amount=number(made, raw)) for name, raw in items]
    made.report.tables_with_totals.append(
        TableWithTotal(
            title=made.leaf(title) if title else None, items=amounts, stated_total=number(made, total)
        )
    )


def number(made: Made, raw: str) -> Leaf[float]:
    digits = raw.rstrip("%元").replace(",", "")
    leaf: Leaf[float] = made.leaf(float(digits) if digits.replace(".", "").isdigit() else None, raw=raw)
    return leaf


def test_an_amount_that_cannot_be_read_leaves_the_table_unchecked(made: Made) -> None:
    totalled(made, "10", ("a", "5"), ("b", "若干"))
    findings, unchecked = made.check("SUM001")
    assert findings == []
    assert [item.fields for item in unchecked] == [["tables_with_totals[0].items.amount"]]


@pytest.mark.parametrize(
    ("total", "items"),
    [
        ("100%", [("a", "33.3%"), ("b", "33.3%"), ("c", "33.3%")]),
        ("10", [("a", "4.2"), ("b", "5.4")]),
        ("50", [("a", "42"), ("其中：女", "5"), ("b", "8")]),
        ("1,050.3", [("a", "1,050"), ("b", "0.1"), ("c", "0.2")]),
    ],
)
def test_totals_that_agree(made: Made, total: str, items: list[tuple[str, str]]) -> None:
    totalled(made, total, *items)
    assert made.found("SUM001") == []


def test_a_total_that_rounding_does_not_explain(made: Made) -> None:
    totalled(made, "10", ("a", "4.2"), ("b", "5.2"), title="费用")
    totalled(made, "99%", ("a", "60%"), ("b", "50%"))
    first, second = made.found("SUM001")
    assert first.message.startswith("费用")
    assert (second.expected, second.actual) == ("110", "99")


def test_blanks_of_one_label_are_one_finding(made: Made) -> None:
    for label, kind in (
        ("登记机关", "empty"),
        ("登记机关", "empty"),
        ("报告编号", "placeholder"),
        ("备注", "sample"),
    ):
        made.mentions.blanks.append(Blank(made.leaf(label), label, kind))  # type: ignore[arg-type]
    found = made.found("CMP002")
    assert [len(f.evidence) for f in found] == [2, 1, 1]
    assert len({f.fingerprint for f in found}) == 3
