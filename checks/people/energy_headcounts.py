"""Head counts of those who count for the energy management system alone (ISO 50003, 3.5)."""

from __future__ import annotations

from checks.compare import Place
from checks.context import Context
from schemas.text import fold

_NAMES = ("能源管理体系有效", "能源体系有效", "能源管理有效", "EnMS有效")
_NOUNS = ("人员总数", "人员数量", "人员数", "人员", "人数", "员工数", "员工")
_LED = " :：为是共约有\t|"
_LABELS = (*(name + noun for name in _NAMES for noun in _NOUNS), "EnMS effective personnel")


def is_of_energy(context: Context, place: Place) -> bool:
    """Whether a head count is called that of the effective persons of the energy management system
    (能源管理体系有效人员数：32)."""
    before, cells = context.mentions.around(place)[0], context.mentions.beside(place)
    return any(fold(words).rstrip(_LED).endswith(_LABELS) for words in (before, *cells[:1]))
