"""The certification body's address, phone, website, e-mail under its name, without labels."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from extract.readers.leaves import clean
from extract.readers.tables.grid import grids
from extract.readers.text import lines
from extract.readers.text.units import block_at, numbering_end
from extract.reading.source import Source
from extract.reading.stops import FULL_STOP
from extract.values.found import Found, narrow
from extract.values.names import places
from extract.values.organizations import find_organizations
from schemas import patterns
from schemas.document import Block

EMAIL = patterns.compile(
    r"[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{2,24}){0,3}\.[A-Za-z]{2,12}"
)
SITE = patterns.compile(
    r"(?:https?://)?(?:www\.)?[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{2,24}){1,4}(?:/[\w./-]{0,60})?"
)
PHONE = patterns.compile(
    r"(?:[（(][0０][0-9０-９]{2,3}[)）]\s?|[+＋]?)[0-9０-９][0-9０-９\-－—–() （）/、]{5,40}[0-9０-９]"
)
_PART = patterns.compile(r"(?:(?![\t\n\u3000|｜·•；;，,]|\s{2}|\s/\s).){2,120}")
_MARK = patterns.compile(
    r"\s*(?:[^\W\d\x00-\x7f]{0,8}?(?:地址|电话|热线|客服|咨询|投诉|联系|邮箱|信箱|邮件|网址|网站|官网|主页|传真|邮编|住所|通[讯信]处|总机|来信|来函|邮寄|致电|来电|登录|拨打)"
    r"|[Aa]dd(?:ress)?|[Tt]el(?:ephone)?|[Ww]eb(?:site)?|[Ee]-?mail|[Ff]ax|TEL|FAX|[☎☏✆✉⌂📞📧🌐📍🏢🏠]\ufe0f?|[ATPWEFM](?=\s|[:：.]))\s?[:：.]?\s*"
)
_CELL_LABEL = patterns.compile(rf"(?:{_MARK.pattern}[/／（(]?){{1,2}}[)）]?\s?[:：]?\s?")
"""A cell that is the label of a detail, in one language or two (电话 Tel)."""

_OWN = patterns.compile(
    r"(?:(?:本|我|该)(?:认证|审核|评审)?(?:机构|中心)|(?<![\u4e00-\u9fff])(?:认证|审核)?机构)的?"
    r"(?=(?:联系|通[讯信]|办公|注册|服务|所在)?(?:地址|住所|地|电话|热线|网址|网站|官网|邮箱|电子邮[箱件]))"
    r"|联系(?:本|我)(?:机构|中心|公司|院)\s?[:：]\s?(?=\S)"
    r"|(?:[本我]|(?<![\u4e00-\u9fff])(?:认证|审核|发证)?)机构的?(?:联系|联络|通[讯信])(?:方式|信息)?\s?[:：]\s?(?=\S)"
)
"""Words of the body before a detail of its (本机构地址为…); not those of another company's."""

_OWN_WORDS = ("机构", "中心", "联系")
_TOLD = patterns.compile(
    r"(?:联系|通[讯信]|办公|注册|服务|所在|咨询|客服|投诉|官方){0,2}"
    r"(?:(?P<address>地址|住所|所在地|(?<=所在)地)|(?P<phone>电话|热线)|(?P<website>网址|网站|官网)"
    r"|(?P<email>(?:电子)?邮箱|电子邮件|[Ee]-?mail)|(?P<other>传真|邮编|邮政编码))"
    r"\s?(?:[:：为是]|在|位于)?\s{0,3}(?=\S)"
)
_VALUE_END = patterns.compile(r"[，,；;。\t\n\u3000|｜]|\s{2}|\s(?=[\u4e00-\u9fff])")
_WORD = patterns.compile(r"\S+?(?=(?<=\d)(?:www\.|https?:)|\s|$)")
"""A word; a site's name may follow a number without a space."""

_FAX = patterns.compile(r"(?:传真|[Ff]ax|FAX)\s?[:：.]?\s*$")
_FOREIGN_NAME = patterns.compile(r"[A-Z][A-Za-z .,()&'-]{5,80}")
_ADDRESS = patterns.compile(r"[省市区县镇路街号村道楼室栋幢座]")
_NOTE = patterns.compile(r"\s?[（(](?P<text>[^（()）\n]{6,160})[)）]")
NOTED = patterns.compile(
    r"\s?[（(](?P<text>[^（()）\n]{0,12}(?:www\.|https?:|[\w.-]{1,30}@|0\d{2,3}\s?-\s?\d)[^（()）\n]{3,80})[)）]\s?"
)
"""A website, e-mail address or telephone number in brackets behind an address."""

_DAY_ALONE = patterns.compile(
    r"\s*(?:日期\s?[:：]\s?)?20\d\d\s?[-./年]\s?\d{1,2}\s?[-./月]\s?\d{1,2}\s?日?\s*"
)
_OTHERS = patterns.compile(r"[。\n]|受审|客户(?!服务)|组织|企业|委托|该司|公司")
"""Where the words on the body end: another one may be told of."""

_CONTACT = r"[^\W\d]{0,8}?的?(?:联系(?:方式)?|联络(?:方式)?|通[讯信](?:方式)?)\s?[:：\t]\s?"
_CONTACT_LABEL = patterns.compile(
    r"(?:联系|联络|通[讯信])(?:方式|信息|途径)?|(?:怎样|怎么|如何)?(?:找到?|联系|联络)(?:我们|本机构|本中心|我中心)"
    r"|[Cc]ontacts?(?: details| us)?"
)
_SHORT = 2
"""How many characters the short name of a company has, that follow no place's."""

_LABEL_ALONE = patterns.compile(r"[（(][^（()）\n]{2,40}[)）]")
"""A label in brackets over or under its value."""

_LED = patterns.compile(r"\s?(?:[本我]公司)?的?(?:联系|联络|通[讯信])(?:方式|信息)?\s?[:：]\s?")
_SENTENCE_STOP = patterns.compile(r"[。\n]|$")
_NEXT, _MOST_ROWS = 3, 5
_LONGEST = 120
_SENTENCE = 300


def read(source: Source, names: Iterable[int]) -> dict[str, Found]:
    """The details in the lines right under a place where the body's name stands, given by its offset."""
    for start in names:
        found: dict[str, Found] = {}
        for low, high in _lines(source, start):
            stated = dict(_details(source.text[low:high], low))
            if not stated:
                break
            found = stated | found
        if found:
            return found
    return {}


def inside(source: Source, start: int, end: int) -> dict[str, Found]:
    """The details of a range that has nothing else."""
    return dict(_details(source.text[start:end], start))


def stated(source: Source, end: int, names: Iterable[int] = ()) -> dict[str, Found]:
    """The details of a sentence or line on the body's own (本机构地址为…，电话…，网址…), before `end`.

    `names`: where the body's name ends in a sentence on it, whose further words are its own too."""
    found: dict[str, Found] = {}
    own = [match.end() for match in lines.finditer(_OWN, _OWN_WORDS, source.text, end)]
    for at in [*own, *names]:
        stop = (FULL_STOP if at in own else _OTHERS).search(source.text[at : at + _SENTENCE])
        high = at + (stop.start() if stop else min(_SENTENCE, len(source.text) - at))
        marks = list(_TOLD.finditer(source.text, at, high))
        limits = [*(m.start() for m in marks[1:]), high][: len(marks)]
        cut = _VALUE_END.search(source.text, at, marks[0].start() if marks else high)
        bare = source.text[at : cut.start() if cut else high].rstrip()
        if at in own and bare and _detail(bare) == "address":
            found.setdefault("address", Found(at, at + len(bare), clean(bare)))
        for mark, limit in zip(marks, limits, strict=True):
            field = str(mark.lastgroup)
            low = mark.end()
            cut = _VALUE_END.search(source.text, low, limit)
            shown = source.text[low : cut.start() if cut else limit].rstrip()
            if shown and _detail(shown) == field:
                found.setdefault(field, Found(low, low + len(shown), clean(shown)))
    return found


def around(source: Source, places: Iterable[int]) -> dict[str, Found]:
    """The details of the lines beside those of other details, each line of nothing but such."""
    blocks = source.document.blocks
    found: dict[str, Found] = {}
    for index in sorted({block_at(source, at) for at in places}):
        for step in (-1, 1):
            at = index
            while 0 <= at < len(blocks) and abs(at - index) <= _NEXT and _is_line(blocks[at]):
                stated = dict(_details(source.text[blocks[at].start : blocks[at].end], blocks[at].start))
                if not stated:
                    break
                found = stated | found
                at += step
        found = _tabled(source, index) | found
    for at in places if not found else ():
        found = _in_sentence(source, at) | found
    return found


def _in_sentence(source: Source, offset: int) -> dict[str, Found]:
    """The details of the sentence of another one, where it is a word for contacts and nothing but details
    (…。联系：某市某路1号，0512-12345678，a@b.example。)."""
    low = max(offset - _LONGEST, *(source.text.rfind(mark, 0, offset) + 1 for mark in "。\n"))
    stop = _SENTENCE_STOP.search(source.text, offset, offset + _LONGEST)
    lead = _LED.match(source.text, low, offset)
    if lead is None or stop is None:
        return {}
    return dict(_details(source.text[lead.end() : stop.start()], lead.end()))


def _tabled(source: Source, index: int) -> dict[str, Found]:
    """The details of a small table of labels and details; nothing where it tells anything more."""
    grid = grids(source).get(index)
    stated = [cell for cell in grid.block.cells if not grid.is_blank(cell)] if grid else []
    if grid is None or grid.rows > _MOST_ROWS or any(cell.end - cell.start > _LONGEST for cell in stated):
        return {}
    values = [cell for cell in stated if not _CELL_LABEL.fullmatch(grid.text(cell))]
    details = [dict(_details(source.text[cell.start : cell.end], cell.start)) for cell in values]
    return {field: one for found in details for field, one in found.items()} if all(details) else {}


def _is_line(block: Block) -> bool:
    return block.role == "body" and block.kind != "table" and block.end - block.start <= _LONGEST


def called(source: Source, name: str) -> dict[str, Found]:
    """The details of a line, or its last sentence, that begins with the body's short name (甲乙联系：…)."""
    short = re.escape(name[:_SHORT])
    line = rf"(?m)(?:^|(?<=。))\s{{0,4}}{short}{_CONTACT}(?P<rest>[^\n]{{6,300}})$"
    for match in re.finditer(line, source.text):
        if stated := dict(_details(match["rest"], match.start("rest"))):
            return stated
    return {}


def _lines(source: Source, start: int) -> Iterator[tuple[int, int]]:
    """What follows the name in its line, cell or brackets, then the next lines but for its foreign name."""
    blocks = source.document.blocks
    first = block_at(source, start)
    end = _unit_end(blocks[first], start)
    name = next(iter(find_organizations(source.text[start:end], start)), None)
    if name is None:
        return
    if note := _NOTE.match(source.text, name.end, end):
        yield note.span("text")
    elif (rest := source.text[name.end : end].strip(" \u3000\t")) and not _FOREIGN_NAME.fullmatch(rest):
        yield name.end, end
    if blocks[first].kind == "table":
        yield from _letterhead(source, first, end)
        yield from _row_below(source, first, start)
    if blocks[first].kind == "table" or blocks[first].role != "body":
        return
    for block in blocks[first + 1 : first + 1 + _NEXT]:
        if block.role != "body" or block.kind == "table" or block.end - block.start > _LONGEST:
            return
        text = source.text[block.start : block.end].strip()
        if not _FOREIGN_NAME.fullmatch(text) and not _DAY_ALONE.fullmatch(text):
            yield block.start + numbering_end(source.text[block.start : block.end]), block.end


def _letterhead(source: Source, index: int, start: int) -> Iterator[tuple[int, int]]:
    """The cells of a small table behind the name that are details, where all but notes in brackets are."""
    grid = grids(source).get(index)
    cells = [cell for cell in grid.block.cells if cell.start >= start] if grid else []
    if grid is None or not cells or grid.rows > _MOST_ROWS or grid.block.cells[0].end < start:
        return
    stated = [
        cell for cell in cells if not grid.is_blank(cell) and not _LABEL_ALONE.fullmatch(grid.text(cell))
    ]
    if all(any(_details(source.text[cell.start : cell.end], cell.start)) for cell in stated):
        yield from ((cell.start, cell.end) for cell in stated)


def _row_below(source: Source, index: int, start: int) -> Iterator[tuple[int, int]]:
    """The cells of the row under the name's own behind a label of contacts, where all of them are details."""
    grid = grids(source).get(index)
    own = grid.cell_at(start) if grid else None
    if grid is None or own is None or not own.column:
        return
    cells = [c for c in grid.anchors.get(own.row + own.row_span, ()) if not grid.is_blank(c)]
    label = grid.text(cells[0]) if len(cells) > 1 else ""
    if label and (_CELL_LABEL.fullmatch(label) or _CONTACT_LABEL.fullmatch(label)):
        stated = [(cell.start, cell.end) for cell in cells[1:]]
        if all(any(_details(source.text[low:high], low)) for low, high in stated):
            yield from stated


def _unit_end(block: Block, start: int) -> int:
    """The end of the paragraph or cell that a place is in."""
    return next((cell.end for cell in block.cells if cell.start <= start < cell.end), block.end)


def _details(text: str, base: int) -> Iterator[tuple[str, Found]]:
    """The details of a line of which every part is one; nothing for any other line."""
    found: list[tuple[str, Found]] = []
    for part in _PART.finditer(text):
        for low, high in _pieces(text, part.start(), part.end()):
            detail = _detail(text[low:high])
            if detail is None:
                return
            fax = _FAX.search(text, max(low - 8, 0), low)
            if detail and not fax:
                found.append((detail, Found(base + low, base + high, clean(text[low:high]))))
    yield from reversed(found)


def _pieces(text: str, low: int, high: int) -> Iterator[tuple[int, int]]:
    """The pieces of a part between its labels (电话 025-…) and single blanks before what is no address."""
    cuts = [low]
    for word in _WORD.finditer(text[low:high]):
        if _MARK.match(text, low + word.start(), high) or _detail(word[0]) in ("phone", "website", "email"):
            cuts.append(low + word.start())
    for start, end in zip(cuts, [*cuts[1:], high], strict=True):
        mark = _MARK.match(text, start, end)
        at = mark.end() if mark else start
        shown = text[at:end].strip(" \u3000/／|｜")
        if shown:
            begin = at + text[at:end].index(shown)
            yield begin, begin + len(shown)


def _detail(text: str) -> str | None:
    """What a piece is; empty for a post code or fax number, null for anything else."""
    shown = narrow(text).strip()
    if EMAIL.fullmatch(shown):
        return "email"
    if SITE.fullmatch(shown) and patterns.search(r"[A-Za-z]{2}", shown):
        return "website"
    if patterns.fullmatch(r"\d{6}", shown):
        return ""
    if _DAY_ALONE.fullmatch(shown):
        return None
    if PHONE.fullmatch(shown):
        return "phone"
    named = places().match(shown) is not None and "公司" not in shown
    return "address" if named and len(_ADDRESS.findall(shown)) > 1 and patterns.search(r"\d", shown) else None
