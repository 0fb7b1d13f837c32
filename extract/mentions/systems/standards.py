"""Management-system standards that sentences work by, but for those that they tell of as past."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extract.readers.leaves import body_end
from extract.reading.source import Source
from extract.reading.stops import BREAK
from extract.reading.system_names import system_of
from extract.values.dates import find_dates
from extract.values.found import Found, narrow
from extract.values.standards import find_standards
from schemas import patterns
from schemas.dates import FOREVER
from schemas.leaf import Leaf
from schemas.mentions import StandardMention

_BY = patterns.compile(
    r"(?:依据|按照?|根据|遵照|对照|基于|准则|标准|符合|满足|违反|执行|采用|以|对应|条款)[^，。；;\n\t《》]{0,12}$"
)
_ASKS = patterns.compile(
    r"[^，。；;\n\t]{0,24}?(?:的?要求|条款|(?<![\d.])\d{1,2}(?:\.\d{1,2}){1,3}(?![\d.])|实施|开展)"
)
_PAST = patterns.compile(
    r"原|旧|代替|替代|取代|废止|作废|失效|换版|转换|转版|改版|升版|升级|过渡|曾|历史|以前|以往|此前|新版|更新|证书|供方|供应商|顾客|客户要求"
    r"|replace|supersed|former|previous|transition|withdrawn",
    re.I,
)
_AND = patterns.compile(r"\s?(?:《[^》\n]{2,40}》)?\s?(?:[、,，/]|和|及|与|以及)\s?(?:IECQ\s?)?")
"""Between two standards of one list."""

_LETTERS = patterns.compile(r"(?:GB|ISO|OHSAS|RB|SY|QC)(?=[ /A-Z]{0,6}\d{4,6})")
_YEAR = patterns.compile(r"(?<!\d)(?:19|20)\d{2}(?=\s?年)")
_REACH, _LONGEST = 60, 32


def read(source: Source, own: dict[int, Leaf[str]]) -> list[StandardMention]:
    """The standards that sentences name as what is worked by, in reading order, but those of `own`."""
    text = source.text[: body_end(source)]
    found: list[StandardMention] = []
    listed = 0
    for standard in _cited(narrow(text)):
        low = max(standard.start - _REACH, 0)
        low = max((m.end() for m in BREAK.finditer(text, low, standard.start)), default=low)
        stop = BREAK.search(text, standard.end, standard.end + _REACH)
        high = stop.start() if stop else min(standard.end + _REACH, len(text))
        used = _BY.search(text, low, standard.start) or _ASKS.match(text, standard.end, high)
        used = used or (_AND.fullmatch(text, listed, standard.start) if listed else None)
        listed = standard.end if used else 0
        if standard.start in own or not system_of(standard.value):
            continue
        if used and not _PAST.search(text, low, high):
            leaf = source.leaf(standard.value, standard.start, standard.end)
            found.append(StandardMention(leaf, _earliest(text[low:high])))
    return found


def _cited(text: str) -> Iterator[Found]:
    """The standards whose letters may be those of a management system's."""
    end = 0
    for match in _LETTERS.finditer(text):
        if match.start() < end:
            continue
        for standard in find_standards(text[match.start() : match.start() + _LONGEST], match.start())[:1]:
            end = standard.end
            yield standard


def _earliest(sentence: str) -> str | None:
    """The earliest day or year that a sentence tells."""
    days = [d.value for d in find_dates(sentence) if d.value and d.value != FOREVER]
    return min([*days, *(m[0] for m in _YEAR.finditer(narrow(sentence)))], default=None)
