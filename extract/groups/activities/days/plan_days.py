"""Whether a day of a passage is that of the plan of an activity."""

from __future__ import annotations

import re

from extract.reading.source import Source
from extract.values.dates import FoundDate
from schemas import patterns

_PLAN = r"(?:计划|方案|通知|日程)(?:表|书)?"
_PLAN_BEHIND = patterns.compile(
    rf"\s?[^，,。；;\n\d]{{0,12}}?(?:下发|编制|制定|制订|发布|批准|印发|策划|审批|发出"
    rf"|形成|下达|印制|发[了的]?(?={_PLAN}))[^，,。；;\n]{{0,24}}?{_PLAN}"
    rf"|\s?(?:计划|方案)(?:下发|下达|编制|制定|发布|批准)"
)
_PLAN_BEFORE = patterns.compile(
    rf"{_PLAN}[》”\"]?\s?(?!于|在|实施(?!计划)|进行|开展)[^。\n\d]{{0,40}}?$"
    rf"|{_PLAN}[》”\"]?\s?(?:已?于|在)\s?$"
)
_ISSUED = patterns.compile(
    r"\s?(?:日)?\s?(?:由[^，,。；;]{0,10})?(?:就|已经?|先)?(?:下发|下达|编制|制定|制订|发布|批准|印发|审批|发出|签发|发(?=[的了给])|批(?:下来?|复|的|了)|[排定]下来?|定稿|出台)"
)
_SIGNED = patterns.compile(
    r"(?:发[布放送给]?[于在]|编制|批准|审批|审核|下发|下达|发布|制定|日期|时间|发出|签发)"
)
_OF_ITSELF = patterns.compile(
    r"\s?(?:[本该上此][次年]|现场|实际|正式)?的?(?:审核|内审|内部审核|评[审价]|管评|评审会|会议)(?:工作|活动|会议?)?"
    r"已?(?:[于在自从]|安排在|实际[于在])?\s?"
)
"""A clause of its own that tells of the activity itself, behind one on its plan (查内审计划，审核于…)."""

_BARE_PLAN = patterns.compile(r"[^，,。；;\d]{0,12}(?:计划|方案|策划)(?:日期|时间)?\s?(?::|为|于|在)?\s{0,3}")
_PLANNED_BEFORE = patterns.compile(
    r"\bplanned(?: on| for)?\s?$"
    r"|\b(?:invitation|notice)(?: was)?(?: sent| issued)?(?: on| of)?\s?$"
    r"|\b(?:programme|program|plan)\b[^.,;\d]{0,24}?"
    r"\b(?:issued|approved|dated|prepared|released|made)"
    r"(?: on)?\s?$",
    re.I,
)
_PLAN_NOTE = patterns.compile(
    r"\d[日号]?\s?[（(](?:计划|策划|通知)(?:下发|编制|发布)?(?:日期?|于|为)?\s?[:：]?\s?$"
)
ACCORDING = patterns.compile(r"(?:按照?|依照?|根据|依据|如期)[^，,。；;?？\t\n]{0,20}$")
_PLAN_NOTED = patterns.compile(
    r"(?<!改进)(?<!整改)(?<!措施)(?:计划|方案|通知)(?:表|书)?[》”\"]?\s?[（(](?:[^（()）\d\n]{0,8}[A-Z0-9/-]{2,20}[，,]\s?)?$"
)
_IS_DEADLINE = patterns.compile(r"\s?日?\s?(?:之?前|以前|完成|关闭)")
"""A day in brackets behind a plan is that of its issue (计划（2025-05-12，…）), but for a deadline."""

_PLAN_SET = patterns.compile(r"(?:计划|方案|通知)的?(?:定于|定在|日期为?|时间为?|安排在|详?见|载于)\s?$")
MEANT_FOR = patterns.compile(
    r"(?<![按照依据的])(?:原?计划|拟定?|原[定订]|预[定订]|预计|定)(?:于|在|时间为?|日期为?|安排在)?\s?$"
    r"|(?:scheduled|called|announced|arranged|set) (?:for|on)\s?$",
    re.I,
)
_PLANNED_BEHIND = patterns.compile(
    r"\s?(?:日)?\s?(?:[列纳编排]入了?[^，,。；;\n\d]{0,8}?(?:计划|方案|日程)|(?:编制|审批|批准|制定|下达|下发|[下定出发订编批做])[了的好过]?"
    r"(?:年度|本年度?)?(?:内审|内部审核|管理评审|管评|评审|审核|合规性?评价)?(?:计划|方案)"
    r"|(?:[下发]?出|下发|发布|[下发])?了?(?:会议|评审|管评|内审|审核|书面)?通知(?=\s?[)）]|[，,。；;]|$)|(?:策划|排定|排出|获批|安排(?:妥当|就绪|下达))\s?$|的(?:年度)?(?:内审|内部审核|管理评审|管评|评审|审核)?(?:计划|方案))"
)

_NEAR = 10
_PLAN_RIGHT_BEFORE = patterns.compile(r"(?:计划|策划|通知|方案|日程)[^，,。；;\d\n]{0,6}$")


def first_held(source: Source, name: str, dates: list[FoundDate]) -> FoundDate:
    """The date of a cell that is a field's: the first; of a field that is no plan's not one that the word
    before it calls planned (计划2025.5.12，召开2025.5.28)."""
    ahead = (source.text[max(one.start - _NEAR, 0) : one.start] for one in dates)
    held = [one for one, text in zip(dates, ahead, strict=True) if not _PLAN_RIGHT_BEFORE.search(text)]
    return dates[0] if name == "planned_on" or not held else held[0]


def is_planned(whole: str, before: str, after: str) -> bool:
    """Whether a date is that of a plan; `whole`: its sentence up to it, `before` and `after`: its clause."""
    ends = not after.strip(" 日")
    bare = ends and (_BARE_PLAN.fullmatch(before) or _PLAN_NOTE.search(before))
    noted = _PLAN_NOTED.search(whole) and not _IS_DEADLINE.match(after)
    stated = bare or noted or _PLANNED_BEFORE.search(before) or _PLAN_SET.search(before)
    return bool(stated or _PLANNED_BEHIND.match(after)) or _of_plan(whole, before, after)


def _of_plan(whole: str, before: str, after: str) -> bool:
    """Whether a date is that of a plan's issue."""
    if _PLAN_BEHIND.match(after) and not MEANT_FOR.search(before):
        return True
    plan = _PLAN_BEFORE.search(whole)
    if plan is None or ACCORDING.search(whole, 0, plan.start()):
        return False
    between = whole[plan.start() :]
    if _ISSUED.match(after):
        return True
    if _OF_ITSELF.fullmatch(before):
        return False
    return bool(_SIGNED.search(between)) and not patterns.search(r"实施(?!计划)|进行|开展", between)
