"""`hegui sample`: draws that anybody can check, plans of the standard, sheets read back, intervals."""

from __future__ import annotations

import json
import random
from collections.abc import Sequence
from hashlib import sha256
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from scipy import stats

from hegui import bulk
from hegui.bulk.sampling.judged_sample import Read, judged, wilson
from hegui.bulk.sampling.sample import places
from tests.conftest import Hegui

KEYS = {"schema_version", "population", "where", "plan", "quality", "seed", "columns", "strata", "drawn"}
KEYS |= {"statement"}


def drawn(hegui: Hegui, run: Path, *arguments: str | Path) -> dict[str, Any]:
    ran = hegui("sample", run, *arguments, "--format", "json")
    assert ran.status == 0, ran.err
    made: dict[str, Any] = json.loads(ran.out)
    assert set(made) == KEYS
    return made


def test_the_draw_can_be_checked_by_hand(hegui: Hegui, run: Path) -> None:
    made = drawn(hegui, run, "--size", "10", "--seed", "2025年")
    order = sorted(
        bulk.load(run).reports.sha256, key=lambda one: sha256(f"2025年\n{one}".encode()).hexdigest()
    )
    assert [one["sha256"] for one in made["drawn"]] == order[:10]
    assert [one["rank"] for one in made["drawn"]] == list(range(1, 11))
    assert made["population"] == 60
    assert made["plan"] == {"standard": None, "size": 10, "accept": None, "reject": None}


def test_a_larger_sample_has_the_same_first_ones(hegui: Hegui, run: Path, tmp_path: Path) -> None:
    small = tmp_path / "small.json"
    assert (
        hegui(
            *("sample", run, "--size", "9", "--strata", "office,verdict", "--seed", "x", "--format", "json"),
            *("--output", small),
        ).status
        == 0
    )
    first = json.loads(small.read_text("utf-8"))
    grown = drawn(hegui, run, "--size", "20", "--grow", small)
    assert grown["seed"] == "x"
    assert {one["sha256"] for one in first["drawn"]} < {one["sha256"] for one in grown["drawn"]}
    ran = hegui("sample", run, "--size", "3", "--grow", small)
    assert ran.status == 2
    assert "small.json" in ran.err


def test_strata_have_places_by_their_sizes_and_each_one(hegui: Hegui, run: Path) -> None:
    made = drawn(hegui, run, "--size", "20", "--strata", "verdict")
    assert sum(one["size"] for one in made["strata"]) == 20
    assert sum(one["population"] for one in made["strata"]) == 60
    assert all(one["size"] >= 1 for one in made["strata"])


def test_no_stratum_loses_a_place_when_a_sample_grows() -> None:
    chance = random.Random(3)
    for _ in range(8):
        populations = {str(at): chance.randrange(1, 120) for at in range(chance.randrange(1, 9))}
        before = places(populations, 0)
        for size in range(1, sum(populations.values()) + 2):
            now = places(populations, size)
            assert all(now[key] >= before[key] for key in populations)
            assert sum(now.values()) == min(size, sum(populations.values()))
            assert all(now[key] <= populations[key] for key in populations)
            before = now


def test_a_condition_makes_the_population(hegui: Hegui, run: Path) -> None:
    made = drawn(hegui, run, "--size", "5", "--where", "error > 0")
    reports = bulk.load(run).reports
    assert made["population"] == (reports.error > 0).sum()
    assert hegui("sample", run, "--size", "5", "--where", "1=1) UNION SELECT 1 FROM people --").status == 2


@pytest.mark.parametrize("arguments", [("--aql", "3"), (), ("--size", "5", "--aql", "2.5"), ("--size", "0")])
def test_what_cannot_be_drawn_is_one_line(hegui: Hegui, run: Path, arguments: tuple[str, ...]) -> None:
    ran = hegui("sample", run, *arguments)
    assert ran.status == 2
    assert len(ran.err.splitlines()) == 1


def filled(path: Path, verdicts: Sequence[tuple[str | None, str | None]]) -> None:
    book = openpyxl.load_workbook(path)
    sheet = book.worksheets[0]
    for row, (first, second) in enumerate(verdicts, 2):
        sheet.cell(row, 5).value, sheet.cell(row, 6).value = first, second
    book.save(path)


def test_a_sheet_is_filled_in_and_read_back(hegui: Hegui, run: Path, tmp_path: Path) -> None:
    sheet = tmp_path / "sample.xlsx"
    hegui("sample", run, "--size", "8", "--format", "xlsx", "--output", sheet)
    filled(
        sheet, [("没有问题", "ok"), ("有问题", "fault"), ("ok", "有问题"), *[("没有问题", "没有问题")] * 4]
    )
    read = json.loads(hegui("sample", "--evaluate", sheet, "--format", "json").out)
    assert (read["read"], read["faulty"], read["open"]) == (7, 1, 1)
    ci = stats.binomtest(1, 7).proportion_ci(0.95, method="wilson")
    assert (read["low"], read["high"]) == pytest.approx((ci.low, ci.high), abs=1e-9)
    assert read["agreement"]["percent"] == pytest.approx(6 / 7, abs=1e-9)
    assert read["decision"] is None
    assert set(read["program"]) == {"missed", "false_alarms"}


def test_a_plan_decides_when_nothing_left_can_turn_it(hegui: Hegui, run: Path, tmp_path: Path) -> None:
    sheet = tmp_path / "plan.xlsx"
    hegui("sample", run, "--aql", "6.5", "--level", "II", "--format", "xlsx", "--output", sheet)
    filled(sheet, [("fault", None)] * 3 + [("ok", None)] * 10)
    told = json.loads(hegui("sample", "--evaluate", sheet, "--format", "json").out)
    assert told["decision"] == "reject"
    assert told["method"] == "exact"


def test_what_is_no_sheet_or_no_verdict_is_told(hegui: Hegui, run: Path, tmp_path: Path) -> None:
    sheet = tmp_path / "sample.xlsx"
    hegui("sample", run, "--size", "4", "--format", "xlsx", "--output", sheet)
    filled(sheet, [("好", None)])
    ran = hegui("sample", "--evaluate", sheet)
    assert (ran.status, len(ran.err.splitlines())) == (2, 1)
    assert all(f"{word}" in ran.err for word in ("没有问题", "有问题", "待定"))
    (tmp_path / "other.xlsx").write_bytes(b"no workbook")
    assert hegui("sample", "--evaluate", tmp_path / "other.xlsx").status == 2


@pytest.mark.parametrize(("hits", "of"), [(1, 7), (0, 30), (30, 30), (40, 400)])
def test_intervals_agree_with_scipy(hits: int, of: int) -> None:
    ci = stats.binomtest(hits, of).proportion_ci(0.95, method="wilson")
    assert wilson(hits / of, of, 0.95) == pytest.approx((ci.low, ci.high), abs=1e-9)


def test_a_stratified_interval_covers_the_share() -> None:
    chance = random.Random(11)
    populations = {"clean": 700, "warning": 200, "error": 100}
    sizes, rates = {"clean": 40, "warning": 20, "error": 20}, {"clean": 0.05, "warning": 0.2, "error": 0.7}
    covered, rounds = 0, 400
    for _ in range(rounds):
        whole = {
            key: [chance.random() < rates[key] for _ in range(many)] for key, many in populations.items()
        }
        share = sum(map(sum, whole.values())) / 1000
        reports = [
            Read(key, "clean", "fault" if one else "ok")
            for key in populations
            for one in chance.sample(whole[key], sizes[key])
        ]
        told = judged(reports, populations, None, 0.95)
        covered += told.whole.low <= share <= told.whole.high
    assert covered / rounds >= 0.945


def test_a_reader_does_not_see_what_the_program_says(hegui: Hegui, run: Path, tmp_path: Path) -> None:
    for strata, hidden in (("verdict", "DHI"), ("office", "HI")):
        sheet = tmp_path / f"{strata}.xlsx"
        hegui("sample", run, "--size", "12", "--strata", strata, "--format", "xlsx", "--output", sheet)
        book = openpyxl.load_workbook(sheet)
        columns = book.worksheets[0].column_dimensions
        assert "".join(name for name in "ABCDEFGHI" if columns[name].hidden) == hidden
        order = [row[7].value for row in book.worksheets[0].iter_rows(min_row=2)]
        assert order == sorted(order, key=lambda one: sha256(f"1\n{one}".encode()).hexdigest())


def test_a_sheet_has_one_running_number_and_whom_each_report_is_about(
    hegui: Hegui, run: Path, tmp_path: Path
) -> None:
    sheet = tmp_path / "sample.xlsx"
    hegui("sample", run, "--size", "12", "--strata", "verdict", "--format", "xlsx", "--output", sheet)
    rows = list(openpyxl.load_workbook(sheet).worksheets[0].iter_rows(min_row=2, values_only=True))
    assert [row[0] for row in rows] == list(range(1, 13))
    reports = bulk.load(run).reports
    about = dict(zip(reports.sha256, reports.organization, strict=True))
    assert [row[1] for row in rows] == [about[row[7]] for row in rows]


def test_a_workbook_says_in_sentences_what_is_to_be_done(hegui: Hegui, run: Path, tmp_path: Path) -> None:
    sheet = tmp_path / "sample.xlsx"
    hegui("sample", run, "--size", "5", "--where", "error >= 0", "--format", "xlsx", "--output", sheet)
    told = [row[0] for row in openpyxl.load_workbook(sheet)["说明"].iter_rows(min_row=2, values_only=True)]
    assert all(line.endswith(("。", "）")) or "error >= 0" in line for line in told)
    assert any("没有问题" in line and "待定" in line for line in told)
    assert any("--evaluate" in line for line in told)


def test_rows_that_are_no_reports_are_passed_over(hegui: Hegui, run: Path, tmp_path: Path) -> None:
    path = tmp_path / "sample.xlsx"
    hegui("sample", run, "--size", "4", "--format", "xlsx", "--output", path)
    filled(path, [("没有问题", None)] * 3 + [("有问题", None)])
    before = hegui("sample", "--evaluate", path, "--format", "json").out
    book = openpyxl.load_workbook(path)
    book.worksheets[0].append([None, "合计", None, None, "3 份没有问题", 4, "由张三统计", "共 4 份"])
    book.save(path)
    assert hegui("sample", "--evaluate", path, "--format", "json").out == before
    assert json.loads(before)["read"] == 4


@pytest.mark.parametrize(
    ("lang", "taken", "refused", "known"),
    [("zh", "有问题", "faulty", "没有问题"), ("en", "faulty", "有问题", "in order")],
)
def test_a_sheet_takes_the_words_of_its_own_language(
    hegui: Hegui, run: Path, tmp_path: Path, lang: str, taken: str, refused: str, known: str
) -> None:
    path = tmp_path / "sample.xlsx"
    hegui("sample", run, "--size", "4", "--format", "xlsx", "--output", path, "--lang", lang)
    filled(path, [(taken, None)])
    for other in ("zh", "en"):
        assert hegui("sample", "--evaluate", path, "--lang", other).status == 0
    filled(path, [(refused, None)])
    for other in ("zh", "en"):
        ran = hegui("sample", "--evaluate", path, "--lang", other)
        assert ran.status == 2
        assert known in ran.err
