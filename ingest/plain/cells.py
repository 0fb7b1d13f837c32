"""A table cell over several lines: what goes on in the next line, and what is a paragraph of its own."""

from __future__ import annotations

from collections.abc import Callable

from ingest.drafts import Segment
from ingest.joining import columns as width
from ingest.joining import joint
from ingest.marks import mark_up

Words = Callable[[str], str]
"""What takes the markup from a text."""


def cell_segments(lines: list[tuple[int, str]], words: Words) -> list[Segment]:
    """A cell's lines: a wrapped line goes on in the next, an empty one parts paragraphs."""
    room = max((width(text.rstrip()) for _, text in lines), default=0)
    made: list[Segment] = []
    blank = False
    for number, text in lines:
        bare = words(text).strip()
        if not bare:
            blank = True
            continue
        before = ""
        if made:
            goes_on = not blank and _is_full(made[-1], text, room)
            before = spaced_joint(made[-1].text, bare) if goes_on else "\n"
        made.append(Segment(bare, number, before=before))
        blank = False
    return [mark_up(segment) for segment in made] or [Segment("", lines[0][0] if lines else 1)]


def _is_full(last: Segment, text: str, room: int) -> bool:
    """Whether the line above was full: the next word would not have fitted behind it."""
    word = text.split()[0]
    first = width(word) if word.isascii() else 2
    return width(last.text) + 1 + first > room - 2


def spaced_joint(first: str, second: str) -> str:
    """What joins lines that were broken at spaces, between Latin words and figures too."""
    ascii_both = first[-1:].isascii() and second[:1].isascii()
    return " " if ascii_both and first[-1:].isalnum() and second[:1].isalnum() else joint(first, second)
