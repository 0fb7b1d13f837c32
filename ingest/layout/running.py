"""Running headers, footers and page numbers of a PDF: what stands at the same height on most pages."""

from __future__ import annotations

from statistics import median
from typing import NamedTuple

from ingest.layout.sheet import Item, Sheet
from ingest.wording.page_numbers import is_page_number, running_role
from schemas import patterns
from schemas.document import Role
from schemas.text import fold

_ZONE, _TABLE_ZONE = 0.15, 0.25
_SAME_HEIGHT = 6.0
_SHARE = 0.4
_MISREAD = 0.12
"""Of its characters: what may be misread of a running line on a recognised page."""

_SHORT = 4
_SAME_MIDDLE = 12.0
_NUMBER_LIKE = patterns.compile(r"[\s\dlIOo|/／\\\-—–~.·第页共总]{0,6}\d[\s\dlIOo|/／\\\-—–~.·第页共总]{0,8}")
"""A page number with a stroke read as a figure, a figure as a letter."""


_DIGITS = patterns.compile(r"\d+")
_Key = tuple[str, bool, str]


class _Usual(NamedTuple):
    """What stands on enough pages: how far from the edge, and its text on the first of them."""

    height: float
    text: str


def set_running_apart(sheets: list[Sheet]) -> None:
    """Gives running elements of the pages their role (in place).

    Lines count when nothing of the body stands between them and the edge of the page."""
    running = _repeated(sheets)
    for sheet in sheets:
        for upper, items in ((True, sheet.items), (False, sheet.items[::-1])):
            for item in items:
                if not _in_zone(item, sheet, upper=upper) or item.role != "body":
                    break
                role = _role(item, sheet, running, upper=upper)
                if role is None:
                    break
                item.role = role
    _number_misread(sheets)


def _number_misread(sheets: list[Sheet]) -> None:
    """Gives the role of a page number to what is read of one on a recognised page, by the place that other
    pages have theirs at (in place)."""
    places = [
        place
        for sheet in sheets
        for item in sheet.items
        if item.role == "page_number"
        for place in _place(item, sheet)
    ]
    if len(places) < max(2, _SHARE * len(sheets)):
        return
    height, middle = (median(values) for values in zip(*places, strict=True))
    for sheet in sheets:
        if sheet.reading != "ocr" or any(item.role == "page_number" for item in sheet.items):
            continue
        for item in sheet.items:
            near = [
                abs(y - height) <= _SAME_HEIGHT and abs(x - middle) <= _SAME_MIDDLE
                for y, x in _place(item, sheet)
            ]
            if near == [True] and item.role == "body" and _NUMBER_LIKE.fullmatch(item.text):
                item.role = "page_number"


def _place(item: Item, sheet: Sheet) -> list[tuple[float, float]]:
    """How far a line ends from the foot of its page, and its middle."""
    if item.line is None:
        return []
    return [(sheet.height - item.bottom, (item.line.left + item.line.right) / 2)]


def _role(item: Item, sheet: Sheet, running: dict[_Key, _Usual], *, upper: bool) -> Role | None:
    usual = running.get(_key(item, upper=upper))
    edge: Role = "header" if upper else "footer"
    if usual is not None and abs(_height(item, sheet, upper=upper) - usual.height) <= _SAME_HEIGHT:
        return running_role(usual.text, edge) if item.line is not None else edge
    return "page_number" if item.line is not None and is_page_number(item.text) else None


def _in_zone(item: Item, sheet: Sheet, *, upper: bool) -> bool:
    zone = (_TABLE_ZONE if item.table else _ZONE) * sheet.height
    return item.bottom <= zone if upper else item.top >= sheet.height - zone


def _key(item: Item, *, upper: bool) -> _Key:
    kind = "table" if item.table else "line"
    return kind, upper, _DIGITS.sub("#", fold(item.text))


def _height(item: Item, sheet: Sheet, *, upper: bool) -> float:
    return item.top if upper else sheet.height - item.bottom


def _repeated(sheets: list[Sheet]) -> dict[_Key, _Usual]:
    """What stands at one height of enough pages; on recognised pages also what is misread of it."""
    places: dict[_Key, list[tuple[int, float]]] = {}
    texts: dict[_Key, str] = {}
    recognised: set[_Key] = set()
    for sheet in sheets:
        for item in sheet.items:
            for upper in (True, False):
                if _in_zone(item, sheet, upper=upper):
                    key = _key(item, upper=upper)
                    place = (sheet.number, _height(item, sheet, upper=upper))
                    places.setdefault(key, []).append(place)
                    texts.setdefault(key, item.text)
                    if sheet.reading == "ocr" and item.line is not None:
                        recognised.add(key)
    alike = _misread(places, recognised)
    for key, other in alike.items():
        places[other] += places[key]
    usual = {key: median(height for _, height in found) for key, found in places.items()}
    found = {
        key: _Usual(height, texts[key])
        for key, height in usual.items()
        if key not in alike and _enough(key, places[key], height, len(sheets))
    }
    return found | {key: found[other] for key, other in alike.items() if other in found}


def _misread(places: dict[_Key, list[tuple[int, float]]], recognised: set[_Key]) -> dict[_Key, _Key]:
    """Running lines of recognised pages that differ by a character or two from one that more pages have."""
    if not recognised:
        return {}
    from rapidfuzz.distance import Levenshtein  # for recognised pages alone: it takes as long as a page

    kept: list[_Key] = []
    alike: dict[_Key, _Key] = {}
    for key in sorted(recognised, key=lambda key: (-len(places[key]), key)):
        kind, upper, text = key
        near = max(int(_MISREAD * len(text)), 1) if len(text) > _SHORT else 0
        for other in kept:
            if other[:2] == (kind, upper) and (
                Levenshtein.distance(other[2], text, score_cutoff=near) <= near
            ):
                alike[key] = other
                break
        else:
            if len(places[key]) > 1:
                kept.append(key)
    return alike


def _enough(key: _Key, places: list[tuple[int, float]], usual: float, pages: int) -> bool:
    level = {page for page, height in places if abs(height - usual) <= _SAME_HEIGHT}
    least = 3 if key[0] == "table" else 2
    return len(level) >= max(least, _SHARE * pages)
