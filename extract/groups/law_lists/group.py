"""Lists of laws: titles in 《》 one after the other, bare titles in a list, and tables of laws."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator

from extract import labels
from extract.groups.law_lists import annexes, counts, repealed_laws, surroundings
from extract.groups.law_lists.tables import Item, is_law_list, kind, law_tables, noted
from extract.readers.leaves import body_end, clean, row_title, worded_title
from extract.readers.tables import notes
from extract.readers.tables.grid import grids
from extract.readers.text import lines, sections
from extract.readers.text.units import block_at
from extract.reading.source import Source
from extract.reading.stops import FULL_STOP
from extract.values.found import narrow
from extract.values.numbers import parse_count
from extract.values.titles import find_titles
from schemas import patterns
from schemas.leaf import Leaf
from schemas.report import LawList, ListPlace, Report

_STATE = "中华人民共和国"
_MARKS = r"[\s、，,;；|｜/／.。•·*\-—和及与等√✓☑☒■●◆▲▪]"
_NUMBERING = r"[（(]?(?:\d{1,3}|[a-zA-Z]|[ivxIVX]{1,4}|[一二三四五六七八九十]{1,3})\s?[.、)）．]"
_LEVEL = r"(?:法律|行政法规|地方性?法规|部门规章|规章|司法解释|规范性文件|其他要求)"
_LEVELS = rf"(?:国家|地方)?{_LEVEL}(?:[、和及与]{_LEVEL}){{0,4}}"
_GAP = patterns.compile(
    rf"{_MARKS}{{0,12}}(?:[（(〔\[][^（()）〔〕\[\]《》\n]{{0,40}}[)）〕\]])?{_MARKS}{{0,12}}"
    rf"(?:(?:以及|还有|另有|或者?|(?:and|or)(?=\s)|原|旧版?的?)|(?:。\n(?:{_NUMBERING})?)?{_LEVELS}\s?(?:[（(][^（()）\n]{{0,12}}[)）])?\s?[:：])?"
    rf"(?:{_NUMBERING}|(?<=\s)\d{{1,3}}(?=\s{{0,3}}$)|[①-⑳])?{_MARKS}{{0,8}}"
)
_OF_KIND = patterns.compile(rf"{_LEVELS}\s?[（(]\d[^（()）\n]{{0,12}}[)）]\s?[:：]")
"""Within a list before a kind of law with its number: the one before the list is that of its first kind."""

_NUMBER_GAP = patterns.compile(
    r"[A-Z][A-Za-z/]{1,6}\s?[\d.]{2,8}\s?[-—–:：]\s?\d{4}\s?|[，,]\s?(?:\d{4}年[\d年月日]{0,6}(?:修[正订]|公布|起?(?:[施实]行|实施|生效))"
    r"|[^\W\d，]{2,9}(?:[〔\[]\d{4}[〕\]]|第)\d{1,4}号)(?=\s{0,2}[，,；;。\n])"
)
_LAWS = ("法", "条例", "条列", "规定", "办法", "规则", "细则", "通则", "总则", "法典", "名录", "目录")
_BARE = patterns.compile(
    rf"(?:(?<![^\W\x00-\x7f])(?<![《〈])|(?<=[①-⑳]))(?:[和及与]|以及|[例比诸]?如(?![皋东])|即(?!墨)|含(?!山)|(?:新增|增[加补列]|补充|[依根]据|依照|按照?|遵[守照]|执行|改[列为])了?|[^\W\x00-\x7f]{{0,12}}?(?:[的中要还列含]有(?!关)|包括|包含|[别要][为是]))?"
    rf"(?![^\W\x00-\x7f]{{0,24}}(?:相应|相关|有关)的?(?:认证)?(?:{'|'.join(_LAWS)})(?![^\W\x00-\x7f]))"
    r"(?![一二三四五六七八九十]{1,2}是)(?![本我贵该](?:认证|公司)?(?:机构|公司|组织|中心|单位|企业|[院所司厂])的)"
    rf"(?P<title>(?:{_STATE})?[^\W\x00-\x7f①-⑳]{{1,30}}?(?:{'|'.join(_LAWS)}))"
    r"(?P<edition>\s?[（(](?:(?:19|20)\d\d\s?年?[^（()）\n]{0,12}|试行|暂行)[)）])?"
    r"(?=\s?(?:[（(][^（()）\n]{0,24}[)）])?\s?(?:[、，,;；。\n\t|]|等|$|和|及)"
    rf"|\s{{0,4}}[√✓☑☒■●◆▪]?\s?{_NUMBERING}|\s{{1,4}}\d{{1,3}}\s{{1,3}}[\u4e00-\u9fff]|\s{{0,4}}[①-⑳]|\s{{1,3}}[^\W\d]{{2,8}}\s?[:：]"
    rf"|[ \u3000]{{1,3}}[^\W\d\x00-\x7f]{{2,40}}(?:{'|'.join(_LAWS)})"
    r"(?:[（(][^（()）\n]{0,12}[)）])?(?:[\s、，,;；。|]|$))"
)
_NESTED = patterns.compile(
    r"(?<![^\W\x00-\x7f])(?<![《〈])(?P<title>[^\W\x00-\x7f]{1,8}(?:省|市|自治区|州|县)[^\W\x00-\x7f]{0,4}"
    r"(?:实施|贯彻|执行)[《〈][^《》〈〉\n]{2,40}[》〉][^\W\x00-\x7f]{0,6}(?:办法|条例|规定|细则|决定))"
)
_ENDED = patterns.compile(r"\s?(?:[（(][^（()）\n]{0,40}[)）])?\s?(?:[、，,;；。\n\t|]|等|以及|和|及|$)")
_CLAUSE = patterns.compile(
    r"\s{0,2}(?:[A-Z]{1,3}\s?[:：]?\s?)?(?P<n>(?:A\.)?\d{1,2}(?:\.\d{1,2}){1,3})(?![\d.])"
)
_COMPLIANCE = ("6.1.3", "9.1.2", "A.5.31")
_NUM = r"(?:\d{1,4}|[一二三四五六七八九十百两]{1,5})"
_EACH = r"(?:个|部|项|条|份|种|件)"
_COUNT_AFTER = patterns.compile(
    rf"[》\s]{{0,3}}等\s?(?P<n3>{_NUM})\s?余?\s?{_EACH}|"
    rf"》?\s{{0,3}}[（(\t]\s?共?计?\s?(?P<n4>{_NUM})\s?部\s?(?=[)）\t\n。；;]|$)|"
    rf"[》\s]{{0,3}}[，,、]?\s?等?[^，。；;\n\d]{{0,12}}?(?:(?:共计|合计|总计|共|计)\s?(?P<n>{_NUM})\s?余?\s?{_EACH}"
    rf"|(?<![A-Za-z\d.\n同统第某唯任每另-])(?P<n2>{_NUM})\s?余?\s?{_EACH}?(?:国家|适用|相关|有关|的|环境|安全|职业健康|地方){{0,4}}(?:法律|法规|规章|文件|要求|标准))"
)
_COUNT_BEFORE = patterns.compile(
    r"(?:法律|法规|规章|要求|标准|合规义务|外来文件)(?:[^，,。；;\n]{0,10}(?:清单|一览表|目录|汇总)》?)?[^。；;\n]{0,20}?(?:共计|共|合计|总计|计)?\s?"
    r"(?<!第)(?P<n>\d{1,4}|[一二三四五六七八九十百两]{1,5})\s?(?:余)?\s?(?:个|部(?!分)|项|条|份|种|件)[^。；;\n]{0,16}$"
    r"|(?<!第)(?P<n2>\d{1,4}|[一二三四五六七八九十百两]{1,5})\s?(?:余)?\s?(?:个|部(?!分)|项|条|份|种|件)[^。；;\n，,]{0,12}(?:法律|法规)[^。；;\n]{0,30}$"
    r"|\b(?:contains|lists|has|holds|includes|with|comprises|covers|names)\s(?P<n5>\d{1,3})"
    r"\s[A-Za-z][A-Za-z ]{2,40}\s?[:：]?\s*$"
    r"|(?:登记|识别|收录|列有|收集|适用|共计?|合计|总计|计|有)(?:了|\s?[:：])?\s?(?P<n4>\d{1,3}|[一二三四五六七八九十百两]{1,5})\s?[部种]\s?(?:[（(][^（()）\n]{0,12}[)）])?\s?[:：]?\s*$"
)
_COUNT_TOLD = patterns.compile(
    rf"(?:如下|见下表?|下表|下列|以下)[^。；;\n\d]{{0,8}}?(?:共计|合计|总计|共)\s?(?P<n>{_NUM})\s?余?\s?{_EACH}(?=[，,。；;：:\n]|$)"
    rf"|(?:法律法规|法律|法规|要求)\s?(?:共计|合计|总计|共)?\s?(?P<n7>{_NUM})\s?余?\s?{_EACH}[。；;，,]"
    r"(?:其中)?(?:主要的?|适用的?)?(?:(?:法律)?法规)?(?:有|包括|为|如)\s?[:：]?\s*$"
    rf"|(?:法律法规|法律|法规|要求)\s?(?:共计|合计|总计|共)?\s?(?P<n6>{_NUM})\s?余?\s?{_EACH}[，,][^。；;\n\d《]{{0,40}}?"
    r"(?:如下|见下表|下表|(?:清单|名称|分别)[是为]?\s?[:：]?\s*$)"
)
_BASIS = patterns.compile(
    r"[》\s]{0,2}[^，。；;\n]{0,8}?(?:[也同均都]样?)?(?:是|为|作为|构成|列为)[^，。；;\n]{0,12}?(?:依据|准则)(?:之一)?[。；;，,\n]"
)
_COUNT_ABOVE = patterns.compile(
    rf"(?:清单|法律法规|法规|台账|目录|[Rr]egister|legislation|requirements)\s?[^。；;\n\d]{{0,24}}?(?P<n>{_NUM})\s?"
    r"(?:部|(?:titles|laws|acts|items|entries|documents)(?:\s?[部项条])?)(?=[，,。；;：:（(\s]|$)"
)
_COUNT_BESIDE = patterns.compile(rf"(?:清单|台账|一览表|目录)\s?[:：]?\s?共?(?P<n>{_NUM})\s?[部项]\s*$")
_REGISTER = patterns.compile(
    rf"(?:清单|台账|一览表)[^。；;\n\d]{{0,10}}{_NUM}\s?[部项个件条]|(?:法律|法规)[^。；;\n]{{0,6}}(?:台账|清单)(?:登记|收录)"
    r"|(?:收集|搜集|获取|收录|归集|汇编|梳理|汇总)(?:和|与|、|并)?(?:识别|整理|更新)?了?[^，,。；;《\n]{0,10}(?:法律|法规|合规义务)"
)
_OF_LAWS = patterns.compile("法律|法规|合规义务")
_OF_WHICH = patterns.compile(
    r"(?<=[部项件条份])[，,；;（(]\s?其中(?=[^。\n\d]{0,12}\d{1,3}\s?[部项件条份])[^。\n]{0,80}?\d\s?[部项件条份]\s?[）)]?(?=\s?[。\n：:])"
)
_SECTIONS: tuple[tuple[str, ListPlace], ...] = (
    ("compliance", "compliance"),
    ("criteria", "criteria"),
    ("laws", "compliance"),
)
_LEADS: tuple[ListPlace, ...] = ("criteria", "compliance")
_ITEM_MARK = patterns.compile(
    rf"\s{{0,8}}\n\s{{0,8}}(?:{_NUMBERING}|\d{{1,3}}(?=\s)|[-－–—•·①√✓☑☒■●◆◇○◎▲△▪▫▶►➢*+])?\s{{0,8}}$"
)
_LABEL = patterns.compile(r"\s{0,3}(?P<label>[^:：。\n\t]{2,24}?)\s?[:：]")
_LETTERED = patterns.compile(r"^[A-Z]{0,2}[-.]?\d{0,2}(?:[-.]\d{1,2})?[\s、．.]{1,4}")
_ANNEX_ON_LAWS = patterns.compile(r"(?:附[录件表]|annex|appendix)[^\n]{0,12}?(?:法律|法规|laws|legislation)")
_SENTENCE = patterns.compile(r"[。；;:：]")
_BARE_LABELS = ("法规", "法律", "法律法规")
_SYSTEM = patterns.compile(
    r"(?:19001|24001|45001|23331|22000|27001|9001|14001|50001|27341|20000-1)[-:]\s?20\d\d"
)
"""A bare label for laws is the audit's basis in a form that tells its standard right before."""


_FAR, _ABOVE, _NEXT, _OPENING, _TITLE, _FEWEST, _ROWS = 400, 160, 48, 40, 24, 2, 12
_OPEN = patterns.compile(r"[\s，,、]{0,3}(?:等(?!级|于)|……|\.{3,6}|etc\b)")


def read(source: Source, report: Report) -> list[LawList]:  # noqa: ARG001 - all groups have one signature
    """One entry a place that lists at least two laws, in reading order."""
    lists = [(run[0].start, _law_list(source, run)) for run in _runs(source)]
    lists += [(items[0].start, _table_list(source, items, block)) for block, items in law_tables(source)]
    lists.sort(key=lambda pair: pair[0])
    annexes.count(source, lists)
    return [made for _, made in lists]


def _runs(source: Source) -> Iterator[list[Item]]:
    run: list[Item] = []
    items = _items(source)
    text = source.text
    gone = {_told(text, item) for item in items if item.gone}
    for item in [*items, None]:
        if run and (item is None or not _goes_on(text, run[-1].after, item)):
            if is_law_list(run) and is_law_list(kept := _kept(text, run, gone)):
                yield kept
            run = []
        if item is not None:
            run.append(item)


def _kept(text: str, run: list[Item], gone_titles: set[tuple[int, str]]) -> list[Item]:
    """The list without laws that are gone, without systems' standards and the organisation's own records."""
    gone = {i for i, item in enumerate(run) if item.gone or _told(text, item) in gone_titles}
    for i, (item, line) in enumerate(zip(run, _lines(text, run), strict=True)):
        if item.gone == "every" or (item.gone == "line" and repealed_laws.few(i + 1 - line.start)):
            gone.update(range(line.start, i + 1))
        before = repealed_laws.gone_before(text, item.start)
        if before == "all" and i == line.start and repealed_laws.few(len(line)):
            gone.update(line)
        elif before:
            gone.add(i)
    return [item for i, item in enumerate(run) if i not in gone and kind(item.value) != "record"]


def _told(text: str, item: Item) -> tuple[int, str]:
    """A title and the line that it stands in: a law told as gone is so in its whole line."""
    return text.rfind("\n", 0, item.start), item.value


def _lines(text: str, run: list[Item]) -> list[range]:
    """For each item those that stand in one sentence with it, in one line."""
    found: list[range] = []
    first = 0
    for i in range(1, len(run) + 1):
        if i == len(run) or FULL_STOP.search(text, run[i - 1].end, run[i].start):
            found += [range(first, i)] * (i - first)
            first = i
    return found


def _items(source: Source) -> list[Item]:
    """Titles in brackets, and bare titles of laws outside of them, in reading order; tables of laws apart."""
    text = source.text[: body_end(source)]
    in_tables = sorted(_row_range(source, items) for _, items in law_tables(source))
    titles = [noted(text, t.start, t.end, t.value, t.after) for t in find_titles(text)]
    titles = _outside([t for t in _with_nested(source, text, titles) if not _within(t.start, in_tables)])
    starts = [item.start for item in titles]
    for match in lines.finditer(_BARE, _LAWS, source.text, len(text)):
        at = bisect_right(starts, match.start()) - 1
        inside = at >= 0 and match.start() < titles[at].after
        begin = match.start("title") + max(match["title"].find(_STATE), 0)
        if not inside and not _within(begin, in_tables) and _lists_bare(text[begin : match.end("title")]):
            titles.append(noted(text, begin, match.end(), clean(text[begin : match.end()]), match.end()))
    return sorted(titles, key=lambda item: item.start)


def _with_nested(source: Source, text: str, titles: list[Item]) -> list[Item]:
    """The titles, those of laws within a bare title (某省实施《甲法》办法) as parts of it."""
    nested = lines.finditer(_NESTED, ("实施《", "实施〈"), source.text, len(text))
    found = {m.start(): m for m in nested}
    wider = [noted(text, m.start(), m.end(), clean(m[0]), m.end()) for m in found.values()]
    apart = [t for t in titles if not any(w.start <= t.start < w.end for w in wider)]
    return sorted([*apart, *wider], key=lambda item: item.start)


def _outside(titles: list[Item]) -> list[Item]:
    """The titles that do not stand in the note of another one."""
    found: list[Item] = []
    for title in titles:
        if not found or title.start >= found[-1].after:
            found.append(title)
    return found


def _row_range(source: Source, items: list[Item]) -> tuple[int, int]:
    """The rows of a table that its list takes."""
    begin = source.text.rfind("\n", 0, items[0].start) + 1
    end = source.text.find("\n", items[-1].end)
    return begin, end if end >= 0 else len(source.text)


def _within(at: int, ranges: list[tuple[int, int]]) -> bool:
    i = bisect_right(ranges, (at, 1 << 60)) - 1
    return i >= 0 and ranges[i][0] <= at <= ranges[i][1]


def _lists_bare(title: str) -> bool:
    return title.startswith(_STATE) or kind(title) == "law" or (kind(title) == "rule" and len(title) >= 6)


def _goes_on(text: str, after: int, item: Item) -> bool:
    """Whether a title is the next of a list; one that begins a sentence with more behind it is told of."""
    start = item.start
    gap = text[after : start - 1] if text[start - 1 : start] == "《" else text[after:start]
    if len(gap) > 90 or _GAP.fullmatch(_NUMBER_GAP.sub("", gap)) is None:
        return False
    return "。" not in gap or _ENDED.match(text, item.after) is not None


def _law_list(source: Source, run: list[Item]) -> LawList:
    made = LawList(place=_place(source, run[0].start, run[-1].after))
    made.titles = _titles(source, run)
    made.open_ended = _OPEN.match(source.text, run[-1].after) is not None
    made.sampled = surroundings.is_sample(source, run[0].start)
    _count(source, made, run[0].start, run[-1].after)
    at = block_at(source, run[0].start)
    return _count_over(source, made, at, run[-1].after) if at in grids(source) else made


def _titles(source: Source, items: list[Item]) -> list[Leaf[str]]:
    """The titles of a list; a mark in a cell beside them (☑) is none."""
    return [source.leaf(i.value, i.start, i.end) for i in items if any(map(str.isalnum, i.value))]


def _table_list(source: Source, items: list[Item], block: int) -> LawList:
    """The list of a table, its number stated before or behind the table."""
    blocks = source.document.blocks
    start, end = blocks[block].start, blocks[block_at(source, items[-1].start)].end
    first, words = row_title(source, items[0].start), worded_title(source, items[0].start)
    far = items[0].start - start > _FAR
    inside = far or _REGISTER.search(first) is not None or _over(source, items[0].start) != ""
    inside = inside or surroundings.is_below_criteria(source, items[0].start)
    inside = inside or (words != first and _by_titles([labels.key(words)]) is not None)
    made = LawList(place=_place(source, items[0].start if inside else start))
    made.titles = _titles(source, items)
    made.sampled = surroundings.is_sample(source, items[0].start)
    _count(source, made, items[0].start if inside else start, items[-1].end if inside else end)
    if made.stated_count is None and not inside:
        _count(source, made, items[0].start, items[-1].end)
    return _count_over(source, made, block, items[-1].end)


def _count_over(source: Source, made: LawList, block: int, after: int) -> LawList:
    """A list, counted by the sentence over the title of its table where nothing nearer counts it."""
    if made.stated_count is None and (lead := counts.over_title(source, block)):
        _count(source, made, lead, after)
    return made


def _count(source: Source, made: LawList, start: int, after: int) -> None:
    following = narrow(source.text[after : after + 40])
    match = _COUNT_AFTER.match(following)
    at, led = (after, None) if match and "\n" not in match[0] else _count_led(source.text, start)
    if match and led is None:
        group = next(name for name in ("n", "n2", "n3", "n4") if match[name])
        at = after
    else:
        match = led
        summed = counts.summed(source, start)
        if summed or not match:
            if found := summed or counts.beside(source, start, after, register=made.place != "operation"):
                made.stated_count = source.leaf(*found)
            return
        group = next(name for name in ("n", "n2", "n4", "n5", "n6", "n7") if match.groupdict().get(name))
    value = parse_count(match[group])
    if value and not _OF_KIND.search(source.text, start, after):
        start = at + match.end() - len(match[0].lstrip(" \n》，,、"))
        made.stated_count = source.leaf(value, start, at + match.end(), raw=match[group])


def _count_led(text: str, start: int) -> tuple[int, re.Match[str] | None]:
    """The number that the words before a list state, and where these begin."""
    at, lead = _lead(text, start, 60)
    if match := _COUNT_BEFORE.search(_whole(lead)) or _COUNT_BESIDE.search(_whole(lead)):
        return at, match
    at, lead = _lead(text, start, 200)
    if _OF_LAWS.search(lead) and (match := _COUNT_TOLD.search(_whole(lead))):
        return at, match
    at = max(start - _ABOVE, 0)
    lead = _whole(text[at:start].rstrip("《"))
    above = [
        m for m in _COUNT_ABOVE.finditer(lead) if len(lead) - m.end() < _NEXT and "《" not in lead[m.end() :]
    ]
    return at, above[-1] if above else None


def _whole(lead: str) -> str:
    """The words before a list in one width, those that part a number into kinds blanked (其中法律8部)."""
    return _OF_WHICH.sub(lambda part: " " * len(part[0]), narrow(lead))


def _lead(text: str, at: int, reach: int) -> tuple[int, str]:
    """Where the words before a list begin, and the words: of its paragraph, or the line before its items."""
    low = max(at - reach, 0)
    lead = _ITEM_MARK.sub("", text[low:at].rstrip("《"))
    begin = lead.rfind("\n") + 1
    return low + begin, lead[begin:]


def _line_label(text: str, at: int) -> str:
    """The label that the line of a list begins with, where it is one of the audit's basis (Criteria: …); else
    empty."""
    low = max(text.rfind("\n", 0, at), text.rfind("\t", 0, at)) + 1
    label = _LABEL.match(text, low, at)
    names = labels.sections("law_lists")["criteria_alone"]
    return label["label"] if label and labels.key(label["label"]) in map(labels.name_key, names) else ""


def _by_titles(path: list[str]) -> ListPlace | None:
    """Where a list stands by the keys of the titles above it; null where they do not tell."""
    alone = labels.sections("law_lists")["criteria_alone"]
    if any(title in map(labels.name_key, alone) for title in path[:2]):
        return "criteria"
    for title in path:
        for name, place in _SECTIONS[:2]:
            if any(labels.name_key(word) in title for word in labels.sections("law_lists")[name]):
                return place
    return None


def _over(source: Source, at: int) -> str:
    """The title of the rows of a table: the nearest row above that is one cell over all columns."""
    grid = grids(source).get(block_at(source, at))
    cell = grid.cell_at(at) if grid else None
    if grid is None or cell is None or len(grid.anchors.get(cell.row, ())) < _FEWEST:
        return ""
    for row in range(cell.row - 1, max(cell.row - _ROWS, -1), -1):
        alone = grid.anchors.get(row, ())
        if len(alone) == 1 and alone[0].column == 0 and alone[0].column_span > 1:
            text = grid.text(alone[0])
            return text if len(text) <= _TITLE else ""
    return ""


def _line_above(source: Source, at: int) -> str:
    """The words of the short line over the table of an offset."""
    grid = grids(source).get(block_at(source, at))
    above = notes.before(grid) if grid else None
    line = above.text if above and len(above.text) <= _TITLE else ""
    return "" if _SENTENCE.search(line) else line


def _paragraph(text: str, at: int) -> str:
    """The first words of the paragraph of an offset."""
    low = text.rfind("\n", 0, at) + 1
    return text[low : min(at, low + _OPENING)]


def _place(source: Source, at: int, after: int | None = None) -> ListPlace:
    """Where a list stands: by the words that lead to it in its paragraph, then by the headings above it.

    What follows its end may say that it is the basis of the audit (…同样是判断的依据)."""
    if surroundings.is_below_criteria(source, at) or (after is not None and _BASIS.match(source.text, after)):
        return "criteria"
    words = _lead(source.text, at, 160)[1]
    if stated := surroundings.place_beside(source.text, words, after):
        return stated
    lead = labels.key(words)
    own = worded_title(source, at)
    path = [
        own,
        _over(source, at),
        _line_label(source.text, at),
        surroundings.first_line(source, at),
        _line_above(source, at),
        *sections.section_of(source, at)[::-1][:4],
    ]
    path = [labels.key(_LETTERED.sub("", title)) for title in path if title]
    if stated := "compliance" if any(map(_ANNEX_ON_LAWS.match, (lead, *path))) else _by_titles(path):
        return stated
    if _CLAUSE.match(own):
        clauses = {clause["n"] for clause in _CLAUSE.finditer(own, 0, _OPENING)}
        listed = not clauses.isdisjoint(_COMPLIANCE) or _REGISTER.search(words)
        return "compliance" if listed else "operation"
    if labels.key(own) in _BARE_LABELS and _SYSTEM.search(source.text, max(at - _FAR, 0), at):
        return "criteria"
    if _REGISTER.search(words) or _REGISTER.search(own):
        return "compliance"
    lead += labels.key(_paragraph(source.text, at))
    for place in _LEADS:
        if any(labels.name_key(word) in lead for word in labels.values("law_lists", "lead")[place]):
            return place
    weak = labels.sections("law_lists")[_SECTIONS[2][0]]
    return (
        "compliance"
        if any(labels.name_key(word) in title for title in path for word in weak)
        else "operation"
    )
