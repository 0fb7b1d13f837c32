"""The text of paragraphs that are runs of plain text and nothing else: most of a report.

Whatever makes a paragraph more than that (a field, a drawing, a revision, a symbol font, text that is not
seen, an open field before it) is left to `ingest.word.runs.inline`, which keeps a state on its way.
"""

from __future__ import annotations

from collections.abc import Iterable

from ingest.word.package import Element, W
from ingest.word.runs.inline import SKIPPED, spaced
from ingest.word.styles import PLAIN, Styles
from ingest.wording.characters import seen

_RUN, _LOOK, _TEXT = W + "r", W + "rPr", W + "t"
_WRITTEN: dict[object, str] = {W + "tab": "  ", W + "ptab": " ", W + "noBreakHyphen": "-"}


def plain_text(paragraph: Iterable[Element], styles: Styles) -> str | None:
    """The text of a paragraph with these children, in a style that looks plain; None where there is more."""
    parts: list[str] = []
    for child in paragraph:
        tag = child.tag
        if tag != _RUN:
            if tag not in SKIPPED:
                return None
            continue
        for piece in child:
            tag = piece.tag
            if tag == _TEXT:
                if text := piece.text:
                    parts.append(text if text[0] > " " and text[-1] > " " else spaced(piece, text))
            elif tag in _WRITTEN:
                parts.append(_WRITTEN[tag])
            elif tag not in SKIPPED and (tag != _LOOK or styles.look(piece, PLAIN) is not PLAIN):
                return None
    return seen(parts[0] if len(parts) == 1 else "".join(parts))
