"""Things that a report tells twice, and differently."""

from __future__ import annotations

from collections.abc import Iterator

from checks.context import Context
from checks.dates.seasons import out_of_season
from checks.dates.stated_audit import told_type
from checks.environment_safety.drill_accounts import told_otherwise
from checks.environment_safety.drill_places import held_at_two
from checks.environment_safety.drill_plans import drilled_unlisted
from checks.environment_safety.waste_classes import listed_without, parted_otherwise
from checks.environment_safety.waste_kinds import classed_twice
from checks.messages import field_names, message
from checks.objectives.targets import other_aims, two_targets
from checks.organization.outsourcing import lists_apart, provided_otherwise
from checks.organization.workshops import told_apart
from checks.people.certificates.special_posts import posts_apart
from checks.registry import check
from schemas.result import Finding
from schemas.statements.environment_safety import OwnDepartment
from schemas.statements.objectives import Objective


@check("CON006", "told-two-ways", "info")
def told_two_ways(context: Context) -> Iterator[Finding]:
    """查什么：同一事物在报告两处写得不同：组织的目标有两个目标值，或管理方案针对同一事物的目标是另一回事；所列的车间大半不同；一次演练的
    地点与演练过程所写的不是同一种地方，或同一天的同一演练两处所写的地点、组织部门不同，演练过程中写作本部门的是另一部门；所演练的预案不在所列的应急预案之中；两份特殊岗位（工种）人员名单，一份的岗位比另一份少；关键、特
    殊、外包过程两处所列不同，或外包的过程其提供者列为供方而不是外包方；固体废物一处分出有害的一类，另一处没有，或同一种废物（如硒鼓）列
    在相互排斥的两类；内部审核、管理评审、合规性
    评价按规定在某时进行，实际在别的月份；报告的审核类型与所写实施的审核不是一种。部门的目标、完成情况、某一车间的工序不比较。

    为什么：两处不同，必有一处不是按记录或现场写的，往往是沿用了别的文字。

    例：目标一节写“废水达标率100%”，管理方案针对废水写“废水分类收集率100%”；演练地点写“厂门外马路”，过程写“在食堂前草坪上点起油盆”。

    应为：与文件、记录和现场核对，统一写法。

    依据：GB/T 27021.1-2017 9.4.4.1、9.4.8.2。

    何时可忽略：两处所指的不是同一事物（应写明）。
    ---
    What it checks: whether one thing is told in two ways: an objective of the organization with two targets,
    or a programme whose aim is another than the objective on the same thing; workshops most of which differ;
    a drill at one kind of place by its label, at another by its description, or by another department or at
    another place in two tellings, or by a department that its account calls another's own; a drill of a plan
    that is not among the emergency plans listed; two lists of people in special posts, one with fewer posts;
    other key, special or outsourced processes in two places, or a process that is outsourced whose provider
    is listed among the suppliers; solid waste parted with and without a hazardous class, or one kind of waste
    (toner cartridges) in two classes; an internal audit, management review or evaluation of compliance in
    other months than the rule has it; an audit carried out of another type than the report's. Objectives of
    departments, what was reached and the operations of one workshop are not compared.

    Why: of two ways one was not written from the records or the site; often it was borrowed.

    Example: the objective is “100 % of waste water within limits”, its programme's “100 % of waste water
    collected apart”; a drill is held “on the road”, and its fire lit “on the lawn before the canteen”.

    Expected: compared with documents, records and site, and told in one way.

    Basis: GB/T 27021.1-2017 9.4.4.1, 9.4.8.2.

    When to ignore: the places tell of two things (the report should say so).
    """
    yield from _objectives(context)
    yield from _workshops(context)
    yield from _drills(context)
    yield from _drills_again(context)
    yield from _posts(context)
    yield from _processes(context)
    yield from _wastes(context)
    yield from _seasons(context)
    yield from _audit_type(context)


def _audit_type(context: Context) -> Iterator[Finding]:
    """The audit that a sentence has carried out, where it is of another type than the report's."""
    stated, own = told_type(context), context.report.audit_type
    if stated is not None and own is not None:
        names = [stated.name, str(own.value)]
        shown = [context.words(f"type_{name}") for name in names]
        yield context.finding(
            stated.leaf,
            own,
            identity="type",
            values=[message(context.check.code, f"type_{name}", "zh", {}) for name in names],
            variant="type",
            doubt=stated.doubt,
            one=shown[1],
            other=shown[0],
        )


def _objectives(context: Context) -> Iterator[Finding]:
    stated = context.mentions.statements(Objective)
    for name, pairs in (("target", two_targets(stated)), ("aim", other_aims(stated))):
        for one, other in pairs:
            yield context.finding(
                one.place,
                other.place,
                identity=one.name,
                variant=name,
                values=sorted([f"{one.name}{one.target}", f"{other.name}{other.target}"]),
                one=f"{one.name} {one.target}",
                other=f"{other.name} {other.target}",
                of=other.of,
            )


def _workshops(context: Context) -> Iterator[Finding]:
    if lists := told_apart(context):
        first, second = lists
        yield context.finding(
            first.place,
            second.place,
            identity="workshops",
            variant="workshops",
            values=sorted([*first.names, *second.names]),
            one=context.listed(first.names),
            other=context.listed(second.names),
        )


def _drills(context: Context) -> Iterator[Finding]:
    for drill in held_at_two(context):
        yield context.finding(
            drill.label,
            drill.course,
            identity="drill",
            variant="drill",
            values=sorted([drill.place, drill.other]),
            one=drill.place,
            other=drill.other,
        )
    for one in drilled_unlisted(context):
        near = context.words("near", plan=one.near) if one.near else ""
        yield context.finding(
            one.place,
            one.listed,
            identity=one.plan,
            variant="plan",
            values=[one.plan],
            plan=one.plan,
            plans=context.listed(f"《{plan}》" for plan in one.plans),
            near=near,
        )


def _drills_again(context: Context) -> Iterator[Finding]:
    for stated in told_otherwise(context):
        yield context.finding(
            stated.first,
            stated.second,
            identity=f"drill {stated.day}",
            variant=stated.what,
            values=sorted([stated.one, stated.other]),
            day=stated.day,
            one=stated.one,
            other=stated.other,
        )
    for one in context.mentions.statements(OwnDepartment):
        yield context.finding(
            one.place,
            identity="own",
            variant="own",
            values=[one.own, one.actor],
            own=one.own,
            actor=one.actor,
        )


def _posts(context: Context) -> Iterator[Finding]:
    if lists := posts_apart(context):
        short, long = lists
        yield context.finding(
            short.place,
            long.place,
            identity="posts",
            variant="posts",
            values=sorted(long.posts),
            one=short.title,
            other=long.title,
            few=context.listed(short.posts),
            more=context.listed(post for post in long.posts if post not in short.posts),
        )


def _processes(context: Context) -> Iterator[Finding]:
    for lists in lists_apart(context):
        yield context.finding(
            lists.one,
            lists.other,
            identity=lists.kind,
            variant="processes",
            values=sorted(str(place.value) for place in (lists.one, lists.other)),
            what=field_names([lists.kind], context.lang),
            one=lists.one.value,
            other=lists.other.value,
        )
    if found := list(provided_otherwise(context)):
        stated = [
            context.words(
                "supplied" if one.listed else "contracted", goods=one.provides.value, name=one.name.value
            )
            for one in found
        ]
        yield context.finding(
            found[0].list,
            *(place for one in found for place in (one.name, one.provides)),
            identity="outsourced",
            variant="outsourced",
            values=sorted(str(one.name.value) for one in found),
            list=found[0].list.value,
            told="".join(stated),
        )


def _wastes(context: Context) -> Iterator[Finding]:
    classes = parted_otherwise(context)
    lists = None if classes else listed_without(context)
    if stated := classes or lists:
        long, short = stated[0], stated[1]
        yield context.finding(
            short.place,
            long.place,
            identity="wastes",
            variant="waste_list" if lists else "wastes",
            values=sorted(long.names),
            concerning=["EMS"],
            title=lists[2] if lists else "",
            few=context.listed(short.names),
            more=context.listed(long.names),
        )
    for pairs in classed_twice(context):
        one, other = pairs[0][0].name, pairs[0][1].name
        items = dict.fromkeys(
            stated.item for pair in pairs for stated in pair if stated.item not in stated.name
        )
        yield context.finding(
            *{stated.place.span: stated.place for pair in pairs for stated in pair}.values(),
            identity="classed",
            variant="classed",
            values=sorted(items),
            concerning=["EMS"],
            items=context.listed(f"“{item}”" for item in items),
            one=one,
            other=other,
        )


def _seasons(context: Context) -> Iterator[Finding]:
    for season in out_of_season(context):
        yield context.finding(
            season.rule,
            season.day,
            identity=season.act,
            variant="season",
            values=[season.when, str(season.day.value)],
            actual=season.day.value,
            act=context.words(season.act),
            when=season.when,
            day=season.day.value,
        )
