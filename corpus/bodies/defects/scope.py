"""Scopes and standards."""

from __future__ import annotations

from corpus.bodies.defects.registry import Ground, Places, Slip, Wrong, in_audit, in_place
from corpus.bodies.invent.draw import words
from corpus.bodies.tagged import Edit

OLD = {
    "QMS": ("GB/T 19001-2008", "GB/T 19001-2000", "ISO 9001:2008"),
    "EMS": ("GB/T 24001-2004", "ISO 14001:2004"),
    "OHSMS": ("GB/T 28001-2011", "OHSAS 18001:2007", "GB/T 28001-2001"),
    "EnMS": ("GB/T 23331-2012", "ISO 50001:2011"),
    "FSMS": ("ISO 22000:2005",),
    "HSE": ("SY/T 6276-2010",),
    "MDR": ("YY/T 0287-2017", "YY/T 0287-2003"),
    "ITSMS": ("ISO/IEC 20000-1:2011",),
}
"""Editions that had been replaced, their transitions over, before 2025."""

NEVER = {
    "QMS": "GB/T 19001-2018",
    "EMS": "GB/T 24001-2018",
    "OHSMS": "GB/T 45001-2022",
    "EnMS": "GB/T 23331-2018",
}
"""Numbers with a year in which there was no edition."""


@in_audit("SCOPE001")
def other_wording(ground: Ground) -> Wrong | None:
    """The scope for the certificate has another activity in it."""
    scope = ground.pick("scopes", lambda one: one.place == "certificate")
    if scope is None:
        return None
    product = ground.audit.world.products
    scope.text = scope.text.replace(product, f"{product}、安装", 1)
    return Wrong((("scopes.text", scope.text),))


KNOWN = ("QMS", "EMS", "OHSMS", "EnMS", "ISMS")
"""Systems with one well-known standard each."""


@in_place("SCOPE002")
def the_standard_of_another(places: Places) -> Slip | None:
    """In the place of a system's standard stands that of another one."""
    return _another(places, "{other}")


@in_place("SCOPE002")
def a_standard_more(places: Places) -> Slip | None:
    """Beside a standard stands that of a system that is not audited."""
    return _another(places, "{own}、{other}")


def _another(places: Places, wording: str) -> Slip | None:
    """The first standard of a report that names its systems, with the number of another system's."""
    audited = any(tag.path == "systems+" and tag.raw for tag in places.tags)
    own = {one.number for one in places.audit.standards if one.system in KNOWN}
    numbers = [at for at in places.of("standards.number") if places.tags[at].raw in own]
    others = [one for one in KNOWN if one not in places.audit.systems]
    if not audited or not numbers or not others:
        return None
    other = words("systems")[places.random.choice(others)]["number"]
    text = wording.format(own=places.tags[numbers[0]].raw, other=other)
    edits = (Edit(numbers[0], text, gone=True),)
    return Slip(edits, (other,), ("SCOPE003", "NC002", "TEAM003", "TEAM006", "LAW005", "TXT001"), named=False)


@in_audit("SCOPE003")
def old_standard(ground: Ground) -> Wrong | None:
    """One of the standards audited against had been replaced."""
    standard = ground.pick("standards", lambda one: one.system in OLD)
    if standard is None:
        return None
    before = standard.number
    standard.number = ground.random.choice(OLD[standard.system])
    if standard.iso == before:
        standard.iso = standard.number
    return Wrong((("standards.number", standard.number),), allowed=("SCOPE002", "NC002"))


@in_audit("SCOPE003")
def no_such_edition(ground: Ground) -> Wrong | None:
    """The year of a standard audited against is that of no edition."""
    standard = ground.pick("standards", lambda one: one.system in NEVER)
    if standard is None:
        return None
    standard.number = NEVER[standard.system]
    return Wrong((("standards.number", standard.number),), allowed=("SCOPE002", "NC002"))
