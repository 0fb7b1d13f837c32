"""Numbers with check digits, and registration numbers with their forms."""

from __future__ import annotations

from checks.comparisons import identifier
from checks.comparisons.outcome import Outcome
from extract.values.identifiers import find_ids, find_registrations, find_uscc
from hegui.model.verify.case import Case, words
from schemas import patterns


def uscc(case: Case) -> Outcome:
    """Whether a quoted unified social credit code fails its own check, or two of one body differ."""
    persons = {one.value for quote in case.quotes for one in find_ids(quote.text)}
    codes = dict.fromkeys(one.value for quote in case.quotes for one in find_uscc(quote.text))
    return identifier.credit_codes([code for code in codes if code not in persons], named=_is_named(case))


def _is_named(case: Case) -> bool:
    """Whether the quotes say that a number is a social credit code, not that of a device."""
    return "organization.uscc" in case.kinds() or any(word in case.text for word in words("credit")["before"])


def identity(case: Case) -> Outcome:
    """Whether a quoted resident ID number fails its check digit or birthday."""
    numbers = list(dict.fromkeys(one.value for quote in case.quotes for one in find_ids(quote.text)))
    return identifier.identity_numbers(numbers, personal=_is_persons(case))


def _is_persons(case: Case) -> bool:
    """Whether the quotes say that a number is a person's, not that of a permit."""
    said = any(word in case.text for word in words("persons")["before"])
    return said or any(kind.startswith("personnel_certificates.") for kind in case.kinds())


def registration(case: Case) -> Outcome:
    """Whether a quoted registration number has none of the known forms."""
    numbers = [one.value for quote in case.quotes for one in find_registrations(quote.text)]
    forms = [form.pattern for form in case.facts.registration_forms]
    return identifier.formed([(number, _has_form(number, forms)) for number in numbers])


def _has_form(number: str, forms: list[str]) -> bool:
    return any(patterns.fullmatch(form, number) for form in forms)
