"""The passages of a report on an activity of the organization: which clauses speak of which.

An activity is named in a sentence, a heading, the title of a row or a line that stands alone; what follows
speaks of it until another is named or another section begins.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import NamedTuple

from extract.groups.activities.names import AUDIT, COMPLIANCE, REVIEW, may_name, named
from extract.groups.activities.passages import ends, runs, side_by_side
from extract.groups.activities.passages.continuations import BESIDES, GOES_ON, up_to_previous
from extract.groups.activities.passages.titles import (
    NONE,
    Title,
    alone,
    beside_row,
    is_one_of_several,
    of_heading,
    of_lead,
    of_register,
)
from extract.readers.tables import captions, notes
from extract.readers.tables.grid import Grid, grids
from extract.readers.text import sections
from extract.readers.text.headings import style_of, title_end
from extract.readers.text.units import numbering_end, once
from extract.reading.source import Source
from extract.values.found import narrow
from schemas import patterns
from schemas.slotted import field, slotted

_RELATED = {
    AUDIT: patterns.compile(r"审核|不符合|整改"),
    REVIEW: patterns.compile(r"评审|评价|输入|输出|改进|决议"),
    COMPLIANCE: patterns.compile(r"评价|结论"),
}
"""Words of a plain heading that goes on with what the one before it names."""

_LABEL = patterns.compile(
    r"\s{0,4}(?:[^\W\d][^\W\d ]{1,11}\s?[:：]"
    r"|[^\W\d]{0,8}(?:时间|日期|人员?|小组|组长|成员|主持人?|组员|负责人))\s*"
)
"""A label alone in its line, whose value stands in the next one."""

_HEADS = patterns.compile(
    r"(?:(?:审核|检查|评审|被审核)?(?:过程|活动|项目|内容|事项|主题|要素|单元)(?:名称)?)?\s?"
    r"(?:(?:Process|Activity|Item|Topic|Element|Subject)(?: name)?)?\s?:?",
    re.I,
)
"""The label of a form's line that says what the form is on (过程 | 5.4 内部审核)."""

_BAR = patterns.compile(r"[｜|¦│]")
_NUMBER = patterns.compile(r"\d")
_COUNTED = patterns.compile(r"\s?[^\W\d_]{1,4}\s?\d{1,2}(?=\s|[:：、.．])")
_WORD = patterns.compile(r"[^\W\d_年月日号]{2}")

_REACH = 40
_RECENT = 3
_NEAR = 1
_FEW_CELLS, _LONGEST_QUESTION = 8, 80


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


_CAPTION = patterns.compile(
    r"\s?(?:(?:附?表|[Tt]able)\s?[A-Z]?[\d一二三四五六七八九十.-]{1,6}\s?[:：、]?"
    r"|[^\W\d_]{0,6}(?:表|样本|抽样|清单|记录|台账)\s?[\d一二三四五六七八九十]{0,3}\s?[:：—–-])"
    r"\s{0,3}(?P<title>[^\n]{2,40})$"
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
        self._home = -1
        self._title: Title | None = None
        self._led = False
        self._above = NONE
        self._laws = ""
        if not may_name(source.text) and "评价" not in source.text:
            return
        starts, titles = _headings(source)
        every = sections.all_sections(source)
        for i, block in enumerate(source.document.blocks):
            if block.role != "body" or block.end <= block.start:
                continue
            at = bisect_right(starts, block.start) - 1
            if at != self._section:
                line = source.text[block.start : block.end]
                label = self._is_label(line) or (self._is_item(line) and not self._ends_home(every, at))
                if not (self._above.activity and (label or _follows(every[at], self._above.activity))):
                    self._title, self._home = None, at
                elif titles[at].activity is None:
                    self._title = self._above
                self._section = at
                self._laws = f"laws{at}" if at >= 0 and _is_register(narrow(every[at].title)) else ""
            above = self._above = self._title or (titles[at] if at >= 0 else NONE)
            if block.kind == "table":
                above = NONE if above.activity and self._is_of_other(i, above.activity) else above
                if above.activity:
                    self.above[i] = above.activity
                self._table(grids(source)[i], above)
            else:
                self._paragraph(i, block.start, block.end, above)

    def _is_of_other(self, index: int, activity: str) -> bool:
        """Whether a table has a caption that names something else (表9　持证人员, 样本表：供方)."""
        caption = notes.before(grids(self.source)[index])
        match = _CAPTION.match(caption.text) if caption else None
        title = narrow(match["title"]) if match else ""
        other = bool(title) and not named(title) and not _RELATED[activity].search(title)
        return (
            other
            or (caption is not None and of_register(narrow(caption.text)) and not title)
            or ends.is_signed(grids(self.source)[index])
        )

    def _paragraph(self, index: int, start: int, end: int, above: Title) -> None:
        raw = _parted(self.source.text[start:end])
        if above.activity is not None and ends.by_line(raw, led=self._title is not None and self._led):
            self._title = self._above = above = NONE
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
        if above.activity is None and self._is_on_laws(text):
            self._stretch(index, start, text, Title(COMPLIANCE, self._laws))
            return
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
            self._led = ends.is_label(raw)
        else:
            self._stretch(index, start, text, above)

    def _is_on_laws(self, text: str) -> bool:
        """Whether a line in or under a register of laws tells that these were evaluated; notes its titles."""
        title = text[numbering_end(text[:_REACH]) :].strip(" :：")
        if _is_register(title):
            self._laws = f"laws{self._section}{title}"
        elif self._laws and of_register(text):
            self._laws = ""
        return bool(self._laws) and _are_evaluated(text) and not named(text)

    def _is_item(self, line: str) -> bool:
        """Whether a line is a numbered item that goes on with the activity above (①计划：…)."""
        low = numbering_end(line[:_REACH]) if self._above.activity else 0
        return bool(low and GOES_ON[str(self._above.activity)].match(narrow(line[low : low + _REACH])))

    def _ends_home(self, every: list[sections.Section], at: int) -> bool:
        """Whether a section's number is of the style of the one under whose heading the activity was named:
        it follows that ((三) 管理评审, (四) 改进) and goes on with nothing."""
        home = every[self._home].number if self._home >= 0 else ""
        return bool(home) and style_of(home) == style_of(every[at].number)

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
        title, before, home = above, -1, ""
        under = side_by_side.read(grid)
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
            first = narrow(grid.text(cells[0]))
            among = len(cells) > 1 and bool(named(first)) and is_one_of_several(first)
            start, end = cells[among].start, max(cell.end for cell in cells)
            text = narrow(self.source.text[start:end])
            number = _number_of(first) if len(cells) == 1 else ""
            headed = cells[1] if len(cells) > 1 and _HEADS.fullmatch(first) else None
            line = narrow(grid.text(headed)) if headed else text if len(cells) == 1 else ""
            if line and (own_title := alone(line, f"b{grid.index}r{row}")) is not None:
                title, home = own_title, number
                continue
            if home and number and style_of(number) == style_of(home) and not named(first):
                title, home = NONE if title_end(grid.block) > grid.block.start else above, ""
                above = title
            title = self._under_caption(grid, row, title, above)
            own = beside_row(grid, row)
            own = own if own.activity else title
            own = own if own.activity else _asked(grid, row)
            if own.activity is None and len(cells) <= _FEW_CELLS and self._is_on_laws(text):
                self._stretch(grid.index, start, text, Title(COMPLIANCE, self._laws), row=True)
            elif own.activity is None and not named(text):
                self._row_goes_on(grid.index, start, text, before)
            else:
                self._stretch(grid.index, start, text, own, row=True)
            before = start

    def _under_caption(self, grid: Grid, row: int, title: Title, above: Title) -> Title:
        """What the rows of a table are on from a row on, where that is the caption of a list in it."""
        caption = narrow(grid.text(captions.over_list(grid, row)))
        if not caption:
            return title
        if own := alone(caption, f"b{grid.index}r{row}"):
            return own
        if title is above or title.activity is None:
            return title
        return above if above.activity != title.activity else NONE

    def _under(self, index: int, one: side_by_side.Under) -> None:
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
        for activity, low, high in runs.of_text(text, above.activity):
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


def _number_of(title: str) -> str:
    """The number before a short title; empty where there is none, and of a sentence."""
    sentence = len(title) > _REACH or "。" in title
    return "" if sentence else title[: numbering_end(title)].strip()


def _parted(line: str) -> str:
    """A line with ends of clauses for the bars beside a day or number with words, not among values alone.

    >>> _parted("内审：3月1日下计划｜3月9日实施｜组长：甲｜内审员：甲|乙")
    '内审：3月1日下计划；3月9日实施；组长：甲｜内审员：甲|乙'
    """
    bars = _BAR.findall(line)
    if not bars:
        return line
    parts = _BAR.split(line)
    stated = [bool(_NUMBER.search(part) and _WORD.search(part)) for part in parts]
    marks = ["；" if stated[i] or stated[i + 1] else bar for i, bar in enumerate(bars)]
    return "".join(part + mark for part, mark in zip(parts, [*marks, ""], strict=True))


def _asked(grid: Grid, row: int) -> Title:
    """The activity that the question over a row is about (是否按期进行合规性评价？); none without one."""
    about = {which for _, _, which in named(narrow(grid.question_over(row)[:_LONGEST_QUESTION]))}
    return Title(about.pop(), f"q{grid.index}r{row}") if len(about) == 1 else NONE


def _follows(section: sections.Section, activity: str) -> bool:
    """Whether a heading without a number goes on with an activity (要素13 and 模块 2 have one)."""
    return (
        not section.number
        and not _COUNTED.match(section.title)
        and bool(_RELATED[activity].search(section.title))
        and not named(narrow(section.title))
    )


_LAWS = patterns.compile(
    r"(?:(?:适用|相关|重要|主要|外来)的?)?(?:法律|法规|合规义务)[^，,。；;:]{0,24}"
    r"|[^，,。；;:]{0,30}(?:(?<!工)法律法规|合规义务|法规(?=清单|登记|目录|名录|台账|一览))[^，,。；;:]{0,12}"
    r"|[A-Za-z \d.-]{0,24}\b(?:[Ll]egal|LEGAL|[Ll]aws|LAWS)\b[A-Za-z \d.-]{0,40}"
)
_EVALUATED = patterns.compile(
    r"(?:^|[\s，,；;(|])评价(?:人员?|小?组|日期?|时间)\s?[:\t]\s?\S|(?:于|在|由)[^。；;\n\t]{2,40}?评价|评价[于由]"
    r"|20\d\d[^。；;\n\t]{4,40}?评价"
    r"|(?:^|[\s，,；;(|])(?:(?:最近|上)一?次|年度|本年度?)?的?评价(?:的?(?:记录|情况|结果|报告|实施|实施情况|工作|执行))?\s?[:\t]\s?[于在]?\s?20\d\d"
)
_OF_OTHERS = patterns.compile(
    r"因素|危险源|风险|供[方应]|分包|外包|绩效|满意|培训|能力|胜任|隐患|环评|影响评价|安全评价|预评价|职业病|检测|内审|评审"
)
"""What else is evaluated, and laws that have the word in their titles."""

_LONGEST_TITLE, _LONGEST_LINE = 40, 120


def _is_register(title: str) -> bool:
    """Whether a title without its number, in one width, is that of a register of laws.

    >>> [_is_register(text) for text in ("适用法律法规清单", "合规义务登记册", "合格供方名录", "法规评价")]
    [True, True, False, False]
    """
    short = 2 < len(title) <= _LONGEST_TITLE and "评价" not in title
    return short and _LAWS.fullmatch(title) is not None


def _are_evaluated(text: str) -> bool:
    """Whether a line in one width tells by whom or when something was evaluated that may be laws.

    >>> [_are_evaluated(text) for text in ("以上由万倩于2025年2月17日评价", "评价人:万倩", "供方由万倩评价")]
    [True, True, False]
    """
    stated = len(text) <= _LONGEST_LINE and _EVALUATED.search(text) is not None
    return stated and not _OF_OTHERS.search(text)
