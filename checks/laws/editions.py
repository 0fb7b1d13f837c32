"""Laws in a list that are told by an edition of theirs that was amended since, or is not yet in force."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from checks.context import Context
from checks.laws.lists import meant, titles
from schemas import patterns
from schemas.facts import Law
from schemas.leaf import Leaf
from schemas.text import fold

_NOTE = patterns.compile(
    r"^\s?》?\s?[（(]\s?(?P<year>(?:19|20)\d\d)\s?年?(?:第[一二三四]次)?(?:修正|修订|修改|修正版|修订版|版|年版)(?:本|版)?\s?[)）]"
)
_DAY = patterns.compile(
    r"(?P<year>(?:19|20)\d\d)\s?[年./-]\s?(?P<month>\d{1,2})\s?[月./-]\s?(?P<day>\d{1,2})\s?日?"
)
_TO_COME = patterns.compile(
    r"将|即将|尚未|未(?:正式)?(?:实施|施行|生效)|待(?:实施|施行|生效)|提前|[起始](?:施行|实施)|过渡"
)
"""In a row that itself says that an edition is to come."""

_NEAR = 24


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
    for title in titles(context.report):
        law = meant(context, title)
        if law is None or not law.revisions or law.title in stated or law.repealed(day):
            continue
        days = [one for pair in law.revisions if (one := pair[1] or pair[0]) and one <= day]
        latest = max(days, default="")
        written = _noted(context, title, law, latest) or _in_row(context, title, law, latest)
        if written:
            stated.add(law.title)
            yield Old(law, title, written, latest)


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
    for title in titles(context.report):
        law = meant(context, title)
        if law is None or law.title in stated or not law.effective_on or law.effective_on > day:
            continue
        beside = context.mentions.beside(title)
        coming = [pair for pair in law.revisions if (pair[1] or pair[0] or "") > day]
        if not coming or _TO_COME.search(f"{' '.join(beside)}{context.mentions.around(title)[1][:_NEAR]}"):
            continue
        note = _NOTE.match(fold(context.mentions.around(title)[1]))
        held = {one[:4] for pair in law.revisions if pair not in coming for one in pair if one}
        held |= {one[:4] for one in (law.promulgated_on, law.effective_on) if one}
        days = {_iso(found) for cell in beside if (found := _DAY.fullmatch(fold(cell.strip())))}
        for pair in coming:
            by_note = note and note["year"] in {one[:4] for one in pair if one} and note["year"] not in held
            if by_note or days == {pair[1]}:
                stated.add(law.title)
                yield Coming(law, title, note["year"] if note else "", pair[1] or pair[0] or "")
                break


def _noted(context: Context, title: Leaf[str], law: Law, latest: str) -> str | None:
    """The year of a former edition in the note behind a title."""
    note = _NOTE.match(fold(context.mentions.around(title)[1]))
    if note is None or not latest:
        return None
    last = max(filter(None, (one for pair in law.revisions for one in pair if one and one <= latest)))
    years = {one[:4] for pair in law.revisions for one in pair if one}
    recent = {one[:4] for pair in law.revisions if latest in pair for one in pair if one} | {last[:4]}
    former = years - recent
    return note["year"] if note["year"] in former and note["year"] < latest[:4] else None


def _in_row(context: Context, title: Leaf[str], law: Law, latest: str) -> str | None:
    """The day of a former amendment in the title's row: one that was in force from the day it was adopted, so
    that no day of the law itself is meant."""
    former = {
        pair[0] for pair in law.revisions if pair[0] and pair[1] in (None, pair[0]) and pair[0] < latest
    }
    days = {_iso(m) for cell in context.mentions.beside(title) if (m := _DAY.fullmatch(fold(cell.strip())))}
    return next(iter(sorted(days))) if len(days) == 1 and days <= former else None


def _iso(found: re.Match[str]) -> str:
    return f"{found['year']}-{int(found['month']):02}-{int(found['day']):02}"
