"""The markup that reports are written in: one block a line, values tagged in place.

    %header: …                    a setting: header, footer, marks (see `write_text`), headings (hash)
    # 一、概述                     a heading (#, ##, ###)
    ===                           a page break
    !title …  !center …  !right … paragraphs that are set apart
    [table widths=1,2 head=1 each=calibrations fields=device,-,valid_until]
    名称 | 编号 | 有效期至
    ‹ is merged with the cell on its left, ^ with the cell above; ¶ begins a line within a cell
    [/table]
    {path|raw} {path|raw|value}   a value; {path||value} one that is deduced; {path*|raw} a list of them
    {+} {-}                       a ticked, an empty box

In a path, `word:key` stands for a list with a key (`cal:v.device` is `calibrations[v].device`). A table with
`each` makes one entry a row, its columns tagged by `fields`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from corpus.blocks import EMPTY, TICKED, Block, Cell, Heading, PageBreak, Paragraph, Report, Table, Tag

TAG = re.compile(r"\{([^{}|]+)\|([^{}|]*)(?:\|([^{}|]*))?\}")
LISTS = {
    "cal": "calibrations",
    "law": "law_lists",
    "per": "personnel_certificates",
    "tot": "tables_with_totals",
    "sc": "scopes",
    "nc": "nonconformities.items",
    "reg": "registrations",
    "std": "standards",
    "rat": "conclusion.ratings",
    "con": "contracts",
    "eqp": "special_equipment",
    "sup": "suppliers",
}
STYLES = {"!title": "title", "!center": "center", "!right": "right"}
BLANK = ("", "/", "—", "-")


def expand(path: str) -> str:
    """The field path that a shortened one stands for, lists still with their keys.

    >>> expand("team:a.reg:1.number")
    'team[a].registrations[1].number'
    """
    steps = []
    for step in path.split("."):
        name, _, key = step.partition(":")
        steps.append(f"{LISTS.get(name, name)}[{key}]" if key else name)
    return ".".join(steps)


def parse(source: str) -> Report:
    """Read a whole report. Raises ValueError for a table that does not fit its widths."""
    report = Report()
    lines = iter(enumerate(source.splitlines(), 1))
    for number, line in lines:
        if line.startswith("%"):
            name, _, value = line[1:].partition(":")
            report.settings[name.strip()] = value.strip()
        elif line.startswith("[table"):
            report.blocks.append(_table(line, lines, report.tags, number))
        elif line.strip():
            report.blocks.append(_block(line.strip(), report.tags))
    return report


def _block(line: str, tags: list[Tag]) -> Block:
    if line == "===":
        return PageBreak()
    if line.startswith("#"):
        marks, _, text = line.partition(" ")
        return Heading(len(marks), _plain(text, tags))
    first, _, rest = line.partition(" ")
    if first in STYLES:
        return Paragraph(_plain(rest, tags), STYLES[first])
    return Paragraph(_plain(line, tags))


def _plain(text: str, tags: list[Tag]) -> str:
    def keep(match: re.Match[str]) -> str:
        tags.append(Tag(expand(match[1]), match[2], match[3]))
        return match[2]

    plain = TAG.sub(keep, text.replace("{+}", TICKED).replace("{-}", EMPTY))
    if "{" in plain or "}" in plain:
        raise ValueError(f"a tag is not closed: {text}")
    return plain


def _options(line: str) -> dict[str, str]:
    return dict(part.split("=", 1) for part in line.strip("[]").split()[1:])


def _table(line: str, lines: Iterator[tuple[int, str]], tags: list[Tag], number: int) -> Table:
    options = _options(line)
    widths = tuple(float(width) for width in options["widths"].split(","))
    head = int(options.get("head", 0))
    rows: list[tuple[Cell, ...]] = []
    for at, text in lines:
        if text.startswith("[/table]"):
            break
        texts = [cell.strip() for cell in f" {text} ".split(" | ")]
        if len(texts) != len(widths):
            raise ValueError(f"line {at}: {len(texts)} cells instead of {len(widths)}")
        if "each" in options and len(rows) >= head:
            texts = _tagged(texts, options, f"{number}_{at}")
        rows.append(_row(texts, rows, tags))
    return Table(tuple(rows), widths, head)


def _tagged(texts: list[str], options: dict[str, str], key: str) -> list[str]:
    entry = f"{options['each']}:{key}"
    return [
        text if name == "-" or text in BLANK or "{" in text else f"{{{entry}.{name}|{text}}}"
        for name, text in zip(options["fields"].split(","), texts, strict=True)
    ]


def _row(texts: list[str], above: list[tuple[Cell, ...]], tags: list[Tag]) -> tuple[Cell, ...]:
    cells: list[Cell] = []
    for column, text in enumerate(texts):
        if text == "‹":
            cells.append(cells[-1])
        elif text == "^":
            cells.append(above[-1][column])
        else:
            cells.append(Cell(_plain(text, tags).replace("¶", "\n")))
    _widen(cells, above)
    return tuple(cells)


def _widen(cells: list[Cell], above: list[tuple[Cell, ...]]) -> None:
    seen: set[int] = set()
    for cell in cells:
        if id(cell) in seen:
            continue
        seen.add(id(cell))
        if above and any(cell is other for other in above[-1]):
            cell.row_span += 1
        else:
            cell.column_span = sum(other is cell for other in cells)
