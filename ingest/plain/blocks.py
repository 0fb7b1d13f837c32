"""The lines of a text file as blocks: which of them are a table of which kind, a heading, a paragraph."""

from __future__ import annotations

import re

from ingest.drafts import Draft, Gap, Row, Segment
from ingest.plain import markdown
from ingest.plain.inline import html_words, markdown_words, plain_words
from ingest.plain.running import running
from ingest.plain.structure import Structure, of_markdown
from ingest.plain.tables import (
    aligned_forms,
    aligned_tables,
    comma_tables,
    drawn_tables,
    html_tables,
    numbered_rows,
    pipe_tables,
    ruled_tables,
)
from ingest.plain.tables import rows as tables
from ingest.wording.headings import reads_like_title
from ingest.wording.joining import columns
from ingest.wording.marks import mark_up
from ingest.wording.page_numbers import is_page_number
from schemas import patterns
from schemas.document import Role

_BOLD_LINE = patterns.compile(r"(?:\*\*|__)([^*]{1,200})(?:\*\*|__)\s{0,4}([:：]?)\s{0,4}\Z")
_DASH = patterns.compile(r"[-*+][ \t]{1,4}(?=\S)")
_RULE = patterns.compile(r"\s{0,8}(?:-{3,400}|\*{3,400}|_{3,4}|={3,400}|(?:[-*_] ){2,100}[-*_])\s{0,8}\Z")
_PICTURE = patterns.compile(r"\s{0,8}!\[[^\[\]]{0,200}\]\([^()]{0,1000}\)\s{0,8}\Z")
_UNDERLINE = patterns.compile(r"([=\-~^\"+*#])\1{2,200}\s{0,8}\Z")
_HTML_HEADING = patterns.compile(r"<h([1-6])\b[^<>]{0,200}>(.{1,400})</h[1-6]>\s{0,4}\Z", re.IGNORECASE)
_FOOTNOTE = patterns.compile(r"\s{0,3}\[\^[^\]\s]{1,40}\]:\s{0,8}")
Made = tuple[list[Draft], int]


class Blocks:
    """The blocks of a file's lines; every kind of table is looked for once, from first line to last."""

    def __init__(self, rows: list[Row]) -> None:
        lines = [row.text for row in rows]
        self.rows = rows
        self.markdown = markdown.is_markdown(lines)
        self.words = markdown_words if self.markdown else plain_words
        self.structure = of_markdown(rows) if self.markdown else Structure()
        self.running = running(rows)
        self.html = html_tables.Tables(lines)
        self.stacked = tables.stacked_tables(lines)
        self.spaced = tables.are_spaced(rows)
        self.drawn = drawn_tables.ends(lines)
        self.ruled = ruled_tables.find(lines)
        self.numbered = numbered_rows.find(lines)
        self.aligned = {} if self.markdown else aligned_tables.find(lines, self._taken())

    def _taken(self) -> set[int]:
        """The lines that are of a table which shows its columns, and those set apart."""
        taken = {at for at, row in enumerate(self.rows) if row.number in self.running or "|" in row.text}
        for found in (self.html.ends, self.stacked, self.drawn):
            for start, end in found.items():
                taken.update(range(start, end))
        for start, ruled in self.ruled.items():
            taken.update(range(start, ruled.end))
        return taken

    def drafts(self) -> list[Draft]:
        """The drafts of the lines, each knowing the gap before it."""
        drafts: list[Draft] = []
        at = blanks = 0
        feed = False
        while at < len(self.rows):
            row = self.rows[at]
            feed = feed or row.feed or at in self.structure.breaks
            if not row.text.strip() and at not in self.stacked:
                blanks += 1
                at += 1
                continue
            made, at = self._next(at)
            if made:
                made[0].gap = _gap(blanks, feed)
                blanks, feed = 0, False
            drafts += made
        return drafts

    def _next(self, at: int) -> Made:
        """The block that begins at a line, and the line after it."""
        row = self.rows[at]
        if row.number in self.running:
            return [_apart(row, self.running[row.number], " ".join(self.words(row.text).split()))], at + 1
        if at in self.structure.apart or at in self.structure.dropped:
            stated = self.structure.apart.get(at)
            return ([_apart(row, *stated)] if stated else []), at + 1
        for find in (self._told_table, self._lined_table):
            if made := find(at):
                return made
        return self._setext(at) or self._footnote(at) or (self._paragraph(row, at), at + 1)

    def _told_table(self, at: int) -> Made | None:
        """A table that shows its cells by signs of its own."""
        rows = self.rows
        if at in self.stacked:
            return [tables.stacked(rows, at, self.stacked[at])], self.stacked[at]
        if at in self.html.ends:
            end = self.html.ends[at]
            return self._html(at, end), end
        if at in self.drawn and (drawn := drawn_tables.draft(rows, at, self.drawn[at], self.words)):
            return [drawn], self.drawn[at]
        if at in self.ruled and (ruled := ruled_tables.draft(rows, at, self.ruled[at], self.words)):
            return [ruled], self.ruled[at].end
        if (end := pipe_tables.end(rows, at)) > at:
            return [pipe_tables.draft(rows, at, end, self.words)], end
        return None

    def _lined_table(self, at: int) -> Made | None:
        """A table told by how its lines are parted."""
        rows = self.rows
        if "\t" in rows[at].text and (end := tables.tab_end(rows, at, self.stacked, self.spaced)) > at:
            return [tables.tabs(rows, at, end)], end
        if at in self.numbered:
            end, cells = self.numbered[at]
            return [numbered_rows.draft(rows, cells)], end
        if at in self.aligned:
            end = self.aligned[at]
            if made := aligned_forms.draft(rows, at, end) or aligned_tables.draft(rows, at, end):
                return [made], end
        if (end := comma_tables.end(rows, at)) > at:
            return [comma_tables.draft(rows, at, end)], end
        return None

    def _html(self, at: int, end: int) -> list[Draft]:
        drafts = []
        for piece in html_tables.split(self.rows[at:end]):
            if isinstance(piece, Draft):
                drafts.append(piece)
            else:
                drafts += self._paragraph(Row(piece.number, piece.text), at)
        return drafts

    def _setext(self, at: int) -> Made | None:
        """A heading underlined with signs as long as itself."""
        if at + 1 >= len(self.rows) or not (match := _UNDERLINE.match(self.rows[at + 1].text)):
            return None
        text = self.rows[at].text.strip()
        under = self.rows[at + 1].text.rstrip()
        words = self.words(text).strip()
        wide, sign = {len(text), columns(text)}, match[1]
        fits = (sign == "=" and self.markdown) or any(abs(len(under) - one) <= 1 for one in wide)
        if not fits or not reads_like_title(words) or _RULE.match(text):
            return None
        level = 1 if sign == "=" else 2 if sign == "-" else 3
        return [Draft("heading", [mark_up(Segment(words, self.rows[at].number))], level=level)], at + 2

    def _footnote(self, at: int) -> Made | None:
        row = self.rows[at]
        if not self.markdown or not (match := _FOOTNOTE.match(row.text)):
            return None
        return [_apart(row, "footnote", self.words(row.text[match.end() :]).strip())], at + 1

    def _paragraph(self, row: Row, at: int) -> list[Draft]:
        """A line as a paragraph or marked-up heading, without the markup."""
        if at in self.structure.verbatim:
            text = row.text.strip()
            return [Draft("paragraph", [mark_up(Segment(text, row.number))])] if text else []
        text = markdown.without_quote(row.text).strip() if self.markdown else row.text.strip()
        if _RULE.match(text) or _PICTURE.match(text):
            return []
        level, text, heading = self._heading(text)
        text = " ".join(html_words(self.words(text)).split("\t")).strip()
        text = _DASH.sub("", text, count=1) if _DASH.match(text) else text
        if not text:
            return []
        if is_page_number(text):
            return [_apart(row, "page_number", text)]
        kind = "heading" if heading or level else "paragraph"
        return [
            Draft(
                "heading" if kind == "heading" else "paragraph",
                [mark_up(Segment(text, row.number))],
                level=level,
            )
        ]

    def _heading(self, text: str) -> tuple[int | None, str, bool]:
        """The level a line gives itself, its words, and whether it is a heading by its look."""
        level = None
        if found := _HTML_HEADING.match(text):
            return int(found[1]), found[2], True
        if hashes := markdown.heading(text):
            level, text = hashes
        if match := _BOLD_LINE.match(text):
            text = match[1].strip() + match[2]
            return level, text, reads_like_title(_DASH.sub("", text))
        return level, text, False


def _apart(row: Row, role: Role, text: str) -> Draft:
    return Draft("paragraph", [Segment(text, row.number)], role=role)


def _gap(blanks: int, feed: bool) -> Gap:
    if feed or blanks > 1:
        return "break"
    return "blank" if blanks else "none"
