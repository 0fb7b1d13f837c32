"""Air compressors told as special equipment, where it is their tank that may be."""

from __future__ import annotations

from collections.abc import Iterator

from checks.context import Context
from schemas.result import Finding
from schemas.statements.equipment import CompressorAsEquipment


def compressors(context: Context) -> Iterator[Finding]:
    """One finding on the places that tell an air compressor as special equipment, where no tank or vessel is
    told to be."""
    names = [one.name for one in context.report.special_equipment if one.name is not None]
    if any(context.mentions.mark(name, "equipment.tank") for name in names):
        return
    places = [one.place for one in context.mentions.statements(CompressorAsEquipment)]
    if places:
        yield context.finding(
            *places, identity="compressor", variant="compressor", values=[], severity="info"
        )
