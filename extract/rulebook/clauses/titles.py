"""Which words behind a number are a title, and which are running text."""

from __future__ import annotations

from typing import NamedTuple

from schemas import patterns

_LONGEST, _LONGEST_MARKED = 32, 48
_LONGEST_WEST = 90
_STOPS = patterns.compile(r"[。；;！!？?:：]|[a-z]{2}\.$")
_PROSE = patterns.compile(
    r"应当|必须|不得|不应|不宜|可以|不超过|不少于|以下|下列|如下|至少"
    r"|应(?!急|用|收|付|届|力|变|答|聘|对)|须(?!知)|将(?!来)"
    r"|\b(?:shall|should|must|may|will|is|are)\b"
)
_BRACKETED = patterns.compile(
    r"(?P<open>[【〖\[（(])\s?(?P<title>[^【】〖〗\[\]（()）。；;\n]{2,24}?)\s?[】〗\]）)]\s{0,4}(?=\S)"
)
_SQUARE = "【〖["
_LEADERS = patterns.compile(r"[ .…·．_-]{4,200}\d{0,4}\s{0,4}$|(?:\t|[ …·\u3000]{2,200})\d{1,3}\s{0,4}$")


class Words(NamedTuple):
    """The words behind a number: their title (null without one), and where the running text begins."""

    title: str | None
    text: int


def words_of(text: str, *, marked: bool = False, article: bool = False) -> Words:
    """What of a paragraph (without its number) is a title.

    `marked`: the document marks it as a heading; `article`: its title may stand in brackets before the text.

    >>> words_of("审核时间"), words_of("机构应保存"), words_of("【范围】本规则")
    (Words(title='审核时间', text=4), Words(title=None, text=0), Words(title='范围', text=4))
    """
    bracketed = _BRACKETED.match(text)
    if bracketed and (bracketed["open"] in _SQUARE or (article and text[bracketed.end()] != "的")):
        return Words(bracketed["title"], bracketed.end())
    bare = text.strip()
    if not bare or not is_title(bare, marked=marked):
        return Words(None, 0)
    return Words(" ".join(bare.split()), len(text))


def is_title(text: str, *, marked: bool = False) -> bool:
    """Whether words read like a title: short, no sentence, nothing that has to be done.

    >>> [is_title(t) for t in ("确定审核目的、范围和准则", "认证人员应当遵守规定", "在获得信息后，予以处理")]
    [True, False, False]
    """
    longest = _LONGEST_WEST if text.isascii() else _LONGEST_MARKED if marked else _LONGEST
    if len(text) > longest or _STOPS.search(text):
        return False
    return ("，" not in text or marked) and not _PROSE.search(text)


def of_contents(text: str) -> bool:
    """Whether a line is one of a table of contents: a title, then dots or a gap and a page.

    >>> [of_contents(t) for t in ("4.1 审核 ........ 3", "4.1 审核\\t3", "4.1 审核")]
    [True, True, False]
    """
    return _LEADERS.search(text) is not None
