"""Certification rules: tables of audit time beside the authority's."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from checks.context import RulesContext
from checks.messages import message
from checks.registry import Outcome, check
from checks.rulebooks.audit_time_tables import Compared, Difference, Missing, compared
from schemas.other_kinds.rulebook import RuleTable
from schemas.result import Finding

KIND: Any = "certification_rules"


@check("RUL005", "table-differs", "warning", about=KIND)
def table_differs(context: RulesContext) -> Iterator[Outcome]:
    """查什么：规则所附的审核时间表（质量、环境、职业健康安全）逐格是否与认可机构的表一致，人数区间有无缺漏。

    为什么：审核时间以该表为基准，一格抄错，按它计算的审核都会不足或有争议。

    例：环境管理体系高风险 86–125 人写作 10 人日，CNAS-CC105 为 11 人日。

    应为：人数区间和人日数与 CNAS-CC105（等同采用 IAF MD 5）一致。

    依据：CNAS-CC105:2020 附录（QMS、EMS、OHSMS 的有效人数与审核时间）。

    何时可忽略：机构有意采用更严的时间，并在表中说明。
    ---
    What it checks: whether the tables of audit time (quality, environment, occupational health and safety)
    are the accreditation body's, cell by cell, and have all its bands of head counts.

    Why: the table is what audit time starts from; with a wrong cell every audit by it is too short.

    Example: 10 days for 86–125 persons at high environmental complexity, where CNAS-CC105 has 11.

    Expected: head counts and days as in CNAS-CC105 (which adopts IAF MD 5).

    Basis: CNAS-CC105:2020, annexes (effective persons and audit time of QMS, EMS, OHSMS).

    When to ignore: the body means to be stricter, and the table says so.
    """
    found = compared(context.mentions.times, context.facts)
    if not found.columns:
        yield context.not_checked("table_apart" if found.apart else "no_time_table", "tables")
        return
    yield from _cells(context, found)
    for missing in found.missing:
        yield _missing(context, missing)


def _cells(context: RulesContext, found: Compared) -> Iterator[Finding]:
    for one in (*found.cells, *found.bands):
        column = f"{one.basis.system} {_words(context, one.level)}" if one.level else ""
        yield context.finding(
            one.place,
            identity=f"{one.basis.system}/{one.level}/{one.band}",
            values=[one.actual],
            variant="cell" if one.level else "band",
            rests_on=[one.basis],
            expected=one.expected,
            actual=one.actual,
            table=_title(context, one.table),
            document=_document(one),
            band=one.band,
            told=one.actual,
            due=one.expected,
            column=column,
        )


def _missing(context: RulesContext, one: Missing) -> Finding:
    return context.finding(
        *one.places,
        identity=f"{one.basis.system}/{one.bands[0]}",
        values=one.bands,
        variant="short" if one.last else "missing",
        rests_on=[one.basis],
        severity="info" if one.last else None,
        table=_title(context, one.table),
        bands=context.listed(one.bands),
        document=_document(one),
        last=one.places[-1].value,
    )


def _document(one: Difference | Missing) -> str:
    return f"{one.basis.document} {one.basis.clause}"


def _title(context: RulesContext, table: RuleTable) -> str:
    return f"“{table.title}”" if table.title else _words(context, "unnamed")


def _words(context: RulesContext, variant: str) -> str:
    return message(context.check.code, variant, context.lang, {})
