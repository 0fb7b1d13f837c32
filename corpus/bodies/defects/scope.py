"""Scopes and standards."""

from __future__ import annotations

from corpus.bodies.defects.registry import Ground, Wrong, in_audit

OLD = {
    "QMS": "GB/T 19001-2008",
    "EMS": "GB/T 24001-2004",
    "OHSMS": "GB/T 28001-2011",
    "EnMS": "GB/T 23331-2012",
    "MDR": "YY/T 0287-2017",
}


@in_audit("SCOPE001")
def other_wording(ground: Ground) -> Wrong | None:
    """The scope for the certificate has another activity in it."""
    scope = ground.pick("scopes", lambda one: one.place == "certificate")
    if scope is None:
        return None
    product = ground.audit.world.products
    scope.text = scope.text.replace(product, f"{product}、安装", 1)
    return Wrong((("scopes.text", scope.text),))


@in_audit("SCOPE003")
def old_standard(ground: Ground) -> Wrong | None:
    """One of the standards audited against had been replaced."""
    standard = ground.pick("standards", lambda one: one.system in OLD)
    if standard is None:
        return None
    standard.number = OLD[standard.system]
    return Wrong((("standards.number", standard.number),), allowed=("SCOPE002", "NC002"))
