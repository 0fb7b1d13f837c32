"""Entries of the table of contents whose heading in the body is another, or is not there."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from extract.readers.leaves import clean
from extract.reading.source import Source
from extract.rulebook.clauses.annexes import begins_annex, words_of_annex
from extract.rulebook.clauses.numbers import numbered
from extract.rulebook.clauses.outline import Candidate, Outline
from extract.rulebook.clauses.table_of_contents import contents_end
from extract.rulebook.clauses.titles import words_of
from extract.values.found import narrow
from schemas import patterns
from schemas.leaf import Leaf
from schemas.other_kinds.rule_mentions import ContentsEntry
from schemas.text import fold

_LEADERS = patterns.compile(r"(?:[\s.…·．_-]{1,200}\d{1,3}|[.…·．_-]{3,200})\s{0,4}$")
_MARKS = patterns.compile(r"[^\w\u4e00-\u9fff]")
_ANNEX_NUMBER = patterns.compile(
    r"[\s*#]{0,6}-?\s?附\s?[录表件]\s?(?P<n>[A-Z]|\d{1,2}|[一二三四五六七八九十]{1,2})(?![A-Za-z\d])"
)
_BULLET = patterns.compile(r"[\s•●·*-]{0,6}")
_WRAPPED = 12
"""A title of the contents so long may be broken: what it begins is the same."""

_FEW = 3


class _Entry(NamedTuple):
    number: str
    key: tuple[str, tuple[int, ...]]
    title: Leaf[str]


class _Heading(NamedTuple):
    number: str
    title: str | None
    place: Leaf[str]
    begins: str


def differing(source: Source, found: Outline) -> list[ContentsEntry]:
    """The entries that differ from the headings, in reading order; none where most of them seem to."""
    entries = [*_entries(source)]
    headings = _headings(source, found.clauses)
    stated = [*(_compared(source, headings, one) for one in entries), *_annexes(source, found)]
    made = [one for one in stated if one is not None]
    return [] if len(made) > _FEW and 3 * len(made) > len(entries) else made


def _entries(source: Source) -> Iterator[_Entry]:
    for start, line in _lines(source):
        found = numbered(line)
        if found is None or (leaf := _title(source, start, line, found.words)) is None:
            continue
        yield _Entry(found.number, (_group(found.style), found.ordinals), leaf)


def _lines(source: Source) -> Iterator[tuple[int, str]]:
    """The lines of the table of contents, without bullets, with their offsets."""
    for block in source.document.blocks[: contents_end(source)]:
        if block.role != "body":
            continue
        at = block.start
        for line in source.text[block.start : block.end].split("\n"):
            lead = _BULLET.match(line)
            skip = lead.end() if lead else 0
            yield at + skip, narrow(line[skip:])
            at += len(line) + 1


def _title(source: Source, start: int, line: str, words: int) -> Leaf[str] | None:
    """The title of an entry: what stands behind its number, before the dots and the page."""
    pages = _LEADERS.search(line, words)
    end = pages.start() if pages else len(line)
    while words < end and line[words] in " :：、.．":
        words += 1
    shown = clean(line[words:end])
    return source.leaf(shown, start, start + end) if _plain(shown) else None


def _plain(text: str) -> str:
    return _MARKS.sub("", fold(text)).casefold()


def _group(style: str) -> str:
    return "decimal" if style in ("decimal", "number") else style


def _headings(
    source: Source, clauses: Sequence[Candidate]
) -> dict[tuple[str, tuple[int, ...]], list[_Heading]]:
    made: dict[tuple[str, tuple[int, ...]], list[_Heading]] = {}
    for one in clauses:
        words = words_of(one.words, marked=one.block.kind == "heading", article=one.found.style == "article")
        title = clean(words.title) if words.title else None
        end = max(
            one.block.start + one.found.end,
            min(one.block.end, one.block.start + one.found.words + len(one.words.split("\n")[0])),
        )
        place = source.leaf(
            title or one.found.number,
            one.block.start + one.found.start,
            end if title else one.block.start + one.found.end,
        )
        heading = _Heading(one.found.number, title, place, _plain(one.words[:80]))
        made.setdefault((_group(one.found.style), one.found.ordinals), []).append(heading)
    return made


def _compared(
    source: Source, headings: dict[tuple[str, tuple[int, ...]], list[_Heading]], entry: _Entry
) -> ContentsEntry | None:
    """An entry whose heading is another; null where it agrees, or cannot be told."""
    stated, read = _plain(entry.title.value or ""), source.document.ocr_pages > 0
    below = headings.get(entry.key)
    if below is None:
        return _absent(source, headings, entry, stated)
    if any(
        one.begins.startswith(stated)
        if one.title is None
        else _same(stated, _plain(one.title), recognised=read)
        for one in below
    ):
        return None
    titled = next((one for one in below if one.title), None)
    return ContentsEntry(entry.number, entry.title, titled.place) if titled else None


def _same(entry: str, heading: str, *, recognised: bool) -> bool:
    """Whether two titles are one, but for a page behind the entry; recognised ones may differ in a letter."""
    if heading in (entry, entry.rstrip("0123456789")) or (
        len(entry) >= _WRAPPED and heading.startswith(entry)
    ):
        return True
    wrong = sum(a != b for a, b in zip(entry, heading, strict=False))
    return recognised and wrong + abs(len(entry) - len(heading)) <= 1


def _absent(
    source: Source, headings: dict[tuple[str, tuple[int, ...]], list[_Heading]], entry: _Entry, stated: str
) -> ContentsEntry | None:
    """An entry whose number the body does not have: its heading stands under another, or nowhere."""
    same = [one for group in headings.values() for one in group if one.title and _plain(one.title) == stated]
    if len(same) == 1:
        return ContentsEntry(entry.number, entry.title, same[0].place, moved=same[0].number)
    if same or source.document.ocr_pages:
        return None
    rest = source.text[entry.title.span[1] :]
    if (entry.title.value or "") in rest or stated in _plain(rest):
        return None
    return ContentsEntry(entry.number, entry.title)


def _annexes(source: Source, found: Outline) -> Iterator[ContentsEntry]:
    """The annexes that the contents name otherwise than they are headed."""
    for start, line in _lines(source):
        number = _ANNEX_NUMBER.match(line)
        if not number:
            continue
        entry = _title(source, start, line, number.end())
        heading = _annex_heading(source, found, number["n"])
        if (
            entry
            and heading
            and not _same(
                _plain(entry.value or ""),
                _plain(heading.value or ""),
                recognised=source.document.ocr_pages > 0,
            )
        ):
            yield ContentsEntry(clean(number[0]).strip("-* "), entry, heading, annex=True)


def _annex_heading(source: Source, found: Outline, label: str) -> Leaf[str] | None:
    """The title of an annex: behind its number, or the paragraph below that is one."""
    blocks = source.document.blocks
    starts = {*found.annexes}
    for at, block in enumerate(blocks):
        if block.start not in starts:
            continue
        text = narrow(source.text[block.start : block.end])
        number = _ANNEX_NUMBER.match(text)
        if not number or number["n"] != label:
            continue
        if words := words_of_annex(text):
            return source.leaf(clean(words), block.start, block.end)
        for below in blocks[at + 1 : at + 3]:
            shown = source.text[below.start : below.end].strip()
            if shown and below.role == "body" and below.kind != "table" and not begins_annex(shown):
                return source.leaf(clean(shown), below.start, below.end) if len(shown) <= 60 else None
    return None
