"""Certificates in sentences and lists of items: each holder, and what is told up to the next one."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from extract.groups.activities.days import roles
from extract.groups.personnel_certificates import facts
from extract.readers.leaves import cell_title
from extract.readers.tables import notes
from extract.readers.tables.grid import Grid, grids
from extract.readers.text import sections
from extract.readers.text.units import Unit, units
from extract.reading.source import Source
from extract.statements.running_text import Fact, Statement, moved
from extract.values.found import Found, narrow
from extract.values.organizations import find_organizations
from extract.values.persons import could_be_person, is_person
from schemas import patterns

_WORDS = ("证", "建造师", "ertificate", "icence", "icense")
_TOPIC = patterns.compile(r"持证|证件|证书|操作证|资格证|上岗证|作业人员|资质|[Cc]ertificate|[Ll]icen[cs]e")
_NUMBERED = patterns.compile(r"号|\d{4}|[Nn]o\b")
_OTHER_MATTER = patterns.compile(r"(?:劳动|聘用|劳务)合同|体检|审核员注册|[Ii]nternal audit was")
_AUDITORS = patterns.compile(
    r"(?<![内外])审核员(?=[，,、；;）)(（:\s]|注册|$)|审核组[长员]|注册号|(?<!师)注册证书|技术专家"
    r"|[Aa]uditor (?:grade|registration)"
)
_OTHER_THING = patterns.compile(
    r"检验报告|检定|校准|校验|计量|安全阀|使用登记|合同|租赁|监测|检测报告|营业执照"
)
_STOP = patterns.compile(
    r"[。\n](?!\s?(?:其|该证|该人|此证|她|他|证书|证件|证号|编号|操作证|有效|发证|领证|取证|项目|作业项目|签发|由|\d{4}))|\.\s(?=[A-Z])"
    r"|[；;]\s?(?=[（(]\d{1,2}[）)](?!\s?(?:证书|证件|证号|编号|有效|发证|领证|取证)))"
)
_IN_A_ROW = patterns.compile(r"\s?[、,，和及与]\s?|\s?\band\s")
_OF_ALL = patterns.compile(
    r"(?:[两二三四五六]证|[两二三四五六]人|以上|上述|上列|证书|证件)[^，,。；;\n]{0,12}?(?:均|都|全部|皆)[^。\n]{0,60}"
)
_TOLD = frozenset({"number", "issued_on", "valid_from", "valid_to"})
_OF_HEAD = patterns.compile(r"[》”]?\s?[（(](?P<value>[\u3400-\u9fff]{3,24}(?:局|厅|委员会|中心|协会))[)）]")
_DATED = patterns.compile(r"(?:19|20)\d\d\s?[-./年]")
_CARD = patterns.compile(r"[员作格岗驶工书]证|证书|证号|证件")
_EVIDENCE = patterns.compile(
    r"\s?(?:(?:证书?|证件|操作证|资格证|上岗证)(?:编)?号|(?:证书?|证件)?有效期?[至到]|编号)\s?[:：]?\s?[A-Z\d(（]"
)
"""What a cell begins with that tells of the certificate in the one before it."""

_COMMON = patterns.compile(r"[^。]{0,16}(?:发证|颁发|签发|核发)[^。]{0,8}[均都]")
_HELD = patterns.compile(
    r"\s?(?P<name>[\u3400-\u9fff]{2,4})\s{0,2}"
    r"(?:[（(\[【][^（()）\[\]【】\n]{1,12}[)）\]】]|[，,/／|｜·—–-]{1,2}\s?(?P<work>[\u3400-\u9fff]{2,10})|\n(?P<under>[\u3400-\u9fff]{2,10}))?\s?"
)
"""A cell with a holder's name and, behind a mark or in a line of its own, his work."""

_TRADES = "工员师机车"
_MOST, _LEAD = 60, 60
_Group = tuple[list[Found], int, int]
"""People in a row, and the range that tells of them."""


def read(source: Source) -> Iterator[tuple[Unit, list[Statement]]]:
    """The statements of each paragraph or cell that tells of people's certificates."""
    for one in units(source):
        unit = _with_evidence(source, one)
        raw = source.text[unit.start : unit.end].replace("。\t", "，，").replace("\t", "，")
        if not _NUMBERED.search(raw) or not _speaks_of(source, unit, raw):
            continue
        if found := [moved(s, unit.start) for s in _statements(source, unit, narrow(raw))]:
            yield unit, found
    yield from _rows(source)


def _with_evidence(source: Source, unit: Unit) -> Unit:
    """A cell on somebody's certificate, with the next one where that begins with its number or its end."""
    grid = grids(source).get(unit.block) if unit.cell else None
    right = grid.right_of(unit.cell) if grid and unit.cell else None
    if right is None or not _EVIDENCE.match(source.text, right.start, right.end):
        return unit
    held = _CARD.search(source.text, unit.start, unit.end) and right.start == unit.end + 1
    return unit._replace(end=right.end) if held else unit


def _rows(source: Source) -> Iterator[tuple[Unit, list[Statement]]]:
    """The rows of tables without a header: a person in the first cell, also over several rows, then facts."""
    for index, grid in grids(source).items():
        if not _CARD.search(source.text, grid.block.start, grid.block.end):
            continue
        for row, cells in grid.anchors.items():
            first = grid.at.get((row, 0))
            rest = [cell for cell in cells if cell is not first and cell.end > cell.start]
            held = _HELD.fullmatch(source.text, first.start, first.end) if first else None
            if first is None or held is None or not rest or not is_person(held["name"]):
                continue
            if _is_another(held["work"] or held["under"] or ""):
                continue
            unit = Unit(rest[0].start, rest[-1].end, index, rest[0])
            text = narrow(source.text[unit.start : unit.end]).replace("\t", "，")
            stated = _Facts(source, unit, text, 0, len(text)).of(0, 1)
            if "kind" in stated and _is_certificate(text, 0, len(text), stated):
                stated = {**_of_note(grid, unit.start), **stated}
                name = Fact("name", *held.span("name"), held["name"], anchor=unit.start)
                yield unit, [{"name": name, **moved(stated, unit.start)}]


def _is_another(word: str) -> bool:
    """Whether what stands behind a holder's name is another holder and no work."""
    return is_person(word) and word[-1] not in _TRADES


def _of_note(grid: Grid, base: int) -> Statement:
    """Who issued all certificates of a table, as the line behind it says (发证：均为某某中心)."""
    for note in notes.behind(grid):
        text = narrow(note.text)
        if _COMMON.match(text):
            for name, found in facts.issuers(text, 0, len(text)):
                return moved({name: found[0]._replace(anchor=base)}, note.start - base)
    return {}


def _speaks_of(source: Source, unit: Unit, raw: str) -> bool:
    if any(word in raw for word in _WORDS):
        return True
    if unit.cell:
        return bool(_TOPIC.search(cell_title(source, unit)))
    path = sections.section_of(source, unit.start)
    return bool(path and _TOPIC.search(path[-1]))


def _statements(source: Source, unit: Unit, text: str) -> Iterator[Statement]:
    names = _holders(text)[:_MOST]
    last: Fact | None = None
    head: Statement = {}
    for group, low, high in _merged(text, list(_groups(text, names))):
        head = _head(text, group[0].start, head)
        stated = [_Facts(source, unit, text, low, high).of(i, len(group)) for i in range(len(group))]
        for name, found in zip(group, stated, strict=True):
            last = found.get("kind", last)
            found = {**head, **found}
            if _is_certificate(text, low, high, found):
                yield {"name": Fact("name", name.start, name.end, name.value), **found}


def _groups(text: str, names: list[Found]) -> Iterator[_Group]:
    """The people that stand in a row, and what is told of them: up to the next one, in their sentence."""
    rows: list[list[Found]] = []
    for name in names:
        if rows and _IN_A_ROW.fullmatch(text, rows[-1][-1].end, name.start):
            rows[-1].append(name)
        else:
            rows.append([name])
    for row, after in pairwise([*rows, []]):
        limit = after[0].start if after else len(text)
        stop = _STOP.search(text, row[-1].end, limit)
        yield row, row[-1].end, stop.start() if stop else limit


def _merged(text: str, groups: list[_Group]) -> list[_Group]:
    """The groups without those of whom nothing is told: what stands there is told of the one before."""
    kept: list[_Group] = []
    for row, low, high in groups:
        stated = _DATED.search(text, low, high) or any(
            name == "number" for name, _ in facts.texts(text, low, high)
        )
        if kept and not stated and len(row) == 1 and kept[-1][2] == row[0].start:
            kept[-1] = (kept[-1][0], kept[-1][1], high)
        else:
            kept.append((row, low, high))
    return kept


def _head(text: str, at: int, before: Statement) -> Statement:
    """What the words before a list tell of all in it (操作证（某某局）：甲…；乙…), till its sentence ends."""
    low = max(text.rfind("。", 0, at), text.rfind("\n", 0, at)) + 1
    colon = text.rfind(":", max(low, at - _LEAD), at)
    if colon < 0 or text[colon + 1 : at].strip(" ①1.(（)）、"):
        return {name: fact for name, fact in before.items() if fact.start >= low}
    stated: Statement = {}
    begin = max(low, *(text.rfind(mark, low, colon) + 1 for mark in ";；"))
    for name, found in facts.texts(text, begin, colon):
        if name == "kind":
            stated.setdefault(name, found[0])
    if "kind" in stated and (note := _OF_HEAD.match(text, stated["kind"].end, colon)):
        stated["issuer"] = Fact("issuer", *note.span("value"), note["value"])
    return stated


class _Facts:
    """What a range of a text tells of the certificates of one person, or of several in their order."""

    def __init__(self, source: Source, unit: Unit, text: str, low: int, high: int) -> None:
        self._text, self._low, self._high = text, low, high
        self._dates = list(roles.items(source, unit.start + low, unit.start + high))
        self._base = unit.start

    def of(self, which: int, count: int) -> Statement:
        """The facts of one of so many people."""
        stated: Statement = {}
        for name, found in facts.texts(self._text, self._low, self._high):
            if name == "number" and count > 1:
                found = facts.listed(self._text, found, self._high)
                found = found[which : which + 1] if len(found) == count else []
            for one in found[:1]:
                stated.setdefault(name, one)
        self._add_dates(stated, which, count)
        for mention in _OF_ALL.finditer(self._text, self._high, self._high + 200):
            for name, found in facts.issuers(self._text, mention.start(), mention.end()):
                stated.setdefault(name, found[0])
        return stated

    def _add_dates(self, stated: Statement, which: int, count: int) -> None:
        singles: dict[str, list[Fact]] = {}
        role: str | None = None
        end = -9
        for first, last in self._dates:
            low, high = first.start - self._base, last.end - self._base
            if first is not last:
                if not facts.is_term(self._text, low, high):
                    continue
                issued = facts.role(self._text, self._low, low, first.end - self._base) == "issued_on"
                begun = "issued_on" if issued else "valid_from"
                stated.setdefault(begun, Fact(begun, low, first.end - self._base, first.value))
                stated.setdefault("valid_to", Fact("valid_to", last.start - self._base, high, last.value))
                continue
            follows = _IN_A_ROW.fullmatch(self._text, end, low) and count > 1
            role = role if follows else facts.role(self._text, self._low, low, high)
            end = high
            if role:
                singles.setdefault(role, []).append(Fact(role, low, high, first.value))
        for name, found in singles.items():
            stated.setdefault(name, found[which] if len(found) == count else found[0])
        if "valid_to" not in stated and (open_ := facts.OPEN.search(self._text, self._low, self._high)):
            stated["valid_to"] = Fact("valid_to", *open_.span("value"), "长期")


def _is_certificate(text: str, low: int, high: int, stated: Statement) -> bool:
    """Whether what is told of a person is a certificate: its number or day, with its kind or item."""
    if not stated.keys() & _TOLD or not stated.keys() & {"number", "kind"} or len(stated) < 2:
        return False
    if _AUDITORS.search(text, max(0, low - 12), high) or facts.OF_SYSTEM.search(_value(stated, "number")):
        return False
    if not stated.keys() & {"kind", "category"} and (
        not facts.OWN.search(text, max(0, low - 60), high) or _OTHER_THING.search(text, low, high)
    ):
        return False
    return not _OTHER_MATTER.search(text, max(0, low - 12), low + 12)


def _value(stated: Statement, name: str) -> str:
    return (stated[name].value or "") if name in stated else ""


_HAN = r"[\u3400-\u9fff]"
_BEGIN = (
    r"(?:^|(?<=[\s，,；;。:：、（(①-⑳)）.·—\-|])|(?<=[工员师手匠长监理任人部室班组间站队])|(?<=司机)"
    r"|(?<=[由为查取抽的和及与叫请])|(?<=的是)|(?<=总监)|(?<=同志)|(?<=[岗工]位)|(?<=岗)(?!位)"
    r"|(?<=追踪到|追溯到|追查到|抽查到)|(?<=询问|访谈|见到|看到|抽到|问到))"
)
_FOLLOWS = (
    r"(?=\s?(?:[，,（(、:|]|本人|[^\S\n]{1,3}\S|\n|持|取得|获得|具有|具备|出示|考取|操作|驾驶|担任|从事|承担|负责|干(?!部)|任|有(?=[^，,。；;\n]{2,20}证)|拿[着的了]|带[着的了]|手[里上]|凭|的|为|是|之|和|及|与|[均各都]|[A-D]\d?类?证"
    r"|holds\b|has\b|and\b))"
)
_NAME = patterns.compile(rf"{_BEGIN}(?=(?:{_HAN}{{2,4}}|{_HAN}{{2,6}}·{_HAN}{{2,6}}){_FOLLOWS})")
_DOTTED = patterns.compile(rf"{_HAN}{{2,6}}·{_HAN}{{2,6}}?{_FOLLOWS}")
_BEHIND = patterns.compile(_FOLLOWS)
_LATIN = patterns.compile(
    r"(?<![A-Za-z])(?P<name>[A-Z][a-z]{1,12} [A-Z][a-z]{1,14})(?=\s(?:holds|has|was)\b|,| and holds)"
)
_STRONG_BEFORE = patterns.compile(r"(?:^|[①-⑳]|[(（]?\d{1,2}[)）.、]|[\n；;])\s?$")
_STRONG_BEHIND = patterns.compile(
    r"\s?(?:持有?|取得|出示|考取|获得?)|\s?[，,（(:]\s?[^，,。；;\n]{2,24}(?:作业|证)"
    r"|\s?[、和及与][^，,。；;、\n]{2,24}(?:持|取得|各有)"
)
_TAKES_OFFICE = frozenset(("担任", "兼任", "现任", "出任"))
_POST_ENDS = frozenset("员工师手匠")
_POSTS = frozenset("工员师手匠长机监理任")
_NO_NAME = patterns.compile(
    r"第|证号|资质|许可|使用|^企业|[车炉梯]$|[库条号室站间]$|房间|公司|车间|部门|人员|[计仪表秤]$|^.{1,2}[工员师匠机]|[司厂班队组站]长"
    r"|放行|验收|检验|评审|采购|生产|销售|培训|管理|控制|证书?$|作业|项目|编号|有效|日期|机关|同类|两人|其中|必须|应当"
)


def _holders(text: str) -> list[Found]:
    """The people of a narrowed text who may hold what is told behind them, in order."""
    inside = [(o.start, o.end) for o in find_organizations(text)]
    found: dict[int, Found] = {}
    end = 0
    for match in _NAME.finditer(text):
        at = match.start()
        if at < end or any(low <= at < high for low, high in inside):
            continue
        for length in _lengths(text, at):
            word = text[at : at + length]
            if _BEHIND.match(text, at + length) and _fits(text, at, word):
                found[at] = Found(at, at + length, word)
                end = at + length
                break
    for match in _LATIN.finditer(text):
        found[match.start()] = Found(match.start(), match.end("name"), match["name"])
    return sorted(found.values())


def _lengths(text: str, at: int) -> list[int]:
    dotted = _DOTTED.match(text, at)
    return [dotted.end() - at] if dotted else [3, 2, 4]


def _fits(text: str, at: int, word: str) -> bool:
    if _NO_NAME.search(word) or not word.strip():
        return False
    before = text[max(0, at - 2) : at].rstrip()[-1:]
    if before == "抽" and word[0] == "查":
        return False
    if word[0] in _POST_ENDS and before in _POSTS:
        return False
    if is_person(word):
        return True
    if before == "任" and text[at - 2 : at] in _TAKES_OFFICE:
        return False
    begins = _STRONG_BEFORE.search(text[max(0, at - 6) : at]) or before in _POSTS
    return bool(begins and _STRONG_BEHIND.match(text, at + len(word))) and could_be_person(word)
