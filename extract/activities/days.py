"""What the dates of a passage are: the day an activity was planned, held, due or closed."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from extract.activities.day_labels import (
    AHEAD,
    ALONE,
    CLOSED,
    COMPARED,
    DUE,
    FINISHED,
    HELD,
    LABELS,
    MEANT,
    PLANNED,
    WRITTEN,
)
from extract.activities.names import named
from extract.activities.passages import Part
from extract.activities.plan_days import ACCORDING, MEANT_FOR, is_planned
from extract.background.found import dates_and_spans
from extract.readers import column_heads, short_years
from extract.readers.grid import grids
from extract.readers.units import block_at, once
from extract.source import Source
from extract.values.dates import FoundDate, FoundSpan
from extract.values.found import narrow
from schemas import rx

_CLAUSE = rx.compile(r"[，,；;。\n\t→⇒➔➜►▶]|[-=]>|\.\s|\s(?=[①-⑳])")
_SENTENCE = rx.compile(r"[；;。\n]|\.\s")
_STOP = rx.compile(r"[。\n]")
_LABEL = rx.compile(
    r"(?P<label>(?:[^\W\d①-⑳]|[ /]){2,24}?)\s?(?:[（(][^（()）\n]{0,12}[)）])?\s?(?:[:\t]|为:?|是"
    r"|(?<=[期间])在|(?<=[期间日]))\s{0,3}$"
)
_SPACED = rx.compile(r"(?:^|(?<=[\s，,。；;:√×（(a-z]))(?:原|实际)?(?P<label>[^\W\da-zA-Z]{2,8})\s{0,3}$")
"""A word that stands alone before a day (计划 2025.03.01 实施 2025.03.10 关闭2025.03.28)."""

_BRACKETED = rx.compile(r"[（(](?:[A-Za-z]{2,12} ?){0,2}[^\W\da-zA-Z]{2,8}\s{0,3}$")
"""Such a word at the beginning of a bracket (管理评审：2025-08-14，某人主持（notice 通知 2025-07-30）)."""

_NEXT = rx.compile(r"下一?次|下一?年度?|明年|下一?轮|届时|next", re.I)
_COMING = rx.compile(r"(?:将|拟)(?:[于在要会由按]|进行|开展|组织|实施|召开)|\bwill be\b")
_OTHER = rx.compile(
    r"培训|任命|聘任|授权|证书|程序|制度|手册|生效|施行|清单|建立|运行|成立|更新|监测|检测|备案|换版"
    r"|满意度|公示|查询|系统|发布|颁布"
)
_NUMBERED = rx.compile(
    r"^\s?(?:[A-Z]?[.．-]?\d{1,2}(?:[.．-]\d{1,2}){0,3}[ \u3000]{1,3}"
    r"|第[一二三四五六七八九十百\d]{1,5}[条款项]|[①-⑳]|[（(]?\d{1,2}[)）、]|\d{1,2}[.．](?=\s{0,3}$)|答\s?:)\s{0,3}"
)
_ASIDE = rx.compile(
    r"^\s?日?\s?[（(](?:(?:[^\W\d]|20\d\d年){1,6}|[^（()）\n\d]{1,12}20\d\d\s?[-./年][\d\s./月日-]{3,10})[)）]"
)
_WHEN = rx.compile(
    r"^(?:(?:最近|上|本)一?次|实际|何时|日期|时间)|(?:(?:审核|评[价审]|会议|召开|开展|举行)(?:实施)?|(?<!发布)实施|完成|关闭|到期?)[日时]"
    r"|\b(?:when|held|done|date|last)\b",
    re.I,
)
"""Headers over a day of an activity that are none of its labels."""

_OUTSIDE = rx.compile(r"外审|外部审核|监督审核|认证审核|[二三]方审核|(?:顾客|客户)(?:验厂|审核)")
_DRAWN_UP = rx.compile(r"(?:编制|批准|审批|下发|下达|发布|签发|印发)(?:日期|时间|日)$")
_REPORT = rx.compile(r"(?:报告|记录)(?:编制|批准|审批|签发|发布)?(?:日期|时间)?$")
_OF_THINGS = rx.compile(
    r"\s?日?\s?对[^，,。；;\n]{0,16}?(?:合同|供方|供应商|外包|文件|方案|订单|图纸|设计|产品|应急|预案|因素|危险源|风险|环评)"
    r"[^，,。；;\n]{0,10}评[审价]"
)
_DUE_IN_WORDS = rx.compile(r"(?:要求|限|[须应])[^，,。；;\n]{0,14}(?:前|底|内)完成\s?[（(]\s?$")
_FINISHED_BEFORE = rx.compile(r"(?:已|全部|均)(?:完成|落实|关闭|实施)\s?[（(]\s?$")
_CLOSED_BEHIND = rx.compile(
    r"\s?(?:日)?\s?(?:之?前|以前|底前|期间)?\s?[^，,。；;\n\t\d]{0,12}?(?:关闭|关[完掉好]|(?:全|均|都|已)关(?![^\W\d_])|封闭|闭环|闭合|销项|销号"
    r"|清零|归零|结案|整改|纠正(?!措施计划)|验证|改正|落实|(?<![修更])改[完好]|验完)"
)
_PAPER_BEHIND = rx.compile(
    r"\s?日?\s?份?的[^，,。；;\n\t\d]{0,14}?(?:单|记录|报告|表|台账|通知|档案|资料)(?![^，,。；;\n\t\d]{0,6}(?:关闭|完成))"
)
"""Behind the month of a paper that was looked at (查4月的纠正措施单)."""

_FINISHED = rx.compile(
    r"\s?(?:日)?(?:底?前)?(?:已|均已?|都已?)?(?:全部)?(?:完成|到位)(?:整改|纠正|改进|关闭|落实)?\s?$"
)
_CLOSED_BEFORE = rx.compile(
    r"closed(?: out)?(?: on| by)?\s?$"
    r"|(?<![未应须])(?:验证|全部|均已?|已)?(?:关闭|销项)(?:于|在|日期|日期为)?\s?$",
    re.I,
)
_DEADLINE = rx.compile(
    r"要求|应[于当在]?|[必须]须?|计划|限|期限|预计|待|建议|拟|将(?:于|在)|\bby\b|截止|\bdue\b"
)
_DUE_BEFORE = rx.compile(
    r"(?:期限|时限|截止|限期|计划|要求|限于?)[^，,。；;\n\d]{0,14}$|最[迟晚][于在到至]?\s?$"
    r"|\bdue (?:by|on|date)?\s?:?\s?$|\bby\s$"
)
_TO_BE_HELD = rx.compile(
    r"\s?日?\s?(?:[上中下]旬)?[^，,。；;\n\d]{0,6}(?:召开|举行|开展|进行|实施)[^，,。；;\n\d]{0,8}(?:评审|评价|内审|审核)"
)
"""Behind a day that a plan sets for the activity itself (计划规定5月下旬召开评审会)."""

_BEFORE = rx.compile(r"\s?(?:日)?\s?(?:[末底])?(?:之?前|以前)")
_DONE_ALREADY = rx.compile(r"已|关闭|了|(?:均|全部|都)(?![于在])")
_HELD_BEHIND = rx.compile(
    r"\s?(?:日)?\s?(?:当[日天]|按(?:照)?计划|如期|按期|(?:用时?|为期|历时|耗时|共)?[一二两三四五半\d.]{1,3}个?(?:工作日|[天日])(?:时间?|之?内)?|全天)?(?:[由在][^，,。；;\n\t\d]{1,24}?)?"
    r"(?:组织|正式|主持|集中|统一|分组|分(?:部门|阶段|批|区域)|逐部门|全面|连续|顺利|按时|现场){0,3}(?:实施|进行|执行|开展|召开|举行"
    r"|召集|主持|完成|做完|开[会成完过]|开的会?|[审评][的完过了]|开始|启动|结束)(?:了|召开|进行)?\s?(?:$|[（(])"
    r"|\s?(?:日)?\s?的?(?:评价|评审|审核|内审)\s?由[^，,。；;\n\t\d]{1,24}?(?:实施|进行|开展|完成|主持|召集)"
    r"|\s?(?:日)?\s?[^，,。；;\n\t\d]{0,24}?(?:实施|进行|开展|召开|举行|召集|组织|主持"
    r"|完成|[作做]了?)[^，,。；;\n\t\d]{0,16}?(?:审核|内审|评审|评价|会议)(?!员|人|表|报告|检查)"
    r"|\s?(?:日)?\s?(?:(?:会议|评[价审]|内审|开会?)(?:完[毕成]?|结束)?)了?\s?$|\s?(?:日)?\s?组织[^，,。；;\n\t\d]{2,30}$"
    r"|\s?(?:日)?\s?(?:由?[^，,。；;\n\t\d对就]{2,30})?[对就][^，,。；;\n\t]{2,40}?(?:(?:进行|[作做])了?[^，,。；;\n\t\d]{0,8}?|逐[部条项一个]|一一|重新)评[价审]"
    r"|\s?(?:日)?\s?由?[^，,。；;\n\t\d]{2,30}?(?:逐[部条项])?评[价审][了过]?(?:\s?$|(?:合规|法律|法规|义务|要求)|\s?\d)"
    r"|\s?(?:日)?\s?[（(]?(?:用时?|为期|历时|耗时|共)?(?:[一两二三四][天日]|[\d.半]{1,3}个?(?:天|日|工作日)|全天|共)?[）)，,]?(?:审核|内审)(?:完|过)?了?\s?$"
    r"|\s?(?:日)?\s?由[^，,。；;\n\t\d]{2,12}?(?:带队|领队|率队)\s?$"
    r"|\s?(?:日)?\s?[作做办搞](?:[的过完好成])?了?\s?$"
    r"|\s?(?:日)?\s?(?:重新)?评[价审]了?\s?\d"
    r"|\s?(?:was|were|held|conducted|carried|by\b)",
    re.I,
)
_AMOUNT = rx.compile(r"(?![^\t]*(?:[时日期月]|间))[^\t\n\d]{1,20}\t\s?\d{4}\.\d{1,2}\s?")
"""A row of a name and an amount (合计 | 1966.2)."""

_ANSWERED = rx.compile(
    r"\s?(?:[√✓✔☑■□☐○●×✗]\s?(?:是|否|有|无|不?涉及|不?适用|不?符合|已做|未做|N/?A|[YN])\s{0,3}){1,4}"
)
"""Options before a day that begins an answer (是否做过合规性评价？ | √是 □否　2025.05.12，…)."""

_BEGUN = rx.compile(r"\s?日?\s?(?:起|起?开始|启动)(?:正式|组织)?(?:实施|进行|开展)\s?$")
_OF_ISSUE = rx.compile(r"手册|程序|制度|文件|标准|办法|条例|规定|规程|方案|预案|法规|版")
"""A clause that is a day and that something began then: an activity, unless what is in force from then on
stands before it in the sentence (质量手册A/1版，某日起实施)."""

_LED = rx.compile(r"\s?日?\s?[由在经]?[^，,。；;\n\t\d]{1,20}(?:牵头|组织|主持|召集|带队)\s?$")
_CARRIED_OUT = rx.compile(r"(?:进行|开展|实施|完成|组织|[作做])了?[^，,。；;\n]{0,16}(?:评[价审]|内审|审核)")
"""Who led on a day, and behind it what was carried out (某日由安环部牵头，…进行了合规性评价)."""

_HELD_BEFORE = rx.compile(
    r"(?:实施|进行|开展|召开|举行|完成|(?:推迟|提前)[至到]|(?:最近|上|的|第)[一两二三]?次(?:为|是|于|在)?|改[至在到]"
    r"|会议|评审会|管评会|现场|(?:审核|评审|评价)(?=[于在])|(?:内审|审核|评审|评价|会议)\s?[（(]|评价日|评审日|审核日|内审日"
    r"|took place|\bmeeting|held|carried out|conducted|performed|completed)"
    r"(?:于|在|了|自|从| on| from| between)?\s?$",
    re.I,
)
_OF_PAPER_NAMED = rx.compile(r"(?<!计划)(?<!方案)》[^，,。；;\n]{0,30}[，,]?\s?(?:于|自)?\s?$")
_IN_FORCE = rx.compile(
    r"\s?(?:日)?\s?(?:起|开始|正式)?(?:实施|施行|生效|发布|修订|换版)(?:\s?[，,。；;]|\s?$)"
)
"""A paper named in 《》 before a day and its coming into force behind it."""

_OTHER_WORK = rx.compile(
    r"\s?(?:日)?\s?[^，,。；;\n\t]{0,6}(?:编制|出具|形成|提交|输出|下发|批准"
    r"|发布)(?:[^，,。；;\n\t]{0,16}(?:检查表|报告|记录)|(?:完成)?\s?$)"
)
_SIGNED_ON = rx.compile(
    r"(?:报告|记录|评价表)[^，,。；;\n\t]{0,4}(?:落款|签发|签署|填写)(?:日期)?(?:为|于|是)?\s?$"
)
_OF_TITLE = rx.compile(r"》\s?的?(?:最新|现行)?(?:实施|施行|发布|生效)")
_OF_PAPER = rx.compile(r"清单|程序|制度|手册|培训|台账|预案")
_GRADED = rx.compile(r"\t\s?(?:轻微|严重|一般|[Mm]inor|[Mm]ajor)(?:不符合项?)?\s?\t")
_LONG_ROW = 400
_BARE_DAY, _FIRST_CELL = 3, 12
_ENDS_WITH_FROM = rx.compile(r"(?:审核|内审|评审|评价|会议)(?:时间)?(?:自|从)\s?$")
_TO_THE_END = rx.compile(r"\s?(?:日)?\s?(?:为?止|结束|期间|开展|进行)")
_BARE_LABELS = ("日期", "时间")
_OF_SYSTEM = rx.compile(
    r"^\s?(?:环境|质量|安全|职业健康安全|职业健康|能源|食品安全|信息安全|[EQ]MS|OHSMS|EnMS|ISMS|[QEOS]"
    r"|第[一二三四1-4]次|首次|[上下]半年|20\d\d\s?年度?)(?:管理)?(?:体系|方面)?\s?:\s?"
)
_AND = rx.compile(r"\s?[、和及与,，]\s?")


_MAY_BE_SHORT = rx.compile(r"\d\s?[./-]\s?\d|\d{6}")
"""A day with a short year, or in figures alone."""


class Day(NamedTuple):
    """A date or span of a passage and what it is; `first` and `last` are one where it is a single day."""

    role: str
    first: FoundDate
    last: FoundDate


def read(source: Source, part: Part) -> Iterator[Day]:
    """The dates of a part whose role is told, in reading order."""
    amount = _AMOUNT.fullmatch(part.text)
    found = [] if amount else list(items(source, part.start + part.lead, part.end))
    roles = [_role(part, first.start - part.start, last.end - part.start) for first, last in found]
    if _of_finding(source, part):
        ahead = [part.text[: first.start - part.start].rstrip(" ") for first, _ in found]
        roles = [None if text[-1:] == "\t" else role for role, text in zip(roles, ahead, strict=True)]
    elif _bare_cells(part, found) > 1:
        roles = [
            None if role == HELD and _is_cell(part, *one) else role
            for role, one in zip(roles, found, strict=True)
        ]
    roles = [
        None if role and not _is_headed(source, part, *one) else role
        for role, one in zip(roles, found, strict=True)
    ]
    for i, ((_, one), (other, _)) in enumerate(pairwise(found)):
        if (
            _AND.fullmatch(part.text, one.end - part.start, other.start - part.start)
            and HELD in roles[i : i + 2]
        ):
            roles[i], roles[i + 1] = roles[i] or HELD, roles[i + 1] or HELD
    for role, (first, last) in zip(roles, found, strict=True):
        if role is not None:
            yield Day(role, first, last)


def _bare_cells(part: Part, found: list[tuple[FoundDate, FoundDate]]) -> int:
    """How many cells of a row have nothing but a day: which of them is what, no word tells."""
    return sum(_is_cell(part, *one) for one in found) if "\t" in part.text else 0


def _of_finding(source: Source, part: Part) -> bool:
    """Whether a part is of the row of a graded nonconformity, whose days are its own."""
    low = source.text.rfind("\n", max(0, part.start - _LONG_ROW), part.start) + 1
    return "\t" in part.text and _GRADED.search(source.text, low, part.end) is not None


def _is_cell(part: Part, first: FoundDate, last: FoundDate) -> bool:
    low, high = first.start - part.start, last.end - part.start
    if not part.text[:low].rstrip(" ").endswith("\t"):
        return False
    label = part.text[:low].rstrip(" \t").rsplit("\t", 1)[-1]
    return (not label or label[-1:].isdigit() or low < _FIRST_CELL) and part.text[high : high + 2].strip(
        " 日"
    )[:1] in ("", "\t")


def _is_headed(source: Source, part: Part, first: FoundDate, last: FoundDate) -> bool:
    """Whether the header over a day that is all of its cell may be that of an activity's day.

    Of a row that names the activity itself, and of a day outside columns, it may be any."""
    if "\t" not in part.text or part.lead:
        return True
    grid = grids(source).get(block_at(source, first.start))
    cell = grid.cell_at(first.start) if grid else None
    if grid is None or cell is None or last.end - first.start + _BARE_DAY < len(grid.text(cell)):
        return True
    head = column_heads.over(grid, cell)
    if not head or any(named(narrow(grid.text(one))) for one in grid.anchors[cell.row]):
        return True
    head = narrow(head)
    return not _NEXT.search(head) and (
        bool(named(head) or _WHEN.search(head)) or any(known.search(head) for _, known in LABELS)
    )


def items(source: Source, start: int, end: int) -> Iterator[tuple[FoundDate, FoundDate]]:
    """The dates of a range, two joined ones together."""
    dates, spans = _within(source, start, end)
    ends = {span.first.start: span.last for span in spans}
    further = {
        one.start: other
        for one, other in pairwise(dates)
        if other.end - other.start <= _BARE_DAY and other.start - one.end <= 2
    }
    at = -1
    for date in dates:
        if date.start >= at and date.value != "长期":
            last = ends.get(date.start) or further.get(date.start, date)
            at = last.end
            yield date, last


@once
def _starts(source: Source) -> tuple[list[int], list[int]]:
    dates, spans = dates_and_spans(source)
    return [date.start for date in dates], [span.start for span in spans]


def _within(source: Source, start: int, end: int) -> tuple[list[FoundDate], list[FoundSpan]]:
    (dates, spans), (firsts, lasts) = dates_and_spans(source), _starts(source)
    found = dates[bisect_left(firsts, start) : bisect_left(firsts, end)]
    joined = spans[bisect_left(lasts, start) : bisect_left(lasts, end)]
    if any(date.value for date in found) and not short_years.beside_whole(
        source, narrow(source.text[start:end])
    ):
        return found, joined
    if not _MAY_BE_SHORT.search(source.text, start, end):
        return found, joined
    short = short_years.read(source, source.text[start:end], start)
    return short if short[0] else (found, joined)


def _role(part: Part, start: int, end: int) -> str | None:
    """What a date at `start:end` of a part is; null where nothing tells it."""
    text = part.text
    low = _last(_SENTENCE, text, start, 80)
    near = _last(_CLAUSE, text, start, 60 if not text[max(0, start - 60) : start].isascii() else 140)
    stop = _CLAUSE.search(text, end, end + 60)
    high = stop.start() if stop else min(len(text), end + 60)
    before, after = _NUMBERED.sub("", text[near:start]), text[end:high]
    after = _inside(_ASIDE.sub("", after))
    if _OUTSIDE.search(before) or _NEXT.search(before) or _NEXT.search(after) or _COMING.search(before):
        return None
    label = _LABEL.search(text[max(low, start - 32) : start]) or _LABEL.search(
        text[max(0, start - 32) : start]
    )
    name = _last_word(label["label"]) if label else ""
    told = next((role for role, known in LABELS if name and known.search(name)), None)
    if name and _REPORT.search(name) and label and set(label[0]) & {":", "\t"}:
        return WRITTEN
    if told == HELD and _DRAWN_UP.search(name):
        told = None
    if told == CLOSED and _BEFORE.match(after) and not _DONE_ALREADY.search(after):
        return AHEAD
    if told and name not in _BARE_LABELS:
        other = _OF_TITLE.search(text[:start][-32:]) or (told == HELD and _OTHER.search(name))
        return None if other else told
    near_name = part.titled or named(before) or (_BRACKETED.search(before) and named(text[:60]))
    if told is None and near_name and (alone := _alone(before, after)):
        return alone
    if is_planned(text[_last(_STOP, text, start, 80) : start], before, after):
        return PLANNED
    if told:
        return None if _OF_PAPER.search(text[_last(_STOP, text, start, 80) : start]) else told
    if _IN_FORCE.match(after) and _OF_PAPER_NAMED.search(text[low:start]):
        return None
    return _worded(part, start, high, before, after)


def _worded(part: Part, start: int, high: int, before: str, after: str) -> str | None:
    """What the words of its clause tell of a date that has no label."""
    if _DUE_IN_WORDS.search(before):
        return DUE
    if _FINISHED_BEFORE.search(before):
        return FINISHED
    if role := _closing(before, after):
        return role
    if MEANT_FOR.search(before):
        return MEANT
    if _OTHER_WORK.match(after) or _SIGNED_ON.search(before):
        return WRITTEN
    if any(_OTHER.search(COMPARED.sub("", words)) for words in (before, after)) or _OF_THINGS.match(after):
        return None
    opens = part.titled and not part.text[:start].strip() and after[:1] == " "
    opens = opens or (
        bool(_ANSWERED.fullmatch(before)) and not after.strip(" 日") and bool(named(part.text[:60]))
    )
    if not before.strip(" 自从于在由") and _BEGUN.match(after):
        ahead = part.text[_last(_SENTENCE, part.text, start, 80) : start]
        opens = (part.titled or bool(named(part.text[:60]))) and not _OF_ISSUE.search(ahead)
    return HELD if opens or _is_held(part, before, after, part.text, high) else None


def _inside(after: str) -> str:
    """What stands behind a date up to the end of the bracket that it is in."""
    for i, char in enumerate(after):
        if char in "（(":
            return after
        if char in "）)":
            return after[:i]
    return after


def _alone(before: str, after: str) -> str | None:
    """The role of a day that a word alone stands before; null where none does."""
    word = _SPACED.search(before)
    told = next((role for role, known in ALONE if word and known.fullmatch(word["label"])), None)
    if told in (PLANNED, HELD) and after.strip(" 日)）") and not after[:1].isspace():
        return None
    return DUE if told == CLOSED and _BEFORE.match(after) and _DEADLINE.search(before) else told


def _last_word(label: str) -> str:
    """A label without the words that white space parts from it; foreign labels have several words."""
    words = label.split()
    while len(words) > 1 and words[-1].isascii() and not words[0].isascii():
        words.pop()
    return words[-1] if words and not words[-1].isascii() else label.strip()


def _last(mark: re.Pattern[str], text: str, at: int, reach: int) -> int:
    low = max(0, at - reach)
    return max((m.end() for m in mark.finditer(text, low, at)), default=low)


def _closing(before: str, after: str) -> str | None:
    """`DUE` or `CLOSED` for the day of a correction; null for any other."""
    if _CLOSED_BEFORE.search(before) and not named(after) and not _DEADLINE.search(before.replace("by", "")):
        return CLOSED
    due = _DUE_BEFORE.search(before)
    if due and not ACCORDING.search(before, 0, due.start() + 2):
        return MEANT if _TO_BE_HELD.match(after) else DUE
    ahead = _BEFORE.match(after)
    if _CLOSED_BEFORE.search(before) and not named(after):
        return CLOSED
    if _CLOSED_BEHIND.match(after) and not named(after) and not _PAPER_BEHIND.match(after):
        if _DEADLINE.search(before):
            return DUE
        return AHEAD if ahead and not _DONE_ALREADY.search(before + after) else CLOSED
    if (
        not ahead
        and not _DEADLINE.search(before)
        and _FINISHED.match(after)
        and not (named(before) or _OTHER.search(before))
    ):
        return FINISHED
    if ahead:
        return DUE if _DEADLINE.search(before) else AHEAD
    return None


def _is_led(before: str, after: str, behind: str) -> bool:
    """Whether a clause tells who led on a day what the sentence behind it says was carried out."""
    if before.strip(" 于在") or not _LED.match(after):
        return False
    done = _CARRIED_OUT.search(_STOP.split(behind, maxsplit=1)[0])
    return bool(done and named(done[0]))


def _is_held(part: Part, before: str, after: str, text: str, high: int) -> bool:
    """Whether a date is that of the activity itself."""
    if named(before) or named(after):
        return True
    if before.strip() == "On" and named(rx.split(r"\.\s|[;\n]", text[high : high + 100])[0]):
        return True
    following = text[high + 1 : high + 40]
    if not before.strip(" 于在") and not after.strip() and named(_first_clause(following)):
        return True
    if _is_led(before, after, text[high : high + 100]):
        return True
    before = _OF_SYSTEM.sub("", before)
    about = part.titled or bool(named(part.text[:60]))
    if about and _ENDS_WITH_FROM.search(before) and _TO_THE_END.match(after):
        return True
    bare = not before.strip(" 于在") and not after.strip(" 日")
    return about and (bare or bool(_HELD_BEHIND.match(after)) or bool(_HELD_BEFORE.search(before)))


def _first_clause(text: str) -> str:
    stop = _CLAUSE.search(text)
    return text[: stop.start()] if stop else text
