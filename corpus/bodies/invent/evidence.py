"""Instruments, special equipment and people's certificates, contracts and examinations, all valid."""

from __future__ import annotations

from datetime import date, timedelta

from corpus.bodies.audit import Words
from corpus.bodies.invent.calendar import Calendar
from corpus.bodies.invent.company import City
from corpus.bodies.invent.draw import Draw, months_after, term_end, vocabulary, words, years_after
from corpus.bodies.invent.numbers import device_code, resident_id, use_registration
from corpus.bodies.records import (
    Calibration,
    EmploymentContract,
    MedicalExam,
    PersonnelCertificate,
    SpecialEquipment,
)

LEFT = 34
"""Days that what is valid is valid beyond the audit at least: what runs out sooner is worth a remark."""

DEVICE_KIND, WORK_KIND = "特种设备安全管理和作业人员证", "特种作业操作证"


def agencies_of(draw: Draw, city: City) -> tuple[str, str]:
    """The laboratory for instruments and the one for special equipment and safety valves."""
    return f"{city.short}{draw.one(words('agencies'))}", f"{city.name}特种设备监督检验中心"


def calibrations_of(
    draw: Draw, industry: Words, when: Calendar, agencies: tuple[str, str], user: str, places: list[str]
) -> list[Calibration]:
    """Instruments of the industry, each type at most twice."""
    found = []
    serials: set[str] = set()
    prefix = draw.letters(2)
    for key in draw.some(industry["devices"] * 2, 4, 9):
        names, models, months, act = vocabulary("devices")["instruments"][key]
        done = _done(draw, when, months)
        serial = _serial(draw, prefix, serials)
        agency = agencies[key == "safety_valve"]
        found.append(
            Calibration(
                device=draw.one(names),
                model=draw.one(models),
                serial=serial,
                certificate_no=f"{prefix}{done.year % 100}{draw.one('CJ')}{draw.digits(6)}",
                agency=agency,
                calibrated_on=done,
                valid_until=term_end(done, months),
                result="合格",
                user_unit=user,
                act=act,
                place=draw.one(places),
            )
        )
    return found


def _done(draw: Draw, when: Calendar, months: int, since: date = date.min) -> date:
    """A day, not before `since`, whose term is still long enough at the end of the audit."""
    first = max(months_after(when.end + timedelta(days=LEFT), -months) + timedelta(days=3), since)
    return draw.workday(first, when.start - timedelta(days=12))


def _serial(draw: Draw, prefix: str, known: set[str]) -> str:
    while True:
        serial = draw.one([f"{prefix}-{draw.whole(1, 99):02}", draw.digits(7), f"{prefix}{draw.digits(5)}"])
        if serial not in known:
            known.add(serial)
            return serial


def special_equipment_of(
    draw: Draw, industry: Words, when: Calendar, city: City, agency: str, places: list[str], founded: date
) -> list[SpecialEquipment]:
    """Special equipment of the industry with its periodic inspection, none from before the company."""
    found = []
    for key in industry["special"]:
        kinds, prefix, category, months = vocabulary("devices")["special_equipment"][key]
        name, model = draw.one(kinds)
        done = _done(draw, when, months, founded + timedelta(days=20))
        cycle = max(months // 12, 1)
        before = draw.whole(1, 5)
        first = next(
            day for at in range(before, -1, -1) if (day := years_after(done, -at * cycle)) > founded or not at
        )
        found.append(
            SpecialEquipment(
                name=name,
                model=model,
                device_code=device_code(draw, prefix, first.year),
                registration_no=use_registration(draw, category, city.sign, first.year),
                first_inspected_on=first,
                inspected_on=done,
                next_inspection_on=term_end(done, months),
                agency=agency,
                report_no=f"{draw.letters(2)}-{done.year}-{draw.digits(5)}",
                place=draw.one(places),
            )
        )
    return found


def certificates_of(
    draw: Draw, industry: Words, when: Calendar, city: City, holders: list[str]
) -> list[PersonnelCertificate]:
    """A certificate for each special work of the industry; its number is its holder's number."""
    found = []
    for (work, kind, category), name in zip(industry["certificates"], holders, strict=False):
        device = kind == "device"
        months = 48 if device else 72
        review = when.end + timedelta(days=LEFT)
        first = months_after(review, -34 if not device else -46)
        begun = draw.day(first, when.start - timedelta(days=120))
        number = resident_id(draw, city.code)
        found.append(
            PersonnelCertificate(
                name=name,
                kind=DEVICE_KIND if device else WORK_KIND,
                category=category,
                number=number if device else f"T{number}",
                issued_on=begun,
                valid_from=begun,
                valid_to=term_end(begun, months),
                issuer=f"{city.name}市场监督管理局" if device else f"{city.province}应急管理厅",
                work=work,
                review_by=None if device else term_end(begun, 36),
            )
        )
    return found


def contracts_of(draw: Draw, names: list[str], when: Calendar, founded: date) -> list[EmploymentContract]:
    """Employment contracts, one of them without a fixed term now and then."""
    found = []
    for name in names:
        begun = draw.day(
            max(months_after(when.end, -30), founded + timedelta(days=30)), when.start - timedelta(days=100)
        )
        ends = None if draw.chance(0.2) else term_end(begun, 36)
        found.append(EmploymentContract(name, begun - timedelta(days=draw.whole(0, 3)), begun, ends))
    return found


def exams_of(draw: Draw, names: list[str], when: Calendar, city: City) -> list[MedicalExam]:
    """Examinations within the year, all at one place."""
    clinic = f"{city.name}{draw.one(words('clinics'))}"
    done = draw.workday(when.start - timedelta(days=280), when.start - timedelta(days=20))
    return [MedicalExam(name, done, clinic, draw.one(["未见异常", "未见异常", "合格"])) for name in names]
