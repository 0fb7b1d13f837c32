"""The number of a list of laws that no sentence leads from to the list: in a field, a total, a sum."""

from __future__ import annotations

import re

from extract.readers.fields import labelled
from extract.readers.tables.grid import grids
from extract.readers.text.units import block_at
from extract.reading.source import Source
from extract.values.found import narrow
from extract.values.numbers import parse_count
from schemas import patterns

_NUM = r"(?P<n>\d{1,4}|[一二三四五六七八九十百两]{1,5})"
_EACH = r"(?:个|部|项|条|份|种|件)"
_SUM = patterns.compile(
    rf"(?:共计|合计|总计|总共|总数为?|共有?)\s?{_NUM}\s?余?\s?{_EACH}[^。；;\n\d]{{0,24}}$"
)
"""The last sum before a list (…法律18部、行政法规9部，合计36部，如《…)."""

_REGISTERED = patterns.compile(
    r"(?:(?:登记|识别|收录|列有|列入|收集|汇编|载有|纳入)(?:了|\s?[:：])?|(?:清单|台账|名录|登记册)(?:中|内|上)?(?=[^，,。；;\n]{1,24}$))(?:有|共有?|共计|计)?"
    rf"\s?{_NUM}\s?余?\s?{_EACH}[^。；;\n\d]{{0,16}}$"
)
_LIST_LABEL = patterns.compile(
    r"；\s?(?:清单|目录|名录|明细|(?:(?:法律)?法规)?名称|主要(?:的?(?:法律)?法规)?|主要有|分别[是为])\s?[:：]?\s?$"
)
"""A label between the number and the list that belongs to it (识别：11部；清单：《…)."""

_REGISTER = patterns.compile(r"法律|法规|合规义务|清单|台账|legal|law|regulat", re.I)
_FOREIGN = patterns.compile(
    rf"(?:\b(?:register|list|legislation)\s?:|\b(?:contains?|lists?|has|holds|includes?|comprises?|covers|identif(?:ies|ied)|of))\s{_NUM}\s"
    r"(?:[A-Za-z]{2,14}\s){0,6}?(?:laws|acts|titles|regulations|requirements|documents|items|obligations)\b"
    r"(?![^\n]{0,40}\bclauses?\b)[^.。\n\d]{0,60}$",
    re.I,
)
_LAWS = patterns.compile(r"法律|法规|合规义务|legal|law|regulat", re.I)
_TOTAL = patterns.compile(
    rf"\s*(?:(?:以上|上列|上述|上表)?(?:各项|法律法规)?[，,]?(?:合计|共计|总计|总数|小计|Total)|(?:以上|上列|上表)共?)"
    rf"\s?[:：]?\s{{0,4}}共?\s?{_NUM}\s?{_EACH}?(?=[\s；;。]|$)",
    re.I,
)
_NUMBER = patterns.compile(
    rf"(?:数量|数目|总数为?|条目数|登记数|识别数|收录数|法规数|条数|部数|项数|件数|个数|共计|合计|[（(]共)\s?(?:[:：=]|\t)?\s?{_NUM}\s?{_EACH}?(?=[\s，,；;。)）]|$)"
)
"""The number in the line over a list in a table (共识别6部，列于下表)."""

_VALUE = patterns.compile(rf"\s?(?:共计?|合计|总计)?\s?{_NUM}\s?余?\s?{_EACH}?(?=[\s，,；;。)）（(]|$)")
_TITLED = patterns.compile(
    r"(?:附?表|Table)\s?[\dA-Z一二三四五六七八九十.-]{1,6}[\s:：、.]{0,3}[^。；;\n]{2,40}"
)
_REFERS = patterns.compile(r"下表|[见列在于](?:附?表|[Tt]able)\s?\d|如下|下列|[Tt]able below")
_LEAD, _LINE, _NEAR, _REFERRED = 200, 300, 3, 24

Place = tuple[int, int, int]
"""A number, and the range that it is written at."""


def beside(source: Source, start: int, after: int, *, register: bool = True) -> Place | None:
    """The number that stands with a list from `start` to `after`; null without one.

    A field of its own tells that of the `register`, not of the laws that the work was looked at by."""
    stated = _behind(source, after) or (_field(source, start, after) if register else None)
    return stated or _line(source, start)


def _found(match: re.Match[str], base: int) -> Place | None:
    value = parse_count(match["n"])
    return (value, base + match.start("n"), base + match.end("n")) if value else None


def summed(source: Source, start: int) -> Place | None:
    """The last sum, or the number of an English sentence, before a list in its line; null without one."""
    low = max(start - _LEAD, source.text.rfind("\n", 0, start) + 1)
    lead = narrow(source.text[low:start]).rstrip("《 ")
    whole = _LIST_LABEL.sub("", lead)
    sentence = max(whole.rfind("。"), whole.rfind("；")) + 1
    if not _REGISTER.search(lead):
        return None
    match = _SUM.search(whole, sentence) or _FOREIGN.search(lead) or _REGISTERED.search(whole, sentence)
    return _found(match, low) if match else None


def over_title(source: Source, block: int) -> int:
    """Where the sentence ends that refers to a table over its title (…收录30项，见下表。表4 法规清单);
    0 without one."""
    above = source.document.blocks[max(block - 2, 0) : block]
    if len(above) != 2 or any(one.kind != "paragraph" for one in above):
        return 0
    lead, title = (source.text[one.start : one.end].strip() for one in above)
    if not _TITLED.fullmatch(title) or not _REFERS.search(lead[-_REFERRED:]):
        return 0
    return above[0].start + len(source.text[above[0].start : above[0].end].rstrip(" 。；;：:"))


def _behind(source: Source, after: int) -> Place | None:
    """The row or line of the total under the list."""
    at = source.text.find("\n", after, after + _LINE)
    match = _TOTAL.match(narrow(source.text[at + 1 : at + 1 + 60])) if at >= 0 else None
    return _found(match, at + 1) if match else None


def _field(source: Source, start: int, after: int) -> Place | None:
    """The number of a field of its own (法律法规识别数量：36) near the list; behind it, no other follows."""
    first, last = block_at(source, start) - _NEAR, block_at(source, after) + 1
    for place in labelled.find(source, "law_lists", "stated_count"):
        match = (
            _VALUE.match(narrow(source.text[place.start : place.end]))
            if first <= place.block <= last
            else None
        )
        if match and (found := _found(match, place.start)):
            return found
    return None


def _line(source: Source, start: int) -> Place | None:
    """The number behind a bare label (数量：36部) in the line or row in which the list begins, or over it."""
    grid = grids(source).get(block_at(source, start))
    cell = next((c for c in grid.block.cells if c.start <= start < c.end), None) if grid else None
    low = source.text.rfind("\n", 0, start) + 1
    stop = source.text.find("\n", start, start + _LINE)
    stop = stop if stop >= 0 else start + _LINE
    if grid and cell:
        row = grid.anchors.get(cell.row, [])
        low, stop = min([low, *(c.start for c in row)]), max([stop, *(c.end for c in row)])
    elif not _LAWS.search(source.text, max(low, start - _LINE), start):
        low = source.text.rfind("\n", 0, max(low - 1, 0)) + 1
    low = max(low, start - _LINE)
    line = narrow(source.text[low : min(stop, start + _LINE)])
    found = list(_NUMBER.finditer(line)) if _LAWS.search(line) else []
    return _found(found[0], low) if len(found) == 1 else None
