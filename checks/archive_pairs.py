"""What two reports of an archive have in common that they should not: what its checks compare.

Each is seen from one report; the other's side is a pair of its own."""

from __future__ import annotations

from typing import NamedTuple


class Side(NamedTuple):
    """A report of an archive: the SHA-256 of its file, where that is, whose report it is."""

    sha256: str
    path: str
    organization: str | None


class Booking(NamedTuple):
    """A person credited with the same whole days in reports of two clients; `days` are ISO.

    `registration` is null where the person is known by name alone."""

    here: Side
    other: Side
    name: str
    other_name: str
    registration: str | None
    days: tuple[str, ...]


class NumberTwice(NamedTuple):
    """The number of a `report` or a `certificate` in two reports of one body.

    `same_client` and `same_audit`: they are of one client, and of audits on the same days."""

    here: Side
    other: Side
    kind: str
    number: str
    same_client: bool
    same_audit: bool


class Passage(NamedTuple):
    """A passage in reports of two clients: the lines that it begins in, its text here, its characters.

    `known`: of how many clients of the body the archive has reports, by which its form's own words were told
    from the passage."""

    here: Side
    other: Side
    line: int
    other_line: int
    text: str
    length: int
    known: int


class PictureTwice(NamedTuple):
    """The same picture in reports of two clients: its page in both (of a Word file its number); `known` as of
    a passage."""

    here: Side
    other: Side
    place: int
    other_place: int
    known: int
