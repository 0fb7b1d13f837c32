"""What Word styles say: headings and numbers of paragraphs, and how runs look, what they inherit included."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import NamedTuple

from ingest.symbols import symbol_font
from ingest.word.package import Element, W, is_on, value

_MOST_ANCESTORS = 20
_TINY = 4
"""Half points: text of at most two points is not read by anybody."""
_WHITE = {"FFFFFF", "white"}


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
    """What a paragraph style says about headings, numbers and looks, its ancestors included."""

    name: str = ""
    level: int | None = None
    number: str | None = None
    depth: int | None = None
    look: Look = PLAIN


@dataclass(slots=True)
class Styles:
    """The styles of a document by identifier; `default` is that of paragraphs that name none."""

    by_name: dict[str, Style] = field(default_factory=dict)
    default: Style = field(default_factory=Style)
    coloured: set[str] = field(default_factory=set)
    """The table styles that lay a colour behind text."""

    def paragraph(self, name: str | None) -> Style:
        """The style of a paragraph."""
        return self.default if name is None else self.by_name.get(name, self.default)

    def look(self, properties: Element, base: Look) -> Look:
        """The look of a run with these `w:rPr` in a paragraph whose look is `base`."""
        for child in properties:
            reader = _READERS.get(child.tag)
            if reader is not None:
                base = reader(child, base)
            elif child.tag == W + "rStyle":
                style = self.by_name.get(value(child) or "")
                base = _over(base, style.look) if style is not None else base
        return base


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
    return look._replace(tiny=size.isdigit() and len(size) < 9 and int(size) <= _TINY)


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


def read_styles(root: Element | None) -> Styles:
    """The styles of `styles.xml`."""
    found: dict[str, Element] = {}
    first: str | None = None
    for style in root.iterfind(W + "style") if root is not None else ():
        name = value(style, "styleId") or ""
        found[name] = style
        if value(style, "type") == "paragraph" and value(style, "default") in {"1", "true", "on"}:
            first = first or name
    styles = Styles()
    common = root.find(f"{W}docDefaults/{W}rPrDefault/{W}rPr") if root is not None else None
    look = PLAIN if common is None else styles.look(common, PLAIN)
    styles.default = Style(look=look)
    for name, style in found.items():
        if value(style, "type") == "table" and any(
            is_shade(shade) for each in _chain(found, name) for shade in each.iter(W + "shd")
        ):
            styles.coloured.add(name)
        base = PLAIN if value(style, "type") == "character" else look
        styles.by_name[name] = _style(found, name, styles, base)
    if first is not None:
        styles.default = replace(styles.by_name[first])
    return styles


def _style(found: dict[str, Element], name: str, styles: Styles, look: Look) -> Style:
    made = Style(name=(value(found[name].find(W + "name")) or "").lower())
    chain = _chain(found, name)
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
            look = styles.look(properties, look)
        if is_shade(style.find(f"{W}pPr/{W}shd")):
            look = look._replace(shaded=True)
    made.look = look
    return made


def _chain(found: dict[str, Element], name: str) -> list[Element]:
    """A style and those it is based on, nearest first."""
    chain: list[Element] = []
    seen: set[str] = set()
    current: str | None = name
    while current in found and current not in seen and len(seen) < _MOST_ANCESTORS:
        seen.add(current)
        chain.append(found[current])
        current = value(found[current].find(W + "basedOn"))
    return chain


def to_int(text: str | None, default: int) -> int:
    """A whole number of an attribute, or `default`."""
    try:
        return int(text) if text is not None and len(text) < 9 else default
    except ValueError:
        return default
