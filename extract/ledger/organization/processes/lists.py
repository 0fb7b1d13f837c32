"""Lists of the organization's processes: key, special, outsourced ones."""

from __future__ import annotations

from collections.abc import Iterator

from extract.ledger.organization.processes.names import family, items
from extract.ledger.reading import Reading
from schemas import patterns
from schemas.statements.organization import Process, ProcessList

_KINDS = ("key_processes", "special_processes", "outsourced_processes")
_OPEN = patterns.compile(r"等(?:过程|工序)?[。.]?$")


def read(reading: Reading) -> Iterator[ProcessList]:
    """The lists at all places of each kind, kind by kind."""
    for kind in _KINDS:
        leaf = getattr(reading.report, kind)
        for place in leaf.places if leaf is not None else ():
            text = str(place.value or "")
            processes = tuple(Process(name, family(name)) for name in items(text))
            yield ProcessList(place, text, kind, processes, _OPEN.search(str(place.value)) is not None)
