"""Who is told to do some work, with a certificate for other work beside it: in one sentence or row."""

from __future__ import annotations

from collections.abc import Iterator

from checks.context import Context
from checks.general.registry import question
from schemas.result import Finding
from schemas.statements.people.certificates import CertifiedWork
from schemas.statements.times.days import Day


@question("PER002")
def other_work(context: Context, _told: list[Day]) -> Iterator[Finding]:
    """A part that tells work and certificates, of which none is for any of that work."""
    for part in context.mentions.statements(CertifiedWork):
        if any(kind in part.certificates for kind in part.required):
            continue
        word = next(iter(part.certificates.values()))
        yield context.finding(
            part.place,
            identity=f"{part.work}/{word}",
            values=[part.work, word],
            variant="beside",
            actual=word,
            work=part.work_words,
            category=word,
        )
