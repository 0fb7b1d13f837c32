"""Special equipment of which a sentence says that it was not registered for use, or not inspected."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from checks.comparisons.equal import Place
from checks.context import Context
from checks.equipment.out_of_use import out_of_use
from checks.nonconformities.already_reported import is_faulted
from schemas.result import Finding
from schemas.statements.equipment import EquipmentLack
from schemas.statements.nonconformities import RaisedMatter


def lacking(context: Context, places: Iterable[Place]) -> Iterator[Finding]:
    """One finding a sentence of which no nonconformity tells; `places`: where pieces are named of which it is
    told already."""
    known = [place.span[0] for place in places]
    for lack in context.mentions.statements(EquipmentLack):
        low, high = lack.place.span
        if any(low <= at < high for at in known) or not _is_on_equipment(context, lack.words):
            continue
        if (lack.is_pending and is_faulted(context, lack.place)) or out_of_use(context, [lack.place]):
            continue
        if lack.lacks[0] == "told_unregistered" and lack.of_cylinder:
            continue
        if context.mentions.statements(RaisedMatter, [(lack.place, lack.words)]):
            continue
        yield context.finding(
            lack.place,
            identity=lack.words,
            variant=lack.lacks[0],
            values=lack.lacks,
            doubt=lack.doubt,
            text=lack.place.value,
        )


def _is_on_equipment(context: Context, text: str) -> bool:
    """Whether a sentence names special equipment that is registered and inspected."""
    rule = context.facts.equipment(text, context.as_of or "2020-01-01")
    return rule is not None and not rule.exempt
