"""Running headers, footers and page numbers of a PDF: what stands at the same height on most pages."""

from __future__ import annotations

from statistics import median

from ingest.layout.sheet import Item, Sheet
from ingest.page_numbers import is_page_number, running_role
from schemas import rx
from schemas.document import Role

_ZONE, _TABLE_ZONE = 0.15, 0.25
_SAME_HEIGHT = 6.0
_SHARE = 0.4
_DIGITS = rx.compile(r"\d+")
_Key = tuple[str, bool, str]


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


def _role(item: Item, sheet: Sheet, running: dict[_Key, float], *, upper: bool) -> Role | None:
    usual = running.get(_key(item, upper=upper))
    repeated = usual is not None and abs(_height(item, sheet, upper=upper) - usual) <= _SAME_HEIGHT
    edge: Role = "header" if upper else "footer"
    if repeated:
        return running_role(item.text, edge) if item.line is not None else edge
    return "page_number" if item.line is not None and is_page_number(item.text) else None


def _in_zone(item: Item, sheet: Sheet, *, upper: bool) -> bool:
    zone = (_TABLE_ZONE if item.table else _ZONE) * sheet.height
    return item.bottom <= zone if upper else item.top >= sheet.height - zone


def _key(item: Item, *, upper: bool) -> _Key:
    kind = "table" if item.table else "line"
    return kind, upper, _DIGITS.sub("#", "".join(item.text.split()))


def _height(item: Item, sheet: Sheet, *, upper: bool) -> float:
    return item.top if upper else sheet.height - item.bottom


def _repeated(sheets: list[Sheet]) -> dict[_Key, float]:
    """What stands at one height of enough pages, with that distance from the edge."""
    places: dict[_Key, list[tuple[int, float]]] = {}
    for sheet in sheets:
        for item in sheet.items:
            for upper in (True, False):
                if _in_zone(item, sheet, upper=upper):
                    place = (sheet.number, _height(item, sheet, upper=upper))
                    places.setdefault(_key(item, upper=upper), []).append(place)
    usual = {key: median(height for _, height in found) for key, found in places.items()}
    return {key: height for key, height in usual.items() if _enough(key, places[key], height, len(sheets))}


def _enough(key: _Key, places: list[tuple[int, float]], usual: float, pages: int) -> bool:
    level = {page for page, height in places if abs(height - usual) <= _SAME_HEIGHT}
    least = 3 if key[0] == "table" else 2
    return len(level) >= max(least, _SHARE * pages)
