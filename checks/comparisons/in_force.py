"""In force: laws and standards on a day, by the dated facts."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from checks.comparisons.outcome import OPEN, Outcome, confirmed, refuted, undecided
from schemas.facts import Law, StandardEdition


class Norms(NamedTuple):
    """The titles of laws and the numbers of standards that are compared, and those of them that are known.

    `dated`: a title stands with an edition that may not be its latest; `revised`: the titles that stand with
    a revision which came into force after the day."""

    titles: tuple[str, ...] = ()
    laws: tuple[Law, ...] = ()
    numbers: tuple[str, ...] = ()
    editions: tuple[StandardEdition, ...] = ()
    dated: bool = False
    revised: tuple[str, ...] = ()


def in_force(norms: Norms, day: str) -> Outcome:
    """Whether a law was repealed, or a standard superseded, on a day."""
    if not (norms.titles or norms.numbers):
        return OPEN
    gone = [law for law in norms.laws if law.repealed(day)]
    old = [edition for edition in norms.editions if edition.superseded(day)]
    if gone or old:
        sure = all(fact.confidence != "low" for fact in (*gone, *old))
        names = (*(law.title for law in gone), *(edition.number for edition in old))
        return confirmed(
            "gone", *names, day, sure=sure, worked="; ".join([*map(_until, gone), *map(_until, old)])
        )
    if len(norms.laws) < len(norms.titles) or len(norms.editions) < len(norms.numbers):
        return undecided("not_known")
    if not all(law.in_force(day) for law in norms.laws) or not all(
        holds(edition, day) for edition in norms.editions
    ):
        return undecided("no_day_known")
    return (
        undecided("edition_told") if norms.dated else refuted("in_force", *norms.titles, *norms.numbers, day)
    )


def _until(fact: Law | StandardEdition) -> str:
    if isinstance(fact, Law):
        return f"{fact.title} … {fact.repealed_on or '?'}"
    return f"{fact.number} … {fact.withdrawn_on or fact.replaced_by or '?'}"


def holds(edition: StandardEdition, day: str) -> bool:
    """Whether an edition is known to be usable on a day: in force, and not withdrawn."""
    since = edition.effective_on or edition.published_on
    return since is not None and since <= day and not (edition.withdrawn_on and edition.withdrawn_on <= day)


def to_come(norms: Norms, day: str) -> Outcome:
    """Whether a law or standard was not yet in force on a day."""
    if not (norms.laws or norms.editions):
        return OPEN
    starts = [
        *((law.title, law.effective_on) for law in norms.laws),
        *((edition.number, edition.effective_on) for edition in norms.editions),
    ]
    later = [name for name, start in starts if start and start > day]
    if later or norms.revised:
        worked = "; ".join(f"{name} {start} > {day}" for name, start in starts if start and start > day)
        return confirmed("to_come", *later, *norms.revised, day, worked=worked)
    if len(starts) != len(norms.titles) + len(norms.numbers) or not all(start for _, start in starts):
        return undecided("not_known")
    return (
        undecided("edition_told") if norms.dated else refuted("in_force", *(name for name, _ in starts), day)
    )


def edition(norms: Norms, day: str | None) -> Outcome:
    """Whether the edition of a standard was superseded, or not yet valid, on a day."""
    if day is None:
        return OPEN
    gone = in_force(norms, day)
    if gone.state == "confirmed":
        return gone
    later = to_come(norms, day)
    return later if later.state == "confirmed" else gone


def titled(titles: Sequence[str], misnamed: Sequence[str], *, known: bool) -> Outcome:
    """Whether some of the titles are none, and near to one (`misnamed`); `known`: all are titles in force."""
    if misnamed:
        return confirmed("no_such_title", *misnamed)
    if not titles:
        return OPEN
    return refuted("title_exists", *titles) if known else undecided("not_known")


def listed_twice(names: Sequence[str], *, one_list: bool) -> Outcome:
    """Whether two entries of one list are one law, by the laws' own titles."""
    if len(names) < 2:
        return OPEN
    if len(set(names)) == len(names):
        return refuted("two_laws", *names)
    return confirmed("law_twice", *names) if len(names) == 2 and one_list else undecided("not_one_list")
