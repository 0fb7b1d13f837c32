"""The text of paragraphs that are runs of plain text and nothing else: most of a report.

Whatever makes a paragraph more than that (a field, a drawing, a revision, a symbol font, text that is not
seen, an open field before it) is left to `ingest.word.inline`, which keeps a state on its way.
"""

from __future__ import annotations

from collections.abc import Iterable

from ingest.characters import seen
from ingest.word.inline import SKIPPED, spaced
from ingest.word.package import Element, W
from ingest.word.styles import PLAIN, Styles

_RUN, _LOOK, _TEXT = W + "r", W + "rPr", W + "t"
_WRITTEN = {W + "tab": " ", W + "ptab": " ", W + "noBreakHyphen": "-"}


def plain_text(paragraph: Iterable[Element], styles: Styles) -> str | None:
    """The text of a paragraph with these children, in a style that looks plain; None where there is more."""
    parts: list[str] = []
    for child in paragraph:
        tag = child.tag
        if tag == _RUN:
            if not _run(child, styles, parts):
                return None
        elif tag not in SKIPPED:
            return None
    return seen(parts[0] if len(parts) == 1 else "".join(parts))


def _run(element: Element, styles: Styles, parts: list[str]) -> bool:
    """Adds the text of a run to `parts`; False where it is more than that."""
    for piece in element:
        tag = piece.tag
        if tag == _TEXT:
            if text := piece.text:
                parts.append(text if text[0] > " " and text[-1] > " " else spaced(piece, text))
        elif tag == _LOOK:
            if styles.look(piece, PLAIN) is not PLAIN:
                return False
        elif (written := _WRITTEN.get(tag)) is not None:
            parts.append(written)
        elif tag not in SKIPPED:
            return False
    return True
