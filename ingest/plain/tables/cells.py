"""A table cell over several lines: what goes on in the next line, and what is a paragraph of its own."""

from __future__ import annotations

from collections.abc import Callable

from ingest.drafts import Segment
from ingest.wording.joining import columns as width
from ingest.wording.joining import joint
from ingest.wording.marks import mark_up

Words = Callable[[str], str]
"""What takes the markup from a text."""


def cell_segments(lines: list[tuple[int, str]], words: Words) -> list[Segment]:
    """A cell's lines: a full line goes on in the next, an empty one parts paragraphs."""
    room = max((width(text.strip()) for _, text in lines), default=0)
    made: list[Segment] = []
    blank = False
    above = ""
    for number, text in lines:
        bare = words(text).strip()
        if not bare:
            blank = True
            continue
        goes_on = made and not blank and _is_full(above, text, room)
        before = _joint(above, bare, room) if goes_on else "\n"
        made.append(Segment(bare, number, before=before if made else ""))
        blank, above = False, text.strip()
    return [mark_up(segment) for segment in made] or [Segment("", lines[0][0] if lines else 1)]


def _is_full(above: str, text: str, room: int) -> bool:
    """Whether the next word would not have fitted behind the line above."""
    word = text.split()[0]
    first = width(word) if word.isascii() else 2
    return width(above) + 1 + first > room - 2


def _joint(above: str, below: str, room: int) -> str:
    """A line that is full to the last column was broken within a word, any other at a space."""
    both = above[-1:].isascii() and below[:1].isascii() and above[-1:].isalnum() and below[:1].isalnum()
    return " " if both and width(above) < room else joint(above, below)
