"""Plans of acceptance sampling: those that the standards print, and what they promise, by scipy."""

from __future__ import annotations

import json
import math
from pathlib import Path

import numpy
import openpyxl
import pytest
from scipy import stats

from hegui.bulk.sampling.judged_sample import FAULT, OK, Read, judged
from hegui.bulk.sampling.page import statement
from hegui.bulk.sampling.plans import Plan, at_most, by_aql, by_dql, by_lq
from hegui.bulk.sampling.sample import Sample, proved
from hegui.errors import RefusedError
from schemas.cache import yaml_file
from tests.bulk.test_sample import filled
from tests.conftest import ROOT, Hegui

LIMITING = yaml_file.read(ROOT / "hegui" / "bulk" / "sampling" / "lq.yaml")
LEASTS = list(LIMITING["plans"])


@pytest.mark.parametrize(
    ("population", "aql", "level", "size", "accept"),
    [
        (50, 1.0, "II", 13, 0),  # examination questions for quality engineers, by GB/T 2828.1
        (150, 1.0, "II", 13, 0),
        (500, 1.0, "II", 50, 1),
        (500, 2.5, "II", 50, 3),
        (500, 0.65, "II", 80, 1),
        (500, 0.40, "II", 32, 0),
        (4000, 1.5, "II", 200, 7),
        (1000, 4.0, "I", 32, 3),
        (100, 0.25, "II", 50, 0),
        (200_000, 0.10, "III", 1250, 3),
        (1_000_000, 0.25, "II", 1250, 7),
        (40, 10, "S-4", 5, 1),
        (3000, 6.5, "II", 125, 14),
        (3000, 65, "II", 20, 21),
        (10_000_000, 0.015, "III", 800, 0),
    ],
)
def test_plans_of_a_series_are_those_of_the_standard(
    population: int, aql: float, level: str, size: int, accept: int
) -> None:
    plan = by_aql(population, aql, level)
    assert (plan.size, plan.accept, plan.reject) == (size, accept, accept + 1)


def test_a_plan_never_draws_more_than_there_are() -> None:
    assert by_aql(30, 0.01, "II").size == 30


@pytest.mark.parametrize(("at", "least"), list(enumerate(LEASTS)))
def test_lots_at_the_limiting_quality_are_seldom_accepted(at: int, least: int) -> None:
    """ISO 2859-2:1985, scope: the consumer's risk is usually below 10 %, always below 13 %."""
    end = LEASTS[at + 1] if at + 1 < len(LEASTS) else 10**7
    lots = numpy.unique(numpy.linspace(least, end - 1, min(end - least, 200)).astype(int))
    assert len(LIMITING["plans"][least]) == len(LIMITING["lq"])
    for percent, cell in zip(LIMITING["lq"], LIMITING["plans"][least], strict=True):
        if cell:
            size, accept = map(int, cell.split("/"))
            bad = numpy.ceil(lots * percent / 100 - 1e-9).astype(int)
            risk = stats.hypergeom.cdf(accept, lots, bad, numpy.minimum(size, lots)).max()
            assert risk < (0.13 if accept == 3 or size == 44 else 0.105), (least, percent, risk)


def test_plans_with_accepted_faults_are_made_of_the_sizes_of_the_series() -> None:
    """GB/T 2828.2-2008, foreword: its plans can be found in GB/T 2828.1 (18: tightened inspection)."""
    sizes = set(yaml_file.read(ROOT / "hegui" / "bulk" / "sampling" / "aql.yaml")["sizes"].values())
    cells = [cell.split("/") for row in LIMITING["plans"].values() for cell in row if cell]
    assert {int(size) for size, accept in cells if accept != "0"} <= sizes
    assert {int(accept) for _, accept in cells} == {0, 1, 3, 5, 10, 18}


def test_larger_lots_and_lower_limits_never_take_smaller_samples_of_the_table() -> None:
    for percent in LIMITING["lq"]:
        plans = [by_lq(lot, percent) for lot in LEASTS]
        assert [one.size for one in plans if one.accept == 0] == sorted(
            one.size for one in plans if one.accept == 0
        )
        assert [one.accept for one in plans] == sorted(one.accept or 0 for one in plans)


@pytest.mark.parametrize(
    ("population", "percent", "risk"),
    [
        (4000, 5.0, 0.1),
        (4000, 1.7, 0.05),
        (60, 2.0, None),
        (120, 1.25, None),
        (12, 20, None),
        (10**6, 0.3, 0.1),
    ],
)
def test_a_calculated_plan_is_the_smallest_that_keeps_the_risk(
    population: int, percent: float, risk: float | None
) -> None:
    plan, bad = by_lq(population, percent, risk), math.ceil(population * percent / 100 - 1e-9)
    assert (plan.calculated, plan.accept, plan.reject) == (True, 0, 1)
    assert stats.hypergeom.pmf(0, population, bad, plan.size) <= (risk or 0.1) + 1e-9
    assert stats.hypergeom.pmf(0, population, bad, plan.size - 1) > (risk or 0.1)


def test_the_published_plan_of_a_declared_level() -> None:
    """ISO 2859-4:2002, 6.2 and 7.2: DQL 0.65 %, 125 items; two do not contradict it, three do."""
    assert by_dql(4000, 0.65, "II")[1:4] == (125, 2, 3)


@pytest.mark.parametrize("level", ["I", "II", "III"])
@pytest.mark.parametrize("percent", [0.1, 0.65, 2.5, 6.5, 20])
def test_a_right_declaration_is_seldom_contradicted(level: str, percent: float) -> None:
    for population in (7, 30, 99, 251, 1250, 4000, 300_000):
        plan, most = by_dql(population, percent, level), math.floor(population * percent / 100 + 1e-9)
        assert plan.accept is not None
        assert stats.hypergeom.sf(plan.accept, population, most, plan.size) <= 0.05 + 1e-9
        if plan.size == population:  # then it is compared with the declaration
            assert plan.accept == most
        else:
            assert plan.accept < min(plan.size, most)


@pytest.mark.parametrize(
    ("of", "size", "accept", "confidence"),
    [(1000, 59, 0, 0.95), (300, 20, 0, 0.95), (50, 49, 0, 0.95), (12, 12, 3, 0.9), (4000, 200, 5, 0.9)],
)
def test_what_an_accepted_sample_proves(of: int, size: int, accept: int, confidence: float) -> None:
    most = at_most(of, size, accept, confidence)
    risks = stats.hypergeom.cdf(accept, of, numpy.arange(of + 1), size)
    assert most == numpy.flatnonzero(risks > 1 - confidence + 1e-9).max()


def test_a_proof_has_the_figures_of_its_plan() -> None:
    told = proved(by_lq(4000, 5.0), 4000)
    assert (told.risk, told.faulty) == (0.1, 200)
    assert told.chance == pytest.approx(stats.hypergeom.cdf(5, 4000, 200, 200), abs=1e-9)
    assert told.most < 200  # as the risk at the limiting quality is below that of the proof
    assert proved(Plan(None, 30), 200, 0.1).most == at_most(200, 30, 0, 0.9)
    assert proved(by_aql(200, 150, "II"), 200).chance is None


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize(
    "plan", [by_lq(4000, 5.0), by_lq(4000, 7.0, 0.02), by_dql(4000, 2.5, "II"), by_aql(4000, 2.5, "II")]
)
def test_the_statement_says_what_the_sample_proves(plan: Plan, lang: str) -> None:
    told = told_of(plan, 4000, lang)
    assert plan.accept is not None
    assert plan.percent is not None
    most = at_most(4000, plan.size, plan.accept, 0.9)
    assert f" {most} " in told
    assert "90%" in told
    chance = stats.hypergeom.cdf(plan.accept, 4000, round(40 * plan.percent), plan.size)
    assert f"{100 * (1 - chance if plan.kind == 'dql' else chance):.1f}".removesuffix(".0") + "%" in told
    calculated = {"zh": "的原则计算", "en": "calculated after"}[lang]
    assert (calculated in told) == plan.calculated
    assert (plan.standard or "") in told


def told_of(plan: Plan, population: int, lang: str) -> str:
    """The statement of a sample without strata."""
    return statement(Sample(population, None, plan, "1", (), [], [], proved(plan, population)), lang)


def test_a_whole_population_has_no_error_of_sampling() -> None:
    assert "no error of sampling" in told_of(by_dql(60, 0.3, "II"), 60, "en")


def test_a_sheet_is_decided_by_its_plan(hegui: Hegui, run: Path, tmp_path: Path) -> None:
    sheet = tmp_path / "sample.xlsx"
    hegui("sample", run, "--dql", "12", "--lang", "en", "--format", "xlsx", "--output", sheet)
    kept = {row[0].value: row[1].value for row in openpyxl.load_workbook(sheet).worksheets[2].iter_rows()}
    plan, quality = (json.loads(kept[key]) for key in ("plan", "quality"))
    assert plan == {
        "standard": "calculated after GB/T 2828.11-2008",
        **{key: getattr(by_dql(60, 12, "II"), key) for key in ("size", "accept", "reject")},
    }
    assert quality == {"kind": "dql", "percent": 12.0}
    filled(sheet, [(FAULT, None)] * plan["reject"] + [(OK, None)] * (plan["size"] - plan["reject"]))
    lines = hegui("sample", "--evaluate", sheet, "--lang", "en").out.splitlines()
    assert "the declared quality level is contradicted" in lines
    filled(sheet, [(FAULT, None)] * plan["accept"] + [(OK, None)])
    told = json.loads(hegui("sample", "--evaluate", sheet, "--format", "json").out)
    assert (told["decision"], told["method"], told["read"]) == ("accept", "exact", plan["size"])


def test_the_plan_of_an_isolated_lot_is_asked_for_with_its_risk(hegui: Hegui, run: Path) -> None:
    ran = hegui("sample", run, "--lq", "7", "--risk", "0.05", "--lang", "en", "--format", "json")
    made = json.loads(ran.out)
    assert made["plan"]["size"] == by_lq(60, 7, 0.05).size == len(made["drawn"])
    assert "95%" in made["statement"]


@pytest.mark.parametrize(("hits", "of"), [(0, 30), (3, 38), (30, 30)])
def test_the_interval_of_a_plan_is_that_of_clopper_and_pearson(hits: int, of: int) -> None:
    reports = [Read("", "clean", FAULT if at < hits else OK) for at in range(of)]
    told = judged(reports, {"": 4000}, 2, 0.95).whole
    low = stats.beta.ppf(0.025, hits, of - hits + 1) if hits else 0.0
    high = stats.beta.ppf(0.975, hits + 1, of - hits) if hits < of else 1.0
    assert (told.low, told.high) == pytest.approx((low, high), abs=1e-9)


@pytest.mark.parametrize(
    "arguments",
    [
        ("--lq", "3"),
        ("--lq", "5", "--dql", "2"),
        ("--lq", "5", "--risk", "10"),
    ],
)
def test_what_no_standard_has_is_one_line(hegui: Hegui, run: Path, arguments: tuple[str, ...]) -> None:
    ran = hegui("sample", run, *arguments)
    assert ran.status == 2
    assert len(ran.err.splitlines()) == 1


def test_unknown_limits_and_levels() -> None:
    with pytest.raises(RefusedError, match="unknown_aql"):
        by_aql(100, 3.0, "II")
    with pytest.raises(RefusedError, match="unknown_level"):
        by_aql(100, 1.0, "IV")
    with pytest.raises(RefusedError, match="unknown_lq"):
        by_lq(100, 7)
    with pytest.raises(RefusedError, match="unknown_level"):
        by_dql(100, 1.0, "S-1")
