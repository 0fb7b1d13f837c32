"""Which lines are headings, how they are numbered, and which open heading a new one ends."""

from __future__ import annotations

import re
from collections import Counter
from typing import NamedTuple

from extract import labels
from extract.readers.text.units import numbering_end, once
from extract.reading.source import Source
from schemas import patterns
from schemas.document import Block

_STYLES = (
    ("chapter", patterns.compile(r"第\s*(?P<n>[一二三四五六七八九十]{1,3}|\d{1,3})\s*[章部]")),
    ("card", patterns.compile(r"(?:卡片?|单元|模块|板块)\s?(?P<n>[一二三四五六七八九十]{1,3}|\d{1,2})")),
    ("formal", patterns.compile(r"(?P<n>[壹贰叁肆伍陆柒捌玖拾]{1,3})(?:\s*[、.．，]|$)")),
    ("cjk", patterns.compile(r"(?P<n>[一二三四五六七八九十]{1,3})(?:\s*[、.．，]|$)")),
    ("paren-cjk", patterns.compile(r"[（(]\s*(?P<n>[一二三四五六七八九十]{1,3})\s*[)）]")),
    ("decimal", patterns.compile(r"(?P<n>\d{1,2})(?:\s?[.．]\s?\d{1,2}){1,5}")),
    ("stem", patterns.compile(r"(?P<s>[甲乙丙丁戊己庚辛壬癸])(?:\s*[、.．]|$)")),
    ("paren", patterns.compile(r"[（(]?\s*(?P<n>\d{1,2})\s*[.．]?\s*[)）]|(?P<c>[①-⑳])")),
    ("number", patterns.compile(r"(?P<n>\d{1,2})\s*(?:[、.．]|$)")),
    ("roman", patterns.compile(r"(?P<r>[Ⅰ-Ⅻ])$")),
    ("letter", patterns.compile(r"(?P<a>[A-Z])$")),
    ("alpha", patterns.compile(r"[（(]?\s*(?P<a>[a-zA-Z])\s*[)）.．、]")),
)
_LETTERED = patterns.compile(
    r"(?P<a>[A-Z])(?=\s?[-–—.．]?\s?\d)|(?P<s>[甲乙丙丁戊己庚辛壬癸])(?=\s?[-–—.．]?\s?\d)"
    r"|(?P<r>[Ⅰ-Ⅻ])(?=[-–—.．]\d)"
)
"""A letter or stem that the numbers of its sections follow (A1, A-1.2, 甲3)."""

_NUMBERED = tuple(style for style, _ in _STYLES)
_RUNNING = ("formal", "stem", "cjk", "paren-cjk", "decimal", "number")
_STEMS = "甲乙丙丁戊己庚辛壬癸"
_DIGITS = "一二三四五六七八九"
_PLAIN = str.maketrans("壹贰叁肆伍陆柒捌玖拾", "一二三四五六七八九十")
_FRAMED = patterns.compile(r"[【〖]\s?(?P<title>[^\W\d_][^【】〖〗\n]{1,20}?)\s?[】〗]")
"""A heading that is told by its brackets alone (【结论】)."""

_CODED = patterns.compile(
    r"^[^\S\n]*[\[【〔<#]\s?(?P<letters>[A-Z]{2,12})(?:[-_.]?\d{1,6})?\s?[\]】〕>#][^\S\n]{0,3}"
    r"(?P<title>[^\W\d][^\n\t:：=＝。；;，,\[\]【】]{1,44})$",
    re.M,
)
"""A line with the code that a system gives a section before its title ([CAL-38] 计量器具)."""

_ASKED = patterns.compile(
    r"(?P<number>[A-Z]?\d{1,2}(?:[.．-]\d{1,2}){0,3})[.、．]?\s{0,3}提?问\s?[:：]\s*(?P<title>[^\n\t:：?？]{3,44})[?？]?"
)
"""A numbered question in a line of its own (B3 问：方针是否适宜？)."""

_FORM = patterns.compile(
    r"(?P<number>(?:附表|表[格单]?|[Ff]orm|[Tt]able)\s?(?:[A-Z]?\d{1,2}|[一二三四五六七八九十]{1,3}))"
    r"(?:\s{1,4}|\s?[:：、.．—–-]\s?)(?P<title>[^\W\d][^\n]{1,60})"
)
"""A marked heading that numbers a form or table (表 15　不符合项)."""

_FEW_CODES, _LONGEST, _LONGEST_PLAIN, _LONGEST_TWICE = 2, 45, 24, 80
_PROSE = patterns.compile(r"[。；;！？]|，[^，]{0,40}，|等$")
_VALUE = patterns.compile(r"[:：]\s*\S")


class Heading(NamedTuple):
    """A heading: numbering style (`plain` without), its numbers, the marked level, number and title."""

    style: str
    ordinals: tuple[int, ...]
    level: int | None
    number: str
    title: str


def heading_of(source: Source, block: Block) -> Heading | None:
    """The block as a heading, of a table the row over all of it; null where it is none.

    A numbered paragraph of prose has an empty title."""
    end = title_end(block)
    if end == block.start:
        return None
    text = source.text[block.start : min(end, block.start + 200)].strip().strip("*#").strip()
    if framed := _FRAMED.fullmatch(text):
        return Heading("plain", (), block.level if block.kind == "heading" else None, "", framed["title"])
    if (coded := _CODED.fullmatch(text)) and coded["letters"] in _section_codes(source):
        level = block.level if block.kind == "heading" else None
        return Heading("plain", (), level, text[: coded.start("title")].strip(), coded["title"])
    if asked := _ASKED.fullmatch(text):
        level = block.level if block.kind == "heading" else None
        return Heading(*_style(asked["number"]), level, asked["number"], asked["title"])
    marked = block.kind == "heading"
    if marked and (form := _FORM.fullmatch(text)):
        return Heading("plain", (), block.level, form["number"], _bare(form["title"]))
    at = numbering_end(text)
    number, title = text[:at].strip(), text[at:].strip() or text.strip()
    if not title:
        return None
    style, ordinals = _style(number)
    if not marked and not _reads_as_heading(title, numbered=style != "plain"):
        runs = style in _RUNNING and block.kind != "table"
        return Heading(style, ordinals, None, number, "") if runs else None
    return Heading(style, ordinals, block.level if marked else None, number, _bare(title))


@once
def _section_codes(source: Source) -> frozenset[str]:
    """The letters of codes before titles, several of them and each before one title: those of records of a
    kind stand before many."""
    stated = Counter(match["letters"] for match in _CODED.finditer(source.text))
    alone = frozenset(letters for letters, count in stated.items() if count == 1)
    return alone if len(alone) >= _FEW_CODES else frozenset()


def title_end(block: Block) -> int:
    """Where what may be a heading ends: a paragraph, or the first row of a table if one cell takes it all.

    The block's start where nothing of it is one."""
    if block.kind == "figure":
        return block.start
    if block.kind != "table":
        return block.end
    first = block.cells[0] if block.cells else None
    titled = first is not None and first.row == 0 and first.column_span == block.columns > 1
    return first.end if first is not None and titled and first.row_span < block.rows else block.start


def goes_on(open_: list[Heading], new: Heading) -> bool:
    """Whether a numbered paragraph of prose takes the number after that of an open heading.

    It has no title, but it ends the sections before it."""
    return any(
        h.style == new.style
        and len(h.ordinals) == len(new.ordinals)
        and h.ordinals[:-1] == new.ordinals[:-1]
        and h.ordinals[-1] + 1 == new.ordinals[-1]
        for h in open_
    )


def first_ended(open_: list[Heading], new: Heading) -> int:
    """The index of the first open heading that the new one ends; their number where it ends none.

    Styles have no fixed order (`1、` may stand over or under `1.1`). A heading follows the open one of its
    style that counts one less; a count that begins at one again is a list under what is open. Marked levels
    end equal and deeper ones.
    """
    if new.style == "plain":
        return _first(open_, [_plain_ends(h, new) for h in open_])
    if new.style == "decimal":
        return _decimal(open_, new)
    same = [i for i, h in enumerate(open_) if h.style == new.style]
    follows = [i for i in same if open_[i].ordinals[0] + 1 == new.ordinals[0]]
    if follows:
        return follows[-1]
    equal = [i for i in same if new.level is not None and open_[i].level == new.level]
    if equal:  # P, D, C, A: the marks tell what the letters do not
        return equal[-1]
    if same:
        return len(open_) if new.ordinals[0] == 1 else same[-1]
    return _new_style(open_, new)


def _new_style(open_: list[Heading], new: Heading) -> int:
    """Where a style begins that is not open: under what is open, chapters and first numbers at the top."""
    if new.style in ("chapter", "formal"):
        return 0
    deeper = ("decimal", "paren-cjk", "cjk") if new.style == "cjk" else _NUMBERED
    if new.style in ("paren", "alpha", "paren-cjk") or any(h.style in deeper for h in open_):
        return len(open_)
    return _first(open_, [h.level is None and h.style not in ("chapter", "formal") for h in open_])


def _decimal(open_: list[Heading], new: Heading) -> int:
    parents = [
        i
        for i, h in enumerate(open_)
        if h.style in ("decimal", "number", "stem", "letter")
        and h.ordinals == new.ordinals[: len(h.ordinals)] != new.ordinals
    ]
    if parents:
        return parents[-1] + 1
    equal = [h.style == "decimal" and len(h.ordinals) >= len(new.ordinals) for h in open_]
    return equal.index(True) if True in equal else _new_style(open_, new)


def _plain_ends(open_: Heading, new: Heading) -> bool:
    if open_.level is not None and new.level is not None:
        return open_.level >= new.level
    return (open_.style == "plain" and open_.level is None) or new.level == 1


def _first(open_: list[Heading], flags: list[bool]) -> int:
    return flags.index(True) if True in flags else len(open_)


def style_of(number: str) -> str:
    """The style of a heading's number (`plain` of none), with how many numbers it has.

    >>> [style_of(n) for n in ("（三）", "3.2", "①", "")]
    ['paren-cjk1', 'decimal2', 'paren1', 'plain0']
    """
    style, ordinals = _style(number)
    return f"{style}{len(ordinals)}"


def _style(number: str) -> tuple[str, tuple[int, ...]]:
    number = number.lstrip("§ ")
    if lettered := _LETTERED.match(number):
        return "decimal", (_ordinal(lettered), *map(int, patterns.findall(r"\d+", number)))
    for style, pattern in _STYLES:
        if found := pattern.match(number):
            if style == "decimal":
                return style, tuple(map(int, patterns.findall(r"\d+", number)))
            return style, (_ordinal(found),)
    return "plain", ()


def _ordinal(found: re.Match[str]) -> int:
    parts = found.groupdict()
    if parts.get("c"):
        return ord(parts["c"]) - ord("①") + 1
    if parts.get("r"):
        return ord(parts["r"]) - ord("Ⅰ") + 1
    if parts.get("s"):
        return _STEMS.index(parts["s"]) + 1
    if parts.get("a"):
        return ord(parts["a"].lower()) - ord("a") + 1
    written = parts["n"]
    return int(written) if written.isdecimal() else _from_chinese(written)


def _from_chinese(written: str) -> int:
    """A Chinese number up to 99.

    >>> [_from_chinese(n) for n in ("三", "十", "十二", "二十一", "陆", "拾壹")]
    [3, 10, 12, 21, 6, 11]
    """
    tens, ten, ones = written.translate(_PLAIN).rpartition("十")
    if not ten:
        return _DIGITS.find(ones[-1]) + 1
    return 10 * (_DIGITS.find(tens) + 1 if tens else 1) + (_DIGITS.find(ones) + 1 if ones else 0)


def _reads_as_heading(title: str, *, numbered: bool) -> bool:
    """Whether a line of prose stands over what follows: short, no sentence, nothing after its colon."""
    bare = labels.without_notes(title)
    label = patterns.split(r"[:：]", bare, maxsplit=1)[0]
    if numbered:
        return (
            len(label) <= _LONGEST
            and not _PROSE.search(label)
            and (len(bare) <= 2 * _LONGEST or "：" in bare)
        )
    if _VALUE.search(bare) or _PROSE.search(bare):
        return False
    if len(bare) > _LONGEST_PLAIN:
        return _names_twice(bare)
    return (
        bare.rstrip().endswith(("：", ":")) or labels.key(bare) in labels.section_keys() or _names_twice(bare)
    )


def _names_twice(title: str) -> bool:
    """Whether a line is a heading in two languages of which one is known (内部审核 Internal audit)."""
    if len(title) > _LONGEST_TWICE or not (both := labels.both(title)):
        return False
    return any(labels.key(one) in labels.section_keys() for one in both)


def _bare(title: str) -> str:
    """The title without its colon and what follows it."""
    return patterns.split(r"[:：]", title, maxsplit=1)[0].strip() or title.strip()
