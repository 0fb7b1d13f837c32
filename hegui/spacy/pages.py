"""Pages on which displaCy shows what was read."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from hegui import needs
from hegui.spacy.docs import FIELDS

if TYPE_CHECKING:
    from spacy.tokens import Doc

COLOURS = ("#a6e3c8", "#f7c59f", "#a9c9f5", "#f4b6c2", "#d9c2f0", "#f3e29a", "#b8e0e6", "#d5d5c8")


def html(made: Doc, spans: str = FIELDS) -> str:
    """A page on which displaCy shows a group of spans (`fields`, `mentions`), or the entities (`ents`)."""
    displacy = needs.module("spacy.displacy")
    if spans == "ents":
        labels = {one.label_ for one in made.ents}
        return str(displacy.render(made, style="ent", page=True, jupyter=False, options=_colours(labels)))
    options = _colours({one.label_ for one in made.spans[spans]})
    lines = [*_lines(made.text, [(s.start_char, s.end_char, s.label_) for s in made.spans[spans]])]
    page = displacy.render(lines, style="span", page=True, manual=True, jupyter=False, options=options)
    return str(page).replace("margin-bottom: 6rem", "margin-bottom: 1rem")


def _lines(text: str, spans: list[tuple[int, int, str]]) -> Iterator[dict[str, Any]]:
    """Each line as displaCy takes it; what lies between the ends of spans is one piece, whole."""
    start = 0
    for line in text.split("\n"):
        end = start + len(line)
        within = [(max(a, start), min(b, end), label) for a, b, label in spans if a < end and b > start]
        cuts = sorted({start, end, *(one for a, b, _ in within for one in (a, b))})
        place = {cut: number for number, cut in enumerate(cuts)}
        if line.strip():
            yield {
                "text": line,
                "tokens": [text[a:b] for a, b in pairwise(cuts)],
                "spans": [{"start_token": place[a], "end_token": place[b], "label": c} for a, b, c in within],
            }
        start = end + 1


def _colours(labels: set[str]) -> dict[str, dict[str, str]]:
    return {"colors": {name: COLOURS[number % len(COLOURS)] for number, name in enumerate(sorted(labels))}}
