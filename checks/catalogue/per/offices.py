"""Who holds an office: one person in all places."""

from __future__ import annotations

from collections.abc import Iterator

from checks.comparisons.equal import in_order
from checks.context import Context
from checks.messages import message
from checks.people.office_holders import chaired_by_another, held_by_others
from checks.registry import check
from schemas.leaf import Leaf, text_of
from schemas.mentions import Entity
from schemas.result import Finding
from schemas.statements.people.persons import NameAround, OfficeSentence

SEVERAL = 2
OFFICES = (
    "management_representative",
    "employee_representative",
    "food_safety_leader",
    "energy_team_leader",
    "energy_manager",
)
_AUDIT_LEADER = "internal_audit_leader"


@check("PER006", "person-role-differs", "warning")
def role_differs(context: Context) -> Iterator[Finding]:
    """查什么：管理者代表、员工代表（职业健康安全事务代表）、食品安全小组组长、能源管理团队负责人、能源管理负责
    人在报告各处是否为同一人；同一次内审的组长、内审员在各处是否相同；主持管理评审的总经理与别处的是否为同一
    人。一处列出几名代表的，或写明变更的，不判断。各体系的管理者代表、员工安全代表写了两个人的，提示。

    为什么：任职不清，任命、授权和协商的证据就对不上；也可能是别的报告遗留的姓名。

    例：一处为“任命杨某为员工代表”，另一处为“与员工代表陈某沟通”。

    应为：与任命文件一致；有变更的写明。

    依据：GB/T 27021.1-2017 9.4.4.1、9.4.8.2。

    何时可忽略：确有几名代表，或审核期间有变更。
    ---
    What it checks: whether the management representative, the employee representative, the leaders of the
    food safety and the energy team and the energy manager are each the same person everywhere, the leader
    and the auditors of one internal audit, and the general manager who chairs the review. Where one place
    lists several representatives, or tells of a change, nothing is said. Two holders of one such office,
    told anywhere, are worth knowing.

    Why: evidence of appointment, authority and consultation does not fit; or a name was left from another
    report.

    Example: “A was appointed employee representative” here, “talked to the employee representative B” there.

    Expected: the name of the appointment; a change is told.

    Basis: GB/T 27021.1-2017 9.4.4.1, 9.4.8.2.

    When to ignore: there are several representatives, or there was a change.
    """
    audits = {one.thing for one in context.report.internal_audits if one.start or one.planned_on}
    done: set[str] = set()
    for office in OFFICES if len(audits) > 1 else (*OFFICES, _AUDIT_LEADER):
        held = [
            one
            for one in context.mentions.of_kind("person")
            if office in one.offices
            and not all(_sentence(context, leaf, office).listed for leaf in one.offices[office])
        ]
        if office == _AUDIT_LEADER:
            held = [
                one
                for one in held
                if not all(_of_another_audit(context, leaf, office) for leaf in one.offices[office])
            ]
        if len(held) < SEVERAL or _listed(context, held, office) or _changed(context, held, office):
            continue
        places = in_order(leaf for one in held for leaf in one.offices[office])
        names = list(dict.fromkeys(one.name for one in held))
        done.add(office)
        yield context.finding(
            *places,
            identity=office,
            values=sorted(names),
            variant="held",
            office=message("PER006", office, context.lang, {}),
            names=context.listed(_often(context, held, office, name) for name in names),
        )
    for office, stated in held_by_others(context):
        if office not in done and not any(one.changed for one in stated):
            yield context.finding(
                *(one.place for one in stated),
                identity=office,
                values=sorted({one.name for one in stated}),
                variant="held",
                severity="info",
                office=message("PER006", office, context.lang, {}),
                names=context.listed(dict.fromkeys(one.name for one in stated)),
            )
    for one in chaired_by_another(context):
        yield context.finding(
            one.chair,
            *one.others,
            identity="chair",
            values=sorted({str(leaf.value) for leaf in (one.chair, *one.others)}),
            variant="chair",
            title=one.title,
            name=one.chair.value,
            other=one.others[0].value,
        )


def _sentence(context: Context, leaf: Leaf[str], office: str) -> OfficeSentence:
    """What the sentence of a holder says of the office."""
    return context.mentions.statements(OfficeSentence, leaf, office)[0]


def _of_another_audit(context: Context, leaf: Leaf[str], office: str) -> bool:
    """Whether a sentence is on the internal audit of another year than that of which the days are told."""
    sentence = _sentence(context, leaf, office)
    stated = {text_of(one.start)[:4] for one in context.report.internal_audits if one.start}
    return bool(stated and sentence.years and not stated & sentence.years) or sentence.earlier


def _often(context: Context, held: list[Entity], office: str, name: str) -> str:
    """A holder with the number of places that name him as such."""
    count = sum(len(one.offices[office]) for one in held if one.name == name)
    return context.words("times", name=name, count=count)


def _listed(context: Context, held: list[Entity], office: str) -> bool:
    """Whether one line names several holders, or one is named in many places as one of several.

    Sentences of a line that each name the office with one holder list nobody (代表甲某签字。代表乙某…)."""
    stated = [{leaf.evidence.line: leaf for leaf in one.offices[office]} for one in held]
    pairs = ((a, b) for number, a in enumerate(stated) for b in stated[number + 1 :])
    return any(
        not (_alone(context, office, a[line], b[line]) and _alone(context, office, b[line], a[line]))
        for a, b in pairs
        for line in a.keys() & b.keys()
    )


def _alone(context: Context, office: str, one: Leaf[str], other: Leaf[str]) -> bool:
    """Whether the sentence of a holder names the office, and not another holder."""
    named = _sentence(context, one, office).named
    return named and not context.mentions.statements(NameAround, one, str(other.value))


def _changed(context: Context, held: list[Entity], office: str) -> bool:
    """Whether a sentence tells of a change, or each has the office for one of the systems."""
    sentences = [_sentence(context, leaf, office) for one in held for leaf in one.offices[office]]
    return any(sentence.of_system or sentence.changed for sentence in sentences)
