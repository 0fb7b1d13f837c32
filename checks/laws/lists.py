"""Lists of laws as the checks look at them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from checks.scope.systems import systems_of
from schemas.facts import Facts, Law
from schemas.facts.misspelt_titles import near
from schemas.facts.titles import in_brackets, names_standard, split_edition, title_key
from schemas.leaf import Leaf
from schemas.report import LawList, Report
from schemas.statements.laws import ListedTitle, SubjectWord
from schemas.text import fold

if TYPE_CHECKING:
    from checks.context import Context


COPIES = 0.6
"""Lists are copies of one where the longest has so much of all that they list together."""

_FORMS = ("{}（{}年版）", "{}（{}年本）", "{}（{}年）", "{}（{}版）")


def titles(report: Report) -> Iterator[Leaf[str]]:
    """The titles of all lists, in order."""
    for law_list in report.law_lists:
        yield from (title for title in law_list.titles if title.value)


def meant(context: Context, title: ListedTitle) -> Law | None:
    """The law of a title, of the edition that stands in brackets behind it where there are several."""
    for form in _FORMS if title.edition else ():
        law = context.facts.law(form.format(title.words.strip("《》"), title.edition))
        if law is not None and title.edition in law.title:
            return law
    return context.facts.law(title.words)


def head(law_list: LawList) -> Leaf[str] | Leaf[int]:
    """What stands for a list: its stated number, else its first title."""
    return law_list.stated_count or law_list.titles[0]


def of_other_systems(context: Context, law_list: LawList) -> bool:
    """Whether the words before a list tell it as one of systems other than quality, which asks for none."""
    place = head(law_list)
    others = context.mentions.mark(place, "laws.of_other_systems")
    return bool(others) and not context.mentions.mark(place, "laws.of_quality")


_NO_SAMPLE = 15
"""So many titles, as many as are stated, are the list itself, whatever was sampled beside it."""


def is_excerpt(law_list: LawList) -> bool:
    """Whether a list is a sample, or breaks off (…等): not where as many are stated as it has (…等 16 部)."""
    stated = law_list.stated_count
    whole = stated is not None and stated.value is not None and stated.value <= len(law_list.titles)
    if law_list.sampled:
        return not (whole and len(law_list.titles) >= _NO_SAMPLE)
    return law_list.open_ended and not whole


def by_law(facts: Facts, law_list: LawList, *, slips: bool = False) -> dict[str, list[Leaf[str]]]:
    """The titles of a list by the law that they name, or with `slips` are a misspelling of.

    An unknown one stands under its folded title."""
    named = known_law if slips else Facts.law
    found: dict[str, list[Leaf[str]]] = {}
    for title in law_list.titles:
        if title.value:
            law = named(facts, title.value)
            key = law.title if law else split_edition(title.value)[0]
            found.setdefault(key, []).append(title)
    return found


def successor(facts: Facts, law: Law, day: str) -> str | None:
    """The title of what stands in its place on the day: successors may have been replaced in turn."""
    seen = {law.title}
    following = facts.successor(law)
    while following and following.repealed(day) and following.replaced_by and following.title not in seen:
        seen.add(following.title)
        following = facts.successor(following)
    return following.title if following else law.replaced_by


def mistaken(context: Context, law: Law, places: list[Leaf[str]]) -> str | None:
    """The basic law that a repealed one was written for (合同法 for 劳动合同法): its title ends in the
    other's, the lists with the one lack it, and another list, words beside it or the systems speak for it."""
    key = title_key(law.title)
    starts = {place.start for place in places}
    audited = systems_of(context.report)
    with_it, without = list[LawList](), list[LawList]()
    for one in context.report.law_lists:
        (with_it if any(title.start in starts for title in one.titles) else without).append(one)
    for system, core in _basic(context):
        other = title_key(core)
        if (
            other == key
            or not other.endswith(key)
            or any(core in by_law(context.facts, of) for of in with_it)
        ):
            continue
        subject = other.removesuffix(key)
        beside = context.mentions.statements(SubjectWord, places, subject)
        own = system in audited and all(law.title != title for of, title in _basic(context) if of in audited)
        if beside or own or any(core in by_law(context.facts, of) for of in without):
            return core
    return None


def _basic(context: Context) -> list[tuple[str, str]]:
    """The basic laws of every system."""
    day = context.as_of or ""
    return [(one, core.law) for one in context.facts.systems for core in context.facts.core_entries(one, day)]


def known_law(facts: Facts, written: str) -> Law | None:
    """The law of a title, if it is a slip of the pen."""
    return facts.law(written) or near(facts, written)


def count_told(report: Report, *, standards: bool = False) -> tuple[str, int]:
    """How many laws are listed (with `standards`, these too), and how that is said: by each list, by the
    longest, or by all together."""
    written = [[fold(title.value) for title in one.titles if title.value] for one in report.law_lists]
    lists = [{title_key(one) for one in of if standards or not names_standard(one)} for of in written]
    every, longest = set[str]().union(*lists), max(map(len, lists))
    if len(every) == longest:
        return "listed", longest
    if longest < COPIES * len(every):
        return "together", len(every)
    return ("each" if all(len(one) == longest for one in lists) else "longest"), longest


def in_its_place(context: Context, law: Law, following: str) -> str:
    """How a message tells of the law that stands in the place of one that was repealed: where it came later
    than that, another stood there before it."""
    now = context.facts.law(following)
    since = now.effective_on if now is not None else None
    later = since is not None and law.repealed_on is not None and since > law.repealed_on
    title = in_brackets(following)
    return (
        context.words("now", successor=title, since=since) if later else context.words("by", successor=title)
    )


def line_of(facts: Facts, title: str) -> set[str]:
    """The titles of the laws that came after a law, one after the other."""
    found: set[str] = set()
    law = facts.law(title)
    while law is not None and law.replaced_by and law.replaced_by not in found:
        found.add(law.replaced_by)
        law = facts.law(law.replaced_by)
    return found
