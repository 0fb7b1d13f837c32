"""The hours of stage 1: with its day, behind it, or in a field of their own."""

from __future__ import annotations

import re

from extract.groups.audit.stage1 import stage_blocks
from extract.readers.fields import labelled
from extract.reading.source import Source
from extract.values.dates import FoundDate, hour_of
from schemas import patterns
from schemas.leaf import Leaf

_NEAR = 48
_CLOCK = patterns.compile(r"(?<!\d)(?:\d{1,2}\s?[:：时点]|[一二三四五六七八九十]{1,3}\s?[时点])\s?\d{0,2}")
_SENTENCE = 80
_TIME = r"(?P<half{0}>上午|下午)?\s?(?P<h{0}>[01]?\d|2[0-3])\s?[:：时点]\s?(?:(?P<m{0}>[0-5]\d|半)分?)?\s?"
_BEGUN = patterns.compile(
    _TIME.format(1)
    + r"(?:起|开始|启动|首次会议?|开工)[^。；;\n\d]{0,12}?"
    + _TIME.format(2)
    + r"(?:止|结束|完成|末次会议?|收尾|完毕)"
)
"""09:00开始，17:30结束."""

_UNTIL_TIME = patterns.compile(
    r"[^。；\n]{0,12}?(?:(?:至|到|-|~|—|–|\bto\b)\s?(?:当日|当天|同日)?|当日|当天|同日)\s?(?P<half>上午|下午)?(?P<h>\d{1,2}|[一二三四五六七八九十]{1,3})\s?[时点:：]\s?(?P<min>\d{1,2}|半)?"
)


def first(source: Source, found: FoundDate) -> Leaf[str] | None:
    """The time of day with which stage 1 begins, behind its day."""
    if found.time is None:
        return None
    low, high = found.start, min(found.end + 24, len(source.text))
    at = _CLOCK.search(source.text, min(found.end, low), high)
    for match in _CLOCK.finditer(source.text, low, high):
        if match.start() >= found.end or found.time[:2] in match[0] or found.time[1:2] == match[0][:1]:
            at = match
            break
    return (
        source.leaf(found.time, at.start(), at.end())
        if at
        else source.leaf(found.time, found.start, found.end)
    )


def last(source: Source, begins: FoundDate, ends: FoundDate) -> Leaf[str] | None:
    """The last day's time; of one day the time after 至 (8时30分至17时)."""
    if ends.start != begins.start or begins.time is None:
        return first(source, ends)
    match = _UNTIL_TIME.match(source.text, begins.end, begins.end + 40)
    stated = hour_of(match["h"]) if match else 99
    if match is None or stated > 24:
        return None
    hour = stated + (12 if match["half"] == "下午" and stated < 12 else 0)
    minute = 30 if match["min"] == "半" else int(match["min"] or 0)
    return source.leaf(f"{hour:02}:{minute:02}", match.start("h"), match.end())


def apart(
    source: Source, begins: FoundDate, ends: FoundDate, block: stage_blocks.Block | None
) -> tuple[Leaf[str], Leaf[str]] | None:
    """The hours of stage 1 that stand apart from its day: in its sentence, a field of theirs, its block."""
    ranges = [
        (ends.end, ends.end + len(re.split(r"[。；;\n\t]", source.text[ends.end : ends.end + _NEAR])[0]))
    ]
    ranges += [(p.start, p.end) for p in labelled.find(source, "stage1", "period")]
    line = re.split(r"[。；;\n]", source.text[ends.end : ends.end + _NEAR])[0]
    ranges += [(ends.end, ends.end + len(line))]
    ranges += [(block.start, block.end)] if block and begins.value == block.first.value else []
    found = next((stated for low, high in ranges if (stated := stage_blocks.hours(source, low, high))), None)
    if found is None:
        return _begun_and_ended(source, ends.end)
    one, two = (source.leaf(stage_blocks.clock(part.text), part.start, part.end) for part in found)
    return one, two


def _begun_and_ended(source: Source, at: int) -> tuple[Leaf[str], Leaf[str]] | None:
    """The hours told with words for the beginning and the end, in the sentence behind a day."""
    sentence = re.split(r"[。\n\t]", source.text[at : at + _SENTENCE])[0]
    match = _BEGUN.search(source.text, at, at + len(sentence))
    if match is None:
        return None
    found: list[Leaf[str]] = []
    for n in ("1", "2"):
        hour, minute = int(match[f"h{n}"]), match[f"m{n}"] or "0"
        hour += 12 if match[f"half{n}"] == "下午" and hour < 12 else 0
        shown = f"{hour:02}:{30 if minute == '半' else int(minute):02}"
        found.append(
            source.leaf(
                shown, match.start(f"h{n}"), match.end(f"m{n}") if match[f"m{n}"] else match.end(f"h{n}")
            )
        )
    return found[0], found[1]
