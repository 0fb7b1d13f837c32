"""The rows of a directory of industries: what each stands under, its title, its code."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from extract.lists.rows import Grid
from extract.readers.leaves import clean
from extract.readers.text.units import Piece
from extract.reading.source import Source
from schemas import patterns
from schemas.leaf import Leaf
from schemas.other_kinds.lists import ListedIndustry
from schemas.slotted import slotted
from schemas.text import fold

_CODE = r"(?P<section>[A-Za-z]?)\s?(?P<code>\d{2,4})"
_LETTER = patterns.compile(r"[A-Ta-t]")
_ONLY_CODE = patterns.compile(_CODE)
_CODED = patterns.compile(r"[（(【\[〔]\s?(?:(?:行业)?代码\s?[:：]?\s?)?" + _CODE + r"\s?[)）】\]〕]")
_BETWEEN = "、，；;,。 \t\n\u3000*＊※·•"
_BEFORE = patterns.compile(_CODE + r"[\s、.．:：—-]{0,3}(?P<title>[^\d\s][^\n]{1,50})")
_BEHIND = patterns.compile(
    r"(?P<title>[^\n（()）]{2,50}?)[\s:：—-]{0,3}(?P<section>[A-Z])\s?(?P<code>\d{2,4})"
)
_HEAD = patterns.compile(
    r"(?P<industry>[^*＊※★△#]{2,50}?)\s?(?P<mark>[*＊※★△#]{0,3})\s?"
    r"(?:[（(](?P<remark>[^（()）]{2,80})[)）])?\s?(?P<after>[*＊※★△#]{0,3})"
)


@slotted
class _Under:
    """What rows stand under."""

    industry: str | None = None
    note: str | None = None
    remark: str | None = None
    place: Leaf[str] | None = None


def rows(source: Source, grid: Grid, path: str) -> list[ListedIndustry]:
    """The rows with a title, in their order; what a blank cell stands under is told above it."""
    found: list[ListedIndustry] = []
    under = _Under()
    for row in grid.rows:
        if grid.is_header(row):
            continue
        cells = dict(zip(grid.columns, row, strict=True))
        head = cells.get("industry")
        if head is not None and head.text and _is_head(grid, head.text):
            under = _under(source, head)
        for stated in _told(grid, cells):
            found.append(_entry(source, stated, under, f"{path}.industries[{len(found)}]"))
    return found


def _is_head(grid: Grid, text: str) -> bool:
    return grid.is_of("title") or "code" not in grid.columns or not _ONLY_CODE.fullmatch(fold(text))


def _under(source: Source, head: Piece) -> _Under:
    text = " ".join(head.text.split())
    match = _HEAD.fullmatch(text)
    place: Leaf[str] = source.leaf(clean(head.text), head.start, head.end)
    if match is None:
        return _Under(industry=clean(head.text), place=place)
    mark = match["mark"] or match["after"] or None
    return _Under(clean(match["industry"]), mark, match["remark"], place)


class _CodedTitle(NamedTuple):
    """A title with its code, and where they stand."""

    title: str
    section: str | None
    code: str | None
    start: int
    end: int


def _told(grid: Grid, cells: dict[str | None, Piece | None]) -> Iterator[_CodedTitle]:
    """The titles of a row with their codes: of a column of codes, or behind each title in its cell."""
    title = cells.get("title") or (None if grid.is_of("title") else cells.get("industry"))
    code = cells.get("code")
    if title is None or not title.text:
        return
    if code is not None and (match := _ONLY_CODE.fullmatch(fold(code.text))):
        first, last = min(title.start, code.start), max(title.end, code.end)
        letter = cells.get("section")
        section = match["section"] or (letter.text if letter and _LETTER.fullmatch(letter.text) else "")
        yield _CodedTitle(clean(title.text), section.upper() or None, match["code"], first, last)
        return
    behind = 0
    for match in _CODED.finditer(title.text):
        raw = title.text[behind : match.start()]
        start = match.start() - len(raw.lstrip(_BETWEEN))
        yield _of(match, raw.strip(_BETWEEN), title.start + start, title.start + match.end())
        behind = match.end()
    if behind == 0:
        other = _BEFORE.fullmatch(title.text) or _BEHIND.fullmatch(title.text)
        if other:
            yield _of(other, other["title"], title.start, title.end)
        else:
            yield _CodedTitle(clean(title.text), None, None, title.start, title.end)


def _of(match: re.Match[str], title: str, start: int, end: int) -> _CodedTitle:
    return _CodedTitle(clean(title), match["section"].upper() or None, match["code"], start, end)


def _entry(source: Source, stated: _CodedTitle, under: _Under, path: str) -> ListedIndustry:
    leaf: Leaf[str] = source.leaf(
        f"{stated.section or ''}{stated.code or ''}" or None, stated.start, stated.end
    )
    leaf._path = f"{path}.code"
    places: dict[str, Leaf[str]] = {"code": leaf}
    if under.place is not None:
        head = under.place.replaced()
        head._path = f"{path}.industry"
        places["industry"] = head
    return ListedIndustry(
        industry=under.industry,
        note=under.note,
        remark=under.remark,
        title=stated.title,
        section=stated.section,
        code=stated.code,
        line=leaf.evidence.line,
        places=places,
    )
