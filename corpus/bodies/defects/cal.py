"""Calibrations: expired, too long, in the future, told in two ways."""

from __future__ import annotations

from collections.abc import Container
from datetime import date, timedelta

from corpus.bodies.defects.forms import redated_to, whole_date
from corpus.bodies.defects.registry import Ground, Places, Slip, Wrong, in_audit, in_place
from corpus.bodies.invent.draw import term_end, words
from corpus.bodies.records import Calibration
from corpus.bodies.tagged import Edit
from corpus.bodies.truth import bare
from corpus.truth import iso

FEW = 3
"""Of so many devices something is told at least, so that its lack with one is seen."""

LONGER = {
    "压力表": 12,
    "游标卡尺": 36,
    "数显卡尺": 36,
    "外径千分尺": 36,
    "安全阀": 36,
    "电子天平": 36,
    "电子台秤": 36,
}
"""Months that are too long for a device."""


@in_audit("CAL001")
def expired(ground: Ground) -> Wrong | None:
    """The validity of a device ended some weeks before the audit."""
    item = ground.pick("calibrations")
    if item is None:
        return None
    late = (item.valid_until - ground.audit.audit.start).days + ground.random.randint(12, 60)
    return _ended_sooner(item, late)


_SHORTER = 3
"""By so many days a term that moves is made shorter, that months of other lengths make it no longer one."""


@in_audit("CAL002")
def expiring(ground: Ground) -> Wrong | None:
    """The validity of a device ends within 30 days after the audit."""
    item = ground.pick("calibrations")
    if item is None:
        return None
    return _ended_sooner(
        item, (item.valid_until - ground.audit.audit.end).days - ground.random.randint(3, 25)
    )


@in_audit("CAL002")
def expiring_at_once(ground: Ground) -> Wrong | None:
    """The last day of a device's validity is the last day of the audit, or one of the next two."""
    item = ground.pick("calibrations")
    if item is None:
        return None
    return _ended_sooner(item, (item.valid_until - ground.audit.audit.end).days - ground.random.randint(0, 2))


def _ended_sooner(item: Calibration, days: int) -> Wrong:
    item.calibrated_on -= timedelta(days=days - _SHORTER)
    item.valid_until -= timedelta(days=days)
    return Wrong((("calibrations.valid_until", item.valid_until),))


@in_audit("CAL003")
def interval(ground: Ground) -> Wrong | None:
    """A device is told to be valid for longer than its rules allow."""
    item = ground.pick("calibrations", lambda one: one.device in LONGER)
    if item is None:
        return None
    item.valid_until = term_end(item.calibrated_on, LONGER[item.device])
    dates = (
        ("calibrations.calibrated_on", item.calibrated_on),
        ("calibrations.valid_until", item.valid_until),
    )
    return Wrong(dates, about=item.device)


@in_audit("CAL006")
def future(ground: Ground) -> Wrong | None:
    """A device is told to have been calibrated after the audit."""
    item = ground.pick("calibrations")
    if item is None:
        return None
    later = (ground.audit.report_date - item.calibrated_on).days + ground.random.randint(3, 20)
    item.calibrated_on += timedelta(days=later)
    item.valid_until += timedelta(days=later)
    return Wrong((("calibrations.calibrated_on", item.calibrated_on),), allowed=("DATE002",))


@in_place("CAL004")
def incomplete(places: Places) -> Slip | None:
    """A device's certificate has no number."""
    return _left_out(places, "certificate_no")


@in_place("CAL004")
def no_laboratory(places: Places) -> Slip | None:
    """It is not told who calibrated a device."""
    return _left_out(places, "agency")


@in_place("CAL004")
def no_day(places: Places) -> Slip | None:
    """It is not told when a device was calibrated, or until when it is valid."""
    return _left_out(places, places.random.choice(["calibrated_on", "valid_until"]))


def _left_out(places: Places, name: str) -> Slip | None:
    """One device of several, told of once, lacks what is told of the others."""
    serials = [tag.raw for tag in places.tags if bare(tag.path) == "calibrations.serial"]
    stated = places.of(f"calibrations.{name}")
    once = [at for at in stated if (one := places.beside(at, "serial")) and serials.count(one.raw) == 1]
    at = places.one(once) if len(stated) > FEW else None
    return None if at is None else Slip((Edit(at, "/", gone=True),), allowed=("CMP002",))


@in_place("CAL005")
def conflict(places: Places) -> Slip | None:
    """A device that is told of twice has another validity, agency or model the second time."""
    serials = places.of("calibrations.serial")
    first: dict[str, int] = {}
    for at in serials:
        raw = places.tags[at].raw
        if raw in first:
            return _other(places, at, _told(places, first[raw]))
        first[raw] = at
    return None


def _told(places: Places, serial: int) -> dict[str, int]:
    """Field -> its tag, of the device with this number."""
    entry = places.tags[serial].path.rpartition(".")[0]
    return {
        tag.path.rpartition(".")[2]: at
        for at, tag in enumerate(places.tags)
        if tag.path.startswith(f"{entry}.")
    }


def _other(places: Places, serial: int, before: Container[str]) -> Slip | None:
    """One of the fields told both `before` and here tells something else here."""
    numbers = _told(places, serial)
    free = [
        name
        for name in ("valid_until", "calibrated_on", "agency", "model")
        if name in before and numbers.get(name) not in {None, *places.taken}
    ]
    for name in free:
        at = numbers[name]
        raw = places.tags[at].raw
        if name == "agency":
            names = words("agencies")
            mine = next((name for name in names if raw.endswith(name)), "")
            if not mine:
                continue
            text = raw[: -len(mine)] + next(name for name in names if name != mine)
            return Slip((Edit(at, text),), (text,), allowed=("ENT006",))
        if name == "model":
            return Slip((Edit(at, f"{raw}A"),), (f"{raw}A",))
        if whole_date(raw):
            day = date.fromisoformat(places.tags[at].value or iso(raw)) + timedelta(days=3)
            text = redated_to(raw, day)
            return Slip((Edit(at, text, day.isoformat()),), (text,))
    return None
