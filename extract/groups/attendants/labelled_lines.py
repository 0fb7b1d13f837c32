"""Guides and observers in lines with labels within: a ticked 有 before the name, 姓名 and 部门."""

from __future__ import annotations

from collections.abc import Iterator

from extract import labels
from extract.groups.attendants.sentences import NamedAttendant
from extract.readers.leaves import body_end, elsewhere
from extract.readers.text import lines
from extract.reading.source import Source
from extract.values.persons import is_person
from schemas import patterns

_WORDS = ("向导", "陪同", "观察员", "见证")
_NAME = r"(?P<name>[^\W\d\x00-\x7f]{2,4})"
_LINE = patterns.compile(
    r"(?P<role>向导|陪同人员|观察员|见证人员|见证员)(?:[/／]?联络人)?(?:情况|姓名)?(?:[（(][^（()）\n]{0,12}[)）])?\s?[:：]?\s{0,3}"
    r"(?:[□☐]\s?无[\s、；;]{0,3})?(?P<has>☑\s?有\s?[（(:：，,]?\s?)?"
    r"(?:[□☐]\s?无[\s、；;，,]{0,4})?(?P<named>姓名\s?[:： ]\s?)?"
    rf"{_NAME}(?=[\s，,；;。（()）]|$)"
)
_UNIT = patterns.compile(
    r"[\s，,；;]{0,6}(?:(?:所在|工作|所属)?(?:部门|单位|机构)(?:\s?[/／]\s?(?:部门|单位))?|来自)\s?[:： ]\s?"
    r"(?P<unit>[^\s，,；;。（()）]{2,24})|\s?[（(](?P<note>[^（()）\n，,]{2,20}?(?:[（(][^（()）\n]{2,12}[)）][^（()）\n，,]{2,20}?)?)(?:派出|委派|选派|指派)?[)）]"
)


_MARKED = patterns.compile(
    r"(?:陪同|随行|向导|观察员|陪同人员|随行人员)\s?[:：]\s?(?P<name>[^\W\d\x00-\x7f]{2,4})\s{1,3}(?:身份|作用|角色|类别)\s?[:：]\s?"
    r"(?P<boxes>[^:：\n]{4,40}?)\s{1,3}(?:来自|单位|部门|所在部门|单位部门)\s?[:：]\s?(?P<unit>[^\s，,；;。]{2,24})"
)
_TICKED = patterns.compile(r"☑\s?(?P<role>[^\W\d]{2,6})")
_STROKE = patterns.compile(
    r"(?:^|(?<=[\s；;，,。:：\t]))(?P<role>向导|观察员|陪同人员|见证人员)"
    r"(?:\s?[A-Za-z]{5,12}(?=\s?[:：=＝]))?(?:\s?[:：=＝]\s{0,2}|\s{1,2})(?P<name>[^\W\d\x00-\x7f]{2,4})\s?[/／@＠]\s?"
    r"(?P<unit>[^\s，,；;。/／]{2,20})(?=[；;，,。\t\n\s]|$)"
)


def marked(source: Source) -> Iterator[NamedAttendant]:
    """The person of a line with boxes for the role, or a stroke between name and unit (向导 甲/综合部)."""
    for match in lines.finditer(_MARKED, (*_WORDS, "随行"), source.text, body_end(source)):
        ticked = [*_TICKED.finditer(source.text, *match.span("boxes"))]
        role = labels.value_of("attendants", "role", ticked[0]["role"]) if len(ticked) == 1 else None
        if role and is_person(match["name"]) and not elsewhere(source, match.start(), "team"):
            yield NamedAttendant(match.span("name"), match.span("unit"), role, ticked[0].span("role"))
    for match in lines.finditer(_STROKE, _WORDS, source.text, body_end(source)):
        role = labels.value_of("attendants", "role", match["role"])
        if role and is_person(match["name"]) and not elsewhere(source, match.start(), "team"):
            yield NamedAttendant(match.span("name"), match.span("unit"), role, match.span("role"))


def stated(source: Source) -> Iterator[NamedAttendant]:
    """The person of each such line, where a label or a ticked box tells that a name follows."""
    for match in lines.finditer(_LINE, _WORDS, source.text, body_end(source)):
        role = labels.value_of("attendants", "role", match["role"])
        unit = _UNIT.match(source.text, match.end())
        labelled = match["has"] or match["named"] or (unit and unit["unit"])
        if role is None or not labelled or not is_person(match["name"]):
            continue
        if not elsewhere(source, match.start(), "team"):
            group = "unit" if unit and unit["unit"] else "note"
            yield NamedAttendant(
                match.span("name"), unit.span(group) if unit else (0, 0), role, match.span("role")
            )
