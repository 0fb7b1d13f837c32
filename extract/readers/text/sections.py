"""The tree of headings: marked ones, numbered ones in prose, and short lines that name what follows."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from itertools import accumulate
from typing import NamedTuple

from extract import labels
from extract.readers.text import lines
from extract.readers.text.headings import Heading, first_ended, goes_on, heading_of, title_end
from extract.readers.text.units import once
from extract.reading.source import Source
from schemas.slotted import field, slotted

_NESTED = 8
"""So many headings back an enclosing section is looked for."""

_DEEPEST = 12
"""So many headings are open at once: numbers that begin again and again are no deeper ones."""


@slotted
class Section:
    """A heading and what it governs: `start:body` is its line, `body:end` the text under it.

    `path` has the titles from the top down to its own, without numbers; `keys` the same by `labels.key`."""

    title: str
    number: str
    start: int
    body: int
    end: int
    path: tuple[str, ...]
    keys: tuple[str, ...] = ()


@slotted
class _Tree:
    sections: list[Section] = field(default_factory=list)
    starts: list[int] = field(default_factory=list)


def section_of(source: Source, offset: int) -> tuple[str, ...]:
    """The heading path at an offset, from the top down; empty before the first heading."""
    tree = _tree(source)
    at = bisect_right(tree.starts, offset) - 1
    return tree.sections[at].path if at >= 0 else ()


def number_at(source: Source, offset: int) -> str:
    """The number of the innermost heading above an offset, as it is written; empty where it has none."""
    tree = _tree(source)
    at = bisect_right(tree.starts, offset) - 1
    return tree.sections[at].number if at >= 0 else ""


def find(source: Source, names: Iterable[str]) -> list[Section]:
    """The sections with one of the names in their title (compared by `labels.key`), in reading order."""
    titles = _titles(source)
    keys = tuple(map(labels.name_key, names))
    found = {bisect_right(titles.starts, at) - 1 for at, _ in lines.spans_of(keys, titles.text)}
    return [titles.sections[i] for i in sorted(found)]


def within(source: Source, offset: int, names: Iterable[str]) -> bool:
    """Whether one of the headings above an offset has one of the names in it."""
    tree = _tree(source)
    at = bisect_right(tree.starts, offset) - 1
    path = "\n".join(tree.sections[at].keys) if at >= 0 else ""
    return any(labels.name_key(name) in path for name in names)


def covers(found: list[Section], offset: int) -> bool:
    """Whether one of the sections (in reading order) has an offset in it, its heading included."""
    at = bisect_right(found, offset, key=lambda section: section.start) - 1 if found else -1
    return at >= 0 and any(offset < section.end for section in found[max(at - _NESTED, 0) : at + 1])


def all_sections(source: Source) -> list[Section]:
    """Every section in reading order."""
    return _tree(source).sections


class _Titles(NamedTuple):
    """The sections that have a title, their titles as compared, one a line, and where each begins."""

    sections: list[Section]
    text: str
    starts: list[int]


@once
def _titles(source: Source) -> _Titles:
    titled = [section for section in _tree(source).sections if section.title]
    keys = [section.keys[-1] for section in titled]
    starts = accumulate((len(key) + 1 for key in keys[:-1]), initial=0)
    return _Titles(titled, "\n".join(keys), [*starts])


@once
def _tree(source: Source) -> _Tree:
    tree = _Tree()
    stack: list[tuple[Heading, Section]] = []
    end = 0
    for block in source.document.blocks:
        if block.role != "body":
            continue
        end = max(end, block.end)
        heading = heading_of(source, block)
        if heading is None:
            continue
        opened = [open_ for open_, _ in stack]
        if not heading.title and not goes_on(opened, heading):
            continue
        at = min(first_ended(opened, heading), _DEEPEST)
        for _, closed in stack[at:]:
            closed.end = block.start
        del stack[at:]
        path = tuple(t for t in (*(s.title for _, s in stack), heading.title) if t)
        section = Section(heading.title, heading.number, block.start, title_end(block), block.end, path)
        section.keys = tuple(map(labels.key, path))
        stack.append((heading, section))
        tree.sections.append(section)
        tree.starts.append(block.start)
    for _, section in stack:
        section.end = end
    return tree
