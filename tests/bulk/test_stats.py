"""`hegui stats`: shares with intervals, limits of chance that few reports do not break, safe conditions."""

from __future__ import annotations

import json
import random
from pathlib import Path

import pytest
from scipy import stats as scipy_stats

from hegui.bulk.stats import LEAST, armitage, limits, over_dispersion, wilson
from tests.conftest import Hegui

UNITS = ("leader", "auditor", "team", "office", "standard", "audit_type", "month", "code", "meta_client")
KEYS = {
    *("key", "reports", "with_error", "share", "low", "high", "findings", "per_report"),
    *("expected", "limit_low", "limit_high", "outlier"),
}


def told(hegui: Hegui, run: Path, *arguments: str) -> dict[str, object]:
    made: dict[str, object] = json.loads(hegui("stats", run, *arguments, "--format", "json").out)
    return made


@pytest.mark.parametrize("by", UNITS)
def test_each_unit_has_its_figures(hegui: Hegui, run: Path, by: str) -> None:
    made = told(hegui, run, "--by", by)
    assert set(made) == {"schema_version", "by", "where", "reports", "rows", "notes"}
    assert made["reports"] == 60
    rows = made["rows"]
    assert isinstance(rows, list)
    assert rows == sorted(rows, key=lambda row: row["key"])
    for row in rows:
        assert set(row) == KEYS | ({"title"} if by == "code" else set())
        assert 0 <= row["low"] <= row["share"] <= row["high"] <= 1
        assert row["with_error"] <= row["reports"]
        assert not row["outlier"] or row["reports"] >= LEAST


def test_a_condition_takes_its_reports_alone(hegui: Hegui, run: Path) -> None:
    whole, part = told(hegui, run, "--by", "month"), told(hegui, run, "--by", "month", "--where", "error > 0")
    assert isinstance(whole["rows"], list)
    assert isinstance(part["rows"], list)
    assert part["reports"] == sum(row["with_error"] for row in whole["rows"])
    assert all(row["share"] == 1 for row in part["rows"])


@pytest.mark.parametrize(
    "where",
    [
        "sha256 IN (SELECT sha256 FROM findings)",
        "path = (SELECT content FROM read_text('/etc/hosts'))",
        "1=1) UNION SELECT 1 FROM people WHERE (1=1",
        "1=1); DROP VIEW reports; --",
        "getenv('HOME') = 'x'",
        "nothing_of_it = 1",
        "month >=",
        "",
    ],
)
def test_what_is_more_than_a_condition_is_refused(hegui: Hegui, run: Path, where: str) -> None:
    ran = hegui("stats", run, "--by", "month", "--where", where)
    assert ran.status == 2
    assert ran.err.startswith("hegui: --where")
    assert len(ran.err.splitlines()) == 1


def test_an_unknown_unit_is_told_with_those_that_there_are(hegui: Hegui, run: Path) -> None:
    ran = hegui("stats", run, "--by", "colour")
    assert ran.status == 2
    assert all(unit in ran.err for unit in ("leader", "meta_office"))


@pytest.mark.parametrize(("form", "begins"), [("html", b"<!doctype html>"), ("xlsx", b"PK")])
def test_pages_and_workbooks_are_files(
    hegui: Hegui, run: Path, tmp_path: Path, form: str, begins: bytes
) -> None:
    out = tmp_path / f"stats.{form}"
    assert hegui("stats", run, "--by", "team", "--format", form, "--output", out).status == 0
    assert out.read_bytes().startswith(begins)


def test_names_of_units_are_harmless_in_a_page(hegui: Hegui, run: Path, tmp_path: Path) -> None:
    assert (
        hegui("stats", run, "--by", "month", "--format", "html", "--output", tmp_path / "m.html").status == 0
    )
    page = (tmp_path / "m.html").read_text("utf-8")
    assert "<svg" in page
    assert "http" not in page.replace("http-equiv", "")


@pytest.mark.parametrize(("hits", "of"), [(0, 3), (1, 3), (8, 10), (50, 400), (400, 400)])
def test_intervals_are_wilson_s(hits: int, of: int) -> None:
    z = scipy_stats.norm.ppf(0.975)
    middle = (hits / of + z * z / (2 * of)) / (1 + z * z / of)
    half = z / (1 + z * z / of) * ((hits / of * (1 - hits / of) + z * z / (4 * of)) / of) ** 0.5
    assert wilson(hits, of) == pytest.approx((middle - half, middle + half), abs=1e-9)


def test_few_reports_are_no_outlier() -> None:
    assert limits(0.02, LEAST - 1) == (0.0, 1.0)
    low, high = limits(0.02, 1000)
    assert 0 < low < 0.02 < high < 0.05


def test_limits_are_wider_where_units_differ_more_than_by_chance() -> None:
    chance = random.Random(1)
    reports = [100] * 40
    same = [sum(chance.random() < 0.2 for _ in range(100)) for _ in reports]
    apart = [sum(chance.random() < share for _ in range(100)) for share in (0.05, 0.35) * 20]
    assert over_dispersion(reports, same) < 1.7 < over_dispersion(reports, apart)
    narrow, wide = limits(0.2, 100), limits(0.2, 100, over_dispersion(reports, apart))
    assert wide[0] < narrow[0] < narrow[1] < wide[1]


def test_one_outlier_does_not_widen_its_own_limits() -> None:
    reports, wrong = [100] * 30, [10] * 29 + [60]
    share = sum(wrong) / sum(reports)
    assert limits(share, 100, over_dispersion(reports, wrong))[1] < 0.6


def test_a_trend_is_told_by_its_change_and_chance() -> None:
    change, chance = armitage(range(12), [200] * 12, [10 + 4 * at for at in range(12)])
    assert change == pytest.approx(0.02)
    assert chance < 1e-6
    assert armitage(range(12), [200] * 12, [20, 21] * 6)[1] > 0.5
