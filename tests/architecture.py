"""The pictures of docs/architecture.md, drawn from the contracts and folders: `python -m tests.architecture`.

`rooms.svg`: the layers that `pyproject.toml` sets, with the modules in each room. `values.svg`: what passes
from part to part, and where it is defined. The same files give the same bytes.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Sequence
from functools import cache
from html import escape
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).parents[1]
OUT = ROOT / "docs" / "pictures"

STYLE = """
.ground { fill: #ffffff; stroke: #d0d7de }
.part { fill: #f6f8fa; stroke: #d0d7de }
.layer { fill: #ddf4ff; stroke: #54aeff }
.value { fill: #dafbe1; stroke: #4ac26b }
.data { fill: #fff8c5; stroke: #d4a72c }
.loose { stroke-dasharray: 4 3 }
.line { stroke: #57606a; stroke-width: 1.4; fill: none }
.tip { fill: #57606a }
text { fill: #1f2328; font: 12px ui-monospace, SFMono-Regular, Menlo, Consolas, monospace }
.head { font-weight: 600; font-size: 15px }
.strong { font-weight: 600; font-size: 13px }
.small { fill: #57606a; font-size: 11px }
.count { fill: #57606a; font-weight: 400 }
@media (prefers-color-scheme: dark) {
.ground { fill: #0d1117; stroke: #30363d }
.part { fill: #161b22; stroke: #30363d }
.layer { fill: #0c2d4a; stroke: #388bfd }
.value { fill: #12331f; stroke: #2ea043 }
.data { fill: #3a2d0b; stroke: #9e6a03 }
.line { stroke: #9198a1 }
.tip { fill: #9198a1 }
text { fill: #e6edf3 }
.small, .count { fill: #9198a1 }
}"""
"""Light and dark, each on a ground of its own."""

EM = 7.23
"""The width of a character of 12 pixels."""

ROW, GAP, PAD, HEAD = 22, 13, 12, 44
"""The height of a line of rooms, what is between layers, around them, and over the first."""

BETWEEN = " \N{MIDDLE DOT} "


def pictures() -> dict[str, str]:
    """Every picture by the name of its file."""
    return {"rooms.svg": rooms(), "values.svg": values()}


class Layer(NamedTuple):
    """Rooms side by side; `loose`: they may import one another, in no circle."""

    rooms: tuple[str, ...]
    loose: bool = False


def layers(part: str) -> list[Layer]:
    """The layers of a part from the top, as its contract sets them."""
    (contract,) = (one for one in _contracts() if one["type"] == "layers" and _is_of(one, part))
    stated = contract["layers"]
    assert isinstance(stated, list)
    return [Layer(tuple(_bare(name, part) for name in re.split(r"[|:]", one)), ":" in one) for one in stated]


def _bare(name: str, part: str) -> str:
    return name.strip().removeprefix(f"{part}.")


def beside(part: str) -> tuple[str, ...]:
    """The rooms and modules of a part that are in no layer of it."""
    known = {room for layer in layers(part) for room in layer.rooms}
    return tuple(name for name in inside(part) if name not in known)


def inside(part: str) -> list[str]:
    """The rooms and modules that lie in a part."""
    found = [path for path in (ROOT / part).glob("*.py") if path.name != "__init__.py"]
    found += [path.parent for path in (ROOT / part).glob("*/__init__.py")]
    return sorted(path.stem for path in found)


def modules(folder: Path) -> int:
    """The modules of a room, those of its rooms included; a room of one file is one."""
    if not folder.is_dir():
        return 1
    return max(1, sum(path.name != "__init__.py" for path in folder.rglob("*.py")))


@cache
def _contracts() -> list[dict[str, object]]:
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    contracts: list[dict[str, object]] = settings["tool"]["importlinter"]["contracts"]
    return contracts


def _is_of(contract: dict[str, object], part: str) -> bool:
    stated = contract.get("containers") or contract["layers"]
    assert isinstance(stated, list)
    return all(str(name).partition(".")[0] == part for name in stated)


class Canvas:
    """What is drawn, from the back to the front."""

    def __init__(self) -> None:
        self.drawn: list[str] = []

    def box(self, x: float, y: float, wide: float, high: float, kind: str, radius: int = 8) -> None:
        """A rectangle by its upper left corner."""
        self.drawn.append(
            f'<rect class="{kind}" x="{x:g}" y="{y:g}" width="{wide:g}" height="{high:g}" rx="{radius}"/>'
        )

    def text(self, x: float, y: float, words: str, kind: str = "", anchor: str = "start") -> None:
        """A line of words on the line `y`."""
        shown = f' class="{kind}"' if kind else ""
        placed = f' text-anchor="{anchor}"' if anchor != "start" else ""
        told = re.sub(r"(?<=\w )\d+", r'<tspan class="count">\g<0></tspan>', escape(words, quote=False))
        self.drawn.append(f'<text{shown} x="{x:g}" y="{y:g}"{placed}>{told}</text>')

    def arrow(self, x: float, y: float, to_x: float, to_y: float) -> None:
        """An arrow straight down, or straight to a side."""
        down, side = (1, 0) if to_x == x else (0, 1 if to_x > x else -1)
        foot_x, foot_y = to_x - 6 * side, to_y - 6 * down
        self.drawn.append(f'<path class="line" d="M{x:g} {y:g}L{foot_x:g} {foot_y:g}"/>')
        wings = f"{foot_x - 4 * down:g} {foot_y - 4 * side:g}L{foot_x + 4 * down:g} {foot_y + 4 * side:g}"
        self.drawn.append(f'<path class="tip" d="M{to_x:g} {to_y:g}L{wings}Z"/>')

    def svg(self, wide: float, high: float, title: str) -> str:
        """The picture of a size."""
        return "\n".join(
            [
                f'<svg xmlns="http://www.w3.org/2000/svg" width="{wide:g}" height="{high:g}"'
                f' viewBox="0 0 {wide:g} {high:g}" role="img">',
                f"<title>{escape(title)}</title>",
                f"<style>{STYLE}\n</style>",
                f'<rect class="ground" x=".5" y=".5" width="{wide - 1:g}" height="{high - 1:g}" rx="12"/>',
                *self.drawn,
                "</svg>\n",
            ]
        )


class Column(NamedTuple):
    """Where a part stands in the picture of the rooms."""

    part: str
    x: float
    wide: float


TOP, WIDE = 20, 1040
APPLICATION = Column("hegui", 20, 256)
PARTS = (Column("ingest", 316, 148), Column("extract", 476, 244), Column("checks", 732, 288))


def rooms() -> str:
    """The parts with their layers, each over those that it may import."""
    canvas = Canvas()
    columns = (APPLICATION, *PARTS)
    high = max(_least(one) for one in columns)
    bottom = TOP + high
    for one in columns:
        _draw_part(canvas, one, high)
        canvas.arrow(one.x + one.wide / 2, bottom, one.x + one.wide / 2, bottom + 26)
    canvas.arrow(APPLICATION.x + APPLICATION.wide, TOP + 22, PARTS[0].x, TOP + 22)
    canvas.box(20, bottom + 26, WIDE - 40, 48, "part")
    canvas.text(WIDE / 2, bottom + 46, _counted("schemas", ROOT / "schemas"), "head", "middle")
    canvas.text(WIDE / 2, bottom + 64, "what passes between the parts; dated facts", "small", "middle")
    for at, line in enumerate(LEGEND):
        canvas.text(20, bottom + 98 + 16 * at, line, "small")
    return canvas.svg(WIDE, bottom + 128, "The rooms of hegui and what may import what")


LEGEND = (
    "Numbers are modules. A layer may import those under it; rooms of one layer do not import one another,",
    "but in a dashed one. ingest, extract and checks do not import one another; hegui imports all of them.",
)


def _draw_part(canvas: Canvas, column: Column, high: float) -> None:
    """A part, its layers spread over the height."""
    part, x, wide = column
    canvas.box(x, TOP, wide, high, "part")
    canvas.text(x + wide / 2, TOP + 27, _counted(part, ROOT / part), "head", "middle")
    stated = _layers(part)
    gap = GAP + (high - _least(column)) / max(len(stated) - 1, 1)
    y: float = TOP + HEAD
    for at, layer in enumerate(stated):
        lines = [*_lines(part, layer.rooms, wide - 4 * PAD)]
        tall = ROW * len(lines)
        canvas.box(x + PAD, y, wide - 2 * PAD, tall, "layer loose" if layer.loose else "layer", 6)
        for row, line in enumerate(lines):
            canvas.text(x + wide / 2, y + ROW * row + 15, line, anchor="middle")
        if at + 1 < len(stated) and part != "ingest" and stated[at + 1].rooms != beside(part):
            canvas.arrow(x + wide / 2, y + tall, x + wide / 2, y + tall + gap)
        y += tall + gap


def _least(column: Column) -> float:
    """The height of a part whose layers stand close."""
    stated = _layers(column.part)
    lines = sum(len([*_lines(column.part, layer.rooms, column.wide - 4 * PAD)]) for layer in stated)
    return HEAD + ROW * lines + GAP * (len(stated) - 1) + PAD


def _layers(part: str) -> list[Layer]:
    """The layers of a part, and what has no place among them; ingest has no order, so that each is alone."""
    if part == "ingest":
        return [Layer((name,), loose=True) for name in inside(part) if (ROOT / part / name).is_dir()]
    rest = beside(part)
    return [*layers(part), *([Layer(rest, loose=True)] if rest else [])]


def _lines(part: str, names: Sequence[str], wide: float) -> Iterator[str]:
    """Names with their numbers of modules, in as few lines as they go into."""
    line = ""
    for name in names:
        shown = _counted(name, ROOT / part / name)
        longer = f"{line}{BETWEEN}{shown}" if line else shown
        if line and len(longer) * EM > wide:
            yield line
            longer = shown
        line = longer
    if line:
        yield line


def _counted(name: str, folder: Path) -> str:
    return f"{name} {modules(folder)}" if folder.is_dir() else name


class Value(NamedTuple):
    """What passes on: its classes, the module or room that defines them, and what it is."""

    names: tuple[str, ...]
    module: str
    what: str


class Step(NamedTuple):
    """What makes the next value: functions of modules of a room, and the data that they go by."""

    room: str
    functions: tuple[str, ...]
    data: tuple[str, ...] = ()


FIRST = "a file: PDF, scan, picture, Word, text"
WAY: tuple[tuple[Step, Value], ...] = (
    (
        Step("ingest", ("read_bytes",)),
        Value(("Document",), "schemas/document.py", "what stands where: blocks, lines, cells, marks, boxes"),
    ),
    (
        Step("extract/reading", ("source.Source",)),
        Value(("Source",), "extract/reading/source.py", "its text, put right; and a place as evidence"),
    ),
    (
        Step("extract/readers", ("tables.rows.rows", "text.units.units"), ("extract/labels/*.yaml",)),
        Value(("Row", "Unit"), "extract/readers", "a record of a table by its columns; a paragraph, a cell"),
    ),
    (
        Step("extract/statements", ("records.from_rows", "running_text.read"), ("a Shape of each group",)),
        Value(("Fact", "Statement"), "extract/statements", "one value of a field; what is said of one thing"),
    ),
    (
        Step("extract/statements", ("records.build",)),
        Value(("Leaf", "Evidence"), "schemas/leaf.py", "value, raw, place, confidence"),
    ),
    (
        Step("extract", ("report.extract_report",)),
        Value(("Report", "Mentions"), "schemas", "the fields; what checks compare wherever it stands"),
    ),
    (
        Step("checks", ("engine.run_checks",), ("packs, rules, messages", "schemas/facts")),
        Value(
            ("Finding", "NotChecked"), "schemas/result.py", "what is wrong, where; what could not be checked"
        ),
    ),
    (
        Step("hegui", ("pipeline.check_document",)),
        Value(("Result",), "schemas/result.py", "all of it, with versions, packs, requirements"),
    ),
)
LAST = Step("hegui/render", ("load",), ("hegui/messages.yaml",))
END = "text, JSON, SARIF, HTML, Word, PDF, Excel …"
LEFT, BOX = 30, 560


def values() -> str:
    """The values in the order in which they pass."""
    canvas = Canvas()
    y, middle = 24.0, LEFT + BOX / 2
    canvas.box(LEFT, y, BOX, 30, "part")
    canvas.text(middle, y + 20, FIRST, anchor="middle")
    y += 30
    for step, value in WAY:
        y = _step(canvas, step, y)
        canvas.box(LEFT, y, BOX, 48, "value")
        canvas.text(LEFT + PAD, y + 20, ", ".join(value.names), "strong")
        canvas.text(LEFT + BOX - PAD, y + 20, value.module, "small", "end")
        canvas.text(LEFT + PAD, y + 38, value.what, "small")
        y += 48
    y = _step(canvas, LAST, y)
    canvas.box(LEFT, y, BOX, 30, "part")
    canvas.text(middle, y + 20, END, anchor="middle")
    return canvas.svg(860, y + 54, "What passes from a file to its findings, and where it is defined")


def _step(canvas: Canvas, step: Step, y: float) -> float:
    """An arrow between what does it and the data it goes by; where the next box begins."""
    x, end, right = LEFT + BOX / 2, y + 40, LEFT + BOX + 40
    canvas.arrow(x, y, x, end)
    shown = ", ".join(step.functions)
    canvas.text(x - 14, y + 24, step.room, "small", "end")
    canvas.text(x + 14, y + 24, shown)
    if step.data:
        high = 8 + 18 * len(step.data)
        top = y + 20 - high / 2
        canvas.box(right, top, 200, high, "data", 6)
        for at, one in enumerate(step.data):
            canvas.text(right + 100, top + 17 + 18 * at, one, anchor="middle")
        canvas.arrow(right, y + 20, x + 24 + EM * len(shown), y + 20)
    return end


def main() -> None:
    """Draw all pictures anew."""
    OUT.mkdir(exist_ok=True)
    for name, drawn in pictures().items():
        (OUT / name).write_text(drawn, encoding="utf-8")


if __name__ == "__main__":
    main()
