"""Identifier: numbers with check digits (credit codes, identity numbers), and numbers by their form."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from checks.comparisons.outcome import OPEN, Outcome, confirmed, refuted, undecided

USCC_ALPHABET = frozenset("0123456789ABCDEFGHJKLMNPQRTUWXY")
LENGTH = 18
"""Characters of a credit code, and of an identity number."""

PROVINCES = frozenset(
    [
        *(
            "11",
            "12",
            "13",
            "14",
            "15",
            "21",
            "22",
            "23",
            "31",
            "32",
            "33",
            "34",
            "35",
            "36",
            "37",
            "41",
            "42",
        ),
        *(
            "43",
            "44",
            "45",
            "46",
            "50",
            "51",
            "52",
            "53",
            "54",
            "61",
            "62",
            "63",
            "64",
            "65",
            "71",
            "81",
            "82",
            "83",
        ),
    ]
)
"""The first two digits of an identity number."""

_FEWEST, _MOST = 15, 21
"""Digits of a number that may have been meant for an identity number."""


def uscc_fault(code: str) -> str | None:
    """What is wrong with a compact USCC: `length`, `alphabet`, `checksum` (GB 32100-2015), or nothing.

    The first two characters may be letters (army, rural collectives), which the check character covers too.

    >>> uscc_fault("91350100M000100Y43"), uscc_fault("9135O100M000100Y43"), uscc_fault("91350100M000100Y44")
    (None, 'alphabet', 'checksum')
    """
    if len(code) != LENGTH:
        return "length"
    if not USCC_ALPHABET.issuperset(code):
        return "alphabet"
    return None if uscc_check_digit(code) == code[-1] else "checksum"


def uscc_check_digit(code: str) -> str:
    """The check character that the others of a USCC ask for."""
    from stdnum.cn import uscc  # takes longer to load than all checks to run: only where there is a code

    digit: str = uscc.calc_check_digit(code[:-1])
    return digit


def identity_fault(number: str) -> str | None:
    """What is wrong with a compact certificate number built on a resident ID (GB 11643-1999), or nothing.

    `length` (only where a T tells what it is), `birthday` or `checksum`. A number of another form is left
    alone; the region is not judged, since lists of regions are never complete.

    >>> [identity_fault(one) for one in ("11010519491231002X", "T110105194912310021", "T11010519491331002X")]
    [None, 'checksum', 'birthday']
    """
    digits = number.removeprefix("T")
    marked = digits != number
    if not (_FEWEST <= len(digits) <= _MOST and digits[:-1].isdecimal()) or not (
        digits[-1].isdecimal() or digits[-1] == "X"
    ):
        return None
    if len(digits) != LENGTH:
        return "length" if marked else None
    if not marked and (digits[:2] not in PROVINCES or digits[6:8] not in ("19", "20")):
        return None
    if not _is_day(digits[6:14]):
        return "birthday"
    return None if identity_check_digit(digits) == digits[-1] else "checksum"


def _is_day(digits: str) -> bool:
    try:
        return date(int(digits[:4]), int(digits[4:6]), int(digits[6:8])) >= date(1900, 1, 1)
    except ValueError:
        return False


def identity_check_digit(digits: str) -> str:
    """The check character that the others of an identity number ask for; empty for another length."""
    if len(digits) != LENGTH:
        return ""
    from stdnum.cn import ric  # takes longer to load than all checks to run: only where there is a number

    digit: str = ric.calc_check_digit(digits)
    return digit


def credit_codes(codes: Sequence[str], *, named: bool) -> Outcome:
    """Whether a credit code fails; one of digits alone may be something else, unless it is `named` as one."""
    wrong = [code for code in codes if uscc_fault(code)]
    if wrong:
        surely = named or all(any(map(str.isalpha, code[2:])) for code in wrong)
        worked = "; ".join(f"{code}: {uscc_fault(code)}" for code in wrong)
        return (
            confirmed("digits_wrong", *wrong, worked=worked)
            if surely
            else undecided("another_number", worked)
        )
    if not codes:
        return OPEN
    return refuted("digits_right", *codes) if len(codes) == 1 else undecided("several_codes")


def identity_numbers(numbers: Sequence[str], *, personal: bool) -> Outcome:
    """Whether a resident identity number fails; `personal`: what stands beside says that it is a person's."""
    wrong = [number for number in numbers if identity_fault(number)]
    if wrong:
        worked = "; ".join(f"{number}: {identity_fault(number)}" for number in wrong)
        return (
            confirmed("digits_wrong", *wrong, worked=worked)
            if personal
            else undecided("another_number", worked)
        )
    return refuted("digits_right", *numbers) if numbers else OPEN


def formed(numbers: Sequence[tuple[str, bool]]) -> Outcome:
    """Whether numbers, each with whether it has a known form, have none."""
    wrong = [number for number, has_form in numbers if not has_form]
    return confirmed("form_wrong", *wrong) if wrong else OPEN
