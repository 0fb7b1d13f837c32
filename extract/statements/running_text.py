"""Statements about things in running text: a device, a person, an equipment, and what is said of it.

"压力表（编号 A1）由某公司检定，检定日期：…，有效期至…" is a subject and facts. A `Shape` tells for one group
what its labels are (`labels/<group>.yaml`), what its subjects look like and which other wordings count.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import zip_longest
from typing import NamedTuple

from extract.readers.tables.grid import grids
from extract.readers.text import items, matter_changes
from extract.readers.text.sections import section_of
from extract.readers.text.units import block_at, card_begin, numbering_end, once, opens_card
from extract.reading.source import Source
from extract.reading.stops import STOP
from extract.reading.vocabulary import header_at, may_be_header, of_group, of_headers
from extract.statements.form_instructions import without_examples
from extract.statements.frame_matcher import SEPARATOR, Fact, Kind, Phrase, Shape, Stretch, facts_of
from extract.statements.frames import LEADING
from extract.statements.leading_attributes import behind_subjects, without_others
from extract.values.found import narrow
from schemas import patterns
from schemas.document import Block, Cell

__all__ = ["Fact", "Kind", "Phrase", "Place", "Shape", "Statement", "Stretch", "read"]

_ITEM_MARK = patterns.compile(r"(?:[①-⑳•·◇◆■]|\s[-—–])\s?$")
_HEADS_ITEM = patterns.compile(r"\s?(?:[（(][^（()）\n]{1,24}[)）]\s?)?[:：]|\s?[·•|｜/／]\s?\w")
_ANOTHER_ONE = patterns.compile(
    r"[。；;]\s?(?:[另再又还]有?|其)?[一二三四][件台块只支个把套][^，,。；;]{0,4}$"
)
"""Before a model that is told again: another piece of it (；再一件是TCS-60)."""

_TOGETHER = patterns.compile(r"均|都|分别|统一|一并|\ball\b|\bboth\b")
_RECORD = patterns.compile(
    r"(?:证书?|许可|执照|合同|协议|报告|批复|资质|备案|登记|清单|台账|记录|审核|评审|检查)$"
)
_TABBED = patterns.compile(r"([^\t\n]{1,40})\t")
_OWN_HEAD = patterns.compile(r"\s?(?:[（(]?\d{1,2}[)）.、]\s?)?(?P<name>[^\W\d_][^\n:：，,；;。]{1,40})[:：]")
_LONGEST = 6000
_LONGEST_ROW = 600
_HEAD = 60
_LONGEST_ALONE = 24
_SHORTEST_LABEL = 2
_CODED = patterns.compile(r"\s{1,4}(?=[A-Z\d/-]{0,12}\d{3})[A-Z\d]")
"""Behind a short label a number (报告 LP-2024-98889)."""

_SPACED = patterns.compile(r"\s{1,4}[^\s:为是]")
"""Behind a label in a line of its own that white space divides from its value (设备代码 4170…)."""

Statement = dict[str, Fact]
"""Field -> fact."""

Place = tuple[int, int]
"""A table's block and a row of it; -1 for all rows."""


def moved(statement: Statement, by: int) -> Statement:
    """A statement of a unit's text as one of the document's, whose characters begin `by` later."""
    return {name: fact._replace(start=fact.start + by, end=fact.end + by) for name, fact in statement.items()}


def read(source: Source, shape: Shape, taken: frozenset[Place] = frozenset()) -> list[Statement]:
    """The statements of a document in reading order; rows in `taken` (tables already read) are left out.

    A numbered list under a line that speaks of the group and ends with a colon is of the group too."""
    found: list[Statement] = []
    listed = False
    if not shape.gate.search(narrow(source.text)):
        return found
    for stretch in _stretches(source, shape, taken):
        stated = shape.gate.search(stretch.text) is not None or (
            shape.led and _is_led(source, shape, stretch)
        )
        listed = listed and numbering_end(stretch.text[:_HEAD]) > 0
        if stated or listed:
            for part in _parted(stretch, shape):
                found += _statements(facts_of(part, shape), shape, part)
        listed = listed or (stated and stretch.text.rstrip().endswith(":"))
    return found


def _parted(stretch: Stretch, shape: Shape) -> Iterator[Stretch]:
    """A stretch parted where it turns to other things: what is told last of the things before is not told of
    those. Behind a turn to another matter only what speaks of the group counts."""
    labels = (of_group(shape.group), *((of_headers(shape.group),) if shape.headed else ()))
    matter = matter_changes.Matter(shape.group, lambda a, b: any(shape.subjects(stretch.text[a:b])), labels)
    low, led = 0, False
    for cut, turned in [*matter_changes.of(stretch.text, matter), (len(stretch.text), False)]:
        start, end, text = stretch.start + low, stretch.start + cut, stretch.text[low:cut]
        if not led or shape.gate.search(text):
            yield Stretch(start, end, text, stretch.raw[low:cut], stretch.source)
        low, led = cut, turned


def _is_led(source: Source, shape: Shape, stretch: Stretch) -> bool:
    """Whether labels in lines, the first of them the subject's, stand under a heading of the group."""
    lines = stretch.text.count("\n")
    hit = (
        of_group(shape.group).at(stretch.text[:_HEAD], numbering_end(stretch.text[:_HEAD])) if lines else None
    )
    if hit is None or hit.value != shape.subject:
        return False
    path = section_of(source, stretch.start)
    block = block_at(source, stretch.start)
    before = source.document.blocks[max(block - 1, 0)]
    lead = source.text[before.start : before.end][-_HEAD:] if before.kind != "table" else ""
    return bool(shape.gate.search("\n".join([*path[-1:], lead])))


def within(source: Source, shape: Shape, start: int, end: int) -> list[Statement]:
    """The statements of a row's cells that belong together: a name, and labels with their values beside it.

    After a label stands a colon, as it does in a line."""
    stretch = _as_line(source, shape, start, end)
    return _statements(facts_of(stretch, shape), shape, stretch)


def _as_line(source: Source, shape: Shape, start: int, end: int) -> Stretch:
    """Cells side by side as a line, a colon after each that is a label."""
    raw = source.text[start:end]
    known = of_group(shape.group)
    whole = without_examples(narrow(raw))
    text = _TABBED.sub(lambda m: f"{m[1]}:" if m[1].strip(" :") in known else m[0], whole)
    return Stretch(start, end, text, raw, source)


def _stretches(source: Source, shape: Shape, taken: frozenset[Place]) -> Iterator[Stretch]:
    """Paragraphs, joined where one begins with a label of the group, and the cells of tables."""
    run: list[Stretch] = []
    opens = waits = False
    for part, following in zip_longest(_parts(source), _parts(source)[1:]):
        alone = _label_alone(part, shape) if shape.led else None
        label = alone or _label_of(part, shape)
        if label in shape.prefixes and (named := following and _label_of(following, shape)):
            begins = named == shape.subject
        else:
            begins = label == shape.subject and not opens
        goes_on = (label is not None and not begins) or (waits and part.block is None)
        waits = alone is not None
        if part.block is None and (part.at, 0) in taken:
            if run:
                yield _joined(source, run, shape)
            run = []
            continue
        if run and not (part.own.end - run[0].start < _LONGEST and goes_on):
            yield _joined(source, run, shape)
            run = []
        opens = begins and label != shape.subject
        if part.block is None:
            run.append(part.own)
        elif (part.block, -1) not in taken and shape.gate.search(part.own.text):
            yield from _of_table(source, shape, part.block, taken)
    if run:
        yield _joined(source, run, shape)


def _of_table(source: Source, shape: Shape, block: int, taken: frozenset[Place]) -> Iterator[Stretch]:
    """The cells of a table; those of a row right of the only one that names a subject belong to it."""
    grid = grids(source).get(block)
    rows = shape.rows and grid is not None and _names_subject(source, shape, grid.block)
    for row, cells in grid.anchors.items() if grid else ():
        every = [cell for cell in cells if cell.end > cell.start]
        if (block, row) in taken or not every:
            continue
        for written in cards_of(source, every):
            named = [i for i, cell in enumerate(written) if rows and _names_subject(source, shape, cell)]
            joins = len(named) == 1 and written[-1].end - written[0].start < _LONGEST_ROW
            last = named[0] if joins else len(written)
            for cell in written[:last]:
                yield _stretch(source, card_begin(source.text, cell.start, cell.end), cell.end)
            if last < len(written):
                start = card_begin(source.text, written[last].start, written[last].end)
                yield _as_line(source, shape, start, written[-1].end)


def cards_of(source: Source, cells: list[Cell]) -> list[list[Cell]]:
    """The cells of a row, parted before each that begins with the mark of a card."""
    found = [cells[:1]]
    for cell in cells[1:]:
        if opens_card(source.text, cell.start, cell.end):
            found.append([])
        found[-1].append(cell)
    return found


def _names_subject(source: Source, shape: Shape, place: Cell | Block) -> bool:
    return any(True for _ in shape.subjects(narrow(source.text[place.start : place.end])))


class _Part(NamedTuple):
    """A paragraph, with the place in it where its words begin, or a table, with its block; and its index.

    `first`: the two letters with which its words begin, empty where a blank may stand between them;
    `headed`: whether its first word may be a header with a colon."""

    own: Stretch
    begin: int
    block: int | None
    at: int
    first: str = ""
    headed: bool = False


@once
def _parts(source: Source) -> list[_Part]:
    """The paragraphs and tables of the body."""
    found: list[_Part] = []
    for i, block in enumerate(source.document.blocks):
        if block.role == "body" and block.end > block.start and i not in items.within(source):
            last = items.joined(source).get(i, i)
            own = _stretch(source, block.start, source.document.blocks[last].end)
            if block.kind == "table":
                found.append(_Part(own, 0, i, i))
                continue
            head = own.text[:_HEAD]
            begin = numbering_end(head)
            first = "" if " " in head[begin : begin + 3] else head[begin : begin + 2].lower()
            found.append(_Part(own, begin, None, i, first, may_be_header(head, begin)))
    return found


def _stretch(source: Source, start: int, end: int) -> Stretch:
    raw = source.text[start:end]
    return Stretch(start, end, without_examples(narrow(raw)), raw, source)


def _joined(source: Source, run: list[Stretch], shape: Shape) -> Stretch:
    """Paragraphs as one stretch, with a colon behind a label that has a line of its own."""
    if len(run) == 1:
        return run[0]
    whole = _stretch(source, run[0].start, run[-1].end)
    if not shape.led:
        return whole
    text = whole.text
    for one in run[:-1]:
        at = one.end - whole.start
        if text[at : at + 1] == "\n" and one.text.strip() in of_group(shape.group):
            text = f"{text[:at]}:{text[at + 1 :]}"
    return Stretch(whole.start, whole.end, text, whole.raw, source)


def _label_alone(part: _Part, shape: Shape) -> str | None:
    """The field whose label is all that a paragraph has; null for other text."""
    if part.block is not None or part.own.end - part.own.start > _LONGEST_ALONE:
        return None
    known = of_group(shape.group)
    hit = known.at(part.own.text, part.begin) if part.own.text.strip() in known else None
    return hit.value if hit else None


def _label_of(part: _Part, shape: Shape) -> str | None:
    """The field whose label a paragraph begins with, with a colon or 为 behind it; null for other text."""
    if part.block is not None:
        return None
    known = of_group(shape.group).begins(part.first) or (
        shape.headed and of_headers(shape.group).begins(part.first)
    )
    if part.first and not known and not (shape.lined and part.headed):
        return None
    head = part.own.text[:_HEAD]
    hit = of_group(shape.group).at(head, part.begin)
    if not hit and shape.headed:
        hit = of_headers(shape.group).at(head, part.begin)
    if not hit and shape.lined:
        hit = header_at(shape.group, head, part.begin)
    separator = SEPARATOR.match(head, hit.end) if hit else None
    if hit and shape.lined and part.own.end - part.own.start <= _HEAD and _SPACED.match(head, hit.end):
        coded = _CODED.match(head, hit.end)
        return hit.value if hit.end - hit.start > _SHORTEST_LABEL or coded else None
    return hit.value if hit and separator and separator["told"] else None


def _statements(found: list[Fact], shape: Shape, stretch: Stretch) -> list[Statement]:
    made: list[Statement] = []
    current: Statement = {}
    found = without_others(behind_subjects(found, shape, stretch.text), shape, stretch.text)
    for i, fact in enumerate(found):
        leading = fact.field in shape.prefixes and _leads(fact, found[i + 1 : i + 2], shape)
        if leading and (fact.field in current or not current.keys() <= shape.prefixes):
            made.append(current)
            current = {}
        if _repeats(fact, current, shape):
            if fact.field in shape.prefixes and fact.anchor >= 0 > current[fact.field].anchor:
                current[fact.field] = fact  # what its label tells, not the work before the name
            continue
        if _is_new(fact, current, shape, stretch.text):
            made.append(current)
            apart = fact.field == shape.subject or _of_another(fact, current, shape, stretch.text)
            current = {} if apart else _only_subject(current, shape)
        elif fact.field == shape.subject and set(current) == {shape.subject}:
            made.append(current)
            current = {}
        current.setdefault(fact.field, fact)
    made.append(current)
    _share(made, shape, stretch)
    whole = [s for s in made if (shape.substance | shape.weak) & s.keys()]
    if (
        shape.leading
        and shape.leading.search(stretch.text)
        and len(whole) == 1
        and shape.subject not in whole[0]
    ):
        whole = [_with_leading(whole[0], shape, stretch)]
    return [_moved(s, stretch.start) for s in whole if shape.subject in s]


def _repeats(fact: Fact, current: Statement, shape: Shape) -> bool:
    """Whether a fact is told already and does not begin another statement of its subject."""
    begins = shape.starters is None or fact.field in shape.starters or fact.field == shape.subject
    return not begins and fact.field in current


def _leads(fact: Fact, following: list[Fact], shape: Shape) -> bool:
    """Whether a fact stands right before its subject (电工 张三)."""
    return any(f.field == shape.subject and f.begin - fact.end <= 12 for f in following)


def _is_new(fact: Fact, current: Statement, shape: Shape, text: str) -> bool:
    """Whether a fact begins another statement: another subject, or a field with another value."""
    before = current.get(fact.field)
    if before is not None and shape.again and fact.field == shape.subject and before.value == fact.value:
        last = max(f.end for f in current.values())
        return bool(STOP.search(text, last, fact.start)) or _is_item(text, fact)
    if before is not None:
        last = max(f.end for f in current.values())
        another = before.value == fact.value and (
            _ANOTHER_ONE.search(text, last, fact.start) or _heads_line(fact, current, shape, text)
        )
        return bool(another) or (before.value != fact.value and set(current) != {shape.subject})
    if fact.field != shape.subject or not current:
        return False
    last = max(f.end for f in current.values())
    return bool(STOP.search(text, last, fact.start))


def _heads_line(fact: Fact, current: Statement, shape: Shape, text: str) -> bool:
    """Whether a subject told of heads a later line once more (乘客电梯 TKJ1000：代码…): another piece."""
    if fact.field != shape.subject or not shape.substance & current.keys():
        return False
    low = text.rfind("\n", max(f.end for f in current.values()), fact.start) + 1
    head = _OWN_HEAD.match(text, low) if low else None
    return head is not None and fact.end <= head.end()


def _is_item(text: str, fact: Fact) -> bool:
    """Whether a fact begins an item of a list: a mark before it, or white space and a colon or dot behind it,
    there with what it is of in brackets."""
    before = text[max(0, fact.start - 2) : fact.start]
    return bool(_ITEM_MARK.search(before)) or (
        before[-1:].isspace() and _HEADS_ITEM.match(text, fact.end) is not None
    )


def _of_another(fact: Fact, current: Statement, shape: Shape, text: str) -> bool:
    """Whether a fact stands in a later line that begins with what else it is of (平衡重式叉车 CPD20：…)."""
    low = text.rfind("\n", max(f.end for f in current.values()), fact.start) + 1
    head = _OWN_HEAD.match(text, low, fact.start) if low else None
    return head is not None and head["name"].strip() not in of_group(shape.group)


def _only_subject(current: Statement, shape: Shape) -> Statement:
    return {shape.subject: current[shape.subject]} if shape.subject in current else {}


def _share(made: list[Statement], shape: Shape, stretch: Stretch) -> None:
    """Give what is said of several subjects at once (A、B 均由某公司校准) to each of them."""
    for i in range(len(made) - 2, -1, -1):
        here, after = made[i], made[i + 1]
        if shape.substance & here.keys() or shape.subject not in here or _same(here, after, shape.subject):
            continue
        stated = [f for f in after.values() if f.field in shape.substance]
        if not stated:
            continue
        low, high = min(f.begin for f in here.values()), max(f.end for f in stated)
        between = stretch.text[low:high]
        if _TOGETHER.search(between) and not STOP.search(between):
            here.update({f.field: f for f in stated if f.field not in here})


def _same(one: Statement, other: Statement, name: str) -> bool:
    return name in one and name in other and one[name].value == other[name].value


def _with_leading(statement: Statement, shape: Shape, stretch: Stretch) -> Statement:
    """The short words before the first colon or bracket as the subject."""
    begin = numbering_end(stretch.text)
    match = LEADING.match(stretch.text, begin)
    first = min((f.begin for f in statement.values()), default=0)
    own = match and match["name"] not in of_group(shape.group) and not _RECORD.search(match["name"])
    near = match and match.end() <= first and not STOP.search(stretch.text, match.end(), first)
    if match and own and near:
        name = Fact(shape.subject, match.start("name"), match.end("name"), "".join(match["name"].split()))
        return {shape.subject: name, **statement}
    return statement


def _moved(statement: Statement, by: int) -> Statement:
    return {
        name: Fact(f.field, f.start + by, f.end + by, f.value, f.anchor + by if f.anchor >= 0 else -1)
        for name, f in statement.items()
    }
