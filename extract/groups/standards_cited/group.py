"""Technical and product standards that the text cites, with their titles; those of systems are apart."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from extract import labels
from extract.readers.leaves import body_end, clean
from extract.readers.tables.grid import Grid, grids
from extract.readers.text.units import block_at
from extract.reading.source import Source
from extract.reading.system_names import system_of
from extract.values.found import Found, narrow
from extract.values.standards import find_foreign, find_standards
from schemas import patterns
from schemas.document import Cell
from schemas.report import Report, StandardCited
from schemas.standards import edition_year, number_key

_LETTERS = patterns.compile(
    r"(?:GB|ISO|IEC|HJ|AQ|XF|GA|DL|SY|HG|JB|JG|RB|YY|SJ|QB|NB|NY|LY|JT|CJ|YD|SN|SB|MT|YB|WS|JC|LD|SL|TB|FZ|QC|HB|QJ|WB"
    r"|TSG|JJ|DB|T/|T /|Q/|Q /"
    r"|BS|DIN|NF|EN|ASTM|ASME|API|ANSI|AWWA|AWS|UL|IEEE|JIS|NFPA|SAE|MSS|NACE|AS/NZS|AATCC)"
    r"(?=[ /A-Za-z0-9.-]{0,10}\d)"
)
_LONGEST = 40
_WITHOUT_YEAR = ("GB", "ISO", "IEC", "TSG", "JJ")
_DIGITS = patterns.compile(r"\d{3}")
_OWN_PAPER = patterns.compile(r"(?:手册|程序|制度|记录|表单|文件|体系|编号)[^，。；\n]{0,6}$")
_NUMBERED = patterns.compile(
    r"(?:(?<!标准)(?<!规范)(?<!文件)编号|[机器表阀证]号|序列号|出厂号|资产号|管理号|证书号?|报告号?)\s?[:：为是]?\s?$"
)
"""Before what is the number of a device or a certificate and no standard's, though it has the letters."""

_BEHIND = patterns.compile(r"\s{0,2}[-—:：，,]?\s{0,2}《(?P<title>[^《》\n\t]{2,90})》")
_BEFORE = patterns.compile(r"《(?P<title>[^《》\n\t]{2,90})》\s{0,2}[（(:：,，]?\s{0,2}$")
_NOTED = patterns.compile(
    r"\s{0,2}[（(](?P<title>[^（()）\n\t，,。；;]{5,90}(?:[（(][^（()）\n]{1,20}[)）][^（()）\n]{0,40})?)[)）]"
)
"""A title in brackets behind the number."""

_BARE_BEFORE = patterns.compile(
    r"(?P<title>(?:[^\W\x00-\x7f]|[A-Za-z0-9 ·/()（）]|(?<=部分)[:：]){3,60})\s{0,2}[（(:：]?\s{0,2}$"
)
_BARE_BEHIND = patterns.compile(
    r"\s{0,2}(?P<title>(?!的|中|第|表|标准|规定|要求|条款|对|之|等|进行|相关|[一二三四五六ⅠⅡⅢⅣ\d]\s?[级类条]|规范|规程)"
    r"[^\W\d\x00-\x7f](?:[^\W\x00-\x7f]|[A-Za-z0-9 ·]|[（(][^（()）\n]{1,20}[)）]){4,44}?)"
    r"(?=\s{0,2}(?:[，,、。；;\n\t（(）)]|$|等|的))"
)
_BREAK = patterns.compile(r"[，,、。；;\n\t《》“”\"]|(?<!部分)[:：]")
_ASIDE = " \u3000-—–:：、,，;；（）()《》"
_HEADER = patterns.compile(
    r"^\s?(?:标准|规范|文件|技术标准|产品标准)?(?:的)?(?:名称|标题|中文名称)\s?$|\bTitle\b|名称\s?$", re.I
)
_NUMBER_HEADER = patterns.compile(r"号\s?$|\b(?:No|Number|Code|Ref)\b", re.I)
_TITLE_HEADER = patterns.compile(
    r"^[^号]{0,12}(?:标准|规范|规程|文件|要求)\s?$|^[a-z ]{0,24}(?:standards?|documents?|codes?)$", re.I
)
"""Headers over numbers, and over the titles beside them."""

_LABEL = patterns.compile(r"标准|规范|standard", re.I)
_WORDED = patterns.compile(r"[\u3400-\u9fff]{4}|[A-Za-z]{4,} [A-Za-z]{3,}")
_LISTED = patterns.compile(
    r"(?P<gap>[ \t\u3000]{1,4}|\s?[，,]\s?)(?P<title>[\u3400-\u9fff]"
    r"(?:[^\W\x00-\x7f]|[A-Za-z0-9 ·:：、]|[（(][^（()）\n]{1,20}[)）]){4,80}?)"
    r"\s?(?=[；;。\n\t]|$|\s(?:GB|HJ|AQ|DB|ISO|IEC|JJ|TSG|YY|JB|HG|SY|QB|T/)[ /A-Z]{0,4}\d|\.(?:\s|$))"
)
"""A title behind the number in a list: the rest of the line or of the part up to a semicolon."""

_PLAIN = patterns.compile(
    r"(?!现行|已|以下|简称|见|第|同|版|等同|旧|新|替代|代替)"
    r"[\u3400-\u9fff][\u3400-\u9fffA-Za-z0-9 、（）()]{5,60}"
)
_LIMITS = patterns.compile(
    r"[一二三四ⅠⅡⅢⅣ\d]\s?[级类]|表\s?\d|[无有]组织|第\s?\d+\s?条|时段|年版|等同|idt", re.I
)
"""What brackets behind a number tell of its limits and edition."""

_ITEM_BEFORE = patterns.compile(
    r"(?:^|[\n\t；;]|标准\s?[:：为]|[:：]|(?:^|[\n\t；;。])\s{0,3}[^\W\d\x00-\x7f]{0,4}标准(?=\s|[A-Z]))\s{0,3}(?:[（(]?\d{1,2}[)）、.．]|[①-⑳•·●◇◆–—*-])?\s{0,3}$"
)
_SAYS = patterns.compile(r"的要求|的规定|进行|符合|满足|应当|已经|条款|不符合|执行|规定了|中的")
_IS_PART = patterns.compile(r"[^\W\d]{4}\s?第\s?\d{1,3}(?:-\d)?\s?部分\s?[:：]")
_WHOLE = patterns.compile(
    r"[\u3400-\u9fff]{2,12}国家标准\s[^\W\x00-\x7f]{2}|[\u3400-\u9fff]{4,40}\s?第\s?\d{1,3}(?:-\d)?\s?部分\s?[:：]"
)
"""How a title begins that may have words for citing in it (食品安全国家标准 面与米)."""

_NATIONAL = patterns.compile(
    r"(?:^|(?<=[\n\t，,；;。：:]))\s?(?P<title>[\u3400-\u9fff]{2,12}国家标准\s[\u3400-\u9fff、（）()A-Za-z0-9]{2,40})"
    r"\s{0,2}[（(]?\s?$"
)
"""A title before the number that lists several things (食品安全国家标准 甲、乙)."""

_PARTED = patterns.compile(
    r"[\u3400-\u9fff][\u3400-\u9fffA-Za-z0-9（）()]{1,30}(?:[ \u3000]{1,2}[\u3400-\u9fff]"
    r"[\u3400-\u9fffA-Za-z0-9（）()：:]{1,30}){1,3}"
)
_GOES_ON = patterns.compile(r"\s{0,2}(?:、\s?(?![A-Z《])|的)")
"""A title that an enumeration in it goes on (…国家标准 糕点、面包)."""

_FIRST = patterns.compile(
    r"(?:^|(?<=[\n\t；;]))\s{0,3}(?P<item>[（(]?\d{1,2}[)）、.．]\s?|[①-⑳]\s?)?(?P<title>[\u3400-\u9fff][^，,、。；;:：《》\n\t]{4,50}?)"
    r"(?:\s{1,2}|\s?[（(]\s?)$"
)
"""A title that begins the line or cell which its number ends."""

_FOREIGN = patterns.compile(
    r"\s?[,:]\s(?P<title>[A-Z][a-z]+(?: [A-Za-z-]+){0,6} [-–—] [A-Z][A-Za-z]+(?: [A-Za-z-]+){0,8})"
    r"(?=[.;,\n(]|$)"
)
"""An English title of parts behind its number (…, Industrial valves - Pressure testing)."""

_MARKS = "，,、；;:：。\n\t"
_TALLEST = 40
_FEWEST, _REACH = 6, 60


def read(source: Source, report: Report) -> list[StandardCited]:  # noqa: ARG001 - all groups have one signature
    """One entry a citation, in reading order; `title` as it stands beside or around the number."""
    text = narrow(source.text)
    used: set[int] = set()
    behind = 0
    found: list[StandardCited] = []
    for number in _numbers(text, body_end(source)):
        entry = StandardCited(number=source.leaf(number.value, number.start, number.end))
        chained = not text[behind : number.start].strip() and text[behind : number.start] != "\n"
        span = _title(source, text, number, used, chained=chained)
        behind = max(span[1], number.end) if span else number.end
        if span:
            used.add(span[0])
            entry.title = source.leaf(clean(source.text[span[0] : span[1]]), *span)
        found.append(entry)
    return found


def _numbers(text: str, end: int) -> Iterator[Found]:
    """The numbers of technical standards."""
    last = 0
    for match in _LETTERS.finditer(text, 0, end):
        if match.start() < last:
            continue
        window = text[max(match.start() - 1, 0) : match.start() + _LONGEST]
        low = max(match.start() - 1, 0)
        abroad = [one for one in find_foreign(window, low)[:1] if one.start <= low + 1]
        for found in abroad or find_standards(window, low)[:1]:
            if found.start <= match.start() + 1:
                last = found.end
                if abroad or _is_technical(text, found):
                    yield found


def _is_technical(text: str, found: Found) -> bool:
    """Whether a number is that of a technical or product standard and not of a system or an own paper."""
    if edition_year(found.value) is None:
        beside_figure = text[found.start - 1 : found.start].isdigit()
        if _NUMBERED.search(text, max(found.start - 12, 0), found.start):
            return False
        if beside_figure or not found.value.startswith(_WITHOUT_YEAR) or not _DIGITS.search(found.value):
            return False
    if found.value.startswith("Q/") and _OWN_PAPER.search(text, max(found.start - 16, 0), found.start):
        return False
    return _bare(found.value) not in _of_systems() and not system_of(found.value)


def _bare(number: str) -> str:
    """A number without its year, as it is compared."""
    return patterns.sub(r"[-:](?:19|20)?\d\d$", "", number_key(number))


@cache
def _of_systems() -> frozenset[str]:
    return frozenset(map(number_key, labels.values("standards_cited", "number")["system"]))


def _title(
    source: Source, text: str, number: Found, used: set[int], *, chained: bool
) -> tuple[int, int] | None:
    """Where the title of a number stands: around it, in brackets beside it, in its row, bare beside it."""
    around = _around(text, number)
    if around:
        return around
    before = _BEFORE.search(text, max(number.start - _REACH - 40, 0), number.start)
    if before and before.start("title") not in used:
        return before.span("title")
    if behind := _BEHIND.match(text, number.end):
        return behind.span("title")
    noted = _NOTED.match(text, number.end)
    if noted and not _LIMITS.search(noted["title"]) and _is_plain_title(noted["title"]):
        return noted.span("title")
    grid = grids(source).get(block_at(source, number.start))
    cell = grid.cell_at(number.start) if grid else None
    if grid is not None and cell is not None and (span := _in_row(source, grid, cell, number)):
        return span
    end = cell.end if cell is not None else len(text)
    return _bare_beside(text, number, used, end, chained=chained)


def _around(text: str, number: Found) -> tuple[int, int] | None:
    """The title in whose brackets the number stands, before or after it."""
    low = max(number.start - 100, 0)
    opened = text.rfind("《", low, number.start)
    if opened < 0 or text.rfind("》", opened, number.start) >= 0 or "\n" in text[opened : number.start]:
        return None
    closed = text.find("》", number.end, number.end + 100)
    sides = [(opened + 1, number.start), (number.end, closed if closed >= 0 else number.end)]
    start, end = max((_trimmed(text, *side) for side in sides), key=lambda side: side[1] - side[0])
    return (start, end) if end - start > 1 else None


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start] in _ASIDE:
        start += 1
    while end > start and text[end - 1] in _ASIDE and not _closes(text, start, end):
        end -= 1
    return start, end


def _closes(text: str, start: int, end: int) -> bool:
    """Whether the range ends with the bracket that is opened in it."""
    return text[end - 1] in ")）" and max(text.rfind(mark, start, end) for mark in "（(") > start


def _in_row(source: Source, grid: Grid, cell: Cell, number: Found) -> tuple[int, int] | None:
    """The cell beside that of the number that reads as a title."""
    if len(grid.text(cell)) > number.end - number.start + 2:
        return None
    sides = (grid.at.get((cell.row, cell.column - 1)), grid.right_of(cell))
    for beside in sides:
        if beside is not None and _reads_as_title(grid.text(beside)):
            piece = grid.piece(beside)
            return _trimmed(source.text, piece.start, piece.end)
    if named := _in_next_row(grid, cell):
        return _trimmed(source.text, named.start, named.end)
    for beside in sides[::-1]:
        if beside is not None and _is_headed(grid, cell, beside):
            piece = grid.piece(beside)
            return _trimmed(source.text, piece.start, piece.end)
    return None


def _in_next_row(grid: Grid, cell: Cell) -> Cell | None:
    """The value of the label 名称 under or over the label 编号 of a number: beside it, or at the left
    of a row with a column for each."""
    for column in dict.fromkeys((cell.column - 1, 0)):
        own = grid.at.get((cell.row, column))
        if own is None or own is cell or not _NUMBER_HEADER.search(grid.text(own)):
            continue
        for row in (cell.row + 1, cell.row - 1):
            label, value = grid.at.get((row, own.column)), grid.at.get((row, cell.column))
            if label and value and label is not value and _HEADER.search(grid.text(label)):
                return value if _WORDED.search(grid.text(value)) else None
    return None


def _is_headed(grid: Grid, number: Cell, beside: Cell) -> bool:
    """Whether words beside a number are its title: by the header over them or the label before the number."""
    text = grid.text(beside)
    if not _FEWEST <= len(text) <= _REACH or not _WORDED.search(text) or text in _words("generic"):
        return False
    for row in range(beside.row - 1, max(beside.row - _TALLEST, -1), -1):
        head, own = grid.at.get((row, beside.column)), grid.at.get((row, number.column))
        if head is None or head.column != beside.column:
            continue
        if _HEADER.search(grid.text(head)):
            return True
        if (
            own is not None
            and _NUMBER_HEADER.search(grid.text(own))
            and _TITLE_HEADER.search(grid.text(head))
        ):
            return True
    label = grid.at.get((number.row, number.column - 1))
    return label is not None and label is not beside and bool(_LABEL.search(grid.text(label)))


def _is_plain_title(text: str) -> bool:
    """Whether words in brackets behind a number are its title: Chinese words that say nothing else."""
    return (
        (_reads_as_title(text) or bool(_PLAIN.fullmatch(text)))
        and text not in _words("generic")
        and not _SAYS.search(text)
    )


def _bare_beside(
    text: str, number: Found, used: set[int], end: int, *, chained: bool
) -> tuple[int, int] | None:
    """A title without brackets right behind the number and before `end`, else right before the number.

    `chained`: the number stands right behind the title of the one before it."""
    behind = _BARE_BEHIND.match(text, number.end, end)
    if behind and _reads_as_title(behind["title"]):
        return _trimmed(text, *behind.span("title"))
    if foreign := _FOREIGN.match(text, number.end, end):
        return _trimmed(text, *foreign.span("title"))
    listed = _LISTED.match(text, number.end, end)
    if listed and (chained or _ITEM_BEFORE.search(text[max(number.start - 16, 0) : number.start])):
        title = listed["title"]
        apart = "，" in listed["gap"] or "," in listed["gap"]
        stated = _reads_as_title(title) if apart else title not in _words("generic")
        if stated and not _SAYS.search(title):
            return _trimmed(text, *listed.span("title"))
    if named := _NATIONAL.search(text, max(number.start - _REACH, 0), number.start):
        return _trimmed(text, *named.span("title"))
    if behind and _is_in_parts(behind["title"]) and not _GOES_ON.match(text, behind.end()):
        return _trimmed(text, *behind.span("title"))
    first = _FIRST.search(text, max(number.start - _REACH, 0), number.start)
    item = first is not None and bool(first["item"]) and _is_plain_title(first["title"])
    if first and (item or _is_in_parts(first["title"])) and first.start("title") not in used:
        return _trimmed(text, *first.span("title"))
    low = max(number.start - _REACH, 0)
    low = max((stop.end() for stop in _BREAK.finditer(text, low, number.start)), default=low)
    before = _BARE_BEFORE.search(text, low, number.start)
    if before is None or before.start("title") in used:
        return None
    start, close = before.span("title")
    cuts = [cut.end() for cut in _before_title().finditer(text[start : close - 4])]
    low, top = _trimmed(text, start + max(cuts, default=0), close)
    if _reads_as_title(text[low:top]):
        return low, top
    low, top = _trimmed(text, start, close)
    whole = _WHOLE.match(text, low, top) and text[max(low - 1, 0)] in _MARKS
    return (low, top) if whole and not _SAYS.search(text, low, top) else None


def _is_in_parts(text: str) -> bool:
    """Whether words are a title of parts that a blank divides (工业阀门 压力试验), and say nothing else."""
    shown = text.strip()
    parted = _PARTED.fullmatch(shown) is not None and _FEWEST <= len(shown) <= _REACH
    return parted and shown not in _words("generic") and not _SAYS.search(shown)


def _reads_as_title(text: str) -> bool:
    """Whether words are the title of a standard and not words for standards in general.

    >>> _reads_as_title("大气污染物综合排放标准"), _reads_as_title("国家标准"), _reads_as_title("车间")
    (True, False, False)
    """
    shown = text.strip("《》 \t")
    if not _FEWEST <= len(shown) <= _REACH or shown in _words("generic"):
        return False
    return shown.endswith(_words("end")) or _IS_PART.search(shown) is not None


@cache
def _words(name: str) -> tuple[str, ...]:
    return tuple(labels.values("standards_cited", "title")[name])


@cache
def _before_title() -> re.Pattern[str]:
    words = sorted(map(re.escape, _words("before")), key=len, reverse=True)
    return patterns.compile("|".join("有(?![害毒限机关色])" if word == "有" else word for word in words))
