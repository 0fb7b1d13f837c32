"""The single nonconformities of the audit: from a table, fields line by line, or sentences."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from extract import labels
from extract.groups.leaves import clean, elsewhere, is_blank, made, text_leaf
from extract.groups.systems import find_systems, system_of
from extract.readers import labelled, sections, tables
from extract.readers.labelled import Labelled
from extract.readers.tables import Row
from extract.readers.units import Piece, units
from extract.readers.units import piece as piece_of
from extract.source import Source
from extract.values.clauses import Clause, find_clauses
from extract.values.standards import find_standards
from schemas.leaf import Leaf
from schemas.report import Nonconformity

_SEGMENT = re.compile(r"[^；;。\n]+")
_DEPARTMENT = re.compile(
    r"\s*(?:[（(]?\d{1,2}[)）.、]\s?|[-•●]\s?)?(?P<name>[\u4e00-\u9fffA-Za-z/、（）() ]{2,24}?)\s?[:：]"
)
_ORDINAL = re.compile(
    r"\s*(?:第\s?(?P<n>[一二三四五六七八九十\d]{1,3})\s?[项个条]|[（(]?\d{1,2}[)）.、])\s?[：:，,、]?\s?"
)
_PART = re.compile(r"(?P<name>[\u4e00-\u9fffA-Za-z/（）() ]{2,24}?)\s?(?:[:：，,]|的|在|未|不符合|存在)")
_GRADE = re.compile(r"严重|轻微|一般|次要|(?<![A-Za-z])(?:major|minor)(?![A-Za-z])", re.I)
_NO_DEPARTMENT = re.compile(r"本次|审核|共|提出|开具|标准|条款|不符合|轻微|严重|一般|涉及|GB|ISO|第|项")
_FIELDS = ("number", "department", "standard", "clause", "grade", "description")
_MOST = 1500
_BESIDE = 3


@dataclass(frozen=True, slots=True)
class _Cited:
    """A clause cited for a standard: the standard's number, where it and the clause stand."""

    standard: str
    standard_at: tuple[int, int] | None
    clause: str
    clause_at: tuple[int, int]


def read(source: Source, stated: int | None) -> list[Nonconformity]:
    """One entry a nonconformity and standard; `stated` is the number that the report states."""
    return (
        _from_table(source)
        or _from_fields(source)
        or _from_sentence(source, stated)
        or _from_paragraphs(source)
    )


def _other(source: Source, offset: int) -> bool:
    return elsewhere(source, offset, "nonconformities")


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
    """The standards of a piece, or those right before a clause in it, one a system, with their places."""
    if piece is None:
        return []
    by_system: dict[str, tuple[str, tuple[int, int] | None]] = {}
    limit = clause.start if clause else piece.end
    for found in find_standards(source.text[piece.start : limit], piece.start):
        named = clause is None or found.value in clause.standards or clause.start - found.end <= _BESIDE
        system = system_of(found.value)
        if named and system and not _twin(found.value, by_system.get(system)):
            by_system[system] = (found.value, (found.start, found.end))
    return list(by_system.values())


def _twin(number: str, known: tuple[str, tuple[int, int] | None] | None) -> bool:
    """Whether it is the international twin of a national number already taken."""
    return known is not None and known[0].startswith("GB") and not number.startswith("GB")


def _from_sentence(source: Source, stated: int | None) -> list[Nonconformity]:
    """From the sentences that list departments and clauses after their label."""
    found: list[Nonconformity] = []
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


def _from_fields(source: Source) -> list[Nonconformity]:
    """Nonconformities told line by line (不符合条款：…): a label that comes again begins the next."""
    places = [
        (place, name)
        for name in _FIELDS
        for place in labelled.find(source, "nonconformities", f"item_{name}")
        if not _other(source, place.label.start)
    ]
    records: list[dict[str, Labelled]] = []
    for place, name in sorted(places, key=lambda pair: pair[0].start):
        if not records or name in records[-1]:
            records.append({})
        records[-1][name] = place
    found: list[Nonconformity] = []
    for record in records:
        clause = record.get("clause") or record.get("standard")
        if clause is not None and ("description" in record or "department" in record):
            row = Row(clause.start, clause.end, dict(record), clause.block, 0, "pairs")
            number = _row_number(row, len({i.number for i in found}) + 1)
            found += [
                _item(source, row, one, number) for one in _cited(source, clause, record.get("standard"))
            ]
    return found


def _from_paragraphs(source: Source) -> list[Nonconformity]:
    """Paragraphs of the section on nonconformities that each tell one: department, clause, grade, fact."""
    headed = sections.find(source, labels.sections("nonconformities")["audit"])
    own = [section for section in headed if not _other(source, section.start)]
    found: list[Nonconformity] = []
    for unit in units(source):
        if unit.cell is not None or not sections.covers(own, unit.start):
            continue
        text = source.text[unit.start : unit.end]
        clauses = [c for c in find_clauses(text, unit.start) if c.standards]
        if clauses and _ORDINAL.match(text) and not _other(source, unit.start + 1):
            found += _of_paragraph(
                source, Piece(unit.start, unit.end, text), clauses, len({i.number for i in found})
            )
    return found


def _of_paragraph(
    source: Source, piece: Piece, clauses: list[Clause], before: int
) -> Iterator[Nonconformity]:
    ordinal = _ORDINAL.match(piece.text)
    at = ordinal.end() if ordinal else 0
    named = _PART.match(piece.text, at)
    if named and _NO_DEPARTMENT.search(named["name"]):
        named = None
    first = piece.text.find("。", clauses[0].end - piece.start)
    grade = _GRADE.search(piece.text[: first if first > 0 else None])
    fact = piece_of(source, piece.start + first + 1, piece.end) if first > 0 else None
    for clause in clauses:
        low = max((c.end for c in clauses if c.end <= clause.start), default=piece.start)
        for standard, where in _standards(source, Piece(low, piece.end, ""), clause):
            yield made(
                Nonconformity,
                number=str(before + 1),
                department=_leaf(source, piece.start, named, "name"),
                standard=source.leaf(standard, *where) if where else None,
                clause=source.leaf(_shown(clause), clause.start, clause.end),
                grade=_grade(source, piece.start, grade),
                description=text_leaf(source, fact),
            )


def _leaf(source: Source, base: int, match: re.Match[str] | None, name: str) -> Leaf[str] | None:
    if match is None:
        return None
    return source.leaf(clean(match[name]), base + match.start(name), base + match.end(name))


def _grade(source: Source, base: int, match: re.Match[str] | None) -> Leaf[str] | None:
    value = labels.value_of("nonconformities", "grade", match[0]) if match else None
    return source.leaf(value, base + match.start(), base + match.end()) if match and value else None
