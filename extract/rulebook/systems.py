"""The management systems that a document of rules is for."""

from __future__ import annotations

from collections.abc import Sequence

from extract.reading.system_names import find_systems, system_of
from extract.values.standards import find_standards
from schemas.rulebook import RuleClause

_FIRST = 4
"""The first clauses tell what the rules are for and which standards they certify against."""


def systems(title: str | None, clauses: Sequence[RuleClause]) -> list[str]:
    """The systems by the title, else by the standards and names in the first clauses."""
    if named := [one.value for one in find_systems(title or "", short=True)]:
        return list(dict.fromkeys(named))
    for clause in [one for one in clauses if one.text][:_FIRST]:
        cited = [system_of(one.value) for one in find_standards(clause.text)]
        named = [one.value for one in find_systems(clause.text)]
        if found := [one for one in (*named, *cited) if one]:
            return list(dict.fromkeys(found))
    return []
