"""Why a field has its value: the label or column that led there, and what was passed over."""

from __future__ import annotations

import pytest

from extract.explain import explain
from ingest import read_bytes
from ingest.settings import Settings
from schemas.answers.explanation import ExplainedField
from schemas.document import Document

REPORT = """管理体系审核报告
受审核方：杭州甲木家具有限公司
审核日期：2025年6月17日至18日
一、审核组
姓名\t组内职务\t注册级别
纪若拙\t组长\t审核员
蔺采薇\t组员\t审核员
二、内部审核
审核日期：2025年3月2日
三、体系运行
风险等级：/
公司于2025年1月6日起运行管理体系。
"""


def document(text: str = REPORT) -> Document:
    return read_bytes(text.encode(), "report.txt", Settings())


def explained(path: str) -> dict[str, ExplainedField]:
    return {field.path: field for field in explain(document(), path)}


def test_a_label_and_where_the_value_stands_to_it() -> None:
    place, *_ = explained("organization.name")["organization.name"].places
    assert (place.outcome, place.value) == ("value", "杭州甲木家具有限公司")
    (way,) = place.ways
    assert (way.reader, way.words, way.stands, way.data) == (
        "label",
        "受审核方",
        "colon",
        "organization.yaml fields.name",
    )
    assert way.evidence is not None
    assert way.evidence.line == 2


def test_a_column_is_told_with_its_header() -> None:
    place, *_ = explained("team[1].name")["team[1].name"].places
    (way,) = place.ways
    assert (place.value, way.reader, way.words, way.stands) == ("蔺采薇", "column", "姓名", "columns")
    assert place.section == ["审核组"]


def test_a_column_that_is_called_otherwise_than_its_field() -> None:
    rows = "排污许可证\t91330000MA0000000X001V\t2027-03-31\n食品经营许可证\tJY13301000000001\t2027-05-01\n"
    (field,) = explain(document(f"{REPORT}四、许可\n证照名称\t编号\t有效期至\n{rows}"), "permits[0].valid_to")
    (way,) = field.places[0].ways
    assert (field.places[0].value, way.reader, way.data) == (
        "2027-03-31",
        "column",
        "permits.yaml columns.validity",
    )


def test_a_place_of_another_activity_is_passed_over_with_the_reason() -> None:
    first, *others = explained("audit.start")["audit.start"].places
    assert first.value == "2025-06-17"
    assert ("elsewhere", "2025年3月2日") in [(place.outcome, place.raw) for place in others]


def test_a_field_left_open_says_which_labels_were_looked_for() -> None:
    field = explained("audit.risk")["audit.risk"]
    assert [place.outcome for place in field.places] == ["blank"]
    assert "风险等级" in field.looked_for


def test_a_group_has_all_its_fields_also_those_without_a_value() -> None:
    found = explained("organization")
    assert found["organization.name"].places
    assert not found["organization.uscc"].places
    assert "统一社会信用代码" in found["organization.uscc"].looked_for


def test_an_entry_that_is_not_there_has_nothing() -> None:
    assert explained("calibrations[3]") == {}


def test_a_path_that_no_report_has_is_refused() -> None:
    with pytest.raises(KeyError):
        explain(document(), "organization.nickname")
