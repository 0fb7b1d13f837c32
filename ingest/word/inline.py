"""The text of a Word paragraph: its runs in order, with insertions, content controls, symbols and fields."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from ingest.marks import CHARACTER
from ingest.symbols import box_state, ordinary, symbol_font
from ingest.word.package import MC, W14, Element, M, W, is_on, value
from schemas.document import MarkState

_SKIPPED = {
    W + name
    for name in (
        "del", "moveFrom", "delText", "instrText", "rPr", "pPr", "sdtPr", "sdtEndPr", "smartTagPr", "rt",
        "customXmlPr", "footnoteReference", "endnoteReference", "annotationRef", "proofErr", "bookmarkStart",
    )
} | {MC + "Fallback"}  # fmt: skip


@dataclass(slots=True)
class Stretch:
    """A line of a paragraph (up to a line break) with its marks as (offset, state, raw)."""

    text: str = ""
    marks: list[tuple[int, MarkState, str]] = field(default_factory=list)

    def add(self, text: str) -> None:
        """Appends text."""
        self.text += text

    def mark(self, state: MarkState, raw: str) -> None:
        """Appends a check mark."""
        self.marks.append((len(self.text), state, raw))
        self.text += CHARACTER[state]


class Inline:
    """Collects the lines of one paragraph, and the text boxes anchored in it."""

    def __init__(self, prefix: str = "") -> None:
        self.lines = [Stretch(prefix)]
        self.boxes: list[Element] = []
        self._font: str | None = None

    def walk(self, element: Element) -> Inline:
        """Takes in what stands below an element, in order."""
        for child in element:
            tag = child.tag
            if not isinstance(tag, str) or tag in _SKIPPED:
                continue
            handler = _HANDLERS.get(tag)
            if handler is None:
                self.walk(child)
            else:
                handler(self, child)
        return self

    def run(self, element: Element) -> None:
        """A run, unless it is hidden; its font may make its characters symbols."""
        properties = element.find(W + "rPr")
        if properties is not None and is_on(properties.find(W + "vanish")):
            return
        fonts = properties.find(W + "rFonts") if properties is not None else None
        self._font = None if fonts is None else symbol_font(value(fonts, "ascii") or value(fonts, "hAnsi"))
        self.walk(element)
        self._font = None

    def text(self, element: Element) -> None:
        """The characters of a `w:t`."""
        written = (element.text or "").replace("\n", " ").replace("\t", " ")
        if self._font is None:
            self.lines[-1].text += written
        else:
            for character in written:
                self._symbol(self._font, character)

    def sym(self, element: Element) -> None:
        """A `w:sym`: a character of a named symbol font."""
        font = symbol_font(value(element, "font"))
        try:
            character = chr(int(value(element, "char") or "", 16))
        except (ValueError, OverflowError):
            return
        if font is None:
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
        box = element.find(f"{W}sdtPr/{W14}checkbox")
        content = element.find(W + "sdtContent")
        if box is not None:
            checked = box.find(W14 + "checked")
            on = checked is not None and (checked.get(W14 + "val") or "1") not in {"0", "false"}
            raw = "".join(str(text) for text in content.itertext()) if content is not None else ""
            self.lines[-1].mark("ticked" if on else "empty", raw.strip() or ("☒" if on else "☐"))
        elif content is not None:
            self.walk(content)

    def form_field(self, element: Element) -> None:
        """A legacy form field: its check box or chosen entry (text fields have their text as runs)."""
        data = element.find(W + "ffData")
        if data is None:
            return
        if (box := data.find(W + "checkBox")) is not None:
            checked = box.find(W + "checked")
            on = is_on(checked if checked is not None else box.find(W + "default"))
            self.lines[-1].mark("ticked" if on else "empty", "☒" if on else "☐")
        elif (choice := data.find(W + "ddList")) is not None:
            entries = [value(entry) or "" for entry in choice.iterfind(W + "listEntry")]
            at = value(choice.find(W + "result")) or value(choice.find(W + "default")) or "0"
            if at.isdigit() and int(at) < len(entries):
                self.lines[-1].add(entries[int(at)])

    def line_break(self, _: Element) -> None:
        """A line or page break within the paragraph."""
        self.lines.append(Stretch())

    def text_box(self, element: Element) -> None:
        """A text box: its paragraphs come after this one."""
        self.boxes.append(element)

    def alternate(self, element: Element) -> None:
        """Alternatives of one thing: the first is taken."""
        choice = element.find(MC + "Choice")
        if choice is None:
            choice = element.find(MC + "Fallback")
        if choice is not None:
            self.walk(choice)

    def maths(self, element: Element) -> None:
        """The characters of a formula."""
        self.lines[-1].add(element.text or "")


_Handler = Callable[[Inline, Element], None]


def _always(text: str) -> _Handler:
    return lambda inline, _: inline.lines[-1].add(text)


_HANDLERS: dict[str, _Handler] = {
    W + "r": Inline.run,
    W + "t": Inline.text,
    M + "t": Inline.maths,
    W + "sym": Inline.sym,
    W + "sdt": Inline.control,
    W + "fldChar": Inline.form_field,
    W + "br": Inline.line_break,
    W + "cr": Inline.line_break,
    W + "tab": _always(" "),
    W + "ptab": _always(" "),
    W + "noBreakHyphen": _always("-"),
    W + "txbxContent": Inline.text_box,
    MC + "AlternateContent": Inline.alternate,
}
