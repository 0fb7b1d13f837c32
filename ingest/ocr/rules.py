"""Ruled lines of a level page: long straight runs of ink, and the picture without them.

Strokes of characters are runs too. A run is a rule when it is long, or when it ends at rules on both
sides; and what hangs together must be larger than a letter.
"""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass, field
from typing import NamedTuple

import cv2
import numpy as np

from ingest.ocr.picture.pixels import Flags, Grey, Mask

_SHORT, _RUN, _LONG, _ALONE = 0.08, 0.2, 0.3, 1.0
"""Inches: a run between two rules, one without, a rule by its length, a rule that touches no other."""

_THICK = 0.06
_TOUCH, _CLOSE, _OVER = 0.035, 0.007, 0.03
"""How near to a rule another that meets it ends: by their places, and beyond the edge of its ink."""

_HANGING = 0.25
"""Of the length of a run: rows of less are of strokes that hang on it."""

_OVERHANG = 0.1
"""How far (inches) ink in line with a rule may go on beyond the rule that it ends at."""

_GAP = 0.05
_MOST_LIGHT = 0.04
_LEAST_TABLE = 0.9
_STAMPED, _COVERED = 0.7, 0.5
"""The widest gap (inches) closed under a stamp, and how much of it the stamp must cover."""

_BESIDE, _BESIDE_ALONE = 0.6, 0.3
"""Along what share of a rule something may stand close to it: strokes of letters have letters beside
them."""


class Rule(NamedTuple):
    """A straight run in pixels: position across, start and end along, thickness."""

    at: float
    start: float
    end: float
    thick: float

    @property
    def length(self) -> float:
        """How long it is."""
        return self.end - self.start


@dataclass(slots=True)
class Rules:
    """The rules of a page: horizontal (at y, from x to x) and vertical (at x, from y to y), in pixels."""

    horizontal: list[Rule] = field(default_factory=list)
    vertical: list[Rule] = field(default_factory=list)


def find_rules(grey: Grey, ink: Mask, dpi: float, stamp: Flags | None = None) -> Rules:
    """The ruled lines of a level page and its ink; `stamp` is where one was taken out: gaps there are
    closed."""
    flat = np.ascontiguousarray(ink.T)
    across, down = _strong(grey, ink, dpi), _strong(grey.T, flat, dpi)
    if stamp is not None:
        across, down = _under_stamp(across, down, stamp, dpi), _under_stamp(down, across, stamp.T, dpi)
    if len(across) < 2 and len(down) < 2:
        return _tables(Rules(across, down), ink, flat, dpi)
    shortest = max(int(_SHORT * dpi), 8)
    short_across, short_down = _runs(ink, shortest, dpi), _runs(flat, shortest, dpi)
    for _ in range(2):
        across += _fitting(short_across, (grey, ink), down, across, dpi)
        down += _fitting(short_down, (grey.T, flat), across, down, dpi)
    return _tables(Rules(across, down), ink, flat, dpi)


def _strong(grey: Grey, ink: Mask, dpi: float) -> list[Rule]:
    """Horizontal rules by their length: thin, with free paper along them."""
    joined = _joined(_runs(ink, int(_RUN * dpi), dpi), _GAP * dpi, dpi)
    long = [rule for rule in joined if rule.length >= _LONG * dpi and _free(rule, ink, dpi)]
    return [rule for rule in long if _light(rule, grey).mean() <= _MOST_LIGHT]


def _light(rule: Rule, grey: Grey) -> Flags:
    """Where along a horizontal run there is rather paper than ink: sides of boxes in a column of cells leave
    paper at every rule that they do not quite reach."""
    row, start, end = round(rule.at), max(int(rule.start) + 1, 0), max(int(rule.end) - 1, 0)
    if end - start < 4:
        return np.zeros(1, bool)
    profile = grey[max(row - 2, 0) : row + 3, start:end].min(axis=0)
    paper = float(np.percentile(grey[max(row - 12, 0) : row + 13, start:end], 85))
    light: Flags = profile > (paper + float(np.median(profile))) / 2
    return light


def _unbroken(rule: Rule, grey: Grey) -> bool:
    """Whether no two pixels of paper follow one another along a run."""
    light = _light(rule, grey)
    return not (light[1:] & light[:-1]).any()


def _under_stamp(rules: list[Rule], crossing: list[Rule], stamp: Flags, dpi: float) -> list[Rule]:
    """Rules in one line whose gap lies for the most part under a stamp, as one; not where both end at a rule
    that crosses them, as the rules of two tables side by side do."""
    near = 0.02 * dpi
    made: list[Rule] = []
    for rule in sorted(rules, key=lambda rule: rule.start):
        for at, other in enumerate(made):
            gap = rule.start - other.end
            if abs(other.at - rule.at) > near or not -near <= gap <= _STAMPED * dpi:
                continue
            if gap > near and all(_at_rule(end, rule.at, crossing, dpi) for end in (other.end, rule.start)):
                continue
            row, band = round((other.at + rule.at) / 2), round(near)
            under = stamp[max(row - band, 0) : row + band + 1, int(other.end) : int(rule.start) + 1]
            if gap <= near or (under.size and under.any(axis=0).mean() >= _COVERED):
                thick = max(other.thick, rule.thick)
                made[at] = Rule((other.at + rule.at) / 2, other.start, max(other.end, rule.end), thick)
                break
        else:
            made.append(rule)
    return made


def _at_rule(end: float, at: float, crossing: list[Rule], dpi: float) -> bool:
    """Whether a run ends at a crossing rule."""
    touch = _TOUCH * dpi
    return any(
        abs(rule.at - end) <= touch and rule.start - touch <= at <= rule.end + touch for rule in crossing
    )


def _fitting(
    runs: list[Rule], pixels: tuple[Grey, Mask], crossing: list[Rule], known: list[Rule], dpi: float
) -> list[Rule]:
    """Those of shorter horizontal runs that reach from one crossing rule to another."""
    touch = _TOUCH * dpi
    grey, ink = pixels
    ends = sorted(rule.at for rule in crossing)
    return [
        rule
        for rule in (_without_overhang(run, ends, dpi) for run in runs)
        if _near(rule.start, ends, touch)
        and _near(rule.end, ends, touch)
        and _meets(rule.at, rule.start, -1, crossing, dpi)
        and _meets(rule.at, rule.end, 1, crossing, dpi)
        and _free(rule, ink, dpi, _BESIDE_ALONE)
        and _unbroken(_reaching(rule, ends, touch), grey)
        and not any(
            abs(other.at - rule.at) <= touch and other.start <= rule.end and rule.start <= other.end
            for other in known
        )
    ]


def _without_overhang(rule: Rule, places: list[float], dpi: float) -> Rule:
    """A long run cut off where it goes a little beyond the first and last rule that cross it: a stroke of a
    letter of the next cell may lie in its line."""
    touch, over = _TOUCH * dpi, _OVERHANG * dpi
    if rule.length < _RUN * dpi:
        return rule
    first, last = bisect_left(places, rule.start), bisect_left(places, rule.end) - 1
    start = (
        places[first] if first < len(places) and touch < places[first] - rule.start <= over else rule.start
    )
    end = places[last] if last >= 0 and touch < rule.end - places[last] <= over else rule.end
    return rule._replace(start=start, end=end) if end - start >= _RUN * dpi else rule


def _reaching(rule: Rule, places: list[float], touch: float) -> Rule:
    """A run from the middle of the rule where it begins to that where it ends."""
    start, end = (places[bisect_left(places, place - touch)] for place in (rule.start, rule.end))
    return rule._replace(start=start, end=end)


def _near(place: float, places: list[float], touch: float) -> bool:
    """Whether a place is near one of others (sorted)."""
    at = bisect_left(places, place - touch)
    return at < len(places) and places[at] <= place + touch


def _runs(ink: Mask, shortest: int, dpi: float) -> list[Rule]:
    """Thin horizontal runs of ink of at least `shortest` pixels; they may drift by a pixel or two."""
    thick = cv2.dilate(ink, np.ones((3, 1), np.uint8))
    runs = cv2.morphologyEx(thick, cv2.MORPH_OPEN, np.ones((1, shortest), np.uint8))
    contours, _ = cv2.findContours(runs, cv2.RETR_EXTERNAL, cv2.CHAIN_APPROX_SIMPLE)
    found = []
    for contour in contours:
        left, top, wide, high = cv2.boundingRect(contour)
        if high - 2 > _THICK * dpi and wide < _LONG * dpi:
            continue
        part = runs[top : top + high, left : left + wide]
        first, last = _body(part > 0)
        if last - first - 1 <= _THICK * dpi:
            inked = np.count_nonzero(part[first : last + 1]) / wide - 2
            found.append(Rule(top + (first + last) / 2, left, left + wide, max(inked, 1.0)))
    return found


def _body(run: Flags) -> tuple[int, int]:
    """The first and the last row of a run itself: less of its length has what hangs on it (a stroke of a
    signature that goes along with it for a bit)."""
    filled = np.count_nonzero(run, axis=1)
    rows = np.flatnonzero(filled >= _HANGING * filled.max())
    return int(rows[0]), int(rows[-1])


def _free(rule: Rule, ink: Mask, dpi: float, most: float = _BESIDE) -> bool:
    """Whether the paper is mostly free on both sides of a run."""
    off = rule.thick / 2 + max(0.018 * dpi, 2)
    start, end = int(rule.start), int(rule.end)
    for row in (round(rule.at - off), round(rule.at + off)):
        if 0 <= row < ink.shape[0] and np.count_nonzero(ink[row, start:end]) > most * (end - start):
            return False
    return True


def _joined(rules: list[Rule], gap: float, dpi: float) -> list[Rule]:
    """Runs in one line with a gap between them that a scanner may leave, as one."""
    near = 0.015 * dpi
    made: list[Rule] = []
    open_at: dict[int, int] = {}
    for rule in sorted(rules, key=lambda rule: rule.start):
        row = int(rule.at / near)
        for at in {open_at[place] for place in (row - 1, row, row + 1) if place in open_at}:
            other = made[at]
            if abs(other.at - rule.at) <= near and -gap <= rule.start - other.end <= gap:
                share = other.length / (other.length + rule.length)
                place = other.at * share + rule.at * (1 - share)
                end, thick = max(rule.end, other.end), max(other.thick, rule.thick)
                made[at] = Rule(place, other.start, end, thick)
                open_at[row] = at
                break
        else:
            open_at[row] = len(made)
            made.append(rule)
    return made


def _meets(at: float, end: float, outwards: int, crossing: list[Rule], dpi: float) -> bool:
    """Whether an end of a run (`outwards`: -1 its start, 1 its end) reaches the ink of a crossing rule;
    it may stick out a little on the other side."""
    close, over = _CLOSE * dpi, _OVER * dpi
    for rule in crossing:
        beyond = (end - rule.at) * outwards
        reached = -rule.thick / 2 - close <= beyond <= rule.thick / 2 + over
        if reached and rule.start - over <= at <= rule.end + over:
            return True
    return False


def _tables(rules: Rules, ink: Mask, flat: Mask, dpi: float) -> Rules:
    """Only rules that hang together in something larger than a letter, or stand alone, long and free."""
    every = [(rule, False) for rule in rules.horizontal] + [(rule, True) for rule in rules.vertical]
    kept = Rules()
    for group in _connected(every, _TOUCH * dpi):
        if not _large([every[at] for at in group], dpi):
            continue
        for at in group:
            rule, vertical = every[at]
            if len(group) > 1 or _free(rule, flat if vertical else ink, dpi, _BESIDE_ALONE):
                (kept.vertical if vertical else kept.horizontal).append(rule)
    return kept


def _connected(every: list[tuple[Rule, bool]], touch: float) -> list[list[int]]:
    parent = list(range(len(every)))

    def root(at: int) -> int:
        while parent[at] != at:
            parent[at] = parent[parent[at]]
            at = parent[at]
        return at

    down = [at for at in range(len(every)) if every[at][1]]
    for first in range(len(every)):
        rule, vertical = every[first]
        if vertical:
            continue
        for second in down:
            other = every[second][0]
            if (
                rule.start - touch <= other.at <= rule.end + touch
                and other.start - touch <= rule.at <= other.end + touch
            ):
                parent[root(second)] = root(first)
    groups: dict[int, list[int]] = {}
    for at in range(len(every)):
        groups.setdefault(root(at), []).append(at)
    return list(groups.values())


def _large(group: list[tuple[Rule, bool]], dpi: float) -> bool:
    if len(group) == 1:
        return group[0][0].length >= _ALONE * dpi
    xs = [x for rule, vertical in group for x in ((rule.at,) if vertical else (rule.start, rule.end))]
    ys = [y for rule, vertical in group for y in ((rule.start, rule.end) if vertical else (rule.at,))]
    return max(max(xs) - min(xs), max(ys) - min(ys)) >= _LEAST_TABLE * dpi


def without_rules(grey: Grey, rules: Rules) -> Grey:
    """The picture with its rules painted over with what is beside them."""
    height, width = grey.shape
    mask = np.zeros((height, width), np.uint8)
    for rule in rules.horizontal:
        half = rule.thick / 2 + 1.5
        top, bottom = max(round(rule.at - half), 0), round(rule.at + half) + 1
        mask[top:bottom, max(int(rule.start) - 1, 0) : int(rule.end) + 2] = 255
    for rule in rules.vertical:
        half = rule.thick / 2 + 1.5
        left, right = max(round(rule.at - half), 0), round(rule.at + half) + 1
        mask[max(int(rule.start) - 1, 0) : int(rule.end) + 2, left:right] = 255
    if not mask.any():
        return grey
    paper = cv2.dilate(grey, np.ones((13, 13), np.uint8))
    return np.where(mask > 0, paper, grey).astype(np.uint8, copy=False)
