"""Scopes that refer to another one (同上), that a lead-in tells, or that are said in English again."""

from __future__ import annotations

from collections.abc import Iterator

from extract.groups.scopes.parts_by_system import Wording
from extract.groups.scopes.texts import ABOVE, LEFT, does, refers
from extract.reading.source import Source
from schemas import patterns

_LED = patterns.compile(
    r"[^：:“”]{4,80}?(?:表述|描述|界定|规定|确定|陈述|定义|写明)(?:为|如下|是)\s?[:：]\s?[“\"]?(?=[^\s：:]{6})"
)


def resolved(source: Source, wordings: list[Wording]) -> Iterator[Wording]:
    """The wordings in reading order, those that refer to another one with its text, without lead-ins.

    English words are left out where the same place has Chinese ones."""
    ordered = sorted(wordings, key=lambda w: w.start)
    texts = {(w.start, w.end): source.text[w.start : w.end] for w in ordered}
    chinese = {w.place for w in ordered if not texts[w.start, w.end].isascii()}
    kept: list[Wording] = []
    for wording in ordered:
        text = texts[wording.start, wording.end]
        if text.isascii() and wording.place in chinese:
            continue
        if refers(text):
            of = [w for w in kept if _is_meant(text, wording, w)]
            if of:
                kept.append(wording._replace(start=of[-1].start, end=of[-1].end))
            continue
        led = _LED.match(text)
        kept.append(wording._replace(start=wording.start + led.end()) if led else wording)
    yield from kept


def stated(source: Source, wordings: list[Wording]) -> Iterator[Wording]:
    """The wordings without words that say whose business it is (公司从事…).

    One with such words is left out where its place is worded without them, or where its sentence goes on:
    it then describes the business and words no scope."""
    led = {w: does(source, w.start, w.end) for w in wordings}
    places = {w.place for w, words in led.items() if words is None}
    for wording, words in led.items():
        if words is None:
            yield wording
        elif wording.place not in places and not source.text.startswith(("，", ","), wording.end):
            yield wording._replace(start=words.end())


def _is_meant(text: str, wording: Wording, other: Wording) -> bool:
    shown = text.strip(" \t\u3000。；;")
    if ABOVE.fullmatch(shown):
        return other.place == wording.place
    return other.system == wording.system and bool(other.place == "audit" or LEFT.fullmatch(shown))
