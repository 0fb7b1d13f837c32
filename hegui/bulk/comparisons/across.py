"""What no report shows by itself: found over the rows of all of them, told by the checks of archives.

Each thing that two reports have in common is told of both; where more have it, of each with one other.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby
from typing import Any, NamedTuple, TypeAlias

from checks import engine, packs
from checks.archive_pairs import Booking, NumberTwice, Passage, PictureTwice, Side
from checks.context import ArchiveContext
from hegui.bulk.comparisons import shared_passages, shared_pictures
from hegui.bulk.journal import Journal
from schemas import facts
from schemas.mentions import Mentions
from schemas.report import Report
from schemas.result import Finding

SERIAL = 6
"""The registrations of a person for several systems end with the same digits, at least so many."""

SERIAL_OF = f"NULLIF(regexp_extract(registration, '[0-9]{{{SERIAL},}}$'), '')"
WHO = f"COALESCE({SERIAL_OF}, person)"
"""What a person is known by in reports of several years and systems, where a registration has such digits."""

CLIENTS = """
CREATE TEMP TABLE clients AS
WITH known AS (
    SELECT organization, MIN(uscc) AS uscc FROM reports WHERE organization IS NOT NULL GROUP BY ALL
)
SELECT row_number() OVER (ORDER BY sha256) AS doc, sha256, path, reports.organization,
    COALESCE(certification_body, '') AS body, audit_type, systems, audit_start, audit_end,
    COALESCE(known.uscc, reports.uscc, reports.organization, sha256) AS client
FROM reports LEFT JOIN known USING (organization)
"""
"""Whose report each is: one client has one USCC, or one name."""

MEMBERS = f"""
CREATE TEMP TABLE members AS
SELECT doc, name, registration, person, COALESCE({SERIAL_OF}, registration) AS serial
FROM people JOIN clients USING (sha256)
"""  # noqa: S608 - numbers of the program's own

WORKED = """
CREATE TEMP TABLE worked AS SELECT doc, person, day FROM days JOIN clients USING (sha256) WHERE half IS NULL
"""

PERSONS = """
WITH names AS (
    SELECT name, body, MIN(serial) AS serial, COUNT(DISTINCT serial) AS many
    FROM members JOIN clients USING (doc) GROUP BY ALL
), known AS (
    SELECT doc, client, members.name, registration, person,
        COALESCE(members.serial, names.serial, name || chr(31) || body) AS who
    FROM members JOIN clients USING (doc) JOIN names USING (name, body)
    WHERE members.serial IS NOT NULL OR many <= 1
), credited AS (SELECT * FROM known JOIN worked USING (doc, person)
), several AS (SELECT who, day FROM credited GROUP BY ALL HAVING MIN(client) <> MAX(client)
)
SELECT who || chr(31) || day, sha256, credited.client, name, registration, day::VARCHAR
FROM credited SEMI JOIN several USING (who, day) JOIN clients USING (doc) ORDER BY ALL
"""
"""The whole days of persons that reports of several clients credit: known by their registration, else by a
name that no two have within a body."""

NUMBERS = """
SELECT body || chr(31) || kind || chr(31) || number, sha256, client, kind, number,
    COALESCE(audit_start::VARCHAR, '') || '/' || COALESCE(audit_end::VARCHAR, '')
FROM numbers JOIN clients USING (sha256)
QUALIFY COUNT(*) OVER (PARTITION BY body, kind, number) > 1 ORDER BY ALL
"""
"""The numbers that stand in several reports of a body."""

Member = tuple[Any, ...]
"""A row: what its group has in common, SHA-256, client, and more."""

Compared: TypeAlias = Booking | NumberTwice | Passage | PictureTwice
Pairs = Iterator[tuple[Member, Member]]


class Row(NamedTuple):
    """A finding across reports, and of which two."""

    here: Side
    other: Side
    finding: Finding


class _Sides(dict[str, Side]):
    """Reports by SHA-256, looked up where two have something in common; never while rows are read."""

    def __init__(self, base: Any) -> None:
        super().__init__()
        self._base = base

    def __missing__(self, sha256: str) -> Side:
        query = "SELECT sha256, path, organization FROM clients WHERE sha256 = ?"
        self[sha256] = side = Side(*self._base.execute(query, [sha256]).fetchone())
        return side


def found(base: Any, journal: Journal, lang: str, codes: Iterable[str] | None) -> list[Row]:
    """The findings that need two reports, by SHA-256, code, message.

    `base` has the tables `reports`, `people`, `days`, `numbers`; it gets `passages`, the shared ones."""
    base.execute(CLIENTS)
    sides = _Sides(base)
    compared: dict[str, Sequence[Compared]] = {
        "bookings": list(_bookings(base, sides)),
        "numbers": list(_numbers(base, sides)),
        "passages": shared_passages.found(base, journal, sides),
        "pictures": list(shared_pictures.found(base, journal, sides)),
    }
    rows = _told(compared, lang, codes)
    return sorted(rows, key=lambda row: (row.here.sha256, row.finding.code, row.finding.message))


def _bookings(base: Any, sides: dict[str, Side]) -> Iterator[Booking]:
    base.execute(MEMBERS)
    base.execute(WORKED)
    days: dict[tuple[str, ...], list[str]] = {}
    for (_, here, _, name, registration, day), (_, other, _, other_name, *_) in _of_others(
        _rows(base, PERSONS)
    ):
        days.setdefault((here, other, name or "", other_name or "", registration or ""), []).append(day)
    base.execute("DROP TABLE members; DROP TABLE worked")
    for (here, other, name, other_name, registration), several in sorted(days.items()):
        yield Booking(sides[here], sides[other], name, other_name, registration or None, tuple(several))


def _numbers(base: Any, sides: dict[str, Side]) -> Iterator[NumberTwice]:
    for group in _groups(list(_rows(base, NUMBERS))):
        kind, number = group[0][3:5]
        pairs = list(_of_others(group))
        if not pairs and kind == "report":
            pairs = [(one, group[0] if one is not group[0] else group[1]) for one in group]
        for (_, here, client, *_, audit), (_, other, other_client, *_, other_audit) in pairs:
            same = client == other_client
            yield NumberTwice(sides[here], sides[other], kind, number, same, same and audit == other_audit)


def _rows(base: Any, query: str) -> Iterator[Member]:
    asked = base.execute(query)
    while several := asked.fetchmany(10_000):
        yield from several


def _groups(rows: Iterable[Member]) -> Iterator[list[Member]]:
    yield from (list(group) for _, group in groupby(rows, key=lambda row: row[0]))


def _of_others(rows: Iterable[Member]) -> Pairs:
    """Each row with the first of another client in its group."""
    for group in _groups(rows):
        first = group[0]
        second = next((one for one in group if one[2] != first[2]), None)
        if second is not None:
            yield from ((one, second if one[2] == first[2] else first) for one in group)


def _told(
    compared: Mapping[str, Sequence[Compared]], lang: str, codes: Iterable[str] | None
) -> Iterator[Row]:
    """What the checks of archives say of each two reports; `compared` by the fields of their context."""
    rules, known = packs.choose(Report(), None, packs.GENERAL), facts.load()
    for name, several in compared.items():
        for one in several:
            given: Any = {name: [one]}
            made, _ = engine.run_others(
                lambda check, given=given: ArchiveContext(check, Mentions(), rules, known, lang, **given),  # type: ignore[misc]
                "archive",
                codes=codes,
            )
            yield from (Row(one.here, one.other, finding) for finding in made)
