"""Contracts in sentences and items: a kind of contract, the parties and days told in its sentence."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from itertools import pairwise

from extract.groups.activities.days import roles
from extract.readers.leaves import clean
from extract.readers.tables.grid import Grid, grids
from extract.readers.text.items import wholes
from extract.readers.text.units import Unit
from extract.reading.source import Source
from extract.statements.running_text import Fact, Statement, moved
from extract.values.found import Found, narrow
from extract.values.organizations import find_organizations
from schemas import patterns

_WORDS = ("合同", "协议", "租赁", "ontract", "greement")
_SENTENCE = patterns.compile(
    r"[。；;\n]|(?=[①-⑳])|[:：](?=\s?(?:—{1,2}|[•●◆▪]|[（(]1[)）]|1[)）、]))|(?<!Ltd)(?<!Co)(?<!Inc)(?<!No)\.\s"
)
_GOES_ON = patterns.compile(
    r"\s?(?:该合同|该协议|合同(?!评审|台账|管理|约定)|双方|签订|签署|有效期|期限|租期|乙方|甲方|其中乙方)"
)
_OF_ALL = patterns.compile(r"\s?(?:[两二三四五六]份|上述|以上|各份?)(?:合同|协议)[^。；;\n]{0,8}(?:均|都|皆)")
_SIGNED_BEFORE = patterns.compile(
    r"(?:签订|签署|签约|签字(?:盖章)?|订立|签定|签)(?:的?(?:日期|时间|日))?\s?(?:是|[为于在:]|即)?\s?(?:于)?$"
    r"|(?:签订|签署)[，,]\s?(?:日期|时间)(?:为|:)?\s?$|(?:signed on|dated)\s?$"
)
_SIGNED_BEHIND = patterns.compile(
    r"\s?日?\s?[，,]?\s?[^，,。；;\n\d]{0,60}?(?:签订|签署|签约|签字|所签|签定|签有|订立|签(?=[的了，,。；;）)\s]|$))"
)
_FROM_BEFORE = patterns.compile(r"(?:自|从|生效日期?|起始日期?|开始日期?|起租日|from)\s?(?:[为于是:])?\s?$")
_FROM_BEHIND = patterns.compile(r"\s?日?\s?起(?!草)|\s?日?\s?(?:生效|开始)")
_UNTIL_BEFORE = patterns.compile(
    r"(?:[至到]|终止日期?|届满日期?|截止日期?|到期日期?|结束日期?|有效期至|until|to)\s?(?:[为于是:])?\s?$"
)
_UNTIL_BEHIND = patterns.compile(r"\s?日?\s?(?:止|到期|到头|届满|期满|失效|终止|截止|为止)")
OWN_TERM = (
    "(?<!质保)(?<!质量保证)(?<!保修)(?<!保质)(?<!免租)(?<!试用)(?<!保存)(?<!保管)(?<!留存)(?<!付款)(?<!结算)(?<!账)"
    "(?<!证有效)(?<!证书有效)(?<!许可有效)(?<!执照有效)(?<!宽限)(?<!顺延)"
)
"""What must not stand before 期, where a term is to be that of the contract."""

_TERM = patterns.compile(
    rf"(?:{OWN_TERM}(?:期限|期|期间)|(?<!免)租期|为期|约定|年限|共计?|签订日起|签\s|[，,；;（(])\s?(?:为|是|:|约|有效)?\s?"
    r"(?P<value>(?:(?<![\d.])\d{1,2}|[一二三四五六七八九十两半壹贰叁肆伍陆柒捌玖拾]{1,3})\s?(?:年半|年(?!\s?\d|度)|个月|years?|months?))"
    r"(?![以之]?前|来|多|以上)"
)
TERM_BEFORE = patterns.compile(
    r"(?P<value>(?<![\d.])(?:\d{1,2}|[一二三四五六七八九十两半壹贰叁肆伍陆柒捌玖拾]{1,3})\s?(?:年半|年|个月))期(?:限)?的?[\u3400-\u9fff]{0,8}(?:合同|协议)"
)
"""A term before the word for the contract (一年期服务合同)."""

_OWN_WORDS = patterns.compile(
    r"^(?:受审核方|本公司|我公司|公司|对方|另一方|[甲乙丙]方|[供需]方|出租[方人]|承租[方人]|委托方|受托方)"
    r"(?:单位)?(?:为|是)?(?=[\u3400-\u9fff]{4})"
    r"|^(?:厂房|房屋|场地|办公楼|仓库|土地|宿舍|设备|车辆)(?:租自|租用|购自|向|由)(?=[\u3400-\u9fff]{4})"
)
_NO_PARTY = patterns.compile(r"(?:检定|校准|检测|审核|颁发|出具|发证|查询)[^，,。；;:：合\n]{0,8}\Z")
_EMPLOYEE = patterns.compile(
    r"劳动合同|聘用合同|劳务合同|员工合同|labou?r contract|employment contract", re.I
)
_OTHER_SIDE = patterns.compile(
    r"(?:对方|乙方|甲方|出租[方人]|[供卖]方|承包方|服务方)(?:单位)?\s?(?:是|为|:)?\s?"
    r"(?P<name>[\u3400-\u9fff]{3,16}?(?:[行厂站社店队]|农场|经[营销]部|服务部|门市部|租赁部|中心|学校|医院))(?=[，,；;。（(\n]|$)"
)
_AS_BEFORE = patterns.compile(
    r"(?:起止(?:日期)?|有效期限?|期限|起讫)[^，,。；;\n\d]{0,6}?(?:与前者|与上述?|同前|同上|与其)"
)
_LABELLED = patterns.compile(r"\s{0,3}[^:：\n\d]{1,12}[:：]")
_QUOTED = patterns.compile(r"[“\"](?P<name>[^”\"《》，,。\n]{4,40})[”\"]")
_LONGEST_ROW = 300
_PARTIES = ("partner", "second", "third")

Kinds = Callable[[str], Iterable[Found]]


def read(source: Source, kinds: Kinds) -> Iterator[tuple[Unit, list[Statement]]]:
    """The statements of each paragraph, cell or labelled table; `kinds` finds contracts in a text."""
    read_rows: set[tuple[int, int]] = set()
    for unit in (*wholes(source), *_joined_cells(source)):
        raw = source.text[unit.start : unit.end]
        if len(raw) < 12 or not any(word in raw for word in _WORDS):
            continue
        row = (unit.block, unit.cell.row) if unit.cell else (unit.block, -1)
        if unit.cell and unit.end > unit.cell.end and row in read_rows:
            continue
        if found := [moved(s, unit.start) for s in _statements(source, unit, narrow(raw), kinds)]:
            read_rows.add(row)
            yield unit, found


def _joined_cells(source: Source) -> Iterator[Unit]:
    """Tables whose cells have label and value in them (合同：… | 双方：…) as units; rows of others."""
    for i, grid in grids(source).items():
        if _is_labelled(grid):
            yield Unit(grid.block.start, grid.block.end, i)
            continue
        for cells in grid.anchors.values():
            written = [cell for cell in cells if not grid.is_blank(cell)]
            if len(written) > 1 and written[-1].end - written[0].start < _LONGEST_ROW:
                yield Unit(written[0].start, written[-1].end, i, written[0])


def _is_labelled(grid: Grid) -> bool:
    cells = [cell for cell in grid.block.cells if not grid.is_blank(cell)]
    return len(cells) > 1 and all(_LABELLED.match(grid.text(cell)) for cell in cells)


def _statements(source: Source, unit: Unit, text: str, kinds: Kinds) -> Iterator[Statement]:
    found = _without_translations(text, sorted(kinds(text)))
    table = source.document.blocks[unit.block].kind == "table"
    whole = table and (unit.cell is None or unit.end > unit.cell.end)
    cuts = [0, *(m.end() for m in _SENTENCE.finditer(text) if not whole), len(text)]
    made: list[Statement] = []
    pieces = list(_pieces(text, [(a, b) for a, b in pairwise(cuts) if b > a], found, whole))
    for kind, low, high in pieces:
        stated = _of_kind(source, unit, text, kind, low, high)
        if made and _AS_BEFORE.search(text, low, high):
            stated = [{**_term_of(made[-1]), **one} for one in stated]
        made += stated
    for match in _OF_ALL.finditer(text):
        for name, fact in _days(source, unit, text, match.start(), min(len(text), match.end() + 40)).items():
            for statement in made:
                statement.setdefault(name, fact)
    yield from (s for s in made if set(_PARTIES) & s.keys() and len(s.keys() - {"kind", *_PARTIES}))


def _without_translations(text: str, kinds: list[Found]) -> list[Found]:
    """The kinds without those in brackets right behind another: the same one in a second language."""
    ends = {kind.end for kind in kinds}
    return [k for k in kinds if not (text[k.start - 1 : k.start] in "（(" and k.start - 1 in ends)]


def _term_of(statement: Statement) -> Statement:
    return {name: fact for name, fact in statement.items() if name in ("valid_from", "valid_to")}


def _pieces(
    text: str, sentences: list[tuple[int, int]], kinds: list[Found], whole: bool
) -> Iterator[tuple[Found, int, int]]:
    """Each kind of contract with the range that tells of it: its sentence and those that go on with it."""
    if whole:
        for kind, after in pairwise([*kinds, Found(len(text), len(text), "")]):
            yield kind, kind.start, after.start
        return
    for i, (low, high) in enumerate(sentences):
        inside = [kind for kind in kinds if low <= kind.start < high and not _OF_ALL.match(text, low)]
        if not inside or (len(inside) > 1 and len({kind.value for kind in inside}) > 1):
            continue
        while i + 1 < len(sentences) and _GOES_ON.match(text, sentences[i + 1][0]):
            i += 1
            if any(sentences[i][0] <= kind.start < sentences[i][1] for kind in kinds):
                break
            high = sentences[i][1]
        yield inside[0], low, high


def _of_kind(source: Source, unit: Unit, text: str, kind: Found, low: int, high: int) -> list[Statement]:
    """What a range tells of a contract; of several of one kind where it names as many parties in turn."""
    if _EMPLOYEE.search(text, low, high):
        return []
    stated: Statement = {"kind": Fact("kind", kind.start, kind.end, kind.value)}
    stated |= _days(source, unit, text, low, high)
    if term := _TERM.search(text, low, high) or TERM_BEFORE.search(text, low, high):
        stated["stated_term"] = Fact("stated_term", *term.span("value"), clean(term["value"]))
    parties = _parties(text, low, high)
    return [{**stated, **{party.field: party for party in parties[: len(_PARTIES)]}}]


def _parties(text: str, low: int, high: int) -> list[Fact]:
    found: list[Fact] = []
    for org in find_organizations(text[low:high], low):
        start, value = org.start, org.value
        if _NO_PARTY.search(text[max(low, start - 12) : start]):
            continue
        if own := _OWN_WORDS.match(value):
            start, value = start + own.end(), value[own.end() :]
        end = org.end
        if quoted := _QUOTED.match(text, start - 1, high):
            end, value = quoted.end("name"), "".join(quoted["name"].split())
        name = _PARTIES[min(len(found), len(_PARTIES) - 1)]
        found.append(Fact(name, start, end, value))
    if not found and (other := _OTHER_SIDE.search(text, low, high)):
        found.append(Fact(_PARTIES[0], *other.span("name"), other["name"]))
    return found


def _days(source: Source, unit: Unit, text: str, low: int, high: int) -> Statement:
    stated: Statement = {}
    for first, last in roles.items(source, unit.start + low, unit.start + high):
        start, end = first.start - unit.start, last.end - unit.start
        if first is not last:
            stated.setdefault("valid_from", Fact("valid_from", start, first.end - unit.start, first.value))
            stated.setdefault("valid_to", Fact("valid_to", last.start - unit.start, end, last.value))
        elif name := _role(text[max(low, start - 16) : start], text[end : min(high, end + 64)]):
            stated.setdefault(name, Fact(name, start, end, first.value))
    return stated


def _role(before: str, after: str) -> str | None:
    for name, known in (
        ("signed_on", _SIGNED_BEFORE.search(before)),
        ("valid_to", _UNTIL_BEHIND.match(after) or _UNTIL_BEFORE.search(before)),
        ("valid_from", _FROM_BEFORE.search(before) or _FROM_BEHIND.match(after)),
        ("signed_on", _SIGNED_BEHIND.match(after)),
    ):
        if known:
            return name
    return None
