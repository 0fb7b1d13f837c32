"""Sentences that nothing was found against, in the row or under the heading of a nonconformity on the same
matter."""

from __future__ import annotations

from collections.abc import Iterator

from checks.context import Context
from schemas.leaf import Leaf
from schemas.report import Nonconformity
from schemas.result import Finding
from schemas.statements.conclusions import CleanMatter, CleanSection
from schemas.statements.nonconformities import ListedNonconformity

_SECTIONS = 3
"""In so many other sections one such sentence says it of the whole department."""


def of_department(context: Context) -> Iterator[Finding]:
    """The sentence that closes a department's section with nothing against it, where others' sections have
    one each, and a nonconformity was raised against the department."""
    sections: dict[tuple[str, ...], list[Leaf[str]]] = {}
    for section in context.mentions.statements(CleanSection):
        sections.setdefault(section.headings, []).append(section.place)
    alone = {heads: places[0] for heads, places in sections.items() if len(places) == 1}
    if len(alone) <= _SECTIONS or len(alone) < len(sections):
        return
    for entry in context.mentions.statements(ListedNonconformity):
        own = [place for heads, place in alone.items() if entry.department and entry.department in heads]
        if len(own) == 1 and entry.words:
            yield _finding(context, own[0], entry.department, entry.item)


def denied(context: Context) -> Iterator[Finding]:
    """The sentences on a matter with nothing against it, though a nonconformity on it is told beside it."""
    for matter in context.mentions.statements(CleanMatter):
        yield _finding(context, matter.place, matter.words, matter.item, matter.doubt)


def _finding(context: Context, place: Leaf[str], what: str, item: Nonconformity, doubt: str = "") -> Finding:
    return context.finding(
        place,
        *(leaf for leaf in (item.description,) if leaf is not None),
        identity=f"none/{item.number}",
        variant="denied",
        values=[item.number],
        doubt=doubt,
        what=what,
        number=item.number or "",
    )
