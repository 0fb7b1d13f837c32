"""Purchase, service and lease contracts: kind, parties, day of signature, term."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise

from extract.groups.contracts import prose
from extract.readers.leaves import clean
from extract.readers.tables import notes
from extract.readers.tables import rows as tables
from extract.readers.tables.grid import Grid, grids
from extract.readers.text.units import Piece, block_at
from extract.reading.source import Source
from extract.reading.stops import BREAK
from extract.reading.vocabulary import spelled
from extract.statements import record_linking, records
from extract.statements.running_text import Fact, Kind, Phrase, Place, Shape, Statement
from extract.statements.running_text import read as read_statements
from extract.values.found import Found
from extract.values.organizations import find_organizations
from schemas import patterns
from schemas.document import Cell
from schemas.report import Contract, Report

_PARTIES = ("first", "second", "third", "partner", "also")
_FIELDS = ("kind", "signed_on", "valid_from", "valid_to", "stated_term")
_KIND = patterns.compile(
    r"(?P<kind>(?:(?![①-⑳])[^\W\x00-\x7f]){0,14}(?:合同|协议)书?)(?!法|评审|管理|双方|争议|约定|台账|台帐|清单|范本|条款)"
    r"|(?P<english>(?:(?!(?:the|this|that|under|with|and|its|for|our|new)\b)[A-Za-z-]{3,14} ){0,2}"
    r"(?:purchase|service|lease|rental|supply|procurement|disposal|transport|maintenance|cleaning|processing"
    r"|outsourcing|sales|catering) (?:contract|agreement))",
    re.I,
)
_OF_IT = patterns.compile(
    r"期满|有效|编号|期限|内容|签订|履行|违约|的?执行|要求|控制|名称|中|期|金额|类型|方"
)
_NOT_A_CONTRACT = patterns.compile(
    r"^[另并均]?附|固定期限|转移协议|补充协议|变更协议|安全协议|环保协议|管理协议|廉洁|不属于|保险|技术协议|劳动|劳务(?!派遣|外包|分包)|聘用|用工|认证|保密|员工|集体|签字|电子合同|责任书|^[\u3400-\u9fff]{2,4}的(?:合同|协议)$|^(?:[两二三四五六几多各]份|所查|上述|以上|[又还另再也并]?(?:抽|查|看|抽查|抽看|抽阅|抽取|查看|查阅|查验|翻看|翻阅|调阅|核对|核查|检查)[了到过]?)(?:的)?(?:合同|协议)$"
    r"|(?:执行|履行|履约|签订|签署|生效|在用|有效期?内?|存续)(?:中|期内)?的(?:合同|协议)$"
)
_BEFORE_KIND = patterns.compile(
    r".{0,14}(?:(?<=[\d一二三四五六七八九十两半年月])(?:期|期限)的?(?=[\u3400-\u9fff])|签订了?的?|签署了?的?|提供了?|详?见|系|查见?|另?抽查?|另有|查看|查阅|与|和|及|(?<!专)有|的|了|份|订立|为|按|按照|根据|依据|通过|其|该|各|由|对|将|以|在|等|双方|公司|现场|显示)"
)
_SIGN = "(?:签订|签署|订立|签字|签约|签定)"
_SIGNED_THEN = patterns.compile(
    rf"\s?(?:与|和|同)[^。；;\n]{{0,50}}?{_SIGN}|[^，,。；;\n]{{0,12}}?{_SIGN}"
    rf"|日?\s?签(?=[的了，,。；;]|$)|日?[，,]\s?[^，,。；;\n\d]{{2,60}}?(?:与|和|同)[^，,。；;\n\d]{{2,50}}?{_SIGN}"
)
_WITH = patterns.compile(
    rf"[”\"]?\s?(?:之间)?(?:于?[\d年月日./\s-]{{6,16}}|于[^，。；]{{0,20}})?(?:{_SIGN}|的[^，。；]{{0,14}}(?:合同|协议))"
)
_SIGNED_WITH = patterns.compile(rf"{_SIGN}[^，。；]{{0,4}}(?:与|和|同)\s?[“\"]?$|\b(?:with|between)\s?$")
_HEADED = patterns.compile(r"(?:合同|协议)书?\s?(?:[（(][^（()）\n]{1,24}[)）]\s?)?(?:[:：]|由)\s?$")
"""A kind of contract right before its party (服务合同（电梯）：某公司, 协议由某公司 …)."""

_BEGINS = patterns.compile(r"日?\s?起?(?:生效|开始(?:履行|执行)?|起算|起执行)")
_ENDS = patterns.compile(r"日?\s?(?:到期|到头|届满|期满|失效|终止|截止|为止)")
_SIGNED_ON = patterns.compile(
    r"(?:签订|签署|订立|签字|签约|签)(?:日期|时间|日)?\s?(?:于|为|:)?\s?$|(?:signed on|dated)\s?$", re.I
)
_TERM = patterns.compile(
    rf"(?:(?<!长){prose.OWN_TERM}期限?|(?<![证书可照])有效期?|(?<!免)租期|租赁期|{prose.OWN_TERM}期间|年限|为期|[Tt]erm|\bfor)"
    r"(?:[^，,。；;\n]{0,4}?(?:共计|共|为|是|:|of))?\s?"
    r"(?P<value>(?:\d{1,3}|[一二三四五六七八九十两半壹贰叁肆伍陆柒捌玖拾]{1,3}|one|two|three|five)\s?(?:年半|年|个月|months?|years?))"
)
_TERM_ALONE = patterns.compile(
    r"(?:[，,；;]|签\s)\s?(?:共计|合计|总计|计|共|即|为期)?\s?(?P<value>(?:\d{1,2}|[一二三四五六七八九十两半壹贰叁肆伍陆柒捌玖拾]{1,3})\s?(?:年半|年|个月))(?=[，,。；;（(]|\s?$)"
)
_TERM_BEHIND = patterns.compile(
    r"[日\d]\s?[（(](?:共|为期|期限)?\s?(?P<value>(?:\d{1,2}|[一二三四五六七八九十两壹贰叁肆伍陆柒捌玖拾]{1,2})\s?(?:年|个月))[)）]"
)
_TERM_FROM = patterns.compile(
    r"[日\d]\s?起(?:算|计)?[，,]?\s?(?:共计?|为期|期限|有效期|有效)?\s?"
    r"(?P<value>(?:\d{1,2}|[一二三四五六七八九十两壹贰叁肆伍陆柒捌玖拾]{1,2})\s?(?:年半|年(?!\s?\d)|个月))"
)
"""A term that runs from a day (自2025-04-02起两年)."""

_TERM_TOLD = patterns.compile(
    r"(?<=[,;:]\s)(?P<value>(?:one|two|three|five|\d)[ -](?:years?|months?))"
    r"(?=,?\s(?:from|as of|beginning|starting)\b)"
)

_LONGEST_JOINT = 3
_JOINT = patterns.compile(r"\s?(?:[、/／,，&]|[与和同及]|—{1,2}|-{1,2}|–|[⇄↔⇔⟷×]|<-?>|\band\b)\s?")
_NOTED = patterns.compile(r"(?P<kind>[^（()）\n]{2,20}(?:合同|协议))\s?[（(][^（()）\n]{1,24}[)）]")
_CODED = patterns.compile(
    r"(?P<kind>[^\s\d]{2,20}?(?:合同|协议)书?)[\s/／]{1,3}"
    r"(?:(?:合同)?编号\s?[:：]?\s?)?(?:(?=[A-Z-]{0,8}\d)[A-Z\d][\w-]{2,30}|(?![^\s]{0,20}(?:合同|协议))[^\W\d]{2,20})"
)
"""The kind of a contract with its number or goods behind or under it."""

_TITLE = patterns.compile(
    r"(?:[（(]?\d{1,2}[)）.、．]\s?|[①-⑳■●◆]\s?)?(?P<kind>[^\W\d_]{2,16}(?:合同|协议))(?:\s?\d{1,2})?"
    r"\s?(?:[（(][^（()）\n]{1,24}[)）])?(?:\s[A-Za-z ]{3,40})?\s?[:：]?"
)
_MOST_PARTIES, _REACH = 3, 90
_OF_PEOPLE = patterns.compile(
    r"(?:(?:劳动|劳务|聘用|雇佣|用工)(?:合同|协议)|(?:employment|labou?r) (?:contract|agreement))s?"
    r"[^，。；;:：\n]{0,30}[:：]\s?$",
    re.I,
)
_LENGTH = patterns.compile(
    r"(?P<value>(?<![\d.])(?:\d{1,2}|[一二三四五六七八九十两半壹贰叁肆伍陆柒捌玖拾]{1,3}|one|two|three|five|ten)\s?"
    r"(?:年半|年(?![ \u3000]?\d(?!\s?years?|\d{3}\s?[-/.年]))|个月|months?|years?))",
    re.I,
)
_LASTS = patterns.compile(r"期|年限|时长|年数|[Tt]erm|[Ll]ength|[Dd]uration|[Pp]eriod")
_OTHER_TERM = patterns.compile(
    r"质保|保修|保质|账期|付款|结算|交货|交付|试用|保密|检验|周期|到期|[Ww]arranty|[Pp]ayment"
)
_PART = patterns.compile(r"[^\n/／、；;|&]{2,60}")
_STROKES = dict.fromkeys(map(ord, "/／|｜；;&"), "\n")
_ABOUT = patterns.compile(
    r"(?<!劳动)(?<!劳务)(?<!聘用)(?<!用工)合同(?!法)|(?<!劳动)协议|租赁"
    r"|(?<!labour )(?<!labor )(?<!employment )contract|agreement|lease",
    re.I,
)
_EVALUATED = patterns.compile(
    r"评[价定审估]|复评|考[核评]|准入|纳入|入库|合格供方|[Ee]valuat|[Aa]ssess|[Aa]pproved"
)
_SIGNED = patterns.compile(r"合同(?!评审)|协议|签[订署约字]|租赁|[Cc]ontract|[Aa]greement|[Ss]igned")
"""In the headers of registers of suppliers, and of contracts."""

_QUOTED = patterns.compile(
    r"(?:与|和|同)\s?[“\"](?P<value>[^”\"《》，,。\n]{4,40})[”\"]\s?(?:之间)?\s?(?:签订|签署|订立)"
)
_KINDS: dict[str, Kind] = {
    "kind": "text",
    "first": "org",
    "second": "org",
    "third": "org",
    "partner": "org",
    "parties": "text",
    "signed_on": "date",
    "validity": "validity",
    "valid_from": "date",
    "valid_to": "until",
    "term": "skip",
    "other": "skip",
}
_COLUMNS: dict[str, Kind] = {**_KINDS, "term": "validity"}


def read(source: Source, report: Report) -> list[Contract]:  # noqa: ARG001 - all groups have one signature
    """One entry a statement on a contract, in reading order; employment contracts are apart."""
    rows = records.from_rows(
        source,
        "contracts",
        _COLUMNS,
        _more,
        _ABOUT.search,
        wanted=lambda row: not _is_of_suppliers(source, row),
    )
    rows = [(r, b) for r, b in rows if not _NOT_A_CONTRACT.search(_text(r.get("kind"))) and _is_whole(r)]
    rows = [(_lasting(source, _alone(source, _titled(source, r, b)), b), b) for r, b in rows]
    taken = records.places(source, rows)
    stated = [one for one in read_statements(source, _shape(), taken) if not _is_of_people(source, one)]
    stated = records.better(stated, prose.read(source, _kinds), taken, "kind", whole=3)
    statements = sorted([*(r for r, _ in rows), *stated], key=record_linking.place)
    entries = [_entry(source, s) for s in statements]
    for i, entry in enumerate(entries):
        entry.thing = f"contract-{i + 1}"
    return entries


def _is_of_people(source: Source, statement: Statement) -> bool:
    """Whether the label before a kind is that of employment contracts (劳动合同：某人)."""
    kind = statement.get("kind")
    low = source.text.rfind("\n", 0, kind.start) + 1 if kind else 0
    return (
        kind is not None
        and _OF_PEOPLE.search(source.text, max(low, kind.start - _REACH), kind.start) is not None
    )


def _is_of_suppliers(source: Source, row: tables.Row) -> bool:
    """Whether a row is of a register that tells when suppliers were evaluated, and of no contract with them
    (供方 | 供应内容 | 最近评价日 | 有效)."""
    if row.header is None or {"kind", "signed_on", "parties"} & row.cells.keys():
        return False
    heads = " ".join(map(grids(source)[row.block].text, grids(source)[row.block].anchors[row.header]))
    return _EVALUATED.search(heads) is not None and not _SIGNED.search(heads)


def _titled(source: Source, row: Statement, where: Place) -> Statement:
    """A row without a kind with the one that the line or row over its form is (采购合同（生铁）)."""
    if "kind" in row:
        return row
    grid = grids(source)[where[0]]
    first = min(fact.start for fact in row.values())
    low = max(source.text.rfind("\n", 0, first), grid.block.start)
    over = [cell for cell in grid.block.cells if cell.end <= low and cell.column_span == grid.block.columns]
    lead = notes.before(grid)
    inside = grid.cell_at(first)
    beside = grid.at.get((inside.row, 0)) if inside and inside.column else None
    places = [grid.piece(over[-1]) if over else lead, grid.piece(beside) if beside else None]
    stated = [(one, match) for one in places if one and (match := _TITLE.fullmatch(one.text))]
    title, found = stated[0] if stated else (None, None)
    if title is None or found is None or _NOT_A_CONTRACT.search(found["kind"]):
        return row
    start = title.start + found.start("kind")
    end = title.start + found.end("kind")
    return {**row, "kind": Fact("kind", start, end, clean(found["kind"]), record_linking.place(row))}


def _alone(source: Source, row: Statement) -> Statement:
    """A row with the kind of its contract without what it is of (采购合同（生铁）)."""
    kind = row.get("kind")
    noted = _NOTED.fullmatch(source.text, kind.start, kind.end) if kind else None
    noted = noted or (_CODED.fullmatch(source.text, kind.start, kind.end) if kind else None)
    if kind is None or noted is None:
        return row
    return {**row, "kind": Fact("kind", kind.start, noted.end("kind"), clean(noted["kind"]))}


def _lasting(source: Source, row: Statement, where: Place) -> Statement:
    """A row with the length of the term that has a column of its own (期间 | 合同期限)."""
    if "stated_term" in row or where[1] < 0:
        return row
    grid = grids(source)[where[0]]
    cells = [cell for cell in grid.anchors.get(where[1], ()) if _LENGTH.fullmatch(grid.text(cell))]
    stated = [grid.piece(cell) for cell in cells if _heads_terms(grid, cell)]
    if len(stated) != 1:
        return row
    return {**row, "stated_term": Fact("stated_term", stated[0].start, stated[0].end, clean(stated[0].text))}


def _heads_terms(grid: Grid, cell: Cell) -> bool:
    """Whether the header of a column of lengths says that a contract lasts so long."""
    over = (grid.text(grid.at.get((row, cell.column))) for row in range(cell.row - 1, -1, -1))
    head = next((text for text in over if not _LENGTH.fullmatch(text)), "")
    return _LASTS.search(head) is not None and not _OTHER_TERM.search(head)


def _more(name: str, piece: Piece) -> Iterator[Fact]:
    """The length of a term where its dates, or no dates, stand beside it."""
    if {"term", "validity"} & {*name.split("+")} and (length := _LENGTH.search(piece.text)):
        start = piece.start + length.start("value")
        yield Fact("stated_term", start, start + len(length["value"]), clean(length["value"]))


def _is_whole(statement: Statement) -> bool:
    """Whether a row tells of a contract: its kind or a party, with a day or a term."""
    return bool({"kind", *_PARTIES, "parties"} & statement.keys()) and bool(
        {"signed_on", "valid_from", "valid_to", "stated_term"} & statement.keys()
    )


def _text(fact: Fact | None) -> str:
    return (fact.value or "") if fact else ""


def _entry(source: Source, statement: Statement) -> Contract:
    entry = records.build(Contract, source, statement, _FIELDS)
    parties = [one for name in _PARTIES if name in statement for one in _with_next(source, statement[name])]
    if "parties" in statement:
        parties += _listed(source, statement["parties"])
    parties = sorted({fact.start: fact for fact in parties}.values(), key=lambda fact: fact.start)
    entry.parties = [source.leaf(fact.value, fact.start, fact.end) for fact in parties]
    return entry


def _with_next(source: Source, fact: Fact) -> Iterator[Fact]:
    """A party and those that marks or words join to it, or that stand in its cell with it."""
    grid = grids(source).get(block_at(source, fact.start)) if fact.field == "partner" else None
    cell = grid.cell_at(fact.start) if grid else None
    if cell is not None and len(found := _alone_in(source, cell)) > 1:
        yield from found
        return
    yield fact
    for _ in range(_MOST_PARTIES):
        window = source.text[fact.end : fact.end + _REACH]
        joint = _JOINT.match(window)
        after = find_organizations(window[joint.end() :], fact.end + joint.end())[:1] if joint else []
        if joint is None or not after or after[0].start > fact.end + joint.end():
            return
        fact = Fact(fact.field, after[0].start, after[0].end, after[0].value)
        yield fact


def _alone_in(source: Source, cell: Cell) -> list[Fact]:
    """The parties of a cell that has nothing else."""
    found = _listed(source, Fact("parties", cell.start, cell.end, ""))
    left = cell.end - cell.start - sum(one.end - one.start for one in found)
    return found if left < _LONGEST_JOINT * len(found) else []


def _pairs(text: str) -> Iterator[Fact]:
    """The first one of parties that are joined in a sentence on a contract."""
    for one, other in pairwise(find_organizations(text)):
        if _JOINT.fullmatch(text, one.end, other.start):
            low = max((m.end() for m in BREAK.finditer(text, max(0, one.start - 120), one.start)), default=0)
            stop = BREAK.search(text, other.end, other.end + 160)
            if not text[low : one.start].strip() and text[low - 1 : low] == "\n":
                low = max(text.rfind("\n", 0, low - 1) + 1, low - _REACH)
            if _ABOUT.search(text, low, stop.start() if stop else other.end + 160):
                yield Fact("also", one.start, one.end, one.value)


def _listed(source: Source, fact: Fact) -> list[Fact]:
    """The parties that a cell or a value lists: by their names, else what marks divide."""
    text = source.text[fact.start : fact.end]
    if found := find_organizations(text.translate(_STROKES), fact.start):
        return [Fact("parties", one.start, one.end, one.value) for one in found]
    parts = [m for m in _PART.finditer(text) if len(m[0].strip()) > 1]
    return [Fact("parties", fact.start + m.start(), fact.start + m.end(), clean(m[0])) for m in parts]


@cache
def _shape() -> Shape:
    return Shape(
        group="contracts",
        subject="kind",
        kinds=_KINDS,
        gate=patterns.compile(spelled("合同", "协议", "租赁", "contract", "agreement", "lease")),
        substance=frozenset({*_PARTIES, "parties", "signed_on", "valid_to", "valid_from"}),
        subjects=_kinds,
        dates=(
            Phrase("valid_from", "after", _BEGINS),
            Phrase("valid_to", "after", _ENDS),
            Phrase("signed_on", "after", _SIGNED_THEN),
            Phrase("signed_on", "before", _SIGNED_ON),
        ),
        more=_pairs,
        orgs=(
            Phrase("partner", "after", _WITH),
            Phrase("partner", "before", _SIGNED_WITH),
            Phrase("partner", "before", _HEADED),
            Phrase("also", "before", patterns.compile(r"\band\s?$")),
        ),
        spans=patterns.compile(
            r"(?:期|限|自|从|有效|履行|间|term|from|[:（(])[^，。；;\n]{0,9}$"
            r"|(?:合同|协议|签[订署]?|年|[起始]止|，即|,即)[，,:；;]?\s?$",
            re.I,
        ),
        starters=frozenset(),
        headed=True,
        lined=True,
        again=True,
        texts=(
            *(
                ("stated_term", pattern)
                for pattern in (
                    _TERM,
                    _TERM_TOLD,
                    _TERM_FROM,
                    _TERM_BEHIND,
                    prose.TERM_BEFORE,
                    _TERM_ALONE,
                )
            ),
            ("partner", _QUOTED),
        ),
    )


def _kinds(text: str) -> Iterator[Found]:
    """The kinds of contracts that a text names (物料采购合同), without the words before them."""
    for match in _KIND.finditer(text):
        group = "kind" if match["kind"] else "english"
        whole = match[group]
        cut = _BEFORE_KIND.match(whole)
        start = match.start(group) + (
            cut.end() if cut and group == "kind" and len(whole) - cut.end() >= 4 else 0
        )
        name = clean(text[start : match.end(group)])
        if len(name) < 6 and group == "kind" and _OF_IT.match(text, match.end(group)):
            continue
        if len(name) >= 4 and not _NOT_A_CONTRACT.search(whole):
            yield Found(start, match.end(group), name)
