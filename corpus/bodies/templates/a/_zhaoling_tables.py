"""How 钊瓴 fills tables: the header again in the middle, dittos where a value repeats; a group's sites."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import count

from corpus.bodies.audit import Audit, Site
from corpus.bodies.templates.plans import groups
from corpus.bodies.templates.sentences import SERVICES
from corpus.bodies.writer import Entry, Writer
from corpus.layouts.tree import Cell, lines_of
from corpus.layouts.writer import Row

EMPTY = "——"
LEAST = 5
"""Rows from which the header is repeated in the middle."""


class Register:
    """A table of the annex that is filled row by row; what a row repeats of the one above is a ditto."""

    def __init__(self, w: Writer, head: Sequence[str], rows: int) -> None:
        self.w = w
        self.head = list(head)
        self.middle = (rows + 1) // 2 if rows >= LEAST else 0
        self.rows: list[Row] = [self.head]
        self.above: dict[str, str] = {}

    def ditto(self, e: Entry, name: str, mark: str = "″") -> str:
        """A field of an entry: a mark where it is what stands above."""
        value = str(getattr(e.source, name))
        same = self.above.get(name) == value
        self.above[name] = value
        return f"{mark}{e.silent(name)}" if same else e(name)

    def add(self, *cells: str) -> None:
        """A row."""
        self.rows.append(list(cells))
        if self.middle and len(self.rows) == self.middle + 1:
            self.rows.append([self._again(text) for text in self.head])
            self.above = {}

    def _again(self, text: str) -> Cell:
        return Cell(lines_of(text, self.w.look), bold=True, align="center")

    def write(self, *widths: float) -> None:
        """The table, on paper."""
        self.w.table(self.rows, widths, head=1)


def numbers() -> count[int]:
    """1, 2, 3 …: of the tables of the annex."""
    return count(1)


def sites_of(audit: Audit, w: Writer) -> list[Site]:
    """The sites: the first as its head office, its works and an outpost, then the audit's others."""
    first, *others = audit.sites
    office = audit.organization.office_address
    away = first.headcount // 4
    hub = max(first.headcount // 6, 3)
    service = audit.world.industry["field"] in SERVICES
    city = audit.world.city
    number = w.random.randint(1001, 1990)
    outpost = f"{city['province']}{city['name']}{city['district']}{city['roads'][-1]}{number}号"
    whole = first.activity == "全部过程"
    work = "业务运行" if whole else first.activity
    main = replace(first, activity=work, headcount=first.headcount - away - hub)
    made = [
        Site(office, "中心职能（行政、人事、采购、体系管理）", hub, "fixed"),
        main,
        Site(outpost, "客户现场服务" if service else "仓储和发运", away, "fixed"),
    ]
    if office == first.address:
        made = [replace(main, headcount=main.headcount + hub), made[2]]
    return [*made, *others]


def visitors(audit: Audit, number: int, at: int) -> str:
    """The letters of those who went to a site: all to the works, a group to each other."""
    first, second = groups(audit)
    works = 1 if number > 2 else 0
    chosen = audit.team if at == works else first if at < works else second
    return ", ".join(member.label for member in chosen)
