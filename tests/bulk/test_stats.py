"""`hegui stats`: shares with intervals, limits of chance that few reports do not break, safe conditions."""

from __future__ import annotations

import json
import random
import re
from itertools import pairwise
from pathlib import Path

import openpyxl
import pytest
from scipy import stats as scipy_stats

from hegui import bulk
from hegui.bulk.show import axes, plots
from hegui.bulk.show.figures import MANY
from hegui.bulk.show.stats import made, notes
from hegui.bulk.stats import (
    LEAST,
    Row,
    Stats,
    armitage,
    chance,
    limits,
    over_dispersion,
    smooth,
    wilson,
)
from hegui.render import Look
from tests.conftest import Hegui

UNITS = ("leader", "auditor", "team", "office", "standard", "audit_type", "month", "code", "meta_client")
KEYS = {
    *("key", "reports", "with_error", "share", "low", "high", "findings", "per_report"),
    *("expected", "limit_low", "limit_high", "outlier"),
}
OF_CODES = {"name", "title", "with_finding", "with_finding_share"}


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
    assert rows == sorted(rows, key=lambda row: (-row.get("with_finding", 0), row["key"]))
    for row in rows:
        assert set(row) == (KEYS | OF_CODES if by == "code" else KEYS)
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
    assert all(column in ran.err for column in ("audit_type", "month", "meta_office"))
    assert not any(word in ran.err for word in ("Binder", "Parser", "SUBQUERY", "FROM clause"))


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


def test_a_code_counts_its_errors_and_has_its_name(hegui: Hegui, run: Path) -> None:
    findings = bulk.load(run).findings
    rows = told(hegui, run, "--by", "code")["rows"]
    assert isinstance(rows, list)
    for row in rows:
        mine = findings[findings.code == row["key"]]
        assert row["with_error"] == mine[mine.severity == "error"].sha256.nunique()
        assert row["with_finding"] == mine.sha256.nunique()
        assert row["share"] == round(row["with_error"] / row["reports"], 4)
        assert row["name"]
    assert any(row["with_error"] < row["with_finding"] for row in rows)
    printed = hegui("stats", run, "--by", "code").out
    assert all(row["title"] in printed for row in rows)


def test_all_outputs_show_the_same_digits(hegui: Hegui, run: Path, tmp_path: Path) -> None:
    rows = told(hegui, run, "--by", "office")["rows"]
    assert isinstance(rows, list)
    page, book = tmp_path / "s.html", tmp_path / "s.xlsx"
    hegui("stats", run, "--by", "office", "--format", "html", "--output", page)
    hegui("stats", run, "--by", "office", "--format", "xlsx", "--output", book)
    lines = hegui("stats", run, "--by", "office").out.splitlines()
    cells = list(openpyxl.load_workbook(book).worksheets[0].iter_rows(min_row=2, values_only=True))
    for row, line, cell in zip(rows, lines[1:], cells, strict=False):
        digits = int(row["reports"] >= MANY)
        shares = [f"{row[one]:.{digits}%}" for one in ("share", "low", "high", "expected")]
        assert [one for one in line.split() if one in shares] == shares
        assert all(f">{one}<" in page.read_text("utf-8") for one in shares)
        assert cell[3:6] == (row["share"], row["low"], row["high"])
        assert (f"{row['per_report']:.2f}" in line, cell[7]) == (True, row["per_report"])


def limit_notes(dispersion: float) -> str:
    made = Stats("team", None, 20, 0, [], dispersion, None)
    return next(note for note in notes(made, "zh") if "99.8" in note)


def test_limits_are_told_wider_only_where_they_are() -> None:
    assert "放宽" not in limit_notes(1.0)
    assert "放宽" not in limit_notes(1.004)
    assert "1.52" in limit_notes(1.52)
    assert "放宽" in limit_notes(1.52)


def unit(key: str, reports: int, wrong: int, expected: float = 0.1) -> Row:
    low, high = limits(expected, reports)
    beyond = not low <= wrong / reports <= high
    interval = wilson(wrong, reports)
    return Row(
        *(key, reports, wrong, wrong / reports, *interval, wrong, wrong / reports),
        *(expected, low, high, beyond),
    )


def test_the_limits_of_a_funnel_are_curves_over_the_whole_width() -> None:
    rows = [unit("甲组", 12, 1), unit("乙组", 90, 9), unit("丙<组", 40, 20), unit("丁组", 42, 21)]
    made = plots.funnel(rows, 1.0, "zh")
    curves = [
        [tuple(map(float, point.split(","))) for point in points.split()]
        for points in re.findall(r'class="limit" points="([^"]+)"', made)
    ]
    assert len(curves) == 2
    upper = curves[1]
    assert len(upper) > 60
    floor = max(y for _, y in curves[0])
    left, right = axes.LEFT, axes.WIDE - axes.RIGHT
    assert (curves[0][-1][0], upper[-1][0]) == (right, right)
    assert upper[0][0] < left + (right - left) * 12 / 90
    assert all(one[1] <= other[1] + 0.3 for one, other in pairwise(upper))
    assert min(y for _, y in upper) >= axes.TOP
    most = max(map(int, re.findall(r'text-anchor="middle">(\d+)<', made)))
    top = max(map(int, re.findall(r'text-anchor="end">(\d+)%<', made))) / 100
    assert top >= chance(0.1, LEAST)[1]
    for x, y in upper:
        many = round((x - left) / (right - left) * most)
        assert (floor - y) / (floor - axes.TOP) * top == pytest.approx(smooth(0.1, many)[1], abs=0.002)


def test_outliers_have_names_that_do_not_cover_one_another_and_signs_a_legend() -> None:
    rows = [unit("甲组", 12, 1), unit("乙组", 90, 9), unit("丙<组", 40, 20), unit("丁组", 41, 20)]
    made = plots.funnel(rows, 1.0, "zh")
    named = re.findall(r'class="name" x="([\d.]+)" y="([\d.]+)">([^<]+)<', made)
    assert [name for *_, name in named] == ["丙&lt;组", "丁组"]
    assert abs(float(named[0][1]) - float(named[1][1])) >= 12
    assert all(words in made for words in ("超出偶然范围", "99.8% 偶然范围", "全体", "不足 10 份"))


def test_months_without_reports_stay_on_the_axis() -> None:
    made = plots.months([unit("2024-11", 12, 1), unit("2024-12", 12, 2), unit("2025-04", 12, 0)], "zh")
    first, second, last = (float(x) for x in re.findall(r'cx="([\d.]+)" cy="[\d.]+" r="4"><title>', made))
    assert last - second == pytest.approx(4 * (second - first), abs=0.2)
    assert all(month in made for month in ("2025-01", "2025-02", "2025-03"))


@pytest.mark.parametrize("expected", [0.03, 0.2, 0.5, 0.9])
def test_limits_take_the_counts_that_the_exact_ones_take(expected: float) -> None:
    for many in range(LEAST, 200, 7):
        low, high = limits(expected, many)
        least, most = scipy_stats.binom.ppf([0.001, 0.999], many, expected)
        taken = [wrong for wrong in range(many + 1) if low <= wrong / many <= high]
        assert (taken[0], taken[-1]) == (least, most)


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
    luck = random.Random(1)
    reports = [100] * 40
    same = [sum(luck.random() < 0.2 for _ in range(100)) for _ in reports]
    apart = [sum(luck.random() < share for _ in range(100)) for share in (0.05, 0.35) * 20]
    assert over_dispersion(reports, same) < 1.7 < over_dispersion(reports, apart)
    narrow, wide = limits(0.2, 100), limits(0.2, 100, over_dispersion(reports, apart))
    assert wide[0] < narrow[0] < narrow[1] < wide[1]


def test_one_outlier_does_not_widen_its_own_limits() -> None:
    reports, wrong = [100] * 30, [10] * 29 + [60]
    share = sum(wrong) / sum(reports)
    assert limits(share, 100, over_dispersion(reports, wrong))[1] < 0.6


def test_a_trend_is_told_by_its_change_and_chance() -> None:
    change, by_luck = armitage(range(12), [200] * 12, [10 + 4 * at for at in range(12)])
    assert change == pytest.approx(0.02)
    assert by_luck < 1e-6
    assert armitage(range(12), [200] * 12, [20, 21] * 6)[1] > 0.5


@pytest.mark.parametrize("expected", [0.03, 0.2, 0.517, 0.9])
def test_drawn_limits_have_no_waves_and_take_the_counts_that_the_exact_ones_take(expected: float) -> None:
    numbers = range(LEAST, 200)
    for many in numbers:
        (low, high), (least, most) = chance(expected, many), smooth(expected, many)
        for wrong in range(many + 1):
            share = wrong / many
            assert (low - 1e-9 <= share <= high + 1e-9) == (least - 1e-6 <= share <= most + 1e-6)
    steps = [one - other for one, other in pairwise(smooth(expected, many)[1] for many in numbers)]
    inner = [step for step in steps if step > 1e-9][1:]
    assert all(step >= following - 1e-4 for step, following in pairwise(inner))


def test_units_of_one_place_are_one_dot_with_their_number() -> None:
    rows = [unit(f"组{number}", 1, 0) for number in range(25)] + [unit("组长", 20, 2)]
    drawn = plots.funnel(rows, 1.0, "zh")
    assert len(re.findall("<circle class=.unit.[^>]*><title>", drawn)) == 2
    assert re.findall(r'class="many"[^>]*>(\d+)<', drawn) == ["25"]


def test_few_units_have_their_names_and_the_legend_has_only_what_there_is() -> None:
    drawn = plots.funnel([unit("甲组", 12, 1), unit("乙组", 90, 9)], 1.0, "zh")
    assert re.findall(r'class="unit-name"[^>]*>([^<]+)<', drawn) == ["乙组", "甲组"]
    assert "超出" not in drawn


def test_units_that_are_not_judged_have_no_limits_for_people() -> None:
    found = Stats("team", None, 13, 0, [unit("甲组", 1, 0), unit("乙组", 12, 1)], 1.0, None)
    first, second = made(found, "text", Look()).decode().splitlines()[1:3]
    assert first.split()[-2:] == ["–", "–"]
    assert "–" not in second
    assert "79%" in first
    page = made(found, "html", Look()).decode()
    assert page.count('<td class="number">–</td>') == 2
    assert "其中 0 份" not in page


def test_a_change_of_shares_is_told_in_points() -> None:
    found = Stats("month", None, 24, 0, [], 1.0, (0.0213, 0.1))
    assert any("每月 +2.13 个百分点" in note for note in notes(found, "zh"))


def test_headings_say_by_what() -> None:
    for by, heading in (("month", "按月份"), ("code", "按代码"), ("standard", "按体系")):
        found = Stats(by, None, 1, 0, [], None, None)
        assert f"<h2>{heading}</h2>" in made(found, "html", Look()).decode()
