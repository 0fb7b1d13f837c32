"""What is kept ready for an emergency (extinguishers, masks, drugs) and had run out when the audit ended."""

from __future__ import annotations

from collections.abc import Iterator

from extract import labels
from extract.mentions.shortcomings.words import word
from extract.readers.dates.body_dates import dates_and_spans
from extract.readers.tables.grid import grids
from extract.readers.text.units import block_at
from extract.reading.source import Source
from extract.values.dates import FoundDate
from schemas.dates import last_day
from schemas.mentions import Lack
from schemas.report import Report, leaves

_BEHIND = ("到期", "过期", "失效", "届满", "报废", "止")
_BETWEEN = " 为是：:到至于在"
_NEAR = 16


def run_out(source: Source, report: Report) -> Iterator[Lack]:
    """One lack a day that says of such a thing until when it could be used, and lay before the audit."""
    begun = report.audit.start or report.audit.end
    if begun is None or not begun.value:
        return
    told = {leaf.start for _, leaf in leaves(report)}
    for day in dates_and_spans(source)[0]:
        if day.value and day.value[0].isdigit() and day.start not in told:
            start, end, name = _thing(source, day)
            over = bool(name) and last_day(day.value) < last_day(begun.value)
            if over and not word("mended").search(source.text[start:end]):
                text = " ".join(source.text[start:end].split())
                yield Lack(source.leaf(text, start, end), "expired", f"过期 {day.value}")


def _thing(source: Source, day: FoundDate) -> tuple[int, int, str]:
    """The sentence or row of a day, and the thing of which it tells the end; empty where it tells none."""
    kept, grid = labels.values("lacks", "kept"), grids(source).get(block_at(source, day.start))
    cell = grid.cell_at(day.start) if grid else None
    if grid is not None and cell is not None and cell.row:
        heads = labels.short_keys(grid.text(grid.at.get((0, cell.column))))
        row = grid.anchors.get(cell.row, [cell])
        names = [grid.text(one) for one in row if grid.text(one).endswith(tuple(kept["things"]))]
        ends = not set(map(labels.key, kept["until"])).isdisjoint(heads)
        return row[0].start, row[-1].end, names[0] if names and ends else ""
    text = source.text
    start = max(text.rfind(mark, 0, day.start) for mark in "。；;\n\t") + 1
    end = min((at for mark in "。；;\n\t" if (at := text.find(mark, day.end)) >= 0), default=len(text))
    before = text[start : day.start].rstrip(_BETWEEN)
    ends = before.endswith(tuple(kept["until"])) or text[day.end : day.end + _NEAR].lstrip(
        "日 已"
    ).startswith(_BEHIND)
    at, name = max((before.rfind(one), one) for one in kept["things"])
    return start, end, name if ends and at >= 0 else ""
