"""Management systems: which are audited, and what they are called."""

from __future__ import annotations

from collections.abc import Iterable

from schemas.facts import Facts
from schemas.report import Report


def systems_of(report: Report) -> list[str]:
    """The codes of the audited systems, in reading order, each once."""
    return list(dict.fromkeys(leaf.value for leaf in report.systems if leaf.value))


def borne_out(report: Report) -> list[str]:
    """The audited systems without those of which the report has nothing but the name or the standard.

    These have no scope where others have one, and nobody is registered for them where others are."""
    systems = systems_of(report)
    scoped = {scope.system.value for scope in report.scopes if scope.system is not None}
    registered = {
        one.system.value for person in report.team for one in person.registrations if one.system is not None
    }
    stated = [system for system in systems if system in scoped or system in registered]
    return stated if scoped and registered and stated else systems


def names(facts: Facts, codes: Iterable[str], lang: str) -> str:
    """The systems' names in a language, joined as a list; an unknown code stands for itself.

    >>> from schemas.facts import load
    >>> names(load(), ["EMS", "XYZ"], "zh"), names(load(), ["EMS"], "en")
    ('环境管理体系、XYZ', 'Environmental management system')
    """
    found = []
    for code in codes:
        system = facts.systems.get(code)
        found.append(code if system is None else (system.zh if lang == "zh" else system.en)[0])
    return ("、" if lang == "zh" else ", ").join(found)
