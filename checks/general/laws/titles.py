"""Laws as a reader compares them: titles nearly known, numbers of them, days of coming into force."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import SequenceMatcher

from checks.context import Context
from checks.general.registry import question
from schemas.facts.misspelt_titles import KINDS
from schemas.facts.titles import split_edition
from schemas.leaf import Leaf
from schemas.result import Finding
from schemas.statements.laws import DatedStandards, LawStart, WrittenTitle
from schemas.statements.times.days import Day

_APART, _LIKE, _FEWEST = 4, 0.72, 6
"""Characters that a title and the known one have each for themselves; what they share; the shortest title."""


@question("LAW006")
def nearly_known(context: Context, _days: list[Day]) -> Iterator[Finding]:
    """A title that is not known, and one that is has most of its characters in their order."""
    for title in context.mentions.statements(WrittenTitle):
        right = _nearest(context, title.key) if not title.is_local else ""
        if right:
            written = title.words.strip("《》")
            yield context.finding(
                title.place, identity=right, values=[written], actual=written, written=written, right=right
            )


def _nearest(context: Context, key: str) -> str:
    facts = context.facts
    known = facts.law(key) is not None or facts.is_title(key)
    if (
        known
        or len(key) < _FEWEST
        or not key.endswith(KINDS)
        or not all("\u4e00" <= c <= "\u9fff" for c in key)
    ):
        return ""
    rated = ((SequenceMatcher(None, key, other).ratio(), other) for other in facts.titles_near(key, _APART))
    like, other = max(rated, default=(0.0, ""))
    law = facts.law(other) if like >= _LIKE and other[:2] == key[:2] and other.endswith(KINDS) else None
    if (
        law is None
        or _is_short_for(key, other)
        or _is_short_for(other, key.replace("暂行", "").replace("试行", ""))
    ):
        return ""
    return law.title if law is not None and law.kind != "local" else ""


def _is_short_for(key: str, other: str) -> bool:
    """Whether a title has nothing but characters of another, in their order."""
    left = iter(other)
    return all(char in left for char in key)


@question("LAW002")
def in_force_later(context: Context, days: list[Day]) -> Iterator[Finding]:
    """A law for whose coming into force its brackets, or words, give a later day than the report's."""
    limit = context.as_of
    later = [day for day in days if limit and day.first.isoformat() > limit]
    for start in context.mentions.statements(LawStart, later) if later else ():
        yield context.finding(
            start.place,
            identity=start.title,
            variant="law",
            actual=start.place.value,
            title=start.title,
            day=start.place.value,
            as_of=limit,
        )


@question("LAW003")
def listed_twice(context: Context, _days: list[Day]) -> Iterator[Finding]:
    """A title that stands twice in one line, though in two groups of its list."""
    lines: dict[tuple[int | None, int], dict[str, Leaf[str]]] = {}
    for title in (title for laws in context.report.law_lists for title in laws.titles):
        seen = lines.setdefault((title.evidence.page, title.evidence.line), {})
        key, edition = split_edition(str(title.value))
        first = seen.setdefault(f"{key} {edition}", title)
        if first.span != title.span:
            named = str(title.value).strip("《》")
            yield context.finding(
                first,
                title,
                identity=named,
                values=[named],
                variant="one",
                titles=context.words("title", title=named, times=2),
            )


@question("LAW008")
def old_editions(context: Context, _days: list[Day]) -> Iterator[Finding]:
    """A dated number of a standard, anywhere in a sentence or cell, whose edition is known to be replaced."""
    for one in context.mentions.statements(DatedStandards) if context.as_of is not None else ():
        for number in one.numbers:
            edition = context.facts.edition(number)
            if edition is None or edition.system in context.facts.systems:
                continue
            if edition.superseded(str(context.as_of)) and edition.replaced_by:
                yield context.finding(
                    one.place,
                    identity=edition.number,
                    values=[edition.number],
                    rests_on=[edition],
                    variant="replaced",
                    actual=edition.number,
                    number=edition.number,
                    title="",
                    day=edition.withdrawn_on,
                    successor=edition.replaced_by,
                    count=1,
                )
