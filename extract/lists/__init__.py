"""`extract_lists`: the lists of a notice, of institutions and of industries, in any number."""

from __future__ import annotations

from extract.lists import industries, institutions
from extract.lists.rows import Grid, grids
from extract.reading.source import Source
from schemas.document import Document
from schemas.other_kinds.lists import NoticeList

_FEWEST, _FEW_ROWS = 2, 3
_NAMES = (("institutions", "机构名单", "institutions"), ("industries", "行业目录", "industries"))


def extract_lists(document: Document) -> list[NoticeList]:
    """The lists of a document in their order; empty where it has none."""
    source = Source(document)
    found = grids(source)
    made: list[NoticeList] = []
    for grid in found:
        if (one := _list(source, grid, len(made))) is not None:
            made.append(one)
    return made


def _list(source: Source, grid: Grid, at: int) -> NoticeList | None:
    line = source.document.lines_of(grid.start, grid.start + 1)[0].number
    stated = grid.before
    path = f"lists[{at}]"
    if grid.is_of("institution"):
        rows = institutions.rows(source, grid, path)
        return NoticeList(kind="institutions", title=stated, line=line, institutions=rows) if rows else None
    entries = industries.rows(source, grid, path)
    if sum(entry.code is not None for entry in entries) < min(_FEWEST, len(entries)):
        return None
    if not entries:
        return None
    return NoticeList(kind="industries", title=stated, line=line, industries=entries, notes=grid.notes)


def recognise_lists(document: Document) -> str | None:
    """Why a document that is of no other kind is a list, in a short sentence (Chinese, then English after
    ` / `); null where it is none."""
    found = extract_lists(document)
    rows = {kind: sum(len(getattr(one, kind)) for one in found) for kind in ("institutions", "industries")}
    if sum(rows.values()) < _FEW_ROWS:
        return None
    zh = [f"{name} {rows[kind]} 行" for kind, name, _ in _NAMES if rows[kind]]
    en = [f"{rows[kind]} {name}" for kind, _, name in _NAMES if rows[kind]]
    return f"是名单或目录：有{'、'.join(zh)} / a list: it has {' and '.join(en)}"
