"""What is shown: text for a terminal, JSON for programs, fields for a reader."""

from __future__ import annotations

import json

import pytest

from hegui.render import BESIDE, FORMATS, Look, load
from hegui.terminal.width import width
from hegui.wording import words
from schemas.report import Report
from schemas.result import Extraction, FailedDocument, Failure, Result
from tests.hegui.results import at, finding, result


def shown(made: Result, **look: object) -> str:
    return load("check", "text").one(made, Look(**look)).decode()  # type: ignore[arg-type]


def test_a_finding_has_places_values_and_clause() -> None:
    lines = shown(result(finding())).splitlines()
    told = [line.split() for line in lines]
    assert "错误 1" in lines
    assert ["第", "1", "条", "CAL001", "检定校准已过期"] in told
    assert ["第3页12行", "有效期至2025年5月30日"] in told
    assert ["第1页4行", "审核至", "2025-06-12"] in told
    assert ["应为", "不早于", "2025-06-12"] in told
    assert ["实为", "2025-05-30"] in told
    assert ["依据", "GB/T", "27021.1-2017", "9.4.5", "[general]"] in told
    assert "合计：错误 1 · 警告 0 · 提示 0" in lines
    assert "  NC001 NC002：报告中没有：nonconformities.minor" in lines


def test_severities_come_in_their_order() -> None:
    text = shown(result(finding(), finding("NC001", severity="info"), finding("SUM001", severity="warning")))
    assert (
        text.index("错误 1")
        < text.index("警告 1")
        < text.index("SUM001")
        < text.index("提示 1")
        < text.index("NC001")
    )


@pytest.mark.parametrize("columns", [40, 80, 120])
@pytest.mark.parametrize("lang", ["zh", "en"])
def test_no_line_is_wider_than_the_terminal(columns: int, lang: str) -> None:
    long = finding(
        evidence=[at(i, f"{i}：" + "一般固体废物的收集、贮存（含转移）" * 20) for i in range(1, 12)],
        message="长" * 200,
    )
    text = shown(result(long, path="很长的文件名" * 20), columns=columns, lang=lang)
    assert max(width(line) for line in text.splitlines()) <= columns


def test_long_fragments_show_where_they_differ() -> None:
    same = "环境管理体系覆盖污水处理设备的设计和制造以及相关的管理活动" * 8
    text = shown(result(finding(evidence=[at(1, same + "安装"), at(2, same + "销售")])))
    assert "安装" in text
    assert "销售" in text


def test_many_places_are_counted() -> None:
    text = shown(result(finding(evidence=[at(i, "甲") for i in range(1, 20)])))
    assert "另12处 第7行、第8行" in text
    assert "第19行 甲" in text


def test_nothing_found_is_not_told_as_conformity() -> None:
    text = shown(result())
    assert "没有发现问题" in text
    assert "未能检查（2 项）" in text


def test_escape_codes_of_the_document_do_not_reach_the_terminal() -> None:
    evil = "\x1b[2J\x1b]0;x\x07\u202e"
    made = result(
        finding(message=evil, evidence=[at(1, evil)], expected=evil, actual=evil), path=f"{evil}.txt"
    )
    for lang in ("zh", "en"):
        text = shown(made, lang=lang)
        assert not any(ord(char) < 32 and char != "\n" for char in text)
        assert "\u202e" not in text


def test_colour_only_where_asked() -> None:
    assert "\x1b" not in shown(result(finding()))
    assert "\x1b[1;31m错误 1\x1b[0m" in shown(result(finding()), colour=True)


def test_english() -> None:
    text = shown(result(finding(message="expired", evidence=[at(1, "x")])), lang="en")
    assert "errors 1" in text
    assert "expected" in text
    assert "total: 1 errors" in text


def test_json_is_the_model_in_order_and_rounded() -> None:
    raw = load("check", "json").one(result(finding()), Look())
    data = json.loads(raw)
    assert list(data) == [shown for _, shown in Result.SHOWN]
    assert [*data].index("report") == [*data].index("findings") - 1
    assert list(data["report"]) == [field.shown or name for name, field in Report.FIELDS.items()]
    assert data["findings"][0]["evidence"][0]["bbox"] == [72.0, 310.5, 220.1, 324.0]
    assert data["report"]["organization"]["name"]["confidence"] == 0.88
    assert data["report"]["audit"]["end"] is None
    assert "压力表".encode() in raw
    assert raw == load("check", "json").one(result(finding()), Look("en", 40, True))


def test_several_documents_with_one_that_could_not_be_read() -> None:
    failed = FailedDocument(
        document={"path": "b.pdf"}, error=Failure(kind="corrupt", message="b.pdf：已损坏")
    )
    data = json.loads(load("check", "json").several([result(), failed], Look()))
    assert data["schema_version"] == "1"
    assert data["results"][0] == json.loads(load("check", "json").one(result(), Look()))
    assert data["results"][1] == {
        "document": {"path": "b.pdf"},
        "error": {"kind": "corrupt", "message": "b.pdf：已损坏", "document_kind": None},
    }
    text = load("check", "text").several([result(), failed], Look()).decode()
    assert "共 2 份，1 份未能读取" in text
    assert "b.pdf：已损坏" in text


def test_lone_surrogates_do_not_stop_the_output() -> None:
    made = result(finding(message="\ud800", evidence=[at(1, "甲\udcff")]))
    assert json.loads(load("check", "json").one(made, Look()))["findings"][0]["message"] == "?"
    assert "\ufffd" in shown(made)


def test_fields_for_a_reader() -> None:
    made = result()
    extraction = Extraction(document=made.document, report=made.report, versions=made.versions)
    lines = load("extract", "text").one(extraction, Look()).decode().splitlines()
    assert "  受审核方信息" in lines
    assert ["受审核方名称", "青峦环保设备有限公司", "[第2行]"] in [line.split() for line in lines]
    empty = Extraction(document=made.document, report=Report(), versions=made.versions)
    assert "没有提取到字段" in load("extract", "text").one(empty, Look()).decode()


def test_every_format_of_every_command_is_there() -> None:
    for command, formats in FORMATS.items():
        for name in formats:
            wanted = ("make",) if name in BESIDE else ("one", "several")
            assert all(callable(getattr(load(command, name), each)) for each in wanted)


def test_words_stand_in_both_languages_with_the_same_blanks() -> None:
    for section, entries in words().items():
        for key, entry in entries.items():
            if section == "reads":
                continue
            assert set(entry) == {"zh", "en"}, (section, key)
            assert _blanks(entry["zh"]) == _blanks(entry["en"]), (section, key)
            assert "\n" not in entry["zh"] + entry["en"]


def _blanks(text: str) -> set[str]:
    return {part.split("}")[0] for part in text.split("{")[1:]}
