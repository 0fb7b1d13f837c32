"""Text files: plain, or what a converter made of a Word file or PDF (Markdown-like, tabs, HTML tables)."""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise

from ingest.assemble import assemble
from ingest.drafts import Draft, Gap, Row, Segment
from ingest.headings import find_headings, reads_like_title
from ingest.joining import columns, ends_sentence, is_page_number, joint, starts_fresh
from ingest.marks import mark_up
from ingest.page_breaks import join_torn, set_apart_repeated
from ingest.plain import html_tables, tables
from ingest.plain.encodings import decode
from ingest.settings import DEFAULT, Settings
from schemas import rx
from schemas.document import Document

_HASHES = rx.compile(r"(#{1,6})[ \t]{1,4}(?=\S)")
_BOLD_LINE = rx.compile(r"(?:\*\*|__)([^*]{1,200})(?:\*\*|__)\s{0,4}([:：]?)\s{0,4}\Z")
_BOLD = rx.compile(r"\*\*([^*\n]{1,400})\*\*")
_DASH = rx.compile(r"[-*+][ \t]{1,4}(?=\S)")
_RULE = rx.compile(r"\s{0,8}(?:-{3,200}|\*{3,200}|(?:- ){2,100}-)\s{0,8}\Z")
_PICTURE = rx.compile(r"\s{0,8}!\[[^\[\]]{0,200}\]\([^()]{0,1000}\)\s{0,8}\Z")
_TAGS = rx.compile(r"</?(?:p|br|b|i|u|em|strong|span|div|ul|ol|li|sup|sub|font|center)\b[^<>]{0,200}>", re.I)
_NARROWEST_WRAP, _WRAP_SLACK = 40, 4
_LEAST_WRAPPED = 3


def read_document(data: bytes, path: str, settings: Settings = DEFAULT) -> Document:  # noqa: ARG001
    """The document in a text file's bytes. Raises UnreadableError (`encoding`, `unknown_format`, `empty`)."""
    drafts = _blocks(_rows(decode(data)))
    set_apart_repeated(drafts)
    drafts = join_torn(_unwrap(drafts))
    find_headings(drafts)
    return assemble(drafts, path=path, data=data, format="text")


def _rows(text: str) -> list[Row]:
    rows = []
    for number, line in enumerate(text.split("\n"), 1):
        if "\f" not in line:
            rows.append(Row(number, line))
            continue
        rows += [Row(number, part, feed=at > 0) for at, part in enumerate(line.split("\f"))]
    return rows


def _blocks(rows: list[Row]) -> list[Draft]:
    """The drafts of the lines, each knowing the gap before it."""
    drafts: list[Draft] = []
    html = html_tables.Tables([row.text for row in rows])
    stacked = tables.stacked_tables([row.text for row in rows])
    spaced = tables.are_spaced(rows)
    at = blanks = 0
    feed = False
    while at < len(rows):
        feed = feed or rows[at].feed
        if not rows[at].text.strip() and at not in stacked:
            blanks += 1
            at += 1
            continue
        made, at = _next(rows, at, html, stacked, spaced)
        if made:
            made[0].gap = _gap(blanks, feed)
            blanks, feed = 0, False
        drafts += made
    return drafts


def _gap(blanks: int, feed: bool) -> Gap:
    if feed or blanks > 1:
        return "break"
    return "blank" if blanks else "none"


def _next(
    rows: list[Row], at: int, html: html_tables.Tables, stacked: dict[int, int], spaced: bool
) -> tuple[list[Draft], int]:
    """The block that begins at a line, and the line after it."""
    if at in stacked:
        return [tables.stacked(rows, at, stacked[at])], stacked[at]
    if (end := html.end_of(at)) is not None:
        return _html(rows, at, end), end
    if (end := tables.pipe_end(rows, at)) > at:
        return [tables.pipes(rows, at, end)], end
    if "\t" in rows[at].text and (end := tables.tab_end(rows, at, stacked, spaced)) > at:
        return [tables.tabs(rows, at, end)], end
    draft = _paragraph(rows[at])
    return ([draft] if draft else []), at + 1


def _html(rows: list[Row], at: int, end: int) -> list[Draft]:
    drafts = []
    for piece in html_tables.split(rows[at:end]):
        if isinstance(piece, Draft):
            drafts.append(piece)
        elif draft := _paragraph(Row(piece.number, piece.text)):
            drafts.append(draft)
    return drafts


def _paragraph(row: Row) -> Draft | None:
    """A line as a paragraph or marked-up heading, without the markup."""
    text = row.text.strip()
    if _RULE.match(text) or _PICTURE.match(text):
        return None
    if "<" in text:
        text = _TAGS.sub(" ", text).strip()
    level = None
    heading = False
    if match := _HASHES.match(text):
        text, level, heading = text[match.end() :].rstrip("# "), len(match[1]), True
    if match := _BOLD_LINE.match(text):
        text = match[1].strip() + match[2]
        heading = heading or reads_like_title(_DASH.sub("", text))
    text = _BOLD.sub(r"\1", text) if "**" in text else text
    text = _DASH.sub("", text, count=1) if _DASH.match(text) else text
    text = text.replace("\t", " ").strip()
    if not text:
        return None
    segment = mark_up(Segment(text, row.number))
    if is_page_number(text):
        return Draft("paragraph", [segment], role="page_number")
    return Draft("heading" if heading else "paragraph", [segment], level=level)


def _unwrap(drafts: list[Draft]) -> list[Draft]:
    """Joins the lines of hard-wrapped paragraphs, where the document's lines show a common width."""
    width = _wrap_width(drafts)
    if width is None:
        return drafts
    kept: list[Draft] = []
    for draft in drafts:
        last = kept[-1] if kept else None
        if last and _plain_neighbours(last, draft) and _filled(last.segments[-1].text, draft.text, width):
            draft.segments[0].before = joint(last.text, draft.text)
            last.segments += draft.segments
        else:
            kept.append(draft)
    return kept


def _plain_neighbours(first: Draft, second: Draft) -> bool:
    return (
        first.kind == second.kind == "paragraph"
        and first.role == second.role == "body"
        and second.gap == "none"
    )


def _filled(line: str, following: str, width: int) -> bool:
    return (
        abs(width - columns(line)) <= _WRAP_SLACK and not ends_sentence(line) and not starts_fresh(following)
    )


def _wrap_width(drafts: list[Draft]) -> int | None:
    """The width at which lines were wrapped, or None.

    Most lines that go on have it, and hardly one is longer."""
    widths = [
        columns(first.text)
        for first, second in pairwise(drafts)
        if _plain_neighbours(first, second) and not ends_sentence(first.text)
    ]
    if len(widths) < _LEAST_WRAPPED:
        return None
    counts = Counter(widths)
    best = max(counts, key=lambda width: (sum(counts[width - i] for i in range(_WRAP_SLACK)), width))
    near = sum(counts[best - i] for i in range(_WRAP_SLACK))
    longer = sum(count for width, count in counts.items() if width > best)
    if best < _NARROWEST_WRAP or near < max(_LEAST_WRAPPED, len(widths) / 2) or longer > near / 10:
        return None
    return best
