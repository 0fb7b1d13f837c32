"""Numbers with check digits, and registration numbers by their form."""

from __future__ import annotations

from checks.catalogue.ent import identity as ent
from checks.catalogue.per import identity as per
from extract.values.identifiers import find_ids, find_registrations, find_uscc
from hegui.model.verify.case import OPEN, Case, Outcome, confirmed, refuted, words
from schemas import patterns


def uscc(case: Case) -> Outcome:
    """Whether a quoted unified social credit code fails its own check, or two of one body differ."""
    persons = {one.value for quote in case.quotes for one in find_ids(quote.text)}
    found = dict.fromkeys(one.value for quote in case.quotes for one in find_uscc(quote.text))
    codes = [code for code in found if code not in persons]
    wrong = [code for code in codes if ent.fault(code)]
    if wrong:
        named = _is_named(case) or all(any(map(str.isalpha, code[2:])) for code in wrong)
        return confirmed("digits_wrong", *wrong) if named else OPEN
    return refuted("digits_right", *codes) if len(codes) == 1 else OPEN


def _is_named(case: Case) -> bool:
    """Whether the quotes say that a number is a social credit code, not that of a device."""
    return "organization.uscc" in case.kinds() or any(word in case.text for word in words("credit")["before"])


def identity(case: Case) -> Outcome:
    """Whether a quoted resident ID number fails its check digit or birthday."""
    numbers = list(dict.fromkeys(one.value for quote in case.quotes for one in find_ids(quote.text)))
    wrong = [number for number in numbers if per.fault(number)]
    if wrong:
        return confirmed("digits_wrong", *wrong) if _is_persons(case) else OPEN
    return refuted("digits_right", *numbers) if numbers else OPEN


def _is_persons(case: Case) -> bool:
    """Whether the quotes say that a number is a person's, not that of a permit."""
    said = any(word in case.text for word in words("persons")["before"])
    return said or any(kind.startswith("personnel_certificates.") for kind in case.kinds())


def registration(case: Case) -> Outcome:
    """Whether a quoted registration number has none of the known forms, or is given to two persons."""
    found = [one.value for quote in case.quotes for one in find_registrations(quote.text)]
    forms = [form.pattern for form in case.facts.registration_forms]
    wrong = [value for value in found if not any(patterns.fullmatch(form, value) for form in forms)]
    return confirmed("form_wrong", *wrong) if wrong else OPEN
