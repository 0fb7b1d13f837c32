"""Slips of writing: doubled marks and words, brackets and quotes without their fellow, broken characters."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from extract.mentions.text import slips
from extract.readers.leaves import body_end
from extract.readers.text.units import units
from extract.reading.source import Source
from schemas import patterns
from schemas.mentions import Garble, GarbleKind

_MARKS = patterns.compile(
    r"(?<!。)。。(?!。)|，{2,3}|、{2,3}|；{2,3}|：：|[，、；：]。(?!。)|。[，、；：]|[、；，]：|，、|、，|；，|，；|(?<=》)[|｜](?=《)"
)
_WORD = r"[\u4e00-\u9fff]"
_WORDS = patterns.compile(
    rf"(?P<word>(?!一[^致定般]|[逐每个]|组织|计划)(?!(?P<one>{_WORD})(?P=one)){_WORD}{{2,4}})(?P=word)(?=[，。；、：）]|的(?!确)|了|等|$)"
    r"|(?P<often>包括|进行|以及|并且|通过|按照|根据|对于|主要|已经|能够|可以|应当|其中|同时|由于|因此|没有|具有|为了|关于|提供|形成|明确|保持|采取|开展)了?"
    r"(?P=often)(?![表性人])"
    r"|(?P<looked>抽查|查看|查阅|访谈|询问|审核组|受审核方|符合|制定|建立)(?P=looked)"
    r"(?![记录表单台账册报告结果情况计划人员方式内容率的性点样清])"
    r"|(?<![目标的])的的(?![士确])|(?<![为除到])了了(?![解结然])|及及(?!格|时)|或或"
    r"|(?<![存现所正实内潜自旨还])在在(?![线职建岗校编位场册读世途此于])|(?<![参给赠授])与与(?!会)|(?<!棉)被被(?!子)"
    r"|\b(?P<english>[Tt]he|of|and|to|in|are|was|were|with|for|by|from) (?P=english)\b"
)
_BROKEN = patterns.compile(
    r"[^\S\n\t]?(?:\ufffd{1,8}|锟斤拷|烫烫烫|屯屯屯|â€.|Ã[\x80-\xbf]|ï¼.|鈥|銆|锛){1,8}"
)
_KINDS: tuple[tuple[re.Pattern[str], GarbleKind], ...] = (
    (_MARKS, "marks"),
    (_WORDS, "words"),
    (_BROKEN, "broken"),
)
_PAIRED = patterns.compile(r"[《》“”（）()【】]")
_FELLOW = {"》": "《", "”": "“", "）": "（", "】": "【"}
_WIDE = {"(": "（", ")": "）"}
_NUMBERED = patterns.compile(
    r"(?:^|[\s；;。，,、：:）)])(?:第?[\d.]{1,4}|[a-zA-Z]|[一二三四五六七八九十]{1,3}|[ivxIVX]{1,4})\s?$"
)
_TWICE = patterns.compile(r"([，。、；：])\1")
_SURE = 0.95
"""What a recognised slip must be read with."""

_NEAR, _AROUND = 8, 10
_MOST = 40


def read(source: Source) -> list[Garble]:
    """The slips in reading order, so many at most; of a document with recognised pages those that recognition
    does not make."""
    end, text = body_end(source), source.text
    found = [
        Garble(source.leaf(match[0], match.start(), match.end()), kind)
        for pattern, kind in _KINDS
        for match in pattern.finditer(text, 0, end)
        if match[0].strip()
    ]
    if source.document.ocr_pages:
        found = [garble for garble in found if _is_written(garble)]
    else:
        found += _unpaired(source)
        found += slips.read(source)
    return sorted(found, key=lambda garble: garble.leaf.start)[:_MOST]


def _is_written(garble: Garble) -> bool:
    """Whether a slip is none of recognition, which takes a mark for another and loses one, but writes neither
    a mark nor a word twice; what is printed for a broken character it tells by its shape."""
    if "\ufffd" in garble.leaf.raw:
        return True
    twice = garble.kind == "words" or _TWICE.fullmatch(garble.leaf.raw) is not None
    return twice and garble.leaf.confidence >= _SURE


def _unpaired(source: Source) -> Iterator[Garble]:
    """Brackets and quotes without their fellow in a paragraph or cell, nor in the one beside it."""
    end = body_end(source)
    loose: list[tuple[int, int, str]] = []
    for at, unit in enumerate(units(source)):
        if unit.start < end:
            loose += [(at, place, mark) for place, mark in _loose(source.text, unit.start, unit.end)]
    parted = {
        one
        for first, second in pairwise(loose)
        if _FELLOW.get(second[2]) == first[2] and second[0] - first[0] <= 2
        for one in (first, second)
    }
    for one in loose:
        if one not in parted:
            _, place, mark = one
            start, stop = _shown(source.text, place)
            yield Garble(source.leaf(mark, start, stop), "brackets")


def _loose(text: str, start: int, end: int) -> list[tuple[int, str]]:
    """The marks of a paragraph that have no fellow."""
    opened: dict[str, list[int]] = {}
    loose: list[tuple[int, str]] = []
    for match in _PAIRED.finditer(text, start, end):
        mark = _WIDE.get(match[0], match[0])
        if mark not in _FELLOW:
            opened.setdefault(mark, []).append(match.start())
        elif opened.get(_FELLOW[mark]):
            opened[_FELLOW[mark]].pop()
        elif not (mark == "）" and _NUMBERED.search(text[max(start, match.start() - _NEAR) : match.start()])):
            loose.append((match.start(), mark))
    return sorted(loose + [(place, mark) for mark, places in opened.items() for place in places])


def _shown(text: str, place: int) -> tuple[int, int]:
    """What is shown of a mark without fellow: the words that it opens or closes."""
    stops = [at for stop in "\n\t" if (at := text.find(stop, place, place + _AROUND)) >= 0]
    return place, min([place + _AROUND, len(text), *stops])
