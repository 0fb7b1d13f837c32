"""The single nonconformities of the audit: from a table, fields line by line, or sentences."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import partial

from extract import labels
from extract.groups.nonconformities.items import (
    duplicates,
    facts,
    free_sentences,
    part_kinds,
    prose,
    short_forms,
    tables,
    two_row_blocks,
)
from extract.groups.nonconformities.items import numbers as nonconformity_numbers
from extract.groups.nonconformities.items import records as nonconformity_records
from extract.groups.nonconformities.items.cited_clauses import Cited, cited, clauses_in, shown, standards_of
from extract.groups.nonconformities.other_audits import caption, elsewhere, title_over
from extract.readers.fields import check_marks, labelled
from extract.readers.fields.labelled import Labelled
from extract.readers.leaves import (
    Candidate,
    clean,
    date_candidate,
    first_date,
    is_blank,
    row_title,
    text_leaf,
)
from extract.readers.tables.rows import Row
from extract.readers.text import sections
from extract.readers.text.units import Piece
from extract.readers.text.units import piece as piece_of
from extract.reading.source import Source
from extract.reading.stops import STATEMENT
from extract.reading.system_names import find_systems
from extract.values.clauses import Clause
from schemas import patterns
from schemas.report import Nonconformity

_AROUND = patterns.compile(
    r"[在向对给由的时所]|开具|一是|其[一二三]|检查|审核|经查|不符合|事实|具体|[^\n]{0,40}不符合[^\n]{0,4}$"
)
"""What a department or a fact begins with that was cut from its sentence at a wrong place."""

_NAMED = patterns.compile(
    r"(?:[部科室办组层厂班库处段站队司者]|车间|中心|[Dd]epartment|[Dd]ept\.?|[Ww]orkshop)\s?(?:[（(][^（()）]*[)）])?$"
)

_DEPARTMENT = patterns.compile(
    r"\s*(?:[（(]?\d{1,2}[)）.、]\s?|[-•●]\s?)?(?P<name>(?:[^\W\d_]|[/、（）() ]){2,24}?)"
    r"(?:\s?[:：]|[ \u3000]{1,4}(?=(?:GB|ISO|[QEO]{1,3}[:： ]?\d)))"
)
_ONLY_STANDARD = patterns.compile(
    r"(?:[A-Z/]{2,8}\s?(?:IEC\s?)?\d{4,5}(?:\.\d)?\s?[-:—]\s?\d{4}(?:标准)?[\s/、；;]{0,3}){1,3}"
)
_FIELDS = ("number", "department", "standard", "clause", "grade", "description")
_FORM_TITLES = patterns.compile(r"不符合(?!项?的?验证)|不合格|问题清单|[Nn]on-?conformit")
_MOST, _SHORTEST_FACT = 1500, 8
_LONGEST_RECORD = 600
_TIMES, _FEWEST_PARTS = 3, 2


def read(source: Source, stated: int | None) -> list[Nonconformity]:
    """One entry a nonconformity and standard; `stated` is the number that the report states."""
    fields = _from_fields(source)
    whole = fields if all(item.department for item in fields) else []
    mention = partial(_from_rows, source)
    found = (
        mention(tables.listed(source))
        or mention(list(two_row_blocks.rows(source)))
        or _fullest(
            whole,
            mention(short_forms.rows(source)),
            prose.read(source, listed=False),
            mention(free_sentences.rows(source)),
            fields,
        )
        or _from_sentence(source, stated)
        or prose.read(source, listed=True)
        or mention(tables.judged(source))
    )
    found = duplicates.joined(source, found)
    found = nonconformity_records.better(source, found, stated)
    found = duplicates.with_reports(source, found, stated)
    found = _without_hollow(found, stated or 0)
    nonconformity_numbers.told_apart(found, stated)
    nonconformity_numbers.with_zeros(source, found)
    facts.with_numbered(source, found)
    for item in found:
        _bare_fact(source, item)
    return found


def _without_hollow(found: list[Nonconformity], stated: int) -> list[Nonconformity]:
    """The entries without those of which neither a department nor a fact is told, where as many as the report
    states are left: rows that sum up, or an answer to how bad it was."""
    full = [item for item in found if item.description or item.department]
    return full if stated and len({one.number for one in full}) >= stated else found


def _fullest(*read: list[Nonconformity]) -> list[Nonconformity]:
    """Of what several readers find, no fewer than the first, the one with the most items told in full."""
    found = [some for some in read if some]
    enough = [some for some in found if len(some) >= len(found[0])]
    enough = [some for some in enough if len(some) == max(map(len, enough)) or some is found[0]]
    return max(enough, key=lambda some: sum(map(_is_full, some)), default=[])


def _is_full(item: Nonconformity) -> bool:
    """Whether a department and a fact are told, without words of the sentence around them."""
    office, fact = item.department, item.description
    if office is None or fact is None:
        return False
    named = not _AROUND.match(str(office.value)) and _NAMED.search(str(office.value)) is not None
    return named and not _AROUND.match(str(fact.value))


def _bare_fact(source: Source, item: Nonconformity) -> None:
    """Take from a fact that goes around its own clause what it cites; in place."""
    fact, clause = item.description, item.clause
    if fact is None or clause is None or not fact.start <= clause.start < fact.span[1]:
        return
    own = free_sentences.bare(source, piece_of(source, *fact.span))
    item.description = text_leaf(source, own)


def _other(source: Source, offset: int) -> bool:
    return elsewhere(source, offset)


def _from_rows(source: Source, rows: list[Row]) -> list[Nonconformity]:
    found: list[Nonconformity] = []
    titled = nonconformity_numbers.in_titles(source, rows)
    count = 0
    for row in rows:
        clause = row.cells.get("clause")
        mention = cited(source, clause, row.get("standard")) if clause else []
        if not mention and clause is not None:
            mention = _left_open(source, row, clause)
        if mention:
            count += 1
            before = nonconformity_numbers.number_before(source, row.start, 0) if row.form == "pairs" else ""
            number = _row_number(row, count, before or titled.get(row.block, ""))
            found += [_item(source, row, one, number) for one in mention]
    return found


def ungraded(source: Source) -> set[int]:
    """Where the facts begin of the rows whose cell for the grade is empty, though others have theirs."""
    rows = tables.listed(source)
    if not any(row.get("grade") for row in rows):
        return set()
    blank = (row for row in rows if "grade" in row.cells and is_blank(row.text("grade")))
    open_ = (row for row in blank if tables.ticked_grade(source, row) is None)
    return {fact.start for row in open_ if (fact := row.get("description"))}


def _left_open(source: Source, row: Row, clause: Piece | None = None) -> list[Cited]:
    """The standards of a row whose clause is left open, or that has but the standard in its place, without a
    clause; one without either told none."""
    own = standards_of(source, clause) if clause else []
    if clause and not (is_blank(clause.text) or (own and _ONLY_STANDARD.fullmatch(clause.text))):
        return []
    mention = own or standards_of(source, row.get("standard")) or [("", None)]
    return [Cited(standard, at, "", (0, 0)) for standard, at in mention]


def due_dates(source: Source) -> list[Candidate[str]]:
    """The times for correction in the rows of the table, where they are all the same."""
    found: list[Candidate[str]] = []
    for row in tables.listed(source):
        cell = row.get("due_date")
        date = first_date(source, cell) if cell else None
        if date is not None:
            found.append(date_candidate(date))
    return found[:1] if len({candidate.value for candidate in found}) == 1 else []


def _row_number(row: Row, count: int, before: str = "") -> str:
    text = clean(row.text("number"))
    if not text or (not any(map(str.isdigit, text)) and labels.value_of("nonconformities", "grade", text)):
        text = clean(row.text("order"))
    if (own := part_kinds.NUMBER.fullmatch(text)) and own["grade"]:
        return own["n"]
    return text if text and not is_blank(text) else before or str(count)


def _item(source: Source, row: Row, mention: Cited, number: str) -> Nonconformity:
    grade = check_marks.chosen(source, row.get("grade"))
    value = labels.value_of("nonconformities", "grade", grade.text) if grade else None
    if grade is None and (ticked := tables.ticked_grade(source, row)):
        value, grade = ticked
    return Nonconformity(
        number=number,
        department=text_leaf(source, _bare(source, row.get("department"))),
        standard=source.leaf(mention.standard, *mention.standard_at) if mention.standard_at else None,
        clause=source.leaf(mention.clause, *mention.clause_at) if mention.clause else None,
        grade=source.leaf(value, grade.start, grade.end) if grade and value else None,
        description=text_leaf(source, row.get("description")),
    )


def _bare(source: Source, office: Piece | None) -> Piece | None:
    """A department without the mark that parts it from the clause behind it (生产部/)."""
    return (
        piece_of(source, office.start, office.start + len(office.text.rstrip("/／、，,|｜")))
        if office
        else None
    )


def _from_sentence(source: Source, stated: int | None) -> list[Nonconformity]:
    """From the sentences that list departments and clauses after their label."""
    found: list[Nonconformity] = []
    for start, end in _listed(source):
        for segment in STATEMENT.finditer(source.text, start, end):
            clauses = clauses_in(source, *segment.span())
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
        if _other(source, place.label.start) or not _of_them(source, place):
            continue
        end = place.end
        if place.how in ("colon", "next"):
            blocks = source.document.blocks
            for i in range(place.block + 1, min(place.block + 8, len(blocks))):
                text = source.text[blocks[i].start : blocks[i].end]
                cites = clauses_in(source, blocks[i].start, blocks[i].end)
                if blocks[i].kind != "paragraph" or not cites or len(text) > 300:
                    break
                end = blocks[i].end
        yield place.start, min(end, place.start + _MOST)


def _of_them(source: Source, place: Labelled) -> bool:
    """Whether a label that any list of clauses may have (涉及条款) leads to nonconformities: by its words,
    its line, its row's or section's title; a department's block has the clauses audited there."""
    at = place.label.start
    low = max(source.text.rfind("\n", 0, at) + 1, at - _MOST)
    titles = (row_title(source, at), title_over(source, at), caption(source, at))
    mention = (source.text[low : place.label.end], *titles, *sections.section_of(source, at)[-1:])
    return any(_FORM_TITLES.search(text) for text in mention)


def _of_segment(
    source: Source, segment: re.Match[str], clauses: list[Clause], before: int
) -> Iterator[Nonconformity]:
    """The entries of one department's part: one a clause and standard, one number for those of one clause."""
    match = _DEPARTMENT.match(source.text, segment.start(), segment.end())
    named = match if match and not find_systems(match["name"]) else None
    piece = Piece(segment.start(), segment.end(), segment[0])
    numbers: dict[str, int] = {}
    for clause in clauses:
        number = numbers.setdefault(shown(clause), before + len(numbers) + 1)
        low = max((c.end for c in clauses if c.end <= clause.start), default=segment.start())
        own = Piece(low, segment.end(), source.text[low : segment.end()])
        for standard, at in (
            standards_of(source, own, clause) or standards_of(source, piece, clause) or [("", None)]
        ):
            yield Nonconformity(
                number=str(number),
                department=source.leaf(clean(named["name"]), named.start("name"), named.end("name"))
                if named
                else None,
                standard=source.leaf(standard, *at) if at else None,
                clause=source.leaf(shown(clause), clause.start, clause.end) if clause.value else None,
            )


def _from_fields(source: Source) -> list[Nonconformity]:
    """Nonconformities told line by line (不符合条款：…): a label that comes again begins the next."""
    records: list[dict[str, Labelled]] = []
    for place, label in sorted(_field_places(source), key=lambda pair: pair[0].start):
        only_cites = label == "description" and part_kinds.cites(source, place)
        name = "clause" if only_cites else label
        if not records or name in records[-1]:
            records.append({})
        records[-1][name] = place
    found: list[Nonconformity] = []
    for record in records:
        clause = record.get("clause") or record.get("standard") or _clause_within(source, record)
        if clause is not None and ("description" in record or "department" in record):
            first = min(p.label.start for p in record.values())
            head = prose.head_of(source, first)
            cells = _with_bare_fact(source, record, clause)
            if prose.GRADE.search(head.text):
                cells.setdefault("grade", head)
            row = Row(clause.start, clause.end, cells, 0, 0, "pairs")
            before = nonconformity_numbers.code_in(head.text) or nonconformity_numbers.number_before(
                source, first, 0
            )
            number = _row_number(row, len({i.number for i in found}) + 1, before)
            mention = cited(source, clause, record.get("standard"))
            mention = mention or (_left_open(source, row) if _is_whole(record) else [])
            found += [_item(source, row, one, number) for one in mention]
    return found


def _is_whole(record: dict[str, Labelled]) -> bool:
    """Whether a record tells a nonconformity though its clause is left open: the fact, and the standard."""
    fact = record.get("description")
    return fact is not None and len(fact.text) >= _SHORTEST_FACT and "standard" in record


def _field_places(source: Source) -> Iterator[tuple[Labelled, str]]:
    """The fields of single nonconformities; under a heading that names them also short labels (部门：…)."""
    names = labels.sections("nonconformities")
    listed = [
        section
        for section in sections.find(source, names["listed"])
        if not labels.has_name(section.title, names["managed"])
    ]
    seen: set[int] = set()
    for name in _FIELDS:
        for place in labelled.find(source, "nonconformities", f"item_{name}"):
            if not _other(source, place.label.start):
                seen.add(place.start)
                yield place, name
    for name in _FIELDS if listed or _FORM_TITLES.search(source.text) else ():
        for place in labelled.find(source, "nonconformities", f"bare_{name}"):
            new = place.start not in seen and place.how in ("colon", "right")
            here = sections.covers(listed, place.label.start) or _FORM_TITLES.search(
                title_over(source, place.label.start)
            )
            if new and here and not _other(source, place.label.start):
                yield place, name


def _with_bare_fact(source: Source, record: dict[str, Labelled], clause: Piece) -> dict[str, Piece]:
    """The record, its fact without the clause that it goes on to cite."""
    cells: dict[str, Piece] = dict(record)
    fact = record.get("description")
    if fact is not None and fact.start <= clause.start and clause.end <= fact.end:
        end = prose.fact_end(source, fact.start, clause.end)
        cells["description"] = piece_of(source, fact.start, end)
    return cells


def _clause_within(source: Source, record: dict[str, Labelled]) -> Piece | None:
    """The clauses that a record cites without a label for them (事实：…；不符合 … 条款 …；性质：…)."""
    if "description" not in record:
        return None
    low = record["description"].start
    end = source.text.find("\n", low, low + _LONGEST_RECORD)
    end = end if end >= 0 else min(low + _LONGEST_RECORD, len(source.text))
    clauses = [c for c in clauses_in(source, low, end) if c.standards]
    return piece_of(source, low, clauses[-1].end) if clauses else None
