"""What the report says there is not, and tells of in another place (`denied_but_evidenced.yaml`)."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from checks.comparisons.equal import Place
from checks.comparisons.order import out_of_order
from checks.context import Context
from checks.laws.later_editions import issued_on
from schemas.cache import yaml_file
from schemas.result import Severity
from schemas.statements.conclusions import Presence

MOST = 3
"""So many places of each side are shown."""


class Subject(NamedTuple):
    """Something that an organization may be without, by language; `issued`: standards and laws that came in
    the time audited tell of it too."""

    key: str
    names: dict[str, str]
    severity: Severity | None
    issued: bool


class Side(NamedTuple):
    """A place that says something, and the words that do: its own; where `known`, those of the facts."""

    place: Place
    words: str
    known: bool = False


class Contradiction(NamedTuple):
    """A subject, what denies it, and what tells of it."""

    subject: Subject
    denied: list[Side]
    affirmed: list[Side]


def contradictions(context: Context) -> Iterator[Contradiction]:
    """The subjects that the report denies of the whole organization, and tells of."""
    for subject in subjects():
        presences = context.mentions.statements(Presence, subject.key)
        denied = [one for one in presences if one.denied]
        times = [one.time for one in denied if one.source == "sentence"]
        if partly := bool(times) and all(times):
            presences = [one for one in presences if one.source != "sentence" or one.time in times]
        affirmed = [Side(one.place, one.words) for one in presences if not one.denied]
        affirmed += _issued(context, partly=partly) if denied and subject.issued else []
        if denied and affirmed:
            yield Contradiction(
                subject, [Side(one.place, one.words) for one in denied[:MOST]], affirmed[:MOST]
            )


def _issued(context: Context, *, partly: bool) -> Iterator[Side]:
    """The standards cited that were issued in the time that the audit covers, and in force in it as far as is
    known, for what is still to come has changed nothing: each number once. The laws listed of which a new
    text came into force in that time; `partly`: not in all the time of the system, of which none speaks."""
    report = context.report
    since = report.audit.covered_from or report.system_effective_on
    if since is None:
        return
    cited = [one.number for one in report.standards_cited if one.number is not None and one.number.value]
    for number in {str(leaf.value): leaf for leaf in reversed(cited)}.values():
        issued = issued_on(context, str(number.value))
        edition = context.facts.edition(str(number.value))
        to_come = edition is not None and out_of_order(edition.effective_on, context.as_of)
        if out_of_order(issued, since.value) and not to_come:
            yield Side(number, context.words("issued", number=number.value, day=issued), known=True)
    if partly and report.audit.covered_from is None:
        return
    listed = {str(title.value): title for one in reversed(report.law_lists) for title in one.titles}
    for title in listed.values():
        law = context.facts.law(str(title.value)) if title.value else None
        days = [law.effective_on, *(day for _, day in law.revisions)] if law is not None else []
        new = [day for day in days if out_of_order(day, since.value) and not out_of_order(day, context.as_of)]
        if new:
            shown = str(title.value).strip("《》")
            yield Side(title, context.words("in_force", title=shown, day=new[-1]), known=True)


@cache
def subjects() -> tuple[Subject, ...]:
    """The subjects of the file."""
    known: dict[str, dict[str, Any]] = yaml_file.read(Path(__file__).with_suffix(".yaml"))
    return tuple(
        Subject(key, {"zh": one["zh"], "en": one["en"]}, one.get("severity"), one.get("issued", False))
        for key, one in known.items()
    )
