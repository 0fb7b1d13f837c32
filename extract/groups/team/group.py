"""The audit team: members' table, cover, commitment, signatures; guides and observers."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator

from extract import labels
from extract.groups.attendants import group as attendants
from extract.groups.shared.people import names_in
from extract.groups.team import attendance_sheets, spelling_variants
from extract.groups.team.tables import (
    cell_notes,
    label_rows,
    person_bands,
    registration_tables,
    system_columns,
)
from extract.groups.team.tables.registrations import best_grade, codes_of, registrations
from extract.groups.team.text import beside_names, entry_lines, sentences, several_members
from extract.readers.fields import check_marks, labelled
from extract.readers.fields.labelled import Labelled
from extract.readers.leaves import (
    COVER,
    FORM,
    PROSE,
    Candidate,
    body_end,
    clean,
    cover_end,
    elsewhere,
    gather,
    mentions,
    text_leaf,
)
from extract.readers.tables import nested_tables
from extract.readers.tables import rows as tables
from extract.readers.tables.grid import grids
from extract.readers.tables.rows import Row
from extract.readers.text.units import Piece, numbering_end, piece
from extract.reading.source import Source
from extract.values.found import Found
from extract.values.identifiers import find_registrations
from schemas import patterns
from schemas.leaf import Leaf
from schemas.report import Report, TeamMember
from schemas.slotted import field, slotted

_FIELDS = {"leader": "leader", "members": "member", "experts": "technical_expert", "trainees": "member"}
_NOTE = patterns.compile(r"[ \t]{0,3}(?:[A-Z][A-Za-z .'-]{2,30})?[（(](?P<text>[^（()）\n]{2,24})[)）]")
_BESIDE = patterns.compile(
    r"\s?[/／]\s?(?P<text>(?:审核)?组长|组员|(?:技术)?专家|[A-Z][a-z]+ [a-z]+)(?=[\s、，,;；]|$)"
)
_MARKED = patterns.compile(
    r"(?:(?:[A-Z甲乙丙丁戊己庚辛]|\d{1,2})[ \u3000\n.、:：/／-]{1,3}|[A-Z](?![组角区岗]))"
    r"(?=[^\W\d\x00-\x7f]{2})"
)
_LETTER_OVER = patterns.compile(
    r"(?:[^\W\d_]{0,5}(?:代号|代码|字母|编号|组员|成员|审核员|人员))?\s?[:：]?\s?(?P<letter>[A-Z])"
)
_GRADE = patterns.compile(r"审核员")
_OF_CLIENT = patterns.compile("内审|内部审核|班组|应急|(?<!审核)(?<!评审)(?<!检查)小组(?:组|副)?长")
"""Groups of the client's own, which have leaders too."""

_NOTED_GRADE = patterns.compile(
    r"\s?[（(](?:[A-Z]\s?[，,、；;]\s?)?(?P<grade>(?:主任|高级|实习|见习|正式|注册)?审核员)(?=[)），,；;])"
)
_UNTOLD = patterns.compile(r"[\s/—–-]*|[A-Z][组角]?")
_SHARED = ("role", "grade", "professional_codes")
_MOST_LINES, _LONGEST_LINE = 20, 40


@slotted
class _Person:
    """A person with all places: rows of the table, named places with the field that names them."""

    rows: list[Row] = field(default_factory=list)
    names: list[Candidate[str]] = field(default_factory=list)
    roles: list[Candidate[str]] = field(default_factory=list)
    grades: list[tuple[int, int]] = field(default_factory=list)


def read(source: Source, report: Report) -> None:
    """Fill `team` and `attendants`."""
    people: dict[str, _Person] = {}
    for name, row in (*member_rows(source), *person_bands.rows(source)):
        person = people.setdefault(name.value, _Person())
        if not person.rows:
            person.names.append(Candidate(name.value, name.start, name.end, FORM))
        person.rows.append(row)
        noted = _role_after(source, name, COVER - 1)
        person.roles += [noted] if noted else _roles(source, row)
    for key, row in [*registration_tables.by_letters(source, {key: one.rows for key, one in people.items()})]:
        above = people[key].rows[0].cells
        shared = {name: above[name] for name in _SHARED if name in above}
        people[key].rows.append(row._replace(cells=shared | row.cells))
    rows = [row for person in people.values() for row in person.rows if row.form == "columns"]
    listed = sorted((row.start, row.end) for row in rows)
    for name, part in label_rows.named(source):
        person = people.setdefault(name.value, _Person())
        person.names.append(Candidate(name.value, name.start, name.end, FORM))
        person.roles.append(part)
    for name, role, where in _named(source):
        if _is_within(name.start, listed) and name.value not in people:
            continue  # what stands beside a role in the table is no other person
        key = _known(source, name, people)
        person = people.setdefault(key, _Person())
        person.names.append(Candidate(name.value, name.start, name.end, where))
        if role:
            person.roles.append(role)
    _add_entries(source, people)
    _add_lines(source, people)
    _add_prose(source, people)
    _add_beside(source, people)
    for key in attendance_sheets.only_signed(source, map(_told_of, people.items())):
        del people[key]
    counted = any(_repeats(person.rows) for person in people.values())
    report.team = [_member(source, person, counted) for person in people.values()]
    several_members.respective(source, report.team)
    several_members.add(source, report.team)
    stated = zip(report.team, people.values(), strict=True)
    beside_names.add_letters(source, [(m, p.rows, [one.start for one in p.names]) for m, p in stated])
    report.attendants = attendants.read(source)


def _told_of(one: tuple[str, _Person]) -> tuple[str, list[int], str]:
    """A person's name, all places of it (none of an expert), and what the rows tell."""
    key, person = one
    expert = any(role.value == "technical_expert" for role in person.roles)
    places = [] if expert else [name.start for name in person.names] + [row.start for row in person.rows]
    return key, places, "\n".join(piece.text for row in person.rows for piece in row.cells.values())


def _is_within(offset: int, ranges: list[tuple[int, int]]) -> bool:
    """Whether an offset lies in one of the ranges, which are in order and apart."""
    at = bisect_right(ranges, offset, key=lambda span: span[0])
    return at > 0 and offset < ranges[at - 1][1]


def _known(source: Source, name: Found, people: dict[str, _Person]) -> str:
    """The key of the person that a name means: its own where it is nobody's yet."""
    return spelling_variants.known(source, name, {key: person.names for key, person in people.items()})


def _add_prose(source: Source, people: dict[str, _Person]) -> None:
    """Those named in sentences: of the team's composition, or anywhere where nothing else tells a team."""
    alone = not people
    for one in sentences.everybody(source):
        if one.name.value in people and not alone:
            person = people[one.name.value]
        elif one.composed or alone:
            person = people.setdefault(_known(source, one.name, people), _Person())
        else:
            continue
        person.names.append(Candidate(one.name.value, one.name.start, one.name.end, PROSE))
        if _is_closer(one.role, person):
            person.roles.clear()  # “other members” of a signature says less than what a sentence calls him
        if not person.roles or one.composed:
            person.roles.append(Candidate(one.role, *one.stated, PROSE))
        if noted := _NOTED_GRADE.match(source.text, one.name.end):
            person.grades.append(noted.span("grade"))
        elif _GRADE.search(source.text[slice(*one.stated)]):
            person.grades.append(one.stated)


def _is_closer(role: str, person: _Person) -> bool:
    """Whether a sentence tells an expert whom no table has, and labels only name among the members."""
    stated = {each.value for each in person.roles}
    return role == "technical_expert" and stated == {"member"} and not person.rows


def _add_entries(source: Source, people: dict[str, _Person]) -> None:
    """Those told one a line with their registrations, where no table has them."""
    for one in entry_lines.entries(source):
        key = _known(source, one.name, people)
        high = sentences.up_to_another(source, one.name, one.high)
        row = beside_names.stated(source, one.name.end, high, one.name.start)
        person = people.setdefault(key, _Person())
        if any("number" in known.cells for known in person.rows):
            continue
        person.names.append(Candidate(one.name.value, one.name.start, one.name.end, FORM))
        person.rows += [row] if row else []
        graded = _GRADE.search(source.text[slice(*one.stated)]) is not None
        if one.role and not (graded and person.roles):
            person.roles.append(Candidate(one.role, *one.stated, PROSE if graded else FORM))


def _add_lines(source: Source, people: dict[str, _Person]) -> None:
    """Those named at the beginning of lines under the team's heading, where no table has them nor a label
    their parts in the team."""
    told_of = any(person.rows or _told_besides(person.roles) for person in people.values())
    for name, role, stated in [] if told_of else list(beside_names.lines(source)):
        person = people.setdefault(name.value, _Person())
        person.names.append(Candidate(name.value, name.start, name.end, FORM))
        person.roles.append(Candidate(role, *stated, FORM))


def _told_besides(roles: list[Candidate[str]]) -> bool:
    """Whether more is told of a part in the team than that of its leader, whom a cover names alone."""
    return any(role.value != "leader" for role in roles)


def _add_beside(source: Source, people: dict[str, _Person]) -> None:
    """The registrations beside the names of those that no table has, where they are named first or again."""
    bare = {name: person for name, person in people.items() if not person.rows}
    places = {name: list(_places(source.text[: body_end(source)], name)) for name in people} if bare else {}
    starts = sorted(at for found in places.values() for at in found)
    for name, person in bare.items():
        first = [Found(one.start, one.end, str(one.value)) for one in person.names]
        again = [Found(at, at + len(name), name) for at in places[name]]
        for one in [*first, *(place for place in again if place.start not in {f.start for f in first})]:
            limit = next((start for start in starts if start >= one.end), len(source.text))
            row = beside_names.row_beside(source, one.start, one.end, limit)
            if row is None or "number" not in row.cells:
                person.rows += beside_names.rows_under(source, one, limit)
            person.rows += [row] if row and not person.rows else []
            if person.rows:
                break


def _places(text: str, name: str) -> Iterator[int]:
    at = text.find(name)
    while at >= 0:
        yield at
        at = text.find(name, at + len(name))


def member_rows(source: Source) -> Iterator[tuple[Found, Row]]:
    """The rows of the members' table with the person they are about.

    A blank name repeats the one above, and what is blank beside it goes with it."""
    last: tuple[Found, Row] | None = None
    block = -1
    for row in tables.rows(source, "team", lines=True):
        if elsewhere(source, row.start, "team") or _attends(source, row):
            continue
        if row.block != block:
            last, block = None, row.block
        cell = row.get("name") or row.get("person")
        again = last is not None and row.form == "pairs" and cell == last[1].get("name")
        if cell is not None and not again:
            found = names_in(source, _behind_letter(source, cell))
            listed = len(found) > 1 and row.form != "columns"  # a cell of several is nobody's card
            last = (found[0], row) if found and not listed else None
        elif last is not None:
            above = {name: last[1].cells[name] for name in _SHARED if name in last[1].cells}
            written = {name: piece for name, piece in row.cells.items() if piece.text}
            row = row._replace(cells=above | written)
        row = cell_notes.with_numbers(source, cell_notes.with_role(source, row))
        if last is not None and _of_team(row):
            for one in registration_tables.with_registrations(source, row):
                yield last[0], system_columns.widened(source, one)


def _behind_letter(source: Source, cell: Piece) -> Piece:
    """A cell without the letter or number that stands for the person before the name (A　甲某 组长)."""
    letter = _MARKED.match(source.text, cell.start, cell.end)
    return piece(source, letter.end(), cell.end) if letter else cell


def _of_team(row: Row) -> bool:
    """Whether a row tells what an auditor is or has: a role in the team, a grade, or a registration.

    Lists of other people (operators with certificates, interviewed staff) have like columns."""
    if _OF_CLIENT.search(row.text("grade")) or _OF_CLIENT.search(row.text("role")):
        return False
    role = labels.value_of("team", "role", row.text("role"))
    grade = labels.value_of("team", "grade", row.text("grade")) or labels.value_of(
        "team", "role", row.text("grade")
    )
    if role or grade or cell_notes.noted_role(row):
        return True
    untold = "role" in row.cells and _UNTOLD.fullmatch(row.text("role")) is not None
    return bool(find_registrations(row.text("number"))) or (untold and row.get("number") is not None)


def _attends(source: Source, row: Row) -> bool:
    if labels.is_value("attendants", "role", row.text("grade")):
        return True
    role = check_marks.chosen(source, row.get("role"))
    return role is not None and labels.value_of("attendants", "role", role.text) is not None


def _roles(source: Source, row: Row) -> list[Candidate[str]]:
    beside = None if row.get("role") else cell_notes.role_beside(source, row)
    if beside:
        return [beside]
    for column in ("role", "grade", "name", "person"):
        cell = check_marks.chosen(source, row.get(column))
        value = labels.value_of("team", "role", cell.text) if cell else None
        if cell and value:
            return [Candidate(value, cell.start, cell.end, COVER)]
    return system_columns.ticked(source, row)


def _named(source: Source) -> Iterator[tuple[Found, Candidate[str] | None, int]]:
    """Names after labels on the cover, in the commitment, in forms and signatures, in reading order."""
    places: list[tuple[Labelled, str | None]]
    places = [(p, role) for name, role in _FIELDS.items() for p in labelled.find(source, "team", name)]
    places += [(p, None) for name in ("team", "commitment") for p in labelled.find(source, "team", name)]
    seen: set[int] = set()
    for place, role in sorted(places, key=lambda pair: (pair[0].start, pair[1] is None)):
        over = nested_tables.is_over(source, place.start)
        heads = place.how == "right" and label_rows.heads_column(source, place)
        if place.how == "below" or over or heads or elsewhere(source, place.label.start, "team"):
            continue
        where = COVER if place.label.start < cover_end(source) else FORM
        stated = Candidate(role, place.label.start, _label_end(place), where + 1) if role else None
        for name in _names_after(source, place):
            if name.start not in seen:
                seen.add(name.start)
                noted = _role_after(source, name, where)
                more = noted is not None and (stated is None or stated.value == "member")
                yield name, noted if more else stated, where


def _role_after(source: Source, name: Found, where: int) -> Candidate[str] | None:
    """The role in brackets or after a stroke behind a name (陆明（组长）, 陆明/组长)."""
    note = _NOTE.match(source.text, name.end) or _BESIDE.match(source.text, name.end)
    role = labels.value_of("team", "role", note["text"]) if note else None
    return Candidate(role, note.start("text"), note.end("text"), where + 1) if note and role else None


def _label_end(place: Labelled) -> int:
    return place.label.start + len(place.label.text.rstrip(":： "))


def _names_after(source: Source, place: Labelled) -> list[Found]:
    """The names in a field, or in the numbered lines under a label that stands alone."""
    if place.how != "next":
        return names_in(source, place)
    found: list[Found] = []
    for block in source.document.blocks[place.block : place.block + _MOST_LINES]:
        text = source.text[block.start : block.end]
        if block.kind != "paragraph" or len(text) > _LONGEST_LINE:
            break
        at = numbering_end(text)
        names = names_in(source, piece(source, block.start + at, block.end))
        if not at or not names:
            break
        found += names
    return found


def _member(source: Source, person: _Person, counted: bool) -> TeamMember:
    role = _role(source, person.roles)
    expert = role is not None and role.value == "technical_expert"
    registered = registrations(source, person.rows, expert=expert)
    if any(one.number for one in registered):
        registered = [one for one in registered if one.number or one.system or one.valid_until]
    for one in registered if person.grades else ():
        one.grade = one.grade or _told_grade(source, person)
    grade = best_grade(source, person.rows) or _told_grade(source, person)
    member = TeamMember(
        name=gather(source, person.names),
        label=_letter(source, person.rows, counted),
        role=role,
        registrations=registered,
        grade=None if expert and grade and not _of_auditing(grade.raw) else grade,
    )
    seen: set[str] = set()
    for row in person.rows:
        for code in codes_of(source, row):
            if code.value not in seen:
                seen.add(str(code.value))
                member.professional_codes.append(code)
    return member


def _of_auditing(grade: str) -> bool:
    """Whether a grade is one of auditors, or the expert's part in the team: no title of a trade (工程师)."""
    return bool(_GRADE.search(grade)) or labels.value_of("team", "role", grade) is not None


def _told_grade(source: Source, person: _Person) -> Leaf[str] | None:
    """The grade that a sentence tells before the name (实习审核员苗小雨)."""
    if not person.grades:
        return None
    start, end = person.grades[0]
    return source.leaf(clean(source.text[start:end]), start, end)


def _role(source: Source, roles: list[Candidate[str]]) -> Leaf[str] | None:
    """The role, its other places as mentions; a mere membership does not contradict what is more special."""
    if not roles:
        return None
    ordered = sorted(roles, key=lambda c: (c.rank, c.rank == PROSE and c.value == "member", c.start))
    best = ordered[0]
    leaf = source.leaf(best.value, best.start, best.end)
    others = [c for c in ordered[1:] if c.start != best.start]
    distinct = {c.start: c for c in others if c.rank > COVER}
    leaf.mentions = mentions(source, distinct.values())
    return leaf


def _repeats(rows: list[Row]) -> bool:
    """Whether a person's rows all have the same number: it counts persons, not rows."""
    return len(rows) > 1 and rows[0].text("label") != "" and len({row.text("label") for row in rows}) == 1


def _letter(source: Source, rows: list[Row], counted: bool) -> Leaf[str] | None:
    """The letter, or the number of persons, that stands for a person; a mere count of the rows is none."""
    stated = (
        text_leaf(source, row.get("label")) for row in rows if not find_registrations(row.text("label"))
    )
    own = next((leaf for leaf in stated if leaf and (counted or not str(leaf.value).isdecimal())), None)
    return own or _letter_over(source, rows)


def _letter_over(source: Source, rows: list[Row]) -> Leaf[str] | None:
    """The letter over a card that stands in a cell (代号A), which is that of one person."""
    over = nested_tables.caption(grids(source)[rows[0].block]) if rows and rows[0].form != "columns" else None
    letter = _LETTER_OVER.fullmatch(over.text) if over else None
    if over is None or letter is None:
        return None
    start = over.start + letter.start("letter")
    return source.leaf(letter["letter"], start, start + 1)
