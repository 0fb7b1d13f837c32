"""Which element of the main part each character of a Word file's text comes from, where that is asked for.

What stands in another part (a header, a footnote) comes from where the main part points to it.
"""

from __future__ import annotations

from collections.abc import Iterable

from ingest.drafts import Draft
from ingest.word.package import Element, W, value
from ingest.word.runs.inline import Inline, spaced
from ingest.word.story import Story
from ingest.word.styles import Look
from ingest.wording.characters import seen_places

_T, _P, _SECTION = W + "t", W + "p", W + "sectPr"
_REFERENCES = {
    W + "footnoteReference": "footnotes",
    W + "endnoteReference": "endnotes",
    W + "commentReference": "comments",
}


class Trace:
    """The elements of the main part by their place, and the references in it to notes."""

    def __init__(self) -> None:
        self._places: dict[Element, int] = {}
        self._references: dict[tuple[str, str], Element] = {}
        self._first: dict[Element, Element] = {}

    def begin(self, root: Element) -> None:
        """Counts the elements of the main part."""
        paragraph: Element | None = None
        for place, element in enumerate(root.iter(), 1):
            self._places[element] = place
            kind = _REFERENCES.get(element.tag)
            if kind is not None:
                self._references.setdefault((kind, value(element, "id") or ""), element)
            elif element.tag == _P:
                paragraph = element if paragraph is None else paragraph
            elif element.tag == _SECTION and paragraph is not None:
                self._first[element], paragraph = paragraph, None

    def reference(self, kind: str, name: str) -> Element | None:
        """Where the main part refers to a note of a kind of part."""
        return self._references.get((kind, name))

    def first_of(self, section: Element) -> Element | None:
        """The first paragraph of the section that a `w:sectPr` ends."""
        return self._first.get(section)

    def inline(self, story: Story, look: Look, number: str, held: list[Element]) -> Inline:
        """What stands in the elements of a paragraph; its automatic number comes from the first of them."""
        inline = _Traced(story, look, number)
        for element in held:
            inline.begun.append((len(inline.lines) - 1, 0 if element is held[0] else inline.length, element))
            inline.walk(element)
        for at, line in enumerate(inline.lines):
            line.sources = self._sources([each[1:] for each in inline.begun if each[0] == at], len(line.text))
        return inline

    def hang(self, drafts: Iterable[Draft], element: Element | None, *, every: bool = False) -> None:
        """Lets texts that come from no element, or all of them, come from one (in place)."""
        source = 0 if element is None else self._places.get(element, 0), 0
        for draft in drafts:
            for segment in (*draft.segments, *(each for cell in draft.cells for each in cell.segments)):
                if every or segment.sources is None:
                    segment.sources = [source] * len(segment.text)

    def _sources(self, begun: list[tuple[int, Element]], length: int) -> list[tuple[int, int]]:
        """The sources of a line, given where in it elements began to write."""
        sources = [(0, 0)] * length
        ends = [*(start for start, _ in begun[1:]), length]
        for (start, element), end in zip(begun, ends, strict=bool(begun)):
            if end > start and (place := self._places.get(element, 0)):
                offsets = _offsets(element, end - start) if element.tag == _T else [0] * (end - start)
                sources[start:end] = [(place, offset) for offset in offsets]
        return sources


class _Traced(Inline):
    """An `Inline` that knows at which line and character each element began to write."""

    __slots__ = ("begun",)

    def __init__(self, story: Story, base: Look, prefix: str) -> None:
        super().__init__(story, base, prefix)
        self.begun: list[tuple[int, int, Element]] = []

    @property
    def length(self) -> int:
        """How long the line is that is written now."""
        return len(self.lines[-1].text)

    def walk(self, elements: Iterable[Element]) -> Inline:
        """As `Inline.walk`, one element at a time."""
        for child in elements:
            self.begun.append((len(self.lines) - 1, self.length, child))
            super().walk((child,))
        return self


def _offsets(element: Element, count: int) -> list[int]:
    """For each of the characters that a `w:t` wrote the one of its text that it stands for."""
    text = element.text or ""
    bare = spaced(element, text)
    before = text.find(bare) if bare else 0
    found = [before + at for at in seen_places(bare)]
    return [found[min(at, len(found) - 1)] if found else 0 for at in range(count)]
