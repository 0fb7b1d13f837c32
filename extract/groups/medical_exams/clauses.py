"""Medical examinations in bare clauses: a person, a day, an institution and a result between marks.

电镀工王小明：2025年8月14日，某某门诊部，合格; in the lines of a card each may stand on a line of its own.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from extract import labels
from extract.groups.medical_exams.words import HINTED, INSTITUTION, OUTCOME, SPOKEN
from extract.readers.dates import short_years
from extract.readers.leaves import clean
from extract.readers.text.units import Piece, Unit, piece
from extract.reading.source import Source
from extract.values.found import Found, narrow
from extract.values.persons import could_be_person, is_person
from schemas import patterns

ExamFacts = dict[str, Found]

_HAN = r"[\u3400-\u9fff]"
_SPLIT = patterns.compile(
    rf"[，,；;。\n\t：:|｜—]|\u3000|(?<={_HAN})\s{{1,3}}(?=[\w（(])|(?<=\d)\s{{1,3}}(?={_HAN})"
)
_ENDS, _COLONS = "；;。\n", "：:"
_ITEM = patterns.compile(r"(?:[（(]?\d{1,2}[)）.、．](?!\d)|[①-⑳●○■◆▲•·*-])\s{0,2}")
_POST = rf"(?:(?!电工证){_HAN}{{1,8}}?(?:[工员师长匠]|司机|司索|指挥|车间|[部科室班组]))"
_NAME = patterns.compile(
    rf"(?:姓名|抽查?|查[阅看验]?|其中|如)?(?P<post>{_POST})?(?P<name>{_HAN}{{2,3}}|{_HAN}{{4}})(?:\s?[（(][^（()）\n]{{1,12}}[)）])?"
)
_DAY = patterns.compile(
    r"(?:(?:体检|检查|健康检查|受检)(?:日期|时间|日)?|于|在|[（()）:为是日\s]){0,4}"
    r"(?:(?:进行|接受|做)?了?(?:的)?(?:岗前|在岗|离岗)?(?:体检|检查|健康检查)?)"
)
_PLACE = patterns.compile(
    r"(?:于|在|由|经|到|去|赴)?(?:(?:发证|体检|检查)?(?:医院|机构|单位|地点))?[为是:：\s]?"
    r"(?P<place>.{4,40}?)(?:进行|接受|做)?了?(?:体检|检查)?"
)
_RESULT = patterns.compile(
    r"(?:体检|检查)?(?:结果|结论|意见)[为是:：\s]{0,2}[“‘\"'「]?(?P<value>.{2,20}?)[”’\"'」]?"
)
_NOT_FOUND = patterns.compile(
    r"[\d证见已未须应有]|提供|记录|报告|培训|符合|持|上岗|体检|检查|医院|签订|合同|规定|要求"
)
_NO_NAME = patterns.compile(
    rf"[工员师长匠]$|^[询提]问|[结合复正异常检查体健康公司每年度次两三全部均已应持证]|^{_HAN}[室科部班组]$"
)
_MOST_OTHERS, _LONGEST_RESULT = 1, 8


def read(source: Source, unit: Unit) -> list[ExamFacts]:
    """The examinations of a paragraph or cell whose clauses tell nothing but their fields."""
    raw = source.text[unit.start : unit.end]
    if not HINTED.search(raw):
        return []
    whole = SPOKEN.search(raw) is not None
    kept = [one for one in _records(source, unit) if {"name", "examined_on"} < one.keys()]
    return [one for one in kept if "institution" in one and (whole or "result" in one)]


def _records(source: Source, unit: Unit) -> Iterator[ExamFacts]:
    """What follows each name up to the next one, or to two clauses that tell none of the fields."""
    stated: ExamFacts = {}
    others, first = 0, True
    for part, mark in _parts(source, unit):
        facts = _facts(source, part, first=first, named="name" in stated)
        first = mark in _ENDS or (mark in _COLONS and _column(part.text) == "name")
        if mark in _COLONS and not facts:
            continue
        if "name" in facts:
            yield stated
            stated, others = {}, 0
        if not facts and stated and _is_result(part.text, stated, last=first):
            facts = {"result": Found(part.start, part.end, clean(part.text))}
        others = 0 if facts else others + 1
        if others > _MOST_OTHERS:
            yield stated
            stated = {}
        if "name" in stated or "name" in facts:
            stated = {**facts, **stated}
        if mark == "。":
            yield stated
            stated = {}
    yield stated


def _column(label: str) -> str | None:
    """What a label before a colon names."""
    return next(
        (n for key in labels.short_keys(label) if (n := labels.column_of("medical_exams", key))), None
    )


def _parts(source: Source, unit: Unit) -> Iterator[tuple[Piece, str]]:
    """The parts between marks, without the mark of an item before them, each with the mark behind it."""
    low = unit.start
    for mark in [*_SPLIT.finditer(source.text, unit.start, unit.end), None]:
        one = piece(source, low, mark.start() if mark else unit.end)
        item = _ITEM.match(one.text)
        if item and item.end() < len(one.text):
            one = piece(source, one.start + item.end(), one.end)
        if one.text:
            yield one, mark[0] if mark else "\n"
        low = mark.end() if mark else unit.end


def _facts(source: Source, part: Piece, *, first: bool, named: bool) -> ExamFacts:
    """The fields that a part tells and nothing else; empty where it tells more."""
    text = narrow(part.text)
    place = _place(part, text)
    name = _name(part, text, first=first) if not place else None
    if name or not named:
        return {"name": name} if name else {}
    dates = short_years.read(source, part.text, part.start)[0]
    if len(dates) == 1:
        low, high = dates[0].start - part.start, dates[0].end - part.start
        day = {"examined_on": Found(dates[0].start, dates[0].end, dates[0].value or "")}
        rest = f"{text[:low]}{text[high:]}".strip()
        if _DAY.fullmatch(rest):
            return day
        behind = piece(source, part.start + high, part.end)
        place = _place(behind, narrow(behind.text)) if not text[:low].strip(" 于在") else {}
        return day | place if place else {}
    return {} if dates else place or _result(part, text)


def _name(part: Piece, text: str, *, first: bool) -> Found | None:
    """The person that a part names: of any surname at the beginning of a sentence, behind a post."""
    for match in (
        m for m in (_NAME.fullmatch(text), patterns.fullmatch(rf"(?P<name>{_HAN}{{2,4}})", text)) if m
    ):
        word = match["name"]
        post = match.groupdict().get("post")
        known = is_person(word) or ((first or post) and could_be_person(word))
        if known and not _NO_NAME.search(word) and not OUTCOME.fullmatch(text):
            return Found(part.start + match.start("name"), part.start + match.end("name"), word)
    return None


def _place(part: Piece, text: str) -> ExamFacts:
    match = _PLACE.fullmatch(text)
    whole = INSTITUTION.fullmatch(match["place"]) if match else None
    if match is None or whole is None:
        return {}
    low, high = match.span("place")
    return {"institution": Found(part.start + low, part.start + high, clean(match["place"]))}


def _result(part: Piece, text: str) -> ExamFacts:
    if match := _RESULT.fullmatch(text):
        low, high = match.span("value")
        return {"result": Found(part.start + low, part.start + high, clean(match["value"]))}
    bare = text.removeprefix("体检").removeprefix("检查")
    return {"result": Found(part.start, part.end, clean(part.text))} if OUTCOME.fullmatch(bare) else {}


def _is_result(text: str, stated: ExamFacts, *, last: bool) -> bool:
    """Whether words that end a sentence behind day and place are what was found (血压偏高)."""
    short = len(text) <= _LONGEST_RESULT and re.fullmatch(rf"{_HAN}+", text) is not None
    place = {"examined_on", "institution"} <= stated.keys() and "result" not in stated
    return last and short and place and not _NOT_FOUND.search(text)
