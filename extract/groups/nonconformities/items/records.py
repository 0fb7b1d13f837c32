"""Nonconformities put together from their parts, in whatever layout they stand.

A part that tells a field for the second time begins another nonconformity; a number does so where the fact of
the one before is told. What is no whole record, or more than the report counts, is left out.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from extract import labels
from extract.groups.nonconformities import other_audits
from extract.groups.nonconformities.items import prose
from extract.groups.nonconformities.items.cited_clauses import Cited, cited, clauses_in, standards_of
from extract.groups.nonconformities.items.labels import FIELDS
from extract.groups.nonconformities.items.part_kinds import cites
from extract.groups.nonconformities.items.parts import Part, parts
from extract.readers.fields import check_marks
from extract.readers.leaves import clean, is_blank, text_leaf
from extract.readers.text import sections
from extract.readers.text.units import Piece, piece
from extract.reading.source import Source
from schemas import patterns
from schemas.report import Nonconformity

Record = dict[str, Piece]

_GROUP = "nonconformities"
_WHOSE = patterns.compile(r"(?:责任|发生|涉及|所属)(?:部门|单位|区域)\s?[:：为是]?\s?(?=[^\W\d]{2})")
_LED = patterns.compile(r"\s?[:：]\s?(?=\S)")
"""Between the clause that a text begins with and the fact (GB/T 19001-2016 8.6：…)."""

_LEADING = frozenset({"department", "grade", "standard", "clause"})
"""What may stand before the number in a row."""

_FEWEST, _SHORTEST_FACT = 3, 6


def better(source: Source, found: list[Nonconformity], stated: int | None) -> list[Nonconformity]:
    """The nonconformities as found by other readers, or as put together from parts where that tells more.

    Numbers that were counted give way to those that are written."""
    if _is_all(found, stated):
        return found
    mention = read(source, stated)
    count, others = (len({item.number for item in some}) for some in (mention, found))
    fits = not found or count == (others if stated is None else stated)
    if mention and fits and _facts(mention) > _facts(found) and _with_those_left_open(mention, found):
        return mention
    if (
        mention
        and _is_counted(found)
        and [_fact(item) for item in mention] == [_fact(item) for item in found]
    ):
        for item, other in zip(found, mention, strict=True):
            item.number = other.number
    _with_facts(found, mention)
    return found


def _is_all(found: list[Nonconformity], stated: int | None) -> bool:
    """Whether nothing is left to tell of what other readers found: every field, with numbers as written."""
    if not found or _is_counted(found) or stated not in (None, len({item.number for item in found})):
        return False
    return _facts(found) == len(found) * len(FIELDS)


def _with_those_left_open(mention: list[Nonconformity], found: list[Nonconformity]) -> bool:
    """Whether those whose clause is left empty keep their facts: else another table filled it in."""
    kept = {(one.number, one.description.start) for one in mention if one.description}
    return kept.issuperset(
        (one.number, one.description.start) for one in found if one.description and not one.clause
    )


def _with_facts(found: list[Nonconformity], mention: list[Nonconformity]) -> None:
    """Give the items of an overview without facts those of the ones of their number, clause and department.

    Nothing where one of them has none: what is told is then of something else."""
    if any(item.description for item in found):
        return
    facts = {_which(one): one.description for one in mention if one.description}
    if all(_which(item) in facts for item in found):
        for item in found:
            item.description = facts[_which(item)]


def _which(item: Nonconformity) -> tuple[str | None, ...]:
    """What two records of one nonconformity have in common."""
    return (item.number, *(leaf.value if leaf else None for leaf in (item.clause, item.department)))


def _facts(items: list[Nonconformity]) -> int:
    """How many fields are told."""
    return sum(getattr(item, name) is not None for item in items for name in FIELDS)


def _fact(item: Nonconformity) -> str:
    return str(item.description.value) if item.description else ""


def _is_counted(items: list[Nonconformity]) -> bool:
    numbers = list(dict.fromkeys(item.number for item in items))
    return numbers == [str(i) for i in range(1, len(numbers) + 1)]


def read(source: Source, stated: int | None) -> list[Nonconformity]:
    """One entry a nonconformity and standard; nothing where there are not as many as the report states."""
    records = _with_details([_with_cited(source, one) for one in _records(parts(source))])
    whole = [one for one in records if _is_whole(source, one) and not _is_of_process(source, one)]
    if stated is not None and len(whole) > stated:
        whole = _under_their_name(source, whole)
    if not whole or (stated is not None and len(whole) > stated):
        return []
    if stated is None and not all("grade" in one or "number" in one for one in whole):
        return []
    written = [clean(one["number"].text) if "number" in one else "" for one in whole]
    mention = len(set(written)) == len(written) and all(written)
    found: list[Nonconformity] = []
    for count, record in enumerate(whole, 1):
        found += _items(source, record, written[count - 1] if mention else str(count))
    return found


def _is_of_process(source: Source, record: Record) -> bool:
    """Whether a record is of what was looked at of how nonconformities are dealt with: it has no grade."""
    start = min(part.start for part in record.values())
    return not {"number", "grade"} & record.keys() and other_audits.of_process(source, start)


def _under_their_name(source: Source, records: list[Record]) -> list[Record]:
    """The records under headings that name nonconformities: one of findings has records of much else."""
    own = sections.find(source, labels.sections(_GROUP)["listed"])
    return [one for one in records if all(sections.covers(own, part.start) for part in one.values())]


def _records(mention: Iterable[Part]) -> Iterator[Record]:
    current: list[Part] = []
    for part in mention:
        if part.field == "other":
            continue
        if _begins({one.field for one in current}, part):
            kept = [one for one in current if part.field == "number" and one.place == part.place]
            kept = kept if _is_row(kept) else []
            yield _record(current[: len(current) - len(kept)])
            current = kept
        current.append(part)
    yield _record(current)


def _with_details(records: list[Record]) -> list[Record]:
    """The records, those of an overview without their facts with what a later one of their number tells."""
    found: list[Record] = []
    listed: dict[str, int] = {}
    for record in records:
        number = clean(record["number"].text) if "number" in record else ""
        at = listed.get(number) if "description" in record else None
        if at is not None and _agree(found[at], record):
            found[at] = record | found[listed.pop(number)]
            continue
        if number and "description" not in record:
            listed.setdefault(number, len(found))
        found.append(record)
    return found


def _agree(one: Record, other: Record) -> bool:
    """Whether two records of one number tell the same clause and department."""
    return all(
        name in one and name in other and clean(one[name].text) == clean(other[name].text)
        for name in ("clause", "department")
    )


def _is_row(mention: list[Part]) -> bool:
    """Whether parts that stand in a row before its number are of the same nonconformity."""
    return bool(mention) and mention[0].place[1] >= 0 and {one.field for one in mention} <= _LEADING


def _record(mention: list[Part]) -> Record:
    record: Record = {}
    for part in mention:
        record.setdefault(part.field, part.piece)
    return record


def _begins(current: set[str], part: Part) -> bool:
    """Whether a part is of another nonconformity than the parts before it."""
    if part.field == "number":
        return "number" in current or "description" in current
    if part.field not in current:
        return False
    if part.field == "description":
        return part.stated and "clause" in current
    return "description" in current


def _with_cited(source: Source, record: Record) -> Record:
    """A record whose fact goes on to say which clause it is against, whose it is and how severe."""
    fact = record.get("description")
    if fact is None or "clause" in record:
        return record
    clauses = [c for c in clauses_in(source, fact.start, fact.end) if standards_of(source, fact, c)]
    if clauses and (led := _LED.match(source.text, clauses[0].end, fact.end)):
        head = piece(source, fact.start, clauses[0].end)
        if cites(source, head):
            return {**record, "description": piece(source, led.end(), fact.end), "clause": head}
    end = prose.fact_end(source, fact.start, fact.end) if clauses else fact.end
    if not clauses or end >= clauses[0].start or end - fact.start < _SHORTEST_FACT:
        return record
    last = clauses[-1].end
    mention = {**record, "description": piece(source, fact.start, end), "clause": piece(source, end, last)}
    if grade := prose.GRADE.search(source.text, last, fact.end):
        mention.setdefault("grade", piece(source, *grade.span()))
    return mention


def _is_whole(source: Source, record: Record) -> bool:
    """Whether a record tells a fact, what it is against, and more."""
    fact, clause = record.get("description"), record.get("clause")
    if fact is None or len(fact.text) < _SHORTEST_FACT or len(record) < _FEWEST:
        return False
    if clause is None or not (_cited(source, record) or is_blank(clause.text)):
        return False
    return "department" in record or "grade" in record


def _cited(source: Source, record: Record) -> list[Cited]:
    return cited(source, record["clause"], record.get("standard"))


def _office(source: Source, record: Record) -> Piece | None:
    """Whose a nonconformity is, without the words for that (责任部门综合部)."""
    mention = record.get("department")
    lead = _WHOSE.match(mention.text) if mention else None
    return piece(source, mention.start + lead.end(), mention.end) if mention and lead else mention


def _items(source: Source, record: Record, number: str) -> Iterator[Nonconformity]:
    grade = check_marks.chosen(source, record.get("grade"))
    value = labels.value_of(_GROUP, "grade", grade.text) if grade else None
    mention = _cited(source, record) or [
        Cited(standard, at, "", (0, 0))
        for standard, at in standards_of(source, record.get("standard")) or [("", None)]
    ]
    for one in mention:
        yield Nonconformity(
            number=number,
            department=text_leaf(source, _office(source, record)),
            standard=source.leaf(one.standard, *one.standard_at) if one.standard_at else None,
            clause=source.leaf(one.clause, *one.clause_at) if one.clause else None,
            grade=source.leaf(value, grade.start, grade.end) if grade and value else None,
            description=text_leaf(source, record["description"]),
        )
