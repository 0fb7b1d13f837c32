"""How paragraphs and rows begin that go on with the activity that the one before them speaks of."""

from __future__ import annotations

import re

from extract.groups.activities.names import AUDIT, COMPLIANCE, REVIEW
from schemas import patterns

GOES_ON = {
    AUDIT: patterns.compile(
        r"答\s?:|(?:内部?)?(?:审核|内审|实施)?(?:组长|组员|员|组|成员|日期|时间|起止)|(?:审核|内审)(?:日|期间|时段|首日)\s?[:\t]|(?:一般|轻微|严重)?不(?:符合|合格)"
        r"|(?:共)?(?:开具|开出|提出|发现|查出)|整改|关闭|(?:跟踪|全部|完成)?验证|(?:计划|策划)(?:日期|时间|编制|批准)?\s?:"
        r"|纠正|(?:audit )?(?:date|team|leader)s?\s?:|(?:lead |internal )?auditors?\b|nonconformit|closed",
        re.I,
    ),
    REVIEW: patterns.compile(
        r"答\s?:|(?:实施|召开|跟踪|组织)(?:情况)?\s?:|(?:会议|评审|管评)?(?:主持|参加|日期|时间)|评审|改进|输出|决议|决定|完成|关闭|落实|整改|chair"
        r"|(?:跟踪|全部|措施)?验证|措施|期限|时限|(?:计划|策划)(?:日期|时间|编制|批准)?\s?:"
        r"|improvement|due|(?:meeting |review )?date\s?:|planned\s?:|held|(?:action|decision)s?\b|closed",
        re.I,
    ),
    COMPLIANCE: patterns.compile(
        r"答\s?:|评价|(?:共|公司共)(?:涉及|评价|识别)|结论|(?:完成|实施|开展|进行)?(?:日期|时间)\s?:|(?:实施|人员|数量)\s?:|参[与加评]"
        r"|(?:适用|涉及|识别)?的?(?:法律|法规|合规义务|条款|要求)(?:法规)?的?(?:数|数量|总数|部数|条数)?(?:\s?:|\s?[A-Za-z]{0,24}\t\s?\d)"
        r"|(?:number of |evaluated )?(?:requirements|laws|obligations)\b[^.\n]{0,20}[:\t]"
        r"|(?:evaluation )?date\b"
        r"|(?:评价)?(?:范围|对象|内容|数目)\s?:[^\n]{0,30}?\d{1,3}\s?[部项条份个]"
        r"|evaluat(?:ors?|ed|ion)\b",
        re.I,
    ),
}
"""How a paragraph begins that goes on with what the one before it speaks of."""

BESIDES = patterns.compile(
    r"(?:编制|审批|批准|记录|记录编号|编号|文件编号|地点|方式|范围|依据|目的|结果|prepared|approved|reviewed|place|method|result"
    r"|scope|record)(?: ?(?:by|人|人员|no\.?))?\s?:.{0,40}$",
    re.I,
)
"""A line of a record that tells nothing wanted and does not end it."""

_PREVIOUS = patterns.compile(
    r"(?:上一?[次轮]|上一?年度?|前[一]?次|以往)(?:的?(?:外部|认证|监督|现场)?审核|监督|检查|评审)?(?:中|时)?(?:提出|开出|开具|发现)?的?"
    r"[^，,。；;\n]{0,6}(?:不符合|不合格|观察项)|previous (?:audit|nonconformit)",
    re.I,
)


_LEAD = patterns.compile(
    r"(?:[\s\d.、)）(（①-⑳●•·■◆▲○-]|[一二三四五六七八九十]{1,2}(?=[、.)）])){0,6}(?:经?查|查看|另外?|(?:关于|针对|对于?))?"
)


def is_on_previous(text: str, start: int, end: int) -> bool:
    """Whether a clause begins to tell of the nonconformities of an audit before."""
    lead = _LEAD.match(text, start, end)
    return _PREVIOUS.match(text, lead.end() if lead else start, end) is not None


def up_to_previous(text: str) -> str:
    """A text up to what it tells of the nonconformities of an audit before."""
    previous = _PREVIOUS.search(text)
    return text[: previous.start()] if previous else text
