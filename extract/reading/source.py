"""`Source`: a document as the extractors see it: its text, and the one way to make a leaf with evidence."""

from __future__ import annotations

import re
from typing import Any, TypeVar

from extract.reading.normalization import (
    abbreviations,
    auditor_lead_ins,
    brackets,
    bullets,
    day_month_year,
    ocr_repair,
)
from schemas import patterns
from schemas.document import Document, Fragment
from schemas.report import Evidence, Leaf, Mention
from schemas.sections import Sections

T = TypeVar("T")

_STOP = patterns.compile(r"[，；。;！？!?\n\t]")
_SENTENCE = patterns.compile(r"[。！？!?\n\t]")
_SHORT, _LONGEST = 16, 60


class Source:
    """A document being read. All offsets are into `text`, half open. `reading.normalization` puts it
    right: on recognised pages it has characters that `document.text` does not have (`ocr_repair`), blanks for
    what is no part of what is told (`auditor_lead_ins`), line ends between items (`bullets`), colons behind
    labels in brackets (`bracketed_labels`), round brackets about notes (`brackets`), words for abbreviations
    that it explains (`abbreviations`), and the year before days that are written with the day first
    (`day_month_year`)."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self._cleared = ocr_repair.cleared(document)
        parted = brackets.rounded(
            brackets.labels_opened(auditor_lead_ins.untagged(bullets.parted(self._cleared)))
        )
        self.text = day_month_year.turned(abbreviations.spelled_out(parted))
        self._blurred = self._cleared is not document.text
        self._clauses: dict[tuple[int, int], Evidence] = {}
        self._sections = None if document.pages else Sections(document)

    def leaf(
        self, value: T | None, start: int, end: int, *, confidence: float = 1.0, raw: str | None = None
    ) -> Leaf[T]:
        """A leaf for what stands at `start:end`; `raw` defaults to that text with white space folded.

        The confidence is lowered to that of the lines (recognised pages)."""
        start, end = self._trim(start, end)
        fragments = self.document.evidence(start, end)
        if not fragments:
            raise ValueError(f"no line at {start}:{end}")
        evidence = self._evidence(fragments, start)
        written = " ".join(self.document.text[start:end].split()) if raw is None else raw
        if self._blurred and ocr_repair.is_doubted(self.document.text[start:end], self._cleared[start:end]):
            confidence = min(confidence, ocr_repair.CONFIDENCE)
        for fragment in fragments:
            confidence = min(confidence, fragment.confidence)
        leaf: Leaf[T] = Leaf(value=value, raw=written, evidence=evidence, confidence=round(confidence, 2))
        leaf._start, leaf._end = start, end
        return leaf

    def mention(self, value: T | None, start: int, end: int) -> Mention[T]:
        """Another place of a fact, to be appended to its leaf's `mentions`."""
        leaf = self.leaf(value, start, end)
        made = Mention(value=leaf.value, raw=leaf.raw, evidence=leaf.evidence)
        made._start, made._end = leaf.span
        return made

    def written(self, start: int, end: int) -> str:
        """What stands at `start:end` with the brackets and words that it has in the document."""
        return self._cleared[start:end]

    def clause(self, place: Leaf[Any] | Mention[Any]) -> Evidence:
        """The clause around a short value, up to the next stops; the place itself where that is a long one.

        A title in 《》 stands for itself."""
        start, end = place.span
        if start < 0 or end - start > _SHORT:
            return place.evidence
        if (start, end) not in self._clauses:
            self._clauses[start, end] = self._clause(start, end) or place.evidence
        return self._clauses[start, end]

    def _clause(self, start: int, end: int) -> Evidence | None:
        text = self.text
        low, high = max(start - _LONGEST, 0), min(end + _LONGEST, len(text))
        low = max((stop.end() for stop in _STOP.finditer(text, low, start)), default=low)
        stop = _STOP.search(text, end, high)
        high = stop.start() if stop else high
        titled = text.rfind("《", low, start) > text.rfind("》", low, start)
        if titled or high - low > _LONGEST:
            return None
        start, end = self._trim(low, high)
        return self._evidence(self.document.evidence(start, end), start)

    def around(self, place: Leaf[Any] | Mention[Any]) -> tuple[str, str]:
        """The words before and after a place in its sentence, each of so many characters at most."""
        start, end = place.span
        if start < 0:
            return "", ""
        low, high = max(start - _LONGEST, 0), min(end + _LONGEST, len(self.text))
        low = max((stop.end() for stop in _SENTENCE.finditer(self.text, low, start)), default=low)
        stop = _SENTENCE.search(self.text, end, high)
        return self.text[low:start], self.text[end : stop.start() if stop else high]

    def lists(self, title: str) -> bool:
        """Whether a title stands anywhere as an item of a list: alone between marks, 中华人民共和国 aside."""
        item = rf"(?:^|[\n\t、；;\d.）)|：:])\s?(?:中华人民共和国)?{re.escape(title)}\s?(?=[\n\t、；;（(|]|$)"
        return title in self.text and re.search(item, self.text) is not None

    def _evidence(self, fragments: tuple[Fragment, ...], start: int) -> Evidence:
        """The fragments of what begins at `start`."""
        first = _place(fragments[0])
        if self._sections is not None:
            first.section = self._sections.at(start)
        if len(fragments) > 1:
            first._more = tuple(map(_place, fragments[1:]))
        return first

    def _trim(self, start: int, end: int) -> tuple[int, int]:
        while start < end and self.text[start].isspace():
            start += 1
        while end > start and self.text[end - 1].isspace():
            end -= 1
        return start, end


def _place(fragment: Fragment) -> Evidence:
    return Evidence(page=fragment.page, line=fragment.line, text=fragment.text, bbox=fragment.bbox)
