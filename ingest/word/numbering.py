"""Automatic numbers of Word paragraphs, counted as Word counts them and written as text."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from ingest.word.package import Element, W, is_on, value
from ingest.word.styles import to_int
from ingest.wording.marks import EMPTY_BOXES
from ingest.wording.symbols import box_state, ordinary, symbol_font
from schemas import patterns
from schemas.document import EMPTY

_PLACE = patterns.compile(r"%([1-9])")
BULLETS = "•●○◆◇◎▪★☆➢→*-–—"
"""What a list item may begin with as it is written; anything else that begins one is shown as `•`."""

_CN = "零一二三四五六七八九"
_LEGAL = "零壹贰叁肆伍陆柒捌玖"
_STEMS, _BRANCHES = "甲乙丙丁戊己庚辛壬癸", "子丑寅卯辰巳午未申酉戌亥"
_CHINESE = {
    "chineseCounting",
    "chineseCountingThousand",
    "japaneseCounting",
    "taiwaneseCounting",
    "taiwaneseCountingThousand",
    "koreanCounting",
}


@dataclass(slots=True)
class Level:
    """One level of a numbering: how it counts and how it is written."""

    start: int = 1
    kind: str = "decimal"
    text: str = ""
    gap: str = " "
    restart: int | None = None
    legal: bool = False
    style: str | None = None
    font: str | None = None
    hidden: bool = False


@dataclass(slots=True)
class Numberings:
    """The numberings of a document, and how far each has counted."""

    levels: dict[str, dict[int, Level]] = field(default_factory=dict)
    abstract: dict[str, str] = field(default_factory=dict)
    starts: dict[str, dict[int, int]] = field(default_factory=dict)
    own: dict[str, dict[int, Level]] = field(default_factory=dict)
    counted: dict[str, dict[int, int]] = field(default_factory=dict)
    begun: set[tuple[str, int]] = field(default_factory=set)

    def next(self, number: str, depth: int) -> str:
        """The text of the next number of a list at a depth, with the gap after it; blank for bullets."""
        abstract = self.abstract.get(number)
        if abstract is None:
            return ""
        levels = self.levels.get(abstract, {})
        if number in self.own:
            levels = {**levels, **self.own[number]}
        level = levels.get(depth)
        if level is None:
            return ""
        counts = self.counted.setdefault(abstract, {})
        self._count(number, depth, level, counts)
        for deeper in [at for at in counts if at > depth and _restarts(levels.get(at), depth)]:
            del counts[deeper]
        if level.kind == "none" or level.hidden:
            return ""
        if level.kind == "bullet":
            return _bullet(level)
        text = _PLACE.sub(lambda match: _shown(levels, counts, level, int(match[1]) - 1), level.text)
        return text + level.gap if text else ""

    def _count(self, number: str, depth: int, level: Level, counts: dict[int, int]) -> None:
        start = self.starts.get(number, {}).get(depth)
        if start is not None and (number, depth) not in self.begun:
            counts[depth] = start
        else:
            counts[depth] = counts[depth] + 1 if depth in counts else level.start
        self.begun.add((number, depth))

    def depth_of_style(self, number: str, style: str) -> int:
        """The level that a style is linked to in a numbering."""
        levels = self.levels.get(self.abstract.get(number, ""), {})
        return next((depth for depth, level in levels.items() if level.style == style), 0)


def _bullet(level: Level) -> str:
    """A bullet as a character; a tick or filled box that only begins an item must not read like an answer."""
    if not level.text.strip():
        return ""
    if level.font is not None and box_state(level.font, level.text[0]) == "empty":
        return EMPTY + level.gap
    character = ordinary(level.font, level.text[0]) if level.font is not None else level.text[0]
    ours = character in BULLETS or character in EMPTY_BOXES
    return (character if ours else "•") + level.gap


def _restarts(level: Level | None, depth: int) -> bool:
    return level is None or level.restart is None or (level.restart > 0 and depth < level.restart)


def _shown(levels: dict[int, Level], counts: dict[int, int], shown: Level, depth: int) -> str:
    level = levels.get(depth, Level())
    count = counts.get(depth, level.start)
    return written(count, "decimal" if shown.legal and level.kind != "decimalZero" else level.kind)


def read_numberings(root: Element | None) -> Numberings:
    """The numberings of `numbering.xml`."""
    made = Numberings()
    if root is None:
        return made
    linked: dict[str, str] = {}
    defined: dict[str, str] = {}
    for abstract in root.iterfind(W + "abstractNum"):
        name = value(abstract, "abstractNumId") or ""
        made.levels[name] = {
            to_int(value(level, "ilvl"), 0): _level(level) for level in abstract.iterfind(W + "lvl")
        }
        if style := value(abstract.find(W + "numStyleLink")):
            linked[name] = style
        if style := value(abstract.find(W + "styleLink")):
            defined[style] = name
    for name, style in linked.items():
        made.levels[name] = made.levels.get(defined.get(style, ""), {}) or made.levels[name]
    for number in root.iterfind(W + "num"):
        _number(made, number)
    return made


def _number(made: Numberings, number: Element) -> None:
    name = value(number, "numId") or ""
    made.abstract[name] = value(number.find(W + "abstractNumId")) or ""
    for override in number.iterfind(W + "lvlOverride"):
        depth = to_int(value(override, "ilvl"), 0)
        if (start := override.find(W + "startOverride")) is not None:
            made.starts.setdefault(name, {})[depth] = to_int(value(start), 1)
        if (level := override.find(W + "lvl")) is not None:
            made.own.setdefault(name, {})[depth] = _level(level)


def _level(element: Element) -> Level:
    restart = element.find(W + "lvlRestart")
    return Level(
        start=to_int(value(element.find(W + "start")), 1),
        kind=_kind(element),
        text=value(element.find(W + "lvlText")) or "",
        gap="" if value(element.find(W + "suff")) == "nothing" else " ",
        restart=None if restart is None else to_int(value(restart), 0),
        legal=is_on(element.find(W + "isLgl")),
        style=value(element.find(W + "pStyle")),
        hidden=is_on(element.find(f"{W}rPr/{W}vanish")),
        font=symbol_font(value(element.find(f"{W}rPr/{W}rFonts"), "ascii")),
    )


def _kind(level: Element) -> str:
    """The number format of a level; one of the author's own (`001, 002`) as `zeros3`."""
    found = next(level.iter(W + "numFmt"), None)
    own = (value(found, "format") or "").split(",")[0].strip()
    if value(found) == "custom" and own.isdecimal() and own.startswith("0") and len(own) < 9:
        return f"zeros{len(own)}"
    return value(found) or "decimal"


def written(number: int, kind: str) -> str:
    """A count in one of Word's number formats.

    >>> [written(12, kind) for kind in ("chineseCounting", "lowerRoman", "upperLetter", "decimalZero")]
    ['十二', 'xii', 'L', '12']
    """
    if kind in _CHINESE:
        return _chinese(number, _CN, "十百千", short=True)
    if kind in {"chineseLegalSimplified", "ideographLegalTraditional", "japaneseLegal"}:
        return _chinese(number, _LEGAL, "拾佰仟", short=False)
    if kind.startswith("zeros"):
        return str(number).zfill(int(kind[5:]))
    if kind in _WRITERS and number > 0:
        return _WRITERS[kind](number)
    return str(number)


def _chinese(number: int, digits: str, units: str, *, short: bool) -> str:
    if not 0 < number < 10_000:
        return digits[0] if number == 0 else str(number)
    text = ""
    for place, digit in enumerate(reversed(str(number))):
        unit = units[place - 1] if place else ""
        if digit != "0":
            text = digits[int(digit)] + unit + text
        elif text and not text.startswith(digits[0]):
            text = digits[0] + text
    return text[1:] if short and 10 <= number < 20 else text


def _roman(number: int) -> str:
    text = ""
    for size, sign in zip(
        (1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1),
        ("m", "cm", "d", "cd", "c", "xc", "l", "xl", "x", "ix", "v", "iv", "i"),
        strict=True,
    ):
        text += sign * (min(number, 5000) // size)
        number = min(number, 5000) % size
    return text


def _letter(number: int) -> str:
    return chr(ord("a") + (number - 1) % 26) * min((number - 1) // 26 + 1, 20)


def _enclosed(first: int, last: int) -> dict[int, str]:
    return {number: chr(first + number - 1) for number in range(1, last + 1)}


_CIRCLES, _PARENS, _STOPS = _enclosed(0x2460, 20), _enclosed(0x2474, 20), _enclosed(0x2488, 20)
_FULL = str.maketrans("0123456789", "０１２３４５６７８９")
_WRITERS: dict[str, Callable[[int], str]] = {
    "upperRoman": lambda n: _roman(n).upper(),
    "lowerRoman": _roman,
    "upperLetter": lambda n: _letter(n).upper(),
    "lowerLetter": _letter,
    "decimalZero": lambda n: f"{n:02d}",
    "decimalFullWidth": lambda n: str(n).translate(_FULL),
    "decimalFullWidth2": lambda n: str(n).translate(_FULL),
    "decimalEnclosedCircle": lambda n: _CIRCLES.get(n, str(n)),
    "decimalEnclosedCircleChinese": lambda n: _CIRCLES.get(n, str(n)),
    "decimalEnclosedParen": lambda n: _PARENS.get(n, str(n)),
    "decimalEnclosedFullstop": lambda n: _STOPS.get(n, str(n)),
    "ideographTraditional": lambda n: _STEMS[(n - 1) % 10],
    "ideographEnclosedCircle": lambda n: chr(0x3280 + n - 1) if n < 11 else str(n),
    "numberInDash": lambda n: f"- {n} -",
    "ideographZodiac": lambda n: _BRANCHES[(n - 1) % 12],
    "ideographDigital": lambda n: "".join("〇一二三四五六七八九"[int(d)] for d in str(n)),
    "taiwaneseDigital": lambda n: "".join("〇一二三四五六七八九"[int(d)] for d in str(n)),
}
