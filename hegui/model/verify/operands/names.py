"""Names and wordings that are said to differ."""

from __future__ import annotations

from collections.abc import Iterator

from checks.comparisons import equal, names
from checks.comparisons.names import name_key, one_apart
from checks.comparisons.outcome import Outcome, undecided
from extract.values.organizations import find_organizations
from extract.values.persons import confused_names
from hegui.model.verify.case import Case
from hegui.model.verify.quotes import Quoted
from schemas.leaf import Leaf
from schemas.mentions import Entity
from schemas.text import fold

_KIN = ("branch", "former", "kin")
_BESIDE = 16
"""Characters beside a name in a quote of that name alone."""

_CALLED = ("组长", "组员", "专家", "实习", "见习")


def organizations(case: Case) -> Outcome:
    """Whether two spellings of one company are quoted (of the audited one, or the certification body, where
    the code is about these)."""
    by_quote = [set(_names(case, quote)) for quote in case.quotes]
    spellings = sorted(set().union(*by_quote))
    if not spellings:
        return alike(case)
    own = _subject(case)
    outcome = names.one_name(by_quote, own=own, bare=_is_bare(case, own))
    if outcome.state == "refuted" or case.claim.code not in ("ENT001", "ENT006", "ENT007"):
        return outcome
    keys = {name_key(name) for name in spellings}
    if case.claim.code != "ENT006" and own not in keys:
        return undecided("of_another")
    entities = [one for one in case.entities() if one.kind == "organization"]
    joined = any(all(_has(entity, key) for key in keys) for entity in entities)
    related = any(one.relation in _KIN or one.short_forms.keys() & set(spellings) for one in entities)
    return names.two_names(spellings, joined=joined, slip=one_apart, related=related)


def of_another(case: Case) -> Outcome:
    """Whether what is said to be another body's is named as the audited one's own."""
    by_quote = [[*_names(case, quote)] for quote in case.quotes]
    own = _key(case.report.organization.name)
    return names.own_name(by_quote, own, bare=case.claim.code != "ENT008" or _is_bare(case, own))


def persons(case: Case) -> Outcome:
    """Whether two names of persons are quoted, and are known as spellings of one."""
    by_quote = [_persons(case, quote) for quote in case.quotes]
    spellings = sorted(set().union(*by_quote))
    if not spellings:
        return alike(case)
    outcome = names.one_name(by_quote, key=str)
    if outcome.state == "refuted" or case.claim.code != "PER004":
        return outcome
    people = {id(one) for one in case.entities() if one.kind == "person"}
    return names.two_names(spellings, joined=len(people) == 1, slip=confused_names, key=str)


def team(case: Case) -> Outcome:
    """Whether two places name the same persons."""
    called = {frozenset(word for word in _CALLED if word in quote.text) for quote in case.quotes}
    people = [_persons(case, quote) for quote in case.quotes]
    return equal.same_members(people, of_one_kind=len(called) == 1)


def alike(case: Case) -> Outcome:
    """Whether wordings that are said to differ are the same but for width, case and punctuation."""
    return equal.same_wording([quote.text for quote in case.quotes], case.quotes[0].leaf.raw)


def scopes(case: Case) -> Outcome:
    """Whether one system's scope is worded in two ways in two quotes."""
    scopes = [one for one in case.fields() if one.kind == "scopes.text"]
    whole = all(any(one.kind == "scopes.text" for one in case.fields(quote)) for quote in case.quotes)
    if whole and len({one.path for one in scopes}) > 1:
        wordings = [str(one.leaf.value) for one in scopes]
        outcome = equal.same_wording(wordings, wordings[0])
        if outcome.state == "refuted":
            return outcome
    return alike(case)


def _persons(case: Case, quote: Quoted) -> set[str]:
    """The persons that a quote names, each as it writes them."""
    return {_spelling(one, quote) for one in case.entities(quote) if one.kind == "person"}


def _names(case: Case, quote: Quoted) -> Iterator[str]:
    """The companies that a quote names, each as it is written."""
    spans: list[tuple[int, int]] = []
    for one in find_organizations(quote.text):
        spans.append((one.start + quote.start, one.end + quote.start))
        yield one.value
    for entity in case.entities(quote):
        for spelling, places in entity.spellings.items() if entity.kind == "organization" else ():
            own = [place for place in places if quote.has(*place.span)]
            if any(
                not any(low < place.span[1] and place.span[0] < high for low, high in spans) for place in own
            ):
                yield spelling


def _spelling(entity: Entity, quote: Quoted) -> str:
    """How a quote writes a person."""
    for spelling, places in entity.spellings.items():
        if any(quote.has(*place.span) for place in places):
            return spelling
    return entity.name


def _subject(case: Case) -> str:
    """The key of the name that the code is about."""
    body = case.claim.code == "ENT007"
    return _key(case.report.certification_body.name if body else case.report.organization.name)


def _key(leaf: Leaf[str] | None) -> str:
    return name_key(str(leaf.value)) if leaf is not None and leaf.value else ""


def _is_bare(case: Case, key: str) -> bool:
    """Whether each quote is a name with its label, and nothing else."""
    return all(len(name_key(quote.text)) <= len(key) + _BESIDE for quote in case.quotes)


def _has(entity: Entity, key: str) -> bool:
    return any(name_key(fold(spelling)) == key for spelling in entity.spellings)
