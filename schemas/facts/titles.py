"""Titles of laws as they are written in reports, folded so that the same law compares equal."""

from __future__ import annotations

from schemas import patterns
from schemas.text import fold

PREFIX = "中华人民共和国"
_BRACKETS = str.maketrans("", "", "《》〈〉<>«»“”\"'‘’「」『』")
_IN = r"[^()\[\]〔〕【】]"
_GROUP = patterns.compile(
    rf"[(\[〔【]({_IN}{{1,40}}|{_IN}{{0,20}}[(\[〔]{_IN}{{1,10}}[)\]〕]{_IN}{{0,10}})[)\]〕】]$"
)
_EDITION = patterns.compile(
    r"修正|修订|修改|通过|公布|发布|施行|实施|生效|主席令|国务院令|令第|第[\d一二三四五六七八九十百〇零]{1,6}号|\d号"
    r"|^(?:19|20)\d\d年?(?:\d{1,2}月(?:\d{1,2}日)?)?(?:第[一二三四五]次)?(?:版|本|版本|新版)?$|^(?:现行|最新)(?:有效|版本?)?$"
)
_TAIL = patterns.compile(
    r"(?:19|20)\d\d年?(?:\d{1,2}月(?:\d{1,2}日)?)?(?:第?[一二三四五]次)?"
    r"(?:(?:新?修正|新?修订|修改|最新)(?:版本?|本)?|版本?|本)$"
)

_STANDARD = patterns.compile(r"(?<![A-Za-z])[A-Z]{2,5}(?:/[A-Z]{1,2})?\s?\d")
_NO_LAW = patterns.compile(
    r"[A-Z]{2,}\s?/?[A-Z]?\s?\d"
    r"|(?:标准|预案|规程|规范|通知|导则|公约|合同|协议|要求|限值|限量|方法|指南)(?:[（(].{0,20})?$"
)
_YEAR = patterns.compile(r"(?:19|20)\d\d")

_INNER = str.maketrans("《》", "〈〉")
"""Title brackets within title brackets (GB/T 15834-2011, 4.15)."""


def in_brackets(title: str) -> str:
    """A title as it stands between title brackets.

    >>> in_brackets("北京市实施《工伤保险条例》若干规定")
    '北京市实施〈工伤保险条例〉若干规定'
    """
    return title.translate(_INNER)


def title_key(title: str) -> str:
    """The key under which a law is found, an edition in brackets kept: no white space, width, title brackets
    or 中华人民共和国.

    >>> title_key("《中华人民共和国 安全生产法》"), title_key("国家危险废物名录（2025年版）")
    ('安全生产法', '国家危险废物名录(2025年版)')
    """
    return fold(title).translate(_BRACKETS).replace(PREFIX, "").strip("。;,、:.")


def split_edition(title: str) -> tuple[str, str | None]:
    """The key of a title without its stated edition, and that edition as written (null where there is none).

    Words that belong to the title ((试行), (第一批)) stay.

    >>> split_edition("《中华人民共和国消防法》（2021年修正）"), split_edition("排污许可管理办法（试行）")
    (('消防法', '2021年修正'), ('排污许可管理办法(试行)', None))
    """
    key = title_key(title)
    found = _GROUP.search(key)
    if found and _EDITION.search(found[1]):
        return key[: found.start()] or key, found[1]
    tail = _TAIL.search(key)
    if tail and tail.start() > 2:
        return key[: tail.start()], tail[0]
    return key, None


def names_standard(title: str) -> bool:
    """Whether a title has the number of a standard in it.

    >>> names_standard("GB 8978-1996污水综合排放标准"), names_standard("消防法")
    (True, False)
    """
    return _STANDARD.search(title) is not None


def is_law(title: str) -> bool:
    """Whether a title can be that of a law: no standard's, plan's or the like.

    >>> [is_law(title) for title in ("消防法", "突发环境事件应急预案", "GB 8978-1996")]
    [True, False, False]
    """
    return _NO_LAW.search(title) is None


def year_in(title: str) -> str:
    """The first year in a title; empty without.

    >>> year_in("国家危险废物名录（2025年版）"), year_in("消防法")
    ('2025', '')
    """
    found = _YEAR.search(title)
    return found[0] if found else ""
