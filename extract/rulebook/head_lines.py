"""The lines and cells that head a document of rules, and what stands beside the labels in them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from extract.reading.source import Source
from extract.rulebook.clauses.outline import Outline
from extract.values.found import narrow
from schemas import patterns
from schemas.cache import yaml_file
from schemas.document import Block

_DATA = Path(__file__).with_name("head.yaml")
_LONGEST_HEAD = 3000
_SPACED = patterns.compile(r"(?<=[^\W\x00-\x7f])[ \u3000]{1,8}(?=[^\W\x00-\x7f])")


class HeadLine(NamedTuple):
    """A paragraph's line or a cell of the head (`celled`), what is next to it, and what a cell has below."""

    text: str
    right: str | None = None
    below: str | None = None
    celled: bool = False


@cache
def words() -> Any:
    """The labels and patterns of `head.yaml`."""
    return yaml_file.read(_DATA)


def closed_up(text: str) -> str:
    """A text with the characters of its words side by side (文 件 编 号).

    >>> closed_up("编 制： 技术部")
    '编制： 技术部'
    """
    return _SPACED.sub("", text)


def head_lines(source: Source, found: Outline) -> list[HeadLine]:
    """The lines before the first clause, then the running headers and footers."""
    first = min(found.clauses[0].block.start if found.clauses else len(source.text), _LONGEST_HEAD)
    blocks = source.document.blocks
    cover = [block for block in blocks if block.role == "body" and block.start < first]
    running = [block for block in blocks if block.role in ("header", "footer")]
    lines = [line for block in [*cover, *running] for line in _of_block(source, block)]
    # A label alone in its line has its value in the next one, as where a header's cells are paragraphs.
    after = [*lines[1:], HeadLine("")]
    return [
        line._replace(right=below.text or None) if line.right is None and not line.celled else line
        for line, below in zip(lines, after, strict=False)
    ]


def _of_block(source: Source, block: Block) -> Iterator[HeadLine]:
    if block.kind != "table":
        yield from (HeadLine(line.strip()) for line in source.text[block.start : block.end].split("\n"))
        return
    filled = [cell for cell in block.cells if source.text[cell.start : cell.end].strip()]
    texts = {(cell.row, cell.column): source.text[cell.start : cell.end].strip() for cell in filled}
    for at, cell in enumerate(filled):
        after = filled[at + 1] if at + 1 < len(filled) and filled[at + 1].row == cell.row else None
        text = texts[cell.row, cell.column]
        if "\n" in text:
            yield from (HeadLine(line.strip(), celled=True) for line in text.split("\n"))
            continue
        right = texts[after.row, after.column] if after else None
        below = texts.get((cell.row + cell.row_span, cell.column))
        yield HeadLine(text, right, below, celled=True)


def labelled(lines: Sequence[HeadLine], field: str) -> Iterator[str]:
    """What stands beside the labels of a field: behind a colon or gap, in the next cell or line, or below."""
    whole, inside = _patterns(field)
    heads: list[HeadLine] = []
    for line in lines:
        text = narrow(line.text)
        closed = closed_up(text)
        if whole.fullmatch(closed):
            heads.append(line)
            if line.right and not _is_label(line.right):
                yield line.right
        elif match := inside.search(text) or inside.search(closed):
            yield match.string[match.end() :].strip()
    yield from (line.below for line in heads if line.below and not _is_label(line.below))


def _is_label(text: str) -> bool:
    return _any_label().fullmatch(closed_up(narrow(text))) is not None


@cache
def _patterns(field: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    stated = _told(words()["labels"].get(field) or words()[field])
    gap = r"\s{0,3}[:：]\s?" if field in ("title", "body") else r"(?:\s{0,3}[:：]\s{0,3}|\s{1,4})"
    return (
        patterns.compile(rf"(?:{stated})\.?\s?[:：]?", re.I),
        patterns.compile(rf"(?<![^\W\d_])(?:{stated})\.?{gap}(?=\S)", re.I),
    )


@cache
def _any_label() -> re.Pattern[str]:
    names = [name for field in words()["labels"].values() for name in field]
    return patterns.compile(
        rf"(?:{_told([*names, *words()['issued'], *words()['others']])})\.?\s?[:：]?", re.I
    )


def _told(names: list[str]) -> str:
    longest = sorted(names, key=len, reverse=True)
    return "|".join(name.replace(" ", r"\s?").replace("/", r"\s?/\s?") for name in longest)
