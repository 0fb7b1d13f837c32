"""Prints of a system's records: `名称[MC]: 值` or `[MC] 名称: 值`, two or three of them side by side.

The code of a field says nothing to who reads the report: it is taken out as what is drawn around a value is
(`Document.gaps`). Fields side by side and under one another make a form, labels at the left and their values
beside them, whatever the columns that they were printed in; the title of a card stands before it. What has no
such fields stays as it is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import chain, pairwise
from typing import NamedTuple

from ingest.drafts import Draft, DraftCell, Gap, Segment, joined, part
from schemas import patterns

Range = tuple[int, int]
Field = tuple[list[Segment], list[Segment]]
"""A label with its colon, and a value."""

_NO_CODE = r"(?!(?:(?:Q|E|OHS|En|FS|IS|ITS|EI|BC|AB|PI|MD)MS|HACCP|HSE|HSPM|MDR|NO)\b)"
"""Names of systems say more than a code does."""

_LETTERS = _NO_CODE + r"[A-Z](?:[A-Z\d_]{1,11}|[-_]\d{1,4})"
_CODE = (
    rf"(?:{_LETTERS}|[A-Z](?=\s?[\]】］〕〗>〉＞}}｝」)）])|\d{{3,5}}"
    r"|[a-z]{1,12}(?:_[a-z\d]{1,12}){1,3}|[a-z]{1,12}(?:[A-Z][a-z\d]{1,12}){1,3})"
)
"""The code of a field: letters, a long number, words of a program. Short numbers are of lists and clauses."""

_CODES = (
    rf"[\[【［〔〖]\s?{_CODE}\s?[\]】］〕〗]",
    rf"[（(]\s?{_CODE}\s?[)）]",
    rf"[<〈＜{{｛「]\s?{_CODE}\s?[>〉＞}}｝」]",
)
_WORDS = (
    r"(?P<label>[^\W\d_](?:[^\s\[\]【】［］〔〕<>〈〉{}（）():：=＝;；。]"
    r"|[（(][^\s（）():：]{1,8}[)）]){1,24}?)"
)
_COLON = r"(?P<colon>\s?[:：=＝])\s{0,4}"
_FORMS = (
    *(patterns.compile(rf"(?<!\S){_WORDS}(?P<code>\s?{code}){_COLON}") for code in _CODES),
    *(
        patterns.compile(rf"(?<!\S)(?P<code>{code}\s?){_WORDS}{_COLON}")
        for code in (*_CODES, rf"{_LETTERS}\s?[|｜·.．]")
    ),
)
"""The code of a field stands behind its words or before them."""

_SURE = (_FORMS[0], _FORMS[2])

_PLAIN = patterns.compile(r"\s{0,4}[^\W\d\x00-\x7f]{2,14}\s?[:：]")
"""A label without a code: in a print they are few."""

_ALSO = r"(?:\s?[/|]\s?[A-Z]{2,8}|\s?[\[【〔<]\s?[A-Z][A-Z_]{1,11}\s?[\]】〕>])"
_TITLE = patterns.compile(
    r"\s?(?P<code>(?:[^\w\s\[【(（]\s{0,2})?[\[【(（]?[A-Z]{1,6}[-_.]?\d{1,8}[\]】)）]?[\s:：·|]{1,3})"
    rf"(?P<words>[^\W\d_][^:：。；;=＝\n]{{1,40}}?)(?P<also>{_ALSO})?\s?"
)
"""The title of a part or a card behind its running number (▼ JL0001  计量器具, M05 准则 / LAW)."""

_PART = patterns.compile(rf"\s?[^\W\d_][^\s:：。；;=＝，,]{{1,24}}(?P<also>{_ALSO})\s?")
"""The title of a part before its code (应急演练 [DRILL])."""

_MARKS = (":", "：", "=", "＝")
_FEWEST_FIELDS, _FEWEST_CODES, _LONGEST_TITLE, _SEVERAL = 16, 10, 60, 2
_MODULE, _CARD = 1, 2
"""The levels of their titles as headings."""


class Form:
    """How a print writes its fields: a pattern with the groups `label` and `code`, its colon at the end."""

    def __init__(self, pattern: re.Pattern[str]) -> None:
        self._pattern = pattern

    def fields(self, text: str) -> list[re.Match[str]]:
        """The labels of a text that begins with one; none of another text."""
        if not self._pattern.match(text, len(text) - len(text.lstrip())):
            return []
        return [m for m in self._pattern.finditer(text) if any(char > "\u2e7f" for char in m["label"])]

    def codes(self, text: str) -> list[Range]:
        """Where the codes of its labels stand in a text; a label alone needs no colon either."""
        stated = self.fields(text)
        if len(stated) != 1 or stated[0].end() < len(text):
            return [field.span("code") for field in stated]
        code, colon = stated[0].span("code"), stated[0].span("colon")
        return [(code[0], colon[1])] if code[1] == colon[0] else [code, colon]

    @staticmethod
    def number(text: str) -> list[Range]:
        """Where the running number and the code of a title stand."""
        if match := _TITLE.fullmatch(text):
            return [span for name in ("code", "also") if (span := match.span(name))[0] >= 0]
        return [match.span("also")] if (match := _PART.fullmatch(text)) else []


def form_of(drafts: Sequence[Draft]) -> Form | None:
    """How a print writes its fields; null for a document that is none: it has few codes, or more labels
    without one. Where codes stand in brackets that notes do not have, cards may have some more labels."""
    texts = [text for draft in drafts if draft.role == "body" for text in _texts(draft)]
    texts = [text for text in texts if any(mark in text for mark in _MARKS)]
    if len(texts) < _FEWEST_FIELDS // _SEVERAL:
        return None
    plain = sum(_PLAIN.match(text) is not None for text in texts)
    for pattern in _FORMS:
        form, most = Form(pattern), plain * 2 // 3 if pattern in _SURE else plain
        codes = [field["code"].strip() for text in texts for field in form.fields(text)]
        if len(codes) >= max(_FEWEST_FIELDS, most) and len({*codes}) >= _FEWEST_CODES:
            return form
    return None


def _texts(draft: Draft) -> Iterator[str]:
    if draft.kind == "table":
        yield from (cell.text for cell in draft.cells)
    else:
        yield draft.text


class _Part(NamedTuple):
    """Fields, or a draft that has none; one field that is a paragraph has both."""

    draft: Draft | None
    fields: list[Field]
    gap: Gap = "none"


def apart(drafts: Sequence[Draft], form: Form, *, lines: bool) -> list[Draft]:
    """The drafts of a print, with forms of two columns for its fields; a field alone stays a paragraph.

    `lines`: a paragraph may be a row of the form that it follows closely (text files)."""
    parts: list[_Part] = []
    for draft in drafts:
        made = _parts(draft, form) if draft.role == "body" else [_Part(draft, [])]
        last = parts[-1] if parts else None
        if lines and last and last.fields and made[0].fields and draft.gap == "none":
            parts[-1] = _Part(None, last.fields + made.pop(0).fields, last.gap)
        parts += made
    for one, behind in pairwise([*parts, _Part(None, [])]):
        if one.draft and _is_title(one.draft):
            one.draft.kind = "heading"
            one.draft.level = one.draft.level or (
                _CARD if behind.fields and behind.gap == "none" else _MODULE
            )
    return [one.draft or _form(one) for one in parts]


def _is_title(draft: Draft) -> bool:
    """Whether a paragraph is the title of a module, a part or a card: words with a number or a code."""
    if draft.role != "body" or draft.kind == "table":
        return False
    return _TITLE.fullmatch(draft.text) is not None or _PART.fullmatch(draft.text) is not None


def _parts(draft: Draft, form: Form) -> list[_Part]:
    """The titles and fields of a draft, in order; the draft itself where something in it is neither."""
    if draft.kind != "table":
        fields = _fields(draft.segments, form)
        return [_Part(draft if len(fields) < _SEVERAL else None, fields, draft.gap)]
    found: list[_Part] = []
    rows: dict[int, list[DraftCell]] = {}
    for cell in draft.cells:
        rows.setdefault(cell.row, []).append(cell)
    for at in range(draft.rows):
        cells = [cell for cell in rows.get(at, ()) if cell.text.strip()]
        stated = [_fields(cell.segments, form) for cell in sorted(cells, key=lambda cell: cell.column)]
        gap = draft.gap if not found else "none"
        if not all(stated) and (len(cells) > 1 or len(cells[0].text) > _LONGEST_TITLE):
            return [_Part(draft, [])]
        if not all(stated):
            found.append(_Part(Draft("paragraph", cells[0].segments, gap=gap), []))
        elif found and found[-1].fields:
            found[-1].fields.extend(chain(*stated))
        elif cells:
            found.append(_Part(None, [*chain(*stated)], gap))
    return found if any(one.fields for one in found) else [_Part(draft, [])]


def _fields(segments: list[Segment], form: Form) -> list[Field]:
    """The labels of a cell or paragraph with their values."""
    text = joined(segments)
    stated = [field.span() for field in form.fields(text)]
    return [
        (part(segments, start, end), part(segments, end, after))
        for (start, end), (after, _) in pairwise([*stated, (len(text), 0)])
    ]


def _form(stated: _Part) -> Draft:
    """A table of labels and values."""
    cells = [
        DraftCell(row, column, segments)
        for row, field in enumerate(stated.fields)
        for column, segments in enumerate(field)
    ]
    return Draft("table", cells=cells, rows=len(stated.fields), columns=2, gap=stated.gap)
