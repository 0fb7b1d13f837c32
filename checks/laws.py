"""Lists of laws as the checks look at them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from checks.titles import near
from schemas import rx
from schemas.facts import Facts, Law
from schemas.facts.titles import split_edition
from schemas.leaf import Leaf
from schemas.report import LawList, Report

if TYPE_CHECKING:
    from checks.context import Context


_EDITION = rx.compile(r"》?\s?[（(]\s?(?P<year>(?:19|20)\d\d)\s?年?\s?(?:版本?|本|修订版|修订本?)?\s?[)）]")
_FORMS = ("{}（{}年版）", "{}（{}年本）", "{}（{}年）", "{}（{}版）")


def titles(report: Report) -> Iterator[Leaf[str]]:
    """The titles of all lists, in order."""
    for law_list in report.law_lists:
        yield from (title for title in law_list.titles if title.value)


def meant(context: Context, title: Leaf[str]) -> Law | None:
    """The law of a title, of the edition that stands in brackets behind it where there are several."""
    written = title.value or ""
    found = _EDITION.match(context.mentions.around(title)[1])
    if found:
        for form in _FORMS:
            law = context.facts.law(form.format(written.strip("《》"), found["year"]))
            if law is not None and found["year"] in law.title:
                return law
    return context.facts.law(written)


def head(law_list: LawList) -> Leaf[str] | Leaf[int]:
    """What stands for a list: its stated number, else its first title."""
    return law_list.stated_count or law_list.titles[0]


def is_excerpt(law_list: LawList) -> bool:
    """Whether a list breaks off (…等): not where as many are stated as it has (…等 16 部)."""
    stated = law_list.stated_count
    whole = stated is not None and stated.value is not None and stated.value <= len(law_list.titles)
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


def known_law(facts: Facts, written: str) -> Law | None:
    """The law of a title, if it is a slip of the pen."""
    return facts.law(written) or near(facts, written)
