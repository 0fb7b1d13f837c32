"""`plan`: what the title of an emergency plan says that it is for."""

from __future__ import annotations

from extract.ledger.environment_safety.drills.words import groups_in, known
from schemas import patterns
from schemas.statements.environment_safety import Plan

_KIND = patterns.compile(
    r"应急|救援|处置|预案|措施|方案|计划|专项|综合|现场|事故|事件|预防|突发|控制|公司|生产安全|安全|及|与|和"
)
"""What titles of plans have in common, beside what they are for."""

_LEAD = 2


def plan(title: str) -> Plan:
    """A plan by its title.

    >>> plan("触电事故专项应急预案").about, plan("机械伤害预防及应急措施").about
    ('触电', '机械伤害')
    """
    about = _KIND.sub("", title)
    lead, rest = about[:_LEAD], about[_LEAD:]
    harms = frozenset(at for at, words in enumerate(known()["harms"]) if rest in words)
    return Plan(title, about, groups_in(about, known()["plans"]), lead, harms)
