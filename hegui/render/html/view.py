"""What all parts of the page know: the answer, the document, its pictures, and where each finding shows."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from hegui.render import Source
from hegui.render.html.crops import Crops
from hegui.render.html.passages import Passage, Passages
from hegui.render.html.places import Shot, shots, spans
from hegui.render.page import place
from hegui.render.web import said
from hegui.review.numbers import in_order
from hegui.wording import text
from ingest.containers.pictures import Picture
from schemas.document import Document
from schemas.leaf import Evidence
from schemas.result import Finding, Judgement


class Shown(NamedTuple):
    """A finding, what is shown of its places, and where it comes in the order of places (from 0)."""

    finding: Finding
    shots: list[Shot]
    at: int

    @property
    def number(self) -> int:
        """The finding's number."""
        return self.finding.number


class View(NamedTuple):
    """All that is on the page, the findings by number. `text` is null where the document has pages."""

    judgement: Judgement
    document: Document
    lang: str
    findings: list[Shown]
    by_fingerprint: dict[str, Finding]
    pictures: dict[int, Picture]
    text: Passages | None
    crops: Crops

    def word(self, key: str, **fill: object) -> str:
        """Words of the page, harmless."""
        return said(text("review", key, self.lang, **fill))

    def link(self, evidence: Evidence, span: tuple[int, int] = (-1, -1), inner: str | None = None) -> str:
        """A link to where a fragment stands; `inner` is HTML (default: page and line)."""
        stated = said(place(evidence, self.lang)) if inner is None else inner
        if self.text is None:
            box = "" if evidence.bbox is None else " ".join(f"{edge:.1f}" for edge in evidence.bbox)
            return f'<a class="at" href="#pane" data-at="{evidence.page or 1} {box}">{stated}</a>'
        start = span[0] if span[0] >= 0 else self._line_start(evidence.line)
        unit = None if start is None else self.text.unit_at(start)
        return stated if unit is None else f'<a class="at" href="#t{unit}">{stated}</a>'

    def _line_start(self, number: int) -> int | None:
        return None if self.text is None else self.text.line_starts.get(number)


def view_of(source: Source, lang: str, pictures: dict[int, Picture]) -> View:
    """What the page of an answer shows."""
    judgement, document = source.judgement, source.document
    ordered = in_order(judgement.findings)
    by_place = {one.number: at for at, one in enumerate(sorted(ordered, key=_first_place))}
    found = [Shown(one, shots(one, document), by_place[one.number]) for one in ordered]
    passages = None if document.sheets else Passages(document, lang, _passages(found, document))
    by_fingerprint = {one.fingerprint: one for one in judgement.findings}
    return View(judgement, document, lang, found, by_fingerprint, pictures, passages, Crops(document))


def _first_place(finding: Finding) -> tuple[int, int]:
    """Where a finding begins in the document; what has no place comes first."""
    return min(((one.page or 0, one.line) for one in finding.evidence), default=(0, 0))


def _passages(found: list[Shown], document: Document) -> Iterator[Passage]:
    lines = {line.number: (line.start, line.end) for line in reversed(document.lines)}
    for one in found:
        for shot, (start, end), part in spans(one.shots, lines):
            yield Passage(start, end, f"{one.number}.{shot}", one.finding.severity, part)
