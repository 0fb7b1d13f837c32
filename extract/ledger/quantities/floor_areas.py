"""Floor areas: of the premises as a whole, and of the rooms that they are made of."""

from __future__ import annotations

from collections.abc import Iterator

from extract.ledger.reading import Reading
from schemas import patterns
from schemas.statements.amounts.quantities import FloorArea
from schemas.text import fold

_UNITS = ("平方米", "平米", "m²", "m2")
_AREA = patterns.compile(
    r"(?P<label>[^\d，,。；;：:（()）\n]{0,24})[：:]?\s?(?:约|共计|共|为|有|\d{1,2}\s?[间个处]){0,2}\s?约?\s?"
    r"(?P<number>\d{1,3}(?:,\d{3})+(?:\.\d{1,2})?|\d{1,7}(?:\.\d{1,2})?)\s?(?:平方米|平米|㎡|m²|m2)"
)
_WHOLE = patterns.compile(r"租赁|租用|承租|建筑|总面积|总建|^(?:\S{0,2}面积)")
_SITE = patterns.compile(r"占地|土地|用地|厂区|绿化|堆场|露天")
_PARTS = {
    "office": patterns.compile(r"办公"),
    "workshop": patterns.compile(r"车间|厂房|生产(?:区|场所|面积)"),
    "store": patterns.compile(r"仓库|库房|库区|仓储"),
    "laboratory": patterns.compile(r"检测室|检验室|化验室|实验室|试验室|检测区"),
}
_BOTH = patterns.compile(r"[、及和与]|以及|生产办公|办公生产|场所面积|经营")
"""In a label of an area that is not of one kind of room."""


def read(reading: Reading) -> Iterator[FloorArea]:
    """The areas that sentences tell, each by the words before it."""
    for passage in reading.passages(_UNITS):
        for match in _AREA.finditer(fold(str(passage.leaf.value))):
            size = float(match["number"].replace(",", ""))
            yield FloorArea(passage.leaf, match[0], size, _kind(match["label"].strip()))


def _kind(label: str) -> str | None:
    """Of what an area is, by the words before it: the whole, the `site`, a kind of room, or nothing of these.

    >>> _kind("建筑面积"), _kind("公司办公区域面积"), _kind("占地面积"), _kind("绿色通道")
    ('whole', 'office', 'site', None)
    """
    if _SITE.search(label):
        return "site"
    rooms = [kind for kind, words in _PARTS.items() if words.search(label)]
    if len(rooms) == 1 and not _BOTH.search(label):
        return rooms[0]
    return "whole" if not rooms and _WHOLE.search(label) else None
