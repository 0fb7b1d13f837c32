"""What a report says of the audited organization alone: then a company that it is said of stands for it."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import NamedTuple

from schemas import rx, yaml_file

_NEAR, _FAR = 120, 36
"""So far before and behind a name its sentence is looked at."""

_CLAUSE_ENDS = "，,；;。：:”\t"


class _Words(NamedTuple):
    """The patterns of `client_statements.yaml`; `pairs`: before a name, and behind it."""

    of_others: re.Pattern[str]
    concluding: re.Pattern[str]
    subject: re.Pattern[str]
    begins: re.Pattern[str]
    pairs: tuple[tuple[re.Pattern[str], re.Pattern[str]], ...]


@cache
def _words() -> _Words:
    data = yaml_file.read(Path(__file__).with_suffix(".yaml"))

    def any_of(name: str) -> re.Pattern[str]:
        return rx.compile("|".join(f"(?:{one})" for one in data[name]))

    return _Words(
        rx.compile(rx.sub(r"\s+", "", data["of_others"])),
        any_of("concluding"),
        any_of("subject"),
        any_of("begins"),
        tuple((rx.compile(pair["before"]), rx.compile(pair["behind"])) for pair in data["pairs"]),
    )


def is_of_other(before: str, after: str) -> bool:
    """Whether the words around a name tell of somebody else: a supplier, a customer, a project."""
    return _words().of_others.search(f"{before[-_NEAR:]}\n{after[:_FAR]}") is not None


def is_of_client(before: str, after: str, *, begins: bool) -> bool:
    """Whether the words around a name are said of the audited organization; `begins`: nothing but a number
    stands before it.

    >>> is_of_client("经现场确认，", "的认证范围表述适宜。", begins=False)
    True
    >>> is_of_client("", "到货及时。", begins=True)
    False
    """
    words, before = _words(), before[-_NEAR:]
    if words.concluding.search(before):
        return True
    if (begins or before.rstrip(" ")[-1:] in tuple(_CLAUSE_ENDS)) and words.subject.match(after):
        return True
    if begins and words.begins.match(after):
        return True
    return any(lead.search(before) and told.match(after) for lead, told in words.pairs)
