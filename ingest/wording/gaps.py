"""Gaps of a printed form that somebody filled in: what is drawn around a value is no part of what is said.

`共____12____人日`, `于_2025_年_3_月_5_日`, `由__张三__主持`, a number in a stretch of spaces: each
reads as if it were written without, and what was drawn is kept beside the text (`Document.gaps`). A gap that
nothing stands in stays, and so do the blanks that part a value from its label (`报告日期    2025 年`).
Words between two lines may be the value or the label of the next gap: they are the value where the lines are
too short to write on, where they are all of a cell or field, or behind a word that takes an object, and do
not end as a label does.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Sequence
from itertools import accumulate
from re import Match

from ingest.drafts import Segment, joined
from schemas import patterns

_SIGNS = ("_", "＿", "﹍", "  ", "\u3000")
_LINES = patterns.compile(r"[_＿﹍]{1,200}")
_HAN = r"\u3400-\u4dbf\u4e00-\u9fff"
_NUMBER = r"\d{1,12}(?:[.,，]\d{1,6}){0,3}[%％]?"
_DAY = r"\d[\d年月日号时分上下午至到 .:：/~-]{1,40}"
_COUNTERS = r"[个份次条天台套种类处只辆座位批场页级岁小起宗吨]|项(?!目)|人(?!员|数)|名(?!称)|件(?!号)"
_UNIT = rf"(?:[张万米元家]|{_COUNTERS})"
_AS_NUMBER = patterns.compile(rf"{_NUMBER}|{_DAY}")
_COUNTED = patterns.compile(rf"[ \u3000]?{_NUMBER}[ \u3000]?{_UNIT}")
_COUNT = patterns.compile(rf"[{_HAN}：:]{_NUMBER}[ \u3000]?$")
_OF_UNIT = patterns.compile(rf"[ \u3000]?{_UNIT}")
_SPACED = patterns.compile(
    rf"(?<=[{_HAN}])([ \u3000]{{1,40}}){_NUMBER}([ \u3000]{{1,40}})(?=[年月日]|{_UNIT})"
)
_IN_WORD = patterns.compile(r"[0-9A-Za-z@/\\-]")

_NO_VALUE = patterns.compile(rf"[年月日时分]|{_COUNTERS}|[张万米元家](?!\w)|[^\w《“]")
"""What begins the words between two gaps that are both empty (共__项，其中__项)."""

_VALUE = patterns.compile(r"[^：:□☑▢\t\n]{2,60}")
_NAME = patterns.compile(r"[^\s。；;，,：:！!？?（()）□☑▢]{2,30}")
_TAKES = "为由是与和及经于在自至从到向查"
_DOES = patterns.compile(
    r"负责|归口|牵头|批准|审批|组织|主持|审核|确认|保管|汇总|统一|实施|管理|监督|签发|提出|登记|共同"
)
_LABEL = patterns.compile(
    r"(?:签[字名署章]|盖章|日期|时间|姓名|电话|传真|手机|邮[箱编]|地址|职[务称]|部门|单位|编号|性别|年龄|证书号"
    r"|号码|组长|组员|代表|代码|名称|人数|意见|其中|[甲乙丙]方|[为由是与和及经于在自至从到向约共计有含])$"
)
_SHORT, _BEFORE, _YEAR = 2, 30, 4

_NAMES = (
    *("日期", "时间", "有效期", "编号", "号码", "证书号", "人数", "数量", "面积", "年龄", "金额", "电话"),
    *("天数", "日数", "次数", "项数", "份数", "人日数", "人天数", "合计", "总数", "总计", "小计"),
)
"""What a label ends with wherever it stands."""

_GOES_ON = f"{_TAKES}约共计有含第达近每逾超满用需"
"""What words end with that go on in a number, as no label does."""

_PARTS = ("\n", "\t", "  ", "\u3000")
_DAY_UNITS, _STOPS, _NUMBERING = "年月日号时分", "，。；：,;", " \u3000.、．0123456789()（）"

Range = tuple[int, int]
Codes = Callable[[str], list[Range]]


def close(segments: Sequence[Segment], codes: Codes | None = None) -> list[list[tuple[int, str]]]:
    """Takes the filled gaps out of the segments of a paragraph or cell, with their marks, places and sources.

    So with the codes that a print has, where `codes` tells them.

    Returns what was taken out of each: the offset in its new text that it stood before, and its signs."""
    taken: list[list[tuple[int, str]]] = [[] for _ in segments]
    drawn = any(sign in segment.text for segment in segments for sign in _SIGNS)
    text = joined(segments) if drawn or codes else ""
    stated = codes(text) if codes else []
    filled = _filled(text) if drawn else []
    ranges = sorted([*stated, *(r for r in filled if not any(a < r[1] and r[0] < b for a, b in stated))])
    low = 0
    if not ranges:
        return taken
    begins, ends = [start for start, _ in ranges], [end for _, end in ranges]
    for at, segment in enumerate(segments):
        low += len(segment.before) if at else 0
        high = low + len(segment.text)
        within = ranges[bisect_right(ends, low) : bisect_left(begins, high)]
        taken[at] = _take(segment, [(max(start, low) - low, min(end, high) - low) for start, end in within])
        low = high
    return taken


def _take(segment: Segment, ranges: list[Range]) -> list[tuple[int, str]]:
    """Takes ranges out of a segment, unless nothing would be left; returns them with their new offsets."""
    sizes = [end - start for start, end in ranges]
    if sum(sizes) == len(segment.text):
        return []
    gone = [0, *accumulate(sizes)]
    begins = [start for start, _ in ranges]
    taken = [(start - gone[at], segment.text[start:end]) for at, (start, end) in enumerate(ranges)]
    segment.marks = [(at - gone[bisect_left(begins, at)], state, raw) for at, state, raw in segment.marks]
    segment.cut(ranges)
    return taken


def _filled(text: str) -> list[Range]:
    """The ranges drawn around values, in order.

    >>> _filled("共__12___人，由____负责"), _filled("共  3  项")
    ([(1, 3), (5, 8)], [(1, 3), (4, 6)])
    """
    return sorted((*_drawn(text), *_spaced(text)))


def _spaced(text: str) -> Iterator[Range]:
    """The blanks around numbers that stand in the words of a sentence, and wide ones within a value."""
    for each in _SPACED.finditer(text):
        labelled = _is_labelled(text, each)
        if max(map(len, each.groups()[labelled:])) > 1:
            yield from (each.span(side) for side in (1, 2)[labelled:])


def _is_labelled(text: str, each: Match[str]) -> bool:
    """Whether the words before a number are its label: by what they end with, or since they alone stand
    before it in its line or column and it is a year, or nothing follows it there.

    >>> stated = ("报告日期  2025 年", "缺陷  3 项", "发现  3 项不符合", "共  3 项")
    >>> [_is_labelled(text, _SPACED.search(text)) for text in stated]
    [True, True, False, False]
    """
    at, end = each.start(), each.end()
    low = max(at - _BEFORE, 0)
    begin = max(
        (text.rfind(sign, low, at) + len(sign) for sign in _PARTS if sign in text[low:at]), default=low
    )
    words = text[begin:at].lstrip(_NUMBERING)
    is_year = each.start(2) - each.end(1) == _YEAR and text[end] == "年"
    stop = max(map(words.rfind, _STOPS)) + 1
    whole = (begin > low or not low or stop) and (is_year or not stop)
    words = words[stop:].lstrip(" ")
    in_day = words[-1:] in _DAY_UNITS and words[:-1].rstrip()[-1:].isdigit()
    if words.endswith(_NAMES):
        return True
    if not whole or len(words) < _SHORT or words[-1] in _GOES_ON or in_day:
        return False
    behind = text[end + 1 : end + 4].lstrip("日天次")
    return is_year or not behind.strip("。") or behind[0] in "\n\t（(" or not behind[:2].strip()


def _drawn(text: str) -> Iterator[Range]:
    """The lines that are drawn around or beside values."""
    runs = [each.span() for each in _LINES.finditer(text)]
    at = 0
    while at < len(runs):
        run, behind = runs[at], runs[at + 1] if at + 1 < len(runs) else None
        at += 1
        if behind and _holds(text, run, behind):
            at += 1
            yield from (run, behind)
        elif run[1] - run[0] >= _SHORT and _has_number_beside(text, run):
            yield run


def _holds(text: str, run: Range, behind: Range) -> bool:
    """Whether a value stands between two lines."""
    if _IN_WORD.match(text, run[0] - 1, run[0]) or _IN_WORD.match(text, behind[1]):
        return False
    value = text[run[1] : behind[0]].strip(" \u3000")
    sizes = run[1] - run[0], behind[1] - behind[0]
    if _AS_NUMBER.fullmatch(value):
        return max(sizes) > 1 or behind[1] < len(text)
    if min(sizes) < _SHORT or not _VALUE.fullmatch(value):
        return False
    if _NO_VALUE.match(value) or _LABEL.search(value):
        return False
    before = text[max(run[0] - _BEFORE, 0) : run[0]].rstrip(" \u3000")
    alone = not before or before[-1] in "：:"
    object_ = before[-1:] in _TAKES and not _DOES.match(value)
    return max(sizes) <= _SHORT or ((alone or object_) and bool(_NAME.fullmatch(value)))


def _has_number_beside(text: str, run: Range) -> bool:
    """Whether a number with its unit stands right behind a line, or right before it with its unit behind."""
    start, end = run
    if _COUNTED.match(text, end) and start and text[start - 1] > "\u2fff":
        return True
    return bool(_OF_UNIT.match(text, end) and _COUNT.search(text, max(start - _BEFORE, 0), start))
