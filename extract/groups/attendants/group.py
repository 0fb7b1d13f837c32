"""Guides and observers: from tables, fields, and sentences; one entry a person."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain, zip_longest
from typing import NamedTuple

from extract import labels
from extract.groups.attendants import check_marks, headers, labelled_lines, sentences, set_phrases
from extract.groups.attendants import columns as attendant_columns
from extract.groups.attendants.departments import ends_with_office, offices, units, without_office
from extract.groups.attendants.sentences import NamedAttendant
from extract.groups.shared.people import is_name, names_in
from extract.readers.fields import check_marks as marks
from extract.readers.fields import labelled
from extract.readers.fields.labelled import Labelled
from extract.readers.leaves import body_end, clean, is_blank, text_leaf
from extract.readers.tables import rows
from extract.readers.tables.grid import grids
from extract.readers.tables.rows import Row
from extract.readers.text import lines
from extract.readers.text.units import Piece, piece
from extract.reading.source import Source
from extract.values.persons import is_person, lengths
from schemas import patterns
from schemas.leaf import Leaf
from schemas.report import Attendant

_HAN = r"[^\W\d\x00-\x7f]"
_WORDS = ("向导", "陪同", "观察员", "见证", "uide", "bserver")
_ROLE = "向导|陪同人员|观察员|见证人员|见证员|见证评审员"
_NOTE = patterns.compile(
    r"\s?[（(](?P<text>[^（()）\n]{1,40}(?:[（(][^（()）\n]{1,12}[)）][^（()）\n]{1,24})?)[)）](?!有限|股份|公司|集团)"
)
_FROM = r"(?:来自于?|\bfrom\b|\bof\b)\s?[:：]?\s?"
_CUT = patterns.compile(rf"[、；;。\n\t]|[，,](?!\s?(?:担任|{_FROM}))")
_COMES = patterns.compile(
    rf"[，,\s]{{0,3}}{_FROM}(?P<unit>(?:(?!\s(?:{_ROLE})\s?[:：])[^，,（()）；;、。\n.]|\.(?=\w)){{1,40}}[^，,（()）；;、。\n.\s](?:(?<=Dept)\.)?)"
)
_COMES_FIRST = patterns.compile(_FROM)
_SPACE = patterns.compile(r"[\s\u3000]{1,4}")
_COUNT = r"(?:\s?(?:\d{1,2}|[一二两三四五])\s?[名人位]\s?[，,：:]?)?"
_AFTER_ROLE = patterns.compile(
    rf"(?P<role>{_ROLE})(?:[甲乙丙丁A-D1-4一二三](?=\s?[:：]))?\s?(?:[（(][^（()）\n]{{1,10}}[)）])?{_COUNT}(?:[为是由：:]|分别为)?\s{{0,2}}(?P<who>{_HAN}{{2,20}}?)(?=\s?[（(，,。；;、\s]|来自|担任|承担|始终|全程|一直|自始至终|$)"
)
_BEFORE_ROLE = patterns.compile(
    rf"(?P<who>(?:{_HAN}{{2,16}}[（(]{_HAN}{{2,6}}[)）](?=有限|股份|公司|集团))?{_HAN}{{2,20}}?)(?P<note>[（(](?:[^（()）\n]|[（(][^（()）\n]{{1,8}}[)）]){{1,30}}[)）])?[，,]?(?:[二两三四]人)?(?:在[^，,。；;\n]{{2,10}})?(?:担任|充当|作为|当|任|为|以|是)了?(?:本次|此次)?(?:审核|现场|的){{0,2}}"
    rf"(?P<role>{_ROLE})"
)
_ESCORTED = patterns.compile(
    rf"由(?:[^。；;\n]{{2,60}}[、和及与])?(?P<who>{_HAN}{{2,20}}?)(?P<note>[（(][^（()）\n]{{1,20}}[)）])?(?:全程|现场|担任){{0,2}}(?P<role>陪同)(?!人员须)"
)
_AUDITEE = patterns.compile(
    r"(?:\d{1,3}\s?[.．、]\s?)?(?:贵(?:公司|单位|司|方|厂)|受审核方|受审方|被审核方|获证方|受审核组织|获证组织|我(?:机构|中心|公司)|(?:企业|公司|组织|本?单位)(?=的))的?(?=[^\W\d]{2})"
)
_JOINED = tuple("、和及与")
_LEADING_ROLE = patterns.compile(rf"\s{{0,3}}(?P<role>{_ROLE}|陪同)\s?[:：为是]?\s?(?=[^\W\d\x00-\x7f]{{2}})")
_BEHIND = patterns.compile(
    r"(?:先生|女士|同志)?(?:\s?[/／，,\n]\s?|[ \u3000]{1,4})"
    r"(?P<unit>(?:[^\s，,；;。、（(）)/／]|[（(][^（()）\s]{2,8}[)）](?=有限|股份|公司|集团)){2,30})(?=[\s，,；;。、/／]|$)"
)
_GENERAL = patterns.compile(r"外来|访客|来访|进入|须|应当|必须|接待|外部人员|承包商|参观")
_LEAD = patterns.compile(r"(?:.*(?:指派|安排|指定|委派|经由|[由为派，,]))?(?P<rest>.*)", re.S)
_MARK = patterns.compile(r"([，,、；;/])")
_BY_UNIT = patterns.compile(
    r"(?:^|[，,。；;、\s])(?P<unit>[^，,。；;、\s]{2,20}?)(?:指派|安排|委派|派出|指定|选派|派|请|让)(?:的|了)?$"
)
_SENDS = patterns.compile(r"(?:指派|安排|委派|派出|指定|选派|派|请|让)了?")
_OWN_PART = patterns.compile(rf"(?:{_ROLE}|向导)$")
_SENT = patterns.compile(r"(?:指派|安排|委派|派出|指定)$")
_NOT_UNIT = patterns.compile(rf"{_ROLE}|向导|观察|陪同|联络员?|全程|见证")
_REST = patterns.compile(
    r"\s?[（(][^（()）\n]{1,40}[)）]\s?[、和及与](?P<list>(?:[^，,。；;：:（()）\n\t]|[（(][^（()）\n]{1,40}[)）]){2,80})"
)
_LONGEST, _SHORT, _TALL = 80, 12, 8


class _Person(NamedTuple):
    """A person: the ranges of the name and of where they are from (empty when untold), what the note says."""

    name: str
    start: int
    end: int
    unit: tuple[int, int]
    role: str | None = None


def read(source: Source) -> list[Attendant]:
    """The guides and observers in the order in which they are told."""
    found: dict[str, Attendant] = {}
    columns, by_part = attendant_columns.across, attendant_columns.by_part
    readers = (_in_tables, columns, by_part, _headed, _labelled, _in_fields, _in_sentences, _told)
    for attendant in (one for reader in readers for one in reader(source)):
        name = str(attendant.name.value) if attendant.name else ""
        along = name not in found and _on_tour(source, attendant, found)
        if along or set_phrases.UNIT.search(name):
            continue
        first = found.setdefault(name, attendant)
        if first is not attendant and first.from_ is None:
            first.from_ = attendant.from_
    for one in found.values():
        one.from_ = one.from_ or (headers.unit_of(source, one.name.span[0]) if one.name else None)
    return sorted(found.values(), key=lambda one: one.name.span[0] if one.name else 0)


def _in_tables(source: Source) -> Iterator[Attendant]:
    """Rows of tables of others than auditors, and of the team's table, with a guide's or observer's part."""
    for row in (*rows.rows(source, "attendants", lines=True), *rows.rows(source, "team")):
        role, name = marks.chosen(source, row.get("role")), row.get("name")
        if (graded := row.get("grade")) and labels.is_value("attendants", "role", graded.text):
            role = graded
        value = labels.value_of("attendants", "role", role.text) if role else None
        if role is None or value is None or name is None:
            continue
        for one in names_in(source, name):
            note = _NOTE.match(source.text, one.end, name.end)
            unit = text_leaf(source, without_office(row.get("from"))) or _coming(source, row)
            stated = _first(_of_note(note), _behind(source.text, one.end, name.end))
            yield Attendant(
                name=source.leaf(one.value, one.start, one.end),
                role=source.leaf(value, role.start, role.end),
                from_=unit or _unit_leaf(source, stated),
            )


def _coming(source: Source, row: Row) -> Leaf[str] | None:
    """The unit in a cell of a row that begins with 来自, or is that of a unit and nothing more."""
    found = (_COMES.match(source.text, cell.start, cell.end) for cell in row.cells.values() if cell.text)
    if stated := next(filter(None, found), None):
        return _unit_leaf(source, stated.span("unit"))
    return headers.alone_in(source, row)


def _in_fields(source: Source) -> Iterator[Attendant]:
    listed = {row.block for row in rows.rows(source, "attendants") if row.get("role")}
    for role in ("guide", "observer"):
        for place in labelled.find(source, "attendants", role):
            inside = place.how == "right" and place.block in listed
            if place.how in ("next", "below") or inside or is_blank(place.text):
                continue
            if marks.has_marks(source, place.start, place.end):
                yield from _boxed(source, place, role)
                continue
            people = [*_people(source, place)]
            alone = len(people) == 1 and place.how == "right"
            beside = _cells_beside(source, place) if alone else None
            under = attendant_columns.under(source, place) if alone else (None, (0, 0))
            for person in people:
                stated, unit = beside or (None, (0, 0))
                shown = (
                    stated or under[0] or source.leaf(person.role or role, place.label.start, place.label.end)
                )
                yield Attendant(
                    name=source.leaf(person.name, person.start, person.end),
                    role=shown,
                    from_=_unit_leaf(source, _first(person.unit, unit, under[1], _of_label(source, place))),
                )


def _boxed(source: Source, place: Labelled, role: str) -> Iterator[Attendant]:
    for text, part, stated in check_marks.stated(source, place):
        people = [*_people(source, text)]
        shared = _first(*(person.unit for person in people))
        for one in people:
            yield Attendant(
                name=source.leaf(one.name, one.start, one.end),
                role=source.leaf(part or role, *(stated if part else (place.label.start, place.label.end))),
                from_=_unit_leaf(source, _first(one.unit, shared)),
            )


def _first(*units: tuple[int, int]) -> tuple[int, int]:
    return next((unit for unit in units if unit[1] > unit[0]), (0, 0))


def _of_label(source: Source, place: Labelled) -> tuple[int, int]:
    """The unit that a note in the label tells (向导（质量部）：…); empty without one."""
    note = _NOTE.search(source.text, place.label.start, place.label.end)
    return note.span("text") if note and note["text"].endswith(units()) else (0, 0)


def _cells_beside(source: Source, place: Labelled) -> tuple[Leaf[str] | None, tuple[int, int]]:
    """What the further cells of a row tell of the person in it: the part in the audit, and the unit."""
    grid = grids(source)[place.block]
    cells = [c for row in grid.anchors.values() for c in row if c.start == place.start]
    role: Leaf[str] | None = None
    unit, named = (0, 0), False
    after = [grid.piece(c) for cell in cells[:1] for c in grid.anchors[cell.row] if c.start >= cell.end]
    for one, following in zip_longest(after, after[1:]):
        value = labels.value_of("attendants", "role", one.text) if len(one.text) <= _SHORT else None
        if value is not None and (role or unit[1] or not (following is None or _is_unit(following.text))):
            break
        if value is not None:
            role = source.leaf(value, one.start, one.end)
        elif any(labels.column_of("attendants", key) == "from" for key in labels.short_keys(one.text)):
            named = True
        elif comes := _COMES.match(source.text, one.start, one.end):
            unit = comes.span("unit")
        elif (named or _is_unit(one.text)) and not unit[1] and one.text:
            unit = one.start, one.end
    return role, unit


def _is_unit(text: str) -> bool:
    return text.endswith(units()) or _COMES_FIRST.match(text) is not None


def _people(source: Source, place: Piece) -> Iterator[_Person]:
    """The people of a field: a name, or the unit and then the name, with a note in brackets or without."""
    text = source.text
    shut = _NOTE.sub(lambda m: "\u200b" * len(m[0]), text[place.start : place.end])
    starts = [0, *(cut.end() for cut in _CUT.finditer(shut))]
    ends = [*(cut.start() for cut in _CUT.finditer(shut)), len(shut)]
    for start, end in zip(starts, ends, strict=True):
        low, high = place.start + start, place.start + end
        leading = _LEADING_ROLE.match(text, low, high)
        low = leading.end() if leading else low
        if comes := _COMES.search(text, low, high):
            high = comes.start()
        note = _NOTE.search(text, low, high)
        bare = piece(source, low, note.start() if note else high)
        named = names_in(source, bare)
        stated = labels.value_of(
            "attendants", "role", note["text"] if note else leading["role"] if leading else ""
        )
        stated = stated or (labels.value_of("attendants", "role", leading["role"]) if leading else None)
        if named and is_name(named[0].value) and not named[0].value.endswith(units()):
            for one in named:
                unit = comes.span("unit") if comes else _of_note(note)
                unit = _first(unit, _behind(text, one.end, place.end))
                yield _Person(one.value, one.start, one.end, unit, stated)
        elif person := _behind_unit(text, low, high):
            unit = person.unit if person.unit[1] > person.unit[0] or not comes else comes.span("unit")
            yield person._replace(role=stated, unit=unit)


def _behind(text: str, start: int, end: int) -> tuple[int, int]:
    """The unit right behind a name (某某，技术部; 某某/技术部); empty without one."""
    match = _BEHIND.match(text, start, end)
    shown = offices().sub("", match["unit"]) if match else ""
    named = match and shown.endswith(units()) and not _NOT_UNIT.search(shown)
    return (match.start("unit"), match.start("unit") + len(shown)) if match and named else (0, 0)


def _behind_unit(text: str, start: int, end: int) -> _Person | None:
    """The name at the end of a range, before a note, with the unit that stands before it."""
    note = _NOTE.search(text, start, end)
    stop = note.start() if note else end
    while stop > start and text[stop - 1].isspace():
        stop -= 1
    for length in lengths(text, stop):
        low = stop - length
        name, own = text[low:stop], _OWN_PART.search(text, start, low)
        if low < start or name != name.strip() or not is_person(name):
            continue
        low_ = own.start() if own else low
        before = text[start:low_]
        gap = _SPACE.search(before[-2:]) is not None
        unit = _unit(text, start, low_)
        by = _BY_UNIT.search(before)
        if by and unit[1] <= unit[0] and by["unit"].endswith(units()):
            unit = start + by.start("unit"), start + by.end("unit")
        if not before.strip() or gap or unit[1] > unit[0] or by or ends_with_office(before):
            return _Person(name, low, stop, unit if unit[1] > unit[0] else _of_note(note))
    return None


def _unit(text: str, start: int, end: int) -> tuple[int, int]:
    """The unit that a range ends with, offices and words before it aside; empty without one."""
    if lead := _LEAD.match(text, start, end):
        start = lead.start("rest")
    if stated := max((m.end() for m in _NOT_UNIT.finditer(text, start, end)), default=None):
        start = stated
    if of := _AUDITEE.match(text, start, end) or _COMES_FIRST.match(text, start, end):
        start = of.end()
    shown = text[start:end].rstrip("的之 \t\u3000：:")
    for _ in range(2):
        shown = offices().sub("", shown).rstrip("的之、 \t\u3000")
    lead_in = len(shown) - len(shown.lstrip(" \t\u3000：:为是"))
    start, shown = start + lead_in, shown[lead_in:]
    if not shown.endswith(units()):
        return start, start
    return sentences.unit_start(text, start, start + len(shown)), start + len(shown)


def _of_note(note: re.Match[str] | None) -> tuple[int, int]:
    """The unit that a note in brackets tells (安环部，向导), offices aside; empty where it tells none."""
    at = note.start("text") if note else 0
    loose: tuple[int, int] | None = None
    for part in _MARK.split(note["text"]) if note else ():
        shown = _SENT.sub("", part.strip())
        if comes := _COMES_FIRST.match(shown):
            shown = shown[comes.end() :]
        start = at + part.find(shown)
        at += len(part)
        cut = offices().search(shown)
        unit = shown[: cut.start()] if cut else shown
        if len(unit) < 2 or _NOT_UNIT.search(unit):
            continue
        if unit.endswith(units()):
            return start, start + len(unit)
        loose = loose or (None if cut else (start, start + len(unit)))
    return loose or (0, 0)


def _unit_leaf(source: Source, unit: tuple[int, int]) -> Leaf[str] | None:
    start, end = unit
    return source.leaf(clean(source.text[start:end]), start, end) if end > start else None


def _in_sentences(source: Source) -> Iterator[Attendant]:
    """向导为质量部某某; 指派质量部的某某担任向导; 由某某全程陪同."""
    text = source.text[: body_end(source)]
    for pattern in (_AFTER_ROLE, _BEFORE_ROLE, _ESCORTED):
        for match in lines.finditer(pattern, _WORDS, source.text, len(text)):
            begin = max(text.rfind(mark, 0, match.start()) for mark in "。\n\t") + 1
            stop = text.find("。", match.end())
            if _GENERAL.search(text, begin, min(stop if stop >= 0 else len(text), match.end() + _LONGEST)):
                continue
            note = _NOTE.match(text, match.end("who"))
            person = _behind_unit(text, _last_of(text, *match.span("who")), match.end("who"))
            if person is None:
                continue
            role = labels.value_of("attendants", "role", match["role"]) or "guide"
            comes = _COMES.match(text, match.end("who"))
            after = comes.span("unit") if comes else _of_note(note)
            before = [] if pattern is _AFTER_ROLE else _joined_before(text, begin, person)
            sender = _sender(text, before)
            behind = _joined_behind(source, match.end()) if pattern is _AFTER_ROLE else []
            for one in (*before, person._replace(unit=_first(person.unit, after, sender)), *behind):
                yield Attendant(
                    name=source.leaf(one.name, one.start, one.end),
                    role=source.leaf(role, *match.span("role")),
                    from_=_unit_leaf(source, one.unit),
                )


def _joined_behind(source: Source, at: int) -> list[_Person]:
    """Those whom a list names behind its first person with a note (向导两名：甲（A部）、乙（B部）)."""
    rest = _REST.match(source.text, at)
    return [*_people(source, piece(source, *rest.span("list")))] if rest else []


def _sender(text: str, before: list[_Person]) -> tuple[int, int]:
    """The unit that sent the first of a list, and with it the others (受审核方委派某某、某某担任向导)."""
    first = before[0] if before else None
    sent = first and _SENDS.fullmatch(text, first.unit[1], first.start) and first.unit[1] > first.unit[0]
    return first.unit if first and sent else (0, 0)


def _headed(source: Source) -> Iterator[Attendant]:
    for role, head, cell, unit in headers.named(source):
        for person in _people(source, cell):
            yield Attendant(
                name=source.leaf(person.name, person.start, person.end),
                role=source.leaf(person.role or role, head.start, head.end),
                from_=text_leaf(source, unit) or _unit_leaf(source, person.unit),
            )


def _labelled(source: Source) -> Iterator[Attendant]:
    return _attendants(source, chain(labelled_lines.marked(source), labelled_lines.stated(source)))


def _told(source: Source) -> Iterator[Attendant]:
    return _attendants(source, chain(sentences.stated(source), set_phrases.stated(source)))


def _attendants(source: Source, found: Iterator[NamedAttendant]) -> Iterator[Attendant]:
    for one in found:
        name = source.leaf(source.text[slice(*one.name)], *one.name)
        role, unit = source.leaf(one.role, *one.stated), _unit_leaf(source, one.unit)
        yield Attendant(name=name, role=role, from_=unit)


def _last_of(text: str, start: int, end: int) -> int:
    """Where the last person of an unmarked list begins (甲部某某和乙部某某): behind a name and a joiner."""
    for at in range(end - 3, start + 2, -1):
        if text[at] in _JOINED and _behind_unit(text, start, at):
            return at + 1
    return start


def _joined_before(text: str, begin: int, last: _Person) -> list[_Person]:
    """Those whom a list names before its last person (由甲部的某某、乙部的某某担任向导)."""
    found: list[_Person] = []
    at = min(last.start, last.unit[0] if last.unit[1] > last.unit[0] else last.start)
    while at > begin and text[at - 1] in _JOINED and len(found) < _TALL:
        low = max(text.rfind(mark, begin, at - 1) for mark in "、，,；;：:由")
        one = _behind_unit(text, max(low + 1, begin), at - 1)
        if one is None:
            break
        found.append(one)
        at = min(one.start, one.unit[0] if begin <= one.unit[0] < one.unit[1] <= one.start else one.start)
    return found[::-1]


_TOUR = patterns.compile(
    r"巡视|巡查|巡看|察看|走访|走查|参观|走了一遍|(?:查看|观察|踏勘)了?(?:现场|车间|厂区|各|生产|作业)"
)


def _on_tour(source: Source, attendant: Attendant, found: dict[str, Attendant]) -> bool:
    """Whether one went along through the works alone (由某某陪同巡视), where the audit's guides are told."""
    role = attendant.role
    guides = any(one.role and one.role.value == "guide" and one.name for one in found.values())
    if role is None or not guides or "陪同" not in role.raw or "向导" in role.raw:
        return False
    low = max(source.text.rfind(mark, 0, role.start) for mark in "。\n") + 1
    stop = source.text.find("。", role.start)
    return _TOUR.search(source.text, low, stop if stop >= 0 else len(source.text)) is not None
