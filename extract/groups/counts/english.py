"""Enumerations with a stated number in English: three significant aspects: noise, waste oil and fire."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from extract import labels
from extract.readers.leaves import body_end, clean
from extract.readers.text import lines
from extract.reading.source import Source
from schemas import patterns
from schemas.report import Count

_NUMBERS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
_TOLD = patterns.compile(
    rf"(?<![\w.-])(?P<n>\d{{1,3}}|{'|'.join(_NUMBERS)})\s(?P<what>[a-z-]{{2,20}}(?:\s[a-z-]{{2,20}}){{0,3}}s)"
    r"(?:\s(?:were|are|have been)\s(?:identified|determined|listed|defined|entered|recorded|registered"
    r"|selected|(?:rated|assessed|classified|evaluated)\s(?:as\s)?[a-z-]{4,16}))?"
    r"(?:\s(?:in|within|for)\s(?:its|the|their)\s[a-z]{2,16}(?:\s[a-z]{2,16})?)?"
    r"(?:\s?:|,\s(?:namely|including|i\.e\.,?|that is,?)|\s\((?!\d|see|includ))\s?(?P<list>[^\n\t.:]{5,400})",
    re.I,
)
_NAMED = patterns.compile(
    rf"(?<![\w./-])(?P<n>\d{{1,3}}|{'|'.join(_NUMBERS)})[ \u3000](?P<what>[\u3400-\u9fff]{{2,16}})\s?[:：]\s?"
    r"(?P<list>[^\n\t.:：。；;]{5,400})",
    re.I,
)
"""The same with a Chinese name of what is counted in an English sentence (8 主要过程: 甲, 乙)."""

_TOTAL = patterns.compile(
    r"(?P<what>[\u3400-\u9fff]{2,16})\s?[（(](?:in )?(?:total|all)\s?:?\s?(?P<n>\d{1,3})[)）]\s?[:：]\s?"
    r"(?P<list>[^\n\t.:：。]{5,400})",
    re.I,
)
"""The same with the number in brackets (主要过程 (total 7): 甲; 乙)."""

_LABEL = patterns.compile(
    r"(?<![\w.-])(?P<what>[A-Z][a-z-]{2,20}(?:\s[a-z-]{2,20}){0,4}s)"
    r"(?:\s?(?::|—|–)\s?(?P<n>\d{1,3})\s?[(:]|\s\((?P<noted>\d{1,3})\)\s?:)\s?"
    r"(?P<list>[^\n\t.:]{5,400})"
)
"""A label, its number and the list (Significant aspects: 3 (waste gas, noise, fire))."""

_NO_COUNT = patterns.compile(
    r"\b(?:stage|phase|part|level|class|grade|type|table|annex|appendix|clause|section|chapter|step|version|rev\.?|no\.?)\s?$",
    re.I,
)
"""Before a number that tells which one, not how many (stage 2)."""

_ENTRIES = patterns.compile(r"(?:items|entries|lines|records)", re.I)
_REGISTER = patterns.compile(
    r"(?:register|list|inventory|table|log) of (?P<what>[A-Za-z-]{3,20}(?:\s[a-z-]{3,20}){0,3}s)"
    r"(?:\s[a-z]{2,12}){1,2}\s$"
)
"""What the entries are of that a register has (the register of significant aspects lists 3 items)."""

_NUMBER_OF = patterns.compile(r"(?:Total )?(?:Number|No\.) of (?=[a-z])")
_MARK = patterns.compile(r"\s?[,;]\s(?:and\s|or\s)?|[、，]|\s(?:and)\s")
_OPEN = patterns.compile(r",?\s?(?:etc\.?|and so on|and others)\s?$", re.I)
_LONGEST, _REACH, _SLIP = 60, 120, 2


def read(source: Source) -> Iterator[tuple[int, Count]]:
    """The enumerations with the offsets where they are told."""
    text = source.text
    named = lines.finditer(_NAMED, (": ", "： "), text, body_end(source))
    total = lines.finditer(_TOTAL, ("total", "Total", "in all"), text, body_end(source))
    label = _LABEL.finditer(text, 0, body_end(source))
    for match in (*_TOLD.finditer(text, 0, body_end(source)), *named, *total, *label):
        if _other().search(match["what"]) or _is_no_count(text, match):
            continue
        what = _entered(text, match) or match.span("what")
        if lead := _NUMBER_OF.match(text, *what):
            what = (lead.end(), what[1])
        low, top = match.span("list")
        bracket = text[low - 1] == "(" or text[low - 2 : low].strip() == "("
        shut = text.find(")", low, top) if bracket else top
        if shut < 0:
            continue
        opened = _OPEN.search(text, low, shut)
        spans = list(_items(text, low, opened.start() if opened else shut))
        figures = "noted" if match.groupdict().get("noted") else "n"
        written = match[figures].lower()
        value = int(written) if written.isdecimal() else _NUMBERS.index(written) + 1
        sure = match["what"].isascii() or abs(len(spans) - value) <= (_SLIP if len(spans) > _SLIP else 0)
        if len(spans) > 1 and sure and all(b - a <= _LONGEST for a, b in spans):
            yield (
                match.start(),
                Count(
                    what=source.leaf(clean(text[slice(*what)]), *what),
                    stated=source.leaf(value, *match.span(figures)),
                    listed=[source.leaf(clean(text[a:b]), a, b) for a, b in spans],
                    open_ended=opened is not None,
                    counted=len(spans),
                ),
            )


def _is_no_count(text: str, match: re.Match[str]) -> bool:
    """Whether a number tells which one, or ends a line before a label (Audit type: stage 2 ⏎ Schemes: …)."""
    number, what = match.start("n"), match.start("what")
    parted = number < what and any(mark in text[number:what] for mark in "\n\t") and text[what].isupper()
    return parted or _NO_COUNT.search(text, max(0, number - 12), number) is not None


def _entered(text: str, match: re.Match[str]) -> tuple[int, int] | None:
    """What a register is of whose entries are counted."""
    if not _ENTRIES.fullmatch(match["what"]):
        return None
    low = max(0, match.start() - _REACH)
    found = _REGISTER.search(text[low : match.start()])
    return (low + found.start("what"), low + found.end("what")) if found else None


def _items(text: str, low: int, top: int) -> Iterator[tuple[int, int]]:
    at = low
    for cut in [*_MARK.finditer(text, low, top), None]:
        end = cut.start() if cut else top
        item = text[at:end]
        if item.strip():
            yield at + len(item) - len(item.lstrip()), at + len(item.rstrip())
        at = cut.end() if cut else top


@cache
def _other() -> re.Pattern[str]:
    """What is no enumeration, or is told by other groups."""
    words = (word for word in labels.values("counts", "word")["other"] if word.isascii())
    return patterns.compile("|".join(sorted(words, key=lambda word: (-len(word), word))), re.I)
