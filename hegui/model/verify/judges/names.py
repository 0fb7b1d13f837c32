"""Names and wordings that are said to differ: whether they do."""

from __future__ import annotations

from collections.abc import Iterator

from checks.compare import name_key, one_apart
from extract.values.organizations import find_organizations
from extract.values.persons import confused_names
from hegui.model.verify.case import OPEN, Case, Outcome, confirmed, only, refuted
from hegui.model.verify.quotes import Quoted
from schemas.leaf import Leaf
from schemas.mentions import Entity
from schemas.text import fold

_KIN = ("branch", "former", "kin")
_PERSONS_MOST, _BESIDE = 12, 16
"""Persons that are told; characters beside a name in a quote of that name alone."""

_CALLED = ("组长", "组员", "专家", "实习", "见习")


def organizations(case: Case) -> Outcome:
    """Whether two spellings of one company are quoted (of the audited one, or the certification body, where
    the code is about these)."""
    items = [set(_names(case, quote)) for quote in case.quotes]
    names = sorted(set().union(*items))
    keys = {name_key(name) for name in names}
    if not names:
        return alike(case)
    own = _subject(case)
    if len(keys) == 1 and all(items) and (len(case.quotes) > 1 or (keys == {own} and _is_bare(case, own))):
        return refuted("same_name", *names)
    if len(keys) != 2 or case.claim.code not in ("ENT001", "ENT006", "ENT007"):
        return OPEN
    if case.claim.code != "ENT006" and own not in keys:
        return OPEN
    entities = [one for one in case.entities() if one.kind == "organization"]
    if any(one.relation in _KIN for one in entities) or any(
        one.short_forms.keys() & set(names) for one in entities
    ):
        return OPEN
    one, other = sorted(keys)
    joined = any(_has(entity, one) and _has(entity, other) for entity in entities)
    return confirmed("two_names", *names) if joined or one_apart(one, other) else OPEN


def of_another(case: Case) -> Outcome:
    """Whether what is said to be another body's is named as the audited one's own."""
    items = [[*_names(case, quote)] for quote in case.quotes]
    names = [name for one in items for name in one]
    own = _key(case.report.organization.name)
    bare = all(items) and (case.claim.code != "ENT008" or _is_bare(case, own))
    if own and bare and all(name_key(name) == own for name in names):
        return refuted("same_name", *names)
    return OPEN


def persons(case: Case) -> Outcome:
    """Whether two names of persons are quoted, and are known as spellings of one."""
    items = [
        {_spelling(one, quote) for one in case.entities(quote) if one.kind == "person"}
        for quote in case.quotes
    ]
    names = set().union(*items)
    if not names:
        return alike(case)
    if len(items) > 1 and len(names) == 1 and all(items):
        return refuted("same_name", *names)
    if case.claim.code != "PER004" or len(names) != 2:
        return OPEN
    people = {id(one) for one in case.entities() if one.kind == "person"}
    one = len(people) == 1 or confused_names(*sorted(names))
    return confirmed("two_names", *sorted(names)) if one else OPEN


def team(case: Case) -> Outcome:
    """Whether two places name the same persons."""
    items = [
        {_spelling(one, quote) for one in case.entities(quote) if one.kind == "person"}
        for quote in case.quotes
    ]
    called = {frozenset(word for word in _CALLED if word in quote.text) for quote in case.quotes}
    if len(items) > 1 and len(called) == 1 and all(items) and only(frozenset(one) for one in items):
        return refuted("same_name", *sorted(items[0])[:_PERSONS_MOST])
    return OPEN


def alike(case: Case) -> Outcome:
    """Whether wordings that are said to differ are the same but for width, case and punctuation."""
    keys = {name_key(quote.text) for quote in case.quotes}
    if len(case.quotes) > 1 and len(keys) == 1:
        return refuted("same_words", case.quotes[0].leaf.raw)
    return OPEN


def scopes(case: Case) -> Outcome:
    """Whether one system's scope is worded in two ways in two quotes."""
    found = [one for one in case.fields() if one.kind == "scopes.text"]
    keys = {name_key(str(one.leaf.value)) for one in found}
    whole = all(any(one.kind == "scopes.text" for one in case.fields(quote)) for quote in case.quotes)
    if whole and len({one.path for one in found}) > 1 and len(keys) == 1:
        return refuted("same_words", str(found[0].leaf.value))
    return alike(case)


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
