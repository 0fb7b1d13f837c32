"""An invented audit, drawn from a seed: consistent in all its parts, with nothing that a check would find."""

from __future__ import annotations

from datetime import date, timedelta
from random import Random
from typing import Any

from corpus.bodies.audit import Audit, Dates, Organization, People, Stage1, Standard, Words, World
from corpus.bodies.invent import company, evidence, outcome, system, team
from corpus.bodies.invent.calendar import Calendar, calendar
from corpus.bodies.invent.company import City
from corpus.bodies.invent.draw import Draw, vocabulary, words
from corpus.bodies.records import StandardCited

TITLES = {
    "stage1": "第一阶段审核报告",
    "stage2": "管理体系审核报告",
    "surveillance": "监督审核报告",
    "recertification": "再认证审核报告",
    "special": "特殊审核报告",
    "transfer": "转换审核报告",
}
RISKS = "低中高"


def invented(random: Random, systems: list[str], audit_type: str, body: str) -> Audit:
    """An audit of the systems and type by a body. Raises ValueError where no industry has all systems."""
    draw = Draw(random)
    industry = _industry(draw, systems)
    heads = draw.whole(*industry["heads"])
    when = calendar(draw, systems, audit_type, industry, heads)
    city = company.city_of(draw)
    organization = company.organization_of(draw, city, industry, when.effective)
    departments = company.departments_of(industry)
    people = company.people_of(draw, departments)
    crew = team.team_of(draw, when, systems, industry)
    world = _world(draw, industry, city, people, departments, systems)
    places, halls = company.places_of(industry, departments)
    laboratory, inspectors = evidence.agencies_of(draw, city)
    suppliers = system.suppliers_of(draw, industry, when, city, laboratory, organization.established_on)
    internal, review, evaluation = system.cycle_of(draw, when, people, systems)
    found = outcome.nonconformities_of(draw, systems, departments, people, industry, when)
    total = heads + draw.whole(0, heads // 10)
    return Audit(
        number=_number(draw, when, systems),
        title=TITLES[audit_type],
        audit_type=audit_type,
        certification_body=company.body_of(Draw(Random(body)), body),
        organization=organization,
        systems=systems,
        standards=[_standard(one) for one in systems],
        team=crew,
        attendants=team.attendants_of(draw, people.contact, departments[0], body),
        report_date=when.report,
        audit=_dates(when, systems, industry),
        stage1=_stage1(draw, when),
        scopes=outcome.scopes_of(systems, world.products, industry["verb"], organization),
        sites=company.sites_of(draw, organization, industry, heads),
        headcount=heads,
        insured_count=total - draw.whole(0, 3),
        headcount_total=total,
        system_effective_on=when.effective,
        nonconformities=found,
        previous_nonconformities=outcome.previous_of(draw, systems, people, industry, when),
        permits=company.permits_of(draw, city, organization, industry, when),
        certificates=outcome.certificates_of(draw, systems, when),
        next_audit_by=outcome.next_audit_of(when),
        law_lists=system.law_lists_of(draw, systems),
        standards_cited=[StandardCited(number, title) for number, title in industry["standards"]],
        **_of_devices(draw, industry, when, city, organization, (laboratory, inspectors), (places, halls)),
        **_of_people(draw, industry, when, city, people.others[4:10], organization.established_on),
        internal_audits=[internal],
        management_reviews=[review],
        compliance_evaluations=[evaluation],
        suppliers=suppliers,
        contracts=system.service_contracts_of(
            draw, organization.name, suppliers, when, organization.established_on
        ),
        drills=system.drills_of(draw, industry, when, places, heads),
        tables_with_totals=system.tables_of(draw, systems, when.start.year),
        counts=system.counts_of(systems, industry),
        **_processes(industry, world, systems),
        conclusion=outcome.conclusion_of(audit_type, found, crew, draw),
        world=world,
    )


def _number(draw: Draw, when: Calendar, systems: list[str]) -> str:
    letters = "".join(words("systems")[one]["letter"] for one in systems)
    return f"{draw.digits(5)}-{when.start.year}-{letters}"


def _of_devices(
    draw: Draw,
    industry: Words,
    when: Calendar,
    city: City,
    organization: Organization,
    agencies: tuple[str, str],
    where: tuple[list[str], list[str]],
) -> dict[str, Any]:
    """What is recorded of instruments and special equipment; agencies and places: for each of both."""
    places, halls = where
    return {
        "calibrations": evidence.calibrations_of(draw, industry, when, agencies, organization.name, places),
        "special_equipment": evidence.special_equipment_of(
            draw, industry, when, city, agencies[1], halls, organization.established_on
        ),
    }


def _of_people(
    draw: Draw, industry: Words, when: Calendar, city: City, holders: list[str], established_on: date
) -> dict[str, Any]:
    """What is recorded of workers: certificates, contracts, examinations."""
    return {
        "personnel_certificates": evidence.certificates_of(draw, industry, when, city, holders),
        "employment_contracts": evidence.contracts_of(draw, holders[:2], when, established_on),
        "medical_exams": evidence.exams_of(draw, holders[1:4], when, city),
    }


def _processes(industry: Words, world: World, systems: list[str]) -> dict[str, Any]:
    """The processes that a report names, and what is excluded."""
    return {
        "key_processes": industry["key"],
        "special_processes": industry["special_processes"],
        "outsourced_processes": industry["outsourced"],
        "exclusions": _exclusions(world.products, systems),
    }


def _industry(draw: Draw, systems: list[str]) -> Words:
    fitting = [one for one in vocabulary("industries").values() if set(systems) <= set(one["systems"])]
    if not fitting:
        raise ValueError(f"no industry has {systems}")
    found: Words = draw.one(fitting)
    return found


def _standard(code: str) -> Standard:
    entry = words("systems")[code]
    return Standard(code, entry["number"], entry["iso"], entry["title"])


def _dates(when: Calendar, systems: list[str], industry: Words) -> Dates:
    levels = [industry["levels"][one != "EMS"] for one in systems if one in {"EMS", "OHSMS", "HSE"}]
    since = when.before + timedelta(days=1) if when.before else when.effective
    return Dates(
        start=when.start,
        end=when.end,
        start_half="am",
        end_half="am" if when.half else "pm",
        mode="onsite",
        covered_from=since,
        covered_to=when.end,
        risk=max(levels or industry["levels"][:1], key=RISKS.index),
        person_days=when.person_days,
        onsite_days=when.onsite_days,
        reductions=["体系成熟度较高，多体系结合审核"] if len(systems) > 1 else [],
    )


def _stage1(draw: Draw, when: Calendar) -> Stage1 | None:
    if when.stage1 is None:
        return None
    start, end = when.stage1
    return Stage1(start, end, draw.one(["08:30", "09:00"]), draw.one(["17:00", "17:30"]), "onsite")


def _exclusions(product: str, systems: list[str]) -> str:
    designed = any(word in product for word in ("设计", "研发", "开发"))
    return "无" if designed or "QMS" not in systems else "GB/T 19001-2016 标准 8.3 产品和服务的设计和开发"


def _world(
    draw: Draw,
    industry: Words,
    city: company.City,
    people: People,
    departments: list[str],
    systems: list[str],
) -> World:
    slots = {
        "manager": people.manager,
        "representative": people.representative,
        "office": departments[0],
        "quality": departments[1],
        "process": draw.one(industry["flow"]),
    }
    remarks = {
        topic: [text.format(**slots) for text in draw.random.sample(texts, len(texts))]
        for topic, texts in words("remarks").items()
    }
    goal = f"{draw.whole(95, 98)}%"
    return World(
        industry=industry,
        city=vars(city),
        people=people,
        departments=departments,
        products=draw.one(industry["products"]),
        phone=city.phone(draw),
        postcode=city.postcode,
        application_no=f"{draw.letters(2)}{draw.digits(8)}",
        plan_no=f"{draw.letters(2)}-{draw.digits(6)}",
        form_no=f"{draw.letters(3)}-QR-{draw.whole(10, 79)}",
        shifts=draw.one([1, 1, 2]),
        area=draw.whole(8, 180) * 100,
        capital=draw.one([200, 500, 800, 1000, 2000, 5000]),
        objectives=_objectives(draw, systems, goal),
        aspects=list(industry["aspects"]),
        hazards=list(industry["hazards"]),
        equipment=[(name, model, number) for name, model, number in industry["equipment"]],
        remarks=remarks,
    )


def _objectives(draw: Draw, systems: list[str], goal: str) -> list[tuple[str, str, str]]:
    found = [("顾客满意率", f"≥{goal}", f"{draw.whole(98, 99)}.{draw.whole(0, 9)}%")]
    if {"EMS", "HSE"} & set(systems):
        found.append(("固体废物分类处置率", "100%", "100%"))
    if {"OHSMS", "HSE"} & set(systems):
        found.append(("重伤及以上事故", "0起", "0起"))
    if {"FSMS", "HACCP"} & set(systems):
        found.append(("食品安全事故", "0起", "0起"))
    if "ISMS" in systems:
        found.append(("信息安全重大事件", "0起", "0起"))
    return found
