"""Enumerations told in other ways, taken where the list has just as many items as are stated.

The number may stand behind the list (过程：甲、乙、丙（计3个）), also in brackets (过程（甲、乙）2个), before
it without a mark (过程 3个 甲、乙、丙), without a unit (过程数：3，包括甲、乙、丙); or name, number and list
stand in a line or cell each."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from extract.groups.counts import counted_things
from extract.groups.counts.lists import ARROW, Span, number
from schemas import patterns

_HAN = r"[\u3400-\u9fff]"
_TOTAL = r"(?:共计|合计|总计|计有|共有|以上共|总共|共|计)"
_NAME = rf"(?P<what>{_HAN}{{2,16}}?)"
_BRACKETED = patterns.compile(rf"{_NAME}\s?[（(](?P<list>[^（()）\n]{{5,300}})[)）]\s?[，,]?\s?{_TOTAL}?\s?$")
_LABELLED = patterns.compile(
    rf"{_NAME}\s?(?:[:：]|(?:包括|包含|分别为|分别是|有(?!限)|为)[:：]?)\s?(?P<list>[^:：\n]{{5,300}}?)"
    rf"\s?(?:[，,；;。]\s?[（(]?\s?{_TOTAL}|[。]?[（(]\s?{_TOTAL}?|[，,]|\s)\s?$"
)
_CLOSED = patterns.compile(
    rf"(?:^|[。；;])\s?(?:\d[\d.]{{0,6}}\s|[（(]?\d{{1,2}}[.、)）])?\s?{_NAME}\s?(?:[:：]\s?"
    rf"(?P<list>[^:：。；;（()）\d\n]{{5,300}}?)\s?(?:(?P<boxed>[（(])\s?{_TOTAL}?|(?:[，,]|\s)\s?{_TOTAL})"
    rf"|[（(](?P<inside>[^:：。；;（()）\d\n]{{5,300}})[)）]\s?[，,]?\s?{_TOTAL})\s?$"
)
_SAID = patterns.compile(r"[了未没已均都]|不(?!锈)|合格|完成|符合|有效|正常")
"""What clauses between commas have and plain names have not."""

_ALSO = patterns.compile(r"[^\W\d_]{2}(?:以及|[和及与])[^\W\d_]{2}|等\s?$|主要|其中")
"""What leaves open how many a list has."""

_SHUT_END = patterns.compile(r"\s?(?P<shut>[)）])?\s?(?:[。；;\n]|$)")

_NAMED_BEHIND = patterns.compile(
    rf"(?:^|[。；;:：])[\s▪●•·◆■]*(?P<list>[^，,。；;:：（()）▪●•·◆■\n]{{5,300}})[，,]\s?"
    rf"(?P<back>(?:以上|上述|这些|这)?)(?P<total>{_TOTAL}?)(?P<what>{_HAN}{{2,16}}?)\s?(?:有|为)?{_TOTAL}?\s?$"
)
"""Before a number the list, then what it lists (甲→乙→丙，过程计3个; 甲、乙、丙，以上过程共3个)."""

_STEPS = patterns.compile(r"(?:过程|工序|环节|步骤|流程|工步|工位|工段|节点|控制点|单元)$")
"""What a chain is one of."""

_FIRST = patterns.compile(r"(?P<list>[^:：，,。；;\n]{5,300})$")
_BEHIND = patterns.compile(
    r"(?:\s|[；;]\s?|(?:[为是即]|均?属于)(?=[^\d]{2})|[。]\s?(?:分别|它们|其中?|依次|具体)?(?:是|为|有)\s?[:：]?\s?"
    rf"|[，,]\s?(?:分别)?(?:对应|涉及|相应|所在|分布)的?{_HAN}{{0,6}}[为是有]\s?[:：]?\s?)"
    r"(?P<list>[^\s。；;:：][^。\n]{4,300})"
)
_BARE = patterns.compile(
    rf"(?<![\u3400-\u9fff]){_NAME}(?:的?(?:数量|总数|个数|数目|数))?\s?(?:[:：]|为|有|共|[（(])\s?"
    r"(?P<n>\d{1,2}|[一二两三四五六七八九十]{1,3})\s?[)）]?\s?[，,；;:：]\s?"
    r"(?:包括|具体为|具体有|分别为|分别是|名称|即|为)?\s?[:：]?\s?(?P<list>[^\d:：\n。][^:：\n。]{4,300})"
)
_SIDE_BY_SIDE = patterns.compile(r"[；;]")
"""Between items behind the same mark: clauses beside the one with the number (记录有3份；甲已签；…)."""

_QUANTITY = patterns.compile(r"\d\s?[台套件只具辆支把张座条个块人份批]\s?(?:[（(][^（()）]{0,24}[)）]?)?$")
"""An item with its own number (钻床6台): what stands behind the semicolon is another list."""

_COMMAS = patterns.compile(r"[，,]")
_MARKS = (_SIDE_BY_SIDE, ARROW, patterns.compile(r"[、]"), _COMMAS, patterns.compile(r"[/／]|—{1,2}|→|\s-\s"))
_AND = patterns.compile(r"(?<=..)(?:以及|[和及与])(?=..)")
_END = patterns.compile(r"[。；;，,（(]\s?(?=均|已|皆|其中|并|各)|。|$")
_SIGNS = "；;、，,/／—→-›»▸➔⇒＞>"
_REACH = 340
_LEAST, _SHORTEST, _LONGEST, _WORD = 3, 2, 30, 10


class Even(NamedTuple):
    """What is counted, and as many items as are stated."""

    what: Span
    items: list[Span]


def around(text: str, low: int, high: int, start: int, end: int, value: int) -> Even | None:
    """The enumeration about a number with its unit (`start` to `end`) within the lines `low` to `high`."""
    if value < _LEAST or not _has_list(text[max(low, start - _REACH) : min(high, end + _REACH)], value):
        return None
    line = text.rfind("\n", low, start) + 1 or low
    line = max(line, low, start - 2 * _REACH)
    before = text[line:start]
    for pattern in (_BRACKETED, _LABELLED):
        if found := pattern.search(before):
            items = _parts(text, line + found.start("list"), line + found.end("list"), value)
            span = line + found.start("what"), line + found.end("what")
            if items and (what := _core(text, span)):
                return Even(what, items)
    return (
        _named_behind(text, line, start, value)
        or _counted_behind(text, line, start, end, high, value)
        or _listed_behind(text, line, start, end, high, value)
    )


def closed(text: str, low: int, start: int, end: int, value: int, slip: int) -> Even | None:
    """A list of plain names behind its label, or in brackets behind its name, with its number at the end of
    the sentence (过程：甲，乙，丙（共4个）。), off by `slip` at most."""
    after = _SHUT_END.match(text, end)
    line = max(text.rfind("\n", low, start) + 1, low, start - _REACH)
    found = _CLOSED.search(text[line:start]) if after else None
    if after is None or found is None or bool(found["boxed"]) != bool(after["shut"]):
        return None
    what = _core(text, (line + found.start("what"), line + found.end("what")))
    listed = found["list"] or found["inside"]
    if what is None or _SAID.search(listed) or _ALSO.search(listed):
        return None
    marks = [mark for mark in _MARKS if mark.search(listed)]
    count = len(marks[0].findall(listed)) + 1 if len(marks) == 1 else 0
    if count < _LEAST or abs(count - value) > slip:
        return None
    span = line + found.start("list" if found["list"] else "inside")
    items = _parts(text, span, span + len(listed), count, joined=False)
    return Even(what, items) if items else None


def _has_list(near: str, value: int) -> bool:
    """Whether a text has marks enough for a list of so many items, or numbers before them: most have not."""
    return (
        max(map(near.count, _SIGNS)) >= value - 2
        or patterns.search(r"0?1\s?[\u3400-\u9fff]", near) is not None
    )


def _named_behind(text: str, line: int, start: int, value: int) -> Even | None:
    """A list, what it lists and its number; one of enumeration marks only where words point back to it."""
    line = max(line, start - _REACH)
    found = _NAMED_BEHIND.search(text[line:start])
    if found is None:
        return None
    chain = ARROW.search(found["list"]) and _STEPS.search(found["what"])
    what = _core(text, (line + found.start("what"), line + found.end("what")))
    if what is None or not (found["back"] or chain):
        return None
    items = _parts(text, line + found.start("list"), line + found.end("list"), value, joined=False)
    return Even(what, items) if items else None


def _counted_behind(text: str, line: int, start: int, end: int, high: int, value: int) -> Even | None:
    """A line that begins with the list, its number and what is counted (甲、乙、丙3个过程)."""
    found = _FIRST.match(text[line:start].lstrip())
    if not found:
        return None
    low = start - len(text[line:start].lstrip())
    noun = patterns.match(rf"\s?(?P<noun>{_HAN}{{2,12}})(?=[。；;，,\n]|$)", text[end : min(high, end + 20)])
    items = _parts(text, low, start, value, joined=False) if value > _LEAST else None
    if items and noun and counted_things.is_name_of(noun["noun"]):
        return Even((end + noun.start("noun"), end + noun.end("noun")), items)
    return None


def _listed_behind(text: str, line: int, start: int, end: int, high: int, value: int) -> Even | None:
    """A number between what is counted and the list, with a blank or a stop (过程 3个 甲、乙、丙)."""
    found = _BEHIND.match(text, end, min(high, end + 320))
    span = counted_things.clause(text, line, start)
    if found is None or span is None:
        return None
    low, top = found.span("list")
    cut = _END.search(text, low, top)
    items = _parts(text, low, cut.start() if cut else top, value)
    if items and text[end:low].strip() in {"；", ";"}:
        numbered = any(_QUANTITY.search(text, *item) for item in items)
        if numbered or _SIDE_BY_SIDE.search(text, items[0][1], items[1][0]):
            return None
    return Even(span, items) if items else None


def stacked(text: str, before: Sequence[Span], after: Sequence[Span], value: int) -> Even | None:
    """The enumeration of a number that stands alone, by the lines or cells before it and after."""
    if value < _LEAST:
        return None
    for low, high in reversed(before):
        label = _OF_NAME.match(text, low, high)
        what = _core(text, (label.end() if label else low, high))
        if _OF_NUMBER.fullmatch(text, low, high) or (high - low) > _LONGEST:
            continue
        if what is None:
            return None
        for start, end in after:
            label = _OF_LIST.match(text, start, end)
            items = _parts(text, label.end() if label else start, end, value)
            if items:
                return Even(what, items)
            if label is None or label.end() < end:
                return None
        return None
    return None


def is_alone(text: str, low: int, high: int, start: int, end: int) -> bool:
    """Whether nothing but a word for it stands beside a number in its line or cell."""
    beside = (text[low:start] + text[end:high]).strip(" \t\n。；;")
    return not beside or _OF_NUMBER.fullmatch(beside) is not None


_OF_NUMBER = patterns.compile(r"(?:数量|数目|项数|个数|总数|共计|合计|总计|共|计)?\s?[:：]?\s?")
_OF_NAME = patterns.compile(r"(?:名目|项目|对象|名称|类别|事项|清单)\s?[:：]\s?")
_OF_LIST = patterns.compile(r"(?:内容|名称|明细|具体|具体内容|具体名称|包括|清单|列项|各项|详情)\s?[:：]?\s?")
_NUMBER_OF = patterns.compile(
    rf"(?<![\u3400-\u9fff]){_NAME}的?(?:数量|总数|个数|数目|数)\s?(?:[:：=]|为|是|有|共)?\s?(?P<n>\d{{1,2}})\s?"
    r"[（(](?P<list>[^（()）\d\n][^（()）\n]{2,200})[)）]"
)
"""A number named as one, its list in brackets (特殊过程数：2（焊接；热处理）)."""


def bare(text: str, low: int, high: int) -> Iterator[tuple[int, int, int, Even]]:
    """The enumerations whose number has no unit: range and value of the number, and what is listed."""
    for found in _BARE.finditer(text, low, high):
        value = number(found["n"])
        cut = _END.search(text, *found.span("list"))
        end = cut.start() if cut and cut.start() <= found.end("list") else found.end("list")
        items = _parts(text, found.start("list"), end, value) if value and value >= _LEAST else None
        what = _core(text, found.span("what"))
        if items and what and value:
            yield *found.span("n"), value, Even(what, items)
    for found in _NUMBER_OF.finditer(text, low, high):
        value = number(found["n"])
        items = _parts(text, *found.span("list"), value) if value else None
        what = _core(text, found.span("what"))
        if items and what and value:
            yield *found.span("n"), value, Even(what, items)


def _core(text: str, span: Span) -> Span | None:
    return counted_things.clause(text, *span)


def _parts(text: str, low: int, high: int, value: int, *, joined: bool = True) -> list[Span] | None:
    """The items of a list where one of the marks parts it into as many as are stated; else null.

    `joined`: an “and” may stand between the last two."""
    for mark in _MARKS:
        cuts = [low, *(at for cut in mark.finditer(text, low, high) for at in cut.span()), high]
        spans = [_bare(text, a, b) for a, b in zip(cuts[::2], cuts[1::2], strict=True)]
        spans = [span for span in spans if span[1] > span[0]]
        if joined and len(spans) == value - 1 and (joint := _AND.search(text, *spans[-1])):
            spans = [*spans[:-1], (spans[-1][0], joint.start()), (joint.end(), spans[-1][1])]
        if len(spans) == value and all(_is_item(text[a:b], mark) for a, b in spans):
            return spans
    return None


def _bare(text: str, low: int, high: int) -> Span:
    """A range without blanks, numbers and marks around it."""
    found = patterns.match(r"[\s（(①-⑳]*(?:\d{1,2}[.、)）]\s?)?", text[low:high])
    low += found.end() if found else 0
    high -= len(text[low:high]) - len(text[low:high].rstrip(" \t\n。；;，,）)"))
    return low, max(low, high)


def _is_item(item: str, mark: re.Pattern[str]) -> bool:
    """Whether a part may be an item: between commas a short one, for there are clauses too."""
    if patterns.search(r"\d" if mark is _COMMAS else r"\d{4}\s?[年./-]", item):
        return False
    longest = _WORD if mark is _COMMAS else _LONGEST
    named = patterns.search(r"[^\W\d_]{2}", item) is not None
    return _SHORTEST <= len(item) <= longest and named and not counted_things.is_of_others(item)
