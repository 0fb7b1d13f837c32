"""Ratings told by signs or letters that a note beside the table explains (●符合 ○不符合; A—符合)."""

from __future__ import annotations

from collections.abc import Iterator

from extract.groups.conclusion.ratings.words import OF_SYSTEM, is_criterion, is_rating, named
from extract.readers.leaves import clean
from extract.readers.tables import notes
from extract.readers.tables.grid import Grid
from extract.readers.text.units import Piece
from schemas import patterns
from schemas.document import EMPTY, TICKED
from schemas.report import Rating

_SIGNS = f"●◐◑◒◓○◎◉⊙△▲▽▼☆★◆◇■√✓×✗✘{TICKED}{EMPTY}"
_SAME = str.maketrans("●■√✓○✗✘", f"{TICKED}{TICKED}{TICKED}{TICKED}{EMPTY}××")
"""Signs that are one, as a box or as a character."""

_SIGN = rf"(?:[{_SIGNS}]|(?<![A-Za-z0-9])[A-EＡ-Ｅ](?![A-Za-z0-9]))"
_ALONE = patterns.compile(rf"\t\s?{_SIGN}\s?(?=[\t\n]|$)")
_WORD = r"[“\"「]?(?P<word>[^\s，,。；;、：:“”\"「」（()）]{2,8})"
_FIRST = patterns.compile(
    rf"(?P<sign>{_SIGN})\s?[”\"」]?\s?(?:表示|代表|意为|为|是|即|指|[—–=＝-]{{1,2}}|[:：])?\s?{_WORD}"
)
_BEHIND = patterns.compile(
    rf"{_WORD}[”\"」]?\s?(?:以|用|记|打|标)?(?:为|作)?\s?[（(:：=—-]?\s?[“\"]?(?P<sign>{_SIGN})"
)
_FEWEST, _HALF = 2, 2


def read(grid: Grid, *, concludes: bool) -> Iterator[Rating]:
    """The criteria of a table that have a sign right of them, each with what the sign stands for.

    `concludes`: the table stands in the conclusion; else half of the criteria must be those of a system."""
    if not _ALONE.search(grid.source.text, grid.block.start, grid.block.end):
        return
    means = _legend(grid)
    found = [pair for row in range(grid.rows) for pair in _pairs(grid, row, means)] if means else []
    own = sum(OF_SYSTEM.search(name.text) is not None for name, _, _ in found)
    if len(found) < _FEWEST or not (concludes or _HALF * own >= len(found)):
        return
    for name, sign, value in found:
        yield Rating(
            criterion=grid.source.leaf(clean(name.text), name.start, name.end),
            value=grid.source.leaf(value, sign.start, sign.end),
        )


def _legend(grid: Grid) -> dict[str, str]:
    """The signs that a note beside the table explains as ratings: two or more, each another one."""
    lead = notes.before(grid)
    for note in (*([lead] if lead else []), *notes.inside(grid), *notes.behind(grid)):
        for pattern in (_FIRST, _BEHIND):
            pairs = [(m["sign"], m["word"]) for m in pattern.finditer(note.text) if is_rating(m["word"])]
            means = {sign.translate(_SAME): word for sign, word in pairs}
            if len(means) == len(pairs) == len(set(means.values())) >= _FEWEST:
                return means
    return {}


def _pairs(grid: Grid, row: int, means: dict[str, str]) -> Iterator[tuple[Piece, Piece, str]]:
    """The criteria of a row that a sign of the legend follows: the only sign, or one after each of them."""
    cells = [grid.piece(cell) for cell in grid.anchors.get(row, ()) if not grid.is_blank(cell)]
    signs = [i for i, cell in enumerate(cells) if cell.text.strip().translate(_SAME) in means]
    for i in signs:
        before = next((k for k in range(i - 1, -1, -1) if not cells[k].text.isdecimal()), None)
        if before is None or before in signs:
            continue
        name = named(cells[before])
        if is_criterion(name.text):
            yield name, cells[i], means[cells[i].text.strip().translate(_SAME)]
