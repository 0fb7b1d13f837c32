"""Where in the main part of a Word file a comment begins and ends, down to the character of a run.

A run is split with its properties where the words begin or end within it. What Word does not let be split (a
plain content control, a simple field, a formula, a text box, ruby) is marked as a whole, and what stands in a
text box where the box hangs: no comment can be in one.
"""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from typing import NamedTuple

from hegui.render.word.xml import NAMES, Piece, characters, places, prefixed, woven
from ingest.word.package import Element, W, value

_P, _R, _T, _SDT, _CONTENT = (W + name for name in ("p", "r", "t", "sdt", "sdtContent"))
_LOOK, _PROPERTIES, _FIELD = W + "rPr", W + "pPr", W + "fldChar"
_OPEN = {
    W + name for name in ("hyperlink", "ins", "moveTo", "smartTag", "customXml", "dir", "bdo", "sdtContent")
}
_WHOLE = {
    *(
        W + name
        for name in ("text", "date", "dropDownList", "comboBox", "picture", "dataBinding", "equation")
    ),
    "{http://schemas.microsoft.com/office/word/2010/wordml}checkbox",
}
"""What makes a content control one that is filled as a whole."""

_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_REFERENCE = '<w:r{names}><w:rPr><w:sz w:val="16"/></w:rPr><w:commentReference w:id="{id}"/></w:r>'


class Spot(NamedTuple):
    """A place in the bytes; `before` closes and `after` opens again what is split there."""

    at: int
    before: bytes = b""
    after: bytes = b""
    skip: int = 0


class Range(NamedTuple):
    """What a comment is about: two spots, and the paragraph of the first."""

    first: Spot
    last: Spot
    paragraph: Element


class Marker:
    """The main part of a Word file: its bytes in UTF-8, and its root without comments and instructions."""

    def __init__(self, data: bytes, root: Element, *, strict: bool) -> None:
        self._data = data
        self._namespace = NAMES[strict]
        self._elements = list(root.iter())
        self._places = dict(zip(self._elements, places(data), strict=True))
        self._characters: dict[Element, array[int] | None] = {}

    def range(self, sources: Sequence[tuple[int, int]]) -> Range | None:
        """The range of characters that come from these elements (`Document.sources`), as far as one comment
        may reach: within a cell or text. Null where they stand in no paragraph."""
        if not sources:
            return None
        element = self._elements[sources[0][0] - 1]
        paragraph = _paragraph(element)
        if paragraph is None:
            return None
        begin = sources[0][0]
        reached = {number: offset for number, offset in sources if number >= begin}
        home = paragraph.getparent()
        for number in sorted(reached, reverse=True):
            last = self._elements[number - 1]
            end = _paragraph(last)
            if end is not None and end.getparent() is home:
                break
        first = self._spot(element, paragraph, sources[0][1], behind=False)
        assert end is not None
        behind = self._spot(last, end, reached[number] + 1, behind=True)
        return Range(first, behind if behind.at >= first.at else first, paragraph)

    def point(self, sources: Sequence[tuple[int, int]]) -> Range | None:
        """The beginning of the paragraph in which the first of these elements stands, or of the first of all
        paragraphs; null where there is none."""
        wanted = (self._elements[number - 1] for number, _ in sources)
        found = (_paragraph(element) for element in (*wanted, *self._elements))
        paragraph = next((each for each in found if each is not None), None)
        if paragraph is None:
            return None
        spot = self._spot(paragraph, paragraph, 0, behind=False)
        return Range(spot, spot, paragraph)

    def marked(self, ranges: Sequence[tuple[int, Range]]) -> bytes:
        """The part with comments marked: their identifiers and ranges, in the order of what they mark."""
        pieces: list[Piece] = []
        for identifier, (first, last, paragraph) in ranges:
            name = self._places[paragraph].name
            names = prefixed(name, b"w", self._namespace)
            start = f'<w:commentRangeStart{names} w:id="{identifier}"/>'.encode()
            end = f'<w:commentRangeEnd{names} w:id="{identifier}"/>'
            end += _REFERENCE.format(names=names, id=identifier)
            if first.at == last.at:
                pieces.append(_piece(first, 2, start + end.encode()))
            else:
                pieces += (_piece(first, 2, start), _piece(last, 1, end.encode()))
        return woven(self._data, pieces)

    def _spot(self, element: Element, paragraph: Element, offset: int, *, behind: bool) -> Spot:
        """Before or behind a character of an element in a paragraph."""
        if element is paragraph:
            return self._inside(paragraph, behind=behind)
        chain = [element]
        for above in element.iterancestors():
            if above is paragraph:
                break
            chain.append(above)
        node = next(each for each in reversed(chain) if not _is_open(each) or each is element)
        if node.tag == _T and node is element:
            return self._in_text(node, offset, behind=behind)
        if node.tag == _FIELD and (other := _other_end(node, paragraph, behind=behind)) is not None:
            return self._spot(other, paragraph, 0, behind=behind)
        return self._beside(node, behind=behind)

    def _inside(self, paragraph: Element, *, behind: bool) -> Spot:
        """At the beginning or end of a paragraph, behind its properties."""
        place = self._places[paragraph]
        if place.opened == place.end:
            return Spot(place.end - 2, b">", b"</" + place.name + b">", skip=2)
        if behind:
            return Spot(place.closes)
        first = next(iter(paragraph), None)
        if first is not None and first.tag == _PROPERTIES:
            return Spot(self._places[first].end)
        return Spot(place.opened)

    def _beside(self, node: Element, *, behind: bool) -> Spot:
        """Before or behind an element of a paragraph; within a run it is split there."""
        run = node.getparent()
        assert run is not None
        place = self._places[node]
        if run.tag != _R:
            return Spot(place.end if behind else place.start)
        children = [child for child in run if child.tag != _LOOK]
        if node is children[-1 if behind else 0]:
            return self._beside(run, behind=behind)
        return Spot(place.end if behind else place.start, *self._split(run))

    def _in_text(self, node: Element, offset: int, *, behind: bool) -> Spot:
        """Before a character of a `w:t`, which is split there; where it cannot be, beside it."""
        text = node.text or ""
        if not 0 < offset < len(text):
            return self._beside(node, behind=offset > 0)
        place = self._places[node]
        tag = self._data[place.start : place.opened]
        if node.get(_SPACE) != "preserve":  # what is white at an edge would go
            offset = len(text[:offset].rstrip())
            if text[offset].isspace():
                if not offset or text[-1].isspace() or node.get(_SPACE):
                    return self._beside(node, behind=behind)
                tag = tag[:-1] + b' xml:space="preserve">'
        at = self._character(node, offset)
        if at is None:
            return self._beside(node, behind=behind)
        run = node.getparent()
        assert run is not None
        before, after = self._split(run)
        return Spot(at, b"</" + place.name + b">" + before, after + tag)

    def _character(self, node: Element, offset: int) -> int | None:
        """Where a character of a `w:t` stands in the bytes, where that can be told."""
        if node not in self._characters:
            self._characters[node] = characters(self._data, self._places[node])
        found = self._characters[node]
        return found[offset] if found is not None and offset < len(found) else None

    def _split(self, run: Element) -> tuple[bytes, bytes]:
        """What closes a run, and what begins another one that looks like it."""
        place = self._places[run]
        look = next((self._places[child] for child in run if child.tag == _LOOK), None)
        properties = b"" if look is None else self._data[look.start : look.end]
        return b"</" + place.name + b">", self._data[place.start : place.opened] + properties


def _piece(spot: Spot, rank: int, content: bytes) -> Piece:
    return Piece(spot.at, rank, content, spot.before, spot.after, spot.skip)


def _paragraph(element: Element) -> Element | None:
    """The outermost paragraph around an element, or the element itself."""
    found = element if element.tag == _P else None
    for above in element.iterancestors(_P):
        found = above
    return found


def _other_end(mark: Element, paragraph: Element, *, behind: bool) -> Element | None:
    """The end of the field that a mark begins, or before it the beginning of the one that it ends: in a
    field's code no comment can be. Null where it is the other end, or that stands in another paragraph."""
    if value(mark, "fldCharType") != ("begin" if behind else "end"):
        return None
    open_: list[Element] = []
    for each in paragraph.iter(_FIELD):
        kind = value(each, "fldCharType")
        if kind == "begin":
            open_.append(each)
        elif kind == "end" and open_:
            begin = open_.pop()
            if mark in (begin, each):
                return each if behind else begin
    return None


def _is_open(element: Element) -> bool:
    """Whether a comment may begin or end within an element of a paragraph."""
    if element.tag == _SDT:
        stated = next((child for child in element if child.tag == W + "sdtPr"), ())
        return not any(each.tag in _WHOLE for each in stated)
    return element.tag in _OPEN or element.tag == _R
