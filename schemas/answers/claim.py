"""What a model says of a report: a claim, with the words of the report that it rests on. Nothing of it is
believed before it is verified (`hegui.model.verify`)."""

from __future__ import annotations

from typing import Literal

from schemas.record import Model, field

Kind = Literal["finding", "explained"]
"""Something wrong, or something that looks wrong and is explained at another place of the report."""


class Quote(Model):
    """Words of the report as the model gives them: the line (1-based) and its text."""

    line: int
    text: str


class Claim(Model):
    """What a model holds to be wrong: a code of the catalogue (`rule`: within it, as `SUM002.listed`; else
    the code itself), the message, the places, what is compared with what, what it expects (may be empty)."""

    code: str
    rule: str
    message: str
    quotes: list[Quote] = field(default_factory=list)
    compared: str = ""
    expected: str = ""
    kind: Kind = "finding"
