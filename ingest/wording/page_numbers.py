"""Page numbers, one rule for every format: what a line says beside the number of its page tells its role.

A line at a page's edge with nothing but the number (`第 3 页 共 9 页`, `- 3 -`) is a page number.
With words beside it (`甲公司审核报告 第 3 页`) it is a header or footer, the same one on every page.
"""

from __future__ import annotations

import re

from schemas import patterns
from schemas.document import Role

_COUNTED = patterns.compile(
    r"第\s{0,4}\d{0,4}\s{0,4}页|[共总]\s{0,4}计?\s{0,4}\d{0,4}\s{0,4}页"
    r"|页[码次数]\s{0,3}[:：]?\s{0,3}(?:\d{1,4}\s{0,3}(?:[/／]\s{0,3}\d{1,4})?)?"
    r"|(?<![a-z])(?:page|seite)\s{0,4}\d{0,4}(?:\s{0,4}(?:of|/)\s{0,4}\d{0,4})?(?![a-z])",
    re.IGNORECASE,
)
_THIS_PAGE = patterns.compile(
    r"第\s{0,4}\d{1,4}\s{0,4}页|(?<![a-z])page\s{0,4}\d{1,4}(?![a-z])", re.IGNORECASE
)
_BARE_NUMBER = patterns.compile(
    r"\s{0,40}[-—–]?\s{0,3}\d{1,4}(?:\s{0,3}[/／]\s{0,3}\d{1,4})?\s{0,3}[-—–]?\s{0,40}\Z"
)
_AROUND = " \t\u3000\xa0-—–/／|｜,，、()（）·~"


def words_beside(text: str) -> str:
    """What a running line says beside the number of its page, without white space.

    >>> words_beside("第 3 页 共 9 页  Page 3 of 9"), words_beside("甲公司审核报告  第  页")
    ('', '甲公司审核报告')
    """
    return "".join(_COUNTED.sub(" ", text).strip(_AROUND).split())


def is_page_number(text: str, *, at_margin: bool = False) -> bool:
    """Whether a line is a page number; a bare number, or one not filled in, is one only at a page's margin.

    >>> is_page_number("第 3 页／共 9 页"), is_page_number("甲公司 第 3 页"), is_page_number("3")
    (True, False, False)
    """
    if at_margin and _BARE_NUMBER.match(text):
        return True
    if not (_COUNTED if at_margin else _THIS_PAGE).search(text):
        return False
    return not words_beside(text)


def running_role(text: str, edge: Role, *, counted: bool = False) -> Role:
    """The role of a line that stands at the `edge` (`header`, `footer`) of pages.

    `counted`: the file says that a figure in it is the number of the page."""
    if is_page_number(text, at_margin=True):
        return "page_number"
    return "page_number" if counted and not any(map(str.isalpha, words_beside(text))) else edge
