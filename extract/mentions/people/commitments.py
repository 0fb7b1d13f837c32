"""Who signed the statement of impartiality (声明人：…, 承诺人：…)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extract.groups.shared.people import names_in
from extract.readers.fields import labelled
from extract.readers.leaves import body_end
from extract.readers.text import lines
from extract.readers.text.units import Piece
from extract.reading.source import Source
from extract.values.found import Found
from schemas import patterns
from schemas.leaf import Leaf
from schemas.mentions import Commitment
from schemas.report import Report

_BLANK = patterns.compile(r"[\s_＿/／:：.。…—－-]*(?:年?[\s_＿]*月?[\s_＿]*日?)?[\s_＿]*")


_NAME = r"[^\W\d\x00-\x7f]{2,4}"
_PLEDGED = patterns.compile(
    rf"(?:^|(?<=[\s。；;：:]))(?:(?:审核组)?(?:全体)?(?:成员|人员)\s?[：:（(]?\s?)?"
    rf"(?P<names>{_NAME}(?:\s?[、，,/]\s?{_NAME}){{1,14}}?)(?:[等共]?(?:\d{{1,2}}|[二两三四五六七八九十])[人名位])?[)）]?"
    r"(?:均已?|都已?|已|共同|一致|分别|郑重|特此|在此|自愿|谨此|书面){0,3}(?:签署)?(?P<verb>承诺|声明|保证)"
    r"(?P<said>[^。\n]{0,60})",
    re.M,
)
"""The names of those who promise something, in a sentence (甲、乙承诺：…)."""

_SIGNERS = patterns.compile(
    rf"(?:签署|签订|签字确认)(?:了|过)?(?:公正性|保密|公正性和保密)?(?:声明|承诺)(?:书)?的(?:人员|成员)?(?:有|为|是|包括)\s?[:：]?\s?"
    rf"(?P<names>{_NAME}(?:\s?[、，,/和及与]\s?{_NAME}){{1,14}}?)(?=[。；;\n]|[等共]?\d{{0,2}}[人名位]|$)"
)
"""The names of those who signed it (签署声明的有甲、乙)."""

_SIGNED_BY = patterns.compile(
    rf"(?:声明|承诺)(?:书)?》?[，,。；;]\s?(?:签署|签字|签名)(?:人|人员|成员|者)(?:为|有|是)?\s?[:：]\s?"
    rf"(?P<names>{_NAME}(?:\s?[、，,/和及与]\s?{_NAME}){{1,14}}?)(?=[。；;\n]|[等共]?\d{{0,2}}[人名位]|$)"
)
"""The names behind the label of those who signed it (…承诺书》，签署人：甲、乙)."""

_SIGNED_UNDER = patterns.compile(
    r"(?:声明|承诺)\s?[:：][^\n]{8,240}?[。；;\s]\s?(?:成员|组员|全体(?:成员|人员))?(?:签[名字署]|签署)(?:人员?|者)?\s?[:：]\s?"
    rf"(?P<names>{_NAME}(?:\s?[、，,/和及与]\s?{_NAME}){{1,14}}?)(?=[。；;\n]|\s{{2}}|\s?日期|\s?[12]\d{{3}}|[等共]?\d{{0,2}}[人名位]|$)"
)
"""The names behind the signatures of a statement, in its paragraph (声明：…遵守保密规定。签名：甲、乙)."""

_ALONE = patterns.compile(
    rf"(?:^|(?<=[\s。；;：:]))审核组(?:全体)?(?:成员|人员)\s?[：:]?\s?(?P<names>{_NAME}?)(?:郑重|特此|在此|自愿|谨此|书面){{0,2}}"
    r"(?P<verb>承诺|声明|保证)(?![^。\n]{0,80}(?:回避|曾))(?=[^。\n]{0,24}(?:没有|无|未|不))(?P<said>[^。\n]{0,60})",
    re.M,
)
"""The name of one of the members alone (审核组成员甲声明：…); a leader speaks for all."""

_SIGNED_OFF = patterns.compile(
    rf"(?:[—–]|——|[：:])\s?(?P<names>{_NAME}(?:\s?[、，,/]\s?{_NAME}){{1,14}})\s?[.。]?\s?$"
)
_FREE = patterns.compile(r"(?:无|没有|不存在)[^，,。；;\n]{0,12}(?:利益|利害)(?:关系|冲突)")
"""A statement in one paragraph that ends with the names of those who make it (…无利益关系 — 甲, 乙)."""

_SIGNED_BELOW = patterns.compile(
    r"[^\n]{0,40}\n[^\n]{0,24}[\t：: ][^\W\d\x00-\x7f]{2,4}\s?[（(][^（()）\n]{0,6}签[字名章]"
)
"""Under a heading the first who signs, in brackets behind the name (组长 | 甲（签字）)."""

_IMPARTIAL = patterns.compile(r"公正|保密|利益|利害|咨询|任职|影响|隶属|关系|回避")
_FEWEST, _LONGEST_NAMES = 2, 80


def read(source: Source, report: Report) -> list[Commitment]:
    """The statements in reading order: the label or verb with the names beside it, or that nothing stands
    there."""
    found: list[Commitment] = []
    for place in labelled.find_all(source, "team", "commitment"):
        names = [source.leaf(name.value, name.start, name.end) for name in names_in(source, place)]
        blank = _BLANK.fullmatch(place.text) is not None
        if blank and place.how == "next" and _SIGNED_BELOW.match(source.text, place.label.end):
            continue  # the heading of those who sign
        if names or blank:
            label: Leaf[str] = source.leaf(None, place.label.start, place.label.end)
            found.append(Commitment(label, names))
    more = [*_pledged(source, report), *_signed_off(source, report)]
    fuller = {one.names[0].start: len(one.names) for one in more}
    found = [one for one in found if not one.names or len(one.names) >= fuller.get(one.names[0].start, 0)]
    taken = {leaf.start for one in found for leaf in one.names}
    for one in more:
        if one.names[0].start not in taken:
            taken.add(one.names[0].start)
            found.append(one)
    return sorted(found, key=lambda one: one.leaf.start)


def _signed_off(source: Source, report: Report) -> Iterator[Commitment]:
    """The paragraphs on having no interest that end with names, two or more of them of the team."""
    team = {member.name.value for member in report.team if member.name is not None}
    for free in lines.finditer(_FREE, ("利益", "利害"), source.text, body_end(source)):
        stop = source.text.find("\n", free.end())
        stop = stop if stop >= 0 else len(source.text)
        low = max(free.end(), stop - _LONGEST_NAMES)
        match = _SIGNED_OFF.search(source.text[low:stop])
        if match is None:
            continue
        start, end = (low + at for at in match.span("names"))
        names = names_in(source, Piece(start, end, match["names"]))
        if sum(name.value in team for name in names) >= _FEWEST:
            said: Leaf[str] = source.leaf(None, *free.span())
            yield Commitment(said, [source.leaf(name.value, name.start, name.end) for name in names])


def _pledged(source: Source, report: Report) -> Iterator[Commitment]:
    """Sentences in which several people, two or more of them of the team, or members called so, promise to
    be impartial."""
    team = {member.name.value for member in report.team if member.name is not None}
    for pattern, fewest in (
        (_PLEDGED, _FEWEST),
        (_SIGNERS, _FEWEST),
        (_SIGNED_BY, _FEWEST),
        (_SIGNED_UNDER, _FEWEST),
        (_ALONE, 1),
    ):
        for match in lines.finditer(pattern, ("承诺", "声明", "保证"), source.text, body_end(source)):
            said = match.groupdict().get("said", match[0] if pattern is _SIGNED_UNDER else None)
            if said is not None and not _IMPARTIAL.search(said):
                continue
            names: list[Found] = names_in(source, Piece(*match.span("names"), match["names"]))
            if sum(name.value in team for name in names) >= fewest:
                verb: Leaf[str] = source.leaf(None, *match.span("verb" if "verb" in match.groupdict() else 0))
                signed = [source.leaf(name.value, name.start, name.end) for name in names]
                yield Commitment(verb, signed, each=pattern is _ALONE)
