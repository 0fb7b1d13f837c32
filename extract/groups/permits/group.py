"""Permits and licences of the organization, the business licence aside: from tables, forms, and prose."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise, takewhile

from extract import labels
from extract.groups.permits import unlabelled_parts
from extract.groups.permits import words as permit_words
from extract.readers.headers import unheaded_columns
from extract.readers.leaves import beside_elsewhere, elsewhere
from extract.readers.tables.grid import Grid, grids
from extract.readers.text import sections
from extract.readers.text.units import block_at
from extract.reading.source import Source
from extract.statements import record_linking, records
from extract.statements.running_text import Fact, Place, Shape, Statement, within
from extract.statements.running_text import read as read_statements
from extract.values.organizations import find_organizations, trade_name
from schemas import patterns
from schemas.document import Cell
from schemas.leaf import Leaf
from schemas.report import Permit, Report
from schemas.text import fold

_GATE = (
    "许可|资质|批复|登记|备案|核准|合格证|意见书|审批|[Pp]ermit|[Ll]icen[cs]e|[Aa]pproval|qualification cert"
)
_OWN_TITLE = patterns.compile("许可|资质|证照|[Pp]ermit|[Ll]icen[cs]e")
_JOINT = patterns.compile("[、，,/／]|[和与及](?![^、，,/／和与及]{0,2}$)")
_OWN_PART = patterns.compile(
    "运行|运营|生产|工艺|设备|设施|资源|合规|环保|安全|消防|[Oo]peration|[Ee]quipment"
)
"""What the first of several things in a heading is of the organization itself (运行、设备和采购)."""

_LABEL_END = patterns.compile(r"(?:证?编号|证号|文号|号码|号|有效期限?|情况|信息|名称)?\s?[：:]?\s?$")
_HEAD = patterns.compile(
    r"(?:(?:许可证?|证照|资质|证书|[Pp]ermit|[Ll]icen[cs]e)(?:名称)?\s?[:：\s]\s?)?(?P<name>[^\s:：][^:：\n]{3,30}?)"
    r"(?:\s{1,8}(?:证书?)?(?:编号|号码?|No\.?)\s?[:：]?\s?(?=[^\s]{0,30}\d{3})[^\s:：]{5,40})?"
)
"""The name of a permit over a card, with its label or its number."""

_LONGEST_LABEL, _LONGEST_HEAD, _LONGEST_ROW = 32, 90, 600
_ANOTHER = patterns.compile(r"[；;。]\s{0,2}(?P<own>[^，,。；;\n]{0,60})\Z")
_SAME = patterns.compile(r"\s?(?:it|which|the (?:permit|licen[cs]e))\b|\s?[该此](?:许可)?证", re.I)
_HOLDERS = patterns.compile(r"(?:持证单位|持证人|持有人|持证主体|被许可人|单位名称)[^，。；]{0,4}均")
_OFFICE = patterns.compile(r"(?:局|厅|委员会|委|政府|平台)$")
_TOLD = frozenset({"number", "valid_from", "valid_to", "authority"})
_SHAPES: unheaded_columns.Shapes = {
    "authority": patterns.compile(r"[^\W\d\x00-\x7f]{3,24}(?:局|厅|委员会|平台)").fullmatch,
    "holder": patterns.compile(r".{4,40}(?:公司|厂|医院)").fullmatch,
}
_BESIDE: records.Beside = {"kind": ("number",)}
_NUMBER = patterns.compile(
    r"(?!(?:19|20)\d\d\s?[-./年]\s?\d)(?=(?:[^\d\n]{0,12}\d){5})[\w（）()〔〕\[\]【】./#-]{6,40}号?"
)
_LED = patterns.compile(r"[^，,。；;：:\n\d]{2,40}(?=[：:])")
_LED_END = patterns.compile(r"[:：\s]|$")
_REACH, _FEWEST_DIGITS = 160, 3
_GIVES = patterns.compile(r"[\d年月日于./-]{0,14}(?:[核颁签]?发|颁|批准?)给[^，,。；;\n]{2,40}?的")


_LASTING = patterns.compile(r"(?:批复|验收|审[批查]意见|决定书?|备案(?:表|回执|证明)?|通知书|承诺书)$")
"""A decision that has no term."""


def read(source: Source, report: Report) -> list[Permit]:
    """One entry a statement on a permit of the organization, in reading order."""
    rows = [(row, place) for row, place in _rows(source) if _is_permit(row)]
    forms = list(_forms(source, {place for _, place in rows}))
    taken = records.places(source, rows, forms)
    stated = [_own(source, statement) for statement in read_statements(source, _shape(), taken)]
    every = [_plain(source, s) for s in [*(s for s, _ in [*rows, *forms]), *stated]]
    statements = [s for s in _apart(every) if _is_permit(s)]
    _share_holder(source, statements)
    statements = unlabelled_parts.filled(source, statements)
    kept = [s for s in statements if not _is_of_others(source, s, report)]
    return [_entry(source, statement) for statement in kept]


def _entry(source: Source, statement: Statement) -> Permit:
    entry = records.build(Permit, source, statement, Permit.FIELDS)
    if entry.number is not None and entry.number.value:
        entry.number = _with_bracket(source, entry.number)
        entry.number.value = fold(str(entry.number.value))
    if entry.valid_from is None and entry.kind is not None and _LASTING.search(str(entry.kind.value)):
        entry.valid_to = None  # the one day beside a decision is that on which it was made
    return entry


def _with_bracket(source: Source, number: Leaf[str]) -> Leaf[str]:
    """A number that begins with a bracket, with it: （湘）JZ安许证字〔2022〕…."""
    start, end = number.span
    value = str(number.value)
    opened = source.text[start - 1 : start] in ("（", "(") and patterns.match(r"[^（(]{1,6}[)）]", value)
    return source.leaf(f"({value}", start - 1, end) if opened else number


def _rows(source: Source) -> Iterator[tuple[Statement, Place]]:
    """The rows of tables of permits; a decision or a qualification among them counts by its own name."""
    for row, place in records.from_rows(
        source,
        "permits",
        dict(_shape().kinds),
        beside=_BESIDE,
        shapes=_SHAPES,
        days=("valid_from", "validity"),
    ):
        row = unlabelled_parts.with_inner(source, row, dict(_shape().kinds))
        kind = row.get("kind")
        if kind and kind.value and permit_words.is_name(kind.value):
            yield (
                unlabelled_parts.with_remark(source, grids(source)[place[0]], _numbered(source, row, place)),
                place,
            )


def _numbered(source: Source, row: Statement, place: Place) -> Statement:
    """A row with the number that stands without a label beside the name over its labels and values."""
    grid, kind = grids(source)[place[0]], row["kind"]
    cell = grid.cell_at(kind.start)
    right = grid.right_of(cell) if cell and "number" not in row else None
    if right is None or grid.at.get((right.row, right.column + right.column_span)):
        return row
    number = grid.piece(right)
    stated = _NUMBER.fullmatch(number.text)
    return row | {"number": Fact("number", number.start, number.end, number.text)} if stated else row


def _forms(source: Source, taken: set[Place]) -> Iterator[tuple[Statement, Place]]:
    """What stands in a form beside a cell with the name of a permit, up to the next foreign label."""
    for grid in grids(source).values():
        if (grid.index, -1) in taken or not patterns.compile(_GATE).search(
            source.text, grid.block.start, grid.block.end
        ):
            continue
        if card := _headed(source, grid):
            yield from ((statement, (grid.index - 1, 0)) for statement in within(source, _shape(), *card)[:1])
            continue
        for cell in grid.block.cells:
            if (grid.index, cell.row) not in taken and _names_permit(grid, cell):
                found = within(source, _shape(), cell.start, _form_end(grid, cell))
                stated = (
                    unlabelled_parts.with_joint(source, grid, cell, s, dict(_shape().kinds)) for s in found
                )
                yield from (
                    (_with_rest(source, grid, cell, s), (grid.index, cell.row)) for s in [*stated][:1]
                )


def _names_permit(grid: Grid, cell: Cell) -> bool:
    """Whether a cell is the name of a permit as the label of what stands beside it, or heads a card: with
    the label or the number of it, over rows that tell more of it."""
    if cell.end - cell.start > _LONGEST_HEAD:
        return False
    text = grid.text(cell)
    if grid.right_of(cell) is not None and len(text) <= _LONGEST_LABEL:
        name = text[: m.start()] if (m := _LABEL_END.search(text)) else text
        if permit_words.is_name(name):
            return True
    cells = [one for one in grid.anchors.get(cell.row + cell.row_span, ()) if not grid.is_blank(one)]
    return bool(cells) and _heads(text) and all(_led(grid.text(one)) for one in cells)


def _heads(text: str) -> bool:
    """Whether a text is the name of a permit with its label or number, and nothing else."""
    head = _HEAD.fullmatch(text)
    return head is not None and permit_words.is_name(head["name"])


def _headed(source: Source, grid: Grid) -> tuple[int, int] | None:
    """The range of the line over a table that names a permit and of the rows that then tell more of it."""
    block = source.document.blocks[grid.index - 1] if grid.index else None
    if block is None or block.kind == "table" or not 0 < block.end - block.start <= _LONGEST_HEAD:
        return None
    rows = [[cell for cell in row if not grid.is_blank(cell)] for row in grid.anchors.values()]
    more = [*takewhile(lambda cells: cells and _goes_on(grid, cells), rows)]
    if not more or not _heads(source.text[block.start : block.end].strip()):
        return None
    return block.start, more[-1][-1].end


def _form_end(grid: Grid, cell: Cell) -> int:
    """The end of what a form tells of a permit: the cell beside its name, further labels of the group."""
    end = cell.end
    for row in range(cell.row, cell.row + cell.row_span):
        value = next(
            (c for c in grid.anchors.get(row, ()) if c.column >= cell.column + cell.column_span), None
        )
        if row > cell.row and value is not None:
            if labels.key(grid.text(value)) not in _label_keys():
                break
            value = grid.right_of(value)
        while value is not None and value.end - cell.start <= _LONGEST_ROW:
            end = value.end
            label = grid.right_of(value)
            if label is None or labels.key(grid.text(label)) not in _label_keys():
                break
            value = grid.right_of(label)
    for row in range(cell.row + cell.row_span, grid.rows):
        cells = [one for one in grid.anchors.get(row, ()) if not grid.is_blank(one)]
        if not cells or cells[-1].end - cell.start > _LONGEST_ROW or not _goes_on(grid, cells):
            break
        end = cells[-1].end
    return end


def _goes_on(grid: Grid, cells: list[Cell]) -> bool:
    """Whether the cells of a row tell more of the permit over it: labels of the group and their values, in
    one cell each or side by side."""
    led = [_led(grid.text(cell)) for cell in cells]
    if not led[0] or any(_names_permit(grid, cell) for cell in cells):
        return False
    return all(led) or not any(a and b for a, b in pairwise(led))


def _led(text: str) -> bool:
    """Whether a cell is or begins with a label of what a permit tells."""
    ends = [mark.start() for mark in _LED_END.finditer(text[:_LONGEST_LABEL])] or [len(text)]
    known = _label_keys() - _name_keys()
    return any(labels.key(text[:end]) in known for end in ends[:3])


@cache
def _name_keys() -> frozenset[str]:
    return frozenset(map(labels.key, labels.fields("permits")["kind"]))


@cache
def _label_keys() -> frozenset[str]:
    return frozenset(labels.key(word) for words in labels.fields("permits").values() for word in words)


def _with_rest(source: Source, grid: Grid, cell: Cell, statement: Statement) -> Statement:
    """A statement of a form with the last words of its cell as the scope, where they are nothing else."""
    value = grid.right_of(cell)
    if value is None or "scope" in statement:
        return statement
    rest = permit_words.rest(source.text, value.start, value.end, list(statement.values()))
    return {**statement, "scope": rest} if rest else statement


def _own(source: Source, statement: Statement) -> Statement:
    """A statement without what later sentences or clauses tell of another thing."""
    kind = statement["kind"]
    kept: Statement = {}
    for name, fact in statement.items():
        if fact.start > kind.end and _is_given(source, fact):
            continue
        low = max(kind.end, fact.begin - _REACH)
        other = _ANOTHER.search(source.text, low, fact.begin) if fact.begin > kind.end else None
        if (
            other is None
            or _SAME.match(other["own"])
            or not other["own"].strip(' （(“"其该')
            or _HOLDERS.search(other["own"] + "均")
        ):
            kept[name] = fact
    return kept


def _is_given(source: Source, fact: Fact) -> bool:
    """Whether an office or a company is told with the permit behind it (某局发给某公司的…)."""
    if fact.field == "authority":
        return _GIVES.match(source.text, fact.end) is not None
    given = fact.field == "holder" and source.text[fact.start - 1 : fact.start] == "给"
    return given and source.text[fact.end : fact.end + 1] == "的"


def _plain(source: Source, statement: Statement) -> Statement:
    """A statement with name and number apart, and without a scope that only says where it stands."""
    stated = {n: f for n, f in statement.items() if n != "scope" or not permit_words.refers(f.value or "")}
    if "scope" in stated:
        stated["scope"] = permit_words.without_label(source.text, stated["scope"])
    kind = stated["kind"]
    both = None if "number" in stated else permit_words.without_number(source.text, kind.start, kind.end)
    if both:
        stated["kind"], stated["number"] = both
    return stated


def _apart(statements: list[Statement]) -> list[Statement]:
    """The statements in reading order; a number belongs to the last one that has it."""
    ordered = sorted(statements, key=record_linking.place)
    holders = {s["number"].start: s["kind"].start for s in ordered if "number" in s}
    return [
        {n: f for n, f in s.items() if n != "number" or holders[f.start] == s["kind"].start} for s in ordered
    ]


def _is_permit(statement: Statement) -> bool:
    """Whether it tells more than a name; of decisions on works only those with a number count."""
    kind, number = str(statement["kind"].value), statement.get("number")
    if number is not None and sum(char.isdigit() for char in number.value or "") < _FEWEST_DIGITS:
        del statement["number"]
    if permit_words.is_decision(kind):
        return "number" in statement
    return len(statement.keys() - {"issued_on"}) > 1


def _share_holder(source: Source, statements: list[Statement]) -> None:
    """Give the holder of several permits (持证人均为 …) to each of them in the sentence."""
    for i, statement in enumerate(statements):
        holder = statement.get("holder")
        if holder is None or not _HOLDERS.search(source.text, max(holder.start - 16, 0), holder.start):
            continue
        low = max(source.text.rfind(mark, 0, holder.start) for mark in "。\n")
        for before in statements[:i]:
            if before["kind"].start > low:
                before.setdefault("holder", holder)


def _is_of_others(source: Source, statement: Statement, report: Report) -> bool:
    """Whether the permit is told of a supplier, a waste contractor or the like, not of the organization."""
    start = record_linking.place(statement)
    holder = str(statement["holder"].value) if "holder" in statement else ""
    name = report.organization.name
    own = trade_name(str(name.value))[1] if name and name.value else ""
    if name and holder and holder == name.value:
        return False
    if _is_elsewhere(source, start) or (own and holder and holder in _parties(report)):
        return True
    text = source.text
    low = max([text.rfind(mark, max(start - _REACH, 0), start) for mark in "。；;\n\t"]) + 1
    before = text[max(low, start - _REACH) : start] or _beside(source, statement["kind"].start)
    before = f"{_lead(text, low)} {before}".lstrip()
    if permit_words.of_others(before):
        return True
    named = [o.value for o in find_organizations(before) if not _OFFICE.search(o.value)]
    known = (own,) if own else (holder,) if holder else ()
    return bool(named) and not any(one in other for one in known for other in named)


def _lead(text: str, low: int) -> str:
    """What stands before the colon over a list of clauses, of which one begins there (供方资质：…；…)."""
    if text[low - 1 : low] not in ("；", ";"):
        return ""
    begin = max(text.rfind(mark, max(low - _LONGEST_ROW, 0), low) for mark in "。\n\t") + 1
    led = _LED.match(text, begin, low)
    return led[0] if led else ""


def _is_elsewhere(source: Source, start: int) -> bool:
    """Whether a place is under a heading of other parties that names neither permits nor the
    organization's own work first."""
    titles = sections.section_of(source, start)[-1:]
    if any(_OWN_TITLE.search(title) or _begins_own(title) for title in titles):
        return beside_elsewhere(source, start, labels.sections("permits")["elsewhere"])
    return elsewhere(source, start, "permits")


def _begins_own(title: str) -> bool:
    """Whether a heading joins several things, of which the first is the organization's own."""
    first = _JOINT.split(title, maxsplit=1)[0]
    own = first != title and _OWN_PART.search(first) is not None
    return own and not labels.has_name(first, labels.sections("permits")["elsewhere"])


def _beside(source: Source, at: int) -> str:
    """What stands left of a cell of a permit: the party whose it is, and what that is called."""
    grid = grids(source).get(block_at(source, at))
    cell = next((c for c in grid.block.cells if c.start <= at < c.end), None) if grid else None
    if grid is None or cell is None:
        return ""
    left = [c for c in grid.anchors[cell.row] if c.column < cell.column]
    heads = [grid.at.get((0, c.column)) for c in left] if cell.row else []
    heads = [head for head in heads if head and head.column_span < grid.block.columns]
    return " ".join(grid.text(c) for c in (*heads, *left))


def _parties(report: Report) -> set[str]:
    """The names of suppliers and partners, but for the organization's own."""
    own = report.organization.name
    leaves = [s.name for s in report.suppliers] + [p for c in report.contracts for p in c.parties]
    return {str(leaf.value) for leaf in leaves if leaf and leaf.value} - {str(own.value) if own else ""}


@cache
def _shape() -> Shape:
    return Shape(
        group="permits",
        subject="kind",
        kinds={
            "kind": "text",
            "number": "text",
            "holder": "org",
            "scope": "text",
            "validity": "validity",
            "valid_from": "date",
            "issued_on": "date",
            "authority": "org",
            "other": "skip",
        },
        headed=True,
        gate=patterns.compile(_GATE),
        substance=_TOLD,
        weak=frozenset({"holder", "scope"}),
        subjects=permit_words.names,
        dates=permit_words.day_phrases(),
        orgs=permit_words.party_phrases(),
        texts=permit_words.TEXTS,
        more=permit_words.numbers,
        spans=patterns.compile(r"(?:期|限|自|从|由|from|有效|[:（(，,|/\s])[^，。；;\n]{0,4}$"),
        bracket=permit_words.bracket,
        beside=lambda _code, _after: "number",
        loose=frozenset({"number"}),
        starters=frozenset(),
    )
