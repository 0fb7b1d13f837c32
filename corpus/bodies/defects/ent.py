"""Names, codes and addresses of companies; licences."""

from __future__ import annotations

import re
from datetime import timedelta

from corpus.bodies.defects.forms import misspelt, shortened
from corpus.bodies.defects.registry import Ground, Places, Slip, Wrong, in_audit, in_place
from corpus.bodies.tagged import Edit
from corpus.bodies.truth import bare

PARTIES = {"suppliers.name", "contracts.parties", "calibrations.agency", "special_equipment.agency"}
ADDRESSES = (
    "organization.registered_address",
    "organization.business_address",
    "organization.office_address",
)


@in_place("ENT001")
def other_name(places: Places) -> Slip | None:
    """The organization's name lacks a character at a later place."""
    at = places.later("organization.name")
    if at is None:
        return None
    text = shortened(places.tags[at].raw, places.random)
    return Slip((Edit(at, text),), (text,))


@in_audit("ENT002")
def other_holder(ground: Ground) -> Wrong | None:
    """A permit is made out to another company."""
    permit = ground.pick("permits", lambda one: ground.audit.organization.uscc not in one.number)
    if permit is None:
        return None
    city = ground.audit.world.city["name"].removesuffix("市")
    permit.holder = f"{city}{ground.random.choice(['汇丰源', '万里达', '同创汇'])}商贸有限公司"
    return Wrong((("permits.holder", permit.holder),))


@in_place("ENT003")
def credit_code(places: Places) -> Slip | None:
    """The code's check character is another, at a later place where it stands more than once."""
    numbers = places.of("organization.uscc")
    if not numbers:
        return None
    at = numbers[-1]
    raw = places.tags[at].raw
    text = raw[:-1] + ("7" if raw[-1] != "7" else "4")
    return Slip((Edit(at, text),), (text,))


@in_place("ENT004")
def other_address(places: Places) -> Slip | None:
    """An address has another number or a wrong character at a later place."""
    at = places.one([number for path in ADDRESSES if (number := places.later(path)) is not None])
    if at is None:
        return None
    raw = places.tags[at].raw
    text = misspelt(raw, places.random) if places.random.random() < 0.4 else raw
    if text == raw:
        text = re.sub(r"\d+(?=\D*$)", lambda match: str(int(match[0]) + 11), raw)
    return None if text == raw else Slip((Edit(at, text),), (text,))


@in_audit("ENT005")
def permit_run_out(ground: Ground) -> Wrong | None:
    """A permit ended before the audit."""
    permit = ground.pick("permits", lambda one: one.valid_to is not None)
    if permit is None:
        return None
    late = (permit.valid_to - ground.audit.audit.start).days + ground.random.randint(15, 90)
    permit.valid_to -= timedelta(days=late)
    permit.valid_from -= timedelta(days=late)
    return Wrong((("permits.valid_to", permit.valid_to),))


@in_place("ENT006")
def other_party(places: Places) -> Slip | None:
    """A supplier or laboratory lacks a character the second time."""
    seen: dict[str, str] = {}
    fitting = []
    for number, tag in enumerate(places.tags):
        path = bare(tag.path)
        if path not in PARTIES or not tag.raw.endswith("有限公司"):
            continue
        if seen.setdefault(tag.raw, path) != path and number not in places.taken:
            fitting.append(number)
    at = places.one(fitting)
    if at is None:
        return None
    raw = places.tags[at].raw
    text = shortened(raw, places.random)
    return Slip((Edit(at, text),), (text, raw), allowed=("CAL005",), named=False)


@in_place("ENT007")
def other_body(places: Places) -> Slip | None:
    """The certification body's name lacks a character at a later place."""
    at = places.later("certification_body.name")
    if at is None:
        return None
    raw = places.tags[at].raw
    text = raw[:1] + raw[2:]
    return Slip((Edit(at, text),), (text,))
