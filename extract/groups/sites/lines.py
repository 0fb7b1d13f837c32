"""Sites told line by line under a heading of sites: 项目地址：…, 现场活动：…, 现场人数：12人."""

from __future__ import annotations

from collections.abc import Iterator

from extract import labels
from extract.readers.leaves import is_blank, text_leaf
from extract.readers.text import sections
from extract.readers.text.units import Piece, numbering_end, piece, units
from extract.reading.source import Source
from extract.values.found import narrow
from extract.values.numbers import parse_count
from schemas import patterns
from schemas.document import EMPTY, TICKED
from schemas.leaf import Leaf
from schemas.report import Site

_LINE = patterns.compile(r"(?P<label>[^:\n\t]{2,24}?)\s?:\s{0,3}(?P<value>\S[^\n\t]{0,120})")
_HEADED = (
    "多场所",
    "临时场所",
    "固定场所",
    "审核场所",
    "在建项目",
    "临时现场",
    "Temporary site",
    "Site information",
)
_KINDS = {"临时场所": "temporary", "在建项目": "temporary", "临时现场": "temporary", "固定场所": "fixed"}

_MOST = 20
"""Of so many headings the lines are read."""

_CARD = patterns.compile(
    r"\s?[【\[（(]?(?P<kind>固定|临时|常设)?(?:场所|现场|站点|审核场所)(?:\s?[\dA-Z一二三四五六七八九十①-⑳]{1,2})?[】\]）)]?"
    rf"\s{{0,3}}:?\s?(?P<boxes>(?:[{TICKED}{EMPTY}]\s?(?:固定|临时|常设)(?:场所)?\s{{0,3}}){{0,3}}"
    r"|[（(](?:固定|临时|常设)(?:场所)?[)）])\s?"
)
"""A line that stands over the labelled lines of one site (【场所1】□临时 ■固定)."""

_TICKED = patterns.compile(rf"[{TICKED}（(]\s?(?P<kind>固定|临时|常设)")
_LONGEST_CARD, _MOST_LINES = 40, 8
Cells = dict[str, Piece]


def read(source: Source) -> Iterator[Site]:
    """The sites of labelled lines; one begins where a label comes again or another heading does."""
    yield from _cards(source)
    for section in sections.find(source, _HEADED)[:_MOST]:
        cells: Cells = {}
        for unit in units(source):
            if unit.cell is not None or not section.body <= unit.start < section.end:
                continue
            name, value = _cell(source, unit.start, unit.end)
            if name in cells:
                yield from _site(source, cells, section.title, section.start)
                cells = {}
            if name and value:
                cells[name] = value
        yield from _site(source, cells, section.title, section.start)


def _cards(source: Source) -> Iterator[Site]:
    """The sites of lines with labels under a line that names a site and its kind."""
    if "场所" not in source.text:
        return
    every = units(source)
    for i, unit in enumerate(every):
        raw = source.text[unit.start : unit.end]
        if unit.cell is not None or len(raw) > _LONGEST_CARD or not ("场所" in raw or "现场" in raw):
            continue
        title = _CARD.fullmatch(narrow(raw))
        if title is None:
            continue
        cells: Cells = {}
        for line in every[i + 1 : i + 1 + _MOST_LINES]:
            name, value = ("", None) if line.cell else _cell(source, line.start, line.end)
            if not name or name in cells or value is None:
                break
            cells[name] = value
        stated = _TICKED.search(title[0], title.start("boxes"))
        found = stated or title
        if found["kind"] and "kind" not in cells:
            at = unit.start + found.start("kind")
            cells["kind"] = piece(source, at, at + len(found["kind"]))
        yield from _site(source, cells, "", unit.start)


def _cell(source: Source, start: int, end: int) -> tuple[str, Piece | None]:
    """The column that the label of a line names, and the value behind it."""
    start += numbering_end(source.text[start:end])
    match = _LINE.fullmatch(narrow(source.text[start:end]).rstrip())
    key = labels.key(match["label"]) if match else ""
    name = labels.column_of("sites", key) or labels.own_index("sites").get(key)
    if match is None or name is None:
        return "", None
    return name, piece(source, start + match.start("value"), start + match.end("value"))


def _site(source: Source, cells: Cells, title: str, heading: int) -> Iterator[Site]:
    """The site of the values under its labels: with an address, and something else than that."""
    address, count = cells.get("address"), cells.get("headcount")
    number = parse_count(count.text) if count else None
    if address is None or is_blank(address.text) or not cells.keys() & {"activity", "headcount"}:
        return
    yield Site(
        address=text_leaf(source, address),
        activity=text_leaf(source, cells.get("activity")),
        headcount=source.leaf(number, count.start, count.end) if count and number is not None else None,
        kind=_kind(source, cells.get("kind"), title, heading),
    )


def _kind(source: Source, stated: Piece | None, title: str, heading: int) -> Leaf[str] | None:
    """The kind that a line tells, else that of the heading."""
    if stated and (value := labels.value_of("sites", "kind", stated.text)):
        return source.leaf(value, stated.start, stated.end)
    words = [word for word in _KINDS if word in title]
    if len(words) != 1:
        return None
    at = source.text.find(words[0], heading)
    return source.leaf(_KINDS[words[0]], at, at + len(words[0])) if at >= 0 else None
