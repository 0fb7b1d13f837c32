"""Who holds an office: one person in all places."""

from __future__ import annotations

import re
from collections.abc import Iterator

from checks.compare import in_order
from checks.context import Context
from checks.messages import message
from checks.people.names import words
from checks.people.office_holders import held_by_others, is_listed_with, of_system
from checks.people.review_chairs import chaired_by_another
from checks.registry import check
from schemas import patterns
from schemas.leaf import Leaf, text_of
from schemas.mentions import Entity
from schemas.result import Finding

SEVERAL = 2
OFFICE = patterns.compile(r"代表|组长|负责人|representative|leader|manager", re.IGNORECASE)
OFFICES = (
    "management_representative",
    "employee_representative",
    "food_safety_leader",
    "energy_team_leader",
    "energy_manager",
)
_AUDIT_LEADER = "internal_audit_leader"
_YEAR = patterns.compile(r"(?<!\d)(20\d\d)\s?(?:年|[-./]\d)")
_EARLIER = patterns.compile(r"(?:上|前)一?(?:[次轮]|年度?)|去年|往年|历年")
CHANGED = patterns.compile(
    r"原(?:任|为|先|来|由|管理者|员工|职工|代表|安全|系)|前任|改任|接任|换届|离[职任]|调离|退休|代理|改由|改为"
    r"|(?:变更|更换|调整|换)(?:后|为|成|了)|(?:代表|组长|任命)(?:的|有|已|发生|作了?|进行了?){0,2}(?:变更|更换|调整|变动)|(?:former|changed|replaced)\b",
    re.IGNORECASE,
)


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
        posts = words()["offices"].get(office, ())
        held = [
            one
            for one in context.mentions.of_kind("person")
            if office in one.offices
            and not all(is_listed_with(context, leaf, posts) for leaf in one.offices[office])
        ]
        if office == _AUDIT_LEADER:
            held = [
                one for one in held if not all(_of_another_audit(context, p) for p in one.offices[office])
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
        if office not in done and not any(CHANGED.search(one.place.raw) for one in stated):
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


def _of_this_audit(context: Context, leaves: list[Leaf[str]]) -> bool:
    return not all(_of_another_audit(context, leaf) for leaf in leaves)


def _of_another_audit(context: Context, leaf: Leaf[str]) -> bool:
    """Whether a sentence is on the internal audit of another year than that of which the days are told."""
    said = "".join(context.mentions.around(leaf))
    stated = {text_of(one.start)[:4] for one in context.report.internal_audits if one.start}
    years = set(_YEAR.findall(said))
    return bool(stated and years and not stated & years) or _EARLIER.search(said) is not None


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
        not (_alone(context, a[line], b[line]) and _alone(context, b[line], a[line]))
        for a, b in pairs
        for line in a.keys() & b.keys()
    )


def _alone(context: Context, one: Leaf[str], other: Leaf[str]) -> bool:
    """Whether the sentence of a holder names the office, and not another holder."""
    said = "".join(context.mentions.around(one))
    return OFFICE.search(said) is not None and str(other.value) not in said


def _changed(context: Context, held: list[Entity], office: str) -> bool:
    """Whether a sentence tells of a change, or each has the office for one of the systems."""
    leaves: list[Leaf[str]] = [leaf for one in held for leaf in one.offices[office]]
    if any(of_system(context.mentions.around(leaf)[0]) for leaf in leaves):
        return True
    return any(CHANGED.search("".join(context.mentions.around(leaf))) for leaf in leaves)
