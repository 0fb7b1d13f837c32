"""Those who answer for a record and are called by surname alone."""

from __future__ import annotations

from collections.abc import Iterator

from checks.context import Context
from checks.registry import check
from schemas.leaf import Leaf
from schemas.result import Finding
from schemas.statements.people.persons import SurnameCall


@check("PER009", "person-called-by-surname", "info")
def called_by_surname(context: Context) -> Iterator[Finding]:
    """查什么：记录的评价人、考核人、检查人、编制人、讲师等，是否只写作“姓 + 老师（经理、总、工等）”，
    报告别处也没有写其全名。

    为什么：对记录负责的人要能查到是谁；“某老师”多是咨询、培训机构的人，由其代组织评价，不是组织自己的证据。

    例：“有效性评价：达到预期目的。评价人：郑老师 2025.7.18”。

    应为：写明姓名和身份（组织的人员，还是外单位的人）。

    依据：GB/T 27021.1-2017 9.4.4.1、9.4.8.2。

    何时可忽略：记录原文如此，审核组已核实是何人。
    ---
    What it checks: whether somebody who evaluated, checked, wrote or taught is told by surname and title
    alone (teacher Zheng, manager Wu), and nowhere in the report by name.

    Why: who answers for a record has to be known; a “teacher” mostly is a consultant or trainer, whose
    judgement is no evidence of the organization's own.

    Example: “effectiveness: as intended. Evaluated by teacher Zheng, 18 July 2025”.

    Expected: the name, and whether it is one of the organization's people.

    Basis: GB/T 27021.1-2017 9.4.4.1, 9.4.8.2.

    When to ignore: the record has it so, and the audit team knows who it is.
    """
    found: dict[str, tuple[str, list[Leaf[str]]]] = {}
    for call in context.mentions.statements(SurnameCall):
        if not call.known:
            found.setdefault(call.words, (call.role, []))[1].append(call.place)
    for who, (role, places) in found.items():
        yield context.finding(
            *places, identity="called", variant="called", values=[who], actual=who, role=role, who=who
        )
