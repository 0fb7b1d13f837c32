"""A pack's document clause by clause: what checks it, or why nothing does (`hegui rules gaps`)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Literal, NamedTuple, TypeVar

from checks.packs.models import Account, Content, Pack, PackParameter

T = TypeVar("T")
State = Literal["checked", "asked", "apart", "open", "heading"]
"""`checked` by codes; `asked`: looked for in the report, a person decides; `apart` from what a report shows;
`open`: nothing does so far; `heading`: its clauses follow."""


class Line(NamedTuple):
    """A clause with all that the pack makes of it and of its letters."""

    account: Account
    state: State
    codes: tuple[str, ...] = ()
    contents: tuple[Content, ...] = ()
    parameters: tuple[PackParameter, ...] = ()


class Elsewhere(NamedTuple):
    """A clause of another document that the pack cites for codes."""

    document: str
    clause: str
    codes: tuple[str, ...]


def lines(pack: Pack) -> list[Line]:
    """The clauses of a pack's document in its order."""
    clauses = [account.clause for account in pack.accounts]
    codes: dict[str, dict[str, None]] = {}
    for code, entries in pack.clauses.items():
        for entry in entries:
            if entry.document in (None, pack.document) and (at := holding(entry.clause, clauses)):
                codes.setdefault(at, {})[code] = None
    for table in pack.time_tables:
        if table.document == pack.document and (at := holding(table.clause, clauses)):
            codes.setdefault(at, {})["TIME001"] = None
    contents = _by_clause(((one.clause, one) for one in pack.contents if one.document is None), clauses)
    numbers = _by_clause(
        ((one.clause, one) for one in pack.parameters if one.clause and one.document is None), clauses
    )
    found = []
    for account in pack.accounts:
        at = account.clause
        own = tuple(sorted({*account.codes, *codes.get(at, ())}))
        asked, set_here = tuple(contents.get(at, ())), tuple(numbers.get(at, ()))
        state = _state(account, own, asked, clauses)
        found.append(Line(account, state, own, asked, set_here))
    return found


def elsewhere(pack: Pack) -> list[Elsewhere]:
    """The clauses of other documents that a pack cites, by document."""
    found: dict[tuple[str, str], dict[str, None]] = {}
    for code, entries in pack.clauses.items():
        for entry in entries:
            if entry.document not in (None, pack.document):
                found.setdefault((str(entry.document), entry.clause), {})[code] = None
    return [Elsewhere(document, clause, tuple(codes)) for (document, clause), codes in sorted(found.items())]


def unaccounted(pack: Pack) -> list[str]:
    """Clauses of its document that a pack cites and does not account for."""
    clauses = [account.clause for account in pack.accounts]
    return sorted({clause for clause in _cited(pack) if holding(clause, clauses) is None})


def _cited(pack: Pack) -> Iterator[str]:
    for entries in pack.clauses.values():
        yield from (entry.clause for entry in entries if entry.document in (None, pack.document))
    yield from (one.clause for one in pack.contents if one.document is None)
    yield from (one.clause for one in pack.parameters if one.clause and one.document is None)


def holding(cited: str, clauses: Iterable[str]) -> str | None:
    """The clause that a cited one is or is a letter, item or table of: the longest.

    >>> holding("6.5.1 a)", ["6.5", "6.5.1"]), holding("6.5.11", ["6.5.1"]), holding("附件 表1", ["附件"])
    ('6.5.1', None, '附件')
    """
    held = [one for one in clauses if cited == one or cited.startswith(f"{one} ")]
    return max(held, key=len, default=None)


def _by_clause(pairs: Iterable[tuple[str | None, T]], clauses: list[str]) -> dict[str, list[T]]:
    found: dict[str, list[T]] = {}
    for clause, one in pairs:
        if clause and (at := holding(clause, clauses)):
            found.setdefault(at, []).append(one)
    return found


def _state(
    account: Account, codes: tuple[str, ...], contents: tuple[Content, ...], clauses: list[str]
) -> State:
    if codes:
        return "checked"
    if contents:
        return "asked"
    if account.apart is not None:
        return "apart"
    below = f"{account.clause}."
    return "heading" if any(one.startswith(below) for one in clauses) else "open"
