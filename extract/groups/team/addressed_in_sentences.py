"""Whom sentences call the audit team's leader or one of its members (审核组长张三主持了末次会议)."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator

from extract.readers.leaves import body_end, elsewhere
from extract.readers.text import lines
from extract.reading.source import Source
from extract.reading.stops import BREAK
from extract.values.persons import is_person
from schemas import patterns
from schemas.leaf import Leaf

_HAN = r"[\u4e00-\u9fff]"
_ACTS = (
    r"(?:主持|担任|宣布|介绍|带队|代表|负责|查看|查阅|抽查|审核|前往|独立|分别"
    r"|与|和|对|向|在|到|于|、|，|,|。|；|（|\()"
)
_LEADER = patterns.compile(rf"(?:审核组?组?长|(?<=审核组)组长)(?P<name>{_HAN}{{2,4}}?)(?={_ACTS})")
_MEMBER = patterns.compile(
    rf"(?:审核组(?:成员|组员)|(?<!内部)(?<!内)(?<!实习)(?<!见习)审核员)(?P<name>{_HAN}{{2,4}}?)(?={_ACTS})"
)
_NEXT = patterns.compile(rf"[、和与](?P<name>{_HAN}{{2,4}}?)(?={_ACTS})")
_OTHERS = patterns.compile(
    r"内审|内部审核|上次|前次|上一|以往|原|一阶段|第一阶段|变更|更换|接替|由于|培训|资格"
)
_WORDLIKE = frozenset(
    "宣介主查抽负代表独分担带报作说陈总汇向于应时全单方都从经和可能均已并分现按与对在曾通成相如后前共同自由以因"
)
"""Surnames, and other characters, with which another word is as likely to begin."""

_BEFORE, _BEHIND, _MOST = 160, 60, 30


def leaders(source: Source) -> Iterator[Leaf[str]]:
    """Those whom a sentence calls the leader."""
    for match in lines.finditer(_LEADER, ("组长",), source.text, body_end(source)):
        if _is_name(match["name"]) and not _is_of_others(source, match.start()):
            yield source.leaf(match["name"], *match.span("name"))


def strangers(source: Source, team: Container[str], known: Container[str]) -> list[Leaf[str]]:
    """Those whom a sentence calls auditors, and who are neither of the `team` nor otherwise `known`."""
    found: list[Leaf[str]] = []
    for match in lines.finditer(_MEMBER, ("审核",), source.text, body_end(source)):
        if _is_of_others(source, match.start()):
            continue
        one: re.Match[str] | None = match
        while one is not None and _is_name(one["name"]):
            if one["name"] not in team and one["name"] not in known:
                found.append(source.leaf(one["name"], *one.span("name")))
            one = _NEXT.match(source.text, one.end())
    return found[:_MOST]


def _is_name(text: str) -> bool:
    return text[0] not in _WORDLIKE and text[-1] not in "了过着的地得们" and is_person(text)


def _is_of_others(source: Source, at: int) -> bool:
    """Whether the sentence of a place, or its part, tells of another audit or of a change of the team."""
    low = max(at - _BEFORE, 0)
    low = max(low, *(source.text.rfind(mark, low, at) + 1 for mark in "。；;\n\t"))
    stop = BREAK.search(source.text, at, at + _BEHIND)
    high = stop.start() if stop else at + _BEHIND
    return _OTHERS.search(source.text, low, high) is not None or elsewhere(source, at, "audit")
