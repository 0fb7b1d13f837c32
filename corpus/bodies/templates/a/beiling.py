"""北岭: a form of merged cells, then trails in prose: department, clauses, samples, finding."""

from __future__ import annotations

from corpus.bodies.audit import Audit, TeamMember
from corpus.bodies.templates.a import _beiling_form as form
from corpus.bodies.templates.a._beiling_clauses import LETTERS, Visit, clauses
from corpus.bodies.templates.a._beiling_visits import span, visits
from corpus.bodies.templates.plans import groups, halves
from corpus.bodies.templates.stock import Phrases
from corpus.bodies.writer import HALVES, Writer
from corpus.layouts.writer import Row

BODY = "北岭管理体系审核认证有限公司"
SYSTEMS = ("QMS+EMS+OHSMS", "QMS", "EMS+OHSMS", "MDR+QMS", "QMS+EMS", "OHSMS", "QMS+EnMS")
TYPES = ("surveillance", "stage2", "special", "recertification")
STYLE = {"look": "tick", "dates": "chinese", "blank": "无", "styled": False}

When = dict[str, tuple[str, list[TeamMember]]]
"""The half day and the auditors of each department."""


def build(audit: Audit, w: Writer) -> None:
    """The report."""
    w.margins(header=(f"{BODY}",), footer=("审核报告　　未经许可不得部分复制",), page="第 # 页")
    form.write(audit, w)
    w.forms = ["dot"]
    told = visits(audit, w)
    when = _schedule(audit, w, [visit.name for visit in told])
    w.heading(1, "三、审核轨迹")
    w.text(
        "以下按部门记述，每条轨迹依次写明条款、抽样和发现；圆括号内为样本序号，方括号内为编号等信息。"
        + _letters(audit)
    )
    for at, visit in enumerate(told, 1):
        _visit(audit, w, at, visit, when)
    _index(audit, w, told)
    _found(audit, w)
    _conclusion(audit, w)


def _letters(audit: Audit) -> str:
    if len(audit.systems) == 1:
        return ""
    names = "、".join(f"{LETTERS[one]}指{one}" for one in audit.systems)
    return f"条款前的字母：{names}。"


def _schedule(audit: Audit, w: Writer, names: list[str]) -> When:
    w.heading(1, "二、日程和分工")
    days = halves(audit)
    both = groups(audit)
    ours = (names[:2] + names[4:7:2], names[2:4] + names[5:9:2] + names[8:])
    parts = [_spread(list(dict.fromkeys(mine)), len(days)) for mine in ours]
    found: When = {}
    rows: list[Row] = [["时段", *("、".join(w.person(m)("label") for m in one) + "组" for one in both)]]
    for at, (day, half) in enumerate(days):
        told = f"{day.month}月{day.day}日{HALVES[half]}"
        cells = []
        for side, members in zip(parts, both, strict=True):
            for name in side[at]:
                found.setdefault(name, (told, members))
            cells.append("、".join(side[at]))
        first = "首次会议；" if at == 0 else ""
        last = "；末次会议" if at == len(days) - 1 else ""
        rows.append([told, *(f"{first}{cell}{last}" for cell in cells)])
    w.table(rows, (1.4, 4, 4), head=1)
    return found


def _spread(names: list[str], number: int) -> list[list[str]]:
    """Departments over half days; one that takes more than a half day goes on in the next."""
    if number <= len(names):
        parts: list[list[str]] = [[] for _ in range(number)]
        for at, name in enumerate(names):
            parts[at * number // len(names)].append(name)
        return parts
    turns = [at * len(names) // number for at in range(number)]
    return [
        [f"{names[turn]}（续）" if at and turns[at - 1] == turn else names[turn]]
        for at, turn in enumerate(turns)
    ]


def _visit(audit: Audit, w: Writer, at: int, visit: Visit, when: When) -> None:
    people = audit.world.people
    who = people.heads.get(visit.name, people.manager)
    day, members = when[visit.name]
    auditors = "、".join(w.person(member)("label") for member in members)
    w.heading(2, f"{at}．{visit.name}（{who}；{day}；{auditors}）")
    for trail in visit.trails:
        w.text(f"【条款】{clauses(trail.topic, audit.systems)}", style="plain")
        w.text(f"【抽样】{trail.sampled}", style="plain")
        w.text(f"【发现】{trail.found}", style="plain")
    for item in audit.nonconformities.items:
        if item.department == visit.name:
            e = w.same("nonconformities.items", item.number, item)
            w.text(f"※本部门另有不符合{e('number')}，见第五部分。", style="plain")


def _index(audit: Audit, w: Writer, told: list[Visit]) -> None:
    w.heading(1, "四、轨迹索引")
    rows: list[Row] = [["部门", "条款", "抽样量", "发现"]]
    for visit in told:
        for at, trail in enumerate(visit.trails):
            name = "^" if at else visit.name
            rows.append([name, clauses(trail.topic, audit.systems), trail.quantity, "符合"])
        for item in audit.nonconformities.items:
            if item.department == visit.name:
                e = w.same("nonconformities.items", item.number, item)
                rows.append(["^", e("clause"), "见第五部分", f"不符合{e('number')}"])
    w.table(rows, (1.4, 4, 3, 1.6), head=1, repeat=True)


def _found(audit: Audit, w: Writer) -> None:
    w.heading(1, "五、不符合及其处理")
    major, minor = w.fact("nonconformities.major"), w.fact("nonconformities.minor")
    w.text(f"本次开具不符合报告：严重{major}份，轻微{minor}份。")
    for item in audit.nonconformities.items:
        e = w.same("nonconformities.items", item.number, item)
        grade = e("grade", "轻微" if item.grade == "minor" else "严重")
        w.text(
            f"不符合{e('number')}　{e('department')}—{e('standard')}　{e('clause')}—{grade}",
            f"　　{e('description')}",
            style="plain",
        )
    if audit.nonconformities.items:
        w.text(
            f"上列问题由责任部门分析原因、采取措施，{w.fact('nonconformities.due_date')}以前把证据寄给审核组长，"
            "由审核组长书面验证。"
        )
    if not audit.previous_nonconformities:
        w.text("本次之前没有需要跟踪的不符合。")
        return
    told = []
    for at, one in enumerate(audit.previous_nonconformities, 1):
        e = w.entry("previous_nonconformities", one)
        told.append(f"({at}){e('description')}〔{e('closed_on')}关闭〕")
    w.text(f"上次不符合{len(told)}项的跟踪：{''.join(told)}整改材料已归档。")


def _conclusion(audit: Audit, w: Writer) -> None:
    say = Phrases(w)
    w.heading(1, "六、综合意见")
    w.text(f"（一）值得肯定的：{''.join(say.some('strength', 2))}")
    w.text(f"（二）可以再进一步的：{''.join(say.some('weak', 2))}以上不作为不符合，由组织自行取舍。")
    w.text("（三）各方面的评价：")
    for at, rating in enumerate(audit.conclusion.ratings, 1):
        e = w.same("conclusion.ratings", str(at), rating)
        w.text(f"　　{e('criterion')}——{e('value')}", style="plain")
    _summary(audit, w)
    _recommended(audit, w)
    w.forms = ["chinese"]
    leader = audit.leader.name
    others = [name for name in audit.conclusion.signatories if name != leader]
    w.text(f"审核组长（签名）：{w.each('conclusion.signatories', [leader])}", style="right")
    if others:
        w.text(f"组员（签名）：{w.each('conclusion.signatories', others, '　')}", style="right")
    w.text(w.fact("report_date"), style="right")
    w.text(
        "说明：审核是抽样进行的，本报告反映的是抽样时的情况；报告归受审核方和本公司共有，双方各存一份。"
        f"联系：{w.fact('certification_body.address')}，{w.fact('certification_body.phone')}，"
        f"{w.fact('certification_body.email')}。",
        style="plain",
    )


def _summary(audit: Audit, w: Writer) -> None:
    told = []
    for one in audit.internal_audits:
        e = w.entry("internal_audits", one)
        told.append(f"内审〔{span(one, e)}〕")
    for review in audit.management_reviews:
        e = w.entry("management_reviews", review)
        told.append(f"管理评审〔{e('held_on')}〕")
    for evaluation in audit.compliance_evaluations:
        e = w.entry("compliance_evaluations", evaluation)
        told.append(f"合规性评价〔{e('done_on')}〕")
    w.text(
        f"（四）审核组用{w.fact('audit.person_days')}人日（现场{w.fact('audit.onsite_days')}人日）完成计划内的全部工作，"
        f"走访了{w.fact('organization.name')}体系覆盖的全部部门（{w.fact('headcount')}人）。"
        f"{'、'.join(told)}按期完成，自{w.fact('system_effective_on')}起运行的体系能够自我发现、自我改进。"
    )


def _recommended(audit: Audit, w: Writer) -> None:
    labels = {
        "recommend": "推荐注册",
        "recommend_after_correction": "不符合整改验证后推荐注册",
        "not_recommend": "不推荐",
    }
    if audit.audit_type in {"surveillance", "special"}:
        labels = {"maintain": "保持注册", "suspend": "暂停", "withdraw": "撤销"}
    w.text(
        f"（五）结论：{w.choice('conclusion.recommendation', labels, audit.conclusion.recommendation or '')}"
    )
    for system in audit.systems:
        w.text(f"　　证书范围（{system}）：{w.scope('certificate', system)}", style="plain")
    w.text(f"（六）下一次审核不晚于{w.fact('next_audit_by')}，届时先看本次不符合的措施是否持续有效。")
