"""The rows of a checklist whose table came apart: each cell on a line, or behind a tab, the empty ones lost.

What is printed is known, so that what stands between is what was filled in: behind the points of a row its
deduction, then the problem, up to the next row.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rapidfuzz import fuzz

from extract.checklist import words
from extract.checklist.match import Known, Matcher
from extract.checklist.rows import FoundRow
from extract.checklist.values import mark, points
from extract.readers.units import Piece
from extract.source import Source
from schemas import rx

_TOKEN = rx.compile(r"[^\n\t]+")
_NUMBER = rx.compile(
    r"[（(]\s?(?:\d{1,3}|[一二三四五六七八九十]{1,3})\s?[)）]|(?:\d{1,3}|[一二三四五六七八九十]{1,3})\s?[)）、.．]"
)
"""A number that a row or a group of them begins with; one by itself are points."""

_ALIKE = 85.0
_LONGEST_ROW = 60
"""So many lines a row has at most."""


def line_rows(source: Source, matcher: Matcher) -> tuple[list[FoundRow], Piece | None]:
    """The rows in reading order, and the sum of the deductions."""
    tokens = list(_tokens(source))
    starts = list(_starts(tokens, matcher))
    rows: list[FoundRow] = []
    after = 0
    for number, (at, known) in enumerate(starts):
        end = starts[number + 1][0] if number + 1 < len(starts) else min(at + _LONGEST_ROW, len(tokens))
        row, after = _row(tokens, at, end, known, matcher)
        if row is not None:
            rows.append(row)
    return rows, _sum(tokens[after:]) if rows else None


def _tokens(source: Source) -> Iterator[Piece]:
    """The lines and what stands between tabs, without the blank ones."""
    for match in _TOKEN.finditer(source.text):
        text = match[0].strip()
        if text:
            start = match.start() + len(match[0]) - len(match[0].lstrip())
            yield Piece(start, start + len(text), text)


def _starts(tokens: Sequence[Piece], matcher: Matcher) -> Iterator[tuple[int, Known]]:
    """Where rows begin: at a title, or at the first line of the method of an indicator's further row."""
    last: Known | None = None
    for at, token in enumerate(tokens):
        found = matcher.titled(token.text)
        if found:
            last = found[0]
            yield at, last
        elif last is not None and last.place.row < len(last.place.indicator.rows):
            following = next(
                one for one in matcher.known if one.place.key == (last.place.key[0], last.place.row + 1)
            )
            printed = [*following.place.content.method, *following.place.content.points][:1]
            if printed and words.key(token.text) == words.key(printed[0]):
                last = following
                yield at, last


def _row(
    tokens: Sequence[Piece], at: int, end: int, known: Known, matcher: Matcher
) -> tuple[FoundRow | None, int]:
    """The row between two places; null where its points do not stand there."""
    content = known.place.content
    printed = [words.key(text) for text in content.scoring]
    behind = [n + 1 for n in range(at, end) if _is_printed(tokens[n].text, printed)]
    values = range(behind[-1] if behind else at + 1, end)
    value = next((n for n in values if points(tokens[n].text) == (content.value or 0.0)), None)
    if value is None:
        return None, at
    left = [token for token in tokens[value + 1 : end] if not _NUMBER.fullmatch(token.text)]
    left = _before_next(left, matcher)
    marked = known.place.indicator.kind in ("veto", "key")
    told = left[0] if left and (mark(left[0].text) if marked else points(left[0].text)) is not None else None
    rest = left[1:] if told is not None else left
    whole = None
    if rest:
        whole = Piece(rest[0].start, rest[-1].end, "".join(piece.text for piece in rest))
    empty = Piece(tokens[value].end, tokens[value].end, "")
    return FoundRow(known.place, told or empty, whole, tokens[at]), value


def _is_printed(text: str, printed: Sequence[str]) -> bool:
    given = words.key(text)
    return any(fuzz.ratio(given, one, score_cutoff=_ALIKE) for one in printed) or any(
        fuzz.ratio(words.key(words.without_number(text)), one, score_cutoff=_ALIKE) for one in printed
    )


def _before_next(tokens: Sequence[Piece], matcher: Matcher) -> list[Piece]:
    """Without the headings of the next row: the part, the topic, what follows the table."""
    known = {words.key(one.title) for one in matcher.checklist.parts}
    known |= {words.key(one.topic) for one in matcher.checklist.indicators if one.topic}
    kept: list[Piece] = []
    for token in tokens:
        given = words.key(words.without_number(token.text))
        if given in known or given in words.sums():
            break
        kept.append(token)
    return kept


def _sum(tokens: Sequence[Piece]) -> Piece | None:
    """The sum of the deductions: the last number of the row of the sum, that of all points aside."""
    for at, token in enumerate(tokens[:_LONGEST_ROW]):
        if words.key(token.text) in words.sums():
            cells: list[Piece] = []
            for one in tokens[at + 1 : at + 10]:
                if points(one.text) is None:
                    break
                cells.append(one)
            told = [one for one in cells if one.text.strip()[:1].isdecimal() and points(one.text) != 100]
            return told[-1] if told else None
    return None
