"""The text of a page that is level throughout: by stretches of characters side by side.

Nearly all pages are of this kind, and a stretch costs little more than a single character.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterator
from dataclasses import dataclass, field
from operator import itemgetter, sub

from ingest.layout.page import Glyph, Ink, Run
from ingest.pdf.text.characters import ABOVE, BELOW_ABOVE, ORDINARY, Characters, Pen, TextObjects, symbol
from schemas import patterns

_STRETCH = patterns.compile(
    r"[^\s\x00\uf000-\uf0ff]{1,9999}(?: [^\s\x00\uf000-\uf0ff]{1,9999}){0,9999}"
    r"|[\uf000-\uf0ff]|[^\S\r\n\t\x0b\x0c\u2028\u2029]"
)
"""Words with single spaces between them, a character of a symbol font, or a space."""

_CHANGED = patterns.compile(f"[{''.join(map(chr, sorted(ORDINARY)))}]")
_CLOSE, _CLOSEST = 0.08, 1.0
_WIDEST_SPACE = 0.7
_Look = tuple[float, float, float, int, str | None]
"""Top, bottom, base line, ink, symbol font."""


@dataclass(slots=True)
class Level:
    """A page's text as it is written, edges of its characters by index, base lines by text object; `looks`
    tells at which characters it changes how the text looks, in order."""

    written: str
    lefts: array[float]
    rights: array[float]
    bases: dict[int, float]
    objects: TextObjects
    looks: list[tuple[int, _Look]] = field(init=False)

    def __post_init__(self) -> None:
        self.looks = list(self._looks())

    def look(self, item: int) -> _Look:
        """How a text object looks."""
        return _look(self.objects.pens[item], self.bases[item])

    def _looks(self) -> Iterator[tuple[int, _Look]]:
        objects = self.objects
        last: Pen | None = None
        level = 0.0
        shown: _Look | None = None
        stated = zip(objects.first.values(), objects.pens.values(), self.bases.values(), strict=True)
        for at, pen, base in sorted(stated, key=itemgetter(0)):
            if pen is not last or base != level:
                last, level, look = pen, base, _look(pen, base)
                if look != shown:
                    shown = look
                    yield at, look

    def characters(self) -> Characters:
        """The same, one by one."""
        none: _Look = (0.0, 0.0, 0.0, 0, None)
        each = [self.look(owner) if owner is not None else none for owner in self.objects.of]
        tops, bottoms, bases, _, _ = (list(side) for side in zip(*each, strict=True))
        sides = self.lefts.tolist(), tops, self.rights.tolist(), bottoms, bases
        made = Characters(list(self.written), *sides, [None] * len(each), self.objects)
        made.put_right(self.written)
        return made

    def runs(self) -> list[Ink]:
        """What stands on the page: stretches of one height and ink without gaps, and single characters."""
        made: list[Ink] = []
        new = tuple.__new__
        text = self._spaced()
        cuts = self._cuts()
        edges = lefts, rights = self.lefts, self.rights
        changes = iter(self.looks)
        end_of_all = len(text) + 1, (0.0, 0.0, 0.0, 0, None)
        cut, (change, following) = next(cuts), next(changes, end_of_all)
        top, bottom, base, ink, font = following
        for match in _STRETCH.finditer(text):
            start, end = match.span()
            while start < end:
                while change <= start:
                    top, bottom, base, ink, font = following
                    change, following = next(changes, end_of_all)
                while cut <= start:
                    cut = next(cuts)
                stop = cut if cut < end else end
                stop = _without_spaces(text, start, change if change < stop else stop)
                if stop - start > 1 and font is None:
                    run = (text[start:stop], lefts[start], top, rights[stop - 1], bottom, base)
                    made.append(new(Run, (*run, None, 1.0, ink, edges, start)))
                else:
                    for at in range(start, stop):
                        character, state = symbol(text[at], font)
                        box = lefts[at], top, rights[at], bottom
                        made.append(new(Glyph, (character, *box, base, state, 1.0, ink, "")))
                start = stop
        return made

    def _spaced(self) -> str:
        """The text with hyphens and radicals put right, and line breaks for spaces that are only gaps."""
        text = self.written
        if _CHANGED.search(text):
            text = text.translate(ORDINARY)
        of, pieces, start = self.objects.of, [], 0
        at = text.find(" ")
        while at >= 0:
            if of[at] is None:
                pieces.append(text[start:at])
                start = at + 1
            at = text.find(" ", at + 1)
        return "\n".join([*pieces, text[start:]])

    def _cuts(self) -> Iterator[int]:
        """The characters that a gap lies before, or an overlap, and those at the sides of a wide space; then
        none."""
        smallest = min([pen.size for pen in self.objects.kinds], default=0.0)
        close = min(_CLOSE * smallest, _CLOSEST)
        gaps = map(sub, self.lefts[1:], self.rights)
        far = -close
        found = [at for at, gap in enumerate(gaps, 1) if not far <= gap <= close]
        widest = _WIDEST_SPACE * smallest
        at = self.written.find(" ")
        while at >= 0:
            if self.rights[at] - self.lefts[at] > widest:
                found += (at, at + 1)
            at = self.written.find(" ", at + 1)
        yield from sorted(found)
        yield len(self.written) + 1


def _look(pen: Pen, base: float) -> _Look:
    up = ABOVE * pen.size
    return base - up, base + BELOW_ABOVE * up, base, pen.ink, pen.symbols


def _without_spaces(text: str, start: int, stop: int) -> int:
    """Where a stretch ends that has no space at its sides, or is one."""
    if stop - start > 1:
        if text[start] == " ":
            return start + 1
        if text[stop - 1] == " ":
            return stop - 1
    return stop
