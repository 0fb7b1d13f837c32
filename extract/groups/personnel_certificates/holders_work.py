"""The work that the text gives to the holder of a certificate: another place of the certificate's kind."""

from __future__ import annotations

from extract.readers.leaves import clean
from extract.readers.tables.grid import grids
from extract.readers.text import lines
from extract.readers.text.units import block_at
from extract.reading.source import Source
from extract.statements import record_linking
from extract.statements.running_text import Fact, Statement
from extract.values.persons import is_person
from schemas import patterns
from schemas.report import PersonnelCertificate

_DUTY = patterns.compile(
    r"(?<![^\W\x00-\x7f])[^\W\x00-\x7f]{2,8}由(?!专人)(?P<name>[^\W\x00-\x7f]{2,4}?)(?:驾驶|操作|承担|值守|负责操作|看护|运行)"
    r"|(?<![^\W\x00-\x7f])(?P<work>[^\W\x00-\x7f]{2,8}由专人(?:值守|操作|驾驶|看护|运行|负责))"
    r"[，,](?P<who>[^\W\x00-\x7f]{2,4}?)(?=[，,]?持|（)"
)

_JOB = (
    r"(?:[\u3400-\u9fff]{0,6}?(?:驾驶|操作|值班|值守|维修|检修|维护|焊接|施焊|运行|司机|配电|用电|变电|电工|焊工|电焊|气焊"
    r"|司炉|起重|司索|吊装|充装|登高|架设|叉车|行车|天车|吊车|锅炉|制冷|高压|低压)"
    r"(?:作业|工作|操作|驾驶|值班|运行|工|岗|人员|员){0,2})"
)
_WORK_BEFORE = patterns.compile(
    rf"(?:^|[\n。；;，,、·•\t|：:）)])\s?(?:机房|现场)?(?P<work>{_JOB})[:：\t|/／]\s?$"
    rf"|(?:^|(?<=[^\u3400-\u9fff])|(?<=[查见问谈到了对阅验访的]))(?:机房|现场)?(?P<duty>{_JOB})"
    r"(?:(?:人员|岗位?)的?|的|(?<=[员工机]))\s?$"
    rf"|(?:[\n。；;：:•●○①-⑳]|\d[)）.、])\s?(?:机房|现场)?(?P<led>{_JOB})[ \u3000]{{1,3}}$"
)
"""Work before a holder's name: parted by a mark, as his post, or at the head of an item of a list."""

_LOOKED = patterns.compile(
    "(?:现场|随机|又|并|另|还)?(?:核对|核查|核实|抽查|查看|查验|查阅|询问|访谈|检查|抽取|见到|看到|查|见|问)了?"
)
"""Before work: what the auditor did."""

_WORK_BEHIND = patterns.compile(
    rf"(?:师傅|同志|先生|女士)?"
    rf"(?:\s?[（(]\s?|\s?[，,]?\s?(?:从事|负责|承担|担任|为|系|干|做|任)\s?"
    rf"|\s?[，,·•/／|—–-]\s?|[ \u3000\t]{{1,3}}"
    rf"|[\t|\s，,]{{1,3}}(?:工作)?(?:岗位|工种|工作|职务)[\s:：|]{{0,3}}|\s?\n\s?(?=[^\n\t]{{2,14}}[\n\t]))"
    rf"(?P<work>{_JOB})(?=[，,；;、）)。\n\t|：: \u3000/／]|工作|$)"
)
"""What somebody drives (甲某驾驶叉车)."""

_WORK_ASIDE = patterns.compile(rf"\s?[（(]\s?(?:从事|岗位[:：]?)?(?P<work>{_JOB})\s?[）)]")
"""The work in brackets behind the category of a certificate."""

_ITEM_NOTED = patterns.compile(
    r"书?\s?[（(\[【]\s?(?:(?:准?操作?|作业)?(?:项目|类别)\s?[:：]?\s?)?(?P<item>[\u3400-\u9fff、]{2,22}作业)\s?[)）\]】]"
)
"""The item in brackets right behind the kind of a certificate."""


_WORK, _CARD = 24, 2


_NAME_AND_WORK = patterns.compile(
    rf"(?P<own>[\u3400-\u9fff]{{2,4}})\s?[·•／/|—–（(，,:：\s-]\s?(?:岗位[:：])?(?P<work>{_JOB})[）)]?"
)
_ITEM_AND_WORK = patterns.compile(
    rf"(?P<own>[^（()）\n]{{2,30}}?)\s?[（(]\s?(?:岗位[:：]?)?(?P<work>{_JOB})\s?[）)]"
)
"""A cell with a name, or an item, and the work behind it."""


def told_apart(source: Source, row: Statement) -> Statement:
    """The name or the item of a cell that holds the work as well, and the work, whichever comes first."""
    first, second = row.get("name"), row.get("work")
    if first and second and is_person(second.value or "") and not is_person(first.value or ""):
        return {"name": second._replace(field="name"), "work": first._replace(field="work")}
    found: Statement = {}
    for name, pattern in (("name", _NAME_AND_WORK), ("category", _ITEM_AND_WORK)):
        fact = row.get(name)
        match = pattern.fullmatch(source.text, fact.start, fact.end) if fact else None
        if fact is None or match is None:
            continue
        if name == "category" and match["work"].endswith("作业"):
            continue  # the item once more, closer (电工作业（低压电工作业）)
        low, high = match.span("own")
        found[name] = fact._replace(start=low, end=high, value=clean(match["own"]))
        if "work" not in row:
            found["work"] = Fact("work", *match.span("work"), clean(match["work"]))
    return found


def take_noted_items(source: Source, entries: list[PersonnelCertificate]) -> None:
    """What was read as the item is the work where the item stands in brackets behind the kind, or behind it.

    甲某  焊接作业  特种作业操作证（熔化焊接与热切割作业）, 甲某（焊接作业；熔化焊接与热切割作业）"""
    for entry in entries:
        kind, work = entry.kind, entry.category
        if kind is None or work is None or kind.mentions:
            continue
        noted = None
        if 0 <= kind.start - work.span[1] <= _WORK and "\n" not in source.text[work.start : kind.start]:
            noted = _ITEM_NOTED.match(source.text, kind.span[1], kind.span[1] + 2 * _WORK)
        if noted:
            entry.category = source.leaf(clean(noted["item"]), *noted.span("item"))
            kind.mentions.append(source.mention(str(work.value), *work.span))


def add_duties(source: Source, entries: list[PersonnelCertificate]) -> None:
    """Work that the text gives to the holder of one certificate (叉车由某某驾驶): a place of its kind."""
    held: dict[str, list[PersonnelCertificate]] = {}
    for entry in entries:
        held.setdefault(record_linking.value(entry, "name"), []).append(entry)
    for match in lines.finditer(_DUTY, tuple(filter(None, held)), source.text):
        own = held.get(match["name"] or match["who"], [])
        leaf = own[0].kind or own[0].category if len(own) == 1 else None
        if leaf is not None:
            leaf.mentions.append(source.mention(clean(match["work"] or match[0]), match.start(), match.end()))


def add_beside(source: Source, entries: list[PersonnelCertificate]) -> None:
    """Work that is told right beside the holder's name or behind the category: another place of the kind.

    甲某（叉车驾驶，…）, 叉车驾驶的甲某, 甲某从事…, 甲某 · 叉车驾驶, 低压电工作业（配电室值班）."""
    for entry in entries:
        host = entry.kind or entry.category
        if entry.name is None or host is None or host.mentions:
            continue
        found = _beside(source, *entry.name.span) or (
            _aside(source, entry.category.span[1]) if entry.category is not None else None
        )
        stated = (*host.places, *(entry.category or host).places)
        if found and all(str(place.value) != found[0] and place.span[0] != found[1] for place in stated):
            work, start = found
            host.mentions.append(source.mention(work, start, start + len(work)))


def _beside(source: Source, low: int, high: int) -> tuple[str, int] | None:
    """The work beside a name, and where it begins."""
    first, last = _own_row(source, low)
    begin = max(low - _WORK, first)
    if before := _WORK_BEFORE.search(source.text[begin:low]):
        group = before.lastgroup or "work"
        looked = _LOOKED.match(before[group])
        cut = looked.end() if looked else 0
        return before[group][cut:], begin + before.start(group) + cut
    behind = _WORK_BEHIND.match(source.text, high, min(high + _WORK, last))
    return (behind["work"], behind.start("work")) if behind else None


def _own_row(source: Source, at: int) -> tuple[int, int]:
    """From where to where the row of a table goes that a place is in; the whole text outside of tables
    and in a card (持证人 | 甲某, 岗位 | 叉车司机).

    Where each person has a column, behind the last name comes the first one's work."""
    grid = grids(source).get(block_at(source, at))
    cell = grid.cell_at(at) if grid else None
    if grid is None or cell is None:
        return 0, len(source.text)
    cells = grid.anchors[cell.row]
    if len(cells) == _CARD and grid.is_label(cells[0]):
        return 0, len(source.text)
    return cells[0].start, max(cells[-1].end, cell.end)


def _aside(source: Source, end: int) -> tuple[str, int] | None:
    """The work in brackets behind a category that ends there."""
    found = _WORK_ASIDE.match(source.text, end, end + _WORK)
    return (found["work"], found.start("work")) if found else None
