"""Generated reports: the same seed the same report, no tag conflict, consistent audits, exact defects."""

from __future__ import annotations

from itertools import product
from random import Random

import pytest
from stdnum.cn import ric, uscc

from corpus.bodies.audit import Audit
from corpus.bodies.defects import CODES, IN_AUDIT, IN_PLACE, IN_TEXT
from corpus.bodies.invent import invented
from corpus.bodies.invent.draw import vocabulary, words
from corpus.bodies.made import Made, clean, defective
from corpus.bodies.tagged import ASIDE, tags_of
from corpus.bodies.templates import HALVES, Template, names, template
from corpus.bodies.templates import code as written
from corpus.bodies.truth import bare
from corpus.layouts.plain import text_of
from corpus.layouts.word import docx_of
from schemas.report import Report
from schemas.text import fold
from schemas.twins import twin
from tests.corpus.test_truth import problems

ALL = [template(half, name) for half in HALVES for name in written(half)]
"""The templates that are code; what the frozen ones wrote is in `test_frozen.py`."""

IDS = [one.name for one in ALL]
SEEDS = 6
"""Of so many seeds each body shows some, the next body the next."""

SHARES = 3
"""A body shows one part in so many of its seeds, systems and types; the next body the next part."""

PARTS = 18
"""A body shows one part in so many of the codes; the next body the next part."""

TYPES = ("stage1", "stage2", "surveillance", "recertification", "special", "transfer")
COMBINATIONS = (
    *words("systems"),
    "QMS+EMS",
    "QMS+EMS+OHSMS",
    "EMS+OHSMS",
    "FSMS+HACCP",
    "ISMS+ITSMS",
    "HSE+EMS+OHSMS",
    "QMS+HSPM",
)
GROUPS = set(twin(Report).model_fields)
FOLLOWING = {"law_lists": {"compliance_evaluations"}, "team": {"conclusion"}, "report_date": {"drills"}}
"""Groups that change with another group when a defect changes the audit."""


def texts_of(made: Made) -> list[tuple[str, str]]:
    return [(tag.path, tag.raw) for tag in tags_of(made.report)]


def test_the_vocabulary_is_large() -> None:
    assert len(vocabulary("industries")) >= 12
    assert len(words("company_heads")) >= 40
    assert len(vocabulary("places")) >= 20
    assert len(words("surnames")) * len(words("given")) >= 150


def test_no_two_bodies_have_one_name() -> None:
    bodies = [template(half, name).body for half in HALVES for name in names(half)]
    assert len(bodies) > 300
    assert len(set(bodies)) == len(bodies)


@pytest.mark.parametrize("one", ALL, ids=IDS)
def test_the_same_seed_gives_the_same_report(one: Template) -> None:
    first, second = clean(one, 3), clean(one, 3)
    assert first.truth == second.truth
    assert docx_of(first.report) == docx_of(second.report)
    assert text_of(first.report) != text_of(clean(one, 4).report)


@pytest.mark.parametrize("one", ALL, ids=IDS)
def test_every_seed_fits_the_schema_and_stands_in_the_text(one: Template) -> None:
    for seed in range(1 + ALL.index(one) % SHARES, SEEDS + 1, SHARES):
        made = clean(one, seed)
        assert problems(twin(Report), made.truth["report"], "report") == [], seed
        text = fold(text_of(made.report))
        assert [raw for _, raw in texts_of(made) if fold(raw) not in text] == [], seed


@pytest.mark.parametrize("one", ALL, ids=IDS)
def test_all_systems_and_types_are_written(one: Template) -> None:
    every = [*product(one.systems, one.types)]
    for systems, kind in every[ALL.index(one) % SHARES :: SHARES] or every:
        made = clean(one, 7, one.audit(7, systems, kind))
        report = made.truth["report"]
        assert {*report.get("systems", [])} <= {*systems.split("+")}
        assert report["audit_type"] == kind


def test_the_templates_show_every_group() -> None:
    found = {group for one in ALL for seed in range(1, 4) for group in clean(one, seed).truth["report"]}
    assert sorted(found) == sorted(GROUPS)


@pytest.mark.parametrize("systems", COMBINATIONS)
@pytest.mark.parametrize("kind", TYPES)
def test_an_audit_is_consistent(systems: str, kind: str) -> None:
    for seed in range(6):
        audit = invented(Random(f"{systems} {kind} {seed}"), systems.split("+"), kind, "澄砚认证有限公司")
        assert_days_in_order(audit)
        assert_valid_over_the_audit(audit)
        assert_sums_and_numbers(audit)


def assert_days_in_order(audit: Audit) -> None:
    when, first = audit.audit, audit.stage1 or audit.audit
    assert audit.organization.established_on < audit.system_effective_on < first.start
    assert first.start <= when.start <= when.end <= audit.report_date
    internal, review = audit.internal_audits[0], audit.management_reviews[0]
    evaluation = audit.compliance_evaluations[0]
    assert audit.system_effective_on < internal.planned_on < internal.start <= internal.end
    assert internal.end < evaluation.done_on < review.held_on < first.start
    assert internal.closed_on < review.held_on
    assert all(drill.held_on < when.start for drill in audit.drills)
    founded = audit.organization.established_on
    assert all(founded < unit.first_inspected_on <= unit.inspected_on for unit in audit.special_equipment)
    assert when.onsite_days >= 0.8 * when.person_days


def assert_valid_over_the_audit(audit: Audit) -> None:
    start, end = audit.audit.start, audit.audit.end
    spans = [(one.calibrated_on, one.valid_until) for one in audit.calibrations]
    spans += [(one.inspected_on, one.next_inspection_on) for one in audit.special_equipment]
    spans += [(one.valid_from, one.valid_to) for one in audit.personnel_certificates]
    spans += [(one.issued_on, one.valid_to) for one in audit.certificates]
    spans += [(one.valid_from, one.valid_to or end) for one in audit.permits]
    spans += [(one.valid_from, one.valid_to) for one in audit.contracts]
    spans += [(one.valid_from, one.valid_to or end) for one in audit.employment_contracts]
    assert [(since, until) for since, until in spans if not since < start <= end <= until] == []
    ends = [one.valid_until for member in audit.team for one in member.registrations]
    assert [day for day in ends if day <= end] == []


def assert_sums_and_numbers(audit: Audit) -> None:
    for table in audit.tables_with_totals:
        assert round(sum(item.amount for item in table.items), 2) == table.stated_total
    assert all(count.stated == len(count.listed) for count in audit.counts)
    assert sum(site.headcount for site in audit.sites) == audit.headcount <= audit.headcount_total
    assert uscc.is_valid(audit.organization.uscc)
    for one in audit.personnel_certificates:
        digits = one.number.removeprefix("T")
        assert digits[14:17] == "000"
        assert ric.calc_check_digit(digits) == digits[-1]
    found = audit.nonconformities
    assert (found.major, found.minor) == (0, len(found.items))


SEVERAL = {"CMP003", "TEAM007", "EQP003"}
"""Where a defect changes several places: nobody has signed, nothing is told of a piece of equipment."""


@pytest.mark.parametrize("one", ALL, ids=IDS)
def test_a_defect_changes_only_what_it_says(one: Template) -> None:
    seed = 2
    before = texts_of(clean(one, seed))
    for code in sorted(CODES)[ALL.index(one) % PARTS :: PARTS]:
        made = defective(one, seed, [code])
        after = texts_of(made)
        changed = {bare(path).lstrip(ASIDE).split(".")[0] for path, _ in {*before} ^ {*after}}
        assert len(made.truth["findings"]) <= 1
        if not made.truth["findings"]:
            assert before == after, code
        elif code in {defect.code for defect in IN_PLACE} - {defect.code for defect in IN_AUDIT}:
            assert len(before) == len(after), code
            changes = [a for a, b in zip(before, after, strict=True) if a != b]
            told = not changes and code in {defect.code for defect in IN_TEXT}
            parts = {bare(path).lstrip(ASIDE).split(".")[0] for path, _ in changes}
            assert told or len(changes) == 1 or (code in SEVERAL and len(parts) == 1), code
        else:
            groups = {
                path.split(".")[0].split("[")[0] for path in made.truth["findings"][0].get("fields", [])
            }
            allowed = groups.union(*(FOLLOWING.get(group, set()) for group in groups))
            assert changed <= allowed or not groups, code


@pytest.mark.parametrize("one", ALL[::2], ids=IDS[::2])
def test_several_defects_are_recorded(one: Template) -> None:
    made = defective(one, 5, most=20)
    found = [finding["code"] for finding in made.truth["findings"]]
    assert len(found) >= 8
    assert len(set(found)) == len(found)
    text = fold(text_of(made.report))
    for finding in made.truth["findings"]:
        if finding["code"] not in {"LAW005", "CMP001", "ING003"}:
            assert [part for part in finding["texts"] if fold(part) not in text] == []
