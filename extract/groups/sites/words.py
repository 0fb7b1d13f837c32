"""Sites told by the kinds of their words: an address, the kind of place, what is done there, by how many.

A line (场所1：某路1号 ■固定 □临时，装配，12人), the rows of a form, or a clause of a sentence.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from extract import labels
from extract.readers.leaves import body_end, elsewhere
from extract.readers.tables.grid import Grid, grids
from extract.readers.text.units import Unit, holding, lines_of, numbering_end
from extract.reading.source import Source
from extract.values.found import narrow
from extract.values.names import places
from schemas import patterns
from schemas.document import EMPTY, TICKED
from schemas.report import Site

_HOLDS = patterns.compile(
    r"固定(?!污染|资产|电话|期限|源|式|架)|临时(?!用电|堆|存|工|停)|常设|[Pp]ermanent|[Tt]emporary"
    r"|场所\s?[\dA-D一二三①-⑳]|场所名称|现场\s?\d(?!\d|\.\d|\s?(?:人|个|天|[)）]))|[两二三四五六\d]\s?[个处][^，,。；;\n]{0,6}场所"
)
_HELD = ("固定", "临时", "常设", "ermanent", "emporary", "场所", "现场")
_KIND = (
    r"(?:固定(?!污染|资产|电话|期限|源|式|架)|临时(?!用电|堆|存|工|停)|常设"
    r"|[Pp]ermanent|[Ff]ixed|[Tt]emporary)"
)
_ANY_KIND = patterns.compile(_KIND)
_CIRCLED = patterns.compile("[①-⑳]")
_CLAUSE = patterns.compile(r"[^；;。\n]{6,300}")
_BETWEEN = patterns.compile(
    r"(?<=[)）])(?:以及|[与和及、])(?=[^\W\d\x00-\x7f]{2,12}(?:[省市区县州旗]|[（(]))"
    r"|(?<=[^，,。；;])[，,](?=(?:另)?[一另]处(?:固定|临时|常设))"
)
"""Where another site begins in a clause: behind what a bracket tells of the one before."""

_SEVERAL = patterns.compile(r"[两二三四五六七八九十\d]\s?[个处][^，,。；;\n]{0,6}场所")
_OF_OTHERS = patterns.compile(
    r"供方|供应商|供货商|外包方|分包|承包商|委托方|客户|顾客|处置单位|出租|规则|注明|食宿|宾馆|酒店住|[按√]n"
)
_PREFIXED = patterns.compile(r"(?P<kind>固定|临时|常设)(?:场所|现场)的?(?P<label>[^\W\d]{2,6})")
_BEGINS = patterns.compile(
    r"\s?[【\[（(]?(?:(?:审核|受审核|固定|临时|常设|项目|多|施工|服务){0,2}(?:场所|现场|站点)(?:名称)?"
    r"|(?:固定|临时|常设))\s?(?:[\dA-Z一二三四五六七八九十①-⑳]{1,2})?(?![^\W\d\x00-\x7f])[】\]）)]?"
    r"(?:\s[A-Z][a-z]{3,10}(?: [a-z]{3,10})?(?![A-Za-z]))?"
)
"""How the first cell of the rows on one site begins."""

_TICK = patterns.compile(rf"[{TICKED}]\s?(?P<kind>{_KIND})")
_BOX = patterns.compile(f"[{TICKED}{EMPTY}]")
_CUT = patterns.compile(
    rf"[{TICKED}{EMPTY}]\s?{_KIND}(?:场所|现场)?|/(?!(?<=固定/)临时)(?!(?<=临时/)固定)|[\t\n，,；;。｜|（）()【】\[\]—{TICKED}{EMPTY}]|\s{{2,}}"
    r"|\s(?=(?:固定|临时|常设|活动|人数|员工|定员)(?:\s|:|$))|\s(?=约?\d{1,5}\s?[人名])|(?<=[号楼层室栋座院])\s(?=[^\W\d])|(?=有\d{1,5}\s?[人名])|-{2,}"
    r"|(?<=[人名])(?:员工|职工|人员)?(?:在此|在该处)?(?=从事|负责|开展|承担|进行)"
    r"|(?<=员工|职工|人员)(?:在此|在该处)(?=从事|负责|开展|承担|进行)|:(?=\s?[^\W\d\x00-\x7f]{2})"
)
_NUMBER = patterns.compile(
    r"(?:(?:[^\W\d\x00-\x7f]{0,6}(?:人数|人员|定员|员工|职工|人力))\s?:?\s?)?(?:现场|在岗|驻场)?(?:共|约|有|为){0,2}\s?(?P<n>\d{1,5})"
    r"\s?(?:[人名位](?:员工|职工)?(?:在此)?(?:工作|上班|作业)?|people|persons|employees|staff)?"
)
_COUNTED = patterns.compile(r"人数|人员|定员|员工|职工|人力|\d\s?(?:[人名位]|people|persons|employees|staff)")
_KIND_ALONE = patterns.compile(
    rf"\s?(?:属于?|为|是|系)?(?P<kind>{_KIND})(?:多|审核|作业|施工)?(?:场所|现场|的)?\s?[A-Z\d]?\s?(?:[A-Za-z][a-z]{{4,10}})?\s?"
)
_KIND_BEFORE = patterns.compile(
    rf"(?:(?:我们|审核组|我方|一行|随后){{0,2}}[另还又再也]?(?:去|到|赴|走访|看|抽查|查看|抽取|察看)[了过]?的?)?"
    rf"(?:[一两二三另]?[处个])?(?P<kind>{_KIND})(?:多|审核|作业|施工)?(?:场所|现场)?\s?[A-Z\d]?(?:地址)?(?:位于|设在|为|在|是)?\s?"
)
_KIND_BEHIND = patterns.compile(
    r"(?:(?:[为是系]|属于?)(?:[贵该我本]公司|(?:受审核)?组织|企业|受审核方|客户|其)(?=的))?"
    r"(?:的|为|是|系|属于?|设有?|设立了?|建有|有)?(?P<kind>固定|临时|常设)(?:多|审核|作业|施工)?(?:场所|现场)$"
)
_SET = patterns.compile(
    r".{0,24}?(?:位于|地处|位处|设在|设于|坐落于|坐落在|(?:地址|场所|现场)[是为])\s?|(?:施工|项目|工程|服务|作业|具体|详细)?地[址点](?=[^\W\d]{2})"
    r"|(?:本次|此次)?(?:审核组?|评审组?|现场)?(?:实际|现场|分别|先后|共|已)?(?:到访|走访|访问|赴|前往|抵达|到达|去往|察看|查看|覆盖|涉及|审核|visited)了?的?(?:[一二两三]个?处?)?(?:场所|现场)?(?:为|是|有|在)?\s?(?=[^\W\d\x00-\x7f]{2,8}[省市区县州])"
    r"|(?:本?公司|组织|单位|企业|受审核方)?在\s?(?=[^\W\d\x00-\x7f]{2,8}[省市区县州])"
)
_OF = patterns.compile(r"(?<=[号楼层室栋座院])的[^\W\d]{2,20}$")
_LABEL = patterns.compile(r"(?P<label>[^\W\d]{2,8})\s?:\s?(?=\S)")
_ADDRESS = patterns.compile(
    r"\d\s?[号栋幢座室层楼#]|[路街道巷]\w{0,6}\d|大厦|园区|工业园|产业园|[^\W\d]{2}[村镇乡]|[路街]与|小区|工地$|广场|中心$|厂区"
    r"|(?:路|街|大道|巷|院内)(?:[东西南北]侧?)?$"
)
_SITE_ADDRESS = patterns.compile(r"[省市县州旗镇]|(?<!小)区|\b(?:Road|Street|Avenue|District)\b")
_ITEM = patterns.compile(r"[（(]?\d{1,2}[)）、.．]\s{0,2}(?=[^\W\d])")
_MARK = patterns.compile(r"[^\w(（]{1,3}\s?")
_HERE = patterns.compile(r"[均都]?在(?:此|该处|该场所|这里)(?:进行|开展|完成)?$")
_NO_ADDRESS = patterns.compile(r"公司的|平台|登记|证书|许可|报告|标准")
_DOES = patterns.compile(
    r"(?:(?:在)?(?:该|此|本|那|这)(?:里|儿)[做干]的?[是有]?(?=[^\W\d]{2})"
    r"|(?:(?:在)?(?:该|此|本|那)(?:处|地|场所|址|现场|里)(?:所)?的?)?(?:主要|实际)?(?:从事|承担|负责|开展|进行|实施|运作|执行|(?:活动|业务|工作|过程)(?:内容)?(?:[为是]|包括|有)))\s?"
)
_NO_ACTIVITY = patterns.compile(
    r"\d|已到|抽样|现场$|新增|不变|场所|见|详|无$|未|是$|否$|有$|面积|距|租赁|自有|倒班|[一二三两]班|审核|同上|名称"
)
_ACTIVE = patterns.compile(
    r"活动|生产|管理|办公|服务|设计|研发|开发|销售|仓储|贮存|库|加工|装配|组装|制造|施工|安装|检验|检测|过程|职能|全部|业务|维[修保护]|运维"
    r"|保养|保洁|清洁|安保|绿化|养护|配送|运输|包装|监理|检修|运行|托管|process|activit|production|office|、",
    re.I,
)
_MOST_ROWS = 5
_FEWEST, _LONGEST = 6, 70


class _Words(NamedTuple):
    """A piece of a record: its range and text."""

    start: int
    end: int
    text: str


def read(source: Source) -> Iterator[Site]:
    """The sites that rows, lines and sentences tell, with an address, a kind and something more."""
    done: set[tuple[int, int]] = set()
    end = body_end(source)
    for unit in holding(source, _HOLDS, words=_HELD):
        if unit.start >= end or elsewhere(source, unit.start, "sites"):
            continue
        if unit.cell is None:
            yield from _line(source, unit)
        elif (unit.block, unit.cell.row) not in done and unit.block in grids(source):
            yield from _rows(source, grids(source)[unit.block], unit, done)


def _line(source: Source, unit: Unit) -> Iterator[Site]:
    """The sites of a paragraph: one a sentence, semicolon or line."""
    text = narrow(source.text[unit.start : unit.end])
    kind: str | None = None
    found = False
    several = _SEVERAL.search(text) is not None
    for part in _CLAUSE.finditer(text, numbering_end(text)):
        if _OF_OTHERS.search(part[0]):
            kind = None
            continue
        cuts = [part.start(), *(m.end() for m in _BETWEEN.finditer(text, *part.span())), part.end()]
        for low, high in pairwise(cuts):
            kind = _word(text[low:high]) or kind
            if site := _site(source, unit.start + low, unit.start + high, kind, begun=several):
                found = True
                yield site
        if text[part.end() : part.end() + 1] == "。":
            kind = None
    others = _OF_OTHERS.search(text)
    if not (found or others) and (site := _site(source, unit.start + numbering_end(text), unit.end, None)):
        yield site


def _word(text: str) -> str | None:
    """The one kind of site that a clause names."""
    found = {match[0] for match in _ANY_KIND.finditer(text)}
    return found.pop() if len(found) == 1 else None


def _rows(source: Source, grid: Grid, unit: Unit, done: set[tuple[int, int]]) -> Iterator[Site]:
    """The site of a row, and of the rows behind it that go on with it; or those of the lines of a cell."""
    assert unit.cell is not None
    row = unit.cell.row
    done.add((unit.block, row))
    lines = _items(source, unit) or lines_of(source, unit)
    if len(lines) > 1:
        kind = None
        for line in lines:
            text = narrow(source.text[line.start : line.end])
            if alone := _KIND_ALONE.match(text.rstrip(" :")):
                kind = alone["kind"]
            if site := _site(source, line.start + numbering_end(text), line.end, kind):
                yield site
        return
    cells = grid.anchors[row]
    if sum(_KIND_ALONE.fullmatch(grid.text(cell)) is not None for cell in cells) > 1:
        return
    first = narrow(grid.text(cells[0]))
    if not (_BEGINS.match(first) or _PREFIXED.fullmatch(first)) and not _KIND_ALONE.fullmatch(
        grid.text(unit.cell)
    ):
        return
    last = row
    while last + 1 < min(grid.rows, row + _MOST_ROWS) and _goes_on(grid, last + 1):
        last += 1
    ends = [cell.end for at in range(row, last + 1) for cell in grid.anchors.get(at, ())]
    begin = cells[0].start
    if site := _site(source, begin, max(ends), None):
        done.update((unit.block, at) for at in range(row, last + 1))
        yield site


def _items(source: Source, unit: Unit) -> list[Unit]:
    """The items of a cell that numbers them in one line (①甲路1号，固定，… ②乙路2号，临时，…)."""
    starts = [unit.start + m.start() for m in _CIRCLED.finditer(source.text[unit.start : unit.end])]
    if len(starts) < 2 or "\n" in source.text[unit.start : unit.end]:
        return []
    ends = [*starts[1:], unit.end]
    return [unit._replace(start=low, end=top) for low, top in zip(starts, ends, strict=True)]


def _goes_on(grid: Grid, row: int) -> bool:
    """Whether a row tells more of the site of the row before it: it begins with a label or is blank."""
    cells = grid.anchors.get(row, [])
    first = narrow(grid.text(cells[0])) if cells else ""
    if not first:
        return bool(cells)
    prefixed = _PREFIXED.fullmatch(first.split(":")[0])
    if prefixed and _column(prefixed["label"]) in (None, "address", "place"):
        return False
    return (
        not _BEGINS.match(first)
        and _column(prefixed["label"] if prefixed else first.split(":")[0]) is not None
    )


def _column(text: str) -> str | None:
    key = labels.key(text)
    return labels.own_index("sites").get(key) or labels.column_of("sites", key)


def _pieces(source: Source, start: int, end: int) -> Iterator[_Words]:
    text = narrow(source.text[start:end].replace("\u3000", "\t"))
    cuts = list(_CUT.finditer(text))
    lows, highs = [0, *(cut.end() for cut in cuts)], [*(cut.start() for cut in cuts), len(text)]
    for low, high in zip(lows, highs, strict=True):
        word = text[low:high]
        if stripped := word.strip(" :、"):
            at = start + low + word.find(stripped)
            yield _Words(at, at + len(stripped), stripped)


def _site(source: Source, start: int, end: int, kind: str | None, *, begun: bool = False) -> Site | None:
    """The site of a range; null where it lacks an address, a kind, or anything more."""
    shown = narrow(source.text[start:end])
    made = _Making(source)
    every = list(_pieces(source, start, end))
    made.begun, made.in_row = begun, "\t" in source.text[start:end] and not _side_by_side(every)
    boxes = _BOX.search(shown) is not None
    if boxes:
        ticks = list(_TICK.finditer(shown))
        if len(ticks) == 1:
            made.kind(ticks[0]["kind"], start + ticks[0].start("kind"))
    for words in every:
        made.take(words, boxes=boxes)
    site = made.site
    if site.address is None or not (site.headcount or site.activity):
        return None
    if site.kind is None and kind and (value := labels.value_of("sites", "kind", kind)):
        at = source.text.rfind(kind, max(0, start - _REACH), end)
        site.kind = source.leaf(value, at, at + len(kind)) if at >= 0 else None
    return site if site.kind or made.begun else None


def _side_by_side(every: list[_Words]) -> bool:
    """Whether bare numbers stand beside one another: of shifts, of days, of areas (130 | 65)."""
    bare = [_NUMBER.fullmatch(one.text) is not None and not _COUNTED.search(one.text) for one in every]
    return any(first and second for first, second in pairwise(bare))


_REACH = 200


class _Making:
    """A site in the making: pieces in reading order; `begun`: the first of them is the word for a site."""

    def __init__(self, source: Source) -> None:
        self.source = source
        self.site = Site()
        self.begun = self.in_row = False
        self.wanted: str | None = None
        self.placed = False

    def kind(self, word: str, at: int) -> None:
        """Take the kind of the site."""
        if self.site.kind is None and (value := labels.value_of("sites", "kind", word)):
            self.site.kind = self.source.leaf(value, at, at + len(word))

    def take(self, words: _Words, *, boxes: bool) -> None:
        """Take a piece as what it is: a label, a kind, a number of people, an address, else what is done."""
        wanted, self.wanted = self.wanted, None
        text = words.text
        if (prefixed := _PREFIXED.fullmatch(text)) and (column := _column(prefixed["label"])):
            self.kind(prefixed["kind"], words.start)
            self.wanted, self.begun = column, True
            return
        alone = _KIND_ALONE.fullmatch(text)
        if alone and (self.site.address is None or not boxes):
            if not boxes:
                self.kind(alone["kind"], words.start + alone.start("kind"))
            self.begun = self.begun or "场所" in text
        elif _BEGINS.fullmatch(text):
            self.begun = True
        elif (column := _column(text)) and not (wanted and wanted == "activity"):
            self.wanted = column
        elif (number := _NUMBER.fullmatch(text)) and (
            wanted == "headcount" or _COUNTED.search(text) or (self.in_row and self.site.activity)
        ):
            self._count(words, number.start("n"), number.end("n"))
        elif self._may_be_address(text, wanted):
            self._address(words)
        elif self.site.address is not None and self.site.activity is None:
            self._activity(words, sure=wanted == "activity")

    def _may_be_address(self, text: str, wanted: str | None) -> bool:
        """Whether no address is told yet; or the name of a project alone, and this is its place."""
        if self.site.address is None:
            return wanted not in ("activity", "headcount", "kind")
        return not self.placed and places().match(text) is not None and _is_address(text)

    def _count(self, words: _Words, low: int, high: int) -> None:
        if self.site.headcount is None and self.site.address is not None:
            value = int(words.text[low:high])
            self.site.headcount = self.source.leaf(value, words.start + low, words.start + high)

    def _address(self, words: _Words) -> None:
        text = words.text
        number = _ITEM.match(text)
        at = number.end() if number else numbering_end(text)
        if before := _KIND_BEFORE.match(text, at):
            self.kind(before["kind"], words.start + before.start("kind"))
            at = before.end()
        if mark := _MARK.match(text, at):
            at = mark.end()
        if placed := _SET.match(text, at):
            at = placed.end()
        if label := _LABEL.match(text, at):
            at = label.end()
        rest = text[at:]
        if behind := _KIND_BEHIND.search(rest):
            self.kind(behind["kind"], words.start + at + behind.start("kind"))
            rest = rest[: behind.start()]
        rest = _OF.sub("", rest.rstrip(" :"))
        if _is_address(rest):
            self.placed = places().match(rest) is not None
            start = words.start + at
            self.site.address = self.source.leaf(rest, start, start + len(rest))

    def _activity(self, words: _Words, *, sure: bool) -> None:
        text, at = words.text, 0
        does = _DOES.match(text)
        if does:
            at = does.end()
        rest = _HERE.sub("", text[at:])
        if len(rest) < 2 or len(rest) > _LONGEST or _NO_ACTIVITY.search(rest):
            return
        if sure or does or _ACTIVE.search(rest):
            self.site.activity = self.source.leaf(rest, words.start + at, words.start + at + len(rest))


def _is_address(text: str) -> bool:
    """Whether a piece is an address: a place, and a street, number or village."""
    if not _FEWEST <= len(text) <= _LONGEST or _NO_ADDRESS.search(text):
        return False
    place = places().match(text) or _SITE_ADDRESS.search(text)
    return bool(place and (_ADDRESS.search(text) or places().match(text)))
