"""People named with work that none of their certificates is for (动火人：甲, who drives a truck; a post
at high voltage with a certificate for low voltage alone)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from typing import NamedTuple

from checks.context import Context
from checks.people.certificates.trades import Trade, trades_in
from schemas.leaf import Leaf, text_of
from schemas.report import PersonnelCertificate
from schemas.result import Finding
from schemas.statements.people.certificates import AssignedWork, HighVoltagePost


def without_fitting(context: Context) -> Iterator[Finding]:
    """Who is told to do work, with certificates for other work alone, each once for a kind of work."""
    held: dict[str, list[tuple[Leaf[str], frozenset[Trade]]]] = defaultdict(list)
    for one in context.report.personnel_certificates:
        trades = trades_in(text_of(one.kind), text_of(one.category))
        if one.name is not None and one.name.value:
            held[one.name.value].append((one.name, trades))
    if not held:
        return
    stated: set[tuple[str, str]] = set()
    for assigned in context.mentions.statements(AssignedWork):
        own = held[assigned.name]
        every = frozenset[Trade]().union(*(trades for _, trades in own))
        key = (assigned.name, assigned.trade)
        if not every or every & trades_in(assigned.trade) or key in stated:
            continue
        if not all(trades for _, trades in own):
            continue
        stated.add(key)
        yield context.finding(
            assigned.place,
            *(leaf for leaf, _ in own),
            identity=f"{assigned.name}/{assigned.work}",
            variant="other_work",
            severity="warning",
            name=assigned.name,
            work=assigned.work,
        )


class Uncertified(NamedTuple):
    """A certificate, the holder's name and the post that asks for another."""

    certificate: PersonnelCertificate
    name: Leaf[str]
    post: str


def low_for_high(context: Context) -> Iterator[Uncertified]:
    """The certificates for low voltage whose holders are told to work at high voltage, and have no other."""
    every = context.report.personnel_certificates
    high = {
        text_of(one.name) for one in every if "高压" in text_of(one.category) or "高压" in text_of(one.kind)
    }
    for one in every:
        if one.name is None or one.category is None or text_of(one.name) in high:
            continue
        if "低压" not in text_of(one.category):
            continue
        posts = context.mentions.statements(HighVoltagePost, one.name)
        if posts:
            yield Uncertified(one, one.name, posts[0].words)
