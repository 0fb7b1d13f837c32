"""Lists of laws as the checks look at them."""

from __future__ import annotations

from collections.abc import Iterator

from checks.titles import near
from schemas.facts import Facts, Law
from schemas.facts.titles import split_edition
from schemas.leaf import Leaf
from schemas.report import LawList, Report


def titles(report: Report) -> Iterator[Leaf[str]]:
    """The titles of all lists, in order."""
    for law_list in report.law_lists:
        yield from (title for title in law_list.titles if title.value)


def head(law_list: LawList) -> Leaf[str] | Leaf[int]:
    """What stands for a list: its stated number, else its first title."""
    return law_list.stated_count or law_list.titles[0]


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


def known_law(facts: Facts, written: str) -> Law | None:
    """The law of a title, if it is a slip of the pen."""
    return facts.law(written) or near(facts, written)
