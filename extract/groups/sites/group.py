"""The sites of the organization: addresses, what is done there, by how many."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal

from extract import labels
from extract.groups.headcount.passing_mentions import TOTAL
from extract.groups.sites import lines as site_lines
from extract.groups.sites import rows as site_rows
from extract.groups.sites import shift_sums, words
from extract.readers.fields import check_marks, labelled
from extract.readers.leaves import body_end, clean, elsewhere, is_blank, text_leaf
from extract.readers.tables import rows as tables
from extract.readers.tables.grid import grids
from extract.readers.text import lines, sections
from extract.readers.text.units import Piece, Unit, numbering_end, piece, units
from extract.reading.source import Source
from extract.values.found import narrow
from extract.values.mere_answers import is_answer
from extract.values.names import places
from extract.values.numbers import parse_count
from schemas import patterns
from schemas.leaf import Leaf
from schemas.report import Site
from schemas.text import fold

Kind = Literal["fixed", "temporary"]

_PEOPLE = patterns.compile(
    r"(?<![\d.])(?P<n>\d{1,5})\s?[人名](?!次|日|天)|人数\s?[:：为]?\s?(?P<m>\d{1,5})(?!\d)"
    r"|\b(?P<e>\d{1,5}) (?:people|employees|persons|staff)"
)
_NOTE = patterns.compile(r"[（(](?P<text>[^（()）\n]{2,120})[)）]")
_ABOUT = patterns.compile(
    r"活动|生产|管理|办公|服务|设计|研发|销售|仓储|加工|装配|制造|施工|安装|检验|过程|职能|全部|业务|测试|开发|\d\s?[人名]|注塑|维[修保护]|保养|运维|保洁|清洁|安保|保安|绿化|养护|配送|运输|分装|包装|物业|监理|检修|改造|运行|贮存|people|persons|production|office|process|activit",
    re.I,
)
_APART = patterns.compile(
    r"[；;\n](?!\s?(?:主要|涉及|覆盖|所涉|开展)?(?:的)?(?:活动|过程|人数|人员|从事|员工)\s?[:：为])|\s(?=[（(]?\d{1,2}[)）.、]?\s?(?:固定|临时|常设))|、(?=[^\W\d\x00-\x7f]{4})(?<=[^\W\d\x00-\x7f）)]、)"
)
_END = patterns.compile(
    r"\s{1,4}(?=(?:固定|临时|常设|活动|人数)(?:\s|[:：]|$))|(?<=[号室楼层幢栋座院村])\s?[，,]\s?(?!\d)|[，,]\s?(?=开工|竣工|计划|活动|从事|主要|负责|涉及|面积|工程|人数|共|现场|业主|合同|占地|建筑面积|员工|约?\d{1,5}\s?[人名]"
    r"|[^，,。；;]{0,12}(?:\d{1,5}\s?[人名]|活动|管理|生产|服务|设计|加工|装配|制造|销售|研发|施工))"
    r"|(?=有\d{1,5}\s?[人名])|[:：]|[。；;\n\t]"
)
_ACTIVITY = patterns.compile(
    r"(?:活动(?:及?过程)?|涉及(?:的)?(?:活动|过程)|从事(?:的?活动)?|开展|承担|主要(?:从事|进行|活动)|activit(?:y|ies))\s?[:：为是]?\s?"
    r"(?P<text>[^，,。；;（(\n]{2,60}?)(?=[，,。；;（(\n]|\s{1,4}人数|$)",
    re.I,
)
_PLAIN_ACTIVITY = patterns.compile(r"[^\W\d\x00-\x7f][^，,。；;（()）\n\d]{1,50}|[A-Za-z][A-Za-z &/-]{2,60}")
_NO_ADDRESS = patterns.compile(
    r"\d{0,3}\s?[处个]|\d{1,5}\s?[人名]|见|详|同上|同注册|同办公|一致|不涉及|不适用|没有|无|上述|以上|[☐□■☑]|[XxＸ×*_＿]{2}|待定|待填|请填|(?:全部|主要|所有)(?:过程|活动)|根据|按照|依据|本次|若|如(?:有|果)"
)
_ADDRESS = patterns.compile(r"\d\s?[号栋幢座室层楼]|[路街道巷]\w{0,6}\d|大厦|园区|工业园|产业园|[^\W\d]村")
_OUTSIDE = patterns.compile(r"不在[^，。；]{0,8}范围|尚未投产|筹建|未纳入|不纳入|停用|停产|已拆除|已注销")
_LINE = patterns.compile(r"(?P<label>[^：:\n\t，,。]{2,40}?)\s?[：:]\s{0,3}(?P<value>\S[^\n\t]{3,200})")
_NUMBER = patterns.compile(r"(?:[（(]?\d{1,2}[)）、.．](?!\d)|[①-⑳])\s{0,3}")
_OF_SITES = patterns.compile(r"场所|现场|覆盖|地址|项目|站点|\bsites?\b|premises|location|address", re.I)
_OTHER_TABLE = patterns.compile(
    r"不符合|不合格|演练|演习|培训|会议|检测|危险源|环境因素|危害|接触|岗位|隐患|职业病|设备|证书|作业|应急|物资|监测|检查|供方|合同|drill|training|equipment"
)
_COMPANY = patterns.compile(r"[^\n]{0,60}公司[^\n]{0,20}")
_WORKS = patterns.compile(
    r"(?:项目|工程|工地|标段|本部|总部|分公司|工厂|基地|办事处|仓库|厂区|车间|门店|中心)(?=$|[（(，,；;])"
    r"|\b(?:Road|Street|Avenue|Lane|District|Industrial Park|Industrial Zone|Rd|St)\b"
)
_SITE_WORDS = ("场所", "site", "ｓｉｔｅ")
_SPOKEN = patterns.compile(
    r"(?P<kind>固定|临时|主要|常设)(?:的)?(?:多|审核|作业|施工|经营|生产)?场所(?:\s?(?:\d{1,2}|[一二三四五六七八九十])(?=\s?[:：（(为]))?"
    r"(?:的?地址|的?地点)?\s?(?:-{1,2}|:|为|是|位于|设在|在|即|有|[】\]])?\s?:?\s?(?=[^\W\d_])"
    r"|[【\[](?P<boxed>固定|临时|常设)(?:场所)?[】\]]\s?:?\s?"
    r"|场所\s?[\dA-D一二三四]{0,2}\s?[（(](?P<noted>固定|临时|常设)[^（()）\n]{0,4}[)）]\s?[:为是]?\s?"
    r"|\b(?P<english>fixed|permanent|temporary|main) sites?\s?"
    r"(?:(?:is|are) (?:located )?at|located at|is|are|at|:)?\s?",
    re.I,
)
_SPOKEN_END = patterns.compile(
    r"[。\n\t]|[；;](?!\s?(?:主要|涉及|覆盖|所涉|开展)?的?(?:活动|过程|人数|人员|从事|员工)\s?[:为])|[；;，,、]?\s?(?=[【\[](?:固定|临时))|[；;，,、]\s?(?=(?:固定|临时)(?:多)?场所)|(?<=[a-z)])\.\s?$"
)
_KIND_TITLE = patterns.compile(
    r"(?:固定|临时|常设)(?:多|审核|作业|施工|经营|生产)?场所(?:\s?[\dA-Z一二三四五六七八九十])?(?=$|\s[A-Z])|在建项目$"
)
_THEN = r"[，,][^，,。；;\n]{2,20}[，,]\s?(?:现场|约|共)?\d{1,4}\s?[人名](?:$|[）)])"
_NAMED_SITE = patterns.compile(rf"[^\W\d\x00-\x7f]{{4,24}}{_THEN}")
_NAMED_END = patterns.compile(rf"[^，,]{{4,24}}(?={_THEN})")
_PLACED = patterns.compile(r"[^\W\d\x00-\x7f]{2,6}[省市县旗州][^，,；;。]{2,50}$")
_FAR, _NEAR = 200, 40
_KIND_NOTE = patterns.compile(
    r"\s?(?P<kind>固定|临时|常设|[Pp]ermanent|[Ff]ixed|[Tt]emporary)(?:场所| site)?\s?[，,、;；]\s?"
)
_KIND_BEFORE = patterns.compile(
    r"[【\[]?(?P<kind>固定|临时|常设)(?:多?场所)?[】\]]?(?:地址|位于|为)?\s?[:：]?\s?(?=[^\W\d_]{4})"
)
_KIND_HEAD = patterns.compile(
    r"(?P<kind>固定|临时|常设)(?:多?场所)(?:\s?[（(][^（()）\n]{1,8}[)）])?\s?[:：]\s?(?=[^\W\d_]{4})"
)
"""The kind of one site of several, before its address (固定场所：…；临时场所（项目）：…)."""

_COUNT_BEHIND = patterns.compile(r"[ \t\u3000；;，,]{0,4}(?:场所|员工|有效)?人数\s?[:：]\s?\d{1,5}(?:\s?人)?")
_KIND_NOTED = patterns.compile(
    r"[（(](?:固定|临时|常设)[^（()）]{0,4}[)）]$|^[一二两另]处(?:固定|临时|常设)场所在"
)
_HERE = patterns.compile(r"[均都]?在(?:此|该处|该场所|这里)")
_NOT_SITES = patterns.compile(r"工作场所|作业场所|公共场所|职业病")
_MARKS = " \t\n\u3000，,；;。、：:-—◇◆●○①②③④⑤⑥⑦⑧⑨⑩"
_FEWEST = 4


def read(source: Source) -> list[Site]:
    """One entry a site: the rows of tables, fields of sites, and lists under a heading of sites."""
    every = tables.rows(source, "sites", lines=True)
    rows = [*_in_tables(source, [row for row in every if row.form != "line"]), *site_lines.read(source)]
    rows = rows or [*site_rows.read(source, _is_address)]
    stated = [*words.read(source), *_in_tables(source, [row for row in every if row.form == "line"])]
    more = [*_labelled(source, "fixed"), *_labelled(source, "temporary"), *_spoken(source)]
    if not (rows or stated):
        more += [*_in_sections(source), *_labelled(source, None)]
    return _with(rows, _fullest([*stated, *more]))


def _with(rows: list[Site], stated: list[Site]) -> list[Site]:
    """The sites of rows and those told elsewhere; bare addresses only where no site is told with more."""
    own = {_key(site) for site in rows}
    stated = [site for site in stated if site.activity is None or fold(str(site.activity.value)) not in own]
    best = {_key(site): _told(site) for site in stated}
    found = [site for site in rows if _told(site) >= best.get(_key(site), 0)]
    seen = {_key(site) for site in found}
    found += [site for site in stated if _key(site) not in seen]
    done = {fold(str(site.activity.value)) for site in found if site.activity is not None}
    found = [site for site in found if _key(site) not in done]  # 某路1号（固定场所）：装配，12人
    if any(site.activity or site.headcount for site in found):
        found = [site for site in found if site.activity or site.headcount or site in rows]
    return found


def _fullest(found: list[Site]) -> list[Site]:
    """The sites in reading order, of several with one address that which tells most, and its kind nearest."""
    best: dict[str, Site] = {}
    for site in sorted(found, key=lambda one: one.address.start if one.address else 0):
        key = _key(site)
        if key not in best or (_told(site), -_apart(site)) > (_told(best[key]), -_apart(best[key])):
            best[key] = site
    return _apart_in_text(list(best.values()))


def _apart_in_text(found: list[Site]) -> list[Site]:
    """The sites without those whose address is part of the words that another tells more with, or as much."""
    kept: list[Site] = []
    for site in sorted(found, key=lambda one: (-_told(one), len(_key(one)))):
        kept += [] if any(_overlap(site, other) for other in kept) else [site]
    return sorted(kept, key=lambda one: one.address.start if one.address else 0)


def _overlap(one: Site, other: Site) -> bool:
    """Whether the addresses of two sites share words of the document."""
    a, b = one.address, other.address
    return a is not None and b is not None and a.start < b.span[1] and b.start < a.span[1]


def _apart(site: Site) -> int:
    """How far the words for the kind stand from the address."""
    return abs(site.address.start - site.kind.start) if site.address and site.kind else 0


def _told(site: Site) -> int:
    return sum(leaf is not None for leaf in (site.activity, site.headcount, site.kind))


def _key(site: Site) -> str:
    return fold(_KIND_NOTED.sub("", str(site.address.value))) if site.address else ""


def _in_tables(source: Source, rows: list[tables.Row]) -> Iterator[Site]:
    """The rows of the tables of sites that have an address."""
    for row in rows:
        address = row.get("address") or row.get("place")
        kind = check_marks.chosen(source, row.get("kind") or row.get("place"))
        count = shift_sums.count(source, row)
        value = labels.value_of("sites", "kind", kind.text) if kind else None
        if kind and address and kind.start == address.start:
            value = None
        number = parse_count(count.text) if count else None
        titled = _titled(source, row) if value is None else None
        if address is None or is_blank(address.text) or is_answer(address.text):
            continue
        if not _is_of_sites(source, row, address.text):
            continue
        yield Site(
            address=text_leaf(source, address),
            activity=text_leaf(source, row.get("activity")),
            headcount=source.leaf(number, count.start, count.end) if count and number is not None else None,
            kind=source.leaf(value, kind.start, kind.end) if kind and value else titled,
        )


def _titled(source: Source, row: tables.Row) -> Leaf[str] | None:
    """The kind that the cell left of a row, or the first header of its table, tells alone (临时场所)."""
    grid = grids(source)[row.block]
    at = row.header if row.header is not None else row.row
    cell = grid.at.get((at, 0))
    match = _KIND_TITLE.match(narrow(grid.text(cell))) if cell else None
    value = labels.value_of("sites", "kind", match[0]) if match else None
    return source.leaf(value, cell.start, cell.end) if cell and value else None


_ORGANIZATION = patterns.compile(
    r"[^\d，,。；;]{4,40}(?:公司|集团|工厂|合作社|学校|医院|事务所)|[\dA-Za-z-]{8,}"
)
"""What a form calls 名称 is the organization, and no site; nor is its code one."""

_SHORTEST_ADDRESS = 4
"""Longer than a word for a kind of address (注册, 生产经营)."""


def _is_of_sites(source: Source, row: tables.Row, address: str) -> bool:
    """Whether a row of a table is one of sites: its title and headers speak of them, its address is one."""
    title = tables.title(source, row)
    kind = labels.value_of("sites", "kind", row.text("kind")) if row.get("kind") else None
    sure = kind and (row.get("address") or (row.get("headcount") and _is_address(address)))
    if (_OTHER_TABLE.search(_COMPANY.sub("", title)) and not sure) or not _OF_SITES.search(title):
        return False
    if row.form != "columns":
        stated = row.get("address") is not None or _ORGANIZATION.fullmatch(address) is None
        stated = kind is not None or bool(stated and row.get("activity") and len(address) > _SHORTEST_ADDRESS)
        return stated and not _PEOPLE.search(address)
    known = row.get("address") or kind or _is_address(address)
    return bool(known) and not (TOTAL.fullmatch(address.strip()) or address.strip().isdigit())


def _is_address(text: str) -> bool:
    return bool(places().match(text) or _ADDRESS.search(text) or _WORKS.search(text))


def _spoken(source: Source) -> Iterator[Site]:
    """The sites that a sentence tells: 固定场所位于…, 临时场所为… (…)."""
    end = body_end(source)
    text = narrow(source.text)
    for match in lines.finditer(_SPOKEN, _SITE_WORDS, source.text, end, text):
        limit = _spoken_end(text, match.end(), end)
        part = piece(source, match.end(), limit)
        named = match[0].rstrip().endswith(":") and _NAMED_SITE.match(narrow(part.text))
        if not (named or _is_address(part.text[:_NEAR])) or elsewhere(source, part.start, "sites"):
            continue
        if site := _site(source, part):
            word = next(match[name] for name in ("kind", "noted", "boxed", "english") if match[name])
            value = labels.value_of("sites", "kind", word)
            if value:
                site.kind = source.leaf(value, match.start(), match.end())
            yield site


def _spoken_end(text: str, start: int, end: int) -> int:
    """Where what a sentence tells of a site ends: a semicolon ends it before another address."""
    for stop in _SPOKEN_END.finditer(text, start, start + _FAR):
        following = text[stop.end() : stop.end() + _NEAR]
        if (
            stop[0][0] not in "；;"
            or following.lstrip().startswith(("固定", "临时"))
            or _is_address(patterns.split("[；;，,。]", following)[0])
        ):
            return stop.start()
    return min(start + _FAR, end)


def _labelled(source: Source, kind: Kind | None) -> Iterator[Site]:
    """The sites of a field; a label for sites of any kind tells none."""
    for place in labelled.find(source, "sites", kind or "site"):
        if place.start < body_end(source) and not elsewhere(source, place.start, "sites"):
            more = _COUNT_BEHIND.match(source.text, place.end)
            value = piece(source, place.start, more.end()) if more and place.text else place
            yield from _sites(source, value, place.label, kind)


def _in_sections(source: Source) -> Iterator[Site]:
    """The lines of a list under a heading of sites."""
    found = [
        section
        for section in sections.find(source, labels.sections("sites")["sites"])
        if not _NOT_SITES.search(section.title)
    ]
    for unit in units(source) if found else ():
        inside = any(section.body <= unit.start < section.end for section in found)
        if inside and unit.cell is None and not elsewhere(source, unit.start, "sites"):
            yield from _line(source, unit)


def _line(source: Source, unit: Unit) -> Iterator[Site]:
    """The sites of a line: behind the name of a place and a colon, or an address at its beginning."""
    start = unit.start + numbering_end(source.text[unit.start : unit.end])
    match = _LINE.match(source.text, start, unit.end)
    if match and labels.key(labels.without_notes(match["label"])).endswith(_line_words()):
        label = piece(source, *match.span("label"))
        kind = labels.value_of("sites", "kind", label.text)
        sure: Kind | None = "temporary" if kind == "temporary" else "fixed" if "固定" in label.text else None
        yield from _sites(source, piece(source, *match.span("value")), label, sure)


def _line_words() -> tuple[str, ...]:
    return tuple(map(labels.key, labels.values("sites", "line")["address"]))


def _sites(source: Source, value: Piece, label: Piece | None, kind: Kind | None) -> Iterator[Site]:
    """The sites that the first sentence of a value lists, one after the other."""
    shut = _NOTE.sub(lambda m: "\u200b" * len(m[0]), source.text[value.start : value.end]).split("。")[0]
    cuts = list(_APART.finditer(shut))
    starts = [0, *(cut.end() for cut in cuts)]
    ends = [*(cut.start() for cut in cuts), len(shut)]
    for start, end in zip(starts, ends, strict=True):
        whole = piece(source, value.start + start, value.start + end)
        headed = _unnumbered(source, whole)
        part = headed if kind and _KIND_HEAD.match(headed.text) else _bare(source, whole)
        if start and kind is None and not _is_address(part.text[:_NEAR]):
            continue
        prefix = _KIND_HEAD.match(part.text) if kind else _KIND_BEFORE.match(part.text)
        if prefix:
            word = piece(source, part.start, part.start + prefix.end("kind"))
            stated = labels.value_of("sites", "kind", prefix["kind"])
            part = _bare(source, piece(source, part.start + prefix.end(), part.end))
            if site := _site(source, part):
                site.kind = source.leaf(stated, word.start, word.end) if stated else None
                yield site
            continue
        if site := _site(source, part):
            if label and kind:
                site.kind = source.leaf(kind, label.start, label.end)
            yield site


def _unnumbered(source: Source, part: Piece) -> Piece:
    number = _NUMBER.match(source.text, part.start, part.end)
    return piece(source, number.end(), part.end) if number else part


def _bare(source: Source, part: Piece) -> Piece:
    """A part of a list without its number and the name of the place before a colon."""
    start = _unnumbered(source, part).start
    match = _LINE.match(source.text, start, part.end)
    if match and labels.key(labels.without_notes(match["label"])).endswith(_line_words()):
        start = match.start("value")
    return piece(source, start, part.end)


def _site(source: Source, part: Piece) -> Site | None:
    """The site that a part of a list tells: address, then activity and number of people."""
    text, shown = source.text, narrow(part.text)
    note = next((m for m in _NOTE.finditer(shown) if _ABOUT.search(m["text"])), None)
    named = _NAMED_END.match(shown)
    end = _END.search(shown) if named is None else None
    stop = min(
        note.start() if note else len(shown),
        named.end() if named else end.start() if end else len(shown),
    )
    address = shown[:stop].strip(_MARKS)
    if len(address) < _FEWEST or _NO_ADDRESS.match(address) or _OUTSIDE.search(shown):
        return None
    if labels.is_known(labels.key(address)) or labels.is_own(labels.key(address)):
        return None
    inner = _NOTE.search(shown)
    if inner and _PLACED.match(inner["text"]) and not _PLACED.match(shown[: inner.start()].strip(_MARKS)):
        address, stop = inner["text"].strip(_MARKS), inner.end()
    start = part.start + shown.find(address)
    site = Site(address=source.leaf(clean(text[start : start + len(address)]), start, start + len(address)))
    people = _PEOPLE.search(shown, stop)
    if people:
        group = next(name for name in ("n", "m", "e") if people[name])
        at = part.start + people.start(group)
        site.headcount = source.leaf(int(people[group]), at, at + len(people[group]))
    noted = _KIND_NOTE.match(note["text"]) if note else None
    if note and noted and (value := labels.value_of("sites", "kind", noted["kind"])):
        at = part.start + note.start("text") + noted.start("kind")
        site.kind = source.leaf(value, at, at + len(noted["kind"]))
    stated = _ACTIVITY.search(shown, stop)
    span = (
        stated.span("text")
        if stated
        else _first_words(shown, _told_in(note, noted) if note else (stop, len(shown)))
    )
    if span and span[1] > span[0]:
        low, high = part.start + span[0], part.start + span[1]
        site.activity = source.leaf(clean(text[low:high]), low, high)
    return site


def _told_in(note: re.Match[str], kind: re.Match[str] | None) -> tuple[int, int]:
    """The range of a note behind the word for the kind of the site."""
    start, end = note.span("text")
    return (start + kind.end() if kind else start), end


def _first_words(text: str, within: tuple[int, int]) -> tuple[int, int] | None:
    """The words about what is done in a note or behind an address, numbers of people aside."""
    start, end = within
    if people := _PEOPLE.search(text, start, end):
        end = max(text.rfind(mark, start, people.start()) for mark in "，,、；;")
    while start < end and text[start] in _MARKS:
        start += 1
    match = _PLAIN_ACTIVITY.match(text, start, max(end, start))
    if match is None or not _ABOUT.search(match[0]):
        return None
    if here := _HERE.search(text, start, match.end()):
        return start, here.start()
    stop = end if "、" in text[start:end] and "，" not in text[start:end] else match.end()
    return start, len(text[start:stop].rstrip(_MARKS)) + start
