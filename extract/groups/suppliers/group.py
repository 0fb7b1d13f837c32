"""Suppliers and subcontractors: what they provide and when they were evaluated."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import cache

from extract.groups.suppliers import items, lists, prose
from extract.groups.suppliers import rows as supplier_rows
from extract.readers.leaves import clean
from extract.readers.text.units import block_at, units
from extract.reading.source import Source
from extract.reading.vocabulary import spelled
from extract.statements import record_linking, records
from extract.statements.running_text import Fact, Place, Shape, Statement
from extract.statements.running_text import read as read_statements
from extract.values.dates import FoundDate, find_dates
from extract.values.found import Found, narrow
from extract.values.organizations import find_organizations
from extract.values.standards import find_standards
from schemas import patterns
from schemas.report import Report, Supplier
from schemas.text import fold

FIELDS = ("name", "provides", "evaluated_on")
_GATE = (
    *("供方", "供应商", "供货商", "供货方", "外包方", "外包商", "分包方", "分包商"),
    *("supplier", "vendor", "subcontractor"),
)
_SUPPLIER = patterns.compile("|".join(_GATE), re.I)
_EVALUATED = patterns.compile(
    r"[^，,。；;\n]{0,40}?(?:评定|评价|评审|考核|复评|评估)|[^,.;\n]{0,20}(?:evaluat|assess)", re.I
)
_EVALUATED_BEFORE = patterns.compile(
    r"(?:评定|评价|评审|考核|复评|评估)(?:日期|时间|日)?\s?(?:均?[为:于在是]|时间为)?\s?$"
    r"|(?:evaluated|assessed)(?: on)?:?\s?$",
    re.I,
)
_VERB = patterns.compile(r"(?:主要)?(?:提供|供应|供货)(?=[\u3400-\u9fff]{2})")
_THAT_ONE = patterns.compile(
    r"(?:该|上述|前述|以上)(?:供方|供应商|供货[商方]|外包[商方]|分包[商方]|服务商|厂家|厂商|公司|单位|机构|企业)"
    r"|对其(?=(?:进行|[作做]|实施|开展|组织|的)?了?[^，,。；;\n产品人员设备车体系]{0,8}?(?:评[定价审估]|考[察核]))"
)
_PROVIDES = patterns.compile(
    r"(?:主要)?(?:提供|供应|供货)(?:的是|:)?\s?"
    r"(?P<value>(?![的商方])(?:[^，,。；;:\n《（()）]|[（(][^（()）\n]{1,20}[)）]){1,40}"
    r"(?:；[^，,。；;:\n公司供]{1,12}(?=；))?)"
    r"|(?:supplies|provides|supplied|supplying|providing) (?P<value2>[^,.;()\n]{2,40}?)"
    r"(?=,|;|\.|\(|\)|\n|$| and (?:was|is|has|were)\b| since | to us\b)"
)
_GOODS = patterns.compile(r"(?:[^\W\x00-\x7f]|[、/和及]){2,14}")
_NO_GOODS = patterns.compile(
    r"简称|公司|以下|原名|曾用名|合格|新增|提供|供应|供货|评价|供方|供应商|有限合伙|普通合伙|地址|代码|编号"
)
_QUOTED = patterns.compile(r"[“\"](?P<name>[^”\"《》，,。\n]{5,40})[”\"]\s?签订")


def read(source: Source, report: Report) -> list[Supplier]:
    """One entry a statement on a supplier, in reading order; `thing` joins those of one name."""
    rows = supplier_rows.read(source, _shape().kinds, _evaluation_days)
    rows = [(r, b) for r, b in rows if (b[1] >= 0 or "evaluated_on" in r) and not _is_standard(r)]
    lines = [(r, b) for r, b in rows if source.document.blocks[b[0]].kind != "table"]
    rows = [(r, b) for r, b in rows if source.document.blocks[b[0]].kind == "table"]
    taken = records.places(source, rows)
    led = records.places(source, lines)
    stated = records.better(read_statements(source, _shape(), taken), lists.read(source), taken, "name")
    stated = records.better(stated, prose.read(source), taken, "name", whole=3)
    stated = records.better(stated, items.read(source), taken, "name")
    stated = [{**s, "name": prose.trimmed(s["name"])} for s in stated]
    stated = [s for s in stated if not _is_own(s, report)]
    stated, left = _fuller(source, stated, {r["name"].start: r for r, _ in lines}, led)
    rows += [(r, b) for r, b in lines if r["name"].start in left]
    taken |= led
    statements = sorted(
        [*(r for r, _ in rows), *stated, *_evaluations(source, taken)], key=record_linking.place
    )
    entries = [records.build(Supplier, source, s, FIELDS) for s in statements]
    _evaluated_together(source, entries, statements, {record_linking.place(r) for r, _ in rows})
    _join(entries)
    return entries


def _fuller(
    source: Source, stated: list[Statement], lines: dict[int, Statement], led: frozenset[Place]
) -> tuple[list[Statement], set[int]]:
    """The fuller ones of records by labels and what is told there: these, and where records are left."""
    kept: list[Statement] = []
    left = set(lines)
    for statement in stated:
        at = statement["name"].start
        if (block_at(source, at), 0) not in led:
            kept.append(statement)
        elif at in left and len(statement) > len(lines[at]):
            kept.append(statement)
            left.discard(at)
    return kept, left


def _join(entries: list[Supplier]) -> None:
    """Give `thing`: by name, also where the name is cut short at its end."""
    numbers: dict[str, int] = {}
    beginnings: dict[str, list[str]] = {}
    for entry in entries:
        name = record_linking.value(entry, "name")
        alike = beginnings.setdefault(name[:6], [])
        whole = next((other for other in alike if other.startswith(name) or name.startswith(other)), name)
        if whole is name:
            alike.append(name)
        entry.thing = f"supplier-{numbers.setdefault(whole, len(numbers) + 1)}"


def _is_own(statement: Statement, report: Report) -> bool:
    """Whether the name is the audited organisation's or the certification body's."""
    own = [
        leaf.value
        for leaf in (report.organization.name, report.certification_body.name)
        if leaf and leaf.value
    ]
    return fold(statement["name"].value or "") in map(fold, own)


def _is_standard(statement: Statement) -> bool:
    """Whether what a row names first is a standard by its number."""
    return any(not one.start for one in find_standards(str(statement["name"].value)))


@cache
def _shape() -> Shape:
    return Shape(
        group="suppliers",
        subject="name",
        kinds={"name": "org", "provides": "text", "evaluated_on": "date"},
        gate=patterns.compile(spelled(*_GATE)),
        substance=frozenset({"provides", "evaluated_on"}),
        subjects=_names,
        more=_provided,
        bracket=_goods,
        starters=frozenset(),
        headed=True,
        lined=True,
    )


def _goods(content: str) -> str | None:
    """Whether a bracket behind a supplier's name holds what it supplies."""
    return (
        "provides"
        if not _VERB.match(content) and _GOODS.fullmatch(content) and not _NO_GOODS.search(content)
        else None
    )


def _names(text: str) -> Iterator[Found]:
    yield from find_organizations(text)


def _provided(text: str) -> Iterator[Fact]:
    for match in _PROVIDES.finditer(text):
        group = "value" if match["value"] else "value2"
        if not _SUPPLIER.search(match[group]):
            yield Fact("provides", match.start(group), match.end(group), clean(match[group]))


def _evaluated_together(
    source: Source, entries: list[Supplier], statements: list[Statement], rows: set[int]
) -> None:
    """Give the suppliers of a paragraph the day on which it says that they were evaluated."""
    places = [record_linking.place(s) for s in statements]
    for unit in units(source):
        inside = [i for i in _between(places, unit.start, unit.end) if places[i] not in rows]
        if not inside or all(entries[i].evaluated_on for i in inside):
            continue
        days = _evaluation_days(source.text[unit.start : unit.end], unit.start)
        _give_days(source, [(places[i], entries[i]) for i in inside], days)


def _give_days(source: Source, stated: list[tuple[int, Supplier]], days: list[FoundDate]) -> None:
    """Each supplier the day told between its name and the next one, else the one that is told of them all."""
    limits = [*(place for place, _ in stated[1:]), days[-1].end if days else 0]
    own = [
        [d for d in days if place <= d.start < limit]
        for (place, _), limit in zip(stated, limits, strict=True)
    ]
    if len(days) == len(stated) > 1 and all(
        d.start < place for d, (place, _) in zip(days, stated, strict=True)
    ):
        own = [[day] for day in days]
    several = len({d.value for d in days}) > 1 and sum(map(bool, own)) > 1
    for (_, entry), mine in zip(stated, own, strict=True):
        given = mine if several else days
        if given and entry.evaluated_on is None:
            leaf = source.leaf(given[0].value, given[0].start, given[0].end)
            leaf.mentions = [source.mention(d.value, d.start, d.end) for d in given[1:]]
            entry.evaluated_on = leaf


def _between(places: list[int], start: int, end: int) -> range:
    return range(bisect_left(places, start), bisect_left(places, end))


def _evaluation_days(text: str, base: int) -> list[FoundDate]:
    """The days on which something was evaluated."""
    shown = narrow(text)
    return [
        d
        for d in find_dates(text, base)
        if _EVALUATED.match(shown, d.end - base)
        or _EVALUATED_BEFORE.search(shown, max(0, d.start - base - 20), d.start - base)
    ]


def _evaluations(source: Source, taken: frozenset[Place]) -> list[Statement]:
    """Paragraphs on the evaluation of 该供方: of the party named last before them."""
    found: list[Statement] = []
    last: Fact | None = None
    for unit in units(source):
        row = unit.cell.row if unit.cell else 0
        if {(unit.block, row), (unit.block, -1)} & taken or unit.end - unit.start < 8:
            continue
        text = source.text[unit.start : unit.end]
        that, quoted = _THAT_ONE.search(text), _QUOTED.search(text)
        if quoted:
            at = unit.start + quoted.start("name")
            last = Fact("name", at, at + len(quoted["name"]), "".join(quoted["name"].split()))
        elif that and last and _SUPPLIER.search(text):
            days = [d for d in _evaluation_days(text, unit.start) if d.start < unit.start + that.start()]
            if days:
                day = Fact("evaluated_on", days[0].start, days[0].end, days[0].value)
                found.append({"evaluated_on": day, "name": last})
                last = None
    return found
