"""The audit's nonconformities: stated counts, the time for correction, the single ones."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from extract import labels
from extract.groups.leaves import (
    FORM,
    PROSE,
    Candidate,
    clean,
    date_candidate,
    date_field,
    elsewhere,
    gather,
    is_blank,
    made,
    rank,
    text_leaf,
)
from extract.groups.systems import find_systems, system_of
from extract.readers import labelled, spoken, tables
from extract.readers.tables import Row
from extract.readers.units import Piece
from extract.source import Source
from extract.values.clauses import Clause, find_clauses
from extract.values.dates import find_dates
from extract.values.numbers import chinese_number, parse_count
from extract.values.standards import find_standards
from schemas.leaf import Leaf
from schemas.report import Nonconformities, Nonconformity, Report

_N = r"(?P<n>\d{1,3}|[零〇一二三四五六七八九十两]{1,3})"
_KIND = r"(?P<kind>严重|主要|轻微|一般|次要)"
_BAD = r"(?:不符合|不合格)"
_AFTER = re.compile(
    rf"{_KIND}{_BAD}(?:项|报告)?\s?(?:数量?|共|共计|为|有|开具|:|：)?\s?[（(]?\s?{_N}\s?[)）]?\s?(?:项|个|份|处)?(?![\d.])"
)
_BEFORE = re.compile(rf"(?<![\d.第]){_N}\s?(?:项|个|份|处)\s?(?:为)?(?:的)?{_KIND}{_BAD}")
_BOTH = re.compile(
    rf"(?<![\d.第]){_N}\s?(?:项|个|份|处)\s?{_BAD}[^。；\n]{{0,12}}?(?:均|都|全部|皆)[为属是于]{{1,2}}{_KIND}"
)
_NONE = re.compile(
    rf"(?:无|未(?:发现|开具|发生|提出|出现)|没有(?:发现|开具)?|不存在)\s?{_KIND}{_BAD}(?:项|报告)?(?!的|与|和|、)"
)
_ENGLISH = re.compile(
    r"(?P<n>\d{1,3}|no|one|two|three|four|five)\s(?P<kind>major|minor)\s(?:non-?conformit(?:y|ies)|NCs?)\b",
    re.I,
)
_WORDS = {"no": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5}
_NOT_HERE = re.compile(
    r"内部?审|管理评审|上次|上一次|前次|以往|历次|一阶段|第一阶段|当|如(?:果|有)|若|previous|last audit", re.I
)
_SEGMENT = re.compile(r"[^；;。\n]+")
_DEPARTMENT = re.compile(
    r"\s*(?:[（(]?\d{1,2}[)）.、]\s?|[-•●]\s?)?(?P<name>[\u4e00-\u9fffA-Za-z/、（）() ]{2,24}?)\s?[:：]"
)
_MOST = 1500


@dataclass(frozen=True, slots=True)
class _Cited:
    """A clause cited for a standard: the standard's number, where it and the clause stand."""

    standard: str
    standard_at: tuple[int, int] | None
    clause: str
    clause_at: tuple[int, int]


def read(source: Source, report: Report) -> None:
    """Fill `nonconformities`."""
    counts = _counts(source)
    found = made(
        Nonconformities,
        major=gather(source, counts["major"]),
        minor=gather(source, counts["minor"]),
        due_date=_due(source),
    )
    found.items = _from_table(source) or _from_sentence(source, found)
    _grade_by_counts(source, found)
    report.nonconformities = found


def _counts(source: Source) -> dict[str, list[Candidate[int]]]:
    """Every statement of the numbers of nonconformities of this audit."""
    found: dict[str, list[Candidate[int]]] = {"major": [], "minor": []}
    for grade in found:
        for place in labelled.find(source, "nonconformities", grade):
            value = parse_count(place.text) if len(place.text) <= 16 else None
            if value is None and is_blank(place.text) and place.text:
                value = 0
            if value is not None and not _other(source, place.label.start):
                found[grade].append(Candidate(value, place.start, place.end, rank(source, place)))
    seen = {c.start for places in found.values() for c in places}
    for grade, candidate in _spoken(source):
        if candidate.start not in seen and not _other(source, candidate.start):
            found[grade].append(candidate)
    return found


def _spoken(source: Source) -> Iterator[tuple[str, Candidate[int]]]:
    for pattern in (_AFTER, _BEFORE, _BOTH, _ENGLISH):
        for match in pattern.finditer(source.text):
            grade = _grade_of(match["kind"])
            value = _number(match["n"])
            where = FORM if pattern is _AFTER else PROSE
            if value is not None:
                yield grade, Candidate(value, match.start("n"), match.end("n"), where)
                if pattern is _BOTH and grade == "minor":
                    yield "major", Candidate(0, match.start(), match.end(), PROSE)
    for match in _NONE.finditer(source.text):
        yield _grade_of(match["kind"]), Candidate(0, match.start(), match.end(), PROSE)


def _number(text: str) -> int | None:
    if text.isdecimal():
        return int(text)
    return _WORDS.get(text.lower(), chinese_number(text))


def _grade_of(kind: str) -> str:
    return labels.value_of("nonconformities", "grade", kind) or "minor"


def _other(source: Source, offset: int) -> bool:
    """Whether a place speaks of other nonconformities: internal audit, earlier audits, what would be if."""
    if elsewhere(source, offset, "nonconformities"):
        return True
    low = max(source.text.rfind("\n", 0, offset) + 1, source.text.rfind("。", 0, offset) + 1, offset - 80)
    return _NOT_HERE.search(source.text, low, offset) is not None


def _due(source: Source) -> Leaf[str] | None:
    places = [
        p for p in labelled.find(source, "nonconformities", "due_date") if not _other(source, p.label.start)
    ]
    found = date_field(source, places)
    seen = {c.start for c in found}
    for words in spoken.find(source, "nonconformities", "due_date"):
        text = source.text[words.end : words.end + 30].split("\n")[0].split("。")[0]
        dates = find_dates(text, words.end)
        near = dates and dates[0].start - words.end <= 12 and dates[0].start not in seen
        if near and not _other(source, words.start):
            found.append(date_candidate(dates[0], PROSE))
    return gather(source, found)


def _from_table(source: Source) -> list[Nonconformity]:
    found: list[Nonconformity] = []
    count = 0
    for row in tables.rows(source, "nonconformities"):
        clause = row.get("clause")
        if clause is None or is_blank(clause.text) or _other(source, row.start):
            continue
        cited = _cited(source, clause, row.get("standard"))
        if not cited:
            continue
        count += 1
        found += [_item(source, row, one, _row_number(row, count)) for one in cited]
    return found


def _row_number(row: Row, count: int) -> str:
    text = clean(row.text("number"))
    return text if text and not is_blank(text) else str(count)


def _item(source: Source, row: Row, cited: _Cited, number: str) -> Nonconformity:
    grade = row.get("grade")
    value = labels.value_of("nonconformities", "grade", grade.text) if grade else None
    return made(
        Nonconformity,
        number=number,
        department=text_leaf(source, row.get("department")),
        standard=source.leaf(cited.standard, *cited.standard_at) if cited.standard_at else None,
        clause=source.leaf(cited.clause, *cited.clause_at),
        grade=source.leaf(value, grade.start, grade.end) if grade and value else None,
        description=text_leaf(source, row.get("description")),
    )


def _cited(source: Source, clause: Piece, standard: Piece | None) -> list[_Cited]:
    """The clauses of a cell with their standards, those of a column of its own where the cell has none."""
    clauses = find_clauses(source.text[clause.start : clause.end], clause.start)
    if not clauses:
        match = re.compile(r"(?:10|[4-9])(?:\.\d{1,2}){0,4}(?:\s?[a-z][)）])?").search(
            source.text, clause.start, clause.end
        )
        if match is None:
            return []
        clauses = [Clause(match.start(), match.end(), match[0])]
    own = _standards(source, standard)
    found: list[_Cited] = []
    for one in clauses:
        told = _standards(source, clause, one) or own or [("", None)]
        found += [_Cited(number, at, _shown(one), (one.start, one.end)) for number, at in told]
    return found


def _shown(clause: Clause) -> str:
    return f"{clause.value} {clause.item})" if clause.item else clause.value


def _standards(
    source: Source, piece: Piece | None, clause: Clause | None = None
) -> list[tuple[str, tuple[int, int] | None]]:
    """The standards of a piece, or those of a clause in it, one a system, with their places."""
    if piece is None or (clause and not clause.standards):
        return []
    by_system: dict[str, tuple[str, tuple[int, int] | None]] = {}
    limit = clause.start if clause else piece.end
    for found in find_standards(source.text[piece.start : limit], piece.start):
        if clause and found.value not in clause.standards:
            continue
        system = system_of(found.value)
        if system and (system not in by_system or clause) and not _twin(found.value, by_system.get(system)):
            by_system[system] = (found.value, (found.start, found.end))
    return list(by_system.values())


def _twin(number: str, known: tuple[str, tuple[int, int] | None] | None) -> bool:
    """Whether it is the international twin of a national number already taken."""
    return known is not None and known[0].startswith("GB") and not number.startswith("GB")


def _from_sentence(source: Source, counts: Nonconformities) -> list[Nonconformity]:
    """From the sentences that list departments and clauses after their label, or after the counts."""
    found: list[Nonconformity] = []
    stated = sum(leaf.value or 0 for leaf in (counts.major, counts.minor) if leaf)
    for start, end in _listed(source):
        for segment in _SEGMENT.finditer(source.text, start, end):
            clauses = find_clauses(segment[0], segment.start())
            if clauses:
                found += _of_segment(source, segment, clauses, len({i.number for i in found}))
        if found:
            break
    if stated == 1:
        for item in found:
            item.number = "1"
    return found


def _listed(source: Source) -> Iterator[tuple[int, int]]:
    """Ranges that list the nonconformities: the field and what follows its label up to the next one."""
    for place in labelled.find(source, "nonconformities", "items"):
        if _other(source, place.label.start):
            continue
        end = place.end
        if place.how in ("colon", "next"):
            blocks = source.document.blocks
            for i in range(place.block + 1, min(place.block + 8, len(blocks))):
                text = source.text[blocks[i].start : blocks[i].end]
                if blocks[i].kind != "paragraph" or not find_clauses(text) or len(text) > 300:
                    break
                end = blocks[i].end
        yield place.start, min(end, place.start + _MOST)


def _of_segment(
    source: Source, segment: re.Match[str], clauses: list[Clause], before: int
) -> Iterator[Nonconformity]:
    """The entries of one department's part: one a clause and standard, one number for those of one clause."""
    match = _DEPARTMENT.match(source.text, segment.start(), segment.end())
    named = match if match and not find_systems(match["name"]) else None
    piece = Piece(segment.start(), segment.end(), segment[0])
    numbers: dict[str, int] = {}
    for clause in clauses:
        number = numbers.setdefault(_shown(clause), before + len(numbers) + 1)
        low = max((c.end for c in clauses if c.end <= clause.start), default=segment.start())
        own = Piece(low, segment.end(), source.text[low : segment.end()])
        for standard, at in (
            _standards(source, own, clause) or _standards(source, piece, clause) or [("", None)]
        ):
            yield made(
                Nonconformity,
                number=str(number),
                department=source.leaf(clean(named["name"]), named.start("name"), named.end("name"))
                if named
                else None,
                standard=source.leaf(standard, *at) if at else None,
                clause=source.leaf(_shown(clause), clause.start, clause.end),
            )


def _grade_by_counts(source: Source, found: Nonconformities) -> None:
    """Where all nonconformities are of one grade, each has it, told by the count."""
    counts = {"major": found.major, "minor": found.minor}
    told = [(grade, leaf) for grade, leaf in counts.items() if leaf and leaf.value]
    if len(told) != 1 or any(leaf is None for leaf in counts.values()):
        return
    grade, leaf = told[0]
    for item in found.items:
        if item.grade is None:
            item.grade = source.leaf(grade, leaf.start, leaf.start + max(1, len(leaf.raw)))
