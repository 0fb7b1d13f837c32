"""What holds the place of a value in a form that nobody filled in: one notion of it, whoever asks.

A line, crosses, an empty day, blank brackets, the letters of a day, a name in the brackets of a field.
"""

from __future__ import annotations

from collections.abc import Iterator

from extract import labels
from schemas import patterns
from schemas.document import EMPTY, TICKED, Document
from schemas.slotted import replaced

_S = r"[ \u3000_]"
HOLDS = patterns.compile(
    r"[_＿]{3,80}(?:\s{0,3}[_＿]{2,80}){0,8}"
    # an empty day
    rf"|(?:(?:19|20)\d{{0,2}}|(?<![\d〇零一二三四五六七八九十])){_S}{{0,8}}年{_S}{{1,10}}月{_S}{{1,10}}日"
    rf"|(?:19|20)\d{{2}}\s?年\s?\d{{1,2}}\s?月{_S}{{1,10}}日"
    # the letters of a day: YYYY年MM月DD日, 20XX年XX月XX日, yyyy-mm-dd
    r"|(?<![A-Za-z])(?:[Yy]{2,4}|20[XxＸ]{2})\s?[年./-]\s?(?:[Mm]{1,2}|[XxＸ]{1,2})(?:\s?[月./-]\s?(?:[Dd]{1,2}|[XxＸ]{1,2})\s?日?)?"
    # crosses alone, in a number, before what they would count or name
    r"|(?<![A-Za-z0-9×-])(?:[XxＸ]{3,12}|[×]{2,12}|(?:[XxＸ]{2}|[×]{1,4})"
    r"(?=\s?(?:年|公司|有限|单位|先生|女士|项目|[份张台件家批]|[万亿][元吨]|元|吨|人(?![^\W\d_])|平方米|等\s?[\d两多三四五六七八九十]{1,3}\s?[人名位项个家份])))(?![A-Za-z0-9-])"
    r"|(?<![A-Za-z0-9])(?:[A-Z]{1,6}[-/.]){0,3}(?:20\d\d|20XX|[A-Z0-9]{1,8})[-/.][XＸ]{3,12}(?![A-Za-z0-9])"
    r"|(?<![A-Za-z0-9.])XX(?:\.XX){1,3}(?![A-Za-z0-9])"
    # blank brackets in a sentence
    r"|(?<=[^\W\d_])[（(][ \u3000]{2,20}[)）](?=[:：，,。；;])"
    # the name of a field in its brackets
    r"|(?<![\\A-Za-z^_}])\$?\{\{?\s?[^\W\d][^{}\n\t]{0,40}\}?\}|«[^«»\n\t]{1,40}»"
)
SIGNS = (
    "_",
    "＿",
    "X",
    "x",
    "Ｘ",
    "×",
    " 日",
    "\u3000日",
    "YY",
    "yy",
    " )",
    "\u3000)",
    " ）",
    "\u3000）",
    "{",
    "«",
)
"""What each of these has in it."""

_IN_FORM = patterns.compile(
    r"【[^【】\n\t]{1,24}】|〔[^〔〕\n\t]{1,24}〕|<[^<>\n\t]{1,24}>|[（(]\s{0,20}[)）]|(?<![A-Za-z0-9])[XＸ×](?![A-Za-z0-9])"
)
"""What holds a place besides in a form of which nearly everything does."""

_NOTE = patterns.compile(r"(?<![^\n\t：:])\s{0,4}[（(【\[][^（）()【】\[\]\n\t]{2,120}[)）】\]]")
_NOTHING = frozenset(" \t\u3000年月日时分至_＿()（）:：.…")
_SAMPLE, _LABEL = 100_000, 20
_BLANKS, _BLANK_SHARE = 8, 3
"""So many labels without a value, and so many for each that has one, has a form that is not filled in."""

Value = tuple[str, int, int, int]
"""A label, where it or its options begin, and the range of what stands behind it."""


def is_blank(document: Document) -> bool:
    """Whether a form is not filled in: nearly all of its labels have only what holds a place behind them."""
    filled = blank = 0
    for label, _, low, high in values(document):
        value = document.text[low:high]
        if not label.strip():
            continue
        if is_place(value) or is_place(label, empty=False):
            blank += 1
        elif not _is_printed(value):
            filled += 1
    return blank >= _BLANKS and blank >= _BLANK_SHARE * filled


def values(document: Document) -> Iterator[Value]:
    """Labels and what stands behind them, in lines and in rows of tables; no headers."""
    at, above = 0, ""
    for row in document.text[:_SAMPLE].split("\n"):
        start, at = at, at + len(row) + 1
        cells = row.split("\t")
        for label, value in zip(cells[::2], cells[1::2], strict=False):
            if len(value) > _LABEL or not any(map(labels.is_known, labels.keys(value.strip()))):
                yield label, start, start + len(label) + 1, start + len(label) + 1 + len(value)
            start += len(label) + len(value) + 2
        label, found, _ = row.replace(":", "：").partition("：")
        if row.lstrip().startswith(EMPTY):
            yield above, start, start, at - 1
        elif len(cells) == 1 and found and len(label) <= _LABEL:
            yield label, start, start + len(label) + 1, at - 1
        above = row.rstrip(" ：:") if len(row) <= _LABEL and EMPTY not in row else ""


def is_place(value: str, *, empty: bool = True) -> bool:
    """Whether a value only holds the place of one, or is `empty`; what is printed around it does not count.

    >>> [is_place(one) for one in ("{{name}}", "YYYY年MM月DD日", "（  ）", "HT-2025-XXXX", "甘启明", "")]
    [True, True, True, True, False, True]
    """
    bare = _IN_FORM.sub("", HOLDS.sub("", value))
    if bare == value:
        return empty and not set(value) - _NOTHING
    return sum(char.isalnum() for char in bare) <= sum(not char.isspace() for char in value) / 2


def _is_printed(value: str) -> bool:
    """Whether a value was printed with the form: options without a tick, an instruction in brackets."""
    left_open = EMPTY in value and TICKED not in value
    return left_open or not any(char.isalnum() for char in _NOTE.sub("", value))


def cleared(document: Document) -> Document:
    """A form without what holds places and without its instructions: what is left was filled in."""
    text = document.text
    for _, _, low, high in values(document):
        if is_place(text[low:high]):
            text = text[:low] + " " * (high - low) + text[high:]
    for pattern in (HOLDS, _IN_FORM, _NOTE):
        text = pattern.sub(lambda match: "".join(c if c in "\n\t" else " " for c in match[0]), text)
    return replaced(document, text=text)
