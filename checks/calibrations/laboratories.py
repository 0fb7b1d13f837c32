"""Who calibrates by the certificates, beside the suppliers that are said to."""

from __future__ import annotations

from typing import NamedTuple

from checks.comparisons.equal import Place, every_place
from checks.comparisons.names import name_key, one_apart, same_name
from checks.context import Context
from schemas.leaf import Leaf
from schemas.report import Calibration


class Unlisted(NamedTuple):
    """The suppliers that are said to calibrate, and the places of the laboratories that did."""

    suppliers: list[Leaf[str]]
    agencies: list[Place]


def unlisted(context: Context) -> Unlisted | None:
    """The laboratories of the certificates, where suppliers are said to calibrate and none of them did.

    Null where one of the certificates is of any supplier or party to a contract, and where an institute of
    the state issued one. Certificates made out to somebody else do not count."""
    report = context.report
    measuring = [
        one.name
        for one in report.suppliers
        if one.name is not None
        and one.name.value
        and one.provides is not None
        and context.mentions.mark(one.provides, "calibrations.service")
    ]
    ours = (
        one.agency for one in report.calibrations if not _is_sent_by_another(one, report.organization.name)
    )
    agencies = [place for place in every_place(ours) if place.value]
    if not measuring or not agencies:
        return None
    if not all(context.mentions.mark(place, "calibrations.company") for place in agencies):
        return None
    parties = [one.name for one in report.suppliers]
    parties += [party for contract in report.contracts for party in contract.parties]
    known = {name_key(str(leaf.value)) for leaf in parties if leaf is not None and leaf.value}
    if any(_is_known(name_key(str(place.value)), known) for place in agencies):
        return None
    return Unlisted(measuring, agencies)


def _is_sent_by_another(one: Calibration, name: Leaf[str] | None) -> bool:
    """Whether a certificate is made out to somebody else (a parent company), who chose the agency."""
    return one.user_unit is not None and not same_name(one.user_unit.value, name.value if name else None)


def _is_known(name: str, known: set[str]) -> bool:
    """Whether a name is one of those known, in full, cut short or with a slip."""
    return any(name in other or other in name or one_apart(name, other) for other in known)
