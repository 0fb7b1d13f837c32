"""Items of a list in paragraphs that go on in further lines: `1) 某人，叉车` / `证：N1，No.…` / `发：…`.

An item begins with its number or mark; the lines under it have none, and begin with a short label or with a
word and its day."""

from __future__ import annotations

from extract.readers.text.units import Unit, once, units
from extract.reading.source import Source
from schemas import patterns
from schemas.document import Block

_MARK = patterns.compile(
    r"[ \u3000]{0,8}(?:[（(]?\d{1,2}[)）]|[①-⑳]|[a-z][)）]|\d{1,2}[.、．](?!\d)"
    r"|[-–—•·●○◦■◆*](?=[ \u3000]))[ \u3000]{0,3}\S"
)
_GOES_ON = patterns.compile(
    r"[ \u3000]{0,8}(?:[^\W\d_]{1,4}\s?[:：]|[^\W\d_]{1,8}\s?[:：](?=[^\n]*\d)"
    r"|(?:出厂|证书|报告)?(?:编号|证号|证书|型号|规格|代码|报告|登记)\s?(?=[A-Z\d])"
    r"|[^\W\d_]{1,4}\s?(?:19|20)\d\d\s?[-./年]\s?\d)[^。\n]{1,160}[。；;]?\s*"
)
_MOST, _MOST_ALONE = 5, 3


@once
def joined(source: Source) -> dict[int, int]:
    """The block that each item of several lines begins in, with its last one."""
    found: dict[int, int] = {}
    blocks = source.document.blocks
    at = 0
    while at < len(blocks):
        items = _items(source, blocks, at)
        counts = [last - first for first, last in items]
        for n, (first, last) in enumerate(items):
            most = max(counts[:n] + counts[n + 1 :], default=_MOST_ALONE)
            last = min(last, first + most) if n == len(items) - 1 else last
            if last > first:
                found[first] = last
        at = items[-1][1] + 1 if items else at + 1
    return found


def _items(source: Source, blocks: tuple[Block, ...], at: int) -> list[tuple[int, int]]:
    """The items of the list that begins at a block: first block and last."""
    found: list[tuple[int, int]] = []
    while at < len(blocks) and _begins(source, blocks[at]):
        first = at
        at += 1
        while at < len(blocks) and at - first <= _MOST and _goes_on(source, blocks[at]):
            at += 1
        found.append((first, at - 1))
    return found


def _begins(source: Source, block: Block) -> bool:
    stated = block.role == "body" and block.kind in ("paragraph", "heading")
    return stated and _MARK.match(source.text, block.start, block.end) is not None


def _goes_on(source: Source, block: Block) -> bool:
    if block.role != "body" or block.kind != "paragraph" or _begins(source, block):
        return False
    return _GOES_ON.fullmatch(source.text, block.start, block.end) is not None


def whole(source: Source, unit: Unit) -> Unit:
    """A paragraph with the further lines of the item that it begins."""
    last = joined(source).get(unit.block) if unit.cell is None else None
    return unit if last is None else unit._replace(end=source.document.blocks[last].end)


@once
def within(source: Source) -> frozenset[int]:
    """The blocks that go on with the item before them."""
    return frozenset(at for first, last in joined(source).items() for at in range(first + 1, last + 1))


@once
def wholes(source: Source) -> list[Unit]:
    """All units, items of several lines as one."""
    inside = within(source)
    return [whole(source, unit) for unit in units(source) if unit.cell or unit.block not in inside]
