"""What groups of options with boxes ask, and what their ticks tell."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extract.ledger.reading import Reading
from schemas import patterns
from schemas.mentions import Choices
from schemas.statements.conclusions import TickQuestion
from schemas.text import fold

_HANGS = patterns.compile(r"如[有果为]|若|适用时|必要时|when|if ", re.I)
_CONDITION = patterns.compile(r"整改|纠正|不符合|关闭后|验证后|after|correct", re.I)
_KEEPS = patterns.compile(r"^(?!.{0,30}(?:暂停|撤销|不予|不能)).{0,30}(?:保持|维持|继续)|maintain", re.I)
_DENIED = patterns.compile(r"[不无未否没]|no", re.I)
_AUDIT_RISK = patterns.compile(
    r"风险(?:等级|级别|程度|水平|分级|类别|类型)?$|[Rr]isk(?: (?:level|class|category))?$"
)
"""A label of the risk of the audited organization; not that of one of its hazards (风险后果)."""

_STAGE = patterns.compile(r"[一1]\s?阶段|[Ss]tage\s?1")
_AT_MEETING = patterns.compile(r"末次会议|现场审核结束[时日]|[Cc]losing meeting")
"""A label of what was recommended on the last day of the audit."""


def read(reading: Reading) -> Iterator[TickQuestion]:
    """The groups in reading order."""
    for one in reading.mentions.choices:
        recommends, ticked = one.kind == "recommendation", one.ticked[0] if one.ticked else ""
        yield TickQuestion(
            one.leaf,
            one.label,
            one.kind,
            one.label,
            one.ticked,
            one.options,
            one.boxed,
            one.rule,
            key=_key(one),
            hangs=_HANGS.search(one.label) is not None,
            stage1=_STAGE.search(one.label) is not None,
            at_meeting=recommends and _AT_MEETING.search(one.label) is not None,
            audit_risk=one.kind == "risk" and _AUDIT_RISK.search(one.label) is not None,
            denies=bool(one.ticked) and _DENIED.match(ticked) is not None,
            conditional=recommends and _CONDITION.search(ticked) is not None,
            keeps_after=recommends and any(map(_keeps_after, one.options)),
        )


def _keeps_after(option: str) -> bool:
    """Whether an option keeps a certificate after corrections."""
    return _CONDITION.search(option) is not None and _KEEPS.search(option) is not None


def _key(choices: Choices) -> tuple[str, ...]:
    """What a group asks, whatever its label: its set and its options."""
    return (choices.kind, *map(fold, choices.options))
