"""The rows of a checklist whose table came apart: each cell on a line, or behind a tab, the empty ones lost.

What is printed is known, so that what stands between is what was filled in: behind the points of a row its
deduction, then the problem, up to the next row.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import zip_longest

from rapidfuzz import fuzz

from extract.checklist import words
from extract.checklist.match import Known, Matcher
from extract.checklist.rows import FoundRow
from extract.checklist.values import mark, points
from extract.readers.text.units import Piece
from extract.reading.source import Source
from schemas import patterns
from schemas.checklists.models import MARKED, SCORED
from schemas.document import EMPTY

_TOKEN = patterns.compile(r"(?:(?![ ]{3}|\u3000{2})[^\n\t])+")
_NUMBER = patterns.compile(
    r"[（(]\s?(?:\d{1,3}|[一二三四五六七八九十]{1,3})\s?[)）]|(?:\d{1,3}|[一二三四五六七八九十]{1,3})\s?[)）、.．]"
)
"""A number that a row or a group of them begins with; one by itself are points."""

_BEHIND = patterns.compile(r"注\s?[:：]|附\s?[录件表]|质量监测得分")
"""What stands behind the table."""

_ALIKE = 85.0
_HEAD = 12
_LONGEST_ROW = 60
"""So many lines a row has at most."""


def line_rows(source: Source, matcher: Matcher) -> tuple[list[FoundRow], Piece | None]:
    """The rows in reading order, and the sum of the deductions."""
    tokens = list(_tokens(source))
    starts = list(_starts(tokens, matcher))
    rows: list[FoundRow] = []
    after = 0
    for (at, known), following in zip_longest(starts, starts[1:]):
        end = following[0] if following else min(at + _LONGEST_ROW, len(tokens))
        row, after = _row(tokens[:end], at, known, following[1] if following else None, matcher)
        if row is not None:
            rows.append(row)
    return rows, _sum(tokens[after:]) if rows else None


def _tokens(source: Source) -> Iterator[Piece]:
    """The lines and what stands between tabs or wide gaps, without the blank ones."""
    for match in _TOKEN.finditer(source.text):
        text = match[0].strip()
        if text:
            start = match.start() + len(match[0]) - len(match[0].lstrip())
            yield Piece(start, start + len(text), text)


def _starts(tokens: Sequence[Piece], matcher: Matcher) -> Iterator[tuple[int, Known]]:
    """Where rows begin: at a title, or at the method or rule of an indicator's further row."""
    by_key = {one.place.key: one for one in matcher.known}
    last: Known | None = None
    scored = False
    for at, token in enumerate(tokens):
        found = matcher.titled(token.text)
        following = None if last is None else by_key.get((last.place.key[0], last.place.row + 1))
        if found:
            last, scored = found[0], False
            yield at, last
        elif last is not None and following is not None:
            if _is_head(tokens, at, last, following) or (scored and _is_rule(token, following)):
                last, scored = following, False
                yield at, last
            scored = scored or _is_rule(token, last)


def _is_rule(token: Piece, known: Known) -> bool:
    """Whether a line is a row's scoring rule, or the first of its lines."""
    rule = known.place.content.scoring
    return _is_printed(token.text, [words.key(text) for text in (*rule[:1], "".join(rule))])


def _is_head(tokens: Sequence[Piece], at: int, last: Known, known: Known) -> bool:
    """Whether a row's method begins at a line, and not that of the row before which begins alike."""
    printed = [*known.place.content.method, *known.place.content.points][:1]
    if not printed or not words.key(tokens[at].text).startswith(words.key(printed[0])):
        return False
    return not _begins_alike(last, known) or _is_method(tokens[at].text, tokens[at : at + 3], known)


def _begins_alike(one: Known, other: Known) -> bool:
    return one.method[:_HEAD] == other.method[:_HEAD]


def _is_method(text: str, those: Sequence[Piece], known: Known) -> bool:
    stated = words.key(text if len(words.key(text)) > _HEAD * 2 else "".join(one.text for one in those))
    return bool(fuzz.partial_ratio(stated[: len(known.method)], known.method, score_cutoff=_ALIKE))


def _row(
    tokens: Sequence[Piece], at: int, known: Known, following: Known | None, matcher: Matcher
) -> tuple[FoundRow | None, int]:
    """The row that begins at a place and ends with the tokens; null where its points do not stand there."""
    content = known.place.content
    printed = [words.key(text) for text in (*content.scoring, "".join(content.scoring))]
    behind = [n + 1 for n in range(at, len(tokens)) if _is_printed(tokens[n].text, printed)]
    values = range(behind[-1] if behind else at + 1, len(tokens))
    value = next((n for n in values if points(tokens[n].text) == (content.value or 0.0)), None)
    if value is None:
        return None, at
    left = [token for token in tokens[value + 1 :] if not _NUMBER.fullmatch(token.text)]
    left = _before_next(left, following, matcher)
    stated = left[0] if left and _fills(left[0].text, known) else None
    rest = left[1:] if stated is not None else left
    whole = None
    if rest:
        whole = Piece(rest[0].start, rest[-1].end, "".join(piece.text for piece in rest))
    empty = Piece(tokens[value].end, tokens[value].end, "")
    return FoundRow(known.place, stated or empty, whole, tokens[at]), value


def _fills(text: str, known: Known) -> bool:
    """Whether a text is what a row's cell of deductions has."""
    kind = known.place.indicator.kind
    if kind in MARKED:
        return mark(text) is not None or EMPTY in text
    return kind != SCORED or points(text) is not None


def _is_printed(text: str, printed: Sequence[str]) -> bool:
    given = words.key(text)
    return any(fuzz.ratio(given, one, score_cutoff=_ALIKE) for one in printed) or any(
        fuzz.ratio(words.key(words.without_number(text)), one, score_cutoff=_ALIKE) for one in printed
    )


def _before_next(tokens: Sequence[Piece], following: Known | None, matcher: Matcher) -> list[Piece]:
    """Without the headings of the next row: the part, the topic, its number, what follows the table."""
    known = {words.key(one.title) for one in matcher.checklist.parts}
    known |= {words.key(one.topic) for one in matcher.checklist.indicators if one.topic}
    kept: list[Piece] = []
    for token in tokens:
        given = words.key(words.without_number(token.text))
        if given in known or given in words.sums() or _BEHIND.match(token.text):
            break
        kept.append(token)
    if following is not None and kept:
        place = following.place
        if kept[-1].text in (str(place.indicator.number), place.content.printed):
            kept.pop()
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
            stated = [one for one in cells if one.text.strip()[:1].isdecimal() and points(one.text) != 100]
            return stated[-1] if stated else None
    return None
