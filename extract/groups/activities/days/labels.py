"""What a day of an activity may be, and the labels that tell it."""

from __future__ import annotations

import re

from schemas import patterns

PLANNED, MEANT, HELD, WRITTEN = "planned", "meant", "held", "written"
"""The day of the plan, the day planned for, that of the activity and of its report."""

DUE, AHEAD, CLOSED, FINISHED, END = "due", "ahead", "closed", "finished", "end"
"""A deadline, a day before which something was or is to be done (5月10日前完成), when all was closed, and
when something was finished that may be the activity as well as what followed from it."""

LABELS = (
    (END, patterns.compile(r"(?:结束|终止)(?:日期|时间)?$")),
    (FINISHED, patterns.compile(r"^\s?完成(?:日期|时间|日)?$")),
    (
        PLANNED,
        patterns.compile(
            r"(?:(?:计划|策划|方案)(?:编制|批准|下发|下达|发布|制定)?(?:日期|时间|日)?|通知(?:下发|发出|发布)?(?:日期|时间|日))$"
            r"|plan(?:ned)?(?: date| on)?$",
            re.I,
        ),
    ),
    (
        DUE,
        patterns.compile(
            r"(?:期限|时限|限期|截止(?:日期|时间)?"
            r"|(?:要求|限定?|应当?|须|需|拟定?|预计|计划|规定|承诺)(?:全部)?(?:完成|落实|关闭|办结|整改|改进)(?:日期|时间|日)?)$"
            r"|due(?: date| by| on)?$|deadline$|completed by$|target date$",
            re.I,
        ),
    ),
    (
        CLOSED,
        patterns.compile(
            r"(?:关闭|关完|关毕|封闭|闭合|结案|销项|销号|整改|验证|落实|纠正)(?:完成|关闭|完毕|情况){0,2}(?:日期|时间|日|于)?$"
            r"|(?:完成)(?:日期|时间)$"
            r"|(?:改进|措施|整改|纠正|决议|决定)(?:事项|措施|要求|项)?(?:全部)?(?:完成|办结)$"
            r"|closed(?: on)?$|closing date$",
            re.I,
        ),
    ),
    (
        HELD,
        patterns.compile(
            r"(?:审核|内审|实施|评审|会议|召开|评价|进行|开展|举行)?(?:日期|时间)栏?$|(?:审核|内审|实施|执行|评审|审查|召开|评价|评估|开展|举行)日$|(?:内审|审核|实施|执行)(?:期间|时段|首日)$|^\s?(?:[上本前最近]{1,2}一?次)?(?:会议|评审|评价|内审|审核|管评|正式|实际|最终){0,2}(?:实施|召开|举行|开展|进行|评价)$|(?:实施|审核|评审)?起止$|会议$|(?:评审|管评)会$"
            r"|^dates?(?: of (?:the )?(?:evaluation|review|audit|meeting))?$"
            r"|(?:evaluation|review|audit|meeting) dates?$"
            r"|^\s?(?:performed|held|conducted|carried out|audited)(?: on)?$",
            re.I,
        ),
    ),
)
"""Roles, and how the labels before a day end that tell them."""

ALONE = (
    ("planned", patterns.compile(r"(?:内审|管评)?(?:计划|策划|通知|方案)(?:日期|时间|下发|下达|签发|发布)?")),
    (
        "held",
        patterns.compile(
            r"(?:实际|内审|管评|审核|评审|评价)?(?:实际|实施|进行|开会|召开|会议|举行|开展|审核|评审|评价|内审|管评)(?:日期|时间|日)?"
            r"|(?:管理评审|评审|管评)会"
        ),
    ),
    ("due", patterns.compile(r"要求|限期?|期限|时限|截止|要求完成|计划完成|应完成")),
    (
        "closed",
        patterns.compile(
            r"(?:不符合|不合格|整改|验证|全部|均已?|已|改进)?(?:关闭|封闭|闭合|闭环|销项|验证|办结|结案|整改)(?:日期|时间)?"
        ),
    ),
)
"""What such words tell, alone before a day; of a day with 前 a deadline stays one."""

COMPARED = patterns.compile(
    r"^\s?日?\s?(?:逐[部条项])?(?:对照|按照?|依照|依据|根据)[^，,。；;\n]{0,12}?(?:清单|台账|一览表)(?:中|上|内)?(?:所列|列出|列入)?的?"
    r"|(?:清单|台账|一览表|名录|登记册)(?:中|内|上|里)?(?:(?:所|已)?(?:列|登记|收录)[出入]?)?的?"
    r"(?:全部|所有|共|适用的?){0,2}"
    r"(?=\s?(?:\d{1,3}|[一二三四五六七八九十]{1,3})\s?[部项条份](?![门件分])|法律|法规)"
)
"""Behind a day, what something was compared with on it (某日对照清单所列13部…评价); the register
of the laws (某日评价了清单中的13部法规)."""
