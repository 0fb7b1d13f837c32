"""Controls that the statement of applicability leaves out, and where they are cited as if they were there."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from checks.context import Context
from checks.text.annex_controls import lists_of
from schemas.leaf import Leaf
from schemas.statements.scope import ControlBasis, ExcludedControl, ImplementedControl

MOST = 3
"""So many places of each side are shown."""


class Cited(NamedTuple):
    """A control that is left out and cited: where it is left out, where cited, and how: as the `basis` of a
    nonconformity, as `met`, or only `named` beside a verdict."""

    control: str
    out: list[Leaf[str]]
    places: list[Leaf[str]]
    kind: str
    title: str = ""


def cited(context: Context) -> Iterator[Cited]:
    """The controls that are left out and cited, once each, the basis of a nonconformity first."""
    lists = lists_of(context.facts, context.report)
    if not lists:
        return
    out: dict[str, list[Leaf[str]]] = {}
    for one in context.mentions.statements(ExcludedControl):
        if any(listed.has(one.number) for listed in lists):
            out.setdefault(one.number, []).append(one.place)
    basis = {one.number: one.place for one in context.mentions.statements(ControlBasis)} if out else {}
    asked = set(out) - set(basis)
    implemented = context.mentions.statements(ImplementedControl, asked) if asked else []
    titles = {number: name for listed in lists for number, name in (listed.controls or {}).items()}
    for number, places in out.items():
        met = [one for one in implemented if one.number == number]
        if number in basis:
            yield Cited(number, places[:MOST], [basis[number]], "basis", titles.get(number, ""))
        elif met:
            kind = "met" if any(one.in_sentence for one in met) else "named"
            found = [one.place for one in met][:MOST]
            yield Cited(number, places[:MOST], found, kind, titles.get(number, ""))
