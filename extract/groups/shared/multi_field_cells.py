"""How rows with crowded cells look, group by group: compact records, and what bare codes are."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache

from extract.groups.shared import inline_records_of_others, inline_records_of_people, inline_records_of_things
from extract.statements.multi_field_cells import Kind
from extract.values.found import Found
from schemas import rx

_PAPER = rx.compile(r"[A-Z]{1,4}-?(?:20)?\d\d[A-Z]?-?\d{3,10}")
_SIZE = rx.compile(
    r"[≤<±]?\d[\d.]{0,7}\s?(?:[-~×xX*]\s?\d[\d.]{0,7}\s?)?(?:mm|cm|m|MPa|kPa|℃|°C|kg|g|t|N|A|V|级)(?:[/.·]?[a-zA-Z]{0,3})"
    r"|DN\d{1,4}|PN\d{1,3}|[A-Z]{2,5}-\d{1,3}[A-Z]?"
)


@cache
def calibrations() -> Kind:
    """Devices: a code beside the agency is the certificate's, a range or size the model."""
    return Kind(
        inline_records_of_things.calibrations(),
        "calibrations",
        paper="certificate_no",
        looks=(("model", _SIZE), ("certificate_no", _PAPER), ("serial", rx.compile(r"\d{4,16}"))),
    )


@cache
def special_equipment(names: Callable[[str], Iterator[Found]]) -> Kind:
    """Equipment, by its `names`: a code beside the agency is the report's."""
    return Kind(
        inline_records_of_things.special_equipment(names),
        "special_equipment",
        paper="report_no",
        looks=(("report_no", _PAPER),),
    )


@cache
def personnel() -> Kind:
    """Holders of certificates."""
    return Kind(inline_records_of_people.personnel(), "personnel")


@cache
def employment() -> Kind:
    """People and their contracts."""
    return Kind(inline_records_of_people.employment(), "employment")


@cache
def medical_exams() -> Kind:
    """People and their examinations."""
    return Kind(inline_records_of_people.medical_exams(), "medical_exams")


@cache
def suppliers() -> Kind:
    """Companies and what they provide."""
    return Kind(inline_records_of_others.suppliers(), "suppliers")


@cache
def drills() -> Kind:
    """What was practised and when."""
    return Kind(inline_records_of_others.drills(), "drills")
