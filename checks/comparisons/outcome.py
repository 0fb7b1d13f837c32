"""What a comparison comes to."""

from __future__ import annotations

from typing import Literal, NamedTuple

State = Literal["confirmed", "refuted", "open"]


class Outcome(NamedTuple):
    """What became of the claim that something does not agree: `confirmed`, `refuted`, or left `open`.

    `reason` is a key of what people are told, `values` are what was compared, `sure` says whether only facts
    that are sure stand behind it, `worked` is the comparison in one line, `doubt` a key of why it is open."""

    state: State
    reason: str = "unknown"
    values: tuple[object, ...] = ()
    sure: bool = True
    worked: str = ""
    doubt: str = ""


OPEN = Outcome("open")
"""Nothing could be compared."""


def confirmed(reason: str, *values: object, sure: bool = True, worked: str = "") -> Outcome:
    """It was worked out that something does not agree."""
    return Outcome("confirmed", reason, values, sure, worked)


def refuted(reason: str, *values: object, worked: str = "") -> Outcome:
    """It was worked out that it does agree."""
    return Outcome("refuted", reason, values, worked=worked)


def undecided(doubt: str, worked: str = "") -> Outcome:
    """It was compared, and something speaks against what came out."""
    return Outcome("open", worked=worked, doubt=doubt)


def shown(*values: object) -> str:
    """Values as a worked line has them.

    >>> shown("2025-03-01", 12.0, 0.5)
    '2025-03-01, 12, 0.5'
    """
    return ", ".join(number(value) if isinstance(value, float) else str(value) for value in values)


def number(value: float) -> str:
    """A number without needless decimals.

    >>> number(12.0), number(0.30000000000000004), number(1234567.5)
    ('12', '0.3', '1234567.5')
    """
    return f"{value:.6f}".rstrip("0").rstrip(".")
