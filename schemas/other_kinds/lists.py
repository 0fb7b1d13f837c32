"""What the lists of a notice say: institutions to be monitored, industries with their codes."""

from __future__ import annotations

from typing import Any, Literal

from schemas.leaf import Leaf
from schemas.record import Model, field

ListKind = Literal["institutions", "industries"]


class ListedInstitution(Model):
    """A row: the institution, and the employer whose report is sampled (null where none is).

    `number` is as printed; `more` has the cells of columns of other names; `places` are where the fields
    stand, by their names. `tail`: what stands behind the institution's name; `cities`: of the places that
    begin with a city with its 市, by field, the city without it and with it."""

    number: int | None = None
    place: str | None = None
    institution: str | None = None
    employer: str | None = None
    employer_place: str | None = None
    more: dict[str, str] = field(default_factory=dict)
    line: int
    places: dict[str, Leaf[Any]] = field(default_factory=dict, exclude=True)
    tail: str | None = field(default=None, exclude=True)
    cities: dict[str, tuple[str, str]] = field(default_factory=dict, exclude=True)


class ListedIndustry(Model):
    """A row: the sub-industry `title` with its `code` and the letter of its `section`, as they are written.

    `industry` is what it stands under (also where its cell is empty), without its note's mark (`note`: `*`)
    and the `remark` in brackets behind it."""

    industry: str | None = None
    note: str | None = None
    remark: str | None = None
    title: str
    section: str | None = None
    code: str | None = None
    line: int
    places: dict[str, Leaf[Any]] = field(default_factory=dict, exclude=True)


class NoticeList(Model):
    """A list: its title (null where it has none), the line it begins in, and its rows of the one kind.

    `notes` are the marks of notes that are explained behind the list."""

    kind: ListKind
    title: str | None = None
    line: int
    institutions: list[ListedInstitution] = field(default_factory=list)
    industries: list[ListedIndustry] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
