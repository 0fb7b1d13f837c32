"""Exports of a platform: every item a card, a head (`[REC-0031] 计量器具  状态=有效`) over keys with values.

The lines of a card are a form of two columns, keys at the left and values beside them, with the states of its
head above; the head itself is the title before it. What parts a key from its value is kept beside the text
(`Document.gaps`). A document whose lines are not for the most part those of cards, with several of a kind,
stays as it is.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import chain, pairwise
from typing import NamedTuple

from ingest.drafts import Draft, DraftCell, part
from schemas import patterns

Range = tuple[int, int]

_OPEN, _CLOSE = r"[\[【［〔〖(（<〈＜「{]", r"[\]】］〕〗)）>〉＞」}]"
_MARK = r"[-–—=＝*＊#＃~_─━═>＞<＜▍▎▌▐█■◆◇●○◎▶►▷★☆§※│┃|｜+☑□▢☐▣]"
_NUMBER = r"\d{1,10}(?:\s?[-/／]\s?\d{1,6})?"
_CODE = (
    r"(?:[A-Z][A-Za-z]{0,11}[-_.#]?|[#＃№]\s?|[Nn][Oo]\.?\s?|第\s?)(?:[A-Z]{1,4}[-_.]?)?"
    rf"{_NUMBER}\s?[号条项张个]?"
)
_WORDS = r"[^\W\d_](?:[^:：=＝。；;，,！!？?\n\t\[\]【】]{0,30}?[^\W_)）])?"
_PLAIN = r"[^\W\d_](?:[^\W_]|[ /／、]){0,15}?"
_TAIL = r"(?:(?:\s{1,8}|\s?[|｜·•，,；;/／(（\[【]\s?)[^\W\d_]{1,8}\s?[=＝:：]\s?[^\s=＝:：]{1,16}){0,3}"
_HEADS = (
    rf"{_OPEN}\s?(?:{_CODE}|{_NUMBER})\s?{_CLOSE}\s?[:：·|｜]?\s{{0,4}}(?P<bracket>{_WORDS})",
    rf"{_OPEN}\s?(?P<named>{_PLAIN})\s?[#＃№]?\s?[-_·.]?\s?{_NUMBER}\s?[号条项张]?\s?{_CLOSE}(?:\s{{0,4}}{_WORDS})?",
    rf"(?:卡片?|记录|条目|Card|Record)\s?(?:{_CODE}|{_NUMBER})\s?[:：·|｜/／—–-]?\s{{0,4}}(?P<card>{_WORDS})",
    rf"{_CODE}(?:\s{{1,4}}|\s?[:：·|｜/／、—–]\s{{0,4}})(?P<code>{_WORDS})",
    rf"(?P<behind>{_PLAIN})\s?(?:[·|｜/／—–-]\s?)?{_OPEN}?\s?(?:{_CODE}|{_NUMBER})\s?{_CLOSE}?",
    rf"{_OPEN}\s?(?P<framed>{_PLAIN})\s?{_CLOSE}",
    rf"(?P<marked>{_PLAIN})",
)
_PATTERNS = tuple(
    patterns.compile(
        rf"\s{{0,8}}(?P<open>{_MARK}{{1,40}}\s{{0,4}})?(?P<shown>{head})(?P<tail>{_TAIL})[)）\]】]?"
        rf"\s{{0,4}}{_MARK}{{0,40}}\s{{0,4}}"
    )
    for head in _HEADS
)
"""The heads of cards: a code or a number before a title or behind it, a title in brackets or behind marks."""

_STATE = patterns.compile(
    r"(?P<key>[^\W\d_]{1,8})\s?[=＝:：]\s?(?P<value>[^\s=＝:：|｜·•，,；;/／()（）\[\]【】]{1,16})"
)
_WORD = (
    r"(?P<key>(?!\d{1,2}[:：]\d\d)"
    r"[^\W_](?:[^:：=＝\t\n|｜。；;，,！!？?《》“”\[\]【】]{0,23}?[^\W_)）])?)"
)
_KEY = rf"\s{{0,8}}(?:[-–—•·●○◦*▪◆>│├└─]{{1,3}}\s{{0,4}})?{_WORD}"
_SIGNS = (
    r"\s{0,4}[:：]\s{0,4}",
    r"\s{0,4}[=＝](?![=＝])\s{0,4}",
    r"\s{0,4}[|｜→⇒»]\s{0,4}",
    r"(?:\t|\u3000|  )\s{0,8}",
)
_FIELDS = tuple(patterns.compile(_KEY + sign) for sign in _SIGNS)
_NEXT = tuple(patterns.compile(rf"(?:\t|\u3000|  )\s{{0,40}}{_WORD}{sign}") for sign in _SIGNS[:2])
"""A key with the sign that parts it from its value, at the beginning of a line and behind a gap in it."""

_FEWEST_CARDS, _FEWEST_AGAIN, _FEWEST_FIELDS, _HALF, _THIRD = 8, 3, 16, 2, 3
_LONGEST_HEAD, _LONGEST, _LONGEST_TOPIC = 80, 4000, 12
_GOES_ON, _ENDS = tuple("、，,；;(（/和与及:："), tuple("。！？!?")


class _Head(NamedTuple):
    """The head of a card: how it is told, its title, the range of it with its code, its states."""

    manner: str
    title: str
    shown: Range
    states: list[tuple[Range, Range]]


class _Line(NamedTuple):
    """What a paragraph is: keys with their values, or the head of a card, or neither."""

    text: str
    fields: list[tuple[Range, Range]]
    head: _Head | None = None


def tables(drafts: list[Draft]) -> list[Draft]:
    """The drafts with a title and a form of two columns for each card, what is set apart behind them."""
    body = [draft for draft in drafts if draft.role == "body"]
    sign = _sign([_text(draft) for draft in body])
    body = [one for draft in body for one in _parted(draft)] if sign is not None else []
    lines = _lines(body, sign or 0)
    cards = _cards(lines)
    if not cards:
        return [*drafts]
    level = 1 + max((draft.level or 0 for draft in body if draft.kind == "heading"), default=0)
    found: list[Draft] = []
    last = 0
    for low, high in cards:
        found += [*body[last:low], *_card(body[low:high], lines[low:high], level)]
        last = high
    return [*found, *body[last:], *(draft for draft in drafts if draft.role != "body")]


def _sign(texts: Sequence[str]) -> int | None:
    """The sign that parts most keys of a document from their values; null where it has few keys."""
    counts = [sum(bool(text and field.match(text)) for text in texts) for field in _FIELDS]
    most = max(counts)
    return counts.index(most) if most >= max(_FEWEST_FIELDS, sum(map(bool, texts)) // _THIRD) else None


def _parted(draft: Draft) -> Iterator[Draft]:
    """A paragraph in parts where a line of it is the head of a card: long lines seem to go on in the next."""
    cuts = [
        at
        for at, segment in enumerate(draft.segments)
        if at and draft.kind == "paragraph" and _head(_Line(segment.text, []), sure=True)
    ]
    if not cuts:
        yield draft
        return
    for low, high in pairwise([0, *cuts, len(draft.segments)]):
        yield Draft("paragraph", draft.segments[low:high], gap=draft.gap if not low else "none")


def _lines(drafts: Sequence[Draft], sign: int) -> list[_Line]:
    """What the paragraphs of a document are."""
    lines = [_Line(text, _fields(text, sign)) for text in map(_text, drafts)]
    heads = [_head(line) if below.fields else None for line, below in pairwise([*lines, _Line("", [])])]
    return [
        line._replace(head=head, fields=[] if head else line.fields)
        for line, head in zip(lines, heads, strict=True)
    ]


def _text(draft: Draft) -> str:
    """The text of a paragraph; empty for anything else."""
    if draft.kind not in ("paragraph", "heading") or draft.contents:
        return ""
    text = draft.text
    return text if len(text) <= _LONGEST else ""


def _fields(text: str, sign: int) -> list[tuple[Range, Range]]:
    """The keys of a line that begins with one, each with its value: behind gaps there may be more."""
    first = _FIELDS[sign].match(text)
    if first is None:
        return []
    more = _NEXT[sign].finditer(text, first.end()) if sign < len(_NEXT) else ()
    keys = [first, *more]
    ends = [*(key.start() for key in keys[1:]), len(text)]
    return [(key.span("key"), (key.end(), end)) for key, end in zip(keys, ends, strict=True)]


def _head(line: _Line, *, sure: bool = False) -> _Head | None:
    """The head of a card that a line is; null for other lines. Words alone need a mark before them, and what
    may be a key with its value begins with a code. `sure`: only heads that begin with a code or a number."""
    if len(line.text) > _LONGEST_HEAD:
        return None
    for pattern in _PATTERNS[:4] if sure else _PATTERNS[2:4] if line.fields else _PATTERNS:
        match = pattern.fullmatch(line.text)
        if match is None:
            continue
        manner = next(name for name in pattern.groupindex if name not in ("open", "shown", "tail"))
        mark = (match["open"] or "").strip()[:1]
        if manner == "marked" and not mark:
            return None
        states = [(m.span("key"), m.span("value")) for m in _STATE.finditer(line.text, *match.span("tail"))]
        return _Head(mark + manner, match[manner], match.span("shown"), states)
    return None


def _cards(lines: Sequence[_Line]) -> list[Range]:
    """Where the cards of a document begin and end; none where it has few of them, too few of a kind, or more
    other lines."""
    heads = [line.head for line in lines if line.head]
    stated = Counter(head.manner for head in heads)
    titles = Counter(manner for manner, _ in {(head.manner, head.title) for head in heads})
    manners = {manner for manner, count in stated.items() if count - titles[manner] >= _FEWEST_AGAIN}
    if sum(stated[manner] for manner in manners) < _FEWEST_CARDS:
        return []
    found: list[Range] = []
    for at, line in enumerate(lines):
        if line.head and line.head.manner in manners:
            found.append((at, _end(lines, at)))
    inside = sum(high - low for low, high in found)
    return found if inside * _HALF >= sum(bool(line.text.strip()) for line in lines) else []


def _end(lines: Sequence[_Line], at: int) -> int:
    """Where a card ends: behind its last key with its value."""
    end = at + 1
    while end < len(lines) and (lines[end].fields or _goes_on(lines, end)):
        end += 1
    return end


def _goes_on(lines: Sequence[_Line], at: int) -> bool:
    """Whether a line is the rest of the value above it: another key follows, and it is no topic."""
    text, above = lines[at].text.strip(), lines[at - 1].text.rstrip()
    following = at + 1 < len(lines) and bool(lines[at + 1].fields)
    if not text or lines[at].head or not lines[at - 1].fields or not following or above.endswith(_ENDS):
        return False
    return len(text) > _LONGEST_TOPIC or above.endswith(_GOES_ON)


def _card(drafts: Sequence[Draft], lines: Sequence[_Line], level: int) -> Iterator[Draft]:
    """The title of a card and the form of its keys and values."""
    first, head = drafts[0], lines[0].head
    assert head is not None
    yield Draft("heading", part(first.segments, *head.shown), level=first.level or level, gap=first.gap)
    rows = [_row(first, at, *state) for at, state in enumerate(head.states)]
    for draft, line in zip(drafts[1:], lines[1:], strict=True):
        rows += [_row(draft, at, *field) for at, field in enumerate(line.fields, len(rows))]
        if not line.fields:
            value, rest = rows[-1][1], part(draft.segments, 0, len(line.text))
            rest[0].before = "\n"
            value.segments = [*(value.segments if value.text else ()), *rest]
    if rows:
        yield Draft("table", cells=[*chain(*rows)], rows=len(rows), columns=2)


def _row(draft: Draft, row: int, key: Range, value: Range) -> tuple[DraftCell, DraftCell]:
    """The cells of a key and its value, with what parts them drawn before the value."""
    parted = draft.text[key[1] : value[0]]
    return (
        DraftCell(row, 0, part(draft.segments, *key)),
        DraftCell(row, 1, part(draft.segments, *value), drawn=parted),
    )
