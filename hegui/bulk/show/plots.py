"""The plots of statistics: a funnel of shares, shares by month."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from hegui.bulk.show import axes
from hegui.bulk.show.axes import Axes, Label
from hegui.bulk.show.figures import shown
from hegui.bulk.stats import LEAST, month_number, smooth
from hegui.wording import text

if TYPE_CHECKING:
    from hegui.bulk.stats import Row

_POINTS = 240
"""So many points make a curve at most."""

_TICKS, _MONTHS = 8, 10
_NAMED, _TOGETHER, _LISTED = 12, 3, 30
"""So many units have their names in the plot; so many of one place have theirs, and when it is pointed at."""


def funnel(rows: Sequence[Row], dispersion: float, lang: str) -> str:
    """Each unit by its number of reports and its share, with the limits of chance as curves over the whole
    width. Units beyond them are named, and all where they are few; where several have one place, their number
    stands there. The axis has all units and the limits where units are judged."""
    most = _most(max(row.reports for row in rows))
    expected = rows[0].expected or 0.0
    curve = [(many, smooth(expected, many, dispersion)) for many in _numbers(most)]
    high = [row.share for row in rows] + [limits[1] for many, limits in curve if many >= LEAST]
    plane = Axes(most, axes.upto(high), named=True)
    parts = [
        _unjudged(plane),
        *axes.frame(plane, text("archive", "reports", lang), lang),
        *(axes.tick(plane.x(number), str(number)) for number in _ticks(most)),
        *(_curve(plane, [(many, limits[side]) for many, limits in curve]) for side in (0, 1)),
        axes.level(plane, expected),
        *_dots(plane, [(row.reports, row) for row in rows]),
        *axes.legend(_entries(lang, rows, judged=True)),
    ]
    return axes.picture(parts)


def months(rows: Sequence[Row], lang: str) -> str:
    """The share of each month with its interval; a month without reports has its place and no dot."""
    first, last = month_number(rows[0].key), month_number(rows[-1].key)
    plane = Axes(last - first + 1, axes.upto(row.high for row in rows))
    placed = [(month_number(row.key) - first + 0.5, row) for row in rows]
    step = -(-(last - first + 1) // _MONTHS)
    parts = [
        *axes.frame(plane, text("archive", "month", lang), lang),
        *(
            axes.tick(plane.x(at - first + 0.5), f"{(at - 1) // 12}-{(at - 1) % 12 + 1:02}")
            for at in range(first, last + 1, step)
        ),
        *(
            axes.line("interval", (plane.x(at), plane.y(row.high)), (plane.x(at), plane.y(row.low)))
            for at, row in placed
        ),
        axes.level(plane, rows[0].expected or 0.0),
        *_dots(plane, placed),
        *axes.legend(_entries(lang, rows, judged=False)),
    ]
    return axes.picture(parts)


def _entries(lang: str, rows: Sequence[Row], *, judged: bool) -> list[tuple[str, str]]:
    """The legend's entries: pairs of a class and its words, of what there is in the plot."""
    out = ["out"] if any(row.outlier for row in rows) else []
    kinds = ["unit", *out, *(["limit", "unjudged"] if judged else ["interval"]), "expected"]
    words = {"unit": "unit" if judged else "month"}
    return [(kind, text("legend", words.get(kind, kind), lang, least=LEAST)) for kind in kinds]


def _dots(plane: Axes, placed: Sequence[tuple[float, Row]]) -> Iterator[str]:
    """The rows at their places, those of one place as one dot with their number; outliers stand before the
    others. Outliers have their names, and all where they are few."""
    together: dict[tuple[bool, float, float], list[Row]] = {}
    for at, row in placed:
        together.setdefault((row.outlier, plane.x(at), plane.y(row.share)), []).append(row)
    labels = []
    for (outlier, x, y), rows in sorted(together.items(), key=lambda one: one[0]):
        shade = "out" if outlier else "unit"
        of = f"{rows[0].with_error}/{rows[0].reports} = {shown('share', rows[0].share, rows[0].reports)}"
        listed = "、".join(row.key for row in rows[:_LISTED]) + ("…" if len(rows) > _LISTED else "")
        yield axes.dot(x, y, shade, f"{listed}: {of}", len(rows))
        if outlier or (len(placed) <= _NAMED and plane.named):
            names = "、".join(row.key for row in rows[:_TOGETHER]) + ("…" if len(rows) > _TOGETHER else "")
            labels.append(Label(x, y, names, outlier=outlier))
    yield from axes.names(labels)


def _numbers(most: int) -> list[int]:
    """The numbers of reports that a curve is drawn through: near ones where it is steep."""
    ratio = most ** (1 / _POINTS)
    return sorted({*(min(most, round(ratio**at)) for at in range(_POINTS + 1)), LEAST, most})


def _most(reports: int) -> int:
    """The end of the axis of reports, which is judged in any case."""
    most = max(reports, 2 * LEAST)
    return -(-most // _stride(most)) * _stride(most)


def _stride(most: int) -> int:
    """The distance of two ticks: one, two or five of a power of ten.

    >>> [_stride(number) for number in (20, 87, 1000)]
    [5, 20, 200]
    """
    size = 1
    while True:
        for step in (size, 2 * size, 5 * size):
            if most <= step * _TICKS:
                return step
        size *= 10


def _ticks(most: int) -> range:
    return range(0, most + 1, _stride(most))


def _curve(plane: Axes, limits: Sequence[tuple[int, float]]) -> str:
    """A limit by the number of reports, as far as it is within the axis of shares."""
    points = (f"{plane.x(many):.1f},{plane.y(share):.1f}" for many, share in limits if share <= plane.top)
    return f'<polyline class="limit" points="{" ".join(points)}"/>'


def _unjudged(plane: Axes) -> str:
    """Where units have too few reports to be judged."""
    left, right = plane.x(0), plane.x(LEAST)
    high, floor = plane.y(plane.top), plane.y(0)
    return (
        f'<rect class="unjudged" x="{left:.1f}" y="{high:.1f}" width="{right - left:.1f}"'
        f' height="{floor - high:.1f}"/>'
    )
