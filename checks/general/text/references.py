"""References to an annex, table or chapter beyond the last, or to a chapter on something else."""

from __future__ import annotations

from collections.abc import Iterator

from checks.context import Context
from checks.general.registry import question
from schemas.result import Finding
from schemas.statements.papers.documents import ChapterReference, PartReference
from schemas.statements.times.days import Day


@question("TXT003")
def beyond(context: Context, _told: list[Day]) -> Iterator[Finding]:
    """A number above the last of its kind, where those that the report has count on from one."""
    for reference in context.mentions.statements(PartReference):
        if reference.number > reference.last:
            yield _wrong(context, reference, "missing")


@question("TXT003")
def another_chapter(context: Context, _told: list[Day]) -> Iterator[Finding]:
    """A chapter that has no word of what a reference to it is on, and another has that in its heading."""
    for reference in context.mentions.statements(ChapterReference):
        if not reference.on_topic:
            yield _wrong(context, reference, "chapter", reference.title, reference.right)


def _wrong(
    context: Context,
    reference: PartReference | ChapterReference,
    variant: str,
    own: str = "",
    right: str = "",
) -> Finding:
    target = str(reference.place.value)
    return context.finding(
        reference.place, identity=target, variant=variant, target=target, own=own, right=right
    )
