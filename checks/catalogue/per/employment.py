"""How people are employed: new ones who are not new, two kinds of contract for the same staff."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from typing import NamedTuple

from checks.context import Context
from checks.messages import message
from checks.registry import check
from schemas.dates import FOREVER, first_day, last_day
from schemas.leaf import Leaf
from schemas.result import Finding
from schemas.statements.people.persons import ContractKind, NewEmployeeTraining, TrainingAttendee

LONG = timedelta(days=365)
"""Who has been employed for so long is no new employee."""

_OFFICES = ("management_representative", "internal_audit_leader", "internal_auditor")

KINDS = ("劳动合同", "劳务合同")


@check("PER007", "new-employee-not-new", "warning")
def new_employee_not_new(context: Context) -> Iterator[Finding]:
    """查什么：新员工教育（三级安全教育、入职培训）的记录所写的参加人，是否劳动合同已签订一年以上，或是管理者代表、内审
    组长、内审员（合同写明新签的不算）。

    为什么：新员工教育的证据要是新员工的；写的是老员工，多半是拿别的记录或名单来充数。

    例：“抽新员工三级安全教育记录：2025.4.3，参加人员：甲”，而甲的劳动合同 2020 年签订。

    应为：抽查报告期内入职人员的教育记录；确无新入职的，写明。

    依据：GB/T 27021.1-2017 9.4.4.1、9.4.5；GB/T 45001-2020 7.2。

    何时可忽略：是转岗、复岗人员，或所写的是授课人。
    ---
    What it checks: whether those who are told to have had the training of new employees signed their contract
    more than a year before, or are the management representative or of the team of the internal audit, with
    no contract that was signed of late.

    Why: evidence on new employees is theirs; with others named, another record was probably taken for it.

    Example: “safety training of new employees on 3 April 2025, attended by A”, whose contract is of 2020.

    Expected: records of those who were hired in the period; where there were none, the report says so.

    Basis: GB/T 27021.1-2017 9.4.4.1, 9.4.5; GB/T 45001-2020 7.2.

    When to ignore: they changed their work or came back to it, or are those who taught.
    """
    for training in context.mentions.statements(NewEmployeeTraining):
        sentence = training.place
        known = [
            one
            for one in _not_new(context, sentence)
            if context.mentions.statements(TrainingAttendee, sentence, one.name)
        ]
        if known:
            names = list(dict.fromkeys(one.name for one in known))
            yield context.finding(
                sentence,
                *(one.place for one in known),
                identity="new",
                variant="new",
                values=sorted(names),
                names=context.listed(_told_of(context, known, name) for name in names),
            )


@check("PER008", "employment-kind-differs", "info")
def employment_kind_differs(context: Context) -> Iterator[Finding]:
    """查什么：组织与员工签订的合同，是否一处写“劳动合同”，一处写“劳务合同”。退休返聘、劳务派遣、临时人员的不算。

    为什么：劳务合同不是劳动关系，不适用劳动法和工伤保险的规定；对缴纳社会保险的员工写作劳务合同，多是笔误，也影响守法
    的证据。

    例：“为 25 名员工缴纳社会保险，签订劳务合同”，另一处“公司与员工签订劳动合同”。

    应为：与合同一致。

    依据：GB/T 27021.1-2017 9.4.8.2；GB/T 45001-2020 6.1.3。

    何时可忽略：确有一部分人员签劳务合同（报告应写明是哪些人）。
    ---
    What it checks: whether the contracts with the staff are called employment contracts (劳动合同) here and
    contracts for services (劳务合同) there. Those of pensioners, of temporary and dispatched
    workers do not count.

    Why: a contract for services is no employment: labour law and work-injury insurance do not apply. Of staff
    who are insured it is mostly a slip, and evidence of compliance hangs on it.

    Example: “25 employees are insured, contracts for services were signed”, elsewhere “employment contracts”.

    Expected: what the contracts are.

    Basis: GB/T 27021.1-2017 9.4.8.2; GB/T 45001-2020 6.1.3.

    When to ignore: some people do have contracts for services (the report should say who).
    """
    stated: dict[str, list[Leaf[str]]] = {kind: [] for kind in KINDS}
    for contract in context.mentions.statements(ContractKind):
        stated[contract.words].append(contract.place)
    if all(stated.values()):
        yield context.finding(
            *(leaf for kind in reversed(KINDS) for leaf in stated[kind]),
            identity="employment",
            variant="kinds",
            values=KINDS,
        )


class _Known(NamedTuple):
    """Somebody who is no new employee, the place that shows it, and what that says."""

    name: str
    place: Leaf[str]
    shown: str


def _told_of(context: Context, known: list[_Known], name: str) -> str:
    """Somebody with all that shows him to be no new employee."""
    shown = dict.fromkeys(one.shown for one in known if one.name == name)
    return context.words("person", name=name, shown=context.listed(shown))


def _not_new(context: Context, sentence: Leaf[str]) -> Iterator[_Known]:
    """Those who were no new employees on the day of a training, or of the audit, with what shows it."""
    start = context.report.audit.start
    stated = (m.leaf.value for m in context.mentions.dates if _within(m.leaf, sentence))
    day = next((value for value in stated if value), start.value if start is not None else None)
    since = {
        str(one.name.value): signed
        for one in context.report.employment_contracts
        if one.name is not None and (signed := one.signed_on or one.valid_from) is not None
        if signed.value and FOREVER not in (signed.value, day) and day
    }
    new = {name for name, signed in since.items() if not _long_before(signed, day)}
    for name, signed in since.items():
        if name not in new:
            yield _Known(name, signed, context.words("since", day=signed.value))
    for person in context.mentions.of_kind("person"):
        for office in _OFFICES if person.name not in new else ():
            what = message("PER006", office, context.lang, {})
            yield from (_Known(person.name, place, what) for place in person.offices.get(office, ())[:1])
    what = message("PER006", "internal_auditor", context.lang, {})
    for audit in context.report.internal_audits:
        auditors = (one for one in audit.auditors if one.value and one.value not in new)
        yield from (_Known(str(one.value), one, what) for one in auditors)


def _long_before(signed: Leaf[str], day: str | None) -> bool:
    """Whether a contract was signed so long before a day that its holder is no new employee on it."""
    return first_day(str(day)) - last_day(str(signed.value)) > LONG


def _within(leaf: Leaf[str], sentence: Leaf[str]) -> bool:
    return 0 <= sentence.span[0] <= leaf.span[0] < sentence.span[1]
