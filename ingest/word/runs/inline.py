"""The text of a Word paragraph: its runs in order, as it reads with all tracked changes accepted.

What is anchored in it (text boxes, pictures) is collected beside it, and so is what nobody sees.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Literal, NamedTuple

from ingest.word.package import DGM, MC, W14, WP, A, Element, M, R, V, W, alternative, is_on, value
from ingest.word.runs.drawn_fields import drawn
from ingest.word.runs.maths import linear
from ingest.word.story import Place, Story
from ingest.word.styles import PLAIN, Look
from ingest.wording.characters import seen
from ingest.wording.marks import CHARACTER, find_marks
from ingest.wording.symbols import box_state, ordinary, symbol_font
from schemas.document import MarkState

SKIPPED = {
    W + name
    for name in (
        "delText", "delInstrText", "pPr", "sdtPr", "sdtEndPr", "smartTagPr", "rt", "customXmlPr",
        "annotationRef", "footnoteRef", "endnoteRef", "proofErr", "bookmarkStart", "bookmarkEnd",
        "softHyphen", "lastRenderedPageBreak", "commentReference",
    )
}  # fmt: skip
_CONTROL, _CONTENT, _CHECKBOX = W + "sdtPr", W + "sdtContent", W14 + "checkbox"
_CHECKED, _CHECKED_VALUE = W14 + "checked", W14 + "val"
_SYMEX = "{http://schemas.microsoft.com/office/word/2015/wordml/symex}"
_PAGE_FIELDS = {"PAGE", "NUMPAGES", "SECTIONPAGES"}


@dataclass(slots=True)
class Stretch:
    """A line of a paragraph (up to a line break) with its marks as (offset, state, raw).

    `paged`: a field in it gives the number of the page, or of all pages; `sources` as in `Segment`."""

    text: str = ""
    marks: list[tuple[int, MarkState, str]] = field(default_factory=list)
    paged: bool = False
    sources: list[tuple[int, int]] | None = None

    def add(self, text: str) -> None:
        """Appends text."""
        self.text += text

    def mark(self, state: MarkState, raw: str) -> None:
        """Appends a check mark."""
        self.marks.append((len(self.text), state, raw))
        self.text += CHARACTER[state]


class Anchored(NamedTuple):
    """What hangs on a paragraph: a text box, picture (`size` in points as shown), drawn text or diagram."""

    kind: Literal["box", "picture", "watermark", "diagram"]
    element: Element
    relation: str = ""
    size: tuple[float, float] | None = None
    text: str = ""


class Inline:
    """Collects the lines of one paragraph, what is anchored in it, and its hidden text."""

    __slots__ = (
        "_base", "_caps", "_font", "_now", "_plain", "_size", "_story", "_unseen",
        "anchored", "hidden", "lines",
    )  # fmt: skip

    def __init__(self, story: Story, base: Look = PLAIN, prefix: str = "") -> None:
        self.lines = [Stretch(prefix)]
        self.anchored: list[Anchored] = []
        self.hidden: list[str] = []
        self._story = story
        self._base = base
        self._now = PLAIN
        self._plain = True
        self._font: str | None = None
        self._unseen = self._caps = False
        self._size: tuple[float, float] | None = None

    def walk(self, elements: Iterable[Element]) -> Inline:
        """Takes in elements (the children of one) and what stands below them, in order."""
        for child in elements:
            tag = child.tag
            handler = _HANDLERS.get(tag)
            if handler is not None:
                handler(self, child)
            elif tag not in SKIPPED and isinstance(tag, str):
                self.walk(child)
        return self

    def run(self, element: Element) -> None:
        """A run: its look says whether it is seen, and its font may make its characters symbols."""
        if self._now is not self._base:
            self._look(self._base)
        self.walk(element)
        if self._now is not self._base:
            self._look(self._base)

    def properties(self, element: Element) -> None:
        """The properties of a run, which stand first in it."""
        look = self._story.styles.look(element, self._base)
        if look is not self._base:
            self._look(look)

    def _look(self, look: Look) -> None:
        self._now = look
        self._plain = look is PLAIN
        if self._plain:
            self._font, self._unseen, self._caps = None, False, False
            return
        self._font, self._caps = look.symbol, look.caps
        self._unseen = look.unseen(shaded=self._story.shaded)

    def text(self, element: Element) -> None:
        """The characters of a `w:t`."""
        written = element.text
        if not written or self._story.muted:
            return
        if written[0] <= " " or written[-1] <= " ":
            written = spaced(element, written)
        written = seen(written)
        if self._plain:
            self.lines[-1].text += written
        else:
            self._add(written.upper() if self._caps else written)

    def _add(self, written: str) -> None:
        """Visible text, symbols or hidden text, as the run is."""
        if self._unseen:
            self.hidden.append(written)
        elif self._font is None:
            self.lines[-1].text += written
        else:
            for character in written:
                self._symbol(self._font, character)

    def sym(self, element: Element) -> None:
        """A `w:sym` or `w16se:symEx`: a character of a named font."""
        space = element.tag.rpartition("}")[0] + "}"
        font = symbol_font(element.get(space + "font"))
        try:
            character = chr(int(element.get(space + "char", ""), 16))
        except (ValueError, OverflowError):
            return
        if self._story.muted or 0xD800 <= ord(character) < 0xE000:
            return
        if self._unseen:
            self.hidden.append(ordinary(font, character) if font is not None else character)
        elif font is None:
            self.lines[-1].add(character)
        else:
            self._symbol(font, character)

    def _symbol(self, font: str, character: str) -> None:
        state = box_state(font, character)
        if state is not None:
            self.lines[-1].mark(state, character)
        else:
            self.lines[-1].add(ordinary(font, character))

    def control(self, element: Element) -> None:
        """A content control: a check box, or what is in it."""
        box = content = None
        for child in element:
            if child.tag == _CONTENT:
                content = child
            elif child.tag == _CONTROL:
                box = next(child.iterchildren(_CHECKBOX), None)
        if box is not None and not self._story.muted:
            self._check_box(box, content if content is not None else ())
        elif content is not None:
            self.walk(content)

    def _check_box(self, box: Element, content: Iterable[Element]) -> None:
        """A check box: what stands in the control is what is seen; where that is no mark, its state tells."""
        line, hidden, lines = self.lines[-1], len(self.hidden), len(self.lines)
        begin, marks = len(line.text), len(line.marks)
        self.walk(content)
        shown = line.text[begin:].strip()
        found = find_marks(shown)
        if len(self.lines) > lines or len(line.marks) > marks or (found and len(shown) > 1):
            return
        if not shown and len(self.hidden) > hidden:
            return
        words = line.text[begin:] if len(shown) > 1 else ""
        line.text = line.text[:begin]
        state: MarkState = "ticked" if is_checked(box) else "empty"
        raw = shown if len(shown) == 1 else "☒" if state == "ticked" else "☐"
        line.mark(found[0].state if found else state, raw)
        line.add(words)

    def field_mark(self, element: Element) -> None:
        """Begin, middle or end of a field."""
        kind = value(element, "fldCharType")
        if kind == "separate":
            self._paged()
            self._story.show_field(self._place)
        elif kind == "end":
            self._paged()
            self._close_field()
        elif kind == "begin":
            data = element.find(W + "ffData")
            answered = data is not None and not self._story.muted and self._form_field(data)
            self._story.open_field(answered=answered)

    def _paged(self) -> None:
        if self._story.fields and self._story.fields[-1].name in _PAGE_FIELDS:
            self.lines[-1].paged = True

    def field_code(self, element: Element) -> None:
        """A piece of a field's code."""
        fields = self._story.fields
        if fields and not fields[-1].shown and len(fields[-1].code) < 200:
            fields[-1].code += element.text or ""

    def simple_field(self, element: Element) -> None:
        """A field with its code in an attribute."""
        self._story.open_field()
        self._story.fields[-1].code = value(element, "instr") or ""
        self._paged()
        self._story.show_field(self._place)
        self.walk(element)
        self._close_field()

    @property
    def _place(self) -> Place:
        """How much has been written so far."""
        return len(self.lines), len(self.lines[-1].text), len(self.hidden), len(self.anchored)

    def _close_field(self) -> None:
        """The end of a field: one without a result may be drawn from its code."""
        closed = self._story.close_field()
        if closed is None or closed.answered or (closed.shown and closed.place != self._place):
            return
        found = drawn(closed.name, closed.code)
        if found is None:
            return
        if self._story.muted:
            self._story.fields[-1].code += found.text
        elif found.font is None or self._unseen:
            self._add(found.text)
        else:
            self._symbol(found.font, found.text)

    def _form_field(self, data: Element) -> bool:
        """The value of a legacy form field that has it in its data: a check box or a list."""
        if (box := data.find(W + "checkBox")) is not None:
            checked = box.find(W + "checked")
            on = is_on(checked if checked is not None else box.find(W + "default"))
            self.lines[-1].mark("ticked" if on else "empty", "☒" if on else "☐")
            return True
        if (choice := data.find(W + "ddList")) is not None:
            entries = [value(entry) or "" for entry in choice.iterfind(W + "listEntry")]
            at = value(choice.find(W + "result")) or value(choice.find(W + "default")) or "0"
            if at.isdecimal() and len(at) < 9 and int(at) < len(entries):
                self._add(entries[int(at)])
                return True
        return False

    def line_break(self, _: Element) -> None:
        """A line or page break within the paragraph."""
        if not self._unseen and not self._story.muted:
            self.lines.append(Stretch())

    def deleted(self, element: Element) -> None:
        """Deleted or moved away: not read. A move counts where the text went."""
        self._story.counts.changes += element.tag == W + "del"

    def inserted(self, element: Element) -> None:
        """Inserted or moved here: read."""
        self._story.counts.changes += 1
        self.walk(element)

    def reference(self, element: Element) -> None:
        """A reference to a footnote or endnote; its number is not text of the paragraph."""
        kind = "footnotes" if element.tag == W + "footnoteReference" else "endnotes"
        self._story.references.append((kind, value(element, "id") or ""))

    def drawing(self, element: Element) -> None:
        """A drawing or an embedded object: what is in it hangs on the paragraph."""
        extent = next(element.iter(WP + "extent"), None)
        before, self._size = self._size, _points(extent)
        self._anchor(element)
        self._size = before

    def _anchor(self, element: Element) -> None:
        if self._story.muted:
            return
        if self._unseen:
            self.hidden += [node.text for node in element.iter(W + "t") if node.text]
        else:
            self.walk(element)

    def text_box(self, element: Element) -> None:
        """A text box: its paragraphs come after this one."""
        self.anchored.append(Anchored("box", element))

    def picture(self, element: Element) -> None:
        """A picture, drawn in one of two ways."""
        relation = element.get(R + "embed") or element.get(R + "id")
        if relation:
            self.anchored.append(Anchored("picture", element, relation, self._size))

    def word_art(self, element: Element) -> None:
        """Text drawn along a path."""
        if text := element.get("string", "").strip():
            self.anchored.append(Anchored("watermark", element, text=text))

    def diagram(self, element: Element) -> None:
        """A diagram (SmartArt): its text lies in a part of its own."""
        if relation := element.get(R + "dm"):
            self.anchored.append(Anchored("diagram", element, relation))

    def alternate(self, element: Element) -> None:
        """Alternatives of one thing: the first is taken."""
        self.walk(alternative(element))

    def part(self, _: Element) -> None:
        """A document within the document, which is not read."""
        self._story.counts.chunks += 1

    def maths(self, element: Element) -> None:
        """A formula."""
        self._add(linear(element))


def is_checked(box: Element) -> bool:
    """Whether a `w14:checkbox` is ticked."""
    checked = next(box.iterchildren(_CHECKED), None)
    return checked is not None and (checked.get(_CHECKED_VALUE) or "1") not in {"0", "false", "off"}


def spaced(element: Element, written: str) -> str:
    """The text of a `w:t` with white space at its edges, which counts only where the file says so."""
    if element.get("{http://www.w3.org/XML/1998/namespace}space") != "preserve":
        written = written.strip("\n\t\r ")
    return written


def _points(extent: Element | None) -> tuple[float, float] | None:
    """Width and height of a drawing in points."""
    if extent is None:
        return None
    sides = extent.get("cx", ""), extent.get("cy", "")
    if not all(side.isdecimal() and len(side) < 12 for side in sides):
        return None
    return int(sides[0]) / 12700, int(sides[1]) / 12700


_Handler = Callable[[Inline, Element], None]


def _always(text: str) -> _Handler:
    def add(inline: Inline, _: Element) -> None:
        inline._add(text)

    return add


_HANDLERS: dict[object, _Handler] = {
    W + "r": Inline.run,
    W + "rPr": Inline.properties,
    W + "t": Inline.text,
    M + "oMath": Inline.maths,
    M + "r": Inline.maths,
    W + "sym": Inline.sym,
    W + "sdt": Inline.control,
    W + "fldChar": Inline.field_mark,
    W + "instrText": Inline.field_code,
    W + "fldSimple": Inline.simple_field,
    W + "br": Inline.line_break,
    W + "cr": Inline.line_break,
    W + "tab": _always("  "),
    W + "ptab": _always(" "),
    W + "noBreakHyphen": _always("-"),
    W + "del": Inline.deleted,
    W + "moveFrom": Inline.deleted,
    W + "ins": Inline.inserted,
    W + "moveTo": Inline.inserted,
    W + "footnoteReference": Inline.reference,
    W + "endnoteReference": Inline.reference,
    W + "drawing": Inline.drawing,
    W + "pict": Inline.drawing,
    W + "object": Inline.drawing,
    W + "txbxContent": Inline.text_box,
    A + "blip": Inline.picture,
    V + "imagedata": Inline.picture,
    V + "textpath": Inline.word_art,
    DGM + "relIds": Inline.diagram,
    W + "subDoc": Inline.part,
    _SYMEX + "symEx": Inline.sym,
    MC + "AlternateContent": Inline.alternate,
}
