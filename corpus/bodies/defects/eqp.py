"""Special equipment: inspection run out, at too long an interval, or not told."""

from __future__ import annotations

from datetime import timedelta

from corpus.bodies.defects.registry import Ground, Places, Slip, Wrong, in_audit, in_place
from corpus.bodies.invent.draw import term_end
from corpus.bodies.tagged import Edit
from corpus.bodies.truth import bare

LONGER = {
    "叉车": 48,
    "平衡重式叉车": 48,
    "电动单梁起重机": 48,
    "通用桥式起重机": 48,
    "汽车起重机": 36,
    "蒸汽锅炉": 36,
}


GROUP = "special_equipment"
INSPECTED = ("inspected_on", "next_inspection_on", "report_no")
REGISTERED = ("registration_no", "device_code")
EXEMPT = ("储气罐",)
"""What may be a simple pressure vessel, which is not inspected."""

NOTHING = ("/", "—", "无", "未提供", "未见")
"""What is written where there is nothing."""


@in_audit("EQP001")
def expired(ground: Ground) -> Wrong | None:
    """The inspection had run out before the audit."""
    item = ground.pick("special_equipment")
    if item is None:
        return None
    late = (item.next_inspection_on - ground.audit.audit.start).days + ground.random.randint(10, 50)
    item.inspected_on -= timedelta(days=late)
    item.next_inspection_on -= timedelta(days=late)
    item.first_inspected_on = min(item.first_inspected_on, item.inspected_on)
    return Wrong((("special_equipment.next_inspection_on", item.next_inspection_on),))


@in_audit("EQP001")
def expired_on_the_eve(ground: Ground) -> Wrong | None:
    """The inspection ran out on the day before the audit, or on one of its days."""
    item = ground.pick("special_equipment")
    if item is None:
        return None
    when = ground.audit.audit
    last = when.start + timedelta(days=ground.random.randint(-1, (when.end - when.start).days - 1))
    late = item.next_inspection_on - last
    item.inspected_on -= late
    item.next_inspection_on -= late
    item.first_inspected_on = min(item.first_inspected_on, item.inspected_on)
    return Wrong((("special_equipment.next_inspection_on", item.next_inspection_on),))


@in_audit("EQP002")
def interval(ground: Ground) -> Wrong | None:
    """The next inspection is later than the safety technical code allows."""
    item = ground.pick("special_equipment", lambda one: one.name in LONGER)
    if item is None:
        return None
    item.next_inspection_on = term_end(item.inspected_on, LONGER[item.name])
    return Wrong((("special_equipment.next_inspection_on", item.next_inspection_on),), about=item.name)


@in_place("EQP003")
def not_inspected(places: Places) -> Slip | None:
    """No inspection of one piece is told, of others it is."""
    return _without(places, INSPECTED, kept=REGISTERED)


@in_place("EQP003")
def not_registered(places: Places) -> Slip | None:
    """One piece has no registration, of two others or more it is told."""
    return _without(places, REGISTERED, kept=INSPECTED, least=3)


def _without(places: Places, gone: tuple[str, ...], kept: tuple[str, ...], least: int = 2) -> Slip | None:
    """All that is told of one piece of several in some fields is taken away; something of `kept` stands."""
    by_entry: dict[str, dict[str, int]] = {}
    for number, tag in enumerate(places.tags):
        entry, _, name = tag.path.rpartition(".")
        if bare(entry) == GROUP and tag.raw:
            by_entry.setdefault(entry, {})[name] = number
    by_entry = {entry: one for entry, one in by_entry.items() if places.taken.isdisjoint(one.values())}
    items = [one for one in by_entry.values() if "name" in one and any(name in one for name in gone)]
    names = [places.tags[one["name"]].raw for one in items]
    fitting = [
        one
        for one, name in zip(items, names, strict=True)
        if names.count(name) == 1 and name not in EXEMPT and any(field in one for field in kept)
    ]
    if len(set(names)) < least or not fitting:
        return None
    one = places.random.choice(fitting)
    text = places.random.choice(NOTHING)
    edits = tuple(Edit(one[name], text, gone=True) for name in gone if name in one)
    return Slip(edits, (places.tags[one["name"]].raw,), ("CMP002",), named=False)
