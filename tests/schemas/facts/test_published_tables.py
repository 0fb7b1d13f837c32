"""Audit-time tables and annexes cell by cell, against how they are printed where they can be seen."""

from __future__ import annotations

from itertools import pairwise

import pytest

from schemas import facts

ROWS = (5, 10, 15, 25, 45, 65, 85, 125, 175, 275, 425, 625, 875, 1175, 1550, 2025, 2675, 3450, 4350, 5450)
UPPER = (*ROWS, 6800, 8500, 10700)
"""The upper ends of the rows that all tables by head count have in common."""

PUBLISHED = {
    ("QMS", "all"): "1.5 2 2.5 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20 21 22",
    ("EMS", "high"): "3 3.5 4.5 5.5 7 8 9 11 12 13 15 16 17 19 20 21 23 25 27 28 30 32 34",
    ("EMS", "medium"): "2.5 3 3.5 4.5 5.5 6 7 8 9 10 11 12 13 15 16 17 18 19 20 21 23 25 27",
    ("EMS", "low"): "2.5 3 3 3.5 4 4.5 5 5.5 6 7 8 9 10 11 12 12 13 14 15 16 17 19 20",
    ("EMS", "limited"): "2.5 3 3 3 3 3.5 3.5 4 4.5 5 5.5 6 6.5 7 7.5 8 8.5 9 10 11 12 13 14",
    ("OHSMS", "high"): "3 3.5 4.5 5.5 7 8 9 11 12 13 15 16 17 19 20 21 23 25 27 28 30 32 34",
    ("OHSMS", "medium"): "2.5 3 3.5 4.5 5.5 6 7 8 9 10 11 12 13 15 16 17 18 19 20 21 23 25 27",
    ("OHSMS", "low"): "2.5 3 3 3.5 4 4.5 5 5.5 6 7 8 9 10 11 12 12 13 14 15 16 17 19 20",
    ("ISMS", "all"): "5 5 6 7 8.5 10 11 12 13 14 15 16.5 17.5 18.5 19.5 21 22 23 24 25 26 27 28",
    ("MDR", "all"): "3 4 4.5 5 6 7 8 10 11 12 13 14 15 16 17 18 19 20 21 22 23 24 25",
}
"""IAF MD 5:2019 (QMS, EMS, OHSMS), ISO/IEC 27006 (1-10 persons are one row), IAF MD 9, column by column."""


@pytest.mark.parametrize(("system", "level"), PUBLISHED)
def test_a_table_is_as_published(system: str, level: str) -> None:
    (table,) = facts.load().time_tables(system, "2026-06-01")
    days = [float(one) for one in PUBLISHED[system, level].split()]
    assert len(days) == len(UPPER)
    lower = (1, *(one + 1 for one in UPPER[:-1]))
    assert [table.days(persons, level) for persons in UPPER] == days
    assert [table.days(persons, level) for persons in lower] == days
    assert table.days(UPPER[-1] + 1, level) is None


def test_the_rows_of_a_table_follow_one_another() -> None:
    known = facts.load()
    for system in ("QMS", "EMS", "OHSMS", "ISMS", "MDR"):
        for table in known.time_tables(system, "2026-06-01"):
            spans = [tuple(map(int, str(row[0]).split("-"))) for row in table.rows]
            assert spans[0][0] == 1
            assert all(high + 1 == low for (_, high), (low, _) in pairwise(spans))
            assert all(len(row) == 1 + len(table.levels) for row in table.rows)


def test_annex_a_has_93_controls_with_titles() -> None:
    listed = facts.load().clause_list("GB/T 22080-2025")
    assert listed is not None
    assert listed.annex == {"A.5": 37, "A.6": 8, "A.7": 14, "A.8": 34}
    assert list(listed.controls or ()) == [one for head in listed.annex for one in listed.below(head)]
    assert len(set((listed.controls or {}).values())) == 93
    assert (listed.controls or {})["A.8.28"] == "安全编码"


@pytest.mark.parametrize("control", ["A.9.2.1", "A.12.4.1", "A.14.2.8", "A.5.38", "A.8.35", "A.5.1.1"])
def test_a_control_of_2013_is_none_of_2022(control: str) -> None:
    known = facts.load()
    new, old = known.clause_list("ISO/IEC 27001:2022"), known.clause_list("ISO/IEC 27001:2013")
    assert new is not None and not new.has(control)
    assert old is not None and (old.has(control) or control in ("A.5.38", "A.8.35"))


@pytest.mark.parametrize(
    ("standard", "there", "absent"),
    [
        ("ISO 22301:2019", ("8.2.2", "8.4.5", "8.6", "6.3", "8.4.2.1"), ("8.7", "8.4.6", "10.3", "6.1.3")),
        ("GB/T 30146-2023", ("8.3.5", "9.3.3"), ("8.3.6",)),
        ("ISO 37001:2016", ("4.5", "8.10", "9.4", "5.1.1"), ("6.3", "8.11")),
        ("ISO 37001:2025", ("6.3", "8.10", "5.1.3"), ("8.11", "9.5")),
        ("SA 8000:2014", ("3.9", "9.10.1"), ("10.1",)),
        ("ISO/IEC 20000-1:2018", ("8.7.3", "8.5.1", "8.2.6"), ("8.8", "8.2.7")),
    ],
)
def test_clauses_of_other_systems(standard: str, there: tuple[str, ...], absent: tuple[str, ...]) -> None:
    listed = facts.load().clause_list(standard)
    assert listed is not None
    assert [one for one in there if not listed.has(one)] == []
    assert [one for one in absent if listed.has(one)] == []
