"""What was read of a page, drawn over its picture: SVG in points, one group a layer."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from html import escape
from typing import NamedTuple

from hegui.render import document_view
from hegui.wording import name, text
from schemas.document import Block, Box, Document, Line, Mark, Page

SURE, FAIRLY, DOUBTFUL = 0.98, 0.9, 0.8
"""Confidence of a line from which it is shown as sure, fairly sure, doubtful; below that as bad."""

LAYERS = ("lines", "cells", "blocks", "marks", "order")
_BADGE = 6.5
_MARGIN = 9.0
_LONGEST_TIP = 400


class Drawn(NamedTuple):
    """A block on a page: its place in the document's list and its box there."""

    place: int
    block: Block
    box: Box


class Overlays:
    """The layers of all pages of a document, each looked for once."""

    def __init__(self, document: Document, lang: str) -> None:
        self.document, self.lang = document, lang
        self.blocks: dict[int, list[Drawn]] = {}
        self.cells: dict[int, list[str]] = {}
        self.lines: dict[int, list[Line]] = {}
        self.marks: dict[int, list[tuple[Mark, Box]]] = {}
        for index, block in enumerate(document.blocks):
            self._block(index, block)
        for line in document.lines:
            if line.page is not None and line.bbox is not None:
                self.lines.setdefault(line.page, []).append(line)
        for mark in document.marks:
            for page, box in document_view.place(document, mark.offset, mark.offset + 1).boxes:
                self.marks.setdefault(page, []).append((mark, box))

    def _block(self, index: int, block: Block) -> None:
        for page, box in document_view.place(self.document, block.start, block.end).boxes:
            self.blocks.setdefault(page, []).append(Drawn(index, block, box))
        for cell in block.cells:
            words = self.document.text[cell.start : cell.end]
            wording = f"{cell.row + 1}.{cell.column + 1} {words}"
            for page, box in document_view.place(self.document, cell.start, cell.end).boxes:
                self.cells.setdefault(page, []).append(_rect(box, f"cell b{index}", wording, index))

    def svg(self, page: Page) -> str:
        """The drawing over one page."""
        number = page.number
        groups = {
            "lines": [self._line(line) for line in self.lines.get(number, ())],
            "cells": self.cells.get(number, []),
            "blocks": [self._outline(drawn) for drawn in self.blocks.get(number, ())],
            "marks": [self._mark(mark, box) for mark, box in self.marks.get(number, ())],
            "order": _order(self.blocks.get(number, [])),
        }
        drawn = "".join(f'<g class="l-{layer}">{"".join(groups[layer])}</g>' for layer in LAYERS)
        return f'<svg viewBox="0 0 {page.width:.1f} {page.height:.1f}" role="img">{drawn}</svg>'

    def _outline(self, drawn: Drawn) -> str:
        block = drawn.block
        words = f"{kind_of(block, self.lang)} · {document_view.text_of(self.document, block)}"
        return _rect(_wider(drawn.box), f"block {colour(block)} b{drawn.place}", words, drawn.place)

    def _line(self, line: Line) -> str:
        words = self.document.text[line.start : line.end]
        wording = f"{text('show', 'line', self.lang, line=line.number)} · {line.confidence:.2f} · {words}"
        assert line.bbox is not None
        return _rect(line.bbox, f"line {sureness(line.confidence)}", wording)

    def _mark(self, mark: Mark, box: Box) -> str:
        return _rect(
            _wider(box), f"mark {mark.state}", f"{name('states', mark.state, self.lang)} · {mark.raw}"
        )


def kind_of(block: Block, lang: str) -> str:
    """Kind, level and role of a block in words."""
    kind = name("block_kinds", block.kind, lang) + (f" {block.level}" if block.level else "")
    return kind if block.role == "body" else f"{name('roles', block.role, lang)} · {kind}"


def colour(block: Block) -> str:
    """The class that colours a block: its role where it is set apart, else its kind."""
    return f"r-{block.role}" if block.role != "body" else f"k-{block.kind}"


def sureness(confidence: float) -> str:
    """The class that colours a confidence."""
    steps = ((SURE, "sure"), (FAIRLY, "fairly"), (DOUBTFUL, "doubtful"))
    return next((stated for least, stated in steps if confidence >= least), "bad")


def _rect(box: Box, classes: str, words: str, index: int | None = None) -> str:
    left, top, right, bottom = box
    size = f'width="{max(right - left, 0.5):.1f}" height="{max(bottom - top, 0.5):.1f}"'
    of = "" if index is None else f' data-b="{index}"'
    tip = escape(words if len(words) <= _LONGEST_TIP else words[:_LONGEST_TIP] + "…")
    return f'<rect class="{classes}" x="{left:.1f}" y="{top:.1f}" {size}{of} data-t="{tip}"/>'


def _wider(box: Box, by: float = 1.5) -> Box:
    return box[0] - by, box[1] - by, box[2] + by, box[3] + by


def _order(drawn: Sequence[Drawn]) -> list[str]:
    """A line through the body's blocks in reading order, and a numbered badge at each block."""
    points = [(max(one.box[0] - _MARGIN, _BADGE), one.box[1] + _BADGE) for one in drawn]
    body = [point for point, one in zip(points, drawn, strict=True) if one.block.role == "body"]
    way = " ".join(f"{x:.1f},{y:.1f}" for x, y in body)
    made = [f'<polyline class="way" points="{way}"/>'] if len(body) > 1 else []
    return made + list(_badges(drawn, points))


def _badges(drawn: Sequence[Drawn], points: Sequence[tuple[float, float]]) -> Iterable[str]:
    for one, (x, y) in zip(drawn, points, strict=True):
        size = "" if one.place < 99 else ' class="small"'
        yield (
            f'<g class="badge {colour(one.block)}" data-b="{one.place}"><circle cx="{x:.1f}" cy="{y:.1f}"'
            f' r="{_BADGE}"/><text x="{x:.1f}" y="{y + 2.3:.1f}"{size}>{one.place + 1}</text></g>'
        )
