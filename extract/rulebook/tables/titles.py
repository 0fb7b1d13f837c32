"""The title of a table: the line above it that is one."""

from __future__ import annotations

from extract.readers.leaves import clean
from extract.reading.source import Source
from extract.rulebook.clauses.annexes import begins_annex, words_of_annex
from extract.rulebook.clauses.outline import Outline
from extract.rulebook.clauses.titles import words_of
from schemas import rx

_LONGEST = 80
_ABOVE = 4
_NOTE = rx.compile(r"[（(][^（()）]{1,60}[)）]|单\s?位\s?[:：].{0,20}")
_PROSE = rx.compile(r"[。；;]|[:：]\s{0,3}$")
_CAPTION = rx.compile(r"(?:附\s?)?表\s{0,3}[A-Z\d一二三四五六七八九十]|Table\s")


def title_above(source: Source, found: Outline, at: int) -> str | None:
    """The title of the table at a block: its caption, the annex's title, or that of the clause above."""
    seen = 0
    for above in range(at - 1, max(at - 12, -1), -1):
        block = source.document.blocks[above]
        text = source.text[block.start : block.end].strip()
        if block.role != "body" or not text:
            continue
        if block.kind == "table" or seen >= _ABOVE:
            return None
        seen += 1
        one = found.above(block.start + 1)
        if one is not None and one.at == above:
            title = words_of(one.words, marked=block.kind == "heading").title
            return clean(title) if title else None
        if _NOTE.fullmatch(text):
            continue
        if begins_annex(text) and not _CAPTION.match(text):
            return clean(words_of_annex(text) or text)
        told = len(text) <= _LONGEST and not _PROSE.search(text)
        return clean(text) if told else None
    return None
