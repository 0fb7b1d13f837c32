"""Special equipment in whose sentence or row stands that it was not inspected, or not registered."""

from __future__ import annotations

from collections.abc import Iterator

from checks.context import Context
from checks.general import question
from checks.general.days import Day, has, words
from schemas.result import Finding
from schemas.text import fold


@question("EQP003")
def not_looked_after(context: Context, _told: list[Day]) -> Iterator[Finding]:
    """What is told not to be done for equipment, but as a fault that was raised, or put right."""
    items = context.report.nonconformities.items
    for kind, variant in (("uninspected", "told_uninspected"), ("unregistered", "told_unregistered")):
        if any(
            has("equipment", str(item.description.value)) for item in items if item.description is not None
        ):
            continue
        for passage in context.mentions.passages(words()[kind]):
            leaf = passage.leaf
            beside = " ".join(context.mentions.beside(leaf))
            text = f"{fold(str(leaf.value))} {beside} {' '.join(context.mentions.under(leaf)[-1:])}"
            lead = " ".join(context.mentions.leads(leaf))
            if (has("equipment", text) or has("equipment", lead)) and not has("out_of_use", text):
                yield context.finding(
                    leaf, identity=variant, variant=variant, text=f"{beside[:24]} {leaf.raw[:40]}".strip()
                )
