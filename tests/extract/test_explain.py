"""Why a field has its value: the label or column that led there, and what was passed over."""

from __future__ import annotations

import pytest

from extract.explain import explain
from ingest import read_bytes
from ingest.settings import Settings
from schemas.answers.explanation import ExplainedField, Place, Way
from schemas.cache import yaml_file
from schemas.document import Document
from tests.conftest import ROOT

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

HEAD = "".join(REPORT.splitlines(keepends=True)[:3]) + "\n"


def document(text: str = REPORT) -> Document:
    return read_bytes(text.encode(), "report.txt", Settings())


def explained(path: str) -> dict[str, ExplainedField]:
    return {field.path: field for field in explain(document(), path)}


def line_of(file: str, *at: str) -> str:
    """A word's place in the labels' files, in the words of an explanation."""
    (path,) = (ROOT / "extract" / "labels").rglob(file)
    return f"{file}:{yaml_file.lines(path)[at]} {'.'.join(at[:2])}"


def ways(text: str, path: str) -> list[Way]:
    """How the first field at a path has its value."""
    return explain(document(f"{HEAD}{text}"), path)[0].places[0].ways


def test_a_label_and_where_the_value_stands_to_it() -> None:
    place, *_ = explained("organization.name")["organization.name"].places
    assert (place.outcome, place.value) == ("value", "杭州甲木家具有限公司")
    (way,) = place.ways
    assert (way.reader, way.words, way.stands, way.data) == (
        "label",
        "受审核方",
        "colon",
        line_of("organization.yaml", "fields", "name", "受审核方"),
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
        line_of("permits.yaml", "columns", "validity", "有效期至"),
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


SENTENCES = {
    "permits[0].valid_to": (
        "公司持有排污许可证，编号91330000MA0000000X001V，有效期至2027年3月31日。",
        ("有效期至", ("permits.yaml", "fields", "validity", "有效期至")),
    ),
    "calibrations[0].valid_until": (
        "压力表（编号Y-207）由海丰计量检测研究院检定，检定日期：2024年4月2日，有效期至2025年4月1日，仍在使用。",
        ("有效期至", ("calibrations.yaml", "fields", "valid_until", "有效期至")),
    ),
    "certificates[0].number": (
        "公司持有质量管理体系认证证书，认证证书编号65323Q35231R0M，2027年3月4日到期。",
        ("认证证书编号", ("certificates.yaml", "fields", "number", "认证证书编号")),
    ),
    "internal_audits[0].leader": (
        "2025年3月2日至3日开展了内部审核，开出不符合项2项，组长李云。",
        ("组长", ("internal_audits.yaml", "own", "leader", "组长")),
    ),
}


@pytest.mark.parametrize("path", SENTENCES)
def test_a_label_in_a_sentence(path: str) -> None:
    text, (words, at) = SENTENCES[path]
    (way,) = ways(text, path)
    assert (way.reader, way.words, way.stands, way.data) == ("label", words, "sentence", line_of(*at))


def test_a_value_of_a_sentence_without_a_label_has_none() -> None:
    text = (
        "压力表（编号Y-207）由海丰计量检测研究院检定，检定日期：2024年4月2日，用到2025年4月1日止，仍在使用。"
    )
    assert [way.words for way in ways(text, "calibrations[0].valid_until")] == ["用到"]
    text = "2025年5月9日坪岭市康平体检中心对12名员工作了职业健康检查。"
    assert [way.reader for way in ways(text, "medical_exams[0].examined_on")] == ["prose"]


def test_a_word_that_all_groups_share_is_told_with_the_one_that_it_stands_for() -> None:
    (way,) = ways("食品生产许可证\n许可证编号：SC10132030200123\n有效截至：2027-03-04", "permits[0].valid_to")
    assert way.words == "有效截至"
    assert way.data == ", ".join(
        (
            line_of("wording_variants.yaml", "same", "有效期至", "有效截至"),
            line_of("permits.yaml", "fields", "validity", "有效期至"),
        )
    )


def test_a_pattern_is_told_with_its_line() -> None:
    head = "器具名称\t公司内部编号\t检定单位\t检定日期\t有效期至"
    table = f"{head}\n压力表\tY-207\t宝鸡市计量测试所\t2025-03-05\t2026-03-04"
    (way,) = ways(table, "calibrations[0].serial")
    assert way.data is not None
    assert way.data.startswith("calibrations.yaml:")
    assert way.data.endswith(" headers.serial")


def test_a_header_that_no_list_has_is_told_to_be_known_by_its_looks() -> None:
    head = "许可证名称\t编号\t发证机关\t有效期起\t临界之日"
    table = f"{head}\n排污许可证\t91330000MA0000000X001V\t杭州市生态环境局\t2022-04-01\t2027-03-31"
    (way,) = ways(table, "permits[0].valid_to")
    assert (way.reader, way.words, way.data) == ("looks", "临界之日", None)


def passed_over(text: str, path: str) -> list[Place]:
    (field,) = explain(document(f"{HEAD}{text}"), path)
    return [place for place in field.places if place.outcome not in ("value", "mention")]


def test_what_a_place_lacks_that_was_not_taken() -> None:
    (place,) = passed_over("成立日期：见营业执照", "organization.established_on")
    assert (place.outcome, place.lacks) == ("not_taken", "date")
    (place,) = passed_over("有效期至：2027-03-04", "calibrations.valid_until")
    assert (place.outcome, place.lacks) == ("not_taken", "record")
    assert any("device" in one for one in place.needs)


def test_a_place_that_is_of_another_field() -> None:
    text = "许可证名称：排污许可证\n有效期至：2027-03-04"
    assert [place.outcome for place in passed_over(text, "permits.valid_from")] == ["another_field"]


@pytest.mark.parametrize("group", ["internal_audits", "management_reviews", "drills", "medical_exams"])
def test_the_labels_of_groups_whose_headers_count_in_their_tables_alone(group: str) -> None:
    assert all(field.looked_for for field in explained(group).values())


def test_an_entry_that_is_not_there_has_nothing() -> None:
    assert explained("calibrations[3]") == {}


def test_a_path_that_no_report_has_is_refused() -> None:
    with pytest.raises(KeyError):
        explain(document(), "organization.nickname")
