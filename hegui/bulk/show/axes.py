"""What plots as SVG share: a frame with ticks, places of values, names that do not cover one another, a
legend. Nothing in them is loaded or run."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from hegui.render.web import said
from hegui.terminal.width import width
from hegui.wording import text

WIDE, HIGH = 960, 440
LEFT, RIGHT, TOP, BOTTOM = 56, 20, 34, 84
_SIGN, _LINE = 7, 16
"""The width of a half-width character and the height of a line, in the units of the picture."""

_STEPS = (0.01, 0.02, 0.05, 0.1, 0.2)
_TICKS = 6
LEAST_TOP = 0.05
"""The axis of shares goes up to that at least."""


class Axes(NamedTuple):
    """From 0 to `most` across, from 0 to the share `top` upwards; `named`: few units have their names."""

    most: float
    top: float
    named: bool = False

    def x(self, value: float) -> float:
        """Where a value across lies in the picture."""
        return LEFT + (WIDE - LEFT - RIGHT) * value / self.most

    def y(self, share: float) -> float:
        """Where a share lies in the picture."""
        return HIGH - BOTTOM - (HIGH - TOP - BOTTOM) * min(share, self.top) / self.top


class Label(NamedTuple):
    """A name beside the point `x`, `y`."""

    x: float
    y: float
    name: str
    outlier: bool = True


def upto(shares: Iterable[float]) -> float:
    """The share at the top of an axis that has all of them: a whole number of steps.

    >>> upto([0.02]), upto([0.31, 0.7]), upto([0.97])
    (0.05, 0.8, 1.0)
    """
    most = min(1.0, max(LEAST_TOP, *shares))
    step = _step(most)
    return min(1.0, round(-(-round(most / step, 6) // 1) * step, 6))


def _step(top: float) -> float:
    return next(step for step in _STEPS if top <= step * _TICKS or step == _STEPS[-1])


def frame(axes: Axes, across: str, lang: str) -> Iterator[str]:
    """The axes with the ticks of shares; `across` is what stands under the other one."""
    floor = HIGH - BOTTOM
    step = _step(axes.top)
    for tick in range(round(axes.top / step) + 1):
        y = axes.y(step * tick)
        yield line("grid", (LEFT, y), (WIDE - RIGHT, y))
        yield f'<text x="{LEFT - 6}" y="{y + 4:.1f}" text-anchor="end">{step * tick:.0%}</text>'
    yield f'<polyline class="axis" points="{LEFT},{TOP} {LEFT},{floor} {WIDE - RIGHT},{floor}"/>'
    middle = (LEFT + WIDE - RIGHT) / 2
    yield f'<text x="{middle}" y="{floor + 36}" text-anchor="middle">{said(across)}</text>'
    yield f'<text x="{LEFT - 6}" y="{TOP - 14}">{said(text("archive", "with_error", lang))}</text>'


def tick(x: float, shown: str) -> str:
    """A tick across."""
    floor = HIGH - BOTTOM
    under = f'<text x="{x:.1f}" y="{floor + 18}" text-anchor="middle">{said(shown)}</text>'
    return line("axis", (x, floor), (x, floor + 4)) + under


def level(plane: Axes, share: float) -> str:
    """A line at a share over the whole width."""
    return line("expected", (plane.x(0), plane.y(share)), (plane.x(plane.most), plane.y(share)))


def line(shade: str, start: tuple[float, float], end: tuple[float, float]) -> str:
    """A straight line of a class."""
    (left, high), (right, low) = start, end
    return f'<line class="{shade}" x1="{left:.1f}" y1="{high:.1f}" x2="{right:.1f}" y2="{low:.1f}"/>'


def dot(x: float, y: float, shade: str, stated: str, many: int = 1) -> str:
    """A dot, which tells what it is when it is pointed at; one for several is larger, with their number."""
    size = 4 if many == 1 else 8 + 2 * min(len(str(many)), 4)
    at = f'cx="{x:.1f}" cy="{y:.1f}"'
    made = f'<circle class="{shade}" {at} r="{size}"><title>{said(stated)}</title></circle>'
    number = f'<text class="many" x="{x:.1f}" y="{y:.1f}" dy=".35em" text-anchor="middle">{many}</text>'
    return made if many == 1 else made + number


def names(labels: Sequence[Label]) -> Iterator[str]:
    """Names beside their points, moved up or down where they would cover one another, with a line to the
    point then."""
    taken: list[tuple[float, float, float]] = []
    for label in sorted(labels, key=lambda one: (one.y, one.x)):
        wide = width(label.name) * _SIGN
        left = label.x + 7 if label.x + 7 + wide <= WIDE - RIGHT else label.x - 7 - wide
        y = _free(taken, left, left + wide, label.y + 4)
        taken.append((left, left + wide, y))
        if abs(y - label.y - 4) > _LINE / 2:
            end = left if left > label.x else left + wide
            yield line("lead", (label.x, label.y), (end, y - 4))
        shade = "name" if label.outlier else "unit-name"
        yield f'<text class="{shade}" x="{left:.1f}" y="{y:.1f}">{said(label.name)}</text>'


def _free(taken: Sequence[tuple[float, float, float]], left: float, right: float, y: float) -> float:
    """The nearest height to `y` where nothing stands yet between `left` and `right`."""
    for away in range(HIGH // _LINE):
        for place in (y + away * _LINE, y - away * _LINE):
            if TOP <= place <= HIGH - BOTTOM - 4 and not any(
                one < right and left < other and abs(there - place) < _LINE for one, other, there in taken
            ):
                return place
    return y


def legend(entries: Sequence[tuple[str, str]]) -> Iterator[str]:
    """What the signs mean: pairs of a class and its words, in a row under the plot."""
    x, y = float(LEFT), HIGH - 14
    for shade, words in entries:
        if shade in ("unit", "out"):
            yield f'<circle class="{shade}" cx="{x + 10:.1f}" cy="{y - 4}" r="4"/>'
        elif shade == "unjudged":
            yield f'<rect class="unjudged" x="{x:.1f}" y="{y - 10}" width="20" height="12"/>'
        else:
            yield line(shade, (x, y - 4), (x + 20, y - 4))
        yield f'<text x="{x + 26:.1f}" y="{y}">{said(words)}</text>'
        x += 26 + width(words) * _SIGN + 18


def picture(parts: Iterable[str]) -> str:
    """The parts as one SVG."""
    return f'<div class="wide"><svg viewBox="0 0 {WIDE} {HIGH}" role="img">{"".join(parts)}</svg></div>'
