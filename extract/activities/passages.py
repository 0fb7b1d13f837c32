"""The passages of a report on an activity of the organization: which clauses speak of which.

An activity is named in a sentence, a heading, the title of a row or a line that stands alone; what follows
speaks of it until another is named or another section begins.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from extract.activities import beside
from extract.activities.going_on import BESIDES, GOES_ON, up_to_previous
from extract.activities.names import AUDIT, COMPLIANCE, REVIEW, may_name, named
from extract.activities.titles import NONE, Title, alone, beside_row, of_heading, of_lead, of_register
from extract.readers import notes, sections
from extract.readers.grid import Grid, grids
from extract.readers.units import numbering_end, once
from extract.source import Source
from extract.values.found import narrow
from schemas import rx
from schemas.slotted import field, slotted

_JOINT = rx.compile(r"\s{0,2}(?:和|与|及|、|以及|/|&|and|，)\s{0,2}")
_INPUT = rx.compile(r"输入|包括|含|汇报|议题|依据|基于|考虑|内容|准备")
_OTHERS = rx.compile(
    r"供方|供应商|外包方|分包方|母公司|上级公司|集团公司|集团有限公司|关联公司|咨询|认证机构"
    r"|(?:本|我)(?:机构|中心|院|所|会|司)[^，。；;\n]{0,8}(?:认证|审核)(?:工作|活动|业务|过程|服务)"
)
_THIS_AUDIT = rx.compile(
    r"(?:本|此)次(?:现场|第?[一二]阶段|监督|再认证|初次|认证){0,2}审核|审核组(?!成员|长|组长|由|为"
    r"|[两二三四五\d][人名位]|[:（(])|(?:第?[一二]阶段|监督|再认证|初次|认证|复评)审核|this audit"
)
_RELATED = {
    AUDIT: rx.compile(r"审核|不符合|整改"),
    REVIEW: rx.compile(r"评审|评价|输入|输出|改进|决议"),
    COMPLIANCE: rx.compile(r"评价|结论"),
}
"""Words of a plain heading that goes on with what the one before it names."""
_CLAUSE = rx.compile(r"[，,；;。\n\t]|\.\s|\s(?=[①-⑳]|\[[A-Z]{2,6}\])")
_SENTENCE = rx.compile(r"[；;。\n\t]|\.\s|\s(?=[①-⑳]|\[[A-Z]{2,6}\])")
_BARE = rx.compile(
    r"[\s\d年月日号./:~至到和、-]{4,40}(?:上午|下午)?\s?|[\s〇零一二三四五六七八九十年月日号至到]{6,40}"
    r"|\s?公司\s?|\s?经查\s?|\s?"
)
_LABEL = rx.compile(
    r"\s{0,4}(?:[^\W\d][^\W\d ]{1,11}\s?[:：]"
    r"|[^\W\d]{0,8}(?:时间|日期|人员?|小组|组长|成员|主持人?|组员|负责人))\s*"
)
"""A label alone in its line, whose value stands in the next one."""

_LISTED = rx.compile(r"、|(?<=[)）])\s?(?:和|及|与|以及)")
_APART = 6
_REACH = 40
_RECENT = 3
_NEAR = 1


class Part(NamedTuple):
    """A stretch of the text in one width; `titled` where a heading or title says what it speaks of.

    `lead`: so many characters of the text are a label from elsewhere."""

    start: int
    end: int
    text: str
    titled: bool
    lead: int = 0


@slotted
class Passage:
    """What is told of an activity at one place of the report: stretches in reading order.

    `block` is the last one's; `titled` where a heading or title says what the place speaks of."""

    activity: str
    parts: list[Part] = field(default_factory=list)
    block: int = -1
    titled: bool = False


def of(source: Source, activity: str) -> list[Passage]:
    """The passages on an activity in reading order."""
    return [passage for passage in _reading(source).passages if passage.activity == activity]


def above(source: Source, block: int) -> str | None:
    """The activity that the heading or title above a block names; null where it names none or several."""
    return _reading(source).above.get(block)


def are_beside(source: Source, block: int) -> bool:
    """Whether a table tells activities beside one another, each under a cell that names it."""
    return block in _reading(source).beside


@once
def _headings(source: Source) -> tuple[list[int], list[Title]]:
    """Where sections begin, and what their heading, or the nearest one above that names any, names."""
    starts: list[int] = []
    found: list[Title] = []
    open_: list[tuple[int, Title]] = []
    for i, section in enumerate(sections.all_sections(source)):
        while open_ and open_[-1][0] <= section.start:
            open_.pop()
        title = of_heading(narrow(section.title), f"s{i}")
        if title is None:
            title = open_[-1][1] if open_ else NONE
        open_.append((section.end, title))
        starts.append(section.start)
        found.append(title)
    return starts, found


_CAPTION = rx.compile(
    r"\s?(?:附?表|[Tt]able)\s?[A-Z]?[\d一二三四五六七八九十.-]{1,6}\s?[:：、]?\s{0,3}(?P<title>[^\n]{2,40})$"
)


@once
def _reading(source: Source) -> _Reading:
    """What one pass over the body finds."""
    return _Reading(source)


class _Reading:
    """One pass over the body: the passages in reading order, and what the titles above tables name."""

    def __init__(self, source: Source) -> None:
        self.source = source
        self.passages: list[Passage] = []
        self.above: dict[int, str] = {}
        self.beside: set[int] = set()
        self._by_key: dict[str, Passage] = {}
        self._label = ""
        self._section = -1
        self._title: Title | None = None
        self._above = NONE
        if not may_name(source.text):
            return
        starts, titles = _headings(source)
        every = sections.all_sections(source)
        for i, block in enumerate(source.document.blocks):
            if block.role != "body" or block.end <= block.start:
                continue
            at = bisect_right(starts, block.start) - 1
            if at != self._section:
                line = source.text[block.start : block.end]
                label = self._is_label(line) or self._is_item(line)
                if not (self._above.activity and (label or _follows(every[at], self._above.activity))):
                    self._title = None
                elif titles[at].activity is None:
                    self._title = self._above
                self._section = at
            above = self._above = self._title or (titles[at] if at >= 0 else NONE)
            if block.kind == "table":
                above = NONE if above.activity and self._is_of_other(i, above.activity) else above
                if above.activity:
                    self.above[i] = above.activity
                self._table(grids(source)[i], above)
            else:
                self._paragraph(i, block.start, block.end, above)

    def _is_of_other(self, index: int, activity: str) -> bool:
        """Whether a table has a caption that names something else (表9　持证人员, 供方登记表)."""
        caption = notes.before(grids(self.source)[index])
        match = _CAPTION.match(caption.text) if caption else None
        title = narrow(match["title"]) if match else ""
        other = bool(title) and not named(title) and not _RELATED[activity].search(title)
        return other or (caption is not None and of_register(narrow(caption.text)) and not title)

    def _paragraph(self, index: int, start: int, end: int, above: Title) -> None:
        raw = self.source.text[start:end]
        label, self._label = self._label, ""
        if above.activity is not None and self._is_label(raw):
            self._label = narrow(raw.strip()).rstrip(":") + ":"
        elif above.activity is not None and label and not _LABEL.match(raw) and not named(narrow(raw)):
            low, text = start - len(label), label + narrow(raw)
            passage = self._passage(index, above.activity, above, row=False)
            passage.parts.append(Part(low, end, text, titled=True, lead=len(label)))
            passage.block = index
            return
        text = narrow(raw)
        if above.activity is None and (lead := of_lead(text, f"b{index}")).activity:
            self._stretch(index, start, text, lead)
            return
        if above.activity is None and not may_name(raw):
            self._go_on(index, start, text)
            return
        if self._title and above.activity is not None and of_register(text):
            self._title = self._above = NONE
        elif above.activity is None and not named(text):
            self._go_on(index, start, text)
        elif (title := alone(text, f"b{index}")) is not None:
            self._title = self._above = title
        else:
            self._stretch(index, start, text, above)

    def _is_item(self, line: str) -> bool:
        """Whether a line is a numbered item that goes on with the activity above (①计划：…)."""
        low = numbering_end(line[:_REACH]) if self._above.activity else 0
        return bool(low and GOES_ON[str(self._above.activity)].match(narrow(line[low : low + _REACH])))

    @staticmethod
    def _is_label(line: str) -> bool:
        """Whether a line is a label alone, and no title that names an activity."""
        return _LABEL.fullmatch(line) is not None and not named(narrow(line))

    def _go_on(self, index: int, start: int, text: str) -> None:
        """Take a paragraph that names nothing but goes on with what the one before it speaks of."""
        last = self._latest()
        if index and self.source.document.blocks[index - 1].kind == "table" and text.startswith("审核"):
            return
        if (
            last
            and last.block == index - _NEAR
            and GOES_ON[last.activity].match(text, numbering_end(text[:_REACH]))
        ):
            text = up_to_previous(text)
            last.parts.append(Part(start, start + len(text), text, titled=True))
            last.block = index
        elif last and last.block == index - _NEAR and BESIDES.match(text):
            last.block = index

    def _latest(self) -> Passage | None:
        """The passage that reaches furthest: one that names another activity in passing ends before it."""
        recent = [one for one in self.passages[-_RECENT:] if one.parts]
        return max(recent, key=lambda one: (one.block, one.parts[-1].start), default=None)

    def _row_goes_on(self, index: int, start: int, text: str, before: int) -> None:
        """Take a row that names nothing but goes on with the one before it, which begins at `before`."""
        last = self._latest()
        if (
            last
            and last.block == index
            and 0 <= before <= last.parts[-1].start
            and GOES_ON[last.activity].match(text)
        ):
            text = up_to_previous(text)
            last.parts.append(Part(start, start + len(text), text, titled=True))

    def _table(self, grid: Grid, above: Title) -> None:
        title, before = above, -1
        under = beside.read(grid)
        if under:
            self.beside.add(grid.index)
        for row in range(grid.rows):
            if row in under:
                for one in under[row]:
                    self._under(grid.index, one)
                continue
            cells = [cell for cell in grid.anchors.get(row, ()) if not grid.is_blank(cell)]
            if not cells:
                continue
            start, end = cells[0].start, max(cell.end for cell in cells)
            text = narrow(self.source.text[start:end])
            if len(cells) == 1 and (own_title := alone(text, f"b{grid.index}r{row}")) is not None:
                title = own_title
                continue
            own = beside_row(grid, row)
            own = own if own.activity else title
            if own.activity is None and not named(text):
                self._row_goes_on(grid.index, start, text, before)
            else:
                self._stretch(grid.index, start, text, own, row=True)
            before = start

    def _under(self, index: int, one: beside.Under) -> None:
        """Take what stands under the name of an activity, behind the label of its row."""
        text = narrow(self.source.text[one.start : one.end])
        if not one.label:
            self._stretch(index, one.start, text, Title(one.activity, one.key), row=True)
            return
        passage = self._passage(index, one.activity, Title(one.activity, one.key), row=True)
        label = f"{one.label}\t"
        low = one.start - len(label)
        passage.parts.append(Part(low, one.end, label + text, titled=True, lead=len(label)))
        passage.block = index

    def _stretch(self, index: int, start: int, text: str, above: Title, *, row: bool = False) -> None:
        for activity, low, high in _runs(text, above.activity):
            passage = self._passage(index, activity, above, row=row)
            passage.parts.append(Part(start + low, start + high, text[low:high], activity == above.activity))
            passage.block = index

    def _passage(self, index: int, activity: str, above: Title, *, row: bool) -> Passage:
        key = above.key if activity == above.activity else ""
        if key and key in self._by_key:
            return self._by_key[key]
        last = next((p for p in reversed(self.passages[-3:]) if p.activity == activity), None)
        near = last is not None and (last.block == index if row else last.block >= index - _NEAR)
        if not key and last and near and not last.titled:
            return last
        made = Passage(activity, titled=bool(key))
        self.passages.append(made)
        if key:
            self._by_key[key] = made
        return made


def _follows(section: sections.Section, activity: str) -> bool:
    """Whether a heading without a number goes on with an activity."""
    return (
        not section.number
        and bool(_RELATED[activity].search(section.title))
        and not named(narrow(section.title))
    )


def _runs(text: str, above: str | None) -> Iterator[tuple[str, int, int]]:
    """The activities that a text speaks of, each with a range of clauses."""
    anchors = dict(_telling(text, above))
    if not anchors:
        if above is not None:
            yield above, 0, len(text)
        return
    current = above
    told: list[tuple[str | None, int, int]] = []
    for low, high, begins in _clauses(text):
        which = next((anchors[at] for at in range(low, high) if at in anchors), None)
        if which is not None:
            _take_back(told, text, which, current is None)
            current = which
        elif begins and current != above and _THIS_AUDIT.search(text, low, high):
            current = above
        told.append((current, low, high))
    start = 0
    for i, (which, low, high) in enumerate(told):
        if i == 0 or told[i - 1][0] != which:
            start = low
        if which is not None and (i + 1 == len(told) or told[i + 1][0] != which):
            yield which, start, high


def _take_back(told: list[tuple[str | None, int, int]], text: str, which: str, whole: bool) -> None:
    """Give an activity the clauses right before its name: bare days; the sentence where it is the first."""
    for i in range(len(told) - 1, -1, -1):
        _, low, high = told[i]
        ended = _SENTENCE.match(text, high - 1) or (
            high > 1 and text[high - 2] == "." and text[high - 1].isspace()
        )
        bare = _BARE.fullmatch(text[low : high - 1])
        if ended or _THIS_AUDIT.search(text, low, high) or not (whole or bare):
            return
        told[i] = (which, low, high)


def _clauses(text: str) -> Iterator[tuple[int, int, bool]]:
    """The clauses of a text with the mark behind them, and whether a sentence begins with each."""
    low, begins = 0, True
    marks = [*_CLAUSE.finditer(text)]
    for mark in sorted([*marks, *_between(text, marks)], key=lambda m: m.start()):
        if (
            mark[0] == ","
            and text[mark.end() : mark.end() + 1].isdigit()
            and text[low : mark.start()][-1:].isdigit()
        ):
            continue
        yield low, mark.end(), begins
        low, begins = mark.end(), mark[0] not in ("，", ",", "、")
    if low < len(text):
        yield low, len(text), begins


def _between(text: str, marks: list[re.Match[str]]) -> Iterator[re.Match[str]]:
    """The last enumeration mark between the names of two activities in one clause."""
    starts = [mark.start() for mark in marks]
    for (_, end, one), (start, _, other) in pairwise(named(text)):
        if one != other and bisect_left(starts, end) == bisect_left(starts, start):
            listed = [*_LISTED.finditer(text, end, start)]
            yield from listed[-1:] if start - end > _APART else ()


def _telling(text: str, above: str | None) -> Iterator[tuple[int, str]]:
    """The names of activities that tell what the text speaks of: not two together, no input of a review."""
    found = named(text)
    joint = {
        i
        for i, (one, other) in enumerate(pairwise(found))
        if one[2] != other[2] and _JOINT.fullmatch(text, one[1], other[0])
    }
    topic = above
    for i, (start, _, which) in enumerate(found):
        if i in joint or i - 1 in joint:
            continue
        low = max(
            (m.end() for m in _SENTENCE.finditer(text, max(0, start - 80), start)), default=max(0, start - 80)
        )
        if _OTHERS.search(text, low, start):
            continue
        if topic is not None and topic != which and _INPUT.search(text, low, start):
            continue
        topic = which
        yield start, which
