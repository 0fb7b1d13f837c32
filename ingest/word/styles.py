"""What Word styles say: headings and numbers of paragraphs, and how runs look, what they inherit included."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import NamedTuple

from ingest.word.package import Element, W, is_on, value
from ingest.wording.symbols import symbol_font
from schemas import patterns

_MOST_ANCESTORS = 20
_TINY = 4
"""Half points: text of at most two points is not read by anybody."""
_ID, _TYPE, _DEFAULT = W + "styleId", W + "type", W + "default"
_SHADE, _RUN_STYLE = W + "shd", W + "rStyle"
_BORDERS = (W + "tblBorders", W + "tcBorders")
_ON = {"1", "true", "on"}
_WHITE = {"FFFFFF", "white"}


_HEADING_NAME = patterns.compile(r"(?:heading|标题)\s?([1-9])\Z")
_CONTENTS_NAME = patterns.compile(r"(?:toc|目录)\s?\d?\b")


class Look(NamedTuple):
    """How a run looks, as far as it changes what is read: its symbol font, and whether it can be seen.

    `shaded`: something other than white may lie behind it, so that white text can be seen."""

    symbol: str | None = None
    vanish: bool = False
    white: bool = False
    tiny: bool = False
    shaded: bool = False
    caps: bool = False

    def unseen(self, *, shaded: bool) -> bool:
        """Whether nobody who looks at the page can read the run."""
        return self.vanish or self.tiny or (self.white and not self.shaded and not shaded)


PLAIN = Look()


@dataclass(slots=True)
class Style:
    """What a paragraph style says about headings, numbers and looks, its ancestors included.

    `heading` is the level in its name, `level` that of its outline (from 0)."""

    name: str = ""
    level: int | None = None
    heading: int | None = None
    number: str | None = None
    depth: int | None = None
    look: Look = PLAIN
    headed: bool = False
    """Whether it has a level at all."""
    contents: bool = False
    """Whether it is that of an entry of a table of contents."""


class Styles:
    """The styles of a document by identifier, each worked out when it is asked for."""

    def __init__(self, root: Element | None) -> None:
        self._elements: dict[str | None, Element] = {}
        self._known: dict[str | None, Style] = {}
        self._coloured: dict[str, bool] = {}
        self._default: str | None = None
        for style in root.iterfind(W + "style") if root is not None else ():
            name = style.get(_ID)
            self._elements[name] = style
            if style.get(_DEFAULT) in _ON and style.get(_TYPE) == "paragraph":
                self._default = self._default or name
        common = root.find(f"{W}docDefaults/{W}rPrDefault/{W}rPr") if root is not None else None
        self._defaults = common
        self._common = PLAIN if common is None else self.look(common, PLAIN)

    def paragraph(self, name: str | None) -> Style:
        """The style of a paragraph; the default one for a name that is unknown or missing."""
        style = self._known.get(name)
        if style is None:
            found = name if name in self._elements else self._default
            style = self._known[name] = self._worked_out(found, self._common)
        return style

    def look(self, properties: Element, base: Look) -> Look:
        """The look of a run with these `w:rPr` in a paragraph whose look is `base`."""
        for child in properties:
            reader = _READERS.get(child.tag)
            if reader is not None:
                base = reader(child, base)
            elif child.tag == _RUN_STYLE:
                base = _over(base, self._characters(value(child)))
        return PLAIN if base == PLAIN else base

    def properties(self, name: str | None) -> list[Element]:
        """The `w:rPr` that shape the runs of paragraphs of a style, the nearest last."""
        own = self.own_properties(name if name in self._elements else self._default)
        return own if self._defaults is None else [self._defaults, *own]

    def own_properties(self, name: str | None) -> list[Element]:
        """The `w:rPr` of a style and of those it is based on, the nearest last."""
        found = (style.find(W + "rPr") for style in reversed(self._chain(name)))
        return [properties for properties in found if properties is not None]

    def coloured(self, name: str | None) -> bool:
        """Whether a table style lays a colour behind text."""
        if name is None or name not in self._elements:
            return False
        if name not in self._coloured:
            shades = (shade for style in self._chain(name) for shade in style.iter(_SHADE))
            self._coloured[name] = any(is_shade(shade) for shade in shades)
        return self._coloured[name]

    def ruled(self, name: str | None) -> bool:
        """Whether a table style draws lines."""
        return any(has_lines(style) for style in self._chain(name))

    def _characters(self, name: str | None) -> Look:
        """The look that a character style gives."""
        style = self._known.get(name)
        if style is None:
            style = self._known[name] = self._worked_out(name, PLAIN)
        return style.look

    def _worked_out(self, name: str | None, look: Look) -> Style:
        chain = self._chain(name)
        made = Style(name=(value(chain[0].find(W + "name")) or "").lower() if chain else "")
        for style in chain:
            level = value(style.find(f"{W}pPr/{W}outlineLvl"))
            number = value(style.find(f"{W}pPr/{W}numPr/{W}numId"))
            depth = value(style.find(f"{W}pPr/{W}numPr/{W}ilvl"))
            made.level = to_int(level, 9) if made.level is None and level is not None else made.level
            if made.number is None:
                made.depth = to_int(depth, 0) if made.depth is None and depth is not None else made.depth
                made.number = number
        for style in reversed(chain):
            if (properties := style.find(W + "rPr")) is not None:
                look = self.look(properties, look)
            if is_shade(style.find(f"{W}pPr/{W}shd")):
                look = look._replace(shaded=True)
        made.look = look
        made.contents = bool(_CONTENTS_NAME.match(made.name))
        if match := _HEADING_NAME.match(made.name):
            made.heading = int(match[1])
        made.headed = made.heading is not None or made.level is not None
        return made

    def _chain(self, name: str | None) -> list[Element]:
        """A style and those it is based on, nearest first."""
        chain: list[Element] = []
        seen: set[str | None] = set()
        while name in self._elements and name not in seen and len(seen) < _MOST_ANCESTORS:
            seen.add(name)
            chain.append(self._elements[name])
            name = value(self._elements[name].find(W + "basedOn"))
        return chain


def _over(base: Look, style: Look) -> Look:
    """What a character style adds to the look of the paragraph."""
    return Look(style.symbol or base.symbol, *(a or b for a, b in zip(style[1:], base[1:], strict=True)))


def _fonts(element: Element, look: Look) -> Look:
    name = value(element, "ascii") or value(element, "hAnsi")
    if value(element, "hint") == "eastAsia":
        name = name if symbol_font(name) else value(element, "eastAsia") or name
    return look if name is None else look._replace(symbol=symbol_font(name))


def _color(element: Element, look: Look) -> Look:
    return look._replace(white=value(element) in _WHITE)


def _size(element: Element, look: Look) -> Look:
    size = value(element) or ""
    return look._replace(tiny=size.isdecimal() and len(size) < 9 and int(size) <= _TINY)


def _shade(element: Element, look: Look) -> Look:
    return look._replace(shaded=is_shade(element))


def _highlight(element: Element, look: Look) -> Look:
    return look._replace(shaded=value(element) not in {None, "none", "white"})


def _vanish(element: Element, look: Look) -> Look:
    return look._replace(vanish=is_on(element))


def _caps(element: Element, look: Look) -> Look:
    return look._replace(caps=is_on(element))


_READERS: dict[object, Callable[[Element, Look], Look]] = {
    W + "rFonts": _fonts,
    W + "vanish": _vanish,
    W + "color": _color,
    W + "sz": _size,
    W + "shd": _shade,
    W + "highlight": _highlight,
    W + "caps": _caps,
}


def is_shade(element: Element | None) -> bool:
    """Whether a `w:shd` lays a colour behind the text."""
    if element is None:
        return False
    filled = value(element, "fill") not in {None, "auto", *_WHITE} or value(element, "themeFill") is not None
    return filled or value(element) not in {None, "clear", "nil"}


def has_lines(element: Element) -> bool:
    """Whether anything below an element is given a border."""
    borders = (side for kind in _BORDERS for each in element.iter(kind) for side in each)
    return any(value(side) not in {None, "nil", "none"} for side in borders)


def to_int(text: str | None, default: int) -> int:
    """A whole number of an attribute, or `default`."""
    try:
        return int(text) if text is not None and len(text) < 9 else default
    except ValueError:
        return default
