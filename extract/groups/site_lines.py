"""Sites told line by line under a heading of sites: 项目地址：…, 现场活动：…, 现场人数：12人."""

from __future__ import annotations

from collections.abc import Iterator

from extract import labels
from extract.groups.leaves import is_blank, text_leaf
from extract.readers import sections
from extract.readers.units import Piece, numbering_end, piece, units
from extract.source import Source
from extract.values.found import narrow
from extract.values.numbers import parse_count
from schemas import rx
from schemas.leaf import Leaf
from schemas.report import Site

_LINE = rx.compile(r"(?P<label>[^:\n\t]{2,24}?)\s?:\s{0,3}(?P<value>\S[^\n\t]{0,120})")
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

Cells = dict[str, Piece]


def read(source: Source) -> Iterator[Site]:
    """The sites of labelled lines; one begins where a label comes again or another heading does."""
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


def _cell(source: Source, start: int, end: int) -> tuple[str, Piece | None]:
    """The column that the label of a line names, and the value behind it."""
    start += numbering_end(source.text[start:end])
    match = _LINE.fullmatch(narrow(source.text[start:end]).rstrip())
    name = labels.column_of("sites", labels.key(match["label"])) if match else None
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


def _kind(source: Source, told: Piece | None, title: str, heading: int) -> Leaf[str] | None:
    """The kind that a line tells, else that of the heading."""
    if told and (value := labels.value_of("sites", "kind", told.text)):
        return source.leaf(value, told.start, told.end)
    words = [word for word in _KINDS if word in title]
    if len(words) != 1:
        return None
    at = source.text.find(words[0], heading)
    return source.leaf(_KINDS[words[0]], at, at + len(words[0])) if at >= 0 else None
