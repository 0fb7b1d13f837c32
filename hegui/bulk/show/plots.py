"""Plots as SVG: a funnel of shares, shares by month. Nothing in them is loaded or run."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from hegui.render.web import said
from hegui.wording import text

if TYPE_CHECKING:
    from hegui.bulk.stats import Row

_WIDE, _HIGH = 720, 340
_LEFT, _RIGHT, _TOP, _BOTTOM = 52, 16, 16, 44
_TICKS = 5
_MONTHS = 8


def funnel(rows: Sequence[Row], lang: str) -> str:
    """Each unit by its number of reports and its share, with the limits of chance; outliers are named."""
    most = max(row.reports for row in rows)
    top = _top(rows)
    limits = sorted({(row.reports, row.limit_low or 0.0, row.limit_high or 0.0) for row in rows})
    parts = list(_frame(most, top, text("archive", "reports", lang), lang))
    for side in (1, 2):
        points = " ".join(f"{_x(one[0], most):.1f},{_y(min(one[side], top), top):.1f}" for one in limits)
        parts.append(f'<polyline class="limit" points="{points}"/>')
    expected = _y(rows[0].expected or 0.0, top)
    parts.append(
        f'<line class="expected" x1="{_LEFT}" x2="{_WIDE - _RIGHT}" y1="{expected:.1f}" y2="{expected:.1f}"/>'
    )
    for row in rows:
        x, y = _x(row.reports, most), _y(row.share, top)
        shade = "out" if row.outlier else "unit"
        stated = said(f"{row.key}: {row.with_error}/{row.reports}")
        parts.append(
            f'<circle class="{shade}" cx="{x:.1f}" cy="{y:.1f}" r="4"><title>{stated}</title></circle>'
        )
        if row.outlier:
            end = x > _WIDE * 0.7
            parts.append(
                f'<text x="{x + (-7 if end else 7):.1f}" y="{y + 4:.1f}"'
                f' text-anchor="{"end" if end else "start"}">{said(row.key)}</text>'
            )
    return _svg(parts)


def months(rows: Sequence[Row], lang: str) -> str:
    """The share of each month with its interval."""
    top = max(_top(rows), max(row.high for row in rows))
    parts = list(_frame(len(rows), top, text("archive", "month", lang), lang, ticks=0))
    step = -(-len(rows) // _MONTHS)
    for at, row in enumerate(rows, 1):
        x = _x(at - 0.5, len(rows))
        low, high = _y(row.low, top), _y(row.high, top)
        parts.append(f'<line class="limit" x1="{x:.1f}" x2="{x:.1f}" y1="{low:.1f}" y2="{high:.1f}"/>')
        stated = said(f"{row.key}: {row.with_error}/{row.reports}")
        shade = "out" if row.outlier else "unit"
        y = _y(row.share, top)
        parts.append(
            f'<circle class="{shade}" cx="{x:.1f}" cy="{y:.1f}" r="4"><title>{stated}</title></circle>'
        )
        if (at - 1) % step == 0:
            parts.append(f'<text x="{x:.1f}" y="{_HIGH - 24}" text-anchor="middle">{said(row.key)}</text>')
    return _svg(parts)


def _top(rows: Sequence[Row]) -> float:
    """The share at the top of the plot."""
    return min(1.0, max(0.05, 1.15 * max(row.share for row in rows)))


def _frame(most: int, top: float, across: str, lang: str, ticks: int = _TICKS) -> Iterator[str]:
    floor = _HIGH - _BOTTOM
    yield f'<polyline class="axis" points="{_LEFT},{_TOP} {_LEFT},{floor} {_WIDE - _RIGHT},{floor}"/>'
    for tick in range(_TICKS + 1):
        share = top * tick / _TICKS
        yield f'<text x="{_LEFT - 6}" y="{_y(share, top) + 4:.1f}" text-anchor="end">{share:.0%}</text>'
    for tick in range(1, ticks + 1):
        number = round(most * tick / ticks)
        x = _x(number, most)
        yield f'<text x="{x:.1f}" y="{_HIGH - 26}" text-anchor="middle">{number}</text>'
    middle = (_LEFT + _WIDE - _RIGHT) / 2
    yield f'<text x="{middle}" y="{_HIGH - 6}" text-anchor="middle">{said(across)}</text>'
    yield f'<text x="{_LEFT + 6}" y="{_TOP + 4}">{said(text("archive", "with_error", lang))}</text>'


def _x(value: float, most: int) -> float:
    return _LEFT + (_WIDE - _LEFT - _RIGHT) * value / most


def _y(share: float, top: float) -> float:
    return _HIGH - _BOTTOM - (_HIGH - _TOP - _BOTTOM) * min(share, top) / top


def _svg(parts: Sequence[str]) -> str:
    return f'<svg viewBox="0 0 {_WIDE} {_HIGH}" role="img" width="{_WIDE}">{"".join(parts)}</svg>'
