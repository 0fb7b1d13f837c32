"""What two reports of an archive show together: all that is planted is found, and nothing else."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

import pytest

from checks import engine, packs
from checks.archive_pairs import Booking, NumberTwice, Passage, Side
from checks.context import ArchiveContext
from hegui import bulk
from hegui.bulk import tables
from hegui.bulk.journal import Journal
from hegui.bulk.meta import Meta
from schemas import facts
from schemas.mentions import Mentions
from schemas.report import Report
from schemas.result import Finding

HERE = Side("a" * 64, "甲.txt", "青峦环保设备有限公司")
OTHER = Side("b" * 64, "乙.txt", "云岫纸业有限公司")


def told(lang: str = "zh", **compared: Any) -> list[Finding]:
    rules = packs.choose(Report(), None, packs.GENERAL)
    made, unchecked = engine.run_others(
        lambda check: ArchiveContext(check, Mentions(), rules, facts.load(), lang, **compared), "archive"
    )
    assert unchecked == []
    return made


def found(run: Path, code: str) -> set[frozenset[str]]:
    archive = bulk.load(run)
    paths = archive.reports.set_index("sha256").path.str.removeprefix("reports/")
    mine = archive.findings[archive.findings.code == code]
    pairs = zip(mine.sha256, mine.other_sha256, strict=True)
    return {frozenset((str(paths[here]), str(paths[other]))) for here, other in pairs}


@pytest.mark.parametrize(
    ("kind", "code"), [("booking", "TEAM008"), ("number", "ENT011"), ("passage", "TXT007")]
)
def test_all_that_is_planted_and_nothing_else(archive: Path, run: Path, kind: str, code: str) -> None:
    planted = json.loads((archive / "truth.json").read_text("utf-8"))[kind]
    assert planted
    assert found(run, code) == {frozenset(one["files"]) for one in planted}


def test_passages_are_those_that_are_shared(archive: Path, run: Path) -> None:
    planted = json.loads((archive / "truth.json").read_text("utf-8"))["passage"]
    archived = bulk.load(run)
    paths = archived.reports.set_index("sha256").path.str.removeprefix("reports/")
    assert {paths[one] for one in archived.passages.sha256} == {
        file for one in planted for file in one["files"]
    }


def test_the_office_s_own_table_is_joined(run: Path) -> None:
    reports = bulk.load(run).reports
    assert {"meta_office", "meta_team", "meta_client"} <= set(reports.columns)
    assert reports.meta_office.notna().all()


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_both_reports_are_named(lang: str) -> None:
    days = ("2025-06-11", "2025-06-12")
    (booked,) = told(lang, bookings=[Booking(HERE, OTHER, "周明远", "周明远", "2023-N1QMS-1287023", days)])
    assert booked.severity == "error"
    assert all(word in booked.message for word in (*days, "云岫纸业有限公司", "乙.txt", "周明远"))
    (number,) = told(lang, numbers=[NumberTwice(HERE, OTHER, "report", "HZ-2025-0147", False, False)])
    assert number.severity == "error"
    assert all(word in number.message for word in ("HZ-2025-0147", "云岫纸业有限公司", "乙.txt"))
    (passage,) = told(lang, passages=[Passage(HERE, OTHER, 40, 52, "追踪订单的全过程", 120, 60)])
    assert passage.severity == "warning"
    assert all(word in passage.message for word in ("120", "52", "追踪订单的全过程", "乙.txt"))
    assert passage.evidence[0].line == 40


def test_what_is_less_sure_is_told_milder() -> None:
    (by_name,) = told(bookings=[Booking(HERE, OTHER, "周明远", "周明远", None, ("2025-06-11",))])
    (other_name,) = told(bookings=[Booking(HERE, OTHER, "周明远", "周明元", "1287023", ("2025-06-11",))])
    assert [by_name.severity, other_name.severity] == ["warning", "warning"]
    (revised,) = told(numbers=[NumberTwice(HERE, OTHER, "report", "HZ-1", True, True)])
    (again,) = told(numbers=[NumberTwice(HERE, OTHER, "report", "HZ-1", True, False)])
    assert [revised.severity, again.severity] == ["info", "warning"]
    (few,) = told(passages=[Passage(HERE, OTHER, 1, 1, "追踪订单的全过程", 90, 6)])
    assert few.severity == "info"


def test_tables_are_the_same_where_memory_was_too_little(
    run: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    given = []
    loaded = tables.Rows.loaded

    def counted(rows: tables.Rows, journal: Journal, meta: Meta, memory: int) -> Any:
        given.append(memory)
        return loaded(rows, journal, meta, memory)

    monkeypatch.setattr(tables, "MEMORY_MB", (1, 64))
    monkeypatch.setattr(tables.Rows, "loaded", counted)
    copy = Path(shutil.copytree(run, tmp_path / "run"))
    with Journal(copy) as journal:
        tables.write(journal, Meta(), "zh", None)
    assert given == [1, 64]
    for name in ("findings", "not_checked", "people", "days", "passages"):
        assert (copy / f"{name}.parquet").read_bytes() == (run / f"{name}.parquet").read_bytes()
    assert not list(copy.glob(".*"))
