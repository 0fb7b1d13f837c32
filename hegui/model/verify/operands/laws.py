"""Laws and standards that are quoted, with their facts."""

from __future__ import annotations

from collections.abc import Iterator

from checks.comparisons import in_force as norms
from checks.comparisons.in_force import Norms
from checks.comparisons.outcome import OPEN, Outcome
from extract.values.standards import find_standards
from extract.values.titles import find_titles
from hegui.model.verify.case import Case
from schemas.facts import Law, StandardEdition
from schemas.facts.misspelt_titles import near
from schemas.facts.titles import split_edition
from schemas.standards import edition_year

_EDITIONS = ("修订", "修正", "修改", "年版", "版本", "年本")
"""Beside a title, its edition."""

_BEHIND = 14
"""So many characters behind a title an edition stands."""


def in_force(case: Case) -> Outcome:
    """Whether a quoted law was repealed, or a quoted standard superseded, on the judged day."""
    day = case.as_of
    return OPEN if day is None else norms.in_force(_norms(case, day), day)


def to_come(case: Case) -> Outcome:
    """Whether a quoted law or standard was not yet in force on the judged day."""
    day = case.as_of
    return OPEN if day is None else norms.to_come(_norms(case, day), day)


def edition(case: Case) -> Outcome:
    """Whether the edition of a quoted standard was superseded, or not yet valid, on the judged day."""
    day = case.as_of
    return OPEN if day is None else norms.edition(_norms(case, day), day)


def _norms(case: Case, day: str) -> Norms:
    titles, laws = _laws(case)
    numbers, editions = _editions(case)
    revised = (law.title for law in laws for revision in law.revisions if _is_told(case, revision, day))
    return Norms(
        tuple(titles),
        tuple(laws),
        tuple(numbers),
        tuple(editions),
        dated=_is_dated(case, titles, laws, day),
        revised=tuple(revised),
    )


def _is_dated(case: Case, titles: list[str], laws: list[Law], day: str) -> bool:
    """Whether a title is quoted with an edition that may not be its latest on a day."""
    around = _around(case)
    is_stated = any(split_edition(title)[1] for title in titles)
    if not is_stated and not any(word in text for text in around for word in _EDITIONS):
        return False
    return not all(any(year in text for year in _latest(law, day) for text in around) for law in laws)


def _latest(law: Law, day: str) -> set[str]:
    """The years by which the text of a law that holds on a day is called."""
    held = [pair for pair in law.revisions if (pair[1] or pair[0] or day) <= day]
    last = max(
        held, key=lambda pair: pair[1] or pair[0] or "", default=(law.promulgated_on, law.effective_on)
    )
    return {one[:4] for one in last if one}


def _is_told(case: Case, revision: tuple[str | None, str | None], day: str) -> bool:
    """Whether a revision that came into force after a day is the one quoted, by its year."""
    since = revision[1]
    if since is None or since <= day:
        return False
    years = {items[:4] for items in revision if items}
    items = [f"{year}{mark}" for year in years for mark in ("年修", "修", "年版", "版")]
    return any(one in text for text in _around(case) for one in items)


def _around(case: Case) -> list[str]:
    """What is quoted, with a few characters behind it."""
    text = case.mentions.surroundings.text
    return [text[quote.start : quote.end + _BEHIND].partition("\n")[0] for quote in case.quotes]


def title(case: Case) -> Outcome:
    """Whether there is no law of a quoted title, and one that it is near to."""
    titles, _ = _laws(case)
    wrong = [one for one in titles if case.facts.law(one) is None and near(case.facts, one)]
    return norms.titled(titles, wrong, known=all(_is_usable(case, one) for one in titles))


def _is_usable(case: Case, title: str) -> bool:
    """Whether a title is that of a law that was not repealed, or of something else that is known."""
    law = case.facts.law(title)
    return not law.repealed(case.as_of or "") if law else case.facts.is_title(split_edition(title)[0])


def repeated(case: Case) -> Outcome:
    """Whether two places of one list name one law."""
    titles, laws = _laws(case)
    if len(case.quotes) < 2 or len(laws) != len(titles):
        return OPEN
    lists = {one.path.partition(".")[0] for one in case.fields() if one.kind == "law_lists.titles"}
    return norms.listed_twice([one.title for one in laws], one_list=len(lists) == 1)


def _laws(case: Case) -> tuple[list[str], list[Law]]:
    """The titles of laws that are quoted, and those of them that are known."""
    titles = list(dict.fromkeys(_titles(case))) if case.claim.code != "LAW003" else list(_titles(case))
    laws = [case.facts.law(one) for one in titles]
    return titles, [law for law in laws if law is not None]


def _titles(case: Case) -> Iterator[str]:
    for quote in case.quotes:
        within = [one.value for one in find_titles(quote.text)]
        listed = [str(one.leaf.value) for one in case.fields(quote) if one.kind == "law_lists.titles"]
        alone = quote.text.strip(" 《》、，,。；;0123456789.")
        yield from listed or within or ([alone] if case.facts.law(alone) else [])


def _editions(case: Case) -> tuple[list[str], list[StandardEdition]]:
    """The numbers of standards that are quoted with their years, and those of them that are known."""
    found = dict.fromkeys(one.value for quote in case.quotes for one in find_standards(quote.text))
    editions = [case.facts.edition(one) for one in found if edition_year(one)]
    return list(found), [one for one in editions if one is not None]
