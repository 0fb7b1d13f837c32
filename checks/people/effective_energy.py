"""Head counts of those who count for the energy management system alone (ISO 50003, 3.5)."""

from __future__ import annotations

from checks.compare import Place
from checks.context import Context
from schemas import patterns

_ENERGY = patterns.compile(
    r"(?:能源|EnMS)(?:管理)?(?:体系)?(?:的)?有效(?:的)?(?:人员?|员工)(?:数量?|总数)?[ :：为是共约]*$"
    r"|EnMS effective person\w*[ :]*$"
)


def is_of_energy(context: Context, place: Place) -> bool:
    """Whether a head count is called that of the effective persons of the energy management system
    (能源管理体系有效人员数：32)."""
    before = context.mentions.around(place)[0]
    cells = context.mentions.beside(place)
    told = [before, *cells[:1]]
    return any(_ENERGY.search(text.rstrip("\t |")) is not None for text in told)
