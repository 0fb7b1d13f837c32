"""Laws in a list that are told by an edition of theirs that was amended since, or is not yet in force."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from checks.context import Context
from checks.laws.lists import meant
from schemas.facts import Law
from schemas.leaf import Leaf
from schemas.statements.laws import ListedTitle


class Old(NamedTuple):
    """A law, the title that means it, the edition as written, and the day of the latest one."""

    law: Law
    title: Leaf[str]
    written: str
    latest: str


def old_editions(context: Context, day: str) -> Iterator[Old]:
    """The listed laws whose note on the title (2007年修订), or whose day in the row, is of an amendment that
    a later one in force on a day has followed: each law once."""
    stated: set[str] = set()
    for title in context.mentions.statements(ListedTitle):
        law = meant(context, title)
        if law is None or not law.revisions or law.title in stated or law.repealed(day):
            continue
        days = [one for pair in law.revisions if (one := pair[1] or pair[0]) and one <= day]
        latest = max(days, default="")
        written = _noted(title, law, latest) or _in_row(title, law, latest)
        if written:
            stated.add(law.title)
            yield Old(law, title.place, written, latest)


class Coming(NamedTuple):
    """A law, the title that means it, the edition as written, and the day from which that holds."""

    law: Law
    title: Leaf[str]
    written: str
    day: str


def coming_editions(context: Context, day: str) -> Iterator[Coming]:
    """The listed laws whose note on the title, or whose day in the row, is of an amendment alone that comes
    into force only after a day, where the row does not say so: each law once."""
    stated: set[str] = set()
    for title in context.mentions.statements(ListedTitle):
        law = meant(context, title)
        if law is None or law.title in stated or not law.effective_on or law.effective_on > day:
            continue
        coming = [pair for pair in law.revisions if (pair[1] or pair[0] or "") > day]
        if not coming or title.to_come:
            continue
        held = {one[:4] for pair in law.revisions if pair not in coming for one in pair if one}
        held |= {one[:4] for one in (law.promulgated_on, law.effective_on) if one}
        for pair in coming:
            by_note = title.note in {one[:4] for one in pair if one} and title.note not in held
            if by_note or title.days == {pair[1]}:
                stated.add(law.title)
                yield Coming(law, title.place, title.note, pair[1] or pair[0] or "")
                break


def _noted(title: ListedTitle, law: Law, latest: str) -> str | None:
    """The year of a former edition in the note behind a title."""
    if not title.note or not latest:
        return None
    last = max(filter(None, (one for pair in law.revisions for one in pair if one and one <= latest)))
    years = {one[:4] for pair in law.revisions for one in pair if one}
    recent = {one[:4] for pair in law.revisions if latest in pair for one in pair if one} | {last[:4]}
    former = years - recent
    return title.note if title.note in former and title.note < latest[:4] else None


def _in_row(title: ListedTitle, law: Law, latest: str) -> str | None:
    """The day of a former amendment in the title's row: one that was in force from the day it was adopted, so
    that no day of the law itself is meant."""
    former = {
        pair[0] for pair in law.revisions if pair[0] and pair[1] in (None, pair[0]) and pair[0] < latest
    }
    days = title.days
    return next(iter(days)) if len(days) == 1 and days <= former else None
