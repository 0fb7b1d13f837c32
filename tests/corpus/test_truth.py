"""The truth fits the schema, its values stand in the text, and every defect is there at least twice."""

from __future__ import annotations

import re
from collections import Counter
from typing import Any, get_args, get_origin

import pytest
from pydantic import BaseModel
from stdnum.cn import ric, uscc

from corpus.blocks import Tag
from corpus.markup import expand, parse
from corpus.truth import iso, report_values, value_of, values_of
from corpus.variants import SOURCES, Variant, _apply, variants
from corpus.write_text import text_of
from schemas.report import Report
from schemas.text import fold
from schemas.twins import twin

CODES = [
    "ENT001",
    "ENT002",
    "ENT003",
    "ENT006",
    "TEAM001",
    "TEAM003",
    "TEAM005",
    "DATE001",
    "DATE002",
    "DATE005",
    "DATE007",
    "SCOPE001",
    "SCOPE003",
    "NC001",
    "NC002",
    "LAW001",
    "LAW003",
    "LAW005",
    "CAL001",
    "CAL003",
    "CAL005",
    "CAL006",
    "PER002",
    "PER003",
    "PER004",
    "SUM001",
    "CMP002",
]
STATED = [
    "number",
    "title",
    "audit_type",
    "certification_body",
    "organization",
    "systems",
    "standards",
    "team",
    "report_date",
    "audit",
    "scopes",
    "headcount",
    "system_effective_on",
    "nonconformities",
    "next_audit_by",
    "law_lists",
    "conclusion",
]
NAMES = [variant.name for variant in variants()]
CLEAN = [name for name in NAMES if not name.endswith("-defects")]


def twins(model: Any) -> dict[str, Any]:
    """The fields of a model by the names that are shown."""
    return {field.alias or name: field for name, field in model.model_fields.items()}


def problems(annotation: Any, value: Any, path: str) -> list[str]:
    """What of a plain value does not fit the model that is annotated."""
    if get_origin(annotation) is list:
        return [
            p for i, item in enumerate(value) for p in problems(get_args(annotation)[0], item, f"{path}[{i}]")
        ]
    if get_args(annotation) and get_origin(annotation) is not None:
        return problems(next(a for a in get_args(annotation) if a is not type(None)), value, path)
    if isinstance(annotation, type) and annotation.__name__.startswith("Leaf_"):
        value = value["value"] if isinstance(value, dict) else value
        kind = twins(annotation)["value"].annotation
        fits = value is None or isinstance(value, tuple(a for a in get_args(kind) if isinstance(a, type)))
        return [] if fits else [path]
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        fields = twins(annotation)
        unknown = [f"{path}.{name}" for name in value if name not in fields]
        known = [(n, v) for n, v in value.items() if n in fields]
        return unknown + [p for n, v in known for p in problems(fields[n].annotation, v, f"{path}.{n}")]
    return []


@pytest.mark.parametrize("name", NAMES)
def test_the_report_fits_the_schema(name: str, made: dict[str, Variant]) -> None:
    assert problems(twin(Report), made[name].truth["report"], "report") == []


def test_an_unknown_field_and_a_wrong_type_are_seen() -> None:
    wrong = {"headcount": "35", "team": [{"names": "纪若拙"}]}
    assert problems(twin(Report), wrong, "report") == ["report.headcount", "report.team[0].names"]


@pytest.mark.parametrize("name", NAMES)
def test_the_groups_are_stated(name: str, made: dict[str, Variant]) -> None:
    assert [group for group in STATED if group not in made[name].truth["report"]] == []


@pytest.mark.parametrize("name", NAMES)
def test_what_was_written_stands_in_the_text(name: str, made: dict[str, Variant]) -> None:
    text = fold(text_of(made[name].report))
    assert [tag.raw for tag in made[name].report.tags if fold(tag.raw) not in text] == []


def test_every_code_is_there_at_least_twice(made: dict[str, Variant]) -> None:
    found = Counter(f["code"] for variant in made.values() for f in variant.truth["findings"])
    assert [code for code in CODES if found[code] < 2] == []
    assert sorted(found) == sorted(CODES)


@pytest.mark.parametrize("name", NAMES)
def test_a_finding_shows_what_is_in_the_defective_version_alone(name: str, made: dict[str, Variant]) -> None:
    truth = made[name].truth
    assert bool(truth["findings"]) == name.endswith("-defects")
    text = fold(text_of(made[name].report))
    for finding in truth["findings"]:
        missing = [part for part in finding["texts"] if fold(part) not in text]
        assert missing == [] or finding["code"] == "LAW005"


@pytest.mark.parametrize("name", CLEAN)
def test_the_numbers_of_clean_reports_are_valid(name: str, made: dict[str, Variant]) -> None:
    text = text_of(made[name].report)
    codes = re.findall(r"(?<![0-9A-Z])91\d{6}[0-9A-Z]{10}(?![0-9A-Z])", text)
    assert codes and all(uscc.is_valid(code) for code in codes)
    persons = re.findall(r"(?<!\d)T?([1-6]\d{5}(?:19|20)\d{9}[0-9X])(?!\d)", text)
    assert all(ric.is_valid(number) for number in persons)
    assert persons or name == "jingwei-isms"


@pytest.mark.parametrize("name", CLEAN)
def test_the_sums_and_counts_of_clean_reports_are_right(name: str, made: dict[str, Variant]) -> None:
    report = made[name].truth["report"]
    for table in report.get("tables_with_totals", []):
        assert sum(item["amount"] for item in table["items"]) == pytest.approx(table["stated_total"])
    for laws in report["law_lists"]:
        assert (
            len(set(laws["titles"])) == len(laws["titles"]) == laws.get("stated_count", len(laws["titles"]))
        )
    stated = report["nonconformities"]
    assert len(stated["items"]) == stated["major"] + stated["minor"]


def test_an_edit_that_does_not_fit_is_refused() -> None:
    with pytest.raises(ValueError, match="is there 2 times"):
        _apply("甲乙甲", {"from": "甲", "to": "丙"}, "case")


def test_values_come_from_what_is_written() -> None:
    assert iso("2025.11") == "2025-11"
    assert iso("长期") == "长期"
    assert value_of(Tag("x.amount", "1,840.50"), "amount") == 1840.5
    assert value_of(Tag("x.serial", "ＡＢ－１"), "serial") == "AB-1"
    assert value_of(Tag("x", "十二", "12"), "headcount") == 12
    assert value_of(Tag("x", "2025-13-03", "null"), "report_date") == {"value": None, "raw": "2025-13-03"}
    assert values_of(Tag("x*", "《甲法》、《某市实施〈甲法〉办法》、《实施《乙法》规定》")) == [
        "甲法",
        "某市实施〈甲法〉办法",
        "实施《乙法》规定",
    ]
    with pytest.raises(ValueError, match="no date"):
        iso("2025")


def test_a_scalar_that_is_told_differently_is_refused() -> None:
    with pytest.raises(ValueError, match="headcount is 3 and 4"):
        report_values([Tag("headcount", "3"), Tag("headcount", "4")])


def test_keys_become_indices_in_reading_order() -> None:
    tags = [Tag(expand(p), p[-1]) for p in ("cal:z.device", "cal:a.device", "cal:z.model")]
    values, paths = report_values(tags)
    assert values == {"calibrations": [{"device": "e", "model": "l"}, {"device": "e"}]}
    assert paths["calibrations[a].device"] == "calibrations[1].device"


def test_a_table_that_does_not_fit_its_widths_is_refused() -> None:
    with pytest.raises(ValueError, match="3 cells instead of 2"):
        parse("[table widths=1,2]\na | b | c\n[/table]")
    with pytest.raises(ValueError, match="not closed"):
        parse("某{x|y")


def test_the_sources_are_all_used() -> None:
    assert sorted(path.stem for path in SOURCES.glob("*.report")) == CLEAN
    assert sorted(path.stem for path in SOURCES.glob("*.yaml")) == CLEAN
