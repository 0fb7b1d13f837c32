"""Special equipment: inspection run out, or at too long an interval."""

from __future__ import annotations

from datetime import timedelta

from corpus.bodies.defects.registry import Ground, Wrong, in_audit
from corpus.bodies.invent.draw import term_end

LONGER = {
    "叉车": 48,
    "平衡重式叉车": 48,
    "电动单梁起重机": 48,
    "通用桥式起重机": 48,
    "汽车起重机": 36,
    "蒸汽锅炉": 36,
}


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


@in_audit("EQP002")
def interval(ground: Ground) -> Wrong | None:
    """The next inspection is later than the safety technical code allows."""
    item = ground.pick("special_equipment", lambda one: one.name in LONGER)
    if item is None:
        return None
    item.next_inspection_on = term_end(item.inspected_on, LONGER[item.name])
    return Wrong((("special_equipment.next_inspection_on", item.next_inspection_on),), about=item.name)
