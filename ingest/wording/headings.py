"""Headings by their numbering and wording, the same for every format.

Two kinds of numbering: *strong* (第一章, 一、, 1.5.2, Part A), a heading wherever the words read like a
title; and *weak* (1., 1、, 1), （一）), which also numbers lists: a heading only where no neighbour carries
the same kind. So do the codes of processes (COP1, MP2, S3).
"""

from __future__ import annotations

import re
from collections import Counter
from typing import NamedTuple

from ingest.drafts import Draft, Look
from schemas import patterns
from schemas.slotted import field, slotted

_CN = "一二三四五六七八九十"
_FORMAL = "壹贰叁肆伍陆柒捌玖拾"
_STRONG: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("chapter", patterns.compile(r"第\s?[一二三四五六七八九十百零〇\d]{1,5}\s?(?:章|篇|部分)")),
    ("section", patterns.compile(r"第\s?[一二三四五六七八九十百零〇\d]{1,5}\s?节")),
    ("chinese", patterns.compile(rf"[{_CN}]{{1,3}}\s?[、.．]|[{_CN}]{{1,3}}(?=[\s\u3000])")),
    ("formal", patterns.compile(rf"[{_FORMAL}]{{1,3}}(?:\s?[、.．]|(?=[\s\u3000]))")),
    ("roman", patterns.compile(r"[ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩ]\s?[、.．]?|(?:X{0,2}(?:IX|IV|V?I{1,3}|V)|X)[.、](?=\s)")),
    ("decimal", patterns.compile(r"\d{1,2}(?:\s?[.．]\s?\d{1,2}){1,5}(?![\d.．])[.．、]?")),
    ("lettered", patterns.compile(r"[A-Z](?:\.\d{1,2}){1,4}(?![\d.])")),
    (
        "annex",
        patterns.compile(rf"附\s?[录件表]\s?(?:[A-Z\d]{{1,2}}|[{_CN}]{{1,2}})(?:[-.]\d{{1,2}})?(?![\w.])"),
    ),
    (
        "part",
        patterns.compile(r"(?:Part|Section|Chapter|Annex|Appendix)\s(?:[A-Z]|\d{1,2}|[IVX]{1,4})\b", re.I),
    ),
)
_WEAK: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("dotted", patterns.compile(r"(\d{1,2})\s?[.．](?!\d)")),
    ("comma", patterns.compile(r"(\d{1,2})\s?、")),
    ("bracket", patterns.compile(r"(\d{1,2})\s?[)）]")),
    ("brackets", patterns.compile(r"[(（]\s?(\d{1,2})\s?[)）]")),
    ("chinese_brackets", patterns.compile(rf"[(（]\s?([{_CN}]{{1,3}})\s?[)）]")),
    ("spaced", patterns.compile(r"(\d{1,2})(?=[\s\u3000]{1,4}\D)")),
    (
        "process",
        patterns.compile(
            r"(?:CO?P|MO?P|SP|OP|[CMSP])\s?[-–]?(\d{1,2})(?=[\s\u3000:：、]|[.．](?!\d))[:：、.．]?"
        ),
    ),
)
_LETTER_BEFORE = patterns.compile(r"(?P<letter>[A-Z])(?:\s?[.．、]\s?|[\s\u3000]{1,4})(?=[^\W\x00-\x7f])")
_FEWEST_LETTERS = 3
_LISTS = patterns.compile(r"[a-zA-Z]\s?[)）.、]|[(（][a-zA-Z][)）]|[①-⑳]|[-—–•·●◆★▲➢]")
_NUMBERED = patterns.compile(rf"[\da-zA-Z第附(（{_CN}{_FORMAL}Ⅰ-Ⅻ①-⑳\-–—•·●◆★▲➢]")
"""What all of these begin with."""

_LEVELS = {
    "letter": 1,
    "chapter": 1,
    "section": 2,
    "chinese": 1,
    "formal": 1,
    "roman": 1,
    "annex": 1,
    "part": 1,
}
_TOP_FAMILY = {"dotted", "comma", "spaced"}
_BELOW = {"bracket", "brackets", "chinese_brackets"}
"""Numbers that are below others, wherever there are any."""
_BRACKETS = patterns.compile(r"[(（【\[《“][^()（）【】\[\]《》“”]{0,80}[)）】\]》”]")
_SENTENCE = patterns.compile(r"[。！？；;!?，,…]|[:：].|应当|必须|不得|不应|可以|\bshall\b|\bmust\b")
_LEAD_IN = patterns.compile(r"以下|下列|如下|包括|应当|不得|可以|一致认为|分别为|要求[:：]")
_CONTENTS = patterns.compile(r"[.…·．_]{3,}\s{0,4}\d{0,4}\s{0,4}\Z")
_NUMBERS = patterns.compile(r"\d{1,4}"), patterns.compile(rf"[{_CN}]{{1,3}}")
_UNITS = patterns.compile(
    r"[\s\u3000]{0,2}(?:[%％‰℃°㎡㎥~～\-–—/×*+=<>≤≥]|年(?!度)|月(?!度)|日(?![常期程])|号|时(?!间)|分(?![析包布类级])|秒|级(?!别)|吨"
    r"|千|米|平方|立方|元(?!素)|万|亿|个(?![人体别])|人(?![员力事机工身才])|台(?![账帐])|套|倍|项(?!目)|次(?!品)"
    r"|天(?![然气])|小时|层|室(?![内外])|件|份|名(?!称)|家|kg|km|mm|cm|MPa|kPa|kW|t\b|m\b|m²|L\b)"
)
_DAYS = patterns.compile(r"[\s\u3000]{0,2}(?:[~～\-–—至]|日(?![常期程])|号)")
_ENUMERATED = patterns.compile(r"[二三四五六七八九十]\s?(?:、|阶段|级|类)")
_LETTER = patterns.compile(r"[^\W\d_]|[《“（(【\[\"]")
_TRANSLATION = patterns.compile(r"(?<=[^\x00-\x7f])[\s/／|]{1,4}(?P<words>[A-Za-z][A-Za-z ,&'’/()-]{0,90})\Z")
_NARROW = 0.4
_LEAST_TOLD = 2
LONGEST, LONGEST_STRONG, LONGEST_WEAK = 100, 60, 24


_COUNTED = patterns.compile(
    rf"(?:附?表|表单|模块|单元|板块|要素|专题|主题|Table|Form|Module|Unit|Element|Topic)"
    rf"[\s\u3000]?(?:\d{{1,2}}|[{_CN}]{{1,3}}|[A-Z])(?:[\s\u3000]{{1,4}}|\s?[:：、.．—–]\s?)(?=[^\W\d_]|[《“（(])"
)
"""What a body that counts its forms or modules calls them (表 14　内部审核), before the words of a title."""


class Numbering(NamedTuple):
    """How a paragraph is numbered: style, numbers, whether it is strong, and where the words begin."""

    style: str
    numbers: tuple[int, ...]
    strong: bool
    end: int


def numbering(text: str) -> Numbering | None:
    """The numbering at the start of a paragraph, whether or not it is a heading.

    >>> numbering("1.5.2 审核范围").numbers, numbering("2025.1.23 编制") is None
    ((1, 5, 2), True)
    """
    if not _NUMBERED.match(text):
        return None
    for style, pattern in _STRONG:
        if match := pattern.match(text):
            numbers = [_number(n) for n in _NUMBERS[style == "chinese"].findall(match[0])]
            return Numbering(style, tuple(numbers), True, match.end())
    for style, pattern in _WEAK:
        if match := pattern.match(text):
            return Numbering(style, (_number(match[1]),), False, match.end())
    return Numbering("list", (), False, 1) if _LISTS.match(text) else None


def is_title(text: str, found: Numbering) -> bool:
    """Whether the words after a numbering read like a title: short, no sentence, no value, no quantity."""
    if any(part == 0 or part > 60 for part in found.numbers):
        return False
    body = text[found.end :].strip()
    if not numbers_words(text, found):
        return False
    return reads_like_title(body, LONGEST_STRONG if found.strong else LONGEST_WEAK)


def is_numbered_title(text: str) -> bool:
    """Whether a line is numbered (not as a list is) and its words read like a title.

    >>> is_numbered_title("4 监视和测量设备"), is_numbered_title("a) 监视和测量设备")
    (True, False)
    """
    found = numbering(text[:60])
    return found is not None and found.style != "list" and is_title(text.strip(), found)


def is_counted_title(text: str) -> bool:
    """Whether a line has the count of a form, table or module before words that read like a title.

    >>> [is_counted_title(text) for text in ("表 14　内部审核、管理评审", "表14中的记录。", "表格")]
    [True, False, False]
    """
    found = _COUNTED.match(text)
    return found is not None and reads_like_title(text[found.end() :].strip())


def reads_like_title(body: str, longest: int = LONGEST_STRONG) -> bool:
    """Whether words without a number read like a title.

    >>> reads_like_title("审核目的："), reads_like_title("审核方式：现场"), reads_like_title("符合要求。")
    (True, False, False)
    """
    if len(body) > LONGEST or "\t" in body or _CONTENTS.search(body):
        return False
    bare = _BRACKETS.sub("", body).rstrip()
    if not bare or (_width(bare) > longest and not body.isascii()):
        return False
    if bare[-1] in ":：":
        if _LEAD_IN.search(bare):
            return False
        bare = bare[:-1]
    if bare.isascii():
        bare = bare.replace(",", "").rstrip(".")
    return bool(bare) and not _SENTENCE.search(bare) and bare[-1] not in ":：、/-"


def _width(text: str) -> float:
    """The length of a title in Chinese characters: other ones are narrow, and of a title and the translation
    behind it the longer one counts.

    >>> _width("内部审核 / Internal audit") == _width("Internal audit")
    True
    """
    translation = _TRANSLATION.search(text)
    if translation and translation.start():
        return max(_width(text[: translation.start()]), _width(translation["words"]))
    return sum(1.0 if character > "\u2e80" else _NARROW for character in text)


def numbers_words(text: str, found: Numbering) -> bool:
    """Whether what follows a numbering are words that it may number, no unit and no further number.

    >>> [numbers_words(text, numbering(text)) for text in ("3.5 监视和测量", "3.5 万元", "4、管理场所：甲市")]
    [True, False, True]
    """
    title = text[found.end :]
    body = title.strip()
    if not body or found.style in {"annex", "part"}:
        return bool(body)
    units = _UNITS if len(found.numbers) < 3 else _DAYS
    if found.style in {"decimal", "spaced", "dotted"} and units.match(title):
        return False
    if _ENUMERATED.match(body):
        return False
    if _LETTER.match(body):
        return not (found.style == "decimal" and title[0].isascii() and title[0].isalpha())
    return body[0].isdigit() and title[0] != body[0] and any("\u4e00" <= char <= "\u9fff" for char in body)


def _number(text: str) -> int:
    if text.isdigit():
        return int(text)
    tens, ten, ones = text.partition("十")
    if not ten:
        return _CN.index(text[-1]) + 1
    return (_CN.index(tens[-1]) + 1 if tens else 1) * 10 + (_CN.index(ones[0]) + 1 if ones else 0)


@slotted
class _Outline:
    """The levels of a document's headings, kept while going through it."""

    level: int = 0
    decimal: int = 0
    weak: dict[str, tuple[int, int]] = field(default_factory=dict)
    """Open weak styles, outermost first: their last number and their level."""

    def strong(self, found: Numbering) -> int:
        if found.style == "decimal":
            self.decimal = found.numbers[0]
        level = _LEVELS.get(found.style) or len(found.numbers) + (found.style == "lettered")
        return self.enter(level)

    def enter(self, level: int) -> int:
        self.level = level
        self.weak = {}
        return level

    def given(self, level: int | None, found: Numbering | None) -> int:
        """A heading by its look: strong numbering tells its level, else the look, else its place."""
        if found and found.strong:
            return self.strong(found)
        if level is not None:
            return self.enter(level)
        return self.weakly(found or Numbering("unnumbered", (0,), False, 0))

    def weakly(self, found: Numbering) -> int:
        style, number = found.style, found.numbers[0]
        last, level = self.weak.get(style, (None, None))
        goes_on = last is not None and last == number - 1
        at_top = self.level == 0 or self.decimal == number - 1 > 0
        if style in _TOP_FAMILY and at_top and not goes_on:
            level = self.enter(1)
        elif level is None:
            level = max((inner for _, inner in self.weak.values()), default=self.level) + 1
        self.weak = {name: open_ for name, open_ in self.weak.items() if open_[1] < level}
        self.weak[style] = (number, level)
        if level == 1 and style in _TOP_FAMILY:
            self.decimal = number
        return level


def find_headings(drafts: list[Draft]) -> None:
    """Makes the body's paragraphs that are headings headings, and gives all headings a level (in place).

    A draft that is a heading already (a style, a `#`) stays one; strong numbering tells its level."""
    body = [draft for draft in drafts if draft.role == "body"]
    found = [_of(draft) for draft in body]
    for at, part in _parts(body, found).items():
        found[at] = part
    looks = _levels_of_looks(body, found)
    outline = _Outline()
    for at, (draft, number) in enumerate(zip(body, found, strict=True)):
        if draft.kind not in {"paragraph", "heading"}:
            continue
        listed = number is None or number.style == "list"
        if draft.kind == "heading":
            level = looks[draft.look] if draft.look else draft.level
            draft.level = outline.given(level, None if listed else number)
        elif number and not listed and is_title(draft.text.strip(), number) and not _in_list(found, at):
            draft.kind = "heading"
            draft.level = outline.strong(number) if number.strong else outline.weakly(number)


def _levels_of_looks(body: list[Draft], found: list[Numbering | None]) -> dict[Look, int]:
    """The level of headings of each look: that which numbers tell of most of them, else one below larger
    ones."""
    stated: dict[Look, list[int]] = {}
    counts: Counter[Look] = Counter()
    outline = _Outline()
    for draft, number in zip(body, found, strict=True):
        if draft.kind == "heading" and draft.look:
            counts[draft.look] += 1
            levels = stated.setdefault(draft.look, [])
            if number and number.strong:
                levels.append(outline.strong(number))
            elif number and number.style in _BELOW and outline.level:
                levels.append(outline.weakly(number))
    made: dict[Look, int] = {}
    last = 0
    for look in sorted(stated, reverse=True):
        levels = stated[look]
        sure = len(levels) >= max(_LEAST_TOLD, counts[look] / 2)
        made[look] = last = Counter(levels).most_common(1)[0][0] if sure else last + 1
    return made


def _of(draft: Draft) -> Numbering | None:
    return numbering(draft.segments[0].text[:60].lstrip()) if _may_be_part(draft) else None


def _parts(body: list[Draft], found: list[Numbering | None]) -> dict[int, Numbering]:
    """The parts of a report that letters number (A, B, C), by their places; none stands beside another."""
    parts: dict[int, Numbering] = {}
    for at, (draft, stated) in enumerate(zip(body, found, strict=True)):
        if (stated is not None and stated.style != "list") or not _may_be_part(draft):
            continue
        match = _LETTER_BEFORE.match(draft.segments[0].text[:60].lstrip())
        number = (
            Numbering("letter", (ord(match["letter"]) - ord("A") + 1,), True, match.end()) if match else None
        )
        if number and number.numbers[0] == len(parts) + 1 and is_title(draft.text.strip(), number):
            if at - 1 in parts:
                return {}
            parts[at] = number
    return parts if len(parts) >= _FEWEST_LETTERS else {}


def _may_be_part(draft: Draft) -> bool:
    return draft.kind in {"paragraph", "heading"} and not draft.contents and bool(draft.segments)


def _in_list(found: list[Numbering | None], at: int) -> bool:
    mine = found[at]
    if mine is None or mine.strong:
        return False
    near = [found[i] for i in (at - 1, at + 1) if 0 <= i < len(found)]
    return any(other is not None and other.style == mine.style for other in near)
