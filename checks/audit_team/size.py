"""How many the audit team is said to be, against who is named."""

from __future__ import annotations

from collections.abc import Iterator

from checks.audit_team.registrations import held, is_expert, is_trainee
from checks.context import Context
from schemas import patterns
from schemas.result import Finding
from schemas.text import fold

_SAID = patterns.compile(
    r"审核组(?:成员)?(?:一行|共有?|由|共计|总共)\s?(?P<number>\d{1,2}|[一二两三四五六七八九十])\s?[人名位](?:审核员|成员|人员)?(?=组成|构成|[，,。；;：:（(]|$)"
)
_DIGITS = {word: number for number, word in enumerate("一二三四五六七八九十", 1)} | {"两": 2}


def team_counted(context: Context) -> Iterator[Finding]:
    """A number of members that is neither that of all who are named, nor without experts or trainees."""
    report = context.report
    rows = held(context.facts, report)
    team = [one for one in report.team if one.name is not None and one.name.value]
    trainees = sum(is_trainee(context.facts, one, rows) for one in team)
    experts = sum(is_expert(context.facts, one) for one in team)
    every = len(team)
    if not team:
        return
    for passage in context.mentions.passages(("审核组",)):
        match = _SAID.search(fold(str(passage.leaf.value)))
        number = int(_DIGITS.get(match["number"], 0) or match["number"]) if match else every
        if number in (every, every - trainees, every - experts, every - trainees - experts):
            continue
        yield context.finding(
            passage.leaf,
            *(one.name for one in team if one.name is not None),
            identity="team",
            variant="team",
            severity="info" if abs(number - every) > 1 else None,  # some may not have been read
            values=[number, every],
            expected=str(every),
            actual=str(number),
            stated=number,
            listed=every,
        )
        return
