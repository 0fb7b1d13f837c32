"""What belongs to one paragraph: rules on wording, shared by all formats. When unsure, two stay two."""

from __future__ import annotations

import unicodedata

from schemas import patterns

_ENDS = "。！？；：…!?;:"
_CLOSERS = "”’」』）)】］]》〉\"'"
_GOES_ON = "，、,（(《“‘—/"
_CONTINUES = "，。、；：）》”’」』】,;:)！？!?"
_LABELLED = r"[^，。、；：:,;()（）《》\s][^，。、；：:,;()（）《》]{0,14}(?:[(（][A-Za-z]{1,8}[)）])?[:：]"
_LABEL = patterns.compile(rf"\s{{0,20}}{_LABELLED}")
_FRESH = patterns.compile(
    r"\s{0,20}(?:"
    r"[（(\[【]?\s?(?:\d{1,3}|[一二三四五六七八九十]{1,3}|[a-zA-Z]|[ivx]{1,4})\s?[)）\]】、.．](?!\d)"
    r"|\d{1,2}(?:[.．]\d{1,2}){1,4}[.．、]?(?=\s|[^\d\s.．])"
    r"|第[一二三四五六七八九十百\d]{1,4}[章节条篇部]"
    r"|[①-⑳⑴-⒇⒈-⒛❶-❿]"
    r"|[-—–•·●◆◇▲★※➢■□☑☐▢*#|]\s?"
    r"|附[录件表图]"
    r"|(?:表|图)\s?\d"
    r"|注\s?\d{0,2}[:：]"
    rf"|{_LABELLED}"
    r")"
)
_ITEM = patterns.compile(
    r"\s{0,20}(?:"
    r"[（(【]\s?(?:\d{1,2}|[一二三四五六七八九十]{1,3}|[a-zA-Z])\s?[)）】]"
    r"|(?:\d{1,2}|[一二三四五六七八九十]{1,3}|[a-zA-Z])\s?(?:[)）、]|[.．](?![\d.．]))"
    r"|第[一二三四五六七八九十百\d]{1,4}[章节条篇部]"
    r"|[①-⑳⑴-⒇⒈-⒛❶-❿●◆◇▲★※➢■□☑☐▢•]"
    r")"
)
_NUMBERED_TITLE = patterns.compile(r"\d{1,2}[ \u3000]{1,4}[^\W\d_][^，。；！？,;!?]{1,40}\Z")
"""A number, a space and a few words without a stop: a heading, where a page ends before it."""

_WIDE = frozenset("WF")
SHORTEST_TORN = 40
"""Columns (a Chinese character is two) below which the first part of a torn paragraph is no full line."""


def columns(text: str) -> int:
    """The width of a line in columns, a Chinese character being two."""
    if text.isascii():
        return len(text)
    return sum(2 if unicodedata.east_asian_width(char) in _WIDE else 1 for char in text)


def ends_sentence(text: str) -> bool:
    """Whether a paragraph may end here: sentence punctuation, a colon, or a closing bracket after it.

    >>> ends_sentence("符合要求。"), ends_sentence("组织机构策划合理，符合公"), ends_sentence("（见附件。）")
    (True, False, True)
    """
    bare = text.rstrip()
    stripped = bare.rstrip(_CLOSERS)
    return not bare or stripped[-1:] in _ENDS or (stripped[-1:] == "." and not stripped[-2:-1].isdigit())


def starts_fresh(text: str) -> bool:
    """Whether a line begins something new: a number, a bullet, a label, a mark.

    >>> [starts_fresh(text) for text in ("1) 记录", "注册地址：甲市", "2025年的记录", "司实际")]
    [True, True, False, False]
    """
    return not text.strip() or _FRESH.match(text) is not None


def starts_item(text: str) -> bool:
    """Whether a line begins with the number or sign of a list item, or a check mark.

    >>> starts_item("a) 记录"), starts_item("①记录"), starts_item("日期：5月"), starts_item("3.5 吨")
    (True, True, False, False)
    """
    return _ITEM.match(text) is not None


def starts_label(text: str) -> bool:
    """Whether a text begins with a label: a few words and a colon.

    >>> starts_label(" 管理场所：甲市"), starts_label("检查，发现：甲市")
    (True, False)
    """
    return _LABEL.match(text) is not None


def stops_midway(text: str) -> bool:
    """Whether a line ends with what never ends anything: a comma, an opening bracket, a hyphen or slash."""
    return text.rstrip()[-1:] in tuple(_GOES_ON + "-－~～")


def torn(first: str, second: str) -> bool:
    """Whether two parts with a page break between them are one paragraph.

    The first must fill a line and stop within a sentence, the second begin within one."""
    first, second = first.rstrip(), second.lstrip()
    if not first or not second or columns(first) < SHORTEST_TORN or ends_sentence(first):
        return False
    if second[0] in _CONTINUES:
        return True
    if starts_fresh(second) or _NUMBERED_TITLE.match(second):
        return False
    return first[-1] in _GOES_ON or first[-1] not in _CLOSERS


def joint(first: str, second: str) -> str:
    """What stands between two lines of one paragraph: a space between Latin words, else nothing."""
    last, start = first[-1:], second[:1]
    if last.isascii() and start.isascii() and last and start and not last.isspace():
        between_words = last.isalpha() and start.isalpha()
        after_stop = last in ",.;:)" and start.isalpha()
        return " " if between_words or after_stop else ""
    return ""
