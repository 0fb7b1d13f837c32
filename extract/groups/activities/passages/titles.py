"""What the titles of sections, tables and rows name: an activity, alone or with others."""

from __future__ import annotations

import re
from typing import NamedTuple

from extract.groups.activities.names import AUDIT, COMPLIANCE, REVIEW, named
from extract.readers.tables.grid import Grid
from extract.readers.text.units import numbering_end
from extract.values.found import narrow
from schemas import patterns

_SYSTEMS = patterns.compile(
    r"(?:质量|环境|职业健康安全|职业健康|安全|食品安全|能源|信息安全|[EQ]MS|OHSMS|[QEOS])(?:管理)?(?:体系)?"
    r"(?:\s?[、/和及与]\s?(?:质量|环境|职业健康安全|职业健康|安全|食品安全|能源|信息安全|[EQ]MS|OHSMS|[QEOS])(?:管理)?(?:体系)?){1,4}"
)
"""Several systems whose one activity a heading names (环境/职业健康安全合规性评价)."""

_WITH = patterns.compile(r"[和与及、/]|and")
_FIELD = patterns.compile(r"(?:组长?|组员|成员|日期|时间|数|数量|期限|结论|范围|依据|目的|人|人员|项|计划)$")
_CLAUSES = {"9.2": AUDIT, "9.3": REVIEW, "9.1.2": COMPLIANCE}
"""The clauses of all management-system standards on the activities."""
_TELLS = {
    AUDIT: patterns.compile(r"内审(?:员|组)|组长[^。\n]{0,60}不符合|不符合[^。\n]{0,60}组长"),
    REVIEW: patterns.compile(r"主持|评审|开会|会议"),
    COMPLIANCE: patterns.compile(r"(?=.*(?:法规|法律|义务|要求|条文)).*评价", re.S),
}
"""Words of a cell beside the clause that tell of the activity without its name."""
_NUMBER = patterns.compile(r"[0-9]{1,2}(?:\.[0-9]{1,2}){1,3}")
_NUMBERS_ALONE = patterns.compile(
    r"[QESOHMFITPn条款\s、，/；~～–—:：;,-]{0,8}"
    r"(?:[0-9]{1,2}(?:\.[0-9]{1,2}){1,3}[QESOHMFITPn条款\s、，/；~～–—:：;,-]{0,8}){1,6}"
)
_LEAD = patterns.compile(
    r"\s?(?:[A-Z]{0,3}-?\d{0,3}[.、]?)\s{0,4}[\[【（(](?P<clauses>[^\[\]【】（）()\n]{3,40})[\]】）)]"
)
_REVIEWED = patterns.compile(r"\s?(?:[QESOF]\s?)?9\.3(?:\.[1-3])?\s{0,3}评审(?:会议?)?(?:日期|时间|日)")
"""The clause of the management review before the label of its day, without its name."""
_BESIDE = 4
"""Beside its clauses a row has the department, the topic, then what was found."""
_REGISTER = patterns.compile(
    r"(?:[（(]?[\d一二三四五六七八九十.]{1,6}[)）、.]?\s?)?[^\W\d_][^\n\d，,。；;:：]{1,20}?"
    r"(?:登记|台账|台帐|清单|名录|名册|目录|一览"
    r"|(?:登记|一览|统计|汇总|明细|情况|记录|信息|配置|配备|分布|台账|台帐|清单|目录)表|(?<=[^\W\d])簿)"
    r"\s?(?:[（(][^（()）\n]{1,24}[)）])?"
)
_OF_ACTIVITIES = patterns.compile(
    r"评[价审]|审核|内审|法律|法规|义务|签到|会议|参[加会与]|出席|检查|措施|纠正|整改|改进|不符合|不合格|结论|结果|计划|方案|日程"
    r"|[时日]期|如下|见"
)
"""Words of a line under the title of an activity that goes on with it."""

_LABELLED = patterns.compile(r"[:：]\s?\S")
_DAY = patterns.compile(r"20\d\d\s?[年./-]\s?\d")
_LONGEST_TITLE, _LONGEST, _TITLE_REST = 24, 60, 8
_REACH, _FIRST = 40, 600


class Title(NamedTuple):
    """The activity that a heading or title names (null: none or several), and what tells it apart."""

    activity: str | None
    key: str


NONE = Title(None, "")


def of_heading(text: str, key: str) -> Title | None:
    """What a heading names: an activity alone; null where it names none."""
    found = named(text)
    if not found:
        return None
    own = {which for _, _, which in found}
    rest = "".join(
        text[b:a]
        for b, a in zip([0, *(e for _, e, _ in found)], [*(s for s, _, _ in found), len(text)], strict=True)
    )
    alone = len(own) == 1 and not _WITH.search(_SYSTEMS.sub("", rest))
    return Title(found[0][2] if alone else None, key)


def alone(text: str, key: str) -> Title | None:
    """A line that is the name of activities and little else, as a title; null for any other."""
    bare = text[numbering_end(text[:_REACH]) :].strip(" :")
    if len(bare) > _LONGEST or any(char.isdigit() for char in bare.split("(")[0].split("（")[0]):
        return None
    found = named(bare)
    if not found or len(bare) - sum(end - start for start, end, _ in found) > _TITLE_REST:
        return None
    if len(bare) > _LONGEST_TITLE and not _in_both(bare):
        return None
    if "，" in bare or ":" in bare or _FIELD.search(bare):
        return None
    return of_heading(bare, key)


def of_register(text: str) -> bool:
    """Whether a line is the title of a register or list of things that are no activity (供方登记表)."""
    if len(text) > _LONGEST or not _REGISTER.fullmatch(text.strip()):
        return False
    return not named(text) and not _OF_ACTIVITIES.search(text)


def _in_both(text: str) -> bool:
    """Whether a title stands in two languages: as long as it is, each is short."""
    foreign = sum(char.isascii() for char in text)
    return 0 < len(text) - foreign <= _LONGEST_TITLE and foreign > 0


_TOPIC = patterns.compile(r"[、，,；;]")
_SEVERAL = 2


def beside_row(grid: Grid, row: int) -> Title:
    """What the title at the left of a row, or its second cell behind a number, names."""
    cells = grid.anchors.get(row, ())
    texts = [(f"b{grid.index}r{row}", grid.text(cell)) for cell in cells[1:2]] if len(cells) > 2 else []
    which = _of_clauses(grid.text(cells[0])) if len(cells) > 1 else None
    if which and any(_tells(which, narrow(grid.text(cell)[:_FIRST])) for cell in cells[1:_BESIDE]):
        return Title(which, f"b{grid.index}r{row}")
    title = grid.title_of(row)
    for key, text in ((f"b{grid.index}{title}", title), *texts):
        stated = len(text) <= _LONGEST_TITLE and not _FIELD.search(text) and not _LABELLED.search(text)
        own = {which for _, _, which in named(narrow(text))} if stated else set()
        if len(own) == 1 and not is_one_of_several(narrow(text)):
            return Title(own.pop(), key)
    return _over(grid, row)


def is_one_of_several(text: str) -> bool:
    """Whether a title names an activity among other topics: its row tells of all of them.

    >>> is_one_of_several("人力资源、成文信息、内部审核"), is_one_of_several("内部审核、管理评审")
    (True, False)
    """
    topics = _TOPIC.split(text)
    return sum(not named(topic) for topic in topics if len(topic.strip()) > 1) >= _SEVERAL


def _over(grid: Grid, row: int) -> Title:
    """What the topic of the row of clauses names that a row of labels and values goes on with."""
    topic = grid.topic_over(row)
    text = grid.text(topic).partition("\n")[0]
    own = {which for _, _, which in named(narrow(text))} if len(text) <= _LONGEST_TITLE else set()
    return Title(own.pop(), f"b{grid.index}r{topic.row}") if topic and len(own) == 1 else NONE


def of_lead(text: str, key: str) -> Title:
    """What the clauses in brackets before a paragraph say that it tells (F12 [QMS 9.3；EMS 9.3] …)."""
    if _REVIEWED.match(text) and not named(text):
        return Title(REVIEW, key)
    lead = _LEAD.match(text)
    which = _of_clauses(lead["clauses"]) if lead else None
    return Title(which, key) if which and _tells(which, text[:_FIRST]) else NONE


def _of_clauses(text: str) -> str | None:
    """The activity of the clauses that a cell has and nothing else (Q9.2 E9.2, 9.2.1-9.2.2, 条款 9.3)."""
    if len(text) > _REACH or not _NUMBERS_ALONE.fullmatch(text):
        return None
    own = {
        _CLAUSES.get(number) or _CLAUSES.get(number.rpartition(".")[0]) for number in _NUMBER.findall(text)
    }
    return own.pop() if len(own) == 1 else None


def _tells(which: str, text: str) -> bool:
    """Whether a text names an activity alone, or tells of it with a day and names none."""
    own = {one for _, _, one in named(text)}
    return own == {which} or (not own and bool(_DAY.search(text)) and bool(_TELLS[which].search(text)))
