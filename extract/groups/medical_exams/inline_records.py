"""How medical examinations look in inline records and in cells that hold several facts."""

from __future__ import annotations

from functools import cache

from extract.groups.medical_exams.words import INSTITUTION
from extract.groups.shared.inline_people import NOT_OF_PEOPLE, person
from extract.statements.inline_records import Spec
from extract.statements.multi_field_cells import Kind
from schemas import patterns


@cache
def record_spec() -> Spec:
    """Person, day, institution, result."""
    return Spec(
        group="medical_exams",
        subject="name",
        about=patterns.compile(r"体检|健康检查|健康监护|Medical|medical"),
        other=NOT_OF_PEOPLE,
        named=person,
        noted=True,
        days=(
            (
                "examined_on",
                patterns.compile(r"(?:体检|检查|于)(?:日期)?\s?:?$"),
                patterns.compile(r"\s?(?:体检|检查)"),
            ),
        ),
        bare_days=("examined_on",),
        orgs=(("institution", patterns.compile(r".")),),
        texts=(
            ("institution", INSTITUTION),
            (
                "result",
                patterns.compile(
                    r"(?:结论|结果)?(?:为)?\s?:?\s?(?P<value>(?:目前)?未见(?:明显)?异常|复查[^\W\d]{0,6}|合格|正常|适岗|可从事|未见职业禁忌[证症]?|不合格)"
                ),
            ),
        ),
    )


@cache
def row_kind() -> Kind:
    """People and their examinations."""
    return Kind(record_spec(), "medical_exams")
