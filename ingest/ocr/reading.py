"""The way of a page's picture: stamp out, level, rules apart, boxes found, lines read, glyphs and edges
in points."""

from __future__ import annotations

from dataclasses import dataclass
from statistics import median
from typing import NamedTuple

import cv2
import numpy as np

from ingest import limits
from ingest.layout.back import Back
from ingest.layout.grid import find_grids
from ingest.layout.page import Glyph, Ink, Page
from ingest.ocr.detect import Region, find_text
from ingest.ocr.engine import Engine, engine
from ingest.ocr.leftover import ELSEWHERE, IN_CELLS, boxes_among, few, in_cell, read_pieces, uncovered
from ingest.ocr.lines import read_lines
from ingest.ocr.marks.blanks import with_blanks
from ingest.ocr.marks.boxes import CheckBox
from ingest.ocr.marks.brackets import brackets_in, closed_up
from ingest.ocr.marks.framed import apart, without_boxes
from ingest.ocr.marks.glyphs import glyphs_of, ink_height
from ingest.ocr.marks.lone import by_shape
from ingest.ocr.marks.marks import glyph_of, settled
from ingest.ocr.marks.missed import with_missed
from ingest.ocr.marks.signs import with_signs
from ingest.ocr.picture.askew import read_askew
from ingest.ocr.picture.blank import is_blank
from ingest.ocr.picture.grey_stamp import without_grey_stamps
from ingest.ocr.picture.ink import ink_of
from ingest.ocr.picture.pixels import Flags, Grey, Mask, Picture
from ingest.ocr.picture.quality import CEILING, is_coarse, is_poor
from ingest.ocr.picture.stamp import without_stamp
from ingest.ocr.picture.turning import is_upside_down, lies_sideways, quarters_sideways
from ingest.ocr.picture.upright import levelled, levelled_flags, skew_of, way_back
from ingest.ocr.rules import Rules, find_rules, without_rules
from ingest.ocr.text.dashes import with_dashes
from ingest.ocr.text.handwriting import darkness, find_strokes, without_drawn, written
from ingest.ocr.text.leaders import Leader, dots_of, find_leaders, without_leaders
from ingest.ocr.text.pieces import cut
from ingest.ocr.text.raised import with_raised
from ingest.ocr.text.spaces import with_spaces
from ingest.ocr.text.stops import with_stops

_DETECTION = 960
_CROSSED, _UNDER_STAMP = 0.03, 0.7
_RESIDUE = 0.15
"""The share of a stamp in the bounds of ink that may be what is left of it."""

Edge = tuple[float, float, float]


class Recognised(NamedTuple):
    """A recognised page: what stands on it (upright and level, in points), how sure that is (mean over its
    characters, less where the picture is poor), the clockwise quarter turns that brought it upright, whether
    it is empty, and the way back to the page as shown (also `page.back`)."""

    page: Page
    confidence: float
    turned: int
    blank: bool
    back: Back = Back()


class _Sheet(NamedTuple):
    """A page as shown, in pixels: the picture without its stamp, where that was, its ink and its skew;
    `doubtful`: what the stamp crosses is read with less certainty."""

    grey: Grey
    stamp: Flags | None
    ink: Mask
    degrees: float
    dpi: float
    doubtful: bool


@dataclass(slots=True)
class _Level:
    """A level page in pixels: the picture without rules and stamps, its ink, its rules, the check boxes
    found with them and leader dots (all painted over), where a stamp was, and where it is read with less
    certainty."""

    grey: Grey
    ink: Mask
    rules: Rules
    boxes: list[CheckBox]
    leaders: list[Leader]
    stamp: Flags | None
    doubtful: Flags | None


def recognise(picture: Picture, number: int, dpi: float) -> Recognised:
    """What stands on the picture of a page.

    `picture` is H×W×3 RGB, `number` the 1-based page, `dpi` its pixels an inch. Raises
    MissingModelsError."""
    shown = picture.shape[1] * 72 / dpi, picture.shape[0] * 72 / dpi
    picture, dpi = _working(picture, dpi)
    grey, stamp = without_stamp(picture)
    grey, greyed = (grey, None) if stamp is not None else without_grey_stamps(grey, dpi)
    stamp = greyed if stamp is None else stamp
    ink = ink_of(grey, dpi)
    if is_blank(ink, dpi):
        page = Page(number, *shown, reading="none", state="empty", back=Back(), shown=shown)
        return Recognised(page, 1.0, 0, True)
    sheet = _Sheet(grey, stamp, ink, skew_of(ink), dpi, greyed is not None)
    models = engine()
    turned, level, regions = _upright(sheet, models)
    size = shown if turned % 2 == 0 else shown[::-1]
    page = Page(number, *size, reading="ocr", back=way_back(*shown, sheet.degrees, turned), shown=shown)
    page.glyphs = [_scaled(glyph, 72 / dpi) for glyph in _glyphs(level, regions, models, dpi)]
    page.askew = read_askew(level.grey, [region for region in regions if region.slope], models)
    page.horizontal, page.vertical = _edges(level.rules, 72 / dpi)
    page.confidence = _mean(page.glyphs)
    if is_coarse(dpi) or is_poor(level.grey, regions, dpi):
        page.confidence = min(page.confidence, CEILING)
    return Recognised(page, page.confidence, turned, False, page.back or Back())


def _upright(sheet: _Sheet, models: Engine) -> tuple[int, _Level, list[Region]]:
    """The clockwise quarter turns that bring a page upright, and where text stands then."""
    level, turned = _levelled(sheet, 0), 0
    regions = find_text(level.grey, models, _DETECTION)
    if lies_sideways(regions):
        turned = quarters_sideways(level.grey, regions, models)
        level = _levelled(sheet, turned)
        regions = find_text(level.grey, models, _DETECTION)
    if is_upside_down(level.grey, [region for region in regions if not region.slope], models):
        turned = (turned + 2) % 4
        level = _levelled(sheet, turned)
        regions = find_text(level.grey, models, _DETECTION)
    return turned, level, regions


def _working(picture: Picture, dpi: float) -> tuple[Picture, float]:
    """The picture at a size to work with."""
    shrink = limits.WORKING_SIDE / max(picture.shape[:2])
    if shrink >= 1:
        return picture, dpi
    size = max(round(picture.shape[1] * shrink), 1), max(round(picture.shape[0] * shrink), 1)
    return cv2.resize(picture, size, interpolation=cv2.INTER_AREA).astype(np.uint8, copy=False), dpi * shrink


def _levelled(sheet: _Sheet, turned: int) -> _Level:
    """The page turned clockwise by so many quarters and level, its rules apart."""
    grey, ink = np.rot90(sheet.grey, -turned), np.rot90(sheet.ink, -turned)
    stamp = None if sheet.stamp is None else np.rot90(sheet.stamp, -turned)
    if sheet.degrees:
        grey = levelled(np.ascontiguousarray(grey), sheet.degrees)
        stamp = None if stamp is None else levelled_flags(stamp, sheet.degrees)
        ink = ink_of(grey, sheet.dpi)
    rules, boxes = apart(find_rules(grey, ink, sheet.dpi, stamp), grey, ink, sheet.dpi)
    cleaned = without_boxes(without_rules(np.ascontiguousarray(grey), rules), boxes)
    ink = ink_of(cleaned, sheet.dpi)
    leaders = find_leaders(ink, sheet.dpi)
    if leaders:
        cleaned = without_leaders(cleaned, leaders)
        ink = ink_of(cleaned, sheet.dpi)
    return _Level(cleaned, ink, rules, boxes, leaders, stamp, stamp if sheet.doubtful else None)


def _glyphs(level: _Level, found: list[Region], models: Engine, dpi: float) -> list[Glyph]:
    """The glyphs of a level page in pixels."""
    regions = cut([region for region in found if not region.slope], level.rules, level.ink)
    inks = [ink_height(region, level.ink) for region in regions]
    lines = read_lines([level.grey[r.top : r.bottom, r.left : r.right] for r in regions], models, inks)
    em = _usual_size(regions)
    strokes = find_strokes(level.ink, em, level.rules)
    lines = without_drawn(lines, regions, level.ink, strokes)
    stated: list[list[Glyph]] = []
    brackets: list[Glyph] = []
    for region, line in zip(regions, lines, strict=True):
        part = level.ink[region.top : region.bottom, region.left : region.right]
        if boxed := brackets_in(line, region, level.grey):
            brackets += boxed
        else:
            read = with_stops(glyphs_of(by_shape(line, part, em), region, level.ink), level.ink)
            stated.append(
                with_raised(with_spaces(with_signs(read, region, level.ink), level.ink), level.grey)
            )
    glyphs = [glyph for line in with_dashes(stated) for glyph in line]
    glyphs = closed_up(settled(glyphs, level.grey)) + brackets
    glyphs = with_missed(glyphs, level.grey, level.ink, em)
    glyphs += map(glyph_of, level.boxes)
    boxes, rest = boxes_among(uncovered(level.ink, glyphs, dpi), level.grey)
    pixels = level.grey, level.ink
    cells = find_grids(*_edges(level.rules, 72 / dpi)), 72 / dpi
    glyphs, rest = with_blanks(glyphs, level.rules, rest, (level.ink, level.stamp), cells, em)
    rest = written(rest, pixels, strokes, darkness(regions, level.grey))
    inside = [region for region in rest if in_cell(region, *cells)]
    outside = few([region for region in rest if region not in inside], em, glyphs)
    stamped = [region for region in inside if _crossed(region, level.stamp)]
    inside = [region for region in inside if region not in stamped]
    glyphs += boxes + read_pieces(inside, pixels, em, models, IN_CELLS)
    glyphs += read_pieces(outside + stamped, pixels, em, models, ELSEWHERE)
    glyphs += dots_of(level.leaders, glyphs, em)
    return glyphs if level.doubtful is None else [_doubted(glyph, level.doubtful) for glyph in glyphs]


def _doubted(glyph: Glyph, doubtful: Flags) -> Glyph:
    """A glyph with less confidence where a grey stamp crosses it."""
    part = doubtful[int(glyph.top) : int(glyph.bottom) + 1, int(glyph.left) : int(glyph.right) + 1]
    if not part.size or part.mean() < _CROSSED:
        return glyph
    return glyph._replace(confidence=round(glyph.confidence * _UNDER_STAMP, 4))


def _crossed(region: Region, stamp: Flags | None) -> bool:
    """Whether a piece of ink may be the rest of a stamp that was taken out."""
    if stamp is None:
        return False
    part = stamp[region.top : region.bottom, region.left : region.right]
    return bool(part.mean() >= _RESIDUE)


def _usual_size(regions: list[Region]) -> float:
    """The usual size of letters: detected boxes are about half as high again."""
    return median(region.height for region in regions) / 1.4 if regions else 30.0


def _edges(rules: Rules, scale: float) -> tuple[list[Edge], list[Edge]]:
    across = [(rule.at * scale, rule.start * scale, rule.end * scale) for rule in rules.horizontal]
    down = [(rule.at * scale, rule.start * scale, rule.end * scale) for rule in rules.vertical]
    return across, down


def _scaled(glyph: Glyph, scale: float) -> Glyph:
    return glyph._replace(
        left=glyph.left * scale,
        top=glyph.top * scale,
        right=glyph.right * scale,
        bottom=glyph.bottom * scale,
        base=glyph.base * scale,
    )


def _mean(glyphs: list[Ink]) -> float:
    stated = [glyph.confidence for glyph in glyphs if not glyph.text.isspace()]
    return round(sum(stated) / len(stated), 4) if stated else 0.0
