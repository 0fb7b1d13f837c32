"""Names marked by a post beside, a department before or 由 and an act behind alone: kept where another is
nearly the same; those that stand alone between marks or in a cell, where one that is marked is."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from extract.readers.text import lines
from extract.readers.text.units import block_at
from extract.reading.source import Source
from extract.values.found import Found
from extract.values.persons import confused_names, is_person
from schemas import patterns

_POSTS = "员师人工长手匠"
_ACT = (
    "实施|进行|完成|组织|执行|承担|检查|检验|测试|验证|确认|评价|考核|培训|讲解|授课|操作|记录|填写|填报"
    "|签收|领取|保管|管理|处理|跟踪|维护|保养|点检|巡检|监护|指挥|汇报|代签|提交|出具"
)
_BEHIND_POST = patterns.compile(
    rf"[{_POSTS}](?=(?P<name>[^\W\x00-\x7f]{{3}})(?:[、，,。；;：:（(）)\s]|[和及与并在于对为的均已未能持签也]"
    rf"|负责|参加|参与|取得|主持|担任|接受|介绍|表示|说明|同志|现场|演示|回答|{_ACT}|$))"
)
_SHORT_POSTS = (
    "仓管",
    "库管",
    "品管",
    "质管",
    "质检",
    "文控",
    "会计",
    "出纳",
    "内勤",
    "保安",
    "司机",
    "机长",
    "班长",
    "主管",
)
_BEHIND_SHORT_POST = patterns.compile(
    rf"(?:{'|'.join(_SHORT_POSTS)})(?=(?P<name>[^\W\x00-\x7f]{{3}})(?:[、，,。；;：:（(）)\s]|[和及与并在于的均已未能]"
    rf"|现场|演示|介绍|回答|讲述|描述|说明|展示|{_ACT}|$))"
)
"""Names behind a post that no such character ends (仓管霍启棠)."""

_POST = r"(?:负责人|经理|主任|主管|总监|[部科处厂院所队班组课股站]长|代表|管代|助理|工程师|书记|总工)"
_BESIDE_POST = patterns.compile(
    r"(?:^|\t)(?P<name>[^\W\x00-\x7f]{3})[ \u3000]?\t"
    rf"(?![^\t\n]{{0,8}}(?:审核|评审|组[长员]))(?=[^\t\n]{{0,12}}{_POST}(?:\t|$))",
    re.M,
)
_IN_BRACKETS = patterns.compile(
    r"(?:[部科室处办组股站班院]|车间|中心|仓库|分厂|管理层|负责人|经理|主任|主管)\s?[（(](?P<name>[^\W\x00-\x7f]{3})[)）]"
)
"""Names in a cell beside that of a post, and behind a department or post in brackets."""

_BY = patterns.compile(rf"由(?!于)(?P<name>[^\W\x00-\x7f]{{3}})(?=(?:负责)?(?:{_ACT}|担?任))")
_HEADS = ("部长", "主任", "经理", "科长", "班长", "组长", "主管", "师傅", "同志")
_BEFORE_POST = patterns.compile(
    r"(?:[部科室处办组股站院]|车间|中心|仓库|分厂)(?P<name>[^\W\x00-\x7f]{3})"
    rf"(?={'|'.join(_HEADS)})"
)
"""Names between a department and a post (生产部霍启棠部长)."""

_ALONE = patterns.compile(
    r"(?:(?<![^\W_])|(?<=[①-⒇有]))(?<!《)(?P<name>(?![①-⒇])[^\W\d\x00-\x7f]{3})"
    r"(?=[、，,。；;：:（(）)\t\n]|\s?[\d|/／]|等|[ \u3000]|$)"
)
"""A part of a list, a cell, what stands before a day, a score or a colon.

(霍启棠（92分）、霍启棠：3月7日，合格)"""

_TWO = patterns.compile(
    r"同音|近音|非同一|不是同一|并非一|不是一个?人|(?<![第\d])[两二2]个?人(?![民工次])|不同的人|姓名相[近似]|名字相[近似]|重名"
    r"|姐妹|姊妹|兄弟|兄妹|姐弟|父子|母女|堂[兄弟姐妹]"
)
_BESIDE = patterns.compile(
    r"(?:[（(][^（()）\n]{0,30}[)）])?\s?(?:[、，,;；/]|[和与及同]|以及)\s?[^\W\x00-\x7f]{0,12}?[员师人工长手匠任理]\s?"
)
_AROUND = 60


def near_ones(source: Source, known: Iterable[str], clients: Iterable[str]) -> Iterator[Found]:
    """The unmarked names that differ from another one, known or not, in characters taken for one another.

    `known`: the names that are marked; `clients`: those of them that are not of the audit team alone."""
    found, stated = [*_every(source)], frozenset(known)
    by_surname: dict[str, set[str]] = defaultdict(set)
    for name in (*stated, *(one.value for one in found)):
        by_surname[name[:1]].add(name)
    marked: dict[str, set[str]] = defaultdict(set)
    for name in (*clients, *(one.value for one in found)):
        marked[name[:1]].add(name)
    for one in found:
        if _is_near(source, one, by_surname):
            yield one
    places = {one.start for one in found}
    yield from (one for one in _alone(source, marked) if one.start not in places and one.value not in stated)


def _is_near(source: Source, one: Found, others: Mapping[str, set[str]]) -> bool:
    """Whether a name differs so from another one that it may be that, and they do not stand together."""
    near = [other for other in others.get(one.value[:1], ()) if confused_names(one.value, other)]
    return any(not _either(source.text, one.value, other, _BESIDE) for other in near)


def _alone(source: Source, marked: Mapping[str, set[str]]) -> Iterator[Found]:
    """The names that stand alone and are nearly one that is marked, which stands in no list with them."""
    found: list[Found] = []
    listed: dict[int, set[str]] = defaultdict(set)
    for match in _ALONE.finditer(source.text):
        name = match["name"]
        if name[0] in marked and is_person(name):
            listed[block_at(source, match.start("name"))].add(name)
            found.append(Found(match.start("name"), match.end("name"), name))
    for one in found:
        others = marked[one.value[0]] - listed[block_at(source, one.start)]
        if one.value not in marked[one.value[0]] and _is_near(source, one, {one.value[0]: others}):
            yield one


def _every(source: Source) -> Iterator[Found]:
    for match in lines.finditer(_BEHIND_POST, tuple(_POSTS), source.text):
        if is_person(match["name"]):
            yield Found(match.start("name"), match.end("name"), match["name"])
    yield from _beside_posts(source)
    for match in (
        *lines.finditer(_BEHIND_SHORT_POST, _SHORT_POSTS, source.text),
        *lines.finditer(_BY, ("由",), source.text),
        *lines.finditer(_BEFORE_POST, _HEADS, source.text),
    ):
        if is_person(match["name"]):
            yield Found(match.start("name"), match.end("name"), match["name"])


def _beside_posts(source: Source) -> Iterator[Found]:
    """The names beside a post in a row, or in brackets behind a department."""
    brackets = lines.finditer(_IN_BRACKETS, ("（", "("), source.text)
    for match in (*lines.finditer(_BESIDE_POST, ("\t",), source.text), *brackets):
        if is_person(match["name"]):
            yield Found(match.start("name"), match.end("name"), match["name"])


def told_two(source: Source, one: str, other: str) -> bool:
    """Whether the text tells that two near names are two people's: 同音不同字, 姐妹."""
    return _either(source.text, one, other, _TWO)


def _either(text: str, one: str, other: str, wanted: re.Pattern[str]) -> bool:
    return _told(text, one, other, wanted) or _told(text, other, one, wanted)


def _told(text: str, one: str, other: str, wanted: re.Pattern[str]) -> bool:
    """Whether, one name soon after the other in a line, what is wanted stands between or right after them."""
    at = text.find(one)
    while at >= 0:
        end = at + len(one)
        second = text.find(other, end, end + _AROUND)
        if second >= 0 and "\n" not in text[end:second]:
            line_end = text.find("\n", second, second + _AROUND)
            stop = line_end if line_end >= 0 else second + _AROUND
            if wanted.fullmatch(text, end, second) or (wanted is _TWO and wanted.search(text, end, stop)):
                return True
        at = text.find(one, end)
    return False
